/** An export as a workbook (Office Open XML): a sheet a table and one that says what was asked. The same rows are the same bytes. */
import type { Row as SheetRow, SheetData } from "write-excel-file/node";
import { unstamped } from "../zip.ts";
import { type Saying, sayingOf, sheetCellOf } from "./cells.ts";
import type { ExportLang } from "./columns.ts";
import { claimNumbers, type Selection } from "./selection.ts";
import { type Table, tableNames, tables } from "./tables.ts";

/** More rows of a sheet would need more memory than a machine may have; files of lines and Parquet have no such bound. */
const mostRows = 50_000;
export class TooManyRows extends Error {}

/** Throws TooManyRows where a sheet would have more than `most`. */
export async function workbookOf(selection: Selection, lang: ExportLang, most = mostRows): Promise<Uint8Array> {
  // What is too much is told before the work is done, where it can be.
  if (selection.found.length > most) throw tooMany(tables.commitments.head[lang], most);
  if (selection.lines === null && claimNumbers(selection).length > most) throw tooMany(tables.claims.head[lang], most);
  const { default: writeWorkbook } = await import("write-excel-file/node");
  const said = sayingOf(selection.file.registry, lang);
  const sheets = tableNames.map((name) => {
    const { head, columns } = tables[name];
    const data = dataOf(tables[name], selection, { lang, said, most });
    const filter = `<autoFilter ref="A1:${columnName(columns.length)}${data.length}"/>`;
    return { data, sheet: head[lang], columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1, filter };
  });
  const about = aboutOf(
    selection,
    lang,
    sheets.map(({ sheet, data }) => [sheet, data.length - 1]),
  );
  const filters = sheets.map(({ filter }) => filter);
  const bytes = await writeWorkbook(
    [...sheets.map(({ filter: _, ...sheet }) => sheet), { data: about, sheet: words[lang].about, columns: [{ width: 34 }, { width: 90 }] }].map((sheet) => ({
      ...sheet,
      dateFormat: "yyyy-mm-dd",
    })),
    {
      fontFamily: "Calibri",
      fontSize: 11,
      features: [
        {
          files: {
            transform: {
              "xl/worksheets/sheet{id}.xml": {
                transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
                  xml.replace("</sheetData>", `</sheetData>${filters[sheetIndex] ?? ""}`),
              },
            },
          },
        },
      ],
    },
  ).toBuffer();
  return unstamped(bytes);
}

const heading = (value: string) => ({ value, fontWeight: "bold" as const, backgroundColor: "#E6ECF3", textColor: "#14213D" });

const tooMany = (sheet: string, most: number): TooManyRows =>
  new TooManyRows(`The sheet ${sheet} would have more than ${most.toLocaleString("en-GB")} rows. Narrow it with a filter, or write .parquet, .ndjson or .csv`);

interface Shown {
  readonly lang: ExportLang;
  readonly said: Saying;
  readonly most: number;
}

function dataOf({ head, columns, cells }: Table, selection: Selection, { lang, said, most }: Shown): SheetData {
  const data: SheetRow[] = [columns.map((column) => heading(column.head[lang]))];
  for (const row of cells(selection)) {
    if (data.length > most) throw tooMany(head[lang], most);
    data.push(row.map((cell, c) => sheetCellOf(cell, columns[c], said)));
  }
  return data;
}

const words = {
  en: {
    about: "About",
    title: "What this workbook holds",
    trueOn: "As it is on",
    knownBy: "By what was published until",
    on: "Ends are counted from",
    filters: "Filters",
    none: "no day asked",
    all: "none: all that is known",
    rows: "rows",
    notes: [
      ["Ids", "lead from sheet to sheet and back to the ledger: muster show ID opens each on its words."],
      ["minimum, maximum", "a ceiling has only a maximum, a floor only a minimum; both are the same where the number is exact."],
      ["begins, ends", "stand only where the day is known. Earliest and latest are the bounds of what the words allow; the last day is a day of it."],
      ["known on", "the last day on which the report may have been published: from then on it could be known."],
      ["Claims", "what each report says; Commitments, what stands of it. A filter picks commitments, and all else belongs to them."],
    ],
  },
  fr: {
    about: "À propos",
    title: "Ce que contient ce classeur",
    trueOn: "Au jour du",
    knownBy: "D’après ce qui était publié le",
    on: "Échéances comptées du",
    filters: "Filtres",
    none: "aucun jour demandé",
    all: "aucun : tout ce qui est connu",
    rows: "lignes",
    notes: [
      ["ids", "mènent d’une feuille à l’autre et au registre : muster show ID ouvre chacun sur ses mots."],
      ["minimum, maximum", "un plafond n’a qu’un maximum, un plancher qu’un minimum ; les deux sont égaux quand le nombre est exact."],
      ["début, fin", "seulement quand le jour est connu. Au plus tôt et au plus tard bornent ce que les mots permettent ; le dernier jour en fait partie."],
      ["connu le", "le dernier jour où le texte a pu paraître : dès lors il pouvait être connu."],
      ["Affirmations", "ce que dit chaque texte ; Engagements, ce qui en vaut. Un filtre choisit des engagements, et le reste s’y rattache."],
    ],
  },
} as const;

function aboutOf({ ask, on }: Selection, lang: ExportLang, counts: readonly (readonly [string, number])[]): SheetData {
  const says = words[lang];
  const asked = Object.entries(ask.filter).filter(([, value]) => value);
  const dated = (day: number | null) => (day === null ? says.none : new Date(day * 86_400_000));
  return [
    [heading(says.title), heading("")],
    [says.trueOn, dated(ask.trueOn)],
    [says.knownBy, dated(ask.knownBy)],
    [says.on, dated(on)],
    [says.filters, asked.length === 0 ? says.all : asked.map(([name, value]) => `${name}: ${value}`).join("; ")],
    ...counts.map(([name, count]) => [name, `${count} ${says.rows}`]),
    ...says.notes.map(([what, note]) => [what, note]),
  ];
}

/** `A`, `Z`, `AA` of 1, 26, 27. */
const columnName = (n: number): string => (n <= 26 ? "" : columnName(Math.floor((n - 1) / 26))) + String.fromCharCode(65 + ((n - 1) % 26));
