import type { Claim, Named, Problem, Quantity } from "./claim.ts";
import type { Dated, TimeMention } from "./edtf.ts";
import type { Span } from "./span.ts";

/** What a source hands over of one report: its plain text and what is known beside it. */
export interface SourceDocument {
  readonly path: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** ISO day or coarser EDTF; stated by whoever handed the document over (metadata, JSON-LD), never inferred. */
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly problems: readonly Problem[];
}

export type DamageKind =
  | "boilerplate"
  | "teaser"
  | "scraper-tag"
  | "untranslated"
  | "mistranslated"
  | "misspelt"
  | "broken-sentence"
  | "spliced-sentence"
  | "scrambled-quote"
  | "spun"
  | "ocr"
  | "mojibake";

export interface Damage extends Span {
  readonly kind: DamageKind;
  readonly because?: string;
}

export interface Quality {
  /** 1 is clean; the share of undamaged words, weighted. */
  readonly score: number;
  readonly problems: readonly Damage[];
}

export interface DocumentRecord {
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline?: string | null;
  readonly language: string;
  readonly publishedOn: Dated | null;
  readonly quality: Quality;
  readonly problems?: readonly Problem[];
  readonly text: string;
}

export type EntityClass = "state" | "region" | "place" | "body" | "person" | "office" | "mission" | "formation";

export interface EntityMention extends Span {
  readonly type: "entity";
  readonly quote: string;
  readonly id: string | null;
  readonly class: EntityClass;
}

export interface QuantityMention extends Span {
  readonly type: "quantity";
  readonly quote: string;
  readonly quantity: Quantity;
}

export type Mention = TimeMention | QuantityMention | EntityMention;

/** Source, cue and content of one attribution, whoever it is about. */
export interface AttributionMention {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly who: Named;
}

/** One line of `muster read`. */
export interface ReadRecord {
  readonly schema: "muster/1";
  readonly document: DocumentRecord;
  readonly claims: readonly Claim[];
  readonly mentions?: readonly Mention[];
  readonly attributions?: readonly AttributionMention[];
}
