/**
 * Extended Date/Time Format (ISO 8601-2), the part that the ledger uses: `2025`, `2025-06`, `2025-06-24`, seasons
 * `2025-21`…`2025-24` (spring to winter), qualifiers `~ ? %`, intervals `A/B` with `..` for an open end.
 */
import type { Span } from "./span.ts";

/** What a text says of a time, and whether it says it itself. */
export interface Dated {
  readonly edtf: string;
  readonly stated: boolean;
  /** Why we filled it in, in words for a person; absent where stated. */
  readonly because?: string;
}

/** Days as whole numbers since 1970-01-01 (UTC), half-open; null where an end is open. */
export interface DayBounds {
  readonly from: number | null;
  readonly to: number | null;
}

export const dayNumber = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / 86_400_000);

/** `2025-06-24` of a day number. */
export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Day number of an ISO day `YYYY-MM-DD`, or null. */
export function dayOf(iso: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return m ? dayIn(+m[1], +m[2], +m[3]) : null;
}

/** Day number of a day that the calendar has, or null. */
function dayIn(year: number, month: number, day: number): number | null {
  return month >= 1 && month <= 12 && day >= 1 && year >= 100 && dayNumber(year, month, day) < dayNumber(year, month + 1, 1)
    ? dayNumber(year, month, day)
    : null;
}

const seasons: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 6], 22: [6, 9], 23: [9, 12], 24: [12, 15] };

/** The days of one EDTF date (no interval), half-open, or null if it is none. */
export function daysOfDate(date: string): { from: number; to: number } | null {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(date);
  if (!m) return null;
  const year = +m[1];
  if (m[2] === undefined) return { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 1, 1) };
  const month = +m[2];
  if (m[3] === undefined) {
    if (month >= 1 && month <= 12) return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) };
    const season = seasons[month];
    return season ? { from: dayNumber(year, season[0], 1), to: dayNumber(year, season[1], 1) } : null;
  }
  const day = dayIn(year, month, +m[3]);
  return day === null ? null : { from: day, to: day + 1 };
}

/** The days of an EDTF date or interval; null where it is neither. `../2025` has no `from`. */
export function boundsOf(edtf: string): DayBounds | null {
  const slash = edtf.indexOf("/");
  if (slash < 0) return daysOfDate(edtf);
  const [a, b] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const from = a === ".." || a === "" ? null : daysOfDate(a);
  const to = b === ".." || b === "" ? null : daysOfDate(b);
  if ((from === null && a !== ".." && a !== "") || (to === null && b !== ".." && b !== "")) return null;
  return { from: from?.from ?? null, to: to?.to ?? null };
}

/** A mention of a time in a text, resolved against the publication day. TIMEX3 type and value beside EDTF. */
export interface TimeMention extends Span {
  readonly type: "time";
  readonly quote: string;
  /** Null where the words give no calendar time (a bare duration, "now" with no known day, a set such as "every year"). */
  readonly edtf: string | null;
  readonly timex: { readonly type: "DATE" | "TIME" | "DURATION" | "SET"; readonly value: string };
  /** The preposition or phrase before it that gives its role: until, by, since, from, in, for, during, before, after… */
  readonly role: TimeRole | null;
  /** Where the publication day or the tense was needed to resolve it. */
  readonly because?: string;
}

export type TimeRole =
  | "in"
  | "on"
  | "at"
  | "until"
  | "by"
  | "since"
  | "from"
  | "for"
  | "during"
  | "before"
  | "after"
  | "over"
  | "within"
  | "between"
  | "through"
  | "as-of";
