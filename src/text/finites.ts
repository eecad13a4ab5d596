/** Finite clauses: their subject, their marker, and the clause or noun that they hang on. */
import type { Draft } from "./clauses.ts";
import { governedByPreposition, inheritFrom, lastClauseBefore } from "./governors.ts";
import type { Chunk, NounPhrase } from "./phrases.ts";
import { findSubject } from "./subjects.ts";
import type { Tokens } from "./tokens.ts";
import { wordAt } from "./words.ts";
import { loneDays } from "./timewords.ts";
import { folded } from "./tokens.ts";

const subjectMarkers = new Set(["who", "which", "that", "whom", "what", "whose", "where", "when"]);

export function openFinite(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[], clauseAt: ReadonlyMap<number, Draft>): void {
  let i = (draft.vg.anchor ?? draft.vg.index) - 1;
  const skipAdverbs = (): void => {
    while (i >= 0 && chunks[i].type === "adv") i--;
  };
  skipAdverbs();
  if (chunks[i]?.type === "there") i--;
  const direct = chunks[i];
  // An inversion: the subject stands between the auxiliary and its verb.
  if (
    draft.vg.anchor !== undefined &&
    (direct === undefined ||
      direct.type === "break" ||
      direct.type === "comma" ||
      !chunks.slice(0, i + 1).some((c) => c.type === "np" && governedByPreposition(chunks, c.index) < 0))
  ) {
    const inner = chunks.slice(draft.vg.anchor, draft.vg.index).find((c): c is NounPhrase => c.type === "np" && governedByPreposition(chunks, c.index) < 0);
    if (inner) {
      draft.subject = inner;
      draft.from = inner.index;
      return;
    }
  }

  // "are cleared to deploy should they be needed": a condition behind what it is of.
  const supposed =
    draft.vg.modal === "should" && draft.vg.anchor !== undefined && clauses.some((c) => c.vg.form === "finite") ? chunks[draft.vg.anchor + 1] : undefined;
  if (supposed?.type === "np" && supposed.index === draft.vg.index - 1 && pronouns.has(folded(tokens, supposed.head))) {
    draft.subject = supposed;
    draft.from = supposed.index - 1;
    draft.marker = "should";
    draft.type = "adverbial";
    draft.governor = lastClauseBefore(clauses, i);
    return;
  }
  // "and", "but" right before the verb: the subject of the clause before is shared.
  if (direct?.type === "conj" || (direct?.type === "comma" && chunks[i - 1]?.type === "conj")) {
    const sibling = infinitiveBefore(draft, tokens, clauses) ?? [...clauses].reverse().find((c) => c.vg.form === "finite");
    if (sibling) {
      inheritFrom(draft, sibling);
      return;
    }
    return;
  }
  // "plans to send medics as well as extend the stay": a second infinitive.
  if (direct?.type === "prep" && folded(tokens, direct.first) === "as" && chunks[i - 1]?.type === "adv" && folded(tokens, chunks[i - 1].first) === "well") {
    const first = infinitiveBefore(draft, tokens, clauses);
    if (first !== null) {
      inheritFrom(draft, first);
      return;
    }
  }
  // "went there in 2021, then left": one thing after another, of the same subject.
  const earlier = clauses.at(-1);
  if (direct?.type === "comma" && earlier?.type === "main" && earlier.vg.form === "finite" && sequels.has(folded(tokens, chunks[i + 1]?.first ?? -1))) {
    inheritFrom(draft, earlier);
    return;
  }
  const helped = helpedBy(draft, chunks, tokens, i, clauseAt);
  if (helped) {
    draft.type = "infinitive";
    draft.governor = helped;
    draft.subject = chunks[helped.vg.index + 1] as NounPhrase;
    return;
  }
  if (direct?.type === "wh" || (direct?.type === "sub" && subjectMarkers.has(folded(tokens, direct.first)) && draft.vg.index - 1 === i)) {
    asRelative(draft, chunks, tokens, i, clauses);
    return;
  }
  const wh = pronounBefore(chunks, tokens, i);
  if (wh >= 0) {
    asRelative(draft, chunks, tokens, wh, clauses);
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

  const speaker = speakerAfter(draft, chunks, tokens, i, clauses);
  if (speaker) {
    draft.subject = speaker;
    return;
  }

  // "escorted two ships after Iran threatened revenge": a name behind such a word, with its own verb where the clause before has one.
  const opens = chunks[i - 1];
  if (
    direct?.type === "np" &&
    opens?.type === "prep" &&
    turnsClause.has(folded(tokens, opens.first)) &&
    isName(tokens, direct) &&
    draft.vg.modal === "" &&
    clauses.some(
      (c) =>
        c.type === "main" &&
        c.vg.form === "finite" &&
        c.subject !== null &&
        c.vg.index < opens.index &&
        !chunks.slice(c.vg.index, i).some((chunk) => chunk.type === "break"),
    )
  ) {
    draft.subject = direct;
    draft.from = direct.index;
    draft.marker = folded(tokens, opens.first);
    draft.type = "adverbial";
    draft.governor = lastClauseBefore(clauses, opens.index);
    return;
  }

  // Walk left for the subject: past prepositional phrases, parentheses between commas, and clauses that belong to the subject.
  const found = findSubject(chunks, tokens, i, clauseAt);
  if (!found) {
    // "…, and at one point saw 900 soldiers": the subject of the clause before is shared across the phrase.
    const shared = isAfterConjunction(chunks, i) ? clauses.findLast((c) => c.vg.form === "finite") : undefined;
    if (shared) {
      inheritFrom(draft, shared);
      return;
    }
    // A sentence that opens with its verb inverted ("said Stoltenberg"), or a heading without a subject.
    const after = chunks[draft.vg.index + 1];
    // "said last week": when, not who.
    if (after?.type === "np" && !isWhen(tokens, after)) draft.subject = after;
    return;
  }
  draft.subject = found.np;
  draft.from = found.np.owner !== null && found.np.owner.joined.length > 1 ? found.np.owner.joined[0].index : found.np.index;
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
    draft.governor = lastClauseBefore(clauses, before);
    // "has told Germany that it will": what is told, not a relative clause of Germany.
    if (draft.marker === "that" && draft.governor !== null && draft.governor.vg.index === before - 2 && tellVerbs.has(wordAt(draft.governor.vg.lemma))) {
      draft.type = "complement";
      return;
    }
    draft.type = "relative";
    const antecedent = antecedentBefore(chunks, before, tokens);
    if (antecedent && draft.marker !== "where" && draft.marker !== "when" && draft.marker !== "whose") draft.objects.push(antecedent);
  } else if (marker?.type === "vg") {
    // "said Canada would send": a complement without "that".
    const governor = clauseAt.get(marker.index) ?? null;
    if (governor) {
      draft.type = "complement";
      draft.governor = governor;
    }
  } else if (marker?.type === "np" && before === found.np.index - 1 && isTold(chunks[before - 1])) {
    // "told NATO it would send": what is told, to whom it is told.
    draft.type = "complement";
    draft.governor = clauseAt.get(before - 1) ?? null;
  } else if (marker?.type === "conj") {
    // "that A would stay and B would leave": the second complement hangs where the first does.
    const sibling = [...clauses].reverse().find((c) => c.vg.form === "finite");
    if (sibling && sibling.type === "complement") {
      draft.type = "complement";
      draft.governor = sibling.governor;
      draft.marker = sibling.marker;
    }
  }
}

