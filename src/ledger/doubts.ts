/** The claims of a line that a person should look at, with how much is in doubt and how much rests on them, for any day of knowledge. */
import type { Claim, Commitment, Conflict, Version } from "./types.ts";
import { always, never } from "../model/columns.ts";
import type { LineDoubt } from "../model/commitment.ts";
import type { Applied } from "./judgements.ts";

/** Readings below this are shown to a person. */
export const unsure = 0.5;

/** What is in doubt of a claim by itself: a problem counts for more than any reading that is unsure. */
export const doubtIn = (claim: Claim): number => claim.problems.length * 2 + (1 - (claim.certainty ?? 0.5));
export const isDoubtful = (claim: Claim): boolean =>
  claim.problems.length > 0 || claim.actor.length === 0 || (claim.certainty !== undefined && claim.certainty < unsure);
/** Conflicts that make their claims doubtful: a text error is a problem of its claim already. */
export const contests = (conflict: Conflict): boolean => conflict.open && conflict.kind !== "text-error";

export const isDecided = ({ accepted, rejected, corrected, grades }: Applied, claim: string): boolean =>
  accepted.has(claim) || rejected.has(claim) || corrected.has(claim) || grades.has(claim);

/** `claims`: those of the line that nobody has decided yet. */
export function doubtsOfLine(commitment: Commitment, conflicts: readonly Conflict[], claims: Iterable<Claim>): LineDoubt[] {
  const contested = new Map<string, number>();
  for (const conflict of conflicts) {
    if (!contests(conflict)) continue;
    for (const claim of conflict.sides.flatMap((side) => side.claims)) contested.set(claim, Math.min(contested.get(claim) ?? never, conflict.knownOn ?? never));
  }
  const found: LineDoubt[] = [];
  let leads: Map<string, Version> | null = null;
  for (const claim of claims) {
    const isOwn = isDoubtful(claim);
    const contestedOn = contested.get(claim.id) ?? null;
    if (!isOwn && contestedOn === null) continue;
    leads ??= new Map(commitment.versions.map((version) => [version.claim, version]));
    const own = doubtIn(claim);
    const bearing = bearingOf(leads.get(claim.id));
    found.push({
      claim: claim.id,
      isOwn,
      own,
      contestedOn,
      ...bearing,
      weight: own + (contestedOn === null ? 0 : 1) + (bearing.bearsUntil < never ? 0 : bearing.secondOn < never ? 1 : 1.5),
    });
  }
  return found;
}

/** Until when the ledger rests on a claim, and from when a second origin tells the same. A day that is not known is none by which it was. */
function bearingOf(version: Version | undefined): Pick<LineDoubt, "bearsUntil" | "secondOn"> {
  if (!version) return { bearsUntil: always, secondOn: never };
  const second = version.supports.find((support) => support.origin !== version.supports[0].origin);
  return {
    bearsUntil: version.supersededBy === null ? never : (version.supersededKnownOn ?? never - 1),
    secondOn: second ? (second.knownOn ?? never - 1) : never,
  };
}
