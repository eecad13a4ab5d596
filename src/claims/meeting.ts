/**
 * `meeting`: who meets whom, in what form, where and when; read off verbs of meeting and travel, then off the nouns, then off places that stand for what was
 * held there.
 */
import type { Actor, Named } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import { agendaDrafts, legs } from "./agenda.ts";
import { secondDays } from "./secondday.ts";
import { assemblyDrafts } from "./assemblies.ts";
import { actorsOfList } from "./bearer.ts";
import { carriedMeetings } from "./carry-meeting.ts";
import { scheduledDay, spanOfDays, timesNear } from "./days.ts";
import { askedBeside, convenedDrafts } from "./convened.ts";
import { type Draft, draftOf } from "./draft.ts";
import { attends, holds, meets, talks } from "./encounters.ts";
import { gatherings } from "./gatherings.ts";
import { plainMeetings } from "./meeting-plain.ts";
import { areHighest, isPersonLike, official, subjectOf, bothSides } from "./participants.ts";
import { isAside } from "./field.ts";
import { brings, faces, lines, occasionDrafts, onTheLine, raises, sees, sits } from "./occasions.ts";
import { holdsWord } from "./phrases.ts";
import { lowerOf } from "./lowered.ts";
import { salientActor } from "./salience.ts";
import { isWatched, otherSide } from "./sides.ts";
import { hasCapital, knownAs, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { formOf, hereOf, meetingByNoun, placeBefore, placesOfMeeting } from "./summit.ts";
import { stagedBy } from "./summit-stage.ts";
import { venueDrafts } from "./venue.ts";
import type { Telling, Told, VerbReader } from "./meeting-verbs.ts";
import { guestsOf, isReceived, isThere, receives, travels, visits } from "./visits.ts";
import { unique } from "./named.ts";

const readers = new Map<string, VerbReader>();
const put = (reader: VerbReader, lemmas: string): void => {
  for (const lemma of lemmas.split(" ")) readers.set(lemma, reader);
};
put(travels, "travel fly go head come arrive land jet depart return rush hurry journey leave stop spend be expect pass turn drop touch show descend swing");
put(visits, "visit tour inspect");
put(talks, "speak talk phone call telephone discuss ring exchange");
put(meets, "meet gather convene confer huddle assemble sit reconvene congregate consult negotiate see shake");
put(holds, "host co-host cohost chair co-chair hold organise organize stage wind wound wrap begin start end conclude close resume continue finish have");
put(faces, "face brief");
put(sits, "dine lunch breakfast sup get put");
put(raises, "raise press plead lobby thrash argue");
put(brings, "bring");
put(attends, "attend join address open participate take preside");
put(receives, "receive welcome greet");

/** Words without which no noun of a sentence is a meeting. */
const nounsOfMeeting =
  /summit|meeting|talks|conference|visit|call|session|ministerial|forum|gathering|trip|council|ceremony|briefing|consultations|tour|stopover|videoconference|dialogue|discussions|views|press point|audience|encounter|round|retreat|huddle|rendezvous|get-together|parley|powwow|confab|assembly|plenary|stop|seminar|talk\b|conversation|dinner|lunch/;

const mayTellMeeting = holdsWord(nounsOfMeeting, "press");

export function meetingDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    const draft = byVerb(scene, clause, drafts);
    if (draft) drafts.push(draft);
  }
  if (mayTellMeeting(scene) && nounsOfMeeting.test(lowerOf(scene))) {
    for (const chunk of scene.chunks)
      if (chunk.type === "np") {
        const draft = meetingByNoun(scene, chunk, drafts);
        if (draft) drafts.push(draft);
      }
  }
  // "will travel to Lima to meet his colleague": the journey is part of the meeting.
  const purposes = drafts.filter((d) => d.clause?.type === "infinitive" && d.clause.governor !== null && d.place.length > 0);
  for (const { clause, actor, place } of purposes) {
    const at = drafts.findIndex(
      (d) =>
        d.clause !== null &&
        d.clause === clause?.governor &&
        d.form === "visit" &&
        actor.length > 1 &&
        d.actor.every((a) => actor.some((b) => a.id === b.id)) &&
        d.place.every((p) => place.some((q) => p.id === q.id)),
    );
    if (at >= 0) drafts.splice(at, 1);
  }
  drafts.push(...venueDrafts(scene, drafts));
  drafts.push(...assemblyDrafts(scene, drafts));
  drafts.push(...occasionDrafts(scene, drafts));
  drafts.push(...(drafts.length === 0 ? convenedDrafts(scene, drafts) : askedBeside(scene, drafts)));
  if (drafts.length === 0) drafts.push(...plainMeetings(scene));
  if (drafts.length === 0) drafts.push(...gatherings(scene));
  if (drafts.length === 0) drafts.push(...carriedMeetings(scene, drafts));
  if (drafts.length === 0) drafts.push(...agendaDrafts(scene, drafts));
  drafts.push(...legs(scene, drafts));
  drafts.push(...secondDays(scene, drafts));
  return drafts;
}

