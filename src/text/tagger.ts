/**
 * A part-of-speech tagger for candidate sentences: closed-class words and the lexicon give what a word can be, local rules in reading
 * order choose one tag, and a second pass sees to it that each clause has one finite verb. Deterministic, no statistics.
 */
import {
  ADJ, ADV, BE, bit, CONJ, DET, DO, frameIntransitive, frameQuote, frameThat, frameTransitive, GEN, guessTags, HAVE, type Lexicon, MODAL, NAME, NEG, NONE, NOUN, NUM, particleWords, PART, POSS, PREP, PRON, PUNCT, SUB,
  THERE, TIME, TO, VB, VBD, VBG, VBN, VBZ, verbBits, WH,
} from "./lexicon.ts";
import { kindNumber, kindSymbol, shapeAllCapitals, shapeCapital, shapeHyphen, type Tokens } from "./tokens.ts";
import { internWord, wordAt, wordNumber } from "./words.ts";

/** What an earlier step knows of a token: 1 part of a name, 2 a nationality or other adjective, 3 a people ("Danes"), 4 a quantity's number, 5 time words. */
export type Overlay = Uint8Array;
export const overlayName = 1, overlayAdjective = 2, overlayPeople = 3, overlayTime = 5;

const by = internWord("by"), that = internWord("that");
const comma = 44, semicolon = 59, colon = 58, percent = 37, dollar = 36;

/** Fills `tags[first..last)` for one sentence. */
export function tagSentence(tokens: Tokens, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, overlay: Overlay | null, heading: boolean): void {
  const can = canBuffer(last - first);
  for (let i = first; i < last; i++) can[i - first] = possible(tokens, i, first, lexicon, overlay, heading);
  let finite = false;
  for (let i = first; i < last; i++) {
    const bits = can[i - first];
    const tag: number = bits === bit(GEN) ? genitiveOrIs(tokens, i, first, last, tags, can) : (bits & (bits - 1)) === 0 ? tagOfBit(bits) : choose(tokens, i, first, last, lexicon, tags, can, finite);
    tags[i] = tag;
    if (tag === SUB || tag === WH || (tag === PUNCT && !isComma(tokens, i))) finite = false;
    else if (tag === CONJ || tag === PUNCT) finite &&= !beginsSubject(can, i + 1 - first, last - first) && !(i + 1 < last && can[i + 1 - first] === bit(NOUN) && (tokens.shape[i + 1] & shapeCapital) !== 0);
    else if (tag === MODAL || tag === VBZ || tag === VBD || (tag === VB && i > first && tags[i - 1] !== TO && !isModalBefore(tags, i, first))) finite = true;
    else if ((tag === BE || tag === HAVE || tag === DO) && isFiniteAuxiliary(tokens, i)) finite = true;
  }
  repair(tokens, first, last, lexicon, tags, can, heading);
}

/** `'s` is "is" or "has" after a pronoun, and after a noun before what no genitive stands before: "it's", "who's", "the deal's not dead". */
function genitiveOrIs(tokens: Tokens, i: number, first: number, last: number, tags: Uint8Array, can: Int32Array): number {
  const back = i > first ? tags[i - 1] : NONE;
  const word = i > first && tokens.word[i - 1] !== 0 ? wordAt(tokens.word[i - 1]) : "";
  if (subjectsOfIs.has(word)) return BE;
  if (back !== NOUN && back !== NAME && back !== PRON) return GEN;
  const ahead = i + 1 < last ? can[i + 1 - first] : 0;
  if ((ahead & (bit(NEG) | bit(BE))) !== 0 || ((ahead & (bit(DET) | bit(POSS))) !== 0 && (ahead & (bit(ADJ) | bit(ADV))) === 0)) return BE;
  return GEN;
}
const subjectControl = new Set("refused declined agreed vowed pledged promised decided sought hoped wanted tried began continued failed threatened offered managed struggled".split(" "));
const homeward = new Set("take takes took taken taking bring brings brought bringing send sends sent sending call calls called calling pull pulls pulled pulling fly flies flew flown flying fetch order orders ordered".split(" "));
/** A verb that takes things home in the words before. */
function verbOfHome(tokens: Tokens, i: number, first: number, tags: Uint8Array): boolean {
  for (let j = i - 1; j >= first && i - j < 8; j--) if (isVerbTag(tags[j]) && tokens.word[j] !== 0 && homeward.has(wordAt(tokens.word[j]))) return true;
  return false;
}
const subjectsOfIs = new Set("it he she that this there here who what where how when why let".split(" "));

