import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { widthOf } from "../../src/cli/format.ts";
import { moreFr, wordsFr } from "../../src/views/french.ts";
import { docsOf } from "../../scripts/docs.ts";
import { folderOf, jsonOf, linesOf, muster } from "../pipeline/samples.ts";

async function ledgerOf(): Promise<string> {
  const folder = folderOf();
  const ledger = join(folder, "test.db");
  const ran = await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"]);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain("5 read, 0 known already, 0 failed");
  return ledger;
}

test("every command has help with examples, and its own words in the table", async () => {
  for (const entry of commands) {
    const { command } = await entry.load();
    expect(command.name).toBe(entry.name);
    expect(command.summary).toBe(entry.summary);
    expect(command.examples.length).toBeGreaterThan(0);
    const help = await muster(["help", entry.name]);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain("Examples:");
    for (const sub of command.subcommands ?? []) expect((await muster([entry.name, sub.name, "--help"])).stdout).toContain("Examples:");
  }
});

test("docs/cli.md is what the commands say", async () => {
  expect(readFileSync(resolve(import.meta.dirname, "../../docs/cli.md"), "utf8")).toBe(await docsOf());
});

test("what nobody has told anew in two years says of which day it is", async () => {
  const ledger = await ledgerOf();
  const on = async (day: string): Promise<string> => (await muster(["ls", "--kind", "force", "--true-on", day, "--format", "md", "--ledger", ledger])).stdout;
  expect(await on("2035-01-01")).toMatch(/as of 20\d\d-\d\d-\d\d/);
  expect(await on("2024-05-01")).not.toContain("as of 2024");
});

test("wrong usage is 2, with a hint on standard error and nothing on standard output", async () => {
  for (const argv of [[], ["lss"], ["ls", "--no-such"], ["ls", "things"], ["ls", "--true-on", "yesterday", "--ledger", await ledgerOf()], ["show"], ["lapses", "--within", "soon", "--ledger", await ledgerOf()]]) {
    const ran = await muster(argv);
    expect([argv[0], ran.code, ran.stdout]).toEqual([argv[0], 2, ""]);
    expect(ran.stderr).not.toBe("");
  }
  expect((await muster(["lss"])).stderr).toContain("Did you mean ls?");
});

test("no ledger, no such id, nothing that fits: 3", async () => {
  const none = await muster(["ls", "--ledger", join(folderOf({}), "none.db")]);
  expect([none.code, none.stdout]).toEqual([3, ""]);
  expect(none.stderr).toContain("muster ingest");
  const ledger = await ledgerOf();
  expect((await muster(["show", "k_00000000", "--ledger", ledger])).code).toBe(3);
  expect((await muster(["ls", "--actor", "ZZZ", "--ledger", ledger])).code).toBe(3);
});

test("bad files: 4, the rest is done", async () => {
  const folder = folderOf();
  writeFileSync(join(folder, "empty.txt"), "");
  const ran = await muster(["ingest", folder, "--ledger", join(folder, "t.db"), "--workers", "0"]);
  expect(ran.code).toBe(4);
  expect(ran.stderr).toContain("empty.txt: the file is empty");
  expect(ran.stderr).toContain("5 read, 0 known already, 1 failed");
  const none = join(folder, "none.db");
  expect((await muster(["ingest", join(folder, "empty.txt"), "--ledger", none, "--workers", "0"])).code).toBe(4);
  expect(existsSync(none)).toBe(false);
});

