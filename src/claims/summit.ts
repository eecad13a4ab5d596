/** Meetings told by a noun: "the summit in Madrid", "talks between A and B", "during a telephone call"; their form, place and day. */
import type { Actor, Modality, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { clauseOf } from "./carrier.ts";
import { isDay, spanOfDays, timesNear } from "./days.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isAside } from "./field.ts";
import { areOfTrade, isWithSomeone, ownBody } from "./participants.ts";
import { placesIn, prepositionBefore } from "./places.ts";
import { entitiesIn, headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { jointly, otherSide } from "./sides.ts";
import { actorOfNoun, holders } from "./summit-actors.ts";
import { unique, haveCommon } from "./named.ts";
import { stageOfNoun } from "./summit-stage.ts";

const formNouns: Readonly<Record<string, string>> = {
  summit: "summit",
  meeting: "meeting",
  talks: "meeting",
  talk: "meeting",
  conference: "conference",
  visit: "visit",
  call: "call",
  session: "meeting",
  ministerial: "meeting",
  "press-conference": "press-conference",
  forum: "conference",
  dialogue: "meeting",
  trip: "visit",
  stopover: "visit",
  tour: "visit",
  gathering: "meeting",
  consultations: "meeting",
  council: "meeting",
  videoconference: "meeting",
  teleconference: "call",
  "video-conference": "meeting",
  discussions: "meeting",
  discussion: "meeting",
  encounter: "meeting",
  audience: "meeting",
  exchange: "meeting",
  round: "meeting",
  conversation: "call",
  seminar: "conference",
  symposium: "conference",
  retreat: "meeting",
  point: "press-conference",
  ceremony: "meeting",
  trilateral: "meeting",
  bilateral: "meeting",
  lunch: "meeting",
  dinner: "meeting",
  briefing: "meeting",
  huddle: "meeting",
  rendezvous: "meeting",
  "get-together": "meeting",
  parley: "meeting",
  plenary: "meeting",
  stop: "visit",
};
/** Nouns that are a meeting only where someone holds one or people stand on both sides of it. */
const weakNouns = new Set(
  "discussions discussion encounter audience exchange round conversation seminar symposium retreat lunch dinner briefing trilateral bilateral ceremony plenary parley stop".split(
    " ",
  ),
);

const occasions =
  /\b(?:summits?|conferences?|talks|meetings?|forum|session|ministerial|round of talks|donors|council|dialogue|gathering|consultations|videoconference|(?:news|press|media) (?:point|briefing|availability)|exchange of views|discussions|(?:phone|telephone|video) (?:call|conversation)|working (?:lunch|dinner|visit|group))\b/;
export const isOccasion = (words: string): boolean => occasions.test(words);

/** The form that the words of a clause name, or "". */
export function formOf(words: string): string {
  if (/\b(?:press|news|media) (?:conference|briefing|point|availability)\b/.test(words)) return "press-conference";
  if (/\bsummit\b/.test(words)) return "summit";
  if (/\bvideo ?-?conference\b/.test(words)) return "meeting";
  if (/\bconference\b/.test(words)) return "conference";
  if (/\b(?:phone|telephone|video) (?:call|conversation)\b|\bby (?:phone|telephone)\b|\b(?:on|over) the (?:phone|telephone)\b/.test(words)) return "call";
  if (/\bvisit\b/.test(words)) return "visit";
  return "";
}

const departs = /\b(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|bound|head(?:s|ed|ing)?|set(?:s|ting)? (?:off|out)|took off|takes off|flew off)\b/;
/** Where a meeting is: places, and cities that stand for their governments elsewhere ("In The Hague"). */
export function placesOfMeeting(scene: Scene, first: number, last: number, strict = true): Named[] {
  const found = placesIn(scene, first, last, strict);
  for (const e of entitiesIn(scene, first, last)) {
    if (
      e.form === "metonym" &&
      e.id !== null &&
      (/^(?:in|at|to|into|near)$/.test(prepositionBefore(scene, e)) ||
        (prepositionBefore(scene, e) === "for" && departs.test(wordsOf(scene, Math.max(scene.sentence.first, e.first - 5), e.first).toLowerCase())))
    )
      found.push({ id: e.id, name: e.name });
    // "at the Pentagon", "at the State Department": the house of a state.
    else if (
      e.class === "body" &&
      e.of !== null &&
      (!/^(?:the )?(?:ministry|department|parliament|government)\b/i.test(e.quote) || scene.entities.some((o) => o.class === "state" && o.last === e.first)) &&
      scene.reading.lookups.state.has(e.of) &&
      /^(?:at|in|into|outside)$/.test(prepositionBefore(scene, e))
    )
      found.push({ id: e.of, name: e.quote });
  }
  return unique(found);
}

/** "here": where the report is written from, if its first words are a place. */
export function hereOf(scene: Scene): Named[] {
  const first = scene.reading.entities.find((e) => e.class === "place" || (e.class === "state" && e.form === "metonym"));
  return first?.id && first.start < 600 ? [{ id: first.id, name: first.name }] : [];
}

/** The place of an earlier meeting of the same actors in the report: a session of the summit that is on. */
export function placeBefore(scene: Scene, actor: readonly Actor[], form: string): Named[] {
  if (form === "visit" || form === "call" || actor.some((a) => a.id === null || scene.reading.lookups.state.has(a.id))) return [];
  const earlier = [...scene.before].reverse().find((d) => d.kind === "meeting" && d.place.length > 0 && d.form !== "visit" && haveCommon(d.actor, actor));
  return earlier ? [...earlier.place] : [];
}

export function meetingByNoun(scene: Scene, np: NounPhrase, sofar: readonly Draft[]): Draft | null {
  const head = headOf(scene, np);
  const raw = wordOf(scene, np.head);
  let form = formNouns[raw] ?? formNouns[head];
  if (form === undefined) return null;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  if (/^(?:conference|briefing)$/.test(head) && /\b(?:press|news|media)\b/.test(words)) form = "press-conference";
  if (head === "conference" && /\bvideo\b/.test(words)) form = "meeting";
  if (head === "call" && !/\b(?:phone|telephone|video|conference)\b/.test(words) && !isWithSomeone(scene, np.last)) return null;
  if ((head === "conversation" && !/\b(?:phone|telephone|video)\b/.test(words)) || (/^(?:lunch|dinner)$/.test(head) && !/\bworking\b/.test(words))) return null;
  if (head === "point" && !/\b(?:press|media)\b/.test(words)) return null;
  if (head === "exchange" && !/^of views/.test(wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 2)).toLowerCase())) return null;
  if (
    head === "round" &&
    !/^of (?:\w+ )?(?:talks|consultations|negotiations)/.test(wordsOf(scene, np.last, Math.min(scene.sentence.last, np.last + 3)).toLowerCase())
  )
    return null;
  if (head === "council" && !/\b(?:sits?|meets?|session)\b/.test(wordsOf(scene, np.last - 1, Math.min(scene.sentence.last, np.last + 3)).toLowerCase()))
    return null;
  if (/\b(?:every|each|annual(?:ly)?|regular|future|peace|closed-door) ?$/.test(words.replace(raw, "").trim()) && form === "meeting" && !/peace/.test(words))
    return null;
  // "once they had served": of duty.
  if (
    head === "tour" &&
    /^(?:its|their|a|the)\b/.test(words) &&
    !/^(?:of|to|through|in)\b/.test(wordsOf(scene, Math.min(np.last, scene.sentence.last - 1), Math.min(scene.sentence.last, np.last + 1)).toLowerCase())
  )
    return null;
  if (raw === "talk" && form === "meeting") {
    if (!/\b(?:phone|telephone|video)\b/.test(words)) return null;
    form = "call";
  }
  const start = scene.tokens.start[np.first],
    end = scene.tokens.end[np.last - 1];
  if (sofar.some((d) => d.kind === "meeting" && d.span.start < end && start < d.span.end)) return null;
  // "a conference it co-hosted": told by its verb already.
  if (
    sofar.some(
      (d) =>
        d.kind === "meeting" &&
        d.clause !== null &&
        (d.clause.objects.includes(np) || (d.clause.subject !== null && scene.chunks[d.clause.subject.index - 1] === np)),
    )
  )
    return null;
  // A fronted phrase ("During a visit to Kyiv, …") belongs to the first verb after it.
  const fronting =
    np.index > 0 && /^(?:after|following|during)$/.test(wordOf(scene, scene.chunks[np.index - 1].first))
      ? scene.clauses.findLast((c) => c.vg.form === "finite" && c.vg.last <= np.first)
      : undefined;
  // "Speaking after talks with his colleague, the minister said": whose talks they were stands behind.
  const near = clauseOf(scene, np.head);
  const told =
    fronting ??
    (near !== null && near.vg.form === "gerund" && near.vg.first === scene.sentence.first && near.governor !== null ? near.governor : near) ??
    scene.clauses.find((c) => c.vg.form === "finite" && c.vg.first > np.head) ??
    null;
  // "The summit is expected to be attended by": the verb of the meeting stands under another.
  const clause =
    told !== null && told.subject === np && told.vg.passive && /^(?:expect|schedule|plan|set|slate)$/.test(lemmaOf(told))
      ? (scene.clauses.find((c) => c.type === "infinitive" && c.governor === told && c.subject === np) ?? told)
      : told;
  // "Fresh talks are due in Doha on Wednesday between the two": all that is said of it.
  const due =
    clause !== null &&
    clause.subject === np &&
    lemmaOf(clause) === "be" &&
    /\b(?:due|set|scheduled|planned|on)\b/.test(wordsOf(scene, clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 2)).toLowerCase());
  const last = due ? Math.max(extent(scene, np), rangeOf(scene, clause).last) : extent(scene, np);
  // "is to be held in May": the day stands with the infinitive.
  const under =
    clause !== null && lemmaOf(clause) === "be"
      ? scene.clauses.find((c) => c.governor === clause && c.type === "infinitive" && c.vg.first === clause.vg.last)
      : undefined;
  const range = clause ? { first: rangeOf(scene, clause).first, last: rangeOf(scene, under ?? clause).last } : { first: np.first, last };
  let times = scene.times.filter((t) => isDay(scene, t) && t.start >= start - 12 && t.start < scene.tokens.end[last - 1] + 2);
  const closest = times.filter((t) => t.start >= start);
  if (closest.length > 0) times = closest;
  const holdsIt =
    clause !== null &&
    holders.has(lemmaOf(clause)) &&
    (lemmaOf(clause) !== "be" || clause.subject === np || clause.objects.includes(np) || clause.predicate === np.head);
  const direct = clause !== null && (clause.objects.includes(np) || clause.subject === np);
  if (times.length === 0 && clause && (holdsIt || direct)) times = timesNear(scene, under ?? clause, range);
  if (times.length === 0) times = scene.times.filter((t) => isDay(scene, t) && t.end <= start && start - t.end < 8);
  let place = placesOfMeeting(scene, np.first, last, false);
  // "was attended by the ministers of Kenya and Chad": whose they are is not where it is.
  if (place.length === 0 && (holdsIt || (times.length > 0 && clause?.subject === np)))
    place = placesOfMeeting(scene, range.first, range.last, clause?.vg.passive === true && clause.attached.some((a) => a.word === "by"));
  // "After talks with his colleague, the minister said in Oslo on Tuesday": what is said after a meeting is said where and when it was.
  if (
    clause !== null &&
    times.length === 0 &&
    place.length === 0 &&
    np.index > 0 &&
    /^(?:after|during|following|at)$/.test(wordOf(scene, scene.chunks[np.index - 1].first)) &&
    /^\s*(?:[\w-]+ ){0,3}?with\b/.test(wordsOf(scene, np.last, last) + " ")
  ) {
    place = placesOfMeeting(scene, range.first, range.last, false);
    times = timesNear(scene, clause, range);
  }
  if (place.length === 0 && /\bhere\b/.test(wordsOf(scene, np.last - 1, Math.min(scene.sentence.last, last + 2)))) place = hereOf(scene);
  // "the Vilnius summit", "the Paris conference": a city before the noun is where it is.
  for (const e of entitiesIn(scene, np.first, np.head))
    if (e.id !== null && (e.class === "place" || e.form === "metonym")) place = unique([...place, { id: e.id, name: e.name }]);
  const those = actorOfNoun(scene, np, { clause, last, form, place, times }),
    known = form === "press-conference" && words.includes("joint") ? jointly(scene, those) : those;
  const actor =
    known.length > 0
      ? known
      : /^our (?:next|first|last|second|third|annual|recent|\w+th)\b/.test(words) && !isAside(scene)
        ? ownBody(scene)
        : convened.test(head)
          ? [...sameAgain(scene, words)]
          : [];
  // "Rwanda and Uganda called for a summit of the contributors": who asks for it is not who meets.
  const askedFor = clause !== null && isAskedFor(scene, clause, np);
  if (askedFor && contributors.test(wordsOf(scene, np.first, last).toLowerCase()) && !entitiesIn(scene, np.first, last).some((e) => e.class !== "place"))
    return null;
  if (form === "meeting" && clause !== null && clause.objects.includes(np) && otherSide(scene, clause, words, actor)?.length === 0) return null;
  if (
    actor.length === 0 &&
    !(
      direct &&
      !isAside(scene) &&
      holdsIt &&
      !(clause.subject !== null && areOfTrade(scene, clause.subject)) &&
      !clause.vg.negated &&
      convened.test(head) &&
      ((times.length > 0 && place.length > 0) ||
        (/\b(?:donors?|pledging|aid|peace|recovery|emergency|security)\b/.test(words) && times.length + place.length > 0))
    )
  )
    return null;
  if (
    weakNouns.has(head) &&
    form !== "press-conference" &&
    !(holdsIt && lemmaOf(clause) !== "have" && (times.length > 0 || place.length > 0)) &&
    actor.length < 2
  )
    return null;
  const marked = /\b(?:upcoming|coming|next|last|forthcoming|extraordinary|emergency|inaugural|first|second|third|\w+th|bilateral)\b/.test(words);
  // A meeting without day, place or mark of its own is only talk of meetings.
  const isTold =
    (actor.length > 1 &&
      clause !== null &&
      (clause.vg.tense === "past" || clause.vg.perfect) &&
      clause.vg.modal === "" &&
      np.index > 0 &&
      /^(?:after|following|during|in|at|over)$/.test(wordOf(scene, scene.chunks[np.index - 1].first)) &&
      isWithSomeone(scene, np.last)) ||
    (actor.length > 1 && clause !== null && clause.vg.passive && clause.subject === np && lemmaOf(clause) === "attend");
  if (
    times.length === 0 &&
    place.length === 0 &&
    !isTold &&
    !(marked && (form === "summit" || form === "visit")) &&
    !((holdsIt || form === "call") && actor.length > 1 && clause?.vg.tense === "past")
  )
    return null;
  if (scene.sentence.heading && times.length === 0) return null;
  if (times.length === 0 && isToldAlready(scene, sofar, actor, place, form)) return null;
  const staged = askedFor ? { stage: "requested" as Stage, modality: "stated" as Modality } : stageOfNoun(scene, np, clause, times, words, holdsIt);
  return draftOf("meeting", `meeting/noun-${head}`, spanOf(scene, np.first, last), scene.index, {
    actor,
    place,
    form,
    stage: staged.stage,
    modality: staged.modality,
    times,
    holds: spanOfDays(scene, times),
    trust: 0.55,
  });
}

