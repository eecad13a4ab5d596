/** Whose a mission, its mandate, its leadership and its costs are, where pronouns and lands mislead; and what is given, and not sent. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const told = (text: string): string[] => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims.map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")} ${one.change} ${one.stage}${one.quantity ? ` ${one.quantity.max ?? one.quantity.min} ${one.quantity.unit}` : ""}`);

test.each([
  ["UNMISS is in South Sudan. Nepal and Pakistan will help. Existing UNMISS peacekeepers plan to extend their presence beyond Juba.", "force un extend planned"],
  ["UNIFIL is in Lebanon. The first 200 peacekeepers left the country in March.", "force un cut ended 200 personnel"],
  ["The headquarters of UNMISS has been set up in Juba under the leadership of Brigadier General Paul Owusu from Ghana.", "lead GHA level in-force"],
  ["Bosnia praised Eufor, the EU force in the country. It took over from a NATO force in 2022.", "lead eu start in-force"],
  ["Luxembourg will extend its presence in KFOR by two years. The extension of the mission will cost 2 million euros.", "cost LUX level planned 2000000 EUR"],
])("%s", (text, claim) => {
  expect(told(text)).toContain(claim);
});

test("help is given to the land where the mission is, not to the one that the report is sent from", () => {
  const help = reader.read({ ...plainDocument("a.txt", "LUSAKA, Zambia - The regional bloc SADC has sent soldiers to Mozambique to help the country fight the rebels."), publishedOn: "2023-05-06" }).claims;
  expect(help.flatMap((one) => one.with.filter((w) => w.role === "recipient").map((w) => w.id))).not.toContain("ZMB");
});

const gifts = "Ukraine asked for jets. Denmark has given Ukraine 19 tanks, and the Netherlands will send Ukraine shells. ";
test.each([
  ["Norway will begin providing the six F-16s that it has pledged to Ukraine.", "aid NOR start pledged 6 unit"],
])("what is pledged to a receiver is given: %s", (text, claim) => {
  expect(told(gifts + text)).toContain(claim);
});

test.each([
  "The Netherlands joined Germany and Italy in a pledge to help Ukraine.",
  "Italy and its allies are working hard to open a centre in Romania to prepare Ukrainian pilots to fly the jets.",
  "The US orders troops to leave Niger.",
  "It is not known how many troops were contributed by each of these countries.",
])("no force of those named, and no lead: %s", (text) => {
  expect(told(gifts + text).filter((one) => /^(?:force (?:NLD|UKR|ROU)|lead)/.test(one))).toEqual([]);
});

test("a committee of parliament is a gate, and binds who gives", () => {
  const claims = reader.read({ ...plainDocument("a.txt", "Denmark announced a package of tanks for Ukraine worth 800 million dollars. The aid package for Ukraine must still be approved by the Finance Committee."), publishedOn: "2023-05-06" }).claims;
  expect(claims.filter((one) => one.kind === "condition").map((one) => [one.actor.map((a) => a.id).join(), one.gate])).toEqual([["DNK", "parliament"]]);
});

test("a currency's code may stand right before its number", () => {
  expect(reader.read({ ...plainDocument("a.txt", "Denmark has given Ukraine 19 tanks. It has also given Ukraine EUR8.5 million (USD9 million) for ammunition."), publishedOn: "2023-05-06" }).claims.map((one) => [one.kind, one.quantity?.max, one.quantity?.unit])).toContainEqual(["aid", 8500000, "EUR"]);
});
