/** What stands right of a quantity, or around it: bounds, "a year", "each", the same money in another currency. */
import type { Quantity } from "../../model/claim.ts";
import { kindSymbol, type Tokens } from "../../text/tokens.ts";
import { leftOf } from "./left.ts";
import { moneyAround } from "./money.ts";
import { numberAt, wordOf } from "./numbers.ts";
import type { Scene } from "./scene.ts";

export const isAgeOrAgo = (tokens: Tokens, last: number): boolean =>
  /^(?:ago|old|earlier|before|later|since|hence|after)$/.test(wordOf(tokens, last)) ||
  (wordOf(tokens, last) === "-" && wordOf(tokens, last + 1) === "old") ||
  (wordOf(tokens, last) === "of" && wordOf(tokens, last + 1) === "age") ||
  (wordOf(tokens, last) === "on" && wordOf(tokens, last + 1) === ",");

export function boundAfter(tokens: Tokens, last: number, limit: number): { bound: "max" | "min" | "approx" | null; last: number } {
  if (last + 1 < limit && wordOf(tokens, last) === "or") {
    const word = wordOf(tokens, last + 1);
    if (word === "more" || word === "above" || word === "higher") return { bound: "min", last: last + 2 };
    if (word === "less" || word === "fewer") return { bound: "max", last: last + 2 };
    if (word === "so") return { bound: "approx", last: last + 2 };
  }
  if (last + 1 < limit && wordOf(tokens, last) === "at" && wordOf(tokens, last + 1) === "most") return { bound: "max", last: last + 2 };
  if (last + 1 < limit && wordOf(tokens, last) === "at" && wordOf(tokens, last + 1) === "least") return { bound: "min", last: last + 2 };
  return { bound: null, last };
}

const units: Readonly<Record<string, "year" | "month" | "week" | "day">> = { year: "year", annum: "year", month: "month", week: "week", day: "day" };

/** "a year", "per month", "annually", "each year"; "annually some two billion". */
export function perAfter(tokens: Tokens, last: number, limit: number, first: number, floor: number): Quantity["per"] {
  for (let k = last; k < Math.min(limit, last + 4); k++) {
    const word = wordOf(tokens, k);
    if (word === "annually" || word === "yearly") return "year";
    if (word === "monthly") return "month";
    if (word === "weekly") return "week";
    if (word === "daily") return "day";
    if (
      /^(?:a|an|per|each|every|\/)$/.test(word) &&
      units[wordOf(tokens, k + 1)] &&
      !/^(?:ago|earlier|before|later|previously|on)$/.test(wordOf(tokens, k + 2))
    )
      return units[wordOf(tokens, k + 1)];
    if (/^(?:per-year|a-year)$/.test(word)) return "year";
    if (tokens.kind[k] === kindSymbol && word !== ")" && word !== "(" && word !== "/") break;
    if (k > last && /^(?:in|for|from|by|and|to)$/.test(word)) break;
  }
  for (let k = first - 1; k >= Math.max(floor, first - 4); k--) {
    const word = wordOf(tokens, k);
    if (word === "annually" || word === "yearly" || word === "annual") return "year";
    if (word === "monthly") return "month";
    if (tokens.kind[k] === kindSymbol) break;
  }
  return null;
}

export function eachAround(tokens: Tokens, last: number, limit: number, first: number, floor: number): "each" | "respectively" | null {
  for (let k = last; k < Math.min(limit, last + 2); k++) {
    const word = wordOf(tokens, k);
    if ((word === "each" && !units[wordOf(tokens, k + 1)]) || word === "apiece") return "each";
    if (word === "respectively") return "respectively";
  }
  for (let k = first - 1; k >= Math.max(floor, first - 3); k--) if (wordOf(tokens, k) === "each") return "each";
  return null;
}

/** "(about $3.5bn)" after a sum: the same money in another currency, or in other words ("Rs 83,000 crore (Rs 830 billion)"). */
export function altAfter(scene: Scene, last: number, limit: number, unit: string, value: number | null): { alt: Quantity["alt"]; last: number } | null {
  const { tokens } = scene;
  // "190 billion yen, or $2 billion," and "190 billion yen — or $2 billion —".
  const isOr = /^[,—–-]$/.test(wordOf(tokens, last)) && wordOf(tokens, last + 1) === "or";
  if (!isOr && wordOf(tokens, last) !== "(" && wordOf(tokens, last) !== "[") return null;
  for (let k = last + 1; k < Math.min(limit, last + 7); k++) {
    if (wordOf(tokens, k) === ")" || wordOf(tokens, k) === "]") return null;
    const number = numberAt(tokens, k, limit);
    if (!number || number.value === null) continue;
    const money = moneyAround(tokens, number, last + 1, limit, scene.money);
    if (!money) return null;
    // "9 million Canadian dollars ($7m)": whose dollars the brackets have goes without saying, and it is not the same.
    const other = money.unit === unit && number.value !== value;
    if (other && (isOr || money.filled === null || unit === "USD")) return null;
    const left = leftOf(tokens, money.first, last + 1, "money");
    const closes = !isOr && (wordOf(tokens, money.last) === ")" || wordOf(tokens, money.last) === "]");
    if (!isOr && !closes) return null;
    return {
      alt: {
        min: left.bound === "max" ? null : number.value,
        max: left.bound === "min" ? null : number.value,
        unit: other ? "USD" : money.unit,
        quote: tokens.text.slice(tokens.start[left.first], tokens.end[money.last - 1]),
      },
      last: closes ? money.last + 1 : money.last,
    };
  }
  return null;
}
