/** Which claims of a line need a person, with their numbers in the store. */
import { doubtsOfLine, isDecided } from "../ledger/doubts.ts";
import type { Applied } from "../ledger/judgements.ts";
import type { Claim } from "../model/claim.ts";
import type { Commitment } from "../model/commitment.ts";
import type { Conflict } from "../model/conflict.ts";
import type { StoredDoubt } from "../store/doubts.ts";
import type { LineClaim } from "../store/bundles.ts";

interface Laid {
  readonly told: ReadonlyMap<string, LineClaim>;
  readonly silenced: ReadonlyMap<string, readonly Conflict[]>;
  readonly applied: Applied;
}

/** What a person has decided is in doubt no more. */
export function doubtsIn(commitment: Commitment, conflicts: readonly Conflict[], { told, silenced, applied }: Laid): StoredDoubt[] {
  const open: Claim[] = [];
  const silent: Conflict[] = [];
  for (const { claim } of told.values()) {
    if (!isDecided(applied, claim.id)) open.push(claim);
    if (silenced.size > 0) silent.push(...(silenced.get(claim.id) ?? []));
  }
  return doubtsOfLine(commitment, silent.length ? [...conflicts, ...silent] : conflicts, open).map((doubt) => {
    const { claim, n, at, knownOn } = told.get(doubt.claim)!;
    return { ...doubt, n, document: at, kind: claim.kind, knownOn };
  });
}
