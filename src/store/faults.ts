/** Faults of texts, a row each, so that they are counted and paged without reading a text. Written with their documents. */
import type { Database } from "better-sqlite3";
import type { Claim } from "../model/claim.ts";
import type { DocumentRecord } from "../model/document.ts";
import { type Fault, faultParts, faultsOf } from "../model/faults.ts";
import type { Store } from "./open.ts";

const into = "INSERT INTO faults(document, known_on, part, kind, claim, at) VALUES (?,?,?,?,?,?)";

/** `claims`: the numbers of the document's claims, in the order in which its faults count them. */
export function putFaults(store: Pick<Store, "sql">, document: number, knownOn: number | null, faults: readonly Fault[], claims: readonly number[]): void {
  for (const fault of faults)
    store.sql(into).run(document, knownOn, faultParts.indexOf(fault.part), fault.kind, fault.claim === null ? null : claims[fault.claim], fault.at);
}

/** For a file whose documents came in before there was the table. */
export function fillFaults(db: Database): void {
  const documents = db
    .prepare("SELECT n, known_on AS knownOn, head FROM documents WHERE problems > 0 OR damage > 0 OR n IN (SELECT document FROM claims WHERE problems > 0)")
    .all() as { n: number; knownOn: number | null; head: string }[];
  const claims = db.prepare("SELECT n, json FROM claims WHERE document = ? ORDER BY n");
  const sql = db.prepare(into);
  for (const { n, knownOn, head } of documents) {
    const own = claims.all(n) as { n: number; json: string }[];
    putFaults(
      { sql: () => sql },
      n,
      knownOn,
      faultsOf(
        JSON.parse(head) as DocumentRecord,
        own.map((row) => JSON.parse(row.json) as Claim),
      ),
      own.map((row) => row.n),
    );
  }
}

export interface FaultRow {
  readonly part: Fault["part"];
  readonly kind: string;
  readonly at: number;
  /** The document's id. */
  readonly document: string;
  readonly claim: string | null;
  /** The commitment that the claim is on. */
  readonly commitment: string | null;
}

/** Faults of claims first, then those of texts; the newest report first. */
export function faultRows(
  store: Store,
  filter: { readonly kind?: string; readonly knownBy: number | null },
  page: { readonly limit: number; readonly offset: number },
): { readonly rows: readonly FaultRow[]; readonly total: number; readonly kinds: Readonly<Record<string, number>> } {
  const { kind, knownBy } = filter;
  const counted = store
    .sql(`SELECT kind, count(*) FROM faults ${knownBy === null ? "" : "WHERE known_on <= ?"} GROUP BY kind ORDER BY 2 DESC, 1`)
    .raw()
    .all(...(knownBy === null ? [] : [knownBy])) as [string, number][];
  const kinds = Object.fromEntries(counted);
  const where = [...(kind ? ["f.kind = ?"] : []), ...(knownBy === null ? [] : ["f.known_on <= ?"])];
  const values = [...(kind ? [kind] : []), ...(knownBy === null ? [] : [knownBy])];
  const rows = store
    .sql(`SELECT f.part, f.kind, f.at, t.id AS document, c.id AS claim, k.id AS commitment
    FROM faults f CROSS JOIN told t ON t.document = f.document LEFT JOIN claims c ON c.n = f.claim LEFT JOIN placed p ON p.claim = f.claim LEFT JOIN commitments k ON k.line = p.line
    ${where.length ? `WHERE ${where.join(" AND ")}` : ""} ORDER BY f.part > 0, f.known_on DESC NULLS LAST, t.id, f.n LIMIT ? OFFSET ?`)
    .all(...values, page.limit, page.offset) as (Omit<FaultRow, "part"> & { readonly part: number })[];
  return {
    rows: rows.map((row) => ({ ...row, part: faultParts[row.part] })),
    total: kind ? (kinds[kind] ?? 0) : counted.reduce((sum, [, count]) => sum + count, 0),
    kinds,
  };
}
