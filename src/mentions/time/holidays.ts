/** Holidays that the news dates things by. */
import { dayNumber } from "../../model/edtf.ts";
import { easterOf, nthWeekday } from "./calendar.ts";
import { yearRelationAt } from "./dates.ts";
import { isHoliday, w } from "./lexicon.ts";
import type { Match, Meaning } from "./meaning.ts";
import { bitsAt, isCapital, type Reader, symbolAt, textAt, wordAt, yearAt } from "./reader.ts";

/** The day of each holiday in a year, by number. */
export const holidayDays: readonly ((year: number) => number)[] = [
  (year) => dayNumber(year, 12, 25),
  (year) => dayNumber(year, 12, 24),
  (year) => easterOf(year),
  (year) => nthWeekday(year, 11, 4, 4),
  (year) => dayNumber(year, 10, 31),
  (year) => dayNumber(year, 1, 1),
  (year) => dayNumber(year, 12, 31),
  (year) => nthWeekday(year, 9, 1, 1),
  (year) => nthWeekday(year, 5, 1, -1),
  (year) => dayNumber(year, 11, 11),
  (year) => dayNumber(year, 7, 4),
  (year) => easterOf(year) - 2,
  (year) => dayNumber(year, 12, 26),
  (year) => easterOf(year) + 1,
];

const dated: ReadonlySet<number> = new Set([w.at, w.by, w.before, w.after, w.since, w.until, w.till, w.from, w.around]);

/** "before the new year" is told from its first day; "in the new year" is the year itself. */
function newYearAt(r: Reader, i: number): Match | null {
  const before = wordAt(r, i - 1);
  if (wordAt(r, i + 1) !== w.new || wordAt(r, i + 2) !== w.year || wordAt(r, i + 3) === w["'s"] || before === 0) return null;
  const firstDay: Meaning = { kind: "holiday", holiday: 5, relation: null };
  if (before === w.in || before === w.during) return { first: i, last: i + 3, meaning: { kind: "around", unit: "year", of: firstDay } };
  return dated.has(before) ? { first: i, last: i + 3, meaning: firstDay } : null;
}

export function holidayAt(r: Reader, i: number): Match | null {
  if (wordAt(r, i) === w.the) return newYearAt(r, i);
  if (!(bitsAt(r, i) & isHoliday) || !isCapital(r, i)) return null;
  const word = wordAt(r, i);
  const after = wordAt(r, i + 1);
  let holiday = -1,
    end = i + 1;
  const day = (n: number): void => {
    if (after === w.day) {
      holiday = n;
      end = i + 2;
    }
  };
  if (word === w.christmas) {
    holiday = after === w.eve ? 1 : 0;
    end = after === w.eve || after === w.day ? i + 2 : i + 1;
  } else if (word === w.easter) {
    // "Easter Rising", "Easter Island" are no days.
    if (isCapital(r, i + 1) && !/^(?:Sunday|Monday|Day)$/.test(textAt(r, i + 1))) return null;
    holiday = after === w.monday ? 13 : 2;
    end = isCapital(r, i + 1) ? i + 2 : i + 1;
  } else if (word === w.thanksgiving) {
    holiday = 3;
    end = after === w.day ? i + 2 : i + 1;
  } else if (word === w.labor) day(7);
  else if (word === w.memorial) day(8);
  else if (word === w.veterans) day(9);
  else if (word === w.boxing) day(12);
  else if (word === w.good && after === w.friday) {
    holiday = 11;
    end = i + 2;
  } else if (word === w.new && /^Year$/.test(textAt(r, i + 1))) {
    const genitive = wordAt(r, i + 2) === w["'s"] ? 1 : 0;
    const named = wordAt(r, i + 2 + genitive);
    if (genitive && (named === w.day || named === w.eve)) {
      holiday = named === w.eve ? 6 : 5;
      end = i + 4;
    } else if (genitive) {
      holiday = 5;
      end = i + 3;
    }
    // "at New Year", "home by New Year"
    else if (dated.has(wordAt(r, i - 1)) && !isCapital(r, i + 2)) {
      holiday = 5;
      end = i + 2;
    }
  }
  if (holiday < 0) return null;
  const comma = symbolAt(r, end) === "," ? 1 : 0;
  const year = yearAt(r, end + comma);
  if (year > 1700 && year < 2100)
    return {
      first: i,
      last: end + comma + 1,
      meaning: { kind: "holiday", holiday, relation: null, year: { kind: "period", period: { unit: "year", index: year } } },
    };
  const relative = yearRelationAt(r, end);
  return { first: i, last: relative?.last ?? end, meaning: { kind: "holiday", holiday, relation: null, ...(relative ? { year: relative.meaning } : {}) } };
}
