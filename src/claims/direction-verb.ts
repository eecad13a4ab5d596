/** A verb over a force as its readers are given it, and what they make of it. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Actor, Change, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { Scene } from "./scene.ts";
import type { Staging } from "./staging.ts";

export interface VerbReading {
  readonly rule: string;
  readonly stage: Stage;
  readonly modality: Modality;
  readonly change: Change;
  readonly asChange: boolean;
  readonly sure: boolean;
  readonly asker: readonly Actor[];
  readonly rules: readonly string[];
}
/** A verb over a force, and its number where it has one. */
export interface Verb {
  readonly scene: Scene;
  readonly clause: Clause;
  readonly q: ReadQuantity | null;
  readonly lemma: string;
  readonly staging: Staging;
  /** The words from the verb on, in small letters. */
  readonly rest: string;
  /** What every reading of it has. */
  readonly base: Pick<VerbReading, "modality" | "asker" | "rules" | "asChange" | "sure">;
  readonly done: boolean;
  readonly coming: boolean;
}
