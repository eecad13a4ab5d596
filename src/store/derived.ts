/** What the ledger derives: lines, commitments with their versions, conflicts, answers. Written by `pipeline/update-ledger.ts` alone. */
import type { Claim } from "../model/claim.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Commitment, SetAside, Version } from "../model/commitment.ts";
import type { Conflict } from "../model/conflict.ts";
import type { EntityMerge } from "../model/ledger.ts";
import type { Origin } from "../model/origin.ts";
import { dropDerived } from "./schema.ts";
import type { Store } from "./open.ts";

/** Forgets what is derived; every document waits to be placed again. */
export function forgetLedger(store: Store): void {
  store.write(() => {
    dropDerived(store.db);
    store.sql("INSERT INTO told(document, id, known_on, origin, placed, score, published_by) SELECT n, id, known_on, NULL, 0, score, publisher IS NOT NULL FROM documents").run();
  });
}

export interface Told {
  readonly n: number;
  readonly id: string;
  readonly knownOn: number | null;
  readonly origin: string | null;
  /** 1 placed, 0 new, -1 to be placed again. */
  readonly placed: -1 | 0 | 1;
}

const toldColumns = "document AS n, id, known_on AS knownOn, origin, placed";

export const allTold = (store: Store): readonly Told[] => store.sql(`SELECT ${toldColumns} FROM told ORDER BY document`).all() as Told[];
export const waitingDocuments = (store: Store, limit: number): readonly Told[] => store.sql(`SELECT ${toldColumns} FROM told WHERE placed < 1 ORDER BY document LIMIT ?`).all(limit) as Told[];
export const waitingCount = (store: Store): number => store.sql("SELECT count(*) FROM told WHERE placed < 1").pluck().get() as number;
export const toldById = (store: Store, id: string): Told | null => (store.sql(`SELECT ${toldColumns} FROM told WHERE document = (SELECT n FROM documents WHERE id = ?)`).get(id) as Told | undefined) ?? null;
export const setOrigin = (store: Store, n: number, origin: string): void => void store.sql("UPDATE told SET origin = ? WHERE document = ?").run(origin, n);
export const setWaiting = (store: Store, n: number): void => void store.sql("UPDATE told SET placed = -1 WHERE document = ?").run(n);
export const setPlaced = (store: Store, n: number): void => void store.sql("UPDATE told SET placed = 1 WHERE document = ?").run(n);

/** The lines of a document's claims are to be laid anew: its origin has changed. */
export const dirtyLinesOf = (store: Store, n: number): void => void store.sql("UPDATE lines SET dirty = 1 WHERE n IN (SELECT p.line FROM claims c JOIN placed p ON p.claim = c.n WHERE c.document = ?)").run(n);

export function replaceOrigins(store: Store, origins: readonly Origin[]): void {
  store.sql("DELETE FROM origins").run();
  const insert = store.sql("INSERT INTO origins(id, size, json) VALUES (?,?,?)");
  // An origin of one document says nothing that the document does not.
  for (const origin of origins) if (origin.documents.length > 1) insert.run(origin.id, origin.documents.length, JSON.stringify(origin));
}

export const originRows = (store: Store): readonly Origin[] => (store.sql("SELECT json FROM origins ORDER BY size DESC, id").pluck().all() as string[]).map((json) => JSON.parse(json) as Origin);

const parsedOrNull = <T>(json: unknown): T | null => (typeof json === "string" ? (JSON.parse(json) as T) : null);

// ---------------------------------------------------------------------------------------------------------------------------

export interface NumberedClaim {
  readonly n: number;
  readonly claim: Claim;
}

export const numberedClaims = (store: Store, document: number): readonly NumberedClaim[] =>
  (store.sql("SELECT n, json FROM claims WHERE document = ? ORDER BY start, n").all(document) as { n: number; json: string }[]).map((row) => ({ n: row.n, claim: JSON.parse(row.json) as Claim }));

/** The number of a line, made where there is none; it is dirty from then on. */
export function lineFor(store: Store, key: string): number {
  const known = store.sql("SELECT n FROM lines WHERE key = ?").pluck().get(key) as number | undefined;
  if (known === undefined) return Number(store.sql("INSERT INTO lines(dirty, key) VALUES (1, ?)").run(key).lastInsertRowid);
  store.sql("UPDATE lines SET dirty = 1 WHERE n = ? AND dirty = 0").run(known);
  return known;
}

