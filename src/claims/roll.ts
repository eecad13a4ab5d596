/** In a run of who sends, stays and goes, what a further state does is told by a word or two: "Sweden withdrew", "Benin is in", "Berlin has declined twice". */
import type { Actor, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { actorsOfPhrase } from "./args.ts";
import { asksToDo } from "./askstodo.ts";
import { biddingDrafts } from "./bidding.ts";
import { capitalActor } from "./bearer.ts";
import { contributorOf } from "./contributor.ts";
import { type Draft, draftOf } from "./draft.ts";
import { isVain } from "./field.ts";
import { objectsAfter, restOf } from "./frames.ts";
import { list } from "./lexis.ts";
import { hostsOf, missionOf, placesIn } from "./places.ts";
import { entityAt, headOf, lemmaOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, isStateActor } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { rowDraft } from "./rollrows.ts";
import { mayHave, thingOf } from "./rollthings.ts";
import { workDrafts } from "./rollwork.ts";
import { mayMove, moveOf } from "./rollwords.ts";
import { otherThan, haveCommon } from "./named.ts";

/** How many sentences back the run may have told of a force last, and how much of the field must be around. */
const reach = 2,
  dense = 18;

/** Kinds that read a clause as something else: what is asked, given, led or joined is not told a second time. */
const others: ReadonlySet<string> = new Set(["force", "aid", "lead", "mandate", "membership", "meeting", "cost", "spending", "target"]);

export function rollDrafts(scene: Scene, all: readonly Draft[]): Draft[] {
  const further = [...furtherDrafts(scene, all), ...biddingDrafts(scene, all), ...asksToDo(scene, all)];
  return [...further, ...workDrafts(scene, [...all, ...further])];
}

function furtherDrafts(scene: Scene, all: readonly Draft[]): Draft[] {
  if (isVain(scene, 0.5)) return [];
  if (scene.near < dense) return [];
  const row =
    scene.before.length > 0 && scene.index - scene.before[scene.before.length - 1].sentence <= reach && !all.some((d) => others.has(d.kind))
      ? rowOf(scene)
      : null;
  if (row !== null) return [row];
  if (!scene.clauses.some(mayTell)) return [];
  // A verb that no rule knows tells of nothing by itself, and makes no run.
  const sofar = all.filter((d) => !isIdle(d));
  const told = scene.before.findLast((d) => d.kind === "force");
  const near = told !== undefined && scene.index - told.sentence <= reach;
  if (!near && !sofar.some((d) => d.kind === "force")) return [];
  const drafts: Draft[] = [];
  for (const clause of scene.clauses) {
    if (
      !mayTell(clause) ||
      clause.subject === null ||
      (clause.vg.form !== "finite" && !isMeant(clause)) ||
      (clause.vg.form === "finite" &&
        clause.type !== "main" &&
        clause.type !== "complement" &&
        clause.marker !== "while" &&
        clause.marker !== "as" &&
        clause.marker !== "though")
    )
      continue;
    if (isRead(scene, clause, [...sofar, ...drafts])) continue;
    const model = sofar.findLast((d) => d.kind === "force" && d.span.start < scene.tokens.start[clause.vg.first]) ?? (near ? told : null);
    const draft = model ? rollOf(scene, clause, model, [...sofar, ...drafts]) : null;
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** A row after a row or sentence of forces. */
function rowOf(scene: Scene): Draft | null {
  const told = scene.before.findLast((d) => d.kind === "force");
  return told !== undefined && scene.index - told.sentence <= reach ? rowDraft(scene, told) : null;
}

const mayTell = (clause: Clause): boolean => mayMove(lemmaOf(clause)) || mayHave(lemmaOf(clause));

const means = list("offer promise pledge agree volunteer refuse decline plan intend prepare vow undertake want wish hope consent decide");
/** "offered to take a turn", "are ready to follow": the verb over it says how far that has come. */
const isMeant = ({ vg, type, governor }: Clause): boolean =>
  type === "infinitive" &&
  vg.form === "infinitive" &&
  governor !== null &&
  governor.vg.form === "finite" &&
  (means.has(lemmaOf(governor)) || (lemmaOf(governor) === "be" && governor.predicate >= 0));

const isIdle = (d: Draft): boolean => d.rules[0] === "force/other-verb" && d.quantity === null;

const isRead = (scene: Scene, clause: Clause, sofar: readonly Draft[]): boolean =>
  sofar.some(
    (d) =>
      others.has(d.kind) &&
      !isLoosely(d) &&
      (d.clause === clause || (d.span.start <= scene.tokens.start[clause.vg.first] && scene.tokens.start[clause.vg.first] < d.span.end)),
  ) || quantitiesIn(scene, clause.vg.last, rangeOf(scene, clause).last).some((q) => q.family !== "duration" && q.family !== "none" && q.family !== "states");

/** Help of which nobody is said to get it: in a run of forces a ship that is lent is one of them. */
export const isLoosely = (draft: Draft): boolean =>
  draft.kind === "aid" && draft.quantity === null && !draft.with.some((w) => w.role === "recipient" || w.role === "asker");

function rollOf(scene: Scene, clause: Clause, model: Draft, sofar: readonly Draft[]): Draft | null {
  const range = rangeOf(scene, clause);
  const rest = restOf(scene, clause, Math.min(scene.sentence.last, range.last + 1));
  const told = moveOf(lemmaOf(clause), clause, rest, model);
  if (told === null && mayHave(lemmaOf(clause))) return thingIn(scene, clause, model, sofar);
  if (
    told === null ||
    (told.bare && objectsAfter(clause).some((o) => !isTime(scene, o.head)) && !/^(?:(?:it|this|that|them|there|home|part)\b|its |their )/.test(rest))
  )
    return null;
  if (scene.clauses.some((c) => c.governor === clause && (c.type === "infinitive" || c.type === "complement"))) return null;
  const actor = whoOf(scene, clause, sofar);
  if (actor.length === 0 || actor.length > 12 || haveCommon(model.place, actor)) return null;
  const staging = stagingOf(scene, clause);
  const coming = staging.phase === "coming";
  const own = otherThan(placesIn(scene, clause.vg.last, range.last), actor);
  const said = missionOf(scene, clause.vg.last, range.last, false),
    mission = said ?? (own.length > 0 ? null : model.mission);
  const place: Named[] = own.length > 0 ? own : otherThan(model.place, actor);
  // A union that is joined or left is a membership.
  if (said === null && scene.entities.some((e) => e.first >= clause.vg.last && e.first < range.last && e.class === "body" && e.form !== "pronoun")) return null;
  const negated = clause.vg.negated || /^(?:no|none|nobody|neither)$/.test(wordOf(scene, clause.subject!.first));
  return draftOf(
    "force",
    `force/roll-${told.rule}`,
    spanOf(scene, isMeant(clause) ? rangeOf(scene, clause.governor!).first : range.first, range.last),
    scene.index,
    {
      actor,
      place,
      mission,
      with: hostsOf(scene, place, actor),
      change: told.change,
      stage:
        (isMeant(clause) ? staging.stage : told.stage) ??
        (coming ? staging.stage : told.done !== undefined && staging.phase === "done" ? told.done : staging.stage),
      modality:
        told.stage !== undefined && !negated ? (coming && staging.modality === "expected" ? "expected" : "stated") : negated ? "negated" : staging.modality,
      clause,
      rules: [...staging.rules],
      trust: 0.5,
      filled: { object: "the force spoken of before" },
    },
  );
}

/** What a state has, gives or wants of its own. */
function thingIn(scene: Scene, clause: Clause, model: Draft, sofar: readonly Draft[]): Draft | null {
  const actor = whoOf(scene, clause, sofar);
  return actor.length === 0 || actor.length > 12 ? null : thingOf(scene, clause, actor, model);
}

const isTime = (scene: Scene, token: number): boolean => scene.times.some((t) => t.start <= scene.tokens.start[token] && scene.tokens.start[token] < t.end);

/** A state by its name, capital or people, or a force or ship of its own. */
function whoOf(scene: Scene, clause: Clause, sofar: readonly Draft[]): Actor[] {
  const np = clause.subject!;
  const e = entityAt(scene, np.head);
  if (e !== null && (e.class === "person" || e.class === "office") && e.form !== "people") {
    const ship = contributorOf(scene, np, sofar);
    return ship?.as === "force" && ship.because === null ? [...ship.actor] : [];
  }
  const who = contributorOf(scene, np, sofar);
  const own = who !== null && who.because === null ? [...who.actor] : np.joined.length > 1 ? actorsOfPhrase(scene, np) : capitalActor(scene, e ?? undefined);
  return own.every((a) => isStateActor(scene, a)) || /^(?:crew|troop|soldier|force|contingent)$/.test(headOf(scene, np)) ? own : [];
}
