/** A world of hand-written claims over the shipped registry, and scenarios from a few lines of YAML. */
import { factsOf } from "../../src/ledger/facts.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import type { Edition } from "../../src/model/edition.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { type ScenarioResult, runScenario } from "../../src/scenarios/scenario.ts";
import { type Scenario, parseScenario } from "../../src/scenarios/schema.ts";
import type { ScenarioWorld } from "../../src/scenarios/world.ts";
import { type Report, input } from "../ledger/make.ts";

export const registry = loadRegistry();
export const facts = factsOf(registry);

export function worldOf(reports: Readonly<Record<string, Report>>, editions: readonly Edition[] = []): ScenarioWorld {
  const made = input(reports, { facts });
  const claims = new Map(made.claims.flatMap((one) => one.claims).map((claim) => [claim.id, claim]));
  return { ledger: buildLedger(made), facts, documents: made.documents, editions, targets: registry.targets, claimOf: (id) => claims.get(id) };
}

export function scenarioOf(assumptions: string, head = "on: 2020-01-01"): Scenario {
  const { scenario, errors } = parseScenario(`scenario: 1\nname: test\n${head}\nassumptions:\n${assumptions}`);
  if (!scenario) throw new Error(errors.join("\n"));
  return scenario;
}

export const run = (world: ScenarioWorld, assumptions: string, head?: string): ScenarioResult => runScenario(scenarioOf(assumptions, head), world);

/** The versions' first claims that fall, or are in question. */
export const fallen = (result: ScenarioResult, state: "falls" | "in question" = "falls"): readonly string[] => result.falls.filter((fall) => fall.state === state).map((fall) => fall.claims[0]).sort();
