/** Complements: objects and prepositional phrases to the right of a verb. */
import type { Draft } from "./clauses.ts";
import { governedByPreposition } from "./governors.ts";
import type { Chunk, NounPhrase, Small } from "./phrases.ts";
import type { Tokens } from "./tokens.ts";
import { folded } from "./tokens.ts";

const fixedPrepositions: Readonly<Record<string, readonly string[]>> = {
  out: ["of"],
  because: ["of"],
  away: ["from"],
  instead: ["of"],
  ahead: ["of"],
  part: ["of"],
};

/** Objects and prepositional phrases to the right, up to the next clause. */
export function collect(clause: Draft, chunks: readonly Chunk[], tokens: Tokens, clauses: readonly Draft[]): void {
  let i = clause.vg.index + 1;
  let objectsOpen = true;
  let prep: Small | null = null;
  // What stands between a bridged auxiliary and its verb belongs to the verb.
  for (let k = (clause.vg.anchor ?? clause.vg.index) + 1; k < clause.vg.index; k++) {
    const chunk = chunks[k];
    if (chunk.type !== "np" || chunk === clause.subject || clause.subject?.joined.includes(chunk)) continue;
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
    if (chunk.type === "adj") {
      if (clause.predicate < 0 && clause.objects.length === 0 && prep === null) clause.predicate = chunk.first;
      continue;
    }
    if (chunk.type === "part") {
      if (clause.particle === "" && i <= clause.vg.index + 3) clause.particle = folded(tokens, chunk.first);
      continue;
    }
    if (chunk.type === "adv") continue;
    if (chunk.type === "prep") {
      prep = chunk;
      continue;
    }
    if (chunk.type === "comma") {
      // After a comma the clause goes on with a list member or a prepositional phrase; anything else is another clause.
      const next = chunks[i + 1];
      if (next === undefined) break;
      // "will send trucks, bought from Israel, to Chad": the clause goes on behind what describes them.
      const closed = next.type === "vg" && next.form === "participle" ? closes(chunks, i + 1) : -1;
      if (closed > 0) {
        i = closed;
        continue;
      }
      // And the parenthesis ends there.
      if (next.type === "prep" && clause.type === "participle" && clause.vg.form === "participle" && chunks[clause.vg.index - 1]?.type === "comma") break;
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
        for (const np of chunk.joined.length > 0 && chunk.joined[0] === chunk ? chunk.joined : [chunk])
          clause.attached.push({ prep: prep.first, word: prepositionAt(tokens, prep, chunks), np, index: prep.index });
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

/** The comma that closes a participle's parenthesis before a preposition, or -1. */
function closes(chunks: readonly Chunk[], from: number): number {
  for (let i = from + 1; i < chunks.length && i - from < 8; i++) {
    const { type } = chunks[i];
    if (type === "comma") return chunks[i + 1]?.type === "prep" ? i : -1;
    if (type !== "np" && type !== "prep" && type !== "adv" && type !== "part") return -1;
  }
  return -1;
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

const inList = (np: NounPhrase, clause: Draft): boolean =>
  np.joined.length > 0 && (clause.objects.some((o) => np.joined.includes(o)) || clause.attached.some((a) => np.joined.includes(a.np)));
const subjectOfLater = (np: NounPhrase, clauses: readonly Draft[]): boolean =>
  clauses.some(
    (c) => !c.inherited && c.subject !== null && (c.subject === np || (np.joined.length > 0 && np.joined.includes(c.subject))) && c.vg.index > np.index,
  );
const infinitiveSubject = (np: NounPhrase, clauses: readonly Draft[]): boolean => clauses.some((c) => c.subject === np && c.type === "infinitive");