const isComma = (tokens: Tokens, i: number): boolean => tokens.text.charCodeAt(tokens.start[i]) === comma;

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

const tagOfBit = (bits: number): number => (bits === 0 ? NONE : 31 - Math.clz32(bits));

const nonFiniteAuxiliary = new Set(["be", "been", "being", "having", "done", "doing"]);
export function isFiniteAuxiliary(tokens: Tokens, i: number): boolean {
  const n = tokens.word[i];
  return n === 0 || !nonFiniteAuxiliary.has(wordAt(n));
}

function possible(tokens: Tokens, i: number, first: number, lexicon: Lexicon, overlay: Overlay | null, heading: boolean): number {
  const kind = tokens.kind[i];
  if (overlay !== null && overlay[i] === overlayTime) return bit(TIME);
  if (kind === kindSymbol) {
    const unit = tokens.text.charCodeAt(tokens.start[i]);
    if (unit === percent) return bit(NOUN);
    if (unit === dollar || unit === 0x20ac || unit === 0xa3 || unit === 0xa5) return bit(NUM);
    if (unit === 38) return bit(CONJ);
    return bit(PUNCT);
  }
  if (kind === kindNumber) return bit(NUM);
  const over = overlay === null ? 0 : overlay[i];
  if (over === overlayName) return bit(NAME);
  if (over === overlayAdjective) return bit(ADJ);
  if (over === overlayPeople) return bit(NOUN);
  if (over === overlayTime) return bit(TIME);
  const shape = tokens.shape[i];
  const word = tokens.word[i];
  const known = word < lexicon.size ? lexicon.tags[word] : 0;
  const capital = (shape & shapeCapital) !== 0;
  if (capital && !heading) {
    if ((shape & shapeAllCapitals) !== 0 && tokens.end[i] - tokens.start[i] > 1 && (known & (bit(DET) | bit(PREP) | bit(CONJ) | bit(PRON))) === 0) return bit(NAME);
    if (i > first && !opensQuote(tokens, i - 1)) {
      // A capital inside a sentence: a name, unless it is a closed-class word or a title-cased noun that the lexicon knows ("Prime Minister").
      if ((known & (bit(DET) | bit(PREP) | bit(CONJ) | bit(SUB) | bit(PRON) | bit(POSS) | bit(MODAL) | bit(BE) | bit(HAVE) | bit(WH) | bit(TO) | bit(GEN))) !== 0) return known;
      return (known & bit(NOUN)) !== 0 ? bit(NOUN) : bit(NAME);
    }
  }
  if (known !== 0) {
    if ((shape & shapeHyphen) !== 0 || !capital || heading) return known;
    return known;
  }
  if ((shape & shapeHyphen) !== 0) return hyphenated(tokens, i, lexicon);
  return guessTags(tokens.text, tokens.start[i], tokens.end[i], capital && !heading);
}

function opensQuote(tokens: Tokens, i: number): boolean {
  if (i < 0 || tokens.kind[i] !== kindSymbol) return false;
  const unit = tokens.text.charCodeAt(tokens.start[i]);
  return unit === 34 || unit === 0x201c || unit === 0x201e || unit === 0xab || unit === 39 || unit === 0x2018 || unit === colon;
}

