/** Is a thing told of handed to another, so that it is help and no force? */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { giveVerbs } from "./lexis.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";

/** Does the clause hand the things to a state ("to Ukraine", "for Kyiv")? */
export function recipientNear(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  return giveVerbs.has(lemmaOf(clause)) && scene.entities.some((e) => e.first >= q.last && e.first < q.last + 6 && e.class === "state" && /^(?:to|for)$/.test(wordOf(scene, e.first - 1)));
}

/** Things handed to a recipient are `aid`: a verb of giving with a "to" or "for" a state, or a double object. */
export function isGift(scene: Scene, clause: Clause, counted: string, q: ReadQuantity | null = null): boolean {
  const lemma = lemmaOf(clause);
  if (!giveVerbs.has(lemma)) return false;
  // "promised the Lebanese army three boats": who gets them stands before them.
  if (q !== null && counted !== "people" && counted !== "unit" && clause.objects.some((o) => o.last <= q.first && o.first >= clause.vg.last && scene.entities.some((e) => e.first >= o.first && e.first < o.last && (e.class === "state" || e.class === "place" || e.class === "person")))) return true;
  const strong = lemma === "give" || lemma === "donate" || lemma === "gift" || lemma === "lend" || lemma === "loan" || lemma === "hand" || lemma === "sell" || lemma === "grant";
  if (strong && counted !== "people" && counted !== "unit") return true;
  const toward = clause.attached.some((a) => (a.word === "to" || a.word === "for") && scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "state" || e.class === "place")));
  return counted === "weapon" || (toward && counted !== "people" && counted !== "unit" && counted !== "platform");
}
