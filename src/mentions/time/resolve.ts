/** From what the words mean to a period of the calendar, TIMEX3 and EDTF, given the day of publication. */
import { isoOf } from "../../model/edtf.ts";
import { daysOf, edtfOf, edtfOfDays, monthIndexOfDay, type Period, periodAt, shifted, type Unit, timexOf, weekdayOf, yearOf, yearOfDay } from "./calendar.ts";
import { holidayDays } from "./holidays.ts";
import type { Hour, Meaning } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** One possible day of publication, and the time mentioned last as seen from it. */
export interface Clock {
  readonly day: number;
  previous: Period | null;
  /** The quarter that a report on results is about. */
  quarter: Period | null;
}

export interface Resolved {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly edtf: string | null;
  /** The period named, where one is; the anchor of a later "the next day". */
  readonly period: Period | null;
  /** True where the day of publication was needed. */
  readonly anchored: boolean;
}

/** Picks the candidate that the tense asks for: the latest not after today, the earliest not before, or the nearest. */
function choose(candidates: readonly Period[], day: number, tense: Tense, strict: -1 | 0 | 1): Period {
  let best = candidates[0];
  let bestCost = Infinity;
  for (const candidate of candidates) {
    const { from, to } = daysOf(candidate);
    const distance = to <= day ? day - to + 1 : from > day ? from - day : 0;
    const ahead = from > day;
    const behind = to <= day;
    let cost = distance;
    if (strict === -1 && !behind) cost += 1e6;
    if (strict === 1 && !ahead) cost += 1e6;
    // Ended quarters are still forecast ("expects a third-quarter loss"), and a day near by is meant more often than one a year off.
    const doubt = candidate.unit === "day" ? 6 : candidate.unit === "quarter" && tense === "future" ? 1 : 15;
    if (strict === 0 && ((tense === "past" && ahead) || (tense === "future" && behind))) cost *= doubt;
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** The period that a meaning names on a day, or null where it names none. */
function periodOf(meaning: Meaning, clock: Clock, tense: Tense): Period | null {
  const day = "following" in meaning && meaning.following && meaning.kind !== "weekday" && clock.previous ? daysOf(clock.previous).to - 1 : clock.day;
  switch (meaning.kind) {
    case "period":
      return meaning.period;
    case "month": {
      const { month, day: dayOfMonth, weekday } = meaning;
      const at = (year: number): Period | null => {
        if (dayOfMonth === 0) return { unit: "month", index: year * 12 + month - 1 };
        const start = daysOf({ unit: "month", index: year * 12 + month - 1 });
        const n = start.from + dayOfMonth - 1;
        return n < start.to ? { unit: "day", index: n } : null;
      };
      if (meaning.year) {
        const year = periodOf(meaning.year, clock, tense);
        return year ? at(yearOf(year)) : null;
      }
      const thisYear = yearOfDay(day);
      if (weekday > 0 && dayOfMonth > 0) {
        const matching: Period[] = [];
        for (let year = thisYear - 7; year <= thisYear + 6; year++) {
          const p = at(year);
          if (p && weekdayOf(p.index) === weekday) matching.push(p);
        }
        if (matching.length > 0) return choose(matching, day, "present", 0);
      }
      const candidates = [thisYear - 1, thisYear, thisYear + 1].map(at).filter((p): p is Period => p !== null);
      if (meaning.relation === 0) return at(thisYear);
      if (candidates.length === 0) return null;
      // "March" is told of the month as a whole: this month is neither behind nor ahead.
      return choose(candidates, day, tense, meaning.relation ?? 0);
    }
    case "part-of-year": {
      const per = meaning.unit === "half" ? 2 : 4;
      const at = (year: number): Period => ({ unit: meaning.unit, index: year * per + meaning.index });
      if (meaning.year) {
        const year = periodOf(meaning.year, clock, tense);
        return year ? at(yearOf(year)) : null;
      }
      const thisYear = yearOfDay(day);
      if (meaning.relation === 0) return at(meaning.unit === "season" && meaning.index === 3 && monthIndexOfDay(day) % 12 < 2 ? thisYear - 1 : thisYear);
      return choose([thisYear - 1, thisYear, thisYear + 1].map(at), day, tense, meaning.relation ?? 0);
    }
    case "holiday": {
      const at = (year: number): Period => ({ unit: "day", index: holidayDays[meaning.holiday](year) });
      if (meaning.year) {
        const year = periodOf(meaning.year, clock, tense);
        return year ? at(yearOf(year)) : null;
      }
      const thisYear = yearOfDay(day);
      return choose([thisYear - 1, thisYear, thisYear + 1].map(at), day, tense, meaning.relation ?? 0);
    }
    case "weekday": {
      // "On Tuesday and Wednesday": the second is the one after the first, unless that is far ("Friday and Thursday").
      if (meaning.following && clock.previous?.unit === "day") {
        const after = (meaning.weekday - weekdayOf(clock.previous.index) + 7) % 7;
        if (after > 0 && after <= 3) return { unit: "day", index: clock.previous.index + after };
      }
      if (meaning.week !== undefined) return { unit: "day", index: daysOf(shifted(periodAt("week", day), meaning.week)).from + meaning.weekday - 1 };
      const back = (weekdayOf(day) - meaning.weekday + 7) % 7;
      if (meaning.relation === -1) return { unit: "day", index: day - (back || 7) };
      const ahead = (7 - back) % 7;
      if (meaning.relation === 1) return { unit: "day", index: day + (ahead || 7) };
      if (meaning.relation === 0 && tense !== "past") return { unit: "day", index: day + ahead };
      return { unit: "day", index: tense === "future" ? day + ahead : day - back };
    }
    case "shift": {
      const { previous } = clock;
      if (meaning.comparing && meaning.unit === "year" && previous && (previous.unit === "quarter" || previous.unit === "half"))
        return shifted(previous, meaning.by * (previous.unit === "quarter" ? 4 : 2));
      if (meaning.unit === "quarter" && meaning.from === "previous")
        return clock.quarter ? shifted(clock.quarter, meaning.by) : shifted(periodAt("quarter", day), meaning.by - 1);
      if (meaning.from === "previous" && previous) {
        if (meaning.comparing && meaning.unit === "year" && (previous.unit === "month" || previous.unit === "season"))
          return shifted(previous, meaning.by * (previous.unit === "month" ? 12 : 4));
        return shifted(periodAt(meaning.unit, daysOf(previous).from), meaning.by);
      }
      // "The weekend" is the last one that has begun.
      if (meaning.unit === "weekend") {
        const weekend = periodAt("weekend", day);
        if (meaning.comparing) return tense === "future" || daysOf(weekend).from <= day ? weekend : shifted(weekend, -1);
        return shifted(weekend, meaning.by);
      }
      return shifted(periodAt(meaning.unit, day), meaning.by);
    }
    case "hour":
      return clock.previous?.unit === "day" ? clock.previous : { unit: "day", index: day };
    case "day-of": {
      const month = periodOf(meaning.of, clock, tense);
      return month ? { unit: "day", index: daysOf(month).from + meaning.day - 1 } : null;
    }
    case "around": {
      const inner = periodOf(meaning.of, clock, tense);
      return inner ? periodAt(meaning.unit, daysOf(inner).from) : null;
    }
    case "duration":
    case "set":
    case "reference":
    case "range":
      return null;
  }
}

const needsDay = (meaning: Meaning): boolean =>
  meaning.kind === "period" || meaning.kind === "set" || meaning.kind === "range"
    ? false
    : meaning.kind === "around"
      ? needsDay(meaning.of)
      : meaning.kind === "duration"
        ? meaning.direction !== null
        : meaning.kind === "month" || meaning.kind === "part-of-year" || meaning.kind === "holiday"
          ? !(meaning.year && !needsDay(meaning.year))
          : true;

const hourOf = (meaning: Meaning): Hour | undefined => ("hour" in meaning ? meaning.hour : undefined);
const withHour = (value: string, hour: Hour | undefined): string => (hour ? `${value}${hour.clock ?? `T${hour.part}`}` : value);

/** What a meaning says if the text was published on the clock's day. */
function resolveOn(meaning: Meaning, clock: Clock, tense: Tense): Resolved {
  const anchored = needsDay(meaning);
  switch (meaning.kind) {
    case "set":
      return { type: "SET", value: meaning.value, edtf: null, period: null, anchored: false };
    case "range": {
      const value = `${timexOf(meaning.from)}/${timexOf(meaning.to)}`;
      return { type: "DATE", value, edtf: value, period: meaning.from, anchored };
    }
    case "reference": {
      const today = isoOf(clock.day);
      return {
        type: "DATE",
        value: meaning.to,
        edtf: meaning.to === "PRESENT_REF" ? today : meaning.to === "FUTURE_REF" && !meaning.told ? `${today}/..` : null,
        period: null,
        anchored,
      };
    }
    case "duration": {
      const { direction } = meaning;
      const scale = meaning.unit === "decade" ? 10 : meaning.unit === "century" ? 100 : 1;
      // Hours reach back in days, minutes not at all.
      const short = meaning.unit === "hour" || meaning.unit === "minute" || meaning.unit === "second";
      const weeks = meaning.unit === "week" || meaning.unit === "weekend";
      const unit = scale > 1 ? "year" : short || weeks ? "day" : meaning.unit;
      const count = short ? (meaning.unit === "hour" ? Math.ceil(meaning.count / 24) : 0) : meaning.count * (weeks ? 7 : scale);
      let edtf: string | null = null;
      if (direction !== null && direction !== 0) {
        const now = periodAt(unit, clock.day);
        const far = Number.isNaN(count) || count > reachOf(unit) ? null : daysOf(shifted(now, direction * Math.round(count)));
        const today = isoOf(clock.day);
        if (direction > 0) edtf = far ? `${today}/${edtfEnd(unit, far.to - 1)}` : `${today}/..`;
        else edtf = far ? `${edtfEnd(unit, far.from)}/${today}` : `../${today}`;
      }
      return { type: "DURATION", value: meaning.value, edtf, period: null, anchored };
    }
    default: {
      const period = periodOf(meaning, clock, tense);
      if (!period) return { type: "DATE", value: "XXXX", edtf: null, period: null, anchored };
      // "Five thousand years ago" is beyond the calendar of the news.
      const year = yearOf(period);
      if (!(year >= 0 && year <= 9999))
        return { type: "DATE", value: yearOfDay(clock.day) > year ? "PAST_REF" : "FUTURE_REF", edtf: null, period: null, anchored };
      const hour = hourOf(meaning);
      if (meaning.kind === "month" && meaning.lastDay)
        return {
          type: "DATE",
          value: timexOf(period),
          edtf: `${isoOf(period.index)}/${isoOf(period.index + meaning.lastDay - meaning.day)}`,
          period,
          anchored,
        };
      return { type: hour ? "TIME" : "DATE", value: withHour(timexOf(period), hour), edtf: edtfOf(period), period, anchored };
    }
  }
}
const edtfEnd = (unit: Unit, day: number): string => {
  const iso = isoOf(day);
  return unit === "year" || unit === "decade" || unit === "century"
    ? iso.slice(0, 4)
    : unit === "month" || unit === "quarter" || unit === "half" || unit === "season"
      ? iso.slice(0, 7)
      : iso;
};

/** What the words say whatever the day was: `XXXX-06-03`, `PAST_REF`. */
function resolveNowhere(meaning: Meaning): Resolved {
  const two = (n: number): string => String(n).padStart(2, "0");
  let value: string;
  let type: Resolved["type"] = "DATE";
  switch (meaning.kind) {
    case "month":
      value = meaning.day ? `XXXX-${two(meaning.month)}-${two(meaning.day)}` : `XXXX-${two(meaning.month)}`;
      break;
    case "part-of-year":
      value = `XXXX-${meaning.unit === "season" ? ["SP", "SU", "FA", "WI"][meaning.index] : `${meaning.unit === "half" ? "H" : "Q"}${meaning.index + 1}`}`;
      break;
    case "weekday":
      value = `XXXX-WXX-${meaning.weekday}`;
      break;
    case "hour":
      value = "XXXX-XX-XX";
      break;
    case "shift":
      value = meaning.by < 0 ? "PAST_REF" : meaning.by > 0 ? "FUTURE_REF" : "PRESENT_REF";
      break;
    case "reference":
      value = meaning.to;
      break;
    case "duration":
      value = meaning.value;
      type = "DURATION";
      break;
    default:
      value = "XXXX";
  }
  const hour = hourOf(meaning);
  if (hour && value.startsWith("XXXX")) {
    value = withHour(value, hour);
    type = "TIME";
  }
  return { type, value, edtf: null, period: null, anchored: true };
}

/** Both ends of the days on which the text may have been published, as one answer that is no sharper than they allow. */
export function resolve(meaning: Meaning, clocks: { early: Clock; late: Clock } | null, tense: Tense): { early: Resolved; late: Resolved; said: Resolved } {
  if (!clocks) {
    const said = needsDay(meaning) ? resolveNowhere(meaning) : resolveOn(meaning, { day: 0, previous: null, quarter: null }, tense);
    return { early: said, late: said, said };
  }
  const early = resolveOn(meaning, clocks.early, tense);
  if (clocks.early === clocks.late) return { early, late: early, said: early };
  const late = resolveOn(meaning, clocks.late, tense);
  if (early.value === late.value && early.edtf === late.edtf) return { early, late, said: early };
  return { early, late, said: { ...early, value: hullOfValues(early.value, late.value), edtf: hullOf(early, late), period: null } };
}

function hullOf(early: Resolved, late: Resolved): string | null {
  if (!early.edtf || !late.edtf) return null;
  if (early.period && late.period) {
    const a = daysOf(early.period),
      b = daysOf(late.period);
    return edtfOfDays(Math.min(a.from, b.from), Math.max(a.to, b.to));
  }
  const first = early.edtf.split("/"),
    second = late.edtf.split("/");
  return first.length === 1 ? `${first[0]}/${second[0]}` : `${first[0]}/${second[1]}`;
}

/** `2018-06` and `2018-08` are `2018-XX`. */
function hullOfValues(a: string, b: string): string {
  const first = a.split("-"),
    second = b.split("-");
  if (first.length !== second.length) return "XXXX";
  let same = true;
  return first
    .map((part, i) => {
      same = same && part === second[i];
      return same ? part : part.replace(/[0-9]/g, "X");
    })
    .join("-");
}

/** How many of a unit lie within the calendar of the news. */
const reachOf = (unit: Unit): number =>
  unit === "year" ? 1500 : unit === "month" || unit === "quarter" || unit === "season" || unit === "half" ? 6000 : 100_000;
