/**
 * Chunks of a tagged sentence: noun phrases without their complements, verb groups with all their auxiliaries, and the small words
 * between them. The finite-state step of the cascade (after FASTUS, Hobbs et al. 1997).
 */
import { bridge } from "./bridges.ts";
import { ADJ, ADV, BE, CONJ, DO, HAVE, type Lexicon, MODAL, NEG, PART, PREP, PUNCT, SUB, THERE, TIME, TO, VB, VBD, VBG, VBN, VBZ, WH } from "./lexicon.ts";
import { coordinate } from "./lists.ts";
import { modifiesNoun, nounPhrase, startsNounPhrase } from "./nominals.ts";
import type { Chunk, Small } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { internWord } from "./words.ts";
import { verbGroup } from "./verbs.ts";

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
      const modifier = (tag === VBN || tag === VBG) && modifiesNoun(i, first, last, tags);
      if (!modifier) {
        const group = verbGroup(tokens, i, last, tags, lexicon);
        if (group) {
          push(group);
          i = group.last;
          continue;
        }
      }
    }
    // "The mission itself, which …": a reflexive right after a noun phrase only lends it weight.
    if (reflexives.has(tokens.word[i]) && chunks.at(-1)?.type === "np" && chunks.at(-1)!.last === i) {
      push({ type: "adv", first: i, last: i + 1, index: 0 });
      i++;
      continue;
    }
    if (startsNounPhrase(tag) || ((tag === VBN || tag === VBG) && modifiesNoun(i, first, last, tags))) {
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

const reflexives: ReadonlySet<number> = new Set("itself himself herself themselves ourselves myself".split(" ").map(internWord));

function smallType(tokens: Tokens, i: number, tag: number): Small["type"] {
  switch (tag) {
    case PREP:
    case TO:
      return "prep";
    case CONJ:
      return "conj";
    case SUB:
      return "sub";
    case WH:
      return "wh";
    case ADV:
    case NEG:
      return "adv";
    case ADJ:
      return "adj";
    case PART:
      return "part";
    case THERE:
      return "there";
    case PUNCT: {
      const unit = tokens.text.charCodeAt(tokens.start[i]);
      if (unit === 44 || unit === 40 || unit === 41 || unit === 0x2013 || unit === 0x2014 || unit === 45) return "comma";
      if (unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb) return "quote";
      return "break";
    }
    default:
      return "adv";
  }
}
