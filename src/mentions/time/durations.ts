/** Durations ("at least nine weeks", "18-month"), and what they become with "ago", "earlier", "later". */
import type { Unit } from "./calendar.ts";
import { isApproximate, isEach, isNumber, isQuantifier, bitsOf, valueOfWord, w } from "./lexicon.ts";
import type { Match, Meaning } from "./meaning.ts";
import {
  amountAt,
  bitsAt,
  integerAt,
  isDash,
  isGlued,
  isHyphened,
  isNumberToken,
  partsAt,
  type Reader,
  symbolAt,
  textAt,
  unitAt,
  unitOfWord,
  wordAt,
} from "./reader.ts";

/** "nearly", "at least", "more than", "up to", "as many as": how many tokens they take; 0 if none stand here. */
export function approximationAt(r: Reader, i: number): number {
  if (!(bitsAt(r, i) & isApproximate)) return 0;
  const word = wordAt(r, i);
  const after = wordAt(r, i + 1);
  if (word === w.at) return after === w.least || after === w.most ? 2 : 0;
  if (word === w.more || word === w.less || word === w.fewer) return after === w.than ? 2 : 0;
  if (word === w.up) return after === w.to ? 2 : 0;
  if (word === w.no) return (after === w.more || after === w.less || after === w.longer) && wordAt(r, i + 2) === w.than ? 3 : 0;
  if (word === w.just || word === w.well) return after === w.over || after === w.under ? 2 : after === w.more && wordAt(r, i + 2) === w.than ? 3 : 0;
  if (word === w.as) return after === w.many && wordAt(r, i + 2) === w.as ? 3 : 0;
  if (word === w.most || word === w.only) return 0;
  return 1;
}

const letters: Readonly<Record<Unit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  weekend: "W",
  week: "W",
  month: "M",
  quarter: "Q",
  season: "M",
  half: "M",
  year: "Y",
  decade: "Y",
  century: "Y",
};

/** `P3Y`, `PT5H`, `P2Y6M`, `PXM`; decades and centuries count in years. */
export function durationValue(count: number, unit: Unit): string {
  const letter = letters[unit];
  const time = letter.length === 2 ? "T" : "";
  const name = letter.slice(-1);
  if (Number.isNaN(count)) return `P${time}X${name}`;
  const n = unit === "decade" ? count * 10 : unit === "century" ? count * 100 : count;
  if (Number.isInteger(n)) return `P${time}${n}${name}`;
  const whole = Math.floor(n);
  const rest = n - whole;
  const smaller: Partial<Record<Unit, string>> = {
    year: `${Math.round(rest * 12)}M`,
    hour: `${Math.round(rest * 60)}M`,
    minute: `${Math.round(rest * 60)}S`,
    day: `T${Math.round(rest * 24)}H`,
  };
  const tail = smaller[unit];
  if (!tail) return `P${time}${n}${name}`;
  return `P${time}${whole ? `${whole}${name}` : ""}${tail}`;
}

export interface Length {
  readonly count: number;
  readonly unit: Unit;
  readonly next: number;
  readonly bare: boolean;
}

/** An amount with its unit: "three years", "two more weeks", "a year and a half". */
function lengthAt(r: Reader, i: number): Length | null {
  const bare = unitAt(r, i);
  if (bare?.plural && bare.unit !== "second") return { count: Number.NaN, unit: bare.unit, next: i + 1, bare: true };
  const amount = amountAt(r, i);
  if (!amount) return null;
  let at = amount.next;
  while (at < amount.next + 2 && (fillers.has(wordAt(r, at)) || (wordAt(r, at) === w.of && at === amount.next))) at++;
  const unit = unitAt(r, at);
  if (!unit) return null;
  // "a two day rally": one unit where the article speaks of the noun behind.
  if (amount.count > 1 && !unit.plural && !/^[a-z]/.test(textAt(r, at + 1))) return null;
  if (/^[SM]/.test(textAt(r, at)) && unit.unit !== "month" && isNumberToken(r, i)) return null;
  let count = amount.count * unit.times;
  at++;
  if (wordAt(r, at) === w.and && wordAt(r, at + 1) === w.a && wordAt(r, at + 2) === w.half && !unitAt(r, at + 3)) {
    count += 0.5 * unit.times;
    at += 3;
  }
  // "a day or two", "a year or two"
  if (amount.count === 1 && wordAt(r, at) === w.or && bitsAt(r, at + 1) & isNumber && !unitAt(r, at + 2)) at += 2;
  // "a week or so"
  if (wordAt(r, at) === w.or && textAt(r, at + 1) === "so") at += 2;
  return { count, unit: unit.unit, next: at, bare: false };
}
const fillers = new Set([
  w.more,
  w.full,
  w.additional,
  w.further,
  w.extra,
  w.trading,
  w.working,
  w.business,
  w.consecutive,
  w.straight,
  w.good,
  w.whole,
  w.long,
  w.calendar,
]);

