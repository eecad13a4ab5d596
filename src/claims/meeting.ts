/** `meeting`: who meets whom, in what form, where and when; read off verbs of meeting and travel, then off the nouns. */
import type { Actor, Named } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, agentOf, speakerAt, unique } from "./args.ts";
import { actorsOfList, bearerOf, lowerOf } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { uniqueNamed } from "./places.ts";
import { entityAt, headOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { formOf, hereOf, meetingByNoun, placeBefore, placesOfMeeting, spanOfDays, stagedBy, timesNear } from "./summit.ts";

const meetVerbs = new Set(["meet", "gather", "convene", "confer", "huddle", "assemble", "sit", "reconvene"]);
const visitVerbs = new Set(["visit", "tour"]);
const travelVerbs = new Set(["travel", "fly", "go", "head", "come", "arrive", "land", "jet", "depart", "return"]);
const talkVerbs = new Set(["speak", "talk", "phone", "call", "telephone", "discuss", "ring"]);
const hostVerbs = new Set(["host", "co-host", "cohost", "chair", "co-chair", "hold", "organise", "organize", "convene", "stage"]);
const attendVerbs = new Set(["attend", "join", "address", "open"]);

const gathering = /\b(?:summits?|conferences?|talks|meetings?|forum|session|ministerial|round of talks|donors|council|dialogue|gathering|consultations)\b/;
/** Commitments, not people, that are "met". */
const norm = /\b(?:targets?|goals?|guidelines?|benchmarks?|commitments?|requirements?|needs?|obligations?|demands?|pledges?|thresholds?|standards?|criteria|deadlines?|costs?|bills?|challenges?|conditions|expectations?|quota|ambition|share|objectives?|promise|force|resistance|fate|end|approval|threat|percent|per cent|%)\b/;

export function meetingDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = byVerb(scene, clause);
    if (draft) drafts.push(draft);
  }
  const text = lowerOf(scene);
  if (/summit|meeting|talks|conference|visit|call|session|ministerial|forum|gathering|trip|council|ceremony|briefing|consultations/.test(text)) {
    for (const chunk of scene.chunks) if (chunk.type === "np") {
      const draft = meetingByNoun(scene, chunk, drafts);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

function byVerb(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const { vg } = clause;
  const known = meetVerbs.has(lemma) || visitVerbs.has(lemma) || travelVerbs.has(lemma) || talkVerbs.has(lemma) || hostVerbs.has(lemma) || attendVerbs.has(lemma) || lemma === "receive" || lemma === "welcome" || (lemma === "see" && /^each$/.test(wordOf(scene, vg.last))) || (lemma === "be" && vg.last < scene.sentence.last && /^(?:in|due|at|expected)$/.test(wordOf(scene, vg.last)));
  const awaited = lemma === "expect" && clause.vg.passive && /^(?:in|at)$/.test(wordOf(scene, Math.min(vg.last, scene.sentence.last - 1)));
  if (!known && !awaited) return null;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const after = wordsOf(scene, Math.min(vg.last, scene.sentence.last - 1), Math.max(range.last, Math.min(vg.last + 1, scene.sentence.last))).toLowerCase();
  const object = clause.objects.find((o) => o.first >= vg.last) ?? null;
  let who = vg.passive && !awaited ? passiveGuest(scene, clause, lemma) : subjectOf(scene, clause);
  // "In The Hague meet the leaders": the subject stands after the verb.
  const turned = inverted(scene, clause) && object !== null;
  if (turned && object) who = actorsOfList(scene, object);
  if (who.length === 0) return null;
  let actor = who;
  let form = formOf(words);
  let place: Named[] = placesOfMeeting(scene, inverted(scene, clause) ? scene.sentence.first : range.first, range.last);
  const times = timesNear(scene, clause, range);
  const partner = clause.attached.find((a) => a.word === "with" || a.word === "alongside" || a.word === "to");
  if (vg.passive && !awaited) {
    if (lemma !== "receive" && lemma !== "welcome" && lemma !== "host" && lemma !== "meet") return null;
    if ((place.length === 0 && times.length === 0) || vg.form !== "finite") return null;
    form = "visit";
  } else if (visitVerbs.has(lemma)) {
    if (!object || !isPersonLike(scene, clause.subject)) return null;
    const e = scene.entities.find((each) => each.first >= object.first && each.first < object.last && (each.class === "state" || each.class === "place" || each.class === "region") && each.form !== "pronoun") ?? scene.entities.find((each) => each.first >= object.first && each.first < object.last && each.class === "state");
    if (!e?.id) return null;
    place = [{ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id) ?? e.quote) }];
    form = "visit";
    actor = actor.filter((a) => a.id !== e.id).length > 0 ? actor.filter((a) => a.id !== e.id) : actor;
  } else if (travelVerbs.has(lemma) || lemma === "be" || awaited) {
    if (!isPersonLike(scene, clause.subject)) return null;
    const to = clause.attached.find((a) => a.word === "to" || a.word === "in" || a.word === "into" || a.word === "at" || a.word === "for");
    const here = /\b(?:here)\b/.test(after);
    if (here && place.length === 0) place = hereOf(scene);
    if (place.length === 0 || (!to && !here) || (awaited && times.length === 0)) return null;
    if (lemma === "be" && !(/^(?:due|expected)/.test(after) ? times.length > 0 : /\b(?:for talks|for a|to meet|to attend|on a|visit)\b/.test(wordsOf(scene, range.first, Math.min(scene.sentence.last, range.last + 6)).toLowerCase()))) return null;
    // Going home, going to war and going on are no visits.
    if (/\b(?:war|back home|home)\b/.test(after) || (times.length === 0 && !awaited && lemma !== "fly" && lemma !== "travel" && lemma !== "arrive" && lemma !== "land")) return null;
    if (place.every((p) => who.some((w) => w.id === p.id))) return null;
    if (form === "meeting" || form === "") form = "visit";
  } else if (talkVerbs.has(lemma)) {
    const direct = lemma === "phone" || lemma === "call" || lemma === "telephone" || lemma === "ring" ? object : null;
    const side = lemma === "discuss" ? clause.attached.find((a) => a.word === "with") : partner;
    const other = side ? official(scene, side.np) : direct ? official(scene, direct) : [];
    const press = /\b(?:press|news) conference\b/.test(words);
    if (lemma === "call" && clause.attached.some((a) => a.word === "on" || a.word === "for")) return null;
    const both = other.length === 0 && who.length > 1 && /\b(?:spoke|talked|speak|talk)\b[^.;]{0,30}\b(?:phone|telephone|call|video)\b/.test(words);
    if (other.length === 0 && !press && !both) return null;
    if (other.length > 0 && !isPersonLike(scene, side?.np ?? direct ?? null)) return null;
    if (!press && times.length === 0 && place.length === 0 && !/\b(?:phoned?|telephoned?|call(?:ed)?|counterpart)\b/.test(words)) return null;
    actor = unique([...who, ...other]);
    form = press ? "press-conference" : /\b(?:phone|telephone|call|called)\b/.test(words) || lemma !== "discuss" ? "call" : "meeting";
  } else if (meetVerbs.has(lemma) || lemma === "see") {
    const target = lemma === "see" ? null : turned ? null : (object ?? partner?.np ?? null);
    const shown = target ? wordsOf(scene, target.first, target.last).toLowerCase() : "";
    if (lemma === "meet" && target && (norm.test(shown) || /^(?:its|their|all|only|up)\b/.test(shown) && !isPersonLike(scene, target) || scene.quantities.some((q) => q.first >= target.first && q.first < target.last && q.family !== "states"))) return null;
    if (/^(?:all|any|the|its|their)?\s*(?:[\w-]+ ){0,2}(?:target|demand|condition|need|requirement|commitment)s?\b/.test(after) && lemma === "meet") return null;
    if (lemma === "sit" && !/\b(?:table|council|session|sits? (?:on|in)|sitting)\b/.test(words)) return null;
    if (lemma === "gather" && object !== null && !isPersonLike(scene, object)) return null;
    const other = target ? official(scene, target) : [];
    const others = scene.entities.filter((e) => target !== null && e.first >= target.last && e.first < range.last && (e.class === "person" || e.class === "office") && /\b(?:and|with|,)\s*$/.test(scene.tokens.text.slice(Math.max(0, e.full.start - 6), e.full.start)) && e.speaksFor !== null).flatMap((e) => actorsOf(scene, e));
    if (target !== null && other.length === 0 && !isPersonLike(scene, target)) return null;
    if (!subjectCanMeet(scene, clause, turned ? object : clause.subject)) return null;
    if (times.length === 0 && place.length === 0 && other.length === 0) return null;
    actor = unique([...who, ...other, ...others]);
  } else if (hostVerbs.has(lemma)) {
    if (!object || !gathering.test(wordsOf(scene, object.first, Math.min(scene.sentence.last, object.last + 4)).toLowerCase()) && !/\b(?:leaders|ministers|counterparts?|heads of state)\b/.test(wordsOf(scene, object.first, object.last).toLowerCase())) return null;
    if (/\b(?:exercise|drill|troops|base)\b/.test(wordsOf(scene, object.first, object.last).toLowerCase())) return null;
    if (times.length === 0 && place.length === 0 && !/\b(?:next|upcoming|annual|summit|further)\b/.test(words)) return null;
    const together = clause.attached.find((a) => a.word === "with" && a.index < object.index + 6);
    const guests = /\b(?:counterparts?|leaders?|ministers?|president|chancellor|premier)\b/.test(wordsOf(scene, object.first, object.last).toLowerCase()) || isPersonLike(scene, object) ? official(scene, object) : [];
    actor = unique([...who, ...guests, ...(together && (lemma === "co-host" || lemma === "hold" || lemma === "cohost") ? official(scene, together.np) : [])]);
  } else if (attendVerbs.has(lemma)) {
    if (!object || !/\b(?:summit|meeting|conference|talks|ceremony|session|ministerial|forum)\b/.test(wordsOf(scene, object.first, Math.min(scene.sentence.last, object.last + 2)).toLowerCase())) return null;
    if (!isPersonLike(scene, clause.subject) && lemma !== "attend") return null;
  } else if (lemma === "receive" || lemma === "welcome") {
    const other = official(scene, object);
    if (other.length === 0 || !isPersonLike(scene, object) || !isPersonLike(scene, clause.subject) && place.length === 0) return null;
    if (lemma === "welcome" && place.length === 0) return null;
    actor = unique([...who, ...other]);
    form = "visit";
  }
  if (place.length === 0 && /\bhere\b/.test(words)) place = hereOf(scene);
  if (place.length === 0 && clause.governor !== null) place = placesOfMeeting(scene, rangeOf(scene, clause.governor).first, range.last);
  const filled: Record<string, string> = {};
  if (place.length === 0) { place = placeBefore(scene, actor, form); if (place.length > 0) filled["place"] = "the place of the meeting told before"; }
  const staged = stagedBy(scene, clause, times);
  const last = Math.min(range.last, vg.last + 18);
  return draftOf("meeting", `meeting/${lemma}`, spanOf(scene, Math.min(range.first, vg.first), last), scene.index, { actor, place: uniqueNamed(place), form: form === "" ? "meeting" : form, stage: staged.stage, modality: staged.modality, clause, trust: 0.6, filled, holds: spanOfDays(scene, times), ...(times.length > 0 ? { times } : {}) });
}

