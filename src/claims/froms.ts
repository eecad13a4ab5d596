/** Who is named behind "from", one or a list: "troops from Chad, Togo and Benin", "contributions are expected from other members, Spain and Italy". */
import type { Actor } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { lemmaOf, nounOf, type Scene, spanOf, wordOf } from "./scene.ts";
import { inTalk } from "./talk.ts";
import type { Staging } from "./staging.ts";
import { stagingOf } from "./stage.ts";
import { unique, otherThan } from "./named.ts";

const modifiers = list(
  "other member members states state countries country nations allies partners neighbours neighbors including such as like the eu nato african european west east southern northern central un fellow both",
);
const joints = list(", and & the or");

/** The states named from token `at` on, each beside the next: "the Netherlands, Spain and Sweden". */
export function statesFrom(scene: Scene, at: number): { readonly actor: Actor[]; readonly last: number } {
  const actor: Actor[] = [];
  let next = at,
    last = at;
  for (const e of scene.entities) {
    if (e.first < next) continue;
    if (e.class !== "state" || e.form === "adjective" || e.form === "pronoun" || e.form === "description" || e.id === null) {
      if (actor.length > 0) break;
      if (e.class === "body" && e.first - at <= 4) continue;
      break;
    }
    let beside = actor.length === 0 ? e.first - at <= 6 : e.first - next <= 3;
    for (let i = next; i < e.first && beside; i++)
      beside = (actor.length === 0 ? modifiers : joints).has(wordOf(scene, i)) || (actor.length === 0 && wordOf(scene, i) === ",");
    if (!beside) break;
    actor.push(...actorsOf(scene, e));
    next = last = e.last;
  }
  return { actor: unique(actor), last };
}

const people = list(
  "troop soldier peacekeeper officer police policeman gendarme personnel contingent unit battalion company observer engineer force sailor medic reinforcement contribution",
);
const carriers = list("with including comprising of by");

/**
 * "Further contributions are to come from Spain, Italy and Greece", "The troops come from Chad and Togo", "with more soldiers arriving from Peru and Chile".
 */
export function comingFrom(scene: Scene, clause: Clause, sofar: readonly Draft[]): Draft | null {
  const { subject, vg } = clause;
  const lemma = lemmaOf(clause),
    arrives = lemma === "arrive";
  if ((lemma !== "come" && !arrives) || subject === null) return null;
  // "Half of the soldiers will come from Rwanda": whose the part is.
  const inner = scene.chunks[subject.index + 2];
  const part =
    /^(?:half|most|many|some|part|third|quarter|bulk|majority|core|rest|first)$/.test(wordOf(scene, subject.head)) &&
    scene.chunks[subject.index + 1]?.type === "prep" &&
    inner?.type === "np" &&
    people.has(nounOf(scene, inner.head));
  if (
    vg.negated ||
    (vg.tense === "past" && !vg.perfect && !arrives) ||
    (!part && !people.has(nounOf(scene, subject.head))) ||
    sofar.some((d) => d.clause === clause)
  )
    return null;
  const from = clause.attached.find((a) => a.word === "from" && a.index > vg.index);
  const { actor, last } = from ? statesFrom(scene, from.np.first) : { actor: [], last: 0 };
  if (actor.length < (nounOf(scene, subject.head) === "contribution" || part ? 1 : 2) || !inTalk(scene, sofar)) return null;
  const staging = stagingOf(scene, clause),
    coming = staging.phase === "coming";
  const place = otherThan(placesIn(scene, scene.sentence.first, scene.sentence.last, false), actor);
  return draftOf("force", "force/come-from", spanOf(scene, Math.min(subject.first, vg.first), last), scene.index, {
    actor,
    place,
    mission: missionOf(scene, scene.sentence.first, scene.sentence.last, false),
    with: hostsOf(scene, place, actor),
    change: coming || arrives ? "start" : "level",
    stage: coming ? staging.stage : "in-force",
    modality: staging.modality,
    clause,
    rules: [...staging.rules],
    trust: 0.55,
  });
}

/** "a force with troops from Chad, Togo and Benin": the parts of a force are those of the states that are listed. */
export function partDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  const drafts: Draft[] = [];
  for (const chunk of scene.chunks) {
    if (chunk.type !== "np" || chunk.index === 0 || !people.has(nounOf(scene, chunk.head)) || wordOf(scene, chunk.last) !== "from") continue;
    const prep = scene.chunks[chunk.index - 1];
    if (prep.type !== "prep" || !carriers.has(wordOf(scene, prep.first)) || scene.quantities.some((q) => q.first >= chunk.first && q.first < chunk.last))
      continue;
    const { actor, last } = statesFrom(scene, chunk.last + 1);
    const span = spanOf(scene, chunk.first, last);
    if (
      actor.length < 2 ||
      !inTalk(scene, sofar) ||
      sofar.some((d) => d.kind === "force" && d.span.start < span.end && span.start < d.span.end && d.actor.length > 1)
    )
      continue;
    const main = scene.clauses.find((c) => c.vg.form === "finite" && (c.type === "main" || c.type === "complement")) ?? null;
    const staging: Staging | null = main === null ? null : stagingOf(scene, main);
    if (staging !== null && (staging.asked || main!.vg.negated || staging.stage === "refused")) continue;
    const coming = staging !== null && staging.phase === "coming";
    const place = otherThan(placesIn(scene, scene.sentence.first, scene.sentence.last, false), actor);
    drafts.push(
      draftOf("force", "force/parts-from", span, scene.index, {
        actor,
        place,
        mission: missionOf(scene, scene.sentence.first, scene.sentence.last, false),
        with: hostsOf(scene, place, actor),
        change: coming ? "start" : "level",
        stage: coming ? staging.stage : "in-force",
        modality: coming ? staging.modality : "stated",
        trust: 0.5,
      }),
    );
  }
  return drafts;
}