/** Durations and what "ago", "earlier", "later", "from now" make of them. */
export function durationAt(r: Reader, i: number): Match | null {
  if (isHyphened(r, i) || isNumberToken(r, i)) {
    const hyphened = hyphenedAt(r, i);
    if (hyphened) return hyphened;
  }
  const skipped = approximationAt(r, i);
  const the = skipped === 0 && wordAt(r, i) === w.the ? 1 : 0;
  const length = lengthAt(r, i + skipped + the);
  if (!length || (the && (length.bare || length.unit === "second" || !stretches.has(wordAt(r, i - 1)) || !unitAt(r, length.next - 1)?.plural))) return null;
  if (textAt(r, length.next) === "old" || (wordAt(r, length.next) === w.of && textAt(r, length.next + 1) === "age")) return null;
  const before = wordAt(r, i - 1);
  const article = wordAt(r, i + skipped) === w.a || wordAt(r, i + skipped) === w.an;
  const suffix = suffixAt(r, length.next);
  // "About five hours" is five hours; "about two years ago" is a whole.
  if (skipped === 1 && !suffix && (bluntWords.has(wordAt(r, i)) || (wordAt(r, i) === w.over && !article))) return null;
  if (suffix) {
    const { count, unit } = length;
    const vague = Number.isNaN(count);
    const clockUnit = unit === "hour" || unit === "minute" || unit === "second";
    let meaning: Meaning;
    if (vague) meaning = { kind: "reference", to: suffix.sign < 0 ? "PAST_REF" : "FUTURE_REF", ...(suffix.from === "previous" ? { told: true } : {}) };
    else
      meaning = {
        kind: "shift",
        unit: unit === "weekend" ? "week" : unit === "decade" || unit === "century" ? "year" : unit,
        by: clockUnit ? 0 : Math.round(count * suffix.sign * (unit === "decade" ? 10 : unit === "century" ? 100 : 1)),
        from: suffix.from,
        comparing: suffix.from === "previous" || article,
      };
    return { first: i, last: suffix.next, meaning };
  }
  if (length.bare) {
    const after = wordAt(r, length.next);
    if (skipped > 0 || !(bareOpeners.has(before) || after === w.of)) return null;
    if (
      length.unit === "weekend" ||
      (length.unit !== "year" &&
        length.unit !== "month" &&
        length.unit !== "week" &&
        length.unit !== "decade" &&
        length.unit !== "day" &&
        length.unit !== "hour" &&
        length.unit !== "century")
    )
      return null;
    if (!bareOpeners.has(before) && (length.unit === "hour" || length.unit === "day")) return null;
    if (before === w.of && length.unit === "day") return null;
  }
  if (article && (length.unit === "second" || length.unit === "quarter")) return null;
  if (article && length.unit === "weekend") return null;
  if (article && isRate(r, i)) return null;
  return {
    first: i,
    last: length.next,
    meaning: { kind: "duration", value: durationValue(length.count, length.unit), unit: length.unit, count: length.count, direction: null },
  };
}
const bluntWords = new Set([w.about, w.around, w.roughly, w.approximately, w.some, w.under, w.as, w.less]);
/** "$1.76 a year", "four flights a week": how often, told by the quantity. */
function isRate(r: Reader, i: number): boolean {
  if (isNumberToken(r, i - 1) || symbolAt(r, i - 1) === "%") return true;
  if (bitsAt(r, i - 1) !== 0) return false;
  return (
    /^[a-z]+s$|^(?:million|billion|percent|trillion)$/.test(textAt(r, i - 1)) &&
    !/(?:ss|us|is|as)$|^(?:lasts|takes|needs|spends|serves|has)$/.test(textAt(r, i - 1))
  );
}
/** "For the nine months", "over the three years": a stretch that is told as a whole. */
const stretches = new Set([w.for, w.in, w.during, w.over, w.through, w.throughout, w.within]);
const bareOpeners = new Set([w.in, w.for, w.over, w.within, w.through, w.after, w.of]);

