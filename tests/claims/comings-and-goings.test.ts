/** Who comes and goes where a bracket, a list, a title or a speaker stands between; what is only lacking, hoped for or taught. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const reader = makeReader(loadRegistry());
const told = (text: string): string[] => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims.map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")} ${one.change} ${one.stage} ${one.modality}${one.quantity ? ` ${one.quantity.max ?? one.quantity.min}` : ""}`);
const setting = "Ghana keeps 400 soldiers in Lebanon with UNIFIL. ";

test.each([
  ["Soldiers of the Irish battalion in Lebanon (UNIFIL), deployed since 2012, are leaving the country.", "force IRL end in-force stated"],
  ["Nepal withdraws last helicopters from Lebanon peacekeeping mission.", "force NPL end planned stated"],
  ["Some 300 Nepali soldiers will return to Nepal.", "force NPL end pledged stated 300"],
  ["The officer was referring to 18 Irish soldiers who left last week.", "force IRL cut ended stated 18"],
  ["Nepal and Fiji are to send more soldiers to Lebanon. Each of the two countries is supplying a battalion of 700 troops.", "force NPL+FJI start pledged stated 700"],
  ["Some 300 Nepali soldiers will have to leave Lebanon by May.", "force NPL cut planned expected 300"],
  ["Some 300 Nepali soldiers are going to leave Lebanon in June.", "force NPL cut pledged stated 300"],
  ["Some 300 Nepali soldiers have begun to leave Lebanon.", "force NPL cut in-force stated 300"],
  ["Fiji had to withdraw its 90 soldiers from Lebanon in March.", "force FJI end ended stated 90"],
  ["Some 300 Nepali soldiers failed to reach Lebanon.", "force NPL start planned negated 300"],
  ["Fiji got its 90 soldiers out of Lebanon in March.", "force FJI end ended stated 90"],
  ["Fiji used to have 90 soldiers in Lebanon.", "force FJI level ended stated 90"],
  ["Fiji cannot spare 90 soldiers for Lebanon.", "force FJI start refused stated 90"],
  ["Fiji came close to sending 90 soldiers to Lebanon.", "force FJI start considered stated 90"],
  ["Fiji is close to an agreement to send 90 soldiers to Lebanon.", "force FJI start considered stated 90"],
  ["Fiji signed an agreement to send 90 soldiers to Lebanon.", "force FJI start agreed stated 90"],
  ["Fiji stopped short of sending 90 soldiers to Lebanon.", "force FJI start refused stated 90"],
  ["Fiji has stopped sending 90 instructors to Lebanon.", "force FJI end ended stated 90"],
  ["The minister said that Fiji had to withdraw its 90 soldiers from Lebanon.", "force FJI end planned expected 90"],
])("%s", (text, claim) => {
  expect(told(setting + text)).toContain(claim);
});

test("who comes to a land overseas of its own state has come home", () => {
  expect(told("The American destroyer returned to Guam from the Red Sea.")).toContain("force USA end ended stated");
});

test("a title whose force is to leave forces nobody", () => {
  expect(told("ECOWAS force to leave Guinea-Bissau\n\nThe soldiers have been there since 2012.")[0]).toBe("force ecowas end planned stated");
});

test.each([
  "Irish soldiers are stationed in Lebanon to maintain stability.",
  "Lebanese soldiers will be trained to take over.",
  "The UN spoke of a shortfall of nearly sixty helicopters.",
  "The rebel leader there commands about 10,000 fighters.",
  "They fly four of the Russian-origin Mi-35 helicopters in Lebanon.",
])("what they are for, whom they teach, what is lacking, who serves no state: %s", (text) => {
  expect(told(setting + text).filter((one) => /force (?:LBN|RUS|un| )|planned| 60$| 10000$/.test(one))).toEqual([]);
});

test("the Government in a minister's own words is that of the minister", () => {
  const claims = reader.read({ ...plainDocument("a.txt", "Czechia has found shells for Ukraine. \"The Government wants to support Czechia in buying arms for Ukraine,\" Swedish Defence Minister Pål Jonson said."), publishedOn: "2024-03-18" }).claims;
  expect(claims.flatMap((one) => one.actor.map((a) => a.id)).filter((id) => id === "CZE").length).toBe(claims.filter((one) => one.evidence[0].quote.startsWith("Czechia has")).length);
});

test("a mission of many is their body's", () => {
  expect(told("ECOWAS has sent a force to Guinea-Bissau. It comprises 600 troops from Nigeria, Senegal, Ivory Coast and Ghana, ECOWAS said. The mission will last one year.")).toContain("mandate ecowas start pledged stated 1");
});

test("a designation and a base's number count nothing", () => {
  expect(told("Germany has given Ukraine 18 tanks. Portugal has delivered three Leopard 2A6 tanks to Ukraine.")).toContain("aid PRT start in-force stated 3");
  expect(told(`${setting}Ireland is now leaving airbase 201 in Lebanon, having closed base 101.`).filter((one) => /01$/.test(one))).toEqual([]);
});

test("who arrives back or is due to return goes home", () => {
  check("More than 100 peacekeepers have arrived back in Finland from Lebanon.", { kind: "force", actor: ["FIN"], place: "LBN", change: "end", stage: "ended" });
  check("Some 90 soldiers arrived home in Fiji from Iraq on Tuesday.", { kind: "force", actor: ["FJI"], place: "IRQ", change: "end", stage: "ended" });
  check("About 60 sappers came back to Norway from Mali on Monday.", { kind: "force", actor: ["NOR"], place: "MLI", change: "end" });
  check("The colonel flew to Suva ahead of 60 Fijian troops due to come home from Iraq on Friday.", { kind: "force", actor: ["FJI"], min: 60, place: "IRQ", change: "end", stage: "planned" });
  check("The 90 Danes scheduled to leave Mali in May have packed.", { kind: "force", actor: ["DNK"], min: 90, place: "MLI", change: "end", stage: "planned" });
  check("Norway's first 40 soldiers due to go to Mali have packed.", { kind: "force", actor: ["NOR"], min: 40, change: "start" });
  check("Some 90 Danish soldiers went back to Mali on Tuesday.", { kind: "force", actor: ["DNK"], place: "MLI", change: "start" });
});

test("taking part is suspended, and no post", () => {
  check("In May, Ghana suspended the service of its 870 troops with UNIFIL.", { kind: "force", actor: ["GHA"], min: 870, change: "suspend", stage: "suspended" });
  check("Oslo suspended the deployment of 40 sappers to Mali.", { kind: "force", actor: ["NOR"], min: 40, change: "suspend" });
  check("The Danish army suspended three officers of the contingent in Mali.", { no: "force" });
});

test("another's coastguard brings soldiers, and fighters their crews", () => {
  check("The contingent includes 20 Ghanaian soldiers and four police officers.", { kind: "force", actor: ["GHA"], min: 20 }, "Ghanaian soldiers landed in Haiti in a Canadian coast guard aircraft.");
  check("The American squadron brings four fighters and 120 people to Iceland.", { kind: "force", actor: ["USA"], min: 4, place: "ISL" });
});

test.each([
  ["Fiji took back its offer of 40 medics.", "force FJI start refused stated 40"],
  ["Fiji's promise of 40 medics came to nothing.", "force FJI start pledged negated 40"],
  ["Fiji's offer of 40 medics still stands.", "force FJI start offered stated 40"],
  ["Nepal reversed its decision to pull out its 90 engineers.", "force NPL end refused stated 90"],
  ["Nepal went back on its decision to send 90 engineers.", "force NPL start refused stated 90"],
])("%s", (text, claim) => {
  expect(told(setting + text)).toContain(claim);
});

test("a brigade that grows from a battle group is no force that grows, one that grows to 900 men is", () => {
  const grows = (text: string): string[] => told(setting + text).filter((one) => / add /.test(one));
  expect(grows("Canada will command the brigade that grows from it.")).toEqual([]);
  expect(grows("Ghana's contingent in Lebanon grows to 900 soldiers.")).not.toEqual([]);
});

test("what was near did not come about", () => {
  const about = (text: string, kind: string): string[] => told(setting + text).filter((one) => one.startsWith(kind));
  expect(about("Ireland took command of UNIFIL in May.", "lead")).not.toEqual([]);
  expect(about("Ireland almost took command of UNIFIL in May.", "lead")).toEqual([]);
  expect(about("The mandate of UNIFIL nearly lapsed in May.", "mandate")).toEqual([]);
  expect(about("Nepal went back on its decision to send 90 engineers.", "force NPL end")).toEqual([]);
  expect(about("Chile had second thoughts about its 40 trainers in Lebanon.", "force CHL level ended")).toEqual([]);
});
