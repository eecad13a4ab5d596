/** What the engine says of its reasons is said in French too: a new sentence needs a template in `src/model/reasons.fr.json`. */
import { expect, test } from "vitest";
import { reasonInFrench } from "../../src/model/reasons.ts";
import templates from "../../src/model/reasons.fr.json" with { type: "json" };
import type { Assumption } from "../../src/scenarios/schema.ts";
import { assumptionText } from "../../src/scenarios/texts.ts";
import type { ScenarioWorld } from "../../src/scenarios/world.ts";
import { testServer } from "./harness.ts";

const own = (one: string): string => ({ pledged: "promis", planned: "prévu", decided: "décidé", waits: "attend" })[one] ?? one;

test("a reason is said in French, its quotes and names as they are", () => {
  expect(reasonInFrench("the rest of the document speaks of Latvia (4 mentions), not of Lithuania", own)).toBe("le reste du document parle de Latvia (4 mentions), non de Lithuania");
  expect(reasonInFrench("3: told by 2 independent origins", own)).toBe("3 : dit par 2 origines indépendantes");
  expect(reasonInFrench("actor was filled in: the nationality in the heading: “Danish”", own)).toBe("actor complété : la nationalité dans le titre : “Danish”");
  expect(reasonInFrench("planned, then decided", own)).toBe("prévu, puis décidé");
  expect(reasonInFrench("“late next month” is to come; “February” is past", own)).toBe("“late next month” est à venir ; “February” est passé");
  expect(reasonInFrench("Chad: pledged; less than was asked, or another thing", own)).toBe("Chad : promis ; moins que demandé, ou autre chose");
  expect(reasonInFrench("ends between 2026-01-02 and 2026-12-31; no renewal on record by 2026-11-30; an extension is only planned or asked for", own)).toBe(
    "finit entre le 2026-01-02 et le 2026-12-31 ; aucun renouvellement au registre le 2026-11-30 ; une prolongation n'est que prévue ou demandée",
  );
  expect(reasonInFrench("ends 2026-12-31; no renewal on record by 2026-11-30", own)).toBe("finit le 2026-12-31 ; aucun renouvellement au registre le 2026-11-30");
  expect(reasonInFrench("no such sentence", own)).toBe("no such sentence");
});

test("figures stand in French digits, quoted ones as they were written", () => {
  const differ = "independent reports of one time differ: ";
  expect(reasonInFrench(`${differ}4,800 soldiers and ~12,500 soldiers`, own)).toMatch(/ 4\u00a0800 soldats et ~12\u00a0500 soldats$/);
  expect(reasonInFrench("EUR 1.5 bn (pledged), then 2.25% of GDP (planned)", own)).toBe("EUR 1,5\u00a0G (promis), puis 2,25\u00a0% du PIB (prévu)");
  expect(reasonInFrench("“some 1,500 men” (pledged), then 1,500 men (decided)", own)).toContain("“some 1,500 men”");
});

test("a template has the same holes in both languages", () => {
  const holes = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
  for (const [from, to] of templates as [string, string][]) expect(holes(to), from).toEqual(holes(from));
});

test("every reason that the sample ledger gives has its French", async () => {
  const server = await testServer();
  const english = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (value !== null && typeof value === "object") for (const [name, one] of Object.entries(value)) walk(one, name);
    else if (typeof value === "string" && (key === "because" || key === "why" || key === "reason") && reasonInFrench(value, own) === value && !/^[“"]/.test(value)) english.add(value);
  };
  for (const path of ["overview", "conflicts?limit=500", "problems?limit=500", "review?limit=500", "decisions", "lapses", "origins", "requests", "accounts"]) walk(await server.json(path), "");
  for (const { id } of (await server.json("commitments?limit=500")).items) walk(await server.json(`commitments/${id}`), "");
  for (const { id } of (await server.json("documents?limit=500")).items) walk(await server.json(`documents/${id}`), "");
  await server.stop();
  expect([...english]).toEqual([]);
});

test("what a scenario assumes is said in French, whatever it assumes", () => {
  // A world without a registry: ids stand for names.
  const world = {} as ScenarioWorld;
  const all: Assumption[] = [
    { id: "a", assume: "withdraws", ally: "CAN", place: "LVA", on: "2025-01-01" },
    { id: "b", assume: "presence-ends", ally: "CAN", place: "LVA" },
    { id: "c", assume: "mandate-not-renewed", ally: "CAN", place: "LVA" },
    { id: "d", assume: "gate-fails", gate: "parliament", gatekeeper: "CAN", place: "LVA", on: "2025-01-01" },
    { id: "e", assume: "source-discounted", publisher: "Harbour Herald" },
    { id: "f", assume: "gdp-grows", state: "CAN", percent: { min: 1, max: 2 } },
    { id: "g", assume: "spending-grows", state: "CAN", percent: { min: 1, max: 2 } },
    { id: "h", assume: "spending-reaches", state: "CAN", share: { min: 2, max: 2 }, by: 2030 },
    { id: "i", assume: "spending-is", state: "CAN", years: { "2029": { min: 2, max: 2 } }, unit: "% of GDP" },
  ] as unknown as Assumption[];
  for (const one of all) {
    const text = assumptionText(one, world);
    expect(reasonInFrench(text, own), text).not.toBe(text);
  }
  expect(reasonInFrench(assumptionText(all[0], world), own)).toBe("CAN se retire de : LVA, le 2025-01-01");
});
