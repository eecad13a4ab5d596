/** Decisions: what a body must decide, with its gates and positions. */
import type { Gate, Named, Stage, Stance } from "./claim.ts";

export interface DecisionGate {
  readonly gate: Gate;
  readonly gatekeeper: readonly Named[];
  readonly state: "met" | "unmet" | "unknown";
  readonly commitment: string;
  readonly claims: readonly string[];
  readonly because: string;
}

export interface DecisionPosition {
  readonly ally: Named;
  readonly stance: Stance | "silent";
  readonly claims: readonly string[];
  readonly knownOn: number | null;
  readonly note: string;
}

/** Something a body must decide: how far it has come, what it waits for, who stands where. */
export interface Decision {
  readonly id: string;
  readonly commitment: string;
  readonly body: Named;
  readonly about: string;
  readonly stage: Stage;
  readonly gates: readonly DecisionGate[];
  readonly positions: readonly DecisionPosition[];
  readonly documents: number;
}
