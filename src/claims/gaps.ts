/**
 * The verb is left out the second time: "Croatia assigns a company, Romania a battery", "Nepal sends one, Germany water police, Greece nothing", "The Italians
 * move on Peć, the French on Gnjilane".
 */
import type { Actor } from "../model/claim.ts";
import type { Chunk, NounPhrase } from "../text/phrases.ts";
import { capitalActor } from "./bearer.ts";
import { contributorOf, isForceNoun } from "./contributor.ts";
import { actorsOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { list } from "./lexis.ts";
import { hostsOf, placesIn } from "./places.ts";
import { entityAt, nounOf, quantitiesIn, type Scene, spanOf, wordOf } from "./scene.ts";
import { otherThan, haveCommon, isAmong } from "./named.ts";

const nothing = new Set(["nothing", "none", "nobody", "no", "neither"]);
/** Beside soldiers and ships, who may be sent. */
const helpers = list(
  "doctor nurse medic guard constable police policeman trainer instructor observer monitor engineer officer gendarme specialist expert sapper adviser staff commando pilot",
);
const prepositions = /^(?:in|on|at|to|from|off|over|near|aboard|for)$/;

/** What stands for the verb's object or place, and how far it reaches. */
interface Rest {
  readonly last: number;
  readonly first: number;
  readonly none: boolean;
}

export function gapDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  if (!sofar.some((d) => d.kind === "force")) return drafts;
  for (const chunk of scene.chunks) {
    const before = scene.chunks[chunk.index - 1];
    if (chunk.type !== "np" || !(before?.type === "comma" || before?.type === "break" || before?.type === "conj") || /^[.(]$/.test(wordOf(scene, before.first)))
      continue;
    const model = sofar.findLast((d) => d.kind === "force" && d.span.start < scene.tokens.start[chunk.first]);
    if (model === undefined) continue;
    const draft = merged(scene, chunk, model) ?? beside(scene, chunk, model);
    if (
      draft !== null &&
      ![...sofar, ...drafts].some(
        (d) =>
          d.kind === "force" &&
          d.span.start >= scene.tokens.start[chunk.first] &&
          d.span.start < draft.span.end &&
          (d.quantity !== null || d.rules[0] !== "force/in-passing"),
      )
    )
      drafts.push(draft);
  }
  return drafts;
}

/** "Germany water police": a name and a force in one phrase, where an adjective would stand if they were German. */
function merged(scene: Scene, np: NounPhrase, model: Draft): Draft | null {
  const e = scene.entities.find((each) => each.first === np.first || (each.first === np.first + 1 && wordOf(scene, np.first) === "the"));
  if (
    e?.class !== "state" ||
    e.form !== "name" ||
    e.last > np.head ||
    np.owner !== null ||
    !isThing(scene, np.head) ||
    quantitiesIn(scene, np.first, np.last).length > 0 ||
    /^(?:U\.?S\.?|U\.?K\.?|UN|EU)$/.test(e.quote) ||
    isSubject(scene, np)
  )
    return null;
  return draftFor(scene, np, actorsOf(scene, e), { first: e.last, last: np.last, none: false }, model);
}

/** A name, and right behind it the thing, or where. */
function beside(scene: Scene, np: NounPhrase, model: Draft): Draft | null {
  const next = scene.chunks[np.index + 1];
  const rest = next === undefined ? null : restOf(scene, next, model);
  if (rest === null || isSubject(scene, np)) return null;
  const who = contributorOf(scene, { ...np, joined: [] }, []);
  const e = entityAt(scene, np.head);
  const own = who !== null && who.because === null ? who.actor : capitalActor(scene, e ?? undefined);
  const listed = own.length === 0 ? null : withListed(scene, np, own);
  // "a base in Mali, Chad": what is listed are places.
  if (next.type === "prep" && (e === null || (e.form !== "people" && who?.as !== "force"))) return null;
  if (listed === null || model.span.start >= scene.tokens.start[listed.first.first]) return null;
  return draftFor(scene, listed.first, listed.actor, rest, model);
}

/** "Denmark and Belgium nothing", "Mali, Niger and Togo a company": all that are named before the thing; null where the list is a verb's own object. */
function withListed(scene: Scene, np: NounPhrase, own: readonly Actor[]): { first: NounPhrase; actor: Actor[] } | null {
  const actor = [...own];
  let first = np,
    ands = 0;
  for (;;) {
    const joint = scene.chunks[first.index - 1],
      other = scene.chunks[first.index - 2];
    if (joint?.type === "conj") ands++;
    if (other?.type !== "np" || !((joint?.type === "conj" && ands === 1) || (joint?.type === "comma" && ands === 1 && wordOf(scene, joint.first) === ",")))
      break;
    const before = scene.chunks[other.index - 1];
    const e = entityAt(scene, other.head);
    const more = e !== null && e.class === "state" && e.form !== "adjective" && e.form !== "pronoun" && other.last - other.first <= 3 ? actorsOf(scene, e) : [];
    if (more.length === 0 || isSubject(scene, other)) break;
    if (before?.type === "prep") break;
    if (!(before?.type === "comma" || before?.type === "break" || before?.type === "conj")) return null;
    actor.unshift(...more);
    first = other;
  }
  return { first, actor };
}

function restOf(scene: Scene, next: Chunk, model: Draft): Rest | null {
  if (next.type === "prep") {
    const inner = scene.chunks[next.index + 1];
    return prepositions.test(wordOf(scene, next.first)) &&
      inner?.type === "np" &&
      entityAt(scene, inner.head)?.form !== "pronoun" &&
      placesIn(scene, next.first, inner.last).length > 0
      ? { first: next.first, last: inner.last, none: false }
      : null;
  }
  if (next.type !== "np" || quantitiesIn(scene, next.first, next.last).length > 0) return null;
  const none = nothing.has(wordOf(scene, next.first));
  if (!none && !isThing(scene, next.head) && !(scene.tags[next.first] === 4 && model.rules[0].startsWith("force/duty"))) return null;
  if (none && next.last - next.first > 1 && !isThing(scene, next.head)) return null;
  const inner = scene.chunks[next.index + 2];
  return { first: next.first, last: scene.chunks[next.index + 1]?.type === "prep" && inner?.type === "np" ? inner.last : next.last, none };
}

const isThing = (scene: Scene, head: number): boolean => isForceNoun(scene, head) || helpers.has(nounOf(scene, head));
const isSubject = (scene: Scene, np: NounPhrase): boolean =>
  scene.clauses.some((c) => c.subject !== null && c.subject.first <= np.first && np.last <= c.subject.last && !c.inherited && c.vg.first >= np.last) ||
  scene.clauses.some((c) => c.subject !== null && c.subject.index === np.index + 1 && !c.inherited);

/** "a frigate to Mali, Greece nothing": whoever has a thing of its own right behind it was no second place of the verb before. */
function misplaced(scene: Scene, np: NounPhrase, actor: readonly Actor[], model: Draft): void {
  const listed = model.place.filter((p) => isAmong(p, actor) && scene.entities.every((e) => e.id !== p.id || e.first >= np.first));
  if (listed.length === 0 || model.place.length === listed.length) return;
  model.place = model.place.filter((p) => !listed.includes(p));
  model.with = otherThan(model.with, listed);
}

function draftFor(scene: Scene, np: NounPhrase, actor: readonly Actor[], rest: Rest, model: Draft): Draft | null {
  misplaced(scene, np, actor, model);
  if (haveCommon(actor, model.actor) || haveCommon(model.place, actor)) return null;
  const own = otherThan(placesIn(scene, rest.first, rest.last), actor);
  const place = own.length > 0 ? own : otherThan(model.place, actor);
  const level = model.change === "level" && model.stage === "in-force";
  return draftOf("force", "force/gapped", spanOf(scene, np.first, rest.last), scene.index, {
    actor: [...actor],
    mission: own.length > 0 && model.place.length > 0 ? null : model.mission,
    place,
    with: hostsOf(scene, place, actor),
    change: rest.none && !level ? "start" : model.change,
    stage: rest.none && !level ? "refused" : model.stage,
    modality: rest.none && level ? "negated" : model.modality,
    trust: 0.55,
  });
}
