/** Repair of tags: a stretch between clause boundaries that has no finite verb gets one. */
import { hasFinite } from "./finiteness.ts";
import { ADJ, ADV, bit, DET, type Lexicon, NAME, NOUN, NUM, PART, POSS, PREP, PRON, PUNCT, SUB, TIME, TO, VB, VBD, VBN, VBZ, WH } from "./lexicon.ts";
import { isClauseBreak } from "./marks.ts";
import { by, isPluralBefore } from "./neighbours.ts";
import type { Tokens } from "./tokens.ts";

/** Each stretch between clause boundaries should have one finite verb: turn the likeliest word where it has none. */
export function repair(tokens: Tokens, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array, heading: boolean): void {
  let from = first;
  for (let i = first; i <= last; i++) {
    const boundary = i === last || tags[i] === SUB || tags[i] === WH || (tags[i] === PUNCT && isClauseBreak(tokens, i));
    if (!boundary) continue;
    if (i - from >= 3 && !hasFinite(tokens, from, i, tags)) {
      const mends: readonly ((j: number, bits: number, back: number) => number)[] = [
        // A noun reading of a verb with its object after it: ", caps the force at".
        (j, bits, back) => (tags[j] === NOUN && (bits & bit(VBZ)) !== 0 && back !== ADV && j + 1 < i && (tags[j + 1] === DET || tags[j + 1] === TO || tags[j + 1] === POSS || tags[j + 1] === NUM || tags[j + 1] === NAME) ? VBZ : 0),
        (j, bits) => (tags[j] === VBN && (bits & bit(VBD)) !== 0 && !(j + 1 < i && tokens.word[j + 1] === by) ? VBD : 0),
        (j, bits) => (tags[j] === NOUN && (bits & bit(VBZ)) !== 0 && j + 1 < i && (tags[j + 1] !== PREP || heading) && tags[j + 1] !== PUNCT ? VBZ : 0),
        (j, bits) => (tags[j] === NOUN && (bits & bit(VB)) !== 0 && j + 1 < i && (tags[j + 1] === DET || tags[j + 1] === TO || tags[j + 1] === NUM || tags[j + 1] === POSS) && isPluralBefore(tokens, j, first, lexicon, tags) ? VB : 0),
        // "helicopters leave Goma", "soldiers stay in camp": a bare form after a plural.
        (j, bits) => (!heading && tags[j] === NOUN && (bits & bit(VB)) !== 0 && j + 1 < i && (tags[j + 1] === NAME || tags[j + 1] === PREP || tags[j + 1] === ADV || tags[j + 1] === TIME || tags[j + 1] === PART || tags[j + 1] === ADJ) && isPluralBefore(tokens, j, first, lexicon, tags) ? VB : 0),
      ];
      let mended = false;
      for (const mend of mends) {
        for (let j = from + 1; j < i && !mended; j++) {
          const back = tags[j - 1];
          if (back !== NOUN && back !== NAME && back !== PRON && back !== ADV && back !== PUNCT) continue;
          const tag = mend(j, can[j - first], back);
          if (tag !== 0) { tags[j] = tag; mended = true; }
        }
        if (mended) break;
      }
      // "the contingent left Juba": the word before was no adjective.
      for (let j = from + 2; j < i && !mended && !heading; j++) {
        if ((tags[j] !== NOUN && tags[j] !== ADJ) || tags[j - 1] !== ADJ || (can[j - first] & bit(VBD)) === 0 || (can[j - 1 - first] & bit(NOUN)) === 0) continue;
        tags[j - 1] = NOUN;
        tags[j] = VBD;
        mended = true;
      }
    }
    from = i + 1;
  }
}
