import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import { addEdition, editions, saveScenario, scenarios } from "../../src/store/editions.ts";
import { addJudgements, judgementLog } from "../../src/store/judgements.ts";
import { matchOf } from "../../src/store/documents.ts";
import { openStore } from "../../src/store/open.ts";
import { folderOf } from "../pipeline/samples.ts";

const judgement = { id: "j_1", verdict: "undo", judgement: "j_0", by: "ana", on: "2024-01-01", because: "a slip" } as const;

test("a judgement is never changed and never deleted", () => {
  const store = openStore(":memory:", { create: true });
  expect(addJudgements(store, [judgement], "2024-01-01")).toBe(1);
  expect(addJudgements(store, [judgement], "2024-01-02")).toBe(0);
  expect(() => store.db.exec("UPDATE judgements SET json = '{}'")).toThrow(/never changed/);
  expect(() => store.db.exec("DELETE FROM judgements")).toThrow(/never deleted/);
  expect(judgementLog(store)).toEqual([judgement]);
});

test("editions and scenarios only grow", () => {
  const store = openStore(":memory:", { create: true });
  const rows: Edition["rows"] = [{ state: "NOR", year: 2023, kind: "share", value: 1.8, unit: "%gdp", prices: null, status: "actual" }];
  const edition: Edition = { id: "e1", name: "Table 3", publishedOn: "2024-06-17", measure: "nato-defence", source: null, problems: [], rows };
  expect(addEdition(store, edition)).toBe("added");
  expect(addEdition(store, edition)).toBe("known");
  expect(addEdition(store, { ...edition, rows: [] })).toBe("refused");
  expect(editions(store)).toEqual([edition]);
  expect(() => store.db.exec("UPDATE editions SET name = 'x'")).toThrow();
  saveScenario(store, "s1", { name: "first" }, "2024-01-01");
  saveScenario(store, "s1", { name: "second" }, "2024-01-02");
  expect(scenarios(store)).toEqual([{ id: "s1", savedOn: "2024-01-02", scenario: { name: "second" } }]);
});

test("a file that is no ledger, and one of a newer version, are refused with words", () => {
  const folder = folderOf({});
  writeFileSync(join(folder, "text.db"), "this is a text of more than a hundred bytes, which no SQLite would ever take for one of its own files, whatever happens".repeat(4));
  expect(() => openStore(join(folder, "text.db"))).toThrow(/no ledger/);
  expect(() => openStore(join(folder, "none.db"))).toThrow(/Make one: muster ingest/);
  const newer = new Database(join(folder, "newer.db"));
  newer.pragma("user_version = 99");
  newer.close();
  expect(() => openStore(join(folder, "newer.db"))).toThrow(/newer Muster/);
});

test("searches cannot be malformed", () => {
  const store = openStore(":memory:", { create: true });
  for (const words of ['"', "a AND", "NEAR(", "*", "title:x", "-", "", "é'ù\" OR"]) expect(() => store.sql("SELECT rowid FROM words WHERE words MATCH ?").all(matchOf(words))).not.toThrow();
});
