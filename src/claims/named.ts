/** States, bodies and places by their ids: who is one of some others, what two lists have in common, and what is only in the one. */
import type { Named } from "../model/claim.ts";

interface Known {
  readonly id: string | null;
}

/** Is it one of these? Of two that have no id nothing is known, and they count as one. */
export const isAmong = ({ id }: Known, others: readonly Known[]): boolean => others.some((other) => other.id === id);

/** Is one of these among those? */
export const haveCommon = (these: readonly Known[], those: readonly Known[]): boolean => these.some((one) => isAmong(one, those));

/** Those of a list that are not among others: the places of a force but for its own state. */
export const otherThan = <One extends Known>(list: readonly One[], others: readonly Known[]): One[] => list.filter((one) => !isAmong(one, others));

/** Each once, by its id, or by its name where it has none. */
export function unique<One extends Named>(list: readonly One[]): One[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = one.id ?? one.name;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
