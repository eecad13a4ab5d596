/** What the page reads from `/api/v1`: the shapes of `src/views/page/shapes.ts`, and rows made of the model's own types. */
import type { Actor, Attribution, Claim, Gate, Kind, Modality, Named, Party, Quantity, Stage } from "../../src/model/claim.ts";
import type { Damage, Quality } from "../../src/model/document.ts";
import type { Dated } from "../../src/model/edtf.ts";
import type { Outcome } from "../../src/model/answer.ts";
import type { Commitment, DayRange, Track } from "../../src/model/commitment.ts";
import type { Conflict, ConflictKind } from "../../src/model/conflict.ts";
import type { Decision } from "../../src/model/decision.ts";
import type { Grade, Reliability } from "../../src/model/grade.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import type { EntityMerge } from "../../src/model/ledger.ts";
import type { Link } from "../../src/model/origin.ts";
import type { Evidence } from "../../src/model/span.ts";

export interface Days {
  readonly published: readonly string[];
  readonly events: readonly string[];
}

export interface Listing<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly next: string | null;
  /** Documents looked through. */
  readonly documents: number;
}

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface CommitmentRow {
  readonly id: string;
  readonly version: string;
  readonly claim: string;
  readonly kind: Kind;
  readonly actor: readonly Actor[];
  readonly with: readonly Party[];
  readonly place: readonly Named[];
  readonly mission: Named | null;
  readonly what: string;
  readonly quote: string;
  readonly quantity: Quantity | null;
  readonly holds: Dated | null;
  readonly from: DayRange;
  readonly to: DayRange;
  readonly stage: Stage;
  readonly track: Track;
  readonly modality: Modality;
  readonly change: string;
  readonly state: "so" | "perhaps" | "past";
  readonly grade: { readonly reliability: Reliability; readonly credibility: number } | null;
  readonly reports: number;
  readonly origins: number;
  readonly problems: number;
  readonly conflicts: readonly ConflictKind[];
  readonly knownOn: string | null;
  readonly lastToldOn: string | null;
}

export interface Commitments extends Listing<CommitmentRow> {
  readonly facets: Readonly<Record<string, readonly Facet[]>>;
}

export interface DocumentHead {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly path: string | null;
  readonly language: string;
  readonly publishedOn: Dated | null;
}

export interface DocumentRow extends DocumentHead {
  readonly quality: number;
  readonly damage: number;
  readonly origin: string | null;
  readonly claims: number;
  readonly problems: number;
  readonly toReview: number;
}

/** A claim with where it belongs. */
export interface ClaimView extends Claim {
  readonly document: string;
  readonly commitment: string | null;
  readonly knownOn: string | null;
  readonly grade: Grade | null;
}

export interface DocumentView extends DocumentHead {
  readonly byline: string | null;
  readonly quality: Quality;
  readonly text: string;
  readonly claims: readonly ClaimView[];
}

/** What a line is about, in parts: a title in any language is made of them. */
export interface About {
  readonly actor: readonly Actor[];
  readonly kind: Kind;
  readonly form: string | null;
  readonly mission: Named | null;
  readonly place: readonly Named[];
  readonly topic: string | null;
}

export interface ConflictView extends Conflict {
  readonly title: string;
  readonly about: About | null;
  readonly documents: readonly DocumentHead[];
  /** The judgement that decided it, to undo. */
  readonly judgement: string | null;
}

export interface CommitmentView {
  readonly row: CommitmentRow;
  readonly commitment: Commitment;
  readonly claims: readonly ClaimView[];
  readonly documents: readonly DocumentHead[];
  readonly conflicts: readonly ConflictView[];
  readonly requests: readonly RequestRow[];
  readonly gates: readonly GateRow[];
  readonly judgements: readonly Judgement[];
}

export interface GateRow {
  readonly gate: Gate;
  readonly gatekeeper: readonly Named[];
  readonly state: "met" | "unmet" | "unknown";
  readonly because: string;
  readonly commitment: string;
}

export interface RequestRow {
  readonly id: string;
  readonly commitment: string;
  readonly asker: readonly Named[];
  readonly asked: readonly Named[];
  readonly what: string;
  readonly quote: string;
  readonly document: string;
  readonly knownOn: string | null;
  readonly outcome: Outcome;
  readonly because: string;
  readonly rule: string;
  readonly answers: readonly { readonly quote: string; readonly document: string; readonly knownOn: string | null }[];
}

export interface LapseRow {
  readonly commitment: string;
  readonly row: CommitmentRow;
  readonly state: "ends-within" | "past-end";
  readonly end: string | null;
  readonly edtf: string;
  readonly days: number;
  readonly inView: number;
  readonly because: string;
}