const inverted = (scene: Scene, clause: Clause): boolean => !clause.vg.passive && clause.subject === null && meetVerbs.has(lemmaOf(clause)) && clause.vg.form === "finite" && scene.clauses[0] === clause;

/** Who meets: the subject with those that "they" goes on with; the body where only "leaders" or "ministers" are said. */
function subjectOf(scene: Scene, clause: Clause): Actor[] {
  const { subject } = clause;
  if (subject === null) return clause.type === "infinitive" && clause.governor?.subject === null ? leadersBefore(scene, clause) : agentOf(scene, clause);
  const found = actorsOfList(scene, subject);
  if (found.length > 0) return found;
  if (plural.test(wordOf(scene, subject.head)) && entityAt(scene, subject.head) === null) return ownBody(scene);
  const bearer = bearerOf(scene, clause.vg.main);
  if (bearer.length > 0) return bearer;
  const said = /^(?:i|we)$/.test(wordOf(scene, subject.head)) ? speakerAt(scene, scene.tokens.start[subject.head]) : [];
  if (said.length > 0) return said;
  return [];
}

const plural = /^(?:leaders|ministers|ambassadors|chiefs|allies|members|defence|foreign|heads|representatives|envoys|commanders|council)$/;

/** "when ASEAN ministers are about to gather": the nearest body before the verbs. */
function leadersBefore(scene: Scene, clause: Clause): Actor[] {
  const e = [...scene.entities].reverse().find((each) => each.last <= clause.vg.first && clause.vg.first - each.last < 6 && (each.class === "body" || each.class === "state"));
  return e ? actorsOf(scene, e) : [];
}

