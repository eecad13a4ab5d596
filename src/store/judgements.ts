/** The log of what people decided. It only grows; triggers refuse anything else. */
import type { Judgement } from "../model/judgement.ts";
import type { Store } from "./open.ts";

/** Adds judgements; those that are there already are left. Returns how many were new. */
export function addJudgements(store: Store, judgements: readonly Judgement[], recordedOn: string): number {
  return store.write(() => {
    let added = 0;
    const insert = store.sql("INSERT OR IGNORE INTO judgements(id, verdict, document, other, recorded_on, json) VALUES (?,?,?,?,?,?)");
    for (const one of judgements) {
      const document = "at" in one ? one.at.document : null;
      const other = "other" in one ? one.other.document : null;
      added += insert.run(one.id, one.verdict, document, other, recordedOn, JSON.stringify(one)).changes;
    }
    return added;
  });
}

export const judgementLog = (store: Store): readonly Judgement[] =>
  (store.sql("SELECT json FROM judgements ORDER BY n").pluck().all() as string[]).map((json) => JSON.parse(json) as Judgement);

/** Judgements recorded after the `n`th, with their numbers. */
export const judgementsAfter = (store: Store, n: number): readonly { readonly n: number; readonly judgement: Judgement }[] =>
  (store.sql("SELECT n, json FROM judgements WHERE n > ? ORDER BY n").all(n) as { n: number; json: string }[]).map((row) => ({
    n: row.n,
    judgement: JSON.parse(row.json) as Judgement,
  }));

export const lastJudgement = (store: Store): number => store.sql("SELECT coalesce(max(n), 0) FROM judgements").pluck().get() as number;

export const judgementById = (store: Store, id: string): Judgement | null => {
  const json = store.sql("SELECT json FROM judgements WHERE id = ?").pluck().get(id) as string | undefined;
  return json ? (JSON.parse(json) as Judgement) : null;
};
