/** What the first page asks of all lines: answered from their small columns and the indices on them, so that no line is read. */
import { doubtCount } from "./doubts.ts";
import type { Store } from "./open.ts";

export interface Sums {
  readonly commitments: number;
  readonly inForce: number;
  readonly promised: number;
  /** In force with no end. */
  readonly endless: number;
}

export const sumsOf = (store: Store): Sums =>
  store
    .sql(
      "SELECT count(*) AS commitments, coalesce(sum(in_force), 0) AS inForce, coalesce(sum(promised), 0) AS promised, coalesce(sum(endless), 0) AS endless FROM commitments",
    )
    .get() as Sums;

/** Lines by the day on which anything of them was told last. */
export const newestLines = (store: Store, limit: number): readonly number[] =>
  store.sql("SELECT line FROM commitments ORDER BY last_known_on DESC, id LIMIT ?").pluck().all(limit) as number[];

/** Lines by the greatest number in force that one origin alone tells. */
export const aloneLines = (store: Store, limit: number): readonly number[] =>
  store.sql("SELECT line FROM commitments WHERE alone IS NOT NULL ORDER BY alone DESC, id LIMIT ?").pluck().all(limit) as number[];

export interface EndingLine {
  readonly line: number;
  /** The commitment's id. */
  readonly id: string;
  /** The day of its end, which is no day of it any more. */
  readonly by: number;
  readonly key: string;
  /** The mission's id. */
  readonly mission: string | null;
}

/** Lines that may have ended by a day, where all is known; the earliest end first. */
export const endingLines = (store: Store, until: number): readonly EndingLine[] =>
  store
    .sql(
      "SELECT k.line, k.id, k.ends_by AS by, l.key, json_extract(k.facets, '$[2]') AS mission FROM commitments k CROSS JOIN lines l ON l.n = k.line WHERE k.ends_by IS NOT NULL AND coalesce(k.ends_from, k.ends_by) <= ? ORDER BY k.ends_by, k.id",
    )
    .all(until) as EndingLine[];

export const keyOfLine = (store: Store, line: number): string => store.sql("SELECT key FROM lines WHERE n = ?").pluck().get(line) as string;

export const columnsAt = (store: Store, line: number): Uint8Array =>
  store.sql("SELECT columns FROM commitments WHERE line = ?").pluck().get(line) as Uint8Array;

// ---------------------------------------------------------------------------------------------------------------------------

/** Counts as known by a day; null counts everything. */
export interface Heard {
  readonly documents: number;
  readonly claims: number;
  readonly origins: number;
  readonly openConflicts: number;
  /** Claims that need a person. */
  readonly doubtful: number;
}

export function heardBy(store: Store, knownBy: number | null): Heard {
  const count = (all: string, then: string): number =>
    (knownBy === null ? store.sql(all).pluck().get() : store.sql(`${all} ${then} known_on <= ?`).pluck().get(knownBy)) as number;
  return {
    documents: count("SELECT count(*) FROM told", "WHERE"),
    claims: count("SELECT coalesce(sum(claims), 0) FROM documents", "WHERE"),
    origins: count(
      knownBy === null
        ? "SELECT count(DISTINCT origin) + (SELECT count(*) FROM told WHERE origin IS NULL) FROM told"
        : "SELECT count(DISTINCT coalesce(origin, id)) FROM told",
      "WHERE",
    ),
    openConflicts: count("SELECT count(*) FROM conflicts WHERE open = 1", "AND"),
    doubtful: doubtCount(store, { kinds: [], knownBy }),
  };
}

export const requestLines = (store: Store): number => store.sql("SELECT count(*) FROM commitments WHERE request = 1").pluck().get() as number;
