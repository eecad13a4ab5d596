/** A word that can be several things, where it stands, and words that its choice hangs on. */
import { bit, DET, type Lexicon, NAME, NUM, POSS, TO, VB } from "./lexicon.ts";
import type { Tokens } from "./tokens.ts";
import { internWord } from "./words.ts";

export const that = internWord("that"),
  whose = internWord("whose");
export const one = internWord("one"),
  there = internWord("there"),
  up = internWord("up"),
  of = internWord("of");
/** A word that can be several things, where it stands. */
export interface Ambiguous {
  readonly tokens: Tokens;
  readonly i: number;
  readonly first: number;
  readonly last: number;
  readonly lexicon: Lexicon;
  readonly tags: Uint8Array;
  readonly can: Int32Array;
  readonly finite: boolean;
  /** What it can be, and what the next can be, as bits. */
  readonly bits: number;
  readonly ahead: number;
  readonly word: string;
  /** What the word before it is. */
  readonly back: number;
  /** What it mostly is. */
  readonly usual: number;
}
/** "opposed to the plan": a preposition, and no infinitive. */
export const isToThing = (can: Int32Array, ahead: number, i: number, first: number, last: number): boolean =>
  (ahead & bit(TO)) !== 0 && i + 2 < last && (can[i + 2 - first] & (bit(DET) | bit(NAME) | bit(POSS) | bit(NUM))) !== 0 && (can[i + 2 - first] & bit(VB)) === 0;
