/** Infinitives: who acts in one, and what governs it. */
import type { Draft } from "./clauses.ts";
import { governedByPreposition, inheritFrom, isDecisionNoun, lastClauseBefore } from "./governors.ts";
import type { Chunk, NounPhrase } from "./phrases.ts";
import { shapeCapital, type Tokens, folded } from "./tokens.ts";
import { wordAt } from "./words.ts";

/** Verbs whose object is to do what the infinitive says. */
const askers: ReadonlySet<string> = new Set(
  "ask tell urge beg press invite instruct order persuade implore encourage oblige authorise authorize force request exhort advise want expect prefer allow permit enable require".split(
    " ",
  ),
);

/** "asked Lisbon in a letter on Friday to send": the object right after the verb, with nothing but prepositional phrases between it and the infinitive. */
function askedBy({ vg }: Draft, chunks: readonly Chunk[], tokens: Tokens, to: number): NounPhrase | null {
  const object = chunks[vg.index + 1];
  if (object?.type !== "np" || vg.passive || vg.form === "participle" || isDecisionNoun(tokens, object) || !askers.has(wordAt(vg.lemma))) return null;
  for (let i = object.index + 1; i < to; i += 2) if (chunks[i].type !== "prep" || chunks[i + 1]?.type !== "np") return null;
  return object.joined[0] ?? object;
}

/** Verbs that go on with "for someone to do something". */
const wishers: ReadonlySet<string> = new Set(
  "call plan arrange wait ask press push provide appeal plead vote allow give issue sign be prepare campaign lobby make".split(" "),
);

/** "orders for the troops in Iraq to come home": who stands after "for" is to do it, wherever they are. */
function wishedOf({ vg }: Draft, chunks: readonly Chunk[], tokens: Tokens, preposed: number): NounPhrase | null {
  if (!wishers.has(wordAt(vg.lemma))) return null;
  for (let at = preposed; at > vg.index + 1 && chunks[at].type === "prep"; at -= 2) {
    const np = chunks[at + 1];
    if (folded(tokens, chunks[at].first) === "for") return np?.type === "np" && at !== preposed ? (np.joined[0] ?? np) : null;
    if (!/^(?:in|of|from|at)$/.test(folded(tokens, chunks[at].first)) || chunks[at - 1]?.type !== "np") return null;
  }
  return null;
}

/** Verbs of going, before where one goes; and of answering what one is asked to. */
const departing = new Set("leave depart head set sail fly embark start".split(" "));
/** Verbs of leaving and entering a place; and what one leaves another to do. */
const crossing: ReadonlySet<string> = new Set("leave quit exit flee vacate evacuate enter reach depart".split(" "));
const remaining: ReadonlySet<string> = new Set("decide deal fend cope fight sort handle manage pay choose face carry run lead defend explain pick".split(" "));
const answering = new Set("accept decline receive reject refuse get take turn".split(" "));
/** Verbs that take an infinitive of what their subject is to do. */
const deciders: ReadonlySet<string> = new Set(
  "decide agree plan promise pledge vow offer refuse decline hope intend choose opt threaten undertake aim resolve volunteer consent commit".split(" "),
);

/** "decided at the summit in Riga to deploy": nothing but phrases of where and when stands between the verb and its infinitive. */
function isOnlyAdverbial({ vg }: Draft, chunks: readonly Chunk[], tokens: Tokens, last: number): boolean {
  if (vg.passive || vg.form === "participle") return false;
  for (let i = vg.index + 1; i <= last; i++) {
    if (chunks[i].type === "adv") continue;
    if (chunks[i].type !== "prep" || chunks[i + 1]?.type !== "np" || folded(tokens, chunks[i].first) === "for") return false;
    i++;
  }
  return true;
}

const giving: ReadonlySet<string> = new Set(["give", "grant", "issue", "deny", "refuse"]),
  leaves: ReadonlySet<string> = new Set(
    "approval permission leave consent clearance authorisation authorization licence license orders instructions go-ahead light".split(" "),
  );

/** Nouns by which another is to act than who is behind them. */
const asking: ReadonlySet<string> = new Set(
  "request requests call calls demand demands proposal proposals order orders right time way chance deadline term terms year years budget funds money law bill motion mandate authority".split(
    " ",
  ),
);

/** "the first", "the latest ally". */
const isRanked = (tokens: Tokens, np: NounPhrase): boolean =>
  np.last - np.first > 1 && folded(tokens, np.first) === "the" && /^(?:very|first|second|third|fourth|last|latest|only)$/.test(folded(tokens, np.first + 1));

