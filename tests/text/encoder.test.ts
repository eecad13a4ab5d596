/** The kernels of the encoder against plain arithmetic, a tiny encoder against the same one in f64, and threads on one memory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileKernel } from "../../scripts/kernel.mjs";
import { encoderFrom, joinEncoder, type Kernels, leaveEncoder, longestWindow, mostThreads, shareEncoder } from "../../src/text/encoder/encoder.ts";
import { apply, attended, chance, gelu, type Linear, madeUpEncoder, madeUpLinear, normalised, rowsOf } from "./encoder-reference.ts";

const wasm = readFileSync(join(import.meta.dirname, "../../weights/encoder.wasm"));

/** The kernels on a memory of their own, and a way to lay arrays into it. */
function bench() {
  const memory = new WebAssembly.Memory({ initial: 32, maximum: 8192, shared: true });
  const kernels = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { memory } }).exports as unknown as Kernels;
  let end = 64;
  const room = (bytes: number): number => {
    const at = end;
    end = Math.ceil((end + bytes) / 64) * 64;
    return at;
  };
  const put = (array: Int8Array | Int16Array | Int32Array | Float32Array): number => {
    const at = room(array.byteLength);
    new Uint8Array(memory.buffer).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    return at;
  };
  const floats = (at: number, length: number): Float32Array => new Float32Array(memory.buffer, at, length).slice();
  const shorts = (at: number, length: number): Int16Array => new Int16Array(memory.buffer, at, length).slice();
  const multiplied = (rows: Float32Array, count: number, by: Linear, withGelu: boolean): Float32Array => {
    const [values, scales, into] = [room(2 * count * by.width), room(4 * count), room(4 * count * by.outputs)];
    kernels.quantise(put(rows), count, by.width, values, scales);
    kernels.multiply(values, scales, count, by.width, put(by.weights), put(by.scales), put(by.bias), by.outputs, withGelu, into);
    return floats(into, count * by.outputs);
  };
  return { kernels, room, put, floats, shorts, multiplied };
}

const madeUpRows = (count: number, width: number, seed: number, size = 1): Float32Array => {
  const next = chance(seed);
  return Float32Array.from({ length: count * width }, () => size * next());
};

function expectNear(got: ArrayLike<number>, want: readonly (readonly number[])[], within: number): void {
  const flat = want.flat();
  expect(got.length).toBe(flat.length);
  expect(flat.reduce((most, x, at) => Math.max(most, Math.abs(x - got[at])), 0)).toBeLessThan(within);
}

function cosine(a: ArrayLike<number>, b: readonly number[]): number {
  let [ab, aa, bb] = [0, 0, 0];
  for (let at = 0; at < b.length; at++) {
    ab += a[at] * b[at];
    aa += a[at] * a[at];
    bb += b[at] * b[at];
  }
  return ab / Math.sqrt(aa * bb);
}

test("weights/encoder.wasm is what wasm/encoder.ts compiles to", async () => {
  expect(Buffer.from(await compileKernel()).equals(wasm)).toBe(true);
});

test("rows are quantised to ±8191, a row of zeros to zeros", () => {
  const { kernels, room, put, floats, shorts } = bench();
  const rows = Float32Array.from([...[1, -2, 0.5, 0, 0, 0, 0, 2], ...new Array(8).fill(0), ...new Array(8).fill(-1e-40)]);
  const [values, scales] = [room(48), room(12)];
  kernels.quantise(put(rows), 3, 8, values, scales);
  expect([...shorts(values, 24)]).toEqual([4096, -8191, 2048, 0, 0, 0, 0, 8191, ...new Array(16).fill(0)]);
  expect([...floats(scales, 3)]).toEqual([Math.fround(2 / 8191), 0, 0]);
});

test.each([[4, 8, 2], [12, 384, 6], [20, 1536, 10]])("products of %i rows of %i by %i outputs", (count, width, outputs) => {
  const by = madeUpLinear(outputs, width, chance(width));
  const rows = madeUpRows(count, width, 7, 3);
  const want = apply(by, rowsOf(rows, width));
  expectNear(bench().multiplied(rows, count, by, false), want, 2e-3);
  expectNear(bench().multiplied(rows, count, by, true), want.map((row) => row.map(gelu)), 2e-3);
});

test("the largest sums stay in 32 bits", () => {
  const width = 2048;
  const by = { outputs: 2, width, weights: new Int8Array(2 * width).fill(-128, 0, width).fill(127, width), scales: Float32Array.of(1, 1), bias: new Float32Array(2) };
  const got = bench().multiplied(new Float32Array(4 * width).fill(8191), 4, by, false);
  expect([...got.subarray(0, 2)]).toEqual([-2048 * 8191 * 128, 2048 * 8191 * 127].map(Math.fround));
});

test("the error linear unit is right to 4e-4 from −12 to 12", () => {
  const numbers = Float32Array.from({ length: 4 * 600 }, (_, at) => (at - 1200) / 100);
  const identity = { outputs: 600, width: 8, weights: new Int8Array(600 * 8), scales: new Float32Array(600).fill(1), bias: new Float32Array(600) };
  for (let part = 0; part < 4; part++) {
    const bias = numbers.subarray(600 * part, 600 * part + 600);
    const got = bench().multiplied(new Float32Array(32), 4, { ...identity, bias }, true).subarray(0, 600);
    expectNear(got, [Array.from(bias, gelu)], 4e-4);
  }
});

