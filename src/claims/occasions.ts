/**
 * Meetings without a verb or a noun of meeting: those who gather at the head of a sentence, hosts and guests, notes ("Monday: the foreign ministers in
 * Brussels"), and idioms.
 */
import type { Actor, Modality, Named, Stage } from "../model/claim.ts";
import { boundsOf, type TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList } from "./bearer.ts";
import { isDay, spanOfDays } from "./days.ts";
import { type Draft, draftOf } from "./draft.ts";
import { onMargins } from "./encounters.ts";
import { list } from "./lexis.ts";
import type { VerbReader } from "./meeting-verbs.ts";
import { areOfficials, isPersonLike, official, ownBody, regional } from "./participants.ts";
import { entitiesIn, headOf, isOneOf, lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { formOf, placesOfMeeting } from "./summit.ts";
import { stagedBy } from "./summit-stage.ts";
import { unique, haveCommon } from "./named.ts";
import { lowerOf } from "./lowered.ts";

/** "faced the press in Nancy", "briefs reporters in Brussels on Thursday". */
export const faces: VerbReader = (t) => {
  if (
    t.object === null ||
    !isPersonLike(t.scene, t.clause.subject) ||
    !/^(?:press|reporter|journalist|media|newsmen|camera|correspondent)s?$/.test(headOf(t.scene, t.object)) ||
    t.times.length === 0 ||
    (t.lemma !== "face" && t.place.length === 0)
  )
    return null;
  return { actor: [...t.who], form: "press-conference" };
};

/** "had the president on the line": a call. */
export const onTheLine = (words: string): boolean => /\b(?:on|down) the (?:line|phone|telephone|blower)\b/.test(words);
export const lines: VerbReader = (t) => {
  const other = official(t.scene, t.object);
  return other.length > 0 && other.some((a) => !t.who.some((b) => a.id === b.id)) ? { actor: unique([...t.who, ...other]), form: "call" } : null;
};

/** "dined with the president", "get together with", "put their heads together": people of two sides, or of one body. */
export const sits: VerbReader = (t) => {
  const { scene, clause, lemma, times, place } = t;
  if ((lemma === "get" && !/\btogether\b/.test(t.after)) || (lemma === "put" && !/\bheads together\b/.test(t.after))) return null;
  const partner = clause.attached.find((a) => a.word === "with" && a.index > clause.vg.index);
  const other = partner ? official(scene, partner.np) : [];
  const dines = /^(?:dine|lunch|breakfast|sup)$/.test(lemma);
  if (
    dines &&
    partner === undefined &&
    place.length + times.length > 0 &&
    (t.who.length > 1 || (t.who.length === 1 && t.who[0].id !== null && scene.reading.lookups.body.has(t.who[0].id)))
  )
    return { actor: [...t.who], form: "meeting" };
  if (
    (times.length === 0 && place.length === 0) ||
    (other.length === 0 && ((lemma !== "get" && lemma !== "put") || (t.who.length < 2 && !areOfficials(wordOf(scene, clause.subject?.head ?? clause.vg.main)))))
  )
    return null;
  if (
    (!isPersonLike(scene, clause.subject) && !areOfficials(wordOf(scene, clause.subject?.head ?? clause.vg.main))) ||
    (partner && !isPersonLike(scene, partner.np) && !areOfficials(wordOf(scene, partner.np.head)))
  )
    return null;
  if (other.length > 0 && t.who.length === 1 && other.every((a) => a.id === t.who[0].id)) return null;
  return { actor: unique([...t.who, ...other]), form: "meeting" };
};

/** "saw the Lebanese president on Monday": two of different states, on a day. */
export const sees: VerbReader = (t) => {
  const other = official(t.scene, t.object);
  // "saw the delegation go to Kabul": what one watched.
  if (
    t.scene.clauses.some(
      (c) =>
        c !== t.clause &&
        (c.subject === t.object ||
          (t.object !== null &&
            c.vg.first - t.object.last >= 0 &&
            c.vg.first - t.object.last < 4 &&
            c.marker === "" &&
            !/^(?:and|,|who)$/.test(wordOf(t.scene, c.vg.first - 1)))),
    )
  )
    return null;
  if (
    !isPersonLike(t.scene, t.clause.subject) ||
    !isPersonLike(t.scene, t.object) ||
    (t.times.length === 0 && t.place.length === 0 && !onMargins.test(lowerOf(t.scene))) ||
    other.length === 0 ||
    haveCommon(t.who, other)
  )
    return null;
  return { actor: unique([...t.who, ...other]), form: "meeting" };
};

/** "means to discuss that in Oslo on Monday", "will press the point in Berlin on Friday": an official abroad on a day that is named. */
export const raises: VerbReader = (t) => {
  if (!isPersonLike(t.scene, t.clause.subject) || t.times.length === 0 || t.place.length !== 1 || haveCommon(t.place, t.who) || !/\bin\b/.test(t.after))
    return null;
  // "raised concerns about the safety of aid workers in Juba": the place belongs to what is raised.
  if (
    t.object === null ||
    !/^(?:it|this|that|them|matter|point|issue|case|question|subject|claim|demand|request|grievance|complaint|concern)$/.test(headOf(t.scene, t.object)) ||
    /^(?:of|about|over|on|for)$/.test(wordOf(t.scene, Math.min(t.object.last, t.scene.sentence.last - 1)))
  )
    return null;
  return { actor: [...t.who], form: "visit" };
};

/** "will be brought together in Copenhagen", "called the contributing states together for 3 May". */
export const brings: VerbReader = (t) => {
  if (!/\btogether\b/.test(t.after) || (t.times.length === 0 && t.place.length === 0) || t.object === null) return null;
  const other = official(t.scene, t.object);
  const head = wordOf(t.scene, t.object.head);
  return other.length > 0 || areOfficials(head) || /^(?:states|nations|countries|contributors|donors|sides|parties|governments)$/.test(head)
    ? { actor: unique([...t.who, ...other]) }
    : null;
};

export function* occasionDrafts(scene: Scene, sofar: readonly Draft[]): Generator<Draft> {
  const met = (): boolean => sofar.some((d) => d.kind === "meeting");
  if (met()) return;
  const gathered = gatheredDraft(scene);
  if (gathered) {
    yield gathered;
    return;
  }
  const guest = guestDraft(scene);
  if (guest) {
    yield guest;
    return;
  }
  const note = noteDraft(scene);
  if (note) yield note;
}

/** The first words of the sentence, or the first behind its day ("2 March: Convened in …"). */
const opens = (scene: Scene, { vg }: Clause): boolean =>
  vg.first - scene.sentence.first <= 1 ||
  (/^[:–—]$/.test(wordOf(scene, vg.first - 1)) &&
    scene.times.some((t) => t.start <= scene.sentence.start + 2 && t.end >= scene.tokens.start[vg.first - 1] - 1));

const gathers = list("gather assemble convene meet reunite visit speak address");
/** "Convened in Accra, the union urged …", "Meeting in Tallinn on Tuesday, the ministers agreed", "Visiting Kyiv on Monday, the premier promised". */
function gatheredDraft(scene: Scene): Draft | null {
  const fronted = scene.clauses[0];
  if (
    fronted === undefined ||
    !opens(scene, fronted) ||
    !gathers.has(lemmaOf(fronted)) ||
    (fronted.subject !== null && !fronted.inherited) ||
    fronted.vg.form === "infinitive"
  )
    return null;
  const main = scene.clauses.find((c) => c !== fronted && c.vg.form === "finite" && c.subject !== null && c.subject.first > fronted.vg.last);
  if (main?.subject == null || scene.chunks[main.subject.index - 1]?.type !== "comma") return null;
  // "After meeting the Danish premier, the president said": both have met, wherever it was.
  const met =
    lemmaOf(fronted) === "meet" ? (fronted.objects.find((o) => o.first >= fronted.vg.last) ?? fronted.attached.find((a) => a.word === "with")?.np) : undefined;
  const partner = met === undefined ? [] : official(scene, met);
  const alone = /^(?:visit|speak|address)$/.test(lemmaOf(fronted));
  if (alone && !isPersonLike(scene, main.subject)) return null;
  const found = actorsOfList(scene, main.subject);
  if (
    partner.length > 0 &&
    found.length > 0 &&
    isPersonLike(scene, main.subject) &&
    found.every((a) => !partner.some((b) => a.id === b.id)) &&
    !main.vg.negated
  )
    return meeting(
      scene,
      "meeting/gathered",
      { first: fronted.vg.first, last: main.subject.last },
      {
        actor: unique([...found, ...partner]),
        place: placesOfMeeting(scene, fronted.vg.first, main.subject.first),
        form: "meeting",
        times: timesBetween(scene, fronted.vg.first, main.subject.first),
        stage: main.vg.modal === "" ? "ended" : "planned",
        modality: "stated",
      },
    );
  const actor = found.length > 0 ? found : (regional(scene, main.subject) ?? (areOfficials(wordOf(scene, main.subject.head)) ? ownBody(scene) : []));
  let place = placesOfMeeting(scene, fronted.vg.first, main.subject.first);
  if (place.length === 0 && lemmaOf(fronted) === "visit")
    place = entitiesIn(scene, fronted.vg.last, main.subject.first)
      .filter((e) => e.id !== null && (e.class === "place" || e.class === "state") && e.form !== "adjective")
      .slice(0, 1)
      .map((e) => ({ id: e.id!, name: e.name }));
  if (actor.length === 0 || place.length === 0 || (alone && haveCommon(place, actor))) return null;
  const times = timesBetween(scene, fronted.vg.first, main.subject.first);
  if (alone && lemmaOf(fronted) !== "visit" && times.length === 0) return null;
  const staged = times.length > 0 ? stagedBy(scene, main, times) : { stage: "ended" as Stage, modality: "stated" as Modality };
  return meeting(
    scene,
    "meeting/gathered",
    { first: fronted.vg.first, last: main.subject.last },
    { actor, place, form: alone ? "visit" : "meeting", times, ...staged },
  );
}

const company = isOneOf(list("host hosts guest guests visitor visitors"));
/** "asked his host for a battalion", "assured her Greek visitor in Skopje": a visit, told by who received whom. */
function guestDraft(scene: Scene): Draft | null {
  for (let i = scene.sentence.first + 1; i < scene.sentence.last; i++) {
    if (!company(scene, i)) continue;
    const np = scene.chunks.find((c): c is NounPhrase => c.type === "np" && c.first <= i && i < c.last && c.head === i);
    if (np === undefined || !/^(?:his|her|their|its)$/.test(wordOf(scene, np.first))) continue;
    const clause = scene.clauses.find((c) => c.objects.includes(np) || c.attached.some((a) => a.np === np && /^(?:to|with|of|by)$/.test(a.word)));
    const told = clause ? speakersOf(scene, clause) : null;
    if (!clause || told === null) continue;
    const place = placesOfMeeting(scene, scene.sentence.first, scene.sentence.last);
    const times = scene.times.filter((t) => isDay(scene, t) && t.start >= scene.sentence.start);
    const guest = /^guest|^visitor/.test(wordOf(scene, i));
    const other = entitiesIn(scene, np.first, np.last)
      .filter((e) => e.class === "state")
      .flatMap((e) => actorsOf(scene, e));
    if (told.length === 0 || (place.length === 0 && times.length === 0) || (!guest && haveCommon(place, told)) || (guest && other.length === 0)) continue;
    const staged = stagedBy(scene, clause, times.slice(0, 1));
    return meeting(
      scene,
      "meeting/host-and-guest",
      {
        first: Math.min(
          rangeOf(scene, clause).first,
          ...entitiesIn(scene, scene.sentence.first, clause.vg.first)
            .filter((e) => e.class === "place")
            .map((e) => e.first),
        ),
        last: Math.max(np.last, rangeOf(scene, clause).last),
      },
      { actor: unique([...told, ...other]), place, form: "visit", times: times.slice(0, 1), ...staged },
    );
  }
  return null;
}

/** Who says it, also where the subject stands after the verb: "repeated the minister to his guest". */
function speakersOf(scene: Scene, clause: Clause): Actor[] | null {
  const np = clause.subject ?? clause.objects[0] ?? null;
  if (np !== null && isPersonLike(scene, np)) return actorsOfList(scene, np);
  const after = clause.objects.find((o) => isPersonLike(scene, o) && !company(scene, o.head));
  return after ? actorsOfList(scene, after) : null;
}

/** "Monday: the foreign ministers in Brussels", "16 May: NATO ministers, Antalya": a day, who, and where, with no verb. */
function noteDraft(scene: Scene): Draft | null {
  const { sentence } = scene;
  if (sentence.last - sentence.first > 18 || scene.clauses.some((c) => c.vg.form === "finite") || scene.times.length === 0) return null;
  const time = scene.times.find((t) => isDay(scene, t) && t.timex.type === "DATE" && (t.edtf === null || /\d{4}-\d\d(?:-\d\d)?$/.test(t.edtf)));
  if (time === undefined) return null;
  // "in Nairobi on 6 March" may close the sentence before: the day, a colon or a comma, and who.
  const who = scene.chunks.find(
    (c): c is NounPhrase =>
      c.type === "np" &&
      (areOfficials(wordOf(scene, c.head)) ||
        isPersonLike(scene, c) ||
        entitiesIn(scene, c.first, c.last).some((e) => e.class === "body" && e.last > c.head)) &&
      scene.tokens.start[c.first] >= time.end,
  );
  if (
    who === undefined ||
    !/^\s*[:,–—-]\s*$/.test(scene.tokens.text.slice(time.end, scene.tokens.start[who.first])) ||
    scene.quantities.some((q) => q.family !== "none" && q.family !== "states")
  )
    return null;
  const rest = wordsOf(scene, who.first, sentence.last).toLowerCase();
  const e = scene.entities.find(
    (each) =>
      each.first >= who.last &&
      each.id !== null &&
      (each.class === "place" || each.class === "state") &&
      each.form !== "adjective" &&
      each.form !== "people" &&
      /^(?:in|at|to|,|\()$/.test(wordOf(scene, each.first - 1)),
  );
  if (e?.id == null) return null;
  const found = actorsOfList(scene, who);
  const actor = (found.length > 0 ? found : areOfficials(wordOf(scene, who.head)) ? ownBody(scene) : []).filter((a) => a.id !== e.id);
  if (actor.length === 0) return null;
  const staged = stagedBy(scene, null, [time]);
  const form = formOf(rest);
  return meeting(
    scene,
    "meeting/note",
    { first: sentence.first, last: Math.max(who.last, e.last) },
    {
      actor,
      place: [{ id: e.id, name: e.name }],
      form:
        form !== ""
          ? form
          : areOfficials(wordOf(scene, who.head)) || actor.length > 1 || entitiesIn(scene, who.first, who.last).some((each) => each.class === "body")
            ? "meeting"
            : "visit",
      times: [time],
      ...staged,
    },
  );
}

export const timesBetween = (scene: Scene, first: number, last: number): TimeMention[] =>
  scene.times.filter(
    (t) => isDay(scene, t) && (t.edtf === null || boundsOf(t.edtf) !== null) && t.start >= scene.tokens.start[first] && t.end <= scene.tokens.end[last - 1],
  );

export interface Told {
  readonly actor: readonly Actor[];
  readonly place: readonly Named[];
  readonly form: string;
  readonly times: readonly TimeMention[];
  readonly stage: Stage;
  readonly modality: Modality;
}

export const meeting = (scene: Scene, rule: string, { first, last }: { first: number; last: number }, { times, place, actor, ...told }: Told): Draft =>
  draftOf("meeting", rule, spanOf(scene, first, last), scene.index, {
    ...told,
    actor: [...actor],
    place: unique([...place]),
    ...(times.length > 0 ? { times: [...times], holds: spanOfDays(scene, times) } : {}),
    trust: 0.58,
  });