export interface ChangeRow {
  readonly commitment: string;
  readonly row: CommitmentRow;
  readonly before: { readonly quantity: Quantity | null; readonly stage: Stage; readonly stance?: string; readonly holds?: Dated } | null;
  readonly knownOn: string | null;
  readonly document: DocumentHead | null;
}

export interface Overview {
  readonly documents: number;
  readonly claims: number;
  readonly origins: number;
  readonly commitments: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly ChangeRow[];
  readonly lapses: readonly LapseRow[];
  readonly weakest: readonly CommitmentRow[];
  readonly intake: readonly DocumentRow[];
  readonly readOnly: boolean;
}

export interface OriginRow {
  readonly id: string;
  readonly credit: string | null;
  readonly earliest: string;
  /** Reports that tell it; `documents` are at most 200 of them. */
  readonly tellings: number;
  readonly documents: readonly DocumentHead[];
  readonly links: readonly Link[];
}

export interface DecisionView extends Decision {
  readonly line: About & { readonly object: string | null };
  readonly knownOn: string | null;
}

export interface MeetingRow {
  readonly commitment: string;
  readonly kind: "meeting" | "lapse";
  readonly form: string | null;
  readonly title: string;
  readonly about: About;
  readonly place: readonly Named[];
  readonly holds: Dated | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly stage: Stage;
}

export interface ReviewItem {
  readonly id: string;
  readonly claim: ClaimView;
  readonly document: DocumentHead;
  readonly before: string;
  readonly after: string;
  readonly why: readonly string[];
  readonly state: "open" | "accepted" | "rejected";
}

export interface ReviewQueue extends Listing<ReviewItem> {
  readonly done: number;
}

export interface StructureNode {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly parent: string | null;
  readonly host: readonly string[];
  readonly leads: readonly StructureRole[];
  readonly contributors: readonly StructureRole[];
  /** How many more there are than are given. */
  readonly more: { readonly hosts: number; readonly leads: number; readonly contributors: number };
}

export interface StructureRole {
  readonly state: string;
  readonly source: "registry" | "claim" | "both";
  readonly commitment: string | null;
  readonly quantity: Quantity | null;
}

export interface ProblemRow {
  readonly kind: string;
  readonly document: DocumentHead;
  readonly claim: string | null;
  readonly commitment: string | null;
  readonly field: string | null;
  readonly likely: string | null;
  readonly because: string | null;
  readonly quote: string | null;
}

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  /** Rows that stand there. */
  readonly lines: number;
  readonly largest: CommitmentRow | null;
  readonly rows: readonly CommitmentRow[];
}

export interface Places extends Listing<PlaceRow> {
  readonly rows: number;
  readonly unplaced: number;
}

export interface SpendingPoint {
  readonly ally: Named;
  readonly year: number | null;
  readonly role: "actual" | "estimate" | "forecast" | "promise" | "aim" | "target" | "refusal";
  readonly quantity: Quantity;
  readonly source: string;
  readonly commitment: string | null;
  readonly knownOn: string | null;
  readonly quote: string | null;
}

export interface SearchHit {
  readonly type: "commitment" | "document" | "entity";
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly quote: string | null;
  readonly line: About | null;
}

export interface JobView {
  readonly id: string;
  readonly state: "queued" | "running" | "done" | "failed";
  readonly done: number;
  readonly total: number;
  readonly files: readonly {
    readonly name: string;
    readonly state: "read" | "known" | "failed";
    readonly document: string | null;
    readonly claims: number;
    readonly problem: string | null;
  }[];
  readonly error: string | null;
}

export type { Actor, Attribution, Claim, Damage, Dated, EntityMerge, Evidence, Judgement, Kind, Named, Party, Quantity, Reliability, Stage };

export type BriefRun = { readonly text: string } | { readonly quote: string; readonly lang: string } | { readonly note: number };

export interface BriefBlock {
  readonly id: string;
  readonly title: string;
  readonly isBox: boolean;
  readonly says: string | null;
  readonly entries: readonly { readonly key: string; readonly commitment: string | null; readonly runs: readonly BriefRun[] }[];
  readonly more: string | null;
}

export interface Brief {
  readonly title: string;
  readonly asOf: string;
  readonly searched: string;
  readonly blocks: readonly BriefBlock[];
  readonly notes: readonly { readonly n: number; readonly runs: readonly BriefRun[]; readonly source: { readonly document: { readonly id: string } } }[];
}