test("filters and the two clocks", async () => {
  const ledger = await ledgerOf();
  const list = async (...argv: string[]): Promise<any[]> => linesOf(await muster(["ls", ...argv, "--format", "ndjson", "--ledger", ledger]));
  expect((await list("--actor", "DNK", "--place", "LTU", "--kind", "force")).length).toBeGreaterThan(0);
  const early = await list("--actor", "DNK", "--kind", "force", "--known-by", "2022-06-01");
  const late = await list("--actor", "DNK", "--kind", "force");
  expect(early.map((row) => row.quantity?.max ?? null)).not.toContain(180);
  expect(late.map((row) => row.quantity?.max ?? null)).toContain(180);
  expect((await list("documents")).length).toBe(5);
  expect((await list("claims", "--actor", "SVN")).every((row) => row.actor[0].id === "SVN")).toBe(true);
  expect((await list("documents", "-q", "Kosovo")).length).toBe(1);
});

test("claims are listed by how sure their reading is; a filter that a list does not know is refused", async () => {
  const folder = folderOf({ "mali.txt": "OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali. Asked by Sweden, Denmark told Finland that its force of 60 would come home. Two dozen more could go if anyone asked them.\n" }),
    ledger = join(folder, "test.db");
  expect((await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"])).code).toBe(0);
  const list = async (...argv: string[]): Promise<any[]> => linesOf(await muster(["ls", "claims", ...argv, "--format", "ndjson", "--ledger", ledger]));
  const all = await list();
  const of = (from: number, below: number): string[] => all.filter((claim) => claim.certainty >= from && claim.certainty < below).map((claim) => claim.id);
  for (const [from, below] of [[0, 0.5], [0.5, 0.75], [0.75, 2]]) expect(of(from, below).length).toBeGreaterThan(0);
  expect((await list("--reading", "likely")).map((claim) => claim.id)).toEqual(of(0.5, 0.75));
  expect((await list("--reading", "sure,likely")).map((claim) => claim.id)).toEqual(of(0.5, 2));
  const refused = await muster(["ls", "claims", "--conflict", "clash", "--ledger", ledger]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("--conflict does not filter claims");
  expect((await muster(["ls", "meetings", "-q", "summit", "--ledger", ledger])).stderr).toContain("which have no filter");
});

test("formats: JSON, NDJSON, CSV and Markdown hold the same rows", async () => {
  const ledger = await ledgerOf();
  const print = async (format: string): Promise<string> => (await muster(["ls", "--format", format, "--ledger", ledger])).stdout;
  const rows = JSON.parse(await print("json")) as unknown[];
  expect((await print("ndjson")).trimEnd().split("\n").map((line) => JSON.parse(line))).toEqual(rows);
  expect((await print("csv")).trimEnd().split("\r\n").length).toBe(rows.length + 1);
  expect((await print("md")).trimEnd().split("\n").length).toBe(rows.length + 2);
});

test("cells of French tables have the page's words", () => {
  const page: Record<string, string> = JSON.parse(readFileSync(join(import.meta.dirname, "../../web/messages/fr.json"), "utf8"));
  for (const [words, groups, least] of [[wordsFr, ["kind", "stage", "certainty", "change", "conflict"], 40], [moreFr, ["reading", "track", "stance", "gate", "per", "role", "how"], 35]] as const) {
    const found = Object.keys(words).filter((word) => groups.some((group) => `${group}.${word}` in page));
    expect(found.length).toBeGreaterThan(least);
    for (const word of found) expect(groups.map((group) => page[`${group}.${word}`]), word).toContain(words[word]);
  }
});

test("a table fits the terminal and takes French headings; NO_COLOR leaves no escapes", async () => {
  const ledger = await ledgerOf();
  const narrow = await muster(["ls", "--ledger", ledger, "--lang", "fr"], { columns: 80, isOutTty: true, env: { NO_COLOR: "1" } });
  for (const line of narrow.stdout.trimEnd().split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
  expect((await muster(["ls", "--ledger", ledger, "--lang", "fr"], { columns: 140 })).stdout).toContain("acteur");
  expect(narrow.stdout).not.toContain("\u001b[");
  const colour = await muster(["ls", "--ledger", ledger], { columns: 120, isOutTty: true, env: {} });
  expect(colour.stdout).toContain("\u001b[1m");
});

test("show: the quoted words in their context; an id may be cut short", async () => {
  const ledger = await ledgerOf();
  const [row] = linesOf(await muster(["ls", "--actor", "DNK", "--format", "ndjson", "--ledger", ledger]));
  const shown = await muster(["show", row.id.slice(0, 9), "--ledger", ledger]);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain("«");
  const claim = await muster(["show", row.claim, "--ledger", ledger]);
  expect(claim.stdout).toContain("rules");
  const document = jsonOf(await muster(["show", jsonOf(await muster(["show", row.claim, "--format", "json", "--ledger", ledger])).document, "--format", "json", "--ledger", ledger]));
  for (const own of document.claims) for (const { start, end, quote } of own.evidence) expect(document.text.slice(start, end)).toBe(quote);
});

test("explain: a file's trails, and a claim's of the ledger", async () => {
  const ledger = await ledgerOf();
  const [row] = linesOf(await muster(["ls", "claims", "--actor", "DNK", "--format", "ndjson", "--ledger", ledger]));
  const ran = await muster(["explain", row.id, "--ledger", ledger]);
  expect(ran.stdout).toContain(row.rules[0]);
  expect((await muster(["explain", join(folderOf(), "c-spending.txt")])).stdout).toContain("spending");
});

test("explain: what rules read in a file and weights left out is shown, with the sentence and how likely it was", async () => {
  const file = join(import.meta.dirname, "../../examples/20-latvia-brigade.txt");
  expect((await muster(["explain", file])).stdout).toMatch(/left out {2}\d+ that rules read.*\n {2}force .*likely 0\.\d\d {2}force\//);
  const [left] = jsonOf(await muster(["explain", file, "--format", "json"])).leftOut;
  expect(readFileSync(file, "utf8")).toContain(left.sentence);
  expect(left.likely).toBeLessThan(0.3);
});

test("judge, list, export, import, undo", async () => {
  const ledger = await ledgerOf();
  const [row] = linesOf(await muster(["ls", "claims", "--actor", "SVN", "--format", "ndjson", "--ledger", ledger]));
  const made = await muster(["judge", "reject", row.id, "--by", "ana", "--because", "a slip", "--on", "2024-05-01", "--ledger", ledger]);
  expect(made.stdout).toMatch(/^j_[0-9a-f]+\n$/);
  expect(jsonOf(await muster(["show", row.id, "--format", "json", "--ledger", ledger])).judged).toBe("rejected");
  const exported = (await muster(["judgements", "export", "--ledger", ledger])).stdout;
  const other = await ledgerOf();
  expect((await muster(["judgements", "import", "-", "--ledger", other], { stdin: exported })).stderr).toContain("1 judgements added");
  expect((await muster(["judgements", "import", "-", "--ledger", other], { stdin: exported })).stderr).toContain("0 judgements added, 1 known already");
  expect((await muster(["judgements", "export", "--ledger", other])).stdout).toBe(exported);
  expect((await muster(["judgements", "import", "-", "--ledger", other], { stdin: "nonsense\n" })).code).toBe(4);
  await muster(["judge", "undo", made.stdout.trim(), "--on", "2024-05-02", "--ledger", ledger]);
  expect(jsonOf(await muster(["show", row.id, "--format", "json", "--ledger", ledger])).judged).toBeNull();
  expect(linesOf(await muster(["judge", "list", "--format", "ndjson", "--ledger", ledger])).map((one) => one.stands)).toEqual([false, true]);
  expect((await muster(["judge", "grade", row.id, "Z9", "--ledger", ledger])).code).toBe(2);
});

test("lapses: rows, a calendar, a gate", async () => {
  const ledger = await ledgerOf();
  const rows = linesOf(await muster(["lapses", "--true-on", "2024-06-01", "--format", "ndjson", "--ledger", ledger]));
  expect(rows.some((one) => one.row.actor[0].id === "AUT" && one.state === "ends-within")).toBe(true);
  const calendar = (await muster(["lapses", "--true-on", "2024-06-01", "--ics", "--ledger", ledger])).stdout;
  expect(calendar.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect((await muster(["lapses", "--true-on", "2024-06-01", "--fail", "--ledger", ledger])).code).toBe(5);
});

test("the other lists end well", async () => {
  const ledger = await ledgerOf();
  for (const argv of [["conflicts", "--all"], ["origins"], ["entities"], ["grades"], ["doctor"], ["review", "--list"], ["diff", "--known-by", "2022-01-01", "--known-by", "2024-01-01"], ["rebuild", "--workers", "0"], ["rebuild", "--ledger-only"]]) {
    const ran = await muster([...argv, "--ledger", ledger]);
    expect([argv.join(" "), ran.code]).toEqual([argv.join(" "), 0]);
  }
  expect((await muster(["review", "--ledger", ledger])).stderr).toContain("--list");
});

test("an interrupt keeps what is done, and the same command goes on", async () => {
  const folder = folderOf(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`s${i}.txt`, `Portugal has ${i + 30} soldiers in Romania.\n`])));
  const ledger = join(folder, "t.db");
  const stop = new AbortController();
  let reads = 0;
  const ran = await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"], { signal: stop.signal, now: () => {
    if (++reads > 2) stop.abort();
    return new Date("2024-06-01");
  } });
  expect(ran.code).toBe(130);
  expect(existsSync(ledger)).toBe(true);
  const again = await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"]);
  expect(again.code).toBe(0);
  const [, read, known] = /(\d+) read, (\d+) known/.exec(again.stderr)!;
  expect(Number(read) + Number(known)).toBe(600);
  expect(Number(known)).toBeGreaterThan(0);
});

