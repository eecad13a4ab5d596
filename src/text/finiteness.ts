/** Finite verbs: which tags and auxiliaries are finite, and whether a sentence has a finite verb ahead, elsewhere or in a stretch. */
import { ADJ, BE, bit, CONJ, DET, DO, HAVE, MODAL, NAME, NOUN, POSS, PREP, PRON, PUNCT, SUB, VB, VBD, VBG, VBN, VBZ, WH } from "./lexicon.ts";
import { comma } from "./marks.ts";
import type { Tokens } from "./tokens.ts";
import { wordAt } from "./words.ts";

const nonFiniteAuxiliary = new Set(["be", "been", "being", "having", "done", "doing"]);
export function isFiniteAuxiliary(tokens: Tokens, i: number): boolean {
  const n = tokens.word[i];
  return n === 0 || !nonFiniteAuxiliary.has(wordAt(n));
}

export const isVerbTag = (tag: number): boolean => tag >= VB && tag <= VBG;

const plural = /(?:[^s]s|^(?:people|men|women|police|troops))$/i;

/** Does a finite verb stand ahead before the clause ends, so that the word here is the head of its subject? */
export function clauseAhead(tokens: Tokens, i: number, last: number, first: number, can: Int32Array): boolean {
  for (let j = i + 1; j < last && j < i + 14; j++) {
    const bits = can[j - first];
    if (bits === bit(PUNCT)) return false;
    if ((bits & (bit(MODAL) | bit(BE) | bit(HAVE) | bit(DO))) !== 0) return true;
    if ((bits & (bit(VBD) | bit(VBZ))) !== 0 && (bits & (bit(NOUN) | bit(ADJ))) === 0) return true;
    // "until all allies agree": a bare verb right after a plural, with nothing else that it may be.
    if (
      bits === bit(VB) &&
      j > i + 1 &&
      (can[j - 1 - first] & (bit(NOUN) | bit(NAME))) !== 0 &&
      plural.test(tokens.text.slice(tokens.start[j - 1], tokens.end[j - 1]))
    )
      return true;
    // "after the assembly ratified its bid": with a determined object behind it no adjective.
    if (
      (bits & bit(VBD)) !== 0 &&
      (bits & bit(NOUN)) === 0 &&
      j > i + 1 &&
      j + 1 < last &&
      (can[j + 1 - first] & (bit(DET) | bit(POSS))) !== 0 &&
      (can[j + 1 - first] & bit(PREP)) === 0
    )
      return true;
  }
  return false;
}

export function finiteLater(tokens: Tokens, from: number, last: number, first: number, can: Int32Array): boolean {
  for (let j = from; j < last; j++) {
    const bits = can[j - first];
    if ((bits & (bit(SUB) | bit(WH))) !== 0 && (bits & bit(PREP)) === 0) return false;
    if (bits === bit(PUNCT)) {
      const unit = tokens.text.charCodeAt(tokens.start[j]);
      if (unit !== 0x2019 && unit !== 39 && unit !== comma) return false;
      if (unit === comma) return false;
    }
    // "The writ ends in May and is dear": what a second verb is joined to is the first.
    if (j > from && can[j - 1 - first] === bit(CONJ)) continue;
    if ((bits & (bit(MODAL) | bit(BE) | bit(HAVE) | bit(DO))) !== 0 && isFiniteAuxiliary(tokens, j)) return true;
    if ((bits & (bit(VBD) | bit(VBZ))) !== 0 && (bits & (bit(NOUN) | bit(ADJ) | bit(VBN))) === 0) return true;
  }
  return false;
}

/** Is there a finite verb elsewhere in the sentence, so that this one need not be it? */
export function finiteAnywhere(i: number, first: number, last: number, can: Int32Array, tokens: Tokens): boolean {
  for (let j = first; j < last; j++) {
    if (j === i) continue;
    const bits = can[j - first];
    if ((bits & (bit(MODAL) | bit(BE) | bit(HAVE) | bit(DO))) !== 0 && isFiniteAuxiliary(tokens, j)) return true;
    if ((bits & (bit(VBD) | bit(VBZ))) !== 0 && (bits & (bit(NOUN) | bit(ADJ) | bit(VBN))) === 0) return true;
  }
  return false;
}

export function hasFinite(tokens: Tokens, from: number, to: number, tags: Uint8Array): boolean {
  for (let j = from; j < to; j++) {
    const tag = tags[j];
    if (tag === MODAL || tag === VBZ || tag === VBD) return true;
    if ((tag === BE || tag === HAVE || tag === DO) && isFiniteAuxiliary(tokens, j)) return true;
    if (tag === VB && j > from && (tags[j - 1] === NOUN || tags[j - 1] === PRON || tags[j - 1] === NAME)) return true;
  }
  return false;
}
