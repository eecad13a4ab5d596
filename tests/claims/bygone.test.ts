/** What its own words put behind us without a date: old wars, records of service, trips before the office, one person's honours. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2015-05-06" }).claims;
const setting = "Denmark keeps 300 soldiers in Kosovo with the NATO force. ";
const rest = (text: string): string[] => read(setting + text).slice(1).map((one) => `${one.kind} ${one.stage}`);

test.each([
  "The 900 Canadian soldiers involved in the Korean War were honoured.",
  "New Zealand sent a battalion to Egypt in the Second World War.",
  "With 40 Danish sailors involved in the 1991 Gulf War, ten get a pension.",
  "Australia contributed forces to the Malayan Emergency.",
  "Britain deployed 120 ships during the Falklands War.",
])("named with a war of long ago: %s", (text) => {
  expect(rest(text)).toEqual([]);
});

test.each([
  ["Norway has sent 200 soldiers to Mali, its largest contingent since the Korean War.", "force in-force"],
  ["Sweden honoured its dead, and Swedish soldiers still serve in Mali.", "force in-force"],
  ["Poland, which fought in the Second World War, will send 90 soldiers to Mali.", "force pledged"],
])("a war that only measures is not when: %s", (text, claim) => {
  expect(rest(text)).toContain(claim);
});

test.each([
  "Ghana has contributed to peacekeeping operations in Congo, Lebanon, Rwanda, Liberia and many other places.",
  "Fiji has served in peace operations in Lebanon, Iraq, Egypt, Kosovo and Liberia.",
  "Captain Ann Holm: Served as a pilot with the Royal Norwegian Air Force in Mali.",
  "Sergeant Per Lund served as a medic with the Danish force in Iraq.",
  "In March I travelled to Oslo with the now Foreign Minister and we held talks with the Norwegian Government.",
])("a record or a life: %s", (text) => {
  expect(rest(text)).toEqual([]);
});

test("what goes on is under way, what was spent or rotated is over", () => {
  expect(read(setting + "Currently there are discussions between Norway, Denmark and Sweden in Oslo on a joint force.").find((one) => one.kind === "meeting")?.stage).toBe("in-force");
  expect(read(setting + "Canada has invested 90 billion dollars in its armed forces over the last four years.").find((one) => one.kind === "spending")?.stage).toBe("ended");
  expect(read(setting + "Canada has had 40,000 soldiers rotate through Afghanistan.").find((one) => one.quantity?.max === 40000)?.stage).toBe("ended");
});

test.each([
  "A memorial was unveiled in Dublin to the Irish soldiers who served in Somalia.",
  "Norway will study the health of veterans who served with the Norwegian force in Lebanon.",
  "The medal goes to Dutch troops who served in Bosnia.",
  "The minister paid tribute to the Italian soldiers who had served in Iraq.",
  "Finland remembered the Finnish peacekeepers who fell in Cyprus, and laid a wreath.",
])("who served and is honoured is not there: %s", (text) => {
  expect(rest(text).filter((one) => one.startsWith("force"))).toEqual([]);
});
