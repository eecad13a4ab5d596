/** Where a claim may be: every land, town, region and mission that a report names, each with the ids that gold knows it by. */
import type { Named } from "../../model/claim.ts";
import type { ResolvedMention } from "../../mentions/entities/types.ts";
import { placesOfMission } from "../places.ts";
import { isMissionName, type Reading } from "../scene.ts";

/** How it is named: as nowhere, as a state by its name, as a state in other words ("Latvian", "it"), as a town, as a region, as a mission or formation. */
export const whereForms = { nowhere: 0, state: 1, wordsForState: 2, town: 3, region: 4, mission: 5 } as const;

export interface Where {
  readonly place: readonly Named[];
  readonly mission: Named | null;
  /** Ids of its places, that of a mission after `%`. */
  readonly ids: readonly string[];
  /** All of them in one. */
  readonly id: string;
  readonly form: number;
}

/** Where a mention is or may be; null where it names no place. */
export function whereOf(reading: Reading, e: ResolvedMention): Where | null {
  const { lookups } = reading;
  if (isMissionName(e)) {
    const mission = { id: e.id, name: e.id === null ? e.quote : (lookups.nameOf(e.id) ?? e.quote) };
    const place = placesOfMission(reading, mission);
    const ids = [...(e.id === null ? [] : [`%${e.id}`]), ...place.flatMap((p) => p.id ?? [])];
    return ids.length === 0 ? null : { place, mission, ids, id: ids.join("+"), form: whereForms.mission };
  }
  if (e.id === null || e.form === "metonym" || e.form === "people" || e.members.length > 0) return null;
  if (e.class !== "state" && e.class !== "place" && e.class !== "region") return null;
  const form =
    e.class === "place" ? whereForms.town : e.class === "region" ? whereForms.region : e.form === "name" ? whereForms.state : whereForms.wordsForState;
  return { place: [{ id: e.id, name: e.class === "place" ? e.name : (lookups.nameOf(e.id) ?? e.quote) }], mission: null, ids: [e.id], id: e.id, form };
}
