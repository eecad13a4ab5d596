/**
 * Sentences: where a stop ends one, and where it belongs to an initial, a rank, an abbreviation or a number.
 * One pass over the tokens of each block; a word's role at a stop is a bit by its number, so that no string is cut.
 */
import type { Block, Sentence } from "./text.ts";
import type { Span } from "../model/span.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, shapeHyphen, tokenAt, type Tokens } from "./tokens.ts";
import { markerLength } from "./lines.ts";
import { speakerLabel, type Speakers } from "./speakers.ts";
import { flagTable, isDoubleQuote, isLower, isTerminal } from "./units.ts";
import { internWord } from "./words.ts";

const joinsName = 1, joinsLower = 2, joinsNumber = 4, starter = 8, continuation = 16, speech = 32;
const roles = flagTable();
const give = (role: number, words: string): void => {
  for (const word of words.split(/\s+/)) roles[internWord(word)] |= role;
};
// Ranks and titles: a name follows, so the stop never ends the sentence.
give(joinsName, `mr mrs ms dr prof gen lt col maj capt cmdr cdr cpt sgt cpl pte pvt brig adm rear cmd comdr lieut supt insp hon rev sen sens rep reps gov govs pres
  sec amb st ste messrs mme mlle mgr fr dep def atty mt ft vs cf ca approx est fig eds e.g. i.e. viz al c.f. bishop-elect ret`);
// Company forms, quarters of the day, "etc.": they end one only where what follows clearly begins another.
give(joinsLower, "inc ltd corp co bros jr sr etc dept univ assn a.m. p.m. am pm u.s. u.k. u.n. e.u. d.c. ph.d. b.c. a.d. plc llc govt intl natl avg min max ave rd blvd bn mn u.s.s.r. u.a.e. s.a. d.r. r.o.k. gmt est edt");
give(joinsNumber, "no nos jan feb mar apr jun jul aug sep sept oct nov dec art arts para paras p pp vol vols ch chap sec secs res doc pt ex op c nr tel ext");
give(starter, `the a an this that these those he she it they we i you his her its their our my in on at by for from with without within under over after before during since until
  as if when while although though because but and or so yet nor then there here however meanwhile moreover furthermore nevertheless instead also still again earlier later last next now today
  yesterday tomorrow what why how who where which whether both each all most many some several few more no not to of according despite unlike among between about only even one two three
  another other such once just asked following under against speaking`);
give(continuation, "which who whom whose where and or but of to for with including as than by from that");
give(speech, "said says say asked told added replied answered wrote tweeted quipped warned insisted wondered");

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
      while (from < to && kindOfStray(tokens, from)) from++;
      while (to > from && tokens.kind[to - 1] === kindSymbol && isOpenEnd(tokens.text.charCodeAt(tokens.start[to - 1]))) to--;
      if (from >= to || !hasWord(tokens, from, to)) return;
      sentences.push({
        start: tokens.start[from], end: tokens.end[to - 1], first: from, last: to, block: b, readable: isReadable, heading, damaged: false, speaker,
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
  if (i + 1 < last && tokens.kind[i] === kindNumber && isClock(tokens, i) && tokens.kind[i + 1] === kindWord && tokens.shape[i + 1] & shapeCapital && tokens.start[i + 1] > tokens.end[i]) i++;
  return i;
}

/** `.`, `,`, `;`, `]`, `)`: nothing begins with these. */
const isStray = (unit: number): boolean => unit === 46 || unit === 44 || unit === 59 || unit === 93 || unit === 41;

/** "18.05": two digits, a stop, two digits. */
function isClock(tokens: Tokens, i: number): boolean {
  const start = tokens.start[i];
  return tokens.end[i] - start === 5 && tokens.text.charCodeAt(start + 2) === 46 && tokens.text.charCodeAt(start) <= 50 && tokens.text.charCodeAt(start + 3) <= 53;
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
    if (unit === 34) { straightOpen = !straightOpen; continue; }
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
    if (stop > i + 1 || unit === 0x2026) { // an ellipsis
      const after = closersAfter(tokens, stop + 1, last, straightOpen);
      if (after < last && beginsSentence(tokens, after)) { straightOpen = after > stop + 1 && straightOpen ? !closesStraight(tokens, stop + 1, after) : straightOpen; add(begin, after); begin = after; i = after - 1; } else i = stop;
      continue;
    }
    const after = closersAfter(tokens, stop + 1, last, straightOpen);
    if (straightOpen && closesStraight(tokens, stop + 1, after)) straightOpen = false;
    if (after >= last) { i = after; continue; }
    const verdict = unit === 46 && stop === i ? atStop(tokens, begin, i, after, last) : atMark(tokens, i, after, last);
    if (verdict === keep) { i = after - 1; continue; }
    if (verdict === broken || verdict === brokenKeep) {
      if (markBreaks) breaks.push({ kind: "broken-sentence", start: start[Math.max(begin, i - 1)], end: end[after], because: "it goes on in lower case after a full stop", doubtful: verdict === broken });
      if (verdict === brokenKeep) { i = after - 1; continue; }
    }
    if (verdict === spliced && markBreaks) breaks.push({ kind: "spliced-sentence", start: start[i - 1], end: end[after], because: "no space between two sentences", doubtful: false });
    add(begin, after);
    begin = after;
    while (begin < last && kind[begin] === kindSymbol && isStray(text.charCodeAt(start[begin]))) begin++;
    i = begin - 1;
  }
  add(begin, last);
}

