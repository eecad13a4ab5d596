/** Judgements from outside: made on the words of a claim, added to the log, and laid over the ledger. */
import { type AdditionGiven, additionOf, faultOfAddition, placeOfAddition } from "../ledger/additions.ts";
import { WrongJudgement, faultOfJudgement } from "../ledger/corrections.ts";
import { anchorOf, judgementOf, judgementsFromNdjson, judgementsToNdjson } from "../ledger/judgements.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { Anchor, Judgement } from "../model/judgement.ts";
import { claimById } from "../store/claims.ts";
import { textOf } from "../store/documents.ts";
import { addJudgements, judgementLog } from "../store/judgements.ts";
import type { Store } from "../store/open.ts";
import { judged, updateLedger } from "./update-ledger.ts";

/** Where a claim stands in words; null where there is no such claim. */
export function anchorAt(store: Store, claimId: string): Anchor | null {
  const row = claimById(store, claimId);
  return row ? anchorOf(row.claim, row.document, textOf(store, row.document) ?? undefined) : null;
}

export type { AdditionGiven };

/** A claim that was not read, on words that stand once in a document; or why it cannot be taken. */
export function additionAt(
  store: Store,
  facts: LedgerFacts,
  { document, quote }: { readonly document: string; readonly quote: string },
  given: AdditionGiven,
): ReturnType<typeof placeOfAddition> | { readonly fault: string } {
  const text = textOf(store, document) ?? "";
  const start = quote === "" ? -1 : text.indexOf(quote);
  if (start < 0) return { fault: `“${quote}” does not stand in ${document.slice(0, 10)}; give its words exactly` };
  if (text.indexOf(quote, start + 1) >= 0) return { fault: `“${quote}” stands more than once in ${document.slice(0, 10)}; give more of its words` };
  const made = additionOf(given, quote, facts);
  return "fault" in made ? made : placeOfAddition(document, text, { start, end: start + quote.length }, made.addition);
}

const faultIn = (judgement: Judgement, facts: LedgerFacts): string | null =>
  judgement.verdict === "add" ? faultOfAddition(judgement, facts) : faultOfJudgement(judgement, facts);

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
  const fault = faultIn(judgement, facts);
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
  const { judgements, problems } = judgementsFromNdjson(ndjson, (one) => faultIn(one, facts));
  const added = addJudgements(store, judgements, now.toISOString());
  if (added > 0) updateLedger(store, facts);
  return { added, known: judgements.length - added, problems };
}

/** Judgements whose words are no longer claimed. */
export const orphansOf = (store: Store) => judged(store).applied.orphans;
