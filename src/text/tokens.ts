/**
 * The tokeniser: one pass over the UTF-16 units, offsets into typed arrays. No string is cut here.
 *
 * A word is letters with inner apostrophes and hyphens ("non-lethal", "O'Neill", "F-16", "mid-2025", "US-led"); `'s`, a closing
 * plural apostrophe and contracted verbs (`'ll`, `'re`, `'ve`, `'m`, `'d`) are tokens of their own. A number is digits with inner `.` and `,` ("1,300", "2.2",
 * "62,4"); ordinals and suffixed
 * numbers keep their letters ("3rd", "1960s", "45th"). Everything else that is not white space is one symbol a token.
 */
import { findFolded, findWord, foldUnit, hashStart, hashStep, scanned, wordAt, wordNumber } from "./words.ts";

export const kindWord = 1;
export const kindNumber = 2;
export const kindSymbol = 3;

const currencyCodes: ReadonlySet<string> = new Set(
  "EUR USD GBP CAD AUD NZD NOK SEK DKK CHF PLN CZK HUF RON JPY CNY KRW INR UAH RUB ILS ZAR SGD ISK TRY PKR KES NGN BDT LKR NPR IDR MYR THB PHP Rs KSh Ksh Kshs Tk Rp Dh Dhs".split(
    " ",
  ),
);

/** "R1.6 billion", "N300bn": do digits and a word of millions follow? */
const millions = /[\d.,]+\s?(?:[mbt]illion|bn|tn|trn|m)\b/y;
function isMillions(text: string, at: number): boolean {
  millions.lastIndex = at;
  return millions.test(text);
}

export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** `kindWord`, `kindNumber` or `kindSymbol`. */
  readonly kind: Uint8Array;
  /** Number in the word table; 0 for unknown words, numbers and symbols. */
  readonly word: Int32Array;
  /**
   * Bit 1: begins with a capital; 2: all capitals (two or more letters); 4: holds a hyphen; 8: white space before; 16: line break before; 32: blank line
   * before.
   */
  readonly shape: Uint8Array;
}

export const shapeCapital = 1;
export const shapeAllCapitals = 2;
export const shapeHyphen = 4;
export const shapeSpaceBefore = 8;
export const shapeLineBefore = 16;
export const shapeBlankBefore = 32;

const space = 0,
  letter = 1,
  digit = 2,
  other = 3;
const classes = new Uint8Array(65536);
for (let unit = 0; unit < 65536; unit++) {
  const char = String.fromCharCode(unit);
  classes[unit] = /\s|[\u200b\ufeff\u00ad]/.test(char) ? space : /\p{L}|\p{M}/u.test(char) ? letter : /[0-9]/.test(char) ? digit : other;
}
// Surrogates hold letters of rare scripts and emoji; neither is read, and a symbol each is enough.
for (let unit = 0xd800; unit <= 0xdfff; unit++) classes[unit] = other;

/** Letters folded as the word table folds them; 0 for all that is no letter. One look-up instead of two calls in the innermost loop. */
const foldedLetters = new Uint16Array(65536);
for (let unit = 0; unit < 65536; unit++) if (classes[unit] === letter) foldedLetters[unit] = foldUnit(unit);

export const isLetter = (unit: number): boolean => classes[unit] === letter;
export const isDigit = (unit: number): boolean => classes[unit] === digit;
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019 || unit === 0x02bc;
const isHyphen = (unit: number): boolean => unit === 45 || unit === 0x2010 || unit === 0x2011;
const isUpper = (unit: number): boolean => foldUnit(unit) !== unit;

let starts = new Int32Array(4096);
let ends = new Int32Array(4096);
let tokenKinds = new Uint8Array(4096);
let wordNumbers = new Int32Array(4096);
let shapes = new Uint8Array(4096);

function grow(): void {
  const size = starts.length * 2;
  const larger = <A extends Int32Array | Uint8Array>(old: A, fresh: A): A => {
    fresh.set(old);
    return fresh;
  };
  starts = larger(starts, new Int32Array(size));
  ends = larger(ends, new Int32Array(size));
  tokenKinds = larger(tokenKinds, new Uint8Array(size));
  wordNumbers = larger(wordNumbers, new Int32Array(size));
  shapes = larger(shapes, new Uint8Array(size));
}