/** "defence-related", "two-year", "Canadian-led", "non-binding", "peace-keeping": an adjective, or a noun where the last part is one. */
function hyphenated(tokens: Tokens, i: number, lexicon: Lexicon): number {
  const text = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
  const tail = text.slice(text.lastIndexOf("-") + 1);
  const n = wordNumber(tail);
  const bits = n !== 0 && n < lexicon.size ? lexicon.tags[n] : 0;
  if ((bits & bit(VBN)) !== 0 || (bits & bit(ADJ)) !== 0) return bit(ADJ);
  if (tail === "wide" || tail === "based" || tail === "year" || tail === "month" || tail === "day" || tail === "week" || tail === "point" || tail === "strong") return bit(ADJ);
  if ((bits & bit(NOUN)) !== 0) return bit(NOUN) | bit(ADJ);
  if ((bits & verbBits) !== 0) return bits & verbBits;
  return (tokens.shape[i] & shapeCapital) !== 0 ? bit(NAME) : bit(ADJ) | bit(NOUN);
}

const isModalBefore = (tags: Uint8Array, i: number, first: number): boolean => {
  for (let j = i - 1; j >= first && j >= i - 3; j--) {
    if (tags[j] === MODAL || tags[j] === DO || tags[j] === TO) return true;
    if (tags[j] !== ADV && tags[j] !== NEG && tags[j] !== PRON && tags[j] !== NAME) return false;
  }
  return false;
};


