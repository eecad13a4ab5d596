/** Who acts together with the subject: "Germany, together with the Netherlands, will send", "Along with Denmark, Norway sends". */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { isOneOf, type Scene, wordOf } from "./scene.ts";

const isJoining = isOneOf(new Set(["together", "along", "jointly", "tandem", "concert"]));

/** The noun phrases that a clause's subject is joined with by "together with" and the like, beside it or at the head of the sentence. */
export function companionsOf(scene: Scene, { subject, vg, inherited }: Clause): NounPhrase[] {
  if (subject === null || inherited || subject.first > vg.first) return [];
  const { chunks } = scene;
  const last = (subject.joined.at(-1) ?? subject).index;
  const beside = asWellAs(scene, chunks[last].last, vg.first);
  if (beside !== null) return [beside];
  for (let i = last + 1; i < chunks.length && chunks[i].first < vg.first && i - last < 4; i++) {
    const np = withPhrase(scene, i);
    if (np !== null) return [np];
  }
  const opens = chunks[0] !== undefined && chunks[0].first < subject.first ? (withPhrase(scene, 0) ?? (chunks[0].type === "prep" ? withPhrase(scene, 1) : null)) : null;
  const comma = opens === null ? undefined : chunks[(opens.joined.at(-1) ?? opens).index + 1];
  return opens !== null && comma?.type === "comma" && comma.last === (subject.joined[0] ?? subject).first ? [opens] : [];
}

/** "Italy, as well as Spain, has joined": the phrase after "as well as" between the subject and its verb. */
function asWellAs(scene: Scene, from: number, to: number): NounPhrase | null {
  const at = wordOf(scene, from) === "," ? from + 1 : from;
  if (wordOf(scene, at) !== "as" || wordOf(scene, at + 1) !== "well" || wordOf(scene, at + 2) !== "as") return null;
  const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.first === at + 3);
  return np !== undefined && to - np.last <= 1 ? np : null;
}

/** "together with X" from chunk `i` on. */
function withPhrase(scene: Scene, i: number): NounPhrase | null {
  const { chunks } = scene;
  const chunk = chunks[i];
  if (chunk === undefined || !isJoining(scene, chunk.last - 1)) return null;
  const prep = chunks[i + 1], np = chunks[i + 2];
  return prep?.type === "prep" && wordOf(scene, prep.first) === "with" && np?.type === "np" ? np : null;
}

/** Two lists of states as one, where both name states; else the first alone. */
export const joinedActors = (scene: Scene, own: readonly Actor[], others: readonly Actor[]): Actor[] => {
  const isState = (a: Actor): boolean => a.id !== null && scene.reading.lookups.state.has(a.id) && a.quantifier === undefined;
  return own.length > 0 && others.length > 0 && own.every(isState) && others.every(isState) ? [...own, ...others.filter((o) => !own.some((a) => a.id === o.id))] : [...own];
};