test("a ledger where nothing can be written is read from a copy, with what is still in its log; what would be written is refused", async () => {
  const folder = folderOf({ "one.txt": "Canada will send 100 troops to Latvia." });
  const ledger = join(folder, "shared.db");
  await muster(["ingest", join(folder, "one.txt"), "--ledger", ledger, "--workers", "0"]);
  // The log's index cannot be made: as on a disc or in another's folder, whoever runs this.
  rmSync(`${ledger}-shm`, { force: true });
  symlinkSync(join(folder, "no", "where"), `${ledger}-shm`);
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("muster-")).length;
  const [row] = linesOf(await muster(["ls", "claims", "--format", "ndjson", "--ledger", ledger]));
  expect(row.actor[0].id).toBe("CAN");
  expect(await muster(["brief", "--topic", "latvia", "--ledger", ledger])).toMatchObject({ code: 0, stdout: expect.stringContaining("100 troops"), stderr: expect.stringContaining("not kept") });
  expect(await muster(["judge", "accept", row.id, "--by", "ana", "--ledger", ledger])).toMatchObject({ code: 4, stderr: expect.stringContaining("may not be written") });
  expect(await muster(["ingest", join(folder, "one.txt"), "--ledger", ledger])).toMatchObject({ code: 3, stderr: expect.stringContaining("may it be written") });
  expect(await muster(["serve", "--port", "0", "--ledger", ledger])).toMatchObject({ code: 4, stderr: expect.stringContaining("serve --read-only") });
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("muster-")).length).toBe(before);
});

