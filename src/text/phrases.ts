/**
 * Chunks of a tagged sentence: noun phrases without their complements, verb groups with all their auxiliaries, and the small words
 * between them. The finite-state step of the cascade (after FASTUS, Hobbs et al. 1997).
 */
import { ADJ, ADV, BE, CONJ, DET, DO, GEN, HAVE, type Lexicon, MODAL, NAME, NEG, NOUN, NUM, PART, POSS, PREP, PRON, PUNCT, SUB, THERE, TIME, TO, VB, VBD, VBG, VBN, VBZ, WH } from "./lexicon.ts";
import { isFiniteAuxiliary } from "./finiteness.ts";
import { shapeCapital, type Tokens } from "./tokens.ts";
import { internWord, wordAt } from "./words.ts";

const be = internWord("be"), have = internWord("have"), doing = internWord("do");

export interface NounPhrase {
  readonly type: "np";
  readonly first: number;
  readonly last: number;
  /** Token of the head noun, name, pronoun or number. */
  readonly head: number;
  /** The phrase before `'s`, or null. */
  readonly owner: NounPhrase | null;
  /** The phrases joined to this one by commas and "and"/"or" (this one is first), filled by `coordinate`. */
  joined: readonly NounPhrase[];
  /** Index in the chunk list. */
  index: number;
}

export interface VerbGroup {
  readonly type: "vg";
  readonly first: number;
  readonly last: number;
  /** Token of the lexical verb, or of the copula where nothing else stands. */
  readonly main: number;
  /** Word number of the lemma; 0 for a verb that no list has. `be`, `have`, `do` for bare auxiliaries. */
  readonly lemma: number;
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
  readonly tense: "present" | "past" | "future" | "none";
  /** Folded modal word ("may"), or "". */
  readonly modal: string;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Chunk index of the auxiliary where words stand between it and the verb ("will in spring troops send"). */
  readonly anchor?: number;
  index: number;
}

export interface Small {
  readonly type: "prep" | "conj" | "sub" | "wh" | "comma" | "break" | "adv" | "adj" | "part" | "quote" | "there";
  readonly first: number;
  readonly last: number;
  index: number;
}

export type Chunk = NounPhrase | VerbGroup | Small;

/** The chunks of tokens `[first, last)`. */
export function chunksOf(tokens: Tokens, first: number, last: number, tags: Uint8Array, lexicon: Lexicon): Chunk[] {
  const chunks: Chunk[] = [];
  let i = first;
  const push = (chunk: Chunk): void => {
    chunk.index = chunks.length;
    chunks.push(chunk);
  };
  while (i < last) {
    const tag = tags[i];
    if (tag === MODAL || tag === BE || tag === HAVE || tag === DO || tag === VB || tag === VBZ || tag === VBD || tag === TO || tag === VBG || tag === VBN) {
      const modifier = (tag === VBN || tag === VBG) && modifiesNoun(tokens, i, first, last, tags);
      if (!modifier) {
        const group = verbGroup(tokens, i, last, tags, lexicon);
        if (group) {
          push(group);
          i = group.last;
          continue;
        }
      }
    }
    if (startsNounPhrase(tag) || ((tag === VBN || tag === VBG) && modifiesNoun(tokens, i, first, last, tags))) {
      const np = nounPhrase(tokens, i, last, tags);
      if (np) {
        push(np);
        i = np.last;
        continue;
      }
    }
    if (tag === TIME) {
      // A time is one adverbial, its preposition included: neither subject nor object.
      let end = i + 1;
      while (end < last && tags[end] === TIME) end++;
      const prep = chunks[chunks.length - 1];
      if (prep?.type === "prep" && prep.last === i) {
        chunks.pop();
        push({ type: "adv", first: prep.first, last: end, index: 0 });
      } else push({ type: "adv", first: i, last: end, index: 0 });
      i = end;
      continue;
    }
    // A stop inside a sentence belongs to an abbreviation ("Conn.", "R-S.C.") and parts nothing.
    const stop = tag === PUNCT && i + 1 < last && tokens.text.charCodeAt(tokens.start[i]) === 46 && i > first && tokens.end[i - 1] === tokens.start[i];
    push({ type: stop ? "quote" : smallType(tokens, i, tag), first: i, last: i + 1, index: 0 });
    i++;
  }
  bridge(chunks, tokens, tags);
  coordinate(chunks, tokens);
  return chunks;
}

