/** Judgements of people, and where each stands in words. */
import type { Claim, Kind } from "./claim.ts";
import type { Credibility, Reliability } from "./grade.ts";

/** Where a claim stands in words, so that a judgement finds it again after the document is read anew. */
export interface Anchor {
  readonly document: string;
  readonly claim: string;
  readonly kind: Kind;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface Judged {
  readonly id: string;
  readonly by: string;
  /** ISO day or time, as given by whoever judged. */
  readonly on: string;
  readonly because: string;
}

/** The fields of a claim that a person reads in words on which the reader claimed nothing, or something else. */
export type Addition = Pick<Claim, "kind" | "actor" | "stage"> &
  Partial<
    Pick<Claim, "with" | "place" | "mission" | "change" | "modality" | "quantity" | "topic" | "object" | "stance" | "gate" | "trigger" | "effect" | "form">
  > & {
    /** EDTF. */
    readonly holds?: string | null;
  };

export type Judgement =
  | (Judged & { readonly verdict: "accept" | "reject"; readonly at: Anchor })
  | (Judged & { readonly verdict: "correct"; readonly at: Anchor; readonly field: string; readonly value: unknown })
  | (Judged & { readonly verdict: "add"; readonly at: Anchor; readonly start: number; readonly addition: Addition })
  | (Judged & { readonly verdict: "same" | "different"; readonly at: Anchor; readonly other: Anchor })
  | (Judged & { readonly verdict: "grade"; readonly at: Anchor; readonly reliability?: Reliability; readonly credibility?: Credibility })
  | (Judged & { readonly verdict: "same-entity" | "different-entity"; readonly entities: readonly [string, string] })
  | (Judged & { readonly verdict: "resolve"; readonly conflict: string; readonly outcome: string })
  | (Judged & { readonly verdict: "undo"; readonly judgement: string });

/** A judgement whose words are no longer claimed: kept and shown, applied to nothing. */
export interface Orphan {
  readonly judgement: string;
  readonly reason: string;
}