test("normalisation, with rows added and without", () => {
  const { kernels, put, floats } = bench();
  const [rows, added, gain, bias] = [madeUpRows(3, 32, 1, 5), madeUpRows(3, 32, 2), madeUpRows(1, 32, 3), madeUpRows(1, 32, 4)];
  const [at, atAlone] = [put(rows), put(rows)];
  kernels.normalise(at, put(added), 3, 32, put(gain), put(bias));
  kernels.normalise(atAlone, 0, 3, 32, put(gain), put(bias));
  expectNear(floats(at, 96), rowsOf(rows.map((x, i) => x + added[i]), 32).map((row) => normalised(row, gain, bias)), 1e-5);
  expectNear(floats(atAlone, 96), rowsOf(rows, 32).map((row) => normalised(row, gain, bias)), 1e-5);
});

test.each([1, 4, 7, 10])("attention to %i rows of 12", (seen) => {
  const { kernels, room, put, floats } = bench();
  const [queries, keys, values] = [1, 2, 3].map((seed) => madeUpRows(12, 32, seed, 4));
  const at = put(queries);
  kernels.attend(at, put(keys), put(values), 12, seen, 32, 2, room(4 * 16 * 12), room(4 * 4 * 12));
  const [q, k, v] = [queries, keys, values].map((rows) => rowsOf(rows, 32));
  expectNear(floats(at, 12 * 32), attended(q, k.slice(0, seen), v.slice(0, seen), 2), 1e-5);
});

const tiny = madeUpEncoder(11);
const window = (count: number): number[] => Array.from({ length: count }, (_, at) => (at * 5 + 2) % 7);

test.each([1, 2, 9, 64, longestWindow])("a tiny encoder of %i pieces is as in plain arithmetic", (count) => {
  const encoder = encoderFrom(tiny.bytes, wasm);
  const got = encoder.encode(window(count));
  tiny.encode(window(count)).forEach((row, at) => {
    expect(cosine(got.subarray(32 * at, 32 * at + 32), row)).toBeGreaterThan(0.9999);
  });
});

test.each([1, 3, longestWindow + 5])("a head of odd sizes over %i rows", (count) => {
  const encoder = encoderFrom(tiny.bytes, wasm);
  const rows = madeUpRows(count, 35, 5);
  const want = apply(tiny.head, rowsOf(rows, 35));
  expectNear(encoder.linear("head", rows, count), want, 1e-3);
  expectNear(encoder.linear("head", rows, count, { gelu: true }), want.map((row) => row.map(gelu)), 1e-3);
  expect(encoder.tensor("embeddings.kind")).toEqual(tiny.plain["embeddings.kind"]);
});

test("encoders on one memory give the same numbers, whatever the others do", () => {
  const one = encoderFrom(tiny.bytes, wasm);
  const alone = one.encode(window(21));
  const others = Array.from({ length: 5 }, () => joinEncoder(shareEncoder(one)));
  for (const other of others) other.encode(window(longestWindow));
  expect(others.map((other) => other.encode(window(21)))).toEqual(others.map(() => alone));
  expect(one.encode(window(21))).toEqual(alone);
  const rows = madeUpRows(2, 35, 5);
  expect(others[2].linear("head", rows, 2)).toEqual(one.linear("head", rows, 2));
});

test("128 may join, no more; who leaves makes room", () => {
  const one = encoderFrom(tiny.bytes, wasm);
  const seats = Array.from({ length: mostThreads - 1 }, () => shareEncoder(one));
  expect(new Set(seats.map(({ seat }) => seat)).size).toBe(seats.length);
  expect(() => shareEncoder(one)).toThrow("128 threads");
  leaveEncoder(seats[40]);
  const again = shareEncoder(one);
  expect(again.seat).toBe(seats[40].seat);
  expect(joinEncoder(again).encode(window(21))).toEqual(one.encode(window(21)));
});

test("what cannot be encoded is said", () => {
  const encoder = encoderFrom(tiny.bytes, wasm);
  expect(() => encoder.encode([])).toThrow("A window has 1 to 256 pieces, not 0");
  expect(() => encoder.encode(window(longestWindow + 1))).toThrow("not 257");
  expect(() => encoder.encode([7])).toThrow("7 is no word piece: there are 7");
  expect(() => encoder.encode([-1])).toThrow(RangeError);
  expect(() => encoder.linear("tail", new Float32Array(35), 1)).toThrow("no tensor tail.weight");
  expect(() => encoder.linear("head", new Float32Array(34), 1)).toThrow("head takes 1 rows of 35 numbers, not 34 numbers");
  expect(() => encoderFrom(tiny.bytes.subarray(0, 300), wasm)).toThrow("cut short");
  expect(() => encoderFrom(tiny.bytes.subarray(0, tiny.bytes.length - 100), wasm)).toThrow("cut short");
});
