/**
 * Meetings of whom the sentence does not name: "Leaders meet in Jakarta tomorrow", "The committee of five convened on Monday", "donors who gather in Kuwait".
 */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList } from "./bearer.ts";
import { timesNear } from "./days.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isRemote, onMargins } from "./encounters.ts";
import { isAside } from "./field.ts";
import { list } from "./lexis.ts";
import { areOfficials, isTopicOfCircle, numbered, ofSize, official, ownBody, regional } from "./participants.ts";
import { prepositionBefore } from "./places.ts";
import { groupActors } from "./regions.ts";
import { bodyMeeting } from "./sides.ts";
import { salientActor } from "./salience.ts";
import { entitiesIn, hasCapital, headOf, knownAs, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { extent, formOf, hereOf, placesOfMeeting } from "./summit.ts";
import { isOfNobody } from "./summit-actors.ts";
import { stagedBy } from "./summit-stage.ts";
import { unique } from "./named.ts";

const convening = list("meet gather convene confer assemble reconvene huddle congregate");
/** Those who come together by what they are, whoever sent them. */
const circles = list(
  "participant donor group committee council troika contact quartet authority partnership club association summit conference commission delegate sherpa planner expert donor contributor country nation state land party side faction government five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen nineteen twenty ambassador staff adviser body forum board",
);
/** A state's own chambers and offices meet every week. */
const own =
  /\b(?:parliament|senate|house|cabinet|congress|assembly|chamber|bundestag|duma|party|parties of|factions?|select|joint standing|scrutiny|parliamentary|general staff|city|town|union of workers|shareholders?)\b/;

/** Who gathers, where the sentence says only what they are; null where it is nobody who meets for states. */
function gathered(scene: Scene, subject: NounPhrase): Actor[] | null {
  const prep = scene.chunks[subject.index + 1],
    inner = scene.chunks[subject.index + 2];
  const behind = prep?.type === "prep" && /^(?:of|from)$/.test(wordOf(scene, prep.first)) && inner?.type === "np" ? inner : null;
  const words = wordsOf(scene, subject.first, (behind ?? subject).last).toLowerCase();
  if (
    own.test(words) ||
    (!areOfficials(wordOf(scene, subject.head)) &&
      !circles.has(headOf(scene, subject)) &&
      !/^(?:[a-z]+-)?(?:two|three|four|five|six|seven|eight|nine)$|ty$/.test(wordOf(scene, subject.head)))
  )
    return null;
  const group = groupActors(scene, subject);
  if (group) return group;
  const several = numbered(scene, subject) ?? ofSize(scene, subject);
  if (several) return several;
  const named = unique([...actorsOfList(scene, subject), ...(behind ? actorsOfList(scene, behind) : [])]);
  const { lookups } = scene.reading;
  // "The Danish ministers met": a cabinet.
  if (named.length === 1 && named[0].id !== null && lookups.state.has(named[0].id)) return null;
  if (named.length > 0) return named;
  const states = regional(scene, subject);
  if (states) return states;
  if (entitiesIn(scene, subject.first, subject.last).some((e) => e.class === "state" || e.class === "person")) return null;
  // "some sixty countries": of more than one body.
  return countsStates(scene, subject) || headOf(scene, subject) === "donor" ? [] : understoodBody(scene);
}

/** "Ministers of some sixty countries", "nine states". */
const countsStates = (scene: Scene, { first, last }: NounPhrase): boolean =>
  scene.quantities.some((q) => q.family === "states" && q.first >= first - 1 && q.first < last + 8);

/** The body that the report has in mind: whose meeting was told last, whom the sentences before were about, or the alliance it speaks of most. */
function understoodBody(scene: Scene): Actor[] {
  const { lookups } = scene.reading;
  const told = scene.before.findLast((d) => d.kind === "meeting" && d.actor.length === 1 && d.actor[0].id !== null && lookups.body.has(d.actor[0].id));
  if (told) return [{ id: told.actor[0].id, name: told.actor[0].name }];
  const voice = scene.reading.voice?.id ?? null;
  if (voice !== null && lookups.body.has(voice)) return [knownAs(lookups, voice)];
  const near = salientActor(scene, (id) => id !== "un" && lookups.body.has(id));
  return near === null ? ownBody(scene) : [knownAs(lookups, near)];
}

export function gatherings(scene: Scene): Draft[] {
  for (const clause of scene.clauses) {
    if (
      !convening.has(lemmaOf(clause)) ||
      clause.subject === null ||
      clause.vg.passive ||
      clause.vg.negated ||
      clause.conditional ||
      /^(?:if|which|that)$/.test(clause.marker)
    )
      continue;
    const draft = gathering(scene, clause, clause.subject);
    if (draft) return [draft];
  }
  if (isAside(scene)) return [];
  for (const chunk of scene.chunks) {
    if (chunk.type !== "np" || !occasions.has(headOf(scene, chunk))) continue;
    const draft = occasion(scene, chunk);
    if (draft) return [draft];
  }
  return [];
}

const occasions = list("meeting summit conference talks ministerial session");
/** Whose meeting it is, or what for: then a day or a place says that it is one of states. */
const ofStates =
  /\b(?:ministers?|ministerial|leaders|heads|chiefs|ambassadors|donors?|pledging|allies|allied|presidents|premiers|emergency|extraordinary|force[- ]generation|contributors?|envoys|partners|council|security|defen[cs]e|peace|nations|countries|states|alliance|powers|summit|joint (?:press|news)|international|regional|closed-door|three-way|trilateral|bilateral)\b/;
const isSure =
  /\b(?:emergency|extraordinary|crisis|urgent|donors|pledging|force[- ]generation|ministers?|ministerial|leaders|ambassadors|chiefs of (?:staff|defen[cs]e)|heads of (?:state|government))\b/;
const private_ =
  /\b(?:party|annual general|shareholders?|board|staff|cabinet|committee|union|academic|medical|party's|science|video|fringe|town|prayer|joint|plenary|parliament\w*|house|training|working|court|press)\b/;

/** "after an emergency meeting of ambassadors on Friday", "until the donors' conference in Doha", "at the Oslo conference": those who come are not named. */
function occasion(scene: Scene, np: NounPhrase): Draft | null {
  const last = extent(scene, np);
  const words = wordsOf(scene, np.first, last).toLowerCase(),
    own = wordsOf(scene, np.first, np.last).toLowerCase();
  // "the weekly meeting of Danish ministers": a state's own cabinet.
  if (private_.test(own) || /^(?:no|any|every|each)\b/.test(own) || /\b(?:weekly|daily|fortnightly)\b/.test(own)) return null;
  const start = scene.tokens.start[np.first],
    end = scene.tokens.end[last - 1];
  const times = scene.times.filter((t) => t.timex.type === "DATE" && t.start >= start && t.start < end + 2);
  const city = entitiesIn(scene, np.first, np.head).find((e) => e.id !== null && (e.class === "place" || e.form === "metonym"));
  const place = city?.id ? [{ id: city.id, name: city.name }] : placesOfMeeting(scene, np.last, last, true);
  // "after an emergency meeting of ambassadors": it was, wherever.
  const sure =
    isSure.test(words) &&
    np.index > 0 &&
    /^(?:after|at|following|during|before|until|ahead|from|for|to)$/.test(wordOf(scene, scene.chunks[np.index - 1].first));
  if (
    (scene.sentence.heading && times.length === 0) ||
    (times.length + place.length === 0 && !sure) ||
    (!ofStates.test(words) && !(place.length > 0 && (times.length > 0 || city !== undefined)))
  )
    return null;
  const clause = scene.clauses.find((c) => c.subject === np || c.objects.includes(np)) ?? null;
  if (clause?.vg.negated) return null;
  const behind = scene.chunks[np.index + 1]?.type === "prep" && scene.chunks[np.index + 2]?.type === "np" ? (scene.chunks[np.index + 2] as NounPhrase) : null;
  const named = unique([
    ...entitiesIn(scene, np.first, np.head)
      .filter((e) => e !== city && !isTopicOfCircle(scene, e))
      .flatMap((e) => actorsOf(scene, e)),
    ...(behind &&
    /^(?:of|between|with)$/.test(wordOf(scene, scene.chunks[np.index + 1].first)) &&
    !scene.entities.some((e) => e.first >= behind.first && e.last <= behind.last && isTopicOfCircle(scene, e))
      ? actorsOfList(scene, behind)
      : []),
  ]);
  // "a summit in Arusha", told of for the first time: of no body that the report happens to speak of.
  const ofNobody = /\b(?:donors?|pledging)\b/.test(words) || isOfNobody(scene, np, formOf(own), place, bodyMeeting(scene));
  const actor = named.length > 0 ? named : ofNobody ? [] : understoodBody(scene);
  if (actor.length === 0 && !ofNobody) return null;
  const main =
    clause ?? scene.clauses.findLast((c) => c.vg.form === "finite" && c.vg.first < np.first) ?? scene.clauses.find((c) => c.vg.form === "finite") ?? null;
  const before = np.index > 0 ? wordOf(scene, scene.chunks[np.index - 1].first) : "";
  const over =
    clause === null &&
    main !== null &&
    main.vg.modal === "" &&
    (/^(?:after|following)$/.test(before) || (before === "at" && (main.vg.tense === "past" || main.vg.perfect)));
  const staged = asksFor(scene, np)
    ? { stage: "requested" as const, modality: "stated" as const }
    : over
      ? { stage: "ended" as const, modality: "stated" as const }
      : stagedBy(scene, main, times);
  return draftOf("meeting", "meeting/occasion", spanOf(scene, np.first, last), scene.index, {
    actor,
    place: unique(place),
    form: formOf(own) || "meeting",
    stage: staged.stage,
    modality: staged.modality,
    times,
    trust: 0.5,
  });
}

const asking = list("ask call demand request seek propose urge appeal press push plead lobby");
/** "They asked for talks at once": what is asked for has not been held. */
const asksFor = ({ clauses }: Scene, np: NounPhrase): boolean =>
  clauses.some(
    (c) =>
      asking.has(lemmaOf(c)) &&
      !c.vg.passive &&
      (c.attached.some((a) => a.np === np && a.word === "for" && a.index > c.vg.index) || (lemmaOf(c) !== "call" && c.objects.includes(np))),
  );

function gathering(scene: Scene, clause: Clause, subject: NounPhrase): Draft | null {
  const { vg } = clause;
  if (vg.modal !== "" && vg.tense !== "future" && !/^(?:shall|must)$/.test(vg.modal)) return null;
  const object = clause.objects.find(
    (o) => o.first >= vg.last && !scene.times.some((t) => t.start <= scene.tokens.start[o.first] && scene.tokens.end[o.head] <= t.end),
  );
  if (object !== undefined) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const times = timesNear(scene, clause, range);
  const there = scene.entities.filter((e) => e.first >= vg.last && /^(?:in|at|near|outside)$/.test(prepositionBefore(scene, e))).map((e) => e.id);
  let place = placesOfMeeting(scene, range.first, range.last).filter((p) => there.includes(p.id));
  if (place.length === 0) place = placesOfMeeting(scene, scene.sentence.first, range.first).slice(0, 1);
  if (place.length === 0 && /\bhere\b/.test(words)) place = hereOf(scene);
  const house = clause.attached.some((a) => /^(?:at|in)$/.test(a.word) && a.index > vg.index && hasCapital(scene, a.np.head));
  if (times.length + place.length === 0 && !house && !isRemote(words) && !onMargins.test(words)) return null;
  if (isAside(scene)) return null;
  const actor = gathered(scene, subject);
  // "Leaders meet in Suva": of whatever body, none can say; "sixty states", "donors" are of none.
  if (actor === null || (actor.length === 0 && headOf(scene, subject) !== "donor" && !countsStates(scene, subject))) return null;
  const partner = clause.attached.find((a) => a.word === "with" && a.index > vg.index);
  const staged = stagedBy(scene, clause, times);
  return draftOf("meeting", "meeting/gathering", spanOf(scene, range.first, Math.min(range.last, vg.last + 18)), scene.index, {
    actor: unique([...actor, ...(partner ? official(scene, partner.np) : [])]),
    place: unique(place),
    form: formOf(words) || "meeting",
    stage: staged.stage,
    modality: staged.modality,
    clause,
    times,
    trust: 0.55,
  });
}
