/**
 * Those who decide together have met: "Gulf defence ministers agreed on Thursday in Riyadh", "the two presidents signed the accord here today", "ministers are
 * to look at it again in December".
 */
import type { Actor, Named } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfList } from "./bearer.ts";
import { isDay, spanOfDays, timesNear } from "./days.ts";
import { type Draft, draftOf } from "./draft.ts";
import { list } from "./lexis.ts";
import { areHighest, numbered, ownBody, regional } from "./participants.ts";
import { entityAt, lemmaOf, rangeOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { placesOfMeeting } from "./summit.ts";
import { stagedBy } from "./summit-stage.ts";
import { unique, isAmong } from "./named.ts";

/** What is done together and in one room. */
const together = list(
  "agree decide adopt endorse approve resolve sign undertake settle discuss debate consider review examine weigh launch conclude reach find initial deadlock fail differ clash haggle wrangle quarrel negotiate confer deliberate look come take hear",
);
/** Of verbs that say little, the words that make them a decision. */
const completed: Readonly<Record<string, RegExp>> = {
  reach: /^(?:an? |the |no )?(?:[\w-]+ )?(?:agreement|accord|deal|consensus|compromise|understanding|decision|settlement|conclusion)/,
  find: /^(?:an? |no |the )?(?:[\w-]+ )?(?:compromise|agreement|consensus|common|formula|solution|framework)/,
  hear: /^(?:about|of|from)\b/,
  look: /^(?:(?:once more |again )?at|into)\b/,
  come: /^(?:up with|to (?:an? |no )?(?:[\w-]+ )?(?:agreement|decision|conclusion|understanding)|out (?:with|of))/,
  take: /^(?:up|note|stock)\b|^(?:the|an?|no) (?:[\w-]+ )?(?:decision|question|matter|step)s?\b/,
  fail: /^to (?:agree|reach|find|settle|adopt|overcome|bridge)/,
};

/** "hoped that the leaders would agree on Friday": no session is told of. */
const unsure: ReadonlySet<string> = new Set(["would", "could", "might", "should", "must"]);

export function assemblyDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (sofar.some((d) => d.kind === "meeting")) return [];
  for (const clause of scene.clauses) {
    if (
      !together.has(lemmaOf(clause)) ||
      clause.vg.passive ||
      clause.vg.form === "gerund" ||
      clause.subject === null ||
      clause.conditional ||
      clause.vg.negated ||
      unsure.has(clause.vg.modal)
    )
      continue;
    const draft = decidedTogether(scene, clause, clause.subject);
    if (draft) return [draft];
  }
  return [];
}

function decidedTogether(scene: Scene, clause: Clause, subject: NounPhrase): Draft | null {
  const range = rangeOf(scene, clause);
  const lemma = lemmaOf(clause);
  const more = completed[lemma];
  const rest = clause.vg.last < range.last ? scene.tokens.text.slice(scene.tokens.start[clause.vg.last], scene.tokens.end[range.last - 1]).toLowerCase() : "";
  if (more !== undefined && !more.test(rest)) return null;
  const actor = whoDecide(scene, subject);
  if (actor.length === 0) return null;
  const times = timesNear(scene, clause, range).filter((t) => isSession(scene, t));
  const place = placeOfIt(scene, clause, range);
  if (times.length === 0 && (place.length === 0 || clause.vg.tense !== "past")) return null;
  if (place.some((p) => actor.length === 1 && actor[0].id === p.id)) return null;
  const staged = stagedBy(scene, clause, times);
  return draftOf(
    "meeting",
    "meeting/decides",
    spanOf(
      scene,
      Math.min(range.first, subject.first, ...scene.entities.filter((e) => isAmong(e, place)).map((e) => Math.max(scene.sentence.first, e.first - 1))),
      Math.min(range.last, clause.vg.last + 14),
    ),
    scene.index,
    {
      actor: [...actor],
      place: unique([...place]),
      form: "meeting",
      stage: staged.stage,
      modality: staged.modality,
      clause,
      trust: 0.56,
      ...(times.length > 0 ? { times, holds: spanOfDays(scene, times) } : {}),
    },
  );
}

/** A day, or the part of a month that a session takes: not "in 2014", "this year". */
const isSession = (scene: Scene, t: TimeMention): boolean =>
  isDay(scene, t) &&
  t.timex.type !== "SET" &&
  t.role !== "until" &&
  t.role !== "by" &&
  t.role !== "since" &&
  t.role !== "from" &&
  !/^(?:\d{4}|(?:this|last|next) year|.*\byears?\b.*|now|currently)$/i.test(t.quote) &&
  /day|morning|night|evening|noon|week|month|today|tomorrow|\d|^(?:(?:early|late|mid)[ -])?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn)\b/i.test(
    t.quote,
  );

/** Ministers and the like, of a body, a region or states that are listed; heads of two states who are named. */
function whoDecide(scene: Scene, subject: NounPhrase): Actor[] {
  const head = wordOf(scene, subject.head);
  const { lookups } = scene.reading;
  if (!areHighest(head) || entityAt(scene, subject.head)?.class === "state") {
    const isOfficial = (each: NounPhrase, alone: boolean): boolean =>
      scene.entities.some(
        (e) =>
          (e.class === "person" || e.class === "office" || (!alone && (e.form === "adjective" || e.form === "people"))) &&
          e.first <= each.head &&
          each.head < e.last,
      );
    const named =
      subject.joined.length > 1 && subject.joined.every((each) => isOfficial(each, false)) && subject.joined.some((each) => isOfficial(each, true))
        ? actorsOfList(scene, subject)
        : [];
    return named.length > 1 ? named : [];
  }
  const found = numbered(scene, subject) ?? actorsOfList(scene, subject);
  // A state's own ministers meet every week.
  if (found.length > 1 || (found.length === 1 && found[0].id !== null && lookups.body.has(found[0].id))) return found;
  if (found.length > 0) return [];
  const states = regional(scene, subject);
  if (states) return states;
  return head !== "governments" && subject.last - subject.first <= 4 ? ownBody(scene) : [];
}

/** In or at a place, before the clause or inside it; what a place belongs to otherwise is elsewhere. */
function placeOfIt(scene: Scene, clause: Clause, range: { readonly first: number; readonly last: number }): readonly Named[] {
  const inside = placesOfMeeting(scene, clause.vg.last, Math.min(range.last, clause.vg.last + 8));
  if (inside.length > 0)
    return inside.length === 1 && scene.entities.some((e) => e.id === inside[0].id && (e.class === "place" || e.form === "metonym")) ? inside : [];
  const before = clause.subject ? placesOfMeeting(scene, scene.sentence.first, clause.subject.first) : [];
  return before.length === 1 && scene.entities.some((e) => e.id === before[0].id && (e.class === "place" || e.form === "metonym")) ? before : [];
}
