/** What governs a phrase or clause: the preposition, noun or verb before it; and the small questions that the parse asks. */
import type { Draft } from "./clauses.ts";
import type { Chunk, NounPhrase } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { folded } from "./tokens.ts";

/** Nouns that take an infinitive of their own: what is decided, not who acts. */
const decisionNouns = new Set(
  (
    "decision decisions plan plans agreement offer offers pledge pledges promise promises commitment commitments vow request requests call calls demand demands proposal proposals " +
    "idea prospect possibility option intention intentions readiness willingness refusal move moves effort efforts ability authority right bid attempt attempts vote order orders mandate resolution aim goal target deadline need deal law bill motion budget funds money term terms year years time way chance"
  ).split(" "),
);
export const isDecisionNoun = (tokens: Tokens, np: NounPhrase): boolean => decisionNouns.has(folded(tokens, np.head));

export function skipBack(chunks: readonly Chunk[], i: number): number {
  while (i >= 0 && (chunks[i].type === "adv" || chunks[i].type === "quote")) i--;
  return i;
}

/** Chunk index of the preposition that governs the noun phrase at `i`, or -1. */
export function governedByPreposition(chunks: readonly Chunk[], i: number): number {
  const before = skipBack(chunks, i - 1);
  return chunks[before]?.type === "prep" ? before : -1;
}

export function lastClauseBefore(clauses: readonly Draft[], index: number): Draft | null {
  for (let k = clauses.length - 1; k >= 0; k--) if (clauses[k].vg.index < index) return clauses[k];
  return null;
}

export function inheritFrom(draft: Draft, sibling: Draft): void {
  draft.subject = sibling.subject;
  draft.inherited = true;
  draft.type = sibling.type;
  draft.marker = sibling.marker;
  draft.governor = sibling.governor;
  draft.governorNoun = sibling.governorNoun;
}
