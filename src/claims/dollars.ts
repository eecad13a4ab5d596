/** Whose dollars a sum is in, where its words do not say. */
import type { Actor, Quantity } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { ambiguousMoney } from "../mentions/quantity/words.ts";
import { list } from "./lexis.ts";
import type { Scene } from "./scene.ts";

const dollars = list("USD CAD AUD NZD SGD TWD HKD");

/** Dollars that the text does not name are the payer's own, where it has dollars; another's who has none are American. */
export function inOwnDollars(scene: Scene, q: ReadQuantity, actor: readonly Actor[], quantity: Quantity): Quantity {
  if (q.filled === null || actor.length !== 1 || actor[0].id === null) return quantity;
  // "240 billion pesos", of Manila: by whose money has that name.
  const named = scene.reading.lookups.currencyOf(actor[0].id);
  if (named !== null && !dollars.has(quantity.unit) && Object.values(ambiguousMoney).some((units) => units.includes(quantity.unit) && units.includes(named)))
    return { ...quantity, unit: named };
  if (!dollars.has(quantity.unit) || !/\$|\bdollars?\b/i.test(q.quote)) return quantity;
  const own = scene.reading.lookups.currencyOf(actor[0].id);
  if (own === null) return quantity;
  return { ...quantity, unit: dollars.has(own) ? own : "USD" };
}
