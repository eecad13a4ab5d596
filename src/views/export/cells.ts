/** Cells of a workbook: typed values, and our own words in its language. */
import type { Cell as SheetCell } from "write-excel-file/node";
import { isoOf } from "../../model/edtf.ts";
import type { Registry } from "../../model/registry.ts";
import { languages } from "../brief/brief.ts";
import { namesOf } from "../brief/phrase.ts";
import { codeInFrench } from "../french.ts";
import type { Cell, CellType, Column, ExportLang } from "./columns.ts";

/** What a cell may hold by the format, less a mark that it was cut. */
const longestCell = 32_000;
/** Spreadsheets count days from 1900, whose February they take for a leap year's. */
const firstDay = Date.UTC(1900, 2, 1) / 86_400_000;

export type Saying = Readonly<Record<NonNullable<Column<never>["says"]> | "plain", (words: string) => string>>;

/** How words of cells are said in the language of the workbook. */
export function sayingOf(registry: Registry, lang: ExportLang): Saying {
  const plain = (words: string): string => words;
  if (lang === "en") return { plain, code: plain, name: plain, reason: plain };
  const names = namesOf(registry, lang);
  return {
    plain,
    code: codeInFrench,
    // "Lithuania (host)": the role beside the name is a word of ours.
    name: (words) => {
      const m = /^(.*) \((\w+)\)$/.exec(words);
      return m ? `${names.called(m[1])} (${codeInFrench(m[2])})` : names.called(words);
    },
    reason: (words) => languages[lang].reason(words, names),
  };
}

/** Dates, numbers, flags and words as a spreadsheet has them; null where the cell is empty. */
export function sheetCellOf(cell: Cell, { type, says }: { readonly type: CellType; readonly says?: Column<never>["says"] }, said: Saying): SheetCell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number" && type === "day") return cell < firstDay ? isoOf(cell) : new Date(cell * 86_400_000);
  if (typeof cell === "number" && type === "number" && cell >= 1000 && Number.isInteger(cell)) return { value: cell, format: "#,##0" };
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  const text = (typeof cell === "string" ? [cell] : cell).map(said[says ?? "plain"]).join("; ");
  return text === "" ? null : text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
}
