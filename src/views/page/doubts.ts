/** Why a person should look at a claim: the reasons, most telling first; none where nothing is in doubt or it was decided. */
import { contests, unsure } from "../../ledger/doubts.ts";
import type { Desk } from "./desk.ts";

export function doubtsOf(desk: Desk, id: string): readonly string[] {
  const at = desk.claimById.get(id);
  if (!at) return [];
  const { claim } = at;
  const why: string[] = [];
  for (const problem of claim.problems)
    why.push(problem.because ? `${problem.kind.replaceAll("-", " ")}: ${problem.because}` : problem.kind.replaceAll("-", " "));
  for (const conflict of desk.conflictsOfClaim.get(id) ?? []) if (contests(conflict)) why.push(`${conflict.kind}: ${conflict.because}`);
  if (claim.certainty !== undefined && claim.certainty < unsure) why.push(`the reading is unsure (${Math.round(claim.certainty * 100)}%)`);
  if (claim.actor.length === 0) why.push("no actor was found");
  for (const [field, reason] of Object.entries(claim.filled ?? {})) if (why.length > 0) why.push(`${field} was filled in: ${reason}`);
  return [...new Set(why)];
}
