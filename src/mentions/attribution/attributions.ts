/**
 * Attributions: whose words or thoughts a text reports, with the spans of source, cue and content. Every verb, noun and phrase that can
 * attribute is read in the author's own words; quotations beside them are joined to the cue that stands next to them.
 */
import type { Span } from "../../model/span.ts";
import type { Lexicon } from "../../text/lexicon.ts";
import type { Sentence, Text } from "../../text/text.ts";
import { kindSymbol, tokenAt, type Tokens } from "../../text/tokens.ts";
import type { ResolvedMention } from "../entities/types.ts";
import type { Frame, Range } from "./frame.ts";
import { framesOf } from "./frames.ts";
import { turnedFrame } from "./idioms.ts";
import { accordingFrames, calqueFrames, headingFrame, nounFrames } from "./phrases.ts";
import type { Quotation } from "./quotations.ts";
import { type Paragraph, paragraphOf, paragraphsOf, type Segment } from "./segments.ts";
import { reckonedFrames } from "./reckoned.ts";
import { howOf, speakerAt } from "./speaker.ts";
import type { ReadAttribution } from "./types.ts";

export interface AttributionInput {
  readonly text: Text;
  readonly lexicon: Lexicon;
  readonly entities: readonly ResolvedMention[];
  readonly topics?: readonly string[];
  readonly overlay?: Uint8Array;
}

interface Draft {
  source: Range | null;
  cue: Range | null;
  content: Range[];
  lemma: string;
  quoted: boolean;
  passive: boolean;
}

/** The attributions of a text, read where they are asked for. */
export interface Attributions {
  /** All of the text, in reading order. */
  readonly all: () => readonly ReadAttribution[];
  /** Those that may cover an offset: of its paragraph and of the paragraphs whose quotations go on into it or from it. */
  readonly near: (offset: number) => readonly ReadAttribution[];
}

/** All attributions of a text in reading order. */
export const attributionsIn = (input: AttributionInput): readonly ReadAttribution[] => attributionsOf(input).all();

export function attributionsOf(input: AttributionInput): Attributions {
  const { text, lexicon, entities } = input;
  const { tokens } = text;
  const finished = (drafts: readonly Draft[]): ReadAttribution[] =>
    drafts.filter((draft) => draft.content.length > 0).map((draft) => finish(draft, tokens, lexicon, entities));
  const runs = runsOf(text);
  const tags = new Uint8Array(tokens.count);
  const known: (readonly ReadAttribution[] | undefined)[] = [];
  let turns: readonly ReadAttribution[] | null = null;
  const ofRun = (r: number): readonly ReadAttribution[] => {
    const drafts: Draft[] = [];
    let carried: Draft | null = null;
    for (const paragraph of runs[r])
      carried = readParagraph(paragraphOf(tokens, paragraph, lexicon, input.overlay ?? null, tags), tokens, lexicon, drafts, carried);
    return finished(drafts);
  };
  const ofTurns = (from: number, to: number): ReadAttribution[] =>
    (turns ??= finished(transcriptDrafts(text))).filter(({ content }) => content[0].start < to && from < content[content.length - 1].end);
  const inOrder = (found: ReadAttribution[]): ReadAttribution[] => found.sort((a, b) => startOf(a) - startOf(b));
  const nearRun = (r: number): ReadAttribution[] => inOrder([...ofRun(r), ...ofTurns(runs[r][0][0].start, runs[r].at(-1)!.at(-1)!.end)]);
  return {
    all: () => inOrder([...runs.flatMap((_, r) => ofRun(r)), ...ofTurns(0, Infinity)]),
    near: (offset) => {
      let low = 0,
        high = runs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (runs[middle][0][0].start <= offset) low = middle;
        else high = middle - 1;
      }
      return high < 0 ? [] : (known[low] ??= nearRun(low));
    },
  };
}

/**
 * Paragraphs in runs: one that begins with a quotation mark may go on with the speech of the one before. In a paragraph alone and without
 * quotation marks every sentence attributes for itself, and is a run of its own.
 */
