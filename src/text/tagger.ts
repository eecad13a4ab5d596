/**
 * A part-of-speech tagger for candidate sentences: closed-class words and the lexicon give what a word can be, local rules in reading
 * order choose one tag, and a second pass sees to it that each clause has one finite verb. Deterministic, no statistics.
 */
import { choose } from "./choice.ts";
import { possible, tagOfBit } from "./classes.ts";
import { isFiniteAuxiliary } from "./finiteness.ts";
import {
  ADJ,
  ADV,
  BE,
  bit,
  CONJ,
  DET,
  DO,
  GEN,
  HAVE,
  type Lexicon,
  MODAL,
  NAME,
  NEG,
  NONE,
  NOUN,
  NUM,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  TO,
  VB,
  VBD,
  VBG,
  VBZ,
  verbBits,
  WH,
} from "./lexicon.ts";
import { isComma } from "./marks.ts";
import type { Overlay } from "./overlay.ts";
import { repair } from "./repair.ts";
import { shapeCapital, type Tokens } from "./tokens.ts";
import { internWord, wordAt } from "./words.ts";

/** Fills `tags[first..last)` for one sentence. */
export function tagSentence(tokens: Tokens, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, overlay: Overlay | null, heading: boolean): void {
  const can = canBuffer(last - first);
  for (let i = first; i < last; i++) can[i - first] = possible(tokens, i, first, lexicon, overlay, heading);
  let finite = false;
  for (let i = first; i < last; i++) {
    const bits = can[i - first];
    const tag: number =
      bits === bit(GEN)
        ? genitiveOrIs(tokens, i, first, last, tags, can)
        : isVerbalNoun(tokens, i, first, last, tags, bits)
          ? NOUN
          : (bits & (bits - 1)) === 0
            ? tagOfBit(bits)
            : choose(tokens, i, first, last, lexicon, tags, can, finite);
    tags[i] = tag;
    if (tag === SUB || tag === WH || (tag === PUNCT && !isComma(tokens, i))) finite = false;
    else if (tag === CONJ || tag === PUNCT)
      finite &&=
        !beginsSubject(can, i + 1 - first, last - first) && !(i + 1 < last && can[i + 1 - first] === bit(NOUN) && (tokens.shape[i + 1] & shapeCapital) !== 0);
    else if (tag === MODAL || tag === VBZ || tag === VBD || (tag === VB && i > first && tags[i - 1] !== TO && !isModalBefore(tags, i, first))) finite = true;
    else if ((tag === BE || tag === HAVE || tag === DO) && isFiniteAuxiliary(tokens, i)) finite = true;
  }
  repair(tokens, first, last, lexicon, tags, can, heading);
}

const of = internWord("of");
/** "The sending of 900 soldiers was approved": a gerund between a determiner and "of". */
const isVerbalNoun = (tokens: Tokens, i: number, first: number, last: number, tags: Uint8Array, bits: number): boolean =>
  bits === bit(VBG) && i > first && (tags[i - 1] === DET || tags[i - 1] === POSS) && i + 1 < last && tokens.word[i + 1] === of;

/** `'s` is "is" or "has" after a pronoun, and after a noun before what no genitive stands before: "it's", "who's", "the deal's not dead". */
function genitiveOrIs(tokens: Tokens, i: number, first: number, last: number, tags: Uint8Array, can: Int32Array): number {
  const back = i > first ? tags[i - 1] : NONE;
  const word = i > first && tokens.word[i - 1] !== 0 ? wordAt(tokens.word[i - 1]) : "";
  if (subjectsOfIs.has(word)) return BE;
  if (back !== NOUN && back !== NAME && back !== PRON) return GEN;
  const ahead = i + 1 < last ? can[i + 1 - first] : 0;
  if ((ahead & (bit(NEG) | bit(BE))) !== 0 || ((ahead & (bit(DET) | bit(POSS))) !== 0 && (ahead & (bit(ADJ) | bit(ADV) | bit(NUM))) === 0)) return BE;
  if (i + 2 >= last) return GEN;
  const next = tokens.word[i + 1] !== 0 ? wordAt(tokens.word[i + 1]) : "";
  // "Oslo's for it", "Rome's still weighing it", "Lima's sending 40 sappers": no genitive stands before these; "Oslo's training mission", "the blocking of it"
  // may.
  if (followersOfIs.has(next)) return BE;
  const at = (ahead & bit(VBG)) !== 0 && !likeAdjectives.has(next) ? i + 2 : adverbsOfIs.has(next) && (can[i + 2 - first] & bit(VBG)) !== 0 ? i + 3 : last;
  return at < last && objectBits(can[at - first], at === i + 3) ? BE : GEN;
}
/** May a verb's object begin here, and none of a noun's own words? */
const objectBits = (bits: number, adverb: boolean): boolean =>
  ((bits & (bit(NUM) | bit(DET) | bit(POSS) | bit(PRON) | bit(NAME))) !== 0 && (bits & bit(NOUN)) === 0) || (adverb && bits === bit(PREP));
const followersOfIs = new Set("for against behind".split(" "));
/** "Oslo's remaining 40 men": participles that stand before what is counted. */
const likeAdjectives = new Set(
  "remaining existing leading serving missing departing outgoing incoming returning arriving surviving standing fighting outstanding promising coming following opening closing".split(
    " ",
  ),
);
const adverbsOfIs = new Set("still now already also again".split(" "));
const subjectsOfIs = new Set("it he she that this there here who what where how when why let".split(" "));

/** Can a noun phrase that is the subject of a new clause begin here? */
function beginsSubject(can: Int32Array, at: number, length: number): boolean {
  if (at >= length) return false;
  const bits = can[at];
  return (bits & (bit(NAME) | bit(PRON) | bit(DET) | bit(POSS))) !== 0 && (bits & verbBits) === 0;
}

let buffer = new Int32Array(256);
function canBuffer(length: number): Int32Array {
  if (buffer.length < length) buffer = new Int32Array(length * 2);
  return buffer;
}

const isModalBefore = (tags: Uint8Array, i: number, first: number): boolean => {
  for (let j = i - 1; j >= first && j >= i - 3; j--) {
    if (tags[j] === MODAL || tags[j] === DO || tags[j] === TO) return true;
    if (tags[j] !== ADV && tags[j] !== NEG && tags[j] !== PRON && tags[j] !== NAME) return false;
  }
  return false;
};
