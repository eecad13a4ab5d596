/** Nouns of movement of which a clause tells nothing: a person's arrival, a withdrawal that is a clause of a text, a deployment that is said to cost. */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, wordOf } from "./scene.ts";
import { needed } from "./standing.ts";

/** Is "withdrawal" in a phrase no movement that the clause tells of? */
export const tellsNoMovement = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  isVerb(scene, clause, np) ||
  isMeasured(scene, np) ||
  isToldBefore(scene, clause, np) ||
  isOfPerson(scene, np) ||
  (np === clause.subject && isOnlyDescribed(scene, clause, np)) ||
  (headOf(scene, np) === "addition" && wordOf(scene, np.first - 1) === "in");

/** "to help the Philippines increase its capabilities": a verb. */
const isVerb = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  /^(?:help|let|make|have|see|watch)$/.test(lemmaOf(clause)) &&
  scene.entities.some((e) => e.last === np.head && e.first >= np.first && e.class === "state" && e.form === "name");

/** "cut the size of its deployment": another verb tells what becomes of it. */
const isMeasured = (scene: Scene, { first }: NounPhrase): boolean =>
  wordOf(scene, first - 1) === "of" && /^(?:size|number|strength|scale|pace|cost|length)$/.test(wordOf(scene, first - 2));

/** "on his return to Accra": a person's; "Their arrival comes as": told before. */
const isToldBefore = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  /^(?:his|her|my|your)$/.test(wordOf(scene, np.first)) ||
  (np === clause.subject &&
    /^(?:its|their)$/.test(wordOf(scene, np.first)) &&
    lemmaOf(clause) === "come" &&
    /^(?:as|after|amid|amidst|when|while|days|weeks|months|hours|a|two|three|four|five|just|only|at|despite|against)$/.test(wordOf(scene, clause.vg.last)));

/** "the minister's arrival", "the departure of President Sall". */
function isOfPerson(scene: Scene, np: NounPhrase): boolean {
  const of = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  const whose = np.owner ?? (wordOf(scene, of?.first ?? np.last) === "of" && inner?.type === "np" ? inner : null);
  return (
    whose !== null &&
    scene.entities.some((e) => (e.class === "person" || e.class === "office") && e.form !== "pronoun" && e.first <= whose.head && whose.head < e.last)
  );
}

/** What is written, wanted or asked for, and not told. */
const papers = list(
  "clause condition demand provision requirement precondition prerequisite element component goal aim objective option priority matter question issue",
);
/**
 * "The withdrawal is to be completed": the verb after it tells. "A complete withdrawal is a key clause of the agreement", "The withdrawal is essential",
 * "The deployment is expected to cost": nothing else of it.
 */
function isOnlyDescribed(scene: Scene, clause: Clause, np: NounPhrase): boolean {
  const lemma = lemmaOf(clause);
  const governed = scene.clauses.filter((c) => c.governor === clause && c.type === "infinitive");
  if (lemma === "cost" || governed.some((c) => lemmaOf(c) === "cost")) return true;
  return (
    lemma === "be" &&
    (governed.some((c) => c.subject === np) ||
      clause.objects.some((o) => o.index > clause.vg.index && papers.has(headOf(scene, o))) ||
      (clause.predicate >= 0 && needed.test(wordOf(scene, clause.predicate))))
  );
}