/** The tokens of a text. */
export function tokenise(text: string): Tokens {
  // The buffers by local names: the loop writes to them at every token.
  let startAt = starts,
    endAt = ends,
    kindAt = tokenKinds,
    numberAt = wordNumbers,
    shapeAt = shapes;
  let count = 0;
  let i = 0;
  const length = text.length;
  let before = shapeBlankBefore | shapeLineBefore | shapeSpaceBefore;
  while (i < length) {
    const unit = text.charCodeAt(i);
    const unitClass = classes[unit];
    if (unitClass === space) {
      before |= shapeSpaceBefore;
      if (unit === 10 || unit === 0x2028 || unit === 0x2029) before |= before & shapeLineBefore ? shapeBlankBefore : shapeLineBefore;
      i++;
      continue;
    }
    if (count === startAt.length) {
      grow();
      startAt = starts;
      endAt = ends;
      kindAt = tokenKinds;
      numberAt = wordNumbers;
      shapeAt = shapes;
    }
    const begin = i;
    let kind = kindSymbol,
      number = 0,
      shape = before;
    if (unitClass === letter) {
      kind = kindWord;
      let hash = hashStart,
        capitals = 0,
        letters = 0,
        broken = false;
      if (isUpper(unit)) shape |= shapeCapital;
      while (i < length) {
        const u = text.charCodeAt(i);
        const folded = foldedLetters[u];
        if (folded !== 0) {
          letters++;
          if (folded !== u) capitals++;
          scanned[(i - begin) & 255] = folded;
          hash = Math.imul(hash ^ folded, 0x01000193);
          i++;
          continue;
        }
        const c = classes[u];
        if (c === space) break;
        // "EUR8 million", "Rs2,400 crore": a currency's code or short form and its number are two words.
        if (
          c === digit &&
          i - begin <= 4 &&
          capitals > 0 &&
          (currencyCodes.has(text.slice(begin, i)) || (i - begin === 1 && (unit === 82 || unit === 78) && isMillions(text, i)))
        )
          break;
        if (c === digit && i > begin) {
          scanned[(i - begin) & 255] = u;
          hash = hashStep(hash, u);
          i++;
          continue;
        }
        if (i + 1 < length && i > begin) {
          const next = text.charCodeAt(i + 1);
          if (isApostrophe(u) && classes[next] === letter && cliticLength(text, i, length) === 0) {
            scanned[(i - begin) & 255] = 39;
            hash = hashStep(hash, 39);
            i++;
            continue;
          }
          if (isHyphen(u) && (next === 10 || next === 32 || next === 13) && i - begin >= 2) {
            // "na-⏎tions": a word broken at the end of a line goes on; its number is that of the whole word.
            const on = afterLineBreak(text, i + 1, length);
            if (on > 0) {
              broken = true;
              shape |= shapeHyphen;
              i = on;
              continue;
            }
          }
          if (isHyphen(u) && (classes[next] === letter || classes[next] === digit)) {
            shape |= shapeHyphen;
            scanned[(i - begin) & 255] = u;
            hash = hashStep(hash, 45);
            i++;
            continue;
          }
          // Dotted initialisms: U.S., U.N., D.C. — a single letter, a dot, a single letter.
          if (u === 46 && classes[next] === letter && i - begin >= 1 && isDottedInitial(text, begin, i, length)) {
            scanned[(i - begin) & 255] = 46;
            hash = hashStep(hash, 46);
            i++;
            continue;
          }
        }
        if (u === 46 && i > begin && text.charCodeAt(i - 2) === 46) {
          scanned[(i - begin) & 255] = 46;
          hash = hashStep(hash, 46);
          i++;
          // "U.S.-led", as "US-led".
          if (i + 1 < length && isHyphen(text.charCodeAt(i)) && classes[text.charCodeAt(i + 1)] === letter) continue;
        }
        break;
      }
      if (letters > 1 && capitals === letters) shape |= shapeAllCapitals;
      number = broken ? brokenWord(text.slice(begin, i)) : findFolded(i - begin, hash);
    } else if (unitClass === digit) {
      kind = kindNumber;
      while (i < length) {
        const u = text.charCodeAt(i);
        const c = classes[u];
        if (c === digit) {
          i++;
          continue;
        }
        if ((u === 44 || u === 46) && i + 1 < length && (classes[text.charCodeAt(i + 1)] === digit || (u === 44 && isReadZero(text, i + 1, length)))) {
          i++;
          continue;
        }
        // "45O", "2,OOO": optical reading takes the zero for a letter.
        if (u === 79 && isReadZero(text, i, length)) {
          i++;
          continue;
        }
        if (c === letter) {
          // 3rd, 45th, 1960s, 10m, 3bn, 5pm, 2024e: short letter tails stay with their digits.
          let j = i;
          while (j < length && classes[text.charCodeAt(j)] === letter) j++;
          const tail = j - i;
          if (tail <= 3) i = j;
          // "Leopard 2A6": a type's designation is one word, and counts nothing.
          if (tail <= 2 && isUpper(text.charCodeAt(j - 1)) && j < length && classes[text.charCodeAt(j)] === digit) {
            while (i < length && (classes[text.charCodeAt(i)] === digit || classes[text.charCodeAt(i)] === letter)) i++;
            kind = kindWord;
            shape |= shapeCapital;
          }
        }
        break;
      }
    } else if (isApostrophe(unit) && count > 0 && endAt[count - 1] === i && kindAt[count - 1] !== kindSymbol && cliticLength(text, i, length) > 0) {
      // The genitive 's, and contracted verbs: 's, 'll, 're, 've, 'm, 'd.
      kind = kindWord;
      let hash = hashStep(hashStart, 39);
      const stop = i + 1 + cliticLength(text, i, length);
      for (i++; i < stop; i++) hash = hashStep(hash, foldUnit(text.charCodeAt(i)));
      number = findWord(text, begin, i, hash);
    } else {
      i++;
    }
    startAt[count] = begin;
    endAt[count] = i;
    kindAt[count] = kind;
    numberAt[count] = number;
    shapeAt[count] = shape;
    count++;
    before = 0;
  }
  return {
    text,
    count,
    start: starts.slice(0, count),
    end: ends.slice(0, count),
    kind: tokenKinds.slice(0, count),
    word: wordNumbers.slice(0, count),
    shape: shapes.slice(0, count),
  };
}

