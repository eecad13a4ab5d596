/** `muster export`: each format is read back, and holds what the listings hold. */
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { beforeAll, expect, test } from "vitest";
import type { Problem } from "../../src/model/claim.ts";
import { readWorkbook } from "../../src/sources/xlsx.ts";
import { unzip } from "../../src/sources/zip.ts";
import { folderOf, linesOf, muster, reports } from "../pipeline/samples.ts";

let folder = "";
let ledger = "";
let files = 0;

beforeAll(async () => {
  folder = folderOf({ ...reports, "f-emoji.txt": "Norway and Mali\n\nOSLO, 12 March 2021 - 🎖🎖 Up to 140 Norwegian soldiers are in Mali.\n" });
  ledger = join(folder, "test.db");
  expect((await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"])).code).toBe(0);
});

const run = (argv: readonly string[], now = "2024-06-01") => muster([...argv, "--ledger", ledger], { now: () => new Date(`${now}T12:00:00Z`) });

/** A file of its own for each export. */
async function exported(name: string, ...argv: string[]): Promise<Buffer> {
  const path = join(folder, `${files++}-${name}`);
  const ran = await run(["export", path, ...argv]);
  expect([ran.code, ran.stdout]).toEqual([0, ""]);
  expect(ran.stderr).toContain(path);
  return readFileSync(path);
}

/** The rows of each sheet by their headings. */
function sheetsOf(bytes: Uint8Array): Record<string, Record<string, string>[]> {
  const problems: Problem[] = [];
  const sheets = readWorkbook(bytes, problems);
  expect(problems).toEqual([]);
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.slice(1).map((row) => Object.fromEntries(rows[0].map((head, i) => [head, row[i] ?? ""])))]));
}

/** The number of a day in a spreadsheet. */
const serial = (iso: string): string => String(Date.parse(iso) / 86_400_000 + 25_569);

test("a workbook has a sheet for each table, with typed cells, bounds of their own and ids that lead from sheet to sheet", async () => {
  const bytes = await exported("a.xlsx");
  expect(bytes.readUInt32LE(10)).toBe(0x21_00_00);
  const sheets = sheetsOf(bytes);
  expect(Object.keys(sheets)).toEqual(["Commitments", "Claims", "Documents", "Conflicts", "Lapses", "About"]);
  const ceiling = sheets.Claims.find((row) => row.counted.includes("Norwegian"))!;
  expect(ceiling).toMatchObject({ actor: "Norway", "actor ids": "NOR", kind: "force", minimum: "", maximum: "140", unit: "personnel", where: "Mali", published: serial("2021-03-12"), "known on": serial("2021-03-12") });
  const mandate = sheets.Claims.find((row) => row["time (EDTF)"] === "../2023-12-31")!;
  expect([mandate.begins, mandate.ends, mandate["ends: earliest"], mandate["ends: latest"]]).toEqual(["", ...Array(3).fill(serial("2023-12-31"))]);
  const spent = sheets.Claims.find((row) => row["time (EDTF)"] === "2022")!;
  expect([spent.begins, spent.ends, spent.minimum]).toEqual([serial("2022-01-01"), serial("2022-12-31"), "1.4"]);
  const ids = (sheet: string, head: string): Set<string> => new Set(sheets[sheet].map((row) => row[head]));
  for (const sheet of ["Commitments", "Claims", "Lapses"])
    for (const row of sheets[sheet]) {
      expect(row.quote.length).toBeGreaterThan(0);
      expect(ids("Documents", "document id")).toContain(row["document id"]);
      expect(ids("Claims", "claim id")).toContain(row["claim id"]);
      expect(ids("Commitments", "commitment id")).toContain(row["commitment id"]);
    }
  const parts = unzip(bytes, "workbook");
  const claims = parts.get("xl/worksheets/sheet2.xml")!;
  for (const part of [/<pane [^>]*ySplit="1"[^>]*state="frozen"/, /<autoFilter ref="A1:[A-Z]+\d+"\/>/, /<c r="E\d+"[^>t]*><v>140<\/v>/]) expect(part.test(claims), String(part)).toBe(true);
  // A day is a number with the format of a day, a figure is a number, words are words.
  const style = new RegExp(`<c r="\\w+" s="(\\d+)"><v>${serial("2021-03-12")}</v>`).exec(claims)![1];
  const formats = [...parts.get("xl/styles.xml")!.matchAll(/<xf [^>]*>/g)].map(([xf]) => /numFmtId="(\d+)"/.exec(xf)?.[1] ?? "0");
  expect(parts.get("xl/styles.xml")).toContain(`<numFmt numFmtId="${formats[Number(style)]}" formatCode="yyyy-mm-dd"/>`);
});

