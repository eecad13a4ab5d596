import type { Store } from "../store/open.ts";

export type ThingType = "document" | "claim" | "commitment" | "conflict" | "judgement";

export interface Thing {
  readonly type: ThingType;
  readonly id: string;
}

const tables: readonly { readonly type: ThingType; readonly prefix: string; readonly table: string }[] = [
  { type: "document", prefix: "d_", table: "documents" },
  { type: "claim", prefix: "c_", table: "claims" },
  { type: "commitment", prefix: "k_", table: "commitments" },
  { type: "conflict", prefix: "x_", table: "conflicts" },
  { type: "judgement", prefix: "j_", table: "judgements" },
];

/** What an id, or the beginning of one, names; several where it is too short, none where there is no such thing. */
export function thingsNamed(store: Store, given: string): readonly Thing[] {
  const place = tables.find(({ prefix }) => given.startsWith(prefix));
  if (!place || !/^[a-z]_[0-9a-f]+$/.test(given)) return [];
  const ids = store.sql(`SELECT DISTINCT id FROM ${place.table} WHERE id >= ? AND id < ? LIMIT 5`).pluck().all(given, `${given}g`) as string[];
  return ids.map((id) => ({ type: place.type, id }));
}