test("serve: a folder that is not there and a file that is no ledger are said as such", async () => {
  const folder = folderOf({ "a.txt": "Rovers win at home. Nobody else came.\n" });
  for (const [file, why] of [["nowhere/x.db", "there is no such folder"], ["a.txt", "is no ledger"]]) {
    const { code, stderr } = await muster(["serve", "--port", "0", "--ledger", join(folder, file)]);
    expect([code, stderr.includes(why), stderr.includes("a fault")]).toEqual([3, true, false]);
  }
});

test("in French the tables and the overview speak French, and data keeps its words", async () => {
  const ledger = await ledgerOf();
  const overview = await muster(["overview", "--lang", "fr", "--true-on", "2024-05-01", "--ledger", ledger]);
  expect(overview.stdout).toMatch(/^5 documents, \d+ origines, \d+ affirmations, \d+ lignes\n/);
  expect(overview.stdout).not.toMatch(/in-force|pledged|renewal|Lapses|Weakest|\bspending\b/);
  const table = (await muster(["ls", "--lang", "fr", "--ledger", ledger])).stdout;
  expect(table).toContain("en vigueur");
  expect(table).not.toContain("in-force");
  const folder = folderOf({ "a.txt": "Riga, 2 May 2024\n\nCanada has 600 soldiers in Latvia.", "b.txt": "Riga, 3 May 2024\n\nCanada has 900 soldiers in Latvia." });
  await muster(["ingest", folder, "--ledger", join(folder, "c.db"), "--workers", "0"]);
  const conflicts = await muster(["conflicts", "--all", "--lang", "fr", "--ledger", join(folder, "c.db")]);
  expect(`${conflicts.stdout}${conflicts.stderr}`).toMatch(/mise à jour|contradiction|désaccord/);
  expect(`${conflicts.stdout}${conflicts.stderr}`).not.toMatch(/conflicts?:|\bupdate {2}|clash {2}/);
  expect((await muster(["ls", "--lang", "fr", "--format", "csv", "--ledger", ledger])).stdout).toContain("in-force");
});

