/**
 * The read model of a whole ledger: typed columns of every version, from which a filtered view as of two days is found without
 * reading any text. Kept while the ledger does not change.
 */
import { modalities } from "../model/claim.ts";
import { at, garbled, headWidth, never, versionWidth } from "../model/columns.ts";
import { tracks } from "../model/commitment.ts";
import { modelRows } from "../store/commitments.ts";
import { type Store, metaOf } from "../store/open.ts";

export interface LedgerModel {
  readonly change: string;
  /** Commitments, in the order of their keys' lines. */
  readonly count: number;
  readonly line: Int32Array;
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

const models = new WeakMap<Store, { readonly model: LedgerModel; readonly seen: string }>();

/** The model of a store as it is now. */
export function modelOf(store: Store): LedgerModel {
  const change = metaOf(store, "change") ?? "0";
  const seen = `${change}|${store.sql("SELECT count(*) FROM commitments").pluck().get() as number}`;
  const known = models.get(store);
  if (known?.seen === seen) return known.model;
  const model = loadModel(store, change);
  models.set(store, { model, seen });
  return model;
}

function loadModel(store: Store, change: string): LedgerModel {
  const line: number[] = [];
  const id: string[] = [];
  const words: string[] = [];
  const ids: string[] = [];
  const numberOf = new Map<string, number>();
  const blocks: Int32Array[] = [];
  const actors = gatherer();
  const places = gatherer();
  const missions: number[] = [];
  const numbered = (name: string): number => {
    let number = numberOf.get(name);
    if (number === undefined) {
      number = ids.length;
      ids.push(name);
      numberOf.set(name, number);
    }
    return number;
  };
  let versionCount = 0;
  let supportCount = 0;
  for (const row of modelRows(store)) {
    const [own, where, mission, text] = JSON.parse(row.facets) as [string[], string[], string | null, string];
    line.push(row.line);
    id.push(row.id);
    words.push(text);
    actors.add(own.map(numbered));
    places.add(where.map(numbered));
    missions.push(mission === null ? -1 : numbered(mission));
    const block = wordsOf(row.columns);
    blocks.push(block);
    versionCount += block[0];
    supportCount += block[1];
  }
  const count = line.length;
  const conflicts = new Int32Array(versionCount * 6);
  const twoOrigins = new Int32Array(versionCount).fill(never);
  const versions = new Int32Array(count + 1);
  const owner = new Int32Array(versionCount);
  const columns = Object.fromEntries(Object.keys(at).filter((name) => name !== "conflicts").map((name) => [name, new Int32Array(versionCount)])) as Record<ColumnName, Int32Array>;
  const layout = Object.entries(at).filter(([name]) => name !== "conflicts") as [ColumnName, number][];
  const supports = new Int32Array(versionCount + 1);
  const supportDay = new Int32Array(supportCount);
  const supportOrigin = new Int32Array(supportCount);
  let v = 0;
  let s = 0;
  for (let i = 0; i < count; i++) {
    const block = blocks[i];
    versions[i] = v;
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
  return {
    change, count, line: Int32Array.from(line), id, words, ids, numberOf, actors: actors.lists(), places: places.lists(), mission: Int32Array.from(missions), conflicts, twoOrigins, documents: documentDays(store), versions, owner, columns, supports, supportDay, supportOrigin,
  };
}

/** A block of columns as the store gives it, in whole numbers. */
export const wordsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, byteLength / 4) : new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));

