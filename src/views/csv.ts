/** Rows as lines of JSON and as a table with commas: what listings print, the API answers and files hold. */
export const toNdjson = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** RFC 4180, with a header. Nested values are flattened by dots; lists of names are joined by "; ". */
export function toCsv(rows: readonly object[]): string {
  const flat = rows.map((row) => flatten(row));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return [columns.map(cell).join(","), ...flat.map((row) => columns.map((column) => cell(row.get(column) ?? "")).join(","))]
    .map((line) => `${line}\r\n`)
    .join("");
}

function flatten(value: object, prefix = "", into = new Map<string, string>()): Map<string, string> {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix + key;
    if (inner === null || inner === undefined) into.set(name, "");
    else if (Array.isArray(inner)) into.set(name, inner.map(short).join("; "));
    else if (typeof inner === "object" && "name" in inner && "id" in inner) into.set(name, short(inner));
    else if (typeof inner === "object") flatten(inner, `${name}.`, into);
    else into.set(name, String(inner));
  }
  return into;
}

function short(value: unknown): string {
  if (value === null || typeof value !== "object") return String(value);
  const named = value as { id?: unknown; name?: unknown };
  if (typeof named.id === "string" && (named.id.length === 3 || named.name === undefined)) return named.id;
  return typeof named.name === "string" ? named.name : JSON.stringify(value);
}

// A cell that a spreadsheet would run as a formula is led by an apostrophe.
function cell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || (/^-/.test(text) && !/^-[\d.]+$/.test(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
