/** Learns tables of weights from samples. Everything is in a fixed order and drawn from a fixed seed, so that the same samples give the same weights. */
import { rankScale, scaleOf, type TableData } from "../src/claims/weighing/weights.ts";
import type { Choice, Sample } from "./samples.ts";

export interface Learning {
  readonly rounds: number;
  readonly rate: number /** How many features are kept at most: those with the largest weights. */;
  readonly most: number;
}

/** Features that stand in two samples at least, numbered in the order in which they are met. */
function featuresOf(bags: readonly Int32Array[]): Map<number, number> {
  // Most features stand once: a sieve of small counts keeps them out of the map.
  const bits = 24,
    counts = new Uint8Array(1 << bits),
    mask = (1 << bits) - 1;
  const slot = (feature: number): number => (feature ^ (feature >>> 11)) & mask;
  for (const bag of bags)
    for (const feature of bag) {
      const s = slot(feature);
      if (counts[s] < 2) counts[s]++;
    }
  const numbers = new Map<number, number>(),
    last = new Map<number, number>();
  bags.forEach((bag, i) => {
    for (const feature of bag) {
      if (counts[slot(feature)] < 2 || numbers.has(feature)) continue;
      const seen = last.get(feature);
      if (seen === undefined) last.set(feature, i);
      else if (seen !== i) numbers.set(feature, numbers.size);
    }
  });
  return numbers;
}

const numbered = (bag: Int32Array, numbers: ReadonlyMap<number, number>): Int32Array =>
  Int32Array.from([...bag].map((feature) => numbers.get(feature) ?? -1).filter((n) => n >= 0));

/** Numbers from 0 up to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
}

function shuffle(list: Int32Array, next: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** A step against the gradient for one weight, smaller the more it has moved. */
function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number, rate: number): void {
  squares[at] += gradient * gradient;
  weights[at] -= (rate * gradient) / (1e-3 + Math.sqrt(squares[at]));
}

/** One table of `heads` yes-or-no questions. */
export function learner(samples: readonly Sample[], heads: number, { rounds, rate, most }: Learning): TableData {
  const numbers = featuresOf(samples.map((s) => s.features));
  const bags = samples.map((s) => numbered(s.features, numbers));
  const scales = samples.map((s) => scaleOf(s.features.length));
  const weights = new Float32Array(numbers.size * heads),
    squares = new Float32Array(numbers.size * heads);
  const order = Int32Array.from(samples, (_, i) => i),
    next = random(7);
  const sums = new Float64Array(heads);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const i of order) {
      const bag = bags[i],
        { answers } = samples[i],
        scale = scales[i];
      sums.fill(0);
      for (let a = 0; a < bag.length; a++) {
        const row = bag[a] * heads;
        for (let h = 0; h < heads; h++) sums[h] += weights[row + h];
      }
      for (let h = 0; h < heads; h++) {
        if (answers[h] < 0) continue;
        const gradient = (1 / (1 + Math.exp(-sums[h] * scale)) - answers[h]) * scale;
        if (Math.abs(gradient) < 0.004) continue;
        for (let a = 0; a < bag.length; a++) step(weights, squares, bag[a] * heads + h, gradient, rate);
      }
    }
  }
  return tableOf(numbers, weights, heads, most);
}

/** One table that chooses among candidates: a softmax over their sums. */
export function rankLearner(choices: readonly Choice[], { rounds, rate, most }: Learning): TableData {
  const use = choices.filter((c) => c.right >= 0 && c.candidates.length > 1);
  const numbers = featuresOf(use.flatMap((c) => c.candidates));
  const bags = use.map((c) => c.candidates.map((bag) => numbered(bag, numbers)));
  const weights = new Float32Array(numbers.size),
    squares = new Float32Array(numbers.size);
  const order = Int32Array.from(use, (_, i) => i),
    next = random(11);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const i of order) {
      const scores = bags[i].map((bag) => {
        let sum = 0;
        for (const feature of bag) sum += weights[feature];
        return sum * rankScale;
      });
      const top = Math.max(...scores),
        odds = scores.map((score) => Math.exp(score - top)),
        all = odds.reduce((a, b) => a + b, 0);
      bags[i].forEach((bag, k) => {
        const gradient = (odds[k] / all - (k === use[i].right ? 1 : 0)) * rankScale;
        if (Math.abs(gradient) >= 0.003) for (const feature of bag) step(weights, squares, feature, gradient, rate);
      });
    }
  }
  return tableOf(numbers, weights, 1, most);
}

/** The weights as whole numbers of one step, the features with the largest first kept. */
function tableOf(numbers: ReadonlyMap<number, number>, weights: Float32Array, heads: number, most: number): TableData {
  const rows = [...numbers]
    .map(([key, n]) => {
      const row = weights.subarray(n * heads, (n + 1) * heads);
      return { key, row, largest: row.reduce((top, w) => Math.max(top, Math.abs(w)), 0) };
    })
    .sort((a, b) => b.largest - a.largest || a.key - b.key)
    .slice(0, most);
  // A few very large weights would leave the others few steps.
  const size = (rows[Math.floor(rows.length / 500)]?.largest ?? 1) / 127;
  const kept = rows
    .map(({ key, row }) => ({ key, row: Int8Array.from(row, (w) => Math.max(-127, Math.min(127, Math.round(w / size)))) }))
    .filter(({ row }) => row.some((w) => w !== 0))
    .sort((a, b) => a.key - b.key);
  const flat = new Int8Array(kept.length * heads);
  for (const [i, { row }] of kept.entries()) flat.set(row, i * heads);
  return { heads, step: size, keys: Int32Array.from(kept, ({ key }) => key), rows: flat };
}
