/** What optical reading spoils: words divided over lines, digits among letters and letters among digits, letters that look alike. */
import type { Text } from "../text.ts";
import { isDigit } from "../tokens.ts";
import { mayStandIn } from "../wholes.ts";
import { wordNumber } from "../words.ts";
import type { Edit } from "./edits.ts";

const divided = /(\p{L}{2,})[-‐‑][ \t]*$/u;

/** The lines of one sentence as one line, so that rules that look at words side by side see them so. "batta-⏎lion" is one word; "twenty-⏎four"
 *  keeps its hyphen. A name that no list knows is put together unless both halves are words. */
export function unwrapEdits({ text, sentences }: Text): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, readable } of sentences) {
    if (!readable) continue;
    edits.push(...gapEdits(text, start, end));
    for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) {
      // Nearly all lines end in no hyphen.
      if (!endsInHyphen(text, at)) {
        edits.push({ start: at, end: at + 1, put: " " });
        continue;
      }
      const head = divided.exec(text.slice(Math.max(start, at - 40), at).replace(/\r$/, "")),
        tail = /^[ \t]*(\p{Ll}+)/u.exec(text.slice(at + 1, at + 40));
      if (head === null || tail === null) {
        edits.push({ start: at, end: at + 1, put: " " });
        continue;
      }
      const keeps =
        wordNumber(head[1] + tail[1]) === 0 &&
        (wordNumber(`${head[1]}-${tail[1]}`) > 0 || (wordNumber(head[1]) > 0 && wordNumber(tail[1]) > 0 && tail[1].length > 3));
      const begin = Math.max(text.lastIndexOf("-", at), text.lastIndexOf("‐", at), text.lastIndexOf("‑", at));
      edits.push({ start: begin, end: at + 1 + tail[0].length - tail[1].length, put: keeps ? "-" : "" });
    }
  }
  return edits;
}

/** Wide gaps between the words of a sentence, as a printed page has them: patterns of several words know one space. */
function gapEdits(text: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  // Looked for within the block: from each block to the end of a long report would be the report many times over.
  if (!text.slice(start, end).includes("  ")) return edits;
  for (let at = text.indexOf("  ", start); at >= 0 && at < end; at = text.indexOf("  ", at + 1)) {
    let last = at + 2;
    while (text[last] === " ") last++;
    // A gap at a line's end or start goes but for the break, which is put aside by itself.
    const atBreak = text[last] === "\n" || text[last] === "\r" || text[at - 1] === "\n";
    if (last < end) edits.push({ start: at, end: last, put: atBreak ? "" : " " });
    at = last - 1;
  }
  return edits;
}

function endsInHyphen(text: string, end: number): boolean {
  let i = end - 1;
  if (text[i] === "\r") i--;
  while (text[i] === " " || text[i] === "\t") i--;
  return text[i] === "-" || text[i] === "‐" || text[i] === "‑";
}

const mixed = /(?<![\p{L}\p{N}.\-/@_])(?=[\p{L}\d]*\p{L}[\p{L}\d]*\p{L})(?=[\p{L}]*\d)[\p{L}\d]{3,}(?![\p{L}\p{N}\-/@_])/gu;
/** "l,700", "2OO", "l2,OOO", "1O". */
const figures = /(?<![\p{L}\p{N}-])(?:[lI](?=,\d{3})|[lI](?=\d)|\d)[\dlIO]*(?:,[\dlIO]{3})*(?![\p{L}\p{N}])/gu;

/** Letters that optical reading takes for others: what is seen and what was printed. */
const alike: readonly (readonly [string, string])[] = [
  ["rn", "m"],
  ["c", "e"],
  ["b", "h"],
  ["e", "c"],
  ["tli", "th"],
  ["li", "h"],
  ["h", "b"],
  ["ii", "n"],
  ["vv", "w"],
  ["cl", "d"],
  ["nn", "m"],
  ["ni", "m"],
  ["l", "i"],
  ["i", "l"],
  ["f", "s"],
  ["u", "n"],
  ["n", "u"],
  ["m", "rn"],
  ["o", "e"],
];

/** Signs of optical reading: digits inside words, a letter for the first digit, and the commonest small words as it spoils them. */
const digitInWord = /[a-z][10][a-z]|[A-Z]{2}[10][A-Z]|\b[lI],\d{3}\b|\b[lI]\d\b/g;
const spoilt = /[Tt](?:be|hc|lie|bat|hern|irne)|[Ww](?:bich|itb)|[Ff]rorn|[Ss]orne|[Rr]nen/g;

