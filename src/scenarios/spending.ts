/** What assumptions on GDP and spending change for a state: shares, gaps in points and money, the year of arrival; before and after, as ranges. */
import type { Bounds } from "../accounts/bounds.ts";
import { figureKnownBy, seriesKnownBy } from "../accounts/editions.ts";
import { targetsOf } from "../accounts/targets.ts";
import { isState } from "../ledger/facts.ts";
import type { Named } from "../model/claim.ts";
import { type Base, type Model, type YearPoint, arrivalIn, cornersOf, modelOf } from "./projection.ts";
import type { Assumption, Scenario } from "./schema.ts";
import { type ScenarioWorld, named } from "./world.ts";

export interface SpendingYear {
  readonly year: number;
  /** The share without the assumptions: held at the last known, or as a plan gave it. */
  readonly before: number | null;
  readonly share: Bounds;
  readonly gdp: Bounds | null;
  readonly amount: Bounds | null;
  readonly gapPoints: Bounds;
  readonly gapMoney: Bounds | null;
}

export interface SpendingEffect {
  readonly state: Named;
  readonly target: { readonly level: number; readonly from: string };
  readonly base: Base;
  readonly unit: string;
  readonly years: readonly SpendingYear[];
  readonly arrival: { readonly before: number | null; readonly earliest: number | null; readonly latest: number | null; readonly horizon: number };
  readonly by: readonly string[];
  readonly missing: readonly string[];
}

export interface StateModel {
  readonly state: string;
  readonly model: Model;
  readonly level: number;
}

const onSpending = new Set<Assumption["assume"]>(["gdp-grows", "gdp-is", "spending-grows", "spending-reaches", "spending-is", "plan"]);
type OnState = Assumption & { readonly state: string };
const isOnState = (assumption: Assumption): assumption is OnState => onSpending.has(assumption.assume);

/** The states that the assumptions are on, each with its model; a state with no figure and no series of its own has none. */
export function stateModelsOf(scenario: Scenario, world: ScenarioWorld): readonly StateModel[] {
  return [...Map.groupBy(scenario.assumptions.filter(isOnState), (one) => one.state)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([state, own]) => {
      const base = baseOf(state, scenario, world);
      const model = modelOf(base, own, horizonOf(own, scenario, base));
      return model ? [{ state, model, level: targetOf(state, scenario, world, model).level }] : [];
    });
}

export function spendingEffectsOf(
  scenario: Scenario,
  world: ScenarioWorld,
): { readonly effects: readonly SpendingEffect[]; readonly notes: readonly string[] } {
  const models = stateModelsOf(scenario, world);
  const modelled = new Set(models.map((one) => one.state));
  const notes = [...new Set(scenario.assumptions.filter(isOnState).map((one) => one.state))]
    .filter((state) => !modelled.has(state) || !isState(state))
    .map(
      (state) => `no edition of ${scenario.measure} known by then has a share for ${state}, and the scenario gives no series: its assumptions have no effect`,
    );
  return { effects: models.map(({ state, model }) => effectOf(state, model, scenario, world)), notes };
}

function baseOf(state: string, scenario: Scenario, world: ScenarioWorld): Base | null {
  const asked = { state, measure: scenario.measure, knownBy: scenario.knownBy };
  const last = seriesKnownBy(world.editions, asked).at(-1);
  if (!last) return null;
  const gdp = figureKnownBy(world.editions, { ...asked, kind: "gdp", year: last.year });
  return {
    year: last.year,
    share: last.value,
    gdp: gdp?.value ?? null,
    unit: gdp ? (gdp.prices === "current" ? `${gdp.unit}, current prices` : `${gdp.unit}, prices of ${gdp.prices}`) : "",
    from: `${last.edition}${last.status === "estimate" ? " (estimate)" : ""}${gdp && gdp.edition !== last.edition ? `; GDP of ${gdp.edition}` : ""}`,
  };
}

function horizonOf(own: readonly OnState[], scenario: Scenario, base: Base | null): number {
  if (scenario.horizon !== null) return scenario.horizon;
  return Math.max((base?.year ?? 0) + 10, ...own.flatMap((one) => (one.assume === "spending-reaches" ? [one.by] : [])));
}

function targetOf(state: string, scenario: Scenario, world: ScenarioWorld, model: Model): { readonly level: number; readonly from: string } {
  if (scenario.target !== null) return { level: scenario.target, from: "the scenario" };
  const targets = targetsOf(state, model.years.at(-1) ?? model.base.year, { targets: world.targets, facts: world.facts, knownBy: scenario.knownBy });
  // The lowest in force: who misses it misses the others too.
  const lowest = targets[0];
  return lowest ? { level: lowest.value, from: `registry: ${lowest.id}` } : { level: 2, from: "no target on record for it; 2% of GDP taken" };
}

function effectOf(state: string, model: Model, scenario: Scenario, world: ScenarioWorld): SpendingEffect {
  const target = targetOf(state, scenario, world, model);
  const paths = cornersOf(model.knobs).map((corner) => model.project(corner));
  const arrivals = paths.map((path) => (model.base.share >= target.level ? model.base.year : arrivalIn(path, target.level)));
  const reached = arrivals.filter((year) => year !== null);
  const held = model.base.share > 0 ? model.base.share : null;
  const plan = scenario.assumptions.find((one) => one.assume === "plan" && one.state === state);
  const plannedIn = (year: number): number | null =>
    plan?.assume === "plan" && plan.shares[year] ? (plan.shares[year].min! + plan.shares[year].max!) / 2 : null;
  const years = model.years.map((year, i) =>
    yearOf(
      year,
      plannedIn(year) ?? held,
      paths.map((path) => path[i]),
      target.level,
      model.hasMoney,
    ),
  );
  const before =
    held !== null && held >= target.level ? model.base.year : (years.find((one) => one.before !== null && one.before >= target.level)?.year ?? null);
  return {
    state: named(world, state),
    target,
    base: model.base,
    unit: model.unit,
    years,
    arrival: {
      before,
      earliest: reached.length ? Math.min(...reached) : null,
      latest: reached.length === arrivals.length ? Math.max(...(reached as number[])) : null,
      horizon: model.years.at(-1) ?? model.base.year,
    },
    by: scenario.assumptions.filter((one) => isOnState(one) && one.state === state).map((one) => one.id),
    missing: model.hasMoney ? [] : ["GDP: no edition known gives it, so gaps are in points only"],
  };
}

function yearOf(year: number, before: number | null, points: readonly YearPoint[], level: number, hasMoney: boolean): SpendingYear {
  const over = (f: (point: YearPoint) => number): Bounds => ({ min: Math.min(...points.map(f)), max: Math.max(...points.map(f)) });
  return {
    year,
    before,
    share: over((point) => point.share),
    gdp: hasMoney ? over((point) => point.gdp) : null,
    amount: hasMoney ? over((point) => point.amount) : null,
    gapPoints: over((point) => level - point.share),
    gapMoney: hasMoney ? over((point) => (level / 100) * point.gdp - point.amount) : null,
  };
}
