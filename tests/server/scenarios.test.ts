import { afterAll, beforeAll, expect, test } from "vitest";
import { editionId } from "../../src/model/edition.ts";
import { openStore } from "../../src/store/open.ts";
import { addEdition } from "../../src/store/editions.ts";
import { type TestServer, testServer } from "./harness.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

test("a scenario comes in as text, and what falls goes out with SCENARIO on it; the ledger stays", async () => {
  const before = await server.json("commitments?limit=1000");
  const help = await server.json("scenarios");
  expect(help.kinds.map((one: { kind: string }) => one.kind)).toContain("withdraws");
  const response = await server.post("scenarios", { text: "scenario: 1\nname: Norway leaves Estonia\non: 2026-01-15\nassumptions:\n  - { assume: withdraws, ally: NOR, place: EST }\n" });
  expect(response.status).toBe(200);
  const page = await response.json() as any;
  expect(page).toMatchObject({ label: "SCENARIO", assumptions: ["a1: Norway withdraws from Estonia"] });
  expect(page.sections.find((one: { title: string }) => one.title === "Commitments that fall").rows.some((row: (string | null)[]) => row[0] === "falls" && row[4]?.startsWith("450 "))).toBe(true);
  expect((await server.json("commitments?limit=1000")).items).toEqual(before.items);
});

test("an assumption may be left out, and a kept scenario is there for the next visit in its last form", async () => {
  const text = "scenario: 1\nname: Norway leaves Estonia\non: 2026-01-15\nassumptions:\n  - { id: leave, assume: withdraws, ally: NOR, place: EST }\n";
  const page = await (await server.post("scenarios", { text, without: ["leave"] })).json() as any;
  expect(page.all).toEqual([{ id: "leave", text: "Norway withdraws from Estonia", counted: false }]);
  expect(page.sections).toEqual([]);
  expect((await server.post("scenarios/saved", { text })).status).toBe(201);
  expect((await server.post("scenarios/saved", { text: text.replace("15", "16") })).status).toBe(201);
  expect((await server.post("scenarios/saved", { text: "name: x" })).status).toBe(400);
  expect((await server.json("scenarios")).saved).toMatchObject([{ id: "norway-leaves-estonia", name: "Norway leaves Estonia", text: expect.stringContaining("2026-01-16") }]);
});

test("a slip in a scenario is a problem with its line", async () => {
  const response = await server.post("scenarios", { text: "scenario: 1\nname: x\non: 2026-01-15\nassumptions:\n  - { assume: withdraws, ally: Norway, place: EST }\n" });
  expect(response.status).toBe(400);
  const other = await server.post("scenarios", { text: "scenario: 1\nname: x\nassumptions:\n  - { assume: withdraw, ally: NOR, place: EST }\n" });
  expect(await other.json()).toMatchObject({ errors: [{ detail: expect.stringContaining("on: missing") }, { detail: expect.stringContaining("no such assumption; expected one of withdraws, ") }] });
  expect(await response.json()).toMatchObject({ errors: [{ pointer: "/body/text", detail: expect.stringContaining("line 5") }] });
});

test("accounts answer with no edition at all: what reports say, and verdicts that say why they are not assessed", async () => {
  const { items, editions } = await server.json("accounts");
  expect(editions).toEqual([]);
  for (const row of items) expect(row).toMatchObject({ actual: null, estimate: null, series: [] });
});

test("the tables' figures stand beside the reports', as known by the day asked, with the targets in force", async () => {
  const head = { name: "Tables", measure: "nato-defence", publishedOn: "2025-08-01" };
  const rows = [2023, 2024].map((year) => ({ state: "NOR", year, kind: "share" as const, value: year === 2023 ? 1.8 : 2.2, unit: "%gdp", prices: null, status: "actual" as const }));
  const store = openStore(server.ledger);
  addEdition(store, { ...head, id: editionId(head), source: null, problems: [], rows });
  store.close();
  const points = async (query: string) => (await server.json(`spending?actor=NOR${query}`)).items.filter((one: any) => one.source === "Tables").map((one: any) => `${one.year} ${one.quantity.max} ${one.knownOn}`);
  expect(await points("")).toEqual(["2023 1.8 2025-08-01", "2024 2.2 2025-08-01"]);
  expect(await points("&knownBy=2025-07-01")).toEqual([]);
  const { items } = await server.json("accounts?actor=NOR&year=2024");
  expect(items[0]).toMatchObject({ edition: "Tables", actual: 2.2, series: [{ year: 2023 }, { year: 2024 }], levels: expect.arrayContaining([expect.objectContaining({ role: "target", by: 2024, fulfilment: expect.objectContaining({ value: "kept" }) })]) });
});
