/** Repair of tags: a stretch between clause boundaries that has no finite verb gets one. */
import { hasFinite, isFiniteAuxiliary } from "./finiteness.ts";
import {
  ADJ,
  ADV,
  BE,
  bit,
  DET,
  DO,
  HAVE,
  type Lexicon,
  MODAL,
  NAME,
  NOUN,
  NUM,
  PART,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  TIME,
  TO,
  VB,
  VBD,
  VBN,
  VBZ,
  WH,
} from "./lexicon.ts";
import { isClauseBreak, isComma } from "./marks.ts";
import { by, isManyBefore, isPluralBefore, isPluralBehind, isPluralInPlace } from "./neighbours.ts";
import type { Tokens } from "./tokens.ts";
import { internWord } from "./words.ts";

const force = internWord("force");

/** Each stretch between clause boundaries should have one finite verb: turn the likeliest word where it has none. */
export function repair(tokens: Tokens, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array, heading: boolean): void {
  let from = first;
  for (let i = first; i <= last; i++) {
    const boundary = i === last || tags[i] === SUB || tags[i] === WH || (tags[i] === PUNCT && isClauseBreak(tokens, i));
    if (!boundary) continue;
    if (i - from >= 3 && !hasFinite(tokens, from, i, tags)) {
      const mends: readonly ((j: number, bits: number, back: number) => number)[] = [
        // A noun reading of a verb with its object after it: ", caps the force at".
        (j, bits, back) =>
          tags[j] === NOUN &&
          (bits & bit(VBZ)) !== 0 &&
          back !== ADV &&
          back !== NUM &&
          j + 1 < i &&
          (tags[j + 1] === DET || tags[j + 1] === TO || tags[j + 1] === POSS || tags[j + 1] === NUM || tags[j + 1] === NAME)
            ? VBZ
            : 0,
        (j, bits, back) => (back !== NUM && tags[j] === VBN && (bits & bit(VBD)) !== 0 && !(j + 1 < i && tokens.word[j + 1] === by) ? VBD : 0),
        (j, bits, back) =>
          back !== NUM && tags[j] === NOUN && (bits & bit(VBZ)) !== 0 && j + 1 < i && (tags[j + 1] !== PREP || heading) && tags[j + 1] !== PUNCT ? VBZ : 0,
        // "Union force to leave": whom one forces would stand before the infinitive.
        (j, bits) =>
          tags[j] === NOUN &&
          (bits & bit(VB)) !== 0 &&
          j + 1 < i &&
          !(tokens.word[j] === force && tags[j + 1] === TO) &&
          (tags[j + 1] === DET || tags[j + 1] === TO || tags[j + 1] === NUM || tags[j + 1] === POSS || tags[j + 1] === PRON) &&
          isPluralBefore(tokens, j, first, lexicon, tags)
            ? VB
            : 0,
        // "The members of the alliance support the plan": a plural before "of", and what it acts on right behind.
        (j, bits, back) =>
          !heading &&
          (back === NAME || back === NOUN) &&
          tags[j] === NOUN &&
          (bits & bit(VB)) !== 0 &&
          j + 1 < i &&
          (tags[j + 1] === DET || tags[j + 1] === POSS || tags[j + 1] === PRON) &&
          isPluralBehind(tokens, j, from, lexicon, tags)
            ? VB
            : 0,
        // "helicopters leave Goma", "soldiers stay in camp": a bare form after a plural.
        (j, bits) =>
          !heading &&
          tags[j] === NOUN &&
          (bits & bit(VB)) !== 0 &&
          j + 1 < i &&
          (tags[j + 1] === NAME || tags[j + 1] === PREP || tags[j + 1] === ADV || tags[j + 1] === TIME || tags[j + 1] === PART || tags[j + 1] === ADJ) &&
          isPluralBefore(tokens, j, first, lexicon, tags)
            ? VB
            : 0,
        // "The Germans in Lithuania stay": the plural stands before the place.
        (j, bits, back) =>
          !heading && (back === NAME || back === NOUN) && tags[j] === NOUN && (bits & bit(VB)) !== 0 && isPluralInPlace(tokens, j, first, lexicon, tags)
            ? VB
            : 0,
        // "The 300 stay until May", "All 1,300 leave by June": after a number above one a singular is no noun.
        (j, bits, back) =>
          !heading &&
          back === NUM &&
          tags[j] === NOUN &&
          (bits & bit(VB)) !== 0 &&
          isManyBefore(tokens, j, lexicon) &&
          (j + 1 === i || tags[j + 1] === PREP || tags[j + 1] === ADV || tags[j + 1] === TIME || tags[j + 1] === PART || tags[j + 1] === PUNCT)
            ? VB
            : 0,
      ];
      let mended = false;
      for (const mend of mends) {
        for (let j = from + 1; j < i && !mended; j++) {
          const back = tags[j - 1];
          if (back !== NOUN && back !== NAME && back !== PRON && back !== ADV && back !== PUNCT && back !== NUM) continue;
          const tag = mend(j, can[j - first], back);
          if (tag !== 0) {
            tags[j] = tag;
            mended = true;
          }
        }
        if (mended) break;
      }
      // "the contingent left Juba": the word before was no adjective.
      for (let j = from + 2; j < i && !mended && !heading; j++) {
        if ((tags[j] !== NOUN && tags[j] !== ADJ) || tags[j - 1] !== ADJ || (can[j - 1 - first] & bit(NOUN)) === 0) continue;
        // "the contingent counts 90 men".
        const now =
          (can[j - first] & bit(VBZ)) !== 0 && j + 1 < i && (tags[j + 1] === NUM || tags[j + 1] === DET || tags[j + 1] === POSS || tags[j + 1] === TO);
        if (!now && (can[j - first] & bit(VBD)) === 0) continue;
        tags[j - 1] = NOUN;
        tags[j] = now ? VBZ : VBD;
        mended = true;
      }
    }
    from = i + 1;
  }
  afterAside(tokens, first, last, tags, can);
  besideVerbs(tokens, first, last, lexicon, tags, can);
}

