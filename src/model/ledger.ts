/**
 * What claims add up to: lines of versions, conflicts, origins, answers, decisions, lapses, grades, and the judgements of people.
 * Plain readonly JSON. Days are whole numbers since 1970-01-01 (UTC), as in `edtf.ts`; `knownOn` is the day of publication.
 */
import type { Actor, Change, Claim, Gate, Kind, Modality, Named, Party, Problem, Quantity, Stage, Stance } from "./claim.ts";
import type { DocumentRecord } from "./document.ts";
import type { Dated } from "./edtf.ts";
import type { Evidence } from "./span.ts";

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

/** A day that is only known within bounds, both inclusive; null where open or unknown. */
export interface DayRange {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** One claim for a version, with the day from which it could be known; null where its document has no day at all. */
export interface Support {
  readonly claim: string;
  readonly document: string;
  readonly knownOn: number | null;
  /** The first telling that its document belongs to. */
  readonly origin: string;
}

/** A claim that does not speak for a version, or for any commitment, and why. */
export interface SetAside extends Omit<Support, "origin"> {
  readonly rule: string;
  readonly reason: string;
}

/**
 * Tracks are kept apart within a line: a forecast does not replace the actual, an aim does not replace a promise.
 * A refusal closes aims and promises, and a later aim or promise closes the refusal.
 */
export const tracks = ["actual", "forecast", "promise", "aim", "refusal", "request", "denial"] as const;
export type Track = (typeof tracks)[number];

/** A total that no text states: an increment laid on the total that it refers to. */
export interface Derived {
  readonly quantity: Quantity;
  /** The claims added up, the total first. */
  readonly of: readonly string[];
  readonly because: string;
}

export interface Fill {
  readonly field: VersionField;
  readonly value: unknown;
  readonly claim: string;
  readonly knownOn: number | null;
}

export type VersionField = "stage" | "modality" | "change" | "quantity" | "holds" | "with" | "place" | "mission" | "object" | "topic" | "stance";

/** One state of a commitment. Every field comes from `claim`, save those that `fills` names with another claim. */
export interface Version {
  readonly id: string;
  readonly track: Track;
  /** What is counted or meant, so that staff officers do not replace troops: "personnel", "personnel:staff officer", "unit:frigate", "". */
  readonly strand: string;
  readonly kind: Kind;
  readonly claim: string;
  readonly stage: Stage;
  readonly modality: Modality;
  readonly change: Change;
  readonly quantity: Quantity | null;
  readonly derived?: Derived;
  readonly holds: Dated | null;
  /** When it begins and ends to be true, as the claims tell; `from` falls back to the day of publication. `to` is exclusive. */
  readonly from: DayRange;
  readonly to: DayRange;
  readonly stance?: Stance;
  readonly with: readonly Party[];
  readonly place: readonly Named[];
  readonly mission: Named | null;
  readonly fills: readonly Fill[];
  /** The claims for it, by the day they were known; the first made the version. */
  readonly supports: readonly Support[];
  /** Independent first tellers among the supports. */
  readonly origins: readonly string[];
  readonly aside: readonly SetAside[];
  readonly supersedes: readonly string[];
  readonly supersededBy: string | null;
  /** The day from which the superseding version could be known. */
  readonly supersededKnownOn: number | null;
}

export interface Commitment {
  readonly id: string;
  /** The key of the line, in words: `force|CAN|LVA`. */
  readonly key: string;
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly actor: readonly Actor[];
  readonly with: readonly Party[];
  readonly place: readonly Named[];
  readonly mission: Named | null;
  readonly topic: string | null;
  readonly object: string | null;
  readonly gate: Gate | null;
  readonly form: string | null;
  readonly versions: readonly Version[];
  /** Ids of the versions that nothing has replaced, the most telling first. */
  readonly current: readonly string[];
  readonly knownOn: number | null;
  readonly lastKnownOn: number | null;
  readonly claims: number;
  readonly origins: readonly string[];
  /** Judgements that joined or split this line. */
  readonly mergedBy: readonly string[];
}

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

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly how: "copy" | "near-copy" | "respin" | "translation" | "quoted-from" | "wire";
  /** Estimated Jaccard similarity of 3-token shingles, 0–1. */
  readonly similarity: number;
  readonly because: string;
}

/** Documents that tell one first telling. */
export interface Origin {
  readonly id: string;
  readonly documents: readonly string[];
  readonly earliest: string;
  /** The agency or outlet that the documents credit, where they do. */
  readonly credit: string | null;
  readonly links: readonly Link[];
}

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

export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** The Admiralty scale (NATO AJP-2.1): the source's reliability apart from the information's credibility. */
export interface Grade {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly because: readonly string[];
  /** The judgement of a person that stands above the rules, where there is one. */
  readonly judgement?: string;
}

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

export type Judgement =
  | (Judged & { readonly verdict: "accept" | "reject"; readonly at: Anchor })
  | (Judged & { readonly verdict: "correct"; readonly at: Anchor; readonly field: string; readonly value: unknown })
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

/** What the registry knows, handed in: memberships, missions and their hosts, offices and their holders, regions, names. Dates half-open as written. */
export interface LedgerFacts {
  readonly members: readonly { readonly body: string; readonly state: string; readonly from: string; readonly to: string }[];
  readonly missions: readonly MissionFact[];
  readonly roles: readonly { readonly mission: string; readonly state: string; readonly role: string; readonly from: string; readonly to: string }[];
  readonly holders: readonly { readonly office: string; readonly person: string; readonly name: string; readonly from: string; readonly to: string }[];
  readonly regions: readonly { readonly id: string; readonly states: readonly string[] }[];
  readonly names: Readonly<Record<string, string>>;
}

export interface MissionFact {
  readonly id: string;
  readonly name: string;
  readonly body: string | null;
  readonly lead: string | null;
  readonly places: readonly string[];
  /** battle-group, division, headquarters, training, peacekeeping … */
  readonly class: string;
  readonly from: string;
  readonly to: string;
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
