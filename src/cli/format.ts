/** Rows to text: a table that fits the terminal, JSON, NDJSON, CSV, Markdown. */
import type { Effects } from "../pipeline/effects.ts";
import { toCsv, toNdjson } from "../views/csv.ts";
import { inFrench } from "../views/french.ts";
import { type Options, textOf } from "./command.ts";
import { type Lang, headings } from "./headings.ts";
import { paint } from "./paint.ts";

export const formats = ["table", "json", "ndjson", "csv", "md"] as const;
export type Format = (typeof formats)[number];

export interface Column<Row> {
  /** A key of `headings`. */
  readonly head: string;
  readonly value: (row: Row) => string | number | null;
  readonly right?: boolean;
  /** May be cut; the widest of these gives way first. */
  readonly cut?: boolean;
  readonly style?: (row: Row) => "dim" | "bold" | "red" | "yellow" | "green" | "blue" | null;
}

export const formatOptions = [
  { flags: "--format <format>", description: "how to print", choices: formats, default: "table" },
  { flags: "--lang <language>", description: "language of headings and of our own words in tables", choices: ["en", "fr"], default: "en" },
] as const;

export async function printRows<Row extends object>(rows: readonly Row[], columns: readonly Column<Row>[], options: Options, effects: Effects): Promise<void> {
  const format = (textOf(options, "format") ?? "table") as Format;
  const lang = (textOf(options, "lang") ?? "en") as Lang;
  switch (format) {
    case "json":
      return effects.out(`${JSON.stringify(rows, null, 2)}\n`);
    case "ndjson":
      return effects.out(toNdjson(rows));
    case "csv":
      return effects.out(toCsv(rows));
    case "md":
      return effects.out(markdown(rows, columns, lang));
    case "table":
      return rows.length === 0 ? undefined : effects.out(table(rows, columns, lang, effects));
  }
}

export const isTable = (options: Options): boolean => (textOf(options, "format") ?? "table") === "table";

/** One thing as JSON where asked for, else as lines of text. */
export async function printOne(value: object, lines: () => readonly string[], options: Options, effects: Effects): Promise<void> {
  const format = textOf(options, "format") ?? "table";
  if (format === "json") return effects.out(`${JSON.stringify(value, null, 2)}\n`);
  if (format === "ndjson") return effects.out(`${JSON.stringify(value)}\n`);
  if (format === "csv") return effects.out(toCsv([value]));
  return effects.out(`${lines().join("\n")}\n`);
}

const cellOf = <Row>(column: Column<Row>, row: Row, lang: Lang): string => {
  const cell = String(column.value(row) ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return lang === "en" ? cell : inFrench(column.head, cell);
};

function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], lang: Lang, effects: Effects): string {
  const heads = columns.map((column) => headings[lang][column.head] ?? column.head);
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row, lang)));
  const used = columns.map((_, c) => cells.some((row) => row[c] !== ""));
  const widths = columns.map((_, c) => (used[c] ? Math.max(widthOf(heads[c]), ...cells.map((row) => widthOf(row[c]))) : 0));
  const isTight = effects.columns !== null && !fit(widths, columns, effects.columns - 2 * (used.filter(Boolean).length - 1));
  const colour = paint(effects);
  // A figure is never cut: where the screen has no room for it beside the other columns, each row has lines of its own.
  if (isTight) return cells.map((row, r) => stacked(row, (text, c) => colour(columns[c].style?.(rows[r]) ?? null, text), effects.columns!)).join("");
  const line = (texts: readonly string[], styled: (text: string, c: number) => string): string =>
    texts
      .map((text, c) => ({ text, c }))
      .filter(({ c }) => used[c])
      .map(({ text, c }) => {
        const shown = cut(text, widths[c]);
        const padding = " ".repeat(Math.max(0, widths[c] - widthOf(shown)));
        return columns[c].right ? padding + styled(shown, c) : styled(shown, c) + padding;
      })
      .join("  ")
      .trimEnd();
  const out = [line(heads, (text) => colour("bold", text))];
  for (let r = 0; r < rows.length; r++) out.push(line(cells[r], (text, c) => colour(columns[c].style?.(rows[r]) ?? null, text)));
  return `${out.join("\n")}\n`;
}

/** One row over several lines, every cell whole, the lines after the first set in. */
function stacked(cells: readonly string[], styled: (text: string, c: number) => string, room: number): string {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const [c, cell] of cells.entries()) {
    if (cell === "") continue;
    const width = widthOf(cell);
    if (used > 0 && used + 2 + width > room) {
      lines.push(line);
      [line, used] = ["  ", 0];
    }
    line += (used > 0 ? "  " : "") + styled(cell, c);
    used += (used > 0 ? 2 : lines.length > 0 ? 2 : 0) + width;
  }
  return `${[...lines, line].join("\n")}\n`;
}

/** The widest columns that may be cut give way, a little at a time, until the line fits. False where a figure beside them would have to be cut too. */
function fit<Row>(widths: number[], columns: readonly Column<Row>[], room: number): boolean {
  const hasFigure = columns.some((column, c) => column.head === "quantity" && widths[c] > 0);
  const least = hasFigure ? 9 : 5;
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    let widest = -1;
    for (let c = 0; c < widths.length; c++)
      if (columns[c].cut && columns[c].head !== "quantity" && widths[c] > least && (widest < 0 || widths[c] > widths[widest])) widest = c;
    if (widest < 0) return !hasFigure;
    widths[widest]--;
  }
  return true;
}

/** Columns of a text in a terminal: East Asian wide characters count two, marks that combine none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x300) width++;
    else if (/\p{M}/u.test(character)) continue;
    else
      width +=
        code >= 0x1100 &&
        (code <= 0x115f ||
          (code >= 0x2e80 && code <= 0xa4cf) ||
          (code >= 0xac00 && code <= 0xd7a3) ||
          (code >= 0xf900 && code <= 0xfaff) ||
          (code >= 0xfe30 && code <= 0xfe6f) ||
          (code >= 0xff00 && code <= 0xff60) ||
          code >= 0x1f300)
          ? 2
          : 1;
  }
  return width;
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let shown = "";
  for (const character of text) {
    if (widthOf(shown) + widthOf(character) > width - 1) break;
    shown += character;
  }
  return `${shown}…`;
}

function markdown<Row>(rows: readonly Row[], columns: readonly Column<Row>[], lang: Lang): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return `${[line(columns.map((column) => headings[lang][column.head] ?? column.head)), line(columns.map((column) => (column.right ? "---:" : "---"))), ...rows.map((row) => line(columns.map((column) => cellOf(column, row, lang))))].join("\n")}\n`;
}
