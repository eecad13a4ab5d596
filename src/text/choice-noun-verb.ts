/** The choice between a noun and a verb: "the mandate ends", "to mandate it", "whose mandate". */
import { finiteLater, isVerbTag } from "./finiteness.ts";
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
  MODAL,
  NAME,
  NEG,
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
  VBG,
  VBN,
  VBZ,
  WH,
} from "./lexicon.ts";
import { isComma, opensQuote } from "./marks.ts";
import {
  afterNominal,
  areNamesJoined,
  arePersonsBefore,
  beforeAdverbs,
  by,
  closesRelative,
  earlierInfinitive,
  isNounOrName,
  isPeopleBefore,
  isPluralBefore,
  isPluralBehind,
  multipliesAfter,
  nominals,
  reportsBefore,
  takesThat,
  timedBefore,
} from "./neighbours.ts";
import type { Tokens } from "./tokens.ts";
import { wordAt } from "./words.ts";
import { that, whose, one, there, up, type Ambiguous } from "./choice-ambiguous.ts";

const goesOnUntil = new Set(["runs", "lasts", "stays", "continues", "holds"]);
/** Verbs before a gerund: it begins, goes on, stops. */
const phases = new Set(["begin", "start", "stop", "keep", "continue", "finish", "cease", "avoid", "consider"]);
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
/** "number about 190", "number more than 300": a hedge before the count. */
function isNumberAhead(can: Int32Array, at: number, first: number, last: number): boolean {
  for (let j = at + 1; j < Math.min(last, at + 5); j++) if ((can[j - first] & bit(NUM)) !== 0) return true;
  return false;
}
/** "the mandate ends", "to mandate it", "whose mandate": a word that can be a noun or a verb; always one of them. */
export function nounOrVerb({ tokens, i, first, last, lexicon, tags, can, finite, bits, word, back, ahead, usual }: Ambiguous): number {
  const has = (tag: number): boolean => (bits & bit(tag)) !== 0;
  const aheadHas = (mask: number): boolean => (ahead & mask) !== 0;
  const numberAhead = (at: number): boolean => isNumberAhead(can, at, first, last);
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
    if (back === NOUN && has(NOUN) && i >= first + 3 && tags[i - 3] === NUM && tags[i - 2] === PUNCT && tokens.end[i - 3] === tokens.start[i - 2]) return NOUN;
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
    if (back === CONJ && finite && has(VBZ) && goesOnUntil.has(word) && i + 1 < last && /^(?:until|till|through)$/.test(wordAt(tokens.word[i + 1]))) return VBZ;
    if (back === CONJ && finite && has(VBD)) return VBD;
    if ((back === PUNCT || back === SUB) && has(VBN) && !has(VB)) return VBN;
    return usual === VB && has(VB) && i === first ? VB : has(NOUN) ? NOUN : NAME;
  }
  // "rejected calls to withdraw": no finite verb stands right behind another.
  if (finite && back === VBD && has(NOUN) && has(VBZ) && aheadHas(bit(TO))) return NOUN;
  if (usual !== 0 && has(usual)) return usual;
  return has(NOUN) ? NOUN : NAME;
}
