/** What stands around a word that may be several things: the verb before it, the noun beside it, an infinitive earlier on. */
import { isVerbTag } from "./finiteness.ts";
import {
  ADJ,
  ADV,
  BE,
  bit,
  CONJ,
  DET,
  DO,
  frameThat,
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
  TIME,
  VB,
  VBN,
  WH,
} from "./lexicon.ts";
import { isComma } from "./marks.ts";
import { shapeCapital, type Tokens } from "./tokens.ts";
import { internWord, wordAt } from "./words.ts";

export const by = internWord("by");

const homeward = new Set(
  "take takes took taken taking bring brings brought bringing send sends sent sending call calls called calling pull pulls pulled pulling fly flies flew flown flying fetch order orders ordered".split(
    " ",
  ),
);
/** A verb that takes things home in the words before. */
export function verbOfHome(tokens: Tokens, i: number, first: number, tags: Uint8Array): boolean {
  for (let j = i - 1; j >= first && i - j < 8; j--) if (isVerbTag(tags[j]) && tokens.word[j] !== 0 && homeward.has(wordAt(tokens.word[j]))) return true;
  return false;
}

export function takesThat(tokens: Tokens, i: number, lexicon: Lexicon): boolean {
  const n = tokens.word[i];
  const lemma = n < lexicon.size ? lexicon.verbLemma[n] : 0;
  return lemma < lexicon.size && (lexicon.frames[lemma] & frameThat) !== 0;
}

export function measuresTime(tokens: Tokens, i: number, lexicon: Lexicon): boolean {
  const n = tokens.word[i];
  const lemma = n !== 0 && n < lexicon.size ? lexicon.nounLemma[n] : 0;
  return lemma !== 0 && /^(?:year|month|week|day|hour|decade|minute|century)$/.test(wordAt(lemma));
}

export function beforeAdverbs(tags: Uint8Array, i: number, first: number): number {
  let j = i - 1;
  while (j >= first && (tags[j] === ADV || tags[j] === NEG || tags[j] === TIME)) j--;
  return j >= first ? tags[j] : NONE;
}

/** The token after what stands before the adverbs that token `i` follows. */
export function afterNominal(tags: Uint8Array, i: number, first: number): number {
  let j = i - 1;
  while (j >= first && (tags[j] === ADV || tags[j] === NEG || tags[j] === TIME)) j--;
  return j + 1;
}

export function nearestVerb(tags: Uint8Array, i: number, first: number): number {
  for (let j = i - 1; j >= first && i - j < 24; j--) if (isVerbTag(tags[j]) || tags[j] === MODAL || tags[j] === BE || tags[j] === HAVE) return tags[j];
  return NONE;
}

export function earlierInfinitive(tags: Uint8Array, i: number, first: number): boolean {
  for (let j = i - 1; j > first; j--) if (tags[j] === VB) return true;
  return false;
}

/** "to support" is a verb; "to support from allies", "according to plan" are a noun: a noun reading needs a noun's company. */
export function nounAfterTo(tokens: Tokens, i: number, first: number, last: number, lexicon: Lexicon, tags: Uint8Array, can: Int32Array): boolean {
  if (i + 2 >= last) return false;
  const after = can[i + 2 - first];
  const n = tokens.word[i + 1];
  const usual = n < lexicon.size ? lexicon.usual[n] : 0;
  if ((after & (bit(DET) | bit(POSS) | bit(NAME) | bit(NUM) | bit(PRON) | bit(ADJ) | bit(NOUN) | bit(ADV))) !== 0) return false;
  if (usual === NOUN && (after & (bit(PREP) | bit(PUNCT))) !== 0 && i > first && tags[i - 1] === NOUN) return true;
  return false;
}

/** Plurals without an s. */
const plurals = new Set(["data", "police", "people", "personnel", "media", "troops", "forces", "marines", "allies"].map(internWord));

/** "the British", "the Dutch", "the Danes": a people by its own word that opens its clause, all of it. */
export const isPeopleBefore = (tokens: Tokens, i: number, first: number, tags: Uint8Array): boolean =>
  i - 2 >= first &&
  tags[i - 1] === NOUN &&
  tags[i - 2] === DET &&
  (i - 2 === first || tags[i - 3] === PUNCT) &&
  (tokens.shape[i - 1] & shapeCapital) !== 0 &&
  /(?:sh|ch|ss|ese|[^s]s)$/.test(tokens.text.slice(tokens.start[i - 1], tokens.end[i - 1]));

