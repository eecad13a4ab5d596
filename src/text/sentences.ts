/**
 * Sentences: one pass over the tokens of each block, cut where a stop ends one, a tag stands or two are glued together.
 */
import type { Span } from "../model/span.ts";
import { markerLength } from "./lines.ts";
import { roles, starter } from "./roles.ts";
import { speakerLabel, type Speakers } from "./speakers.ts";
import { atMark, atStop, broken, brokenKeep, endsAfterDotted, isGluedStarter, keep, spliced } from "./stops.ts";
import type { Block, Sentence } from "./text.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, tokenAt, type Tokens } from "./tokens.ts";
import { isDoubleQuote, isTerminal } from "./units.ts";

/** Damage found on the way: a sentence that goes on in lower case, or two glued together. */
export interface Break extends Span {
  readonly kind: "broken-sentence" | "spliced-sentence";
  readonly because: string;
  /** True where what follows is a fragment; false where both halves can still be read. */
  readonly doubtful: boolean;
}

export interface Split {
  readonly sentences: readonly Sentence[];
  readonly breaks: readonly Break[];
}

/** Blocks whose words are read for claims. */
export const readableKinds: ReadonlySet<string> = new Set(["title", "heading", "paragraph", "list-item", "caption"]);

export function sentencesOf(tokens: Tokens, blocks: readonly Block[], speakers: Speakers, readableLanguage: boolean): Split {
  const sentences: Sentence[] = [];
  const breaks: Break[] = [];
  let speaker: Span | null = null;
  let last = 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    const first = last < tokens.count && tokens.start[last] === block.start ? last : tokenAt(tokens, block.start);
    last = first;
    while (last < tokens.count && tokens.start[last] < block.end) last++;
    const readable = readableLanguage && readableKinds.has(block.kind);
    const heading = block.kind === "title" || block.kind === "heading";
    let begin = bodyStart(tokens, first, last);
    const add = (from: number, to: number, isReadable: boolean): void => {
      while (to - from > longest) {
        const cut = cutOf(tokens, from);
        if (isReadable)
          breaks.push({
            kind: "spliced-sentence",
            start: tokens.start[cut - 1],
            end: tokens.end[cut],
            because: `no stop for more than ${longest} words`,
            doubtful: false,
          });
        add(from, cut, isReadable);
        from = cut;
      }
      while (from < to && kindOfStray(tokens, from)) from++;
      while (to > from && tokens.kind[to - 1] === kindSymbol && isOpenEnd(tokens.text.charCodeAt(tokens.start[to - 1]))) to--;
      if (from >= to || !hasWord(tokens, from, to)) return;
      sentences.push({
        start: tokens.start[from],
        end: tokens.end[to - 1],
        first: from,
        last: to,
        block: b,
        readable: isReadable,
        heading,
        damaged: false,
        speaker,
      });
    };
    const label = speakers.any && readable ? speakerLabel(tokens, begin, last, speakers) : 0;
    if (label > 0) {
      speaker = null;
      add(begin, begin + label, false);
      speaker = { start: tokens.start[begin], end: tokens.end[begin + label - 1] };
      begin += label;
    } else if (heading) speaker = null;
    splitBlock(tokens, begin, last, breaks, readable && !heading, (from, to) => add(from, to, readable));
  }
  return { sentences, breaks };
}

/**
 * Tokens of a sentence at most. A resolution's preamble may have 200; what is longer has lost its stops (a scan, a transcript), and is read in pieces:
 * a clause is looked for in its whole sentence, so time would grow with the square of its length.
 */
const longest = 300;

/** Where a sentence that is too long is cut: behind the last semicolon of its second half, else the last comma or colon, else at full length. */
function cutOf({ text, kind, start }: Tokens, from: number): number {
  let comma = 0;
  for (let i = from + longest - 1; i > from + longest / 2; i--) {
    const unit = kind[i] === kindSymbol ? text.charCodeAt(start[i]) : 0;
    if (unit === 59) return i + 1;
    if (comma === 0 && (unit === 44 || unit === 58)) comma = i + 1;
  }
  return comma || from + longest;
}

const kindOfStray = (tokens: Tokens, i: number): boolean => tokens.kind[i] === kindSymbol && isStray(tokens.text.charCodeAt(tokens.start[i]));
/** A bracket that opens at the end belongs to nothing. */
const isOpenEnd = (unit: number): boolean => unit === 91 || unit === 40;
function hasWord(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kind[i] !== kindSymbol) return true;
  return false;
}

/** Where a block's words begin: after list markers, clock times ("18.05 The sentence …") and stray stops and brackets. */
function bodyStart(tokens: Tokens, first: number, last: number): number {
  let i = first + markerLength(tokens, first, last);
  while (i < last && tokens.kind[i] === kindSymbol && isStray(tokens.text.charCodeAt(tokens.start[i]))) i++;
  if (
    i + 1 < last &&
    tokens.kind[i] === kindNumber &&
    isClock(tokens, i) &&
    tokens.kind[i + 1] === kindWord &&
    tokens.shape[i + 1] & shapeCapital &&
    tokens.start[i + 1] > tokens.end[i]
  )
    i++;
  return i;
}

/** `.`, `,`, `;`, `]`, `)`: nothing begins with these. */
const isStray = (unit: number): boolean => unit === 46 || unit === 44 || unit === 59 || unit === 93 || unit === 41;

