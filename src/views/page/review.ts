import { contests, doubtIn, isDecided } from "../../ledger/doubts.ts";
import { contextOf } from "./context.ts";
import type { Desk } from "./desk.ts";
import { doubtsOf } from "./doubts.ts";
import { claimViewOf, headOf } from "./heads.ts";

export interface Doubt {
  readonly id: string;
  readonly why: readonly string[];
}

/** The claims of a desk that need a person: the most doubtful first, and among them those that more of the ledger rests on. */
export function reviewOf(desk: Desk): readonly Doubt[] {
  const open: (Doubt & { readonly weight: number })[] = [];
  for (const [id, { claim }] of desk.claimById) {
    const why = isDecided(desk.applied, id) ? [] : doubtsOf(desk, id);
    if (why.length > 0) open.push({ id, why, weight: doubtIn(claim) + (desk.conflictsOfClaim.get(id)?.some(contests) ? 1 : 0) + bearingOf(desk, id) });
  }
  return open.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** A claim that a standing version comes from bears more where no other origin tells it. */
function bearingOf(desk: Desk, id: string): number {
  const version = desk.placeOf.get(id)?.version;
  return version && version.supersededBy === null && version.claim === id ? 1 + (version.origins.length === 1 ? 0.5 : 0) : 0;
}

export function reviewItemOf(desk: Desk, { id, why }: Doubt) {
  const claim = claimViewOf(desk, id)!;
  const document = desk.documentById.get(claim.document)!;
  const { before, after } = contextOf(document.text, claim.evidence[0]);
  return { id, claim, document: headOf(document), before, after, why, state: claim.judged ?? "open" };
}
