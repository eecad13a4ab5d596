/**
 * Published tables of defence expenditure as editions. Layouts: one row a state with a column a year ("wide"), one row a state and year
 * with a column a series ("long"), and the workbook that NATO publishes beside its tables, whose sheets are wide tables with section titles.
 */
import type { Problem } from "../model/claim.ts";
import { daysOfDate } from "../model/edtf.ts";
import { type Edition, type EditionRow, type SeriesKind, editionId } from "../model/edition.ts";
import { decode, noText } from "./charset.ts";
import { type Table, readCsv } from "./csv.ts";
import { type Series, seriesOf } from "./series.ts";
import { readWorkbook } from "./xlsx.ts";

export interface SpendingOptions {
  readonly edition: string;
  /** EDTF; an edition without a day would be known always or never. */
  readonly publishedOn: string;
  readonly measure: string;
  readonly source?: string;
  /** The id of a state by its name or code; null for none. */
  readonly stateOf: (name: string) => string | null;
  /** Years that the publisher marks as estimates where the table itself does not. */
  readonly estimates?: readonly number[];
  readonly layout?: "wide" | "long" | "workbook";
  /** Columns by name, where the headers are not recognised: the state's, the year's, and what others hold. */
  readonly stateColumn?: string;
  readonly yearColumn?: string;
  readonly columns?: Readonly<Record<string, SeriesKind>>;
  /** What a wide table holds; the share of GDP unless its title says otherwise. */
  readonly holds?: SeriesKind;
}

/** Why bytes can be no table at all; null where they may be one. */
function unfitOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "the file is empty";
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return null;
  return noText(bytes) !== null ? "this is neither CSV nor xlsx; save the table as one of them" : null;
}

/** An edition of a table's bytes. Cells that cannot be read are problems; a table that cannot be recognised has no rows and says why. */
export function readSpending(bytes: Uint8Array, options: SpendingOptions): Edition {
  const problems: Problem[] = [];
  if (daysOfDate(options.publishedOn) === null)
    problems.push({ kind: "edition-no-day", field: "publishedOn", because: `“${options.publishedOn}” is no day, month or year` });
  const unfit = unfitOf(bytes);
  if (unfit) problems.push({ kind: "table-not-recognised", because: unfit });
  const isWorkbook = options.layout === "workbook" || (bytes[0] === 0x50 && bytes[1] === 0x4b);
  const tables: readonly Table[] = unfit
    ? []
    : isWorkbook
      ? readWorkbook(bytes, problems)
      : [{ name: options.source ?? "", rows: readCsv(decode(bytes).text) }];
  const rows: EditionRow[] = [];
  for (const table of tables) {
    const reader = isWorkbook || options.layout === "wide" ? readWide : options.layout === "long" ? readLong : isWide(table) ? readWide : readLong;
    rows.push(...reader(table, options, problems));
  }
  if (rows.length === 0 && !unfit)
    problems.push({
      kind: "table-not-recognised",
      because: "no column of years, and no columns of state, year and a series, were found; name them with options",
    });
  const head = { name: options.edition, measure: options.measure, publishedOn: options.publishedOn };
  return { ...head, id: editionId(head), source: options.source ?? null, rows: unique(rows, problems), problems };
}

// ---------------------------------------------------------------------------------------------------------------------------

const yearCell = /^\s*((?:19|20)\d\d)(?:\.0+)?\s*(e|est\.?|p|f)?\s*$/i;

interface YearColumn {
  readonly at: number;
  readonly year: number;
  readonly estimate: boolean;
}

function yearColumnsOf(row: readonly string[]): readonly YearColumn[] {
  return row.flatMap((cell, at) => {
    const match = yearCell.exec(cell);
    return match ? [{ at, year: Number(match[1]), estimate: match[2] !== undefined }] : [];
  });
}

const isWide = (table: Table): boolean => yearColumnsOf(table.rows[0] ?? []).length >= 2;

/** Sections of a wide table: titles above and between its rows say what the rows below hold. */
function readWide(table: Table, options: SpendingOptions, problems: Problem[]): EditionRow[] {
  const found: EditionRow[] = [];
  let years: readonly YearColumn[] = [];
  let series: Series | null = options.holds ? seriesOf(options.holds) : null;
  const titled = options.holds === undefined;
  for (const row of table.rows) {
    const columns = yearColumnsOf(row);
    if (columns.length >= 2 && columns.length >= row.filter((cell) => cell.trim() !== "").length - 2) {
      years = columns;
      continue;
    }
    const label = row.find((cell) => cell.trim() !== "" && !isNumber(cell))?.trim() ?? "";
    const hasNumbers = years.some(({ at }) => isNumber(row[at] ?? ""));
    if (!hasNumbers) {
      const told = titled ? seriesOf(row.filter((cell) => cell.trim() !== "").join(" ")) : null;
      if (told) series = mergedTitle(told, series);
      continue;
    }
    if (label === "" || years.length === 0) continue;
    // "Norway - Kroner": a table in each state's own money, which cannot stand beside the others in one unit.
    const [name, money] = label.split(/\s+[-–]\s+/);
    if (money !== undefined && options.stateOf(name) !== null) {
      if (!problems.some((one) => one.kind === "national-currency"))
        problems.push({ kind: "national-currency", field: table.name, because: `“${table.name}” gives each state in its own money; its rows are left out` });
      continue;
    }
    const state = entityOf(label, options, problems);
    if (state === null) continue;
    const held = series ?? seriesOf("share")!;
    for (const { at, year, estimate } of years) {
      const value = numberOf(row[at] ?? "");
      if (value === null) continue;
      found.push({
        state,
        year,
        kind: held.kind,
        value: value * held.scale,
        unit: held.unit,
        prices: held.prices,
        status: estimate || isEstimate(year, options) ? "estimate" : "actual",
      });
    }
  }
  return found;
}

