/** Where what stands is: for each place how many rows, the largest figure of people, and the rows that say most. A place is one as in the filters of a list. */
import { dayToldIn } from "./standing.ts";
import { isState } from "../ledger/facts.ts";
import { countsPeople } from "../model/columns.ts";
import { rowsFor } from "./commitments.ts";
import type { CommitmentFilter } from "./filter.ts";
import { findAll } from "./find.ts";
import type { LedgerFile } from "./ledger.ts";
import { modelOf } from "./model.ts";
import { quotedWords } from "./quotes.ts";
import type { CommitmentRow } from "./page/shapes.ts";

export interface PlacesAsk extends CommitmentFilter {
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly today: number;
  /** Rows given of each place. */
  readonly rows: number;
}

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  /** Rows that stand there. */
  readonly lines: number;
  /** The row with the largest number of people in all; null where none has one. */
  readonly largest: CommitmentRow | null;
  readonly rows: readonly CommitmentRow[];
}

interface Spot {
  lines: number;
  size: number;
  /** Rows of what was found, the best first. */
  readonly best: number[];
}

export function placesView(
  file: LedgerFile,
  ask: PlacesAsk,
): { readonly items: readonly PlaceRow[]; readonly total: number; readonly rows: number; readonly unplaced: number } {
  const model = modelOf(file.store);
  const { versions, states } = findAll(model, { ...ask, filter: ask, quoted: quotedWords(file.store, model, ask.q) });
  const { quantity, flags } = model.columns;
  const sizeOf = (at: number): number => ((flags[versions[at]] & countsPeople) === 0 ? -1 : quantity[versions[at]]);
  const before = (a: number, b: number): number => sizeOf(b) - sizeOf(a) || dayToldIn(model, versions[b]) - dayToldIn(model, versions[a]) || a - b;
  const spots = new Map<number, Spot>();
  let unplaced = 0;
  for (let at = 0; at < versions.length; at++) {
    const own = model.owner[versions[at]];
    let isInState = false;
    for (let k = model.places.starts[own]; k < model.places.starts[own + 1]; k++) {
      const place = model.places.values[k];
      if (model.ids[place].startsWith("~")) continue;
      isInState ||= isState(model.ids[place]);
      let spot = spots.get(place);
      if (!spot) spots.set(place, (spot = { lines: 0, size: -1, best: [] }));
      spot.lines++;
      spot.size = Math.max(spot.size, sizeOf(at));
      keepBest(spot.best, at, Math.max(1, ask.rows), before);
    }
    if (!isInState) unplaced++;
  }
  const sorted = [...spots].sort((a, b) => b[1].size - a[1].size || b[1].lines - a[1].lines || (model.ids[a[0]] < model.ids[b[0]] ? -1 : 1));
  const shown = new Set(sorted.flatMap(([, spot]) => spot.best));
  const rows = rowsFor(
    file,
    [...shown].map((at) => ({ version: versions[at], state: states[at] })),
    ask.knownBy,
  );
  const items = sorted.map(([place, spot]): PlaceRow => {
    const own = spot.best.flatMap((at) => rows.get(versions[at]) ?? []);
    return {
      id: model.ids[place],
      name: file.facts.names[model.ids[place]] ?? own.flatMap((row) => row.place).find((one) => one.id === model.ids[place])?.name ?? model.ids[place],
      lines: spot.lines,
      largest: spot.size >= 0 ? (own[0] ?? null) : null,
      rows: own.slice(0, ask.rows),
    };
  });
  return { items, total: items.length, rows: versions.length, unplaced };
}

/** Puts one among the best, which are few. */
function keepBest(best: number[], at: number, most: number, before: (a: number, b: number) => number): void {
  if (best.length === most && before(at, best[most - 1]) >= 0) return;
  if (best.length === most) best.pop();
  let to = best.length;
  while (to > 0 && before(at, best[to - 1]) < 0) to--;
  best.splice(to, 0, at);
}
