/** A quantity in a text, with the places that claims need to attach it. */
import type { Problem } from "../../model/claim.ts";
import type { QuantityMention } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";

/** `none`: a number with no unit that is known ("a further 60", "Iceland one"): `quantity.unit` is "" and the clause before it may give the unit. */
export type QuantityFamily = "personnel" | "unit" | "states" | "percent" | "gdp" | "money" | "duration" | "none";

export interface ReadQuantity extends QuantityMention {
  readonly family: QuantityFamily;
  /** Tokens `[first, last)` of the whole quote. */
  readonly first: number;
  readonly last: number;
  /** The bare number or number words ("1,500", "two dozen"), without bounds and unit. */
  readonly number: Span;
  /** Token of the unit's head noun ("soldiers", "groups", "dollars"), -1 where none is said. */
  readonly noun: number;
  /** The bound or hedge as a word of ours: null where none is said. */
  readonly bound: "max" | "min" | "approx" | "range" | null;
  /** "a further", "another", "additional", "more" → `add`; "fewer", "less" → `cut`; null where not said. */
  readonly change: "add" | "cut" | null;
  /** "each", "apiece", "respectively". */
  readonly distributive: "each" | "respectively" | null;
  /** Why a field was filled in that the words do not give: "currency: dollars of CAN". */
  readonly filled: string | null;
  readonly problem: Problem | null;
}