export const lineNumber = (store: Store, key: string): number | null => (store.sql("SELECT n FROM lines WHERE key = ?").pluck().get(key) as number | undefined) ?? null;
export const dirtyLine = (store: Store, n: number): void => void store.sql("UPDATE lines SET dirty = 1 WHERE n = ?").run(n);

export function placeClaim(store: Store, claim: number, base: number, line: number): void {
  store.sql("INSERT OR REPLACE INTO placed(claim, base, line) VALUES (?,?,?)").run(claim, base, line);
}

export const basesOf = (store: Store, base: number): readonly { readonly claim: number; readonly line: number; readonly id: string }[] =>
  store.sql("SELECT p.claim, p.line, c.id FROM placed p JOIN claims c ON c.n = p.claim WHERE p.line = ? AND p.base = p.line UNION ALL SELECT p.claim, p.line, c.id FROM placed p JOIN claims c ON c.n = p.claim WHERE p.base = ? AND p.base != p.line").all(base, base) as never;

/** The key of a claim's line before judgements join or split lines. */
export const baseKeyOf = (store: Store, claimId: string): string | undefined =>
  store.sql("SELECT l.key FROM claims c JOIN placed p ON p.claim = c.n JOIN lines l ON l.n = p.base WHERE c.id = ? ORDER BY c.n LIMIT 1").pluck().get(claimId) as string | undefined;

export function setAsides(store: Store, document: number, asides: readonly { readonly n: number; readonly aside: SetAside }[]): void {
  store.sql("DELETE FROM aside WHERE document = ?").run(document);
  for (const { n, aside } of asides) store.sql("INSERT OR REPLACE INTO aside(claim, document, json) VALUES (?,?,?)").run(n, document, JSON.stringify(aside));
}

export const dirtyLines = (store: Store, limit: number): readonly { readonly n: number; readonly key: string }[] => store.sql("SELECT n, key FROM lines WHERE dirty = 1 ORDER BY n LIMIT ?").all(limit) as never;
export const dirtyCount = (store: Store): number => store.sql("SELECT count(*) FROM lines WHERE dirty = 1").pluck().get() as number;

export interface LineClaim {
  readonly json: string;
  readonly document: string;
  readonly knownOn: number | null;
  readonly origin: string;
  readonly score: number;
  readonly publishedBy: 0 | 1;
}

export const claimsOnLine = (store: Store, line: number): readonly LineClaim[] =>
  store.sql("SELECT c.json, t.id AS document, t.known_on AS knownOn, coalesce(t.origin, t.id) AS origin, t.score, t.published_by AS publishedBy FROM placed p JOIN claims c ON c.n = p.claim JOIN told t ON t.document = c.document WHERE p.line = ?").all(line) as LineClaim[];

// ---------------------------------------------------------------------------------------------------------------------------

export interface CommitmentRow {
  readonly act: boolean;
  readonly request: boolean;
  /** `force|CAN`: who may answer what is asked of whom. */
  readonly party: string;
  readonly hosts: readonly string[];
  /** What the read model of the views keeps of it. */
  readonly facets: string;
  readonly columns: Int32Array;
}

export function removeLine(store: Store, line: number): void {
  clearLine(store, line);
  store.sql("DELETE FROM lines WHERE n = ? AND NOT EXISTS (SELECT 1 FROM placed WHERE base = ? AND base != line)").run(line, line);
  store.sql("UPDATE lines SET dirty = 0 WHERE n = ?").run(line);
}

function clearLine(store: Store, line: number): void {
  store.sql("DELETE FROM versions WHERE line = ?").run(line);
  store.sql("DELETE FROM conflicts WHERE line = ?").run(line);
  store.sql("DELETE FROM hosts WHERE line = ?").run(line);
  store.sql("DELETE FROM commitments WHERE line = ?").run(line);
}

