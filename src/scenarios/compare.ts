/** Two scenarios side by side, and which assumption of one moves its result most. */
import type { Bounds } from "../accounts/bounds.ts";
import { type Metrics, type ScenarioResult, runScenario } from "./scenario.ts";
import type { Scenario } from "./schema.ts";
import { assumptionText } from "./texts.ts";
import type { ScenarioWorld } from "./world.ts";

export interface ScenarioComparison {
  readonly label: "SCENARIO";
  readonly a: string;
  readonly b: string;
  readonly assumptions: { readonly a: ScenarioResult["assumptions"]; readonly b: ScenarioResult["assumptions"] };
  readonly metrics: readonly { readonly name: string; readonly a: Bounds | null; readonly b: Bounds | null }[];
  readonly falls: Sides;
  readonly missions: Sides;
  readonly gates: Sides;
  readonly requests: Sides;
}

/** Ids, or names, that only one of the two has, and that both have. */
export interface Sides {
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly both: readonly string[];
}

export function compareScenarios(a: ScenarioResult, b: ScenarioResult): ScenarioComparison {
  const [x, y] = [flat(a.metrics), flat(b.metrics)];
  const names = [...new Set([...x.keys(), ...y.keys()])];
  return {
    label: "SCENARIO",
    a: a.name,
    b: b.name,
    assumptions: { a: a.assumptions, b: b.assumptions },
    metrics: names.map((name) => ({ name, a: x.get(name) ?? null, b: y.get(name) ?? null })),
    falls: sides(
      a.falls.map((one) => one.version),
      b.falls.map((one) => one.version),
    ),
    missions: sides(
      a.missions.map((one) => one.mission.name),
      b.missions.map((one) => one.mission.name),
    ),
    gates: sides(failed(a), failed(b)),
    requests: sides(
      a.requests.map((one) => one.request),
      b.requests.map((one) => one.request),
    ),
  };
}

export interface Sensitivity {
  readonly assumption: string;
  readonly text: string;
  /** `dropped`: without the assumption. `low`, `high`: its range at one end. */
  readonly change: "dropped" | "low" | "high";
  readonly metric: string;
  readonly from: Bounds | null;
  readonly to: Bounds | null;
  /** The largest move of an end, as a share of the metric's own size; for sorting. */
  readonly size: number;
}

/** Each assumption dropped, and each range put at its ends, one at a time; the largest moves first. */
export function sensitivitiesOf(scenario: Scenario, world: ScenarioWorld): readonly Sensitivity[] {
  const quiet: Scenario = { ...scenario, draws: null };
  const whole = flat(runScenario(quiet, world).metrics);
  const found: Sensitivity[] = [];
  for (const assumption of scenario.assumptions) {
    const variants: { readonly change: Sensitivity["change"]; readonly scenario: Scenario }[] = [
      ...(scenario.assumptions.length > 1
        ? [{ change: "dropped" as const, scenario: { ...quiet, assumptions: scenario.assumptions.filter((one) => one !== assumption) } }]
        : []),
      ...(hasRange(assumption)
        ? (["low", "high"] as const).map((change) => ({
            change,
            scenario: {
              ...quiet,
              assumptions: scenario.assumptions.map((one) => (one === assumption ? (atEnd(assumption, change) as typeof assumption) : one)),
            },
          }))
        : []),
    ];
    for (const variant of variants) {
      const changed = flat(runScenario(variant.scenario, world).metrics);
      for (const metric of new Set([...whole.keys(), ...changed.keys()])) {
        const [from, to] = [whole.get(metric) ?? null, changed.get(metric) ?? null];
        const size = moved(from, to);
        if (size > 0) found.push({ assumption: assumption.id, text: assumptionText(assumption, world), change: variant.change, metric, from, to, size });
      }
    }
  }
  return found.sort((a, b) => b.size - a.size || (a.assumption < b.assumption ? -1 : a.assumption > b.assumption ? 1 : a.metric < b.metric ? -1 : 1));
}

// ---------------------------------------------------------------------------------------------------------------------------

const failed = (result: ScenarioResult): readonly string[] => result.gates.filter((gate) => gate.after === "cannot be met").map((gate) => gate.commitment);

function sides(a: readonly string[], b: readonly string[]): Sides {
  const [x, y] = [new Set(a), new Set(b)];
  return { onlyA: [...x].filter((one) => !y.has(one)), onlyB: [...y].filter((one) => !x.has(one)), both: [...x].filter((one) => y.has(one)) };
}

function flat(metrics: Metrics): ReadonlyMap<string, Bounds | null> {
  const { gaps, personnelLost, ...counts } = metrics;
  const found = new Map<string, Bounds | null>(Object.entries(counts).map(([name, n]) => [name, { min: n, max: n }]));
  found.set("personnelLost", personnelLost);
  for (const [state, gap] of Object.entries(gaps)) {
    found.set(`${state}: gap in points, ${gap.year}`, gap.points);
    if (gap.money) found.set(`${state}: gap in money, ${gap.year} (${gap.unit})`, gap.money);
    found.set(
      `${state}: year of arrival`,
      gap.arrival.earliest === null && gap.arrival.latest === null ? null : { min: gap.arrival.earliest, max: gap.arrival.latest },
    );
  }
  return found;
}

function moved(from: Bounds | null, to: Bounds | null): number {
  if (from === null || to === null) return from === to ? 0 : 1;
  const ends = (["min", "max"] as const).map((end) =>
    from[end] === to[end]
      ? 0
      : from[end] === null || to[end] === null
        ? 1
        : Math.abs(to[end] - from[end]) / Math.max(Math.abs(from[end]), Math.abs(to[end]), 1e-9),
  );
  return Math.max(...ends);
}

const isWide = (value: unknown): value is Bounds =>
  typeof value === "object" && value !== null && "min" in value && "max" in value && (value as Bounds).min !== (value as Bounds).max;
const hasRange = (value: unknown): boolean => isWide(value) || (typeof value === "object" && value !== null && Object.values(value).some(hasRange));

function atEnd(value: unknown, end: "low" | "high"): unknown {
  if (isWide(value)) return end === "low" ? { min: value.min, max: value.min } : { min: value.max, max: value.max };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, atEnd(one, end)]));
}
