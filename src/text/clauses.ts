/**
 * Clauses of a chunked sentence: each verb group with its subject, objects, prepositional phrases, what governs it and what marks it.
 * Attachment is by closeness with a few defensible rules of English; where the rules cannot tell, the field stays empty.
 */
import type { Chunk, NounPhrase, Small, VerbGroup } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { wordAt } from "./words.ts";

export interface Attached {
  /** Token of the preposition. */
  readonly prep: number;
  /** Folded preposition, `out of` and the like joined. */
  readonly word: string;
  readonly np: NounPhrase;
  /** Chunk index of the preposition. */
  readonly index: number;
}

export type ClauseType = "main" | "relative" | "complement" | "adverbial" | "infinitive" | "participle";

export interface Clause {
  readonly vg: VerbGroup;
  readonly type: ClauseType;
  /** Folded marker: "that", "if", "unless", "because", "who" …, or "". */
  readonly marker: string;
  readonly subject: NounPhrase | null;
  /** True where the subject stands with another verb or is the antecedent of a relative or participle clause. */
  readonly inherited: boolean;
  readonly objects: readonly NounPhrase[];
  readonly attached: readonly Attached[];
  /** Predicate adjective ("ready", "willing") as a token, or -1. */
  readonly predicate: number;
  /** The clause whose verb governs this one (plans → to extend; said → that …), or null. */
  readonly governor: Clause | null;
  /** A noun that governs an infinitive or "that" clause ("decision to send"), or null. */
  readonly governorNoun: NounPhrase | null;
  /** Particle after the verb ("draw down"), folded, or "". */
  readonly particle: string;
  /** Chunks `[from, to)` that belong to it, the verb included. */
  readonly from: number;
  readonly to: number;
  /** In an if/unless clause, or in the main clause of one. */
  readonly conditional: boolean;
}

export interface Parse {
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
}

type Draft = { -readonly [K in keyof Clause]: Clause[K] } & { attached: Attached[]; objects: NounPhrase[] };

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
  const conditionalMain = clauses.some((clause) => clause.marker === "if" || clause.marker === "unless" || clause.marker === "should");
  for (const clause of clauses) {
    clause.conditional = inMarked(clause, "if") || inMarked(clause, "unless");
    if (conditionalMain && (clause.type === "main" || clause.type === "complement") && (clause.vg.modal === "would" || clause.vg.modal === "could" || clause.vg.modal === "might" || clause.vg.modal === "will")) clause.conditional = true;
  }
  return clauses;
}

function inMarked(clause: Clause, marker: string): boolean {
  for (let c: Clause | null = clause, depth = 0; c !== null && depth < 6; c = c.governor, depth++) if (c.marker === marker) return true;
  return false;
}

const folded = (tokens: Tokens, i: number): string => (tokens.word[i] === 0 ? tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase() : wordAt(tokens.word[i]));
const subjectMarkers = new Set(["who", "which", "that", "whom", "what", "whose", "where", "when"]);

function open(vg: VerbGroup, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[], clauseAt: ReadonlyMap<number, Draft>): Draft {
  const draft: Draft = {
    vg, type: "main", marker: "", subject: null, inherited: false, objects: [], attached: [], predicate: -1, governor: null, governorNoun: null,
    particle: "", from: vg.index, to: vg.index + 1, conditional: false,
  };
  if (vg.form === "infinitive") openInfinitive(draft, chunks, tokens, clauses);
  else if (vg.form === "gerund" || vg.form === "participle") openParticiple(draft, chunks, tokens, clauses);
  else openFinite(draft, chunks, tokens, clauses, clauseAt);
  return draft;
}

