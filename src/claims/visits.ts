/** Verbs of going to see someone: visits, arrivals, being in a foreign capital, being received. */
import type { Actor, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { actorsOfList } from "./bearer.ts";
import { ofMembers } from "./encounters.ts";
import type { VerbReader } from "./meeting-verbs.ts";
import { isPersonLike, official, subjectOf } from "./participants.ts";
import { prepositionBefore } from "./places.ts";
import { entitiesIn, entityAt, hasCapital, headOf, knownAs, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { hereOf } from "./summit.ts";
import { unique, otherThan, isAmong } from "./named.ts";

/** Going that alone is a visit of an official; the others need a day or a purpose. */
const journeys = new Set(["fly", "travel", "arrive", "land", "jet", "rush", "hurry", "journey"]);
const purposes =
  /\b(?:for (?:talks|meetings?|consultations|discussions|a|an|his|her|their|two|three|the (?:summit|talks|meeting|conference))|to (?:meet|attend|see|hold|visit|inspect|discuss|sign|brief|address|greet|talk|show|join|take part|thank|open|mark|press|urge|win|seek|reassure)|on (?:a|an|his|her|their)\b[\w\s-]{0,24}\b(?:visit|tour|trip|mission|stop)|visit)\b/;
const arrivals = new Set(["arrive", "land", "come"]);
const going = new Set(["to", "in", "into", "at", "for", "on", "through"]);

/** "visited Riga", "toured the base in Estonia": where the object lies; a nation's own force abroad names no place. */
export const visits: VerbReader = (t) => {
  const { scene, clause, object } = t;
  if (!isPersonLike(scene, clause.subject)) return null;
  // "had visited on Saturday": the place of the talk.
  if (!object) {
    const there = t.times.length > 0 && t.lemma === "visit" && !clause.vg.passive ? placeSpokenOf(scene, t.who) : null;
    return there ? { actor: [...t.who], place: t.place.length > 0 ? t.place : [there], form: "visit" } : null;
  }
  const inside = scene.entities.filter(
    (e) =>
      e.first >= object.first &&
      e.first < Math.max(object.last, t.range.last) &&
      (e.class === "state" || e.class === "place" || e.class === "region") &&
      e.form !== "pronoun" &&
      e.form !== "people" &&
      e.id !== null,
  );
  const e =
    inside.find((each) => each.form !== "adjective" && each.first < object.last) ??
    inside.find((each) => each.form !== "adjective" && /^(?:in|at|near|on|outside)$/.test(prepositionBefore(scene, each))) ??
    scene.entities.find(
      (each) => each.first >= object.first && each.first < object.last && each.class === "state" && each.id !== null && !isAmong(each, t.who),
    );
  if (!e?.id) return null;
  // "talks with visiting Danish minister Lee": who visits is named, and not whither.
  if (
    clause.vg.form === "gerund" &&
    e.form === "adjective" &&
    e.first === object.first &&
    (isNamedPerson(scene, object) ||
      /^(?:counterpart|colleague)$/.test(nounOf(scene, object.head)) ||
      entitiesIn(scene, object.first, object.last).some((each) => each.class === "person" || each.class === "office"))
  )
    return null;
  // A host named beside the guest goes along.
  const guests = clause.subject !== null && clause.subject.joined.length > 1 ? [...t.who] : t.who.filter((a) => a.id !== e.id);
  return {
    actor: guests.length > 0 ? guests : [...t.who],
    place: [{ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id) ?? e.quote) }],
    form: "visit",
  };
};

/** The state or city named last before the sentence, or earlier in it, that is not the visitor's. */
function placeSpokenOf(scene: Scene, who: readonly Actor[]): Named | null {
  const { entities, lookups } = scene.reading;
  for (let i = entities.length - 1; i >= 0; i--) {
    const e = entities[i];
    if (e.start >= scene.sentence.end || scene.sentence.start - e.end > 400) continue;
    if ((e.class !== "place" && e.class !== "state") || e.id === null || e.form === "adjective" || e.form === "pronoun" || isAmong(e, who)) continue;
    return { id: e.id, name: e.class === "place" ? e.name : (lookups.nameOf(e.id) ?? e.quote) };
  }
  return null;
}

