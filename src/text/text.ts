/** A document's text with its structure: what `text/` hands to every later step. */
import type { Problem } from "../model/claim.ts";
import type { Damage, Quality } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { Tokens } from "./tokens.ts";

export type BlockKind =
  | "title"
  | "heading"
  | "paragraph"
  | "list-item"
  | "caption"
  | "byline"
  | "dateline"
  | "posted"
  | "publisher"
  | "teaser"
  | "furniture"
  | "copyright";

export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface Sentence extends Span {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Index into `blocks`. */
  readonly block: number;
  /** False for furniture, teasers, copyright, bylines, posted lines: never read for claims. */
  readonly readable: boolean;
  /** True for titles and headings, which omit articles and auxiliaries ("Norway to send tanks"). */
  readonly heading: boolean;
  /** True where damage of the sentence itself (broken, spliced, scrambled) makes its words doubtful. */
  readonly damaged: boolean;
  /** In transcripts and official records, the label of who speaks here ("Mr SMITH:"); the label itself is an unreadable sentence before. */
  readonly speaker: Span | null;
}

export interface Text {
  readonly text: string;
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** The words in which the text states its own day of publication ("Posted on 3 May 2022", "27 August 2018" under the byline), best first. */
  readonly posted: readonly Span[];
  readonly dateline: Span | null;
  readonly language: string;
  readonly damage: readonly Damage[];
  readonly quality: Quality;
  readonly problems: readonly Problem[];
}
