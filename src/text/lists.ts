/** Lists: noun phrases joined by commas and conjunctions. */
import { isComma } from "./marks.ts";
import type { Chunk, NounPhrase, VerbGroup } from "./phrases.ts";
import { shapeCapital, type Tokens } from "./tokens.ts";
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
      const conj =
        chunks[k]?.type === "conj" &&
        (isListConjunction(tokens, chunks[k].first) || (opensWithNeither(tokens, head.first) && wordIs(tokens, chunks[k].first, "nor")));
      if (conj) k++;
      // "not only Chad but also Togo".
      const also = !conj && chunks[k]?.type === "conj" && wordIs(tokens, chunks[k].first, "but") && opensWithNotOnly(tokens, head.first);
      if (also) k += chunks[k + 1]?.type === "adv" ? 2 : 1;
      if (!comma && !conj && !also) break;
      const next = chunks[k];
      if (next?.type !== "np") break;
      // "of GDP, and the Government is": no comma parts two that are joined.
      if (startsClause(chunks, tokens, { k, listStart: i, apart: comma && conj && members.length === 1 })) break;
      // "three from Germany and one from Greece": another thing with a preposition of its own.
      if (
        chunks[i - 1]?.type === "prep" &&
        chunks[k + 1]?.type === "prep" &&
        tokens.word[chunks[i - 1].first] === tokens.word[chunks[k + 1].first] &&
        (tokens.shape[head.head] & shapeCapital) !== 0 &&
        (tokens.shape[next.head] & shapeCapital) === 0 &&
        chunks.slice(0, i).some((c) => c.type === "vg")
      )
        break;
      members.push(next);
      j = k + 1;
      closed = conj || also;
    }
    // "At the summit in Madrid, Chad and Togo signed": the comma closes what stands before the subject.
    if (closed && members.length > 2 && (isFronted(chunks, i) || endsFrontedClause(chunks, i)) && isFinite(chunks, j)) members.shift();
    // "Chad and Niger's soldiers": one thing of both.
    const owner = members.length > 1 ? members[members.length - 1].owner : null;
    if (closed && owner !== null && owner.joined.length === 0 && [...members.slice(0, -1), owner].every((np) => isBareName(tokens, np))) {
      owner.joined = [...members.slice(0, -1), owner];
      i = j - 1;
      continue;
    }
    if (closed && members.length > 1) for (const member of members) member.joined = members;
  }
}

/** A name and nothing else. */
const isBareName = (tokens: Tokens, np: NounPhrase): boolean =>
  np.owner === null && (tokens.shape[np.first] & shapeCapital) !== 0 && np.last - np.first <= 3 && !wordIs(tokens, np.first, "the");

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

/**
 * "Although they are not in Gao, Chad and Togo have": does the noun phrase at `i` end, in a prepositional phrase behind its verb, a clause that opens the
 * sentence with its conjunction?
 */
