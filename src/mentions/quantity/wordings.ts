/** Quantities without a number: "several years", "another month", "two-thirds of the fleet". */
import type { Quantity } from "../../model/claim.ts";
import type { Sentence } from "../../text/text.ts";
import type { Tokens } from "../../text/tokens.ts";
import { leftOf } from "./left.ts";
import { fractionAt, wordOf } from "./numbers.ts";
import { isAgeOrAgo } from "./right.ts";
import type { QuantityFamily, ReadQuantity } from "./types.ts";
import { durationNouns } from "./words.ts";

/** "several years", "a few months": words that are no number, kept with their unit. */
export function severalAt(tokens: Tokens, i: number, limit: number): ReadQuantity | null {
  let at = i;
  if (wordOf(tokens, i) === "a" && wordOf(tokens, i + 1) === "few") at = i + 1;
  else if (wordOf(tokens, i) === "another" || wordOf(tokens, i) === "a" || wordOf(tokens, i) === "an") return null;
  if (!/^(?:several|few)$/.test(wordOf(tokens, at)) || at + 1 >= limit) return null;
  const duration = durationNouns[wordOf(tokens, at + 1)];
  if (!duration || isAgeOrAgo(tokens, at + 2)) return null;
  const start = tokens.start[i],
    end = tokens.end[at + 1];
  const quote = tokens.text.slice(start, end);
  return {
    type: "quantity",
    start,
    end,
    quote,
    family: "duration",
    first: i,
    last: at + 2,
    number: { start, end: tokens.end[at] },
    noun: at + 1,
    bound: null,
    change: null,
    distributive: null,
    filled: null,
    problem: null,
    quantity: { min: null, max: null, unit: duration[0], of: null, approx: false, as: "total", per: null, quote },
  };
}

/** "another year", "a further month": one more, where no number stands. */
export function furtherAt(tokens: Tokens, i: number, limit: number): ReadQuantity | null {
  const word = wordOf(tokens, i);
  const skip = word === "another" ? 1 : (word === "a" || word === "an") && /^(?:further|additional|extra)$/.test(wordOf(tokens, i + 1)) ? 2 : 0;
  // "for a year", "takes a month": one, where a length is asked for.
  if (skip === 0 && word === "a" && /^(?:for|last|lasts|lasted|lasting|extended|extend|extending)$/.test(wordOf(tokens, i - 1)) && i + 1 < limit) {
    const own = durationNouns[wordOf(tokens, i + 1)];
    return own && !/s$|^day$/.test(wordOf(tokens, i + 1)) ? plain(tokens, i, i + 2, i + 1, "duration", { min: own[1], max: own[1], unit: own[0] }, null) : null;
  }
  const at = i + skip;
  if (skip === 0 || at >= limit) return null;
  const duration = durationNouns[wordOf(tokens, at)];
  if (!duration || /s$/.test(wordOf(tokens, at)) || wordOf(tokens, at) === "day") return null;
  return plain(tokens, i, at + 1, at, "duration", { min: duration[1], max: duration[1], unit: duration[0] }, "add");
}

/** "up to two-thirds of the fleet": a share in words. */
export function shareWords(tokens: Tokens, i: number, sentence: Sentence, floor: number): ReadQuantity | null {
  const fraction = fractionAt(tokens, i, sentence.last);
  if (!fraction || /^(?:them|us|those|whom)$/.test(wordOf(tokens, fraction.last + 1))) return null;
  const left = leftOf(tokens, i, floor, "percent");
  const read = plain(
    tokens,
    left.first,
    fraction.last,
    i,
    "percent",
    { min: left.bound === "max" ? null : fraction.value, max: left.bound === "min" ? null : fraction.value, unit: "%" },
    null,
  );
  return { ...read, bound: left.bound, quantity: { ...read.quantity, approx: left.bound === "approx" } };
}

function plain(
  tokens: Tokens,
  first: number,
  last: number,
  noun: number,
  family: QuantityFamily,
  value: Pick<Quantity, "min" | "max" | "unit">,
  change: "add" | null,
): ReadQuantity {
  const start = tokens.start[first],
    end = tokens.end[last - 1];
  const quote = tokens.text.slice(start, end);
  return {
    type: "quantity",
    start,
    end,
    quote,
    family,
    first,
    last,
    number: { start, end },
    noun,
    bound: null,
    change,
    distributive: null,
    filled: null,
    problem: null,
    quantity: { ...value, of: null, approx: false, as: "total", per: null, quote },
  };
}
