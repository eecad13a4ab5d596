/**
 * How long a force stays, told beside the force itself: "Six helicopters go to Gao for one year", "200 instructors, until the end of March", "Term: five
 * years".
 */
import type { Actor, Change, Named, Stage } from "../model/claim.ts";
import { boundsOf } from "../model/edtf.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { clauseAt } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isAside } from "./field.ts";
import { foldedWords } from "./frames.ts";
import { list } from "./lexis.ts";
import { endOf } from "./mandate-parts.ts";
import { more } from "./mandate-frame.ts";
import { isDays } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { hostsOf, missionPlaces } from "./places.ts";
import { lemmaOf, type Scene, spanOf, tokenAt, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

/** Where the length stands, and what it is. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly term: ReadQuantity | null;
  readonly until: boolean;
}
interface Bearer {
  readonly actor: readonly Actor[];
  readonly place: readonly Named[];
  readonly mission: Named | null;
  readonly change: Change;
  readonly stage: Stage;
  readonly modality: Draft["modality"];
  readonly own: boolean;
}

export function spanMandates(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isAside(scene) || scene.near < 24 || sofar.some((d) => d.kind === "mandate")) return [];
  const span = spanOfTerm(scene);
  if (span === null) return [];
  const clause = clauseAt(scene, span.first);
  if (clause?.conditional || /^(?:if|unless|before|after|since)$/.test(clause?.marker ?? "")) return [];
  const bearer = bearerOf(scene, sofar, span);
  if (bearer === null || bearer.stage === "ended") return [];
  const words = foldedWords(scene, Math.max(scene.sentence.first, span.first - 2), span.last);
  const longer = more.test(words) || /\b(?:renewed|extended|prolonged)\b/.test(words);
  const over = span.until ? endOf(scene, span.first, span.last) : null;
  // "were based there until last year": how long they had been there.
  const { from } = scene.reading.published;
  if (over !== null && from !== null && clause?.vg.tense === "past" && (boundsOf(over.edtf)?.to ?? from) < from) return [];
  const change: Change = longer ? "extend" : bearer.change === "add" ? "start" : bearer.change === "cut" ? "level" : bearer.change;
  return [
    draftOf("mandate", span.until ? "mandate/stay-until" : "mandate/stay-for", spanOf(scene, span.first, span.last), scene.index, {
      actor: [...bearer.actor],
      place: [...bearer.place],
      mission: bearer.mission,
      with: hostsOf(scene, [...bearer.place], [...bearer.actor]),
      change,
      stage: bearer.stage,
      modality: bearer.modality,
      quantity: span.term?.quantity ?? null,
      used: span.term,
      clause,
      trust: bearer.own ? 0.6 : 0.55,
      ...(over ? { holds: over } : {}),
    }),
  ];
}

const labels =
  /^\W*(?:the |un |its |initial )*(?:term|duration|mandate|length|until when|how long|for how long|period|time|lease|stay|authority|licen[cs]e|validity|expiry|expires)(?: of [\w ]{1,24})?\s*[:–—-]/;
/** "Term: five years", "Five years.", "For how long? Six months, he says": nothing but the length, of what was told just before. */
function bareTerm(scene: Scene, q: ReadQuantity): boolean {
  const { first, last } = scene.sentence;
  const words = foldedWords(scene, first, Math.min(last, first + 9));
  return (
    (labels.test(words) && q.first - first < 9) ||
    (q.first - first <= 2 && last - q.last <= 5 && !scene.clauses.some((c) => c.vg.form === "finite" && !/^(?:say|reckon|hear|think)$/.test(lemmaOf(c))))
  );
}

const lasting =
  /^(?:mandate|lease|authority|term|licen[cs]e|permission|stay|staying|renewed|extended|prolonged|good|valid|authorised|authorized|stretched|runs|lasts)$/;
const hasTerm =
  /(?:\b(?:has|have|had|get|gets|got|given|gave|gives|granted|with) (?:it |them |the force |the mission |him )?(?:only |just |about |up to )?(?:an? |the )?|\b(?:life|term|mandate|stay|period|stint|spell|service|tour|lifespan|authority) of (?:only |just |about |up to |initially )?)$/;
/** "has a life of one year", "would have a year to do the job", "was given two years". */
function givenTerm(scene: Scene, q: ReadQuantity): boolean {
  const before = foldedWords(scene, Math.max(scene.sentence.first, q.first - 6), q.first);
  if (!hasTerm.test(`${before} `)) return false;
  const after = foldedWords(scene, q.last, Math.min(scene.sentence.last, q.last + 3));
  return (
    / of (?:\w+ ){0,2}$/.test(`${before} `) ||
    /^(?:to (?:do|work|run|serve|finish|complete|go|leave|stay)|\.|$|more|at first|in the first|there)/.test(after) ||
    q.last >= scene.sentence.last - 1
  );
}

const opensSpan = list("for until till to through of");
const units = list("months years weeks days");
/** "for one year", "for up to six months", "until the end of March", "through 2020". */
function spanOfTerm(scene: Scene): Span | null {
  for (const q of scene.quantities) {
    if (q.family !== "duration" || !units.has(q.quantity.unit)) continue;
    let at = q.first;
    for (let i = q.first - 1; i >= scene.sentence.first && q.first - i <= 4; i--) {
      if (wordOf(scene, i) === "for") {
        at = i;
        break;
      }
      if (!/^(?:up|to|at|least|most|about|some|another|a|an|the|initial|further|only|no|more|than|first|around|nearly|as|long)$/.test(wordOf(scene, i))) break;
    }
    if (at === q.first && (bareTerm(scene, q) || givenTerm(scene, q)) && !/^(?:after|in|within|before|by|since|last|ago)$/.test(wordOf(scene, q.first - 1)))
      return { first: q.first, last: q.last, term: q, until: false };
    // "1.9 billion dollars for a year", "the lowest number for twenty years".
    if (
      scene.quantities.some((m) => m.family === "money" && m.last === at) ||
      /\b(?:lowest|highest|biggest|largest|smallest|worst|best|first|last|fewest|most)\b/.test(foldedWords(scene, Math.max(scene.sentence.first, at - 4), at))
    )
      continue;
    if (at === q.first || /^(?:ago|later|earlier|before|after|old|now|already)$/.test(wordOf(scene, Math.min(q.last, scene.sentence.last - 1)))) continue;
    return { first: at, last: q.last, term: q, until: false };
  }
  for (const t of scene.times) {
    if ((t.role !== "until" && t.role !== "through" && !lastsTo(scene, t.start)) || t.start < scene.sentence.start || t.end > scene.sentence.end) continue;
    let at = tokenAt(scene.tokens, t.start),
      end = at;
    while (at > scene.sentence.first && !opensSpan.has(wordOf(scene, at)) && tokenAt(scene.tokens, t.start) - at < 5) at--;
    while (end < scene.sentence.last && scene.tokens.start[end] < t.end) end++;
    // "from 22 April to 10 May": days on which it is so; "on 29-30 May": no end of a stay.
    if ((wordOf(scene, at) === "to" && scene.times.some((u) => u.role === "from" && u.end <= t.start && t.start - u.end < 8)) || isDays(scene, t)) continue;
    // "until the end of the year" in an undated report: an end, of which no day is known; of those who stay.
    if (
      (t.edtf === null && !staying.has(lemmaAt(scene, at))) ||
      /^(?:now|then|recently|today|yesterday)$/.test(wordOf(scene, end - 1)) ||
      wordOf(scene, Math.max(scene.sentence.first, at - 1)) === "not"
    )
      continue;
    return { first: at, last: end, term: null, until: true };
  }
  return null;
}

const staying = list("stay remain be keep serve continue");
const lemmaAt = (scene: Scene, at: number): string => {
  const clause = clauseAt(scene, at);
  return clause === null ? "" : lemmaOf(clause);
};

/** "renewed to March 2023", "mandate: to 31 October", "lease to 2044". */
function lastsTo(scene: Scene, start: number): boolean {
  const at = tokenAt(scene.tokens, start);
  let i = at - 1;
  while (i > scene.sentence.first && /^(?:the|end|of)$/.test(wordOf(scene, i))) i--;
  if (wordOf(scene, i) !== "to") return false;
  if (wordOf(scene, i - 1) === ":") i--;
  return (i > scene.sentence.first && lasting.test(wordOf(scene, i - 1))) || (i === scene.sentence.first && scene.sentence.last - at < 6);
}

/** Verbs whose time is no length of a stay: talk, payment, decision of other things. */
const otherwise = list(
  "say tell ask talk pay cost fight last wait call suspend hold run postpone delay train teach spend budget expect discuss meet negotiate visit ban freeze close",
);

/** Whose stay it is: a force told of in the sentence, before the term; or in the sentence just before, where this one goes on with it. */
function bearerOf(scene: Scene, sofar: readonly Draft[], span: Span): Bearer | null {
  const start = scene.tokens.start[span.first];
  const clause = clauseAt(scene, span.first);
  const here = sofar.findLast(
    (d) =>
      d.kind === "force" &&
      d.sentence === scene.index &&
      d.actor.length > 0 &&
      d.span.start < start &&
      d.stage !== "ended" &&
      d.stage !== "refused" &&
      d.change !== "end",
  );
  // "had stood there for ten years", "the best for thirty years": how long it was so, and not how long it is to be.
  if (
    clause !== null &&
    (clause.vg.perfect ||
      (clause.vg.tense === "past" && !span.until && /^(?:be|stand|stay|remain|serve|work|keep|live|hold|run|man|patrol|guard)$/.test(lemmaOf(clause))))
  )
    return null;
  if (here && clause !== here.clause && start - here.span.end > 60) return null;
  if (here)
    return clause !== null && clause !== here.clause && otherwise.has(lemmaOf(clause))
      ? null
      : { actor: here.actor, place: here.place, mission: here.mission, change: here.change, stage: here.stage, modality: here.modality, own: true };
  const last = scene.before.findLast(
    (d) => (d.kind === "force" || d.kind === "mandate") && scene.index - d.sentence <= 2 && d.actor.length > 0 && d.stage !== "ended" && d.change !== "end",
  );
  if (!last) return null;
  const subject = clause?.subject ? foldedWords(scene, clause.subject.first, clause.subject.last) : "";
  if (scene.index - last.sentence > 1 && !/^the (?:plan|deployment|mission|force|contingent|mandate|lease|agreement|authori[sz]ation|licence)$/.test(subject))
    return null;
  const goesOn =
    clause === null ||
    /^(?:they|it|he|she|we|these|those|both|all|its stay|their stay|the stay|the deployment|the mission|the force|the contingent|the men|the soldiers|the troops|the unit|the detachment|the battalion|the company|its mandate|their mandate|the mandate|the agreement|the authorisation|the authorization|the licence|the lease|the permission|the plan|the idea|the arrangement|the accord|the treaty|the treaties|the basing treaties|the basing agreement|each|each one|the rotation)$/.test(
      subject,
    );
  if (
    !goesOn ||
    (clause !== null &&
      (otherwise.has(lemmaOf(clause)) ||
        (clause.vg.passive && !/^(?:deploy|station|send|base|extend|renew|authorise|authorize|mandate|plan|keep)$/.test(lemmaOf(clause)))))
  )
    return null;
  const staging = clause === null ? null : stagingOf(scene, clause);
  if (staging?.phase === "done" && clause!.vg.tense === "past") return null;
  const mission = last.mission ?? currentMission(scene, scene.sentence.start);
  return {
    actor: last.actor,
    place: last.place.length > 0 ? last.place : missionPlaces(scene, mission),
    mission: last.mission,
    change: "level",
    stage: staging === null ? last.stage : staging.stage,
    modality: staging?.modality ?? "stated",
    own: false,
  };
}
