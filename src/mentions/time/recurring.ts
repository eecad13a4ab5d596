/** Sets ("every day", "monthly", "twice a year") and bare references ("now", "recently", "in the near future"). */
import { isEach, isMonth, isPart, isReference, isSeason, isSetWord, isWeekday, dayParts, w } from "./lexicon.ts";
import { durationValue } from "./durations.ts";
import type { Match, Meaning } from "./meaning.ts";
import { amountAt, bitsAt, type Reader, symbolAt, textAt, unitAt, valueAt, wordAt } from "./reader.ts";

const match = (first: number, last: number, meaning: Meaning): Match => ({ first, last, meaning });
const setValues = ["", "PT1H", "P1D", "XXXX-XX-XXTNI", "P1W", "P1M", "P3M", "P1Y", "P1Y", "P2W"];

export function setAt(r: Reader, i: number): Match | null {
  const bits = bitsAt(r, i);
  if (bits & isSetWord) {
    const value = valueAt(r, i);
    if (value > 10) return match(i, i + 1, { kind: "set", value: value === 18 ? "XXXX-WXX-WE" : `XXXX-WXX-${value - 10}` });
    return match(i, i + 1, { kind: "set", value: setValues[value] });
  }
  const word = wordAt(r, i);
  if (bits & isEach) {
    const at = i + 1;
    const next = bitsAt(r, at);
    if (next & isWeekday) return match(i, at + 1, { kind: "set", value: `XXXX-WXX-${valueAt(r, at)}` });
    if (next & isMonth) return match(i, at + 1, { kind: "set", value: `XXXX-${String(valueAt(r, at)).padStart(2, "0")}` });
    if (next & isSeason) return match(i, at + 1, { kind: "set", value: `XXXX-${["SP", "SU", "FA", "WI"][valueAt(r, at) - 1]}` });
    if (next & isPart) return match(i, at + 1, { kind: "set", value: `XXXX-XX-XXT${dayParts[valueAt(r, at)]}` });
    const other = wordAt(r, at) === w.other ? 1 : 0;
    const amount = unitAt(r, at + other) ? null : amountAt(r, at + other);
    const at2 = amount ? amount.next : at + other;
    const unit = unitAt(r, at2);
    if (!unit || unit.unit === "second" || (valueAt(r, i) === 2 && (amount || other))) return null;
    return match(i, at2 + 1, { kind: "set", value: durationValue((amount?.count ?? 1) * unit.times * (other ? 2 : 1), unit.unit) });
  }
  // "twice a year", "once a week", "three times a month"
  const count = word === w.once || word === w.twice ? i + 1 : bitsAt(r, i) && wordAt(r, i + 1) === w.times ? i + 2 : -1;
  if (count > 0 && (wordAt(r, count) === w.a || wordAt(r, count) === w.every || wordAt(r, count) === w.each || wordAt(r, count) === w.per)) {
    const unit = unitAt(r, count + 1);
    if (unit && !unit.plural && unit.unit !== "second") return match(i, count + 2, { kind: "set", value: durationValue(unit.times, unit.unit) });
  }
  return null;
}

export function referenceAt(r: Reader, i: number): Match | null {
  const word = wordAt(r, i);
  const bits = bitsAt(r, i);
  if (bits & isReference) {
    const value = valueAt(r, i);
    if (value === 2 && word === w.now && nowIsNoTime(r, i)) return null;
    return match(i, i + 1, { kind: "reference", to: value === 1 ? "PAST_REF" : value === 2 ? "PRESENT_REF" : "FUTURE_REF" });
  }
  if (word === w.more && textAt(r, i + 1) === "recently") return match(i, i + 2, { kind: "reference", to: "PAST_REF" });
  const article = word === w.the ? 1 : 0;
  const head = wordAt(r, i + article);
  const before = wordAt(r, i - 1);
  if (head === w.future) {
    if (article) return isNounPhraseEnd(r, i + 2) || before === w.in ? match(i, i + 2, { kind: "reference", to: "FUTURE_REF" }) : null;
    return before !== 0 && before === w.in ? match(i, i + 1, { kind: "reference", to: "FUTURE_REF" }) : null;
  }
  if (article && head === w.past && isNounPhraseEnd(r, i + 2)) return match(i, i + 2, { kind: "reference", to: "PAST_REF" });
  if (article && (head === w.near || head === w.short || head === w.foreseeable || head === w.immediate || head === w.distant)) {
    const noun = wordAt(r, i + 2);
    if (noun === w.future || (noun === w.term && (head === w.near || head === w.short))) return match(i, i + 3, { kind: "reference", to: "FUTURE_REF" });
  }
  return null;
}

const isNounPhraseEnd = (r: Reader, i: number): boolean =>
  symbolAt(r, i) !== "" ||
  i >= r.last ||
  !/^[a-z]/.test(textAt(r, i)) ||
  /^(?:and|or|but|to|of|for|is|was|has|have|had|will|as|in|on|by|with|that|when|while|because|if|than)$/.test(textAt(r, i));
/** "now that", "until now": still times, but "right now," in speech as well; only the name NOW is none. */
const nowIsNoTime = (r: Reader, i: number): boolean => textAt(r, i) === "NOW";
