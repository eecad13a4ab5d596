/** The subject of a finite verb, sought leftward: past prepositional phrases, parentheses and clauses of its own. */
import type { Draft } from "./clauses.ts";
import { governedByPreposition, skipBack } from "./governors.ts";
import type { Chunk, NounPhrase, VerbGroup } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { wordAt } from "./words.ts";
import { folded } from "./tokens.ts";

export function findSubject(chunks: readonly Chunk[], tokens: Tokens, from: number, clauseAt: ReadonlyMap<number, Draft>): { np: NounPhrase } | null {
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
        // "Chad but not Togo will send": the one before is meant.
        const not = chunks[first.index - 1],
          other = chunks[first.index - 3];
        if (
          not?.type === "adv" &&
          folded(tokens, not.first) === "not" &&
          chunks[first.index - 2]?.type === "conj" &&
          folded(tokens, chunks[first.index - 2].first) === "but" &&
          other?.type === "np"
        ) {
          i = other.index;
          continue;
        }
        // The object of a participle or relative clause that belongs to the subject: "the troops leading the group are".
        let before = skipBack(chunks, first.index - 1);
        // "the decision to give Chad two boats was": the second of two objects, too.
        if (chunks[before]?.type === "np" && before === first.index - 1 && clauseAt.get(before - 1)?.governorNoun != null) before--;
        // "the decision to give up the command surprised": over the particle.
        if (chunks[before]?.type === "part" && chunks[before - 1]?.type === "vg" && before === first.index - 1) before--;
        // "arguing he is", "saying the plan will": the subject of what is said, not the participle's object.
        if (chunks[before]?.type === "vg" && (isSubjectPronoun(tokens, first) || reportingVerbs.has(wordAt((chunks[before] as VerbGroup).lemma))))
          return { np: first };
        if (chunks[before]?.type === "vg") {
          const inner = clauseAt.get(before);
          const verb = chunks[before] as VerbGroup;
          // "A decision to send troops is expected": the noun whose infinitive stands between.
          if (
            inner &&
            verb.form === "infinitive" &&
            inner.governorNoun !== null &&
            inner.subject === null &&
            inner.governorNoun.index < before &&
            governedByPreposition(chunks, inner.governorNoun.index) < 0
          )
            return { np: inner.governorNoun };
          if (
            inner &&
            (verb.form === "gerund" || verb.form === "participle" || verb.form === "infinitive" || inner.type === "relative") &&
            inner.subject !== null &&
            inner.subject.index < before
          ) {
            i = outside(inner);
            continue;
          }
        }
        // "Ann Lee, 56, the minister, said": one apposition after another, back to the phrase that begins them.
        const opener = chunks[first.index - 2];
        if (
          jumped &&
          chunks[first.index - 1]?.type === "comma" &&
          opener?.type === "np" &&
          (first.index === 2 || ["sub", "conj", "quote"].includes(chunks[first.index - 3].type))
        )
          return { np: opener };
        return { np: first };
      }
      case "comma": {
        // A parenthesis: jump to the comma that opens it, if what stands before that is a noun phrase.
        let j = i - 1;
        while (j >= 0 && chunks[j].type !== "comma" && chunks[j].type !== "break") j--;
        const before = j > 0 && chunks[j].type === "comma" ? beforeBracket(chunks, tokens, skipBack(chunks, j - 1)) : -1;
        if (before >= 0 && i - j > 1 && chunks[before]?.type === "np" && (!hasFiniteMain(chunks, j + 1, i, clauseAt) || isSaying(chunks, j + 1, i))) {
          i = before;
          jumped = true;
          continue;
        }
        i--;
        continue;
      }
      case "adv":
      case "adj":
      case "quote":
      case "part":
        i--;
        continue;
      case "prep":
        i--;
        continue;
      case "vg": {
        const inner = clauseAt.get(chunk.index);
        if (
          inner &&
          (chunk.form === "gerund" || chunk.form === "participle" || chunk.form === "infinitive" || inner.type === "relative") &&
          inner.subject !== null &&
          inner.subject.index < chunk.index
        ) {
          i = outside(inner);
          const np = chunks[i];
          if (np.type === "np" && governedByPreposition(chunks, np.index) < 0) return { np };
          continue;
        }
        return null;
      }
      case "conj":
      case "sub":
      case "wh":
      case "break":
      case "there":
        return null;
    }
  }
  return null;
}

/** Where the phrase stands that a clause of its own hangs on: "the boats that Chad promised will" goes on with the boats. */
function outside({ vg, type, inherited, subject, objects, from }: Draft): number {
  const at = subject!.index;
  if (type !== "relative" || wordAt(vg.lemma) === "be") return at;
  const taken = inherited ? undefined : objects[0];
  if (taken !== undefined && taken.index < at) return taken.index;
  return from < at ? from : at;
}

/** "the mission (Eufor), there since May, is": what stands before a bracket, where one closes at chunk `at`. */
function beforeBracket(chunks: readonly Chunk[], tokens: Tokens, at: number): number {
  if (chunks[at]?.type !== "comma" || folded(tokens, chunks[at].first) !== ")") return at;
  let open = at - 1;
  while (open > 0 && at - open < 6 && !(chunks[open].type === "comma" && folded(tokens, chunks[open].first) === "(")) open--;
  return chunks[open]?.type === "comma" && folded(tokens, chunks[open].first) === "(" ? skipBack(chunks, open - 1) : at;
}

const subjectPronouns = new Set(["he", "she", "they", "we", "i"]);
const isSubjectPronoun = (tokens: Tokens, np: NounPhrase): boolean => np.last - np.first === 1 && subjectPronouns.has(folded(tokens, np.first));
/** Verbs that take a clause without "that" as their complement. */
const reportingVerbs = new Set(
  "say argue claim add insist believe think know hope suggest warn note assert contend maintain allege acknowledge admit explain predict declare complain stress confirm announce fear imply".split(
    " ",
  ),
);

const asideVerbs = new Set(
  "say tell announce report add confirm insist claim note believe think explain write warn argue promise estimate stress reckon".split(" "),
);
/** ", the minister told reporters in Oslo,": words between commas that say who says so, with one finite verb. */
function isSaying(chunks: readonly Chunk[], from: number, to: number): boolean {
  const finite = chunks.slice(from, to).filter((chunk) => chunk.type === "vg" && chunk.form === "finite");
  const first = chunks[from];
  return (
    finite.length === 1 &&
    asideVerbs.has(wordAt((finite[0] as VerbGroup).lemma)) &&
    (first.type === "np" || first === finite[0] || first.type === "quote") &&
    !chunks.slice(from, to).some((chunk) => chunk.type === "sub" || chunk.type === "wh" || chunk.type === "conj")
  );
}

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
