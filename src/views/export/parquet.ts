/** One table of an export as Parquet: columns with their types, days as dates, ids and names as lists. */
import type { SchemaElement } from "hyparquet";
import type { Cell, CellType } from "./columns.ts";
import type { Selection } from "./selection.ts";
import type { Table } from "./tables.ts";

/** Rows of a group: what is held before it is written. */
const groupRows = 20_000;

const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
const typed: Readonly<Record<Exclude<CellType, "list">, Omit<SchemaElement, "name">>> = {
  text,
  number: { type: "DOUBLE" },
  whole: { type: "INT32" },
  day: { type: "INT32", converted_type: "DATE" },
  flag: { type: "BOOLEAN" },
};

/** The file's bytes. `question`: what was asked, kept beside the rows. */
export async function parquetOf({ columns, cells }: Table, selection: Selection, question: string): Promise<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const schema: SchemaElement[] = [{ name: "muster", num_children: columns.length }, ...columns.flatMap(({ id, type }) => elementsOf(id, type))];
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema, createdBy: "muster", kvMetadata: [{ key: "muster.question", value: question }] });
  let group: (readonly Cell[])[] = [];
  const flush = async (): Promise<void> => {
    const columnData = columns.map(({ id, type }, c) => ({ name: id, data: group.map((row) => valueOf(row[c], type)) }));
    group = [];
    await file.write({ columnData, rowGroupSize: groupRows });
  };
  for (const row of cells(selection)) if (group.push(row) === groupRows) await flush();
  if (group.length > 0) await flush();
  await file.finish();
  return writer.getBytes();
}

const elementsOf = (name: string, type: CellType): SchemaElement[] =>
  type === "list"
    ? [
        { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "OPTIONAL", ...text },
      ]
    : [{ name, repetition_type: "OPTIONAL", ...typed[type] }];

function valueOf(cell: Cell, type: CellType): unknown {
  if (cell === null || cell === undefined) return null;
  return type === "day" ? new Date((cell as number) * 86_400_000) : cell;
}
