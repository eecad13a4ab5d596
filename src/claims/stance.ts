/** `position`, `condition` and `consequence`: who stands where, what must hold first, and what follows if something happens. */
import { conditionDrafts } from "./condition.ts";
import { consequenceDrafts } from "./consequence.ts";
import type { Draft } from "./draft.ts";
import { isAside } from "./field.ts";
import { positionDrafts } from "./position.ts";
import type { Scene } from "./scene.ts";
import { overlaps } from "../model/span.ts";

export function stanceDrafts(scene: Scene, sofar: readonly Draft[]): Draft[] {
  const conditions = conditionDrafts(scene, sofar);
  const told = [...sofar, ...conditions];
  // No consequence is trusted so far that it would be believed in an aside.
  return [
    ...positionDrafts(scene, told),
    ...conditions,
    ...(isAside(scene) ? [] : consequenceDrafts(scene)).filter(
      (c) => c.rules[0] === "consequence/unless" || !conditions.some((d) => overlaps(d.span, c.span) && d.modality === "conditional"),
    ),
  ];
}
