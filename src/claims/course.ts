/** What is said of a deployment or stay that is told by its noun: it lasts, is lengthened, nears its end; it is planned, asked for, promised. */
import type { Change, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { extendVerbs, list, suspendVerbs } from "./lexis.ts";
import { headOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import type { Staging } from "./staging.ts";
import { nounStage, undecided } from "./stage-words.ts";

export interface Course {
  readonly change: Change;
  readonly stage: Stage;
}

/** A time abroad as a thing that runs and ends. */
const stays = list("deployment stay presence engagement participation involvement tour commitment contribution stint sojourn posting rotation assignment");
const ends = list("end conclude finish cease terminate expire stop");
const lasts = list("last run continue span stretch persist endure");
const over = /^(?:now |already |all but |finally |nearly |almost )*(?:over|at an end|finished|done with|history|a thing of the past)\b/;
const closing = /^(?:[\w-]+ )?(?:to )?(?:(?:its|their|an|the|a) )?(?:end|close|conclusion|finish)\b/;
const longer = /\b(?:another|further|more|longer|additional|extra|beyond)\b/;

/** The course of a stay by the verb over it, or null. */
export function courseOf(scene: Scene, clause: Clause, { stage, phase }: Staging): Course | null {
  const lemma = lemmaOf(clause);
  const subject = clause.subject !== null && stays.has(headOf(scene, clause.subject));
  if (!subject && !(clause.objects.length > 0 && stays.has(headOf(scene, clause.objects[0])))) return null;
  const coming = phase === "coming";
  const { last } = rangeOf(scene, clause);
  const rest = clause.vg.last < last ? wordsOf(scene, clause.vg.last, last).toLowerCase() : "";
  if (
    ends.has(lemma) ||
    (/^(?:wind|wound|wrap)$/.test(lemma) && (clause.particle === "up" || clause.particle === "down")) ||
    /^(?:curtail|shorten)$/.test(lemma) ||
    (lemma === "cut" && (clause.particle === "short" || /^(?:[\w’'-]+ ){0,5}?short\b/.test(rest)))
  )
    return {
      change: "end",
      stage: coming ? stage : phase === "ongoing" && !clause.vg.passive ? "pledged" : /^(?:curtail|shorten|cut)$/.test(lemma) ? "decided" : "ended",
    };
  // "voted to prolong the deployment", "its participation was suspended": what is done to the stay, and no coming.
  if (!subject || clause.vg.passive) {
    if (extendVerbs.has(lemma) && lemma !== "continue")
      return { change: "extend", stage: coming ? stage : phase === "ongoing" && !clause.vg.passive ? "pledged" : "decided" };
    if (suspendVerbs.has(lemma)) return { change: "suspend", stage: coming ? stage : "suspended" };
  }
  if (!subject) return null;
  if (lemma === "be" && over.test(rest)) return { change: "end", stage: coming ? stage : "ended" };
  if (/^(?:approach|near|reach|draw|come)$/.test(lemma) && closing.test(rest))
    return { change: "end", stage: coming ? stage : phase === "done" ? "ended" : "planned" };
  if (lasts.has(lemma) || (lemma === "go" && clause.particle === "on") || (lemma === "be" && /^(?:to )?(?:for|until)\b/.test(rest)))
    return {
      change: longer.test(rest) ? "extend" : "level",
      stage: coming ? stage : phase === "done" && clause.vg.tense === "past" && !clause.vg.perfect ? "ended" : "in-force",
    };
  return null;
}

const more: ReadonlyMap<string, Stage> = new Map([
  ["preparation", "planned"],
  ["preparations", "planned"],
  ["readiness", "offered"],
  ["negotiation", "considered"],
  ["hint", "considered"],
  ["completion", "ended"],
  ["conclusion", "ended"],
  ["word", "pledged"],
  ["precondition", "planned"],
  ["prospect", "considered"],
  ["possibility", "considered"],
]);

/** "Preparations for a deployment": the movement in the subject's own complement, or null. */
export function underNoun(scene: Scene, subject: NounPhrase | null): NounPhrase | null {
  const inner = subject === null ? undefined : scene.chunks[subject.index + 2];
  return inner?.type === "np" && scene.chunks[subject!.index]?.first === subject!.first && nounOver(scene, inner) !== null ? inner : null;
}

/** "plans for a deployment", "its promise of 90 men": how far the noun over a phrase says that it has come. */
export function nounOver(scene: Scene, np: NounPhrase): Stage | null {
  const prep = scene.chunks[np.index - 1],
    outer = scene.chunks[np.index - 2];
  if (prep?.type !== "prep" || outer?.type !== "np" || !/^(?:for|of|about|on)$/.test(wordOf(scene, prep.first))) return null;
  const head = headOf(scene, outer);
  // "the completion of the second phase of the withdrawal".
  if (/^(?:phase|stage|step|leg|wave|part|round)$/.test(head) && outer !== np) return nounOver(scene, outer);
  // "no decision on the deployment", "talks about the withdrawal": nothing is decided yet.
  if (/^(?:on|about)$/.test(wordOf(scene, prep.first)) && undecided.has(wordOf(scene, outer.head))) return "considered";
  return nounStage.get(head) ?? more.get(head) ?? null;
}
