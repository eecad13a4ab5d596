/** What is watched and held, where one stands, and what one takes part in: the nouns of a presence that names no soldiers. */
import type { NounPhrase } from "../text/phrases.ts";
import { entityAt, headOf, nounOf, type Scene, wordsOf, isMissionName } from "./scene.ts";
import { list } from "./lexis.ts";

/** What is watched, held or run by those who are sent. */
export const dutyObjects = list(
  "airspace sky border frontier line post checkpoint crossing port harbour harbor strait channel corridor lane convoy ship merchantman tanker vessel coast water sea sector zone " +
    "area district province region road bridge airfield airport airstrip runway base camp perimeter gate compound depot ceasefire truce patrol sortie flight drone aircraft helicopter hospital clinic logistics " +
    "transport supply headquarters cell flank gap valley island minefield mine pipeline cable embargo blockade operation mission force range outpost garrison capital town oasis patch stretch swath position " +
    "positions river lake approach entrance route palace embassy squadron detachment battery radar coastline shipping traffic skies waters mandate peace order policing",
);

const siteNouns = list(
  "base camp airfield airport port harbour harbor sea gulf strait coast border frontier region area zone sector town city capital country island waters north south east west compound embassy " +
    "garrison barracks headquarters hills mountains desert valley river lake bank ground vicinity sky skies air village front",
);
const jointNouns = list(
  "coalition force mission operation patrol effort group battlegroup contingent deployment campaign exercise fleet flotilla detachment rotation presence brigade division corps battalion",
);

/** A place: the noun of a site, a name of a place, or a name that nothing else is known of. */
export function isSite(scene: Scene, np: NounPhrase): boolean {
  if (siteNouns.has(headOf(scene, np))) return true;
  const e = entityAt(scene, np.head);
  if (e === null) return scene.tags[np.head] === 2 && !scene.times.some((t) => t.start <= scene.tokens.start[np.head] && scene.tokens.start[np.head] < t.end);
  return scene.entities.some(
    (each) =>
      each.first <= np.head &&
      np.head < each.last &&
      each.form !== "adjective" &&
      each.form !== "pronoun" &&
      each.form !== "people" &&
      /^(?:state|place|region|mission|formation)$/.test(each.class),
  );
}

/** What one takes part in: a mission, a force, an operation. */
export const isJoint = (scene: Scene, np: NounPhrase): boolean =>
  (jointNouns.has(headOf(scene, np)) && !/\b(?:working|contact|steering|expert|focus)\b/i.test(wordsOf(scene, np.first, np.last))) ||
  scene.entities.some((e) => e.first >= np.first && e.first < np.last && isMissionName(e));

/** A place or a thing that is watched. */
export const isPost = (scene: Scene, np: NounPhrase): boolean => dutyObjects.has(headOf(scene, np)) || isSite(scene, np);

/** "the camp itself", "the runway": a duty object among the words of a phrase. */
export function hasDutyWord(scene: Scene, np: NounPhrase): boolean {
  for (let i = np.first; i < np.last; i++) if (dutyObjects.has(nounOf(scene, i))) return true;
  return false;
}
