/** Commitments with their versions, one a line at most. Written by `pipeline/lay-line.ts` alone. */
import type { Commitment, LineSummary, Version } from "../model/commitment.ts";
import { blobOf } from "./blobs.ts";
import { dropBundles } from "./bundles.ts";
import { type MarkedConflict, putConflicts } from "./conflicts.ts";
import { type StoredDoubt, clearDoubts, putDoubts } from "./doubts.ts";
import { parsedOrNull } from "./json.ts";
import type { Store } from "./open.ts";
import { type VersionMarks, placesOf, putVersions, versionText, versionTexts } from "./versions.ts";

export interface CommitmentRow extends VersionMarks {
  readonly act: boolean;
  readonly request: boolean;
  /** `force|CAN`: who may answer what is asked of whom. */
  readonly party: string;
  readonly hosts: readonly string[];
  /** What the read model of the views keeps of it. */
  readonly facets: string;
  readonly columns: Int32Array;
  readonly summary: LineSummary;
  readonly doubts: readonly StoredDoubt[];
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
  clearDoubts(store, line);
  dropBundles(store, line);
  store.sql("DELETE FROM commitments WHERE line = ?").run(line);
}

/** Writes a line; of one that was there only what differs. */
export function putLine(store: Store, line: number, commitment: Commitment, conflicts: readonly MarkedConflict[], row: CommitmentRow, isNew: boolean): void {
  const { versions, ...head } = commitment;
  const { inForce, promised, endless, alone, hasEnd, ending } = row.summary;
  putVersions(store, line, versions, row, isNew);
  store
    .sql(intoCommitments)
    .run(
      line,
      commitment.id,
      commitment.kind,
      commitment.knownOn,
      commitment.lastKnownOn,
      commitment.claims,
      row.act ? 1 : 0,
      row.request ? 1 : 0,
      inForce,
      promised,
      endless,
      alone,
      hasEnd ? 1 : 0,
      ending?.from ?? null,
      ending?.by ?? null,
      ending?.version ?? null,
      row.party,
      JSON.stringify(head),
      row.facets,
      blobOf(row.columns),
      blobOf(row.places),
      blobOf(row.marks),
    );
  if (!isNew) store.sql("DELETE FROM hosts WHERE line = ?").run(line);
  for (const host of row.hosts) store.sql("INSERT OR IGNORE INTO hosts(host, line) VALUES (?,?)").run(host, line);
  putConflicts(store, line, conflicts, isNew);
  putDoubts(store, line, row.doubts, isNew);
  store.sql("UPDATE lines SET dirty = 0 WHERE n = ?").run(line);
}

const columnNames = [
  "id",
  "kind",
  "known_on",
  "last_known_on",
  "claims",
  "act",
  "request",
  "in_force",
  "promised",
  "endless",
  "alone",
  "has_end",
  "ends_from",
  "ends_by",
  "ending",
  "party",
  "head",
  "facets",
  "columns",
  "places",
  "marks",
];
/** A line keeps these for good: what is not set anew has no index to bring up to date. */
const fixed = new Set(["id", "party"]);
const intoCommitments = `INSERT INTO commitments(line, ${columnNames.join(", ")}) VALUES (?${", ?".repeat(columnNames.length)}) ON CONFLICT(line) DO UPDATE SET ${columnNames
  .filter((name) => !fixed.has(name))
  .map((name) => `${name} = excluded.${name}`)
  .join(", ")}`;

function commitmentOf(store: Store, row: { readonly line: number; readonly head: string } | undefined): Commitment | null {
  if (!row) return null;
  const versions = versionTexts(store, row.line).map((json) => JSON.parse(json) as Version);
  return { ...(JSON.parse(row.head) as Omit<Commitment, "versions">), versions };
}

export const commitmentAt = (store: Store, line: number): Commitment | null =>
  commitmentOf(store, store.sql("SELECT line, head FROM commitments WHERE line = ?").get(line) as never);
export const commitmentLine = (store: Store, id: string): number | null =>
  (store.sql("SELECT line FROM commitments WHERE id = ?").pluck().get(id) as number | undefined) ?? null;
export const headAt = (store: Store, line: number): Omit<Commitment, "versions"> | null =>
  parsedOrNull(store.sql("SELECT head FROM commitments WHERE line = ?").pluck().get(line));
export const versionAt = (store: Store, line: number, at: number): Version | null => parsedOrNull(versionText(store, line, placesOf(store, line)[at]));

/** The versions of a line that some claims speak for, or some documents tell. */
export function versionsNaming(store: Store, line: number, ids: readonly string[], by: "claim" | "document" = "claim"): Version[] {
  const asked = new Set(ids);
  const named = new Map(
    store
      .sql("SELECT DISTINCT v.claim, v.json FROM json_each(?) AS asked CROSS JOIN versions v ON v.line = ? AND instr(v.json, asked.value) > 0")
      .raw()
      .all(JSON.stringify(ids), line) as [number, string][],
  );
  return [...placesOf(store, line)]
    .flatMap((place) => parsedOrNull<Version>(named.get(place)) ?? [])
    .filter((version) => version.supports.some((support) => asked.has(support[by])));
}

/** The claim that each version of a line comes from. */
export function leadsOf(store: Store, line: number): readonly { readonly at: number; readonly claim: string }[] {
  const leads = new Map(store.sql("SELECT claim, json_extract(json, '$.claim') FROM versions WHERE line = ?").raw().all(line) as [number, string][]);
  return Array.from(placesOf(store, line), (place, at) => ({ at, claim: leads.get(place)! }));
}

/** A line with some of its versions, in their order; null where there is none of them. */
export function partAt(store: Store, line: number, places: Iterable<number>): Commitment | null {
  const head = headAt(store, line);
  const claims = placesOf(store, line);
  const versions = [...places].sort((a, b) => a - b).flatMap((at) => parsedOrNull<Version>(versionText(store, line, claims[at])) ?? []);
  return head && versions.length > 0 ? { ...head, versions } : null;
}

/** All commitments in the order of their keys: for what cannot be asked of a few. */
export function commitmentsOf(store: Store, kinds?: readonly string[]): Commitment[] {
  const rows = (
    kinds
      ? store
          .sql(`SELECT k.line, k.head FROM commitments k JOIN lines l ON l.n = k.line WHERE k.kind IN (${kinds.map(() => "?").join(",")}) ORDER BY l.key`)
          .all(...kinds)
      : store.sql("SELECT k.line, k.head FROM commitments k JOIN lines l ON l.n = k.line ORDER BY l.key").all()
  ) as { line: number; head: string }[];
  return rows.map((row) => commitmentOf(store, row)!);
}

export interface ModelRow {
  readonly line: number;
  readonly id: string;
  readonly facets: string;
  readonly columns: Uint8Array;
}

/** Rows for the read model, in the order of lines. */
export const modelRows = (store: Store, after: number, limit: number): readonly ModelRow[] =>
  store.sql("SELECT line, id, facets, columns FROM commitments WHERE line > ? ORDER BY line LIMIT ?").all(after, limit) as ModelRow[];
/** All lines in the order of their keys, laid or not. */
export const linesByKey = (store: Store): readonly number[] => store.sql("SELECT n FROM lines ORDER BY key").pluck().all() as number[];