const pronouns = new Set("they it he she we you".split(" "));
const turnsClause = new Set("after before since until".split(" "));
const sequels = new Set("then later subsequently eventually afterwards".split(" "));

/** Is it a verb's bare form, which only the plural, modals and infinitives have? */
const isBare = ({ vg }: Draft, tokens: Tokens): boolean =>
  vg.tense === "present" && vg.modal === "" && !vg.perfect && !vg.passive && !vg.progressive && folded(tokens, vg.main) === wordAt(vg.lemma);

/** "sent arms to defend the town and protect its people": no past tense or third person has a bare verb beside it, so that the infinitive goes on. */
function infinitiveBefore(draft: Draft, tokens: Tokens, clauses: readonly Draft[]): Draft | null {
  const last = clauses.at(-1);
  if (last === undefined || last.type !== "infinitive" || !isBare(draft, tokens)) return null;
  const main = clauses.findLast((c) => c.type !== "infinitive" && c.vg.form === "finite");
  return main !== undefined && (main.vg.modal !== "" || isBare(main, tokens)) ? null : last;
}

const helpers = new Set("help let make".split(" "));
/** "to help Chad resist": whom another helps or lets is the subject of the bare verb behind it. */
function helpedBy(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, at: number, clauseAt: ReadonlyMap<number, Draft>): Draft | null {
  const whom = chunks[at];
  if (whom?.type !== "np" || whom.joined.length > 1 || !isBare(draft, tokens)) return null;
  const governor = clauseAt.get(at - 1);
  if (governor === undefined || governor.vg.passive) return null;
  const lemma = wordAt(governor.vg.lemma);
  // "could see troops leave": what a move may bring about; who saw something was there.
  return helpers.has(lemma) || (lemma === "see" && governor.vg.modal !== "") ? governor : null;
}

/** Do only prepositional phrases and adverbs stand between a conjunction and the chunk after `i`? */
function isAfterConjunction(chunks: readonly Chunk[], i: number): boolean {
  let k = i;
  while (k > 0 && (chunks[k].type === "adv" || (chunks[k].type === "np" && chunks[k - 1].type === "prep"))) k -= chunks[k].type === "np" ? 2 : 1;
  return k < i && k > 0 && chunks[k].type === "conj";
}

