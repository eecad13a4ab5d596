/** Lapses: versions that end soon or have ended. */
import type { DayRange } from "./commitment.ts";

export interface Lapse {
  readonly commitment: string;
  readonly version: string;
  readonly claim: string;
  readonly state: "ends-within" | "past-end";
  readonly end: DayRange;
  readonly edtf: string;
  /** Days from the day asked to the latest end; negative where it has passed. */
  readonly days: number;
  /** A renewal that is only planned, considered or asked for: no renewal yet. */
  readonly inView: readonly string[];
  readonly because: string;
}