/** `[19650001]`: a bracketed number too long to be a footnote. */
export function isScraperTag(tokens: Tokens, i: number, last: number): boolean {
  return i + 2 < last && tokens.kind[i + 1] === kindNumber && tokens.end[i + 1] - tokens.start[i + 1] >= 6 && tokens.text.charCodeAt(tokens.start[i + 2]) === 93 && tokens.text.charCodeAt(tokens.start[i]) === 91;
}

const keep = 0, ends = 1, broken = 2, spliced = 3, brokenKeep = 4;

/** What a full stop at `i` does; `after` is the first token after it and its closing marks. */
function atStop(tokens: Tokens, begin: number, i: number, after: number, last: number): number {
  const { text, kind, start, end, word } = tokens;
  const next = after;
  const nextUnit = text.charCodeAt(start[next]);
  const glued = start[next] === end[after - 1];
  const before = i - 1;
  const role = before >= begin ? roles[word[before]] : 0;
  if (kind[next] === kindSymbol && (nextUnit === 44 || nextUnit === 58 || nextUnit === 59 || nextUnit === 47)) return keep;
  if (after === i + 1 && before >= begin && start[i] === end[before]) {
    if (kind[before] === kindWord) {
      const length = end[before] - start[before];
      if (glued) {
        // "America.This": a lost space, unless it is a web address or a file.
        return length >= 3 && !isInitialLike(tokens, before) && kind[next] === kindWord && tokens.shape[next] & shapeCapital && end[next] - start[next] > 1 && isLowerWord(tokens, before) && !isAddress(tokens, before, next) ? spliced : keep;
      }
      if (length === 1 && tokens.shape[before] & shapeCapital) return isStarter(tokens, next) && (before === begin || !(tokens.shape[before - 1] & shapeCapital)) ? ends : keep;
      // A capitalised abbreviation stands before a name ("Gen. Petrov", "St. John's"); the same letters in lower case are a word ("the rear. The").
      if (role & joinsName && (tokens.shape[before] & shapeCapital || length <= 3 || !isStarter(tokens, next))) return role & joinsLower ? lowerRule(tokens, next) : isStarter(tokens, next) && !(tokens.shape[before] & shapeCapital) ? ends : keep;
      if (role & joinsNumber && kind[next] === kindNumber && (tokens.shape[before] & shapeCapital || length <= 3)) return keep;
      if (role & joinsLower) return lowerRule(tokens, next);
    } else if (kind[before] === kindNumber) {
      if (glued) return keep;
      // "8. July", "1. The Black Sea" at the start of a block.
      if (before === begin && end[before] - start[before] <= 2) return keep;
      if (end[before] - start[before] <= 2 && isMonth(tokens, next)) return keep;
    }
  }
  if (glued && kind[next] !== kindSymbol) return tokens.shape[next] & shapeCapital && before >= begin && kind[before] === kindWord && end[before] - start[before] > 2 ? spliced : keep;
  return atEnd(tokens, begin, i, next, after, last);
}

/** A stop with nothing against it: what follows decides. */
function atEnd(tokens: Tokens, begin: number, i: number, next: number, after: number, last: number): number {
  const { text, kind, start, end } = tokens;
  if (kind[next] === kindWord && isLower(text.charCodeAt(start[next])) && !(tokens.shape[next] & shapeHyphen && hasCapital(tokens, next))) {
    // After a closing quotation mark, the speaker's verb goes on: “Ready.” he said.
    if (after > i + 1) return keep;
    const before = i - 1;
    if (before < begin || end[before] !== start[i]) return keep;
    if (kind[before] === kindWord && end[before] - start[before] <= 3 && tokens.word[before] === 0 && tokens.shape[before] & shapeCapital) return keep;
    if (isNameInLower(tokens, next, last)) return ends;
    return roles[tokens.word[next]] & continuation ? brokenKeep : broken;
  }
  return ends;
}

/** `?` or `!`. */
function atMark(tokens: Tokens, i: number, after: number, last: number): number {
  const { kind, start, end, text } = tokens;
  if (start[after] === end[after - 1] && kind[after] !== kindSymbol) return after > i + 1 ? ends : keep;
  if (kind[after] === kindWord) {
    if (isLower(text.charCodeAt(start[after]))) return keep;
    // "Why?" Trudeau asked.
    if (after > i + 1 && after + 1 < last && roles[tokens.word[after + 1]] & speech) return keep;
    return ends;
  }
  if (kind[after] === kindSymbol) {
    const unit = text.charCodeAt(start[after]);
    return unit === 44 || unit === 59 || unit === 58 || unit === 41 ? keep : ends;
  }
  return ends;
}

