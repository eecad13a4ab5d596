/** What is told in the words of a force and is no contingent of a state: the life of one person, an army at home, a mission that is nobody's, "all troops". */
import { actorsOf, isOwnWord } from "./args.ts";
import type { Draft } from "./draft.ts";
import { addVerbs, cutVerbs } from "./lexis.ts";
import { entityAt, lemmaOf, type Scene, wordOf, isMissionName } from "./scene.ts";

/** Words of the field in a thousand of a document that is a report of it. */
const reported = 30,
  thick = 60;

const promised: ReadonlySet<string> = new Set(["pledged", "decided", "agreed", "requested", "offered", "refused"]);

/**
 * A force of which neither the words nor those before say where it is or goes: an army at home, a fleet, a figure of speech; unless a number of it is promised.
 */
export const isNowhere = (scene: Scene, { kind, place, mission, quantity, stage, change }: Draft): boolean =>
  kind === "force" &&
  place.length === 0 &&
  mission === null &&
  scene.overall < (quantity === null ? thick : reported) &&
  !(quantity !== null && promised.has(stage) && change !== "level");

const ours: ReadonlySet<string> = new Set(["the state that publishes", "the speaker's state"]);

/**
 * "All available troops have been sent south": a force without a number, of nobody named, is the paper's own only where it says "we"; nor are people who "have
 * been trained".
 */
export const isBarelyOurs = (scene: Scene, { kind, quantity, filled, clause, rules }: Draft): boolean =>
  ((kind === "force" && quantity === null) || (/^aid\/(?:trained|teaches)$/.test(rules[0]) && clause?.vg.passive === true)) &&
  ours.has(filled["actor"] ?? "") &&
  !(clause !== null && [clause.subject, ...clause.objects].some((np) => np !== null && isOwnWord(scene, np.first)));

/** "The Peacekeeping Force is there": a mission that is nobody's is not the contingent's that was spoken of. */
export function isWhole(scene: Scene, { kind, quantity, filled, clause }: Draft): boolean {
  if (kind !== "force" || quantity !== null || filled["actor"] === undefined || clause === null || clause.subject === null) return false;
  const e = entityAt(scene, clause.subject.head);
  return e !== null && isMissionName(e) && actorsOf(scene, e).length === 0;
}

/** "almost took command", "nearly lapsed": what did not come about; but "has nearly doubled it to 900" is a number that is nearly so. */
export function isAlmost(scene: Scene, { kind, quantity, clause }: Draft): boolean {
  if (clause === null || (kind !== "lead" && kind !== "mandate" && kind !== "membership" && (kind !== "force" || quantity !== null))) return false;
  const { first, last } = clause.vg;
  if (clause.vg.modal !== "" || addVerbs.has(lemmaOf(clause)) || cutVerbs.has(lemmaOf(clause))) return false;
  for (let i = first - 1; i < last - 1; i++) if (/^(?:almost|nearly)$/.test(wordOf(scene, i)) && i >= scene.sentence.first) return clause.vg.tense === "past";
  return false;
}

const lives = new Set(["serve", "fly", "fight", "work", "train", "enlist", "retire", "study"]);

const soldier = /^(?:soldier|officer|sailor|pilot|marine|airman|peacekeeper|trooper|conscript|recruit|serviceman|reservist)$/;
/** "He served in the army": the life of one person is no force. */
export function isOneLife(scene: Scene, draft: Draft): boolean {
  if (draft.kind !== "force" || draft.quantity !== null || draft.clause?.subject == null) return false;
  const { first, last, head } = draft.clause.subject;
  // "a soldier who refused to go": one person's way.
  if (
    soldier.test(wordOf(scene, head)) &&
    /^an?$/.test(wordOf(scene, first)) &&
    last - first <= 4 &&
    draft.clause.subject.joined.length === 0 &&
    draft.clause.inherited
  )
    return true;
  if (!lives.has(lemmaOf(draft.clause))) return false;
  return (
    (/^(?:he|she|i|who)$/.test(wordOf(scene, head)) &&
      draft.clause.subject.joined.length === 0 &&
      scene.entities.every((e) => e.first !== head || e.class !== "state")) ||
    scene.entities.some((e) => e.class === "person" && e.first <= head && head < e.last)
  );
}
