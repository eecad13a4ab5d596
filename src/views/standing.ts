/** What stands on two days, found over the columns of the read model, without reading any text. */
import { keptOf } from "./kept.ts";
import { modalities, readings, stages } from "../model/claim.ts";
import { garbled, never, readingFrom } from "../model/columns.ts";
import { tracks } from "../model/commitment.ts";
import type { LedgerModel } from "./model.ts";

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

const kept = new WeakMap<object, Map<string, Standing>>();

/** What stands on two days: the same as `standingOn` of the ledger, over all lines at once. */
export const standing = (model: LedgerModel, days: Days): Standing =>
  keptOf(kept, model, `${days.trueOn}|${days.knownBy}`, 16, () => findStanding(model, days));

function findStanding(model: LedgerModel, { trueOn, knownBy }: Days): Standing {
  const { versions: starts, columns, count } = model;
  const { knownOn, begins, next, replacedOn, endsFrom, endsBy, strand, rank } = columns;
  const found = new Int32Array(model.owner.length);
  const states = new Uint8Array(model.owner.length);
  const by = knownBy ?? never;
  const lastTold = (v: number): number => newestIn(model, v, knownBy);
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
        if (isPast(model, v) !== isPast(model, other)) {
          if (isPast(model, other)) {
            found[same] = v;
            states[same] = state;
          }
          continue;
        }
        const [a, b] = [lastTold(v), lastTold(other)];
        const isNewer =
          a === b
            ? toldIn(model, other, knownBy) - toldIn(model, v, knownBy) ||
              columns.begins[other] - columns.begins[v] ||
              columns.quantity[other] - columns.quantity[v] ||
              rank[v] - rank[other]
            : b - a;
        if (isNewer < 0) {
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

/** Whether a version could be known by a day; null asks nothing. */
export const isKnownIn = ({ columns: { knownOn } }: LedgerModel, version: number, knownBy: number | null): boolean =>
  knownBy === null || knownOn[version] <= knownBy;

/** Whether another had taken its place by a day of knowledge. */
export const isReplacedIn = ({ columns: { next, replacedOn } }: LedgerModel, version: number, knownBy: number | null): boolean =>
  next[version] >= 0 && (knownBy === null || replacedOn[version] <= knownBy);

/** The last day on which it was told, by a day of knowledge; never where that day is not known. */
export function lastToldIn({ supports, supportDay }: LedgerModel, version: number, knownBy: number | null): number {
  let last = supports[version + 1] - 1;
  if (knownBy !== null) while (last > supports[version] && supportDay[last] > knownBy) last--;
  return supportDay[last];
}

/** The same, over the days that are known; what was told on none is older than any. */
function newestIn({ supports, supportDay }: LedgerModel, version: number, knownBy: number | null): number {
  let last = supports[version + 1] - 1;
  while (last >= supports[version] && (supportDay[last] === never || (knownBy !== null && supportDay[last] > knownBy))) last--;
  return last < supports[version] ? -never : supportDay[last];
}

const [ended, suspended] = [stages.indexOf("ended"), stages.indexOf("suspended")];
const isPast = ({ columns: { stage } }: LedgerModel, version: number): boolean => stage[version] === ended || stage[version] === suspended;

/** By how many claims it was told, by a day of knowledge. */
function toldIn({ supports, supportDay }: LedgerModel, version: number, knownBy: number | null): number {
  if (knownBy === null) return supports[version + 1] - supports[version];
  let told = 0;
  for (let s = supports[version]; s < supports[version + 1]; s++) if (supportDay[s] <= knownBy) told++;
  return told;
}

/** Tracks by how much they tell: what is so, what is promised, what is meant. */
const telling = ["actual", "promise", "aim", "forecast", "refusal", "request", "denial"];
const tellingOf = Int32Array.from(tracks, (track) => telling.indexOf(track));

/** The most telling version first, as `byTelling` of the ledger within a line. */
export function byTellingIn(model: LedgerModel, knownBy: number | null): (a: number, b: number) => number {
  const { track, rank, begins, quantity } = model.columns;
  return (a, b) =>
    tellingOf[track[a]] - tellingOf[track[b]] ||
    Number(isPast(model, a)) - Number(isPast(model, b)) ||
    newestIn(model, b, knownBy) - newestIn(model, a, knownBy) ||
    toldIn(model, b, knownBy) - toldIn(model, a, knownBy) ||
    begins[b] - begins[a] ||
    quantity[b] - quantity[a] ||
    rank[a] - rank[b];
}

export const isGarbled = (model: LedgerModel, version: number): boolean => (model.columns.flags[version] & garbled) !== 0;

/** How sure the reading of a version is: a place in `readings`. */
export const readingIn = (model: LedgerModel, version: number): number =>
  ((model.columns.flags[version] >> readingFrom) & 3 || 1 + readings.indexOf("likely")) - 1;

/** Whether two origins tell a version by a day. */
export const hasTwoOrigins = (model: LedgerModel, version: number, by: number): boolean =>
  model.twoOrigins[version] <= by && model.twoOrigins[version] !== never;

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
  for (let kind = 0; kind < 6; kind++)
    if (model.conflicts[version * 6 + kind] !== never && (knownBy === null || model.conflicts[version * 6 + kind] <= knownBy)) found.push(kind);
  return found;
}

/** The day on which a version was told; one without a day is the oldest. */
export const dayToldIn = ({ columns: { knownOn } }: LedgerModel, version: number): number => (knownOn[version] === never ? -never : knownOn[version]);
