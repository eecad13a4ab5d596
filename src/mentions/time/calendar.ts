/**
 * Periods of the calendar as whole numbers: a unit and its ordinal, so that "last month" is one subtraction. Days are day numbers
 * since 1970-01-01; weeks begin on Monday (ISO 8601).
 */
import { dayNumber, isoOf } from "../../model/edtf.ts";

export type Unit = "second" | "minute" | "hour" | "day" | "weekend" | "week" | "month" | "quarter" | "season" | "half" | "year" | "decade" | "century";

/** `index` counts units: days since 1970, ISO weeks, months and quarters since year 0, years, tens of years … A season's winter runs into the next year. */
export interface Period {
  readonly unit: Unit;
  readonly index: number;
}

const floorMod = (n: number, by: number): number => ((n % by) + by) % by;
const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

export const yearOfDay = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
export const monthIndexOfDay = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: number): number => floorMod(day + 3, 7) + 1;
const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);

export const dayPeriod = (day: number): Period => ({ unit: "day", index: day });
export const monthPeriod = (year: number, month: number): Period => ({ unit: "month", index: year * 12 + month - 1 });
export const yearPeriod = (year: number): Period => ({ unit: "year", index: year });

/** The period of a unit in which a day lies. */
export function periodAt(unit: Unit, day: number): Period {
  const months = monthIndexOfDay(day);
  const year = Math.floor(months / 12);
  const month = floorMod(months, 12);
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "day":
      return { unit: "day", index: day };
    case "weekend":
      return { unit, index: weekOfDay(day) };
    case "week":
      return { unit, index: weekOfDay(day) };
    case "month":
      return { unit, index: months };
    case "quarter":
      return { unit, index: year * 4 + Math.floor(month / 3) };
    case "season":
      return { unit, index: month < 2 ? (year - 1) * 4 + 3 : year * 4 + Math.floor((month - 2) / 3) };
    case "half":
      return { unit, index: year * 2 + Math.floor(month / 6) };
    case "year":
      return { unit, index: year };
    case "decade":
      return { unit, index: Math.floor(year / 10) };
    case "century":
      return { unit, index: Math.floor(year / 100) };
  }
}

export const shifted = (period: Period, by: number): Period => ({ unit: period.unit, index: period.index + by });

const startOfMonth = (index: number): number => dayNumber(Math.floor(index / 12), floorMod(index, 12) + 1, 1);

function startOf(unit: Unit, index: number): number {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "day":
      return index;
    case "weekend":
      return index * 7 - 3 + 5;
    case "week":
      return index * 7 - 3;
    case "month":
      return startOfMonth(index);
    case "quarter":
      return startOfMonth(index * 3);
    case "season":
      return startOfMonth(Math.floor(index / 4) * 12 + 2 + floorMod(index, 4) * 3);
    case "half":
      return startOfMonth(index * 6);
    case "year":
      return startOfMonth(index * 12);
    case "decade":
      return startOfMonth(index * 120);
    case "century":
      return startOfMonth(index * 1200);
  }
}

/** The first day and the day after the last. */
export function daysOf(period: Period): { from: number; to: number } {
  const from = startOf(period.unit, period.index);
  return { from, to: period.unit === "weekend" ? from + 2 : startOf(period.unit, period.index + 1) };
}

/** The year in which a period begins. */
export const yearOf = (period: Period): number => yearOfDay(startOf(period.unit, period.index));

const seasonCodes = ["SP", "SU", "FA", "WI"];

/** The TIMEX3 value: `2022-W03`, `1989-Q3`, `199X` … */
export function timexOf(period: Period): string {
  const { unit, index } = period;
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "day":
      return isoOf(index);
    case "weekend":
    case "week": {
      const thursday = index * 7 - 3 + 3;
      const year = yearOfDay(thursday);
      const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
      return `${year}-W${pad(week)}${unit === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return `${pad(Math.floor(index / 12), 4)}-${pad(floorMod(index, 12) + 1)}`;
    case "quarter":
      return `${pad(Math.floor(index / 4), 4)}-Q${floorMod(index, 4) + 1}`;
    case "season":
      return `${pad(Math.floor(index / 4), 4)}-${seasonCodes[floorMod(index, 4)]}`;
    case "half":
      return `${pad(Math.floor(index / 2), 4)}-H${floorMod(index, 2) + 1}`;
    case "year":
      return pad(index, 4);
    case "decade":
      return `${pad(index, 3)}X`;
    case "century":
      return `${pad(index, 2)}XX`;
  }
}

/** The EDTF of a period; units that EDTF has no name for are intervals. */
export function edtfOf(period: Period): string {
  const { unit, index } = period;
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "day":
    case "month":
    case "year":
      return timexOf(period);
    case "season":
      return `${pad(Math.floor(index / 4), 4)}-${21 + floorMod(index, 4)}`;
    case "weekend":
    case "week": {
      const { from, to } = daysOf(period);
      return `${isoOf(from)}/${isoOf(to - 1)}`;
    }
    case "quarter":
    case "half": {
      const { from, to } = daysOf(period);
      return `${isoOf(from).slice(0, 7)}/${isoOf(to - 1).slice(0, 7)}`;
    }
    case "decade":
    case "century": {
      const { from, to } = daysOf(period);
      return `${yearOfDay(from)}/${yearOfDay(to - 1)}`;
    }
  }
}

/** The shortest EDTF of the days `[from, to)`: a year, a month, a day or an interval. */
export function edtfOfDays(from: number, to: number): string {
  if (to - from === 1) return isoOf(from);
  const first = isoOf(from);
  const last = isoOf(to - 1);
  const wholeMonths = first.endsWith("-01") && isoOf(to).endsWith("-01");
  if (wholeMonths && first.endsWith("-01-01") && isoOf(to).endsWith("-01-01")) {
    const [a, b] = [first.slice(0, 4), last.slice(0, 4)];
    return a === b ? a : `${a}/${b}`;
  }
  if (wholeMonths) {
    const [a, b] = [first.slice(0, 7), last.slice(0, 7)];
    return a === b ? a : `${a}/${b}`;
  }
  return `${first}/${last}`;
}

/** Easter Sunday (the anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, 1991). */
export function easterOf(year: number): number {
  const a = year % 19,
    b = Math.floor(year / 100),
    c = year % 100;
  const d = Math.floor(b / 4),
    e = b % 4,
    f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3),
    h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4),
    k = c % 4,
    l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451),
    n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The n-th weekday of a month (n = -1: the last). */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = dayNumber(year, month, 1);
    return first + floorMod(weekday - weekdayOf(first), 7) + (n - 1) * 7;
  }
  const last = dayNumber(year, month + 1, 1) - 1;
  return last - floorMod(weekdayOf(last) - weekday, 7);
}
