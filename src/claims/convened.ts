/**
 * Who is convened, invited or expected: "We, the leaders, meeting in Lima", "demanded an emergency session of the council", "accepted his invitation to Oslo",
 * "look forward to meeting again in 2026".
 */
import { prepositionBefore } from "./places.ts";
import type { Actor, Named, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf } from "./args.ts";
import { actorsOfList } from "./bearer.ts";
import { isDay } from "./days.ts";
import type { Draft } from "./draft.ts";
import { isRemote } from "./encounters.ts";
import { list } from "./lexis.ts";
import { meeting, timesBetween } from "./occasions.ts";
import { areOfficials, isPersonLike, official, ownBody, subjectOf } from "./participants.ts";
import { entitiesIn, headOf, isOneOf, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { contributors, formOf, placesOfMeeting } from "./summit.ts";
import { stagedBy } from "./summit-stage.ts";
import { unique, haveCommon, isAmong } from "./named.ts";
import { objectAfter } from "./frames.ts";
import { overlaps } from "../model/span.ts";

export function convenedDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (sofar.some((d) => d.kind === "meeting")) return [];
  const found = apposed(scene) ?? asHope(scene);
  if (found) return [found];
  for (const clause of scene.clauses) {
    const draft = asksFor(scene, clause) ?? invites(scene, clause) ?? tells(scene, clause);
    if (draft) return [draft];
  }
  return [];
}

/** "They met in Lima and called for a summit of the union": what is asked for in another clause than the one that tells of a meeting. */
export function askedBeside(scene: Scene, sofar: readonly Draft[]): Draft[] {
  for (const clause of scene.clauses) {
    if (!asking.has(lemmaOf(clause)) || sofar.some((d) => d.clause === clause)) continue;
    const draft = asksFor(scene, clause);
    if (draft && !sofar.some((d) => d.kind === "meeting" && overlaps(d.span, draft.span))) return [draft];
  }
  return [];
}

const participles = isOneOf(list("meeting gathering gathered assembled conferring convened huddled huddling assembling"));
/**
 * "We, the leaders of the union, meeting in Lima", "NATO foreign ministers, meeting here", "heads of state, conferring by video": told beside those who act.
 */
function apposed(scene: Scene): Draft | null {
  const { first, last } = scene.sentence;
  for (let i = first + 1; i < last - 1; i++) {
    if (!participles(scene, i) || !/^(?:in|at|by|on|here|via|near|over|for|today|this|virtually|online)$/.test(wordOf(scene, i + 1))) continue;
    const opensWithWe = wordOf(scene, first) === "we" && wordOf(scene, first + 1) === ",";
    const comma = wordOf(scene, i - 1) === ",";
    if (!comma && !opensWithWe && !(i - first <= 9 && /^(?:state|government|ministers|leaders|presidents|chiefs)$/.test(wordOf(scene, i - 1)))) continue;
    const from = Math.max(first, i - 16);
    const before = scene.chunks.filter((c): c is NounPhrase => c.type === "np" && c.first >= from && c.last <= i);
    if (!before.some((c) => areOfficials(wordOf(scene, c.head)) || (c.first === first && entitiesIn(scene, c.first, c.last).some((e) => e.class === "body"))))
      continue;
    const named = entitiesIn(scene, opensWithWe ? first : from, i).filter((e) => e.class === "body" || e.class === "state");
    const bodies = named.filter((e) => e.class === "body" && e.form !== "pronoun");
    const actor = unique((bodies.length > 0 ? bodies : named).flatMap((e) => actorsOf(scene, e)));
    const who = actor.length > 0 ? actor : ownBody(scene);
    let end = i + 1;
    while (end < last && end < i + 14 && !/^[,.;:]$/.test(wordOf(scene, end))) end++;
    const place = placesOfMeeting(scene, i, end, false),
      times = timesBetween(scene, i, end);
    if (who.length === 0 || (place.length + times.length === 0 && !isRemote(wordsOf(scene, i, end).toLowerCase()) && wordOf(scene, i + 1) !== "here")) continue;
    return meeting(
      scene,
      "meeting/apposed",
      { first: Math.max(from, before[0]?.first ?? from), last: end },
      {
        actor: who,
        place,
        form: formOf(wordsOf(scene, i, end)) || "meeting",
        times,
        ...(times.some((t) => t.edtf !== null) && scene.reading.published.from !== null
          ? stagedBy(scene, null, times)
          : { stage: "ended" as const, modality: "stated" as const }),
      },
    );
  }
  return null;
}

