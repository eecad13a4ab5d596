/** The choice of one tag for a word that can be several things, by local rules in reading order. */
import { byWord } from "./choice-words.ts";
import { tagOfBit } from "./classes.ts";
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
  NONE,
  NOUN,
  NUM,
  PART,
  particleWords,
  POSS,
  PREP,
  PRON,
  SUB,
  TIME,
  VB,
  VBD,
  VBG,
  VBN,
  VBZ,
  verbBits,
  WH,
} from "./lexicon.ts";
import { beforeAdverbs, closesOpening, measuresTime, nominals } from "./neighbours.ts";
import type { Tokens } from "./tokens.ts";
import { wordAt } from "./words.ts";
import { whose, type Ambiguous, isToThing } from "./choice-ambiguous.ts";
import { nounOrVerb } from "./choice-noun-verb.ts";
import { verbForm } from "./choice-verb-form.ts";

/** Verbs of which "over" is a part, whatever follows. */
const passesOn: ReadonlySet<string> = new Set(["hand", "turn", "take"]);

/** Participles that stand before nouns as adjectives do. */
const describing: ReadonlySet<string> = new Set(
  "coordinated combined integrated sustained continued increased enhanced expanded limited repeated planned proposed armoured armored mechanised mechanized wounded injured stranded captured guided unmanned specialised specialized detailed organised organized".split(
    " ",
  ),
);

