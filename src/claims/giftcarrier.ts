/** The clause that carries the number of a gift: its own, the one it stands in, or the one before a colon. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { clauseOf } from "./carrier.ts";
import { giveVerbs, trainVerbs } from "./lexis.ts";
import { type Scene, lemmaOf, rangeOf, wordOf } from "./scene.ts";

/** The clause that carries a counted thing: a relative or participle clause on it ("two boats that X had handed over") before the one it stands in. */
export function carrierOf(scene: Scene, q: ReadQuantity, np: NounPhrase | null): Clause | null {
  if (np) {
    const own = scene.clauses.find(
      (c) =>
        (c.type === "relative" || (c.type === "participle" && c.vg.passive)) &&
        (c.objects.includes(np) || (c.subject !== null && (c.subject === np || (c.type === "participle" && np.joined.includes(c.subject))) && c.inherited)) &&
        (giveVerbs.has(lemmaOf(c)) || lemmaOf(c) === "transfer") &&
        c.vg.first >= q.last,
    );
    if (own) return own;
  }
  const clause = clauseOf(scene, q.first);
  // "taught 80 officers to detect mines": who are taught, and what to do.
  if (
    np &&
    clause !== null &&
    clause.type === "infinitive" &&
    clause.subject === np &&
    clause.governor !== null &&
    trainVerbs.has(lemmaOf(clause.governor)) &&
    clause.governor.objects.includes(np)
  )
    return clause.governor;
  // "provide aid to Chad totalling 12 million": who provides it gives the sum.
  if (clause?.vg.form !== "gerund" || !/^(?:total|amount)$/.test(lemmaOf(clause))) return clause;
  return scene.clauses.findLast((c) => c.vg.index < clause.vg.index && c.vg.form !== "gerund" && c.vg.form !== "participle") ?? clause;
}

/** "Canada chips in: 500 million": the clause right before a colon. */
export function announced(scene: Scene, q: ReadQuantity): Clause | null {
  if (q.first - 1 <= scene.sentence.first || wordOf(scene, q.first - 1) !== ":") return null;
  return scene.clauses.findLast((c) => rangeOf(scene, c).last <= q.first) ?? null;
}

/** "gave only cash: 5.8 million": the clause before a colon or dash, where it gives money. */
export function announcing(scene: Scene, q: ReadQuantity): Clause | null {
  if (q.first - 1 <= scene.sentence.first || !/^(?::|–|—|-)$/.test(wordOf(scene, q.first - 1))) return null;
  const before = scene.clauses.filter((c) => rangeOf(scene, c).last <= q.first).pop();
  return before &&
    giveVerbs.has(lemmaOf(before)) &&
    before.objects.some((o) => /^(?:cash|money|funds|loan|grant|credit|sum|package|help|aid|assistance|donation)$/.test(wordOf(scene, o.head)))
    ? before
    : null;
}