/**
 * Joins an auxiliary to its verb across what stands between: "should by 2027 there be stationed", "has the council on Tuesday adopted".
 * Inversions, and the word order of translated text.
 */
function bridge(chunks: Chunk[], tokens: Tokens, tags: Uint8Array): void {
  for (let i = 0; i < chunks.length; i++) {
    const open = chunks[i];
    if (open.type !== "vg" || open.form !== "finite") continue;
    const modal = open.modal !== "" && open.lemma === 0;
    const auxiliary = open.lemma === have || (open.lemma === be && open.modal === "");
    if (!modal && !auxiliary) continue;
    for (let j = i + 1; j < chunks.length && j - i < 12; j++) {
      const close = chunks[j];
      if (close.type === "break" || close.type === "sub" || close.type === "wh" || close.type === "conj") break;
      if (close.type !== "vg") continue;
      const first = tags[close.first];
      const bare = modal && (first === VB || (first === BE && wordAt(tokens.word[close.first]) === "be"));
      // A participle at the end of its clause, with an object or adverbial before it.
      const closing = auxiliary && close.form === "participle" && first === VBN && j - i >= 2 && endsClause(chunks, j);
      if (!bare && !closing) break;
      chunks[j] = { ...close, form: "finite", tense: open.tense, modal: modal ? open.modal : close.modal, perfect: close.perfect || (closing && open.lemma === have), passive: close.passive && !(closing && open.lemma === have), negated: close.negated || open.negated, anchor: i };
      chunks[i] = { type: "adv", first: open.first, last: open.last, index: i };
      break;
    }
  }
}

const endsClause = (chunks: readonly Chunk[], j: number): boolean => j + 1 >= chunks.length || chunks[j + 1].type === "break" || chunks[j + 1].type === "comma" || chunks[j + 1].type === "quote";

const startsNounPhrase = (tag: number): boolean => tag === DET || tag === POSS || tag === ADJ || tag === NUM || tag === NOUN || tag === NAME || tag === PRON;

function smallType(tokens: Tokens, i: number, tag: number): Small["type"] {
  switch (tag) {
    case PREP: case TO: return "prep";
    case CONJ: return "conj";
    case SUB: return "sub";
    case WH: return "wh";
    case ADV: case NEG: return "adv";
    case ADJ: return "adj";
    case PART: return "part";
    case THERE: return "there";
    case PUNCT: {
      const unit = tokens.text.charCodeAt(tokens.start[i]);
      if (unit === 44 || unit === 40 || unit === 41 || unit === 0x2013 || unit === 0x2014 || unit === 45) return "comma";
      if (unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb) return "quote";
      return "break";
    }
    default: return "adv";
  }
}

/** A participle before a noun and after a determiner or adjective is part of the noun phrase: "the deployed troops", "an expanding mission". */
function modifiesNoun(tokens: Tokens, i: number, first: number, last: number, tags: Uint8Array): boolean {
  if (i + 1 >= last) return false;
  const ahead = tags[i + 1];
  if (ahead !== NOUN && ahead !== NAME && !(ahead === ADJ && i + 2 < last && (tags[i + 2] === NOUN || tags[i + 2] === NAME))) return false;
  const back = i > first ? tags[i - 1] : PUNCT;
  return back === DET || back === POSS || back === GEN || back === ADJ || back === NUM || (back === PREP && tags[i] === VBN && ahead === NOUN);
}