/** Writes a line; of one that was there only what differs. */
export function putLine(store: Store, line: number, commitment: Commitment, conflicts: readonly Conflict[], row: CommitmentRow, isNew: boolean): void {
  const { versions, ...head } = commitment;
  store.sql("INSERT OR REPLACE INTO commitments(line, id, kind, known_on, last_known_on, claims, act, request, party, head, facets, columns) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
    .run(line, commitment.id, commitment.kind, commitment.knownOn, commitment.lastKnownOn, commitment.claims, row.act ? 1 : 0, row.request ? 1 : 0, row.party, JSON.stringify(head), row.facets,
      new Uint8Array(row.columns.buffer, row.columns.byteOffset, row.columns.byteLength));
  if (!isNew) store.sql("DELETE FROM hosts WHERE line = ?").run(line);
  for (const host of row.hosts) store.sql("INSERT OR IGNORE INTO hosts(host, line) VALUES (?,?)").run(host, line);
  putVersions(store, line, versions, isNew);
  putConflicts(store, line, conflicts, isNew);
  store.sql("UPDATE lines SET dirty = 0 WHERE n = ?").run(line);
}

function putVersions(store: Store, line: number, versions: readonly Version[], isNew: boolean): void {
  const before = isNew ? [] : (store.sql("SELECT json FROM versions WHERE line = ? ORDER BY at").pluck().all(line) as string[]);
  const put = store.sql("INSERT OR REPLACE INTO versions(line, at, json) VALUES (?,?,?)");
  for (let at = 0; at < versions.length; at++) {
    const json = JSON.stringify(versions[at]);
    if (before[at] !== json) put.run(line, at, json);
  }
  if (before.length > versions.length) store.sql("DELETE FROM versions WHERE line = ? AND at >= ?").run(line, versions.length);
}

function putConflicts(store: Store, line: number, conflicts: readonly Conflict[], isNew: boolean): void {
  if (isNew) {
    for (const conflict of conflicts) putConflict(store, conflict, { line });
    return;
  }
  const before = new Map<string, number[]>();
  for (const { n, json } of store.sql("SELECT n, json FROM conflicts WHERE line = ?").all(line) as { n: number; json: string }[]) {
    const same = before.get(json);
    if (same) same.push(n);
    else before.set(json, [n]);
  }
  for (const conflict of conflicts) if (before.get(JSON.stringify(conflict))?.pop() === undefined) putConflict(store, conflict, { line });
  for (const left of before.values()) for (const n of left) store.sql("DELETE FROM conflicts WHERE n = ?").run(n);
}

export function putConflict(store: Store, conflict: Conflict, of: { readonly line?: number; readonly document?: number }): void {
  store.sql("INSERT INTO conflicts(id, line, document, kind, known_on, open, json) VALUES (?,?,?,?,?,?,?)")
    .run(conflict.id, of.line ?? null, of.document ?? null, conflict.kind, conflict.knownOn, conflict.open ? 1 : 0, JSON.stringify(conflict));
}

export const clearSilences = (store: Store, document: number): void => void store.sql("DELETE FROM conflicts WHERE document = ?").run(document);
export const conflictPlace = (store: Store, id: string): { readonly line: number | null; readonly document: number | null } | null =>
  (store.sql("SELECT line, document FROM conflicts WHERE id = ?").get(id) as { line: number | null; document: number | null } | undefined) ?? null;

function commitmentOf(store: Store, row: { readonly line: number; readonly head: string } | undefined): Commitment | null {
  if (!row) return null;
  const versions = (store.sql("SELECT json FROM versions WHERE line = ? ORDER BY at").pluck().all(row.line) as string[]).map((json) => JSON.parse(json) as Version);
  return { ...(JSON.parse(row.head) as Omit<Commitment, "versions">), versions };
}

export const commitmentAt = (store: Store, line: number): Commitment | null => commitmentOf(store, store.sql("SELECT line, head FROM commitments WHERE line = ?").get(line) as never);
export const commitmentLine = (store: Store, id: string): number | null => (store.sql("SELECT line FROM commitments WHERE id = ?").pluck().get(id) as number | undefined) ?? null;
export const headAt = (store: Store, line: number): Omit<Commitment, "versions"> | null => parsedOrNull(store.sql("SELECT head FROM commitments WHERE line = ?").pluck().get(line));
export const versionAt = (store: Store, line: number, at: number): Version | null => parsedOrNull(store.sql("SELECT json FROM versions WHERE line = ? AND at = ?").pluck().get(line, at));

/** All commitments in the order of their keys: for what cannot be asked of a few. */
export function commitmentsOf(store: Store, kinds?: readonly string[]): Commitment[] {
  const rows = (kinds
    ? store.sql(`SELECT k.line, k.head FROM commitments k JOIN lines l ON l.n = k.line WHERE k.kind IN (${kinds.map(() => "?").join(",")}) ORDER BY l.key`).all(...kinds)
    : store.sql("SELECT k.line, k.head FROM commitments k JOIN lines l ON l.n = k.line ORDER BY l.key").all()) as { line: number; head: string }[];
  return rows.map((row) => commitmentOf(store, row)!);
}

export interface ModelRow {
  readonly line: number;
  readonly id: string;
  readonly facets: string;
  readonly columns: Uint8Array;
}

export const modelRows = (store: Store): IterableIterator<ModelRow> => store.sql("SELECT k.line, k.id, k.facets, k.columns FROM lines l JOIN commitments k ON k.line = l.n ORDER BY l.key").iterate() as IterableIterator<ModelRow>;

export const actLinesOf = (store: Store, party: string, limit: number): readonly number[] =>
  store.sql("SELECT k.line FROM commitments k JOIN lines l ON l.n = k.line WHERE k.party = ? AND k.act = 1 ORDER BY l.key LIMIT ?").pluck().all(party, limit) as number[];
export const hostLines = (store: Store, host: string, limit: number): readonly number[] =>
  store.sql("SELECT h.line FROM hosts h JOIN lines l ON l.n = h.line WHERE h.host = ? ORDER BY l.key LIMIT ?").pluck().all(host, limit) as number[];
export const positionLinesIn = (store: Store, documentId: string): readonly number[] =>
  store.sql("SELECT DISTINCT p.line FROM claims c JOIN placed p ON p.claim = c.n WHERE c.document = (SELECT n FROM documents WHERE id = ?) AND c.kind = 'position'").pluck().all(documentId) as number[];

export interface ConflictFilter {
  readonly kinds?: readonly string[];
  readonly knownBy?: number | null;
  readonly openOnly?: boolean;
  readonly line?: number;
}

export function conflictRows(store: Store, filter: ConflictFilter, page: { readonly limit: number; readonly offset: number } = { limit: -1, offset: 0 }): { readonly rows: readonly Conflict[]; readonly total: number; readonly counts: Readonly<Record<string, number>> } {
  const where: string[] = [];
  const values: unknown[] = [];
  if (filter.knownBy != null) {
    where.push("known_on <= ?");
    values.push(filter.knownBy);
  }
  if (filter.openOnly) where.push("open = 1");
  if (filter.line !== undefined) {
    where.push("line = ?");
    values.push(filter.line);
  }
  const all = where.length ? `WHERE ${where.join(" AND ")}` : "";
  const counts = Object.fromEntries(store.sql(`SELECT kind, count(*) FROM conflicts ${all} GROUP BY kind`).raw().all(...values) as [string, number][]);
  if (filter.kinds?.length) {
    where.push(`kind IN (${filter.kinds.map(() => "?").join(",")})`);
    values.push(...filter.kinds);
  }
  const condition = where.length ? `WHERE ${where.join(" AND ")}` : "";
  const total = store.sql(`SELECT count(*) FROM conflicts ${condition}`).pluck().get(...values) as number;
  const rows = store.sql(`SELECT json FROM conflicts ${condition} ORDER BY open DESC, CASE kind WHEN 'clash' THEN 0 WHEN 'text-error' THEN 1 WHEN 'silence' THEN 2 WHEN 'scope' THEN 3 WHEN 'bound' THEN 4 ELSE 5 END, known_on DESC NULLS LAST, id LIMIT ? OFFSET ?`).pluck().all(...values, page.limit, page.offset) as string[];
  return { rows: rows.map((json) => JSON.parse(json) as Conflict), total, counts };
}

/** Conflicts that name a document with no line of their own (silences), or that are on a commitment. */
export const conflictById = (store: Store, id: string): Conflict | null => parsedOrNull(store.sql("SELECT json FROM conflicts WHERE id = ?").pluck().get(id));
export function speakerRows(store: Store): { readonly document: string; readonly claims: readonly Claim[] }[] {
  return (store.sql("SELECT t.id AS document, s.json FROM speakers s JOIN told t ON t.document = s.document ORDER BY t.id").all() as { document: string; json: string }[]).map((row) => ({ document: row.document, claims: JSON.parse(row.json) as Claim[] }));
}

export function replaceMerges(store: Store, merges: readonly EntityMerge[]): void {
  store.sql("DELETE FROM merges").run();
  for (const merge of merges) store.sql("INSERT INTO merges(id, json) VALUES (?,?)").run(merge.id, JSON.stringify(merge));
}

export const mergeRows = (store: Store): readonly EntityMerge[] => (store.sql("SELECT json FROM merges ORDER BY id").pluck().all() as string[]).map((json) => JSON.parse(json) as EntityMerge);

/** Lines with a request, by the day of the newest one known. */
export const newestRequests = (store: Store): readonly number[] => store.sql("SELECT line FROM commitments WHERE request = 1 ORDER BY last_known_on DESC NULLS LAST, line").pluck().all() as number[];

/** Claims of some lines, or some claims by id, with the document of each. */
export function claimsOfLines(store: Store, lines: readonly number[]): { readonly json: string; readonly document: string }[] {
  const found: { readonly json: string; readonly document: string }[] = [];
  const select = store.sql("SELECT c.json, t.id AS document FROM placed p JOIN claims c ON c.n = p.claim JOIN told t ON t.document = c.document WHERE p.line = ? ORDER BY c.n");
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

export function headsOf(store: Store, ids: Iterable<string>, withText: boolean): DocumentRecord[] {
  const select = withText ? store.sql("SELECT head, text FROM documents WHERE id = ?") : store.sql("SELECT head, '' AS text FROM documents WHERE id = ?");
  const found: DocumentRecord[] = [];
  for (const id of ids) {
    const row = select.get(id) as { head: string; text: string } | undefined;
    if (row) found.push({ ...(JSON.parse(row.head) as Omit<DocumentRecord, "text">), text: row.text });
  }
  return found;
}

/** At most `limit` of each line, those that are open first. */
export const conflictsOnLines = (store: Store, lines: readonly number[], limit = -1): Conflict[] => {
  const select = store.sql("SELECT json FROM conflicts WHERE line = ? ORDER BY open DESC, known_on, id LIMIT ?").pluck();
  return lines.flatMap((line) => (select.all(line, limit) as string[]).map((json) => JSON.parse(json) as Conflict));
};

/** Open errors of the text and clashes on lines. */
export const doubtsOnLines = (store: Store, lines: readonly number[]): Conflict[] => {
  const select = store.sql("SELECT json FROM conflicts WHERE line = ? AND open = 1 AND kind IN ('text-error', 'clash') ORDER BY known_on, id LIMIT 500").pluck();
  return lines.flatMap((line) => (select.all(line) as string[]).map((json) => JSON.parse(json) as Conflict));
};

/** Silences, which are on documents, by the commitments that they name. */
export const silences = (store: Store): Conflict[] => (store.sql("SELECT json FROM conflicts WHERE document IS NOT NULL ORDER BY known_on, id").pluck().all() as string[]).map((json) => JSON.parse(json) as Conflict);

export const linesOfDocument = (store: Store, documentId: string): readonly number[] =>
  store.sql("SELECT DISTINCT p.line FROM claims c JOIN placed p ON p.claim = c.n WHERE c.document = (SELECT n FROM documents WHERE id = ?)").pluck().all(documentId) as number[];
export const linesOfKinds = (store: Store, kinds: readonly string[]): readonly number[] =>
  store.sql(`SELECT k.line FROM commitments k JOIN lines l ON l.n = k.line WHERE k.kind IN (${kinds.map(() => "?").join(",")}) ORDER BY l.key`).pluck().all(...kinds) as number[];

export const isLaid = (store: Store, line: number): boolean => store.sql("SELECT 1 FROM commitments WHERE line = ?").pluck().get(line) !== undefined;
