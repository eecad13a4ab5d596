/**
 * Meetings and visits in everyday words: "is off to Paris", "has been to Pyongyang", "dropped in on", "had each other on the line", "plays host to", "the
 * council is in session".
 */
import type { Actor, Named } from "../model/claim.ts";
import type { TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfList } from "./bearer.ts";
import { isDay, spanOfDays, timesNear } from "./days.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords, objectAfter } from "./frames.ts";
import { areOfficials, isPersonLike, official, ownBody, subjectOf } from "./participants.ts";
import { missionOf, missionPlaces, statesOf } from "./places.ts";
import { entityAt, lemmaOf, rangeOf, type Scene, spanOf, wordOf, governsInfinitive } from "./scene.ts";
import { placesOfMeeting } from "./summit.ts";
import { stagedBy } from "./summit-stage.ts";
import { unique, otherThan } from "./named.ts";

type Role = "visit" | "meet" | "host" | "call" | "invite";
/** A turn of speech: the verb's words after it, and what it makes of subject and object. */
interface Turn {
  readonly role: Role;
  readonly after: RegExp;
  readonly perfect?: boolean;
}

const turns = new Map<string, Turn[]>();
const put = (lemmas: string, role: Role, after: RegExp, more: Partial<Turn> = {}): void => {
  for (const lemma of lemmas.split(" ")) turns.set(lemma, [...(turns.get(lemma) ?? []), { role, after, ...more }]);
};

put(
  "be",
  "visit",
  /^(?:now |already |also |today |again |currently |just )*(?:off|bound|headed|heading|en route|on (?:his|her|their|its) way|back|away|(?:a|the) guest|guests|visiting|on (?:a|an|his|her|their)(?: [\w-]+){0,3} (?:visit|trip|tour|mission|stop|swing|journey))\b/,
);
put("be", "visit", /^(?:just |already |also |recently )*to /, { perfect: true });
put("look", "visit", /^in on\b/);
put("drop stop pop swing call", "visit", /^(?:in|by|over|off)\b.*\b(?:on|at|to|in|with)\b/);
put("pay", "visit", /^(?:\w+ ){0,4}(?:visit|respects|call)\b/);
put("make", "visit", /^(?:\w+ ){0,4}(?:trip|visit|stop|stopover|journey|pilgrimage|appearance|tour|stop-off)\b|^(?:his|her|their) way to\b/);
put("set", "visit", /^(?:off|out) (?:for|to|on)\b/);
put("shuttle commute", "visit", /^(?:back and forth )?between\b/);
put("embark", "visit", /^on (?:\w+ ){0,4}(?:tour|visit|trip|swing)\b/);
put("undertake begin start continue end finish wrap complete", "visit", /^(?:up )?(?:\w+ ){0,4}(?:visit|trip|tour)\b/);
put("get", "meet", /^(?:back )?together\b(?! (?:with|a|the|his|her|its|their)\b)/);
put(
  "sit",
  "meet",
  /^(?:down )?(?:at (?:one|the same|a|the) table|(?:round|around) (?:a|the|one) table|across (?:a|the) table|opposite|face to face|side by side)\b/,
);
put("share", "meet", /^(?:a|the|one) (?:table|stage|platform|podium)\b/);
put(
  "be",
  "meet",
  /^(?:now |already |again |back |currently |still )*(?:in (?:session|conclave|a huddle|conference|(?:crisis|emergency|closed|urgent) (?:talks|session|meeting))|at the (?:negotiating |conference )?table|closeted|in talks|together)\b/,
);
put(
  "have hold",
  "meet",
  /^(?:an? |their |his |her |some )?(?:[\w-]+ ){0,3}(?:lunch|dinner|breakfast|supper|coffee|conversations?|word|exchange|chat|audience|get-together|tête-à-tête|conversation|exchange of views|heart-to-heart|one-on-one)\b/,
);
put("have", "call", /^(?:each other|one another|him|her|them) on the (?:line|phone|telephone)\b/);
put("be", "call", /^(?:\w+ )?on the (?:line|phone|telephone) (?:with|to)\b/);
put("exchange", "meet", /^(?:a few |some )?(?:words|views|notes|pleasantries)\b/);
put("rub", "meet", /^shoulders\b/);
put("host welcome receive house", "host", /^\w/);
put("invite", "invite", /\bto\b/);