function nounPhrase(tokens: Tokens, from: number, last: number, tags: Uint8Array): NounPhrase | null {
  let i = from;
  let owner: NounPhrase | null = null;
  let begin = from;
  for (;;) {
    let head = -1;
    let sawModifier = false;
    if (tags[i] === PRON) {
      const np: NounPhrase = { type: "np", first: begin, last: i + 1, head: i, owner, joined: [], index: 0 };
      return np;
    }
    while (i < last) {
      const tag = tags[i];
      if (tag === DET || tag === POSS) {
        if (head >= 0) break;
        i++;
        sawModifier = true;
        continue;
      }
      if (tag === ADV && i + 1 < last && (tags[i + 1] === ADJ || tags[i + 1] === NUM || tags[i + 1] === VBN) && head < 0 && sawModifier) { i++; continue; }
      if (tag === ADJ) {
        // After a head, an adjective begins something else, except inside names and figures.
        if (head >= 0 && tags[head] !== NUM && tags[head] !== NAME && !(i + 1 < last && (tags[i + 1] === NOUN || tags[i + 1] === NAME))) break;
        i++;
        sawModifier = true;
        continue;
      }
      // "has in Mali 250 rangers": after a preposition's name a number begins the next phrase.
      if (tag === NUM && head === i - 1 && tags[head] === NAME && owner === null && begin > 0 && tags[begin - 1] === PREP && i + 1 < last && tags[i + 1] === NOUN && tokens.end[i] - tokens.start[i] > 1) break;
      // "gave the army three patrol boats": two objects.
      if (tag === NUM && head === i - 1 && sawModifier && tags[head] === NOUN && (tokens.shape[head] & shapeCapital) === 0 && i + 1 < last && (tags[i + 1] === NOUN || tags[i + 1] === ADJ) && owner === null) break;
      if (tag === NUM || tag === NOUN || tag === NAME) { head = i; i++; continue; }
      if ((tag === VBN || tag === VBG) && i + 1 < last && sawModifier && (tags[i + 1] === NOUN || tags[i + 1] === NAME || tags[i + 1] === ADJ)) { i++; continue; }
      if (tag === PUNCT && head === i - 1 && isAbbreviationStop(tokens, i, last, tags)) { i++; continue; }
      if (tag === CONJ && i + 1 < last && i > from && tags[i - 1] === ADJ && head < 0 && tags[i + 1] === ADJ) { i++; continue; }
      if (tag === PUNCT && head < 0 && i > from && tags[i - 1] === ADJ && i + 1 < last && tags[i + 1] === ADJ && tokens.text.charCodeAt(tokens.start[i]) === 44) { i++; continue; }
      break;
    }
    if (head < 0) {
      if (i === begin) return null;
      // No noun came: a determiner or adjective stands for one ("the former", "several").
      const only = i - 1;
      if (tags[only] === DET || tags[only] === ADJ && tags[begin] === DET || tags[only] === POSS) return { type: "np", first: begin, last: i, head: only, owner, joined: [], index: 0 };
      return null;
    }
    const np: NounPhrase = { type: "np", first: begin, last: i, head, owner, joined: [], index: 0 };
    if (i < last && (tags[i] === GEN || isPluralGenitive(tokens, i, last, tags, head)) && i + 1 < last && (startsNounPhrase(tags[i + 1]) || tags[i + 1] === VBN || tags[i + 1] === VBG || tags[i + 1] === ADV) && tags[i + 1] !== PRON) {
      owner = np;
      i++;
      continue;
    }
    return np;
  }
}

/** "Sen. Lee", "Mr. Holt", "Ann B. Lee": the stop of a title or initial inside a name, since no sentence ended there. */
function isAbbreviationStop(tokens: Tokens, i: number, last: number, tags: Uint8Array): boolean {
  return i + 1 < last && tokens.text.charCodeAt(tokens.start[i]) === 46 && tokens.end[i - 1] === tokens.start[i] && tokens.end[i - 1] - tokens.start[i - 1] <= 6
    && (tokens.shape[i - 1] & shapeCapital) !== 0 && (tokens.shape[i + 1] & shapeCapital) !== 0 && (tags[i + 1] === NAME || tags[i + 1] === NOUN || tags[i + 1] === ADJ);
}