/** "plans to extend", "asked NATO to help", "the decision to send", "willing to stay". */
export function openInfinitive(draft: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  draft.type = "infinitive";
  let i = draft.vg.index - 1;
  while (i >= 0 && (chunks[i].type === "adv" || chunks[i].type === "quote")) i--;
  // Coordinated infinitives share their governor: "to extend and to expand", and "to extend and expand" reads as a bare verb elsewhere.
  if (chunks[i]?.type === "conj") {
    for (let k = clauses.length - 1; k >= 0; k--)
      if (clauses[k].type === "infinitive") {
        inheritFrom(draft, clauses[k]);
        return;
      }
  }
  const before = chunks[i];
  if (before?.type === "vg") {
    const governor = clauses.find((c) => c.vg === before) ?? null;
    draft.governor = governor;
    if (governor) {
      draft.subject = governor.subject;
      draft.inherited = true;
    }
    return;
  }
  if (before?.type === "adj" || before?.type === "part") {
    const governor = lastClauseBefore(clauses, i);
    draft.governor = governor;
    if (governor) {
      draft.subject = governor.subject;
      draft.inherited = true;
    }
    return;
  }
  if (before?.type === "np") {
    const preposed = governedByPreposition(chunks, i);
    const governor = lastClauseBefore(clauses, i);
    const listStart = before.joined.length > 0 ? before.joined[0].index : i;
    const verbBefore = chunks[listStart - 1]?.type === "vg" || (chunks[i - 1]?.type === "adv" && chunks[i - 2]?.type === "vg");
    draft.governor = governor;
    // "was the first to leave", "became the first state to send": who was it.
    if (governor !== null && preposed < 0 && /^(?:be|become)$/.test(wordAt(governor.vg.lemma)) && isRanked(tokens, chunks[listStart] as NounPhrase)) {
      draft.subject = governor.subject;
      draft.inherited = true;
      return;
    }
    // "told the cabinet of his decision to withdraw": the noun's, whoever is told of it.
    const toldOf = preposed >= 0 && /^(?:of|about)$/.test(folded(tokens, chunks[preposed].first)) && isDecisionNoun(tokens, before);
    // "the decision by Peru to stay", "the plan of the two governments to leave": the noun governs it, and who is behind the noun acts, unless he only asks.
    const behind = chunks[listStart - 1];
    const will = behind?.type === "prep" && /^(?:by|of)$/.test(folded(tokens, behind.first)) ? chunks[listStart - 2] : undefined;
    if (will?.type === "np" && isDecisionNoun(tokens, will) && !isDecisionNoun(tokens, before)) {
      draft.governorNoun = will;
      draft.subject = asking.has(folded(tokens, will.head)) ? null : (before.joined[0] ?? before);
      draft.inherited = true;
      return;
    }
    // "left for Cairo to meet her colleague": who left meets.
    if (governor !== null && preposed >= 0 && folded(tokens, chunks[preposed].first) === "for" && departing.has(wordAt(governor.vg.lemma))) {
      draft.subject = governor.subject;
      draft.inherited = true;
      return;
    }
    // "left Mali to return home", "are entering the Gulf to escort ships": who leaves returns, and no place does.
    if (
      governor !== null &&
      verbBefore &&
      before.joined.length === 0 &&
      !governor.vg.passive &&
      crossing.has(wordAt(governor.vg.lemma)) &&
      (tokens.shape[before.head] & shapeCapital) !== 0 &&
      !remaining.has(wordAt(draft.vg.lemma))
    ) {
      draft.subject = governor.subject;
      draft.inherited = true;
      return;
    }
    // "declined an invitation to visit": who declines would visit.
    if (governor !== null && verbBefore && folded(tokens, before.head) === "invitation" && answering.has(wordAt(governor.vg.lemma))) {
      draft.governorNoun = before;
      draft.subject = governor.subject;
      draft.inherited = true;
      return;
    }
    const asked = governor !== null && preposed >= 0 && !toldOf ? askedBy(governor, chunks, tokens, i) : null;
    if (asked !== null) {
      draft.subject = asked;
      return;
    }
    const wished = governor !== null && preposed >= 0 && !isDecisionNoun(tokens, before) ? wishedOf(governor, chunks, tokens, preposed) : null;
    if (wished !== null) {
      draft.subject = wished;
      return;
    }
    // "gave approval to three members to send arms": who is given leave acts.
    const leave =
      governor !== null && preposed >= 0 && folded(tokens, chunks[preposed].first) === "to" && giving.has(wordAt(governor.vg.lemma))
        ? chunks.slice(governor.vg.index + 1, preposed).find((c): c is NounPhrase => c.type === "np" && leaves.has(folded(tokens, c.head)))
        : undefined;
    if (leave !== undefined) {
      draft.subject = before.joined[0] ?? before;
      draft.governorNoun = leave;
      return;
    }
    if (
      governor !== null &&
      preposed >= 0 &&
      deciders.has(wordAt(governor.vg.lemma)) &&
      !isDecisionNoun(tokens, before) &&
      isOnlyAdverbial(governor, chunks, tokens, i)
    ) {
      draft.subject = governor.subject;
      draft.inherited = true;
      return;
    }
    if (
      governor !== null &&
      (verbBefore ||
        (preposed >= 0 &&
          (folded(tokens, chunks[preposed].first) === "for" ||
            folded(tokens, chunks[preposed].first) === "on" ||
            folded(tokens, chunks[preposed].first) === "with") &&
          !isDecisionNoun(tokens, before))) &&
      !isDecisionNoun(tokens, before)
    ) {
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
  if (governor) {
    draft.subject = governor.subject;
    draft.inherited = true;
  }
}
