/** The norms that an alliance has set its members, as in force in a year and known by a day. */
import { heldOn } from "../ledger/facts.ts";
import { dayNumber, daysOfDate } from "../model/edtf.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { TargetRow } from "../model/registry.ts";

export interface SpendingTarget {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly value: number;
  /** The year by which it is to be reached; null where it is to hold at once. */
  readonly by: number | null;
  readonly since: string;
}

/** What the tables of defence expenditure can be held against; wider norms (related spending, deficits, aid) cannot. */
const measured = new Set(["defence expenditure", "core defence expenditure"]);

/**
 * Targets for a state's share of GDP in a year: its bodies' at the year's end, set by then and known by the day asked; of equal levels the newest, with older
 * ones whose deadline is still to come.
 */
export function targetsOf(
  state: string,
  year: number,
  context: { readonly targets: readonly TargetRow[]; readonly facts: LedgerFacts; readonly knownBy: number | null },
): readonly SpendingTarget[] {
  const end = dayNumber(year, 12, 31);
  const known = Math.min(end, context.knownBy ?? end);
  const bodies = new Set(context.facts.members.filter((row) => row.state === state && heldOn(row, end)).map((row) => row.body));
  const found: SpendingTarget[] = [];
  for (const row of [...context.targets].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (row.unit !== "%gdp" || !measured.has(row.of) || !bodies.has(row.body)) continue;
    const since = daysOfDate(row.from);
    if (since && since.from > known) continue;
    found.push({ id: row.id, body: row.body, name: row.name, value: row.value, by: row.by ? Number(row.by.slice(0, 4)) : null, since: row.from });
  }
  // An older norm of the same level stands beside the newer one only while its deadline is ahead or due.
  const inForce = found.filter(
    (one, i) => (one.by !== null && one.by >= year) || !found.some((other, j) => j > i && other.body === one.body && other.value === one.value),
  );
  return inForce.sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
}
