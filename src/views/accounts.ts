/** Accounts as a table: one row an ally and level, with the edition, the gap, the path and the three verdicts. Never without the edition. */
import { type Account, type Standing, accountsOf, statesWithAccounts, type AccountsInput, type AccountsQuery } from "../accounts/accounts.ts";
import { type Bounds, shownBounds } from "../accounts/bounds.ts";
import type { ClaimFigure } from "../accounts/claims.ts";
import { type TableFigure, editionsKnownBy } from "../accounts/editions.ts";
import { type FormulaResult, formulaTexts, printed } from "../accounts/formulas.ts";
import { isoOf } from "../model/edtf.ts";
import { accountsInputOf } from "./editions.ts";
import type { LedgerFile } from "./ledger.ts";
import type { Section } from "./tables.ts";

export interface AccountsView {
  readonly accounts: readonly Account[];
  /** Editions of the measure known by the day. */
  readonly editions: number;
  /** Measures that some edition of the file is of. */
  readonly measures: readonly string[];
}

/** Accounts of a ledger's file; no year asks for the latest that an edition known by then has, else for that of `today`. */
export function accountsView(
  file: LedgerFile,
  ask: { readonly states: readonly string[]; readonly year: number | null; readonly measure: string; readonly knownBy: number | null; readonly today: number },
): AccountsView {
  const input = accountsInputOf(file);
  const known = editionsKnownBy(input.editions, ask.measure, ask.knownBy);
  const latest = Math.max(...known.flatMap((edition) => edition.rows.map((row) => row.year)), -Infinity);
  const year = ask.year ?? (Number.isFinite(latest) ? latest : Number(isoOf(ask.knownBy ?? ask.today).slice(0, 4)));
  return {
    accounts: accountsAsked(input, { ...ask, year }),
    editions: known.length,
    measures: [...new Set(input.editions.map((edition) => edition.measure))].sort(),
  };
}

export const formulasSection: Section = { title: "Formulas", columns: ["formula", "what it computes"], rows: Object.entries(formulaTexts) };

/** The accounts asked for; no state asks for all that have a figure. */
export function accountsAsked(input: AccountsInput, query: Omit<AccountsQuery, "states"> & { readonly states: readonly string[] }): readonly Account[] {
  return accountsOf(input, { ...query, states: query.states.length ? query.states : statesWithAccounts(input, query) });
}

export function accountsSection(accounts: readonly Account[]): Section {
  return {
    title: accounts.length
      ? `Defence expenditure, ${accounts[0].year}, ${accounts[0].measure}, as known ${accounts[0].knownBy ? `on ${accounts[0].knownBy}` : "now"}`
      : "No accounts",
    columns: [
      "ally",
      "year",
      "actual %",
      "estimate %",
      "reports say %",
      "forecast %",
      "level",
      "% GDP",
      "by",
      "gap points",
      "gap money",
      "points a year",
      "arrives",
      "stage",
      "schedule",
      "fulfilment",
      "edition",
    ],
    rows: accounts.flatMap((account) => {
      const head = [
        account.name,
        account.year,
        figure(account.actual),
        figure(account.estimate),
        figures(account.claims.actual, account.year),
        figures(account.claims.forecast, account.year),
      ];
      const edition = account.actual?.edition ?? account.estimate?.edition ?? account.edition ?? "no edition";
      const levels = [
        ...account.targets.map((one) => ({ label: one.target.name, one: one as Standing })),
        ...account.promises.map((one) => ({ label: `${one.figure.role} “${one.figure.quote}”`, one: one as Standing })),
      ];
      if (levels.length === 0) return [[...head, null, null, null, null, null, null, null, null, null, null, edition]];
      return levels.map(({ label, one }) => [
        ...head,
        label,
        shownBounds(one.level),
        one.deadline,
        points(one.points.value),
        money(one.money),
        one.path ? one.path.pointsAYear.toFixed(3) : null,
        one.path?.arrival ?? null,
        one.verdict.stage.value,
        one.verdict.schedule.value,
        one.verdict.fulfilment.value,
        one.verdict.edition ?? edition,
      ]);
    }),
  };
}

/** What changed between the editions known: a row for each ally whose figure for the year was revised. */
export function revisionsSection(accounts: readonly Account[]): Section {
  return {
    title: "What the editions gave for this year",
    columns: ["ally", "edition", "published", "%", "status", "change"],
    rows: accounts.flatMap((account) =>
      account.editions.map((one, i) => [
        account.name,
        one.edition,
        one.publishedOn,
        Number(one.value.toFixed(3)),
        one.status,
        i === 0 ? null : Number((one.value - account.editions[i - 1].value).toFixed(3)),
      ]),
    ),
  };
}

/** Reasons and evidence of the verdicts, and the formulas with their inputs. */
export function evidenceSection(accounts: readonly Account[]): Section {
  return {
    title: "Why",
    columns: ["ally", "level", "axis", "verdict", "because", "evidence", "rubric"],
    rows: accounts.flatMap((account) =>
      [
        ...account.targets.map((one) => ({ label: one.target.name, one: one as Standing })),
        ...account.promises.map((one) => ({ label: `“${one.figure.quote}”`, one: one as Standing })),
      ].flatMap(({ label, one }) => [
        ...(["stage", "schedule", "fulfilment"] as const).map((axis) => [
          account.name,
          label,
          axis,
          one.verdict[axis].value,
          one.verdict[axis].because,
          one.verdict[axis].evidence.join("; "),
          one.verdict.rubric,
        ]),
        [account.name, label, "gap", points(one.points.value), printed(one.points), "", ""],
        [account.name, label, "gap", money(one.money), printed(one.money), "", ""],
      ]),
    ),
  };
}

const figure = (one: TableFigure | null): number | null => (one ? Number(one.value.toFixed(3)) : null);
const figures = (all: readonly ClaimFigure[], year: number): string | null =>
  all
    .filter((one) => one.unit === "%gdp" && (one.year === year || one.year === null))
    .map((one) => shownBounds(one.value))
    .join(" / ") || null;
const points = (value: Bounds | null): string | null => (value ? shownBounds(value, 3) : null);

/** In billions, with the currency and its prices. */
export function money(result: FormulaResult): string | null {
  if (!result.value) return null;
  const billions = (value: number | null): number | null => (value === null ? null : value / 1e9);
  return `${shownBounds({ min: billions(result.value.min), max: billions(result.value.max) }, 2)} bn ${result.unit}`;
}
