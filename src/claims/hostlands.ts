/** Lands that have had one mission after another and send next to nobody: beside a number they are where it is, not whose. */
import { currentMission } from "./memory.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { Lookups } from "../mentions/entities/lookups.ts";
import { isElsewhere } from "./places.ts";
import type { Reading, Scene } from "./scene.ts";

/** How many operations of the registry make a land one that is known for them. */
const often = 9;
const senders = ["nato", "eu"];
const landsOf = new WeakMap<Lookups, ReadonlySet<string>>();

export function isHostLand({ lookups, home }: Pick<Reading, "lookups" | "home">, id: string | null): boolean {
  if (id === null || id === home) return false;
  let lands = landsOf.get(lookups);
  if (lands === undefined) {
    const counts = new Map<string, number>();
    for (const { places, lead } of lookups.operation.values())
      for (const place of places) if (place !== lead && lookups.state.has(place)) counts.set(place, (counts.get(place) ?? 0) + 1);
    // An ally's land has guests too, but sends as many.
    const sends = (state: string): boolean => senders.some((body) => lookups.isMemberOn(body, state, null));
    landsOf.set(lookups, (lands = new Set([...counts].filter(([state, n]) => n >= often && !sends(state)).map(([state]) => state))));
  }
  return lands.has(id);
}

/** "Mali 50; Lebanon: 419": is the bare name beside a number where that is? Not where the mission spoken of is elsewhere, to which it may send some. */
export function isWhereabouts(scene: Scene, e: ResolvedMention): boolean {
  if (e.class !== "state" || e.form !== "name" || !isHostLand(scene.reading, e.id)) return false;
  const mission = currentMission(scene, e.start);
  return mission === null || !isElsewhere(scene.reading, mission, [{ id: e.id, name: e.quote }]);
}
