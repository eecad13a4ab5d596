/** What ends soon and what has ended. Where all is known the ends are beside the lines; as known by a day they are found in the columns. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { type FactIndex, indexFacts } from "../ledger/facts.ts";
import { isOpen } from "../ledger/lapses.ts";
import { isOver, matterOf } from "../ledger/settled.ts";
import type { Commitment } from "../model/commitment.ts";
import { commitmentAt } from "../store/commitments.ts";
import { lineNumber } from "../store/lines.ts";
import type { Store } from "../store/open.ts";
import { type EndingLine, endingLines, keyOfLine } from "../store/summaries.ts";
import { endsIn } from "./ends.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { modelOf } from "./model.ts";
import { lapseRowsOn } from "./page/lapses.ts";
import type { LapseRow } from "./page/shapes.ts";

export interface LapsesAsk {
  readonly on: number;
  readonly within: number;
  readonly knownBy: number | null;
}

/** Lines that lapse, the earliest end first: which they are, without their rows. */
export function endingsOn({ store, facts }: LedgerFile, ask: LapsesAsk): readonly EndingLine[] {
  const index = indexFacts(facts);
  const knownAt = knownLines(store, ask.knownBy);
  return linesEnding(store, ask).filter(({ key, mission, by }) => {
    if (isOver(key, mission, by, ask.on, index)) return false;
    return !hasOthers(store, key, index) || isOpen(knownAt(key)!, ask.on, knownAt, index);
  });
}

/** Most lines are alone with their matter: their end is not read for it. */
function hasOthers(store: Store, key: string, index: FactIndex): boolean {
  const { own, mission } = matterOf(key, index);
  return own.some((other) => lineNumber(store, other) !== null) || mission.some((other) => lineNumber(store, other) !== null);
}

/** Lines by their keys, as known by a day, each read once. */
function knownLines(store: Store, knownBy: number | null): (key: string) => Commitment | null {
  const read = new Map<string, Commitment | null>();
  return (key) => {
    let known = read.get(key);
    if (known === undefined) {
      const line = lineNumber(store, key);
      const whole = line === null ? null : commitmentAt(store, line);
      read.set(key, (known = whole && commitmentKnownBy(whole, knownBy)));
    }
    return known;
  };
}

function linesEnding(store: Store, { on, within, knownBy }: LapsesAsk): readonly EndingLine[] {
  if (knownBy === null) return endingLines(store, on + within);
  const model = modelOf(store);
  const ends = endsIn(model, knownBy);
  const found: EndingLine[] = [];
  for (let own = 0; own < model.count; own++)
    if (ends.version[own] >= 0 && ends.from[own] <= on + within) {
      found.push({
        line: model.line[own],
        id: model.id[own],
        by: ends.by[own],
        key: keyOfLine(store, model.line[own]),
        mission: model.mission[own] < 0 ? null : model.ids[model.mission[own]],
      });
    }
  return found.sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1));
}

/** Their rows, in the same order: of a page only those that it shows. */
export function lapseRowsOf(file: LedgerFile, endings: readonly EndingLine[], ask: LapsesAsk): LapseRow[] {
  return lapseRowsOn(deskOf(file, { lines: endings.map((one) => one.line), knownBy: ask.knownBy, claims: "lead" }), ask.on, ask.within);
}

/** `lines`: only those, where they are given. */
export const lapsesView = (file: LedgerFile, ask: LapsesAsk, lines: ReadonlyMap<number, string> | null = null): readonly LapseRow[] =>
  lapseRowsOf(
    file,
    endingsOn(file, ask).filter(({ line }) => lines === null || lines.has(line)),
    ask,
  );
