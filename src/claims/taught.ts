/** Those who are taught, by their number: by whom, and whether they are a state's own. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs } from "./args.ts";
import { evidenceOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { fromQuantity } from "./giftnumber.ts";
import { recentAid, stageOfGift, understoodRecipient } from "./gifts.ts";
import { type Scene, entitiesIn, lemmaOf, rangeOf, wordOf, wordsOf } from "./scene.ts";
import { teachers } from "./training.ts";
import { otherThan } from "./named.ts";

/** Whom a verb of teaching has as its object: "10,000 guards", "more than 10,000 guards", "in excess of 10,000 guards". */
export const isTaught = (clause: Clause, np: NounPhrase): boolean =>
  clause.objects.includes(np) ||
  (clause.vg.passive && clause.subject === np) ||
  clause.attached.some((a) => a.np === np && /^(?:over|than|about|of)$/.test(a.word) && a.prep - clause.vg.last <= 3);

export function taughtBy(scene: Scene, q: ReadQuantity, clause: Clause, np: NounPhrase | null, actor: Actor[]): Draft {
  const own = np ? otherThan(actorsOfPhrase(scene, np), actor) : [];
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/trained", evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: own.length > 0 ? partiesAs(own, "recipient") : understoodRecipient(scene, recentAid(scene, [], 3), actor),
    quantity: q.quantity,
    used: q,
    clause,
    object: "training",
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    trust: 0.84,
  });
}

/** Conscripts and cadets of nobody named, where no help is the talk: a state's own. */
export const isHome = (scene: Scene, np: NounPhrase, earlier: readonly Draft[]): boolean =>
  /^(?:conscripts?|reservists?|recruits?|cadets?)$/.test(wordOf(scene, np.head)) &&
  recentAid(scene, earlier, 3) === null &&
  !entitiesIn(scene, np.first, np.last).some((e) => e.class === "state" && e.form !== "pronoun");

/** "some 5,000 have completed the course": of those whose training was told of before. */
export function finishedCourse(scene: Scene, q: ReadQuantity, clause: Clause, model: Draft | null): Draft | null {
  if (
    model === null ||
    model.object !== "training" ||
    !/^(?:complete|finish|graduate|pass|undergo|attend|start|begin|train)$/.test(lemmaOf(clause)) ||
    clause.subject === null ||
    !(clause.subject.first <= q.first && q.first < clause.vg.first)
  )
    return null;
  if (
    clause.objects.length > 0 &&
    !/\b(?:courses?|training|programmes?|programs?|instruction|academy|school|drill|it|them)\b/.test(
      wordsOf(scene, clause.vg.last, rangeOf(scene, clause).last).toLowerCase(),
    )
  )
    return null;
  return draftOf("aid", "aid/trained", evidenceOf(scene, clause, q), scene.index, {
    actor: model.actor,
    with: model.with.filter((w) => w.role === "recipient"),
    quantity: { ...q.quantity, unit: "personnel" },
    used: q,
    clause,
    stage: "in-force",
    change: "start",
    object: "training",
    trust: 0.82,
  });
}

/** A number of people taught, whatever they are called; "they" who teach were told of before. */
export function taughtCount(scene: Scene, q: ReadQuantity, clause: Clause, np: NounPhrase, earlier: readonly Draft[]): Draft | null {
  const people = { ...q, family: "personnel" as const, quantity: { ...q.quantity, unit: "personnel" } };
  const draft = fromQuantity(scene, people, clause, np, "aid/trained", earlier, q);
  if (draft && actorOfClause(scene, clause).length > 0) return draft;
  const by = teachers(scene, clause);
  const model = recentAid(scene, earlier, 3);
  return by.length === 0
    ? null
    : draftOf("aid", "aid/trained", evidenceOf(scene, clause, q), scene.index, {
        actor: by,
        with: understoodRecipient(scene, model, by),
        quantity: people.quantity,
        used: q,
        clause,
        object: "training",
        stage: "in-force",
        change: "level",
        trust: 0.8,
        filled: { actor: "who was told of before" },
      });
}
