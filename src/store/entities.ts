/** Entities: the claims that name speakers, and names that may be one. Written by `pipeline/update-ledger.ts` alone. */
import type { Claim } from "../model/claim.ts";
import type { EntityMerge } from "../model/ledger.ts";
import type { Store } from "./open.ts";

export function speakerRows(store: Store): { readonly document: string; readonly claims: readonly Claim[] }[] {
  return (
    store.sql("SELECT t.id AS document, s.json FROM speakers s JOIN told t ON t.document = s.document ORDER BY t.id").all() as {
      document: string;
      json: string;
    }[]
  ).map((row) => ({ document: row.document, claims: JSON.parse(row.json) as Claim[] }));
}

export function replaceMerges(store: Store, merges: readonly EntityMerge[]): void {
  store.sql("DELETE FROM merges").run();
  for (const merge of merges) store.sql("INSERT INTO merges(id, json) VALUES (?,?)").run(merge.id, JSON.stringify(merge));
}

export const mergeRows = (store: Store): readonly EntityMerge[] =>
  (store.sql("SELECT json FROM merges ORDER BY id").pluck().all() as string[]).map((json) => JSON.parse(json) as EntityMerge);
