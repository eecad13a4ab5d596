/**
 * A sentence as a row of symbols, for the weighed reading: each name, number and time is one symbol of its class, each other word its lemma.
 * Symbols are 32-bit hashes of what they stand for, so that they mean the same in every process, whatever numbers the word table gives.
 */
import { hashStart, hashStep, wordAt } from "../../text/words.ts";
import { type Lexicon, nounKinds } from "../../text/lexicon.ts";
import type { Clause } from "../../text/clauses.ts";
import type { Scene } from "../scene.ts";
import {
  addVerbs,
  capVerbs,
  cutVerbs,
  endVerbs,
  extendVerbs,
  forcePeople,
  forcePlatforms,
  forceUnits,
  giveVerbs,
  harmVerbs,
  keepVerbs,
  replaceVerbs,
  sendVerbs,
  suspendVerbs,
  trainVerbs,
  weapons,
  withdrawVerbs,
} from "../lexis.ts";
import { chiefNouns, postNouns, rankNouns } from "../command.ts";
import { gateWords, houses } from "../gates.ts";
import { handover } from "../giftwords.ts";
import { angerNouns, felt, governed, joyNouns, oppositionNouns, predicates, supportNouns, transitive, verdicts } from "../stance-lexicon.ts";
import { governorStage, nounStage } from "../stage-words.ts";

