/** Judgements from outside: made on the words of a claim, added to the log, and laid over the ledger. */
import { WrongJudgement, faultOfJudgement } from "../ledger/corrections.ts";
import { anchorOf, judgementOf, judgementsFromNdjson, judgementsToNdjson } from "../ledger/judgements.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { Anchor, Judgement } from "../model/judgement.ts";
import { claimById, textOf } from "../store/documents.ts";
import { addJudgements, judgementLog } from "../store/judgements.ts";
import type { Store } from "../store/open.ts";
import { judged, updateLedger } from "./update-ledger.ts";

/** Where a claim stands in words; null where there is no such claim. */
export function anchorAt(store: Store, claimId: string): Anchor | null {
  const row = claimById(store, claimId);
  return row ? anchorOf(row.claim, row.document, textOf(store, row.document) ?? undefined) : null;
}

export type Verdict = Judgement["verdict"];

export interface Said {
  readonly verdict: Verdict;
  readonly by: string;
  readonly on: string;
  readonly because: string;
  readonly [field: string]: unknown;
}

/** Adds a judgement; the ledger is brought up to date with it unless told otherwise. Throws `WrongJudgement`. */
export function judge(store: Store, facts: LedgerFacts, said: Said, now: Date, { lay = true }: { readonly lay?: boolean } = {}): Judgement {
  const judgement = judgementOf(said);
  const fault = faultOfJudgement(judgement, facts);
  if (fault) throw new WrongJudgement(fault);
  addJudgements(store, [judgement], now.toISOString());
  if (lay) updateLedger(store, facts);
  return judgement;
}

export const exportJudgements = (store: Store): string => judgementsToNdjson(judgementLog(store));

export interface Imported {
  readonly added: number;
  readonly known: number;
  readonly problems: readonly { readonly line: number; readonly because: string }[];
}

export function importJudgements(store: Store, facts: LedgerFacts, ndjson: string, now: Date): Imported {
  const { judgements, problems } = judgementsFromNdjson(ndjson, (one) => faultOfJudgement(one, facts));
  const added = addJudgements(store, judgements, now.toISOString());
  if (added > 0) updateLedger(store, facts);
  return { added, known: judgements.length - added, problems };
}

/** Judgements whose words are no longer claimed. */
export const orphansOf = (store: Store) => judged(store).applied.orphans;