const hopes = /\b(?:look(?:s|ed|ing)? forward to) (?:the |our |their |its )?(?:[\w-]+ ){0,2}?(meeting|welcoming|seeing|hosting|receiving|gathering|summit)\b/;
/** "We look forward to meeting again in Lima in 2026", "looked forward to the next summit in Oslo": planned by those who say so. */
function asHope(scene: Scene): Draft | null {
  const { first, last } = scene.sentence;
  const clause = scene.clauses.find((c) => lemmaOf(c) === "look" && c.subject !== null);
  if (clause === undefined) return null;
  const text = scene.tokens.text.slice(scene.sentence.start, scene.sentence.end).toLowerCase();
  const match = hopes.exec(text);
  if (match === null) return null;
  const place = placesOfMeeting(scene, clause.vg.last, last, false),
    times = timesBetween(scene, clause.vg.last, last);
  if (place.length + times.length === 0) return null;
  const object = /^(?:welcoming|seeing|hosting|receiving)$/.test(match[1])
    ? entitiesIn(scene, clause.vg.last, last).filter((e) => e.class === "person" || e.class === "office" || (e.class === "body" && !isAmong(e, place)))
    : [];
  const own = subjectOf(scene, clause, []);
  const actor = unique([...(own.length > 0 ? own : ownBody(scene)), ...object.flatMap((e) => actorsOf(scene, e))]);
  if (/^(?:welcoming|seeing|hosting|receiving)$/.test(match[1]) && object.length === 0 && !/\beach other\b/.test(text)) return null;
  return actor.length === 0
    ? null
    : meeting(
        scene,
        "meeting/looks-forward",
        { first, last: Math.max(clause.vg.last + 1, Math.min(last, clause.vg.last + 16)) },
        { actor, place: place.slice(0, 1), form: formOf(text) || "meeting", times: times.slice(0, 1), stage: "planned", modality: "stated" },
      );
}

const asking = list("ask request demand call seek want urge convene invoke propose suggest summon trigger hold");
const gathered = list("meeting session summit conference consultation talk ministerial");
/** "demanded an emergency session of the council", "asked NATO for consultations", "called the council together": of the body that is to meet. */
function asksFor(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!asking.has(lemma) || clause.vg.negated || clause.conditional) return null;
  // "called on the chairman to convene a summit": who is asked to, and who asks.
  const asks = clause.type === "infinitive" && /^(?:convene|call|hold|summon)$/.test(lemma) ? clause.governor : null;
  if (lemma === "hold" && (asks === null || !/^(?:ask|call|urge|request|want|press)$/.test(lemmaOf(asks)))) return null;
  const range = rangeOf(scene, clause);
  const rest = wordsOf(
    scene,
    Math.min(clause.vg.last, scene.sentence.last - 1),
    Math.max(range.last, Math.min(clause.vg.last + 1, scene.sentence.last)),
  ).toLowerCase();
  const object = objectAfter(clause) ?? null;
  const together = /\btogether\b/.test(rest) && (lemma === "call" || lemma === "summon");
  const np = [...(object ? [object] : []), ...clause.attached.filter((a) => a.word === "for" && a.index > clause.vg.index).map((a) => a.np)].find((each) =>
    gathered.has(headOf(scene, each)),
  );
  if (together) {
    const whole = clause.vg.passive ? clause.subject : object;
    const actor = whole ? actorsOfList(scene, whole).filter((a) => a.id !== null && scene.reading.lookups.body.has(a.id)) : [];
    const coming = clause.vg.tense === "future" || stagingOf(scene, clause).phase === "coming";
    return actor.length > 0
      ? meeting(scene, "meeting/called-together", range, {
          actor,
          place: [],
          form: "meeting",
          times: timesBetween(scene, range.first, range.last),
          stage: coming ? "planned" : "requested",
          modality: "stated",
        })
      : null;
  }
  if (
    np === undefined ||
    clause.vg.passive ||
    (lemma === "call" && np === object) ||
    /\b(?:peace|price|pay|wage)\b/.test(wordsOf(scene, np.first, np.last).toLowerCase())
  )
    return null;
  const own = entitiesIn(scene, np.first, Math.min(scene.sentence.last, np.last + 7)).filter(
    (e) => e.class === "body" && e.form !== "pronoun" && (e.first < np.last || /^(?:of|with|between|by|at)$/.test(prepositionBefore(scene, e))),
  );
  const whom = asks === null ? object : clause.inherited ? (asks.attached.find((a) => a.word === "on")?.np ?? null) : clause.subject;
  const asked = whom !== null && whom !== np ? actorsOfList(scene, whom).filter((a) => a.id !== null && scene.reading.lookups.body.has(a.id)) : [];
  const actor =
    own.length > 0
      ? actorsOf(scene, own[0])
      : asked.length > 0
        ? asked
        : /\b(?:leaders|ministers|allies|council|alliance|members)\b/.test(rest)
          ? ownBody(scene)
          : [];
  const asker = subjectOf(scene, asks ?? clause, []);
  const counted = contributors.test(wordsOf(scene, np.first, Math.min(scene.sentence.last, np.last + 6)).toLowerCase());
  if ((actor.length === 0 && !counted) || asker.length === 0 || asker.every((a) => actor.some((b) => a.id === b.id))) return null;
  const states = actor.length === 0 ? scene.quantities.find((q) => q.family === "states" && q.first >= np.last && q.first - np.last < 4) : undefined;
  const { phase } = stagingOf(scene, clause);
  if (phase === "coming" && clause.vg.modal !== "") return null;
  const draft = meeting(
    scene,
    "meeting/asked-for",
    { first: range.first, last: Math.max(range.last, own[0]?.last ?? np.last) },
    {
      actor,
      place: placesOfMeeting(scene, np.first, range.last, false),
      form: formOf(wordsOf(scene, np.first, np.last).toLowerCase()) || "meeting",
      times: timesBetween(scene, np.first, range.last),
      stage: "requested",
      modality: "stated",
    },
  );
  return { ...draft, ...(states ? { quantity: states.quantity } : {}), with: asker.slice(0, 3).map(({ id, name }) => ({ id, name, role: "asker" as const })) };
}

