/** A paragraph cut into what is quoted as speech and the author's own words around it. */
import { chunksOf } from "../../text/chunks.ts";
import type { Chunk } from "../../text/phrases.ts";
import type { Clause } from "../../text/clauses.ts";
import { clausesOf } from "../../text/parse.ts";
import type { Lexicon } from "../../text/lexicon.ts";
import type { Sentence, Text } from "../../text/text.ts";
import { tagSentence } from "../../text/tagger.ts";
import type { Tokens } from "../../text/tokens.ts";
import { internWord } from "../../text/words.ts";
import { cueBits, isAnswer, isCueAdjective, isCueNoun } from "./cues.ts";
import { quotationsIn, type Quotation } from "./quotations.ts";
import { mayReckon } from "./reckoned.ts";

/** The author's words between quotations, within one sentence. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly heading: boolean;
  /** In the first paragraph of the text, which is a heading in all but layout. */
  readonly top: boolean;
  /** The speech that ends where this begins, and the speech that begins where this ends. */
  readonly before: Quotation | null;
  readonly after: Quotation | null;
  /** False where a sentence began at `first`, without a quotation before it in the same sentence. */
  readonly joinedBefore: boolean;
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
}

export interface Paragraph {
  readonly first: number;
  readonly last: number;
  readonly quotations: readonly Quotation[];
  readonly segments: readonly Segment[];
}

/** The readable sentences of a text by paragraph. */
export function paragraphsOf({ sentences }: Text): (readonly Sentence[])[] {
  const found: (readonly Sentence[])[] = [];
  for (let s = 0; s < sentences.length; ) {
    const block = sentences[s].block;
    let e = s + 1;
    while (e < sentences.length && sentences[e].block === block) e++;
    const readable = sentences.slice(s, e).filter((sentence) => sentence.readable);
    s = e;
    if (readable.length > 0) found.push(readable);
  }
  return found;
}

export function paragraphOf(tokens: Tokens, sentences: readonly Sentence[], lexicon: Lexicon, overlay: Uint8Array | null, tags: Uint8Array): Paragraph {
  const first = sentences[0].first,
    last = sentences[sentences.length - 1].last;
  const quotations = quotationsIn(tokens, first, last);
  const speeches = quotations.filter((q) => q.speech);
  const segments: Segment[] = [];
  let q = 0;
  for (const sentence of sentences) {
    const heading = sentence.heading || isTitleCased(tokens, sentence.first, sentence.last);
    let begin = sentence.first;
    let before: Quotation | null = null;
    const add = (end: number, after: Quotation | null): void => {
      if (end <= begin || !hasWord(tokens, begin, end)) return;
      const worth = before !== null || after !== null || heading || sentence.block === 0 || hasCue(tokens, begin, end, lexicon);
      if (!worth) return;
      tagSentence(tokens, begin, end, lexicon, tags, overlay, heading);
      const chunks = chunksOf(tokens, begin, end, tags, lexicon);
      segments.push({
        first: begin,
        last: end,
        heading,
        top: sentence.block === 0,
        before,
        after,
        joinedBefore: before !== null,
        chunks,
        clauses: clausesOf(chunks, tokens),
      });
    };
    while (q < speeches.length && speeches[q].last <= begin) q++;
    let k = q;
    while (k < speeches.length && speeches[k].first < sentence.last) {
      const speech = speeches[k];
      if (speech.first > begin) add(speech.first, speech);
      begin = Math.max(begin, speech.last);
      before = speech;
      k++;
    }
    if (begin < sentence.last) {
      // A quotation that ended with the sentence before: "… tomorrow.” He added" is not joined to it.
      add(sentence.last, k < speeches.length && speeches[k].first === sentence.last && endsOpen(tokens, sentence.last) ? speeches[k] : null);
    }
  }
  return { first, last, quotations, segments };
}

/** Does what stands before token `i` wait for more: a colon, a comma, a word? */
function endsOpen(tokens: Tokens, i: number): boolean {
  const unit = tokens.text.charCodeAt(tokens.end[i - 1] - 1);
  return unit !== 46 && unit !== 63 && unit !== 33;
}

/** "Lee Says The Plan Was Wrong": a heading by its capitals, wherever it stands. */
function isTitleCased(tokens: Tokens, first: number, last: number): boolean {
  if (last - first < 5 || last - first > 30) return false;
  let words = 0,
    capitals = 0;
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== 1 || tokens.end[i] - tokens.start[i] < 4) continue;
    words++;
    if ((tokens.shape[i] & 1) !== 0) capitals++;
  }
  return words >= 4 && capitals >= words * 0.9;
}

function hasWord(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens.kind[i] !== 3) return true;
  return false;
}

const according = internWord("according"),
  letLemma = internWord("let"),
  makeLemma = internWord("make"),
  itWord = internWord("it");
const haves: ReadonlySet<number> = new Set(["has", "have", "had"].map(internWord));
function hasCue(tokens: Tokens, first: number, last: number, lexicon: Lexicon): boolean {
  for (let i = first; i < last; i++) {
    const n = tokens.word[i];
    if (n === 0 || n >= lexicon.size) continue;
    const lemma = lexicon.verbLemma[n];
    if ((lemma !== 0 && cueBits(lemma) !== 0) || n === according || isCueNoun(n) || isCueAdjective(n)) return true;
    if (isTurn(tokens, i, last, n, lemma)) return true;
  }
  return false;
}

/** A word that tells only with others: "let it be known", "made clear", "has it that", "puts it at 9", "by its count", "the answer was". */
function isTurn(tokens: Tokens, i: number, last: number, n: number, lemma: number): boolean {
  const within = (words: ReadonlySet<number>, from: number, to: number): boolean => {
    for (let k = Math.max(from, 0); k < Math.min(to, last); k++) if (words.has(tokens.word[k])) return true;
    return false;
  };
  if (lemma === letLemma) return tokens.word[i + 1] === itWord;
  if (lemma === makeLemma) return within(plainly, i + 1, i + 5);
  if (n === itWord) return within(haves, i - 1, i);
  if (isAnswer(n) && within(beings, i + 1, i + 2)) return true;
  return mayReckon(n, lemma) && (within(ats, i + 2, i + 16) || within(preposed, i - 6, i) || within(beings, i + 1, i + 2));
}
const numbersOf = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(internWord));
const plainly = numbersOf("clear plain known explicit obvious"),
  beings = numbersOf("is was were are"),
  ats = numbersOf("at"),
  preposed = numbersOf("by on in from under");
