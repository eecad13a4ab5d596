/**
 * Missions that begin, and terms that are told: "Resolute Support starts in May", "the Union launched a mission", "Its term is two years", "The present loan
 * runs to June".
 */
import { boundsOf } from "../model/edtf.ts";
import type { Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isNamed } from "./days.ts";
import { foldedWords } from "./frames.ts";
import { list } from "./lexis.ts";
import { afterVerb, frame, isTimed, objectsOf } from "./mandate-frame.ts";
import { endOf } from "./mandate-parts.ts";
import { type Matter, matterOf, missionActor, termIn, untilIn } from "./matter.ts";
import { currentMission } from "./memory.ts";
import { movementOf } from "./nominal.ts";
import { missionOf, missionPlaces } from "./places.ts";
import { headOf, lemmaOf, rangeOf, type Scene, spanOf, tokenAt, wordOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const begins = list("begin start commence get be come go become take");
const beginning: Readonly<Record<string, RegExp>> = {
  get: /^(?:going|under ?way|off the ground|started|to work)\b/,
  be: /^(?:now |already |also |fully |officially )*(?:under ?way|operational|up and running|in being|launched)\b/,
  come: /^(?:officially |formally )?(?:into being|into force|to life)\b/,
  go: /^live\b/,
  become: /^(?:fully )?operational\b/,
  take: /^(?:over|its place|their place)\b/,
};
const opens = list("launch start begin establish create found set inaugurate kick stand");

/** "The operation began in May", "ISAF is under way", "The council launched a mission". */
export function startDraft(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  // "plans to leave starting from December": when, and no start of a mission.
  if (
    clause.vg.form === "gerund" &&
    clause.vg.first > scene.sentence.first &&
    !/^(?:,|of|by|on|for|from|in|before|after|and)$/.test(wordOf(scene, clause.vg.first - 1)) &&
    /^(?:from|in|on|at|with|as|this|next|immediately|now)$/.test(clause.vg.last < scene.sentence.last ? wordOf(scene, clause.vg.last) : "")
  )
    return null;
  if (
    (!begins.has(lemma) && !opens.has(lemma)) ||
    clause.vg.negated ||
    clause.conditional ||
    clause.marker === "when" ||
    clause.marker === "before" ||
    clause.marker === "until"
  )
    return null;
  const rest = clause.vg.last < scene.sentence.last ? foldedWords(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 4)) : "";
  const object =
    objectsOf(clause).find(
      (o) => o.index > clause.vg.index && !scene.times.some((t) => t.start <= scene.tokens.start[o.first] && scene.tokens.end[o.head] <= t.end),
    ) ?? null;
  // "The mission will start withdrawing troops": what it does begins.
  if (begins.has(lemma) && object === null && scene.clauses.some((c) => c.vg.form === "gerund" && c.governor === clause && c.vg.first - clause.vg.last <= 1))
    return null;
  const acted = opens.has(lemma) && (clause.vg.passive || object !== null);
  if (
    (lemma === "set" && clause.particle !== "up" && !/^up\b/.test(rest)) ||
    (lemma === "stand" && clause.particle !== "up" && !/^up\b/.test(rest)) ||
    (lemma === "kick" && !/^off\b/.test(rest) && clause.particle !== "off")
  )
    return null;
  const turn = beginning[lemma];
  const np = acted && !clause.vg.passive ? object : clause.subject;
  if (
    np === null ||
    (!acted &&
      (!begins.has(lemma) ||
        (turn !== undefined && !turn.test(`${clause.particle} ${rest}`.trim()) && !turn.test(rest)) ||
        (object !== null && (turn === undefined || (lemma === "take" && clause.particle === "over")))))
  )
    return null;
  // "has begun its withdrawal operations": the force that goes.
  if (movementOf(scene, np) !== undefined || (object !== null && movementOf(scene, object) !== undefined)) return null;
  const matter = missionIn(scene, np);
  // "free rein to launch offensive operations": war, and no mission.
  if (/\b(?:offensive|combat|cross-border|retaliatory) operations?$/.test(foldedWords(scene, np.first, np.last))) return null;
  if (matter === null || (acted && !clause.vg.passive && actorOfClause(scene, clause).every((a) => a.id === null))) return null;
  return frame(scene, clause, {
    matter,
    change: "start",
    rule: `starts-${lemma}`,
    acted: acted && !clause.vg.passive,
    trust: 0.6,
    stage: stageOfStart(scene, clause),
    ...(stagingOf(scene, clause).phase === "coming" ? {} : { modality: "stated" as const }),
  });
}

