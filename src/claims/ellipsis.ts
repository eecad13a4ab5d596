/** Numbers that go on from the force before: "Nigeria gives 3,250, Chad 3,000". */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorsOfPhrase } from "./args.ts";
import { evidenceOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { hostsOf } from "./places.ts";
import type { Scene } from "./scene.ts";

/** The draft that an elliptical number continues: "Nigeria gives 3,250, Chad 3,000, Niger 1,000". */
export function ellipsisModel(scene: Scene, earlier: readonly Draft[], q: ReadQuantity): Draft | null {
  for (let i = earlier.length - 1; i >= 0; i--) if (earlier[i].kind === "force" && earlier[i].quantity && earlier[i].span.start < q.start) return earlier[i];
  const last = [...scene.before].reverse().find((d) => d.kind === "force" && d.quantity !== null);
  return last && scene.index - last.sentence <= 1 ? last : null;
}

/** A number of which only the owner is said: place, mission, stage and unit are the model's. */
export function elliptical(scene: Scene, q: ReadQuantity, model: Draft): Draft | null {
  // The subject of the number stands right before it: a state's name, or an agent with a verb.
  let actor: Actor[] = [];
  const start = q.first;
  for (let i = scene.chunks.length - 1; i >= 0; i--) {
    const chunk = scene.chunks[i];
    if (chunk.type !== "np" || chunk.first > start) continue;
    if (start - chunk.last > 4) break;
    actor = actorsOfPhrase(scene, { ...chunk, joined: [] });
    if (actor.length > 0) break;
  }
  if (actor.length === 0) return null;
  return draftOf("force", "force/ellipsis", evidenceOf(scene, null, q), scene.index, {
    actor, place: model.place, mission: model.mission, change: q.change ?? model.change, stage: model.stage, modality: model.modality,
    quantity: { ...q.quantity, unit: model.quantity?.unit ?? "personnel", of: q.quantity.of ?? model.quantity?.of ?? null },
    with: hostsOf(scene, model.place, actor), used: q, trust: 0.6, filled: { unit: "the unit of the number before" },
  });
}
