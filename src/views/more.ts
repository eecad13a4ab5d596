/** Conflicts, the overview, entities, judgements and grades. */
import { standing } from "../ledger/judgements.ts";
import type { EntityMerge } from "../model/ledger.ts";
import type { Commitment } from "../model/commitment.ts";
import type { Conflict } from "../model/conflict.ts";
import { commitmentLine, headAt } from "../store/commitments.ts";
import { conflictById, conflictRows } from "../store/conflicts.ts";
import { mergeRows } from "../store/entities.ts";
import { claimCount, claimRows } from "../store/claims.ts";
import { headsOf } from "../store/told.ts";
import { judgementLog } from "../store/judgements.ts";
import { deskOfClaims } from "./claims.ts";
import { type LedgerFile, wholeDesk } from "./ledger.ts";
import { gradeIn, laidOpen } from "./page/desk.ts";
import { conflictViewOf } from "./page/conflicts.ts";
import { largeOverview } from "./page/large.ts";
import { overviewOf } from "./page/overview.ts";
import type { ConflictView } from "./page/shapes.ts";

export interface ConflictsAsk {
  readonly kinds: readonly string[];
  readonly knownBy: number | null;
  readonly openOnly: boolean;
  /** With those that a person has decided beside the open ones. */
  readonly withDecided?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export function conflictsView(
  file: LedgerFile,
  ask: ConflictsAsk,
): { readonly items: readonly ConflictView[]; readonly total: number; readonly kinds: Readonly<Record<string, number>> } {
  const decided = ask.withDecided ? standing(judgementLog(file.store)).flatMap((one) => (one.verdict === "resolve" ? [one.conflict] : [])) : [];
  const { rows, total, counts } = conflictRows(file.store, { ...ask, decided }, ask);
  return { items: conflictViewsOf(file, rows), total, kinds: counts };
}

/** Conflicts as they are shown: two quotes, with the reports that they stand in. Of their lines no more than the title is read. */
export function conflictViewsOf({ store, registry, facts }: LedgerFile, conflicts: readonly Conflict[]): ConflictView[] {
  const lines = new Set(conflicts.flatMap((conflict) => (conflict.commitment ? (commitmentLine(store, conflict.commitment) ?? []) : [])));
  const commitments = [...lines].flatMap((line) => headAt(store, line) ?? []).map((head): Commitment => ({ ...head, versions: [] }));
  const documents = headsOf(store, new Set(conflicts.flatMap((conflict) => conflict.sides.map((side) => side.document))), false);
  const desk = laidOpen(
    { documents, claims: [], judgements: judgementLog(store), facts, registry },
    { commitments, conflicts: [], answers: [], origins: [], entities: [], aside: [], orphans: [], problems: [] },
    null,
  );
  return conflicts.map((conflict) => conflictViewOf(desk, conflict));
}

/** Claims above which rows are found in the store's columns, and no longer in a ledger laid open in memory. */
export const largeFrom = 60_000;

/** The overview as the page has it: over the whole ledger, or by what the store keeps of each line where it is too large to be laid open. */
export function overviewView(
  file: LedgerFile,
  ask: { readonly trueOn: number | null; readonly knownBy: number | null; readonly today: number },
  { large = largeFrom } = {},
) {
  if (claimCount(file.store) > large) return largeOverview(file, { ...ask, readOnly: false });
  return overviewOf(wholeDesk(file, ask.knownBy), { trueOn: ask.trueOn, today: ask.today, fresh: null, readOnly: false });
}

export const entitiesView = ({ store }: LedgerFile): readonly EntityMerge[] =>
  [...mergeRows(store)].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

export const judgementsView = ({ store }: LedgerFile) => {
  const log = judgementLog(store);
  const stands = new Set(standing(log).map((one) => one.id));
  return log.map((one) => ({ ...one, stands: stands.has(one.id) || (one.verdict === "undo" && !stands.has(one.judgement)) }));
};

export const conflictsOfIds = (file: LedgerFile, ids: readonly string[]): readonly ConflictView[] =>
  conflictViewsOf(
    file,
    ids.flatMap((id) => conflictById(file.store, id) ?? []),
  );

/** The grades of claims, the newest first. */
export function gradesView(file: LedgerFile, ask: { readonly knownBy: number | null; readonly limit: number; readonly offset: number }) {
  const { rows, total } = claimRows(file.store, { knownBy: ask.knownBy }, ask);
  const desk = deskOfClaims(
    file,
    rows.map((row) => ({ id: row.claim.id, line: row.line })),
    { knownBy: ask.knownBy },
  );
  return {
    total,
    items: rows.flatMap(({ claim, document }) => {
      const grade = gradeIn(desk, claim.id);
      return grade ? [{ claim: claim.id, document, kind: claim.kind, actor: claim.actor, quote: claim.evidence[0].quote, grade }] : [];
    }),
  };
}
