/** What a calendar of other years tells is of the day that heads its entry. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2012-05-06" }).claims;
const calendar = (entry: string) => `This week in history\n\n4 May 1917: The troops of the Canadian corps took a hill in France.\n\n${entry}\n\n9 May 1961: Ireland buried nine soldiers who had served in the Congo with the United Nations.`;

test.each([
  "5 May 1993: Danish troops were sent to Croatia. The mission was led by a Danish general. It kept 900 soldiers near Pakrac.",
  "6 May 1941: The New Zealanders landed in Crete. They came with reinforcements from Egypt.",
  "5 May 1999: Italy sent 2,000 soldiers to Albania to lead a NATO force for refugees.",
  "7 May 1964: Sweden contributed a battalion to the peacekeeping force in Cyprus. It is said that the Swedes held the town of Famagusta.",
  "5 May 1982: Britain sailed two more frigates to the South Atlantic, under the command of a British admiral.",
])("an entry of long ago is history: %s", (entry) => {
  expect(read(calendar(entry)).map((one) => one.kind)).toEqual([]);
});

test("of a late entry a level and a lead are over, and what goes on goes on", () => {
  const claims = read(calendar("5 May 2009: Danish troops were deployed to lead the NATO force in Kosovo. The force had 900 Danish soldiers. In May 2012 Danish soldiers are still serving in Kosovo."));
  expect(claims.filter((one) => one.kind === "lead").map((one) => one.stage)).not.toContain("planned");
  expect(claims.find((one) => one.quantity?.max === 900)?.stage).toBe("ended");
  expect(claims.at(-1)?.stage).toBe("in-force");
});

test.each([
  ["Oslo, 5 May 2012: Norway sent two frigates to the Gulf of Aden.", "in-force"],
  ["5 May 2012: Spain keeps 300 soldiers in Lebanon with the United Nations force.", "in-force"],
])("a line with a day at its head is no calendar: %s", (text, stage) => {
  expect(read(text)[0]?.stage).toBe(stage);
});

test("a timeline's days follow each other: what it tells is news of its day", () => {
  const claims = read("How the mission grew\n\n4 March 2002: Norway sent 90 soldiers to Kosovo.\n\n19 October 2003: Denmark sent 40 soldiers to Kosovo.\n\n5 May 2012: Spain keeps 300 soldiers in Kosovo.");
  expect(claims.map((one) => one.actor[0]?.id)).toEqual(["NOR", "DNK", "ESP"]);
});
