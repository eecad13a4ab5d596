/**
 * The parse of a chunked sentence into its clauses, in reading order. Attachment is by closeness with a few defensible rules of English;
 * where the rules cannot tell, the field stays empty.
 */
import type { Clause, Draft } from "./clauses.ts";
import { collect } from "./complements.ts";
import { openFinite } from "./finites.ts";
import { openInfinitive } from "./infinitives.ts";
import { openParticiple } from "./participles.ts";
import type { Chunk, NounPhrase, VerbGroup } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { folded } from "./tokens.ts";

/** The clauses of one sentence's chunks, in reading order. */
export function clausesOf(chunks: readonly Chunk[], tokens: Tokens): Clause[] {
  const clauses: Draft[] = [];
  const clauseAt = new Map<number, Draft>();
  for (const chunk of chunks) {
    if (chunk.type !== "vg") continue;
    const clause = open(chunk, chunks, tokens, clauses, clauseAt);
    clauses.push(clause);
    clauseAt.set(chunk.index, clause);
  }
  for (const clause of clauses) collect(clause, chunks, tokens, clauses);
  for (const clause of clauses) settle(clause, chunks, tokens, clauses);
  for (const clause of clauses)
    if (clause.subject !== null && !clause.vg.negated && folded(tokens, (clause.subject.joined[0] ?? clause.subject).first) === "neither")
      (clause.vg as { negated: boolean }).negated = true;
  const conditionalMain = clauses.some(
    (clause) => clause.marker === "if" || clause.marker === "unless" || clause.marker === "should" || clause.marker === "provided",
  );
  for (const clause of clauses) {
    clause.conditional = inMarked(clause, "if") || inMarked(clause, "unless") || inMarked(clause, "provided");
    if (
      conditionalMain &&
      (clause.type === "main" || clause.type === "complement") &&
      (clause.vg.modal === "would" || clause.vg.modal === "could" || clause.vg.modal === "might" || clause.vg.modal === "will")
    )
      clause.conditional = true;
  }
  return clauses;
}

function inMarked(clause: Clause, marker: string): boolean {
  for (let c: Clause | null = clause, depth = 0; c !== null && depth < 6; c = c.governor, depth++) if (c.marker === marker) return true;
  return false;
}

function open(vg: VerbGroup, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[], clauseAt: ReadonlyMap<number, Draft>): Draft {
  const draft: Draft = {
    vg,
    type: "main",
    marker: "",
    subject: null,
    inherited: false,
    objects: [],
    attached: [],
    predicate: -1,
    governor: null,
    governorNoun: null,
    particle: "",
    from: vg.index,
    to: vg.index + 1,
    conditional: false,
  };
  if (vg.form === "infinitive") openInfinitive(draft, chunks, tokens, clauses);
  else if (vg.form === "gerund" || vg.form === "participle") openParticiple(draft, chunks, tokens, clauses);
  else openFinite(draft, chunks, tokens, clauses, clauseAt);
  return draft;
}

/** Does nothing stand before, in this part of the sentence? */
const opens = (chunks: readonly Chunk[], at: number): boolean => at < 0 || /^(?:sub|break|quote|conj)$/.test(chunks[at].type);

/** Second look, once objects are known: participles and infinitives take their subject from the object they follow. */
function settle(clause: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  if (clause.type === "infinitive" && clause.governor !== null && clause.subject === null) clause.subject = clause.governor.subject;
  // "By sending ships, Denmark has shown", "Having sent ships, Denmark": whoever acts behind the comma.
  const means = chunks[clause.vg.index - 1];
  const leads =
    clause.type === "participle" &&
    (means === undefined ||
      (clause.vg.form === "gerund" &&
        means.type === "prep" &&
        /^(?:by|in|through|with)$/.test(folded(tokens, means.first)) &&
        opens(chunks, clause.vg.index - 2)));
  if (leads) {
    const main = clauses.find((c) => c.vg.form === "finite" && c.vg.index > clause.vg.index);
    const begin = main?.subject ? (main.subject.joined[0] ?? main.subject).index : -1;
    if (main && !main.inherited && begin > clause.vg.index && chunks[begin - 1].type === "comma") {
      clause.subject = main.subject;
      clause.inherited = true;
      clause.governor = main;
    }
  }
  // "The Danes, leading the force since May, will stay": whoever stands before the comma and acts behind the next.
  if (clause.type === "participle" && clause.vg.form === "gerund" && clause.subject === null && clause.governor === null) {
    let i = clause.vg.index - 1;
    while (i >= 0 && chunks[i].type === "adv") i--;
    const main = i > 0 && chunks[i].type === "comma" ? clauses.find((c) => c.vg.form === "finite" && c.vg.index > clause.vg.index) : undefined;
    if (main?.subject && !main.inherited && main.subject.index < i) {
      clause.subject = main.subject;
      clause.inherited = true;
    }
  }
  // "is extending and expanding its mission": verbs joined share what follows.
  if (clause.objects.length === 0 && chunks[clause.vg.index + 1]?.type === "conj" && chunks[clause.vg.index + 2]?.type === "vg") {
    const next = clauses.find((c) => c.vg.index === clause.vg.index + 2);
    if (next && !next.vg.passive) {
      clause.objects.push(...next.objects);
      clause.attached.push(...next.attached);
      clause.to = next.to;
    }
  }
  // Fronted phrases: "In Latvia, Canada leads …" belong to the first finite clause after them.
  if (clause.type !== "infinitive" && clause.vg.form === "finite" && clause.subject !== null) {
    let i = 0;
    const limit = clause.subject.joined[0]?.index ?? clause.subject.index;
    if (clauses.some((c) => c !== clause && c.vg.index < limit)) return;
    while (i < limit) {
      if (chunks[i].type === "prep" && chunks[i + 1]?.type === "np" && i + 1 < limit && chunks[i + 1] !== clause.subject)
        clause.attached.push({ prep: chunks[i].first, word: folded(tokens, chunks[i].first), np: chunks[i + 1] as NounPhrase, index: i });
      i++;
    }
  }
}
