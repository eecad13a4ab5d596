/**
 * A small BERT encoder (J. Devlin et al., BERT: Pre-training of deep bidirectional transformers, NAACL 2019), of the size of MiniLM (W. Wang et al., MiniLM:
 * Deep self-attention distillation, NeurIPS 2020), run in WebAssembly: weights of 8 bits, activations of 14 bits, the same numbers on every machine.
 * Nothing is read here: callers hand over bytes. Threads share one memory: the weights are there once, and each thread has a region of its own to work in.
 */
import { type Contents, contentsOf, type Layout, layoutOf, load, longestWindow, type Matrix, mostThreads, sizeOf } from "./layout.ts";

export { longestWindow, mostThreads } from "./layout.ts";

export interface Encoder {
  /** Size of a row. */
  readonly hidden: number;
  /** The word pieces; a piece's place is its id. */
  readonly vocabulary: readonly string[];
  /**
   * The rows of the last layer, ids.length × hidden, a copy. The ids are a whole window, with the pieces that start and end it.
   * Throws a RangeError for no id, for more than `longestWindow`, and for an id that is no place in the vocabulary.
   */
  encode(ids: ArrayLike<number>): Float32Array<ArrayBuffer>;
  /**
   * A head's linear map of `count` rows (count × inputs) with the weights `<name>.weight`, kept in 8 bits, and `<name>.bias`: count × outputs, a copy.
   * With `gelu` each number goes through the Gaussian error linear unit. Throws a RangeError for an unknown map and for rows of another size.
   */
  linear(name: string, rows: Float32Array, count: number, options?: { readonly gelu?: boolean }): Float32Array<ArrayBuffer>;
  /** A tensor that is kept as f32, row by row, where it lies in the shared memory: to be read, not written. Throws a RangeError for an unknown one. */
  tensor(name: string): Float32Array;
  /** What all threads that run it have in common. */
  readonly common: Common;
}
interface Common {
  readonly memory: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  readonly contents: Contents;
}
/** What another thread needs to run the same encoder, with its seat: the number of the region of memory that it works in. It can be sent in a message. */
export interface SharedEncoder extends Common {
  readonly seat: number;
}

/** What `wasm/encoder.ts` exports; numbers are addresses in bytes, or counts. */
export interface Kernels {
  quantise(rows: number, count: number, width: number, values: number, scales: number): void;
  multiply(
    values: number,
    valueScales: number,
    count: number,
    width: number,
    weights: number,
    weightScales: number,
    bias: number,
    outputs: number,
    gelu: boolean,
    into: number,
  ): void;
  embed(ids: number, count: number, width: number, words: number, wordScales: number, places: number, placeScales: number, kind: number, into: number): void;
  normalise(rows: number, added: number, count: number, width: number, gain: number, bias: number): void;
  attend(queries: number, keys: number, values: number, count: number, seen: number, width: number, heads: number, columns: number, weights: number): void;
}

const pageBytes = 65536;
/** The memory may grow to half a gibibyte; `scripts/kernel.mjs` writes the same number into the module. */
const maximumPages = 8192;

/** An encoder from the bytes of `weights/encoder.bin` and `weights/encoder.wasm`. Throws if they are no such files. */
export function encoderFrom(bytes: Uint8Array, wasm: Uint8Array<ArrayBuffer>): Encoder {
  const { contents, tensors } = contentsOf(bytes);
  const layout = layoutOf(contents);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((layout.regions + layout.regionBytes) / pageBytes), maximum: maximumPages, shared: true });
  load(contents, tensors, layout, memory);
  const common = { memory, module: new WebAssembly.Module(wasm), contents };
  return joinEncoder({ ...common, seat: takeSeat(memory, layout) });
}

/** What one more thread needs to run the same encoder. Throws if all seats are taken: whoever shares gives the seat back when the thread has ended. */
export function shareEncoder({ common }: Encoder): SharedEncoder {
  return { ...common, seat: takeSeat(common.memory, layoutOf(common.contents)) };
}

/** Gives the seat of a thread that has ended to others. */
export function leaveEncoder({ memory, seat }: SharedEncoder): void {
  Atomics.store(new Uint8Array(memory.buffer, 0, mostThreads), seat, 0);
}

/** The same encoder in the seat that was taken for this thread. */
export function joinEncoder({ memory, module, contents, seat }: SharedEncoder): Encoder {
  const layout = layoutOf(contents);
  const kernels = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernels;
  return makeEncoder({ common: { memory, module, contents }, layout, region: layout.regions + seat * layout.regionBytes, kernels });
}

/** The first seat that nobody has; the memory is grown to hold it. */
function takeSeat(memory: WebAssembly.Memory, layout: Layout): number {
  const seats = new Uint8Array(memory.buffer, 0, mostThreads);
  for (let seat = 0; seat < mostThreads; seat++) {
    if (Atomics.compareExchange(seats, seat, 0, 1) !== 0) continue;
    // If two threads grow it at once, it is larger than need be.
    const missing = layout.regions + (seat + 1) * layout.regionBytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    return seat;
  }
  throw new Error(`${mostThreads} threads run the encoder: no more can join`);
}

interface Parts {
  readonly common: Common;
  readonly layout: Layout;
  readonly region: number;
  readonly kernels: Kernels;
}

