/** `muster brief` on the command line: formats, files, kept briefs and what is wrong with a question. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, jsonOf, muster } from "../pipeline/samples.ts";

async function ledgerOf(): Promise<{ readonly folder: string; readonly brief: (...args: string[]) => ReturnType<typeof muster>; readonly ledger: string }> {
  const folder = folderOf();
  const ledger = join(folder, "test.db");
  await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"]);
  return { folder, ledger, brief: (...args) => muster(["brief", ...args, "--ledger", ledger]) };
}

test("Markdown by default, other formats by the file's ending", async () => {
  const { folder, brief } = await ledgerOf();
  const printed = await brief("--topic", "lithuania");
  expect(printed.code).toBe(0);
  expect(printed.stdout).toContain("# Brief: Lithuania");
  expect(printed.stdout).toContain("Denmark has 180 soldiers in Lithuania");
  for (const [name, begins] of [["a.md", "# Brief"], ["a.html", "<!doctype html>"], ["a.docx", "PK"], ["a.bib", "@online"], ["a.csl.json", "["], ["a.json", "{"]]) {
    const ran = await brief("--topic", "lithuania", "-o", join(folder, name));
    expect([name, ran.code, ran.stdout]).toEqual([name, 0, ""]);
    expect(readFileSync(join(folder, name)).toString("latin1").startsWith(begins)).toBe(true);
  }
  expect((await brief("--topic", "lituanie", "--lang", "fr")).stdout).toContain("Le Danemark compte 180 soldats en Lituanie");
});

test("--as-of sets both clocks", async () => {
  const { brief } = await ledgerOf();
  const then = jsonOf(await brief("--as-of", "2022-06-01", "--format", "json"));
  expect([then.trueOn, then.knownBy]).toEqual(["2022-06-01", "2022-06-01"]);
  expect(JSON.stringify(then)).not.toContain("180 soldiers");
});

test("a brief is kept, and the next tells only what changed; a rebuild loses none", async () => {
  const { folder, ledger, brief } = await ledgerOf();
  expect((await brief("--topic", "lithuania", "--since-last")).stderr).toContain("No brief of this question was kept before");
  expect((await brief("--topic", "Lithuania", "--since-last")).stdout).toContain("Nothing changed.");
  await muster(["rebuild", "--ledger", ledger, "--workers", "0"]);
  expect((await brief("--topic", "lithuania", "--since-last")).stdout).toContain("Nothing changed.");
  mkdirSync(join(folder, "more"));
  writeFileSync(join(folder, "more", "f.txt"), "News from Vilnius\n\nVILNIUS, 3 May 2024 - Denmark has 250 soldiers in Lithuania, the Danish defence ministry said on Friday. Norway will send 40 soldiers to Lithuania.\n");
  await muster(["ingest", join(folder, "more"), "--ledger", ledger, "--workers", "0"]);
  const changed = (await brief("--topic", "lithuania", "--since-last", "--no-keep")).stdout;
  expect(changed).toMatch(/## New\n\n- Norway has said it will send 40 soldiers to Lithuania/);
  expect(changed).toMatch(/## Changed\n\n- Denmark has 250 soldiers in Lithuania.*Before: Denmark has 180 soldiers in Lithuania/);
  // One that is not kept is no brief before.
  expect((await brief("--topic", "lithuania", "--since-last")).stdout).toBe(changed);
  const since = (await brief("--topic", "lithuania", "--since", "2024-01-01")).stdout;
  expect(since).toContain("250 soldiers");
  expect((await brief("--topic", "lithuania", "--since", "2024-05-10")).stdout).toContain("Nothing changed.");
  const claim = jsonOf(await muster(["ls", "claims", "--actor", "NOR", "--format", "json", "--ledger", ledger]))[0].id as string;
  await muster(["judge", "reject", claim, "--because", "a test", "--ledger", ledger]);
  expect((await brief("--topic", "lithuania", "--since-last")).stdout).toMatch(/## No longer on record\n\n- Norway has said it will send 40 soldiers/);
});

test("what is asked wrongly is refused, in words", async () => {
  const { folder, brief } = await ledgerOf();
  const wrong: readonly (readonly [string[], number, string])[] = [
    [["--topic", "atlantiss"], 3, "no state, body, region, mission or formation"], [["--kind", "war"], 2, "expected one of force"], [["--bogus"], 2, "unknown option"], [["--format", "pdf"], 2, "Allowed choices"],
    [["-o", join(folder, "none", "a.md")], 4, "the folder is not there"], [["-o", folder, "--format", "md"], 4, "this is a folder"], [["-o", join(folder, "a.xyz")], 2, "the ending names no format"], [["--format", "docx"], 2, "-o brief.docx"],
    [["--since", "soon"], 2, "expected a day"], [["--since", "2024-01-01", "--since-last"], 2, "give one of them"], [["--as-of", "2024-01-01", "--true-on", "2024-01-01"], 2, "--as-of sets both clocks"], [["--since", "2024-01-01", "--known-by", "2023-01-01"], 2, "by which the brief is known"],
  ];
  for (const [args, code, says] of wrong) {
    const ran = await brief(...args);
    expect([args, ran.code, ran.stdout]).toEqual([args, code, ""]);
    expect(ran.stderr).toContain(says);
  }
  const silent = await brief("--actor", "FJI");
  expect(silent.code).toBe(3);
  expect(silent.stdout).toContain("What we do not know");
});

test("a ledger without reports has a brief that says so", async () => {
  const folder = folderOf({ "a.txt": "Rovers win at home. Nobody else came.\n" });
  const ledger = join(folder, "t.db");
  await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"]);
  const ran = await muster(["brief", "--ledger", ledger]);
  expect(ran.code).toBe(3);
  expect(ran.stdout).toContain("Searched 1 report");
});