function isPluralGenitive(tokens: Tokens, i: number, last: number, tags: Uint8Array, head: number): boolean {
  if (tags[i] !== PUNCT || i + 1 >= last) return false;
  const unit = tokens.text.charCodeAt(tokens.start[i]);
  if (unit !== 39 && unit !== 0x2019) return false;
  const before = tokens.text.charCodeAt(tokens.end[head] - 1);
  return (before === 115 || before === 83) && tokens.start[i] === tokens.end[head] && (tags[i + 1] === NOUN || tags[i + 1] === ADJ || tags[i + 1] === NUM);
}

function verbGroup(tokens: Tokens, from: number, last: number, tags: Uint8Array, lexicon: Lexicon): VerbGroup | null {
  let i = from;
  let modal = "", negated = false, perfect = false, progressive = false, passive = false, infinitive = false;
  let main = -1, lemma = 0;
  let finiteTag = 0;
  let tense: VerbGroup["tense"] = "none";
  let auxiliary = -1, auxiliaryTag = 0;
  const word = (at: number): string => (tokens.word[at] === 0 ? "" : wordAt(tokens.word[at]));
  while (i < last) {
    const tag = tags[i];
    if (tag === TO && i === from) {
      infinitive = true;
      if (from > 0 && (tags[from - 1] === NEG || word(from - 1) === "not" || word(from - 1) === "never")) negated = true;
      i++;
      continue;
    }
    if (tag === NEG || (tag === ADV && (word(i) === "not" || word(i) === "never"))) {
      // "opted not to": the negation after the verb belongs to what follows.
      if (main >= 0) break;
      negated = true;
      i++;
      continue;
    }
    // "is currently led": a time word inside the group.
    if (tag === TIME && i > from && main < 0 && i + 1 < last && isVerbal(tags[i + 1])) { i++; continue; }
    if (tag === ADV && i > from && i + 1 < last && (tags[i + 1] === ADV || isVerbal(tags[i + 1]) || tags[i + 1] === NEG) && main < 0) { i++; continue; }
    if (tag === MODAL) {
      if (main >= 0 || auxiliary >= 0) break;
      modal = word(i) || "will";
      if (modal.endsWith("n't") || modal === "cannot") negated = true;
      tense = modal === "will" || modal === "'ll" || modal === "won't" || modal === "shall" ? "future" : "present";
      finiteTag ||= MODAL;
      auxiliary = i; auxiliaryTag = MODAL;
      i++;
      continue;
    }
    if (tag === BE || tag === HAVE || tag === DO) {
      if (main >= 0) break;
      if (auxiliary >= 0 && auxiliaryTag === BE && tag !== BE) break;
      const w = word(i);
      if (w.endsWith("n't")) negated = true;
      if (finiteTag === 0 && !infinitive && modal === "" && isFiniteAuxiliary(tokens, i)) {
        finiteTag = tag;
        tense = w === "was" || w === "were" || w === "had" || w === "did" || w === "wasn't" || w === "weren't" || w === "hadn't" || w === "didn't" ? "past" : "present";
      }
      if (w === "being" && auxiliary >= 0) progressive = true;
      if (w === "been") perfect = true;
      auxiliary = i; auxiliaryTag = tag;
      i++;
      continue;
    }
    if (tag >= VB && tag <= VBG) {
      if (main >= 0) break;
      const ok = auxiliary < 0 ? true
        : auxiliaryTag === MODAL || auxiliaryTag === DO ? tag === VB || tag === VBN
        : auxiliaryTag === BE ? tag === VBN || tag === VBG
        : tag === VBN;
      if (!ok) break;
      if (infinitive && auxiliary < 0 && tag !== VB) break;
      main = i;
      if (auxiliaryTag === HAVE && tag === VBN) perfect = true;
      if (auxiliaryTag === BE && tag === VBN) passive = true;
      if (auxiliaryTag === BE && tag === VBG) progressive = true;
      if (auxiliary < 0 && !infinitive) {
        finiteTag = tag;
        tense = tag === VBD ? "past" : tag === VBZ || tag === VB ? "present" : "none";
      }
      if (auxiliaryTag === BE && word(auxiliary) === "been") perfect = true;
      i++;
      continue;
    }
    break;
  }
  if (main < 0 && auxiliary < 0) return null;
  // "was not sent", "has also been": trailing adverbs swallowed before a verb that did not come are given back.
  let end = i;
  while (end > from + 1 && tags[end - 1] === ADV && end - 1 > Math.max(main, auxiliary)) end--;
  const verb = main >= 0 ? main : auxiliary;
  const n = tokens.word[verb];
  if (main >= 0) lemma = n < lexicon.size ? lexicon.verbLemma[n] : 0;
  else lemma = auxiliaryTag === BE ? be : auxiliaryTag === HAVE ? have : auxiliaryTag === DO ? doing : 0;
  const form: VerbGroup["form"] = infinitive ? "infinitive"
    : finiteTag === VBG ? "gerund"
    : finiteTag === VBN ? "participle"
    : finiteTag === 0 ? (auxiliary >= 0 && (word(from) === "being" || word(from) === "having") ? "gerund" : "participle")
    : "finite";
  return { type: "vg", first: from, last: end, main: verb, lemma, form, tense, modal, perfect, progressive, passive: passive || form === "participle", negated, index: 0 };
}

