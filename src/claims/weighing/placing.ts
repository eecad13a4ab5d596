/**
 * Where a claim is, by weight: where no rule finds a place or mission, the one that the report's words make likely; where one does, another takes its place if it is
 * nearly sure and the rule's is next to impossible.
 */
import { type Draft } from "../draft.ts";
import { otherThan } from "../named.ts";
import type { Odds } from "./odds.ts";
import type { Where } from "./wheres.ts";

/** Shares of the likelihood: `fill`, from which a place is given where there is none; `sure`, from which it takes the place of one that has `unlikely` or less. */
export const placing = { fill: 0.4, sure: 0.8, unlikely: 0.1 };

export const likeliestPlace = "the likeliest place that the words around it put forward";

/** Puts a claim where it likelier is; the record says that this was filled in. */
export function putPlaceRight(draft: Draft, odds: Odds): void {
  if (draft.kind === "meeting") return;
  const found = odds.where(draft);
  if (found === null) return;
  const { wheres, shares } = found;
  let best = -1,
    own = 0;
  wheres.forEach((where, i) => {
    if (where === null) return;
    if (isOf(draft, where)) own += shares[i];
    if (best < 0 || shares[i] > shares[best]) best = i;
  });
  const where = best < 0 ? null : wheres[best];
  if (where === null || isOf(draft, where)) return;
  const isSaid = draft.place.length > 0 || draft.mission !== null;
  if (shares[best] < (isSaid ? placing.sure : placing.fill) || (isSaid && own > placing.unlikely)) return;
  const place = otherThan(where.place, draft.actor);
  if (place.length === 0 && where.mission === null) return;
  draft.place = place;
  draft.mission = where.mission;
  draft.filled[where.mission === null ? "place" : "mission"] = likeliestPlace;
  draft.rules.push("place/weighed");
}

const isOf = ({ place, mission }: Draft, where: Where): boolean =>
  place.some(({ id }) => id !== null && where.ids.includes(id)) || (mission?.id != null && where.ids.includes(`%${mission.id}`));
