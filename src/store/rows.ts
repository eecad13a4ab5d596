/** Rows as the store takes and gives them. JSON columns hold the model's own records. */
import type { Fault } from "../model/faults.ts";

export interface StoredPrint {
  readonly signature: Uint32Array;
  readonly numbers: Uint32Array;
  readonly names: Uint32Array;
  readonly credits: readonly string[];
  readonly length: number;
}

export interface StoredDocument {
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly publishedOn: string | null;
  /** Day number from which it could be known; null where no day is known. */
  readonly knownOn: number | null;
  readonly score: number;
  readonly damage: number;
  readonly problems: number;
  readonly claims: number;
  /** The document record without its text, as JSON. */
  readonly head: string;
  /** What its source handed over, as JSON, for reading it anew; its text is null where it is the document's. */
  readonly source: string;
  readonly text: string;
  readonly print: StoredPrint;
  /** Those who are named as speaking, as JSON claims cut to that; null where nobody is. */
  readonly speakers: string | null;
  readonly faults: readonly Fault[];
}

export interface StoredClaim {
  readonly id: string;
  readonly kind: string;
  readonly stage: string;
  readonly start: number;
  /** `|CAN|USA|`, or "" where there is none. */
  readonly actors: string;
  readonly places: string;
  readonly mission: string | null;
  readonly certainty: number;
  readonly problems: number;
  readonly json: string;
}
