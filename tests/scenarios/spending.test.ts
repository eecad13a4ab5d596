import { expect, test } from "vitest";
import { type Edition, type EditionRow, editionId } from "../../src/model/edition.ts";
import { sensitivitiesOf } from "../../src/scenarios/compare.ts";
import { randomFrom } from "../../src/scenarios/random.ts";
import { runScenario } from "../../src/scenarios/scenario.ts";
import { run, scenarioOf, worldOf } from "./help.ts";

const head = { name: "Tables", measure: "nato-defence", publishedOn: "2022-06-27" };
const row = (state: string, year: number, kind: EditionRow["kind"], value: number): EditionRow => ({ state, year, kind, value, unit: kind === "share" ? "%gdp" : "USD", prices: kind === "share" ? null : "2015", status: "actual" });
const edition: Edition = { ...head, id: editionId(head), source: null, problems: [], rows: [row("BEL", 2020, "share", 1), row("BEL", 2021, "share", 1.1), row("BEL", 2021, "gdp", 500e9), row("PRT", 2021, "share", 1.5)] };
const world = worldOf({}, [edition]);
const last = <T>(all: readonly T[]): T => all[all.length - 1];

test("spending reaches 2% by 2026: even steps, gaps in points and money, the year of arrival", () => {
  const { spending } = run(world, "  - { assume: spending-reaches, state: BEL, share: 2, by: 2026 }", "on: 2022-07-01\nhorizon: 2028");
  const [belgium] = spending;
  expect(belgium).toMatchObject({ base: { year: 2021, share: 1.1 }, arrival: { before: null, earliest: 2026, latest: 2026, horizon: 2028 }, target: { level: 2 }, unit: "USD, prices of 2015" });
  const in2024 = belgium.years.find((one) => one.year === 2024)!;
  expect(in2024.before).toBe(1.1);
  expect(in2024.share.min).toBeCloseTo(1.64, 9);
  expect(in2024.gapPoints.max).toBeCloseTo(0.36, 9);
  expect(in2024.gapMoney?.max).toBeCloseTo(1.8e9, 0);
});

test("where GDP grows and money does not, the share falls; ranges stay ranges", () => {
  const [belgium] = run(world, "  - { assume: gdp-grows, state: BEL, percent: [1, 3] }", "on: 2022-07-01\nhorizon: 2026").spending;
  const { share, gapPoints } = last(belgium.years);
  expect(share.min).toBeCloseTo(1.1 / 1.03 ** 5, 9);
  expect(share.max).toBeCloseTo(1.1 / 1.01 ** 5, 9);
  expect(gapPoints.max).toBeCloseTo(2 - 1.1 / 1.03 ** 5, 9);
  expect(belgium.arrival).toMatchObject({ earliest: null, latest: null });
});

test("money grows faster than GDP: the year of arrival is a range, and may be never", () => {
  const [belgium] = run(world, "  - { assume: gdp-grows, state: BEL, percent: [0, 2] }\n  - { assume: spending-grows, state: BEL, percent: [7, 9] }", "on: 2022-07-01\nhorizon: 2035").spending;
  expect(belgium.arrival).toMatchObject({ earliest: 2028, latest: 2034 });
  expect(run(world, "  - { assume: spending-grows, state: BEL, percent: [1, 9] }", "on: 2022-07-01\nhorizon: 2035").spending[0].arrival).toMatchObject({ earliest: 2028, latest: null });
});

test("without GDP in any edition there are points and no money, and the result says so", () => {
  const [portugal] = run(world, "  - { assume: spending-reaches, state: PRT, share: 2, by: 2024 }", "on: 2022-07-01").spending;
  expect(last(portugal.years).gapMoney).toBeNull();
  expect(portugal.missing).toEqual(["GDP: no edition known gives it, so gaps are in points only"]);
  expect(run(world, "  - { assume: spending-grows, state: FRA, percent: 1 }", "on: 2022-07-01").notes[0]).toContain("no edition of nato-defence");
});

