/**
 * Mandates where no clause holds together, as in translated or broken text ("has the participation in UNMISS by a further year prolonged"), and those told by a
 * picture
 * ("time is up for"): a word of what becomes of it, what it is of, and how long, near each other in whatever order.
 */
import type { Actor, Change, Modality, Named, Stage } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorsOf } from "./args.ts";
import { clauseAt } from "./bearer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { foldedWords } from "./frames.ts";
import { list } from "./lexis.ts";
import { endOf, lastDay } from "./mandate-parts.ts";
import { inField, isOfOffice, missionActor, termIn, untilIn } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { hostsOf, missionOf, missionPlaces, placesIn, prepositionBefore } from "./places.ts";
import { lemmaOf, isOneOf, knownAs, type Scene, spanOf, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

/** What becomes of a mandate, by the word's beginning. */
const longer = list(
  "extend extended extending extends extension prolong prolonged prolonging prolongs prolongation prolongated lengthened lengthen lengthening lengthens renewed renew renewing renews renewal prorogued rolled rollover stamped waved stretched",
);
const over = list(
  "lapse lapses lapsed expire expires expired expiry expiration ends ended end ending terminated terminates closed closes closing shut shuts history wound winds dissolved disbanded",
);
const grants = list("authorised authorized authorises authorizes mandated licensed licence license permission authorisation authorization mandate");
const isLonger = isOneOf(longer),
  isOver = isOneOf(over),
  isGrant = isOneOf(grants);
const cues: readonly (readonly [typeof isLonger, Change])[] = [
  [isLonger, "extend"],
  [isOver, "level"],
  [isGrant, "start"],
];
const papers = isOneOf(list("mandate mandates authorisation authorization licence license permission remit writ term"));
const stays = isOneOf(list("mission operation deployment participation stay presence contribution engagement involvement tour intervention training policing"));
const idle = /\b(?:if|unless|whether|until (?:it|they|the \w+) (?:is|are|has|have)|not|never|without|no)\b|n['’]t\b|^(?:should|were)\b/;
/** How many words may stand between the word of what becomes of it and what it is of or how long. */
const reach = 11;

export function cuedMandates(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (sofar.some((d) => d.kind === "mandate") || scene.near < 20) return [];
  const { first, last } = scene.sentence;
  for (let i = first; i < last; i++) {
    // "until the end of January": an end of the calendar's.
    const change = wordOf(scene, i) === "end" && wordOf(scene, Math.min(i + 1, last - 1)) === "of" ? undefined : cues.find(([tells]) => tells(scene, i))?.[1];
    const draft = change === undefined ? null : cued(scene, i, change);
    if (draft) return [draft];
  }
  return [];
}

function cued(scene: Scene, at: number, change: Change): Draft | null {
  const [from, to] = stretch(scene, at);
  const words = foldedWords(scene, from, to);
  if (idle.test(words) || !inField(scene)) return null;
  const term = termIn(scene, from, to),
    until = untilIn(scene, from, to);
  const clause = clauseAt(scene, at);
  const of = matterIn(scene, from, to, at);
  if (of === null || clause?.conditional || (clause?.subject != null && isOfOffice(scene, clause.subject))) return null;
  if (change === "extend" && term === null && until === null) return null;
  if (change === "start" && (term === null || !/\bfor\b|\bof\b|-(?:month|year|day|week)\b/.test(words))) return null;
  const ends = change === "level" ? endOf(scene, from, to) : null;
  if (change === "level" && lastDay(scene, from, to) === null) return null;
  const { mission, place } = of;
  const actor = whose(scene, { from, to, at, mission, paper: of.paper });
  if (actor.length === 0) return null;
  const { stage, modality } = howFar(words);
  const past =
    change === "level" && /^(?:ended|lapsed|expired|closed|terminated|wound|dissolved|disbanded|shut|history)$/.test(wordOf(scene, at)) && stage === "decided";
  return draftOf("mandate", `mandate/cues-${change}`, spanOf(scene, from, to), scene.index, {
    actor,
    mission,
    place,
    with: hostsOf(scene, place, actor),
    change: past ? "end" : /^renew/.test(wordOf(scene, at)) ? "renew" : change,
    stage: past ? "ended" : change === "level" ? "in-force" : stage,
    modality,
    quantity: change === "level" ? null : (term?.quantity ?? null),
    used: change === "level" ? null : term,
    clause,
    trust: 0.55,
    ...(ends && !past ? { holds: ends } : {}),
  });
}

/** The words around a token, up to a stop on either side. */
function stretch(scene: Scene, at: number): [number, number] {
  const { first, last } = scene.sentence;
  let from = at,
    to = at + 1;
  while (from > first && at - from < reach && !/^(?:;|:|–|—|\(|\))$/.test(wordOf(scene, from - 1))) from--;
  while (to < last && to - at < reach && !/^(?:;|:|–|—|\(|\)|\.)$/.test(wordOf(scene, to))) to++;
  return [from, to];
}

/** A mission by its name, else a mandate or a stay in the field's words. */
function matterIn(scene: Scene, from: number, to: number, at: number): { mission: Named | null; place: Named[]; paper: boolean } | null {
  const named = missionOf(scene, from, to, false);
  let paper = false,
    stay = false;
  for (let i = from; i < to; i++) {
    if (i !== at && papers(scene, i)) paper = true;
    if (i !== at && stays(scene, i)) stay = true;
  }
  if (named === null && !paper && !stay) return null;
  const mission = named ?? currentMission(scene, scene.sentence.start);
  if (named === null && mission === null && !paper) return null;
  const own = placesIn(scene, from, to);
  return { mission, place: own.length > 0 ? own : missionPlaces(scene, mission), paper };
}

const deciders =
  /\b(?:council|parliament|bundestag|cabinet|government|senate|assembly|storting|riksdag|folketing|sejm|dáil|deputies|lawmakers|ministers|congress|chamber)\b/;

const liking: ReadonlySet<string> = new Set(
  "welcome hail praise applaud regret deplore support back favour favor oppose criticise criticize condemn lament note".split(" "),
);

/** Who decides, where a council or parliament is named; else whose mission it is; else whoever's stay it is. */
function whose(scene: Scene, m: { from: number; to: number; at: number; mission: Named | null; paper: boolean }): Actor[] {
  const near = scene.entities.filter((e) => e.first >= Math.max(scene.sentence.first, m.from - 4) && e.last <= m.to);
  const organ = near.find(
    (e) =>
      (((e.class === "body" && e.form !== "pronoun") || e.role === "parliament") && deciders.test(e.quote.toLowerCase())) ||
      (e.form === "adjective" && deciders.test(wordOf(scene, Math.min(e.last, scene.sentence.last - 1)))),
  );
  const decided = organ ? actorsOf(scene, organ).filter((a) => a.id !== null) : [];
  if (decided.length > 0) return decided;
  const state = near.find(
    (e: ResolvedMention) =>
      e.class === "state" && e.id !== null && (e.form === "adjective" || e.form === "people" || (prepositionBefore(scene, e) === "" && e.form === "name")),
  );
  // "With the mandate due to expire, Kenyan soldiers flew home": whose soldiers are told of behind the comma.
  const apart =
    state !== undefined && state.form === "adjective" && state.first > m.at && scene.tokens.text.slice(scene.tokens.start[m.at], state.start).includes(",");
  // "Chad welcomed the renewal of UNIFIL": whoever likes it has not renewed it.
  const views =
    state !== undefined &&
    scene.clauses.some((c) => c.subject !== null && c.subject.first <= state.first && state.last <= c.subject.last && liking.has(lemmaOf(c)));
  if (state && !apart && !(views && missionActor(scene, m.mission).length > 0) && !isAmong(state, missionPlaces(scene, m.mission)))
    return actorsOf(scene, state);
  const body = missionActor(scene, m.mission);
  if (body.length > 0) return body;
  const told = scene.before.findLast((d) => (d.kind === "mandate" || d.kind === "force") && scene.index - d.sentence <= 3 && d.actor.length > 0);
  return told
    ? [...told.actor]
    : m.paper && /\bsecurity council\b/.test(foldedWords(scene, scene.sentence.first, scene.sentence.last))
      ? [knownAs(scene.reading.lookups, "un")]
      : [];
}

function howFar(words: string): { stage: Stage; modality: Modality } {
  if (/\b(?:asks?|asked|requests?|requested|calls? for|called for|urges?|urged|wants?|wanted|seeks?|sought|pleads?|demand\w*)\b/.test(words))
    return { stage: "requested", modality: "stated" };
  if (/\b(?:proposes?|proposed|plans?|intends?|aims?|hopes?|draft|would|recommends?|recommended|is to|are to)\b/.test(words))
    return { stage: "planned", modality: /\bwould\b/.test(words) ? "conditional" : "stated" };
  if (/\b(?:will|shall|promis\w+|pledg\w+)\b/.test(words)) return { stage: "pledged", modality: "stated" };
  if (/\b(?:may|might|could|considers?|considering|discuss\w*|debat\w*)\b/.test(words)) return { stage: "considered", modality: "stated" };
  return { stage: "decided", modality: "stated" };
}
