/** Commitments: lines of versions, with the claims that speak for each. */
import type { Actor, Change, Gate, Kind, Modality, Named, Party, Quantity, Stage, Stance } from "./claim.ts";
import type { Dated } from "./edtf.ts";

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

/** What the first page asks of a line, where all is known and no day of the world is asked. */
export interface LineSummary {
  /** How many of what stands are in force; promised or planned; in force with no end. */
  readonly inForce: number;
  readonly promised: number;
  readonly endless: number;
  /** The greatest number in force that one origin alone tells; null where there is none. */
  readonly alone: number | null;
  /** The version that the line ends with, and when; null where it has no end. */
  readonly ending: { readonly version: string; readonly from: number | null; readonly by: number } | null;
  /** Whether it could lapse by any day of knowledge. */
  readonly hasEnd: boolean;
}

/** A claim of a line that needs a person. Days are such that a view as known by one counts what was so by then; see `columns.ts` for those that are none. */
export interface LineDoubt {
  readonly claim: string;
  /** In doubt by itself, without any other telling. */
  readonly isOwn: boolean;
  readonly own: number;
  /** The first day of an open conflict that names it; null where there is none. */
  readonly contestedOn: number | null;
  readonly bearsUntil: number;
  readonly secondOn: number;
  /** All of it together, where all is known. */
  readonly weight: number;
}