/** "plans to extend", "asked NATO to help", "the decision to send", "willing to stay". */
function openInfinitive(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  draft.type = "infinitive";
  let i = draft.vg.index - 1;
  while (i >= 0 && (chunks[i].type === "adv" || chunks[i].type === "quote")) i--;
  // Coordinated infinitives share their governor: "to extend and to expand", and "to extend and expand" reads as a bare verb elsewhere.
  if (chunks[i]?.type === "conj") {
    for (let k = clauses.length - 1; k >= 0; k--) if (clauses[k].type === "infinitive") { inheritFrom(draft, clauses[k]); return; }
  }
  const before = chunks[i];
  if (before?.type === "vg") {
    const governor = clauses.find((c) => c.vg === before) ?? null;
    draft.governor = governor;
    if (governor) { draft.subject = governor.subject; draft.inherited = true; }
    return;
  }
  if (before?.type === "adj" || before?.type === "part") {
    const governor = lastClauseBefore(clauses, i);
    draft.governor = governor;
    if (governor) { draft.subject = governor.subject; draft.inherited = true; }
    return;
  }
  if (before?.type === "np") {
    const preposed = governedByPreposition(chunks, i);
    const governor = lastClauseBefore(clauses, i);
    const listStart = before.joined.length > 0 ? before.joined[0].index : i;
    const verbBefore = chunks[listStart - 1]?.type === "vg" || (chunks[i - 1]?.type === "adv" && chunks[i - 2]?.type === "vg");
    draft.governor = governor;
    if (governor !== null && (verbBefore || (preposed >= 0 && (folded(tokens, chunks[preposed].first) === "for" || folded(tokens, chunks[preposed].first) === "on" || folded(tokens, chunks[preposed].first) === "with") && !isDecisionNoun(tokens, before))) && !isDecisionNoun(tokens, before)) {
      draft.subject = before.joined[0] ?? before;
      return;
    }
    const opens = chunks[listStart - 1];
    if (!isDecisionNoun(tokens, before) && preposed < 0 && (opens === undefined || opens.type === "break" || opens.type === "quote" || opens.type === "adv")) {
      // A heading: "Norway to send tanks".
      draft.governor = null;
      draft.type = "main";
      draft.subject = before.joined[0] ?? before;
      return;
    }
    draft.governorNoun = before;
    draft.subject = before.owner ?? governor?.subject ?? null;
    draft.inherited = true;
    return;
  }
  const governor = lastClauseBefore(clauses, draft.vg.index);
  draft.governor = governor;
  if (governor) { draft.subject = governor.subject; draft.inherited = true; }
}

/** Nouns that take an infinitive of their own: what is decided, not who acts. */
const decisionNouns = new Set(("decision decisions plan plans agreement offer offers pledge pledges promise promises commitment commitments vow request requests call calls demand demands proposal proposals " +
  "idea prospect possibility option intention intentions readiness willingness refusal move moves effort efforts ability authority right bid attempt attempts vote order orders mandate resolution aim goal target deadline need deal law bill motion budget funds money term terms year years time way chance").split(" "));
const isDecisionNoun = (tokens: Tokens, np: NounPhrase): boolean => decisionNouns.has(folded(tokens, np.head));