/** Whoever comes is only counted, or said to be such. */
export const contributors = /\b(?:contribut(?:ing|or)s?|countries|states|nations|guarantors|donors|participating)\b/;

/** "called for a summit of the union": what is asked for. */
const isAskedFor = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  !clause.vg.passive &&
  clause.vg.form === "finite" &&
  /^(?:ask|call|demand|request|seek|propose|urge|appeal|press|push)$/.test(lemmaOf(clause)) &&
  ((np.index > 0 && wordOf(scene, scene.chunks[np.index - 1].first) === "for") || (lemmaOf(clause) !== "call" && clause.objects.includes(np)));

/** Meetings that are told of by their day and place alone, whoever comes. */
const convened = /^(?:summit|conference|meeting|session|talks|ministerial|gathering|forum)$/;
/** "The next meeting", "their last session": of those who met before in the report. */
function sameAgain(scene: Scene, words: string): readonly Actor[] {
  const again = /\b(?:next|last|previous|further)\b/.test(words)
    ? scene.before.findLast((d) => d.kind === "meeting" && d.form !== "visit" && d.form !== "call" && d.actor.length > 0)
    : undefined;
  return again?.actor ?? [];
}

/** Has this meeting been told already? A second mention without a day of its own is the same one. */
function isToldAlready(scene: Scene, sofar: readonly Draft[], actor: readonly Actor[], place: readonly Named[], form: string): boolean {
  return [...scene.before, ...sofar].some(
    (d) => d.kind === "meeting" && (d.form === form || form === "meeting") && haveCommon(d.actor, actor) && (place.length === 0 || haveCommon(d.place, place)),
  );
}

