/** Documents in the ledger: whether each is placed, and the first telling that it belongs to. Written by `pipeline/` alone. */
import type { DocumentRecord } from "../model/document.ts";
import type { Origin } from "../model/origin.ts";
import type { Store } from "./open.ts";
import { dropDerived } from "./schema.ts";

/** Forgets what is derived; every document waits to be placed again. */
export function forgetLedger(store: Store): void {
  store.write(() => {
    dropDerived(store.db);
    store
      .sql(
        "INSERT INTO told(document, id, known_on, origin, placed, score, published_by) SELECT n, id, known_on, NULL, 0, score, publisher IS NOT NULL FROM documents",
      )
      .run();
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

/** All documents, some at a time, so that they may be written meanwhile. */
export function* allTold(store: Store): Generator<Told> {
  for (let after = 0; ; ) {
    const some = store.sql(`SELECT ${toldColumns} FROM told WHERE document > ? ORDER BY document LIMIT 1000`).all(after) as Told[];
    if (some.length === 0) return;
    yield* some;
    after = some[some.length - 1].n;
  }
}

export const waitingDocuments = (store: Store, limit: number): readonly Told[] =>
  store.sql(`SELECT ${toldColumns} FROM told WHERE placed < 1 ORDER BY document LIMIT ?`).all(limit) as Told[];
export const waitingCount = (store: Store): number => store.sql("SELECT count(*) FROM told WHERE placed < 1").pluck().get() as number;
export const toldById = (store: Store, id: string): Told | null =>
  (store.sql(`SELECT ${toldColumns} FROM told WHERE document = (SELECT n FROM documents WHERE id = ?)`).get(id) as Told | undefined) ?? null;
export const setOrigin = (store: Store, n: number, origin: string): void => void store.sql("UPDATE told SET origin = ? WHERE document = ?").run(origin, n);
export const setWaiting = (store: Store, n: number): void => void store.sql("UPDATE told SET placed = -1 WHERE document = ?").run(n);
export const setPlaced = (store: Store, n: number): void => void store.sql("UPDATE told SET placed = 1 WHERE document = ?").run(n);

/** `origins`: those of two documents or more. An origin of one says nothing that the document does not. */
export function replaceOrigins(store: Store, origins: Iterable<Origin>): void {
  store.sql("DELETE FROM origins").run();
  const insert = store.sql("INSERT INTO origins(id, size, json) VALUES (?,?,?)");
  for (const origin of origins) insert.run(origin.id, origin.documents.length, JSON.stringify(origin));
}

export const originRows = (store: Store): readonly Origin[] =>
  (store.sql("SELECT json FROM origins ORDER BY size DESC, id").pluck().all() as string[]).map((json) => JSON.parse(json) as Origin);

export function headsOf(store: Store, ids: Iterable<string>, withText: boolean): DocumentRecord[] {
  const select = withText ? store.sql("SELECT head, text FROM documents WHERE id = ?") : store.sql("SELECT head, '' AS text FROM documents WHERE id = ?");
  const found: DocumentRecord[] = [];
  for (const id of ids) {
    const row = select.get(id) as { head: string; text: string } | undefined;
    if (row) found.push({ ...(JSON.parse(row.head) as Omit<DocumentRecord, "text">), text: row.text });
  }
  return found;
}