export function plainMeetings(scene: Scene): Draft[] {
  for (const clause of scene.clauses) {
    const known = turns.get(lemmaOf(clause));
    if (known === undefined || clause.marker === "if" || clause.vg.first >= scene.sentence.last) continue;
    const range = rangeOf(scene, clause);
    const words = clause.vg.last < range.last ? foldedWords(scene, clause.vg.last, range.last) : clause.particle;
    const turn = known.find((t) => t.after.test(words) && (!t.perfect || clause.vg.perfect) && !clause.vg.passive);
    const draft = turn ? ofTurn(scene, clause, turn, range) : null;
    if (draft) return [draft];
  }
  const fronted = frontedDraft(scene);
  return fronted ? [fronted] : [];
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function ofTurn(scene: Scene, clause: Clause, turn: Turn, range: Range): Draft | null {
  const { subject } = clause;
  if (subject === null) return null;
  const who = subjectOf(scene, clause, []);
  const place = abroad(scene, range, turn.role === "visit" ? who : []);
  const times = timesNear(scene, clause, range);
  const object = objectAfter(clause) ?? null;
  switch (turn.role) {
    case "visit":
      // "The ship is off to Kiel", "Portugal is back in Bangui": only people visit.
      return who.length > 0 && isPersonLike(scene, subject) && place.length > 0 && !areSoldiers(scene, subject)
        ? made(scene, { rule: "visit", clause, range, actor: who, place, form: "visit", times })
        : null;
    case "meet": {
      const partner = clause.attached.find((a) => a.word === "with" && a.index > clause.vg.index);
      const other = partner ? official(scene, partner.np) : [];
      const done =
        other.length > 0 &&
        who.length > 0 &&
        !other.every((a) => who.some((b) => a.id === b.id)) &&
        (clause.vg.tense === "past" || clause.vg.perfect) &&
        clause.vg.modal === "" &&
        !clause.vg.negated &&
        partner !== undefined &&
        isPersonLike(scene, partner.np) &&
        !/^(?:him|her|them|us|you|me)$/.test(wordOf(scene, partner.np.head));
      const body = who.length === 1 && who[0].id !== null && scene.reading.lookups.body.has(who[0].id);
      const many =
        who.length > 1 ||
        other.length > 0 ||
        body ||
        areOfficials(wordOf(scene, subject.head)) ||
        /^(?:sides|parties|delegations|two|group)$/.test(wordOf(scene, subject.head));
      if (
        !many ||
        (who.length === 0 && other.length === 0) ||
        (place.length === 0 && times.length === 0 && !done) ||
        (lemmaOf(clause) === "be" && who.length + other.length < 2 && !body && !areOfficials(wordOf(scene, subject.head)))
      )
        return null;
      return made(scene, { rule: "meet", clause, range, actor: unique([...who, ...other]), place, form: "meeting", times });
    }
    case "call": {
      const other = clause.attached.filter((a) => /^(?:with|to)$/.test(a.word)).flatMap((a) => official(scene, a.np));
      return who.length + other.length > 1
        ? made(scene, { rule: "call", clause, range, actor: unique([...who, ...other]), place: [], form: "call", times })
        : null;
    }
    case "host": {
      const guests = object !== null ? bodyOf(scene, object) : null;
      const host = who.length > 0 ? statesOf(scene, who) : place;
      if (guests === null || host.length === 0 || times.length === 0 || isPersonLike(scene, subject)) return null;
      return made(scene, { rule: "host", clause, range, actor: guests, place: placesOfSubject(scene, subject, host), form: "summit", times });
    }
    case "invite": {
      const guests = object !== null && isPersonLike(scene, object) ? official(scene, object) : [];
      const to = clause.attached.some((a) => a.word === "to" && a.index > clause.vg.index);
      if (guests.length === 0 || who.length === 0 || place.length === 0 || !to || governsInfinitive(scene, clause)) return null;
      return {
        ...made(scene, {
          rule: "invite",
          clause,
          range,
          actor: unique([...who, ...guests]),
          place: placesOfMeeting(scene, clause.vg.last, range.last),
          form: "visit",
          times,
        }),
        stage: "offered",
      };
    }
  }
}

/** "the alliance", "NATO's leaders": the body that is received. */
function bodyOf(scene: Scene, np: NounPhrase): Actor[] | null {
  const e = entityAt(scene, np.head);
  const named = actorsOfList(scene, np).filter((a) => a.id !== null && scene.reading.lookups.body.has(a.id));
  if (named.length === 1 && (e?.class === "body" || areOfficials(wordOf(scene, np.head)))) return named;
  if (/^(?:alliance|allies|bloc|union)$/.test(wordOf(scene, np.head)) || (areOfficials(wordOf(scene, np.head)) && np.last - np.first <= 3)) {
    const own = ownBody(scene);
    return own.length > 0 ? own : null;
  }
  return null;
}

function placesOfSubject(scene: Scene, subject: NounPhrase, host: readonly Named[]): Named[] {
  const e = entityAt(scene, subject.head);
  return e?.id != null && (e.class === "place" || e.form === "metonym") ? [{ id: e.id, name: e.name }] : [...host];
}

const soldiers = /\b(?:soldiers?|troops?|battalion|company|contingent|frigate|ship|squadron|platoon|brigade|marines|sailors|jets?|patrol|peacekeepers?)\b/;
const areSoldiers = (scene: Scene, np: NounPhrase): boolean =>
  soldiers.test(foldedWords(scene, np.first, np.last)) || (/^(?:they|them|it)$/.test(wordOf(scene, np.head)) && scene.before.at(-1)?.kind === "force");

/** Places of the words, the actors' own land apart; a capital after a preposition is a place too. */
function abroad(scene: Scene, range: Range, who: readonly Actor[]): Named[] {
  const told = placesOfMeeting(scene, range.first, range.last, false);
  // "the battle group in Lithuania" is one name: where it stands; "between Kigali and Kinshasa": both.
  const between = scene.entities
    .filter(
      (e) =>
        e.id !== null &&
        e.first > range.first &&
        e.first < range.last &&
        (e.class === "place" || e.form === "metonym" || (e.class === "state" && e.form === "name")) &&
        scene.clauses.some((c) => c.attached.some((a) => a.word === "between" && e.first >= a.np.first && e.first < a.np.last)),
    )
    .map((e) => ({ id: e.id, name: e.name }));
  const found = told.length > 0 ? told : between.length > 0 ? between : [...missionPlaces(scene, missionOf(scene, range.first, range.last, false))];
  return otherThan(unique(found), who);
}

/** "Meeting in Luxembourg, the Union's ministers agreed", "At their meeting in Riga the three presidents asked": who acts there meets there. */
function frontedDraft(scene: Scene): Draft | null {
  const { first } = scene.sentence;
  const np = scene.chunks.find((c): c is NounPhrase => c.type === "np");
  if (np === undefined || np.first !== first || np.last - np.first > 1 || !/^(?:meeting|gathering)$/.test(wordOf(scene, np.head))) return null;
  const prep = scene.chunks[np.index + 1];
  const main = scene.clauses.find(
    (c) => c.vg.form === "finite" && c.subject !== null && c.subject.first > np.last && wordOf(scene, c.subject.first - 1) === ",",
  );
  // "Meeting with our troops, I …": a person who remembers.
  if (prep?.type !== "prep" || !/^(?:in|at|on|near)$/.test(wordOf(scene, prep.first)) || main?.subject == null || wordOf(scene, main.subject.head) === "i")
    return null;
  const found = actorsOfList(scene, main.subject);
  const actor = found.length > 0 ? found : areOfficials(wordOf(scene, main.subject.head)) ? ownBody(scene) : [];
  const place = placesOfMeeting(scene, first, main.subject.first, false);
  const times = scene.times.filter((t) => isDay(scene, t) && t.end <= scene.tokens.start[main.subject!.first]);
  return actor.length > 0 && place.length > 0
    ? made(scene, { rule: "gathered", clause: main, range: { first, last: main.subject.last }, actor, place, form: "meeting", times })
    : null;
}

interface Making {
  readonly rule: string;
  readonly clause: Clause;
  readonly range: Range;
  readonly actor: readonly Actor[];
  readonly place: readonly Named[];
  readonly form: string;
  readonly times: readonly TimeMention[];
}

function made(scene: Scene, m: Making): Draft {
  const staged = stagedBy(scene, m.clause, m.times);
  // "is off to Paris", "is a guest in Kyiv": under way or just now.
  return draftOf("meeting", `meeting/plain-${m.rule}`, spanOf(scene, m.range.first, m.range.last), scene.index, {
    actor: [...m.actor],
    place: unique([...m.place]),
    form: m.form,
    stage: staged.stage,
    modality: staged.modality,
    clause: m.clause,
    trust: 0.58,
    ...(m.times.length > 0 ? { times: m.times, holds: spanOfDays(scene, m.times) } : {}),
  });
}
