/**
 * Tables of weights: for each feature that training kept, a row of small whole numbers, one for each question that the table answers.
 * A linear model with hashed features (K. Weinberger et al., Feature hashing for large scale multitask learning, ICML 2009); a feature that no row is kept for
 * counts nothing.
 */
import type { Encoder } from "../../text/encoder/encoder.ts";
import type { Bag } from "./features.ts";

/** The tables, and the encoder that is asked beside them, or null where they are asked alone. */
export type Weights = Tables & { readonly encoder: Encoder | null };

export interface Tables {
  /** May the rules read a claim of each kind in a sentence? By its words alone. */
  readonly worth: Table;
  /** Is there a claim of each kind without a number in the sentence? */
  readonly sentence: Table;
  /** Does a clause tell a claim of each kind without a number? */
  readonly clause: Table;
  /** Does a number belong to a claim of each kind? */
  readonly quantity: Table;
  /** Is a candidate the actor? */
  readonly actor: Table;
  /** Stage, change, modality, stance and gate. */
  readonly told: Table;
  /** Is a claim that was read true to its words? */
  readonly certain: Table;
  /** Does a short report tell of commitments throughout? By its words alone. */
  readonly subject: Table;
}

export const tableNames = ["worth", "sentence", "clause", "quantity", "actor", "told", "certain", "subject"] as const;

/** What a table is made of: as many keys as rows, rows of `heads` weights each, and what one step of a weight is worth. */
export interface TableData {
  readonly heads: number;
  readonly step: number;
  readonly keys: Int32Array;
  readonly rows: Int8Array;
  /** Where each key is found; made where it is not given. */
  readonly slots?: Int32Array;
}

export class Table {
  readonly heads: number;
  readonly #step: number;
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #keys: Int32Array;
  readonly #rows: Int8Array;

  constructor({ heads, step, keys, rows, slots = slotsOf(keys, ownRoom) }: TableData) {
    this.heads = heads;
    this.#step = step;
    this.#keys = keys;
    this.#rows = rows;
    this.#mask = slots.length - 1;
    this.#slots = slots;
  }

  get isEmpty(): boolean {
    return this.#keys.length === 0;
  }

  /** What the same table can be made of in another thread. */
  get data(): TableData {
    return { heads: this.heads, step: this.#step, keys: this.#keys, rows: this.#rows, slots: this.#slots };
  }

  /** Sums of the weights of features `[from, to)` of a bag, one for each question. */
  sums({ items }: Pick<Bag, "items">, from: number, to: number, sums = new Float64Array(this.heads)): Float64Array {
    sums.fill(0);
    const { heads } = this,
      rows = this.#rows;
    for (let i = from; i < to; i++) {
      const row = this.#rowOf(items[i]);
      if (row >= 0) for (let h = 0; h < heads; h++) sums[h] += rows[row + h];
    }
    return sums;
  }

  /** Log-odds of every question for a bag; the sums of its first features may be given, and room for the answer. */
  scores(bag: Pick<Bag, "items" | "count">, from = 0, before: Float64Array | null = null, into = new Float64Array(this.heads)): Float64Array {
    const sums = this.sums(bag, from, bag.count, into);
    const scale = this.#step * scaleOf(bag.count);
    for (let h = 0; h < sums.length; h++) sums[h] = (sums[h] + (before === null ? 0 : before[h])) * scale;
    return sums;
  }

  /** Log-odds of one question for a bag. */
  score({ items, count }: Pick<Bag, "items" | "count">, head: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const row = this.#rowOf(items[i]);
      if (row >= 0) sum += this.#rows[row + head];
    }
    return sum * this.#step * scaleOf(count);
  }

  /** Plain sum of the first question. */
  sum(bag: Pick<Bag, "items" | "count">): number {
    let sum = 0;
    for (let i = 0; i < bag.count; i++) {
      const row = this.#rowOf(bag.items[i]);
      if (row >= 0) sum += this.#rows[row];
    }
    return sum * this.#step * rankScale;
  }

  #rowOf(key: number): number {
    const mask = this.#mask,
      slots = this.#slots,
      keys = this.#keys;
    let slot = key & mask;
    for (let at = slots[slot]; at !== 0; at = slots[slot]) {
      if (keys[at - 1] === key) return (at - 1) * this.heads;
      slot = (slot + 1) & mask;
    }
    return -1;
  }
}

/** Room for so many bytes. */
type Room = (bytes: number) => ArrayBufferLike;
const ownRoom: Room = (bytes) => new ArrayBuffer(bytes);

function slotsOf(keys: Int32Array, room: Room): Int32Array {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(room(size * 4));
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i] & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  }
  return slots;
}

/** Long sentences have many features: their sum is damped. */
export const scaleOf = (count: number): number => 4 / Math.sqrt(Math.max(1, count));
export const rankScale = 0.3;

const magic = 0x4d575433;

/** The bytes of a weights file: a mark, then for each table its heads, step and rows. */
export function weightsToBytes(tables: Readonly<Record<(typeof tableNames)[number], TableData>>): Uint8Array {
  const size = tableNames.reduce((sum, name) => sum + 16 + tables[name].keys.byteLength + tables[name].rows.byteLength, 4);
  const bytes = new Uint8Array(size),
    view = new DataView(bytes.buffer);
  view.setInt32(0, magic, true);
  let at = 4;
  for (const name of tableNames) {
    const { heads, step, keys, rows } = tables[name];
    view.setInt32(at, heads, true);
    view.setInt32(at + 4, keys.length, true);
    view.setFloat64(at + 8, step, true);
    at += 16;
    for (const key of keys) {
      view.setInt32(at, key, true);
      at += 4;
    }
    bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength), at);
    at += rows.byteLength;
  }
  return bytes;
}

/** Weights from the bytes of a weights file, in room that threads may share. Throws where they are none. */
export function weightsFromBytes(bytes: Uint8Array, room: Room = ownRoom): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = (to: number): void => {
    if (to > bytes.byteLength) throw new Error("The weights of the reading are damaged. Get them again: git checkout weights, or npm run train");
  };
  isWhole(4);
  if (view.getInt32(0, true) !== magic) isWhole(Number.POSITIVE_INFINITY);
  let at = 4;
  const table = (): Table => {
    isWhole(at + 16);
    const heads = view.getInt32(at, true),
      count = view.getInt32(at + 4, true),
      step = view.getFloat64(at + 8, true);
    at += 16;
    isWhole(at + count * (4 + heads));
    const keys = new Int32Array(room(count * 4));
    for (let i = 0; i < count; i++, at += 4) keys[i] = view.getInt32(at, true);
    const rows = new Int8Array(room(count * heads));
    rows.set(new Int8Array(bytes.buffer, bytes.byteOffset + at, count * heads));
    at += count * heads;
    return new Table({ heads, step, keys, rows, slots: slotsOf(keys, room) });
  };
  return { worth: table(), sentence: table(), clause: table(), quantity: table(), actor: table(), told: table(), certain: table(), subject: table() };
}
