/**
 * Monte Carlo over the ranges of a scenario, only where its file asks for it and names the distribution. Each range is drawn uniformly and on its own: that
 * is an assumption of the file, and it is listed with the others.
 */
import type { Bounds } from "../accounts/bounds.ts";
import { type Fall, peopleLostIn } from "./falls.ts";
import { arrivalIn } from "./projection.ts";
import { randomFrom } from "./random.ts";
import type { Scenario } from "./schema.ts";
import type { StateModel } from "./spending.ts";

export interface Quantiles {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
}

export interface Draws {
  readonly count: number;
  readonly seed: number;
  readonly distribution: "uniform";
  /** What was drawn, and from which bounds. */
  readonly drawn: readonly string[];
  readonly personnelLost: Quantiles | null;
  /** Open bounds cannot be drawn from: these are in no sum. */
  readonly leftOut: readonly string[];
  readonly states: readonly {
    readonly state: string;
    readonly year: number;
    readonly share: Quantiles;
    readonly gapPoints: Quantiles;
    readonly arrived: readonly { readonly year: number; readonly share: number }[];
    readonly never: number;
  }[];
}

export function drawsOf(scenario: Scenario, falls: readonly Fall[], models: readonly StateModel[]): Draws | null {
  if (!scenario.draws) return null;
  const { count, seed, distribution } = scenario.draws;
  const random = randomFrom(seed);
  const people = peopleLostIn(falls);
  const closed = people.flatMap(({ fall, lost: { min, max } }) => (max === null ? [] : [{ fall, low: min ?? 0, high: max }]));
  const lost = new Float64Array(closed.length ? count : 0);
  for (let i = 0; i < lost.length; i++) for (const { low, high } of closed) lost[i] += low + random() * (high - low);
  return {
    count,
    seed,
    distribution,
    drawn: [
      ...closed.filter(({ low, high }) => low !== high).map(({ fall, low, high }) => `personnel of ${fall.version}: ${low}–${high}`),
      ...models.flatMap(({ state, model }) =>
        model.knobs.filter((knob) => knob.range.min !== knob.range.max).map((knob) => `${state}, ${knob.name}: ${knob.range.min}–${knob.range.max}`),
      ),
    ],
    personnelLost: closed.length ? quantilesOf(lost) : null,
    leftOut: people.filter(({ lost: { max } }) => max === null).map(({ fall }) => fall.version),
    states: models.map((one) => drawState(one, count, random)),
  };
}

function drawState({ state, model, level }: StateModel, count: number, random: () => number): Draws["states"][number] {
  const shares = new Float64Array(count);
  const arrived = new Map<number, number>();
  const values = new Float64Array(model.knobs.length);
  const ranges: readonly Bounds[] = model.knobs.map((knob) => knob.range);
  let never = 0;
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < values.length; k++) values[k] = ranges[k].min! + random() * (ranges[k].max! - ranges[k].min!);
    const path = model.project(values);
    shares[i] = path[path.length - 1].share;
    const year = model.base.share >= level ? model.base.year : arrivalIn(path, level);
    if (year === null) never++;
    else arrived.set(year, (arrived.get(year) ?? 0) + 1);
  }
  return {
    state,
    year: model.years[model.years.length - 1],
    share: quantilesOf(shares),
    gapPoints: quantilesOf(shares.map((share) => level - share)),
    arrived: [...arrived].sort(([a], [b]) => a - b).map(([year, n]) => ({ year, share: n / count })),
    never: never / count,
  };
}

/** Nearest-rank quantiles. */
function quantilesOf(values: Float64Array): Quantiles {
  const sorted = values.toSorted();
  const at = (p: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))];
  let total = 0;
  for (const value of sorted) total += value;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), mean: total / sorted.length };
}