/** "18.05": two digits, a stop, two digits. */
function isClock(tokens: Tokens, i: number): boolean {
  const start = tokens.start[i];
  return (
    tokens.end[i] - start === 5 && tokens.text.charCodeAt(start + 2) === 46 && tokens.text.charCodeAt(start) <= 50 && tokens.text.charCodeAt(start + 3) <= 53
  );
}

function splitBlock(tokens: Tokens, first: number, last: number, breaks: Break[], markBreaks: boolean, add: (from: number, to: number) => void): void {
  const { text, kind, start, end } = tokens;
  let begin = first;
  let straightOpen = false;
  for (let i = first; i < last; i++) {
    if (kind[i] === kindWord) {
      // "in the U.S. The president": the stop is inside the token.
      if (text.charCodeAt(end[i] - 1) === 46 && i + 1 < last && endsAfterDotted(tokens, i, last)) {
        add(begin, i + 1);
        begin = i + 1;
      } else if (markBreaks && i > begin && roles[tokens.word[i]] === starter && isGluedStarter(tokens, i)) {
        breaks.push({ kind: "spliced-sentence", start: start[i - 1], end: end[i], because: "two sentences without a stop between them", doubtful: false });
        add(begin, i);
        begin = i;
      }
      continue;
    }
    if (kind[i] !== kindSymbol) continue;
    const unit = text.charCodeAt(start[i]);
    if (unit === 34) {
      straightOpen = !straightOpen;
      continue;
    }
    if (unit === 91 && isScraperTag(tokens, i, last)) {
      // A scraper's tag stands where the page had a break.
      add(begin, i);
      begin = i + 3;
      i += 2;
      continue;
    }
    if (!isTerminal(unit)) continue;
    // Runs of stops are one stop: "…", "?!", ". ."
    let stop = i;
    while (stop + 1 < last && kind[stop + 1] === kindSymbol && isTerminal(text.charCodeAt(start[stop + 1]))) stop++;
    if (stop > i + 1 || unit === 0x2026) {
      // an ellipsis
      const after = closersAfter(tokens, stop + 1, last, straightOpen);
      if (after < last && beginsSentence(tokens, after)) {
        straightOpen = after > stop + 1 && straightOpen ? !closesStraight(tokens, stop + 1, after) : straightOpen;
        add(begin, after);
        begin = after;
        i = after - 1;
      } else i = stop;
      continue;
    }
    const after = closersAfter(tokens, stop + 1, last, straightOpen);
    if (straightOpen && closesStraight(tokens, stop + 1, after)) straightOpen = false;
    if (after >= last) {
      i = after;
      continue;
    }
    const verdict = unit === 46 && stop === i ? atStop(tokens, begin, i, after, last) : atMark(tokens, i, after, last);
    if (verdict === keep) {
      i = after - 1;
      continue;
    }
    if (verdict === broken || verdict === brokenKeep) {
      if (markBreaks)
        breaks.push({
          kind: "broken-sentence",
          start: start[Math.max(begin, i - 1)],
          end: end[after],
          because: "it goes on in lower case after a full stop",
          doubtful: verdict === broken,
        });
      if (verdict === brokenKeep) {
        i = after - 1;
        continue;
      }
    }
    if (verdict === spliced && markBreaks)
      breaks.push({ kind: "spliced-sentence", start: start[i - 1], end: end[after], because: "no space between two sentences", doubtful: false });
    add(begin, after);
    begin = after;
    while (begin < last && kind[begin] === kindSymbol && isStray(text.charCodeAt(start[begin]))) begin++;
    i = begin - 1;
  }
  add(begin, last);
}

/** `[19650001]`: a bracketed number too long to be a footnote. */
export function isScraperTag(tokens: Tokens, i: number, last: number): boolean {
  return (
    i + 2 < last &&
    tokens.kind[i + 1] === kindNumber &&
    tokens.end[i + 1] - tokens.start[i + 1] >= 6 &&
    tokens.text.charCodeAt(tokens.start[i + 2]) === 93 &&
    tokens.text.charCodeAt(tokens.start[i]) === 91
  );
}

/** The first token after the closing quotes and brackets that follow a stop. */
function closersAfter(tokens: Tokens, from: number, last: number, straightOpen: boolean): number {
  const { text, kind, start, end } = tokens;
  let i = from;
  let open = straightOpen;
  while (i < last && kind[i] === kindSymbol) {
    const unit = text.charCodeAt(start[i]);
    const glued = start[i] === end[i - 1];
    const nothingAfter = i + 1 >= last || start[i + 1] > end[i];
    if (unit === 0x201d || unit === 41 || (unit === 93 && glued) || unit === 0xbb || (unit === 0x2019 && glued)) {
      i++;
      continue;
    }
    if (unit === 34 && (open || (glued && nothingAfter)) && (glued || nothingAfter)) {
      open = false;
      i++;
      continue;
    }
    if (unit === 39 && glued && nothingAfter) {
      i++;
      continue;
    }
    // A left quotation mark that stands at the right side.
    if (unit === 0x201c && nothingAfter) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

function closesStraight(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.text.charCodeAt(tokens.start[i]) === 34) return true;
  return false;
}

function beginsSentence(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === kindWord
    ? (tokens.shape[i] & shapeCapital) !== 0
    : tokens.kind[i] === kindSymbol && isDoubleQuote(tokens.text.charCodeAt(tokens.start[i])) && tokens.text.charCodeAt(tokens.start[i]) !== 0xbb;
}
