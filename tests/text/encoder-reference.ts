/** A tiny encoder with made-up weights, as bytes of `weights/encoder.bin` and computed plainly in f64. */

/** Numbers from −1 to 1 that are the same in each run (G. Marsaglia, Xorshift RNGs, 2003). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 2 ** 31;
  };
}

export interface Linear {
  readonly outputs: number;
  readonly width: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

export function madeUpLinear(outputs: number, width: number, next: () => number): Linear {
  return {
    outputs, width, weights: Int8Array.from({ length: outputs * width }, () => Math.round(127 * next())),
    scales: Float32Array.from({ length: outputs }, () => (1.5 + next()) / 127 / Math.sqrt(width)), bias: Float32Array.from({ length: outputs }, () => next() / 4),
  };
}

export type Rows = readonly (readonly number[])[];
export const rowsOf = (numbers: ArrayLike<number>, width: number): number[][] => Array.from({ length: numbers.length / width }, (_, row) => Array.from({ length: width }, (_, at) => numbers[row * width + at]));

export const apply = ({ outputs, width, weights, scales, bias }: Linear, rows: Rows): number[][] =>
  rows.map((row) => Array.from({ length: outputs }, (_, output) => row.reduce((sum, x, at) => sum + x * weights[output * width + at] * scales[output], bias[output])));

/** The error function by its series, or for large numbers by its continued fraction. */
export function errorFunction(x: number): number {
  if (x < 0) return -errorFunction(-x);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 80; n++) sum += (term *= -(x * x) / n) / (2 * n + 1);
    return (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = x;
  for (let n = 60; n >= 1; n--) fraction = x + n / 2 / fraction;
  return 1 - Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
export const gelu = (x: number): number => (x / 2) * (1 + errorFunction(x / Math.SQRT2));

export function normalised(row: readonly number[], gain: ArrayLike<number>, bias: ArrayLike<number>): number[] {
  const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
  const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
  return row.map((x, at) => ((x - mean) / Math.sqrt(variance + 1e-12)) * gain[at] + bias[at]);
}

export function attended(queries: Rows, keys: Rows, values: Rows, heads: number): number[][] {
  const size = queries[0].length / heads;
  return queries.map((query) => query.map((_, at) => {
    const start = at - (at % size);
    const scores = keys.map((key) => {
      let score = 0;
      for (let i = start; i < start + size; i++) score += (query[i] * key[i]) / Math.sqrt(size);
      return score;
    });
    const top = Math.max(...scores);
    const weights = scores.map((score) => Math.exp(score - top));
    const total = weights.reduce((sum, x) => sum + x, 0);
    return values.reduce((sum, value, i) => sum + (weights[i] / total) * value[at], 0);
  }));
}

const plus = (a: Rows, b: Rows): number[][] => a.map((row, i) => row.map((x, at) => x + b[i][at]));
const layerMaps = ["query", "key", "value", "output", "inner", "outer"];
const vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##b", "c"];

/** 2 layers of width 32 with 4 heads and 64 inside; `head` has 5 outputs for 35 inputs, so that both are filled up. */
export function madeUpEncoder(seed: number) {
  const next = chance(seed);
  const [layers, hidden, heads, ffn] = [2, 32, 4, 64];
  const near = (middle: number): Float32Array => Float32Array.from({ length: hidden }, () => middle + next() / 4);
  const maps: Record<string, Linear> = { head: madeUpLinear(5, 35, next) };
  const plain: Record<string, Float32Array> = { "embeddings.kind": near(0), "embeddings.norm.weight": near(1), "embeddings.norm.bias": near(0) };
  const embeddings: Record<string, Linear> = { "embeddings.words": madeUpLinear(vocabulary.length, hidden, next), "embeddings.places": madeUpLinear(300, hidden, next) };
  for (let layer = 0; layer < layers; layer++) {
    for (const name of layerMaps) maps[`layers.${layer}.${name}`] = madeUpLinear(name === "inner" ? ffn : hidden, name === "outer" ? ffn : hidden, next);
    for (const name of ["attention_norm", "norm"]) Object.assign(plain, { [`layers.${layer}.${name}.weight`]: near(1), [`layers.${layer}.${name}.bias`]: near(0) });
  }

  const norm = (name: string, rows: Rows): number[][] => rows.map((row) => normalised(row, plain[`${name}.weight`], plain[`${name}.bias`]));
  const encode = (ids: readonly number[]): number[][] => {
    const embedded = (name: string, row: number, at: number): number => embeddings[name].weights[row * hidden + at] * embeddings[name].scales[row];
    let rows = norm("embeddings.norm", ids.map((id, place) => Array.from({ length: hidden }, (_, at) => embedded("embeddings.words", id, at) + embedded("embeddings.places", place, at) + plain["embeddings.kind"][at])));
    for (let layer = 0; layer < layers; layer++) {
      const map = (name: string, of: Rows): number[][] => apply(maps[`layers.${layer}.${name}`], of);
      rows = norm(`layers.${layer}.attention_norm`, plus(rows, map("output", attended(map("query", rows), map("key", rows), map("value", rows), heads))));
      rows = norm(`layers.${layer}.norm`, plus(rows, map("outer", map("inner", rows).map((row) => row.map(gelu)))));
    }
    return rows;
  };
  return { bytes: bytesOf({ layers, hidden, heads, ffn, vocabulary }, maps, embeddings, plain), encode, head: maps["head"], plain };
}

function bytesOf(sizes: object, maps: Record<string, Linear>, embeddings: Record<string, Linear>, plain: Record<string, Float32Array>): Uint8Array {
  const parts: { at: number; bytes: Uint8Array }[] = [];
  let end = 0;
  const add = (array: Int8Array | Float32Array): number => {
    const at = end;
    parts.push({ at, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) });
    end = Math.ceil((at + array.byteLength) / 16) * 16;
    return at;
  };
  const tensors: Record<string, object> = {};
  const addMatrix = (name: string, { outputs, width, weights, scales }: Linear): void => {
    tensors[name] = { type: "i8", shape: [outputs, width], at: add(weights), scales: add(scales) };
  };
  const addPlain = (name: string, array: Float32Array): void => {
    tensors[name] = { type: "f32", shape: [array.length], at: add(array) };
  };
  for (const [name, embedding] of Object.entries(embeddings)) addMatrix(name, embedding);
  for (const [name, map] of Object.entries(maps)) {
    addMatrix(`${name}.weight`, map);
    addPlain(`${name}.bias`, map.bias);
  }
  for (const [name, array] of Object.entries(plain)) addPlain(name, array);
  const table = new TextEncoder().encode(JSON.stringify({ ...sizes, tensors }));
  const start = Math.ceil((4 + table.length) / 16) * 16;
  const bytes = new Uint8Array(start + end);
  new DataView(bytes.buffer).setUint32(0, table.length, true);
  bytes.set(table, 4);
  for (const { at, bytes: part } of parts) bytes.set(part, start + at);
  return bytes;
}
