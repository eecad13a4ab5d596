/** Documents, written with their claims: the ground of the ledger. */
import type { DocumentRecord } from "../model/document.ts";
import { uint32Of } from "./blobs.ts";
import { putFaults } from "./faults.ts";
import { dirtyLinesOf } from "./lines.ts";
import type { Store } from "./open.ts";
import type { StoredClaim, StoredDocument, StoredPrint } from "./rows.ts";

export type Added = "added" | "known" | "replaced";

/** Whether bytes with this hash were read before. */
export const isKnownSource = (store: Store, hash: string): boolean => store.sql("SELECT 1 FROM sources WHERE hash = ?").pluck().get(hash) !== undefined;

/**
 * Adds one document with its claims; part of the caller's transaction. The same text is the same document: of two sources the one
 * that states its day, then the one with the lesser path, is kept, so that the order of import does not matter.
 */
export function addDocument(
  store: Store,
  document: StoredDocument,
  claims: readonly StoredClaim[],
  given: { readonly hash: string; readonly reader: string; readonly importedOn: string },
): Added {
  const before = store.sql("SELECT n, source, path FROM documents WHERE id = ?").get(document.id) as
    | { n: number; source: string; path: string | null }
    | undefined;
  if (before) {
    const prefers = preference(document.source, document.path) < preference(before.source, before.path);
    if (prefers) {
      removeDocument(store, before.n);
      insertDocument(store, before.n, document, claims, given);
    }
    if (given.hash) store.sql("INSERT OR IGNORE INTO sources(hash, document) VALUES (?, ?)").run(given.hash, before.n);
    return prefers ? "replaced" : "known";
  }
  const n = insertDocument(store, null, document, claims, given);
  if (given.hash) store.sql("INSERT OR IGNORE INTO sources(hash, document) VALUES (?, ?)").run(given.hash, n);
  return "added";
}

const preference = (source: string, path: string | null): string =>
  `${(JSON.parse(source) as { publishedOn: string | null }).publishedOn ?? "9999"}|${path ?? "\uffff"}|${source}`;

