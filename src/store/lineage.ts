/** Links between documents, and the buckets in which their prints meet. */
import type { Link, Origin } from "../model/origin.ts";
import { blobOf } from "./blobs.ts";
import { parsedOrNull } from "./json.ts";
import type { Store } from "./open.ts";

export interface StoredLink {
  readonly later: number;
  readonly earlier: number;
  readonly link: Link;
}

export function addLinks(store: Store, links: Iterable<StoredLink>): void {
  const insert = store.sql("INSERT OR REPLACE INTO links(later, earlier, json) VALUES (?,?,?)");
  for (const { later, earlier, link } of links) insert.run(later, earlier, JSON.stringify(link));
}

export const removeLink = (store: Store, later: number, earlier: number): void =>
  void store.sql("DELETE FROM links WHERE later = ? AND earlier = ?").run(later, earlier);
export const clearLinks = (store: Store): void => void store.sql("DELETE FROM links").run();
export const linksFrom = (store: Store, later: number): readonly StoredLink[] =>
  (store.sql("SELECT earlier, json FROM links WHERE later = ?").all(later) as { earlier: number; json: string }[]).map((row) => ({
    later,
    earlier: row.earlier,
    link: JSON.parse(row.json) as Link,
  }));
export const linkedTo = (store: Store, earlier: number): readonly number[] =>
  store.sql("SELECT later FROM links WHERE earlier = ?").pluck().all(earlier) as number[];
export const isLinked = (store: Store, later: number, earlier: number): boolean =>
  store.sql("SELECT 1 FROM links WHERE later = ? AND earlier = ?").pluck().get(later, earlier) !== undefined;

/** Room for the number of a document beside a key of 32 bits. */
export const documentSpan = 0x200000;

/** Sorted blocks of `key * documentSpan + document`. */
export function segments(store: Store): readonly Float64Array[] {
  const blocks = store.sql("SELECT keys FROM buckets ORDER BY segment").pluck().all() as Uint8Array[];
  return blocks.map((keys) =>
    keys.byteOffset % 8 === 0
      ? new Float64Array(keys.buffer, keys.byteOffset, keys.byteLength / 8)
      : new Float64Array(keys.buffer.slice(keys.byteOffset, keys.byteOffset + keys.byteLength)),
  );
}

export const segmentCount = (store: Store): number => store.sql("SELECT count(*) FROM buckets").pluck().get() as number;

/** In blocks of so many keys: the driver and SQLite copy what they write. */
const blockKeys = 1 << 19;

export function addSegment(store: Store, keys: Float64Array): void {
  const insert = store.sql("INSERT INTO buckets(keys) VALUES (?)");
  for (let at = 0; at === 0 || at < keys.length; at += blockKeys) insert.run(blobOf(keys.subarray(at, at + blockKeys)));
}

export const clearSegments = (store: Store): void => void store.sql("DELETE FROM buckets").run();

export const newDocuments = (store: Store): readonly number[] =>
  store.sql("SELECT document FROM told WHERE origin IS NULL ORDER BY document").pluck().all() as number[];
export const documentsOfOrigin = (store: Store, origin: string): readonly number[] =>
  store.sql("SELECT document FROM told WHERE origin = ?").pluck().all(origin) as number[];
export const originOf = (store: Store, n: number): string | null => store.sql("SELECT origin FROM told WHERE document = ?").pluck().get(n) as string | null;

export function putOrigin(store: Store, origin: Origin): void {
  store.sql("DELETE FROM origins WHERE id = ?").run(origin.id);
  if (origin.documents.length > 1)
    store.sql("INSERT INTO origins(id, size, json) VALUES (?,?,?)").run(origin.id, origin.documents.length, JSON.stringify(origin));
}

export const removeOrigin = (store: Store, id: string): void => void store.sql("DELETE FROM origins WHERE id = ?").run(id);

export const originAt = (store: Store, id: string): Origin | null => parsedOrNull(store.sql("SELECT json FROM origins WHERE id = ?").pluck().get(id));

/** Every origin with how many reports tell it, as known by a day; the most told first. */
export const originSizes = (store: Store, knownBy: number | null): readonly { readonly id: string; readonly size: number }[] =>
  store
    .sql(
      `SELECT origin AS id, count(*) AS size FROM told WHERE origin IS NOT NULL ${knownBy === null ? "" : "AND known_on <= ?"} GROUP BY origin ORDER BY size DESC, origin`,
    )
    .all(...(knownBy === null ? [] : [knownBy])) as never;

/** Ids of the reports that tell an origin, by the day on which they were known. */
export const reportsOfOrigin = (store: Store, origin: string, knownBy: number | null): readonly string[] =>
  store
    .sql(`SELECT id FROM told WHERE origin = ? ${knownBy === null ? "" : "AND known_on <= ?"} ORDER BY known_on NULLS LAST, id`)
    .pluck()
    .all(origin, ...(knownBy === null ? [] : [knownBy])) as string[];