interface Suffix {
  readonly sign: number;
  readonly from: "publication" | "previous";
  readonly next: number;
}
function suffixAt(r: Reader, i: number): Suffix | null {
  const word = wordAt(r, i);
  if (word === w.ago) return { sign: -1, from: "publication", next: i + 1 };
  if (word === w.earlier) return wordAt(r, i + 1) === w.than ? null : { sign: -1, from: "previous", next: i + 1 };
  if (word === w.later) return { sign: 1, from: "previous", next: i + 1 };
  if (word === w.from && wordAt(r, i + 1) === w.now) return { sign: 1, from: "publication", next: i + 2 };
  if (word === w.hence) return { sign: 1, from: "publication", next: i + 1 };
  if (word === w.before) {
    const after = symbolAt(r, i + 1);
    if (after === "." || after === "," || i + 1 >= r.last) return { sign: -1, from: "previous", next: i + 1 };
  }
  return null;
}

/** "three-year", "18-month", "decade-long", "24-hour". Ages are no times. */
function hyphenedAt(r: Reader, i: number): Match | null {
  const found = (count: number, unit: Unit, last: number): Match => ({
    first: i,
    last,
    meaning: { kind: "duration", value: durationValue(count, unit), unit, count, direction: null },
  });
  if (isNumberToken(r, i)) {
    const n = integerAt(r, i, 3);
    if (n < 0 || !isDash(symbolAt(r, i + 1)) || !isGlued(r, i + 1) || !isGlued(r, i + 2)) return null;
    const unit = unitAt(r, i + 2);
    if (unit) return isAge(r, i + 3) || (unit.unit === "second" && n === 1) ? null : found(n * unit.times, unit.unit, i + 3);
    if (!isHyphened(r, i + 2)) return null;
    const parts = partsAt(r, i + 2);
    const inner = unitOfWord(parts.words[0]);
    return inner && parts.texts[1] === "long" ? found(n * inner.times, inner.unit, i + 3) : null;
  }
  const { words, texts } = partsAt(r, i);
  const tail = texts[texts.length - 1];
  if (tail === "old" || tail === "olds") return null;
  const lengthOnly = tail === "long" || tail === "plus";
  const core = lengthOnly ? words.slice(0, -1) : words;
  const unit = unitOfWord(core[core.length - 1]);
  if (!unit || unit.unit === "weekend") return null;
  if (core.length === 1) return lengthOnly ? found(unit.plural ? Number.NaN : unit.times, unit.unit, i + 1) : null;
  if (core.length > 3 || isAge(r, i + 1)) return null;
  const bits = bitsOf[core[0]];
  if (bits & isEach) return null;
  if (bits & isQuantifier) return found(core[0] === w.couple ? 2 * unit.times : Number.NaN, unit.unit, i + 1);
  if (core[0] === w.half) return found(0.5 * unit.times, unit.unit, i + 1);
  if (!(bits & isNumber) || tail === "quarters") return null;
  const count = valueOfWord[core[0]] + (core.length === 3 && bitsOf[core[1]] & isNumber ? valueOfWord[core[1]] : 0);
  return found(count * unit.times, unit.unit, i + 1);
}
const isAge = (r: Reader, i: number): boolean => /^-?olds?$/.test(textAt(r, i)) || (isDash(symbolAt(r, i)) && /^olds?$/.test(textAt(r, i + 1)));
