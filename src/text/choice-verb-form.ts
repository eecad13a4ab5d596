/** The choice of a verb's form: "deployed soldiers", "has deployed", "deployed to Chad". */
import { finiteAnywhere, finiteLater } from "./finiteness.ts";
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
  MODAL,
  NAME,
  NEG,
  NOUN,
  NUM,
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
import { isComma, isDash } from "./marks.ts";
import {
  arePersonsBefore,
  beforeAdverbs,
  by,
  closesRelative,
  isMadePaper,
  isNominalTag,
  isNounOrName,
  nearestVerb,
  nominals,
  reportsBefore,
  conjunctionBefore,
} from "./neighbours.ts";
import type { Tokens } from "./tokens.ts";
import { internWord, wordAt } from "./words.ts";
import { that, up, of, type Ambiguous, isToThing } from "./choice-ambiguous.ts";

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
/** Verbs before what someone or something is. */
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
/** "deployed soldiers", "has deployed", "deployed to Chad": which form a verb has, or that it describes. */
export function verbForm({ tokens, i, first, last, lexicon, tags, can, finite, bits, word, back, ahead, usual }: Ambiguous): number {
  const has = (tag: number): boolean => (bits & bit(tag)) !== 0;
  const aheadHas = (mask: number): boolean => (ahead & mask) !== 0;
  const toThing = (): boolean => isToThing(can, ahead, i, first, last);
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
      if ((frames & frameThat) !== 0 && i + 1 < last && tokens.word[i + 1] === that && aux !== BE && aux !== HAVE && back !== NOUN && back !== PREP) return VBD;
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