/** "An engineer platoon is expected at Durres", "they touched down at Pardubice": soldiers on their way are no visit. */
function areForces(scene: Scene, np: NounPhrase | null): boolean {
  if (np === null) return false;
  if (wordOf(scene, np.head) === "they") return scene.before.at(-1)?.kind === "force";
  return (
    /^(?:team|mission)s?$/.test(wordOf(scene, np.head)) &&
    !/\b(?:advance|negotiating|assessment|inspection|fact-finding|survey|technical|delegation|planning|liaison|monitoring|reconnaissance)\b/i.test(
      wordsOf(scene, np.first, np.last),
    )
  );
}

const isNamedPerson = (scene: Scene, np: NounPhrase | null): boolean =>
  np !== null &&
  scene.entities.some(
    (e) =>
      e.class === "person" &&
      e.form !== "pronoun" &&
      e.form !== "description" &&
      hasCapital(scene, np.head) &&
      np.last - np.head === 1 &&
      e.first <= np.head &&
      np.head < e.last,
  );

/** "flew to Kyiv", "is in Tallinn this week", "is due in Ankara on Friday", "lands here tonight". */
export const travels: VerbReader = (t) => {
  const { scene, clause, lemma, after } = t;
  if (!isPersonLike(scene, clause.subject) || areForces(scene, clause.subject)) return null;
  const to = clause.attached.find((a) => going.has(a.word));
  const here = /\bhere\b/.test(after);
  const place: Named[] = t.place.length === 0 && here ? hereOf(scene) : [...t.place];
  const purpose = (): boolean => purposes.test(wordsOf(scene, t.range.first, Math.min(scene.sentence.last, t.range.last + 6)).toLowerCase());
  // "The president arrives on Wednesday": where the meeting told before is held.
  if (place.length === 0 && !to && arrivals.has(lemma) && t.times.length > 0) {
    const told = [...scene.before]
      .reverse()
      .find((d) => d.kind === "meeting" && scene.index - d.sentence <= 3 && d.place.length > 0 && d.form !== "visit" && d.form !== "call");
    const where = told ? [...told.place] : isNamedPerson(scene, clause.subject) && !/^back\b/.test(after) ? otherThan(hereOf(scene), t.who) : [];
    return where.length > 0 ? { actor: [...t.who], place: where, form: "visit" } : null;
  }
  if (place.length === 0 || (!to && !here)) return null;
  // "will be in a position to leave Chad": the place must be what the preposition takes.
  if (
    to &&
    !here &&
    !scene.entities.some(
      (e) =>
        e.id !== null &&
        (e.class === "place" || e.class === "state" || e.class === "region" || e.class === "body") &&
        clause.attached.some(
          (a) => going.has(a.word) && e.first >= a.np.first && e.first < Math.max(a.np.last, a.np.joined.at(-1)?.last ?? 0) && e.last >= a.np.head,
        ),
    )
  )
    return null;
  if (lemma === "expect" && t.times.length === 0) return null;
  if (lemma === "leave" && to?.word !== "for") return null;
  if (lemma === "be" && t.times.length === 0 && clause.vg.tense !== "future" && !/^(?:also )?(?:due|expected)\b/.test(after) && !purpose()) return null;
  // Going home, going to war and going on are no visits.
  if (/\b(?:war|home)\b/.test(after)) return null;
  // "turned up in Kyiv", "went to Rome": of a person by name, in a city that is named.
  const seen = (): boolean =>
    clause.vg.tense === "past" &&
    clause.vg.modal === "" &&
    isNamedPerson(scene, clause.subject) &&
    scene.entities.some((e) => e.class === "place" && e.first === to?.np.first && !isAmong(e, t.who));
  if (t.times.length === 0 && lemma !== "expect" && lemma !== "be" && !journeys.has(lemma) && !purpose() && !seen()) return null;
  if (place.every((p) => isAmong(p, t.who))) return null;
  const form = t.form === "meeting" || t.form === "" ? "visit" : t.form;
  // "arrived in Oslo for talks with his colleague": both.
  const talks = clause.attached.find((a) => a.word === "for" && /^(?:talks?|meetings?|consultations|discussions|negotiations)$/.test(wordOf(scene, a.np.head)));
  const other = talks ? clause.attached.find((a) => a.word === "with" && a.index > talks.index) : undefined;
  // "Arriving for a session of the Union's defence ministers": the Union's.
  const session = clause.attached.find((a) => a.word === "for" && /^(?:summit|meeting|session|ministerial|gathering)$/.test(headOf(scene, a.np)));
  const who = session === undefined ? t.who : ofMembers(scene, session.np, t.who);
  const own = who.some((a) => !isAmong(a, t.who)) ? "summit" : form;
  return {
    actor: unique([...who, ...(other && isPersonLike(scene, other.np) ? official(scene, other.np) : [])]),
    place,
    form: own === "summit" && session !== undefined && headOf(scene, session.np) !== "summit" ? "meeting" : own,
  };
};

