/**
 * How old a word is. "It has 700 soldiers there", told in 1999, is not known to be false in 2022, and not known to be so: nobody has told it since. Such a telling
 * is shown with the day that it speaks of, and is no part of a sum.
 */
import type { Change, Kind, Stage } from "./claim.ts";
import type { DayRange, Track } from "./commitment.ts";
import type { Dated } from "./edtf.ts";

/** Two years: a contingent has been relieved several times by then, and a plan has come to something or to nothing. */
export const freshDays = 731;

const ageing: ReadonlySet<Kind> = new Set<Kind>(["force", "lead", "mandate"]);

export interface Told {
  readonly kind: Kind;
  readonly track: Track;
  readonly stage: Stage;
  readonly change: string;
  readonly holds: Dated | null;
  readonly from: DayRange;
  readonly to: DayRange;
}

/**
 * The day of the last word on what goes on or is meant, where that was longer ago than two years on a day; null where it is fresh, has an end or a day ahead of its
 * own, or is of a kind that does not age. "In May 2015 there were 700" is a word of that May, whenever it was told.
 */
export function oldWord({ kind, track, stage, change, holds, from, to }: Told, lastToldOn: number | null, on: number): number | null {
  if (lastToldOn === null || !ageing.has(kind) || to.latest !== null) return null;
  if (track === "refusal" || track === "denial" || track === "request" || stage === "ended" || stage === "suspended") return null;
  const level: Change = "level";
  const isOfDay = change === level && track === "actual" && holds !== null && !holds.edtf.includes("/") && from.latest !== null;
  const day = isOfDay ? Math.min(lastToldOn, from.latest) : lastToldOn;
  return on - day > freshDays && (from.earliest === null || on - from.earliest > freshDays) ? day : null;
}