function insertDocument(
  store: Store,
  n: number | null,
  d: StoredDocument,
  claims: readonly StoredClaim[],
  { reader, importedOn }: { readonly reader: string; readonly importedOn: string },
): number {
  const row = Number(
    store
      .sql(
        "INSERT INTO documents(n, id, language, known_on, published_on, score, damage, problems, claims, reader, imported_on, path, url, title, publisher, byline, head, source, text) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      )
      .run(
        n,
        d.id,
        d.language,
        d.knownOn,
        d.publishedOn,
        d.score,
        d.damage,
        d.problems,
        d.claims,
        reader,
        importedOn,
        d.path,
        d.url,
        d.title,
        d.publisher,
        d.byline,
        d.head,
        d.source,
        d.text,
      ).lastInsertRowid,
  );
  store.sql("INSERT INTO words(rowid, title, text) VALUES (?, ?, ?)").run(row, d.title, d.text);
  insertPrint(store, row, d);
  store
    .sql("INSERT INTO told(document, id, known_on, origin, placed, score, published_by) VALUES (?, ?, ?, NULL, 0, ?, ?)")
    .run(row, d.id, d.knownOn, d.score, d.publisher === null ? 0 : 1);
  if (d.speakers) store.sql("INSERT INTO speakers(document, json) VALUES (?, ?)").run(row, d.speakers);
  const insert = store.sql(intoClaims);
  const numbers = claims.map((c) =>
    Number(insert.run(row, c.start, c.kind, c.stage, d.knownOn, c.certainty, c.problems, c.id, c.actors, c.places, c.mission, c.json).lastInsertRowid),
  );
  putFaults(store, row, d.knownOn, d.faults, numbers);
  return row;
}

const intoClaims =
  "INSERT INTO claims(document, start, kind, stage, known_on, certainty, problems, id, actors, places, mission, json) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)";

/** One more claim of a document; false where it is there already. */
export function insertClaim(store: Store, document: number, c: StoredClaim): boolean {
  if (store.sql("SELECT 1 FROM claims WHERE id = ? AND document = ?").pluck().get(c.id, document) !== undefined) return false;
  const knownOn = store.sql("SELECT known_on FROM documents WHERE n = ?").pluck().get(document);
  store.sql(intoClaims).run(document, c.start, c.kind, c.stage, knownOn, c.certainty, c.problems, c.id, c.actors, c.places, c.mission, c.json);
  store.sql("UPDATE documents SET claims = claims + 1 WHERE n = ?").run(document);
  return true;
}

/** Takes a claim out; its line is to be laid anew. Returns its document, null where there is no such claim. */
export function removeClaim(store: Store, id: string): number | null {
  const row = store.sql("SELECT n, document FROM claims WHERE id = ?").get(id) as { n: number; document: number } | undefined;
  if (!row) return null;
  unplace(store, row.document);
  for (const table of ["placed", "aside", "faults"]) store.sql(`DELETE FROM ${table} WHERE claim = ?`).run(row.n);
  store.sql("DELETE FROM claims WHERE n = ?").run(row.n);
  store.sql("UPDATE documents SET claims = claims - 1 WHERE n = ?").run(row.document);
  return row.document;
}

const bytesOf = (array: Uint32Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function insertPrint(store: Store, row: number, d: StoredDocument): void {
  const { signature, numbers, names, credits, length } = d.print;
  store
    .sql("INSERT INTO prints(document, known_on, language, publisher, length, credits, signature, numbers, names) VALUES (?,?,?,?,?,?,?,?,?)")
    .run(row, d.knownOn, d.language, d.publisher, length, credits.join("\n"), bytesOf(signature), bytesOf(numbers), bytesOf(names));
}

/** Takes a document out with all that was derived from it; the lines that its claims were on are to be laid anew. */
function removeDocument(store: Store, n: number): void {
  const { title, text } = store.sql("SELECT title, text FROM documents WHERE n = ?").get(n) as { title: string | null; text: string };
  store.sql("INSERT INTO words(words, rowid, title, text) VALUES ('delete', ?, ?, ?)").run(n, title, text);
  unplace(store, n);
  for (const table of ["claims", "prints", "speakers", "told", "aside", "conflicts", "doubts", "faults"])
    store.sql(`DELETE FROM ${table} WHERE document = ?`).run(n);
  store.sql("DELETE FROM documents WHERE n = ?").run(n);
  // Its print may be another from now on: the origins are found anew.
  store.sql("DELETE FROM buckets").run();
}

/** The claims of a document leave their lines, which become dirty. */
export function unplace(store: Store, n: number): void {
  dirtyLinesOf(store, n);
  store.sql("DELETE FROM placed WHERE claim IN (SELECT n FROM claims WHERE document = ?)").run(n);
}

/** A document read anew by a newer reader: same text, new claims. Its judgements find their words again by their anchors. */
export function replaceDocument(
  store: Store,
  document: StoredDocument,
  claims: readonly StoredClaim[],
  given: { readonly reader: string; readonly importedOn: string },
): void {
  const before = store.sql("SELECT n, imported_on AS importedOn FROM documents WHERE id = ?").get(document.id) as { n: number; importedOn: string } | undefined;
  if (!before) return;
  removeDocument(store, before.n);
  insertDocument(store, before.n, document, claims, { ...given, importedOn: before.importedOn });
}

// ---------------------------------------------------------------------------------------------------------------------------

export interface DocumentRow {
  readonly n: number;
  readonly id: string;
  readonly language: string;
  readonly knownOn: number | null;
  readonly score: number;
  readonly damage: number;
  readonly problems: number;
  readonly claims: number;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly importedOn: string;
  readonly origin: string | null;
  /** The document record without its text. */
  readonly head: Omit<DocumentRecord, "text">;
}

const rowColumns =
  "d.n, d.id, d.language, d.known_on AS knownOn, d.score, d.damage, d.problems, d.claims, d.path, d.url, d.title, d.publisher, d.imported_on AS importedOn, t.origin, d.head";
const fromDocuments = "FROM documents d LEFT JOIN told t ON t.document = d.n";
const parsed = (row: DocumentRow & { readonly head: unknown }): DocumentRow => ({
  ...row,
  head: JSON.parse(row.head as unknown as string) as DocumentRow["head"],
});

export interface DocumentFilter {
  readonly knownBy?: number | null;
  readonly language?: string;
  readonly words?: string;
  readonly problemsOnly?: boolean;
  readonly sort?: "published" | "quality" | "claims" | "path";
}

export function documentRows(
  store: Store,
  filter: DocumentFilter,
  page: { readonly limit: number; readonly offset: number },
): { readonly rows: readonly DocumentRow[]; readonly total: number } {
  const where: string[] = [];
  const values: unknown[] = [];
  if (filter.knownBy != null) {
    where.push("d.known_on <= ?");
    values.push(filter.knownBy);
  }
  if (filter.language) {
    where.push("d.language = ?");
    values.push(filter.language);
  }
  if (filter.problemsOnly) where.push("(d.problems > 0 OR d.damage > 0)");
  if (filter.words) {
    where.push("d.n IN (SELECT rowid FROM words WHERE words MATCH ?)");
    values.push(matchOf(filter.words));
  }
  const condition = where.length ? `WHERE ${where.join(" AND ")}` : "";
  const order = { published: "d.known_on DESC NULLS LAST, d.id", quality: "d.score, d.id", claims: "d.claims DESC, d.id", path: "d.path, d.id" }[
    filter.sort ?? "published"
  ];
  const total = store
    .sql(`SELECT count(*) FROM documents d ${condition}`)
    .pluck()
    .get(...values) as number;
  const rows = store
    .sql(`SELECT ${rowColumns} ${fromDocuments} ${condition} ORDER BY ${order} LIMIT ? OFFSET ?`)
    .all(...values, page.limit, page.offset) as DocumentRow[];
  return { rows: rows.map(parsed), total };
}

/** Words as a search that cannot be malformed: each must occur, the last may be a beginning. */
export function matchOf(words: string): string {
  const parts = words
    .split(/\s+/)
    .map((word) => word.replaceAll('"', ""))
    .filter((word) => word !== "");
  return parts.length === 0 ? '""' : parts.map((word, i) => `"${word}"${i === parts.length - 1 ? "*" : ""}`).join(" ");
}

export function documentRow(store: Store, id: string): DocumentRow | null {
  const row = store.sql(`SELECT ${rowColumns} ${fromDocuments} WHERE d.id = ?`).get(id) as DocumentRow | undefined;
  return row ? parsed(row) : null;
}

export const textOf = (store: Store, id: string): string | null =>
  (store.sql("SELECT text FROM documents WHERE id = ?").pluck().get(id) as string | undefined) ?? null;

/** With what a report was read. */
export const readerOf = (store: Store, id: string): string | null =>
  (store.sql("SELECT reader FROM documents WHERE id = ?").pluck().get(id) as string | undefined) ?? null;

export interface SearchedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly knownOn: number | null;
  readonly quote: string;
}

export function searchDocuments(
  store: Store,
  words: string,
  options: { readonly limit: number; readonly knownBy?: number | null },
): readonly SearchedDocument[] {
  return store
    .sql(
      "SELECT d.id, d.title, d.publisher, d.known_on AS knownOn, snippet(words, 1, '', '', '…', 14) AS quote FROM words JOIN documents d ON d.n = words.rowid WHERE words MATCH ? AND (? IS NULL OR d.known_on <= ?) ORDER BY rank LIMIT ?",
    )
    .all(matchOf(words), options.knownBy ?? null, options.knownBy ?? null, options.limit) as SearchedDocument[];
}

// ---------------------------------------------------------------------------------------------------------------------------

export const waitingOf = (store: Store): number =>
  store.sql("SELECT (SELECT count(*) FROM told WHERE placed < 1) + (SELECT count(*) FROM lines WHERE dirty = 1)").pluck().get() as number;

export interface PrintRow extends StoredPrint {
  readonly n: number;
  readonly id: string;
  readonly knownOn: number | null;
  readonly language: string;
  readonly publisher: string | null;
}

const printColumns =
  "p.document AS n, t.id, p.known_on AS knownOn, p.language, p.publisher, p.length, p.credits, p.signature, p.numbers, p.names FROM prints p JOIN told t ON t.document = p.document";
type PrintColumns = Omit<PrintRow, "credits" | "signature" | "numbers" | "names"> & {
  readonly credits: string;
  readonly signature: Uint8Array;
  readonly numbers: Uint8Array;
  readonly names: Uint8Array;
};
const asPrint = (row: PrintColumns): PrintRow => ({
  ...row,
  credits: row.credits === "" ? [] : row.credits.split("\n"),
  signature: uint32Of(row.signature),
  numbers: uint32Of(row.numbers),
  names: uint32Of(row.names),
});

export function* printRows(store: Store): Generator<PrintRow> {
  for (const row of store.sql(`SELECT ${printColumns}`).iterate()) yield asPrint(row as PrintColumns);
}

export const printRow = (store: Store, n: number): PrintRow => asPrint(store.sql(`SELECT ${printColumns} WHERE p.document = ?`).get(n) as PrintColumns);

/** Rows of sources to read anew, with their text, in order of document number. */
export function sourceRows(
  store: Store,
  after: number,
  limit: number,
): readonly { readonly n: number; readonly id: string; readonly source: string; readonly text: string }[] {
  return store.sql("SELECT n, id, source, text FROM documents WHERE n > ? ORDER BY n LIMIT ?").all(after, limit) as never;
}