function choose(tokens: Tokens, i: number, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array, finite: boolean): number {
  const bits = can[i - first];
  const has = (tag: number): boolean => (bits & bit(tag)) !== 0;
  const word = tokens.word[i] === 0 ? "" : wordAt(tokens.word[i]);
  // A time word inside a verb group stands as any adverb does: "is currently led".
  const back = i > first ? (tags[i - 1] === TIME ? ADV : tags[i - 1]) : NONE;
  const ahead = i + 1 < last ? can[i + 1 - first] : 0;
  const aheadHas = (mask: number): boolean => (ahead & mask) !== 0;
  const usual = tokens.word[i] < lexicon.size ? lexicon.usual[tokens.word[i]] : 0;
  const nominalAhead = bit(NOUN) | bit(NAME) | bit(ADJ) | bit(NUM) | bit(DET) | bit(POSS);

  switch (word) {
    case "to":
      return (ahead & bit(VB)) !== 0 && (ahead & (bit(DET) | bit(POSS))) === 0 && !((ahead & bit(NOUN)) !== 0 && nounAfterTo(tokens, i, first, last, lexicon, tags, can)) ? TO
        : (ahead & (bit(BE) | bit(HAVE) | bit(DO))) !== 0 ? TO
        : (ahead & bit(ADV)) !== 0 && (ahead & bit(PREP)) === 0 && i + 2 < last && (can[i + 2 - first] & bit(VB)) !== 0 ? TO : PREP;
    case "that":
      if (back === NOUN || back === NAME || back === GEN) {
        // After a noun: a relative pronoun before a verb; a complementiser ("the fact that …", "said that") or relative otherwise.
        return WH;
      }
      if (back === VB || back === VBZ || back === VBD || back === VBN || back === VBG || back === ADJ || back === CONJ) return aheadHas(bit(NOUN)) && !aheadHas(bit(DET) | bit(NAME) | bit(PRON)) && back !== VBD && back !== VBZ ? DET : SUB;
      if (aheadHas(bit(BE) | bit(MODAL) | bit(HAVE)) && back !== PREP) return PRON;
      return aheadHas(bit(NOUN) | bit(ADJ)) ? DET : aheadHas(bit(DET) | bit(NAME) | bit(PRON) | bit(POSS)) ? SUB : PRON;
    case "her": return aheadHas(bit(NOUN) | bit(ADJ) | bit(NUM)) && !aheadHas(bit(PREP) | bit(TO) | bit(DET)) ? POSS : PRON;
    case "whose": case "which": case "who": case "whom": return WH;
    case "no": return DET;
    case "one": return aheadHas(bit(NOUN) | bit(ADJ)) ? NUM : back === DET || back === ADJ ? NOUN : aheadHas(bit(PREP)) ? NUM : PRON;
    case "say": return back === DET || back === POSS || back === GEN ? NOUN : VB;
    case "said": {
      const aux = back === ADV || back === NEG ? beforeAdverbs(tags, i, first) : back;
      return aux === BE || aux === HAVE ? VBN : VBD;
    }
    case "like": return back === MODAL || back === TO ? VB : PREP;
    case "as": return aheadHas(bit(DET) | bit(NOUN) | bit(NAME) | bit(ADJ) | bit(POSS)) && !clauseAhead(tokens, i, last, first, can) ? PREP : aheadHas(bit(PRON)) ? SUB : clauseAhead(tokens, i, last, first, can) ? SUB : PREP;
    case "before": case "after": case "since": case "until": case "till":
      return clauseAhead(tokens, i, last, first, can) && !aheadHas(bit(NUM)) ? SUB : PREP;
    case "for": return PREP;
    case "so": return ADV;
    case "than": return PREP;
    case "both": case "either": case "neither": return aheadHas(bit(NOUN) | bit(NAME) | bit(DET) | bit(ADJ)) ? DET : ADV;
    case "there": return aheadHas(bit(BE) | bit(MODAL) | bit(HAVE)) ? THERE : ADV;
    case "more": case "fewer": case "less": case "other":
      if (back === NUM && aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME))) return ADJ;
      return word === "other" ? ADJ : aheadHas(bit(ADJ) | bit(ADV)) && !aheadHas(bit(NOUN)) ? ADV : aheadHas(bit(PREP)) ? PRON : DET;
    case "least": return aheadHas(bit(ADJ) | bit(ADV)) && !aheadHas(bit(NOUN)) ? ADV : aheadHas(bit(PREP)) ? PRON : DET;
    case "much": case "many": case "few": case "several": case "some": case "all": case "any": case "each": case "another": case "enough":
      return aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME) | bit(NUM) | bit(DET) | bit(POSS)) ? DET : aheadHas(bit(PREP)) ? PRON : has(PRON) ? PRON : DET;
    case "such": return DET;
    case "this": case "these": case "those": return aheadHas(bit(NOUN) | bit(ADJ) | bit(NUM)) && !aheadHas(bit(BE) | bit(MODAL) | bit(HAVE)) ? DET : PRON;
    case "last": case "next": case "first": return aheadHas(bit(NOUN) | bit(NUM) | bit(NAME) | bit(ADJ)) || back === DET || back === POSS ? ADJ : ADV;
    case "yet": return i === first ? CONJ : ADV;
    case "plus": return CONJ;
    case "once": return clauseAhead(tokens, i, last, first, can) && i === first ? SUB : ADV;
    case "while": case "although": case "though": case "because": case "unless": case "whereas": case "if": case "whether": return SUB;
    case "when": case "where": return back === NOUN || back === NAME ? WH : SUB;
    // "took its battery home from", "brings the troops home.": where to, not what.
    case "home": if (back === NOUN && (aheadHas(bit(PREP) | bit(PUNCT) | bit(TIME)) || i + 1 === last) && verbOfHome(tokens, i, first, tags)) return ADV; break;
    case "will": return back === DET || back === POSS || back === ADJ ? NOUN : MODAL;
    case "including": case "following": case "regarding": case "concerning": case "given": case "pending":
      return aheadHas(nominalAhead) && back !== BE && back !== HAVE && back !== TO ? PREP : has(VBG) ? VBG : has(VBN) ? VBN : PREP;
    default:
  }

  // "about 300 troops", "over 80 ships": the word hedges the number; "over three years" keeps its preposition.
  if ((word === "about" || word === "around" || word === "over" || word === "under") && ahead === bit(NUM) && !(i + 2 < last && measuresTime(tokens, i + 2, lexicon))) return ADV;
  // "Norway and Denmark each promised", "they both agreed": a floating quantifier.
  if ((word === "each" || word === "both" || word === "all") && (back === NAME || back === NOUN || back === PRON || back === MODAL) && (ahead & (verbBits | bit(MODAL) | bit(HAVE) | bit(BE))) !== 0) return ADV;

  // A particle after a verb, when the verb is not followed by the particle's own noun.
  if (particleWords.has(word) && (back === VB || back === VBZ || back === VBD || back === VBN || back === VBG)) {
    if (!aheadHas(bit(DET) | bit(NAME) | bit(POSS) | bit(NUM)) && (has(ADV) || has(PREP)) && !(word === "in" || word === "on") ) return PART;
    if (word === "up" || word === "out" || word === "down" || word === "off" || word === "away" || word === "back") return PART;
  }
  if (has(PREP) && !(bits & verbBits)) {
    if (!has(ADV)) return PREP;
    return aheadHas(bit(NOUN) | bit(NAME) | bit(DET) | bit(NUM) | bit(PRON) | bit(POSS) | bit(ADJ) | bit(VBG)) ? PREP : ADV;
  }

  const nounish = has(NOUN) || has(NAME);
  const verbish = (bits & verbBits) !== 0;
  if (nounish && verbish) {
    if (back === DET || back === POSS || back === GEN || back === NUM) return has(ADJ) && aheadHas(bit(NOUN)) && !aheadHas(bit(PREP)) ? ADJ : has(NOUN) ? NOUN : NAME;
    if (back === ADJ) return has(VBG) && aheadHas(nominalAhead & ~bit(NOUN)) && !has(NOUN) ? VBG : NOUN;
    if (back === PREP) return has(VBG) && (aheadHas(bit(DET) | bit(POSS) | bit(PRON) | bit(NAME) | bit(NUM)) || usual !== NOUN) ? VBG : NOUN;
    if (back === TO || back === MODAL || back === DO || back === NEG) return has(VB) ? VB : has(VBN) ? VBN : NOUN;
    if (back === BE || back === HAVE) return has(VBG) && back === BE ? VBG : has(VBN) ? VBN : NOUN;
    if (back === ADV && (beforeAdverbs(tags, i, first) === MODAL || beforeAdverbs(tags, i, first) === DO)) return has(VB) ? VB : NOUN;
    if (back === ADV && (beforeAdverbs(tags, i, first) === BE || beforeAdverbs(tags, i, first) === HAVE)) return has(VBN) ? VBN : has(VBG) ? VBG : NOUN;
    if (back === PRON || back === WH) return has(VBZ) ? VBZ : has(VBD) ? VBD : has(VB) ? VB : has(VBG) ? VBG : NOUN;
    if (back === NOUN || back === NAME) {
      if (!finite && (has(VBZ) || has(VBD)) && !(usual === NOUN && aheadHas(bit(VB)) && i + 1 < last && takesThat(tokens, i + 1, lexicon))) {
        // "Norway plans to …", "the alliance counts 30 members" against "defence cuts": what follows decides.
        if (aheadHas(bit(TO) | bit(DET) | bit(POSS) | bit(NUM) | bit(PRON) | bit(SUB))) return has(VBD) ? VBD : VBZ;
        if (aheadHas(bit(NAME)) && back === NAME) return has(VBD) ? VBD : VBZ;
        if (aheadHas(bit(ADJ) | bit(NOUN)) && usual !== NOUN) return has(VBD) ? VBD : VBZ;
        if (!finiteLater(tokens, i + 1, last, first, can)) return has(VBD) ? VBD : VBZ;
      }
      if (has(VB) && !has(VBZ) && !finite && isPluralBefore(tokens, i, first, lexicon, tags) && aheadHas(bit(TO) | bit(DET) | bit(POSS) | bit(NUM) | (takesThat(tokens, i, lexicon) ? bit(PRON) | bit(SUB) | bit(PUNCT) : 0))) return VB;
      if (has(VBG) && !has(NOUN)) return VBG;
      if (has(VBG) && aheadHas(bit(DET) | bit(NAME) | bit(NUM) | bit(POSS))) return VBG;
      if (has(VBN) && !has(VB)) return VBN;
      return has(NOUN) ? NOUN : NAME;
    }
    if (i === first || back === PUNCT || back === CONJ || back === SUB) {
      if (has(VBG) && usual !== NOUN) return VBG;
      if (back === CONJ && i >= first + 2 && isVerbTag(tags[i - 2]) && has(tags[i - 2])) return tags[i - 2];
      if (back === CONJ && finite && has(VB) && aheadHas(bit(DET) | bit(POSS)) && earlierInfinitive(tags, i, first)) return VB;
      if (back === CONJ && finite && has(VBZ) && aheadHas(bit(DET) | bit(POSS) | bit(TO) | bit(NUM))) return VBZ;
      if (back === CONJ && finite && has(VBD)) return VBD;
      if ((back === PUNCT || back === SUB) && has(VBN) && !has(VB)) return VBN;
      return usual === VB && has(VB) && i === first ? VB : has(NOUN) ? NOUN : NAME;
    }
    if (usual !== 0 && has(usual)) return usual;
    return has(NOUN) ? NOUN : NAME;
  }
  if (verbish) {
    // After a determiner a bare verb form is a noun that the list does not know ("the build", "a rethink").
    if ((back === DET || back === POSS || back === GEN) && !has(VBN) && !has(VBG) && !has(ADJ)) return NOUN;
    if (has(ADJ)) {
      if (back === DET || back === POSS || back === GEN || back === ADV || back === NUM || back === ADJ) {
        if (back === ADV && (beforeAdverbs(tags, i, first) === BE || beforeAdverbs(tags, i, first) === HAVE)) return has(VBN) ? VBN : ADJ;
        if (has(VBN) && aheadHas(bit(PREP)) && !aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME))) return back === ADV && !finite && has(VBD) ? VBD : VBN;
        return ADJ;
      }
      if (back === PREP && aheadHas(bit(NOUN))) return ADJ;
      if (has(VBG) && aheadHas(bit(DET) | bit(POSS) | bit(PRON)) && !aheadHas(bit(NOUN))) return VBG;
      if (back === BE && usual === ADJ) return ADJ;
      if (back === TO || back === MODAL) return has(VB) ? VB : ADJ;
      if (usual === ADJ && aheadHas(bit(NOUN))) return ADJ;
    }
    const aux = back === ADV || back === NEG ? beforeAdverbs(tags, i, first) : back;
    if (has(VBN) && (aux === BE || aux === HAVE)) return VBN;
    if (has(VB) && (aux === TO || aux === MODAL || aux === DO)) return VB;
    if (has(VBG) && !has(VBD)) return VBG;
    if (has(VBD)) {
      if (aux === PRON || aux === WH) return VBD;
      if ((back === NOUN || back === NAME || back === PUNCT || back === ADV || back === CONJ || back === PREP || back === GEN) && has(VBN)) {
        // Reduced relative ("the troops deployed in Latvia are …") or main verb ("Norway deployed troops")?
        const lemma = tokens.word[i] < lexicon.size ? lexicon.verbLemma[tokens.word[i]] : 0;
        const frames = lemma < lexicon.size ? lexicon.frames[lemma] : 0;
        if ((frames & frameQuote) !== 0 && (back === NOUN || back === NAME)) return VBD;
        if ((frames & frameThat) !== 0 && i + 1 < last && tokens.word[i + 1] === that && aux !== BE && aux !== HAVE && back !== NOUN && back !== PREP) return VBD;
        if (i + 1 < last && tokens.word[i + 1] === by) return VBN;
        // "and refused to leave", "Lee agreed to stay": verbs whose own subject does what the infinitive says.
        if (subjectControl.has(word) && i + 1 < last && wordAt(tokens.word[i + 1]) === "to" && aux !== BE && aux !== HAVE) return VBD;
        if (back === PUNCT && aheadHas(bit(PREP)) && isComma(tokens, i - 1)) return VBN;
        if (aheadHas(bit(PREP)) && (frames & frameTransitive) !== 0 && (frames & frameIntransitive) === 0 && (back === NOUN || back === NAME) && finiteAnywhere(i, first, last, can, tokens)) return VBN;
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
  if (has(ADJ) && has(NOUN)) {
    if (usual === NOUN && !aheadHas(bit(NOUN))) return NOUN;
    // "a White House official": a person's noun at the end of its phrase.
    if ((back === NOUN || back === NAME || back === GEN) && !aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME)) && tokens.word[i] < lexicon.size && lexicon.nounKind[tokens.word[i]] === 1) return NOUN;
    return aheadHas(bit(NOUN) | bit(ADJ) | bit(NAME)) ? ADJ : back === BE && usual !== NOUN ? ADJ : back === DET || back === ADJ || back === NUM ? NOUN : usual || ADJ;
  }
  if (has(ADJ) && has(ADV)) return aheadHas(bit(NOUN) | bit(NAME) | bit(NUM)) ? ADJ : back === BE ? ADJ : ADV;
  if (has(DET) && aheadHas(nominalAhead)) return DET;
  if (has(NUM)) return NUM;
  if (usual !== 0 && has(usual)) return usual;
  for (const tag of [PREP, CONJ, SUB, WH, MODAL, BE, HAVE, DO, PRON, POSS, DET, NOUN, ADJ, ADV, NAME]) if (has(tag)) return tag;
  return tagOfBit(bits);
}

