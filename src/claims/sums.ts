/** "118 million on arms": millions with no unit, in a text that has named its currency, are money. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Draft } from "./draft.ts";
import { list } from "./lexis.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";

const reach = 4000;
/** What is done to people by the million. */
const people = list("train teach instruct educate vaccinate inoculate feed shelter displace kill house resettle treat evacuate rescue");

function currencyBefore(scene: Scene, q: ReadQuantity): string | null {
  const { quantities } = scene.reading;
  let unit: string | null = null;
  for (const other of quantities) {
    if (other.start >= q.start) break;
    if (other.family === "money" && q.start - other.start < reach) unit = other.quantity.unit;
  }
  return unit;
}

function asMoney(scene: Scene, q: ReadQuantity): ReadQuantity | null {
  if (q.family !== "none" || (q.quantity.max ?? q.quantity.min ?? 0) < 1e6 || !/\b(?:million|billion|trillion|m|mn|bn)\b|\d(?:m|mn|bn)\b/i.test(q.quote))
    return null;
  const next = q.last < scene.sentence.last ? wordOf(scene, q.last) : ".";
  if (
    /^[a-z]/.test(next) &&
    !/^(?:a|an|in|on|for|to|from|of|over|since|until|by|and|or|as|at|last|this|next|per|each|before|after|during|through|under|with|more|less|went|came|had|will|would|has|have|was|were|is|are|which)$/.test(
      next,
    )
  )
    return null;
  // "of which 12 million people": what follows names what is counted.
  if (next === "of" && q.last + 1 < scene.sentence.last && !/^(?:it|them|that|which|this|the|its)$/.test(wordOf(scene, q.last + 1))) return null;
  // "a further 1.2 million have been trained": people.
  if (scene.clauses.some((c) => c.vg.passive && c.subject !== null && c.subject.first <= q.first && q.last <= c.vg.first && people.has(lemmaOf(c))))
    return null;
  const unit = currencyBefore(scene, q);
  return unit ? { ...q, family: "money", quantity: { ...q.quantity, unit }, filled: "currency: the one named before" } : null;
}

/** Reads a sentence with such sums as money; the drafts keep the mention that the sentence has. */
export function withSums(scene: Scene, read: (scene: Scene) => Draft[]): Draft[] {
  const original = new Map<ReadQuantity, ReadQuantity>();
  const quantities = scene.quantities.map((q) => {
    const money = asMoney(scene, q);
    if (money) original.set(money, q);
    return money ?? q;
  });
  if (original.size === 0) return read(scene);
  return read({ ...scene, quantities }).map((d) => (d.used !== null && original.has(d.used) ? { ...d, used: original.get(d.used)! } : d));
}
