/**
 * What English words can be: possible tags, lemmas, frames and kinds by word number. Open classes come from `registry/lexicon/*.tsv`,
 * closed classes (determiners, pronouns, prepositions …) stand here, since the grammar names them one by one.
 */
import { rowsOf } from "../model/registry.ts";
import { internWord, wordCount } from "./words.ts";

/** Final tags, one a token. The order matters nowhere; `isVerb` and friends say what belongs together. */
export const NONE = 0,
  NOUN = 1,
  NAME = 2,
  PRON = 3,
  DET = 4,
  ADJ = 5,
  ADV = 6,
  NUM = 7,
  PREP = 8,
  CONJ = 9,
  SUB = 10,
  WH = 11,
  VB = 12,
  VBZ = 13,
  VBD = 14,
  VBN = 15,
  VBG = 16,
  MODAL = 17,
  BE = 18,
  HAVE = 19,
  DO = 20,
  TO = 21,
  NEG = 22,
  GEN = 23,
  PART = 24,
  PUNCT = 25,
  POSS = 26,
  THERE = 27,
  TIME = 28;
export const tagNames = [
  "X",
  "NOUN",
  "NAME",
  "PRON",
  "DET",
  "ADJ",
  "ADV",
  "NUM",
  "PREP",
  "CONJ",
  "SUB",
  "WH",
  "VB",
  "VBZ",
  "VBD",
  "VBN",
  "VBG",
  "MODAL",
  "BE",
  "HAVE",
  "DO",
  "TO",
  "NEG",
  "GEN",
  "PART",
  "PUNCT",
  "POSS",
  "THERE",
  "TIME",
] as const;

export const bit = (tag: number): number => 1 << tag;
export const verbBits = bit(VB) | bit(VBZ) | bit(VBD) | bit(VBN) | bit(VBG);

/** Frames of verbs, as bits: what a verb can take. */
export const frameTransitive = 1,
  frameIntransitive = 2,
  frameThat = 4,
  frameQuote = 8,
  frameInfinitive = 16;

export interface Lexicon {
  /** Bits of possible tags by word number. */
  readonly tags: Int32Array;
  /** The tag that news uses most where several are possible; 0 where nothing is known. */
  readonly usual: Uint8Array;
  /** Lemma (word number) of a verb form; of a noun plural its singular; else 0. */
  readonly verbLemma: Int32Array;
  readonly nounLemma: Int32Array;
  /** Frame bits by word number of the verb's lemma. */
  readonly frames: Uint8Array;
  /** `person`, `group`, `time`, `measure`, `event`, `thing`, `abstract` by word number of the singular; index into `nounKinds`. */
  readonly nounKind: Uint8Array;
  /** True for given names. */
  readonly givenName: Uint8Array;
  /** `degree`, `time`, `hedge`, `negation`, `focus`, `manner` of adverbs; index into `adverbKinds`. */
  readonly adverbKind: Uint8Array;
  readonly size: number;
}

export const nounKinds = ["", "person", "group", "time", "measure", "event", "thing", "abstract"] as const;
const adverbKinds = ["", "degree", "time", "hedge", "negation", "focus", "manner"] as const;

const closed: readonly (readonly [number, string])[] = [
  [
    DET,
    "the a an this that these those each every either neither some any no all both another such many much few several most more less fewer half enough various certain",
  ],
  [
    PRON,
    "i you he she it we they me him us them himself herself itself themselves ourselves myself yourself one someone somebody anyone anybody everyone everybody nobody none something anything everything nothing others mine yours theirs ours hers",
  ],
  [POSS, "my your his its our their her whose"],
  [
    PREP,
    "of in on at by for with from into onto over under above below between among amongst through throughout during within without against about across along around behind beside besides beyond despite except inside outside near off out up down per toward towards upon via amid amidst alongside aboard like unlike plus minus versus vs than until till since before after because-of as to regarding concerning including following given pending excluding notwithstanding underneath beneath atop",
  ],
  [CONJ, "and or but nor yet & plus"],
  [
    SUB,
    "if unless because although though while whilst whereas whether that since until till before after once when whenever where wherever as so lest provided than",
  ],
  [WH, "who whom which what that whose where when why how whoever whatever whichever"],
  [MODAL, "will would shall should can could may might must ought cannot can't won't wouldn't shan't shouldn't couldn't mustn't mightn't 'll 'd needn't"],
  [BE, "be is are was were been being am isn't aren't wasn't weren't 're 'm ain't"],
  [HAVE, "have has had having haven't hasn't hadn't 've"],
  [DO, "do does did doing done don't doesn't didn't"],
  [NEG, "not never n't"],
  [THERE, "there"],
  [TO, "to"],
  [
    ADV,
    "not never also too very still already now then here there soon often always ever just only even again almost nearly about around over so as more most less least much well far away back ahead together instead otherwise perhaps maybe however therefore thus hence meanwhile moreover nevertheless nonetheless currently presently today tonight tomorrow yesterday later earlier ago once twice abroad home overseas further quite rather somewhat indeed else itself themselves himself herself up down out off in on apart aside forward yet up-to-date alone both either neither",
  ],
  [
    ADJ,
    "more most less least other same own such last next first second third former current new many few several due able likely set ready fewer further additional extra",
  ],
  [
    NUM,
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens",
  ],
  [GEN, "'s"],
];
const subjectPronouns = "i he she we they";

