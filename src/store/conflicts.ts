/** Conflicts, on a line or on a document. Written by `pipeline/` alone. */
import type { Conflict } from "../model/conflict.ts";
import { parsedOrNull } from "./json.ts";
import type { Store } from "./open.ts";

export interface MarkedConflict {
  readonly conflict: Conflict;
  readonly mark: number;
}

/** Writes the conflicts of a line; of those that were there only what differs. Which differ is told by their marks. */
export function putConflicts(store: Store, line: number, conflicts: readonly MarkedConflict[], isNew: boolean): void {
  const before = new Map<number, number[]>();
  for (const [mark, n] of isNew ? [] : (store.sql("SELECT mark, n FROM conflicts WHERE line = ?").raw().all(line) as [number, number][])) {
    const same = before.get(mark);
    if (same) same.push(n);
    else before.set(mark, [n]);
  }
  for (const { conflict, mark } of conflicts) if (before.get(mark)?.pop() === undefined) insertConflict(store, conflict, { line, mark });
  for (const left of before.values()) for (const n of left) store.sql("DELETE FROM conflicts WHERE n = ?").run(n);
}

/** A silence, which is on a document. */
export const putSilence = (store: Store, conflict: Conflict, document: number): void => insertConflict(store, conflict, { document });

function insertConflict(store: Store, conflict: Conflict, of: { readonly line?: number; readonly document?: number; readonly mark?: number }): void {
  const { id, kind, knownOn, open } = conflict;
  store
    .sql("INSERT INTO conflicts(id, line, document, kind, known_on, open, mark, json) VALUES (?,?,?,?,?,?,?,?)")
    .run(id, of.line ?? null, of.document ?? null, kind, knownOn, open ? 1 : 0, of.mark ?? 0, JSON.stringify(conflict));
}

export const clearSilences = (store: Store, document: number): void => void store.sql("DELETE FROM conflicts WHERE document = ?").run(document);
export const conflictPlace = (store: Store, id: string): { readonly line: number | null; readonly document: number | null } | null =>
  (store.sql("SELECT line, document FROM conflicts WHERE id = ?").get(id) as { line: number | null; document: number | null } | undefined) ?? null;

export interface ConflictFilter {
  readonly kinds?: readonly string[];
  readonly knownBy?: number | null;
  readonly openOnly?: boolean;
  /** Those that are given beside what is open: what a person has decided. */
  readonly decided?: readonly string[];
  readonly line?: number;
  /** Only those that became known after this day. */
  readonly after?: number;
}

export function conflictRows(
  store: Store,
  filter: ConflictFilter,
  page: { readonly limit: number; readonly offset: number } = { limit: -1, offset: 0 },
): { readonly rows: readonly Conflict[]; readonly total: number; readonly open: number; readonly counts: Readonly<Record<string, number>> } {
  const where: string[] = [];
  const values: unknown[] = [];
  if (filter.knownBy != null) {
    where.push("known_on <= ?");
    values.push(filter.knownBy);
  }
  if (filter.openOnly) {
    where.push(filter.decided?.length ? "(open = 1 OR id IN (SELECT value FROM json_each(?)))" : "open = 1");
    if (filter.decided?.length) values.push(JSON.stringify(filter.decided));
  }
  if (filter.after !== undefined) {
    where.push("known_on > ?");
    values.push(filter.after);
  }
  if (filter.line !== undefined) {
    where.push("line = ?");
    values.push(filter.line);
  }
  const all = where.length ? `WHERE ${where.join(" AND ")}` : "";
  const counted = store
    .sql(`SELECT kind, count(*), sum(open) FROM conflicts ${all} GROUP BY kind`)
    .raw()
    .all(...values) as [string, number, number][];
  const counts = Object.fromEntries(counted.map(([kind, count]) => [kind, count]));
  const asked = counted.filter(([kind]) => !filter.kinds?.length || filter.kinds.includes(kind));
  if (filter.kinds?.length) {
    where.push(`kind IN (${filter.kinds.map(() => "?").join(",")})`);
    values.push(...filter.kinds);
  }
  const condition = where.length ? `WHERE ${where.join(" AND ")}` : "";
  const total = asked.reduce((sum, [, count]) => sum + count, 0);
  // Which they are first, and then their words: a sort does not carry those of all.
  const rows = store
    .sql(
      `SELECT json FROM (SELECT n AS at FROM conflicts ${condition} ORDER BY open DESC, CASE kind WHEN 'clash' THEN 0 WHEN 'text-error' THEN 1 WHEN 'silence' THEN 2 WHEN 'scope' THEN 3 WHEN 'bound' THEN 4 ELSE 5 END, known_on DESC NULLS LAST, id LIMIT ? OFFSET ?) CROSS JOIN conflicts ON n = at`,
    )
    .pluck()
    .all(...values, page.limit, page.offset) as string[];
  return { rows: rows.map((json) => JSON.parse(json) as Conflict), total, open: asked.reduce((sum, [, , open]) => sum + open, 0), counts };
}

/** Conflicts that name a document with no line of their own (silences), or that are on a commitment. */
export const conflictById = (store: Store, id: string): Conflict | null => parsedOrNull(store.sql("SELECT json FROM conflicts WHERE id = ?").pluck().get(id));
/** At most `limit` of each line, those that are open first. */
export const conflictsOnLines = (store: Store, lines: readonly number[], limit = -1): Conflict[] => {
  const select = store.sql("SELECT json FROM conflicts WHERE line = ? ORDER BY open DESC, known_on, id LIMIT ?").pluck();
  return lines.flatMap((line) => (select.all(line, limit) as string[]).map((json) => JSON.parse(json) as Conflict));
};

/** Open errors of the text and clashes on lines. */
export const doubtsOnLines = (store: Store, lines: readonly number[]): Conflict[] => {
  const select = store
    .sql("SELECT json FROM conflicts WHERE line = ? AND open = 1 AND kind IN ('text-error', 'clash') ORDER BY known_on, id LIMIT 500")
    .pluck();
  return lines.flatMap((line) => (select.all(line) as string[]).map((json) => JSON.parse(json) as Conflict));
};

/** Open conflicts of a line that name one of some claims, and the silences about them. */
export function conflictsNaming(store: Store, line: number, claims: readonly string[]): Conflict[] {
  const asked = new Set(claims);
  const rows = store
    .sql("SELECT DISTINCT x.json FROM json_each(?) AS asked CROSS JOIN conflicts x ON x.line = ? AND x.open = 1 AND instr(x.json, asked.value) > 0")
    .pluck()
    .all(JSON.stringify(claims), line) as string[];
  const silent = store
    .sql(
      "SELECT DISTINCT x.json FROM json_each(?) AS asked CROSS JOIN claims c ON c.id = asked.value CROSS JOIN conflicts x ON x.document = c.document AND x.open = 1",
    )
    .pluck()
    .all(JSON.stringify(claims)) as string[];
  return [...rows, ...silent]
    .map((json) => JSON.parse(json) as Conflict)
    .filter((conflict) => conflict.sides.some((side) => side.claims.some((claim) => asked.has(claim))));
}

/** Silences, which are on documents, by the commitments that they name. */
export const silences = (store: Store): Conflict[] =>
  (store.sql("SELECT json FROM conflicts WHERE document IS NOT NULL ORDER BY known_on, id").pluck().all() as string[]).map(
    (json) => JSON.parse(json) as Conflict,
  );