test("on a narrow screen no figure is cut: rows that have no room stand on lines of their own", async () => {
  const ledger = await ledgerOf();
  const figures = linesOf(await muster(["ls", "--kind", "force", "--format", "ndjson", "--ledger", ledger])).flatMap((row) => row.quantity?.of ?? []);
  expect(figures.length).toBeGreaterThan(1);
  for (const columns of [40, 60, 80, 100]) {
    const { stdout } = await muster(["ls", "--kind", "force", "--ledger", ledger], { columns });
    for (const figure of figures) expect(stdout, String(columns)).toContain(figure);
    if (columns > 40) for (const line of stdout.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
  }
});

test("every example of the help is a line that a shell can read and a command that there is", async () => {
  const all = (await Promise.all(commands.map((entry) => entry.load()))).flatMap(({ command }) => [command, ...(command.subcommands ?? [])].flatMap((one) => one.examples));
  for (const line of all) {
    expect(spawnSync("sh", ["-n"], { input: line, encoding: "utf8" }).stderr, line).toBe("");
    expect(commands.map((one) => one.name), line).toContain(/\bmuster ([a-z]+)/.exec(line)![1]);
  }
});

test("accounts of nothing say so", async () => {
  const ledger = await ledgerOf();
  expect(await muster(["accounts", "money", "--recipient", "ZWE", "--ledger", ledger])).toMatchObject({ code: 3, stderr: "Nothing on record that fits.\n" });
  expect((await muster(["accounts", "changes", "A", "B", "--ledger", ledger])).stderr).toContain("muster import spending");
});

test("a file too large for one report is told of before it is read", async () => {
  const folder = folderOf({ "large.txt": "The weather was fine in the valley all day long.\n\n".repeat(21_000), "small.txt": "Canada will send 100 troops to Latvia." });
  const ran = await muster(["ingest", folder, "--ledger", join(folder, "t.db"), "--workers", "0"]);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toMatch(/large\.txt: 1\.\d MB read as one report.*ndjson/);
  expect(ran.stderr).not.toContain("small.txt");
});

test("completion scripts name every command", async () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const { stdout, code } = await muster(["completion", shell]);
    expect(code).toBe(0);
    for (const { name } of commands) expect(stdout).toContain(name);
  }
});