/** The alliance that the report is mostly about. */
function ownBody(scene: Scene): Actor[] {
  const { topics, lookups } = scene.reading;
  const id = topics.find((each) => lookups.body.get(each)?.class === "alliance");
  return id ? [{ id, name: lookups.nameOf(id) ?? id }] : [];
}

function passiveGuest(scene: Scene, clause: Clause, lemma: string): Actor[] {
  if (clause.subject === null || !/^(?:receive|welcome|host|meet)$/.test(lemma) || !isPersonLike(scene, clause.subject)) return [];
  const by = clause.attached.find((a) => a.word === "by");
  return unique([...actorsOfList(scene, clause.subject), ...(by ? official(scene, by.np) : [])]);
}

/** Official visitors and talkers: states, bodies, and persons who speak for one. */
function official(scene: Scene, np: NounPhrase | null): Actor[] {
  return np === null ? [] : actorsOfList(scene, np);
}

function subjectCanMeet(scene: Scene, clause: Clause, np: NounPhrase | null): boolean {
  if (np === null) return clause.type === "infinitive";
  if (isPersonLike(scene, np)) return true;
  const e = entityAt(scene, np.head);
  // States and bodies "meet" somewhere or someone, never something.
  if (e && (e.class === "state" || e.class === "body") && e.form !== "adjective") return true;
  return plural.test(wordOf(scene, np.head)) || np.joined.length > 1 || /^(?:sides|parties|group|council|committee|cabinet|they|countries|nations|states)$/.test(wordOf(scene, np.head));
}

/** Persons, offices, or plural people of states ("leaders", "ministers"): those who can visit and talk. */
export function isPersonLike(scene: Scene, np: NounPhrase | null): boolean {
  if (np === null) return false;
  const e: ResolvedMention | undefined = scene.entities.find((each) => each.first <= np.head && np.head < each.last) ?? scene.entities.find((each) => each.full.start <= scene.tokens.start[np.head] && scene.tokens.end[np.head] <= each.full.end && (each.class === "person" || each.class === "office"));
  if (e && (e.class === "person" || e.class === "office" || (e.form === "pronoun" && /^(?:he|she|they|him|her|them|both)$/i.test(e.quote)) || e.form === "title")) return true;
  const head = headOf(scene, np);
  return /^(?:leader|minister|president|secretary|chancellor|premier|official|envoy|ambassador|delegation|counterpart|general|chief|commander|team|colleague|head|king|prince|ally|member|diplomat|representative|adviser|advisor|mission|he|she|i)$/.test(head);
}
