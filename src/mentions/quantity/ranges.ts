/** Ranges: two numbers that are the bounds of one quantity. */
import { kindSymbol, shapeCapital, type Tokens } from "../../text/tokens.ts";
import { leftOf } from "./left.ts";
import { type BareNumber, numberAt, round, wordOf } from "./numbers.ts";
import { groupBefore } from "./unit.ts";
import { currencySymbols, currencyWords, dollarPrefixes, moneyBefore } from "./words.ts";

interface Range {
  readonly first: number;
  readonly low: BareNumber;
  readonly high: BareNumber;
}

/** "200 to 300", "between 5 and 7", "60-70", "$5bn–$7bn". "none" for spans of years and scores, which are no quantity. */
export function rangeAt(tokens: Tokens, low: BareNumber, limit: number, floor: number): Range | "none" | null {
  if (low.tail || low.value === null) return null;
  let at = low.last;
  if (at + 1 >= limit) return null;
  // A unit word of its own between: "5 per cent to 7 per cent", "€5bn to €7bn".
  const joint = wordOf(tokens, at);
  let outer = low.first - 1;
  while (outer > floor && low.first - outer <= 2 && isMoneyMark(tokens, outer)) outer--;
  const before = wordOf(tokens, outer);
  const isBetween = before === "between" || (before === "about" && wordOf(tokens, outer - 1) === "between");
  const dash = joint === "-" || joint === "–" || joint === "—" || joint === "‑";
  // "1300, 1400 troops": said aloud, two guesses at one number.
  const guessed = joint === "," && low.digits && low.scale === 1 && low.value >= 100 && !/^(?:,|and|or|\d.*)$/.test(before);
  if (!(dash || guessed || joint === "to" || (joint === "and" && isBetween) || (joint === "or" && !low.digits))) return null;
  at++;
  for (let marks = 0; marks < 2 && at < limit && isMoneyMark(tokens, at); marks++) at++;
  if (at >= limit) return null;
  const high = numberAt(tokens, at, limit);
  if (!high || high.value === null || high.tail) return null;
  if (
    guessed &&
    !(
      high.digits &&
      high.scale === 1 &&
      high.last < limit &&
      high.value > low.value &&
      high.value <= 1.5 * low.value &&
      high.value % 100 === 0 &&
      low.value % 100 === 0 &&
      /^[a-z]/.test(wordOf(tokens, high.last)) &&
      !/^(?:and|or|to|in|at|on)$/.test(wordOf(tokens, high.last))
    )
  )
    return null;
  if (dash && low.digits && /^(?:19|20)\d\d$/.test(wordOf(tokens, low.first)) && low.scale === 1 && (high.value >= 1900 || high.value < 100)) return "none";
  // "the Malian one to 60": "one" stands for a noun there.
  if (joint === "to" && wordOf(tokens, low.first) === "one" && high.digits) return null;
  // "by 600 to 4,500": how much, and to what.
  if (joint === "to" && (before === "by" || (/^(?:about|some|around|nearly|roughly|almost)$/.test(before) && wordOf(tokens, low.first - 2) === "by")))
    return null;
  // "brings the three to 2,600", "raised all five to 900": who is brought to a number, and no lower bound.
  if (joint === "to" && !low.digits && high.digits && high.scale === 1 && high.value > 20 * low.value) return null;
  if (joint === "to" && [1, 2, 3].some((back) => wordOf(tokens, low.first - back) === "from")) return null;
  // "3-4,000 troops": the thousands are told once.
  const thousands =
    dash &&
    low.digits &&
    low.scale === 1 &&
    low.value < 100 &&
    high.digits &&
    high.scale === 1 &&
    high.value >= 1000 &&
    high.value % 1000 === 0 &&
    low.value * 1000 < high.value;
  const shared = low.scale === 1 && high.scale > 1 && low.value * high.scale < high.value;
  const lifted: BareNumber = thousands
    ? { ...low, value: low.value * 1000 }
    : shared
      ? { ...low, value: round(low.value * high.scale), scale: high.scale }
      : low;
  if (lifted.value! >= high.value) return dash && low.digits && high.digits ? "none" : null;
  return { first: isBetween && low.first - 1 >= floor ? low.first - 1 : low.first, low: lifted, high };
}

/** "€", "EUR", "Rs", "A" of "A$": what stands before a sum and says its money. */
function isMoneyMark(tokens: Tokens, i: number): boolean {
  const word = wordOf(tokens, i);
  if (tokens.kind[i] === kindSymbol) return word in currencySymbols;
  if ((tokens.shape[i] & shapeCapital) === 0) return false;
  return (
    moneyBefore[word] !== undefined ||
    (word.length === 3 && currencyWords[word]?.toLowerCase() === word) ||
    (dollarPrefixes[word] !== undefined && wordOf(tokens, i + 1) === "$")
  );
}

/** "battalions of 800", "a force of about 1,500", "a garrison of up to 300": bounds may stand between. */
export function leftGroup(tokens: Tokens, first: number, floor: number): boolean {
  const left = leftOf(tokens, first, floor, "personnel");
  return groupBefore(tokens, floor, left.first - 1) >= 0;
}