/** "has been invited to Oslo for May", "has accepted the king's invitation to Rabat", "has invited everyone to Doha". */
function invites(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  const accepts = /^(?:accept|take|turn|decline|reject|refuse)$/.test(lemma),
    invited = lemma === "invite" || (lemma === "ask" && clause.vg.passive);
  if (
    (!accepts && !invited) ||
    clause.vg.negated ||
    clause.subject === null ||
    scene.clauses.some((c) => c.governor === clause && c.type === "infinitive" && !/^(?:visit|attend|come|speak|address|meet)$/.test(lemmaOf(c)))
  )
    return null;
  const range = rangeOf(scene, clause);
  const object = objectAfter(clause) ?? null;
  if (
    (accepts && (object === null || headOf(scene, object) !== "invitation")) ||
    (invited && lemma === "ask" && !/\bto (?:the table|dinner|lunch|tea|talks)\b/.test(wordsOf(scene, clause.vg.last, range.last)))
  )
    return null;
  const guest = clause.vg.passive || accepts ? clause.subject : object;
  if (guest === null || !isPersonLike(scene, guest)) return null;
  const place = placesOfMeeting(scene, clause.vg.last, range.last, false),
    times = timesBetween(scene, range.first, range.last);
  if (place.length + times.length === 0) return null;
  const host: readonly Actor[] =
    accepts && object?.owner
      ? actorsOfList(scene, object.owner)
      : accepts && object
        ? entitiesIn(scene, object.first, object.last).flatMap((e) => actorsOf(scene, e))
        : clause.vg.passive
          ? []
          : actorsOfList(scene, clause.subject);
  const guests = official(scene, guest);
  if (guests.length === 0 || haveCommon(place, guests)) return null;
  const stage: Stage = /^(?:turn|decline|reject|refuse)$/.test(lemma) ? "refused" : accepts ? "agreed" : "offered";
  return meeting(scene, "meeting/invited", range, {
    actor: unique([...guests, ...host]),
    place: place.slice(0, 1),
    form: "visit",
    times,
    stage,
    modality: "stated",
  });
}

const telling = list("tell inform assure promise brief warn remind urge thank ask");
/** "told the president by telephone", "promised his Greek colleague in Athens on Monday": two of different states, together somewhere or on the line. */
function tells(scene: Scene, clause: Clause): Draft | null {
  if (
    !telling.has(lemmaOf(clause)) ||
    clause.vg.passive ||
    clause.vg.form !== "finite" ||
    clause.vg.negated ||
    (clause.vg.modal !== "" && clause.vg.tense !== "future") ||
    clause.conditional
  )
    return null;
  // "told the president by telephone that": an object that a later clause takes for its subject.
  const object = objectAfter(clause) ?? scene.clauses.find((c) => c.subject?.index === clause.vg.index + 1)?.subject ?? null;
  if (object === null || !isPersonLike(scene, clause.subject) || !isPersonLike(scene, object)) return null;
  const end = Math.min(scene.sentence.last, object.last + 10);
  const words = wordsOf(scene, object.last, Math.max(end, object.last + 1)).toLowerCase();
  const line = /^(?:\w+ ){0,2}?(?:by|on|over|in) (?:an? |the )?(?:(?:[\w-]+ )?(?:telephone|phone|call|video)|(?:secure |direct )?line)\b/.test(words);
  const next = scene.entities.find(
    (e) =>
      e.first >= object.last && e.first <= object.last + 2 && (e.class === "place" || e.form === "metonym") && /^(?:in|at)$/.test(wordOf(scene, e.first - 1)),
  );
  const times = scene.times.filter(
    (t) => isDay(scene, t) && t.start >= scene.tokens.start[object.last - 1] && t.start - scene.tokens.end[object.last - 1] < 30,
  );
  if (!line && next === undefined) return null;
  const who = subjectOf(scene, clause, []),
    other = official(scene, object);
  if (who.length === 0 || other.length === 0 || other.every((a) => who.some((b) => a.id === b.id))) return null;
  const place: readonly Named[] = next?.id ? [{ id: next.id, name: next.name }] : [];
  const range = rangeOf(scene, clause);
  return meeting(
    scene,
    "meeting/tells",
    { first: range.first, last: Math.max(object.last, next?.last ?? end, range.last > object.last + 12 ? object.last : Math.min(range.last, end)) },
    {
      actor: unique([...who, ...other]),
      place,
      form: line ? "call" : "meeting",
      times,
      stage: clause.vg.tense === "past" || clause.vg.perfect ? "ended" : "planned",
      modality: "stated",
    },
  );
}
