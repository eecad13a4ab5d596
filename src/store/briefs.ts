/** Briefs that were given: the question, and what was told. The log only grows; triggers refuse anything else. */
import { idOf } from "../model/id.ts";
import type { Store } from "./open.ts";

export interface KeptBrief {
  readonly id: string;
  readonly madeOn: string;
  readonly told: unknown;
}

/** Keeps a brief, unless the last one of the same question told the same. */
export function keepBrief(store: Store, asked: string, told: unknown, madeOn: string): string {
  const json = JSON.stringify(told);
  return store.write(() => {
    const last = store.sql("SELECT id, json FROM briefs WHERE asked = ? ORDER BY n DESC LIMIT 1").get(asked) as { id: string; json: string } | undefined;
    if (last?.json === json) return last.id;
    const id = idOf("b", asked, json);
    store.sql("INSERT INTO briefs(id, asked, made_on, json) VALUES (?,?,?,?)").run(id, asked, madeOn, json);
    return id;
  });
}

export function lastBrief(store: Store, asked: string): KeptBrief | null {
  const row = store.sql("SELECT id, made_on AS madeOn, json FROM briefs WHERE asked = ? ORDER BY n DESC LIMIT 1").get(asked) as
    | { id: string; madeOn: string; json: string }
    | undefined;
  return row ? { id: row.id, madeOn: row.madeOn, told: JSON.parse(row.json) } : null;
}
