/** The newest changes, from the newest lines: which versions they are is in the lines' columns, and no others are read. */
import { at, headWidth, never, versionWidth } from "../model/columns.ts";
import { columnsAt, newestLines } from "../store/summaries.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { type LedgerModel, modelOf, wordsOf } from "./model.ts";
import type { Desk } from "./page/desk.ts";

/** So many lines are looked at, and so many of their changes read; a page shows a dozen. */
const lines = 200;
const changes = 60;

interface Change {
  readonly line: number;
  readonly version: number;
  readonly replaced: readonly number[];
  readonly knownOn: number;
}

/** A desk of the newest lines with no more of each than its newest versions and what they replaced. */
export function newestDesk(file: LedgerFile, knownBy: number | null): Desk {
  const newest = knownBy === null ? newestLines(file.store, lines) : newestIn(modelOf(file.store), knownBy);
  const found = newest.flatMap((line) => changesOf(line, wordsOf(columnsAt(file.store, line)), knownBy ?? never - 1));
  const byDay = (list: readonly Change[]): readonly Change[] => list.toSorted((a, b) => b.knownOn - a.knownOn).slice(0, changes);
  const versions = new Map<number, Set<number>>();
  for (const { line, version, replaced } of [...byDay(found.filter((one) => one.replaced.length > 0)), ...byDay(found)]) {
    const own = versions.get(line) ?? new Set<number>();
    for (const one of [version, ...replaced]) own.add(one);
    versions.set(line, own);
  }
  return deskOf(file, { lines: [...versions.keys()], versions, knownBy, claims: "lead" });
}

/** Versions of a line by a day of knowledge, with those whose place they took by then. */
function changesOf(line: number, block: Int32Array, by: number): Change[] {
  const cell = (version: number, column: number): number => block[headWidth + version * versionWidth + column];
  const replaced = new Map<number, number[]>();
  for (let version = 0; version < block[0]; version++) {
    const next = cell(version, at.next);
    if (next < 0 || cell(version, at.replacedOn) > by) continue;
    const own = replaced.get(next);
    if (own) own.push(version);
    else replaced.set(next, [version]);
  }
  const found: Change[] = [];
  for (let version = 0; version < block[0]; version++)
    if (cell(version, at.knownOn) <= by) found.push({ line, version, replaced: replaced.get(version) ?? [], knownOn: cell(version, at.knownOn) });
  return found;
}

/** The lines with the newest versions by a day of knowledge. */
function newestIn(model: LedgerModel, by: number): number[] {
  const day = new Int32Array(model.count).fill(-never);
  for (let version = 0; version < model.owner.length; version++) {
    const known = model.columns.knownOn[version];
    if (known <= by && known > day[model.owner[version]]) day[model.owner[version]] = known;
  }
  const known = Array.from(day.keys()).filter((own) => day[own] > -never);
  return known
    .sort((a, b) => day[b] - day[a] || (model.id[a] < model.id[b] ? -1 : 1))
    .slice(0, lines)
    .map((own) => model.line[own]);
}