function runsOf(text: Text): (readonly Sentence[])[][] {
  const { tokens } = text;
  const runs: (readonly Sentence[])[][] = [];
  for (const paragraph of paragraphsOf(text)) {
    if (runs.length > 0 && isQuote(tokens, paragraph[0].first)) runs[runs.length - 1].push(paragraph);
    else runs.push([paragraph]);
  }
  return runs.flatMap((run) => (run.length > 1 || run[0].some((sentence) => hasQuote(tokens, sentence)) ? [run] : run[0].map((sentence) => [[sentence]])));
}

const isQuote = (tokens: Tokens, i: number): boolean => tokens.kind[i] === kindSymbol && quotes.includes(tokens.text[tokens.start[i]]);

function hasQuote(tokens: Tokens, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (isQuote(tokens, i)) return true;
  return false;
}

const quotes = "\"'“”„«»";

/** In transcripts and official records each speaker's label attributes all that follows it. */
function transcriptDrafts(text: Text): Draft[] {
  const found: Draft[] = [];
  const { sentences, tokens } = text;
  for (let s = 0; s < sentences.length; s++) {
    const { speaker } = sentences[s];
    if (speaker === null) continue;
    let e = s + 1;
    while (e < sentences.length && sentences[e].speaker?.start === speaker.start) e++;
    const first = tokenAt(tokens, speaker.start);
    let last = first;
    while (last < tokens.count && tokens.start[last] < speaker.end) last++;
    while (last > first + 1 && tokens.kind[last - 1] === kindSymbol && tokens.text[tokens.start[last - 1]] !== ")") last--;
    found.push({
      source: { first, last },
      cue: null,
      content: [{ first: sentences[s].first, last: sentences[e - 1].last }],
      lemma: "say",
      quoted: true,
      passive: false,
    });
    s = e - 1;
  }
  return found;
}

const startOf = (a: ReadAttribution): number => Math.min(a.source?.start ?? Infinity, a.cue?.start ?? Infinity, a.content[0]?.start ?? Infinity);

/** Reads one paragraph; returns the attribution whose quotation the next paragraph may go on with. */
function readParagraph(paragraph: Paragraph, tokens: Tokens, lexicon: Lexicon, drafts: Draft[], carried: Draft | null): Draft | null {
  const claimed = new Map<Quotation, Draft>();
  let last: Draft | null = null;
  for (let s = 0; s < paragraph.segments.length; s++) {
    const segment = paragraph.segments[s];
    const frames = framesIn(segment, tokens, lexicon);
    for (const frame of frames) {
      const draft = draftOf(frame, segment, claimed, tokens);
      if (draft === null) continue;
      drafts.push(draft);
      if (frame.speech) last = draft;
    }
  }
  // Speech that no cue claimed goes on with the speaker before it, in this paragraph or from the one before.
  let open: Draft | null = null;
  for (const quotation of paragraph.quotations) {
    if (!quotation.speech) continue;
    const owner = claimed.get(quotation);
    if (owner) {
      open = quotation.open ? owner : null;
      continue;
    }
    const before = [...claimed].filter(([q]) => q.last <= quotation.first).pop()?.[1] ?? (quotation.first === paragraph.first ? carried : last);
    if (before === null) continue;
    before.content.push({ first: quotation.first, last: quotation.last });
    claimed.set(quotation, before);
    open = quotation.open ? before : null;
  }
  const final = paragraph.segments[paragraph.segments.length - 1];
  const waits = last !== null && last.content.length === 0 && final !== undefined && tokens.text[tokens.start[final.last - 1]] === ":";
  return waits ? last : (open ?? lastSpoken(paragraph, claimed));
}

/** The speaker of the last quotation, whose words a paragraph that is nothing but a quotation goes on with. */
function lastSpoken(paragraph: Paragraph, claimed: ReadonlyMap<Quotation, Draft>): Draft | null {
  const speech = paragraph.quotations.findLast((q) => q.speech);
  return speech ? (claimed.get(speech) ?? null) : null;
}