test("a French workbook has French headings and our words in French; quotes and ids stay", async () => {
  const sheets = sheetsOf(await exported("fr.xlsx", "--lang", "fr", "--actor", "DNK"));
  expect(Object.keys(sheets)).toEqual(["Engagements", "Affirmations", "Documents", "Désaccords", "Échéances", "À propos"]);
  expect(sheets.Affirmations[0]).toMatchObject({ acteur: "Danemark", "ids des acteurs": "DNK", où: "Lituanie", stade: "en vigueur" });
  expect(sheets.Affirmations.map((row) => row.citation).join()).toContain("Denmark has 180 soldiers in Lithuania");
});

test("Parquet keeps types: days, numbers, lists", async () => {
  const bytes = await exported("claims.parquet", "--known-by", "2023-12-31");
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  const listed = linesOf(await run(["ls", "claims", "--known-by", "2023-12-31", "--limit", "0", "--format", "ndjson"]));
  expect(rows.map((row) => row.claim)).toEqual(listed.map((row) => row.id));
  expect(rows.find((row) => row.actor_ids[0] === "NOR")).toMatchObject({ actor: ["Norway"], minimum: null, maximum: 140, published_on: new Date("2021-03-12T00:00:00Z"), binding: true });
  expect(parquetMetadata(file).key_value_metadata).toEqual([{ key: "muster.question", value: '{"trueOn":null,"knownBy":"2023-12-31"}' }]);
  const lapses = await exported("lapses.parquet", "--table", "lapses");
  expect((await parquetReadObjects({ file: lapses.buffer.slice(lapses.byteOffset, lapses.byteOffset + lapses.length) as ArrayBuffer })).length).toBeGreaterThan(0);
});

test("JSON-LD anchors each claim by quotation and by position in a text that its hash names, and tells report, claim and line apart", async () => {
  const graph = JSON.parse((await exported("a.jsonld")).toString("utf8"))["@graph"] as any[];
  const byId = new Map(graph.map((node) => [node.id, node]));
  const annotations = graph.filter((node) => node.type === "Annotation");
  expect(annotations.length).toBe(linesOf(await run(["ls", "claims", "--limit", "0", "--format", "ndjson"])).length);
  const texts = new Map(readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return [createHash("sha256").update(text).digest("hex"), text];
  }));
  for (const { body, target } of annotations) {
    expect(body["prov:wasQuotedFrom"].id).toBe(target[0].source);
    for (const { source, selector: [quote, position] } of target) {
      const letters = [...texts.get(byId.get(source)["schema:sha256"])!];
      expect(letters.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(letters.slice(0, position.start).join("").endsWith(quote.prefix)).toBe(true);
      expect(letters.slice(position.end).join("").startsWith(quote.suffix)).toBe(true);
    }
  }
  const lines = graph.filter((node) => node.type.includes("muster:Commitment"));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) for (const { id } of line["prov:wasDerivedFrom"]) expect(annotations.some(({ body }) => body.id === id)).toBe(true);
});

test("NDJSON and CSV hold what listings print", async () => {
  const printed = async (...argv: string[]): Promise<string> => (await run([...argv, "--limit", "0"])).stdout;
  expect((await exported("a.ndjson")).toString("utf8")).toBe(await printed("ls", "--format", "ndjson"));
  expect((await exported("a.csv", "--actor", "DNK")).toString("utf8")).toBe(await printed("ls", "--actor", "DNK", "--format", "csv"));
  expect((await exported("d.csv", "--table", "documents")).toString("utf8")).toBe(await printed("ls", "documents", "--format", "csv"));
  expect((await run(["export", "-", "--format", "ndjson", "--table", "conflicts"])).stdout).toBe(await printed("conflicts", "--all", "--format", "ndjson"));
});