function takesThat(tokens: Tokens, i: number, lexicon: Lexicon): boolean {
  const n = tokens.word[i];
  const lemma = n < lexicon.size ? lexicon.verbLemma[n] : 0;
  return lemma < lexicon.size && (lexicon.frames[lemma] & frameThat) !== 0;
}

function measuresTime(tokens: Tokens, i: number, lexicon: Lexicon): boolean {
  const n = tokens.word[i];
  const lemma = n !== 0 && n < lexicon.size ? lexicon.nounLemma[n] : 0;
  return lemma !== 0 && /^(?:year|month|week|day|hour|decade|minute|century)$/.test(wordAt(lemma));
}

export const isVerbTag = (tag: number): boolean => tag >= VB && tag <= VBG;

function beforeAdverbs(tags: Uint8Array, i: number, first: number): number {
  let j = i - 1;
  while (j >= first && (tags[j] === ADV || tags[j] === NEG || tags[j] === TIME)) j--;
  return j >= first ? tags[j] : NONE;
}

function nearestVerb(tags: Uint8Array, i: number, first: number): number {
  for (let j = i - 1; j >= first && i - j < 10; j--) if (isVerbTag(tags[j]) || tags[j] === MODAL || tags[j] === BE || tags[j] === HAVE) return tags[j];
  return NONE;
}

