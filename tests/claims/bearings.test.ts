/** Words around a verb that turn which way a force goes, and lists of whom forces come from. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const setting = "NATO has 4,000 soldiers in Kosovo. ";
const told = (text: string): string[] => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims.filter((one) => one.kind === "force").map((one) => `${one.actor.map((a) => a.id).join("+")} ${one.change} ${one.stage} ${one.modality}${one.quantity ? ` ${one.quantity.max ?? one.quantity.min}` : ""}`);

test.each([
  ["Italy decided to postpone the withdrawal of its troops from Kosovo by a year.", "ITA extend decided stated"],
  ["The withdrawal of the Italian troops from Kosovo has been delayed.", "ITA extend decided stated"],
  ["Kosovo asked for a delay in the withdrawal of the Italian soldiers.", "ITA extend requested stated"],
  ["Dozens of Danish soldiers flew out of Kosovo on Monday.", "DNK cut ended stated 24"],
  ["Spain announced sharp cuts to its contingent in Kosovo.", "ESP cut pledged stated"],
  ["Italy expects to scale down its force in Kosovo by a further 200 soldiers.", "ITA cut planned expected 200"],
  ["The Swedes have had talks with the alliance about sending soldiers to Kosovo.", "SWE start considered stated"],
  ["It is unlikely that Spain will withdraw its soldiers from Kosovo.", "ESP end planned negated"],
  ["The Danes will join 340 soldiers from Portugal in Kosovo.", "PRT level in-force stated 340"],
  ["Chile sent 90 soldiers in April to guard the airport in Kosovo.", "CHL start in-force stated 90"],
])("%s", (text, claim) => {
  expect(told(text)).toContain(claim);
});

test.each([
  [setting + "Further contributions to the force in Kosovo are to come from Chile, Peru and Brazil.", "CHL+PER+BRA start planned stated"],
  [setting + "Contributions to the force in Kosovo are expected from other countries, Chile and Peru.", "CHL+PER start planned expected"],
  ["The force in Kosovo has 400 troops from Chile, Peru and Brazil.", "CHL+PER+BRA level in-force stated 400"],
  ["In the north, police forces from Chile and Peru will join the mission in Kosovo.", "CHL+PER start pledged stated"],
  ["The mission in Kosovo, with soldiers from Chile, Peru, and Brazil, guards the airport.", "CHL+PER+BRA level in-force stated"],
  ["Chile, Peru, and Brazil also plan to send soldiers to the force in Kosovo.", "CHL+PER+BRA start planned stated"],
])("whom they come from: %s", (text, claim) => {
  expect(told(text)).toContain(claim);
});

test("what such words do not turn", () => {
  expect(told("Italy will withdraw its soldiers from Kosovo without delay.")).toContain("ITA end pledged stated");
  expect(told("Danish soldiers flew out of Aalborg for Kosovo on Monday.").some((one) => one.startsWith("DNK cut") || one.startsWith("DNK end"))).toBe(false);
  expect(told("The five troop contributing countries have written to the force in Kosovo.")).toEqual([]);
  expect(told("Soldiers of Chile came from Peru to the mission in Kosovo.").some((one) => one.startsWith("CHL+PER"))).toBe(false);
});
