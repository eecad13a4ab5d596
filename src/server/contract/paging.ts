/** Pages of rows: the part that is asked for, how many there are, where the next begins, and of how many reports. */
import { cursorOf, offsetOf } from "../cursor.ts";
import type { Asked } from "./endpoint.ts";

interface Paged {
  readonly limit: number;
  readonly cursor?: string;
  readonly offset?: number;
}

/** One page of rows, each shaped only when it is shown. */
export const listed = <Row, Shown>(asked: Asked, rows: readonly Row[], query: Paged, shape: (row: Row) => Shown) =>
  pageOf(rows, query, asked.whole, documentsIn(asked), shape);

function pageOf<Row, Shown>(
  rows: readonly Row[],
  query: Paged,
  isWhole: boolean,
  documents: number,
  shape: (row: Row) => Shown,
): { items: Shown[]; total: number; next: string | null; documents: number } {
  const from = query.cursor ? offsetOf(query.cursor) : (query.offset ?? 0);
  const to = isWhole ? rows.length : from + query.limit;
  return { items: rows.slice(from, to).map(shape), total: rows.length, next: to < rows.length ? cursorOf(to) : null, documents };
}

export const allOf = <Row>(asked: Asked, rows: readonly Row[]) => pageOf(rows, { limit: 1 }, true, documentsIn(asked), same);

/** The rows asked for: of a file all. */
export const windowOf = (asked: Asked, query: Paged): { readonly limit: number; readonly offset: number } =>
  asked.whole ? { limit: 1e9, offset: 0 } : { limit: query.limit, offset: query.cursor ? offsetOf(query.cursor) : (query.offset ?? 0) };

/** A page that a view has found by itself, as a listing. */
export function windowed<Found extends { readonly items: readonly unknown[]; readonly total: number }>(
  asked: Asked,
  query: Paged,
  find: (window: { readonly limit: number; readonly offset: number }) => Found,
): Found & { readonly next: string | null; readonly documents: number } {
  const window = windowOf(asked, query);
  const found = find(window);
  const end = window.offset + found.items.length;
  return { ...found, next: end < found.total && found.items.length > 0 ? cursorOf(end) : null, documents: documentsIn(asked) };
}

/** Reports looked through, counted without laying the ledger open. */
export const documentsIn = ({ file, knownBy }: Asked): number =>
  file.store.sql("SELECT count(*) FROM told WHERE (? IS NULL OR known_on <= ?)").pluck().get(knownBy, knownBy) as number;

export const onDay = ({ trueOn, knownBy, today }: Asked): number => trueOn ?? knownBy ?? today;
export const same = <T>(row: T): T => row;