const spans = new Set("week month year day night morning evening afternoon spring summer autumn winter".split(" "));
const isWhen = (tokens: Tokens, np: NounPhrase): boolean =>
  np.last - np.first === 1
    ? loneDays.has(folded(tokens, np.head))
    : np.last - np.first === 2 && spans.has(folded(tokens, np.head)) && /^(?:last|next|this|that)$/.test(folded(tokens, np.first));

/** "which last year raised", "who in May joined": the relative pronoun that only words of time and place part from its verb, or -1. */
function pronounBefore(chunks: readonly Chunk[], tokens: Tokens, from: number): number {
  let i = from;
  while (i > 0) {
    const chunk = chunks[i];
    if (chunk.type === "adv") i--;
    else if (chunk.type !== "np" || chunk.joined.length > 1) break;
    else if (isWhen(tokens, chunk)) i--;
    else if (chunks[i - 1].type === "prep" && folded(tokens, chunks[i - 1].first) !== "of") i -= 2;
    else break;
  }
  return i < from && i >= 0 && chunks[i].type === "wh" && /^(?:which|who|that)$/.test(folded(tokens, chunks[i].first)) && chunks[i - 1]?.type !== "prep"
    ? i
    : -1;
}

const isTold = (chunk: Chunk | undefined): boolean => chunk?.type === "vg" && !chunk.passive && tellVerbs.has(wordAt(chunk.lemma));
const tellVerbs = new Set("tell notify inform assure warn remind advise convince persuade promise".split(" "));
const speechVerbs = new Set(
  "say add explain note warn announce insist tell argue write declare claim stress promise recall predict conclude continue confirm report state reply reckon joke admit concede complain observe remark quip urge".split(
    " ",
  ),
);

/** "… to Latvia, said the minister.": after a comma that ends the words said, who says them stands behind the verb. */
function speakerAfter(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, before: number, clauses: readonly Draft[]): NounPhrase | null {
  const { vg } = draft;
  if (vg.modal !== "" || vg.passive || !speechVerbs.has(wordAt(vg.lemma))) return null;
  const after = chunks[vg.index + 1];
  if (after?.type !== "np" || isWhen(tokens, after)) return null;
  let i = before;
  const quoted = chunks[i]?.type === "quote";
  while (i >= 0 && chunks[i].type === "quote") i--;
  if (chunks[i]?.type !== "comma") return null;
  // "The minister, who was in Oslo, said Norway would go": what follows is the subject of what is said.
  const next = chunks[(after.joined.at(-1) ?? after).index + 1];
  if (next?.type === "vg" && next.form === "finite") return null;
  if (quoted) return after;
  return clauses.some((c) => c.vg.form === "finite" && c.type === "main" && !chunks.slice(c.vg.index, i).some((chunk) => chunk.type === "break")) &&
    (next === undefined || next.type === "break" || next.type === "comma" || next.type === "prep")
    ? after
    : null;
}

function asRelative(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, wh: number, clauses: readonly Draft[]): void {
  draft.marker = folded(tokens, chunks[wh].first);
  draft.type = "relative";
  draft.governor = lastClauseBefore(clauses, wh);
  const antecedent = antecedentBefore(chunks, wh, tokens);
  if (antecedent) {
    draft.subject = antecedent;
    draft.inherited = true;
  } else if (draft.marker === "that" && chunks[wh - 1]?.type === "vg") draft.type = "complement";
}

/** The noun phrase that a relative pronoun stands for: the nearest before it; not the object of "of" in a partitive. */
function antecedentBefore(chunks: readonly Chunk[], wh: number, tokens: Tokens): NounPhrase | null {
  let i = wh - 1;
  while (i >= 0 && (chunks[i].type === "comma" || chunks[i].type === "prep" || chunks[i].type === "adv")) i--;
  const np = chunks[i];
  if (np?.type !== "np") return null;
  // "two commands, both of which are led by Chad": they are those before the comma.
  const all =
    i < wh - 1 &&
    chunks[wh - 1].type === "prep" &&
    /^(?:both|all|each|none|neither)$/.test(folded(tokens, np.head)) &&
    np.last - np.first === 1 &&
    chunks[i - 1]?.type === "comma"
      ? chunks[i - 2]
      : undefined;
  if (all?.type === "np") return all;
  // "the mission in Baghdad, which …": a common noun before the place is what "which" takes up.
  const prep = governedByPreposition(chunks, np.index);
  const outer = prep > 0 ? chunks[prep - 1] : undefined;
  if (outer?.type === "np" && isName(tokens, np) && !isName(tokens, outer) && folded(tokens, chunks[wh].first) !== "who") return outer;
  return np;
}

/** "Mali", "the Democratic Republic of the Congo": capitals throughout, but for small words. */
function isName(tokens: Tokens, np: NounPhrase): boolean {
  for (let i = np.first; i < np.last; i++) if ((tokens.shape[i] & 1) === 0 && !(i < np.last - 1 && /^(?:the|of|and)$/.test(folded(tokens, i)))) return false;
  return true;
}
