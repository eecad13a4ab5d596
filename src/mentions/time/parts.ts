/** Parts of a year: "the third quarter of last year", "Q3 2024", "the spring of 2019", "the first half of 2025", "the first nine months". */
import { yearRelationAt } from "./dates.ts";
import { durationValue } from "./durations.ts";
import { isFiscal, isOrdinal, isSeason, w } from "./lexicon.ts";
import type { Match, Meaning } from "./meaning.ts";
import {
  amountAt,
  bitsAt,
  dayOfMonthAt,
  isHyphened,
  isOrdinalNumber,
  partsAt,
  type Reader,
  symbolAt,
  textAt,
  unitAt,
  valueAt,
  wordAt,
  yearAt,
} from "./reader.ts";

const match = (first: number, end: number, meaning: Meaning): Match => ({ first, last: end, meaning });
const publication = "publication" as const;

/** Seasons, quarters and halves with or without their year. */
export function partOfYearAt(r: Reader, i: number): Match | null {
  let at = i;
  const article = wordAt(r, at) === w.the;
  if (article) at++;
  if (article && isHyphened(r, at) && /quarter$/i.test(textAt(r, at)) && !/^year/i.test(textAt(r, at))) return null;
  const q = /^(q|h)([1-4])$/i.exec(textAt(r, at).length === 2 ? textAt(r, at) : "");
  if (q && (q[1].toLowerCase() === "q" || +q[2] < 3)) {
    const year = yearAt(r, at + 1);
    const unit = q[1].toLowerCase() === "q" ? ("quarter" as const) : ("half" as const);
    if (unit === "half" && year < 0) return null;
    return match(i, year > 0 ? at + 2 : at + 1, {
      kind: "part-of-year",
      unit,
      index: +q[2] - 1,
      relation: null,
      ...(year > 0 ? { year: yearMeaning(year) } : {}),
    });
  }
  // "the 1989 third quarter"
  const leading = article ? yearAt(r, at) : -1;
  if (leading > 1900) {
    at++;
    if (wordAt(r, at) === w.quarter || wordAt(r, at) === w.period) return null;
  }
  if (isHyphened(r, at)) {
    const { words, texts } = partsAt(r, at);
    if (texts.length === 2 && (words[1] === w.quarter || words[1] === w.half)) {
      const index = ordinals.indexOf(texts[0]);
      if (index >= 0 && (words[1] === w.quarter || index < 2)) return withYearOf(r, i, at + 1, words[1] === w.quarter ? "quarter" : "half", index, leading);
    }
    // "the year-ago quarter", "the year-earlier period", "year-earlier"
    if (texts[0] === "year" && (texts[1] === "ago" || texts[1] === "earlier")) {
      let end = at + 1;
      if (bitsAt(r, end) & isOrdinal && wordAt(r, end + 1) === w.quarter) end++;
      if (wordAt(r, end) === w.quarter || wordAt(r, end) === w.period) end++;
      if (end > at + 1) return match(article ? i : at, end, { kind: "shift", unit: "quarter", by: -4, from: "previous" });
      return match(at, end, { kind: "shift", unit: "year", by: -1, from: "previous", comparing: true });
    }
    return null;
  }
  if (bitsAt(r, at) & isFiscal && wordAt(r, at) === w.fiscal) at++;
  if (bitsAt(r, at) & isOrdinal || isOrdinalNumber(r, at)) {
    const n = dayOfMonthAt(r, at);
    let u = at + 1;
    if (bitsAt(r, u) & isFiscal) u++;
    if (n > 4) return null;
    if (wordAt(r, u) === w.quarter) return withYearOf(r, i, u + 1, "quarter", n - 1, leading);
    if (wordAt(r, u) === w.half && n < 3 && wordAt(r, u + 1) === w.of) {
      const whole = withYearOf(r, i, u + 1, "half", n - 1, leading);
      return whole && whole.last > u + 1 ? whole : null;
    }
    // "the first nine months"
    const amount = amountAt(r, u);
    const unit = amount ? unitAt(r, amount.next) : null;
    if (amount && unit?.plural && !Number.isNaN(amount.count) && n === 1 && unit.unit !== "second" && unit.unit !== "minute") {
      return match(i, amount.next + 1, {
        kind: "duration",
        value: durationValue(amount.count * unit.times, unit.unit),
        unit: unit.unit,
        count: amount.count,
        direction: null,
      });
    }
    return null;
  }
  if (bitsAt(r, at) & isSeason) return seasonAt(r, i, at, article);
  return null;
}
const ordinals = ["first", "second", "third", "fourth"];
const yearMeaning = (year: number): Meaning => ({ kind: "period", period: { unit: "year", index: year } });

/** The part with its year behind it: "of 2019", "2019", "of last year", "of the year". */
export function withYearOf(r: Reader, first: number, end: number, unit: "quarter" | "half" | "season", index: number, leading: number): Match {
  if (leading > 0) return match(first, end, { kind: "part-of-year", unit, index, relation: null, year: yearMeaning(leading) });
  const of = wordAt(r, end) === w.of || wordAt(r, end) === w.in ? 1 : 0;
  const comma = symbolAt(r, end) === "," ? 1 : 0;
  const year = yearAt(r, end + of + comma);
  if (year > 1700 && year < 2100) return match(first, end + of + comma + 1, { kind: "part-of-year", unit, index, relation: null, year: yearMeaning(year) });
  const relative = yearRelationAt(r, end);
  if (relative) return match(first, relative.last, { kind: "part-of-year", unit, index, relation: null, year: relative.meaning });
  if (of && wordAt(r, end + 1) === w.the && wordAt(r, end + 2) === w.year)
    return match(first, end + 3, { kind: "part-of-year", unit, index, relation: null, year: { kind: "shift", unit: "year", by: 0, from: publication } });
  if (of && wordAt(r, end + 1) === w.fiscal && yearAt(r, end + 2) > 0)
    return match(first, end + 3, { kind: "part-of-year", unit, index, relation: null, year: yearMeaning(yearAt(r, end + 2)) });
  return match(first, end, { kind: "part-of-year", unit, index, relation: null });
}

const seasonOpeners = new Set([
  w.in,
  w.by,
  w.during,
  w.until,
  w.till,
  w.through,
  w.since,
  w.for,
  w.of,
  w.from,
  w.throughout,
  w.early,
  w.late,
  w.mid,
  w.before,
  w.after,
  w.over,
  w.to,
  w.every,
  w.each,
]);
function seasonAt(r: Reader, first: number, at: number, article: boolean): Match | null {
  const index = valueAt(r, at) - 1;
  const whole = withYearOf(r, first, at + 1, "season", index, -1);
  const word = wordAt(r, at);
  if (whole.last > at + 1) return whole;
  const opened = seasonOpeners.has(wordAt(r, first - 1));
  const doubtful = word === w.fall || word === w.spring;
  if (doubtful && (!opened || (word === w.fall && !article && wordAt(r, first - 1) !== w.in && wordAt(r, first - 1) !== w.by))) return null;
  if (word === w.fall && (wordAt(r, at + 1) === w.of || wordAt(r, at + 1) === w.in)) return null;
  if (!article && (!opened || wordAt(r, first - 1) === w.of)) return null;
  return whole;
}
