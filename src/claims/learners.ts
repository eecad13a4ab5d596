/** Numbers of people taught: sent through a course, gone through another's school, taken in for training. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase, partiesAs } from "./args.ts";
import { evidenceOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { stageOfGift, understoodRecipient } from "./gifts.ts";
import { currentPlace } from "./memory.ts";
import { knownAs, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, wordBeforeThe } from "./scene.ts";
import { teachers } from "./training.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

const schools =
  /\b(?:through (?:its|their|his|our|the|[\w-]+(?:'s?)?) (?:paces|hands|ranks)|to (?:standard|scratch|speed|strength|combat readiness)|into shape|combat-ready|battle-ready|the ropes|training|retraining|courses?|instruction|school|schools|academy|academies|staff college|college|curriculum|programme|program|drill|boot camp|tuition)\b/;
const lessons =
  /\b(?:paces|hands|standard|scratch|speed|shape|ropes|training|retraining|courses?|instruction|drill|tuition|boot camp|their (?:programme|program)|basic)\b/;
/** Verbs of those who learn. */
const learning =
  /^(?:go|pass|join|enter|study|learn|come|graduate|complete|finish|undergo|attend|receive|take|begin|start|be|have|get|follow|enrol|enroll|return|travel|arrive)$/;
/** Verbs of those who have them taught. */
const sending =
  /^(?:put|bring|lick|whip|knock|get|show|teach|drill|send|take|host|accept|enrol|enroll|admit|receive|invite|school|run|graduate|turn|give|offer|provide|guide|lead|qualify|welcome|prepare|produce)$/;

/** "have gone through the Czech school", "put 30,000 recruits through training", "will host 30 officers at its staff college". */
export function learnersCounted(scene: Scene, q: ReadQuantity, clause: Clause | null, np: NounPhrase | null): Draft | null {
  if (clause === null || np === null) return null;
  const lemma = lemmaOf(clause);
  if (!learning.test(lemma) && !sending.test(lemma)) return null;
  const range = rangeOf(scene, clause);
  // "are part of the training mission": who serves in it is not taught.
  const rest = wordsOf(scene, clause.vg.first, range.last)
    .toLowerCase()
    .replace(/\btraining (?:and advis\w+ )?(?:missions?|operations?|forces?|teams?|contingents?|deployments?|exercises?)\b/g, "mission");
  if (!schools.test(rest) && !(lemma === "learn" && !/\b(?:that|of|about|from|lessons?)\b/.test(rest))) return null;
  const taught = actorsOfPhrase(scene, np);
  const subject = clause.subject !== null && clause.subject.first <= q.first && q.first < clause.vg.first;
  const found = subject
    ? byWhom(scene, clause, lemma, rest, taught)
    : sending.test(lemma) && clause.vg.first < q.first
      ? atHome(scene, clause, rest, taught)
      : [];
  const actor = otherThan(found, taught);
  if (actor.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  const understood = taught.length > 0 ? [] : understoodRecipient(scene, null, actor);
  const here = taught.length > 0 || understood.length > 0 ? null : currentPlace(scene, actor);
  const recipient =
    taught.length > 0 ? partiesAs(taught, "recipient") : here?.id && scene.reading.lookups.state.has(here.id) ? partiesAs([here], "recipient") : understood;
  if (recipient.length === 0) return null;
  return draftOf("aid", "aid/trained", evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: recipient,
    quantity: { ...q.quantity, unit: "personnel" },
    used: q,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    object: "training",
    rules: [...read.rules],
    trust: 0.82,
  });
}

/** Whose school the learners go through: its adjective or owner, who runs it, where it is. */
function byWhom(scene: Scene, clause: Clause, lemma: string, rest: string, taught: readonly Actor[]): Actor[] {
  if (
    lemma !== "learn" &&
    /^(?:be|have|get|take|travel|arrive|come|return|receive|begin|start|follow|go)$/.test(lemma) &&
    !lessons.test(rest) &&
    !/\bthrough\b/.test(rest)
  )
    return [];
  const phrases = [
    ...clause.objects,
    ...clause.attached
      .filter((a) => /^(?:through|from|in|at|with|by|for|under|out of|of)$/.test(a.word) && (a.index > clause.vg.index || lemma === "learn"))
      .map((a) => a.np),
  ];
  for (const each of phrases) {
    // "through their hands": of those who teach, told of just before.
    const theirs = /^(?:their|its|our)$/.test(wordOf(scene, each.first)) && /^(?:hands|ranks|classrooms)$/.test(wordOf(scene, each.head));
    const own = otherThan(theirs ? teachersBefore(scene, taught) : actorsOfPhrase(scene, each), taught);
    if (own.length > 0) return own;
  }
  const range = rangeOf(scene, clause);
  const near = scene.entities.find(
    (e) =>
      e.first >= clause.vg.last &&
      e.first < Math.max(range.last, clause.vg.last + 14) &&
      (e.class === "state" || e.class === "place" || e.class === "body") &&
      e.id !== null &&
      !isAmong(e, taught) &&
      /^(?:by|in|from|with)$/.test(wordBeforeThe(scene, e)),
  );
  // "finished the course there": of those whose base or school was told of before.
  if (!near && lessons.test(rest) && /\bthere\b/.test(rest)) return teachersBefore(scene, taught);
  // "36,000 recruits have been through basic training": of those whose help was told of just before.
  if (
    !near &&
    lessons.test(rest) &&
    scene.before.some((d) => d.kind === "aid" && scene.index - d.sentence <= 2) &&
    /\bthrough\b|\bcompleted?\b|\bfinish/.test(rest)
  )
    return teachersBefore(scene, taught);
  return near
    ? near.class === "place" && near.id && scene.reading.lookups.state.has(near.id)
      ? [{ id: near.id, name: scene.reading.lookups.nameOf(near.id) ?? near.name }]
      : actorsOf(scene, near)
    : [];
}

/** Whose teachers or help the claims before tell of; else the state that publishes. */
function teachersBefore(scene: Scene, taught: readonly Actor[]): Actor[] {
  const { home, lookups } = scene.reading;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= 4; i--) {
    const { kind, actor } = scene.before[i];
    if ((kind === "force" || kind === "aid") && actor.length === 1 && !haveCommon(actor, taught)) return actor;
  }
  return home === null ? [] : [knownAs(lookups, home)];
}

/** Who takes them in: the subject, where the schooling is its own or is said outright. */
function atHome(scene: Scene, clause: Clause, rest: string, taught: readonly Actor[]): Actor[] {
  if (taught.length === 0 && !lessons.test(rest)) return [];
  if (!/\b(?:through|for|to|at|in|on|into|by)\b/.test(rest)) return [];
  return teachers(scene, clause);
}
