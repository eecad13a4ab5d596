/** How far a claim has come by what stands over it: the paper that tells it, the clause that it serves, the act that brings it about. */
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { billBefore } from "./feasible.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { governorStage } from "./stage-words.ts";

export function restage(draft: Draft, stage: Stage, rule: string): true {
  draft.stage = stage;
  draft.rules.push(rule);
  return true;
}

export const isComing = ({ vg }: Clause): boolean => vg.tense === "future" || vg.modal === "will" || vg.modal === "'ll" || vg.modal === "shall";

const brings = list("bring take raise lift push make");

/** "has pledged two more, bringing the total to eight": as far as what brings it about. */
export function ofResult(scene: Scene, draft: Draft): boolean {
  const { clause, used } = draft;
  if (
    clause === null ||
    used === null ||
    clause.vg.form !== "gerund" ||
    !brings.has(lemmaOf(clause)) ||
    clause.vg.first <= scene.sentence.first ||
    wordOf(scene, clause.vg.first - 1) !== ","
  )
    return false;
  const main = scene.clauses.findLast((c) => c.vg.index < clause.vg.index && (c.vg.form === "finite" || c.vg.form === "infinitive") && c.type !== "relative");
  if (main === undefined) return false;
  const own = stagingOf(scene, main),
    stage = own.stage === "in-force" ? governorStage.get(lemmaOf(main)) : own.stage;
  return stage !== undefined && /^(?:pledged|planned|agreed|decided|offered)$/.test(stage) && !main.vg.negated && restage(draft, stage, "stage/brings-to");
}

const papers: ReadonlyMap<string, Stage> = new Map([
  ["decision", "decided"],
  ["announcement", "pledged"],
  ["pledge", "pledged"],
  ["promise", "pledged"],
  ["plan", "planned"],
  ["proposal", "planned"],
  ["offer", "offered"],
  ["bill", "pledged"],
]);
const contains = list("provide include comprise contain involve add give mean foresee envisage cover deliver allocate commit");

/** "The decision provides another 2 million": what is decided is not yet given. */
export function ofPaper(scene: Scene, draft: Draft): boolean {
  const { clause } = draft;
  if (
    clause === null ||
    clause.subject === null ||
    clause.inherited ||
    clause.vg.form !== "finite" ||
    clause.vg.perfect ||
    clause.vg.modal !== "" ||
    !contains.has(lemmaOf(clause))
  )
    return false;
  const stage = papers.get(headOf(scene, clause.subject)) ?? (wordOf(scene, clause.subject.head) === "it" && billBefore(scene) ? "pledged" : undefined);
  return stage !== undefined && restage(draft, stage, "stage/paper-says");
}

/** "decided to respond by sending 90 medics", "will help by sending": the means come no sooner than what they serve. */
export function ofMeans(scene: Scene, draft: Draft): boolean {
  const { clause } = draft;
  if (clause === null || clause.vg.form !== "gerund" || clause.vg.first <= scene.sentence.first || wordOf(scene, clause.vg.first - 1) !== "by") return false;
  const served = scene.clauses.findLast((c) => c.vg.index < clause.vg.index && c.vg.form !== "gerund" && c.vg.form !== "participle" && c.type !== "relative");
  if (served === undefined || (served.vg.form === "finite" && !isComing(served))) return false;
  const { stage, modality } = stagingOf(scene, served);
  if (stage === "in-force" || stage === "ended") return false;
  draft.modality = modality;
  if (draft.change === "level") draft.change = "start";
  return restage(draft, stage, "stage/by-means-of");
}
