/** The lines of a text, from its tokens: where each begins, and which of them are one hard-wrapped paragraph. */
import { isDangling } from "./dangling.ts";
import { isLower, isTerminal } from "./units.ts";
import { kindSymbol, kindWord, shapeBlankBefore, shapeLineBefore, type Tokens } from "./tokens.ts";

export interface Lines {
  readonly count: number;
  /** The first token of each line; `first[count]` is the number of tokens. */
  readonly first: Int32Array;
  /** 1 where an empty line (or the start of the text) stands before. */
  readonly blankBefore: Uint8Array;
}

export function linesOf(tokens: Tokens): Lines {
  const { count, shape } = tokens;
  let lines = 0;
  for (let i = 0; i < count; i++) if (shape[i] & shapeLineBefore) lines++;
  const first = new Int32Array(lines + 1);
  const blankBefore = new Uint8Array(lines);
  let line = 0;
  for (let i = 0; i < count; i++) {
    if (!(shape[i] & shapeLineBefore)) continue;
    first[line] = i;
    blankBefore[line] = shape[i] & shapeBlankBefore ? 1 : 0;
    line++;
  }
  first[lines] = count;
  return { count: lines, first, blankBefore };
}

/** UTF-16 units from the first to the last visible unit of lines `[from, to)`. */
const lineStart = (tokens: Tokens, lines: Lines, line: number): number => tokens.start[lines.first[line]];
const lineEnd = (tokens: Tokens, lines: Lines, line: number): number => tokens.end[lines.first[line + 1] - 1];
const lineLength = (tokens: Tokens, lines: Lines, line: number): number => lineEnd(tokens, lines, line) - lineStart(tokens, lines, line);

/** For each line, 1 where it goes on with the paragraph of the line before (hard-wrapped mail, OCR and PDF columns). */
export function joinsOf(tokens: Tokens, lines: Lines): Uint8Array {
  const joins = new Uint8Array(lines.count);
  let run = 0;
  while (run < lines.count) {
    let next = run + 1;
    while (next < lines.count && !lines.blankBefore[next]) next++;
    joinRun(tokens, lines, run, next, joins);
    run = next;
  }
  return joins;
}

/** The length of a line as it is seen: a word divided by a hyphen is one token over two lines. */
function seenLength(tokens: Tokens, lines: Lines, line: number): number {
  const words = tokens.text.slice(lineStart(tokens, lines, line), lineEnd(tokens, lines, line));
  return words.length - words.lastIndexOf("\n") - 1;
}

function joinRun(tokens: Tokens, lines: Lines, from: number, to: number, joins: Uint8Array): void {
  if (from > 0 && continuesAcrossBlank(tokens, lines, from)) joins[from] = 1;
  if (to - from < 2) return;
  let width = 0,
    lower = 0;
  for (let line = from; line < to; line++) {
    width = Math.max(width, seenLength(tokens, lines, line));
    if (line > from && beginsLower(tokens, lines, line)) lower++;
  }
  let full = 0;
  for (let line = from; line < to - 1; line++) if (seenLength(tokens, lines, line) >= width * 0.72) full++;
  const wrapped = to - from >= 3 && width <= 130 && width >= 24 && full >= (to - from - 1) * 0.5 && lower >= Math.max(1, (to - from - 1) * 0.15);
  for (let line = from + 1; line < to; line++) {
    if (startsItem(tokens, lines.first[line], lines.first[line + 1])) continue;
    const before = seenLength(tokens, lines, line - 1);
    const open = to - from >= 3 && before >= 20 && isDangling(tokens.word[lines.first[line] - 1]);
    if (open || (beginsLower(tokens, lines, line) && !endsStopped(tokens, lines, line - 1) && before >= 20)) joins[line] = 1;
    else if (wrapped && before + 1 + firstWordLength(tokens, lines, line) > width) joins[line] = 1;
    else if (wrapped && before >= width * 0.85 && !endsStopped(tokens, lines, line - 1)) joins[line] = 1;
  }
}

