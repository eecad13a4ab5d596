/** Conflicts, lapses, origins, entities, grades, what was learnt in between, and what needs a person. */
import { standing } from "../ledger/judgements.ts";
import type { EntityMerge } from "../model/ledger.ts";
import { commitmentLine } from "../store/commitments.ts";
import { conflictById, conflictRows } from "../store/conflicts.ts";
import { mergeRows } from "../store/entities.ts";
import { claimCount, claimRows } from "../store/claims.ts";
import { judgementLog } from "../store/judgements.ts";
import { deskOfClaims } from "./claims.ts";
import { type LedgerFile, deskOf, wholeDesk } from "./ledger.ts";
import { gradeIn } from "./page/desk.ts";
import { changesBetween } from "./page/changes.ts";
import { conflictViewOf } from "./page/conflicts.ts";
import { largeOverview } from "./page/large.ts";
import { overviewOf } from "./page/overview.ts";
import type { ConflictView } from "./page/shapes.ts";

export interface ConflictsAsk {
  readonly kinds: readonly string[];
  readonly knownBy: number | null;
  readonly openOnly: boolean;
  readonly limit: number;
  readonly offset: number;
}

export function conflictsView(file: LedgerFile, ask: ConflictsAsk): { readonly items: readonly ConflictView[]; readonly total: number; readonly kinds: Readonly<Record<string, number>> } {
  const { rows, total, counts } = conflictRows(file.store, ask, ask);
  const lines = new Set(rows.flatMap((conflict) => (conflict.commitment ? (commitmentLine(file.store, conflict.commitment) ?? []) : [])));
  const desk = deskOf(file, { lines: [...lines], knownBy: ask.knownBy, claims: "lead", also: rows.flatMap((conflict) => conflict.sides.flatMap((side) => side.claims)) });
  return { items: rows.map((conflict) => conflictViewOf(desk, conflict)), total, kinds: counts };
}

/** Claims above which rows are found in the store's columns, and no longer in a ledger laid open in memory. */
export const largeFrom = 60_000;

/** The overview as the page has it: over the whole ledger, or by what the store keeps of each line where it is too large to be laid open. */
export function overviewView(file: LedgerFile, ask: { readonly trueOn: number | null; readonly knownBy: number | null; readonly today: number }, { large = largeFrom } = {}) {
  if (claimCount(file.store) > large) return largeOverview(file, { ...ask, readOnly: false });
  return overviewOf(wholeDesk(file, ask.knownBy), { trueOn: ask.trueOn, today: ask.today, fresh: null, readOnly: false });
}

/** What a reader would have learnt after one day and by another: new versions beside what they replace, and new disagreements. */
export function diffView(file: LedgerFile, ask: { readonly from: number; readonly to: number }) {
  const lines = file.store.sql("SELECT line FROM commitments WHERE last_known_on > ? OR last_known_on IS NULL ORDER BY line").pluck().all(ask.from) as number[];
  const desk = deskOf(file, { lines, knownBy: ask.to, claims: "lead" });
  const conflicts = desk.ledger.conflicts.filter((conflict) => conflict.knownOn !== null && conflict.knownOn > ask.from);
  return { changes: changesBetween(desk, ask.from, ask.to), conflicts: conflicts.map((conflict) => conflictViewOf(desk, conflict)) };
}

export const entitiesView = ({ store }: LedgerFile): readonly EntityMerge[] => [...mergeRows(store)].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

export const judgementsView = ({ store }: LedgerFile) => {
  const log = judgementLog(store);
  const stands = new Set(standing(log).map((one) => one.id));
  return log.map((one) => ({ ...one, stands: stands.has(one.id) || (one.verdict === "undo" && !stands.has(one.judgement)) }));
};

export function conflictsOfIds(file: LedgerFile, ids: readonly string[]): readonly ConflictView[] {
  const found = ids.flatMap((id) => conflictById(file.store, id) ?? []);
  const lines = new Set(found.flatMap((conflict) => (conflict.commitment ? (commitmentLine(file.store, conflict.commitment) ?? []) : [])));
  const desk = deskOf(file, { lines: [...lines], knownBy: null, claims: "none", also: found.flatMap((conflict) => conflict.sides.flatMap((side) => side.claims)) });
  return found.map((conflict) => conflictViewOf(desk, conflict));
}

/** The grades of claims, the newest first. */
export function gradesView(file: LedgerFile, ask: { readonly knownBy: number | null; readonly limit: number; readonly offset: number }) {
  const { rows, total } = claimRows(file.store, { knownBy: ask.knownBy }, ask);
  const desk = deskOfClaims(file, rows.map((row) => ({ id: row.claim.id, line: row.line })), { knownBy: ask.knownBy });
  return { total, items: rows.flatMap(({ claim, document }) => {
    const grade = gradeIn(desk, claim.id);
    return grade ? [{ claim: claim.id, document, kind: claim.kind, actor: claim.actor, quote: claim.evidence[0].quote, grade }] : [];
  }) };
}
