/** An export in each of its formats, piece by piece. */
import { toCsv, toNdjson } from "../csv.ts";
import { bibtexOf, cslOf, namedByEnding, risOf } from "../references.ts";
import { annotationsOf } from "./annotations.ts";
import type { ExportLang } from "./columns.ts";
import { isoOrNull } from "../page/desk.ts";
import { parquetOf } from "./parquet.ts";
import { referencesIn, type Selection } from "./selection.ts";
import { type TableName, tables } from "./tables.ts";
import { workbookOf } from "./workbook.ts";

export const exportFormats = ["xlsx", "parquet", "jsonld", "ndjson", "csv", "bibtex", "ris", "csl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const endings: Readonly<Record<string, ExportFormat>> = {
  xlsx: "xlsx",
  parquet: "parquet",
  jsonld: "jsonld",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  bib: "bibtex",
  ris: "ris",
  csl: "csl",
};

export const exportFormatOf = (path: string): ExportFormat | null => namedByEnding(path, endings);

/** Formats that hold one table, with the one that they hold where none is asked. */
export const usualTable: Readonly<Partial<Record<ExportFormat, TableName>>> = { csv: "commitments", ndjson: "commitments", parquet: "claims" };

export interface PrintAsk {
  readonly format: ExportFormat;
  /** Where the format holds one table. */
  readonly table: TableName;
  readonly lang: ExportLang;
}

/** Lines printed at a time. */
const someLines = 500;

/** The pieces of the file. */
export async function* printedExport(selection: Selection, { format, table, lang }: PrintAsk): AsyncGenerator<string | Uint8Array> {
  switch (format) {
    case "xlsx":
      return yield await workbookOf(selection, lang);
    case "parquet":
      return yield await parquetOf(tables[table], selection, questionOf(selection));
    case "jsonld":
      return yield* annotationsOf(selection);
    case "ndjson":
      return yield* linesOf(tables[table].plain(selection));
    case "csv":
      return yield toCsv([...tables[table].plain(selection)]);
    case "bibtex":
      return yield bibtexOf(referencesIn(selection));
    case "ris":
      return yield risOf(referencesIn(selection));
    case "csl":
      return yield cslOf(referencesIn(selection));
  }
}

function* linesOf(rows: Iterable<object>): Generator<string> {
  let some: object[] = [];
  for (const row of rows)
    if (some.push(row) === someLines) {
      yield toNdjson(some);
      some = [];
    }
  if (some.length > 0) yield toNdjson(some);
}

/** What was asked, as JSON with its keys in order: no day is in it that was not asked. */
const questionOf = ({ ask: { filter, trueOn, knownBy } }: Selection): string =>
  JSON.stringify({
    ...Object.fromEntries(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1))),
    trueOn: isoOrNull(trueOn),
    knownBy: isoOrNull(knownBy),
  });
