/** Published figures (an alliance's yearly table) and scenarios: kept as they came, never changed. */
import type { Edition } from "../model/edition.ts";
import type { Store } from "./open.ts";

/** `added`; `known` where the same edition is there with the same rows; `refused` where its name is taken by other figures. */
export function addEdition(store: Store, edition: Edition): "added" | "known" | "refused" {
  const rows = JSON.stringify({ source: edition.source, rows: edition.rows });
  const isNew = store.write(
    () =>
      store
        .sql("INSERT OR IGNORE INTO editions(id, name, published, measure, rows) VALUES (?,?,?,?,?)")
        .run(edition.id, edition.name, edition.publishedOn, edition.measure, rows).changes > 0,
  );
  if (isNew) return "added";
  const there = editions(store).find((one) => one.id === edition.id);
  return JSON.stringify(there?.rows) === JSON.stringify(edition.rows) ? "known" : "refused";
}

/** The earliest first. Rows were checked when they were imported, and the file keeps them as they came. */
export const editions = (store: Store): readonly Edition[] =>
  (
    store.sql("SELECT id, name, published AS publishedOn, measure, rows FROM editions ORDER BY published, id").all() as (Omit<
      Edition,
      "rows" | "source" | "problems"
    > & { rows: string })[]
  ).map((row) => ({ ...row, ...(JSON.parse(row.rows) as Pick<Edition, "rows" | "source">), problems: [] }));

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
  (
    store.sql("SELECT id, saved_on AS savedOn, json FROM scenarios WHERE n IN (SELECT max(n) FROM scenarios GROUP BY id) ORDER BY id").all() as {
      id: string;
      savedOn: string;
      json: string;
    }[]
  )
    .map(({ json, ...row }) => ({ ...row, scenario: JSON.parse(json) as unknown }))
    .filter((row) => row.scenario !== null);
