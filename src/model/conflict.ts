/** Conflicts: claims that cannot all hold as they stand, or seem so. */
import type { Evidence } from "./span.ts";

export const conflictKinds = ["update", "bound", "scope", "silence", "text-error", "clash"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface Side {
  readonly document: string;
  readonly knownOn: number | null;
  /** Empty only for a text that is silent. */
  readonly claims: readonly string[];
  readonly version: string | null;
  readonly evidence: Evidence;
}

/** Claims that cannot all hold as they stand, or seem so, sorted by kind. */
export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly commitment: string | null;
  /** The rule that sorted it, and why, in words. */
  readonly rule: string;
  readonly because: string;
  readonly sides: readonly [Side, Side];
  readonly field: string;
  readonly said?: string;
  readonly likely?: string;
  /** What the registry and other origins say. */
  readonly registry: readonly string[];
  readonly others: readonly string[];
  readonly outcome: string;
  /** Whether a person should look: updates and bounds stand by themselves. */
  readonly open: boolean;
  readonly knownOn: number | null;
}
