import type { Period, Unit } from "./calendar.ts";

/** Which one of the recurring: the one before, the one now, the one after; null where the words leave it to the tense. */
export type Relation = -1 | 0 | 1 | null;
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI";

/** The part of a day that goes with a date. `clock` is `T10:30`; `part` is `TMO`. */
export interface Hour {
  readonly part?: DayPart;
  readonly clock?: string;
}

/** What the words of a time mean before anyone knows the day of publication. */
export type Meaning =
  | { readonly kind: "period"; readonly period: Period; readonly hour?: Hour }
  /**
   * `following`: told from the time mentioned before. A day (to `lastDay`) and month, a month, season, quarter, half or holiday whose year is not said, or is
   * said relatively ("of last year").
   */
  | {
      readonly kind: "month";
      readonly month: number;
      readonly day: number;
      readonly weekday: number;
      readonly relation: Relation;
      readonly year?: Meaning;
      readonly hour?: Hour;
      readonly lastDay?: number;
      readonly following?: boolean;
    }
  | {
      readonly kind: "part-of-year";
      readonly unit: "season" | "quarter" | "half";
      readonly index: number;
      readonly relation: Relation;
      readonly year?: Meaning;
      readonly following?: boolean;
    }
  | { readonly kind: "holiday"; readonly holiday: number; readonly relation: Relation; readonly year?: Meaning }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly relation: Relation;
      readonly week?: number;
      readonly following?: boolean;
      readonly hour?: Hour;
    }
  /** So many units from the day of publication or from the time mentioned before. */
  | {
      readonly kind: "shift";
      readonly unit: Unit;
      readonly by: number;
      readonly from: "publication" | "previous";
      readonly hour?: Hour;
      readonly comparing?: boolean;
    }
  /** A clock time or part of a day alone. */
  | { readonly kind: "hour"; readonly hour: Hour }
  | { readonly kind: "duration"; readonly value: string; readonly unit: Unit; readonly count: number; readonly direction: Relation }
  | { readonly kind: "set"; readonly value: string }
  /** `told`: from the time mentioned before ("months later"), so that the day of publication says nothing of it. */
  | { readonly kind: "reference"; readonly to: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF"; readonly told?: boolean }
  | { readonly kind: "range"; readonly from: Period; readonly to: Period }
  | { readonly kind: "day-of"; readonly day: number; readonly of: Meaning }
  /** A moment that is told by another ("the week of March 9"). */
  | { readonly kind: "around"; readonly unit: Unit; readonly of: Meaning };

/** Tokens `[first, last)` read as a time. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
}
