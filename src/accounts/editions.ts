/** Editions of reference series: what was known on a day, what changed since, whether an edition agrees with itself. */
import { boundsOf } from "../model/edtf.ts";
import type { Edition, EditionRow, Measure, SeriesKind } from "../model/edition.ts";
import type { Problem } from "../model/claim.ts";

/** One cell of one edition, with the edition's name: a figure is never shown without it. */
export interface TableFigure extends EditionRow {
  readonly measure: Measure;
  readonly edition: string;
  readonly editionId: string;
  readonly publishedOn: string;
  /** Newer editions known by then that no longer carry the year or the state. */
  readonly droppedBy: readonly string[];
}

export interface FigureQuery {
  readonly state: string;
  readonly year: number;
  readonly measure: Measure;
  readonly kind?: SeriesKind;
  readonly prices?: string;
  /** A day number; null asks for the newest edition of all. */
  readonly knownBy: number | null;
}

/** Adds an edition. The same edition again changes nothing; other rows under its name are refused with a problem. */
export function addEdition(editions: readonly Edition[], edition: Edition): { readonly editions: readonly Edition[]; readonly problems: readonly Problem[] } {
  const there = editions.find((one) => one.id === edition.id);
  if (!there) return { editions: [...editions, edition].sort(byPublication), problems: edition.problems };
  if (JSON.stringify(there.rows) === JSON.stringify(edition.rows)) return { editions, problems: [] };
  return {
    editions,
    problems: [
      {
        kind: "edition-exists",
        because: `“${edition.name}” of ${edition.publishedOn} is there already with other figures: an edition never overwrites another. Give the new one a name of its own.`,
      },
    ],
  };
}

/** The editions of a measure that could be known on a day, the newest last. */
export function editionsKnownBy(editions: readonly Edition[], measure: Measure, knownBy: number | null): readonly Edition[] {
  return editions.filter((edition) => edition.measure === measure && (knownBy === null || publicationDayOf(edition) <= knownBy)).sort(byPublication);
}

/** The figure as known on a day: of the newest edition published by then that carries it. Null where none does. */
export function figureKnownBy(editions: readonly Edition[], query: FigureQuery): TableFigure | null {
  const known = editionsKnownBy(editions, query.measure, query.knownBy);
  const droppedBy: string[] = [];
  for (let i = known.length - 1; i >= 0; i--) {
    const row = rowOf(known[i], query);
    if (row) return figureOf(known[i], row, droppedBy);
    droppedBy.push(known[i].name);
  }
  return null;
}

/** What each edition says of one cell, the oldest first. */
export function figuresOf(editions: readonly Edition[], query: FigureQuery): readonly TableFigure[] {
  return editionsKnownBy(editions, query.measure, query.knownBy).flatMap((edition) => {
    const row = rowOf(edition, query);
    return row ? [figureOf(edition, row, [])] : [];
  });
}

/** The years of one series as known on a day, each from the newest edition that carries it. */
export function seriesKnownBy(editions: readonly Edition[], query: Omit<FigureQuery, "year">): readonly TableFigure[] {
  const years = new Set<number>();
  const kind = query.kind ?? "share";
  for (const edition of editionsKnownBy(editions, query.measure, query.knownBy)) {
    for (const row of edition.rows) if (row.state === query.state && row.kind === kind) years.add(row.year);
  }
  return [...years].sort((a, b) => a - b).flatMap((year) => figureKnownBy(editions, { ...query, year }) ?? []);
}

export interface Revision {
  readonly state: string;
  readonly year: number;
  readonly kind: SeriesKind;
  readonly from: { readonly edition: string; readonly value: number; readonly status: "actual" | "estimate" };
  readonly to: { readonly edition: string; readonly value: number; readonly status: "actual" | "estimate" };
  readonly change: number;
  readonly unit: string;
}

