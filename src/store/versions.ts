/**
 * The versions of lines, each under the number of its first claim, so that one more in the midst of a long line moves none. Their
 * order and their marks lie in the line's row: what is there already is neither read nor written again.
 */
import type { Version } from "../model/commitment.ts";
import { float64Of, int32Of } from "./blobs.ts";
import type { Store } from "./open.ts";

/** The number of each version's first claim, and the version's mark, in the order of the versions. */
export interface VersionMarks {
  readonly places: Int32Array;
  readonly marks: Float64Array;
}

export function putVersions(store: Store, line: number, versions: readonly Version[], { places, marks }: VersionMarks, isNew: boolean): void {
  const before = isNew ? null : marksOf(store, line);
  const put = store.sql("INSERT OR REPLACE INTO versions(line, claim, json) VALUES (?,?,?)");
  for (let at = 0; at < versions.length; at++) {
    if (before?.get(places[at]) !== marks[at]) put.run(line, places[at], JSON.stringify(versions[at]));
    before?.delete(places[at]);
  }
  for (const gone of before?.keys() ?? []) store.sql("DELETE FROM versions WHERE line = ? AND claim = ?").run(line, gone);
}

function marksOf(store: Store, line: number): Map<number, number> {
  const row = store.sql("SELECT places, marks FROM commitments WHERE line = ?").get(line) as { places: Uint8Array; marks: Uint8Array } | undefined;
  if (!row) return new Map();
  const [places, marks] = [int32Of(row.places), float64Of(row.marks)];
  const before = new Map<number, number>();
  for (let at = 0; at < places.length; at++) before.set(places[at], marks[at]);
  return before;
}

/** The first claims of a line's versions, in the order of the versions. */
export const placesOf = (store: Store, line: number): Int32Array => {
  const places = store.sql("SELECT places FROM commitments WHERE line = ?").pluck().get(line) as Uint8Array | undefined;
  return places ? int32Of(places) : new Int32Array(0);
};

/** All versions of a line as they are written, in their order. */
export function versionTexts(store: Store, line: number): string[] {
  const texts = new Map(store.sql("SELECT claim, json FROM versions WHERE line = ?").raw().all(line) as [number, string][]);
  return Array.from(placesOf(store, line), (claim) => texts.get(claim)!);
}

export const versionText = (store: Store, line: number, claim: number): string | undefined =>
  store.sql("SELECT json FROM versions WHERE line = ? AND claim = ?").pluck().get(line, claim) as string | undefined;
