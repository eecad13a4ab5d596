import { getEventListeners } from "node:events";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { byPiece, unlessStopped } from "../../src/pipeline/pool.ts";
import { folderOf, linesOf, muster, reports } from "./samples.ts";

const ndjson = (n: number): string => Array.from({ length: n }, (_, i) => `${JSON.stringify({ path: `n${String(i).padStart(4, "0")}.txt`, text: `${Object.values(reports)[i % 4]}\nPrinted as number ${i}.\n`, publishedOn: "2023-01-05" })}\n`).join("");

test("one line a document, in path order, whatever the order of the arguments", async () => {
  const folder = folderOf();
  const files = Object.keys(reports).map((name) => join(folder, name));
  const forwards = await muster(["read", ...files]);
  const backwards = await muster(["read", ...files.toReversed()]);
  expect(forwards.code).toBe(0);
  expect(linesOf(forwards).map((record) => record.document.path)).toEqual(files);
  expect(backwards.stdout).toBe(forwards.stdout);
});

test("waiting for a chunk leaves nothing on the signal, and an interrupt does not wait", async () => {
  const interrupt = new AbortController();
  for (let i = 0; i < 3; i++) expect(await unlessStopped(Promise.resolve(i), interrupt.signal)).toBe(i);
  await expect(unlessStopped(Promise.reject(new Error("a fault")), interrupt.signal)).rejects.toThrow("a fault");
  expect(getEventListeners(interrupt.signal, "abort")).toEqual([]);
  const never = unlessStopped(new Promise(() => undefined), interrupt.signal);
  interrupt.abort();
  expect(await never).toBeNull();
  expect(await unlessStopped(Promise.resolve(1), interrupt.signal)).toBeNull();
});

test("every quote is its text at its span", async () => {
  const records = linesOf(await muster(["read", folderOf()]));
  const claims = records.flatMap((record) => record.claims.map((claim: any) => ({ claim, text: record.document.text })));
  expect(claims.length).toBeGreaterThan(4);
  for (const { claim, text } of claims) for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote);
});

test("the same bytes with no thread, one, and three", async () => {
  // More files than one chunk holds, so that chunks are read at the same time.
  const small = Object.fromEntries(Array.from({ length: 560 }, (_, i) => [`s${i}.txt`, `Portugal has ${i + 30} soldiers in Romania.\n`]));
  const folder = folderOf({ ...small, "many.ndjson": ndjson(40), ...reports });
  const outputs = [];
  for (const workers of ["0", "1", "3"]) outputs.push(await muster(["read", folder, "--workers", workers]));
  expect(linesOf(outputs[0]).length).toBe(605);
  expect(outputs[1].stdout).toBe(outputs[0].stdout);
  expect(outputs[2].stdout).toBe(outputs[0].stdout);
});

test("NDJSON from standard input; a day given there is stated", async () => {
  const ran = await muster(["read", "-"], { stdin: ndjson(3) });
  expect(linesOf(ran).map((record) => record.document.publishedOn)).toEqual(Array(3).fill({ edtf: "2023-01-05", stated: true }));
});

test("plain text from standard input", async () => {
  const [record] = linesOf(await muster(["read", "-"], { stdin: reports["a-lithuania.txt"] }));
  expect(record.document.path).toBeNull();
  expect(record.claims.length).toBeGreaterThan(0);
});

test("--mentions adds the steps before the claims", async () => {
  const [record] = linesOf(await muster(["read", "--mentions", "-"], { stdin: reports["a-lithuania.txt"] }));
  expect(record.mentions.some((mention: any) => mention.type === "entity" && mention.id === "LTU")).toBe(true);
  expect(Array.isArray(record.attributions)).toBe(true);
});

test("bad files are named with their reason and do not stop the others", async () => {
  const folder = folderOf();
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 255, 0, 254]));
  writeFileSync(join(folder, "lines.ndjson"), `{"text":"${"Norway has 20 soldiers in Mali. ".repeat(3)}"}\nnot json\n{"title":"no text"}\n`);
  const ran = await muster(["read", folder, join(folder, "missing.txt")]);
  expect(ran.code).toBe(4);
  expect(linesOf(ran).length).toBe(6);
  for (const words of ["empty.txt", "picture.txt", "lines.ndjson line 2", "lines.ndjson line 3", "missing.txt: no such file"]) expect(ran.stderr).toContain(words);
});

test("lines in UTF-16 are read as those in UTF-8; a file of lines that is no text is told once", async () => {
  const lines = ndjson(3);
  const folder = folderOf({});
  const texts: string[] = [];
  for (const content of [Buffer.from(lines), Buffer.from(`\ufeff${lines}`, "utf16le"), Buffer.from(lines, "utf16le").swap16()]) {
    writeFileSync(join(folder, "lines.ndjson"), content);
    const ran = await muster(["read", join(folder, "lines.ndjson")]);
    expect([ran.code, ran.stderr]).toEqual([0, ""]);
    texts.push(ran.stdout);
  }
  expect(texts).toEqual([texts[0], texts[0], texts[0]]);
  writeFileSync(join(folder, "lines.ndjson"), Buffer.from("PK\u0003\u0004\n\0\n\0\n"));
  const ran = await muster(["read", join(folder, "lines.ndjson")]);
  expect([ran.code, ran.stderr.split("\n").length - 1]).toEqual([4, 1]);
  expect(ran.stderr).toContain("lines.ndjson: this is no text");
});

test("globs and nothing found", async () => {
  const folder = folderOf();
  expect(linesOf(await muster(["read", join(folder, "[ab]-*.txt")])).length).toBe(2);
  expect((await muster(["read", join(folder, "*.mp4")])).code).toBe(4);
});

test("in a folder, links are followed once, and files of other kinds are counted", async () => {
  const folder = folderOf({ "a.txt": reports["a-lithuania.txt"], "deep/b.txt": reports["d-kosovo.txt"], "table.csv": "a,b", "clip.MP4": "x", "old.mp4": "x" });
  symlinkSync(folder, join(folder, "deep", "loop"));
  symlinkSync(join(folder, "nowhere"), join(folder, "gone.txt"));
  const ran = await muster(["read", folder]);
  expect(linesOf(ran)).toHaveLength(2);
  expect(ran.code).toBe(4);
  expect(ran.stderr).toContain("gone.txt: a link to nothing");
  expect(ran.stderr).toContain("not read, for the kind of file: 1 .csv, 2 .mp4.");
});

test("what takes too much memory even alone is named, and what it was read with is still read", async () => {
  const piece = (path: string) => ({ path, bytes: Buffer.from(path), lines: null });
  const result = await byPiece({ pieces: [piece("a.txt"), piece("huge.txt"), piece("z.txt")], bytes: 3 }, async ({ pieces: [{ path, bytes }] }) => {
    if (path === "huge.txt") throw Object.assign(new Error("heap"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
    return { records: new Uint8Array(bytes), stored: [], bad: [], left: [], documents: 1, claims: 2 };
  });
  expect(Buffer.from(result.records!).toString()).toBe("a.txtz.txt");
  expect(result).toMatchObject({ documents: 2, claims: 4, bad: [{ path: "huge.txt", because: expect.stringContaining("more than") }] });
  await expect(byPiece({ pieces: [piece("a.txt")], bytes: 1 }, async () => { throw new Error("another fault"); })).rejects.toThrow("another fault");
});