export function choose(tokens: Tokens, i: number, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array, finite: boolean): number {
  const bits = can[i - first];
  const has = (tag: number): boolean => (bits & bit(tag)) !== 0;
  const word = tokens.word[i] === 0 ? "" : wordAt(tokens.word[i]);
  // A time word inside a verb group stands as any adverb does: "is currently led".
  const back = i > first ? (tags[i - 1] === TIME ? ADV : tags[i - 1]) : NONE;
  const ahead = i + 1 < last ? can[i + 1 - first] : 0;
  const aheadHas = (mask: number): boolean => (ahead & mask) !== 0;
  const usual = tokens.word[i] < lexicon.size ? lexicon.usual[tokens.word[i]] : 0;

  const own = byWord(word, tokens, i, first, last, lexicon, tags, can);
  if (own !== NONE) return own;

  // "about 300 troops", "over 80 ships": the word hedges the number; "over three years" keeps its preposition.
  if (
    (word === "about" || word === "around" || word === "over" || word === "under") &&
    ahead === bit(NUM) &&
    !(i + 2 < last && measuresTime(tokens, i + 2, lexicon))
  )
    return ADV;
  // "Norway and Denmark each promised", "they both agreed": a floating quantifier.
  if (
    (word === "each" || word === "both" || word === "all") &&
    (back === NAME || back === NOUN || back === PRON || back === MODAL) &&
    (ahead & (verbBits | bit(MODAL) | bit(HAVE) | bit(BE))) !== 0
  )
    return ADV;

  // A particle after a verb, when the verb is not followed by the particle's own noun.
  if (particleWords.has(word) && (back === VB || back === VBZ || back === VBD || back === VBN || back === VBG)) {
    if (!aheadHas(bit(DET) | bit(NAME) | bit(POSS) | bit(NUM)) && (has(ADV) || has(PREP)) && !(word === "in" || word === "on")) return PART;
    if (word === "up" || word === "out" || word === "down" || word === "off" || word === "away" || word === "back") return PART;
    // "handed over the base", "took over its camp".
    if (word === "over" && tokens.word[i - 1] < lexicon.size && passesOn.has(wordAt(lexicon.verbLemma[tokens.word[i - 1]]))) return PART;
  }
  if (has(PREP) && !(bits & verbBits)) {
    if (!has(ADV)) return PREP;
    return aheadHas(bit(NOUN) | bit(NAME) | bit(DET) | bit(NUM) | bit(PRON) | bit(POSS) | bit(ADJ) | bit(VBG)) ? PREP : ADV;
  }

  // "The frigate set sail": what is set, and no second verb.
  if (word === "sail" && i > first && /^sets?(?:ting)?$/.test(wordAt(tokens.word[i - 1]))) return PART;

  // "of the promised 900 men", "its planned 40": how far the number is there.
  if (has(VBN) && !has(NOUN) && aheadHas(bit(NUM)) && (back === POSS || (back === DET && wordAt(tokens.word[i - 1]) === "the"))) return ADJ;
  // "fields an estimated 900", "a projected 40 ships": what is thought of the number.
  if (has(VBN) && back === DET && aheadHas(bit(NUM)) && /^(?:estimated|projected|reported)$/.test(word)) return ADJ;

  // "a Polish general commands the force", "the military leads the mission": a verb with its object follows, so this is who does it.
  if (
    has(ADJ) &&
    has(NOUN) &&
    (back === DET || back === ADJ || back === NAME) &&
    i + 2 < last &&
    (ahead & bit(VBZ)) !== 0 &&
    (can[i + 2 - first] & (bit(DET) | bit(POSS) | bit(NAME))) !== 0 &&
    (can[i + 2 - first] & bit(PREP)) === 0
  )
    return NOUN;

  // "Opposed to the plan, Oslo left": what opens a sentence, with a verb to come, describes.
  if (i === first && has(VBD) && has(VBN) && (aheadHas(bit(PREP)) || isToThing(can, ahead, i, first, last)) && closesOpening(tokens, can, i, first, last))
    return VBN;
  const nounish = has(NOUN) || has(NAME);
  const verbish = (bits & verbBits) !== 0;
  // "to treat wounded soldiers", "patch up wounded soldiers": right after a verb a participle describes what follows.
  if (
    has(VBN) &&
    (back === VB || back === VBG || (back === PART && i > first + 1 && (tags[i - 2] === VB || tags[i - 2] === VBG))) &&
    aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME)) &&
    !aheadHas(bit(PREP))
  )
    return ADJ;
  // "conducted coordinated patrols", "flew wounded soldiers out": so too behind a past tense, where it is a word that describes.
  if ((back === VBD || back === VBN) && describing.has(word) && aheadHas(bit(NOUN)) && !aheadHas(bit(DET) | bit(PREP))) return ADJ;
  if (verbish) {
    const ambiguous: Ambiguous = { tokens, i, first, last, lexicon, tags, can, finite, bits, ahead, word, back, usual };
    return nounish ? nounOrVerb(ambiguous) : verbForm(ambiguous);
  }
  // "is still weighing it", "is well known": an adverb inside the verb.
  if (back === BE && has(ADJ) && has(ADV) && aheadHas(bit(VBG) | bit(VBN)) && !aheadHas(bit(NOUN))) return ADV;
  // "has long been open to it": what a state is.
  if (
    word === "open" &&
    i + 1 < last &&
    wordAt(tokens.word[i + 1]) === "to" &&
    (back === BE || back === VBZ || back === VBD || (back === ADV && beforeAdverbs(tags, i, first) === BE))
  )
    return ADJ;
  if (has(ADJ) && has(NOUN)) {
    // "whose general has led": nothing else can be owned.
    if (back === WH && tokens.word[i - 1] === whose && !aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME))) return NOUN;
    if (usual === NOUN && !aheadHas(bit(NOUN))) return NOUN;
    // "a White House official": a person's noun at the end of its phrase.
    if (
      (back === NOUN || back === NAME || back === GEN) &&
      !aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME)) &&
      tokens.word[i] < lexicon.size &&
      lexicon.nounKind[tokens.word[i]] === 1
    )
      return NOUN;
    return aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME))
      ? ADJ
      : back === BE && usual !== NOUN
        ? ADJ
        : back === DET || back === ADJ || back === NUM
          ? NOUN
          : usual || ADJ;
  }
  // "90 extra Irish soldiers": between a number and what it counts.
  if (has(ADJ) && has(ADV)) return aheadHas(bit(NOUN) | bit(NAME) | bit(NUM) | (back === NUM ? bit(ADJ) : 0)) ? ADJ : back === BE ? ADJ : ADV;
  if (has(DET) && aheadHas(nominals)) return DET;
  if (has(NUM)) return NUM;
  if (usual !== 0 && has(usual)) return usual;
  for (const tag of [PREP, CONJ, SUB, WH, MODAL, BE, HAVE, DO, PRON, POSS, DET, NOUN, ADJ, ADV, NAME]) if (has(tag)) return tag;
  return tagOfBit(bits);
}