function earlierInfinitive(tags: Uint8Array, i: number, first: number): boolean {
  for (let j = i - 1; j > first; j--) if (tags[j] === VB) return true;
  return false;
}

/** "to support" is a verb; "to support from allies", "according to plan" are a noun: a noun reading needs a noun's company. */
function nounAfterTo(tokens: Tokens, i: number, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array): boolean {
  if (i + 2 >= last) return false;
  const after = can[i + 2 - first];
  const n = tokens.word[i + 1];
  const usual = n < lexicon.size ? lexicon.usual[n] : 0;
  if ((after & (bit(DET) | bit(POSS) | bit(NAME) | bit(NUM) | bit(PRON) | bit(ADJ) | bit(NOUN) | bit(ADV))) !== 0) return false;
  if (usual === NOUN && (after & (bit(PREP) | bit(PUNCT))) !== 0 && i > first && tags[i - 1] === NOUN) return true;
  return false;
}

/** Does a finite verb stand ahead before the clause ends, so that the word here is the head of its subject? */
function clauseAhead(tokens: Tokens, i: number, last: number, first: number, can: Int32Array): boolean {
  for (let j = i + 1; j < last && j < i + 14; j++) {
    const bits = can[j - first];
    if (bits === bit(PUNCT)) return false;
    if ((bits & (bit(MODAL) | bit(BE) | bit(HAVE) | bit(DO))) !== 0) return true;
    if ((bits & (bit(VBD) | bit(VBZ))) !== 0 && (bits & (bit(NOUN) | bit(ADJ))) === 0) return true;
  }
  return false;
}

