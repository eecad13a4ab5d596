/** What lapses and what changed, as calendars and feeds: ids stay, and a file changes only where what it says does. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed } from "feedsmith";
import { beforeAll, expect, test } from "vitest";
import { folderOf, muster } from "../pipeline/samples.ts";

let folder = "";
let ledger = "";

beforeAll(async () => {
  folder = folderOf();
  ledger = join(folder, "test.db");
  expect((await muster(["ingest", folder, "--ledger", ledger, "--workers", "0"])).code).toBe(0);
});

const run = (argv: readonly string[], now = "2024-06-01") => muster([...argv, "--ledger", ledger], { now: () => new Date(`${now}T12:00:00Z`) });

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly content: string;
}

const feedIn = (xml: string) => parseAtomFeed(xml) as { readonly id: string; readonly title: { readonly value: string }; readonly xml: { readonly lang: string } };

function entriesOf(xml: string): Entry[] {
  return (parseAtomFeed(xml).entries ?? []).map((entry) => ({ id: entry.id!, title: entry.title!.value!.trim(), updated: entry.updated!, content: entry.content!.value!.trim() }));
}

test("an end is one entry and one event, with its words, and the same id while it comes and when it has passed", async () => {
  const before = (await run(["lapses", "--atom"], "2023-06-01")).stdout;
  const after = (await run(["lapses", "--atom"], "2024-06-01")).stdout;
  const of = (xml: string): Entry => entriesOf(xml).find((entry) => entry.title.includes("Lithuania"))!;
  expect(of(before)).toMatchObject({ title: "Ends (31 December 2023): Denmark has a mandate for its presence in Lithuania until 31 December 2023", updated: "2022-09-09T00:00:00.000Z" });
  expect(of(after).id).toBe(of(before).id);
  expect(of(after).title).toMatch(/^Ended \(31 December 2023\): /);
  expect(of(after).updated).toBe("2024-01-01T00:00:00.000Z");
  expect(of(after).content).toContain("no renewal is on record");
  expect(of(after).content).toContain("The mission runs until 31 December 2023");
  const calendar = (await run(["lapses", "--ics"], "2024-06-01")).stdout.replaceAll("\r\n ", "");
  expect(calendar).toContain(`UID:lapse-${of(after).id.replace("urn:muster:lapse:", "")}@muster\r\nDTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:20231231\r\nDTEND;VALUE=DATE:20240101\r\n`);
});

test("a feed written anew on the next day is the same, as long as nothing lapses or changes", async () => {
  for (const argv of [["lapses", "--atom"], ["lapses", "--ics"], ["lapses", "--atom", "--lang", "fr"], ["diff", "--known-by", "2020-01-01", "--atom"]])
    expect((await run(argv, "2024-06-02")).stdout, argv.join(" ")).toBe((await run(argv, "2024-06-01")).stdout);
});

test("filters pick what a feed is of, and its id names the question; French feeds speak French", async () => {
  const feed = async (...argv: string[]): Promise<string> => (await run(["lapses", "--atom", ...argv])).stdout;
  const all = await feed();
  const austrian = await feed("--actor", "AUT", "--lang", "fr");
  expect(entriesOf(all).length).toBeGreaterThan(entriesOf(austrian).length);
  expect(entriesOf(austrian).length).toBeGreaterThan(0);
  expect(feedIn(all).id).toBe("urn:muster:feed:lapses");
  expect(feedIn(austrian).id).not.toBe(feedIn(await feed("--actor", "DNK", "--lang", "fr")).id);
  expect(feedIn(austrian)).toMatchObject({ xml: { lang: "fr" }, title: { value: "Muster: Ce qui arrive à échéance : Autriche" } });
  expect(entriesOf(austrian)[0].title).toMatch(/^Fin prévue \(.*2024\) : L.Autriche/);
  expect((await run(["lapses", "--actor", "AUT", "--format", "ndjson"])).stdout.trim().split("\n").length).toBe(entriesOf(austrian).length);
});

test("changes are told with what stood before; what is learnt later is a new entry, and the others keep their ids", async () => {
  const before = entriesOf((await run(["diff", "--known-by", "2022-01-01", "--known-by", "2023-12-31", "--atom"])).stdout);
  expect(before.every((entry) => entry.id.startsWith("urn:muster:change:v_"))).toBe(true);
  mkdirSync(join(folder, "more"), { recursive: true });
  writeFileSync(join(folder, "more", "g.txt"), "Danes grow in Lithuania\n\nVILNIUS, 3 May 2024 - Denmark has 250 soldiers in Lithuania, the Danish defence ministry said on Friday.\n");
  await run(["ingest", join(folder, "more"), "--workers", "0"]);
  const path = join(folder, "changes.xml");
  const ran = await run(["diff", "--known-by", "2022-01-01", "--atom", path]);
  expect([ran.code, ran.stdout]).toEqual([0, ""]);
  const after = entriesOf(readFileSync(path, "utf8"));
  expect(after[0]).toMatchObject({ title: "Changed: Denmark has 250 soldiers in Lithuania", updated: "2024-05-03T00:00:00.000Z" });
  expect(after[0].content).toContain("Before: 180.");
  for (const { id } of before) expect(after.map((entry) => entry.id)).toContain(id);
});

test("a file that cannot be written is told in words", async () => {
  for (const argv of [["lapses", "--ics"], ["lapses", "--atom"], ["diff", "--known-by", "2022-01-01", "--atom"]]) {
    const ran = await run([...argv, join(folder, "none", "a.xml")]);
    expect([argv, ran.code, ran.stdout]).toEqual([argv, 4, ""]);
    expect(ran.stderr).toContain("the folder is not there");
  }
});
