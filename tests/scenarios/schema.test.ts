import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { parseScenario } from "../../src/scenarios/schema.ts";

const head = "scenario: 1\nname: a test\non: 2020-01-01\n";

test("a file is read into assumptions; a number or a pair of bounds will do", () => {
  const { scenario, errors } = parseScenario(`${head}known-by: 2019-12-31\nassumptions:\n  - assume: withdraws\n    ally: ESP\n    place: HRV\n  - id: growth\n    assume: gdp-grows\n    state: ESP\n    percent: [1, 2.5]\n`);
  expect(errors).toEqual([]);
  expect(scenario).toMatchObject({ name: "a test", measure: "nato-defence", draws: null, assumptions: [{ id: "a1", assume: "withdraws" }, { id: "growth", percent: { min: 1, max: 2.5 } }] });
});

test.each([
  ["- assume: withdraws\n    ally: Spain\n    place: HRV", "s.yaml line 6: assumptions.0.ally: expected a state's three-letter code, as CAN"],
  ["- assume: withdraws\n    ally: ESP", "s.yaml line 5: assumptions.0: say from where: a place or a mission"],
  ["- assume: withdraws\n    ally: ESP\n    place: HRV\n    on: 2020-02-30", "s.yaml line 8: assumptions.0.on: expected a day, as 2022-07-01"],
  ["- assume: gdp-grows\n    state: ESP\n    percent: [3, 1]", /percent: .*lower bound first/],
  ["- assume: withdraws\n    ally: ESP\n    plaec: HRV", /plaec/],
  ["- assume: vanishes", /line 5: assumptions.0.assume: /],
  ["- assume: withdraws\n    ally: ESP\n   place: HRV", /^s.yaml line \d+: /],
])("a slip is an error with its place: %s", (assumption, error) => {
  const { scenario, errors } = parseScenario(`${head}assumptions:\n  ${assumption}\n`, "s.yaml");
  expect(scenario).toBeNull();
  if (typeof error === "string") expect(errors).toContain(error);
  else expect(errors.join("\n")).toMatch(error);
});

test("draws say their count, seed and distribution, or there are none", () => {
  expect(parseScenario(`${head}draws: { count: 1000 }\nassumptions: [{ assume: gdp-grows, state: ESP, percent: 1 }]`).scenario).toBeNull();
  expect(parseScenario(`${head}draws: { count: 1000, seed: 4, distribution: uniform }\nassumptions: [{ assume: gdp-grows, state: ESP, percent: 1 }]`).scenario?.draws).toEqual({ count: 1000, seed: 4, distribution: "uniform" });
});

test("the example scenarios are sound", () => {
  const files = readdirSync("examples/scenarios").filter((name) => name.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(parseScenario(readFileSync(`examples/scenarios/${file}`, "utf8"), file).errors).toEqual([]);
});