function finiteLater(tokens: Tokens, from: number, last: number, first: number, can: Int32Array): boolean {
  for (let j = from; j < last; j++) {
    const bits = can[j - first];
    if ((bits & (bit(SUB) | bit(WH))) !== 0 && (bits & bit(PREP)) === 0) return false;
    if (bits === bit(PUNCT)) {
      const unit = tokens.text.charCodeAt(tokens.start[j]);
      if (unit !== 0x2019 && unit !== 39 && unit !== comma) return false;
      if (unit === comma) return false;
    }
    if ((bits & (bit(MODAL) | bit(BE) | bit(HAVE) | bit(DO))) !== 0 && isFiniteAuxiliary(tokens, j)) return true;
    if ((bits & (bit(VBD) | bit(VBZ))) !== 0 && (bits & (bit(NOUN) | bit(ADJ) | bit(VBN))) === 0) return true;
  }
  return false;
}

/** Is there a finite verb elsewhere in the sentence, so that this one need not be it? */
function finiteAnywhere(i: number, first: number, last: number, can: Int32Array, tokens: Tokens): boolean {
  for (let j = first; j < last; j++) {
    if (j === i) continue;
    const bits = can[j - first];
    if ((bits & (bit(MODAL) | bit(BE) | bit(HAVE) | bit(DO))) !== 0 && isFiniteAuxiliary(tokens, j)) return true;
    if ((bits & (bit(VBD) | bit(VBZ))) !== 0 && (bits & (bit(NOUN) | bit(ADJ) | bit(VBN))) === 0) return true;
  }
  return false;
}