/** Cells of both editions whose figures differ by at least `least` (0: any difference). Editions of two measures are not compared. */
export function revisionsBetween(
  earlier: Edition,
  later: Edition,
  { kind = "share", least = 0 }: { readonly kind?: SeriesKind; readonly least?: number } = {},
): readonly Revision[] {
  if (earlier.measure !== later.measure)
    throw new RangeError(`“${earlier.name}” (${earlier.measure}) and “${later.name}” (${later.measure}) follow two definitions; revisions are within one`);
  const before = indexOf(earlier);
  return later.rows
    .filter((row) => row.kind === kind)
    .flatMap((row) => {
      const old = before.get(cellKey(row));
      if (!old || Math.abs(row.value - old.value) < least || row.value === old.value || row.prices !== old.prices) return [];
      return [
        {
          state: row.state,
          year: row.year,
          kind,
          unit: row.unit,
          change: row.value - old.value,
          from: { edition: earlier.name, value: old.value, status: old.status },
          to: { edition: later.name, value: row.value, status: row.status },
        },
      ];
    })
    .sort((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.year - b.year));
}

/** State-years that stand on one side of a level in one edition and on the other in the next: at the level counts as reached. */
export const crossingsBetween = (earlier: Edition, later: Edition, level: number, kind: SeriesKind = "share"): readonly Revision[] =>
  revisionsBetween(earlier, later, { kind }).filter((one) => one.from.value >= level !== one.to.value >= level);

/** Cells where the share of GDP is not its amount over its GDP, to a relative 1e-9, in the prices that both are given in. */
export function disagreementsWithin(edition: Edition, tolerance = 1e-9): readonly Problem[] {
  const index = indexOf(edition);
  const found: Problem[] = [];
  for (const gdp of edition.rows) {
    if (gdp.kind !== "gdp") continue;
    const amount = index.get(`${gdp.state}|${gdp.year}|amount|${gdp.prices}`);
    const share = index.get(`${gdp.state}|${gdp.year}|share|`);
    if (!amount || !share || amount.unit !== gdp.unit) continue;
    const made = (amount.value / gdp.value) * 100;
    if (Math.abs(made - share.value) > tolerance * Math.max(Math.abs(share.value), 1e-12)) {
      found.push({
        kind: "share-disagrees",
        field: `${gdp.state} ${gdp.year}`,
        because: `${edition.name} gives ${share.value}% but its amounts give ${made}%`,
      });
    }
  }
  return found;
}

// ---------------------------------------------------------------------------------------------------------------------------

/** The first day on which an edition could be known; an edition dated by month or year counts from that period's last day. */
export function publicationDayOf(edition: Pick<Edition, "publishedOn">): number {
  const to = boundsOf(edition.publishedOn)?.to ?? null;
  return to === null ? Infinity : to - 1;
}

export const byPublication = (a: Edition, b: Edition): number => publicationDayOf(a) - publicationDayOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const indexes = new WeakMap<Edition, ReadonlyMap<string, EditionRow>>();

function indexOf(edition: Edition): ReadonlyMap<string, EditionRow> {
  const known = indexes.get(edition);
  if (known) return known;
  const index = new Map(edition.rows.map((row) => [cellKey(row), row]));
  indexes.set(edition, index);
  return index;
}

const cellKey = (row: EditionRow): string => `${row.state}|${row.year}|${row.kind}|${row.prices ?? ""}`;

function rowOf(edition: Edition, { state, year, kind = "share", prices }: FigureQuery): EditionRow | null {
  const index = indexOf(edition);
  if (prices !== undefined) return index.get(`${state}|${year}|${kind}|${prices}`) ?? null;
  const plain = index.get(`${state}|${year}|${kind}|`) ?? index.get(`${state}|${year}|${kind}|current`);
  if (plain) return plain;
  return edition.rows.find((row) => row.state === state && row.year === year && row.kind === kind) ?? null;
}

const figureOf = (edition: Edition, row: EditionRow, droppedBy: readonly string[]): TableFigure => ({
  state: row.state,
  year: row.year,
  kind: row.kind,
  value: row.value,
  unit: row.unit,
  prices: row.prices,
  status: row.status,
  measure: edition.measure,
  edition: edition.name,
  editionId: edition.id,
  publishedOn: edition.publishedOn,
  droppedBy: [...droppedBy],
});
