/** How far something has come, as it stands while its governors are read from the inside out. */
import type { Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { Scene } from "./scene.ts";
import type { Staging } from "./staging.ts";

export interface SoFar {
  stage: Stage;
  modality: Modality;
  phase: Staging["phase"];
  by: Clause | null;
  asked: boolean;
  readonly rules: string[];
  /** The clause whose governor is read next. */
  inner: Clause;
}

/** A clause under the verb that governs it, and the noun between them ("the decision to send"). */
export interface Governed {
  readonly scene: Scene;
  readonly so: SoFar;
  readonly outer: Clause;
  readonly inner: Clause;
  /** Lemma of the governing verb. */
  readonly lemma: string;
  readonly noun: NounPhrase | null;
}

/** Nothing further out is asked; what governs the governor is; or this rule does not know it. */
export type Verdict = "settled" | "outward" | null;