/** Particles that make phrasal verbs. */
export const particleWords = new Set("up down out off in on back over away along forward through apart ahead around together".split(" "));

let cached: { readonly source: Readonly<Record<string, string>>; readonly lexicon: Lexicon } | null = null;

/** The lexicon of the registry's lexicon files; built once for the same files. */
export function lexiconOf(files: Readonly<Record<string, string>>): Lexicon {
  if (cached?.source === files) return cached.lexicon;
  const entries = new Map<
    number,
    { tags: number; usual: number; verb: number; noun: number; frames: number; nounKind: number; given: boolean; adverb: number }
  >();
  const at = (word: string) => {
    const n = internWord(word);
    let entry = entries.get(n);
    if (!entry) entries.set(n, (entry = { tags: 0, usual: 0, verb: 0, noun: 0, frames: 0, nounKind: 0, given: false, adverb: 0 }));
    return entry;
  };
  const add = (word: string, tag: number): void => {
    at(word).tags |= bit(tag);
  };

  for (const row of rowsOf(files["nouns"] ?? "") as Record<string, string>[]) {
    const singular = row["singular"];
    const kind = Math.max(0, nounKinds.indexOf((row["kind"] ?? "") as (typeof nounKinds)[number]));
    const base = at(singular);
    base.tags |= bit(NOUN);
    base.noun = internWord(singular);
    base.nounKind = kind;
    for (const plural of (row["plural"] || pluralOf(singular)).split("|")) {
      const entry = at(plural);
      entry.tags |= bit(NOUN);
      if (entry.noun === 0) entry.noun = base.noun;
      if (entry.nounKind === 0) entry.nounKind = kind;
    }
  }
  for (const row of rowsOf(files["adjectives"] ?? "") as Record<string, string>[]) add(row["word"], ADJ);
  for (const row of rowsOf(files["adverbs"] ?? "") as Record<string, string>[]) {
    const entry = at(row["word"]);
    entry.tags |= bit(ADV);
    entry.adverb = Math.max(0, adverbKinds.indexOf((row["kind"] ?? "") as (typeof adverbKinds)[number]));
  }
  for (const row of rowsOf(files["names"] ?? "") as Record<string, string>[]) at((row["name"] ?? row["word"] ?? "").toLowerCase()).given = true;
  for (const row of rowsOf(files["verbs"] ?? "") as Record<string, string>[]) addVerb(row, at);
  // Past forms that are also verbs of their own: news means the common one ("the report found", "she felt").
  for (const [past, lemma] of [
    ["found", "find"],
    ["saw", "see"],
    ["felt", "feel"],
    ["fell", "fall"],
  ])
    at(past).verb = internWord(lemma);
  for (const [tag, list] of closed) for (const word of list.split(" ")) add(word, tag);
  for (const [tag, list] of closed)
    if (tag === DET || tag === PRON || tag === POSS || tag === MODAL || tag === BE || tag === HAVE || tag === DO)
      for (const word of list.split(" ")) {
        // Closed-class words are never open-class verbs or nouns by accident of the open lists.
        if (tag === MODAL && (word === "can" || word === "will" || word === "may" || word === "must" || word === "might"))
          at(word).tags = bit(MODAL) | (word === "will" ? bit(NOUN) : 0);
        if (tag === BE || tag === HAVE) at(word).tags = bit(tag) | (word === "being" ? bit(NOUN) : 0);
        if (tag === DO) at(word).tags = bit(DO);
      }
  for (const word of subjectPronouns.split(" ")) at(word).tags = bit(PRON);
  // Particles are verbs in dictionaries only ("to out", "to up").
  for (const word of ["out", "up", "down", "off", "over", "in", "on", "through", "forward", "like", "near", "round"]) at(word).tags &= ~verbBits;
  for (const word of ["her"]) at(word).tags = bit(POSS) | bit(PRON);
  for (const word of ["like"]) at(word).tags |= bit(VB);
  for (const row of rowsOf(files["ambiguous"] ?? "") as Record<string, string>[]) {
    const entry = at(row["word"]);
    const letters: Record<string, number> = { N: NOUN, V: VB, A: ADJ, R: ADV, D: DET, P: PREP, C: CONJ, S: SUB, M: MODAL };
    const first = letters[(row["tags"] ?? "")[0]];
    if (first === VB)
      entry.usual =
        (entry.tags & bit(VB)) !== 0
          ? VB
          : (entry.tags & bit(VBD)) !== 0
            ? VBD
            : (entry.tags & bit(VBN)) !== 0
              ? VBN
              : (entry.tags & bit(VBZ)) !== 0
                ? VBZ
                : (entry.tags & bit(VBG)) !== 0
                  ? VBG
                  : VB;
    else if (first !== undefined) entry.usual = first;
    for (const letter of row["tags"] ?? "") if (letters[letter] !== undefined && letter !== "V") entry.tags |= bit(letters[letter]);
  }

  const size = wordCount() + 1;
  const lexicon: Lexicon = {
    tags: new Int32Array(size),
    usual: new Uint8Array(size),
    verbLemma: new Int32Array(size),
    nounLemma: new Int32Array(size),
    frames: new Uint8Array(size),
    nounKind: new Uint8Array(size),
    givenName: new Uint8Array(size),
    adverbKind: new Uint8Array(size),
    size,
  };
  for (const [n, entry] of entries) {
    lexicon.tags[n] = entry.tags;
    lexicon.usual[n] = entry.usual;
    lexicon.verbLemma[n] = entry.verb;
    lexicon.nounLemma[n] = entry.noun;
    lexicon.frames[n] = entry.frames;
    lexicon.nounKind[n] = entry.nounKind;
    lexicon.givenName[n] = entry.given ? 1 : 0;
    lexicon.adverbKind[n] = entry.adverb;
  }
  cached = { source: files, lexicon };
  return lexicon;
}