/** The reader of a verb where its nearest words allow it to tell of a meeting. */
function readerOf(scene: Scene, clause: Clause, lemma: string): VerbReader | null {
  const reader = readers.get(lemma);
  // "look forward to seeing": what is hoped for.
  if (!reader || (clause.vg.form === "gerund" && wordOf(scene, Math.max(scene.sentence.first, clause.vg.first - 2)) === "forward")) return null;
  const { vg } = clause;
  const next = wordOf(scene, Math.min(vg.last, scene.sentence.last - 1));
  if (lemma === "be") return isThere(scene, clause) ? reader : null;
  if (lemma === "wound" || lemma === "wind" || lemma === "wrap") return clause.particle === "up" || next === "up" ? reader : null;
  if (lemma === "shake") return next === "hands" && wordOf(scene, Math.min(vg.last + 1, scene.sentence.last - 1)) !== "on" ? reader : null;
  if (lemma === "spend" && !scene.times.some((t) => t.start >= scene.tokens.end[vg.last - 1] && t.start - scene.tokens.end[vg.last - 1] < 6)) return null;
  if (lemma === "land" && vg.modal !== "" && vg.tense !== "future") return null;
  if (lemma === "expect") return vg.passive && /^(?:in|at|here)$/.test(next) ? reader : null;
  if (lemma === "see") return /^(?:each|one)$/.test(next) ? reader : sees;
  if (lemma === "have" && onTheLine(wordsOf(scene, vg.last, Math.min(scene.sentence.last, vg.last + 9)).toLowerCase())) return lines;
  if (lemma === "call" && clause.objects.length === 0 && !vg.passive && /^(?:in|by)$/.test(next)) return travels;
  if (lemma === "call" && clause.objects.length > 0 && /\btogether\b/.test(wordsOf(scene, vg.last, Math.min(scene.sentence.last, vg.last + 8)).toLowerCase()))
    return brings;
  if (
    (lemma === "pass" && next !== "through") ||
    ((lemma === "turn" || lemma === "show") && next !== "up" && clause.particle !== "up") ||
    (lemma === "touch" && next !== "down" && clause.particle !== "down") ||
    (lemma === "drop" && !/^(?:in|by)$/.test(next))
  )
    return null;
  if (lemma === "come" && /^(?:together|face)$/.test(next)) return meets;
  if (lemma === "exchange" && !/\bviews?\b/.test(next + wordsOf(scene, vg.last - 1, Math.min(scene.sentence.last, vg.last + 3)).toLowerCase())) return null;
  if (lemma === "host" && !vg.passive) return hosts;
  if (lemma === "speak" && clause.attached.some((a) => a.word === "at")) return null;
  return reader;
}

const hosts: VerbReader = (t) => hostsBody(t) ?? holds(t) ?? receives(t);

/** "Oslo will host the next summit of the alliance": the body meets, and its host is where. */
function hostsBody({ scene, object, who }: Telling): Told | null {
  const { lookups } = scene.reading;
  const e =
    object === null
      ? undefined
      : scene.entities.find(
          (each) =>
            each.class === "body" &&
            each.id !== null &&
            (each.of === null || each.of === each.id) &&
            each.first >= object.first &&
            each.first <= object.last + 2 &&
            /^(?:alliance|union|organisation)$/.test(lookups.body.get(each.id)?.class ?? ""),
        );
  if (
    object === null ||
    !e?.id ||
    !/^(?:summit|meeting|conference|session|ministerial)$/.test(wordOf(scene, object.head)) ||
    who.length !== 1 ||
    who[0].id === null ||
    !lookups.state.has(who[0].id)
  )
    return null;
  return { actor: [knownAs(lookups, e.id)], place: [{ id: who[0].id, name: who[0].name }] };
}

