/**
 * Where a claim is, by weight: where no rule finds a place or mission, the one that the report's words make likely; where one does, another takes its place if it is
 * nearly sure and the rule's is next to impossible.
 */
import type { Draft } from "../draft.ts";
import { otherThan } from "../named.ts";
import type { Odds } from "./odds.ts";
import type { Where } from "./wheres.ts";

/** Shares of the likelihood: `fill`, from which a place is given where there is none; `sure`, from which it takes the place of one that has `unlikely` or less. */
export const placing = { fill: 0.4, sure: 0.8, unlikely: 0.1 };

export const likeliestPlace = "the likeliest place that the words around it put forward";

/** Puts a claim where it likelier is, and says whether it did; the record says that this was filled in. */
export function putPlaceRight(draft: Draft, odds: Odds): boolean {
  const found = draft.kind === "meeting" ? null : odds.where(draft);
  if (found === null) return false;
  const { wheres, shares } = found;
  let best = -1,
    own = 0,
    nowhere = 0;
  wheres.forEach((where, i) => {
    if (where === null) nowhere = shares[i];
    else {
      if (isOf(draft, where)) own += shares[i];
      if (best < 0 || shares[i] > shares[best]) best = i;
    }
  });
  const where = best < 0 ? null : wheres[best];
  if (where === null || isOf(draft, where) || shares[best] <= nowhere) return false;
  const isSaid = draft.place.length > 0 || draft.mission !== null;
  if (shares[best] < (isSaid ? placing.sure : placing.fill) || (isSaid && own > placing.unlikely)) return false;
  const place = otherThan(where.place, draft.actor);
  if (place.length === 0 && where.mission === null) return false;
  draft.place = place;
  draft.mission = where.mission;
  const { place: _place, mission: _mission, ...filled } = draft.filled;
  draft.filled = { ...filled, ...(place.length > 0 ? { place: likeliestPlace } : {}), ...(where.mission === null ? {} : { mission: likeliestPlace }) };
  draft.rules.push("place/weighed");
  return true;
}

const isOf = ({ place, mission }: Draft, where: Where): boolean =>
  place.some(({ id }) => id !== null && where.ids.includes(id)) || (mission !== null && mission.id !== null && where.ids.includes(`%${mission.id}`));