// Source: Parliamentary Budget Officer of Canada, The Fiscal Implications of Meeting the NATO Military Spending Target (October 2024): the government's
// 1.76% for 2029-30 is 1.58% with the office's own GDP. Only the ratio of the two GDPs counts here; their levels are round numbers.
test("a plan's 1.76% of GDP is 1.58% when its GDP assumption is replaced: the money stays", () => {
  const plan = "  - { assume: plan, state: CAN, shares: { 2029: 1.76 }, gdp: { 2029: 3160 }, unit: CAD bn }";
  const [asPlanned] = run(worldOf({}), plan, "on: 2024-10-30").spending;
  expect(asPlanned.years).toMatchObject([{ year: 2029, before: 1.76, share: { min: 1.76, max: 1.76 } }]);
  const [replaced] = run(worldOf({}), `${plan}\n  - { assume: gdp-is, state: CAN, years: { 2029: 3520 } }`, "on: 2024-10-30").spending;
  expect(replaced.years[0].before).toBe(1.76);
  expect(replaced.years[0].share.min).toBeCloseTo(1.58, 9);
  expect(replaced.years[0].amount?.min).toBeCloseTo(0.0176 * 3160, 9);
  expect(replaced.years[0].gapMoney?.min).toBeCloseTo(0.02 * 3520 - 0.0176 * 3160, 9);
});

// Source: government of Canada, 9 June 2025, as in tests/accounts/formulas.test.ts.
test("62.7 billion of a GDP of 3,135 billion is 2%", () => {
  const [canada] = run(worldOf({}), "  - { assume: spending-is, state: CAN, years: { 2025: 62.7 }, unit: CAD bn }\n  - { assume: gdp-is, state: CAN, years: { 2025: 3135 } }", "on: 2025-06-09").spending;
  expect(canada.years[0].share.min).toBeCloseTo(2, 9);
  expect(canada.arrival).toMatchObject({ earliest: 2025, latest: 2025 });
});

const drawn = (seed: number) => scenarioOf("  - { id: gdp, assume: gdp-grows, state: BEL, percent: [0, 2] }\n  - { id: money, assume: spending-grows, state: BEL, percent: [7, 9] }", `on: 2022-07-01\nhorizon: 2032\ndraws: { count: 100000, seed: ${seed}, distribution: uniform }`);

test("100,000 draws from a stated seed: the same seed gives the same draws, and they lie within the ranges", () => {
  const result = runScenario(drawn(7), world);
  expect(result.draws).toEqual(runScenario(drawn(7), world).draws);
  expect(result.draws).not.toEqual(runScenario(drawn(8), world).draws);
  expect(result.assumptions.at(-1)).toEqual({ id: "draws", text: "each range is drawn 100000 times, uniformly and on its own, from seed 7" });
  const { share, arrived, never } = result.draws!.states[0];
  const range = last(result.spending[0].years).share;
  expect(range.min!).toBeLessThan(share.p5);
  expect(share.p5).toBeLessThan(share.p50);
  expect(share.p95).toBeLessThan(range.max!);
  expect(arrived.reduce((sum, one) => sum + one.share, never)).toBeCloseTo(1, 9);
});

test("sensitivities: which assumption moves the gap most", () => {
  const [first] = sensitivitiesOf(drawn(7), world).filter((one) => one.metric.startsWith("BEL: gap in points"));
  expect(first).toMatchObject({ assumption: "money", change: "dropped" });
});

test("draws are even: a mean of a half, and no short cycle", () => {
  const random = randomFrom(1);
  const values = Array.from({ length: 100_000 }, random);
  expect(values.reduce((sum, one) => sum + one, 0) / values.length).toBeCloseTo(0.5, 2);
  expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
  expect(new Set(values).size).toBeGreaterThan(99_000);
});
