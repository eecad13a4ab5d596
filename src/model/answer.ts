/** Answers: what came of a request. */
import type { Named } from "./claim.ts";
import type { Support } from "./commitment.ts";

export const outcomes = ["answered", "part-answered", "refused", "deferred", "silence"] as const;
export type Outcome = (typeof outcomes)[number];

/** A request and what came of it: always an inference. */
export interface Answer {
  readonly id: string;
  readonly request: Support & { readonly commitment: string; readonly version: string };
  /** All claims that tell the same request. */
  readonly requests: readonly Support[];
  readonly asker: readonly Named[];
  readonly asked: readonly Named[];
  readonly answers: readonly Support[];
  readonly outcome: Outcome;
  /** The matter is still open: deferred, silent or only part-answered. */
  readonly open: boolean;
  readonly inferred: true;
  readonly because: string;
  readonly rule: string;
}
