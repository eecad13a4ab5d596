/** What ends soon and what has ended. Where all is known the ends are beside the lines; as known by a day they are found in the columns. */
import { calendarOf, lapseEvents } from "../ledger/ical.ts";
import { type EndingLine, endingLines } from "../store/summaries.ts";
import { endsIn } from "./ends.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { modelOf } from "./model.ts";
import { lapseRowsOn, lapsesOn } from "./page/lapses.ts";
import type { LapseRow } from "./page/shapes.ts";

export interface LapsesAsk {
  readonly on: number;
  readonly within: number;
  readonly knownBy: number | null;
}

/** Lines that lapse, the earliest end first: which they are, without their rows. */
export function endingsOn({ store }: LedgerFile, { on, within, knownBy }: LapsesAsk): readonly EndingLine[] {
  if (knownBy === null) return endingLines(store, on + within);
  const model = modelOf(store);
  const ends = endsIn(model, knownBy);
  const found: EndingLine[] = [];
  for (let own = 0; own < model.count; own++) if (ends.version[own] >= 0 && ends.from[own] <= on + within) found.push({ line: model.line[own], id: model.id[own], by: ends.by[own] });
  return found.sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1));
}

/** Their rows, in the same order: of a page only those that it shows. */
export function lapseRowsOf(file: LedgerFile, endings: readonly EndingLine[], ask: LapsesAsk): LapseRow[] {
  return lapseRowsOn(deskOf(file, { lines: endings.map((one) => one.line), knownBy: ask.knownBy, claims: "lead" }), ask.on, ask.within);
}

export const lapsesView = (file: LedgerFile, ask: LapsesAsk): readonly LapseRow[] => lapseRowsOf(file, endingsOn(file, ask), ask);

export function lapsesCalendar(file: LedgerFile, ask: LapsesAsk): string {
  const desk = deskOf(file, { lines: endingsOn(file, ask).map((one) => one.line), knownBy: ask.knownBy, claims: "none" });
  return calendarOf(lapseEvents(lapsesOn(desk, ask.on, ask.within), desk.ledger.commitments), { name: "Muster: lapses", stampedOn: ask.on });
}
