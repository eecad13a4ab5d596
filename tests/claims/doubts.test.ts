/** What fills a frame and is no news of a commitment: history, danger, travellers, wishes of those who speak for no state, a chamber's own sitting. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims;
const kinds = (text: string): string[] => read(text).map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")}`);
const setting = "Italy keeps 300 soldiers in Kosovo with the NATO force. ";

test.each([
  "In August 1914 Australia sent an expeditionary force to Samoa.",
  "Norway deployed two ships to Korea in 1951.",
  "The Spanish legion landed in Morocco on 8 September 1925. The first battalion left Ceuta with three ships.",
  "A Portuguese brigade served in Flanders until 1918.",
  "Canada dispatched 20 officers to Cyprus on 13 March 1964.",
])("long over, and told as history: %s", (text) => {
  expect(kinds(setting + text)).toEqual(["force ITA"]);
});

test.each([
  ["Norway deployed two ships to Bahrain in 2021.", "force NOR"],
  ["Ireland has kept troops in Lebanon since 1978.", "force IRL"],
  ["Denmark, which joined NATO in 1949, will send 90 soldiers to Latvia.", "force DNK"],
])("what is not over stays: %s", (text, claim) => {
  expect(kinds(setting + text)).toContain(claim);
});

test.each([
  "The plan would put Dutch soldiers at risk in Niger.",
  "Sending the order put British troops in harm's way in Iraq.",
  "Belgians who are in Thailand should be careful, the foreign ministry in Brussels said.",
  "We urge Danes who are in Egypt to leave.",
  "Shadow Defence Minister Ann Smith said Australia should send 200 troops to Somalia.",
  "The Green Party said Canada should withdraw its soldiers from Haiti.",
  "The Finnish parliament will sit in March.",
  "The Danish parliament reconvened on Monday in Copenhagen.",
])("nobody's commitment: %s", (text) => {
  expect(kinds(text).filter((one) => !one.startsWith("position"))).toEqual([]);
});

test("troops that come home are of the land they come home to, or of the force spoken of", () => {
  expect(read("Some 90 soldiers came home in June from Lebanon to Ireland.")[0]).toMatchObject({ actor: [{ id: "IRL" }], place: [{ id: "LBN" }] });
  expect(read("Danish soldiers have left Mali. Two thousand troops have returned home to their families.")[1]).toMatchObject({ actor: [{ id: "DNK" }] });
});

test("a passive's stance is about its subject", () => {
  expect(read("NATO met. The deployment was condemned by Serbia.").find((one) => one.kind === "position")).toMatchObject({ topic: "The deployment", stance: "against" });
});

test("a counted force is no year, and part of a sum is no thing", () => {
  expect(read("Estonia announced the deployment of 1500 soldiers to Mali.")[0].holds).toBeNull();
  expect(read(`${setting}Pakistan said it would donate $100 million to Afghanistan.`).at(-1)).toMatchObject({ object: null, quantity: { unit: "USD" } });
});

test.each([
  ["Three RAAF squadrons are serving in Jordan.", "AUS"],
  ["The UPDF will send 300 soldiers to Somalia.", "UGA"],
  ["HMNZS Canterbury sails to Bahrain in June.", "NZL"],
  ["The SANDF has 900 troops in Mozambique.", "ZAF"],
  ["The TNI is to send a battalion to Lebanon.", "IDN"],
])("a service by its letters is its state's: %s", (text, id) => {
  expect(read(setting + text).at(-1)?.actor.map((one) => one.id)).toEqual([id]);
});

test("in a government's paper an unnamed minister and “we” are its own, whatever state the talk is about", () => {
  const text = "Interview with the Prime Minister. HOST: Israel and Egypt keep troops in Sinai, and Israel wants more. PM: We have 18 patrol boats in the Gulf. Egypt has soldiers there. Israel sent two ships. My Government decided to commit military forces to the coalition in Iraq.";
  const claims = reader.read({ ...plainDocument("a.txt", text), publisher: "Parliament of Australia", publishedOn: "2023-05-06" }).claims;
  expect(claims.find((one) => one.quantity?.min === 18)?.actor.map((one) => one.id)).toEqual(["AUS"]);
});

test.each([
  "The Chadian army continues to use old tanks.",
  "I commend the Danish minister for his long service.",
])("an army's habits and praise of a person are none: %s", (text) => {
  expect(kinds(setting + text)).toEqual(["force ITA"]);
});

test("“the Council” is the one that the paper names", () => {
  const claims = read("The ANZUS Council held its 30th meeting in Wellington on 4 May 2023. The United Nations was spoken of. The Council members welcomed the deployment of Fijian troops to Sinai.");
  expect(claims.flatMap((one) => one.actor.map((a) => a.id))).not.toContain("un");
  expect(claims[0]).toMatchObject({ kind: "meeting", actor: [{ id: "anzus" }] });
});

test("a number that is counted is no year, whichever claim counts it", () => {
  expect(read("The first deployment of 2000 Irish soldiers in 2022 was the beginning of a total commitment of some 4500 to Lebanon.").map((one) => one.holds?.edtf).filter((edtf) => edtf?.startsWith("2000"))).toEqual([]);
});

test.each([
  ["The Irish parliament approved Iceland's accession to NATO on Monday.", "Iceland's accession to NATO on Monday"],
  ["Turkey ratified the protocol in January.", "the protocol in January"],
  ["Vienna opposes the widening of the training mission in Iraq.", "the widening of the training mission in Iraq"],
  ["Sweden refused to allow the transfer of its ammunition to Ukraine.", "the transfer of its ammunition to Ukraine"],
])("what a stance is about, in the report's own words: %s", (text, topic) => {
  expect(read(setting + text).find((one) => one.kind === "position")?.topic).toBe(topic);
});

test.each([
  "Peru will buy at least three frigates from the United States.",
  "Panama opens two more bases to American forces.",
])("trade in arms and places lent are no force: %s", (text) => {
  expect(read(setting + text).filter((one) => one.kind === "force" && one.quantity?.max !== 300)).toEqual([]);
});

test("partners in a drill are no part of the force, a battle group is no guest, and what comes before an event has not begun", () => {
  expect(read("The 90 Danish troops in Estonia train with soldiers from six allies.").filter((one) => one.quantity?.unit === "states")).toEqual([]);
  expect(kinds("Latvia hosts the battle group at Adazi with 90 Danish troops.")).not.toContain("meeting LVA");
  expect(read(`${setting}Germany awaits a vote before it sends more trainers to Iraq.`).find((one) => one.kind === "force" && one.actor[0]?.id === "DEU")).toMatchObject({ stage: "planned", modality: "conditional" });
});

test("“our troops” in a state's own paper are its own, whoever “he” is", () => {
  const claims = reader.read({ ...plainDocument("a.txt", "The President of the United States spoke of Iraq. Now he has already committed our troops to the war in Iraq. The Government should say so."), publisher: "Parliament of New Zealand", publishedOn: "2023-05-06" }).claims;
  expect(claims.filter((one) => one.kind === "force").flatMap((one) => one.actor.map((a) => a.id))).toEqual(["NZL"]);
});

test("a paper that looks back tells of no commitment of today", () => {
  const text = "This week in our wartime heritage. 4 March 1942: The sloop was escorting ships when two destroyers attacked. 8 May 1915: A force of Australians landed at the cape with the Navy. 2 July 1943: Soldiers of the Australian division took the airfield. 5 June 1918: The contingent left Sydney. The Australian troops represented a part of the army in Malaya. Australian nurses had served in hospitals in Egypt.";
  expect(reader.read({ ...plainDocument("a.txt", text), publishedOn: "2001-02-12" }).claims.filter((one) => one.kind === "force")).toEqual([]);
});
