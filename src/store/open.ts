/** The ledger's file: one SQLite database in WAL mode. Several processes may read while others write in turn. */
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { NoLedger, migrate, refuseOlder } from "./schema.ts";

export interface Store {
  readonly path: string;
  readonly db: Database.Database;
  /** A prepared statement, made once. */
  readonly sql: (text: string) => Database.Statement<unknown[], unknown>;
  /** Runs `work` in one write transaction; what it did is on the disk when it returns. */
  readonly write: <T>(work: () => T) => T;
  readonly close: () => void;
  /** A copy is read, since the file or its folder cannot be written; what would be written to it would be lost. */
  readonly isCopy?: boolean;
}

export interface OpenOptions {
  readonly create?: boolean;
  readonly readOnly?: boolean;
  readonly busyTimeoutMs?: number;
}

export function openStore(path: string, { create = false, readOnly = false, busyTimeoutMs = 120_000 }: OpenOptions = {}): Store {
  if (!create && path !== ":memory:" && !existsSync(path)) throw new NoLedger(`No ledger at ${path}. Make one: muster ingest FILE…`);
  let opened: Database.Database | undefined;
  try {
    const db = new Database(path, { timeout: busyTimeoutMs, readonly: readOnly });
    opened = db;
    db.pragma("busy_timeout = " + busyTimeoutMs);
    if (!readOnly) {
      db.pragma("journal_mode = WAL");
      // A document is reported as ingested only after its commit: a loss of power must not take it back.
      db.pragma("synchronous = FULL");
      migrate(db);
    } else refuseOlder(db);
  } catch (error) {
    if ((error as { code?: string }).code === "SQLITE_NOTADB") throw new NoLedger(`${path} is no ledger (not a SQLite file). Give another with --ledger FILE.`);
    if (/directory does not exist/.test((error as Error).message))
      throw new NoLedger(`${path}: there is no such folder. Make it, or give another file with --ledger FILE.`);
    if (!create && /^SQLITE_(?:CANTOPEN|READONLY)/.test((error as { code?: string }).code ?? "") && statSync(path).isFile()) {
      opened?.close();
      return openCopy(path, busyTimeoutMs);
    }
    throw error;
  }
  const db = opened;
  db.pragma(`cache_size = -${cacheKilobytes}`);
  db.pragma("temp_store = MEMORY");
  db.pragma("wal_autocheckpoint = 8000");
  db.pragma("journal_size_limit = 67108864");
  const statements = new Map<string, Database.Statement>();
  return {
    path,
    db,
    sql: (text) => {
      let statement = statements.get(text);
      if (!statement) {
        statement = db.prepare(text);
        statements.set(text, statement);
      }
      return statement as Database.Statement<unknown[], unknown>;
    },
    write: (work) => db.transaction(work).immediate(),
    close: () => {
      if (!db.open) return;
      try {
        if (!readOnly) db.pragma("optimize");
      } catch {
        // Statistics for the next who asks: where they cannot be written, nothing that was asked for is lost.
      }
      db.close();
    },
  };
}

/**
 * A ledger on a medium that cannot be written (a disc, a share, an archive's folder) cannot be opened in place: those who read a WAL keep a file beside it.
 * A copy in a temporary folder is read, with what stands in its WAL, and goes when it is closed. Whoever opened it brings it up to date and seals it.
 */
function openCopy(path: string, busyTimeoutMs: number): Store {
  const folder = mkdtempSync(join(tmpdir(), "muster-"));
  const gone = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    for (const ending of ["", "-wal"]) {
      const to = join(folder, `ledger.db${ending}`);
      if (!existsSync(path + ending)) continue;
      copyFileSync(path + ending, to);
      chmodSync(to, 0o600);
    }
    const store = openStore(join(folder, "ledger.db"), { busyTimeoutMs });
    const close = (): void => {
      store.close();
      gone();
    };
    return { ...store, path, isCopy: true, close };
  } catch (error) {
    gone();
    throw error;
  }
}

/** From now on whatever would write to a copy is refused as SQLite refuses a file that may not be written. */
export const sealCopy = (store: Store): void => void (store.isCopy && store.db.pragma("query_only = ON"));

const cacheKilobytes = 65_536;

/** Keeps so many kilobytes of the file in memory from now on; without a number as many as ever. */
export const limitCache = (store: Store, kilobytes = cacheKilobytes): void => void store.db.pragma(`cache_size = -${kilobytes}`);

/** While only derived rows are written: a loss of power may take back the last of them, and they are made again. */
export function withoutSync<T>(store: Store, work: () => T): T {
  store.db.pragma("synchronous = NORMAL");
  try {
    return work();
  } finally {
    store.db.pragma("synchronous = FULL");
  }
}

export const metaOf = (store: Store, key: string): string | null =>
  (store.sql("SELECT value FROM meta WHERE key = ?").pluck().get(key) as string | undefined) ?? null;

export function setMeta(store: Store, key: string, value: string): void {
  store.sql("INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value").run(key, value);
}
