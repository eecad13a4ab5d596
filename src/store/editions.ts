/** Published figures (an alliance's yearly table) and scenarios: kept as they came, never changed. */
import type { Store } from "./open.ts";

export interface Edition {
  readonly id: string;
  readonly name: string;
  /** ISO day of publication: its place on the clock of knowledge. */
  readonly published: string;
  readonly measure: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** False where an edition of that id is there already. */
export function addEdition(store: Store, edition: Edition): boolean {
  return store.write(() => store.sql("INSERT OR IGNORE INTO editions(id, name, published, measure, rows) VALUES (?,?,?,?,?)").run(edition.id, edition.name, edition.published, edition.measure, JSON.stringify(edition.rows)).changes > 0);
}

export const editions = (store: Store): readonly Edition[] =>
  (store.sql("SELECT id, name, published, measure, rows FROM editions ORDER BY published, id").all() as (Omit<Edition, "rows"> & { rows: string })[]).map((row) => ({ ...row, rows: JSON.parse(row.rows) as Edition["rows"] }));

export interface SavedScenario {
  readonly id: string;
  readonly savedOn: string;
  readonly scenario: unknown;
}

export function saveScenario(store: Store, id: string, scenario: unknown, savedOn: string): void {
  store.write(() => store.sql("INSERT INTO scenarios(id, saved_on, json) VALUES (?,?,?)").run(id, savedOn, JSON.stringify(scenario)));
}

/** The last form of each scenario; one saved as null is gone. */
export const scenarios = (store: Store): readonly SavedScenario[] =>
  (store.sql("SELECT id, saved_on AS savedOn, json FROM scenarios WHERE n IN (SELECT max(n) FROM scenarios GROUP BY id) ORDER BY id").all() as { id: string; savedOn: string; json: string }[])
    .map(({ json, ...row }) => ({ ...row, scenario: JSON.parse(json) as unknown })).filter((row) => row.scenario !== null);