/** Persons or a group of them, by the noun's kind: "medics", "marines". */
const isPersons = (lexicon: Lexicon, n: number): boolean => {
  const lemma = lexicon.nounLemma[n] || n,
    kind = lemma < lexicon.size ? lexicon.nounKind[lemma] : 0;
  return kind === 1 || (kind === 2 && lemma !== corps && lemma !== headquarters);
};
const corps = internWord("corps"),
  headquarters = internWord("headquarters");

/** "Danish sappers clear mines", "the marines patrol in pairs": do several persons stand right before, of whom a bare verb tells? */
export function arePersonsBefore(tokens: Tokens, i: number, first: number, lexicon: Lexicon, tags: Uint8Array): boolean {
  const n = i > first && tags[i - 1] === NOUN ? tokens.word[i - 1] : 0;
  return n !== 0 && n < lexicon.size && isPersons(lexicon, n) && isPluralBefore(tokens, i, first, lexicon, tags);
}

export function isPluralBefore(tokens: Tokens, i: number, first: number, lexicon: Lexicon, tags: Uint8Array): boolean {
  if (i <= first) return false;
  const j = i - 1;
  // "the Fijians man the posts", "Malawi and Tanzania want to leave": a people, or names joined.
  if (tags[j] === NAME) {
    if ((tokens.text.charCodeAt(tokens.end[j] - 1) | 32) === 115) return true;
    // "Peru and the Gambia", "Chad and North Macedonia": an article and names of several words.
    let k = j;
    while (k > first && tags[k - 1] === NAME) k--;
    if (k > first && tags[k - 1] === DET) k--;
    return k - 2 >= first && tags[k - 1] === CONJ && (tags[k - 2] === NAME || (isComma(tokens, k - 2) && k - 3 >= first && tags[k - 3] === NAME));
  }
  if (tags[j] === NOUN) {
    const n = tokens.word[j];
    const inS = (tokens.text.charCodeAt(tokens.end[j] - 1) | 32) === 115;
    // A word that a number counts is a plural where it looks like one ("twelve sappers"); one that nobody knows, where it is a name's.
    if ((inS && j > first && tags[j - 1] === NUM) || isPeopleBefore(tokens, i, first, tags)) return true;
    if (n === 0 || n >= lexicon.size || lexicon.tags[n] === 0) return inS && (tokens.shape[j] & 1) !== 0;
    return plurals.has(n) || (lexicon.nounLemma[n] !== 0 && lexicon.nounLemma[n] !== n) || (inS && isPersons(lexicon, n)) || isJoined(tags, j, first);
  }
  return false;
}

/** "Norway and the German government": a name, "and", and another party to it. */
function isJoined(tags: Uint8Array, at: number, first: number): boolean {
  let k = at;
  while (k > first && (tags[k - 1] === NAME || tags[k - 1] === ADJ)) k--;
  if (k > first && tags[k - 1] === DET) k--;
  return k < at && k - 2 >= first && tags[k - 1] === CONJ && tags[k - 2] === NAME && (k - 2 === first || (k - 3 === first && tags[first] === DET));
}

/** Do two names joined by "and" stand before a word in small letters, and nothing before them? */
export function areNamesJoined(tokens: Tokens, tags: Uint8Array, i: number, first: number): boolean {
  let k = i - 1;
  while (k > first && tags[k - 1] === NAME) k--;
  if (k > first && tags[k - 1] === DET) k--;
  if (k - 2 < first || tags[k - 1] !== CONJ || tags[k - 2] !== NAME || (tokens.shape[i] & shapeCapital) !== 0) return false;
  for (k -= 2; k > first && tags[k - 1] === NAME; k--);
  return k === first || (k === first + 1 && tags[first] === DET);
}

const places = new Set("in at on off from near of".split(" ").map(internWord));
/** Verbs of soldiers that look like nouns. */
const acts = new Set("stay leave head return remain land train guard patrol move fly join fight work march rotate".split(" ").map(internWord));

