/**
 * The cells of an Office Open XML workbook: ECMA-376 parts inside a ZIP archive. Reads what tables need (shared strings, inline strings, numbers,
 * sheet names) and nothing of styles or formulas; a formula's stored result is read as its value.
 */
import type { Problem } from "../model/claim.ts";
import type { Table } from "./csv.ts";
import { unescaped, unzip } from "./zip.ts";

/** The sheets in the workbook's order. What cannot be unpacked is a problem and has no rows. */
export function readWorkbook(bytes: Uint8Array, problems: Problem[]): readonly Table[] {
  let parts: ReadonlyMap<string, string>;
  try {
    parts = unzip(bytes, "workbook");
  } catch (error) {
    problems.push({ kind: "workbook-unreadable", because: error instanceof Error ? error.message : String(error) });
    return [];
  }
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si\b[^>]*>([\s\S]*?)<\/si>|<si\b[^>]*\/>/g)].map((one) => textOf(one[1] ?? ""));
  const targets = new Map(
    [...(parts.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  const sheets = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, "name"),
    target: targets.get(attribute(tag, "r:id")) ?? "",
  }));
  return sheets.flatMap(({ name, target }) => {
    const xml = parts.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    return xml === undefined ? [] : [{ name, rows: rowsOf(xml, strings) }];
  });
}

function rowsOf(xml: string, strings: readonly string[]): readonly (readonly string[])[] {
  return [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, cells]) => {
    const row: string[] = [];
    for (const [, open, inner = ""] of cells.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const at = columnOf(attribute(open, "r")) ?? row.length;
      while (row.length < at) row.push("");
      const type = attribute(open, "t");
      const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? "";
      row[at] = type === "s" ? (strings[Number(value)] ?? "") : type === "inlineStr" ? textOf(inner) : unescaped(value);
    }
    return row;
  });
}

/** "AB12" → 27. Columns beyond the format's own 16,384 are refused. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return null;
  let n = 0;
  for (const letter of letters) n = n * 26 + letter.charCodeAt(0) - 64;
  return n > 16_384 ? null : n - 1;
}

const attribute = (tag: string, name: string): string => unescaped(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
const textOf = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "").matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map((one) => unescaped(one[1])).join("");
