/**
 * The read model of a whole ledger: typed columns of every version, from which a filtered view as of two days is found without
 * reading any text. Kept while the ledger does not change.
 */
import { at, headWidth, never, versionWidth } from "../model/columns.ts";
import { linesByKey, modelRows } from "../store/commitments.ts";
import { type Store, metaOf } from "../store/open.ts";

export interface LedgerModel {
  readonly change: string;
  /** Commitments, in the order of their keys' lines. */
  readonly count: number;
  readonly line: Int32Array;
  /** The line's kind, as a number. */
  readonly kind: Int32Array;
  readonly id: readonly string[];
  readonly words: readonly string[];
  /** Interned names: `ids[n]` is a registry id, or `~` and the words. */
  readonly ids: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly actors: Lists;
  readonly places: Lists;
  /** The mission's number, or -1. */
  readonly mission: Int32Array;
  /** First day known of a conflict of each kind: six a version. */
  readonly conflicts: Int32Array;
  /** The day from which two origins tell a version. */
  readonly twoOrigins: Int32Array;
  /** Days from which documents could be known, ascending; those without a day are counted at the end. */
  readonly documents: Int32Array;
  /** Where each commitment's versions begin; one more at the end. */
  readonly versions: Int32Array;
  readonly owner: Int32Array;
  readonly columns: Readonly<Record<ColumnName, Int32Array>>;
  /** Where each version's supports begin; one more at the end. */
  readonly supports: Int32Array;
  readonly supportDay: Int32Array;
  readonly supportOrigin: Int32Array;
}

export type ColumnName = Exclude<keyof typeof at, "conflicts">;

/** Lists of numbers end to end: the `i`th is `values[starts[i]] … values[starts[i + 1]]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

interface Kept {
  model: LedgerModel | null;
  readonly seen: string;
  readonly loading: Generator<undefined, LedgerModel>;
}

const models = new WeakMap<Store, Kept>();

/** The model of a store as it is now; what `prepareModel` has read of it is not read again. */
export function modelOf(store: Store): LedgerModel {
  const kept = keptModel(store);
  while (kept.model === null) takeStep(kept);
  return kept.model;
}

/** Reads some thousand lines of the model more, a few hundredths of a second; true when there is nothing left to read. */
export function prepareModel(store: Store): boolean {
  const kept = keptModel(store);
  if (kept.model === null) takeStep(kept);
  return kept.model !== null;
}

function keptModel(store: Store): Kept {
  const change = metaOf(store, "change") ?? "0";
  const seen = `${change}|${store.sql("SELECT count(*) FROM commitments").pluck().get() as number}`;
  const known = models.get(store);
  if (known?.seen === seen) return known;
  const kept: Kept = { model: null, seen, loading: loadModel(store, change) };
  models.set(store, kept);
  return kept;
}

function takeStep(kept: Kept): void {
  const step = kept.loading.next();
  if (step.done) kept.model = step.value;
}

/** So many lines in one step. */
const stepLines = 4000;