/** `put` stands for the `[start, end)` of a text before it was changed. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/**
 * The tokens of a text in which only blanks have changed (lines joined, gaps closed), from those it had before: the words are the same, somewhere else.
 * Null where a change touches a token or leaves no blank, or stands after a hyphen, so that the words themselves may be others. `changes` in their order.
 */
export function withBlanksChanged(tokens: Tokens, text: string, changes: readonly Change[]): Tokens | null {
  const { count } = tokens;
  const start = tokens.start.slice(),
    end = tokens.end.slice(),
    shape = tokens.shape.slice();
  let moved = 0,
    next = 0;
  for (let i = 0; i < count; i++) {
    let changed = false;
    for (; next < changes.length && changes[next].start < tokens.end[i]; next++) {
      const change = changes[next];
      if (change.end > tokens.start[i] || (i > 0 && change.start < tokens.end[i - 1])) return null;
      moved += change.put.length - (change.end - change.start);
      changed = true;
    }
    start[i] += moved;
    end[i] += moved;
    if (!changed || i === 0) continue;
    const from = end[i - 1],
      to = start[i];
    if (from >= to || isHyphen(text.charCodeAt(from - 1))) return null;
    let lines = 0;
    for (let k = from; k < to; k++) {
      const unit = text.charCodeAt(k);
      if (unit === 10 || unit === 0x2028 || unit === 0x2029) lines++;
    }
    shape[i] = (shape[i] & ~(shapeLineBefore | shapeBlankBefore)) | (lines > 0 ? shapeLineBefore : 0) | (lines > 1 ? shapeBlankBefore : 0);
  }
  return { ...tokens, text, start, end, shape, word: tokens.word.slice() };
}

/** Letters of `'s`, `'ll`, `'re`, `'ve`, `'m`, `'d` after the apostrophe at `at`, with nothing of a word after them; 0 for any other word part. */
function cliticLength(text: string, at: number, length: number): number {
  const unit = text.charCodeAt(at + 1) | 32;
  let n = 0;
  if (unit === 115 || unit === 109 || unit === 100) n = 1;
  else if (at + 2 < length) {
    const second = text.charCodeAt(at + 2) | 32;
    if ((unit === 108 && second === 108) || ((unit === 114 || unit === 118) && second === 101)) n = 2;
  }
  if (n === 0) return 0;
  const next = at + 1 + n;
  return next >= length || (classes[text.charCodeAt(next)] !== letter && classes[text.charCodeAt(next)] !== digit) ? n : 0;
}

function isDottedInitial(text: string, begin: number, dot: number, length: number): boolean {
  const single = dot - begin === 1 || text.charCodeAt(dot - 2) === 46;
  return (
    single && (dot + 2 >= length || classes[text.charCodeAt(dot + 2)] !== letter) && isUpper(text.charCodeAt(dot + 1)) === isUpper(text.charCodeAt(dot - 1))
  );
}

/** A capital O that stands among digits: the run of O's after it ends in a digit, a stop, or no letter. */
function isReadZero(text: string, at: number, length: number): boolean {
  let i = at;
  while (i < length && text.charCodeAt(i) === 79) i++;
  return i > at && (i >= length || classes[text.charCodeAt(i)] !== letter);
}

/** Offset of the lower-case letter with which a word broken by a hyphen goes on in the next line; 0 where none does. */
function afterLineBreak(text: string, from: number, length: number): number {
  let i = from,
    lines = 0;
  while (i < length && i - from < 12) {
    const u = text.charCodeAt(i);
    if (u === 10) lines++;
    else if (u !== 32 && u !== 9 && u !== 13) break;
    i++;
  }
  if (lines !== 1 || i >= length) return 0;
  const u = text.charCodeAt(i);
  return classes[u] === letter && !isUpper(u) ? i : 0;
}

/** The number of a word broken over a line, joined as one word, else with its hyphen. */
function brokenWord(word: string): number {
  return wordNumber(word.replace(/[-‐‑]\s*\n\s*/g, "")) || wordNumber(word.replace(/\s*\n\s*/g, ""));
}

/** The words of token `i` as written. */
export const tokenText = (tokens: Tokens, i: number): string => tokens.text.slice(tokens.start[i], tokens.end[i]);

/** The first token that ends after `offset` (binary search); `tokens.count` if none. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0,
    high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word at a token in small letters, known or not. */
export const folded = (tokens: Tokens, i: number): string =>
  tokens.word[i] === 0 ? tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase() : wordAt(tokens.word[i]);