type Entry = { tags: number; usual: number; verb: number; frames: number };

function addVerb(row: Record<string, string>, at: (word: string) => Entry): void {
  const lemma = row["lemma"];
  const frames = (row["frame"] ?? "").split("").reduce((bits, letter) => bits | ({ t: 1, i: 2, c: 4, q: 8, o: 16 }[letter] ?? 0), 0);
  const form = (words: string, tag: number): void => {
    for (const word of words.split("|")) {
      const entry = at(word);
      entry.tags |= bit(tag);
      if (entry.verb === 0 || word === lemma) entry.verb = internWord(lemma);
      entry.frames |= frames;
    }
  };
  form(lemma, VB);
  form(row["third"] || thirdOf(lemma), VBZ);
  form(row["past"] || pastOf(lemma), VBD);
  form(row["participle"] || row["past"] || pastOf(lemma), VBN);
  form(row["gerund"] || gerundOf(lemma), VBG);
  const base = at(lemma);
  if (row["noun"]) {
    base.tags |= bit(NOUN);
    at(thirdOf(lemma)).tags |= bit(NOUN);
    if (row["noun"] === "N") {
      base.usual = NOUN;
      at(thirdOf(lemma)).usual = NOUN;
    }
  }
  if (row["adjective"]) base.tags |= bit(ADJ);
}

const vowel = (letter: string | undefined): boolean => letter !== undefined && "aeiou".includes(letter);
const endsInConsonantY = (word: string): boolean => word.endsWith("y") && !vowel(word[word.length - 2]);
export const thirdOf = (verb: string): string =>
  endsInConsonantY(verb) ? verb.slice(0, -1) + "ies" : /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb) ? verb + "es" : verb + "s";
export const pluralOf = thirdOf;
export const pastOf = (verb: string): string => (verb.endsWith("e") ? verb + "d" : endsInConsonantY(verb) ? verb.slice(0, -1) + "ied" : verb + "ed");
export const gerundOf = (verb: string): string =>
  verb.endsWith("ie") ? verb.slice(0, -2) + "ying" : verb.endsWith("e") && !/(?:ee|oe|ye)$/.test(verb) ? verb.slice(0, -1) + "ing" : verb + "ing";

/** Possible tags of a word that no list has, from its ending: productive suffixes of English. */
export function guessTags(text: string, start: number, end: number, capital: boolean): number {
  const n = end - start;
  const tail = (s: string): boolean => n > s.length + 1 && text.startsWith(s, end - s.length);
  if (capital) return bit(NAME);
  if (tail("ly")) return bit(ADV);
  if (tail("ing")) return bit(VBG) | bit(NOUN);
  if (tail("ed")) return bit(VBD) | bit(VBN) | bit(ADJ);
  if (
    tail("ness") ||
    tail("ment") ||
    tail("tion") ||
    tail("sion") ||
    tail("ity") ||
    tail("ship") ||
    tail("ism") ||
    tail("ist") ||
    tail("ance") ||
    tail("ence") ||
    tail("hood") ||
    tail("dom")
  )
    return bit(NOUN);
  if (tail("able") || tail("ible") || tail("ous") || tail("ful") || tail("less") || tail("ive") || tail("ical") || tail("ish") || tail("ary")) return bit(ADJ);
  if (tail("al") || tail("ic") || tail("ian") || tail("ese")) return bit(ADJ) | bit(NOUN);
  if (tail("ise") || tail("ize") || tail("ify")) return bit(VB);
  if (tail("ises") || tail("izes") || tail("ifies")) return bit(VBZ);
  return bit(NOUN);
}

/** Is this verb form one of the given lemmas? For lists of triggers: `verbSet("send deploy")` → a membership test by word number. */
export function wordSet(list: string): (word: number) => boolean {
  const numbers = new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => internWord(word.replace(/_/g, " "))),
  );
  return (word) => word !== 0 && numbers.has(word);
}
