/**
 * Clauses of what is only supposed or still waited for: "provided the host agrees", "until parliament has approved". Nobody in them has yet asked, answered or
 * taken a side.
 */
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";

const supposing: ReadonlySet<string> = new Set(["if", "unless", "provided", "providing", "assuming"]);
const waiting: ReadonlySet<string> = new Set(["until", "till", "once", "before", "when", "whenever"]);

/** Is what the clause says a gate or a supposition? "When he had agreed, they went" and "before it joined" tell what was. */
export function isAwaited(scene: Scene, clause: Clause): boolean {
  const { marker, vg, subject } = clause;
  // "is waiting for the council to approve it".
  if (
    supposing.has(marker) ||
    (clause.type === "infinitive" && clause.governor !== null && clause.governorNoun === null && /^a?wait$/.test(lemmaOf(clause.governor)))
  )
    return true;
  const begin = Math.min(subject?.first ?? vg.first, vg.first);
  // "on condition that parliament consents", "as long as all agree".
  if (marker === "that" || marker === "as")
    return (
      begin - 3 >= scene.sentence.first && /\b(?:condition|proviso|understanding|assumption) that$|\b(?:as|so) long as$/i.test(wordsOf(scene, begin - 3, begin))
    );
  return waiting.has(marker) && !(vg.tense === "past" && !(vg.perfect && marker !== "when")) && wordOf(scene, begin - 1) !== "if";
}
