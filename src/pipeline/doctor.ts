/** Is the file whole, and does every word stand where the ledger says? Each check is a line with its result. */
import type { Claim } from "../model/claim.ts";
import { type Store, metaOf } from "../store/open.ts";
import { schemaVersion } from "../store/schema.ts";
import { orphansOf } from "./judge.ts";
import { readerVersion } from "./reader-version.ts";
import { needsUpdate } from "./update-ledger.ts";

export interface Check {
  readonly check: string;
  /** `note`: nothing is lost, but a person should know. */
  readonly state: "ok" | "note" | "bad";
  readonly result: string;
}

export function doctor(store: Store): readonly Check[] {
  return [fileCheck, schemaCheck, quotesCheck, claimsCheck, placedCheck, searchCheck, judgementsCheck, readersCheck, updateCheck].map((check) => check(store));
}

type Checker = (store: Store) => Check;
const count = (store: Store, sql: string): number => store.sql(sql).pluck().get() as number;
const verdict = (check: string, wrong: number, good: string, bad: string, state: "note" | "bad" = "bad"): Check => ({
  check,
  state: wrong === 0 ? "ok" : state,
  result: wrong === 0 ? good : bad,
});

const fileCheck: Checker = (store) => {
  const result = store.db.pragma("integrity_check", { simple: true }) as string;
  return {
    check: "file",
    state: result === "ok" ? "ok" : "bad",
    result: result === "ok" ? "SQLite finds it whole" : `${result}: copy the file, then run: sqlite3 FILE .recover`,
  };
};

const schemaCheck: Checker = (store) => {
  const version = store.db.pragma("user_version", { simple: true }) as number;
  return { check: "schema", state: version === schemaVersion ? "ok" : "bad", result: `version ${version}` };
};

/** Every quote is its text at its span; where it is not, the claim is an orphan and a re-read is due. */
const quotesCheck: Checker = (store) => {
  let claims = 0;
  let wrong = 0;
  let last = -1;
  let text = "";
  for (const row of store.sql("SELECT c.document, c.json FROM claims c ORDER BY c.document").iterate() as IterableIterator<{
    document: number;
    json: string;
  }>) {
    if (row.document !== last) {
      last = row.document;
      text = store.sql("SELECT text FROM documents WHERE n = ?").pluck().get(row.document) as string;
    }
    claims++;
    const { evidence } = JSON.parse(row.json) as Claim;
    if (evidence.length === 0 || !evidence.every(({ start, end, quote }) => text.slice(start, end) === quote)) wrong++;
  }
  return verdict("quotes", wrong, `${claims} claims stand on their words`, `${wrong} of ${claims} claims do not fit their text. Run: muster rebuild`);
};

const claimsCheck: Checker = (store) => {
  const wrong =
    count(store, "SELECT count(*) FROM documents d WHERE d.claims != (SELECT count(*) FROM claims c WHERE c.document = d.n)") +
    count(store, "SELECT count(*) FROM claims WHERE document NOT IN (SELECT n FROM documents)");
  return verdict(
    "documents",
    wrong,
    `${count(store, "SELECT count(*) FROM documents")} documents with their claims`,
    `${wrong} documents and claims do not belong together. Run: muster rebuild`,
  );
};

/** Each claim is in one commitment, or set aside with a reason. */
const placedCheck: Checker = (store) => {
  const lost = count(
    store,
    "SELECT count(*) FROM claims c JOIN told t ON t.document = c.document AND t.placed = 1 WHERE NOT EXISTS (SELECT 1 FROM placed p WHERE p.claim = c.n) AND NOT EXISTS (SELECT 1 FROM aside a WHERE a.claim = c.n) AND NOT EXISTS (SELECT 1 FROM claims o WHERE o.document = c.document AND o.id = c.id AND o.n < c.n)",
  );
  return verdict(
    "ledger",
    lost,
    `${count(store, "SELECT count(*) FROM commitments")} lines, ${count(store, "SELECT count(*) FROM aside")} claims set aside`,
    `${lost} claims are in no line and not set aside. Run: muster rebuild --ledger-only`,
  );
};

const searchCheck: Checker = (store) => {
  try {
    if (!store.db.readonly) store.db.exec("INSERT INTO words(words) VALUES ('integrity-check')");
    return { check: "search", state: "ok", result: "the index of words fits the documents" };
  } catch (error) {
    return { check: "search", state: "bad", result: `the index of words does not fit: ${(error as Error).message}` };
  }
};

const judgementsCheck: Checker = (store) => {
  const orphans = orphansOf(store).length;
  return verdict(
    "judgements",
    orphans,
    `${count(store, "SELECT count(*) FROM judgements")} judgements, all on words that are claimed`,
    `${orphans} judgements are on words that are no longer claimed; they are kept and applied to nothing. See: muster judge list`,
    "note",
  );
};

const readersCheck: Checker = (store) => {
  const older = store.sql("SELECT count(*) FROM documents WHERE reader != ?").pluck().get(readerVersion()) as number;
  return verdict(
    "reader",
    older,
    `all read with ${readerVersion()}`,
    `${older} documents were read with other rules or another registry. Run: muster rebuild`,
    "note",
  );
};

const updateCheck: Checker = (store) =>
  verdict(
    "update",
    needsUpdate(store) ? 1 : 0,
    `up to date (change ${metaOf(store, "change") ?? 0})`,
    "documents or judgements wait to be laid. Any command that lists does it",
    "note",
  );
