/** The clauses worth reading: in an aside, what no word of the field, no number and no mission stands near is believed of meetings alone (`isBelieved`). */
import type { Clause } from "../text/clauses.ts";
import { isAside, isOfForces, ofField } from "./field.ts";
import { rangeOf, type Scene } from "./scene.ts";

let latest: { readonly sentence: Scene["sentence"] | null; readonly clauses: readonly Clause[] } = { sentence: null, clauses: [] };
let sums = new Uint16Array(512);

/** Those clauses of a sentence of which something else than a meeting may be believed. */
export function tellingClauses(scene: Scene): readonly Clause[] {
  if (!isAside(scene)) return scene.clauses;
  if (latest.sentence !== scene.sentence) {
    countOfField(scene);
    latest = { sentence: scene.sentence, clauses: scene.clauses.filter((clause) => isOfField(scene, clause)) };
  }
  return latest.clauses;
}

/** Before each token of the sentence: how many of a word of the field, a number, a mission, a formation or a body by name. */
function countOfField({ sentence: { first, last }, tokens: { word }, entities, quantities }: Scene): void {
  if (sums.length <= last - first) sums = new Uint16Array(2 * (last - first));
  for (let i = first; i < last; i++) sums[i - first + 1] = ofField(word[i]);
  const mark = (from: number, to: number): void => {
    for (let i = from; i < Math.min(to, last); i++) sums[i - first + 1] = 1;
  };
  for (const e of entities) if (isOfForces(e)) mark(e.first, e.last);
  for (const q of quantities) mark(q.first, q.last);
  for (let i = 1; i <= last - first; i++) sums[i] += sums[i - 1];
}

/** Does one of them stand in a clause, its subject, or the clauses over and under it? No draft that is read from it has words of others. */
function isOfField(scene: Scene, clause: Clause): boolean {
  let { first, last } = rangeOf(scene, clause);
  const reach = (from: number, to: number): void => {
    if (from < first) first = from;
    if (to > last) last = to;
  };
  const { subject, governor, governorNoun } = clause;
  if (subject !== null) reach(subject.first, subject.last);
  if (governorNoun !== null) reach(governorNoun.first, governorNoun.last);
  if (governor !== null) {
    const over = rangeOf(scene, governor);
    reach(over.first, over.last);
  }
  for (const other of scene.clauses)
    if (other.governor === clause) {
      const under = rangeOf(scene, other);
      reach(under.first, under.last);
    }
  const { sentence } = scene;
  return sums[Math.min(last, sentence.last) - sentence.first] > sums[Math.max(first, sentence.first) - sentence.first];
}