const maySpoil = mayStandIn(spoilt);

const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
/** A nought or one right behind a letter, or an l or I before a digit, with a comma or none: without them no digit stands in a word. */
function hasDigitByLetter(text: string): boolean {
  for (let i = 1, before = text.charCodeAt(0); i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (((unit === 48 || unit === 49) && isAsciiLetter(before)) || ((before === 108 || before === 73) && isDigit(unit === 44 ? text.charCodeAt(i + 1) : unit)))
      return true;
    before = unit;
  }
  return false;
}

/** Does a text show at least three signs of optical reading? */
export function isScanned(text: string): boolean {
  let seen = hasDigitByLetter(text) ? (text.match(digitInWord)?.length ?? 0) : 0;
  if (!maySpoil(text)) return seen >= 3;
  spoilt.lastIndex = 0;
  for (let match = seen < 3 ? spoilt.exec(text) : null; match !== null; match = seen < 3 ? spoilt.exec(text) : null) {
    if (!/\p{L}/u.test(text[match.index - 1] ?? " ") && !/\p{L}/u.test(text[spoilt.lastIndex] ?? " ")) seen++;
  }
  return seen >= 3;
}

/**
 * "40, 000", "$6.Sm", "$1 Om": a number that is spoilt between a digit and what closes it, whatever the rest of the text is like; and "Walk 8, 2018", as word-spinners
 * write the month of March.
 */
const spoiltFigures =
  /(?<=(?<![\d,.])\d{1,3}), (?=000\b(?!,? \d))|(?<=[$£€]\d{0,4}\.)S(?=(?:m|bn|b)\b)|(?<=[$£€]\d{1,3}) ?O(?=(?:m|bn|b)\b)|\bWalk(?= \d{1,2},? (?:19|20)\d\d\b)|(?<=\b\d{1,2} )Walk(?=,? (?:19|20)\d\d\b)/g;

/** Every text with a spoilt figure has one of these: looked for first, since little is as slow to look for as what stands behind. */
const perhapsSpoilt = /, 000\b|[$£€]\d{0,4}[. ]?[SO]|\bWalk\b/;

export function figureEdits(text: string): Edit[] {
  if (!perhapsSpoilt.test(text)) return [];
  return [...text.matchAll(spoiltFigures)].map(({ 0: seen, index }) => ({
    start: index,
    end: index + seen.length,
    put: seen === ", " ? "," : seen === "Walk" ? "March" : seen === "S" ? "5" : "0",
  }));
}

export function misreadEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const put = (start: number, from: string, to: string): void => {
    if (from !== to) edits.push({ start, end: start + from.length, put: to });
  };
  for (const match of text.matchAll(mixed)) {
    const [word] = match;
    const capitals = word.replace(/\d/g, "").toUpperCase() === word.replace(/\d/g, "");
    const likely = [capitals ? "I" : "l", capitals ? "L" : "i"]
      .map((one) =>
        word
          .replace(/1/g, one)
          .replace(/0/g, capitals ? "O" : "o")
          .replace(/5/g, capitals ? "S" : "s"),
      )
      .find((each) => wordNumber(each) > 0);
    if (likely !== undefined) put(match.index, word, likely);
  }
  for (const match of text.matchAll(figures))
    if (/[lIO]/.test(match[0]) && /\d/.test(match[0])) put(match.index, match[0], match[0].replace(/[lI]/g, "1").replace(/O/g, "0"));
  for (const match of text.matchAll(/(?<![\p{L}\p{N}-])\p{L}{3,}(?![\p{L}\p{N}-])/gu)) {
    const [word] = match;
    if ((wordNumber(word) > 0 && !/^(?:tbe|thc|rnen|thern|frorn)$/i.test(word)) || (/^\p{Lu}/u.test(word) && word.length < 6 && !/^tbe$|^thc$/i.test(word)))
      continue;
    const likely = printed(word);
    if (likely !== null) put(match.index, word, likely);
  }
  return edits;
}

/** The one word that a misread word can have been, one confusion away; null where there is none. */
function printed(word: string): string | null {
  const lower = word.toLowerCase();
  for (const [seen, real] of alike) {
    for (let at = lower.indexOf(seen); at >= 0; at = lower.indexOf(seen, at + 1)) {
      const made = lower.slice(0, at) + real + lower.slice(at + seen.length);
      if (wordNumber(made) > 0 && made.length > 2) return /^\p{Lu}/u.test(word) ? made[0].toUpperCase() + made.slice(1) : made;
    }
  }
  return null;
}
