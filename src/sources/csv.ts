/** A table as cells of text. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The rows of a CSV or TSV text (RFC 4180: quoted cells, doubled quotes, line breaks within quotes). Blank lines are left out. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const first = body.slice(0, body.indexOf("\n") < 0 ? body.length : body.indexOf("\n"));
  const separator = [",", ";", "\t"].map((one) => ({ one, n: first.split(one).length })).sort((a, b) => b.n - a.n)[0].one;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    cell = "";
  };
  for (let i = 0; i < body.length; i++) {
    const c = body[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (body[i + 1] === '"') cell += body[++i];
      else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === separator) {
      row.push(cell);
      cell = "";
    } else if (c === "\n") endRow();
    else if (c !== "\r") cell += c;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}