/** A line that breaks off and a lower-case one after an empty line are one paragraph, as text taken from PDF pages has it. */
function continuesAcrossBlank(tokens: Tokens, lines: Lines, line: number): boolean {
  const before = lineLength(tokens, lines, line - 1);
  const lastToken = lines.first[line] - 1;
  if (before >= 30 && isDangling(tokens.word[lastToken]) && tokens.kind[lines.first[line]] === kindWord) return true;
  if (before < 40 || !beginsLower(tokens, lines, line) || endsStopped(tokens, lines, line - 1)) return false;
  return tokens.kind[lastToken] !== kindSymbol || tokens.text.charCodeAt(tokens.start[lastToken]) === 44;
}

function beginsLower(tokens: Tokens, lines: Lines, line: number): boolean {
  const token = lines.first[line];
  return tokens.kind[token] === kindWord && isLower(tokens.text.charCodeAt(tokens.start[token]));
}

/** True where the line ends with a stop, a colon or a closing mark after one. */
function endsStopped(tokens: Tokens, lines: Lines, line: number): boolean {
  let token = lines.first[line + 1] - 1;
  const floor = lines.first[line];
  while (token > floor && tokens.kind[token] === kindSymbol && isCloser(tokens.text.charCodeAt(tokens.start[token]))) token--;
  if (tokens.kind[token] !== kindSymbol) return tokens.kind[token] === kindWord && tokens.text.charCodeAt(tokens.end[token] - 1) === 46;
  const unit = tokens.text.charCodeAt(tokens.start[token]);
  return isTerminal(unit) || unit === 58;
}

const isCloser = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 0x201d || unit === 0x2019 || unit === 0x201c || unit === 0xbb || unit === 41 || unit === 93;

function firstWordLength(tokens: Tokens, lines: Lines, line: number): number {
  let token = lines.first[line];
  const start = tokens.start[token];
  while (token + 1 < lines.first[line + 1] && tokens.start[token + 1] === tokens.end[token]) token++;
  return tokens.end[token] - start;
}

/** True where tokens `[first, last)` begin with a list marker: a bullet, "1.", "2)", "(a)", "#" of Markdown. */
function startsItem(tokens: Tokens, first: number, last: number): boolean {
  return markerLength(tokens, first, last) > 0;
}

/** How many tokens the list or heading marker at `first` takes; 0 where there is none. */
export function markerLength(tokens: Tokens, first: number, last: number): number {
  if (first + 1 >= last) return 0;
  const unit = tokens.text.charCodeAt(tokens.start[first]);
  const apart = tokens.start[first + 1] > tokens.end[first];
  const kind = tokens.kind[first];
  if (kind === kindSymbol) {
    if (unit === 35) {
      let i = first;
      while (i < last && tokens.text.charCodeAt(tokens.start[i]) === 35 && i - first < 6) i++;
      return i < last && tokens.start[i] > tokens.end[i - 1] ? i - first : 0;
    }
    if (
      apart &&
      (unit === 45 ||
        unit === 42 ||
        unit === 0x2022 ||
        unit === 0xb7 ||
        unit === 0x25cf ||
        unit === 0x25aa ||
        unit === 0x25a0 ||
        unit === 0x2013 ||
        unit === 62 ||
        unit === 0x2023 ||
        unit === 0x25e6)
    )
      return 1;
    if (!apart && (unit === 0x2022 || unit === 0x25cf)) return 1;
    if (unit === 40 && first + 3 < last && tokens.text.charCodeAt(tokens.start[first + 2]) === 41 && tokens.end[first + 1] - tokens.start[first + 1] <= 3)
      return 3;
    return 0;
  }
  const length = tokens.end[first] - tokens.start[first];
  const mark = tokens.text.charCodeAt(tokens.start[first + 1]);
  const short = kind === kindWord ? length === 1 : length <= 2;
  if (short && !apart && (mark === 41 || (mark === 46 && kind !== kindWord)) && first + 2 < last && tokens.start[first + 2] > tokens.end[first + 1]) return 2;
  return 0;
}
