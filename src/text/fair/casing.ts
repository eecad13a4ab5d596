/**
 * Texts all in capitals (telegrams, tickers) or without any (posts): names as the registry writes them, sentences with a capital, the rest in small letters.
 */
import { ADJ, ADV, bit, DET, type Lexicon, NOUN, PREP, PRON, verbBits } from "../lexicon.ts";
import { wordNumber } from "../words.ts";
import type { Edit } from "./edits.ts";

/** Names by their words in small letters. */
export type Names = ReadonlyMap<string, string>;

const ordinary = bit(NOUN) | bit(ADJ) | bit(ADV) | bit(PREP) | bit(PRON) | bit(DET) | verbBits;

/** A table of names; `sure` are names also where they are words of their own ("Turkey", "Polish"), the others only where they are not. */
export function namesOf(sure: readonly string[], others: readonly string[], lexicon: Lexicon): Names {
  const names = new Map<string, string>();
  const add = (name: string, checked: boolean): void => {
    const lower = name.toLowerCase();
    if ((name.length < 3 && !/^(?:EU|UN|UK|AU)$/.test(name)) || lower === name || names.has(lower)) return;
    const number = checked && !name.includes(" ") ? wordNumber(lower) : 0;
    if (number > 0 && number < lexicon.size && (lexicon.tags[number] & ordinary) !== 0 && !/^\p{Lu}{3,}/u.test(name)) return;
    names.set(lower, name);
  };
  for (const name of sure) add(name, false);
  for (const name of others) add(name, true);
  for (const name of "January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Baltic Arctic Atlantic Islamic Muslim Christian".split(
    " ",
  ))
    names.set(name.toLowerCase(), name);
  return names;
}

const least = 120;

/** "capitals", "small", or null for a text with both. */
export function caseOf(text: string): "capitals" | "small" | null {
  if (text.length < least) return null;
  let upper = 0,
    lower = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) upper++;
    else if (unit >= 97 && unit <= 122) lower++;
    // Whatever the rest is, it has both: most texts are told by their first part.
    if ((i & 1023) === 1023 && upper * 250 >= lower + text.length - i && upper + text.length - i <= lower * 6) return null;
  }
  if (upper + lower < least) return null;
  return upper > lower * 6 ? "capitals" : upper * 250 < lower ? "small" : null;
}

const beginning = /(?:^|\n|[.!?:]["”’)]*|[-–—•*]|["“(])\s*(?:\d+\.\s*)?$/;
/** Captions, telegrams and columns; paragraphs that stand on one line are longer. */
const widest = 90;

/** The width in characters that the lines of a text are filled to, or null where its lines are its paragraphs. */
function widthOf(text: string): number | null {
  const lengths = text
    .split("\n")
    .map((line) => line.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const width = lengths.length < 4 ? Infinity : lengths[Math.floor(lengths.length * 0.9)];
  return width > widest ? null : width;
}

/** Does the word at `start` open a line only because the one before was full? */
function goesOn(text: string, start: number, end: number, width: number | null): boolean {
  if (width === null || start === 0 || text[start - 1] !== "\n") return false;
  const line = text.slice(text.lastIndexOf("\n", start - 2) + 1, start - 1).trimEnd();
  return line.length >= 12 && !/[.!?:]["”’)]*$/.test(line) && line.length + (end - start) >= width * 0.8;
}

export function casingEdits(text: string, names: Names): Edit[] {
  const written = caseOf(text);
  if (written === null) return [];
  const words = [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}’'.&-]*[\p{L}\p{N}])?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));
  const edits: Edit[] = [];
  const width = widthOf(text);
  for (let i = 0; i < words.length; ) {
    const name = longest(text, words, i, names);
    const { start, end, word } = words[i];
    if (name) {
      edits.push({ start, end: start + name.put.length, put: name.put });
      i += name.count;
      continue;
    }
    const lower = word.toLowerCase(),
      begins = beginning.test(text.slice(Math.max(0, start - 8), start)) && !goesOn(text, start, end, width);
    const unknown = wordNumber(lower.replace(/['’]s$/, "")) === 0 && /^\p{L}{3,}/u.test(word);
    const put =
      lower === "us" && written === "capitals" && /\bthe\s$/i.test(text.slice(Math.max(0, start - 4), start))
        ? "US"
        : written === "capitals" && unknown && word.length <= 4
          ? word
          : begins || unknown || lower === "i"
            ? lower[0].toUpperCase() + lower.slice(1)
            : lower;
    if (put !== word && put.length === word.length) edits.push({ start, end, put });
    i++;
  }
  return edits;
}

/** The longest name that begins at a word, with the signs between its words as they stand. */
function longest(
  text: string,
  words: readonly { readonly start: number; readonly end: number; readonly word: string }[],
  at: number,
  names: Names,
): { readonly put: string; readonly count: number } | null {
  for (let count = Math.min(5, words.length - at); count > 0; count--) {
    const shown = text.slice(words[at].start, words[at + count - 1].end),
      lower = shown.toLowerCase();
    const bare = lower.replace(/['’]s$/, "");
    const name = names.get(lower) ?? names.get(bare);
    if (name !== undefined && name.length === (names.has(lower) ? lower : bare).length) return { put: name + lower.slice(name.length), count };
  }
  return null;
}