/** A mission by its name, or one in its own words: no rotation, exercise or course. */
function missionIn(scene: Scene, np: NounPhrase): Matter | null {
  const matter = matterOf(scene, np, false);
  if (matter === null || (matter.strength !== "named" && !(matter.strength === "mission" && /^(?:mission|operation)$/.test(headOf(scene, np))))) return null;
  // Headquarters and exercises have other beginnings.
  const row = matter.mission?.id ? scene.reading.lookups.operation.get(matter.mission.id) : undefined;
  return (matter.strength === "named" && (row === undefined || /\b(?:exercise|manoeuvres)\b/i.test(matter.mission?.name ?? ""))) ||
    /^(?:an?|the) (?:ground|air|rescue|evacuation|search|land|sea|new|major|large|military|police|special) operation$/.test(
      foldedWords(scene, np.first, np.last),
    )
    ? null
    : matter;
}

/** Past: it runs; a day to come: planned. */
function stageOfStart(scene: Scene, clause: Clause): Stage {
  const staging = stagingOf(scene, clause);
  if (staging.by !== null || staging.phase === "coming") return staging.stage;
  const { first, last } = rangeOf(scene, clause),
    { from } = scene.reading.published;
  const ahead = scene.times.some(
    (t) => t.start >= scene.tokens.start[first] && t.end <= scene.tokens.end[last - 1] && from !== null && (boundsOf(t.edtf ?? "")?.from ?? -Infinity) > from,
  );
  return clause.vg.tense === "present" && !clause.vg.perfect && ahead ? "planned" : "in-force";
}

const termHeads = list(
  "term mandate stay period loan lease permission licence license authority authorisation authorization commitment stint life lifespan duration remit arrangement deployment posting",
);
const tellsTerm = list("be run last go extend stretch reach have");
const standsFor = /^(?:the|its|their|this|that|our|his|present|current|initial|original|first|new|existing|latest|whole)\b/;
/** "Its term is two years", "The present loan is for thirty days", "The life of the force is six months": of what the sentences before told. */
export function termTold(scene: Scene, clause: Clause): Draft | null {
  const { subject } = clause,
    lemma = lemmaOf(clause);
  if (subject === null || clause.inherited || clause.vg.passive || clause.vg.negated || !tellsTerm.has(lemma) || !isTimed(scene, clause)) return null;
  const words = foldedWords(scene, subject.first, subject.last),
    pronoun = /^(?:it|they|the (?:force|mission|operation|team|blue helmets|peacekeepers|observers|monitors|soldiers|contingent|battalion|troops))$/.test(
      words,
    );
  if (lemma === "have" ? !pronoun : !termHeads.has(headOf(scene, subject)) || !standsFor.test(words)) return null;
  const { first, last } = afterVerb(scene, clause);
  const term = termIn(scene, first, last),
    until = untilIn(scene, first, last) ?? runsTo(scene, clause);
  const next = term === null ? null : term.first - clause.vg.last;
  // "has a year to run", "is two years old": a term that stands right behind the verb.
  if (until === null && (next === null || next > 3 || (lemma === "have" && !ends(scene, term!.last)))) return null;
  const told = scene.before.findLast(
    (d) => (d.kind === "mandate" || d.kind === "force" || d.kind === "lead") && scene.index - d.sentence <= 2 && d.actor.length > 0,
  );
  if (told === undefined && matterOf(scene, subject, true) === null) return null;
  const matter = matterOf(scene, subject, true) ?? {
    np: subject,
    strength: "mandate" as const,
    mission: told?.mission ?? currentMission(scene, scene.sentence.start),
  };
  const draft = frame(scene, clause, {
    matter: { ...matter, strength: "mandate" },
    change: "level",
    rule: "term-told",
    acted: false,
    trust: 0.62,
    ends: until !== null,
    stage: stageOfTerm(scene, clause),
  });
  return draft === null || told === undefined || matter.strength === "named"
    ? draft
    : { ...draft, actor: told.actor, place: draft.place.length > 0 ? draft.place : told.place, filled: {} };
}

