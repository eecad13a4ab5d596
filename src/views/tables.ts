/** Sections of rows as a person reads them: aligned text for the terminal, Markdown for a note, CSV for a spreadsheet. */
export type Cell = string | number | null;

export interface Section {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const textOfCell = (cell: Cell): string => (cell === null ? "–" : String(cell));

/** Columns padded to their widest cell; a column of numbers is set to the right. */
export function alignedText({ columns, rows }: Section): string {
  const cells = rows.map((row) => row.map(textOfCell));
  const widths = columns.map((column, i) => Math.max(width(column), ...cells.map((row) => width(row[i] ?? ""))));
  const right = columns.map(
    (_, i) => rows.length > 0 && rows.every((row) => row[i] === null || typeof row[i] === "number" || /^[~≤≥+−-]?[\d,.–]+%?$/.test(String(row[i]))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (right[i] ? " ".repeat(widths[i] - width(cell)) + cell : cell + " ".repeat(widths[i] - width(cell))))
      .join("  ")
      .trimEnd();
  return [line(columns), line(widths.map((one) => "─".repeat(one))), ...cells.map(line)].map((one) => `${one}\n`).join("");
}

export function markdownTable({ columns, rows }: Section): string {
  const line = (row: readonly string[]): string => `| ${row.map((cell) => cell.replace(/\|/g, "\\|").replace(/\n/g, " ")).join(" | ")} |\n`;
  return line(columns) + line(columns.map(() => "---")) + rows.map((row) => line(row.map(textOfCell))).join("");
}

/** RFC 4180; a cell that a spreadsheet would run as a formula is led by an apostrophe. */
export function csvOf({ columns, rows }: Section): string {
  const cell = (value: Cell): string => {
    const text =
      value === null ? "" : typeof value === "number" ? String(value) : /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d.,]+$/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

const width = (text: string): number => [...text].length;
