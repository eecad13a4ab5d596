/** With what lines end, as known by a day: the same as `endingOf` of the ledger, over the columns of all lines at once. */
import { keptOf } from "./kept.ts";
import { changes, kinds, stages } from "../model/claim.ts";
import { endsByWords, never } from "../model/columns.ts";
import { tracks } from "../model/commitment.ts";
import type { LedgerModel } from "./model.ts";
import { oneActDays } from "../ledger/settled.ts";
import { isKnownIn, isReplacedIn, lastToldIn } from "./standing.ts";

export interface Ends {
  /** For each line the number of the version that it ends with, or -1. */
  readonly version: Int32Array;
  /** The first day on which it may end, and the day after the last. */
  readonly from: Int32Array;
  readonly by: Int32Array;
}

const numbers = (of: readonly string[], names: readonly string[]): ReadonlySet<number> => new Set(names.map((name) => of.indexOf(name)));
const lapsing = numbers(kinds, ["force", "lead", "mandate", "aid"]);
const running = numbers(stages, ["in-force", "pledged", "agreed", "decided"]);
const closed = numbers(stages, ["ended", "suspended"]);
const renewing = numbers(changes, ["extend", "renew", "resume"]);
const [inForce, ending, actual, promise] = [stages.indexOf("in-force"), changes.indexOf("end"), tracks.indexOf("actual"), tracks.indexOf("promise")];

const kept = new WeakMap<object, Map<string, Ends>>();

export const endsIn = (model: LedgerModel, knownBy: number | null): Ends => keptOf(kept, model, String(knownBy), 8, () => findEnds(model, knownBy));

function findEnds(model: LedgerModel, knownBy: number | null): Ends {
  const version = new Int32Array(model.count).fill(-1);
  const from = new Int32Array(model.count);
  const by = new Int32Array(model.count);
  for (let own = 0; own < model.count; own++) {
    if (!lapsing.has(model.kind[own])) continue;
    const end = endOfLine(model, own, knownBy);
    if (!end) continue;
    version[own] = end.version;
    from[own] = end.from;
    by[own] = end.by;
  }
  return { version, from, by };
}

interface End {
  readonly version: number;
  readonly from: number;
  readonly by: number;
}

function endOfLine(model: LedgerModel, own: number, knownBy: number | null): End | null {
  const { stage, change, track, rank } = model.columns;
  const open: number[] = [];
  let last: End | null = null;
  for (let v = model.versions[own]; v < model.versions[own + 1]; v++) {
    if (
      !running.has(stage[v]) ||
      change[v] === ending ||
      (track[v] !== actual && track[v] !== promise) ||
      !isKnownIn(model, v, knownBy) ||
      isReplacedIn(model, v, knownBy)
    )
      continue;
    open.push(v);
    const end = endOf(model, v, knownBy);
    if (end && (!last || end.by > last.by || (end.by === last.by && rank[v] < rank[last.version]))) last = end;
  }
  return last === null || isCarriedOn(model, last, open, knownBy) || isClosed(model, own, last, knownBy) ? null : last;
}

function endOf({ columns: { flags, endsBy, endsFrom, filledEnd, filledOn } }: LedgerModel, v: number, knownBy: number | null): End | null {
  if (endsBy[v] !== never && (flags[v] & endsByWords) !== 0) return { version: v, from: endsFrom[v] === never ? endsBy[v] : endsFrom[v], by: endsBy[v] };
  return filledEnd[v] === never || (knownBy !== null && filledOn[v] > knownBy) ? null : { version: v, from: filledEnd[v] - 1, by: filledEnd[v] };
}

function isCarriedOn(model: LedgerModel, last: End, open: readonly number[], knownBy: number | null): boolean {
  const { track, stage, change, kind, knownOn } = model.columns;
  const isTold = (v: number): boolean => track[v] === actual && lastToldIn(model, v, knownBy) !== never && lastToldIn(model, v, knownBy) >= last.by;
  return open.some((v) => {
    if (v === last.version) return isTold(v);
    const end = endOf(model, v, knownBy);
    if (end) return end.by > last.by;
    if (
      renewing.has(change[v]) &&
      (knownOn[last.version] === never || knownOn[v] > knownOn[last.version] + (renewing.has(change[last.version]) ? oneActDays : 0))
    )
      return true;
    return stage[v] === inForce && kind[v] === kind[last.version] && isTold(v);
  });
}

function isClosed(model: LedgerModel, own: number, last: End, knownBy: number | null): boolean {
  const { track, stage, knownOn } = model.columns;
  for (let v = model.versions[own]; v < model.versions[own + 1]; v++) {
    if (
      closed.has(stage[v]) &&
      track[v] === actual &&
      knownOn[v] !== never &&
      knownOn[last.version] !== never &&
      knownOn[v] > knownOn[last.version] &&
      isKnownIn(model, v, knownBy) &&
      !isReplacedIn(model, v, knownBy)
    )
      return true;
  }
  return false;
}
