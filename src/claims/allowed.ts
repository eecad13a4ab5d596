/**
 * What may be there at most: a ceiling raised, fixed or stayed under, and how many a mandate lets go. That is decided, and says nothing of how many are there.
 */
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";

const ceilings = list("ceiling cap limit roof maximum");
const ofCeiling = /\b(?:ceiling|cap|roof|upper limit|troop limit|force limit)(?: (?:of|at)|:)(?: (?:some|about|around))? \S+$/;
const strongCeiling = /^[\s-]*(?:strong|man|soldier|troop|member)?[\s-]+(?:[a-z]+ )?(?:ceiling|cap|limit)\b/;

export function allow(scene: Scene, draft: Draft): void {
  const { used, quantity } = draft;
  if (used === null || quantity === null || quantity.as === "change") return;
  if (isCeiling(scene, draft)) {
    draft.quantity = { ...quantity, min: null };
    // "cut the ceiling from 900 to 600": the old one is no longer.
    if (
      draft.rules[0] !== "force/old-level" &&
      (draft.stage === "in-force" || draft.stage === "ended" || (draft.stage === "pledged" && (draft.clause === null || draft.clause.vg.modal === "")))
    )
      draft.stage = "decided";
    if (draft.change === "end" || draft.change === "start") draft.change = "level";
    draft.rules.push("stage/ceiling");
  } else if (isLet(scene, draft)) {
    draft.stage = "decided";
    draft.modality = "stated";
    if (draft.clause?.vg.passive) draft.change = "level";
    draft.rules.push("stage/may-by-mandate");
  } else if (isNoMore(scene, draft)) {
    draft.quantity = { ...quantity, min: null, max: quantity.max ?? quantity.min };
    draft.stage = "decided";
    draft.modality = "stated";
    draft.change = "level";
    draft.rules.push("stage/no-more-than");
  }
}

/** "raised the ceiling to 500", "the ceiling stays at 700", "a ceiling of 900", "its 900-strong ceiling". */
function isCeiling(scene: Scene, { clause, used, quantity }: Draft): boolean {
  if (quantity!.min !== quantity!.max && quantity!.min !== null) return false;
  const first = used!.first;
  if (
    /\b(?:ceiling|cap|roof|upper limit|troop limit)\b/i.test(used!.quote) ||
    ofCeiling.test(wordsOf(scene, Math.max(scene.sentence.first, first - 4), first + 1).toLowerCase())
  )
    return true;
  if (strongCeiling.test(scene.tokens.text.slice(used!.end, used!.end + 40).toLowerCase())) return true;
  if (clause === null) return false;
  const heads = [...(clause.subject ? [clause.subject] : []), ...clause.objects.filter((o) => o.first < first)];
  return (
    heads.some((np) => ceilings.has(headOf(scene, np)) && Math.abs(np.head - first) <= 14) &&
    /^(?:to|at|from|of|is|was|stands|remains|at about|up)$/.test(wordOf(scene, first - 1))
  );
}

const lets: ReadonlySet<string> = new Set(["may", "can"]);

/** "Up to 600 soldiers may be deployed": who may go, at most so many, goes by a mandate; "Lima may send up to 600" only thinks of it. */
function isLet(scene: Scene, { clause, used, quantity, stage, modality }: Draft): boolean {
  // "Up to 900 soldiers will be allowed to serve".
  const over = clause?.governor ?? null;
  if (
    clause !== null &&
    over !== null &&
    clause.type === "infinitive" &&
    over.vg.passive &&
    !over.vg.negated &&
    /^(?:allow|permit)$/.test(lemmaOf(over)) &&
    stage === "pledged" &&
    modality === "stated" &&
    quantity!.max !== null &&
    quantity!.min === null
  )
    return true;
  if (clause === null || stage !== "considered" || modality !== "possible" || !lets.has(clause.vg.modal) || quantity!.max === null || quantity!.min !== null)
    return false;
  return used!.last <= clause.vg.first && !clause.conditional && !scene.clauses.some((c) => c.conditional && c.vg.first > clause.vg.last);
}

/** "shall not be above 400", "must not exceed 400": a ceiling by another name. */
function isNoMore(scene: Scene, { clause, used, modality }: Draft): boolean {
  if (
    clause === null ||
    modality !== "negated" ||
    !clause.vg.negated ||
    !/^(?:shall|may|must|can|should)/.test(clause.vg.modal) ||
    used!.first < clause.vg.last
  )
    return false;
  return /\b(?:above|exceed|over|more than|greater than|beyond|higher than)\b/.test(wordsOf(scene, clause.vg.first, used!.first + 1).toLowerCase());
}
