/** Discourse memory: the mentions read so far, and which of them a pronoun or description takes up. */
import type { Text } from "../../text/text.ts";
import type { Lookups } from "./lookups.ts";
import { wordOf } from "./names.ts";
import type { ResolvedMention } from "./types.ts";

type Fits = (mention: ResolvedMention) => boolean;

export interface Recall {
  /** In reading order. */
  readonly past: readonly ResolvedMention[];
  readonly add: (mention: ResolvedMention) => void;
  /** The last mention that fits, among the last `reach`. */
  readonly lastOf: (fits: Fits, reach?: number) => ResolvedMention | null;
  /**
   * What a pronoun takes up: the first fitting mention of its own sentence (whose first token is given) that is no place, else the first
   * of the sentence before (centering: subjects stand first), else the last one named.
   */
  readonly centre: (fits: Fits, first: number) => ResolvedMention | null;
  /** The state that acts in the sentence that begins at a token: its first mention that is no place. */
  readonly ownerHere: (first: number) => ResolvedMention | null;
  readonly isPlaceLike: (mention: ResolvedMention) => boolean;
}

export function recallOf({ tokens, sentences }: Text, lookups: Lookups): Recall {
  const past: ResolvedMention[] = [];
  let nextSentence = 0;
  /** First token of the sentence of each mention of the past. */
  const begins: number[] = [];

  function add(mention: ResolvedMention): void {
    while (nextSentence + 1 < sentences.length && sentences[nextSentence + 1].first <= mention.first) nextSentence++;
    past.push(mention);
    begins.push(sentences[nextSentence]?.first ?? 0);
  }

  function lastOf(fits: Fits, reach = 40): ResolvedMention | null {
    for (let k = past.length - 1, n = 0; k >= 0 && n < reach; k--, n++) if (fits(past[k])) return past[k];
    return null;
  }

  /** Index of the first mention of the sentence that the mention at `k` is in. */
  function sentenceStart(k: number): number {
    while (k > 0 && begins[k - 1] === begins[k]) k--;
    return k;
  }

  function centre(fits: Fits, first: number): ResolvedMention | null {
    let end = past.length;
    while (end > 0 && past[end - 1].first >= first) end--;
    for (let k = end; k < past.length; k++) if (fits(past[k]) && past[k].form !== "adjective" && !isPlaceLike(past[k])) return past[k];
    // "The Malian contingent has shrunk; its 310 …": whose the subject is.
    const opens = past[end];
    if (opens && opens.form === "adjective" && opens.first - first <= 3 && fits(opens)) return opens;
    if (end === 0) return null;
    let adjective: ResolvedMention | null = null;
    for (let k = sentenceStart(end - 1); k < end; k++) {
      if (!fits(past[k]) || isPlaceLike(past[k])) continue;
      if (past[k].form !== "adjective") return past[k];
      adjective ??= past[k];
    }
    return adjective ?? lastOf((m) => fits(m) && !isPlaceLike(m), 8);
  }

  function ownerHere(first: number): ResolvedMention | null {
    let k = past.length;
    while (k > 0 && past[k - 1].first >= first) k--;
    for (; k < past.length; k++) {
      const m = past[k];
      if (m.class === "state" && m.id !== null && m.form !== "adjective" && !isPlaceLike(m)) return m;
      if ((m.class === "person" || m.class === "office") && m.speaksFor !== null && lookups.state.has(m.speaksFor)) return m;
    }
    return null;
  }

  /** A state after "in", "to", "from" is where something happens, seldom who acts next. */
  function isPlaceLike(m: ResolvedMention): boolean {
    if (m.class !== "state" || m.form !== "name" && m.form !== "description") return false;
    // "in Kenya's case": whose, not where.
    if (wordOf(tokens, m.last) === "'s") return false;
    const before = wordOf(tokens, m.first - 1);
    return places.has(before) || (before === "the" && places.has(wordOf(tokens, m.first - 2)));
  }

  return { past, add, lastOf, centre, ownerHere, isPlaceLike };
}

const places: ReadonlySet<string> = new Set(["in", "to", "from", "into", "near"]);
