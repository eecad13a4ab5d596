/** Signs between a verb and what it governs: whose wish it is, who is to act, whether a decision is still to come. */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";

/** "wants its troops to stay": one's own are asked for nothing; one's members and allies are. */
export const isItsOwn = (scene: Scene, np: NounPhrase): boolean =>
  /^(?:its|their)$/.test(wordOf(scene, np.first)) &&
  !/^(?:member|ally|partner|neighbour|neighbor|state|country|government|friend|host|opponent|side|guest)$/.test(headOf(scene, np));

const awaited: ReadonlySet<string> = new Set(["expect", "await", "schedule", "plan", "delay", "postpone", "defer", "need", "require"]);
/** Is the decision, of which a clause is said, still to come: "is expected", "will be taken", "has not been made", "is due"? */
export function isOpen(over: Clause | null, opening: string): boolean {
  // "has made no decision to send": the decision that is denied.
  if (over === null || opening === "no" || opening === "any") return false;
  const { vg } = over,
    lemma = lemmaOf(over);
  return (
    (vg.passive && (awaited.has(lemma) || (/^(?:take|make|reach)$/.test(lemma) && (vg.modal !== "" || vg.negated)))) ||
    (/^(?:take|make|reach|await|expect)$/.test(lemma) && !vg.passive && (vg.negated || vg.modal === "will" || lemma === "await" || lemma === "expect")) ||
    (lemma === "fall" && vg.modal === "will")
  );
}

/** "in order to join": no order. */
export const isInOrder = (scene: Scene, noun: NounPhrase): boolean =>
  wordOf(scene, noun.head) === "order" && noun.last - noun.first === 1 && wordOf(scene, noun.first - 1) === "in";

/** "wants the soldiers to stay": the object is who is to do it. */
export const isObjectBetween = (outer: Clause, inner: Clause): boolean =>
  inner.type === "infinitive" && !outer.vg.passive && outer.objects.some((o) => o.first >= outer.vg.last && o.last <= inner.vg.first);

/** "it is time for the allies to do more": who is to do it stands after the verb. */
export const isTimeFor = (scene: Scene, outer: Clause, inner: Clause): boolean =>
  inner.subject !== null && inner.subject.index > outer.vg.index && outer.objects.some((np) => wordOf(scene, np.head) === "time");
