/** A place in the tokens of one sentence, and the small questions that the grammar asks there. */
import { isDigit, kindNumber, kindSymbol, kindWord, shapeCapital, shapeHyphen, shapeSpaceBefore, type Tokens } from "../../text/tokens.ts";
import { wordNumber } from "../../text/words.ts";
import { bitsOf, fortnight, isNumber, isOrdinal, isPlural, isQuantifier, isUnit, units, valueOfWord, w } from "./lexicon.ts";
import type { Unit } from "./calendar.ts";

/** Tokens `[first, last)` of one sentence. */
export interface Reader {
  readonly tokens: Tokens;
  readonly first: number;
  readonly last: number;
}

export const wordAt = (r: Reader, i: number): number => (i >= r.first && i < r.last ? r.tokens.word[i] : 0);
export const bitsAt = (r: Reader, i: number): number => (i >= r.first && i < r.last ? bitsOf[r.tokens.word[i]] : 0);
export const valueAt = (r: Reader, i: number): number => (i >= r.first && i < r.last ? valueOfWord[r.tokens.word[i]] : 0);
export const textAt = (r: Reader, i: number): string => (i >= r.first && i < r.last ? r.tokens.text.slice(r.tokens.start[i], r.tokens.end[i]) : "");
export const isCapital = (r: Reader, i: number): boolean => i >= r.first && i < r.last && (r.tokens.shape[i] & shapeCapital) !== 0;
export const isWordToken = (r: Reader, i: number): boolean => i >= r.first && i < r.last && r.tokens.kind[i] === kindWord;
export const isNumberToken = (r: Reader, i: number): boolean => i >= r.first && i < r.last && r.tokens.kind[i] === kindNumber;
export const isHyphened = (r: Reader, i: number): boolean => i >= r.first && i < r.last && (r.tokens.shape[i] & shapeHyphen) !== 0;
/** No white space before token `i`. */
export const isGlued = (r: Reader, i: number): boolean => i > r.first && i < r.last && (r.tokens.shape[i] & shapeSpaceBefore) === 0;

/** The symbol at `i` as a character, or "". */
export function symbolAt(r: Reader, i: number): string {
  if (i < r.first || i >= r.last || r.tokens.kind[i] !== kindSymbol) return "";
  return r.tokens.text[r.tokens.start[i]];
}
export const isDash = (symbol: string): boolean => symbol === "-" || symbol === "–" || symbol === "—" || symbol === "‐" || symbol === "‑";

/** Digits only, at most `width` of them; else -1. */
export function integerAt(r: Reader, i: number, width = 4): number {
  if (!isNumberToken(r, i)) return -1;
  const { start, end } = r.tokens;
  if (end[i] - start[i] > width) return -1;
  let n = 0;
  for (let at = start[i]; at < end[i]; at++) {
    const unit = r.tokens.text.charCodeAt(at);
    if (!isDigit(unit)) return -1;
    n = n * 10 + unit - 48;
  }
  return n;
}

/** A year of four digits between 1000 and 2199, or -1. */
export function yearAt(r: Reader, i: number): number {
  if (!isNumberToken(r, i) || r.tokens.end[i] - r.tokens.start[i] !== 4) return -1;
  const n = integerAt(r, i);
  return n >= 1000 && n < 2200 ? n : -1;
}

/** `3`, `3rd`, `third`, `21st` as a day of a month, or -1. */
export function dayOfMonthAt(r: Reader, i: number): number {
  const bits = bitsAt(r, i);
  if (bits & isOrdinal) return valueAt(r, i);
  if (!isNumberToken(r, i)) return -1;
  const n = integerAt(r, i, 2);
  if (n >= 1 && n <= 31) return n;
  const text = textAt(r, i);
  const m = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(text);
  return m && +m[1] >= 1 && +m[1] <= 31 ? +m[1] : -1;
}
export const isOrdinalNumber = (r: Reader, i: number): boolean => isNumberToken(r, i) && integerAt(r, i) < 0 && /^\d{1,2}(?:st|nd|rd|th)$/i.test(textAt(r, i));

export interface Amount {
  /** NaN for words that are no number ("several"). */
  readonly count: number;
  readonly next: number;
}