/** Rows are read in the order in which they lie in the file, which is quick, and laid in the order of their keys. */
function* loadModel(store: Store, change: string): Generator<undefined, LedgerModel> {
  const ids: string[] = [];
  const numberOf = new Map<string, number>();
  const numbered = (name: string): number => {
    let number = numberOf.get(name);
    if (number === undefined) {
      number = ids.length;
      ids.push(name);
      numberOf.set(name, number);
    }
    return number;
  };
  const read = {
    line: [] as number[],
    id: [] as string[],
    words: [] as string[],
    mission: [] as number[],
    blocks: [] as Int32Array[],
    actors: gatherer(),
    places: gatherer(),
    versions: 0,
    supports: 0,
  };
  for (let after = 0; ; yield) {
    const rows = modelRows(store, after, stepLines);
    if (rows.length === 0) break;
    for (const row of rows) {
      const [own, where, mission, text] = JSON.parse(row.facets) as [string[], string[], string | null, string];
      const block = wordsOf(row.columns);
      read.line.push(row.line);
      read.id.push(row.id);
      read.words.push(text);
      read.mission.push(mission === null ? -1 : numbered(mission));
      read.blocks.push(block);
      read.actors.add(own.map(numbered));
      read.places.add(where.map(numbered));
      read.versions += block[0];
      read.supports += block[1];
    }
    after = rows[rows.length - 1].line;
  }
  const order = orderByKey(store, read.line);
  yield;
  const count = order.length;
  const { versions: versionCount, supports: supportCount } = read;
  const conflicts = new Int32Array(versionCount * 6);
  const twoOrigins = new Int32Array(versionCount).fill(never);
  const versions = new Int32Array(count + 1);
  const kind = new Int32Array(count);
  const owner = new Int32Array(versionCount);
  const columns = Object.fromEntries(
    Object.keys(at)
      .filter((name) => name !== "conflicts")
      .map((name) => [name, new Int32Array(versionCount)]),
  ) as Record<ColumnName, Int32Array>;
  const layout = Object.entries(at).filter(([name]) => name !== "conflicts") as [ColumnName, number][];
  const supports = new Int32Array(versionCount + 1);
  const supportDay = new Int32Array(supportCount);
  const supportOrigin = new Int32Array(supportCount);
  let v = 0;
  let s = 0;
  for (let i = 0; i < count; i++) {
    if (i % (stepLines * 4) === 0) yield;
    const block = read.blocks[order[i]];
    versions[i] = v;
    kind[i] = block[2];
    const own = block[0];
    for (const [name, offset] of layout) {
      const column = columns[name];
      for (let k = 0; k < own; k++) column[v + k] = block[headWidth + k * versionWidth + offset];
    }
    let from = headWidth + own * versionWidth;
    for (let k = 0; k < own; k++) {
      owner[v + k] = i;
      supports[v + k] = s;
      const marks = headWidth + k * versionWidth + at.conflicts;
      for (let kind = 0; kind < 6; kind++) conflicts[(v + k) * 6 + kind] = block[marks + kind];
      const firstOrigin = block[from + 1];
      for (let j = block[headWidth + k * versionWidth + at.supports]; j > 0; j--) {
        if (block[from + 1] !== firstOrigin) twoOrigins[v + k] = Math.min(twoOrigins[v + k], block[from], never - 1);
        supportDay[s] = block[from++];
        supportOrigin[s++] = block[from++];
      }
    }
    v += own;
  }
  versions[count] = v;
  supports[v] = s;
  const inOrder = <T>(list: readonly T[]): T[] => Array.from(order, (i) => list[i]);
  return {
    change,
    count,
    line: Int32Array.from(inOrder(read.line)),
    kind,
    id: inOrder(read.id),
    words: inOrder(read.words),
    ids,
    numberOf,
    actors: read.actors.lists(order),
    places: read.places.lists(order),
    mission: Int32Array.from(inOrder(read.mission)),
    conflicts,
    twoOrigins,
    documents: documentDays(store),
    versions,
    owner,
    columns,
    supports,
    supportDay,
    supportOrigin,
  };
}

/** The places of some lines, which are in the order of their numbers, in the order of their keys. */
function orderByKey(store: Store, lines: readonly number[]): Int32Array {
  const place = new Int32Array((lines[lines.length - 1] ?? 0) + 1).fill(-1);
  for (let i = 0; i < lines.length; i++) place[lines[i]] = i;
  return Int32Array.from(
    linesByKey(store).filter((line) => line < place.length && place[line] >= 0),
    (line) => place[line],
  );
}

/** A block of columns as the store gives it, in whole numbers. */
export const wordsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, byteLength / 4) : new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));

/** Lists of numbers as they come, and then end to end in another order. */
function gatherer(): { readonly add: (values: readonly number[]) => void; readonly lists: (order: Int32Array) => Lists } {
  const starts: number[] = [0];
  const values: number[] = [];
  return {
    add: (own) => {
      for (const value of own) values.push(value);
      starts.push(values.length);
    },
    lists: (order) => {
      const sorted = { starts: new Int32Array(order.length + 1), values: new Int32Array(values.length) };
      let to = 0;
      for (let i = 0; i < order.length; i++) {
        for (let k = starts[order[i]]; k < starts[order[i] + 1]; k++) sorted.values[to++] = values[k];
        sorted.starts[i + 1] = to;
      }
      return sorted;
    },
  };
}

const documentDays = (store: Store): Int32Array =>
  Int32Array.from(store.sql("SELECT known_on FROM told").pluck().all() as (number | null)[], (day) => day ?? never).sort();
