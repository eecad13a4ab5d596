/** What goes on from sentence to sentence: the mission and the place spoken of. */
import type { Named } from "../model/claim.ts";
import type { Scene } from "./scene.ts";

const reach = 5;

/** The mission spoken of: the last one named within a few sentences, else the only one of the document. */
export function currentMission(scene: Scene, offset: number): Named | null {
  const { entities, lookups, text } = scene.reading;
  const from = text.sentences[Math.max(0, scene.index - reach)].start;
  let last: (typeof entities)[number] | null = null;
  const ids = new Set<string>();
  for (const e of entities) {
    if (e.class !== "mission" && e.class !== "formation") continue;
    if (e.id !== null && e.form !== "pronoun") ids.add(e.id);
    if (e.start < offset && e.start >= from && e.id !== null) last = e;
  }
  const id = last?.id ?? (ids.size === 1 ? [...ids][0] : null);
  return id ? { id, name: lookups.nameOf(id) ?? id } : null;
}

/** The place of the claims before, other than the actor's own state. */
export function currentPlace(scene: Scene, actor: readonly Named[]): Named | null {
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--) {
    const place = scene.before[i].place.find((p) => !actor.some((a) => a.id === p.id));
    if (place) return place;
  }
  return null;
}