/** "received the Chadian leader", "welcomed in Budapest by …", "hosted him at the Pentagon". */
export const receives: VerbReader = (t) => {
  const { scene, clause, lemma, object } = t;
  const other = official(scene, object);
  if (other.length === 0 || !isPersonLike(scene, object) || (!isPersonLike(scene, clause.subject) && t.place.length === 0)) return null;
  const table = /\bfor (?:a )?(?:working |private |state )?(?:dinner|lunch|breakfast|talks|visit|banquet)\b/.test(t.after);
  if (lemma !== "receive" && t.place.length === 0 && t.times.length === 0 && !table) return null;
  if ((lemma === "welcome" || lemma === "greet") && t.place.length === 0) return null;
  return { actor: unique([...t.who, ...other]), form: "visit" };
};

const receivedBy = new Set(["receive", "welcome", "host", "meet", "greet"]);
export const isReceived = (lemma: string): boolean => receivedBy.has(lemma);

/** The guest of a passive with the host after "by", or none. */
export function guestsOf(scene: Scene, clause: Clause): Actor[] {
  if (clause.subject === null || !isPersonLike(scene, clause.subject)) return [];
  const by = clause.attached.find((a) => a.word === "by");
  const guests = actorsOfList(scene, clause.subject);
  return unique([...(guests.length > 0 ? guests : subjectOf(scene, clause, [])), ...(by ? official(scene, by.np) : houseOf(scene, clause))]);
}

/** "was received at the White House": the state whose seat of government that is. */
function houseOf(scene: Scene, clause: Clause): Actor[] {
  const at = clause.attached.find((a) => a.word === "at" || a.word === "in");
  const e = at === undefined ? null : entityAt(scene, at.np.head);
  return e !== null && (e.form === "metonym" || e.class === "body") && e.of !== null && scene.reading.lookups.state.has(e.of)
    ? [knownAs(scene.reading.lookups, e.of)]
    : [];
}

/** Words right after the verb of being that make it a visit: "is in", "is due in", "is back in". */
export function isThere(scene: Scene, clause: Clause): boolean {
  const { last } = clause.vg;
  return (
    last < scene.sentence.last &&
    /^(?:in|due|at|expected|back|again|also|here)$/.test(wordOf(scene, last)) &&
    clause.subject !== null &&
    (entityAt(scene, clause.subject.head) !== null || actorsOfPhrase(scene, clause.subject).length > 0)
  );
}