function endsFrontedClause(chunks: readonly Chunk[], i: number): boolean {
  if (chunks[i - 1]?.type !== "prep") return false;
  let verb = false;
  for (let k = i - 1; k >= 0; k--) {
    const { type } = chunks[k];
    if (type === "sub") return verb && (k === 0 || chunks[k - 1].type === "break" || chunks[k - 1].type === "quote");
    if (type === "comma" || type === "conj" || type === "wh" || type === "break" || type === "quote" || (type === "vg" && verb)) return false;
    if (type === "vg") verb = true;
  }
  return false;
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

/** "Not only Serbia": the adverb may stand inside the phrase. */
const opensWithNotOnly = (tokens: Tokens, first: number): boolean => {
  const at = wordIs(tokens, first, "only") || wordIs(tokens, first, "just") ? first : first - 1;
  return (wordIs(tokens, at, "only") || wordIs(tokens, at, "just")) && wordIs(tokens, at - 1, "not");
};

/** "Neither Serbia nor Bosnia". */
const opensWithNeither = (tokens: Tokens, first: number): boolean => wordIs(tokens, first, "neither") || wordIs(tokens, first - 1, "neither");

/**
 * "As aircraft have held drills, jets from Chad and Niger are ready": is the verb at `at` that of a clause in front, closed by the comma before the noun that
 * the list belongs to?
 */
function isFrontedClause(chunks: readonly Chunk[], at: number, listStart: number): boolean {
  if (chunks[listStart - 1]?.type !== "prep" || chunks[listStart - 2]?.type !== "np" || chunks[listStart - 3]?.type !== "comma") return false;
  for (let i = at - 1; i >= 0; i--) {
    if (chunks[i].type === "sub") return i === 0 || chunks[i - 1].type === "break" || chunks[i - 1].type === "quote";
    if (chunks[i].type === "break" || chunks[i].type === "vg") return false;
  }
  return false;
}

/** Verbs that report a clause, and hardly ever a thing. */
const reporting = new Set("say add argue claim insist believe think hope warn assert contend allege complain reckon tell predict".split(" "));
/** Those that take a thing too: of a name they say something. */
const announcing = new Set("announce confirm declare acknowledge admit reveal note stress suggest show mean".split(" "));
const reports = (vg: VerbGroup, tokens: Tokens, list: Chunk): boolean =>
  reporting.has(wordAt(vg.lemma)) || (announcing.has(wordAt(vg.lemma)) && list.type === "np" && (tokens.shape[list.head] & shapeCapital) !== 0);

/** Does the list stand right behind the verb at `at`, whoever was told apart, or behind one thing and its preposition? */
function isSaid(chunks: readonly Chunk[], at: number, listStart: number): boolean {
  const told = wordAt((chunks[at] as VerbGroup).lemma) === "tell";
  let nouns = 0;
  for (let k = at + 1; k < listStart; k++) {
    const { type } = chunks[k];
    if (type === "np") nouns++;
    else if (type !== "adv" && type !== "prep" && type !== "adj") return false;
  }
  return nouns <= (told ? 1 : 0) || (chunks[listStart - 1].type === "prep" && nouns <= (told ? 2 : 1));
}

/** Is the noun phrase at `k`, or the list that it begins, the subject of a finite verb of its own, with a finite verb already before the list began? */
function startsClause(
  chunks: readonly Chunk[],
  tokens: Tokens,
  { k, listStart, apart }: { readonly k: number; readonly listStart: number; readonly apart: boolean },
): boolean {
  // "the group, to which Chad and Niger will contribute": a relative clause has but one subject.
  if (chunks[listStart - 1]?.type === "wh" || !hasVerb(chunks, tokens, k) || (!apart && opensClause(chunks, tokens, listStart))) return false;
  for (let i = listStart - 1; i >= 0; i--) {
    const before = chunks[i];
    // "said Norway and Denmark were sending ships", "said troops from Chad and Niger were there": both are what is said of.
    if (before.type === "vg" && before.form === "finite")
      return (
        !isFrontedClause(chunks, i, listStart) &&
        !endsFrontedClause(chunks, listStart) &&
        !(reports(before, tokens, chunks[listStart]) && isSaid(chunks, i, listStart))
      );
    // "the base, when A, B and C joined": another clause has begun.
    if (before.type === "break" || before.type === "sub" || (before.type === "wh" && wordIs(tokens, before.first, "when"))) return false;
  }
  return false;
}

/**
 * Does a finite verb follow the noun phrase at `k`: at once, behind a preposition and its noun ("soldiers from Italy are"), or behind others that are joined to
 * it ("Chad and Niger will")?
 */
function hasVerb(chunks: readonly Chunk[], tokens: Tokens, k: number): boolean {
  let listed = false,
    j = k + 1;
  for (let hops = 0; hops < 4; hops++) {
    while (chunks[j]?.type === "adv") j++;
    const next = chunks[j];
    if (next?.type === "vg") return next.form === "finite" && !listed;
    if (chunks[j + 1]?.type !== "np") return false;
    if (next.type === "conj" && isListConjunction(tokens, next.first)) listed = false;
    else if (next.type === "comma" && isComma(tokens, next.first)) listed = true;
    else if (next.type !== "prep" || hops > 0) return false;
    j += 2;
  }
  return false;
}

/** Does a clause begin with the list, or with the noun that it hangs on by a preposition: behind "but", a comma or a dash? */
function opensClause(chunks: readonly Chunk[], tokens: Tokens, listStart: number): boolean {
  let b = listStart - 1;
  while (chunks[b]?.type === "prep" && chunks[b - 1]?.type === "np") b -= 2;
  while (chunks[b]?.type === "adv") b--;
  return (chunks[b]?.type === "conj" && !wordIs(tokens, chunks[b].first, "or")) || chunks[b]?.type === "comma";
}
