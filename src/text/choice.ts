/** The choice of one tag for a word that can be several things, by local rules in reading order. */
import { byWord } from "./choice-words.ts";
import { tagOfBit } from "./classes.ts";
import { finiteAnywhere, finiteLater, isVerbTag } from "./finiteness.ts";
import {
  ADJ,
  ADV,
  BE,
  bit,
  CONJ,
  DET,
  DO,
  frameIntransitive,
  frameQuote,
  frameThat,
  frameTransitive,
  GEN,
  HAVE,
  type Lexicon,
  MODAL,
  NAME,
  NEG,
  NONE,
  NOUN,
  NUM,
  PART,
  particleWords,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  TIME,
  TO,
  VB,
  VBD,
  VBG,
  VBN,
  VBZ,
  verbBits,
  WH,
} from "./lexicon.ts";
import { isComma, isDash, opensQuote } from "./marks.ts";
import {
  afterNominal,
  areNamesJoined,
  arePersonsBefore,
  beforeAdverbs,
  by,
  closesOpening,
  closesRelative,
  earlierInfinitive,
  isMadePaper,
  isNominalTag,
  isNounOrName,
  isPeopleBefore,
  isPluralBefore,
  isPluralBehind,
  measuresTime,
  multipliesAfter,
  nearestVerb,
  nominals,
  reportsBefore,
  takesThat,
  timedBefore,
  conjunctionBefore,
} from "./neighbours.ts";
import type { Tokens } from "./tokens.ts";
import { internWord, wordAt } from "./words.ts";

const that = internWord("that"),
  whose = internWord("whose");
const auxiliaryBefore = (tag: number): boolean => tag === BE || tag === HAVE || tag === MODAL || tag === DO;

/** Does the clause go on with a verb behind the comma that closes this parenthesis of a few words? */
function goesOnAfter(tokens: Tokens, i: number, first: number, last: number, can: Int32Array): boolean {
  for (let j = i + 1; j + 1 < last && j - i < 6; j++)
    if (isComma(tokens, j)) return (can[j + 1 - first] & (bit(VBZ) | bit(VBD) | bit(MODAL) | bit(BE) | bit(HAVE))) !== 0;
  return false;
}

/** "The mission – made up of 90 men – ends": does a second dash close what the first opened? */
function closesDash(tokens: Tokens, i: number, last: number): boolean {
  for (let j = i + 1; j + 1 < last; j++) if (isDash(tokens, j)) return true;
  return false;
}

const subjectControl = new Set(
  "refused declined agreed vowed pledged promised decided sought hoped wanted tried began continued failed threatened offered managed struggled".split(" "),
);

const goesOnUntil = new Set(["runs", "lasts", "stays", "continues", "holds"]);
/** Verbs before what someone or something is. */
/** Verbs before a gerund: it begins, goes on, stops. */
/** Verbs of which "over" is a part, whatever follows. */
const passesOn: ReadonlySet<string> = new Set(["hand", "turn", "take"]);
const phases = new Set(["begin", "start", "stop", "keep", "continue", "finish", "cease", "avoid", "consider"]);
const copulas = new Set(["remain", "stay", "seem", "become", "feel", "look", "appear"]);

/** Does nothing but a subject stand between a relative pronoun and the word at `i`? */
function actsInRelative(tags: Uint8Array, i: number, first: number): boolean {
  let j = i - 1;
  while (j > first && (tags[j] === NAME || tags[j] === NOUN || tags[j] === ADJ || tags[j] === DET || tags[j] === GEN)) j--;
  return j > first && j < i - 1 && tags[j] === WH && isNominalTag(tags[j - 1]);
}

const withWord = internWord("with");
/** ", with other states expected to follow": does nothing but a noun stand between "with" behind a comma and the word at `i`? */
function behindWith(tokens: Tokens, tags: Uint8Array, i: number, first: number): boolean {
  let j = i - 1;
  while (j > first && i - j < 6 && (tags[j] === NAME || tags[j] === NOUN || tags[j] === ADJ || tags[j] === DET || tags[j] === NUM || tags[j] === POSS)) j--;
  return j > first && j < i - 1 && tokens.word[j] === withWord && isComma(tokens, j - 1);
}

const articles = new Set(["a", "an", "the"]);
const one = internWord("one"),
  there = internWord("there"),
  up = internWord("up"),
  of = internWord("of");
