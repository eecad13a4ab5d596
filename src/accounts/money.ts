/**
 * Aid and cost. A sum holds only where the currency, the price basis, the period and the kind agree; what was promised, allocated and delivered is never
 * added together. Currencies stay as written; a dated table of rates converts them on request.
 */
import { standingOn } from "../ledger/clocks.ts";
import { isMoney } from "../ledger/lines.ts";
import type { Named, Stage } from "../model/claim.ts";
import type { Commitment, Version } from "../model/commitment.ts";
import type { Ledger } from "../model/ledger.ts";
import { type Bounds, boundsOfQuantity, sum, times } from "./bounds.ts";

/** After the Kiel Institute's Ukraine Support Tracker: a promise, a decision on its use, and what has arrived are three things. */
export type Progress = "asked" | "aimed" | "commitment" | "allocation" | "delivery";

export interface MoneyRow {
  readonly commitment: string;
  readonly version: string;
  readonly claim: string;
  readonly kind: "aid" | "cost";
  readonly progress: Progress;
  readonly payer: readonly Named[];
  readonly recipient: readonly Named[];
  readonly mission: Named | null;
  readonly object: string | null;
  readonly amount: Bounds;
  readonly currency: string;
  readonly per: string | null;
  /** "current", a year of prices, or "as written" where the text gives none. */
  readonly prices: string;
  readonly quote: string;
  readonly converted?: { readonly amount: Bounds; readonly currency: string; readonly rate: number; readonly rates: string };
}

export interface MoneySum {
  readonly kind: "aid" | "cost";
  readonly progress: Progress;
  readonly currency: string;
  readonly per: string | null;
  readonly prices: string;
  readonly amount: Bounds;
  readonly parts: readonly string[];
}

export interface MoneyAccount {
  readonly rows: readonly MoneyRow[];
  readonly sums: readonly MoneySum[];
  readonly leftOut: readonly { readonly commitment: string; readonly why: string }[];
}

/** What one unit of each currency was worth in `to`, on a day, as published by someone. */
export interface RateTable {
  readonly name: string;
  readonly on: string;
  readonly to: string;
  readonly rates: Readonly<Record<string, number>>;
}

export interface MoneyQuery {
  readonly payer?: string;
  readonly recipient?: string;
  readonly kind?: "aid" | "cost";
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly rates?: RateTable;
}

export function moneyOf(ledger: Ledger, query: MoneyQuery): MoneyAccount {
  const rows: MoneyRow[] = [];
  const leftOut: { commitment: string; why: string }[] = [];
  for (const commitment of ledger.commitments) {
    if ((commitment.kind !== "aid" && commitment.kind !== "cost") || (query.kind && commitment.kind !== query.kind) || !concerns(commitment, query)) continue;
    const own = standingOn(commitment, query).flatMap(({ version }) => rowOf(commitment, version, query.rates) ?? []);
    rows.push(...own);
    if (own.length === 0 && standingOn(commitment, query).length > 0)
      leftOut.push({ commitment: commitment.id, why: "no amount of money: equipment, training, or words that are no number" });
  }
  const sums = sumMoney(rows);
  if (query.rates)
    for (const row of rows)
      if (!row.converted && row.currency !== query.rates.to)
        leftOut.push({ commitment: row.commitment, why: `${query.rates.name} has no rate for ${row.currency}` });
  return { rows, sums, leftOut };
}

/** One sum for each currency, kind, progress, period and price basis: never one for all. */
export function sumMoney(rows: readonly MoneyRow[]): readonly MoneySum[] {
  const groups = Map.groupBy(
    rows.filter((row) => row.progress !== "asked"),
    (row) => [row.kind, row.progress, row.converted?.currency ?? row.currency, row.per ?? "", row.prices].join("|"),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      kind: group[0].kind,
      progress: group[0].progress,
      currency: group[0].converted?.currency ?? group[0].currency,
      per: group[0].per,
      prices: group[0].prices,
      amount: sum(group.map((row) => row.converted?.amount ?? row.amount)),
      parts: group.map((row) => row.version),
    }));
}

/** Converted with the table's rate, or as it was where the table has none. */
export function converted(row: MoneyRow, rates: RateTable): MoneyRow {
  const rate = row.currency === rates.to ? 1 : rates.rates[row.currency];
  return rate === undefined ? row : { ...row, converted: { amount: times(row.amount, rate), currency: rates.to, rate, rates: `${rates.name}, ${rates.on}` } };
}

// ---------------------------------------------------------------------------------------------------------------------------

function concerns(commitment: Commitment, { payer, recipient }: MoneyQuery): boolean {
  if (payer !== undefined && !commitment.actor.some((actor) => actor.id === payer)) return false;
  return (
    recipient === undefined ||
    commitment.with.some((party) => party.role === "recipient" && party.id === recipient) ||
    commitment.place.some((place) => place.id === recipient)
  );
}

function rowOf(commitment: Commitment, version: Version, rates: RateTable | undefined): MoneyRow | null {
  const progress = progressOf(version);
  const amount = boundsOfQuantity(version.quantity);
  if (!version.quantity || !isMoney(version.quantity.unit) || !amount || progress === null) return null;
  const row: MoneyRow = {
    commitment: commitment.id,
    version: version.id,
    claim: version.claim,
    kind: version.kind === "cost" ? "cost" : "aid",
    progress,
    payer: commitment.actor.map(({ id, name }) => ({ id, name })),
    recipient: version.with.filter((party) => party.role === "recipient").map(({ id, name }) => ({ id, name })),
    mission: commitment.mission,
    object: commitment.object,
    amount,
    currency: version.quantity.unit,
    per: version.quantity.per,
    prices: "as written",
    quote: version.quantity.quote,
  };
  return rates ? converted(row, rates) : row;
}

function progressOf(version: Version): Progress | null {
  if (version.track === "denial" || version.track === "refusal") return null;
  const byStage: Readonly<Record<Stage, Progress | null>> = {
    requested: "asked",
    offered: "commitment",
    considered: "aimed",
    planned: "aimed",
    pledged: "commitment",
    agreed: "allocation",
    decided: "allocation",
    "in-force": "delivery",
    suspended: null,
    ended: "delivery",
    refused: null,
  };
  return byStage[version.stage];
}