/** Abbreviations that may end a sentence: only before a word that clearly begins one. */
const lowerRule = (tokens: Tokens, next: number): number => (isStarter(tokens, next) || (tokens.kind[next] === kindSymbol && isDoubleQuote(tokens.text.charCodeAt(tokens.start[next]))) ? ends : keep);

const isStarter = (tokens: Tokens, i: number): boolean => tokens.kind[i] === kindWord && (tokens.shape[i] & shapeCapital) !== 0 && (roles[tokens.word[i]] & starter) !== 0;

function endsAfterDotted(tokens: Tokens, i: number, last: number): boolean {
  const next = i + 1;
  if (tokens.start[next] === tokens.end[i] || next >= last) return false;
  if (roles[tokens.word[i]] & joinsName) return false;
  return isStarter(tokens, next) && !(tokens.kind[next] === kindWord && tokens.end[next] - tokens.start[next] === 1);
}

/** "the US perspective However, the president": a capitalised opener with no stop before it. */
function isGluedStarter(tokens: Tokens, i: number): boolean {
  const { text, start, end, kind } = tokens;
  if (!(tokens.shape[i] & shapeCapital) || kind[i - 1] !== kindWord || !isLowerWord(tokens, i - 1) || end[i - 1] - start[i - 1] < 4) return false;
  if (roles[tokens.word[i - 1]] !== 0) return false;
  const word = text.charCodeAt(start[i]);
  // However, Meanwhile, Moreover, Nevertheless, Furthermore with their comma: the others occur inside titles and names.
  const length = end[i] - start[i];
  if (length < 7 || (word !== 72 && word !== 77 && word !== 78 && word !== 70)) return false;
  return i + 1 < tokens.count && text.charCodeAt(start[i + 1]) === 44 && end[i] === start[i + 1];
}

function isLowerWord(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === kindWord && isLetterRun(tokens, i);
}
/** All after the first letter in lower case: "America", "state", not "NATO" or "McD". */
function isLetterRun(tokens: Tokens, i: number): boolean {
  for (let at = tokens.start[i] + 1; at < tokens.end[i]; at++) if (!isLower(tokens.text.charCodeAt(at))) return false;
  return true;
}
const isInitialLike = (tokens: Tokens, i: number): boolean => tokens.text.charCodeAt(tokens.end[i] - 1) === 46;
/** "www.Example.Org", "press.Example/news": more dots, slashes or at-signs are glued to the pair on either side. */
function isAddress(tokens: Tokens, i: number, next: number): boolean {
  const isMark = (unit: number): boolean => unit === 46 || unit === 47 || unit === 64;
  if (i > 0 && tokens.start[i] === tokens.end[i - 1] && isMark(tokens.text.charCodeAt(tokens.end[i - 1] - 1))) return true;
  return next + 2 < tokens.count && tokens.start[next + 1] === tokens.end[next] && tokens.start[next + 2] === tokens.end[next + 1] && isMark(tokens.text.charCodeAt(tokens.start[next + 1]));
}

const months = new Set<number>();
for (const month of "january february march april may june july august september october november december".split(" ")) months.add(internWord(month));
const isMonth = (tokens: Tokens, i: number): boolean => months.has(tokens.word[i]);

/** A capital further on in a word that begins in lower case: "iPhone", "al-Assad", "d'Ivoire". */
function hasCapital(tokens: Tokens, i: number): boolean {
  return !isLetterRun(tokens, i);
}
/** Particles that begin surnames in lower case: "von der Leyen said". */
const particles = new Set("de von van der den al bin ibn da di du la le el ter ten".split(" ").map((word) => internWord(word)));
function isNameInLower(tokens: Tokens, i: number, last: number): boolean {
  return i + 1 < last && particles.has(tokens.word[i]) && (tokens.shape[i + 1] & shapeCapital || particles.has(tokens.word[i + 1])) !== 0 && (tokens.shape[i + 1] & shapeCapital) !== 0;
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
    if (unit === 0x201d || unit === 41 || (unit === 93 && glued) || unit === 0xbb || (unit === 0x2019 && glued)) { i++; continue; }
    if (unit === 34 && (open || (glued && nothingAfter)) && (glued || nothingAfter)) { open = false; i++; continue; }
    if (unit === 39 && glued && nothingAfter) { i++; continue; }
    // A left quotation mark that stands at the right side.
    if (unit === 0x201c && nothingAfter) { i++; continue; }
    break;
  }
  return i;
}

function closesStraight(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.text.charCodeAt(tokens.start[i]) === 34) return true;
  return false;
}

function beginsSentence(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === kindWord ? (tokens.shape[i] & shapeCapital) !== 0 : tokens.kind[i] === kindSymbol && isDoubleQuote(tokens.text.charCodeAt(tokens.start[i])) && tokens.text.charCodeAt(tokens.start[i]) !== 0xbb;
}
