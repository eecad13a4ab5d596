import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type SeriesKind, knownMeasures, seriesKinds } from "../../model/edition.ts";
import { importSpending } from "../../pipeline/spending.ts";
import { type Call, type Command, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { ledgerOption, openLedger } from "../shared.ts";

const spending: Command = {
  name: "spending",
  summary: "Import a published table of defence expenditure as an edition",
  description:
    "Reads CSV with a column a year, CSV with a row a state and year, and the workbook (xlsx) that NATO publishes beside its tables. An edition never overwrites another: the same edition again changes nothing, other figures under its name are refused (exit code 6). Columns that are not recognised are named with --state-column, --year-column and --column.",
  arguments: [{ name: "<file>", description: "the table, CSV or xlsx" }],
  options: [
    { flags: "--edition <name>", description: "what it is cited as, such as 'NATO 2025-08'" },
    { flags: "--published <day>", description: "its day of publication: from then on it could be known" },
    { flags: "--measure <measure>", description: `whose definition it follows: ${knownMeasures.join(", ")}, or a name of your own`, default: "nato-defence" },
    { flags: "--estimates <years>", description: "years that are estimates, where the table does not mark them: 2018,2019" },
    { flags: "--layout <layout>", description: "where it is not recognised", choices: ["wide", "long", "workbook"] },
    { flags: "--state-column <header>", description: "the column of states" },
    { flags: "--year-column <header>", description: "the column of years" },
    { flags: "--column <header=series>", description: `what a column holds: ${seriesKinds.join(", ")}`, many: true },
    { flags: "--source <words>", description: "where it was found, kept for you (default: the file's name)" },
    ledgerOption,
  ],
  examples: [
    "muster import spending tables.csv --edition 'NATO 2025-08' --published 2025-08-28",
    "muster import spending milex.csv --edition 'SIPRI 2025' --published 2025-04-28 --measure sipri-milex",
    "muster import spending old.csv --edition 'NATO 2019-06' --published 2019-06-25 --estimates 2018,2019",
  ],
  run: importTable,
};

export const command: Command = {
  name: "import",
  summary: "Import reference tables into the ledger",
  subcommands: [spending],
  examples: spending.examples,
};

async function importTable({ args, options, effects }: Call): Promise<number> {
  const path = args[0] as string;
  const edition = textOf(options, "edition");
  const publishedOn = textOf(options, "published");
  if (!edition) throw new CliError("Say what the edition is cited as: --edition 'NATO 2025-08'");
  if (!publishedOn) throw new CliError("Say when it was published: --published 2025-08-28. Without a day it could be shown before it was known.");
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new CliError(`${path}: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}`, exit.notFound);
  }
  const file = await openLedger(options, effects, { create: true });
  try {
    const {
      edition: read,
      state,
      disagreements,
      editions,
    } = importSpending(file.store, file.registry, bytes, {
      edition,
      publishedOn,
      measure: textOf(options, "measure") ?? "nato-defence",
      source: textOf(options, "source") ?? basename(path),
      estimates: yearsIn(textOf(options, "estimates")),
      layout: textOf(options, "layout") as "wide" | "long" | "workbook" | undefined,
      stateColumn: textOf(options, "stateColumn"),
      yearColumn: textOf(options, "yearColumn"),
      columns: columnsIn(options.column),
    });
    for (const problem of read.problems) effects.err(`muster: ${path}: ${problem.because}\n`);
    if (state === "unread") return exit.badInput;
    for (const problem of disagreements.slice(0, 10)) effects.err(`muster: ${path}: ${problem.field}: ${problem.because}\n`);
    if (state === "refused")
      throw new CliError(
        `“${edition}” of ${publishedOn} is in the ledger with other figures: an edition never overwrites another. Give this one a name of its own.`,
        exit.refused,
      );
    const years = read.rows.map((row) => row.year);
    effects.err(
      `${edition} (${read.measure}, published ${publishedOn}): ${state === "known" ? "in the ledger already" : "added"}; ${read.rows.length} figures of ${new Set(read.rows.map((row) => row.state)).size} states and groups, ${Math.min(...years)}–${Math.max(...years)}, ${read.rows.filter((row) => row.status === "estimate").length} estimates; ${editions} ${editions === 1 ? "edition" : "editions"} in all\n`,
    );
    return read.problems.length ? exit.badInput : exit.done;
  } finally {
    file.close();
  }
}

function yearsIn(given: string | undefined): readonly number[] {
  return (given ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      if (!/^\d{4}$/.test(one)) throw new CliError(`--estimates is '${given}', expected years such as 2018,2019`);
      return Number(one);
    });
}

function columnsIn(given: unknown): Readonly<Record<string, SeriesKind>> | undefined {
  if (!Array.isArray(given) || given.length === 0) return undefined;
  return Object.fromEntries(
    (given as string[]).map((one) => {
      const at = one.lastIndexOf("=");
      const kind = one.slice(at + 1);
      if (at < 1 || !(seriesKinds as readonly string[]).includes(kind))
        throw new CliError(`--column is '${one}', expected header=series with one of ${seriesKinds.join(", ")}`);
      return [one.slice(0, at), kind as SeriesKind];
    }),
  );
}
