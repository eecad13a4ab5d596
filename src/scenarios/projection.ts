/**
 * Spending, GDP and their share, year by year, from the last year known under the assumptions on one state. Inputs that are ranges give ranges: every
 * output rises or falls with each input alone, so the ends of the ranges give the ends of the result.
 */
import type { Bounds } from "../accounts/bounds.ts";
import type { Assumption } from "./schema.ts";

/** Where the projection starts: the last share known, with GDP where an edition gives it. */
export interface Base {
  readonly year: number;
  readonly share: number;
  /** Null where no edition gives GDP: then only shares and points can be told. */
  readonly gdp: number | null;
  /** "USD, prices of 2015". */
  readonly unit: string;
  readonly from: string;
}

export interface YearPoint {
  readonly year: number;
  readonly share: number;
  /** In the base's unit, or as an index with the base year's GDP as 1. */
  readonly gdp: number;
  readonly amount: number;
}

/** One number that an assumption leaves within bounds. */
export interface Knob {
  readonly assumption: string;
  readonly name: string;
  readonly range: Bounds;
}

export interface Model {
  readonly base: Base;
  readonly knobs: readonly Knob[];
  readonly years: readonly number[];
  readonly hasMoney: boolean;
  readonly unit: string;
  /** The path for one setting of the knobs, in the order of `years`. */
  readonly project: (values: ArrayLike<number>) => readonly YearPoint[];
}

/** The model of one state; `assumptions` are those on it, in the file's order. The later of two on one thing stands. */
export function modelOf(base: Base | null, assumptions: readonly Assumption[], horizon: number): Model | null {
  const knobs: Knob[] = [];
  const knob = (assumption: string, name: string, range: Bounds): number => knobs.push({ assumption, name, range }) - 1;
  let growth: number | null = null;
  let spend: { readonly how: "grows"; readonly percent: number } | { readonly how: "reaches"; readonly share: number; readonly by: number } | null = null;
  let gdpYears = new Map<number, number>();
  let amountYears = new Map<number, number>();
  let plan: { readonly shares: ReadonlyMap<number, number>; readonly gdp: ReadonlyMap<number, number> } | null = null;
  let unit = base?.unit ?? "";
  const seriesOf = (one: { readonly id: string }, name: string, years: Readonly<Record<string, Bounds>>): Map<number, number> =>
    new Map(Object.entries(years).map(([year, range]) => [Number(year), knob(one.id, `${name} ${year}`, range)]));
  for (const one of assumptions) {
    switch (one.assume) {
      case "gdp-grows":
        growth = knob(one.id, "growth of GDP, % a year", one.percent);
        break;
      case "gdp-is":
        gdpYears = seriesOf(one, "GDP", one.years);
        unit = one.unit ?? unit;
        break;
      case "spending-grows":
        spend = { how: "grows", percent: knob(one.id, "growth of spending, % a year", one.percent) };
        break;
      case "spending-reaches":
        spend = { how: "reaches", share: knob(one.id, `share in ${one.by}`, one.share), by: one.by };
        break;
      case "spending-is":
        amountYears = seriesOf(one, "spending", one.years);
        unit = one.unit ?? unit;
        break;
      case "plan":
        plan = { shares: seriesOf(one, "planned share", one.shares), gdp: seriesOf(one, "the plan's GDP", one.gdp) };
        unit = one.unit ?? unit;
        break;
      default:
        break;
    }
  }
  const given = [...gdpYears.keys(), ...amountYears.keys(), ...(plan?.shares.keys() ?? [])];
  const first = base ? base.year + 1 : Math.min(...given);
  if (!Number.isFinite(first)) return null;
  const years = base ? Array.from({ length: Math.max(horizon, ...given, first) - first + 1 }, (_, i) => first + i) : [...new Set(given)].sort((a, b) => a - b);
  const start: Base = base ?? { year: first - 1, share: 0, gdp: null, unit, from: "the scenario" };
  const project = (values: ArrayLike<number>): readonly YearPoint[] => {
    const gdp0 = start.gdp ?? 1;
    const rate = growth === null ? 1 : 1 + values[growth] / 100;
    const amount0 = (start.share / 100) * gdp0;
    const out: YearPoint[] = [];
    let gdp = gdp0;
    for (const year of years) {
      const set = gdpYears.get(year);
      const planned = plan?.gdp.get(year);
      gdp = set !== undefined ? values[set] : planned !== undefined ? values[planned] : gdp * rate;
      out.push(pointOf(year, gdp, values, amount0));
    }
    return out;
  };
  function pointOf(year: number, gdp: number, values: ArrayLike<number>, amount0: number): YearPoint {
    const amountAt = amountYears.get(year);
    const shareAt = plan?.shares.get(year);
    const planGdp = plan?.gdp.get(year);
    // A plan's money is its share of the GDP that it assumed; another GDP changes the share, not the money.
    const amount =
      amountAt !== undefined
        ? values[amountAt]
        : shareAt !== undefined && planGdp !== undefined
          ? (values[shareAt] / 100) * values[planGdp]
          : spend?.how === "reaches"
            ? (reaching(year, values[spend.share], spend.by) / 100) * gdp
            : spend?.how === "grows"
              ? amount0 * (1 + values[spend.percent] / 100) ** (year - start.year)
              : amount0;
    return { year, gdp, amount, share: (amount / gdp) * 100 };
  }
  const reaching = (year: number, share: number, by: number): number =>
    year >= by ? share : start.share + ((share - start.share) * (year - start.year)) / (by - start.year);
  const hasMoney = start.gdp !== null || base === null || gdpYears.size > 0 || plan !== null;
  return { base: start, knobs, years, hasMoney, unit, project };
}

/** All settings of the knobs at the ends of their ranges. Beyond ten ranges only the two with all low or all high, and each alone, are tried. */
export function cornersOf(knobs: readonly Knob[]): readonly (readonly number[])[] {
  const wide = knobs.map((knob, i) => ({ i, knob })).filter(({ knob }) => knob.range.min !== knob.range.max);
  const low = knobs.map((knob) => knob.range.min!);
  if (wide.length > 10) {
    const high = knobs.map((knob) => knob.range.max!);
    return [low, high, ...wide.flatMap(({ i, knob }) => [low.with(i, knob.range.max!), high.with(i, knob.range.min!)])];
  }
  return Array.from({ length: 2 ** wide.length }, (_, bits) => {
    const values = [...low];
    wide.forEach(({ i, knob }, n) => {
      if ((bits >> n) & 1) values[i] = knob.range.max!;
    });
    return values;
  });
}

/** The first year at or above the level; null where none is. */
export const arrivalIn = (path: readonly YearPoint[], level: number): number | null => path.find((point) => point.share >= level - 1e-9)?.year ?? null;
