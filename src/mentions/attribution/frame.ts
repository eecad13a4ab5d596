/** The frame: what one verb, noun or phrase attributes, as token ranges, and the small questions that all constructions ask. */
import type { Chunk, NounPhrase, VerbGroup } from "../../text/phrases.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { Segment } from "./segments.ts";
import { weekdays } from "../../text/timewords.ts";
import { folded } from "../../text/tokens.ts";

export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Frame {
  readonly source: Range | null;
  readonly cue: Range;
  /** Empty where what is said must be a quotation beside the segment. */
  readonly content: readonly Range[];
  /** Lemma of the verb, the noun, or the preposition. */
  readonly lemma: string;
  readonly speech: boolean;
  /** The content runs to the end of the segment, so a quotation that follows belongs to it. */
  readonly runsOn: boolean;
  readonly passive: boolean;
  /** The content is a clause of its own, not a noun phrase or infinitive. */
  readonly clausal: boolean;
}

export const occasions = new Set(
  "statement interview tweet email speech letter conference briefing release post rally event call debate message report memo address hearing meeting news appearance town hall remarks press".split(
    " ",
  ),
);
export const isAdjunct = (noun: string): boolean => weekdayNames.has(noun) || occasions.has(noun);
export const weekdayNames: ReadonlySet<string> = new Set(weekdays);

/** Where the words of a segment end, closing marks left out. */
export function lastWord(segment: Segment, tokens: Tokens): number {
  let last = segment.last;
  while (last > segment.first && tokens.kind[last - 1] === 3 && !")]%$".includes(tokens.text[tokens.start[last - 1]])) last--;
  return last;
}

/** Is the noun phrase the subject of a finite verb after it? */
export function subjectOfFinite(segment: Segment, np: NounPhrase): boolean {
  const list = np.joined.length > 0 ? np.joined : null;
  return segment.clauses.some(
    (c) => !c.inherited && c.vg.form === "finite" && c.vg.index > np.index && c.subject !== null && (c.subject === np || list?.includes(c.subject)),
  );
}

/** Adverbs right before the verb belong to the cue: "also called for". */
export function cueStart(chunks: readonly Chunk[], vg: VerbGroup, tokens: Tokens): number {
  let first = vg.first;
  for (let i = vg.index - 1; i > 0 && chunks[i].type === "adv" && chunks[i].last - chunks[i].first === 1; i--) {
    const word = folded(tokens, chunks[i].first);
    if (!/ly$/.test(word) && !frontAdverbs.has(word)) break;
    first = chunks[i].first;
  }
  return first;
}
const frontAdverbs = new Set("also then later even just still never once often again already first now apparently both all".split(" "));

/** "this", "that", "so" alone: what the sentence before told. */
export const isBackward = (chunk: Chunk | undefined, tokens: Tokens): boolean =>
  chunk !== undefined && chunk.type === "np" && chunk.last - chunk.first === 1 && backward.has(folded(tokens, chunk.first));
const backward = new Set(["this", "that", "so"]);