const stageOfTerm = (scene: Scene, clause: Clause): Stage => {
  const staging = stagingOf(scene, clause);
  return staging.phase === "coming" ? staging.stage : clause.vg.tense === "past" ? "ended" : "in-force";
};
const ends = (scene: Scene, at: number): boolean =>
  at >= scene.sentence.last - 1 ||
  /^(?:[.,;:)]|to (?:do|begin|start|finish|complete)|from|at|for|there|in)/.test(foldedWords(scene, at, Math.min(scene.sentence.last, at + 2)));

/** "runs to 20 December", "goes to the end of May". */
const runsTo = (scene: Scene, clause: Clause): Scene["times"][number] | null =>
  /^(?:run|go|last|extend|stretch|be)$/.test(lemmaOf(clause))
    ? (scene.times.find(
        (t) =>
          isNamed(t) && clause.attached.some((a) => a.word === "to" && scene.tokens.start[a.np.first] <= t.end && t.start <= scene.tokens.end[a.np.last - 1]),
      ) ?? null)
    : null;

const paper = list("mandate term authorisation authorization authority permission writ lease remit duration validity expiry");
const filler = list(
  ": – — - , is it 's of to the end on until till through due ends end expires expiring lapses runs run up for valid renewed extended now currently by",
);
/** "Mandate: ends 31 March", "Term: to 20 December", "UNOMIL (mandate due 9 June)": nothing but filling between the paper and its last day or length. */
export function termNoted(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (scene.near < 24 || sofar.some((d) => d.kind === "mandate" && d.sentence === scene.index)) return [];
  for (let i = scene.sentence.first; i < scene.sentence.last - 1; i++) {
    if (!paper.has(wordOf(scene, i))) continue;
    let at = i + 1;
    const isTime = (): boolean =>
      scene.quantities.some((q) => q.first === at && q.family === "duration") || scene.times.some((t) => t.start === scene.tokens.start[at] && isNamed(t));
    while (at < scene.sentence.last && at - i < 7 && !isTime() && filler.has(wordOf(scene, at))) at++;
    if (at >= scene.sentence.last || !isTime()) continue;
    const term = scene.quantities.find((q) => q.first === at && q.family === "duration") ?? null,
      time = scene.times.find((t) => t.start === scene.tokens.start[at] && isNamed(t));
    const end = term ? term.last : tokenAt(scene.tokens, time!.end - 1) + 1;
    const told = [...scene.before, ...sofar].findLast(
      (d) => (d.kind === "mandate" || d.kind === "force" || d.kind === "lead") && scene.index - d.sentence <= 2 && d.actor.length > 0,
    );
    const mission = missionOf(scene, scene.sentence.first, scene.sentence.last, false) ?? told?.mission ?? currentMission(scene, scene.sentence.start);
    const actor = missionActor(scene, mission).length > 0 ? missionActor(scene, mission) : (told?.actor ?? []);
    if (actor.length === 0) continue;
    const words = foldedWords(scene, i, end),
      over = term ? null : endOf(scene, i, end);
    return [
      draftOf("mandate", "mandate/term-noted", spanOf(scene, i, end), scene.index, {
        actor: [...actor],
        mission,
        place: mission ? missionPlaces(scene, mission) : [...(told?.place ?? [])],
        change: /\b(?:renewed|extended)\b/.test(words) ? "extend" : "level",
        stage: /\b(?:renewed|extended)\b/.test(words) ? "decided" : "in-force",
        modality: "stated",
        quantity: term?.quantity ?? null,
        used: term,
        trust: 0.56,
        ...(over ? { holds: over } : {}),
      }),
    ];
  }
  return [];
}
