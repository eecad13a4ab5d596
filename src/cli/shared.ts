/** Options that many commands share, and the ledger that they open. */
import { dayOf, isoOf } from "../model/edtf.ts";
import type { Effects } from "../pipeline/effects.ts";
import type { LedgerFile } from "../views/ledger.ts";
import { type Options, textOf } from "./command.ts";
import { CliError, exit } from "./errors.ts";

export const ledgerOption = { flags: "--ledger <file>", description: "the ledger's file (default: $MUSTER_LEDGER or ./muster.db)" } as const;
export const clockOptions = [
  { flags: "--true-on <day>", description: "as it is on this day of the world (YYYY-MM-DD or today)" },
  { flags: "--known-by <day>", description: "by what was published until this day (YYYY-MM-DD or today)" },
] as const;
export const pageOptions = [
  { flags: "--limit <n>", description: "at most so many rows; 0 for all", default: "50" },
  { flags: "--offset <n>", description: "leave out the first rows", default: "0" },
] as const;
export const workersOption = { flags: "--workers <n>", description: "reading threads (default: one a core; 0 reads in place)" } as const;

export const ledgerPath = (options: Options, effects: Effects): string => textOf(options, "ledger") ?? effects.env.MUSTER_LEDGER ?? "muster.db";

/** Reading threads asked for; null where nothing was asked. */
export function workersOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  return wholeOf(given, "--workers", 256);
}

export function wholeOf(given: string, flag: string, most = 1e9): number {
  const value = Number(given);
  if (given.trim() === "" || !Number.isInteger(value) || value < 0 || value > most)
    throw new CliError(`${flag} is '${given}', expected a whole number from 0${most < 1e9 ? ` to ${most}` : ""}`);
  return value;
}

export const pageOf = (options: Options): { readonly limit: number; readonly offset: number } => {
  const limit = wholeOf(textOf(options, "limit") ?? "50", "--limit");
  return { limit: limit === 0 ? 1e9 : limit, offset: wholeOf(textOf(options, "offset") ?? "0", "--offset") };
};

export const todayOf = (effects: Effects): number => Math.floor(effects.now().getTime() / 86_400_000);

export function dayOption(options: Options, name: string, flag: string, effects: Effects): number | null {
  const given = textOf(options, name);
  if (given === undefined) return null;
  if (given === "today") return todayOf(effects);
  const day = dayOf(given);
  if (day === null) throw new CliError(`${flag} is '${given}', expected a day such as ${isoOf(todayOf(effects))}, or today`);
  return day;
}

export const clocksOf = (options: Options, effects: Effects): { readonly trueOn: number | null; readonly knownBy: number | null } => ({
  trueOn: dayOption(options, "trueOn", "--true-on", effects),
  knownBy: dayOption(options, "knownBy", "--known-by", effects),
});

/** `540d`, `18m`, `2y`, or days. */
export function spanOf(given: string, flag: string): number {
  const m = /^(\d{1,5})([dwmy]?)$/.exec(given.trim());
  if (!m) throw new CliError(`${flag} is '${given}', expected a time such as 540d, 78w, 18m or 2y`);
  return Math.round(Number(m[1]) * { "": 1, d: 1, w: 7, m: 30.4375, y: 365.25 }[m[2]]!);
}

export interface OpenLedger extends LedgerFile {
  readonly close: () => void;
}

/** Opens the ledger for a command, and brings it up to date where another process left claims or judgements to be laid. */
export async function openLedger(
  options: Options,
  effects: Effects,
  { create = false, fresh = true }: { readonly create?: boolean; readonly fresh?: boolean } = {},
): Promise<OpenLedger> {
  const [{ openStore, sealCopy }, { NoLedger }, { loadRegistry }, { factsFor }] = await Promise.all([
    import("../store/open.ts"),
    import("../store/schema.ts"),
    import("../pipeline/registry.ts"),
    import("../views/page/desk.ts"),
  ]);
  const path = ledgerPath(options, effects);
  try {
    const store = openStore(path, { create, busyTimeoutMs: Number(effects.env.MUSTER_BUSY_MS ?? 120_000) });
    const registry = loadRegistry();
    const file: OpenLedger = { store, registry, facts: factsFor(registry), close: store.close };
    if (fresh && !create) await refresh(file, effects);
    sealCopy(store);
    return file;
  } catch (error) {
    if (error instanceof NoLedger) throw new CliError(error.message, exit.notFound);
    if ((error as { code?: string }).code === "SQLITE_CANTOPEN")
      throw new CliError(`${path}: the ledger cannot be opened; is the folder there, and may it be written?`, exit.notFound);
    throw error;
  }
}

export async function refresh(file: LedgerFile, effects: Effects): Promise<void> {
  const { needsUpdate, updateLedger } = await import("../pipeline/update-ledger.ts");
  if (!needsUpdate(file.store)) return;
  if (effects.isErrTty) effects.err("muster: bringing the ledger up to date …\n");
  updateLedger(file.store, file.facts, { signal: effects.signal });
}

/** Runs with the ledger open and closes it whatever happens. */
export async function withLedger(options: Options, effects: Effects, work: (file: OpenLedger) => Promise<number>): Promise<number> {
  const file = await openLedger(options, effects);
  try {
    return await work(file);
  } finally {
    file.close();
  }
}
