/** Costs that lean on the one before: "Germany carries 16 per cent, France 10.5", "of which 400 million were additional". */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorsOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Scene, spanOf, wordOf, wordsAround } from "./scene.ts";

/** A payer right before its share or sum, after a cost of the same sentence. */
export function shareInRow(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const model = lastCost(earlier);
  if (!model?.quantity) return null;
  // A bare number after a share is a share, whatever unit the numbers before it had.
  const bare = q.family !== "percent" && q.family !== "money";
  if (bare && (model.quantity.unit !== "%" || q.noun >= q.first && q.noun < q.last || (q.quantity.max ?? 101) > 100)) return null;
  const e = scene.entities.find((each) => each.last <= q.first && q.first - each.last <= 1 && (each.class === "state" || each.class === "body") && each.form !== "adjective" && each.form !== "pronoun");
  if (!e || (q.first > e.last && !/^(?:a|some|about|with|:|–|\(|at|,)$/.test(wordOf(scene, e.last)))) return null;
  const before = e.first - 1;
  if (before < scene.sentence.first || !/^(?:,|and|;|while|the|but)$/.test(wordOf(scene, before))) return null;
  const actor = actorsOf(scene, e);
  if (actor.length === 0) return null;
  return draftOf("cost", "cost/row", spanOf(scene, e.first, q.last), scene.index, { actor, mission: model.mission, place: model.place, quantity: bare ? { ...q.quantity, unit: "%", of: model.quantity.of } : q.quantity, used: q, stage: model.stage, modality: model.modality, change: "level", clause: model.clause, timed: false, trust: 0.8 });
}

/** A part of the cost before it. */
export function partOfCost(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const model = lastCost(earlier);
  if (!model?.quantity || (q.family !== "money" && q.family !== "percent") || (q.family === "money" && q.quantity.unit !== model.quantity.unit)) return null;
  const { left, right } = wordsAround(scene, q, 4, 6);
  if (!/\bof (?:which|that|this|it)\b(?:,| only| some| about| just| around| nearly)?\s*$/.test(left)) return null;
  if (/\b(?:reimburse|refund|from|paid by|by the)\b/.test(right)) return null;
  return draftOf("cost", "cost/part", spanOf(scene, q.first - 2, Math.min(scene.sentence.last, q.last + 3)), scene.index, { actor: model.actor, mission: model.mission, place: model.place, quantity: q.quantity, used: q, stage: model.stage, modality: model.modality, change: "level", clause: model.clause, timed: true, trust: 0.75 });
}

const lastCost = (earlier: readonly Draft[]): Draft | undefined => earlier.filter((d) => d.kind === "cost").pop();
