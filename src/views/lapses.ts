/** What ends soon and what has ended. Where all is known the ends are beside the lines; as known by a day they are found anew. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { calendarOf, lapseEvents } from "../ledger/ical.ts";
import { endingOf } from "../ledger/lapses.ts";
import { commitmentAt } from "../store/commitments.ts";
import { type EndingLine, endingLines, linesWithEnd } from "../store/summaries.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
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
  const found: EndingLine[] = [];
  for (const line of linesWithEnd(store)) {
    const whole = commitmentAt(store, line);
    const known = whole && commitmentKnownBy(whole, knownBy);
    const ending = known && endingOf(known);
    if (ending && (ending.end.earliest ?? ending.end.latest!) <= on + within) found.push({ line, version: ending.version.id, by: ending.end.latest! });
  }
  return found.sort((a, b) => a.by - b.by || (a.version < b.version ? -1 : 1));
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
