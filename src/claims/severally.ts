/**
 * Forces that one verb puts in several places: "are in Gao, on the Polish border and in the campaign off Libya", "contributes to the fight in Iraq and the
 * mission in Chad". Each phrase with its own preposition, or with a mission of its own, is a presence of its own.
 */
import type { Named } from "../model/claim.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, missionPlaces, placesIn } from "./places.ts";
import { headOf, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { isGoingOn } from "./stage-words.ts";
import { otherThan, haveCommon } from "./named.ts";

const where = list("in on at off near along to with under into aboard around over");
const efforts = list("mission force operation campaign coalition fight effort battlegroup brigade patrol");
const seats = list("border coast shore frontier");
/** Verbs and rules by which a force is somewhere, takes part in something or is sent to it. */
const told =
  /^force\/(?:stands-|stationed|effort-|state-(?:contribute|take|participate|serve)|keep|contribute|extend|based|is-somewhere|duty-(?:serve|work|operate)|somewhere|send)/;

interface Segment {
  readonly first: number;
  readonly last: number;
  readonly place: Named[];
  readonly mission: Named | null;
}

export function severally(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  return sofar.flatMap((draft) => {
    const { clause } = draft;
    if (draft.kind !== "force" || draft.quantity !== null || clause === null || draft.actor.length === 0 || !told.test(draft.rules[0])) return [];
    const segments = segmentsOf(scene, clause.vg.last, clause.vg.index + 1, draft);
    if (segments.length < 2) return [];
    const [own, ...others] = segments;
    // What other drafts of the sentence tell by a verb or number of their own is told.
    const fresh = others.filter(
      (s) =>
        !sofar.some(
          (d) =>
            d !== draft && d.kind === "force" && d.span.start < scene.tokens.end[s.last - 1] && scene.tokens.start[s.first] < d.span.end && d.clause !== clause,
        ),
    );
    if (fresh.length === 0) return [];
    const { first } = rangeOf(scene, clause);
    draft.place = own.place;
    draft.mission = own.mission;
    draft.with = [...draft.with.filter(({ role }) => role !== "host"), ...hostsOf(scene, own.place, draft.actor)];
    draft.span = spanOf(scene, first, own.last);
    return fresh.map((s) =>
      draftOf("force", "force/severally", spanOf(scene, s.first, s.last), scene.index, {
        actor: [...draft.actor],
        place: s.place,
        mission: s.mission,
        with: [...draft.with.filter(({ role }) => role !== "host"), ...hostsOf(scene, s.place, draft.actor)],
        change: change(draft),
        stage: draft.stage,
        modality: draft.modality,
        clause,
        filled: { ...draft.filled },
        trust: 0.6,
      }),
    );
  });
}

/** "will keep contributing to A and B": nothing begins. */
const change = ({ change, clause, stage }: Draft): Draft["change"] =>
  change === "start" && clause !== null && isGoingOn(clause) ? (stage === "in-force" ? "level" : "extend") : change;

/** The phrases of a list behind the verb, each with its place or mission; empty where they are no list that ends with "and". */
function segmentsOf(scene: Scene, from: number, at: number, { actor }: Draft): Segment[] {
  const { chunks } = scene;
  const segments: Segment[] = [];
  let joined = false,
    i = at;
  // "take part in", "its soldiers in": the first phrase may stand behind an object.
  while (chunks[i] !== undefined && chunks[i].type !== "prep" && i - at < 3) {
    if (chunks[i].type !== "np" && chunks[i].type !== "adv" && chunks[i].type !== "part" && chunks[i].type !== "adj") return [];
    i++;
  }
  for (let n = 0; n < 6 && chunks[i] !== undefined; n++) {
    const opener = chunks[i];
    const first = opener.first;
    if (opener.type === "prep") {
      if (!where.has(wordOf(scene, opener.first)) || chunks[i + 1]?.type !== "np") break;
      i++;
    } else if (opener.type !== "np" || n === 0 || !(efforts.has(headOf(scene, opener)) || missionOf(scene, opener.first, opener.last, false) !== null)) break;
    const np = chunks[i];
    if (np?.type !== "np" || first < from) break;
    let last = np.last;
    i++;
    // "on the border with Syria", "in the campaign off Libya": what hangs on the phrase.
    while (chunks[i]?.type === "prep" && chunks[i + 1]?.type === "np") {
      last = chunks[i + 1].last;
      i += 2;
    }
    const mission = missionOf(scene, first, last, false);
    const own = otherThan(placesIn(scene, first, last, false), actor);
    const edge = own.length === 0 && seats.has(headOf(scene, np)) ? edgeOf(scene, first, last) : own;
    const place = edge.length > 0 ? edge : missionPlaces(scene, mission);
    if (place.length === 0 && mission === null) break;
    const same = segments.some((s) => (mission !== null ? s.mission?.id === mission.id : s.mission === null && haveCommon(s.place, place)));
    if (same) return [];
    segments.push({ first, last, place, mission });
    if (chunks[i]?.type === "comma") i++;
    if (chunks[i]?.type === "conj") {
      if (wordOf(scene, chunks[i].first) !== "and") break;
      joined = true;
      i++;
    } else if (chunks[i - 1]?.type !== "comma") break;
  }
  return joined && segments.length > 1 ? segments : [];
}

/** "on the Syrian border", "off the Libyan coast": the land of which it is the edge. */
const edgeOf = (scene: Scene, first: number, last: number): Named[] =>
  scene.entities
    .filter((e) => e.class === "state" && e.id !== null && e.first >= first && e.last <= last)
    .map((e) => ({ id: e.id, name: scene.reading.lookups.nameOf(e.id!) ?? e.quote }));
