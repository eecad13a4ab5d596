/**
 * The ledger: what goes in, what claims add up to, and what changes between two days.
 * Plain readonly JSON. Days are whole numbers since 1970-01-01 (UTC), as in `edtf.ts`; `knownOn` is the day of publication.
 */
import type { Answer } from "./answer.ts";
import type { Claim, Named, Problem } from "./claim.ts";
import type { Commitment, SetAside } from "./commitment.ts";
import type { Conflict } from "./conflict.ts";
import type { DocumentRecord } from "./document.ts";
import type { LedgerFacts } from "./facts.ts";
import type { Judgement, Orphan } from "./judgement.ts";
import type { Origin } from "./origin.ts";

/** What the ledger needs of a document; the text is used for lineage and silence only and may be left out. */
export interface LedgerDocument extends Pick<DocumentRecord, "id" | "path" | "url" | "title" | "publisher" | "language" | "publishedOn"> {
  readonly byline?: string | null;
  readonly quality?: DocumentRecord["quality"];
  readonly text?: string;
}

/** The claims of one document, in the order of its text. */
export interface DocumentClaims {
  readonly document: string;
  readonly claims: readonly Claim[];
}

/** Two names that may be one person, body or mission. */
export interface EntityMerge {
  readonly id: string;
  readonly kept: Named;
  readonly merged: Named;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly state: "proposed" | "same" | "different";
  readonly judgement: string | null;
}

export interface LedgerInput {
  readonly documents: readonly LedgerDocument[];
  readonly claims: readonly DocumentClaims[];
  readonly judgements?: readonly Judgement[];
  readonly facts?: LedgerFacts;
  /** Origins already found, where the documents' texts are not at hand. */
  readonly origins?: readonly Origin[];
}

export interface Ledger {
  readonly commitments: readonly Commitment[];
  readonly conflicts: readonly Conflict[];
  readonly answers: readonly Answer[];
  readonly origins: readonly Origin[];
  readonly entities: readonly EntityMerge[];
  /** Claims in no commitment, each with the reason. */
  readonly aside: readonly SetAside[];
  readonly orphans: readonly Orphan[];
  readonly problems: readonly (Problem & { readonly document: string })[];
}

/** What a reader would have learnt between two days of knowledge. */
export interface LedgerDiff {
  readonly commitments: readonly string[];
  readonly versions: readonly { readonly commitment: string; readonly version: string; readonly replaces: readonly string[] }[];
  readonly supports: readonly { readonly commitment: string; readonly version: string; readonly claims: readonly string[] }[];
  readonly conflicts: readonly string[];
}
