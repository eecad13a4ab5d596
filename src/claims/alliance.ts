/** The alliance, union or coalition that a membership is of. */
import type { Party } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Scene } from "./scene.ts";

/** Bodies that one can be a member of. */
const groups = new Set(["alliance", "organisation", "coalition"]);

/** Does a mention name such a body itself? */
export const isGroup = (scene: Scene, e: ResolvedMention): boolean => e.class === "body" && e.id !== null && e.quantifier === null && e.members.length === 0 && groups.has(scene.reading.lookups.body.get(e.id)?.class ?? "");
export const asBody = (e: ResolvedMention): Party => ({ id: e.id, name: e.name, role: "body" });

export function bodyIn(scene: Scene, first: number, last: number): ResolvedMention | null {
  return scene.entities.find((e) => e.first >= first && e.first < last && isGroup(scene, e)) ?? null;
}

/** The alliance that the talk is of: named in the sentence, else last before it, else the report's own. */
export function bodyNear(scene: Scene, offset: number): Party | null {
  const inside = bodyIn(scene, scene.sentence.first, scene.sentence.last);
  if (inside) return asBody(inside);
  const { entities, topics, lookups } = scene.reading;
  for (let i = entities.length - 1; i >= 0; i--) if (entities[i].start < offset && isGroup(scene, entities[i])) return offset - entities[i].start < 1500 ? asBody(entities[i]) : null;
  const topic = topics.find((id) => groups.has(lookups.body.get(id)?.class ?? ""));
  return topic ? { id: topic, name: lookups.nameOf(topic) ?? topic, role: "body" } : null;
}