/** The phrase with the prepositional phrases and times that follow it. */
export function extent(scene: Scene, np: NounPhrase): number {
  let last = np.last;
  for (let i = np.index + 1; i < scene.chunks.length; i++) {
    const chunk = scene.chunks[i];
    if (chunk.type === "prep") {
      // "the first meeting of the two since the summit of": another meeting begins.
      if (/^(?:since|after|before|following)$/.test(wordOf(scene, chunk.first))) break;
      const next = scene.chunks[i + 1];
      if (next?.type === "np") {
        last = next.last;
        i++;
        if (next.joined.length > 1 && next.joined[0] === next) {
          const end = next.joined[next.joined.length - 1];
          last = end.last;
          i = end.index;
        }
        continue;
      }
      if (next?.type === "adv" && scene.times.some((t) => t.start <= scene.tokens.start[next.first] && t.end >= scene.tokens.end[next.last - 1])) {
        last = next.last;
        i++;
        continue;
      }
      break;
    }
    if (
      chunk.type === "adv" &&
      scene.times.some((t) => t.start <= scene.tokens.start[chunk.first + (scene.tags[chunk.first] === 8 ? 1 : 0)] && t.end >= scene.tokens.end[chunk.last - 1])
    ) {
      last = chunk.last;
      continue;
    }
    // "a meeting of ministers held in Oslo on Monday".
    if (chunk.type === "vg" && /^(?:held|hosted|convened)$/i.test(wordsOf(scene, chunk.first, chunk.last)) && scene.chunks[i + 1]?.type !== "np") {
      last = chunk.last;
      continue;
    }
    const held = chunk.type === "comma" ? scene.chunks[i + 1] : undefined;
    if (
      held?.type === "vg" &&
      held.form === "participle" &&
      /\b(?:held|hosted|co-hosted|chaired|co-chaired|convened|called|organi[sz]ed|attended)\b/.test(wordsOf(scene, held.first, held.last))
    ) {
      last = held.last;
      i++;
      if (scene.chunks[i + 1]?.type === "adv") i++;
      continue;
    }
    if (
      chunk.type === "comma" ||
      (chunk.type === "vg" &&
        (chunk.form === "infinitive" || chunk.form === "participle") &&
        /\b(?:held|take|be|scheduled|hosted|planned|chaired|co-chaired|convened|called|organi[sz]ed|co-hosted)\b/.test(wordsOf(scene, chunk.first, chunk.last)))
    ) {
      if (chunk.type === "vg") {
        last = chunk.last;
        continue;
      }
      const next = scene.chunks[i + 1];
      // "at the summit in Madrid, Chad and Togo signed": the next subject.
      if (
        next?.type === "np" &&
        scene.clauses.some((c) => (c.subject === next && !c.inherited && c.vg.index > next.index) || (c.subject?.joined.includes(next) && !c.inherited))
      )
        break;
      if (next?.type === "np" && scene.entities.some((e) => e.first <= next.first && next.last <= e.last + 1 && (e.class === "state" || e.class === "place"))) {
        last = next.last;
        i++;
        continue;
      }
    }
    break;
  }
  return last;
}
