/** How many a force may have at most, by mandate or law: a number that tells what is allowed and not what is there. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { beforeWords } from "./carrier.ts";
import { capVerbs } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { lowerOf } from "./lowered.ts";

/** "raised its ceiling to 4,087": what the law allows is decided, not what is there. */
export const ofCeiling = (rest: string): boolean => /\b(?:ceiling|cap|limit|upper limit|authori[sz]ed strength|authori[sz]ation)\b/.test(rest);

/** "By law the mission may reach 4,000": by its mandate, not a guess. */
export const onPaper = (scene: Scene, clause: Clause, q: ReadQuantity): boolean =>
  /^(?:may|can|might|could)$/.test(clause.vg.modal) &&
  (/^(?:grow|number|count|have|rise|reach|comprise|be|expand|total)$/.test(lemmaOf(clause)) ||
    (q.quantity.min === null && /^(?:deploy|send|station|keep|contribute|base|maintain|field|use)$/.test(lemmaOf(clause)))) &&
  /\b(?:on paper|by its mandate|under (?:its|the|that|this) (?:[\w-]+ )?(?:mandate|resolution|law|agreement|accord|treaty|decision|motion)|by law)\b/.test(
    lowerOf(scene),
  );

/** "caps the force at 700", "may not exceed 700", "a ceiling of 700", "authorised strength": what a mandate allows at most. */
export function isCeiling(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  const lemma = lemmaOf(clause);
  if (lemma === "cap" || lemma === "limit") return true;
  if (lemma === "exceed" && clause.vg.negated) return true;
  if (capVerbs.has(lemma) && q.quantity.min === null) return true;
  if (q.quantity.min === null && /\b(?:authori[sz]\w+|mandates?|permission|approval|clearance|leave) (?:for|of|to)\b/.test(beforeWords(scene, q, 5)))
    return true;
  // "The force may reach 4,000": what is allowed to it.
  if (
    clause.vg.modal === "may" &&
    clause.subject !== null &&
    /^(?:mission|operation|force|deployment)$/.test(headOf(scene, clause.subject)) &&
    /^(?:grow|rise|number|have|count|reach|comprise|total|be|expand|swell|go)$/.test(lemma)
  )
    return true;
  return ofCeilingNoun(scene, clause, q) || /\b(?:ceilings?|caps?|limits?|roof|lid|authori[sz]ed strength|maximum strength)\b/.test(beforeWords(scene, q, 5));
}

/** "The cap is left at 350", "cut the maximum to 2,300": is the number put on a ceiling? */
export const ofCeilingNoun = (scene: Scene, clause: Clause, q: ReadQuantity): boolean =>
  q.first >= clause.vg.first &&
  /^(?:to|at|of)$/.test(wordOf(scene, q.first - 1)) &&
  [clause.subject, clause.type === "adverbial" ? (clause.governor?.subject ?? null) : null, ...clause.objects].some(
    (np) => np !== null && np.first < q.first && /^(?:ceiling|cap|limit|roof|lid)$/.test(headOf(scene, np)),
  );