const put = new Set(
  "briefed informed apprised acquainted parked housed moored camped posted quartered billeted encamped deployed stationed based".split(" ").map(internWord),
);
const says = new Set("said told".split(" ").map(internWord));
/** A modal, "said" or a form of "be" or "have" that follows with nothing but phrases of place and measure between. */
function finiteAhead(tokens: Tokens, from: number, last: number, tags: Uint8Array): boolean {
  for (let j = from; j < last && j < from + 12; j++) {
    if (tags[j] === MODAL || ((tags[j] === BE || tags[j] === HAVE) && isFiniteAuxiliary(tokens, j))) return j > from;
    if (tags[j] === VBD && says.has(tokens.word[j])) return j > from;
    if (tags[j] === PUNCT || tags[j] === SUB || tags[j] === WH || tags[j] === PRON || tags[j] === VBD || tags[j] === VBZ || tags[j] === TO) return false;
  }
  return false;
}

const ways = new Set("north south east west northward southward eastward westward inland".split(" ").map(internWord));
const each = internWord("each"),
  as = internWord("as"),
  of = internWord("of");
const letting = new Set("let lets letting see sees seeing saw".split(" ").map(internWord));

/**
 * "sends trained soldiers": a participle between a verb and its noun is the noun's; "lets German soldiers use the airfield": what they are let do is a verb.
 */
