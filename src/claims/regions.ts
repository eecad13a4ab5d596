/** "the three Baltic states", "Benelux": a few states that are called by their region. */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { knownAs, type Scene } from "./scene.ts";

const small = new Set(["baltic-states", "nordic-countries", "visegrad-group", "benelux", "nordic-states"]);

/** The states of a region that is named as so many states; empty for a land or sea, and for one of too many to be meant one by one. */
export function statesOfRegion(scene: Scene, e: ResolvedMention | null): Actor[] {
  if (
    e === null ||
    e.class !== "region" ||
    e.id === null ||
    (!/\b(?:states|countries|nations|republics|three|trio|capitals|group|monarchies)\b|^benelux$/i.test(e.quote) && !small.has(e.id))
  )
    return [];
  const { lookups } = scene.reading,
    { states } = lookups.region.get(e.id) ?? { states: [] };
  return states.length > 6 ? [] : states.map((id) => knownAs(lookups, id));
}