/** "three", "twenty four", "one hundred", "2.5", "2 1/2", "a couple of", "several", "half a", "a". */
export function amountAt(r: Reader, i: number): Amount | null {
  const first = simpleAmountAt(r, i);
  if (!first) return null;
  // "two to three", "12-18", "two or three": the first is the lower bound.
  const join = wordAt(r, first.next);
  if (join === w.to || join === w.or || (isDash(symbolAt(r, first.next)) && isNumberToken(r, first.next + 1))) {
    const second = wordAt(r, first.next + 1) === w.a ? null : simpleAmountAt(r, first.next + 1);
    if (second && !Number.isNaN(first.count) && second.count > first.count) return { count: first.count, next: second.next };
  }
  return first;
}

function simpleAmountAt(r: Reader, i: number): Amount | null {
  const word = wordAt(r, i);
  if (isNumberToken(r, i)) {
    const text = textAt(r, i);
    if (!/^\d{1,4}(?:\.\d)?$/.test(text)) return null;
    if (symbolAt(r, i + 1) === "½") return { count: +text + 0.5, next: i + 2 };
    if (integerAt(r, i + 1, 1) === 1 && symbolAt(r, i + 2) === "/" && integerAt(r, i + 3, 1) === 2) return { count: +text + 0.5, next: i + 4 };
    return { count: +text, next: i + 1 };
  }
  if (word === w.half) {
    const article = wordAt(r, i + 1);
    return article === w.a || article === w.an ? { count: 0.5, next: i + 2 } : null;
  }
  if (word === w.hundreds || word === w.thousands) return wordAt(r, i + 1) === w.of ? { count: Number.NaN, next: i + 2 } : null;
  let at = i;
  if (word === w.a || word === w.an || word === w.another) {
    const after = wordAt(r, i + 1);
    if (after === w.half && bitsAt(r, i + 2) & isUnit) return { count: 0.5, next: i + 2 };
    const next = bitsAt(r, i + 1);
    if (next & isQuantifier && (after === w.few || after === w.couple)) at = i + 1;
    else if (next & isNumber && (valueAt(r, i + 1) === 100 || valueAt(r, i + 1) === 12 || word === w.another)) at = i + 1;
    else return { count: 1, next: i + 1 };
  }
  const here = bitsAt(r, at);
  if (here & isQuantifier) {
    const couple = wordAt(r, at) === w.couple;
    const next = couple || wordAt(r, at + 1) === w.of ? (wordAt(r, at + 1) === w.of ? at + 2 : at + 1) : at + 1;
    return { count: couple ? 2 : Number.NaN, next };
  }
  if (!(here & isNumber)) return null;
  let total = 0,
    current = 0;
  while (bitsAt(r, at) & isNumber) {
    const n = valueAt(r, at);
    if (n === 100) current = Math.max(current, 1) * 100;
    else if (n === 12 && current > 0 && current < 10) current *= 12;
    else current += n;
    at++;
    if (wordAt(r, at) === w.and && current >= 100 && bitsAt(r, at + 1) & isNumber) at++;
    if (wordAt(r, at) === w.thousand) {
      total += current * 1000;
      current = 0;
      at++;
    }
  }
  // "two and a half years"
  if (wordAt(r, at) === w.and && wordAt(r, at + 1) === w.a && wordAt(r, at + 2) === w.half) return { count: total + current + 0.5, next: at + 3 };
  return { count: total + current, next: at };
}

/** The unit of a word, and how many of it the word is ("fortnight": two weeks). */
export function unitAt(r: Reader, i: number): { unit: Unit; times: number; plural: boolean } | null {
  const bits = bitsAt(r, i);
  if (!(bits & isUnit)) return null;
  return unitOfWord(wordAt(r, i));
}
export function unitOfWord(word: number): { unit: Unit; times: number; plural: boolean } | null {
  const bits = bitsOf[word];
  if (!(bits & isUnit)) return null;
  const value = valueOfWord[word];
  const plural = (bits & isPlural) !== 0;
  return value === fortnight ? { unit: "week", times: 2, plural } : { unit: units[word === w.second ? 1 : value], times: 1, plural };
}

/** The parts of a hyphened word as word numbers (0 for unknown parts): "three-year" → three, year. */
export function partsAt(r: Reader, i: number): { words: number[]; texts: string[] } {
  const texts = textAt(r, i).toLowerCase().split(/[-‐‑]/);
  return { words: texts.map(wordNumber), texts };
}
