/** Why a person should look at a claim: the reasons, most telling first; none where nothing is in doubt or it was decided. */
import type { Desk } from "./desk.ts";

/** Readings below this are shown to a person. */
const unsure = 0.5;

export function doubtsOf(desk: Desk, id: string): readonly string[] {
  const at = desk.claimById.get(id);
  if (!at) return [];
  const { claim } = at;
  const why: string[] = [];
  for (const problem of claim.problems) why.push(problem.because ? `${problem.kind.replaceAll("-", " ")}: ${problem.because}` : problem.kind.replaceAll("-", " "));
  for (const conflict of desk.conflictsOfClaim.get(id) ?? []) if (conflict.open && conflict.kind !== "text-error") why.push(`${conflict.kind}: ${conflict.because}`);
  if (claim.certainty !== undefined && claim.certainty < unsure) why.push(`the reading is unsure (${Math.round(claim.certainty * 100)} %)`);
  if (claim.actor.length === 0) why.push("no actor was found");
  for (const [field, reason] of Object.entries(claim.filled ?? {})) if (why.length > 0) why.push(`${field} was filled in: ${reason}`);
  return [...new Set(why)];
}

export const isDecided = (desk: Desk, id: string): boolean => desk.applied.accepted.has(id) || desk.applied.rejected.has(id) || desk.applied.corrected.has(id) || desk.applied.grades.has(id);
