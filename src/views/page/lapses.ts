import { lapsesOf } from "../../ledger/lapses.ts";
import type { Lapse } from "../../model/lapse.ts";
import { type Desk, isoOrNull, keptIn } from "./desk.ts";
import { rowOf } from "./rows.ts";
import type { LapseRow } from "./shapes.ts";

/** Eighteen months. */
export const lapseDays = 540;

/** What ends within eighteen months of a day or has ended, as far as this desk knows. */
export function lapsesOn(desk: Desk, on: number, withinDays = lapseDays): readonly Lapse[] {
  return keptIn(desk, `lapses|${on}|${withinDays}`, () => lapsesOf(desk.ledger.commitments, { on, withinDays, knownBy: desk.knownBy }, desk.index));
}

/** What still runs, the next end first; then what is over, the last end first: of a long list the first page shows what a person can still act on. */
export const byNearness =
  <Ending>(daysOf: (ending: Ending) => number) =>
  (a: Ending, b: Ending): number => {
    const [x, y] = [daysOf(a), daysOf(b)];
    return Number(x < 0) - Number(y < 0) || (x < 0 ? y - x : x - y);
  };

export function lapseRowsOn(desk: Desk, on: number, withinDays = lapseDays): LapseRow[] {
  return lapsesOn(desk, on, withinDays).flatMap((lapse) => {
    const commitment = desk.commitmentById.get(lapse.commitment);
    const version = commitment?.versions.find((one) => one.id === lapse.version);
    if (!commitment || !version) return [];
    return [
      {
        commitment: lapse.commitment,
        row: rowOf(desk, commitment, version, "so"),
        state: lapse.state,
        end: isoOrNull(lapse.end.latest === null ? null : lapse.end.latest - 1),
        edtf: lapse.edtf,
        days: lapse.days,
        inView: lapse.inView.length,
        because: lapse.because,
      },
    ];
  });
}