const isVerbal = (tag: number): boolean => tag === MODAL || tag === BE || tag === HAVE || tag === DO || (tag >= VB && tag <= VBG);

/** Joins noun phrases in lists: "A, B and C", "A and B". Clause coordination ("A sent x and B sent y") is left apart. */
function coordinate(chunks: readonly Chunk[], tokens: Tokens): void {
  for (let i = 0; i < chunks.length; i++) {
    const head = chunks[i];
    if (head.type !== "np" || head.joined.length > 0) continue;
    const members: NounPhrase[] = [head];
    let j = i + 1;
    let closed = false;
    while (j < chunks.length && !closed) {
      let k = j;
      const comma = chunks[k]?.type === "comma" && isComma(tokens, chunks[k].first);
      if (comma) k++;
      const conj = chunks[k]?.type === "conj" && isListConjunction(tokens, chunks[k].first);
      if (conj) k++;
      if (!comma && !conj) break;
      const next = chunks[k];
      if (next?.type !== "np") break;
      if (startsClause(chunks, k, i)) break;
      members.push(next);
      j = k + 1;
      closed = conj;
    }
    if (closed && members.length > 1) for (const member of members) member.joined = members;
  }
}

const isComma = (tokens: Tokens, i: number): boolean => tokens.text.charCodeAt(tokens.start[i]) === 44;
function isListConjunction(tokens: Tokens, i: number): boolean {
  const n = tokens.word[i];
  const w = n === 0 ? tokens.text.slice(tokens.start[i], tokens.end[i]) : wordAt(n);
  return w === "and" || w === "or" || w === "&";
}

/** Is the noun phrase at `k` the subject of a finite verb of its own, with a finite verb already before the list began? */
function startsClause(chunks: readonly Chunk[], k: number, listStart: number): boolean {
  let j = k + 1;
  while (j < chunks.length && chunks[j].type === "adv") j++;
  const after = chunks[j];
  if (after?.type !== "vg" || after.form !== "finite") return false;
  for (let i = listStart - 1; i >= 0; i--) {
    const before = chunks[i];
    if (before.type === "vg" && before.form === "finite") return true;
    if (before.type === "break" || before.type === "sub") return false;
  }
  return false;
}

export const isNounPhrase = (chunk: Chunk | undefined): chunk is NounPhrase => chunk?.type === "np";
export const isVerbGroup = (chunk: Chunk | undefined): chunk is VerbGroup => chunk?.type === "vg";
