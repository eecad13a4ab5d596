/** The drafts that weights make of words which no rule reads: their number, clause, likeliest actor, stage, change, modality and place. */
import { changes, gates, type Kind, modalities, stages, stances } from "../../model/claim.ts";
import type { ReadQuantity } from "../../mentions/quantity/types.ts";
import type { Clause } from "../../text/clauses.ts";
import { clauseOfQuantity, evidenceOf } from "../carrier.ts";
import { inOwnDollars } from "../dollars.ts";
import { type Draft, draftOf } from "../draft.ts";
import { missionOf, placeOf } from "../places.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordOf, wordsOf } from "../scene.ts";
import { stagingOf } from "../stage.ts";
import { formOf } from "../summit.ts";
import type { Odds } from "./odds.ts";
import { toldAt } from "./told.ts";

export const likeliestActor = "the likeliest of those that the words put forward";

/** Where the greatest of some numbers is. */
export function likeliest(scores: Float64Array, from = 0, to = scores.length): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (scores[i] > scores[best]) best = i;
  return best;
}

/** The unit in which a kind counts, null where the number is of something else: "3.5 per cent, and another 1.5" of a norm are shares of GDP, and no people. */
function unitOf(scene: Scene, kind: Kind, { family, quantity, noun }: ReadQuantity): string | null {
  if (kind !== "spending" && kind !== "target" && kind !== "cost") return quantity.unit;
  if (family === "money" || family === "gdp" || (family === "states" && kind === "spending")) return quantity.unit;
  const small = (quantity.max ?? quantity.min ?? 99) <= 12;
  const ofGdp =
    kind !== "cost" &&
    small &&
    (scene.quantities.some((other) => other.family === "gdp") ||
      scene.before.some((d) => d.quantity?.unit === "%gdp" && scene.index - d.sentence <= 6) ||
      /\b(?:gdp|nato|alliance)\b/i.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end)));
  if (family === "percent") return ofGdp && kind === "target" ? "%gdp" : quantity.unit;
  if (noun < 0 && ofGdp && scene.quantities.some((other) => other.family === "percent" || other.family === "gdp")) return "%gdp";
  return quantity.unit === "" ? "" : null;
}

export function numbered(scene: Scene, kind: Kind, q: ReadQuantity, odds: Odds): Draft | null {
  const clause = clauseOfQuantity(scene, q);
  const own = unitOf(scene, kind, q);
  if (own === null) return null;
  const unit = own !== "" ? own : q.quantity.unit !== "" ? q.quantity.unit : kind === "force" ? "personnel" : kind === "membership" ? "states" : "";
  const quantity = { ...q.quantity, unit, as: q.change !== null ? ("change" as const) : q.quantity.as };
  const draft = filled(scene, draftOf(kind, `${kind}/weighed-number`, evidenceOf(scene, clause, q), scene.index, { clause, used: q, quantity }), odds);
  if (kind === "aid") draft.quantity = inOwnDollars(scene, q, draft.actor, quantity);
  return draft;
}

export function unnumbered(scene: Scene, kind: Kind, clause: Clause | null, odds: Odds): Draft {
  const range = clause === null ? scene.sentence : rangeOf(scene, clause);
  // "Japan is expected to join": the words go on to what is expected.
  const inner =
    clause === null ? undefined : scene.clauses.find((c) => c.governor === clause && c.type === "infinitive" && rangeOf(scene, c).first === range.last);
  return filled(
    scene,
    draftOf(kind, `${kind}/weighed`, spanOf(scene, range.first, inner === undefined ? range.last : rangeOf(scene, inner).last), scene.index, { clause }),
    odds,
  );
}

/** The clause of the sentence that most likely tells a kind. */
export function clauseFor(scene: Scene, k: number, odds: Odds): Clause | null {
  const { clauses } = scene;
  if (clauses.length < 2) return clauses[0] ?? null;
  return clauses[likeliest(Float64Array.from(clauses, (clause) => odds.clause(clause)[k]))];
}

