/** Which way a force goes by the noun that carries it, and how far that has come: "the deployment of 200 soldiers was approved". */
import type { Change, Stage } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { nounBefore, phraseAt } from "./carrier.ts";
import { cutVerbs, endVerbs, extendVerbs, forceUnits, list, suspendVerbs } from "./lexis.ts";
import { headOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { stageGivenBy } from "./stage-governors.ts";
import type { VerbReading } from "./direction-verb.ts";

/** Nouns of a movement, with its direction. */
export const nominalChange: ReadonlyMap<string, Change> = new Map([
  ["deployment", "start"],
  ["dispatch", "start"],
  ["sending", "start"],
  ["stationing", "start"],
  ["arrival", "start"],
  ["transfer", "start"],
  ["withdrawal", "cut"],
  ["pullout", "cut"],
  ["departure", "cut"],
  ["reduction", "cut"],
  ["return", "cut"],
  ["repatriation", "cut"],
  ["reinforcement", "add"],
  ["cut", "cut"],
  ["drawdown", "cut"],
  ["pull-out", "cut"],
  ["exit", "cut"],
  ["presence", "level"],
  ["participation", "level"],
  ["non-participation", "start"],
  ["involvement", "level"],
  ["increase", "add"],
  ["addition", "add"],
  ["extension", "extend"],
  ["stay", "extend"],
  ["activation", "start"],
  ["mobilisation", "start"],
  ["mobilization", "start"],
  ["disbandment", "end"],
  ["dissolution", "end"],
  ["evacuation", "end"],
  ["redeployment", "start"],
  ["landing", "start"],
  ["retreat", "cut"],
  ["despatch", "start"],
  ["removal", "end"],
]);

const courses = list("operation process movement phase preparation campaign");
/** The movement that a noun tells: "withdrawal", "withdrawal operations", "the process of withdrawal". */
export function movementOf(scene: Scene, np: NounPhrase): Change | undefined {
  const head = headOf(scene, np),
    own = nominalChange.get(head);
  if (own !== undefined || !courses.has(head)) return own;
  const of = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  const told =
    np.head > np.first && nominalChange.has(nounOf(scene, np.head - 1))
      ? nominalChange.get(nounOf(scene, np.head - 1))
      : of?.type === "prep" && wordOf(scene, of.first) === "of" && inner?.type === "np"
        ? nominalChange.get(headOf(scene, inner))
        : undefined;
  return told === "level" || told === "extend" ? undefined : told;
}

/** Nouns of going of which, with an owner, all are meant. */
const wholes = list("withdrawal pullout pull-out departure return repatriation exit retreat");
/** "the deployment of 200 soldiers was approved": the noun gives the direction, the verb over it the stage. */
export function nominalOf(scene: Scene, q: ReadQuantity): ((read: VerbReading, clause: Clause | null) => VerbReading) | null {
  const np = phraseAt(scene, q.first);
  // "the withdrawal of a platoon of 40 men": through the unit that they make up.
  const unit = np ? scene.chunks[np.index - 2] : undefined;
  const inner = np !== null && unit?.type === "np" && forceUnits.has(nounOf(scene, unit.head)) && wordOf(scene, np.first - 1) === "of" ? unit : np;
  const outer = inner === null ? null : nounBefore(scene, inner);
  const noun = outer === null ? undefined : nominalChange.get(headOf(scene, outer));
  if (np === null || outer === null || noun === undefined) return null;
  const change =
    noun === "cut" && wholes.has(headOf(scene, outer)) && (np.owner !== null || /^(?:its|their|his|her|our|all|the)$/.test(wordOf(scene, np.first)))
      ? "end"
      : noun;
  return (read, clause) => {
    const lemma = clause ? lemmaOf(clause) : "";
    // "is under way", "is complete": how far it has come, the predicate says.
    const course =
      clause !== null && lemma === "be" && clause.vg.form === "finite" && clause.vg.modal === "" && clause.vg.last < scene.sentence.last
        ? wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 4)).toLowerCase()
        : "";
    if (/^(?:(?:now|already|still|well|currently) )*(?:under ?way|in progress|in full swing|ongoing)\b/.test(course))
      return { ...read, rule: `nominal-${headOf(scene, outer)}`, change, asChange: change === "cut" || change === "add", stage: "in-force" };
    const given = clause ? stageGivenBy(clause) : null;
    const coming = clause !== null && (clause.vg.modal !== "" || clause.vg.form === "infinitive");
    // "The presence of 200 soldiers reassures", "their arrival was confirmed": they are there, whatever is said of it.
    const isThere =
      !coming &&
      (given === null || lemma === "confirm") &&
      ((change === "level" && (read.stage === "in-force" || lemma === "confirm")) ||
        (headOf(scene, outer) === "arrival" && (clause?.vg.tense === "past" || clause?.vg.perfect === true)));
    // "Their largest deployment of 900 men is in Mali": they are there.
    if (
      !coming &&
      change === "start" &&
      lemma === "be" &&
      clause!.vg.tense === "present" &&
      clause!.predicate < 0 &&
      clause!.attached.some((a) => a.index > clause!.vg.index && a.prep === clause!.vg.last && /^(?:in|at|on|off|with)$/.test(a.word))
    )
      return { ...read, rule: `nominal-${headOf(scene, outer)}`, change: "level", stage: "in-force", asChange: false };
    const isOver =
      clause !== null &&
      !coming &&
      change !== "level" &&
      lemma === "be" &&
      clause.predicate >= 0 &&
      /^(?:complete|over|finished|done)$/.test(wordOf(scene, clause.predicate));
    const stage: Stage = isOver
      ? change === "end" || change === "cut"
        ? "ended"
        : "in-force"
      : isThere
        ? "in-force"
        : given && !coming
          ? given
          : lemma === "begin" || lemma === "start" || lemma === "complete" || lemma === "finish"
            ? coming
              ? "planned"
              : (change === "cut" || change === "end") && (lemma === "complete" || lemma === "finish")
                ? "ended"
                : "in-force"
            : coming && given !== null && read.stage !== "in-force" && clause?.vg.form === "infinitive"
              ? read.stage
              : (given ?? (read.stage === "in-force" && clause?.vg.tense !== "past" ? "planned" : read.stage));
    const turned: Change | null = extendVerbs.has(lemma)
      ? "extend"
      : suspendVerbs.has(lemma)
        ? "suspend"
        : cutVerbs.has(lemma)
          ? "cut"
          : endVerbs.has(lemma) && lemma !== "complete" && lemma !== "finish"
            ? "end"
            : null;
    // "suspended the participation of its 90 soldiers", "extended the presence of 90 soldiers".
    if (turned && (change === "start" || (change === "level" && (turned === "suspend" || turned === "extend"))))
      return {
        ...read,
        rule: `nominal-${lemma}`,
        change: turned,
        asChange: false,
        stage: turned === "suspend" && !coming ? "suspended" : turned === "extend" && read.stage === "in-force" ? "decided" : read.stage,
      };
    return { ...read, rule: `nominal-${headOf(scene, outer)}`, change, asChange: change === "cut" || change === "add", stage };
  };
}