function besideVerbs(tokens: Tokens, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array): void {
  for (let i = first + 2; i < last - 1; i++) {
    const back = tags[i - 1];
    // "as of now", "as of 1 May": since when, and no clause.
    if (tokens.word[i] === as && tokens.word[i + 1] === of && tags[i] === SUB) tags[i] = ADV;
    // "Half of the battalion parked near Minsk will go": what is put somewhere, or who is told of something, before the verb.
    if (
      tags[i] === VBD &&
      put.has(tokens.word[i]) &&
      (can[i - first] & bit(VBN)) !== 0 &&
      (back === NOUN || back === NAME) &&
      finiteAhead(tokens, i + 1, last, tags)
    )
      tags[i] = VBN;
    // "move the soldiers south": whereto, and no noun.
    if (
      tags[i] === NOUN &&
      ways.has(tokens.word[i]) &&
      back === NOUN &&
      tags[i + 1] !== NOUN &&
      tags[i + 1] !== ADJ &&
      (tags[i + 1] !== PREP || tokens.word[i + 1] !== of) &&
      isPluralBefore(tokens, i, first, lexicon, tags)
    )
      tags[i] = ADV;
    // "A battalion each will come": of each, and no subject of its own.
    if (tokens.word[i] === each && back === NOUN && tags[i + 1] !== NOUN && tags[i + 1] !== ADJ && tags[i + 1] !== NUM) tags[i] = ADV;
    else if (
      (tags[i] === VBD || tags[i] === VBN) &&
      tags[i + 1] === NOUN &&
      (can[i - first] & bit(VBN)) !== 0 &&
      (back === VBZ || (back === VB && (tags[i - 2] === TO || tags[i - 2] === MODAL)))
    )
      tags[i] = ADJ;
    else if (
      tags[i] === NOUN &&
      (can[i - first] & bit(VB)) !== 0 &&
      isPluralBefore(tokens, i, first, lexicon, tags) &&
      (tags[i + 1] === PREP || tags[i + 1] === DET || tags[i + 1] === NAME || tags[i + 1] === NUM || tags[i + 1] === PART || tags[i + 1] === TIME) &&
      isLet(tokens, first, i, tags)
    )
      tags[i] = VB;
  }
}

/** Does "let" stand before the noun phrase that ends at a word? */
function isLet(tokens: Tokens, first: number, end: number, tags: Uint8Array): boolean {
  let i = end - 1;
  while (i > first && (tags[i] === NOUN || tags[i] === NAME || tags[i] === ADJ || tags[i] === NUM || tags[i] === DET || tags[i] === POSS)) i--;
  return end - i <= 6 && letting.has(tokens.word[i]);
}

/**
 * "Denmark, which leads the mission, extended its mandate": the verb of the subject stands behind the aside, and is no participle of what the aside names last.
 */
function afterAside(tokens: Tokens, first: number, last: number, tags: Uint8Array, can: Int32Array): void {
  for (let w = first + 2; w < last - 4; w++) {
    if (tags[w] !== WH || tags[w - 1] !== PUNCT || !isComma(tokens, w - 1) || hasFinite(tokens, first, w, tags)) continue;
    for (let j = w + 3; j < last - 1; j++) {
      if (tags[j] === WH || tags[j] === SUB || (tags[j] === PUNCT && !isComma(tokens, j))) return;
      if (tags[j - 1] !== PUNCT || !isComma(tokens, j - 1)) continue;
      if (
        tags[j] === VBN &&
        (can[j - first] & bit(VBD)) !== 0 &&
        tokens.word[j + 1] !== by &&
        hasFinite(tokens, w, j, tags) &&
        !finiteAfterComma(tokens, j + 1, last, tags)
      )
        tags[j] = VBD;
      return;
    }
    return;
  }
}

/** ", reached port": a finite verb right behind a later comma has the subject, not the word before. */
function finiteAfterComma(tokens: Tokens, from: number, last: number, tags: Uint8Array): boolean {
  for (let j = from + 1; j < last; j++) {
    if (tags[j] === WH || tags[j] === SUB) return false;
    if (tags[j - 1] !== PUNCT || !isComma(tokens, j - 1)) continue;
    if (tags[j] === VBD || tags[j] === VBZ || tags[j] === MODAL || ((tags[j] === BE || tags[j] === HAVE || tags[j] === DO) && isFiniteAuxiliary(tokens, j)))
      return true;
  }
  return false;
}
