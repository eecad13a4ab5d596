/** Lines: where claims are placed, and which lines are to be laid anew. Written by `pipeline/update-ledger.ts` alone. */
import type { Claim } from "../model/claim.ts";
import type { SetAside } from "../model/commitment.ts";
import { dropBundles, dropBundlesOf } from "./bundles.ts";
import type { Store } from "./open.ts";

/** The lines of a document's claims are to be laid anew: its origin has changed, or they leave them. */
export function dirtyLinesOf(store: Store, n: number): void {
  dropBundlesOf(store, n);
  store.sql("UPDATE lines SET dirty = 1 WHERE n IN (SELECT p.line FROM claims c JOIN placed p ON p.claim = c.n WHERE c.document = ?)").run(n);
}

export interface NumberedClaim {
  readonly n: number;
  readonly claim: Claim;
}

export const numberedClaims = (store: Store, document: number): readonly NumberedClaim[] =>
  (store.sql("SELECT n, json FROM claims WHERE document = ? ORDER BY start, n").all(document) as { n: number; json: string }[]).map((row) => ({
    n: row.n,
    claim: JSON.parse(row.json) as Claim,
  }));

/** The number of a line, made where there is none; it is dirty from then on. */
export function lineFor(store: Store, key: string): number {
  const known = store.sql("SELECT n FROM lines WHERE key = ?").pluck().get(key) as number | undefined;
  if (known === undefined) return Number(store.sql("INSERT INTO lines(dirty, key) VALUES (1, ?)").run(key).lastInsertRowid);
  store.sql("UPDATE lines SET dirty = 1 WHERE n = ? AND dirty = 0").run(known);
  return known;
}

export const lineNumber = (store: Store, key: string): number | null =>
  (store.sql("SELECT n FROM lines WHERE key = ?").pluck().get(key) as number | undefined) ?? null;

export function dirtyLine(store: Store, n: number): void {
  dropBundles(store, n);
  store.sql("UPDATE lines SET dirty = 1 WHERE n = ?").run(n);
}

export function placeClaim(store: Store, claim: number, base: number, line: number): void {
  store.sql("INSERT OR REPLACE INTO placed(claim, base, line) VALUES (?,?,?)").run(claim, base, line);
}

export const basesOf = (store: Store, base: number): readonly { readonly claim: number; readonly line: number; readonly id: string }[] =>
  store
    .sql(
      "SELECT p.claim, p.line, c.id FROM placed p JOIN claims c ON c.n = p.claim WHERE p.line = ? AND p.base = p.line UNION ALL SELECT p.claim, p.line, c.id FROM placed p JOIN claims c ON c.n = p.claim WHERE p.base = ? AND p.base != p.line",
    )
    .all(base, base) as never;

/** The key of a claim's line before judgements join or split lines. */
export const baseKeyOf = (store: Store, claimId: string): string | undefined =>
  store
    .sql("SELECT l.key FROM claims c JOIN placed p ON p.claim = c.n JOIN lines l ON l.n = p.base WHERE c.id = ? ORDER BY c.n LIMIT 1")
    .pluck()
    .get(claimId) as string | undefined;

export function setAsides(store: Store, document: number, asides: readonly { readonly n: number; readonly aside: SetAside }[]): void {
  store.sql("DELETE FROM aside WHERE document = ?").run(document);
  for (const { n, aside } of asides) store.sql("INSERT OR REPLACE INTO aside(claim, document, json) VALUES (?,?,?)").run(n, document, JSON.stringify(aside));
}

export const dirtyLines = (store: Store, limit: number): readonly { readonly n: number; readonly key: string }[] =>
  store.sql("SELECT n, key FROM lines WHERE dirty = 1 ORDER BY n LIMIT ?").all(limit) as never;
export const dirtyCount = (store: Store): number => store.sql("SELECT count(*) FROM lines WHERE dirty = 1").pluck().get() as number;

/** Of the first lines of a party those that may play in one of some places: a line of several versions may do so by a later one. */
export const actLinesOf = (store: Store, party: string, limit: number, places: readonly string[]): readonly number[] =>
  store
    .sql(
      "SELECT line FROM (SELECT k.line, k.facets, k.places, l.key FROM commitments k JOIN lines l ON l.n = k.line WHERE k.party = ? AND k.act = 1 ORDER BY l.key LIMIT ?) WHERE length(places) > 4 OR EXISTS (SELECT 1 FROM json_each(?) AS place WHERE instr(facets, '\"' || place.value || '\"') > 0 OR instr(key, '|' || place.value) > 0)",
    )
    .pluck()
    .all(party, limit, JSON.stringify(places)) as number[];
