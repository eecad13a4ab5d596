/** Sections of the views through the printers of rows: a table that fits the terminal, Markdown, CSV. */
import type { Effects } from "../pipeline/effects.ts";
import { type Cell, type Section, csvOf } from "../views/tables.ts";
import { type Options, textOf } from "./command.ts";
import { printRows } from "./format.ts";

export async function printSection(section: Section, options: Options, effects: Effects): Promise<void> {
  const format = textOf(options, "format") ?? "table";
  if (format === "csv") return effects.out(csvOf(section));
  if (format === "json" || format === "ndjson") {
    const rows = section.rows.map((row) => Object.fromEntries(section.columns.map((column, i) => [column, row[i]])));
    return effects.out(format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  }
  const isNumeric = (i: number): boolean => section.rows.every((row) => row[i] === null || typeof row[i] === "number");
  await printRows<readonly Cell[]>(
    section.rows,
    section.columns.map((head, i) => ({ head, value: (row: readonly Cell[]) => row[i] ?? null, right: isNumeric(i), cut: !isNumeric(i) })),
    options,
    effects,
  );
}