test("references are of the reports that the claims stand in", async () => {
  const cited = new Set(linesOf(await run(["ls", "claims", "--limit", "0", "--format", "ndjson"])).map((row) => row.document));
  const ris = (await exported("a.ris")).toString("utf8");
  expect(new Set([...ris.matchAll(/^ID {2}- (\S+)/gm)].map((one) => one[1]))).toEqual(cited);
  expect(ris).toContain("TY  - NEWS\r\nID  - ");
  expect(ris).toContain("TI  - More Danes in Lithuania\r\nPY  - 2022\r\nDA  - 2022/09/09/\r\n");
  expect((await exported("a.bib")).toString("utf8").match(/^@online/gm)).toHaveLength(cited.size);
  const csl = JSON.parse((await exported("a.csl.json", "--actor", "SVN")).toString("utf8"));
  expect(csl.map((one: { title: string }) => one.title)).toEqual(["Slovenia and the two per cent"]);
});

test("a filter picks commitments, and what belongs to them; what asks of a single telling holds of each claim", async () => {
  const sheets = sheetsOf(await exported("dnk.xlsx", "--actor", "DNK", "--known-by", "2022-06-01"));
  expect(new Set(sheets.Documents.map((row) => row.title))).toEqual(new Set(["Denmark to send engineers to Lithuania"]));
  expect(sheets.Claims.map((row) => row.maximum)).not.toContain("180");
  const rows = (text: string): any[] => text.trimEnd().split("\n").map((line) => JSON.parse(line));
  const claims = rows((await exported("sure.ndjson", "--table", "claims", "--kind", "force", "--stage", "in-force")).toString("utf8"));
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.every((claim) => claim.kind === "force" && claim.stage === "in-force")).toBe(true);
});

test("the same question gives the same bytes, whenever it is asked", async () => {
  for (const name of ["a.xlsx", "a.parquet", "a.jsonld", "a.ndjson", "a.csv", "a.bib", "a.ris", "a.csl.json"]) {
    const [one, other] = [join(folder, `one-${name}`), join(folder, `other-${name}`)];
    await run(["export", one, "--true-on", "2024-01-15"], "2024-06-01");
    await run(["export", other, "--true-on", "2024-01-15"], "2031-02-03");
    expect(readFileSync(one).equals(readFileSync(other)), name).toBe(true);
  }
});

test("what cannot be written, or is asked wrongly, is told in words; what stood there stays", async () => {
  const kept = join(folder, "kept.csv");
  writeFileSync(kept, "before");
  mkdirSync(join(folder, "a-folder.csv"), { recursive: true });
  const wrong: readonly (readonly [string[], number, string])[] = [
    [[join(folder, "none", "a.csv")], 4, "the folder is not there"], [[join(folder, "a-folder.csv")], 4, "this is a folder"], [[join(kept, "a.csv")], 4, "a part of this path is no folder"],
    [[join(folder, "a.doc")], 2, "the ending names no format"], [["-"], 2, "give --format"], [[kept, "--format", "pdf"], 2, "Allowed choices"], [[join(folder, "a.xlsx"), "--table", "claims"], 2, "has no use for it"],
    [[kept, "--kind", "war"], 2, "expected one of force"], [[kept, "--true-on", "soon"], 2, "expected a day"], [[], 2, "missing required argument"],
  ];
  for (const [argv, code, says] of wrong) {
    const ran = await run(["export", ...argv]);
    expect([argv, ran.code, ran.stdout]).toEqual([argv, code, ""]);
    expect(ran.stderr).toContain(says);
  }
  expect(readFileSync(kept, "utf8")).toBe("before");
  expect((await muster(["export", "-", "--format", "xlsx", "--ledger", ledger], { isOutTty: true })).stderr).toContain("A terminal cannot show xlsx");
  const aborted = new AbortController();
  aborted.abort();
  const stopped = await muster(["export", kept, "--ledger", ledger], { signal: aborted.signal });
  expect([stopped.code, readFileSync(kept, "utf8")]).toEqual([130, "before"]);
  expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)("a file that may not be written is left as it is", async () => {
  const locked = join(folder, "locked.csv");
  writeFileSync(locked, "before");
  chmodSync(locked, 0o444);
  const ran = await run(["export", locked]);
  expect([ran.code, readFileSync(locked, "utf8")]).toEqual([4, "before"]);
});

test("where nothing fits the file says so by its emptiness, and the exit code is 3", async () => {
  const path = join(folder, "empty.xlsx");
  const ran = await run(["export", path, "--actor", "denmark"]);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain("is DNK meant?");
  expect(existsSync(path)).toBe(true);
  expect(sheetsOf(readFileSync(path)).Claims).toEqual([]);
});
