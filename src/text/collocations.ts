/** Fixed phrases looked up by word numbers: a table of first words, then the few phrases that begin with each. */
import type { DamageKind } from "../model/document.ts";
import { kindSymbol, type Tokens } from "./tokens.ts";
import { internWord } from "./words.ts";

export interface Phrase {
  readonly words: readonly number[];
  readonly kind: DamageKind;
  /** What stood there before it was spun or mistranslated. */
  readonly likely: string;
}

const byFirst = new Map<number, Phrase[]>();
const isFirst = new Uint8Array(1 << 16);

/** Adds a phrase (lower case, words parted by spaces) that is damage wherever it stands. */
export function addPhrase(words: string, kind: DamageKind, likely: string): void {
  const numbers = words.split(" ").map(internWord);
  const phrases = byFirst.get(numbers[0]) ?? [];
  phrases.push({ words: numbers, kind, likely });
  phrases.sort((a, b) => b.words.length - a.words.length);
  byFirst.set(numbers[0], phrases);
  isFirst[numbers[0]] = 1;
}

export const beginsPhrase = (word: number): boolean => isFirst[word] === 1;

/** The longest phrase at token `i`, or null. */
export function phraseAt(tokens: Tokens, i: number, last: number): Phrase | null {
  if (isFirst[tokens.word[i]] === 0) return null;
  for (const phrase of byFirst.get(tokens.word[i]) ?? []) {
    const { words } = phrase;
    if (i + words.length > last) continue;
    let w = 1;
    while (w < words.length && tokens.word[i + w] === words[w] && tokens.kind[i + w] !== kindSymbol) w++;
    if (w === words.length) return phrase;
  }
  return null;
}
