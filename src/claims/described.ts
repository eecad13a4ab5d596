/**
 * What is only described of a force comes no sooner, and stays no longer, than the force: "numbering 120 men, will leave later", "90 men who served there in
 * 1991".
 */
import type { Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import { headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const open: ReadonlySet<Stage> = new Set(["considered", "offered", "requested", "planned", "pledged", "agreed", "decided"]);
const describes = list("number comprise include consist total have be bring");
const crews = list("crew complement");

/** Corrects the stage of a description by what it describes. */
export function ofDescription(scene: Scene, draft: Draft): boolean {
  if (draft.kind !== "force") return false;
  if (isOfAgreement(scene, draft)) {
    draft.change = "level";
    return restage(draft, { stage: "in-force", modality: "stated" }, "stage/of-agreement");
  }
  if (draft.stage !== "in-force") return false;
  if (draft.modality === "stated" && (haveServed(scene, draft) || isRecordOf(draft)))
    return restage(draft, { stage: "ended", modality: "stated" }, "stage/who-served");
  const { clause } = draft;
  if (clause === null || draft.used === null || draft.modality !== "stated" || !describes.has(lemmaOf(clause))) return false;
  const as = likeVerb(scene, clause) ?? likeRelative(scene, clause) ?? likeBefore(scene, clause) ?? likeShip(scene, clause);
  return as !== null && open.has(as.stage) && as.modality !== "negated" && restage(draft, as, "stage/as-described");
}

interface HowFar {
  readonly stage: Stage;
  readonly modality: Modality;
}

function restage(draft: Draft, { stage, modality }: HowFar, rule: string): true {
  draft.stage = stage;
  draft.modality = modality;
  if (stage !== "ended" && stage !== "in-force" && draft.change === "level") draft.change = "start";
  draft.rules.push(rule);
  return true;
}

const agreement =
  /\b(?:agreements?|accords?|deals?|pacts?|arrangements?|treat(?:y|ies)|contracts?|understandings?) (?:for|on|over|about|covering) (?:the |its |their |our |some |about |around |nearly |roughly |almost |over |more than )*$/;

/** "to renew the agreement for some 900 French soldiers": the agreement is renewed, and they are there. */
const isOfAgreement = (scene: Scene, { used, rules }: Draft): boolean =>
  used !== null &&
  rules[0] === "force/extend" &&
  agreement.test(oneSpace(lowerOf(scene).slice(0, Math.max(0, scene.tokens.start[used.first] - scene.sentence.start))));

/** "The contingent, numbering 120 men, will fly out later": as the verb after the aside. */
function likeVerb(scene: Scene, { vg, subject }: Clause): HowFar | null {
  if (vg.form !== "gerund" || (subject !== null && subject.first > vg.first)) return null;
  const main = scene.clauses.find(
    (c) => c.vg.form === "finite" && c.vg.index > vg.index && c.subject !== null && c.subject.first < vg.first && c.type !== "relative",
  );
  return main ? stagingOf(scene, main) : null;
}

/** "are part of the contingent of 300 which will provide support": as what the contingent will do. */
function likeRelative(scene: Scene, clause: Clause): HowFar | null {
  if (lemmaOf(clause) !== "be" || !clause.objects.some((o) => headOf(scene, o) === "part")) return null;
  const relative = scene.clauses.find((c) => c.type === "relative" && c.governor === clause && c.vg.index > clause.vg.index);
  return relative ? stagingOf(scene, relative) : null;
}

/** "That comprises a squadron of 150": as what "that" stands for, just told. */
function likeBefore(scene: Scene, clause: Clause): HowFar | null {
  const { subject } = clause;
  if (subject === null || subject.last - subject.first !== 1 || !/^(?:this|that|these|those)$/.test(wordOf(scene, subject.head)) || lemmaOf(clause) === "have")
    return null;
  const before = scene.before.findLast((d) => d.kind === "force" && scene.index - d.sentence <= 1);
  return before ?? null;
}

/** "are looking at having a ship there and that has a crew of 200": its crew comes with the ship. */
function likeShip(scene: Scene, clause: Clause): HowFar | null {
  if (lemmaOf(clause) !== "have" || !clause.objects.some((o) => crews.has(headOf(scene, o)))) return null;
  const before = scene.clauses.findLast((c) => c.vg.index < clause.vg.index && c.vg.form !== "participle");
  if (before === undefined || (clause.subject !== null && wordOf(scene, clause.subject.head) !== "which" && clause.type !== "relative")) return null;
  return stagingOf(scene, before);
}

const service = list("serve participate fight take work help operate");

/** "lists 900 men who served between 1990 and 1991": theirs is the time of their own verb. */
function haveServed(scene: Scene, { used }: Draft): boolean {
  if (used === null) return false;
  return scene.clauses.some(
    (c) => c.type === "relative" && isOver(c) && c.vg.first >= used.last && c.vg.first - used.last <= 3 && wordOf(scene, c.vg.first - 1) === "who",
  );
}

/** "Danes who took part in the operation": told by the relative clause itself. */
const isRecordOf = ({ clause, quantity, change }: Draft): boolean =>
  clause !== null && quantity === null && change === "level" && clause.type === "relative" && isOver(clause);

const isOver = (clause: Clause): boolean =>
  clause.vg.form === "finite" && clause.vg.tense === "past" && !clause.vg.perfect && !clause.vg.passive && !clause.vg.negated && service.has(lemmaOf(clause));