test("words that no filter knows, names for ids, and corrections that make no sense are said to be so", async () => {
  const ledger = await ledgerOf();
  expect(await muster(["ls", "--kind", "forse", "--ledger", ledger])).toMatchObject({ code: 2, stderr: expect.stringContaining("--kind is 'forse', expected one of force") });
  expect(await muster(["ls", "--actor", "Norway", "--ledger", ledger])).toMatchObject({ code: 3, stderr: expect.stringContaining("is NOR meant?") });
  expect(await muster(["ls", "--place", "Lettonie", "--ledger", ledger])).toMatchObject({ code: 3, stderr: expect.stringContaining("is LVA meant?") });
  const claim = linesOf(await muster(["ls", "claims", "--format", "ndjson", "--limit", "1", "--ledger", ledger]))[0].id;
  expect(await muster(["judge", "correct", claim, "stage", "soon", "--ledger", ledger])).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("expected one of requested") });
  expect(await muster(["judge", "same", claim, claim, "--ledger", ledger])).toMatchObject({ code: 2, stderr: expect.stringContaining("given twice") });
});

test("files that are not there, are damaged or are another program's are named, and nothing is made of them", async () => {
  const folder = folderOf({ "one.txt": "Canada will send 100 troops to Latvia." });
  const [report, ledger, other] = [join(folder, "one.txt"), join(folder, "cut.db"), join(folder, "other.db")];
  await muster(["ingest", report, "--ledger", ledger, "--workers", "0"]);
  expect(await muster(["judgements", "import", join(folder, "none.ndjson"), "--ledger", ledger])).toMatchObject({ code: 3, stderr: expect.stringContaining("none.ndjson: there is no such file") });
  expect(await muster(["ingest", report, "--ledger", join(folder, "no", "x.db")])).toMatchObject({ code: 3, stderr: expect.stringContaining("there is no such folder") });
  writeFileSync(join(folder, "damaged.db"), readFileSync(ledger).subarray(0, 30_000));
  expect(await muster(["ls", "--ledger", join(folder, "damaged.db")])).toMatchObject({ code: 4, stderr: expect.stringContaining("the ledger's file is damaged") });
  const db = new Database(other);
  db.exec("CREATE TABLE notes(text)");
  db.close();
  expect(await muster(["ingest", report, "--ledger", other])).toMatchObject({ code: 3, stderr: expect.stringContaining("another program's database") });
  const after = new Database(other, { readonly: true });
  expect(after.prepare("SELECT name FROM sqlite_master").pluck().all()).toEqual(["notes"]);
  after.close();
});

test("a plan that only moves to another year tells both years", async () => {
  const folder = join(folderOf(), "moved");
  mkdirSync(folder);
  writeFileSync(join(folder, "first.txt"), "Portugal sets a date\n\n12 May 2021\n\nPortugal plans to spend 2 per cent of GDP on defence by 2034, the minister said.\n");
  writeFileSync(join(folder, "then.txt"), "Portugal brings its date forward\n\n9 March 2024\n\nPortugal plans to spend 2 per cent of GDP on defence by 2030, the minister said.\n");
  const ledger = join(folder, "moved.db");
  expect((await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"])).code).toBe(0);
  const { stdout } = await muster(["diff", "--known-by", "2022-01-01", "--known-by", "2024-12-31", "--ledger", ledger]);
  expect(stdout).toMatch(/2% of GDP, planned, 2034 →\W+2% of GDP, planned, 2030 →/);
  // Pledged for the same year: the stage is what has changed.
  writeFileSync(join(folder, "pledged.txt"), "Portugal gives its word\n\n2 May 2024\n\nPortugal has pledged to spend 2 per cent of GDP on defence by 2030, the minister said.\n");
  expect((await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"])).code).toBe(0);
  const after = await muster(["diff", "--known-by", "2024-04-01", "--known-by", "2024-12-31", "--ledger", ledger]);
  expect(after.stdout).toMatch(/2% of GDP, planned +2% of GDP, pledged +Portugal gives its word/);
});