/** Does a plural with the name of a place ("the Danes in Mali") stand before token `i`? */
export function isPluralInPlace(tokens: Tokens, i: number, first: number, lexicon: Lexicon, tags: Uint8Array): boolean {
  if (!acts.has(tokens.word[i])) return false;
  let j = i - 1;
  while (j > first && i - j <= 5 && (tags[j] === NAME || tags[j] === DET || tags[j] === NOUN || tags[j] === ADJ || tags[j] === NUM)) j--;
  return tags[j] === PREP && places.has(tokens.word[j]) && isPluralBefore(tokens, j, first, lexicon, tags);
}

/** Does a plural stand before the prepositional phrases that end at token `i`: "members of the alliance", "states in the south of the continent"? */
export function isPluralBehind(tokens: Tokens, i: number, first: number, lexicon: Lexicon, tags: Uint8Array): boolean {
  let j = i - 1;
  for (let phrases = 0; phrases < 2; phrases++) {
    while (j > first && (tags[j] === NAME || tags[j] === DET || tags[j] === NOUN || tags[j] === ADJ || tags[j] === NUM || tags[j] === POSS)) j--;
    if (j <= first || tags[j] !== PREP || !linking.has(tokens.word[j])) return false;
    if (isPluralBefore(tokens, j, first, lexicon, tags)) return true;
    j--;
  }
  return false;
}

/** Nouns that stay as they are after a number: "90 aircraft", "40 staff". */
const uncounted = new Set(
  "staff crew police aircraft man head foot mile point ton pound dollar rand mark cent craft counsel square count state work sail drive place service plus post patrol guard"
    .split(" ")
    .map(internWord),
);

/** Is the word at `i` a noun of one thing behind a number of several, which no noun phrase has? */
export function isManyBefore(tokens: Tokens, i: number, lexicon: Lexicon): boolean {
  const n = tokens.word[i];
  return (
    !uncounted.has(n) &&
    (lexicon.nounLemma[n] === n || lexicon.nounLemma[n] === 0) &&
    !/^(?:one|1|0?[.,]\d.*|half|single)$/i.test(tokens.text.slice(tokens.start[i - 1], tokens.end[i - 1]))
  );
}

const more = internWord("more"),
  than = internWord("than");
/** Is what a sentence opens with closed by a comma, with a name, an article or a pronoun behind it: "Opposed to it, Oslo"? */
export function closesOpening(tokens: Tokens, can: Int32Array, i: number, first: number, last: number): boolean {
  for (let j = i + 2; j + 2 < Math.min(last, i + 16); j++)
    if (isComma(tokens, j)) return (can[j + 1 - first] & (bit(NAME) | bit(DET) | bit(PRON) | bit(POSS))) !== 0;
  return false;
}

/** Does the comma before token `i` close a ", which …" or ", the state that …" clause whose antecedent has no verb yet? */
export function closesRelative(tokens: Tokens, tags: Uint8Array, i: number, first: number): boolean {
  for (let j = i - 2; j > first && i - j < 24; j--) {
    if (isComma(tokens, j)) {
      const opens = tags[j + 1] === ADV ? tags[j + 2] : tags[j + 1];
      let wh = j + 1;
      while (wh < i - 2 && wh - j < 8 && isNominalTag(tags[wh])) wh++;
      if (opens !== WH && tags[wh] !== WH && ((opens !== VBN && opens !== ADJ) || !isNounOrName(tags[j - 1]) || j + 3 >= i)) {
        // "The group, made up of a tender, a frigate and a tug, sailed": the comma of a list.
        if (isItem(tags, j + 1, i - 1)) continue;
        return false;
      }
      for (let k = first; k < j; k++) if (isVerbTag(tags[k]) || tags[k] === MODAL || tags[k] === BE || tags[k] === HAVE || tags[k] === DO) return false;
      return true;
    }
  }
  return false;
}

/** Only nouns, names, "and" and more commas. */
function isItem(tags: Uint8Array, from: number, to: number): boolean {
  let and = false;
  for (let k = from; k < to; k++) {
    if (tags[k] === CONJ) and = true;
    else if (!isNominalTag(tags[k]) && tags[k] !== PUNCT) return false;
  }
  return and;
}

const settings = new Set("in at on during after before near to".split(" ").map(internWord));
export const isNominalTag = (tag: number): boolean =>
  tag === NOUN || tag === NAME || tag === ADJ || tag === DET || tag === NUM || tag === GEN || tag === POSS || tag === TIME;