function byVerb(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  const reader = readerOf(scene, clause, lemma);
  if (!reader) return null;
  const { vg } = clause;
  const received = vg.passive && lemma !== "expect" && !isMetActively(scene, clause, lemma);
  if (received && (!isReceived(lemma) || vg.form !== "finite")) return null;
  // "met today with the president": a day is no object.
  const object =
    clause.objects.find(
      (o) =>
        o.first >= vg.last &&
        !scene.times.some((t) => t.timex.type !== "DURATION" && t.start <= scene.tokens.start[o.first] && scene.tokens.end[o.head] <= t.end),
    ) ?? null;
  const turned = isTurned(scene, clause) && object !== null;
  const who = once((): readonly Actor[] => {
    const named = turned && object ? actorsOfList(scene, object) : received ? guestsOf(scene, clause) : subjectOf(scene, clause, sofar);
    // "The President met President Sall": nobody meets himself.
    const other =
      named.length === 1 && isOffice(scene, clause)
        ? ([object, ...clause.attached.filter((a) => /^(?:to|with)$/.test(a.word)).map((a) => a.np)].find((np) => np !== null && isPersonLike(scene, np)) ??
          null)
        : null;
    const others = official(scene, other);
    if (others.length > 0 && others.every((a) => a.id === named[0].id)) return unnamedOfficial(scene, clause, others);
    return named.length > 0 ? named : unnamedOfficial(scene, clause);
  });
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  const end = Math.max(range.last, Math.min(vg.last + 1, scene.sentence.last));
  const after = wordsOf(scene, Math.min(vg.last, scene.sentence.last - 1), end).toLowerCase();
  const place = once(() => placesOfMeeting(scene, turned ? scene.sentence.first : range.first, range.last));
  const times = once(() => timesNear(scene, clause, range));
  if (received && place().length === 0 && times().length === 0) return null;
  const told: Told | null = received
    ? { actor: who(), form: "visit" }
    : reader({
        scene,
        clause,
        lemma,
        range,
        words,
        after,
        object,
        get who() {
          return who();
        },
        get place() {
          return place();
        },
        get times() {
          return times();
        },
        get form() {
          return formOf(words);
        },
        turned,
      });
  // Who meets is asked last: most verbs tell of no meeting, whoever acts.
  if (!told || isWatched(scene, clause) || ((told.actor.length === 0 || who().length === 0) && !isToldWithout(scene, clause, told, { place, times, lemma })))
    return null;
  const sides = told.form === undefined || told.form === "meeting" ? otherSide(scene, clause, words, told.actor) : null;
  if (sides?.length === 0) return null;
  return draftOfTold(scene, clause, { told: sides === null ? told : { ...told, actor: sides }, words, range, place: place(), times: times(), lemma, sofar });
}

/**
 * Is it a meeting though nobody is known on one side or on both? "The President met Mr. Sall on Monday": the one who is named is there; "Leaders convene in
 * Suva
 * in September": whoever they are, by day and place.
 */
function isToldWithout(
  scene: Scene,
  { subject, vg, inherited, conditional }: Clause,
  told: Told,
  { place, times, lemma }: { readonly place: () => readonly Named[]; readonly times: () => readonly TimeMention[]; readonly lemma: string },
): boolean {
  if (subject === null || inherited || conditional || vg.negated || isAside(scene)) return false;
  if (told.actor.length > 0) return encounter.has(lemma) && (isPersonLike(scene, subject) || areHighest(wordOf(scene, subject.head)));
  return (
    convening.has(lemma) &&
    (areHighest(wordOf(scene, subject.head)) ||
      /^(?:sides|parties|two|three|four|council|troika|planners|envoys)$/.test(wordOf(scene, subject.head)) ||
      (subject.joined.length > 1 && subject.joined.every((each) => hasCapital(scene, each.head)))) &&
    place().length > 0 &&
    times().length > 0
  );
}
const encounter = new Set("meet host receive welcome speak talk phone call telephone ring discuss visit dine lunch breakfast".split(" "));
const convening = new Set("meet gather convene confer assemble sit reconvene congregate".split(" "));

/** "The ministers met by video", "its presidents met over it in Lima": the tagger takes "met" for a participle where no person stands behind "by". */
const isMetActively = (scene: Scene, clause: Clause, lemma: string): boolean =>
  lemma === "meet" &&
  clause.subject !== null &&
  clause.vg.form === "participle" &&
  clause.vg.last - clause.vg.first === 1 &&
  clause.governor === null &&
  clause.attached.every((a) => a.word !== "by" || !isPersonLike(scene, a.np)) &&
  !scene.clauses.some((c) => c.vg.form === "finite" && c.subject === clause.subject);

