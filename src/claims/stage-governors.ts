/** The verb that governs a clause, and the stage that it gives by itself or with its preposition. */
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, type Scene, wordsOf } from "./scene.ts";
import { gerundStage, governorStage } from "./stage-words.ts";

/** "decided against sending", "is toying with sending": what the verb and its preposition make of the gerund. */
export function stageUnder(scene: Scene, outer: Clause, inner: Clause, lemma: string): Stage | null {
  const phrases = gerundStage.get(lemma);
  if (phrases === undefined || inner.vg.first <= outer.vg.last) return null;
  return (
    phrases.get(
      wordsOf(scene, outer.vg.last, inner.vg.first)
        .toLowerCase()
        .replace(/\b(?:again|now|still|firmly|also|already|seriously|even|politely|quietly) /g, ""),
    ) ?? null
  );
}

/** The stage that a verb gives to a noun that it governs: "ruled out the deployment", "approved the withdrawal"; null where it gives none. */
export const stageGivenBy = (clause: Clause): Stage | null =>
  (clause.particle === "out" && lemmaOf(clause) === "rule") || (clause.particle === "down" && lemmaOf(clause) === "turn")
    ? "refused"
    : isSignedOff(clause)
      ? "decided"
      : (governorStage.get(lemmaOf(clause)) ?? null);

/** "signed off on": what one's own may is decided, where what two sign is agreed. */
export const isSignedOff = (clause: Clause): boolean => clause.particle === "off" && lemmaOf(clause) === "sign";

/** The verb that governs a clause: its governor, except across a relative or adverbial boundary. */
export function governorOf(clause: Clause): Clause | null {
  if (clause.type === "infinitive" || clause.type === "complement") return clause.governor;
  if (clause.vg.form === "gerund" && clause.governor !== null && clause.vg.index - clause.governor.vg.index <= (isSignedOff(clause.governor) ? 6 : 4))
    return clause.governor;
  return null;
}
