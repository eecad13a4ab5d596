/** Participles and gerunds: who acts in one, and what governs it. */
import type { Draft } from "./clauses.ts";
import { inheritFrom, isDecisionNoun, lastClauseBefore } from "./governors.ts";
import type { Chunk, NounPhrase } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { folded } from "./tokens.ts";

/** "by increasing", "troops deployed in Latvia", ", leading the battle group". */
export function openParticiple(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  draft.type = "participle";
  let i = draft.vg.index - 1;
  while (i >= 0 && (chunks[i].type === "adv" || (chunks[i].type === "adj" && draft.vg.form === "participle" && chunks[i - 1]?.type === "comma"))) i--;
  const before = chunks[i];
  const governor = lastClauseBefore(clauses, draft.vg.index);
  draft.governor = governor;
  if (before?.type === "conj") {
    const sibling = [...clauses].reverse().find((c) => c.vg.form === draft.vg.form);
    if (sibling) {
      inheritFrom(draft, sibling);
      return;
    }
  }
  // "no intention of sending", "the idea of extending": the noun governs.
  if (before?.type === "prep" && draft.vg.form === "gerund" && chunks[i - 1]?.type === "np" && isDecisionNoun(tokens, chunks[i - 1] as NounPhrase)) {
    draft.governorNoun = chunks[i - 1] as NounPhrase;
    draft.subject = draft.governorNoun.owner ?? governor?.subject ?? null;
    draft.inherited = true;
    return;
  }
  if (before?.type === "np") {
    draft.subject = before;
    draft.inherited = true;
    return;
  }
  if (before?.type === "comma" && chunks[i - 1]?.type === "np" && draft.vg.form === "participle") {
    draft.subject = chunks[i - 1] as NounPhrase;
    draft.inherited = true;
    return;
  }
  if (before?.type === "sub") draft.marker = folded(tokens, before.first);
  if (governor) {
    draft.subject = governor.subject;
    draft.inherited = true;
  }
}