const isOne = (tokens: Tokens, i: number): boolean => tokens.word[i] === one || tokens.text.slice(tokens.start[i], tokens.end[i]) === "1";

/** A count of thousands right after, a hedge aside. */
const thousandsAhead = (tokens: Tokens, i: number, last: number): boolean => {
  for (let j = i + 1; j < Math.min(last, i + 4); j++) if (/^\d{1,3},\d{3}$/.test(tokens.text.slice(tokens.start[j], tokens.end[j]))) return true;
  return false;
};

/** Does a number other than one stand before the noun, an adjective or nationality between them passed over: "60 Irish combat engineers"? */
function isCounted(tokens: Tokens, at: number, first: number, tags: Uint8Array): boolean {
  let j = at;
  while (j > first && at - j < 2 && (tags[j] === NAME || tags[j] === ADJ)) j--;
  return j >= first && tags[j] === NUM && !isOne(tokens, j);
}

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
  // "number about 190", "number more than 300": a hedge before the count.
  const numberAhead = (at: number): boolean => {
    for (let j = at + 1; j < Math.min(last, at + 5); j++) if ((can[j - first] & bit(NUM)) !== 0) return true;
    return false;
  };
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

  // "opposed to the plan": a preposition, and no infinitive.
  const toThing = (): boolean =>
    (ahead & bit(TO)) !== 0 &&
    i + 2 < last &&
    (can[i + 2 - first] & (bit(DET) | bit(NAME) | bit(POSS) | bit(NUM))) !== 0 &&
    (can[i + 2 - first] & bit(VB)) === 0;
  // "Opposed to the plan, Oslo left": what opens a sentence, with a verb to come, describes.
  if (i === first && has(VBD) && has(VBN) && (aheadHas(bit(PREP)) || toThing()) && closesOpening(tokens, can, i, first, last)) return VBN;
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
  if (nounish && verbish) {
    // "whose mandate ends": what is owned is a noun.
    if (back === WH && has(NOUN) && tokens.word[i - 1] === whose) return NOUN;
    if (back === DET || back === POSS || back === GEN || back === NUM)
      return has(ADJ) && aheadHas(bit(NOUN)) && !aheadHas(bit(PREP)) ? ADJ : has(NOUN) ? NOUN : NAME;
    if (back === ADJ) return has(VBG) && aheadHas(nominals & ~bit(NOUN)) && !has(NOUN) ? VBG : NOUN;
    if (back === PREP) return has(VBG) && (aheadHas(bit(DET) | bit(POSS) | bit(PRON) | bit(NAME) | bit(NUM)) || usual !== NOUN) ? VBG : NOUN;
    if (back === TO || back === MODAL || back === DO || back === NEG) return has(VB) ? VB : has(VBN) ? VBN : NOUN;
    if (back === BE || back === HAVE) return has(VBG) && back === BE ? VBG : has(VBN) ? VBN : NOUN;
    if (
      back === ADV &&
      (beforeAdverbs(tags, i, first) === MODAL ||
        beforeAdverbs(tags, i, first) === DO ||
        (beforeAdverbs(tags, i, first) === TO && has(VB) && multipliesAfter(tokens, i - 2, first, last)))
    )
      return has(VB) ? VB : NOUN;
    if (back === ADV && (beforeAdverbs(tags, i, first) === BE || beforeAdverbs(tags, i, first) === HAVE)) return has(VBN) ? VBN : has(VBG) ? VBG : NOUN;
    // "the crew still flies with the coalition".
    if (
      back === ADV &&
      has(VBZ) &&
      !finite &&
      usual !== NOUN &&
      aheadHas(bit(PREP) | bit(DET) | bit(POSS) | bit(NUM)) &&
      (beforeAdverbs(tags, i, first) === NOUN || beforeAdverbs(tags, i, first) === NAME)
    )
      return VBZ;
    // "The mission still needs 12 helicopters": what "still" stands before is its verb.
    if (
      back === ADV &&
      has(VBZ) &&
      !finite &&
      aheadHas(bit(NUM) | bit(NAME)) &&
      /^(?:still|also|already|now|only|currently|always|once|often|again|never|long)$/.test(wordAt(tokens.word[i - 1])) &&
      isNounOrName(beforeAdverbs(tags, i, first))
    )
      return VBZ;
    // "Minsk also demands that the fleet leave".
    if (
      back === ADV &&
      has(VBZ) &&
      !finite &&
      i + 1 < last &&
      tokens.word[i + 1] === that &&
      takesThat(tokens, i, lexicon) &&
      isNounOrName(beforeAdverbs(tags, i, first))
    )
      return VBZ;
    // "officers already guard the port": a bare verb after an adverb, before what it acts on.
    if (back === ADV && has(VB) && !finite && usual !== ADJ && aheadHas(bit(DET) | bit(POSS)) && !aheadHas(bit(TO))) return VB;
    // "We strongly support", "which fully backs": after a pronoun and an adverb comes the verb.
    if (back === ADV && !finite && (has(VB) || has(VBZ) || has(VBD)) && (beforeAdverbs(tags, i, first) === PRON || beforeAdverbs(tags, i, first) === WH))
      return has(VBZ) ? VBZ : has(VBD) ? VBD : VB;
    // "will send guns but also train recruits": like the verb before.
    if (
      back === ADV &&
      finite &&
      has(VB) &&
      beforeAdverbs(tags, i, first) === CONJ &&
      aheadHas(bit(DET) | bit(POSS) | bit(NUM)) &&
      earlierInfinitive(tags, i, first)
    )
      return VB;
    // "Chad and Togo also plan to send": a plural, an adverb, and to do what.
    if (
      back === ADV &&
      has(VB) &&
      !has(VBZ) &&
      !finite &&
      aheadHas(bit(TO)) &&
      i + 2 < last &&
      (can[i + 2 - first] & bit(VB)) !== 0 &&
      isNounOrName(beforeAdverbs(tags, i, first)) &&
      isPluralBefore(tokens, afterNominal(tags, i, first), first, lexicon, tags)
    )
      return VB;
    // "will begin leaving Mali", "stopped training recruits".
    if (
      has(VBG) &&
      (back === VB || back === VBD || back === VBZ || back === VBN || back === VBG) &&
      i > first &&
      tokens.word[i - 1] < lexicon.size &&
      lexicon.verbLemma[tokens.word[i - 1]] !== 0 &&
      phases.has(wordAt(lexicon.verbLemma[tokens.word[i - 1]])) &&
      aheadHas(bit(NAME) | bit(DET) | bit(POSS) | bit(NUM) | bit(ADJ) | bit(NOUN))
    )
      return VBG;
    if (back === PRON || back === WH) return has(VBZ) ? VBZ : has(VBD) ? VBD : has(VB) ? VB : has(VBG) ? VBG : NOUN;
    // "police in Aceh number 8,000", "the Poles number 1,200".
    if (word === "number" && !finite && back !== DET && back !== ADJ && thousandsAhead(tokens, i, last)) return VB;
    if (back === NOUN || back === NAME) {
      // "a gap left by the Danes": done by them to what stands before.
      if (back === NOUN && has(VBN) && i + 2 < last && tokens.word[i + 1] === by && (can[i + 2 - first] & (bit(NUM) | bit(TIME))) === 0) return VBN;
      // "four Alpha jets": after a number and a singular an -s form heads the phrase.
      // "155-millimetre shells": a measure that describes.
      if (back === NOUN && has(NOUN) && i >= first + 3 && tags[i - 3] === NUM && tags[i - 2] === PUNCT && tokens.end[i - 3] === tokens.start[i - 2])
        return NOUN;
      // "the two budgets total 12 million": a sum of what stands before.
      if (word === "total" && !finite && numberAhead(i) && !finiteLater(tokens, i + 1, last, first, can)) return VB;
      if (back === NOUN && has(VBZ) && has(NOUN) && isCounted(tokens, i - 2, first, tags) && !isPluralBefore(tokens, i, first, lexicon, tags)) return NOUN;
      // "Peace groups demanded that": the verb is still to come.
      if (
        has(VBZ) &&
        has(NOUN) &&
        usual === NOUN &&
        !finite &&
        aheadHas(bit(VBD)) &&
        i + 2 < last &&
        (can[i + 2 - first] & (bit(SUB) | bit(TO) | bit(DET) | bit(POSS))) !== 0
      )
        return NOUN;
      // "said Oslo needs a mandate": what is said has a verb of its own.
      if (finite && back === NAME && has(VBZ) && reportsBefore(tokens, i, first, tags) && aheadHas(bit(DET) | bit(POSS) | bit(TO) | bit(NUM) | bit(PRON)))
        return VBZ;
      // "said his country supports the plan", "confirmed the alliance backs it": nothing else stands between two phrases.
      if (
        finite &&
        back === NOUN &&
        (has(VBZ) || has(VB)) &&
        aheadHas(bit(DET) | bit(POSS) | bit(PRON)) &&
        reportsBefore(tokens, i, first, tags) &&
        has(isPluralBefore(tokens, i, first, lexicon, tags) || isPluralBehind(tokens, i, first, lexicon, tags) ? VB : VBZ)
      )
        return has(VBZ) ? VBZ : VB;
      // "after Chad cast its veto", "since the council set a limit": a clause behind what is a preposition elsewhere.
      if (finite && has(VBD) && !has(VBZ) && aheadHas(bit(DET) | bit(POSS)) && !aheadHas(bit(ADV)) && timedBefore(tokens, i, first, tags)) return VBD;
      if (!finite && (has(VBZ) || has(VBD)) && !(usual === NOUN && aheadHas(bit(VB)) && i + 1 < last && takesThat(tokens, i + 1, lexicon))) {
        // "Norway plans to …", "the alliance counts 30 members" against "defence cuts": what follows decides.
        if (aheadHas(bit(TO) | bit(DET) | bit(POSS) | bit(NUM) | bit(PRON) | bit(SUB))) return has(VBD) ? VBD : VBZ;
        if (aheadHas(bit(NAME)) && back === NAME) return has(VBD) ? VBD : VBZ;
        if (aheadHas(bit(ADJ) | bit(NOUN)) && usual !== NOUN) return has(VBD) ? VBD : VBZ;
        if (!finiteLater(tokens, i + 1, last, first, can)) return has(VBD) ? VBD : VBZ;
      }
      // "Peru, India and Chad make up the force".
      if (word === "make" && !finite && i + 1 < last && tokens.word[i + 1] === up) return VB;
      // "whose soldiers make up": a plural before what is mostly a verb.
      if (has(VB) && !has(VBZ) && !finite && usual === VB && isPluralBefore(tokens, i, first, lexicon, tags) && !finiteLater(tokens, i + 1, last, first, can))
        return VB;
      if (
        has(VB) &&
        !has(VBZ) &&
        !finite &&
        isPluralBefore(tokens, i, first, lexicon, tags) &&
        (aheadHas(bit(TO) | bit(DET) | bit(POSS) | bit(NUM) | (takesThat(tokens, i, lexicon) ? bit(PRON) | bit(SUB) | bit(PUNCT) : 0)) ||
          (aheadHas(bit(NAME)) && (isPeopleBefore(tokens, i, first, tags) || (i + 2 < last && can[i + 2 - first] === bit(GEN)))) ||
          (word === "number" && numberAhead(i)))
      )
        return VB;
      // "Ankara and Berlin voice support for it": two names joined, and what both do.
      if (
        has(VB) &&
        !has(VBZ) &&
        !finite &&
        back === NAME &&
        areNamesJoined(tokens, tags, i, first) &&
        aheadHas(nominals | bit(PREP) | bit(PART)) &&
        !finiteLater(tokens, i + 1, last, first, can)
      )
        return VB;
      // "Danish sappers train recruits", "medics staff hospitals in Gao": no noun stands right behind several persons where no verb is to come.
      if (
        has(VB) &&
        !has(VBZ) &&
        !finite &&
        back === NOUN &&
        aheadHas(nominals | bit(PREP) | bit(ADV)) &&
        arePersonsBefore(tokens, i, first, lexicon, tags) &&
        !finiteLater(tokens, i + 2, last, first, can) &&
        (ahead & (bit(MODAL) | bit(BE) | bit(HAVE) | bit(DO) | bit(VBD))) === 0
      )
        return VB;
      if (has(VBG) && !has(NOUN)) return VBG;
      if (has(VBG) && aheadHas(bit(DET) | bit(NAME) | bit(NUM) | bit(POSS))) return VBG;
      if (has(VBN) && !has(VB)) return VBN;
      return has(NOUN) ? NOUN : NAME;
    }
    // "said that Washington \"calls on them to leave\"": words quoted go on from the subject before the mark.
    if (
      back === PUNCT &&
      has(VBZ) &&
      !finite &&
      i >= first + 2 &&
      isNounOrName(tags[i - 2]) &&
      opensQuote(tokens, i - 1) &&
      !/[’']/.test(tokens.text[tokens.start[i - 1]]) &&
      aheadHas(bit(PREP) | bit(DET) | bit(POSS) | bit(TO) | bit(NAME) | bit(PRON) | bit(NUM) | bit(SUB)) &&
      !finiteLater(tokens, i + 1, last, first, can)
    )
      return VBZ;
    if (i === first || back === PUNCT || back === CONJ || back === SUB) {
      // "after meeting his colleague": no noun has another's owner right behind it.
      if (
        has(VBG) &&
        (usual !== NOUN || ((back === SUB || back === PUNCT || i === first) && aheadHas(bit(DET) | bit(POSS) | bit(PRON)) && !aheadHas(bit(SUB) | bit(WH))))
      )
        return VBG;
      // "The mission, which began in May, ends on Friday": the verb of what the parenthesis stood after.
      if (
        back === PUNCT &&
        (has(VBZ) || has(VBD)) &&
        isComma(tokens, i - 1) &&
        closesRelative(tokens, tags, i, first) &&
        aheadHas(bit(PREP) | bit(DET) | bit(POSS) | bit(ADV) | bit(TO) | bit(NUM) | bit(NAME) | bit(TIME))
      )
        return has(VBD) ? VBD : VBZ;
      if (back === CONJ && i >= first + 2 && isVerbTag(tags[i - 2]) && has(tags[i - 2])) return tags[i - 2];
      // "will send armour and help Chad resist raids": whom, and to do what.
      if (back === CONJ && finite && word === "help" && aheadHas(bit(NAME) | bit(PRON)) && i + 2 < last && (can[i + 2 - first] & (bit(VB) | bit(TO))) !== 0)
        return VB;
      if (
        back === CONJ &&
        finite &&
        has(VB) &&
        (aheadHas(bit(DET) | bit(POSS) | bit(NUM)) || usual === VB || ahead === bit(ADV) || tokens.word[i + 1] === there) &&
        earlierInfinitive(tags, i, first)
      )
        return VB;
      // "will send ships and train recruits": people, and no railway's.
      if (
        back === CONJ &&
        finite &&
        word === "train" &&
        i + 1 < last &&
        tokens.word[i + 1] < lexicon.size &&
        lexicon.nounKind[tokens.word[i + 1]] === 1 &&
        earlierInfinitive(tags, i, first)
      )
        return VB;
      if (back === CONJ && finite && has(VBZ) && aheadHas(bit(DET) | bit(POSS) | bit(TO) | bit(NUM))) return VBZ;
      // "allows for 40 soldiers and runs until May".
      if (back === CONJ && finite && has(VBZ) && goesOnUntil.has(word) && i + 1 < last && /^(?:until|till|through)$/.test(wordAt(tokens.word[i + 1])))
        return VBZ;
      if (back === CONJ && finite && has(VBD)) return VBD;
      if ((back === PUNCT || back === SUB) && has(VBN) && !has(VB)) return VBN;
      return usual === VB && has(VB) && i === first ? VB : has(NOUN) ? NOUN : NAME;
    }
    // "rejected calls to withdraw": no finite verb stands right behind another.
    if (finite && back === VBD && has(NOUN) && has(VBZ) && aheadHas(bit(TO))) return NOUN;
    if (usual !== 0 && has(usual)) return usual;
    return has(NOUN) ? NOUN : NAME;
  }
  if (verbish) {
    // After a determiner a bare verb form is a noun that the list does not know ("the build", "a rethink").
    if ((back === DET || back === POSS || back === GEN) && !has(VBN) && !has(VBG) && !has(ADJ)) return NOUN;
    if (has(ADJ)) {
      // "sappers clear mines", "crews ready the guns": no adjective stands right behind several persons.
      if (
        back === NOUN &&
        has(VB) &&
        !finite &&
        aheadHas(nominals) &&
        arePersonsBefore(tokens, i, first, lexicon, tags) &&
        !finiteLater(tokens, i + 1, last, first, can)
      )
        return VB;
      // "on Thursday prolonged the mandate": an adjective has no determiner after it.
      if (
        back === ADV &&
        !finite &&
        has(VBD) &&
        (aheadHas(bit(DET) | bit(POSS) | bit(PRON)) ||
          (tags[i - 1] === TIME &&
            aheadHas(bit(NAME) | bit(NOUN)) &&
            isNounOrName(beforeAdverbs(tags, i, first)) &&
            !finiteLater(tokens, i + 1, last, first, can))) &&
        !auxiliaryBefore(beforeAdverbs(tags, i, first))
      )
        return VBD;
      if (back === DET || back === POSS || back === GEN || back === ADV || back === NUM || back === ADJ) {
        // "is currently leading the mission": no adjective has a determiner after it.
        if (
          back === ADV &&
          has(VBG) &&
          ((beforeAdverbs(tags, i, first) === BE && aheadHas(bit(DET) | bit(POSS) | bit(PRON) | bit(NAME) | bit(NUM))) ||
            (beforeAdverbs(tags, i, first) === PUNCT && aheadHas(bit(DET) | bit(POSS) | bit(PRON) | bit(NAME)) && !aheadHas(bit(NOUN) | bit(ADJ))))
        )
          return VBG;
        if (back === ADV && (beforeAdverbs(tags, i, first) === BE || beforeAdverbs(tags, i, first) === HAVE)) return has(VBN) ? VBN : ADJ;
        if (has(VBN) && aheadHas(bit(PREP)) && !aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME))) return back === ADV && !finite && has(VBD) ? VBD : VBN;
        return ADJ;
      }
      if (back === PREP && aheadHas(bit(NOUN))) return ADJ;
      if (has(VBG) && (aheadHas(bit(DET) | bit(POSS) | bit(PRON)) || (back === BE && aheadHas(bit(NAME)))) && !aheadHas(bit(NOUN))) return VBG;
      if (back === BE && usual === ADJ) return ADJ;
      if (back === TO || back === MODAL) return has(VB) ? VB : ADJ;
      if (usual === ADJ && aheadHas(bit(NOUN))) return ADJ;
    }
    const aux = back === ADV || back === NEG ? beforeAdverbs(tags, i, first) : back;
    if (has(VBN) && (aux === BE || aux === HAVE)) return VBN;
    // "remains opposed", "seemed divided".
    if (
      has(VBN) &&
      (back === VB || back === VBZ || back === VBD || back === VBG) &&
      copulas.has(tokens.word[i - 1] < lexicon.size ? wordAt(lexicon.verbLemma[tokens.word[i - 1]]) : "")
    )
      return VBN;
    if (has(VB) && (aux === TO || aux === MODAL || aux === DO)) return VB;
    if (has(VBG) && !has(VBD)) return VBG;
    if (has(VBD)) {
      // "at an estimated cost", "the pledged guns": between an article and its noun.
      if (has(VBN) && (back === POSS || (back === DET && articles.has(wordAt(tokens.word[i - 1])))) && aheadHas(bit(NOUN)) && !aheadHas(bit(NUM) | bit(PREP)))
        return VBN;
      // "a quarter of it paid by Oslo": nobody that acts.
      if (aux === PRON && has(VBN) && i + 1 < last && tokens.word[i + 1] === by && i - 2 >= first && tags[i - 2] === PREP) return VBN;
      if (aux === PRON || aux === WH) return VBD;
      if ((back === NOUN || back === NAME || back === PUNCT || back === ADV || back === CONJ || back === PREP || back === GEN) && has(VBN)) {
        // Reduced relative ("the troops deployed in Latvia are …") or main verb ("Norway deployed troops")?
        const lemma = tokens.word[i] < lexicon.size ? lexicon.verbLemma[tokens.word[i]] : 0;
        const frames = lemma < lexicon.size ? lexicon.frames[lemma] : 0;
        // "Oslo, opposed to the plan, left early": the verb of what stood before the commas.
        if (back === PUNCT && !finite && isComma(tokens, i - 1) && closesRelative(tokens, tags, i, first)) return VBD;
        // "a group, made up of two ships and a tender, sailed".
        if (word === "made" && i + 2 < last && tokens.word[i + 1] === up && tokens.word[i + 2] === of) return VBN;
        // "under a deal announced on Thursday": papers announce and sign nothing.
        if (back === NOUN && isMadePaper(tokens, i) && aheadHas(bit(PREP) | bit(TIME))) return VBN;
        if ((back === NOUN || back === NAME) && (aheadHas(bit(TO)) || aheadHas(bit(PREP))) && behindWith(tokens, tags, i, first)) return VBN;
        if (i + 1 < last && tokens.word[i + 1] === by && !(back === NAME && (frames & frameQuote) !== 0)) return VBN;
        if ((frames & frameQuote) !== 0 && (back === NOUN || back === NAME)) return VBD;
        if (i + 1 < last && tokens.word[i + 1] === by) return VBN;
        if ((frames & frameThat) !== 0 && i + 1 < last && tokens.word[i + 1] === that && aux !== BE && aux !== HAVE && back !== NOUN && back !== PREP)
          return VBD;
        // "said the head of the police travelled to Rome": nobody is travelled.
        if ((frames & (frameTransitive | frameIntransitive)) === frameIntransitive && (back === NOUN || back === NAME)) return VBD;
        if ((back === NOUN || back === NAME) && conjunctionBefore(tokens, i, first, tags) && !finiteLater(tokens, i + 1, last, first, can)) return VBD;
        // "the boats that Chad sent last year will return": who sent them stands right after the pronoun.
        if (actsInRelative(tags, i, first)) return VBD;
        // "said Norway opposed the plan": what is said has a verb of its own.
        if (
          (back === NOUN || back === NAME) &&
          reportsBefore(tokens, i, first, tags) &&
          (aheadHas(bit(DET) | bit(POSS) | bit(NUM) | bit(PRON) | bit(NAME)) || !finiteLater(tokens, i + 1, last, first, can))
        )
          return VBD;
        // "and refused to leave", "Lee agreed to stay": verbs whose own subject does what the infinitive says.
        // "Oman, the sultanate that hosts the base, announced last week": the verb of what stood before.
        if (
          back === PUNCT &&
          isComma(tokens, i - 1) &&
          closesRelative(tokens, tags, i, first) &&
          !(i + 1 < last && tokens.word[i + 1] === by) &&
          !finiteLater(tokens, i + 1, last, first, can) &&
          !goesOnAfter(tokens, i, first, last, can)
        )
          return VBD;
        if (subjectControl.has(word) && i + 1 < last && wordAt(tokens.word[i + 1]) === "to" && aux !== BE && aux !== HAVE) return VBD;
        if (
          (back === PUNCT && (aheadHas(bit(PREP)) || toThing()) && (isComma(tokens, i - 1) || (isDash(tokens, i - 1) && closesDash(tokens, i, last)))) ||
          (back === ADV &&
            aheadHas(bit(PREP)) &&
            i - 2 > first &&
            isComma(tokens, i - 2) &&
            isNominalTag(tags[i - 3]) &&
            /^(?:mainly|mostly|largely|chiefly|primarily|partly|mostly|originally|majorly|solely)$/.test(wordAt(tokens.word[i - 1])))
        )
          return VBN;
        // "the lease, renewed in May, ends": a time after it, and a verb to come.
        if (back === PUNCT && !finite && aheadHas(bit(TIME)) && isComma(tokens, i - 1) && goesOnAfter(tokens, i, first, last, can)) return VBN;
        if (
          aheadHas(bit(PREP)) &&
          (frames & frameTransitive) !== 0 &&
          (frames & frameIntransitive) === 0 &&
          (back === NOUN || back === NAME) &&
          finiteAnywhere(i, first, last, can, tokens)
        )
          return VBN;
        // "thanked the allies and asked for more": like the verb before it.
        if (finite) return back === CONJ ? (aheadHas(bit(DET) | bit(POSS) | bit(NAME) | bit(NUM)) || nearestVerb(tags, i, first) === VBD ? VBD : VBN) : VBN;
        if (back === PREP) return VBN;
        if (aheadHas(bit(DET) | bit(POSS) | bit(NUM) | bit(SUB) | bit(TO) | bit(PRON) | bit(NAME) | bit(ADJ) | bit(NOUN))) return VBD;
        return finiteLater(tokens, i + 1, last, first, can) ? VBN : VBD;
      }
      return VBD;
    }
    if (has(VBZ)) return VBZ;
    if (has(VB)) return VB;
    return has(VBN) ? VBN : VBG;
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
