/** Feeds and workbooks over HTTP: the same ids as on the command line, links to the page, filters, and 304 where nothing changed. */
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWorkbook } from "../../src/sources/xlsx.ts";
import { muster } from "../pipeline/samples.ts";
import { type TestServer, testServer } from "./harness.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const idsIn = (xml: string): string[] => (parseAtomFeed(xml).entries ?? []).map((entry) => entry.id!);

test("the feed of what lapses is the command line's, with links to each line", async () => {
  const response = await server.get("feeds/lapses.atom?trueOn=2024-06-01");
  expect(response.headers.get("content-type")).toContain("application/atom+xml");
  const xml = await response.text();
  const printed = await muster(["lapses", "--atom", "--true-on", "2024-06-01", "--ledger", server.ledger]);
  expect(idsIn(xml).length).toBeGreaterThan(0);
  expect(idsIn(xml)).toEqual(idsIn(printed.stdout));
  const feed = parseAtomFeed(xml);
  expect(feed.links).toContainEqual({ rel: "self", type: "application/atom+xml", href: `${server.url}/api/v1/feeds/lapses.atom?trueOn=2024-06-01` });
  const link = feed.entries![0].links![0].href!;
  expect(link.startsWith(server.url)).toBe(true);
  expect((await server.get(`commitments/${/k_\w+/.exec(link)![0]}`)).status).toBe(200);
  const again = await server.get("feeds/lapses.atom?trueOn=2024-06-01", { "if-none-match": response.headers.get("etag")! });
  expect(again.status).toBe(304);
  expect(await (await server.get("feeds/lapses.ics?trueOn=2024-06-01")).text()).toContain(`UID:${idsIn(xml)[0].replace("urn:muster:lapse:", "lapse-")}@muster`);
});

test("the feed of changes has the newest first, of the lines that are asked, as JSON and as Atom alike", async () => {
  const all = await server.json("feeds/changes?limit=500");
  const days = all.items.map((item: any) => item.date_modified);
  expect(days).toEqual([...days].sort().reverse());
  const norwegian = await server.json("feeds/changes?actor=NOR&kind=force&limit=500");
  expect(norwegian.items.length).toBeGreaterThan(0);
  expect(norwegian.items.length).toBeLessThan(all.items.length);
  expect(norwegian.items.some((item: any) => item.title.startsWith("Changed: Norway") && item.title.includes("450"))).toBe(true);
  expect(idsIn(await (await server.get("feeds/changes.atom?actor=NOR&kind=force&limit=500")).text())).toEqual(norwegian.items.map((item: any) => item.id));
  const since = await server.json("feeds/changes?since=2024-01-01&limit=500");
  expect(since.items.every((item: any) => item.date_published > "2024-01-01")).toBe(true);
  expect((await server.json("feeds/changes?lang=fr&limit=5")).title).toBe("Muster: Ce qui a changé");
  expect((await server.get("feeds/changes.ics")).status).toBe(404);
  expect((await server.get("feeds/changes?since=soon")).status).toBe(400);
});

test("what a list of commitments is filtered to comes as a workbook", async () => {
  const response = await server.get("commitments.xlsx?actor=NOR&lang=fr");
  expect(response.headers.get("content-disposition")).toContain("muster-commitments.xlsx");
  const sheets = readWorkbook(new Uint8Array(await response.arrayBuffer()), []);
  expect(sheets.map((sheet) => sheet.name)).toEqual(["Engagements", "Affirmations", "Documents", "Désaccords", "Échéances", "À propos"]);
  expect(sheets[0].rows.length - 1).toBe((await server.json("commitments?actor=NOR&limit=1")).total);
  expect((await server.get("commitments.xlsx?kind=war")).status).toBe(400);
});
