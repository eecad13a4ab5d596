/** Whom "we" means in a ministry's own release: the state of the letterhead. */
import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const actorsIn = (text: string): (string | null)[][] =>
  reader.read({ path: "case.txt", url: null, text, html: null, title: null, publisher: null, byline: null, publishedOn: "2016-06-08", language: null, problems: [] } as never)
    .claims.filter((c) => c.kind === "force").map((c) => c.actor.map((a) => a.id));

test("a letterhead says who \u201cwe\u201d is", () => {
  expect(actorsIn("Mali: questions and answers\n\nMinistry of Defence, Copenhagen | News item\n\nThe mission in Mali protects the north of Mali. Our soldiers like it. We send 60 soldiers to Gao in Mali.")).toEqual([["DNK"]]);
});

test("a newspaper's line about a ministry is no letterhead", () => {
  expect(actorsIn("The Ministry of Defence in Copenhagen declined to comment.\n\nEstonia thanked its allies. \u201cWe are glad and we say so,\u201d said Estonia. Estonia sends 60 soldiers to Gao in Mali.")).toEqual([["EST"]]);
});

test("a game's script is no report", () => {
  expect(actorsIn("Exercise GREY GOOSE, table-top game for cadets\n\nThe scenario is invented. NATO sends 12,000 soldiers to Latvia.")).toEqual([]);
});

test("one sentence is enough to be of the field", () => {
  expect(actorsIn("Canada will send 100 troops to Latvia.")).toEqual([["CAN"]]);
  expect(actorsIn("Canada won 3–1 and its defence held.")).toEqual([]);
});

test("a parliament or ministry that publishes says who “we” is; a newsroom of the same name does not", () => {
  const text = "The soldiers of the battalion train in Estonia with NATO troops. We have sent 140 soldiers there and our frigate patrols the Baltic Sea.";
  const actorOf = (publisher: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2024-05-06", publisher }).claims.find((claim) => claim.quantity?.max === 140)?.actor.map((one) => one.id);
  expect(actorOf("Parliament of Denmark (transcripts)")).toEqual(["DNK"]);
  expect(actorOf("Ministry of Defence, Norway")).toEqual(["NOR"]);
  expect(actorOf("The Denmark Daily")).not.toEqual(["DNK"]);
});
