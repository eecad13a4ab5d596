/** "thanked Denmark for the frigate Absalon", "commended Chad and Togo for the soldiers placed at its disposal": whom one thanks has what one thanks for. */
import type { Clause } from "../text/clauses.ts";
import { isForcePhrase } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { statesFrom } from "./froms.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { entityAt, headOf, knownAs, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf } from "./scene.ts";
import { unique, otherThan } from "./named.ts";
import { objectAfter } from "./frames.ts";

const verbs = list("thank commend praise salute applaud congratulate");
const given = list("troop soldier personnel contribution contingent battalion presence participation deployment peacekeeper");
const crewed = list(
  "ship frigate corvette destroyer minehunter vessel boat submarine helicopter aircraft plane jet fighter battery battalion company contingent unit team hospital",
);

export function thanksFor(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  if (!verbs.has(lemmaOf(clause)) || clause.vg.passive || earlier.some((d) => d.clause === clause && !/^force\/(?:other-verb|in-passing)$/.test(d.rules[0])))
    return null;
  const object = objectAfter(clause);
  const thing = object === undefined ? undefined : clause.attached.find((a) => a.word === "for" && a.index > object.index)?.np;
  if (object === undefined || thing === undefined || !(isForceNoun(scene, thing.head) || isForcePhrase(scene, thing, "act") || given.has(headOf(scene, thing))))
    return null;
  // "thanked Britain for its 450 troops": those of whom one thanks, not one's own.
  const used = quantitiesIn(scene, thing.first, thing.last).find((q) => q.family === "personnel") ?? null;
  if (used === null && quantitiesIn(scene, thing.first, thing.last).length > 0) return null;
  // "thanked Oslo for the 31 armoured vehicles": what has no crew of its own was given.
  if (used?.family === "unit" && !crewed.has(headOf(scene, thing))) return null;
  const { actor } = statesFrom(scene, (object.joined[0] ?? object).first);
  if (actor.length === 0) return null;
  // Thanks are for what is there, whenever they were given: the draft has no tense of its own.
  const range = rangeOf(scene, clause),
    last = Math.max(range.last, thing.last);
  const mission = missionOf(scene, thing.first, last, false);
  // "Mali thanked Belgium for the twelve instructors": a land thanks for those who are there.
  const thanker = used === null || clause.subject === null ? null : entityAt(scene, clause.subject.head);
  const named = placesIn(scene, thing.first, last, false),
    there = named.length === 0 && thanker?.class === "state" && thanker.id !== null ? [knownAs(scene.reading.lookups, thanker.id)] : named;
  const place = otherThan(there, actor);
  return draftOf("force", "force/thanked-for", spanOf(scene, range.first, last), scene.index, {
    actor: unique(actor),
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change: "level",
    stage: "in-force",
    quantity: used?.quantity ?? null,
    used,
    trust: used === null ? 0.5 : 0.82,
  });
}
