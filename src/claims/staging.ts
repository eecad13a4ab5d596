/** How far something has come, how surely, and who says so by which verb. */
import type { Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";

export interface Staging {
  readonly stage: Stage;
  readonly modality: Modality;
  /** Phase of the frame verb itself: has begun, goes on, is over, is still to come. */
  readonly phase: "done" | "ongoing" | "coming";
  /** The clause of the governing verb that gave the stage, or null. */
  readonly by: Clause | null;
  /** True where someone asks another to do it: subject of `by` asks, the frame's subject acts. */
  readonly asked: boolean;
  readonly rules: readonly string[];
}
