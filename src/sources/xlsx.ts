/**
 * The cells of an Office Open XML workbook: ECMA-376 parts inside a ZIP archive. Reads what tables need (shared strings, inline strings, numbers,
 * sheet names) and nothing of styles or formulas; a formula's stored result is read as its value.
 */
import { inflateRawSync } from "node:zlib";
import type { Problem } from "../model/claim.ts";
import type { Table } from "./csv.ts";

/** A workbook of more than this, unpacked, is refused: no table of states is so long. */
const mostBytes = 200e6;

/** The sheets in the workbook's order. What cannot be unpacked is a problem and has no rows. */
export function readWorkbook(bytes: Uint8Array, problems: Problem[]): readonly Table[] {
  let parts: ReadonlyMap<string, string>;
  try {
    parts = unzip(bytes);
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
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, dec: string, name: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : dec ? String.fromCodePoint(Number(dec)) : (named[name] ?? whole),
  );

/** The text parts of a ZIP archive by name, read from its central directory (APPNOTE 4.3.12). */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("not a workbook: the archive has no directory");
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error("the workbook's directory is damaged");
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (!/\.(xml|rels)$/.test(name)) continue;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + packed);
    if (method !== 0 && method !== 8) throw new Error(`the workbook packs ${name} in a way that is not read (${method})`);
    const plain = method === 0 ? data : inflateRawSync(data, { maxOutputLength: mostBytes - total });
    total += plain.length;
    parts.set(name, new TextDecoder().decode(plain));
  }
  return parts;
}