function framesIn(segment: Segment, tokens: Tokens, lexicon: Lexicon): Frame[] {
  if (segment.heading || segment.top) {
    const heading = headingFrame(segment, tokens);
    if (heading) return [heading];
  }
  const turned = turnedFrame(segment, tokens, lexicon);
  return [
    ...framesOf(segment, tokens),
    ...(turned ? [turned] : []),
    ...accordingFrames(segment, tokens),
    ...calqueFrames(segment, tokens),
    ...nounFrames(segment, tokens),
    ...reckonedFrames(segment, tokens),
  ];
}

function draftOf(frame: Frame, segment: Segment, claimed: Map<Quotation, Draft>, tokens: Tokens): Draft | null {
  const draft: Draft = { source: frame.source, cue: frame.cue, content: [...frame.content], lemma: frame.lemma, quoted: false, passive: frame.passive };
  const { before, after } = segment;
  if (draft.content.length === 0 || (frame.lemma === "according" && segment.joinedBefore && frame.cue.first <= segment.first + 2)) {
    if (frame.lemma === "according") draft.content = [];
    const first = Math.min(frame.cue.first, frame.source?.first ?? frame.cue.first);
    const near = before !== null && !claimed.has(before) && first - segment.first <= 4;
    if (near) {
      claimed.set(before, draft);
      draft.content.push({ first: before.first, last: before.last });
      draft.quoted = true;
    }
    if (after !== null && !claimed.has(after) && after.first - frame.cue.last <= 25) {
      claimed.set(after, draft);
      draft.content.push({ first: after.first, last: after.last });
      draft.quoted = true;
    }
    if (draft.content.length === 0) return frame.speech && tokens.text[tokens.start[segment.last - 1]] === ":" ? draft : null;
  } else if (frame.runsOn && after !== null && !claimed.has(after)) {
    // "said that “we will …”": one content, through the quotation.
    claimed.set(after, draft);
    const end = draft.content[draft.content.length - 1];
    draft.content[draft.content.length - 1] = { first: end.first, last: after.last };
    draft.quoted = true;
  }
  return draft;
}

function finish(draft: Draft, tokens: Tokens, lexicon: Lexicon, entities: readonly ResolvedMention[]): ReadAttribution {
  const spanOf = (range: Range): Span => ({ start: tokens.start[range.first], end: tokens.end[range.last - 1] });
  const source = draft.source ? spanOf(draft.source) : null;
  const content = merged(draft.content)
    .map(spanOf)
    .map((span) => withClosingMark(tokens.text, span));
  return {
    source,
    cue: draft.cue ? spanOf(draft.cue) : null,
    content,
    ...speakerAt(source, tokens, lexicon, entities),
    how: howOf(draft.lemma, draft.passive, source ? tokens.text.slice(source.start, source.end) : ""),
    lemma: draft.lemma,
    quoted: draft.quoted || (content.length > 0 && /["“”«„]/.test(tokens.text[content[0].start])),
  };
}

/** A piece that opens a quotation keeps the mark that closes it. */
function withClosingMark(text: string, span: Span): Span {
  const mark = text[span.end];
  const opener = mark === "”" ? "“" : mark === '"' ? '"' : mark === "»" ? "«" : "";
  if (opener === "") return span;
  const words = text.slice(span.start, span.end);
  const opened = opener === '"' ? words.split('"').length % 2 === 0 : words.lastIndexOf(opener) > words.lastIndexOf(mark);
  return opened ? { start: span.start, end: span.end + 1 } : span;
}

/** Pieces with nothing but white space between them are one. */
function merged(pieces: readonly Range[]): Range[] {
  const sorted = pieces.toSorted((a, b) => a.first - b.first);
  const out: Range[] = [];
  for (const piece of sorted) {
    const before = out[out.length - 1];
    if (before && piece.first <= before.last) out[out.length - 1] = { first: before.first, last: Math.max(before.last, piece.last) };
    else out.push(piece);
  }
  return out;
}
