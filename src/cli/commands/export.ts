import { idsNamed } from "../../views/brief/topic.ts";
import { exportLangs } from "../../views/export/columns.ts";
import { type ExportFormat, exportFormatOf, exportFormats, printedExport, usualTable } from "../../views/export/print.ts";
import { selectionOf } from "../../views/export/selection.ts";
import { type TableName, tableNames } from "../../views/export/tables.ts";
import { TooManyRows } from "../../views/export/workbook.ts";
import { hintsOfFilter } from "../../views/filter.ts";
import { type Call, type Command, type Options, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import type { Lang } from "../headings.ts";
import { type OpenLedger, clockOptions, clocksOf, ledgerOption, todayOf, withLedger } from "../shared.ts";
import { writeTarget } from "../target.ts";
import { filterOf, filterOptions } from "./ls.ts";

export const command: Command = {
  name: "export",
  summary: "Write the ledger, or what a filter finds of it, to a file for other programs",
  description:
    "The format follows the ending of the file. .xlsx: a workbook with sheets for commitments, claims, documents, conflicts and lapses · .parquet: one table with typed columns · .ndjson, .csv: one table, as listings print it · .jsonld: W3C annotations on the words of each report, and what came of what (PROV-O) · .bib, .ris, .csl.json: the reports cited. The filters of ls pick commitments, and all else belongs to them; without a filter all that is known goes out. The same ledger and the same question give the same bytes; only lapses are counted from today, where neither --true-on nor --known-by is given.",
  arguments: [{ name: "<file>", description: "the file to write, or - for standard output (with --format)" }],
  options: [
    { flags: "--format <format>", description: "the format, where the file's ending does not name it", choices: exportFormats },
    { flags: "--table <table>", description: "of .csv, .ndjson (default: commitments) and .parquet (default: claims)", choices: tableNames },
    ...filterOptions,
    ...clockOptions,
    { flags: "--lang <language>", description: "language of a workbook's headings and of our own words in it", choices: exportLangs, default: "en" },
    ledgerOption,
  ],
  examples: [
    "muster export ledger.xlsx",
    "muster export canada.xlsx --actor CAN --known-by 2022-06-01 --lang fr",
    "muster export claims.parquet                      # for DuckDB, R or Python",
    "muster export - --format csv --table conflicts | head",
    "muster export evidence.jsonld --mission unifil    # each claim anchored in its report",
    "muster export cited.ris --kind spending           # for Zotero and its like",
  ],
  run: (call) => withLedger(call.options, call.effects, (file) => exportTo(String(call.args[0]), file, call)),
};

async function exportTo(path: string, file: OpenLedger, { options, effects }: Call): Promise<number> {
  const format = formatFor(path, options);
  const table = tableFor(format, options);
  if (path === "-" && effects.isOutTty && (format === "xlsx" || format === "parquet"))
    throw new CliError(`A terminal cannot show ${format}: give a file, or a pipe behind -`);
  const ask = { filter: filterOf(options), ...clocksOf(options, effects), today: todayOf(effects) };
  const selection = selectionOf(file, ask);
  const size = { bytes: 0 };
  const pieces = printedExport(selection, { format, table, lang: textOf(options, "lang") as Lang });
  try {
    await writeTarget(path, measured(pieces, size), effects);
  } catch (error) {
    if (error instanceof TooManyRows) throw new CliError(error.message);
    throw error;
  }
  const { length } = selection.found;
  if (path !== "-")
    effects.err(`${path}: ${size.bytes.toLocaleString("en-GB")} bytes, of ${length.toLocaleString("en-GB")} ${length === 1 ? "commitment" : "commitments"}\n`);
  if (length > 0) return exit.done;
  effects.err("Nothing stands that fits.\n");
  for (const words of hintsOfFilter(ask.filter, file.facts.names, (name) => idsNamed(file.registry, name))) effects.err(`muster: ${words}\n`);
  return exit.notFound;
}

function formatFor(path: string, options: Options): ExportFormat {
  const format = (textOf(options, "format") as ExportFormat | undefined) ?? exportFormatOf(path);
  if (format !== null) return format;
  throw new CliError(
    path === "-"
      ? `Standard output has no ending that names a format; give --format, one of ${exportFormats.join(", ")}`
      : `${path}: the ending names no format; end it with .xlsx, .parquet, .jsonld, .ndjson, .csv, .bib, .ris or .csl.json, or give --format`,
  );
}

function tableFor(format: ExportFormat, options: Options): TableName {
  const asked = textOf(options, "table") as TableName | undefined;
  if (asked !== undefined && usualTable[format] === undefined)
    throw new CliError(`--table is of .csv, .ndjson and .parquet, which hold one table; ${format} has no use for it`);
  return asked ?? usualTable[format] ?? "commitments";
}

async function* measured(pieces: AsyncIterable<string | Uint8Array>, size: { bytes: number }): AsyncGenerator<string | Uint8Array> {
  for await (const piece of pieces) {
    size.bytes += Buffer.byteLength(piece);
    yield piece;
  }
}