/** "Constant 2021 prices" below "Million US dollars" keeps the currency and the scale. */
function mergedTitle(told: Series, before: Series | null): Series {
  if (told.kind === "amount" && before && (before.kind === "amount" || before.kind === "gdp") && told.unit === "")
    return { ...before, prices: told.prices ?? before.prices };
  return told.unit === "" ? { ...told, unit: "USD" } : told;
}

function readLong(table: Table, options: SpendingOptions, problems: Problem[]): EditionRow[] {
  const [header = [], ...rows] = table.rows;
  const names = header.map((cell) => cell.trim());
  const at = (name: string | undefined, pattern: RegExp): number => (name !== undefined ? names.indexOf(name) : names.findIndex((one) => pattern.test(one)));
  const codeAt = at(options.stateColumn, /^(code|iso3?|iso_?code|iso[ _-]?alpha[ _-]?3|country_stanag|country[ _]code|stanag)$/i);
  const nameAt = at(options.stateColumn, /^(entity|country|country[ _]name|state|nation|ally|member)$/i);
  const yearAt = at(options.yearColumn, /^(year|time|period)$/i);
  if ((codeAt < 0 && nameAt < 0) || yearAt < 0) return [];
  const columns = names.flatMap((name, i) => {
    if (i === codeAt || i === nameAt || i === yearAt) return [];
    const series = options.columns ? (options.columns[name] ? seriesOf(options.columns[name], name) : null) : seriesOf(name);
    return series ? [{ i, series }] : [];
  });
  return rows.flatMap((row) => {
    const year = yearCell.exec(row[yearAt] ?? "");
    if (!year) return [];
    const code = codeAt >= 0 ? (row[codeAt] ?? "").trim() : "";
    const state = /^[A-Z]{3}$/.test(code) ? code : entityOf((nameAt >= 0 ? row[nameAt] : code) ?? code, options, problems);
    if (state === null) return [];
    return columns.flatMap(({ i, series }) => {
      const value = numberOf(row[i] ?? "");
      if (value === null) return [];
      const status = year[2] !== undefined || isEstimate(Number(year[1]), options) ? ("estimate" as const) : ("actual" as const);
      return [
        {
          state,
          year: Number(year[1]),
          kind: series.kind,
          value: value * series.scale,
          unit: series.unit === "" ? "USD" : series.unit,
          prices: series.prices,
          status,
        },
      ];
    });
  });
}

const isEstimate = (year: number, options: SpendingOptions): boolean => options.estimates?.includes(year) ?? false;
const isNumber = (cell: string): boolean => numberOf(cell) !== null;

/** "1,234.5" and "1 234.5" are numbers; "..", "-" and blanks are no figure. */
function numberOf(cell: string): number | null {
  const text = cell
    .trim()
    .replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(?:\D|$))/g, "")
    .replace(/%$/, "");
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : null;
}

/** A state's id, or a slug for a group of states; footnote marks and footnotes are no names. */
function entityOf(label: string, options: SpendingOptions, problems: Problem[]): string | null {
  const name = label.replace(/[*†‡]+|\(\w\)\s*$/g, "").trim();
  if (name === "" || name.length > 60) return null;
  const state = options.stateOf(name);
  if (state !== null) return state;
  if (/\b(total|europe|union|average|members|allies|world)\b/i.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  if (!problems.some((one) => one.field === name))
    problems.push({ kind: "state-unknown", field: name, because: `“${name}” is no state of the registry; its row is left out` });
  return null;
}

function unique(rows: readonly EditionRow[], problems: Problem[]): readonly EditionRow[] {
  const kept = new Map<string, EditionRow>();
  for (const row of rows) {
    const key = `${row.state}|${row.year}|${row.kind}|${row.prices ?? ""}`;
    const there = kept.get(key);
    if (!there) kept.set(key, row);
    else if (there.value !== row.value)
      problems.push({
        kind: "cell-twice",
        field: `${row.state} ${row.year} ${row.kind}`,
        because: `the table gives ${there.value} and ${row.value}; the first is kept`,
      });
  }
  return [...kept.values()].sort((a, b) =>
    a.state < b.state
      ? -1
      : a.state > b.state
        ? 1
        : a.year - b.year || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : (a.prices ?? "") < (b.prices ?? "") ? -1 : 1),
  );
}