/** Hash of a string, as the word table folds and hashes words. */
export function symbolOf(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Two symbols as one, order kept. */
export const paired = (a: number, b: number): number => {
  let h = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + Math.imul(b ^ (b >>> 13), 0x297a2d39);
  h = Math.imul(h ^ (h >>> 12), 0x5bd1e995);
  return h ^ (h >>> 15);
};

/** Symbols of word numbers and of their lemmas, filled as they are asked for. */
const known = new Int32Array(1 << 17);

export function symbolOfNumber(number: number): number {
  return (known[number] ||= symbolOf(wordAt(number)) || 1);
}

const stems = new Int32Array(1 << 17);
const stemLength = 5;
const stemOfNumber = (number: number): number => {
  if (stems[number] === 0) {
    const word = wordAt(number);
    stems[number] = word.length >= stemLength ? symbolOf(`^${word.slice(0, stemLength)}`) || 1 : 1;
  }
  return stems[number] === 1 ? 0 : stems[number];
};

/** The classes of our own word lists, by lemma: what a verb does to a force, what a noun counts, what stage a governor gives. */
const classesOf = new Map<string, readonly number[]>();
const lists: readonly (readonly [string, Iterable<string>])[] = [
  ["people", forcePeople],
  ["units", forceUnits],
  ["platforms", forcePlatforms],
  ["weapons", weapons],
  ["send", sendVerbs],
  ["keep", keepVerbs],
  ["add", addVerbs],
  ["cut", cutVerbs],
  ["withdraw", withdrawVerbs],
  ["replace", replaceVerbs],
  ["cap", capVerbs],
  ["extend", extendVerbs],
  ["suspend", suspendVerbs],
  ["end", endVerbs],
  ["give", giveVerbs],
  ["train", trainVerbs],
  ["harm", harmVerbs],
];
const put = (word: string, name: string): void => {
  classesOf.set(word, [...(classesOf.get(word) ?? []), symbolOf(`#${name}`)]);
};
for (const [name, words] of lists) for (const word of words) put(word, name);
for (const [word, stage] of governorStage) put(word, `verb-${stage}`);
for (const [word, stage] of nounStage) put(word, `noun-${stage}`);

for (const words of [transitive, governed, felt, predicates, verdicts])
  for (const [word, stance] of words) put(word, `stance-${typeof stance === "string" ? stance : ""}`);
for (const [name, words] of [
  ["against", oppositionNouns],
  ["anger", angerNouns],
  ["joy", joyNouns],
  ["support", supportNouns],
  ["post", postNouns],
  ["chief", chiefNouns],
  ["rank", rankNouns],
] as const)
  for (const word of words) put(word, name);

/** Classes that patterns give: gates, houses of parliament, occasions, handovers. */
const patterns: readonly (readonly [RegExp, number])[] = [
  [gateWords, symbolOf("#gate")],
  [houses, symbolOf("#house")],
  [handover, symbolOf("#handover")],
  [/^(?:summit|meeting|talks|conference|visit|call|session|ministerial|retreat|consultation|dialogue|forum|gathering)s?$/, symbolOf("#occasion")],
];

const none: readonly number[] = [];
export const classesOfWord = (word: string): readonly number[] => classesOf.get(word) ?? none;
const patternsOf = (word: string): number[] => patterns.flatMap(([pattern, name]) => (pattern.test(word) ? [name] : []));
const classCache: (readonly number[] | undefined)[] = [];
const kindSymbols = nounKinds.map((kind) => symbolOf(`#noun-${kind}`));
const classesOfNumber = (number: number, lexicon: Lexicon): readonly number[] =>
  (classCache[number] ??= [
    ...classesOfWord(wordAt(number)),
    ...patternsOf(wordAt(number)),
    ...(number < lexicon.size && lexicon.nounKind[number] > 0 ? [kindSymbols[lexicon.nounKind[number]]] : []),
  ]);

export interface Row {
  /** How many symbols. */
  readonly count: number;
  readonly symbol: Int32Array;
  /** First token of each symbol. */
  readonly token: Int32Array;
  /** The first letters of each word: what "withdraw" and "withdrawal" share. */
  readonly stem: Int32Array;
  /** Classes of the word lists that it belongs to. */
  readonly classes: (readonly number[])[];
}

const size = 512;
const symbol = new Int32Array(size),
  stem = new Int32Array(size),
  token = new Int32Array(size);
const classes: (readonly number[])[] = [];

const entitySymbols = new Map<string, number>();
/** The symbol of a name that comes often, kept. */
export const symbolOfName = (name: string): number => {
  let found = entitySymbols.get(name);
  if (found === undefined) entitySymbols.set(name, (found = symbolOf(name)));
  return found;
};
const timeSymbol = symbolOf("<time>"),
  unknownSymbol = symbolOf("<unknown>"),
  numberSymbol = symbolOf("<number>");

/** The symbols of a scene's sentence. The arrays are used again by the next call. */
export function rowOf(scene: Scene): Row {
  const {
    tokens,
    sentence,
    entities,
    quantities,
    times,
    reading: { lexicon },
  } = scene;
  let count = 0,
    e = 0,
    q = 0,
    t = 0;
  const verbs = verbsOf(scene);
  for (let i = sentence.first; i < sentence.last && count < size; ) {
    while (e < entities.length && entities[e].first < i) e++;
    while (q < quantities.length && quantities[q].first < i) q++;
    while (t < times.length && times[t].end <= tokens.start[i]) t++;
    const entity = entities[e]?.first === i && entities[e].form !== "pronoun" ? entities[e] : undefined;
    const quantity = quantities[q]?.first === i ? quantities[q] : undefined;
    token[count] = i;
    stem[count] = 0;
    classes[count] = none;
    if (entity && (!quantity || entity.last >= quantity.last)) {
      symbol[count++] = symbolOfName(`<${entity.class}${entity.form === "adjective" || entity.form === "people" ? "-" + entity.form : ""}>`);
      i = Math.max(i + 1, entity.last);
      continue;
    }
    if (quantity) {
      symbol[count++] = symbolOfName(`<q-${quantity.family}>`);
      // The unit's own words go on after the number.
      i++;
      while (i < quantity.last && tokens.start[i] < quantity.number.end) i++;
      continue;
    }
    if (times[t] && times[t].start <= tokens.start[i] && tokens.end[i] <= times[t].end) {
      symbol[count++] = timeSymbol;
      const { end } = times[t];
      while (i < sentence.last && tokens.start[i] < end) i++;
      continue;
    }
    const word = tokens.word[i];
    if (word === 0)
      symbol[count] =
        tokens.kind[i] === 2
          ? numberSymbol
          : tokens.kind[i] === 3
            ? symbolOfName(tokens.text.slice(tokens.start[i], tokens.end[i]))
            : symbolOfUnknown(tokens.text.slice(tokens.start[i], tokens.end[i]));
    else {
      const lemma = verbs.get(i) ?? (word < lexicon.size ? lexicon.nounLemma[word] : 0);
      const n = lemma > 0 ? lemma : word;
      symbol[count] = symbolOfNumber(n);
      stem[count] = stemOfNumber(n);
      classes[count] = classesOfNumber(n, lexicon);
    }
    count++;
    i++;
  }
  return { count, symbol, stem, token, classes };
}

/** A word that no list has: its last part after a hyphen, else its ending. */
const symbolOfUnknown = (word: string): number => {
  const low = word.toLowerCase(),
    hyphen = low.lastIndexOf("-");
  return hyphen > 0 ? symbolOf(low.slice(hyphen)) : symbolOf(`~${low.slice(-3)}`);
};

const mains = new Map<number, number>();

/** Lemma by main token of the sentence's verb groups. */
function verbsOf(scene: Scene): Map<number, number> {
  mains.clear();
  for (const { vg } of scene.clauses) if (vg.lemma > 0) mains.set(vg.main, vg.lemma);
  return mains;
}

/** Symbol of a clause's verb. */
export const verbSymbol = (clause: Clause): number => (clause.vg.lemma > 0 ? symbolOfNumber(clause.vg.lemma) : unknownSymbol);
/** Symbol of a token's lemma as a noun. */
export function nounSymbol(scene: Scene, i: number): number {
  const word = scene.tokens.word[i];
  if (word === 0) return unknownSymbol;
  const { lexicon } = scene.reading;
  return symbolOfNumber((word < lexicon.size ? lexicon.nounLemma[word] : 0) || word);
}
