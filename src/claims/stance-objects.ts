/** What a verb of stance is about where no phrase stands behind it: the noun before a relative pronoun, or a deed. */
import type { Clause } from "../text/clauses.ts";
import { PREP } from "../text/lexicon.ts";
import { type Scene, wordOf } from "./scene.ts";

/** "the force, which Oslo opposes", "a plan that Oslo objected to": what stands before the pronoun. */
export function relativeObject(scene: Scene, clause: Clause): Clause["subject"] {
  const { vg, subject } = clause;
  if (clause.type !== "relative" || vg.passive || subject === null || clause.inherited || subject.first > vg.first) return null;
  const own = clause.objects.find((o) => o.last <= subject.first);
  if (own !== undefined) return own;
  const after = vg.last < scene.sentence.last ? wordOf(scene, vg.last) : ".";
  const stranded = vg.last + 1 >= scene.sentence.last || /^[,.;:!?–—)]$/.test(wordOf(scene, vg.last + 1));
  if (!stranded || (scene.tags[vg.last] !== PREP && !/^(?:to|for|against|about|over|on|of|behind|by|with)$/.test(after))) return null;
  return (scene.chunks.findLast((c) => c.type === "np" && c.last <= subject.first) as Clause["subject"]) ?? null;
}

/** "opposes sending troops": a deed as the object. */
export const governsGerund = (scene: Scene, clause: Clause): boolean =>
  scene.clauses.some((c) => c.governor === clause && c.vg.form === "gerund" && c.vg.first >= clause.vg.last && c.vg.first - clause.vg.last <= 1);