function makeEncoder({ common, layout, region, kernels }: Parts): Encoder {
  const { contents, memory } = common;
  const { hidden, heads, vocabulary } = contents;
  const place = Object.fromEntries(Object.entries(layout.scratch).map(([name, at]) => [name, region + at])) as unknown as Layout["scratch"];
  const matrix = (name: string): Matrix => layout.matrices.get(name) ?? unknown(name);
  const plain = (name: string): number => layout.plain.get(name) ?? unknown(name);
  const f32 = (at: number, length: number): Float32Array => new Float32Array(memory.buffer, at, length);

  /** The product of the rows that were quantised last. */
  const multiply = (by: Matrix, count: number, into: number, gelu: boolean): void =>
    kernels.multiply(place.quantised, place.scales, fourfold(count), by.paddedWidth, by.weights, by.scales, by.bias, by.paddedOutputs, gelu, into);

  const words = matrix("embeddings.words");
  const places = matrix("embeddings.places");
  const [kind, gain, bias] = ["embeddings.kind", "embeddings.norm.weight", "embeddings.norm.bias"].map(plain);
  const layers = Array.from({ length: contents.layers }, (_, number) => layerOf(number, matrix, plain));
  const idsInMemory = new Int32Array(memory.buffer, place.ids, longestWindow);

  return {
    hidden,
    vocabulary,
    common,
    encode(ids) {
      const count = ids.length;
      if (count < 1 || count > Math.min(longestWindow, places.outputs)) throw new RangeError(`A window has 1 to ${longestWindow} pieces, not ${count}`);
      for (let at = 0; at < count; at++) {
        if (!(ids[at] >= 0 && ids[at] < words.outputs)) throw new RangeError(`${ids[at]} is no word piece: there are ${words.outputs}`);
        idsInMemory[at] = ids[at];
      }
      const rows = fourfold(count);
      kernels.embed(place.ids, count, hidden, words.weights, words.scales, places.weights, places.scales, kind, place.rows);
      kernels.normalise(place.rows, 0, count, hidden, gain, bias);
      for (const layer of layers) {
        kernels.quantise(place.rows, count, hidden, place.quantised, place.scales);
        multiply(layer.query, count, place.queries, false);
        multiply(layer.key, count, place.keys, false);
        multiply(layer.value, count, place.values, false);
        kernels.attend(place.queries, place.keys, place.values, rows, count, hidden, heads, place.columns, place.weights);
        kernels.quantise(place.queries, count, hidden, place.quantised, place.scales);
        multiply(layer.output, count, place.keys, false);
        kernels.normalise(place.rows, place.keys, count, hidden, layer.attentionGain, layer.attentionBias);
        kernels.quantise(place.rows, count, hidden, place.quantised, place.scales);
        multiply(layer.inner, count, place.wide, true);
        kernels.quantise(place.wide, count, layer.inner.paddedOutputs, place.quantised, place.scales);
        multiply(layer.outer, count, place.keys, false);
        kernels.normalise(place.rows, place.keys, count, hidden, layer.gain, layer.bias);
      }
      return f32(place.rows, count * hidden).slice();
    },
    linear(name, rows, count, { gelu = false } = {}) {
      const by = matrix(`${name}.weight`);
      if (rows.length !== count * by.width) throw new RangeError(`${name} takes ${count} rows of ${by.width} numbers, not ${rows.length} numbers`);
      const into = new Float32Array(count * by.outputs);
      for (let start = 0; start < count; start += longestWindow) {
        const some = Math.min(longestWindow, count - start);
        copyRows({
          from: rows,
          start: start * by.width,
          width: by.width,
          to: f32(place.wide, some * by.paddedWidth),
          at: 0,
          toWidth: by.paddedWidth,
          count: some,
        });
        kernels.quantise(place.wide, some, by.paddedWidth, place.quantised, place.scales);
        multiply(by, some, place.wide, gelu);
        copyRows({
          from: f32(place.wide, some * by.paddedOutputs),
          start: 0,
          width: by.paddedOutputs,
          to: into,
          at: start * by.outputs,
          toWidth: by.outputs,
          count: some,
        });
      }
      return into;
    },
    tensor: (name) => f32(plain(name), sizeOf(contents.tensors[name])),
  };
}

const fourfold = (count: number): number => (count + 3) & ~3;

function unknown(name: string): never {
  throw new RangeError(`The encoder has no tensor ${name}`);
}

function layerOf(number: number, matrix: (name: string) => Matrix, plain: (name: string) => number) {
  const weight = (name: string): Matrix => matrix(`layers.${number}.${name}.weight`);
  const norm = (name: string): number => plain(`layers.${number}.${name}`);
  return {
    ...{ query: weight("query"), key: weight("key"), value: weight("value"), output: weight("output"), inner: weight("inner"), outer: weight("outer") },
    ...{ attentionGain: norm("attention_norm.weight"), attentionBias: norm("attention_norm.bias"), gain: norm("norm.weight"), bias: norm("norm.bias") },
  };
}

interface Copy {
  readonly from: Float32Array;
  readonly start: number;
  readonly width: number;
  readonly to: Float32Array;
  readonly at: number;
  readonly toWidth: number;
  readonly count: number;
}

/** Rows of one width to rows of another: what is missing is zero, what is too much is left out. */
function copyRows({ from, start, width, to, at, toWidth, count }: Copy): void {
  if (width === toWidth) {
    to.set(from.subarray(start, start + count * width), at);
    return;
  }
  const both = Math.min(width, toWidth);
  for (let row = 0; row < count; row++) {
    to.set(from.subarray(start + row * width, start + row * width + both), at + row * toWidth);
    if (toWidth > both) to.fill(0, at + row * toWidth + both, at + (row + 1) * toWidth);
  }
}
