/** Lists: noun phrases joined by commas and conjunctions. */
import { isComma } from "./marks.ts";
import type { Chunk, NounPhrase } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { wordAt } from "./words.ts";

/** Joins noun phrases in lists: "A, B and C", "A and B". Clause coordination ("A sent x and B sent y") is left apart. */
export function coordinate(chunks: readonly Chunk[], tokens: Tokens): void {
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
      const conj = chunks[k]?.type === "conj" && (isListConjunction(tokens, chunks[k].first) || opensWithNeither(tokens, head.first) && wordIs(tokens, chunks[k].first, "nor"));
      if (conj) k++;
      if (!comma && !conj) break;
      const next = chunks[k];
      if (next?.type !== "np") break;
      if (startsClause(chunks, k, i)) break;
      members.push(next);
      j = k + 1;
      closed = conj;
    }
    // "At the summit in Madrid, Chad and Togo signed": the comma closes what stands before the subject.
    if (closed && members.length > 2 && isFronted(chunks, i) && isFinite(chunks, j)) members.shift();
    if (closed && members.length > 1) for (const member of members) member.joined = members;
  }
}

/** Do nothing but prepositional phrases stand between the sentence's beginning and the noun phrase at `i`, itself in one? */
function isFronted(chunks: readonly Chunk[], i: number): boolean {
  if (chunks[i - 1]?.type !== "prep") return false;
  for (let k = i - 1; k >= 0; k--) {
    const { type } = chunks[k];
    if (type === "break" || type === "quote") return true;
    if (type === "np" ? chunks[k - 1]?.type !== "prep" : type !== "prep" && type !== "comma" && type !== "adv") return false;
  }
  return true;
}

/** Is the next chunk from `i` on, an adverb aside, a finite verb? */
function isFinite(chunks: readonly Chunk[], i: number): boolean {
  let k = i;
  while (chunks[k]?.type === "adv") k++;
  const next = chunks[k];
  return next?.type === "vg" && next.form === "finite";
}

function isListConjunction(tokens: Tokens, i: number): boolean {
  const n = tokens.word[i];
  const w = n === 0 ? tokens.text.slice(tokens.start[i], tokens.end[i]) : wordAt(n);
  return w === "and" || w === "or" || w === "&";
}

const wordIs = (tokens: Tokens, i: number, word: string): boolean => i >= 0 && tokens.word[i] !== 0 && wordAt(tokens.word[i]) === word;

/** "Neither Serbia nor Bosnia". */
const opensWithNeither = (tokens: Tokens, first: number): boolean => wordIs(tokens, first, "neither") || wordIs(tokens, first - 1, "neither");

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
