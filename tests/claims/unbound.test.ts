/** Those who bind no state: an opposition's papers, parties' plans, advice of leaders and institutes; and what such papers tell of others. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims;
const told = (text: string): string[] => read(text).map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")} ${one.stage}`);
const setting = "Canada keeps 300 soldiers in Kosovo with the NATO force. ";
const opposition = (text: string): string => `JANE ROE MP, LEADER OF THE OPPOSITION  MEMBER FOR NORTHBAY AND THE ISLANDS   MR JOHN DOE MP, SHADOW MINISTER FOR DEFENCE   CANADA IN THE BALKANS AND THE WAY FORWARD\n\n${setting}${text}\n`;

test.each([
  "We call on the Government to send 200 more troops to Kosovo.",
  "The Government must withdraw its soldiers from Kosovo.",
  "Canada should give Kosovo ten helicopters.",
  "A future government of ours could deploy two more companies to Kosovo.",
  "Even if the Government does decide, it could be weeks before 90 engineers are in Kosovo.",
  "We will send a hospital ship to Albania.",
])("an opposition's wish: %s", (text) => {
  expect(told(opposition(text))).toEqual(["force CAN in-force"]);
});

test.each([
  ["Norway has withdrawn 200 troops from Kosovo.", "force NOR ended"],
  ["The Government announced that it will send 200 troops to Mali.", "force CAN pledged"],
])("what an opposition tells of others: %s", (text, claim) => {
  expect(told(opposition(text))).toContain(claim);
});

test.each([
  "MEDIA RELEASE\n\nThe Greens spokesperson Ann Lee has called on the Government to end its exercises.\n\nCanada must withdraw its 300 soldiers from Kosovo.\n",
  "NEWS RELEASE\n\nThe Shadow Minister for Trade,\nAnn Lee, today raised concerns about the mission.\n\nCanada should withdraw its 300 soldiers from Kosovo.\n",
  "SOCIAL DEMOCRATS SPEECHES\n\nSenator Ann Lee\n\nCanada should send 300 soldiers to Kosovo.\n",
  "Troops must come home\n\nLabour leader Ann Lee today urged the Government to think again.\n\nCanadian soldiers should leave Kosovo, she said.\n",
])("a party's paper by its head or its lead: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  "Under Labour's plan the navy will send two frigates to the Gulf.",
  "The Conservative manifesto promises 500 more soldiers for Kosovo.",
  "It is time that Canada brought its troops home from Kosovo.",
  "The party's leader thinks Canada should withdraw its troops from Kosovo.",
  "A report by the institute says that Canada must send 200 trainers to Kosovo.",
  "The institute's report recommends that Canada keep 20 trainers in Kosovo.",
  "But is that not the point, that you accept that French forces will withdraw from Mali.",
  "Do you expect that Italy will send 200 soldiers to Mali.",
  "The opposition's proposal would send two ships to the Gulf.",
])("nobody's commitment: %s", (text) => {
  expect(told(setting + text)).toEqual(["force CAN in-force"]);
});

test.each([
  ["The Liberal government plans to send 200 soldiers to Latvia.", "force  planned"],
  ["Canada brought its troops home from Mali in time for Christmas.", "force CAN ended"],
  ["The Spanish minister said Italy should send 200 soldiers to Kosovo.", "force ITA planned"],
])("what a state does or asks stays: %s", (text, claim) => {
  expect(told(setting + text)).toContain(claim);
});