export const hostLines = (store: Store, host: string, limit: number): readonly number[] =>
  store.sql("SELECT h.line FROM hosts h JOIN lines l ON l.n = h.line WHERE h.host = ? ORDER BY l.key LIMIT ?").pluck().all(host, limit) as number[];
export const positionLinesIn = (store: Store, documentId: string): readonly number[] =>
  store
    .sql(
      "SELECT DISTINCT p.line FROM claims c JOIN placed p ON p.claim = c.n WHERE c.document = (SELECT n FROM documents WHERE id = ?) AND c.kind = 'position'",
    )
    .pluck()
    .all(documentId) as number[];

/** Claims of some lines, or some claims by id, with the document of each. */
export function claimsOfLines(store: Store, lines: readonly number[]): { readonly json: string; readonly document: string }[] {
  const found: { readonly json: string; readonly document: string }[] = [];
  const select = store.sql(
    "SELECT c.json, t.id AS document FROM placed p JOIN claims c ON c.n = p.claim JOIN told t ON t.document = c.document WHERE p.line = ? ORDER BY c.n",
  );
  for (const line of lines) found.push(...(select.all(line) as typeof found));
  return found;
}

export function claimsByIds(store: Store, ids: Iterable<string>): { readonly json: string; readonly document: string }[] {
  const found: { readonly json: string; readonly document: string }[] = [];
  const select = store.sql("SELECT c.json, t.id AS document FROM claims c JOIN told t ON t.document = c.document WHERE c.id = ? ORDER BY c.n LIMIT 1");
  for (const id of ids) {
    const row = select.get(id) as (typeof found)[number] | undefined;
    if (row) found.push(row);
  }
  return found;
}

/** The line that a claim is on, null where it was set aside; undefined where there is no such claim. */
export const lineOfClaim = (store: Store, id: string): number | null | undefined =>
  store.sql("SELECT p.line FROM claims c LEFT JOIN placed p ON p.claim = c.n WHERE c.id = ? ORDER BY c.n LIMIT 1").pluck().get(id) as number | null | undefined;

export const linesOfDocument = (store: Store, documentId: string): readonly number[] =>
  store
    .sql("SELECT DISTINCT p.line FROM claims c JOIN placed p ON p.claim = c.n WHERE c.document = (SELECT n FROM documents WHERE id = ?)")
    .pluck()
    .all(documentId) as number[];
export const linesOfKinds = (store: Store, kinds: readonly string[]): readonly number[] =>
  store
    .sql(`SELECT k.line FROM commitments k JOIN lines l ON l.n = k.line WHERE k.kind IN (${kinds.map(() => "?").join(",")}) ORDER BY l.key`)
    .pluck()
    .all(...kinds) as number[];

export const isLaid = (store: Store, line: number): boolean => store.sql("SELECT 1 FROM commitments WHERE line = ?").pluck().get(line) !== undefined;

/** Lines of conditions and positions in the reports of a line: of its newest ones, where there are more than `most`. */
export const decidingLinesIn = (store: Store, line: number, most: number, knownBy: number | null): readonly number[] =>
  store
    .sql(`WITH reports AS (SELECT DISTINCT c.document, c.known_on FROM placed p CROSS JOIN claims c ON c.n = p.claim WHERE p.line = ? ${knownBy === null ? "" : "AND c.known_on <= ?"} ORDER BY c.known_on DESC LIMIT ?)
    SELECT DISTINCT p.line FROM reports r CROSS JOIN claims c ON c.document = r.document AND c.kind IN ('condition', 'position') CROSS JOIN placed p ON p.claim = c.n ORDER BY p.line`)
    .pluck()
    .all(line, ...(knownBy === null ? [] : [knownBy]), most) as number[];

/** How many claims of conditions and positions the reports of some lines make, as known by a day. */
export function nearbyCounts(store: Store, lines: readonly number[], knownBy: number | null): ReadonlyMap<number, number> {
  const rows = store
    .sql(
      `SELECT a.value, count(DISTINCT d.n) FROM json_each(?) AS a CROSS JOIN placed p ON p.line = a.value CROSS JOIN claims c ON c.n = p.claim CROSS JOIN claims d ON d.document = c.document AND d.kind IN ('condition', 'position') ${knownBy === null ? "" : "WHERE c.known_on <= ?"} GROUP BY a.value`,
    )
    .raw()
    .all(JSON.stringify(lines), ...(knownBy === null ? [] : [knownBy])) as [number, number][];
  return new Map(rows);
}
