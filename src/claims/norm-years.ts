/** "Slovenia has set itself 2030", "Riga in 2018": when others mean to reach the share just told of, with no share of their own. */
import type { Actor, Modality, Stage } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { list } from "./lexis.ts";
import { lemmaOf, type Scene, spanOf, statesAmong, wordOf, wordsOf, isStateActor } from "./scene.ts";

/** Verbs that set a year, and how far they have come. */
const stages: ReadonlyMap<string, Stage> = new Map([
  ...[..."set want aim plan hope mean say name mention target have intend need comply seek reckon ask envisage foresee eye project".split(" ")].map(
    (verb) => [verb, "planned"] as const,
  ),
  ...[..."promise pledge vow commit follow make get arrive manage undertake swear be do reach".split(" ")].map((verb) => [verb, "pledged"] as const),
]);
const refusals = list("refuse reject exclude decline");
const longYear = /^\d{4}(?:[-/].*)?$/,
  saysYear = /\d{4}|\byears?\b|decade/i;

/** A share that goes on without its number: a round one, such as allies aim at. */
export const shareBefore = (scene: Scene, sofar: readonly Draft[]): Draft | undefined =>
  [...scene.before, ...sofar].findLast(
    (d) => (d.kind === "spending" || d.kind === "target") && d.quantity?.unit === "%gdp" && scene.index - d.sentence <= 2 && isRound(d),
  );
const isRound = ({ quantity }: Draft): boolean => quantity !== null && quantity.min !== null && quantity.min >= 1.5 && Number.isInteger(quantity.min * 2);

export function normYears(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.52)) return [];
  const year = scene.times.find(
    (t) => t.edtf !== null && t.timex.type === "DATE" && longYear.test(t.edtf) && saysYear.test(scene.tokens.text.slice(t.start, t.end)),
  );
  if (
    year === undefined ||
    scene.sentence.last - scene.sentence.first > 24 ||
    sofar.some((d) => d.sentence === scene.index && d.kind !== "position") ||
    scene.quantities.some((q) => q.family !== "none" && q.family !== "duration")
  )
    return [];
  const model = shareBefore(scene, sofar);
  if (model === undefined) return [];
  const clause = scene.clauses.find((c) => c.vg.form === "finite" && c.vg.first < scene.sentence.last) ?? null;
  const told = clause === null ? bare(scene, year.start) : ofVerb(scene, clause);
  if (told === null || told.actor.length === 0) return [];
  const first = clause?.subject !== null && clause !== null && !clause.inherited ? Math.min(clause.subject.first, clause.vg.first) : scene.sentence.first;
  return [
    draftOf("spending", "spending/norm-year", spanOf(scene, first, endAt(scene, year.end)), scene.index, {
      actor: told.actor,
      stage: told.stage,
      modality: told.modality,
      change: "add",
      quantity: model.quantity === null ? null : { ...model.quantity, approx: false, as: "total" },
      filled: { quantity: "the share told of before" },
      clause,
      times: [year],
      trust: 0.52,
    }),
  ];
}

interface Told {
  readonly actor: Actor[];
  readonly stage: Stage;
  readonly modality: Modality;
}

function ofVerb(scene: Scene, clause: Clause): Told | null {
  const lemma = lemmaOf(clause);
  const stage = refusals.has(lemma) ? "refused" : stages.get(lemma);
  const words = wordsOf(scene, clause.vg.first, scene.sentence.last).toLowerCase();
  if (
    stage === undefined ||
    (lemma === "be" && !/\b(?:there|due|on (?:course|track)|at (?:the|that) (?:same|mark|norm|level))\b/.test(words)) ||
    (lemma === "get" && !/\bthere\b/.test(words)) ||
    /\b(?:troops?|soldiers?|mission|withdraw\w*|elections?|vote|summit|mandate|treaty|member\w*|join\w*|brigade|battalion|jets|ships?)\b/.test(words)
  )
    return null;
  // "plans to close a plant in 2027": another end than the share told of.
  const goal = scene.clauses.find((c) => c.governor === clause && c.vg.form === "infinitive");
  if (goal && !/^(?:reach|meet|hit|do|get|be|arrive|comply|follow|spend|attain|achieve|manage|make)$/.test(lemmaOf(goal))) return null;
  if (/^(?:have|do|make|set|name|mention|say|reach)$/.test(lemma) && !/\b(?:itself|themselves|in mind|so|it|there|the same|20\d\d)\b/.test(words)) return null;
  return {
    actor: statesAmong(scene, actorOfClause(scene, clause)),
    stage,
    modality: clause.vg.negated ? "negated" : clause.vg.modal === "may" || clause.vg.modal === "could" ? "possible" : "stated",
  };
}

/** "Vilnius and Riga in 2018": names and a year, and nothing else. */
function bare(scene: Scene, year: number): Told | null {
  const named = scene.entities.filter(
    (e) => e.end <= year && (e.class === "state" || e.form === "metonym" || e.class === "place") && e.form !== "adjective" && e.form !== "pronoun",
  );
  if (named.length === 0 || scene.sentence.last - scene.sentence.first > 6 + 2 * named.length || wordOf(scene, named[0].first - 1) === "in") return null;
  const actor = named.flatMap((e) =>
    e.class === "place" && isStateActor(scene, e) ? [{ id: e.id, name: scene.reading.lookups.nameOf(e.id) ?? e.name }] : actorsOf(scene, e),
  );
  return { actor: statesAmong(scene, actor), stage: "planned", modality: "stated" };
}

function endAt(scene: Scene, offset: number): number {
  let i = scene.sentence.first;
  while (i < scene.sentence.last && scene.tokens.start[i] < offset) i++;
  return i;
}
