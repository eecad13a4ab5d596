/**
 * A scenario laid over the ledger: the difference that its assumptions make, never a new ledger. It carries `SCENARIO` wherever it goes, lists every
 * assumption, and gives ranges where the inputs are bounds.
 */
import { type Bounds, sum } from "../accounts/bounds.ts";
import { isoOf } from "../model/edtf.ts";
import { type Draws, drawsOf } from "./draws.ts";
import { type Fall, fallsOf, peopleLostIn } from "./falls.ts";
import { type GateEffect, type SaidConsequence, gateEffectsOf } from "./gates.ts";
import { type MissionEffect, missionEffectsOf } from "./missions.ts";
import { type RequestEffect, requestEffectsOf } from "./requests.ts";
import type { Scenario } from "./schema.ts";
import { type SpendingEffect, spendingEffectsOf, stateModelsOf } from "./spending.ts";
import { assumptionText } from "./texts.ts";
import type { ScenarioWorld } from "./world.ts";

export interface ScenarioResult {
  readonly label: "SCENARIO";
  readonly name: string;
  readonly description: string | null;
  readonly on: string;
  readonly knownBy: string | null;
  readonly assumptions: readonly { readonly id: string; readonly text: string }[];
  readonly falls: readonly Fall[];
  readonly missions: readonly MissionEffect[];
  readonly gates: readonly GateEffect[];
  /** What the reports themselves say would follow. */
  readonly said: readonly SaidConsequence[];
  readonly requests: readonly RequestEffect[];
  readonly spending: readonly SpendingEffect[];
  readonly draws: Draws | null;
  readonly metrics: Metrics;
  readonly notes: readonly string[];
}

/** The result in numbers, for comparing two scenarios and for sensitivities. */
export interface Metrics {
  readonly falls: number;
  readonly inQuestion: number;
  readonly missionsWithoutLead: number;
  readonly missionsUnderStrength: number;
  readonly gatesFailed: number;
  readonly hanging: number;
  readonly requestsUnanswered: number;
  /** Lines that are only in question lose between nothing and all. */
  readonly personnelLost: Bounds;
  readonly gaps: Readonly<
    Record<
      string,
      {
        readonly year: number;
        readonly points: Bounds;
        readonly money: Bounds | null;
        readonly unit: string;
        readonly arrival: { readonly earliest: number | null; readonly latest: number | null };
      }
    >
  >;
}

export function runScenario(scenario: Scenario, world: ScenarioWorld): ScenarioResult {
  const falls = fallsOf(scenario, world);
  const missions = missionEffectsOf(falls, scenario, world);
  const { gates, said } = gateEffectsOf(scenario, world);
  const requests = requestEffectsOf(falls, gates, scenario, world);
  const { effects: spending, notes } = spendingEffectsOf(scenario, world);
  const draws = drawsOf(scenario, falls, scenario.draws ? stateModelsOf(scenario, world) : []);
  const touched = new Set([
    ...falls.map((fall) => fall.by),
    ...missions.flatMap((one) => one.by),
    ...gates.flatMap((one) => one.by),
    ...requests.flatMap((one) => one.by),
    ...spending.flatMap((one) => one.by),
  ]);
  return {
    label: "SCENARIO",
    name: scenario.name,
    description: scenario.description,
    on: isoOf(scenario.on),
    knownBy: scenario.knownBy === null ? null : isoOf(scenario.knownBy),
    assumptions: [
      ...scenario.assumptions.map((one) => ({ id: one.id, text: assumptionText(one, world) })),
      ...(scenario.draws
        ? [{ id: "draws", text: `each range is drawn ${scenario.draws.count} times, uniformly and on its own, from seed ${scenario.draws.seed}` }]
        : []),
    ],
    falls,
    missions,
    gates,
    said,
    requests,
    spending,
    draws,
    metrics: metricsOf(falls, missions, gates, requests, spending),
    notes: [
      ...notes,
      ...scenario.assumptions.filter((one) => !touched.has(one.id)).map((one) => `${one.id} changes nothing on record: ${assumptionText(one, world)}`),
    ],
  };
}

function metricsOf(
  falls: readonly Fall[],
  missions: readonly MissionEffect[],
  gates: readonly GateEffect[],
  requests: readonly RequestEffect[],
  spending: readonly SpendingEffect[],
): Metrics {
  return {
    falls: falls.filter((fall) => fall.state === "falls").length,
    inQuestion: falls.filter((fall) => fall.state === "in question").length,
    missionsWithoutLead: missions.filter((one) => one.withoutLead === "yes").length,
    missionsUnderStrength: missions.filter((one) => one.underStrength === "yes").length,
    gatesFailed: gates.filter((gate) => gate.after === "cannot be met").length,
    hanging: new Set(gates.flatMap((gate) => gate.hangs.map((one) => one.commitment ?? one.mission?.id))).size,
    requestsUnanswered: requests.filter((one) => one.after === "unanswered").length,
    personnelLost: sum(peopleLostIn(falls).map((one) => one.lost)),
    gaps: Object.fromEntries(
      spending.map((one) => {
        const last = one.years[one.years.length - 1];
        return [
          one.state.id!,
          {
            year: last.year,
            points: last.gapPoints,
            money: last.gapMoney,
            unit: one.unit,
            arrival: { earliest: one.arrival.earliest, latest: one.arrival.latest },
          },
        ];
      }),
    ),
  };
}