/** What is made when it is first asked for: most readers of a verb leave before they ask. */
function once<Made extends {}>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}

const officeNouns =
  /^(?:(?:the|our|his|her|its|their|a)(?: [\w-]+){0,3} )?(?:minister|president|premier|chancellor|general|admiral|delegation|secretary|commander|chief|envoy|king|he|she)$/;
function isOffice(scene: Scene, { subject, inherited }: Clause): boolean {
  return (
    subject !== null &&
    !inherited &&
    officeNouns.test(wordsOf(scene, subject.first, subject.last).toLowerCase()) &&
    !scene.entities.some((e) => e.class === "person" && e.first >= subject.first && e.first < subject.last && e.form !== "pronoun")
  );
}

/** "The minister flies to Bangui on Thursday": of the state that the sentences before are about, where nobody is named. */
function unnamedOfficial(scene: Scene, clause: Clause, others: readonly Actor[] = []): Actor[] {
  if (!isOffice(scene, clause)) return [];
  const { lookups } = scene.reading;
  const here = placesOfMeeting(scene, scene.sentence.first, scene.sentence.last, false);
  const id = salientActor(scene, (each) => lookups.state.has(each) && !here.some((p) => p.id === each) && !others.some((a) => a.id === each));
  return id === null ? [] : [knownAs(lookups, id)];
}

interface Found {
  readonly told: Told;
  readonly words: string;
  readonly range: { readonly first: number; readonly last: number };
  readonly place: readonly Named[];
  readonly times: readonly TimeMention[];
  readonly lemma: string;
  readonly sofar: readonly Draft[];
}

function draftOfTold(scene: Scene, clause: Clause, { told, words, range, place, times, lemma, sofar }: Found): Draft {
  const { vg } = clause;
  const actor = [...bothSides(scene, vg.last, told.actor)],
    form = told.form ?? formOf(words);
  let where = [...(told.place ?? place)];
  if (where.length === 0 && /\bhere\b/.test(words)) where = hereOf(scene);
  // "flew to Rome. He met his colleague there": where he went.
  if (where.length === 0 && /\bthere\b/.test(words))
    where = [...([...scene.before, ...sofar].findLast((d) => d.kind === "meeting" && scene.index - d.sentence <= 2 && d.place.length > 0)?.place ?? [])];
  if (where.length === 0 && clause.governor !== null) where = placesOfMeeting(scene, rangeOf(scene, clause.governor).first, range.last);
  if (where.length === 0) where = frontedPlace(scene, clause);
  const filled: Record<string, string> = {};
  if (where.length === 0) {
    where = placeBefore(scene, actor, form);
    if (where.length > 0) filled["place"] = "the place of the meeting told before";
  }
  const staged = stagedBy(scene, clause, times),
    upcoming = scheduledDay(scene, clause, times);
  if (upcoming) staged.stage = "planned";
  if (vg.form === "participle" && vg.passive && isMetActively(scene, clause, lemma)) staged.stage = "ended";
  return draftOf("meeting", `meeting/${lemma}`, spanOf(scene, Math.min(range.first, vg.first), Math.min(range.last, vg.last + 18)), scene.index, {
    actor,
    place: unique(where),
    form: form === "" ? "meeting" : form,
    stage: staged.stage,
    modality: staged.modality,
    clause,
    trust: 0.6,
    filled,
    holds: upcoming ?? spanOfDays(scene, times),
    ...(times.length > 0 ? { times } : {}),
  });
}

/** "On the margins of the forum in Oslo, the two sat down": the place before the sentence's only main clause. */
function frontedPlace(scene: Scene, clause: Clause): Named[] {
  const first = scene.clauses.find((c) => c.vg.form === "finite");
  const begin = (clause.subject ?? clause.vg).first;
  return first === clause && begin > scene.sentence.first ? placesOfMeeting(scene, scene.sentence.first, begin) : [];
}

const turnable = new Set(["meet", "gather", "convene", "assemble", "sit"]);
const isTurned = (scene: Scene, clause: Clause): boolean =>
  !clause.vg.passive && clause.subject === null && turnable.has(lemmaOf(clause)) && clause.vg.form === "finite" && scene.clauses[0] === clause;