/** A draft with the likeliest actor (and how likely it is as its trust), stage, change and modality, and with its place. */
function filled(scene: Scene, draft: Draft, odds: Odds): Draft {
  const { candidates, shares } = odds.actors(draft);
  const given = draft.kind === "aid" ? recipientBehind(scene, draft.used) : null;
  if (given !== null)
    for (const [i, { actor }] of candidates.entries()) if (actor.length === 1 && (actor[0].id === given.id || actor[0].id === given.of)) shares[i] = 0;
  const best = likeliest(shares);
  draft.actor = [...candidates[best].actor];
  draft.trust = given === null ? shares[best] : shares[best] / shares.reduce((sum, share) => sum + share, 0);
  draft.filled["kind"] = "no rule reads these words; in reports coded by hand, words like these tell it";
  if (draft.actor.length > 0) draft.filled["actor"] = likeliestActor;
  const range = draft.clause === null ? scene.sentence : rangeOf(scene, draft.clause);
  draft.mission = missionOf(scene, range.first, range.last);
  draft.place = placeOf(scene, range, draft.mission).filter((p) => !draft.actor.some((a) => a.id === p.id));
  tell(scene, draft, odds);
  if (draft.kind === "meeting") draft.form = formOf(wordsOf(scene, range.first, range.last).toLowerCase()) || "meeting";
  if (talk.has(draft.kind)) draft.topic = wordsOf(scene, range.first, range.last);
  return draft;
}

/** "€2 million to the Children's Fund": a body or state right behind a sum is given it, and gives none. */
function recipientBehind(scene: Scene, used: ReadQuantity | null): { readonly id: string | null; readonly of: string | null } | null {
  if (used === null || used.family !== "money" || used.last >= scene.sentence.last || wordOf(scene, used.last) !== "to") return null;
  const first = wordOf(scene, used.last + 1) === "the" ? used.last + 2 : used.last + 1;
  return scene.entities.find((e) => e.first === first && (e.class === "body" || e.class === "state") && e.form === "name") ?? null;
}

const ahead: ReadonlySet<string> = new Set(["planned", "pledged", "considered"]);
const leaving: ReadonlySet<string> = new Set(["withdraw", "evacuate", "repatriate", "recall"]);

const decision = /^(?:(?:its|their|our|the|a|that|this) )?(?:\w+ )?decisions?\b/;

/** Kinds whose stage and change the contract fixes. */
const contractFixes: ReadonlySet<Kind> = new Set(["position", "condition", "consequence", "target"]);
const talk: ReadonlySet<Kind> = new Set(["position", "condition", "consequence"]);

/** How far it has come, and what else the clause says of it. */
function tell(scene: Scene, draft: Draft, odds: Odds): void {
  const scores = odds.told(draft);
  const pick = <V extends string>(values: readonly V[], from: number): V => values[likeliest(scores, from, from + values.length) - from];
  draft.modality = pick(modalities, toldAt.modality);
  if (draft.kind === "position") draft.stance = pick(stances, toldAt.stance);
  if (draft.kind === "condition") draft.gate = pick(gates, toldAt.gate);
  if (contractFixes.has(draft.kind)) return;
  draft.stage = pick(stages, toldAt.stage);
  // "Since Chile took its decision": a decision is what has been taken, and it stands.
  if (
    (draft.stage === "ended" || draft.stage === "in-force") &&
    draft.clause !== null &&
    /^(?:take|make|reach)$/.test(lemmaOf(draft.clause)) &&
    decision.test(wordsOf(scene, draft.clause.vg.last, Math.min(scene.sentence.last, draft.clause.vg.last + 4)).toLowerCase())
  )
    draft.stage = "decided";
  // "wants Japan to spend 3 per cent": asked of it, whatever else such words tell elsewhere.
  if (ahead.has(draft.stage) && draft.clause?.type === "infinitive" && stagingOf(scene, draft.clause).stage === "requested") draft.stage = "requested";
  if (draft.kind !== "meeting") draft.change = pick(changes, toldAt.change);
  // "have decided to withdraw": whatever else such words tell elsewhere, nobody comes.
  if (draft.kind === "force" && draft.clause !== null && leaving.has(lemmaOf(draft.clause)) && (draft.change === "start" || draft.change === "add"))
    draft.change = "end";
}
