import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { factsOf } from "../../src/ledger/facts.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { runScenario } from "../../src/scenarios/scenario.ts";
import { parseScenario } from "../../src/scenarios/schema.ts";
import type { ScenarioWorld } from "../../src/scenarios/world.ts";
import { scenarioMarkdown, scenarioPage, scenarioText } from "../../src/views/scenarios.ts";

const registry = loadRegistry();
const reader = makeReader(registry);
const records = readdirSync("examples").filter((name) => name.endsWith(".txt")).sort().map((name) =>
  reader.read({ path: name, url: null, text: readFileSync(`examples/${name}`, "utf8"), title: null, publisher: null, byline: null, publishedOn: null, language: null, problems: [] }));
const facts = factsOf(registry);
const claims = new Map(records.flatMap((record) => record.claims).map((claim) => [claim.id, claim]));
const documents = records.map((record) => record.document);
const world: ScenarioWorld = { facts, documents, editions: [], targets: registry.targets, claimOf: (id) => claims.get(id), ledger: buildLedger({ documents, claims: records.map((record) => ({ document: record.document.id, claims: record.claims })), facts }) };
const run = (file: string) => runScenario(parseScenario(readFileSync(`examples/scenarios/${file}.yaml`, "utf8"), file).scenario!, world);

test("over the sample reports, Canada leaving Latvia takes the battle group's lead and the brigade that was promised", () => {
  const result = run("canada-leaves-latvia");
  expect(result.missions.find((one) => one.mission.id === "efp-latvia")).toMatchObject({ withoutLead: "yes" });
  expect(result.falls.some((fall) => fall.kind === "force" && fall.track === "promise" && fall.loses?.amount.max === 2200)).toBe(true);
});

test("every page of a scenario says SCENARIO in each part and lists every assumption", () => {
  for (const file of ["canada-leaves-latvia", "baghdad-says-no", "norway-battery-not-renewed", "a-plan-with-another-gdp", "forum-discounted"]) {
    const page = scenarioPage(run(file));
    const text = scenarioText(page);
    expect(text.match(/^SCENARIO /gm)).toHaveLength(page.sections.length + 1);
    expect(scenarioMarkdown(page).match(/^#+ SCENARIO/gm)).toHaveLength(page.sections.length + 1);
    for (const assumption of page.assumptions) expect(text).toContain(assumption);
  }
});
