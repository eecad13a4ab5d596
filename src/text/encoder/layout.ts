/**
 * What is in `weights/encoder.bin`, and where it lies in the memory of the kernels. The file: the length of the table of contents in bytes (u32, little
 * endian), the table as JSON, zeros to a multiple of 16, and the tensors. `training/encoder/export.py` writes it.
 */

/** A matrix of i8 with a scale for each row: number = value × scale. Addresses are bytes from the first tensor on, multiples of 16. */
export interface Quantised {
  readonly type: "i8";
  /** Rows and columns: for a linear map its outputs and inputs, for an embedding its entries and their size. */
  readonly shape: readonly [number, number];
  readonly at: number;
  /** Address of the scales, f32. */
  readonly scales: number;
}
export interface Plain {
  readonly type: "f32";
  readonly shape: readonly number[];
  readonly at: number;
}
export interface Contents {
  readonly layers: number;
  /** Size of a row between layers. */
  readonly hidden: number;
  readonly heads: number;
  /** Size of a row inside the feed-forward step. */
  readonly ffn: number;
  /** The word pieces; a piece's place is its id. */
  readonly vocabulary: readonly string[];
  readonly tensors: Readonly<Record<string, Quantised | Plain>>;
}

/** The most pieces that are encoded at once, and the most rows that one call of the kernels sees; a multiple of 8. */
export const longestWindow = 256;
/** The most threads that run one encoder at once; a multiple of 64. */
export const mostThreads = 128;
/** The most columns of a quantised row for which sums stay in 32 bits (`wasm/encoder.ts`). */
const widest = 2048;

/** A linear map in memory. Rows are filled up to a multiple of 8 columns, and their number to a multiple of 2, with zeros. */
export interface Matrix {
  readonly outputs: number;
  readonly width: number;
  readonly paddedOutputs: number;
  readonly paddedWidth: number;
  /** Addresses, in bytes. A linear map without a bias has one of zeros. */
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
}
export interface Layout {
  readonly matrices: ReadonlyMap<string, Matrix>;
  /** Addresses of the f32 tensors. */
  readonly plain: ReadonlyMap<string, number>;
  /** Addresses in a thread's region, from its start on. */
  readonly scratch: Scratch;
  readonly regionBytes: number;
  /** Where the first region starts, which is where the weights end. */
  readonly regions: number;
}
export interface Scratch {
  readonly ids: number;
  readonly rows: number;
  readonly queries: number;
  readonly keys: number;
  readonly values: number;
  readonly wide: number;
  readonly quantised: number;
  readonly scales: number;
  readonly columns: number;
  readonly weights: number;
}

/** The table of contents of a file, and the rest of the file. Throws if the bytes are no such file. */
export function contentsOf(bytes: Uint8Array): { contents: Contents; tensors: Uint8Array } {
  const length = bytes.byteLength < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length === 0 || 4 + length > bytes.byteLength)
    throw new Error("weights/encoder.bin is cut short or no file of an encoder. Get it again: git checkout weights");
  const contents = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Contents;
  return { contents, tensors: bytes.subarray(alignedTo(4 + length, 16)) };
}

const alignedTo = (number: number, step: number): number => Math.ceil(number / step) * step;

/** Hands out addresses one after the other, each a multiple of 64. */
function allotment(start: number): (bytes: number) => number {
  let next = start;
  return (bytes) => {
    const at = next;
    next = alignedTo(at + bytes, 64);
    return at;
  };
}

/** The addresses follow from the contents alone, so that every thread finds what one has loaded. The first bytes tell which of the regions are taken. */
export function layoutOf(contents: Contents): Layout {
  const { hidden, heads, ffn, tensors } = contents;
  if (hidden % (8 * heads) !== 0 || ffn % 8 !== 0)
    throw new Error(`An encoder of width ${hidden} with ${heads} heads and ${ffn} inside: a head and the inside must be multiples of 8`);
  const allot = allotment(mostThreads);
  const matrices = new Map<string, Matrix>();
  const plain = new Map<string, number>();
  let most = ffn;
  for (const [name, tensor] of Object.entries(tensors)) {
    if (tensor.type === "f32") {
      plain.set(name, allot(4 * sizeOf(tensor)));
      continue;
    }
    const [outputs, width] = tensor.shape;
    if (width > widest) throw new Error(`${name} has ${width} columns, and sums in 32 bits hold for ${widest}`);
    const paddedOutputs = alignedTo(outputs, 2);
    const paddedWidth = alignedTo(width, 8);
    if (isLinear(name)) most = Math.max(most, paddedOutputs, paddedWidth);
    matrices.set(name, {
      ...{ outputs, width, paddedOutputs, paddedWidth },
      weights: allot(paddedOutputs * paddedWidth),
      scales: allot(4 * paddedOutputs),
      bias: allot(isLinear(name) ? 4 * paddedOutputs : 0),
    });
  }
  const regions = allot(0);
  const allotScratch = allotment(0);
  const rowBytes = 4 * longestWindow * hidden;
  const scratch = {
    ids: allotScratch(4 * longestWindow),
    rows: allotScratch(rowBytes),
    queries: allotScratch(rowBytes),
    keys: allotScratch(rowBytes),
    values: allotScratch(rowBytes),
    wide: allotScratch(4 * longestWindow * most),
    quantised: allotScratch(2 * longestWindow * most),
    scales: allotScratch(4 * longestWindow),
    columns: allotScratch((4 * longestWindow * hidden) / heads),
    weights: allotScratch(4 * 4 * longestWindow),
  };
  return { matrices, plain, scratch, regionBytes: allotScratch(0), regions };
}

export const sizeOf = (tensor: Quantised | Plain): number => tensor.shape.reduce((product, one) => product * one, 1);

/** Linear maps are named `<map>.weight`; the other matrices are embeddings, and have no bias. */
const isLinear = (name: string): boolean => name.endsWith(".weight");

/** Copies the tensors of a file to their places. */
export function load(contents: Contents, tensors: Uint8Array, layout: Layout, memory: WebAssembly.Memory): void {
  const bytes = new Uint8Array(memory.buffer);
  const copy = (to: number, from: number, length: number): void => {
    if (from + length > tensors.byteLength) throw new Error("weights/encoder.bin is cut short. Get it again: git checkout weights");
    bytes.set(tensors.subarray(from, from + length), to);
  };
  for (const [name, at] of layout.plain) copy(at, contents.tensors[name].at, 4 * sizeOf(contents.tensors[name]));
  for (const [name, { outputs, width, paddedWidth, weights, scales, bias }] of layout.matrices) {
    const tensor = contents.tensors[name] as Quantised;
    if (width === paddedWidth) copy(weights, tensor.at, outputs * width);
    else for (let row = 0; row < outputs; row++) copy(weights + row * paddedWidth, tensor.at + row * width, width);
    copy(scales, tensor.scales, 4 * outputs);
    const biasTensor = contents.tensors[name.replace(/weight$/, "bias")];
    if (isLinear(name) && biasTensor !== undefined && biasTensor.type === "f32") copy(bias, biasTensor.at, 4 * outputs);
  }
}
