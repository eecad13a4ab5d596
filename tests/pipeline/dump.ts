/** What a store holds of its ledger, to compare: everything derived, in an order that does not depend on the order of import. */
import { linesByKey } from "../../src/store/commitments.ts";
import type { Store } from "../../src/store/open.ts";
import { versionTexts } from "../../src/store/versions.ts";

export function dump(store: Store): string {
  const rows = (sql: string): unknown[] => store.sql(sql).raw().all();
  return JSON.stringify([
    rows("SELECT l.key, k.id, k.kind, k.known_on, k.last_known_on, k.claims, k.act, k.request, k.in_force, k.promised, k.endless, k.alone, k.has_end, k.ends_from, k.ends_by, k.ending, k.party, k.head, k.facets, hex(k.columns), hex(k.marks) FROM commitments k JOIN lines l ON l.n = k.line ORDER BY l.key"),
    linesByKey(store).map((line) => versionTexts(store, line)), unnamed(store), rows("SELECT id, kind, known_on, open, mark, json FROM conflicts ORDER BY id, json"),
    rows("SELECT id, kind, known_on, own, is_own, contested_on, bears_until, second_on, weight FROM doubts ORDER BY id"),
    rows("SELECT l.key, h.host FROM hosts h JOIN lines l ON l.n = h.line ORDER BY l.key, h.host"),
    rows("SELECT id, known_on, origin FROM told ORDER BY id"), rows("SELECT id, json FROM origins ORDER BY id"), rows("SELECT json FROM aside ORDER BY json"), rows("SELECT id, json FROM merges ORDER BY id"),
    rows("SELECT json FROM claims ORDER BY id"), rows("SELECT t.id, f.known_on, f.part, f.kind, f.at FROM faults f JOIN told t ON t.document = f.document ORDER BY t.id, f.part, f.claim, f.at"),
  ]);
}

/** Versions that no line names: there are none. */
const unnamed = (store: Store): unknown => store.sql("SELECT (SELECT count(*) FROM versions) - (SELECT coalesce(sum(length(places) / 4), 0) FROM commitments)").pluck().get();