/** Plurals without an s. */
const plurals = new Set(["data", "police", "people", "personnel", "media"].map(internWord));

function isPluralBefore(tokens: Tokens, i: number, first: number, lexicon: Lexicon, tags: Uint8Array): boolean {
  if (i <= first) return false;
  const j = i - 1;
  if (tags[j] === NOUN) {
    const n = tokens.word[j];
    return n !== 0 && n < lexicon.size && (plurals.has(n) || (lexicon.nounLemma[n] !== 0 && lexicon.nounLemma[n] !== n));
  }
  return false;
}

/** Each stretch between clause boundaries should have one finite verb: turn the likeliest word where it has none. */
function repair(tokens: Tokens, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array, heading: boolean): void {
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

function isClauseBreak(tokens: Tokens, i: number): boolean {
  const unit = tokens.text.charCodeAt(tokens.start[i]);
  return unit === semicolon || unit === colon || unit === 0x2014 || unit === 0x2013 || unit === 46 || unit === 34 || unit === 0x201c || unit === 0x201d;
}

function hasFinite(tokens: Tokens, from: number, to: number, tags: Uint8Array): boolean {
  for (let j = from; j < to; j++) {
    const tag = tags[j];
    if (tag === MODAL || tag === VBZ || tag === VBD) return true;
    if ((tag === BE || tag === HAVE || tag === DO) && isFiniteAuxiliary(tokens, j)) return true;
    if (tag === VB && j > from && (tags[j - 1] === NOUN || tags[j - 1] === PRON || tags[j - 1] === NAME)) return true;
  }
  return false;
}
