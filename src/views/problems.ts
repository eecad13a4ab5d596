/** What is wrong with the texts themselves: what contradicts itself first, then findings about whole texts and damage; the newest report first. */
import type { Problem } from "../model/claim.ts";
import { claimById } from "../store/claims.ts";
import { textOf } from "../store/documents.ts";
import { type FaultRow, faultRows } from "../store/faults.ts";
import { headsOf } from "../store/told.ts";
import type { LedgerFile } from "./ledger.ts";
import { headOf } from "./page/heads.ts";

export interface ProblemsAsk {
  readonly kind?: string;
  readonly knownBy: number | null;
  readonly limit: number;
  readonly offset: number;
}

export function problemsView(file: LedgerFile, ask: ProblemsAsk) {
  const { rows, total, kinds } = faultRows(file.store, ask, ask);
  return { items: rows.map((row) => problemOf(file, row)), total, kinds };
}

/** Damage may be long: so much of it is quoted. */
const mostQuoted = 300;

function problemOf({ store }: LedgerFile, row: FaultRow) {
  const [document] = headsOf(store, [row.document], false);
  const claim = row.claim === null ? null : claimById(store, row.claim)!.claim;
  const shown = (problem: Problem, quote: string | null) => ({
    kind: row.kind,
    document: headOf(document),
    claim: row.claim,
    commitment: row.commitment,
    field: problem.field ?? null,
    likely: problem.likely ?? null,
    because: problem.because ?? null,
    quote,
  });
  if (claim !== null) return shown(claim.problems[row.at], claim.evidence[0].quote);
  const problem: Problem = row.part === "damage" ? document.quality.problems[row.at] : (document.problems ?? [])[row.at];
  if (problem.start === undefined || problem.end === undefined) return shown(problem, null);
  return shown(
    problem,
    (textOf(store, row.document) ?? "").slice(problem.start, row.part === "damage" ? Math.min(problem.end, problem.start + mostQuoted) : problem.end),
  );
}