/** "by increasing", "troops deployed in Latvia", ", leading the battle group". */
function openParticiple(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  draft.type = "participle";
  let i = draft.vg.index - 1;
  while (i >= 0 && chunks[i].type === "adv") i--;
  const before = chunks[i];
  const governor = lastClauseBefore(clauses, draft.vg.index);
  draft.governor = governor;
  if (before?.type === "conj") {
    const sibling = [...clauses].reverse().find((c) => c.vg.form === draft.vg.form);
    if (sibling) { inheritFrom(draft, sibling); return; }
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
  if (governor) { draft.subject = governor.subject; draft.inherited = true; }
}

function openFinite(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[], clauseAt: ReadonlyMap<number, Draft>): void {
  let i = (draft.vg.anchor ?? draft.vg.index) - 1;
  const skipAdverbs = (): void => { while (i >= 0 && chunks[i].type === "adv") i--; };
  skipAdverbs();
  if (chunks[i]?.type === "there") i--;
  const direct = chunks[i];
  // An inversion: the subject stands between the auxiliary and its verb.
  if (draft.vg.anchor !== undefined && (direct === undefined || direct.type === "break" || direct.type === "comma" || !chunks.slice(0, i + 1).some((c) => c.type === "np" && governedByPreposition(chunks, c.index) < 0))) {
    const inner = chunks.slice(draft.vg.anchor, draft.vg.index).find((c): c is NounPhrase => c.type === "np" && governedByPreposition(chunks, c.index) < 0);
    if (inner) { draft.subject = inner; draft.from = inner.index; return; }
  }

  // "and", "but" right before the verb: the subject of the clause before is shared.
  if (direct?.type === "conj" || (direct?.type === "comma" && chunks[i - 1]?.type === "conj")) {
    const sibling = [...clauses].reverse().find((c) => c.vg.form === "finite");
    if (sibling) { inheritFrom(draft, sibling); return; }
    return;
  }
  if (direct?.type === "wh" || (direct?.type === "sub" && subjectMarkers.has(folded(tokens, direct.first)) && draft.vg.index - 1 === i)) {
    asRelative(draft, chunks, tokens, i, clauses);
    return;
  }
  // "help protect", "let go": a bare infinitive right after its verb.
  if (direct?.type === "vg" && i === draft.vg.index - 1 && draft.vg.tense === "present" && draft.vg.modal === "") {
    draft.type = "infinitive";
    draft.governor = clauseAt.get(i) ?? null;
    draft.subject = draft.governor?.subject ?? null;
    draft.inherited = true;
    return;
  }
  if (direct?.type === "sub") {
    draft.marker = folded(tokens, direct.first);
    draft.type = draft.marker === "that" ? "complement" : "adverbial";
    const governor = lastClauseBefore(clauses, i);
    draft.governor = governor;
    draft.subject = governor?.subject ?? null;
    draft.inherited = true;
    return;
  }

  // Walk left for the subject: past prepositional phrases, parentheses between commas, and clauses that belong to the subject.
  const found = findSubject(chunks, tokens, i, clauses, clauseAt);
  if (!found) {
    // A sentence that opens with its verb inverted ("said Stoltenberg"), or a heading without a subject.
    const after = chunks[draft.vg.index + 1];
    if (after?.type === "np") draft.subject = after;
    return;
  }
  draft.subject = found.np;
  draft.from = found.np.index;
  let before = found.np.joined.length > 0 && found.np.joined[0].index <= found.np.index ? found.np.joined[0].index - 1 : found.np.index - 1;
  while (before >= 0 && (chunks[before].type === "adv" || chunks[before].type === "quote")) before--;
  const marker = chunks[before];
  if (marker?.type === "sub") {
    draft.marker = folded(tokens, marker.first);
    draft.type = draft.marker === "that" || draft.marker === "whether" ? "complement" : "adverbial";
    draft.governor = lastClauseBefore(clauses, before);
    if (draft.type === "complement" && chunks[before - 1]?.type === "np" && draft.governor === null) draft.governorNoun = chunks[before - 1] as NounPhrase;
  } else if (marker?.type === "wh") {
    draft.marker = folded(tokens, marker.first);
    draft.type = "relative";
    draft.governor = lastClauseBefore(clauses, before);
    const antecedent = antecedentBefore(chunks, before, tokens);
    if (antecedent && draft.marker !== "where" && draft.marker !== "when") draft.objects.push(antecedent);
  } else if (marker?.type === "vg") {
    // "said Canada would send": a complement without "that".
    const governor = clauseAt.get(marker.index) ?? null;
    if (governor) { draft.type = "complement"; draft.governor = governor; }
  } else if (marker?.type === "conj") {
    // "that A would stay and B would leave": the second complement hangs where the first does.
    const sibling = [...clauses].reverse().find((c) => c.vg.form === "finite");
    if (sibling && sibling.type === "complement") { draft.type = "complement"; draft.governor = sibling.governor; draft.marker = sibling.marker; }
  }
}

function asRelative(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, wh: number, clauses: readonly Draft[]): void {
  draft.marker = folded(tokens, chunks[wh].first);
  draft.type = "relative";
  draft.governor = lastClauseBefore(clauses, wh);
  const antecedent = antecedentBefore(chunks, wh, tokens);
  if (antecedent) { draft.subject = antecedent; draft.inherited = true; }
  else if (draft.marker === "that" && chunks[wh - 1]?.type === "vg") draft.type = "complement";
}

/** The noun phrase that a relative pronoun stands for: the nearest before it; not the object of "of" in a partitive. */
function antecedentBefore(chunks: readonly Chunk[], wh: number, tokens: Tokens): NounPhrase | null {
  let i = wh - 1;
  while (i >= 0 && (chunks[i].type === "comma" || chunks[i].type === "prep" || chunks[i].type === "adv")) i--;
  const np = chunks[i];
  if (np?.type !== "np") return null;
  // "the mission in Baghdad, which …": a common noun before the place is what "which" takes up.
  const prep = governedByPreposition(chunks, np.index);
  const outer = prep > 0 ? chunks[prep - 1] : undefined;
  if (outer?.type === "np" && isName(tokens, np) && !isName(tokens, outer) && folded(tokens, chunks[wh].first) !== "who") return outer;
  return np;
}

const isName = (tokens: Tokens, np: NounPhrase): boolean => np.last - np.first <= 2 && (tokens.shape[np.head] & 1) !== 0;

function findSubject(chunks: readonly Chunk[], tokens: Tokens, from: number, clauses: readonly Draft[], clauseAt: ReadonlyMap<number, Draft>): { np: NounPhrase } | null {
  let i = from;
  let guard = 0;
  let jumped = false;
  while (i >= 0 && guard++ < 60) {
    const chunk = chunks[i];
    switch (chunk.type) {
      case "np": {
        const first = chunk.joined.length > 0 ? chunk.joined[0] : chunk;
        const prep = governedByPreposition(chunks, first.index);
        if (prep >= 0) {
          // "a group of allies …": the phrase before the preposition is the subject.
          i = prep - 1;
          continue;
        }
        // The object of a participle or relative clause that belongs to the subject: "the troops leading the group are".
        const before = skipBack(chunks, first.index - 1);
        // "arguing he is", "saying the plan will": the subject of what is said, not the participle's object.
        if (chunks[before]?.type === "vg" && (isSubjectPronoun(tokens, first) || reportingVerbs.has(wordAt((chunks[before] as VerbGroup).lemma)))) return { np: first };
        if (chunks[before]?.type === "vg") {
          const inner = clauseAt.get(before);
          const verb = chunks[before] as VerbGroup;
          if (inner && (verb.form === "gerund" || verb.form === "participle" || verb.form === "infinitive" || inner.type === "relative") && inner.subject !== null && inner.subject.index < before) {
            i = inner.subject.index;
            if (inner.type === "relative" && inner.from < i) i = inner.from;
            continue;
          }
        }
        // "Ann Lee, 56, the minister, said": one apposition after another, back to the phrase that begins them.
        const opener = chunks[first.index - 2];
        if (jumped && chunks[first.index - 1]?.type === "comma" && opener?.type === "np" && (first.index === 2 || ["sub", "conj", "quote"].includes(chunks[first.index - 3].type))) return { np: opener };
        return { np: first };
      }
      case "comma": {
        // A parenthesis: jump to the comma that opens it, if what stands before that is a noun phrase.
        let j = i - 1;
        while (j >= 0 && chunks[j].type !== "comma" && chunks[j].type !== "break") j--;
        if (j > 0 && chunks[j].type === "comma" && i - j > 1 && chunks[skipBack(chunks, j - 1)]?.type === "np" && !hasFiniteMain(chunks, j + 1, i, clauseAt)) { i = skipBack(chunks, j - 1); jumped = true; continue; }
        i--;
        continue;
      }
      case "adv": case "adj": case "quote": case "part": i--; continue;
      case "prep": i--; continue;
      case "vg": {
        const inner = clauseAt.get(chunk.index);
        if (inner && (chunk.form === "gerund" || chunk.form === "participle" || chunk.form === "infinitive" || inner.type === "relative") && inner.subject !== null && inner.subject.index < chunk.index) {
          i = inner.subject.index;
          const np = inner.subject;
          if (governedByPreposition(chunks, np.index) < 0) return { np };
          continue;
        }
        return null;
      }
      case "conj": case "sub": case "wh": case "break": case "there": return null;
    }
  }
  return null;
}

const subjectPronouns = new Set(["he", "she", "they", "we", "i"]);
const isSubjectPronoun = (tokens: Tokens, np: NounPhrase): boolean => np.last - np.first === 1 && subjectPronouns.has(folded(tokens, np.first));
/** Verbs that take a clause without "that" as their complement. */
const reportingVerbs = new Set("say argue claim add insist believe think know hope suggest warn note assert contend maintain allege acknowledge admit explain predict declare complain stress confirm announce fear imply".split(" "));

function hasFiniteMain(chunks: readonly Chunk[], from: number, to: number, clauseAt: ReadonlyMap<number, Draft>): boolean {
  for (let i = from; i < to; i++) {
    const chunk = chunks[i];
    if (chunk.type === "vg" && chunk.form === "finite") {
      const clause = clauseAt.get(i);
      if (clause && clause.type !== "relative") return true;
    }
  }
  return false;
}

function skipBack(chunks: readonly Chunk[], i: number): number {
  while (i >= 0 && (chunks[i].type === "adv" || chunks[i].type === "quote")) i--;
  return i;
}

/** Chunk index of the preposition that governs the noun phrase at `i`, or -1. */
export function governedByPreposition(chunks: readonly Chunk[], i: number): number {
  const before = skipBack(chunks, i - 1);
  return chunks[before]?.type === "prep" ? before : -1;
}

function lastClauseBefore(clauses: readonly Draft[], index: number): Draft | null {
  for (let k = clauses.length - 1; k >= 0; k--) if (clauses[k].vg.index < index) return clauses[k];
  return null;
}

function inheritFrom(draft: Draft, sibling: Draft): void {
  draft.subject = sibling.subject;
  draft.inherited = true;
  draft.type = sibling.type;
  draft.marker = sibling.marker;
  draft.governor = sibling.governor;
  draft.governorNoun = sibling.governorNoun;
}

const fixedPrepositions: Readonly<Record<string, readonly string[]>> = { out: ["of"], because: ["of"], away: ["from"], instead: ["of"], ahead: ["of"], part: ["of"] };

/** Objects and prepositional phrases to the right, up to the next clause. */
function collect(clause: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  let i = clause.vg.index + 1;
  let objectsOpen = true;
  let prep: Small | null = null;
  // What stands between a bridged auxiliary and its verb belongs to the verb.
  for (let k = (clause.vg.anchor ?? clause.vg.index) + 1; k < clause.vg.index; k++) {
    const chunk = chunks[k];
    if (chunk.type !== "np" || chunk === clause.subject || (clause.subject !== null && clause.subject.joined.includes(chunk))) continue;
    const before = governedByPreposition(chunks, k);
    if (before >= 0) clause.attached.push({ prep: chunks[before].first, word: folded(tokens, chunks[before].first), np: chunk, index: before });
    else clause.objects.push(chunk);
  }
  for (; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (chunk.type === "vg") {
      if (prep !== null && chunk.form === "gerund") break;
      if (chunk.form === "participle" && chunk.index > clause.vg.index + 1) {
        // "troops deployed in Latvia": what hangs on the participle also places the phrase; it is its own clause.
        break;
      }
      break;
    }
    if (chunk.type === "wh" || chunk.type === "sub" || chunk.type === "break") break;
    if (chunk.type === "quote") continue;
    if (chunk.type === "adj") { if (clause.predicate < 0 && clause.objects.length === 0 && prep === null) clause.predicate = chunk.first; continue; }
    if (chunk.type === "part") { if (clause.particle === "" && i <= clause.vg.index + 3) clause.particle = folded(tokens, chunk.first); continue; }
    if (chunk.type === "adv") continue;
    if (chunk.type === "prep") { prep = chunk; continue; }
    if (chunk.type === "comma") {
      // After a comma the clause goes on with a list member or a prepositional phrase; anything else is another clause.
      const next = chunks[i + 1];
      if (next === undefined) break;
      if (next.type === "np" && !inList(next, clause)) {
        if (subjectOfLater(next, clauses)) break;
        objectsOpen = false;
        continue;
      }
      continue;
    }
    if (chunk.type === "conj") {
      const next = chunks[i + 1];
      if (next?.type === "vg" && next.form === "finite") break;
      if (next?.type === "np" && subjectOfLater(next, clauses)) break;
      continue;
    }
    if (chunk.type === "np") {
      if (subjectOfLater(chunk, clauses) && prep === null && chunk.index > clause.vg.index && !clause.objects.includes(chunk)) {
        // The subject of the next clause ("said Canada would"): not an object, unless the next verb is an infinitive ("asked NATO to").
        if (!infinitiveSubject(chunk, clauses)) break;
      }
      if (prep !== null) {
        for (const np of chunk.joined.length > 0 && chunk.joined[0] === chunk ? chunk.joined : [chunk]) clause.attached.push({ prep: prep.first, word: prepositionAt(tokens, prep, chunks), np, index: prep.index });
        prep = null;
        objectsOpen = objectsOpen && clause.objects.length === 0;
        if (chunk.joined.length > 0 && chunk.joined[0] === chunk) i = Math.max(i, chunk.joined[chunk.joined.length - 1].index);
        continue;
      }
      if (chunk === clause.subject) continue;
      if (objectsOpen || inList(chunk, clause)) {
        clause.objects.push(chunk);
      }
    }
  }
  clause.to = i;
}

function prepositionAt(tokens: Tokens, prep: Small, chunks: readonly Chunk[]): string {
  const word = folded(tokens, prep.first);
  const before = chunks[prep.index - 1];
  if (before && (before.type === "prep" || before.type === "part" || before.type === "adv")) {
    const first = folded(tokens, before.first);
    if (fixedPrepositions[first]?.includes(word)) return `${first} ${word}`;
  }
  return word;
}

const inList = (np: NounPhrase, clause: Draft): boolean => np.joined.length > 0 && (clause.objects.some((o) => np.joined.includes(o)) || clause.attached.some((a) => np.joined.includes(a.np)));
const subjectOfLater = (np: NounPhrase, clauses: readonly Draft[]): boolean => clauses.some((c) => !c.inherited && c.subject !== null && (c.subject === np || (np.joined.length > 0 && np.joined.includes(c.subject))) && c.vg.index > np.index);
const infinitiveSubject = (np: NounPhrase, clauses: readonly Draft[]): boolean => clauses.some((c) => c.subject === np && c.type === "infinitive");

/** Second look, once objects are known: participles and infinitives take their subject from the object they follow. */
function settle(clause: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  if (clause.type === "infinitive" && clause.governor !== null && clause.subject === null) clause.subject = clause.governor.subject;
  // "is extending and expanding its mission": verbs joined share what follows.
  if (clause.objects.length === 0 && chunks[clause.vg.index + 1]?.type === "conj" && chunks[clause.vg.index + 2]?.type === "vg") {
    const next = clauses.find((c) => c.vg.index === clause.vg.index + 2);
    if (next && !next.vg.passive) { clause.objects.push(...next.objects); clause.attached.push(...next.attached); clause.to = next.to; }
  }
  // Fronted phrases: "In Latvia, Canada leads …" belong to the first finite clause after them.
  if (clause.type !== "infinitive" && clause.vg.form === "finite" && clause.subject !== null) {
    let i = 0;
    const limit = clause.subject.joined[0]?.index ?? clause.subject.index;
    if (clauses.some((c) => c !== clause && c.vg.index < limit)) return;
    while (i < limit) {
      if (chunks[i].type === "prep" && chunks[i + 1]?.type === "np" && i + 1 < limit && chunks[i + 1] !== clause.subject) clause.attached.push({ prep: chunks[i].first, word: folded(tokens, chunks[i].first), np: chunks[i + 1] as NounPhrase, index: i });
      i++;
    }
  }
}

/** The governing chain from a clause outward: plans ← to extend. The clause itself comes first. */
export function chainOf(clause: Clause): Clause[] {
  const chain: Clause[] = [];
  for (let c: Clause | null = clause; c !== null && chain.length < 8; c = c.governor) chain.push(c);
  return chain;
}
