/**
 * When it is the case, told outside a draft's own words: over the list that it is a row of, before the clause that it goes on with, or where its "when" hangs.
 */
import { boundsOf, type TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { Draft } from "./draft.ts";
import { rangeOf, type Scene, wordOf } from "./scene.ts";

/** The times that hold for a draft whose own words tell none, or an empty list. */
export function timesAround(scene: Scene, draft: Draft): TimeMention[] {
  const { clause } = draft;
  if (draft.kind === "meeting") return (clause === null ? null : ofWhen(scene, clause)) ?? ofGathering(scene, draft);
  if (clause === null) return ofCaption(scene, draft);
  return (
    ofWhen(scene, clause) ?? ofFirstHalf(scene, draft, clause) ?? ofVote(scene, draft, clause) ?? ofIntent(scene, draft, clause) ?? ofCaption(scene, draft)
  );
}

const some = (times: TimeMention[]): TimeMention[] | null => (times.length > 0 ? times : null);
const dated = (time: TimeMention): boolean =>
  time.edtf !== null && time.timex.value !== "PRESENT_REF" && time.timex.type !== "DURATION" && time.timex.type !== "SET";

/** Between tokens `[first, last)`. */
function timesIn(scene: Scene, first: number, last: number): TimeMention[] {
  const start = scene.tokens.start[first],
    end = scene.tokens.end[Math.max(first, last - 1)];
  return scene.times.filter((t) => dated(t) && t.start >= start && t.end <= end);
}

/**
 * "until May, when the Poles are due", "on 4 June, when the king visited Oslo": a clause with "when" right behind a time tells of that time, as its day or its
 * beginning.
 */
function ofWhen(scene: Scene, of: Clause): TimeMention[] | null {
  // "late June, when 90 are to be withdrawn": "when" stands before the verb that governs it.
  let clause = of;
  while (clause.marker !== "when" && clause.type === "infinitive" && clause.governor !== null && clause.governor.vg.first < clause.vg.first)
    clause = clause.governor;
  if (clause.marker !== "when") return null;
  let at = (clause.subject !== null && !clause.inherited && clause.subject.first < clause.vg.first ? clause.subject : clause.vg).first - 1;
  for (let steps = 0; steps < 3 && at > scene.sentence.first && wordOf(scene, at) !== "when"; steps++) at--;
  if (wordOf(scene, at) !== "when") return null;
  const before = wordOf(scene, at - 1) === "," ? at - 1 : at;
  const time = scene.times.find((t) => dated(t) && t.end <= scene.tokens.start[at] && t.end >= scene.tokens.start[before] - 1);
  return time
    ? [
        time.role === "until" || time.role === "by" || time.role === "before" || time.role === "through" || time.role === "since" || time.role === "from"
          ? { ...time, role: "in" }
          : time,
      ]
    : null;
}

/** "Parliament met on Monday and ratified it": the second of two acts of the same subject happens when the first does. */
function ofFirstHalf(scene: Scene, { change, stage }: Draft, clause: Clause): TimeMention[] | null {
  if (
    clause.vg.form !== "finite" ||
    clause.vg.tense !== "past" ||
    clause.vg.perfect ||
    clause.vg.modal !== "" ||
    !clause.inherited ||
    (stage === "in-force" && change === "level")
  )
    return null;
  const at = scene.clauses.indexOf(clause);
  const first = at > 0 ? scene.clauses[at - 1] : null;
  if (
    first === null ||
    first.vg.form !== "finite" ||
    first.vg.tense !== "past" ||
    first.vg.perfect ||
    first.type !== clause.type ||
    first.subject !== clause.subject ||
    wordOf(scene, clause.vg.first - 1) !== "and"
  )
    return null;
  const { first: from, last } = rangeOf(scene, first);
  return some(timesIn(scene, from, Math.min(last, clause.vg.first)).filter(isDayOfAct));
}

const isDayOfAct = ({ role }: TimeMention): boolean => role === null || role === "in" || role === "on" || role === "at";

/** "voted in April to extend the strikes and to send a frigate": what was decided holds, where it tells no time itself, on the day of the vote. */
function ofVote(scene: Scene, { stage, modality }: Draft, clause: Clause): TimeMention[] | null {
  if ((stage !== "decided" && stage !== "agreed") || modality !== "stated" || (clause.vg.form !== "infinitive" && clause.vg.form !== "gerund")) return null;
  const { governor } = clause;
  if (governor === null || governor.vg.form !== "finite" || governor.vg.first > clause.vg.first) return null;
  const { first } = rangeOf(scene, governor);
  return some(timesIn(scene, first, clause.vg.first).filter((t) => isDayOfAct(t) && t.start > scene.tokens.start[first]));
}

/** "intends, in the autumn, to send a frigate": a time to come beside the verb of what is to be is that of the infinitive. */
function ofIntent(scene: Scene, { kind, stage }: Draft, clause: Clause): TimeMention[] | null {
  const { governor } = clause,
    { to } = scene.reading.published;
  if (
    (kind !== "force" && kind !== "aid" && kind !== "lead") ||
    (stage !== "planned" && stage !== "pledged") ||
    clause.vg.form !== "infinitive" ||
    governor === null ||
    governor.vg.form !== "finite" ||
    governor.vg.first > clause.vg.first ||
    to === null
  )
    return null;
  return some(timesIn(scene, governor.vg.last, clause.vg.first).filter(({ edtf }) => (boundsOf(edtf!)?.from ?? -Infinity) >= to));
}

/** "the conference in Paris in May 2019": where and when a gathering is stands behind it. */
const whereabouts = /^(?:,? (?:in|at|on) [\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+){0,2}){0,2},?(?: (?:in|on|of))? ?$/u;

function ofGathering(scene: Scene, { span }: Draft): TimeMention[] {
  const time = scene.times.find((t) => t.start >= span.end);
  if (time === undefined || !dated(time) || !isDayOfAct(time) || time.start - span.end > 60) return [];
  return whereabouts.test(scene.tokens.text.slice(span.end, time.start)) ? [time] : [];
}

/** How many rows a list may have. */
const longest = 60;

/** "As of 30 April these were deployed: …", "Strength at 1 March": the day over a list of levels is that of its rows. */
function ofCaption(scene: Scene, { kind, stage, change, quantity }: Draft): TimeMention[] {
  const { text, times } = scene.reading;
  if (kind !== "force" || quantity === null || stage !== "in-force" || change !== "level" || text.blocks[scene.sentence.block].kind !== "list-item") return [];
  for (let i = scene.index - 1, rows = 0; i >= 0 && rows < longest; i--, rows++) {
    const { block, start, end, heading } = text.sentences[i];
    if (text.blocks[block].kind === "list-item") continue;
    const over = times.find((t) => dated(t) && t.start >= start && t.end <= end);
    if (over === undefined) return [];
    const isDay = over.role === "as-of" || ((heading || text.text[end - 1] === ":") && (over.role === "on" || over.role === "at"));
    return isDay ? [{ ...over, role: "on" }] : [];
  }
  return [];
}