/** "confirmed in Dakar that Ghana would", "told reporters at the base that they": a verb that takes "that", with nothing but where and when between. */
export function reportsThrough(tokens: Tokens, i: number, first: number, tags: Uint8Array, lexicon: Lexicon): boolean {
  let j = i - 1;
  for (let phrases = 0; phrases < 3 && j > first && i - j < 14; phrases++) {
    const end = j;
    while (j > first && i - j < 14 && isNominalTag(tags[j])) j--;
    if (j === end && phrases > 0) break;
    if (tags[j] !== PREP || !settings.has(tokens.word[j])) return phrases > 0 && j < end && isVerbTag(tags[j]) && told.has(tokens.word[j]);
    j--;
  }
  return isVerbTag(tags[j]) && takesThat(tokens, j, lexicon);
}
const told = new Set("told tells tell telling informed assured warned reminded".split(" ").map(internWord));

const made = new Set("announced signed reached agreed unveiled approved adopted concluded struck released published issued".split(" ").map(internWord));
const papers = new Set(
  "deal agreement pact accord treaty plan resolution package statement communique report decree contract programme program scheme bill law"
    .split(" ")
    .map(internWord),
);
/** "a deal announced on Thursday": what was done to a paper that announces nothing itself. */
export const isMadePaper = (tokens: Tokens, i: number): boolean => made.has(tokens.word[i]) && papers.has(tokens.word[i - 1]);

const linking = new Set("of in from at on for".split(" ").map(internWord));
const reporting = new Set(
  "said says say added adds believes believed thinks thought insists insisted claims claimed argued argues hopes hoped knows knew feels felt announced confirmed stressed noted warned maintains maintained stated reiterated reaffirmed declared"
    .split(" ")
    .map(internWord),
);
/** Does a verb of saying stand right before the noun phrase that ends at token `i`, without "that"? */
export function reportsBefore(tokens: Tokens, i: number, first: number, tags: Uint8Array): boolean {
  let j = i - 1;
  // "said the members of the bloc oppose it": with what hangs on the noun.
  while (
    j > first &&
    i - j < 9 &&
    (tags[j] === NOUN ||
      tags[j] === NAME ||
      tags[j] === ADJ ||
      tags[j] === DET ||
      tags[j] === NUM ||
      tags[j] === GEN ||
      tags[j] === POSS ||
      (tags[j] === PREP && linking.has(tokens.word[j])))
  )
    j--;
  return j < i - 1 && tags[j + 1] !== PREP && isVerbTag(tags[j]) && reporting.has(tokens.word[j]);
}

const timing = new Set("after before since until till once".split(" ").map(internWord));
/** Does "after", "before" or the like stand right before the noun phrase that ends at token `i`? */
export function timedBefore(tokens: Tokens, i: number, first: number, tags: Uint8Array): boolean {
  let j = i - 1;
  while (j > first && i - j < 6 && (tags[j] === NOUN || tags[j] === NAME || tags[j] === ADJ || tags[j] === DET || tags[j] === GEN || tags[j] === POSS)) j--;
  return j < i - 1 && timing.has(tokens.word[j]);
}

/** "while two frigates sailed", "because the company marched": a conjunction with nothing but the subject of its clause between. */
export function conjunctionBefore(tokens: Tokens, i: number, first: number, tags: Uint8Array): boolean {
  let j = i - 1;
  while (j > first && i - j < 9 && (isNominalTag(tags[j]) || tags[j] === ADV)) j--;
  return j < i - 1 && tags[j] === SUB;
}

/** What may begin or make up a noun phrase. */
export const nominals = bit(NOUN) | bit(NAME) | bit(ADJ) | bit(NUM) | bit(DET) | bit(POSS);
export const isNounOrName = (tag: number): boolean => tag === NOUN || tag === NAME;

const multiplies = new Set("double doubled triple tripled treble trebled quadruple quadrupled halve halved".split(" "));
/** "more than double", with "more" at token `i`. */
export const multipliesAfter = (tokens: Tokens, i: number, first: number, last: number): boolean =>
  i >= first && i + 2 < last && tokens.word[i] === more && tokens.word[i + 1] === than && multiplies.has(wordAt(tokens.word[i + 2]));
