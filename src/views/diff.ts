/** What a reader would have learnt after one day and by another: new versions beside what they replaced, and new disagreements. */
import { never } from "../model/columns.ts";
import { conflictRows } from "../store/conflicts.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { conflictViewsOf } from "./more.ts";
import { type LedgerModel, modelOf } from "./model.ts";
import { changeOf } from "./page/changes.ts";
import type { ChangeRow, ConflictView } from "./page/shapes.ts";

export interface DiffAsk {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly offset: number;
}

export interface Diff {
  readonly changes: readonly ChangeRow[];
  readonly total: number;
  readonly conflicts: readonly ConflictView[];
  /** Disagreements in all, and of them those that are open. */
  readonly disagreements: number;
  readonly open: number;
}

/** Those learnt last come first; of a day those that replaced most. A page of changes comes with the same page of disagreements. */
export function diffView(file: LedgerFile, ask: DiffAsk): Diff {
  const model = modelOf(file.store);
  const found = changesIn(model, ask);
  const page = found.slice(ask.offset, ask.offset + ask.limit);
  const versions = new Map<number, Set<number>>();
  for (const version of page) {
    const own = model.owner[version];
    const wanted = versions.get(model.line[own]) ?? new Set<number>();
    for (const one of [version, ...replacedBy(model, version)]) wanted.add(one - model.versions[own]);
    versions.set(model.line[own], wanted);
  }
  const desk = deskOf(file, { lines: [...versions.keys()], versions, knownBy: ask.to, claims: "lead" });
  const changes = page.flatMap((version) => {
    const own = model.owner[version];
    const commitment = desk.commitmentById.get(model.id[own])!;
    return [changeOf(desk, commitment, commitment.versions[[...versions.get(model.line[own])!].sort((a, b) => a - b).indexOf(version - model.versions[own])])];
  });
  const { rows, total, open } = conflictRows(file.store, { knownBy: ask.to, after: ask.from }, ask);
  return { changes, total: found.length, conflicts: conflictViewsOf(file, rows), disagreements: total, open };
}

/** The versions that were learnt after one day and by another, by their numbers. */
export function changesIn({ columns, owner }: LedgerModel, { from, to }: Pick<DiffAsk, "from" | "to">): number[] {
  const { knownOn, next } = columns;
  const found: number[] = [];
  const replaced = new Int32Array(owner.length);
  let first = 0;
  for (let version = 0; version < owner.length; version++) {
    if (version > 0 && owner[version] !== owner[version - 1]) first = version;
    if (next[version] >= 0) replaced[first + next[version]]++;
    if (knownOn[version] !== never && knownOn[version] > from && knownOn[version] <= to) found.push(version);
  }
  return found.sort((a, b) => knownOn[b] - knownOn[a] || replaced[b] - replaced[a] || a - b);
}

/** The versions of its line whose place it took. */
export function replacedBy({ versions, owner, columns: { next } }: LedgerModel, version: number): number[] {
  const own = owner[version];
  const found: number[] = [];
  for (let other = versions[own]; other < versions[own + 1]; other++) if (next[other] === version - versions[own]) found.push(other);
  return found;
}
