/** Stops: whether one ends a sentence, or belongs to an initial, a rank, an abbreviation or a number. */
import { continuation, joinsLower, joinsName, joinsNumber, roles, speech, starter } from "./roles.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, shapeHyphen, type Tokens } from "./tokens.ts";
import { isDoubleQuote, isLower } from "./units.ts";
import { internWord } from "./words.ts";
import { months } from "./timewords.ts";

export const keep = 0,
  ends = 1,
  broken = 2,
  spliced = 3,
  brokenKeep = 4;

/** What a full stop at `i` does; `after` is the first token after it and its closing marks. */
export function atStop(tokens: Tokens, begin: number, i: number, after: number, last: number): number {
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
        return length >= 3 &&
          !isInitialLike(tokens, before) &&
          kind[next] === kindWord &&
          tokens.shape[next] & shapeCapital &&
          end[next] - start[next] > 1 &&
          isLowerWord(tokens, before) &&
          !isAddress(tokens, before, next)
          ? spliced
          : keep;
      }
      if (length === 1 && tokens.shape[before] & shapeCapital)
        return isStarter(tokens, next) && (before === begin || !(tokens.shape[before - 1] & shapeCapital)) ? ends : keep;
      // A capitalised abbreviation stands before a name ("Gen. Petrov", "St. John's"); the same letters in lower case are a word ("the rear. The").
      if (role & joinsName && (tokens.shape[before] & shapeCapital || length <= 3 || !isStarter(tokens, next)))
        return role & joinsLower ? lowerRule(tokens, next) : isStarter(tokens, next) && !(tokens.shape[before] & shapeCapital) ? ends : keep;
      if (role & joinsNumber && kind[next] === kindNumber && (tokens.shape[before] & shapeCapital || length <= 3)) return keep;
      if (role & joinsLower) return lowerRule(tokens, next);
    } else if (kind[before] === kindNumber) {
      if (glued) return keep;
      // "8. July", "1. The Black Sea" at the start of a block.
      if (before === begin && end[before] - start[before] <= 2) return keep;
      if (end[before] - start[before] <= 2 && isMonth(tokens, next)) return keep;
    }
  }
  if (glued && kind[next] !== kindSymbol)
    return tokens.shape[next] & shapeCapital && before >= begin && kind[before] === kindWord && end[before] - start[before] > 2 ? spliced : keep;
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
export function atMark(tokens: Tokens, i: number, after: number, last: number): number {
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
const lowerRule = (tokens: Tokens, next: number): number =>
  isStarter(tokens, next) || (tokens.kind[next] === kindSymbol && isDoubleQuote(tokens.text.charCodeAt(tokens.start[next]))) ? ends : keep;

const isStarter = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === kindWord && (tokens.shape[i] & shapeCapital) !== 0 && (roles[tokens.word[i]] & starter) !== 0;

export function endsAfterDotted(tokens: Tokens, i: number, last: number): boolean {
  const next = i + 1;
  if (tokens.start[next] === tokens.end[i] || next >= last) return false;
  if (roles[tokens.word[i]] & joinsName) return false;
  return isStarter(tokens, next) && !(tokens.kind[next] === kindWord && tokens.end[next] - tokens.start[next] === 1);
}

/** "the US perspective However, the president": a capitalised opener with no stop before it. */
export function isGluedStarter(tokens: Tokens, i: number): boolean {
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
  return (
    next + 2 < tokens.count &&
    tokens.start[next + 1] === tokens.end[next] &&
    tokens.start[next + 2] === tokens.end[next + 1] &&
    isMark(tokens.text.charCodeAt(tokens.start[next + 1]))
  );
}

const monthWords = new Set(months.map(internWord));
const isMonth = (tokens: Tokens, i: number): boolean => monthWords.has(tokens.word[i]);

/** A capital further on in a word that begins in lower case: "iPhone", "al-Assad", "d'Ivoire". */
function hasCapital(tokens: Tokens, i: number): boolean {
  return !isLetterRun(tokens, i);
}
/** Particles that begin surnames in lower case: "von der Leyen said". */
const particles = new Set("de von van der den al bin ibn da di du la le el ter ten".split(" ").map((word) => internWord(word)));
function isNameInLower(tokens: Tokens, i: number, last: number): boolean {
  return (
    i + 1 < last &&
    particles.has(tokens.word[i]) &&
    (tokens.shape[i + 1] & shapeCapital || particles.has(tokens.word[i + 1])) !== 0 &&
    (tokens.shape[i + 1] & shapeCapital) !== 0
  );
}