function gatherer(): { readonly add: (values: readonly number[]) => void; readonly lists: () => Lists } {
  const starts: number[] = [0];
  const values: number[] = [];
  return {
    add: (own) => {
      for (const value of own) values.push(value);
      starts.push(values.length);
    },
    lists: () => ({ starts: Int32Array.from(starts), values: Int32Array.from(values) }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------------

export interface Days {
  readonly trueOn: number | null;
  readonly knownBy: number | null;
}

/** `so`: within its days; `perhaps`: within the vagueness of an end; `past`: its end has passed. */
export type State = 0 | 1 | 2;

export interface Standing {
  /** Numbers of the versions that stand, one a strand and track of each commitment. */
  readonly versions: Int32Array;
  readonly states: Uint8Array;
  readonly count: number;
}

const standingOf = new WeakMap<LedgerModel, Map<string, Standing>>();

/** What stands on two days: the same as `standingOn` of the ledger, over all lines at once. */
export function standing(model: LedgerModel, days: Days): Standing {
  const known = standingOf.get(model) ?? new Map<string, Standing>();
  standingOf.set(model, known);
  const key = `${days.trueOn}|${days.knownBy}`;
  let found = known.get(key);
  if (!found) {
    found = findStanding(model, days);
    if (known.size >= 16) known.delete(known.keys().next().value!);
    known.set(key, found);
  }
  return found;
}

function findStanding(model: LedgerModel, { trueOn, knownBy }: Days): Standing {
  const { versions: starts, columns, supports, supportDay, count } = model;
  const { knownOn, begins, next, replacedOn, endsFrom, endsBy, strand, rank } = columns;
  const found = new Int32Array(model.owner.length);
  const states = new Uint8Array(model.owner.length);
  const by = knownBy ?? never;
  const lastTold = (v: number): number => {
    for (let s = supports[v + 1] - 1; s > supports[v]; s--) if (supportDay[s] <= by) return supportDay[s];
    return supportDay[supports[v]];
  };
  let size = 0;
  for (let i = 0; i < count; i++) {
    const first = size;
    const end = starts[i + 1];
    for (let v = starts[i]; v < end; v++) {
      if (knownOn[v] > by || (knownBy !== null && knownOn[v] === never)) continue;
      const replaced = next[v] >= 0 && (knownBy === null || replacedOn[v] <= by);
      let state: State = 0;
      if (trueOn === null) {
        if (replaced) continue;
      } else {
        if (trueOn < begins[v]) continue;
        if (replaced && begins[starts[i] + next[v]] <= trueOn) continue;
        state = endsBy[v] !== never && trueOn >= endsBy[v] ? 2 : endsFrom[v] !== never && trueOn >= endsFrom[v] ? 1 : 0;
      }
      let same = first;
      while (same < size && strand[found[same]] !== strand[v]) same++;
      if (same < size) {
        const other = found[same];
        const [a, b] = [lastTold(v), lastTold(other)];
        if (a > b || (a === b && rank[v] < rank[other])) {
          found[same] = v;
          states[same] = state;
        }
        continue;
      }
      found[size] = v;
      states[size++] = state;
    }
  }
  return { versions: found.subarray(0, size), states: states.subarray(0, size), count: size };
}

export const isGarbled = (model: LedgerModel, version: number): boolean => (model.columns.flags[version] & garbled) !== 0;

/** Reports and independent origins of a version by a day of knowledge. */
export function backingOf(model: LedgerModel, version: number, knownBy: number | null): { readonly reports: number; readonly origins: number } {
  const by = knownBy ?? never;
  const origins = new Set<number>();
  let reports = 0;
  for (let s = model.supports[version]; s < model.supports[version + 1]; s++) {
    if (model.supportDay[s] > by) continue;
    reports++;
    origins.add(model.supportOrigin[s]);
  }
  return { reports, origins: origins.size };
}

/** Whether two origins tell a version by a day. */
export const hasTwoOrigins = (model: LedgerModel, version: number, by: number): boolean => model.twoOrigins[version] <= by && model.twoOrigins[version] !== never;

const documentDays = (store: Store): Int32Array => Int32Array.from(store.sql("SELECT known_on FROM told").pluck().all() as (number | null)[], (day) => day ?? never).sort();

/** How many documents were known by a day. */
export function documentsKnown({ documents }: LedgerModel, knownBy: number | null): number {
  if (knownBy === null) return documents.length;
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (documents[middle] <= knownBy) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many lines had a request by a day of knowledge. */
export function requestsKnown({ columns, owner }: LedgerModel, knownBy: number): number {
  const [request, negated] = [tracks.indexOf("request"), modalities.indexOf("negated")];
  let lines = 0;
  let last = -1;
  for (let version = 0; version < owner.length; version++) {
    if (owner[version] === last || columns.track[version] !== request || columns.modality[version] === negated || columns.knownOn[version] > knownBy) continue;
    last = owner[version];
    lines++;
  }
  return lines;
}

/** Kinds of conflict that name a version by a day, as numbers. */
export function conflictsOf(model: LedgerModel, version: number, knownBy: number | null): number[] {
  const found: number[] = [];
  for (let kind = 0; kind < 6; kind++) if (model.conflicts[version * 6 + kind] !== never && (knownBy === null || model.conflicts[version * 6 + kind] <= knownBy)) found.push(kind);
  return found;
}
