/** Plain constructions, whoever acts: joined nationalities, reported pasts, whose "all its" is, passives to come, officers as subjects, money joined by hyphens. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read({ ...plainDocument("a.txt", `Italy and NATO met about the soldiers of the alliance. ${text}`), publishedOn: "2025-03-14" }).claims.filter((one) => one.evidence[0].start > 40);
const first = (text: string, kind = "force") => read(text).find((one) => one.kind === kind);

test.each([
  ["French and Polish troops are stationed in Djibouti.", ["FRA", "POL"]],
  ["French, Polish and Danish troops are stationed in Djibouti.", ["FRA", "POL", "DNK"]],
  ["The Dutch and Belgian frigates will rotate through Bahrain.", ["NLD", "BEL"]],
  ["Spanish or Greek helicopters could go to Chad.", ["ESP", "GRC"]],
  ["Two Ugandan and Kenyan battalions are deployed in Somalia.", ["UGA", "KEN"]],
])("nationalities joined before one noun: %s", (text, ids) => {
  expect(first(text)?.actor.map((one) => one.id)).toEqual(ids);
});

test("a people with a verb of its own stays a people", () => {
  expect(first("The French and the Poles have sent 300 soldiers to Chad.")?.actor.map((one) => one.id)).toEqual(["FRA", "POL"]);
});

test.each([
  ["Latvia said it had sent two ships to the Gulf of Aden.", "in-force"],
  ["The Ghanaian army reported that it had deployed 300 soldiers to Liberia.", "in-force"],
  ["The Danish armed forces are prepared to deploy 200 soldiers to Mali.", "planned"],
])("what was reported done is done: %s", (text, stage) => {
  expect(read(text).filter((one) => one.kind === "force").map((one) => one.stage)).toContain(stage);
});

test.each([
  ["Peru has withdrawn all its troops from Lebanon.", "PER", "LBN"],
  ["Fiji pulled all of its soldiers out of Iraq.", "FJI", "IRQ"],
  ["Senegal is bringing all its soldiers home from Mali.", "SEN", "MLI"],
])("all of its own: %s", (text, actor, place) => {
  expect(first(text)).toMatchObject({ actor: [{ id: actor }], place: [{ id: place }], change: "end" });
});

test("a passive to come has its day to come, and an end to come has not come", () => {
  expect(first("300 Nepali soldiers will be deployed to Haiti in May.")?.holds?.edtf).toBe("2025-05");
  expect(first("Chilean soldiers were deployed to Haiti in May.")?.holds?.edtf).toBe("2024-05");
  expect(first("The withdrawal of the Czech troops from Mali will be completed by June.")).toMatchObject({ stage: "pledged", change: "end", place: [{ id: "MLI" }] });
  expect(first("Norway has begun pulling its troops out of Iraq.")).toMatchObject({ stage: "in-force", change: "end" });
});

test.each([
  ["A Polish general commands the force in Mali.", "POL"],
  ["An Indian general leads the mission in Lebanon.", "IND"],
])("an officer is who does it: %s", (text, id) => {
  expect(first(text, "lead")?.actor.map((one) => one.id)).toEqual([id]);
});

test.each([
  ["Poland announced a 50-million-euro aid package for Mali.", 50_000_000, "EUR"],
  ["Japan gave Kenya a 200-million-dollar loan for weapons.", 200_000_000, "USD"],
])("money joined by hyphens: %s", (text, min, unit) => {
  expect(first(text, "aid")?.quantity).toMatchObject({ min, unit });
});

test.each([
  "Poland has suspended its training mission in Somalia.",
  "Poland has suspended military aid to Chad.",
])("what a state suspends is no membership: %s", (text) => {
  expect(read(text).map((one) => one.kind)).not.toContain("membership");
});

test("a deployment's cost is no consequence", () => {
  expect(read("The Irish deployment to Chad will cost 40 million euros.").map((one) => one.kind)).not.toContain("consequence");
});

test.each([
  ["The number of Kenyan troops in Somalia fell to 300.", 300, "cut"],
  ["The number of Irish soldiers in Lebanon has fallen from 500 to 340.", 340, "cut"],
  ["Fijian strength in Sinai is to fall by 40.", 40, "cut"],
])("a number that falls harms nobody: %s", (text, max, change) => {
  expect(read(text).find((one) => one.kind === "force" && one.quantity?.max === max)).toMatchObject({ change });
});

test("what a president says his country would do is no consequence, and leaving a mission no position", () => {
  expect(read("Ghana's president said on Tuesday that his country would send 300 soldiers to Mali.").map((one) => one.kind)).toEqual(["force"]);
  expect(read("Chad has pulled out of the mission in Mali.").map((one) => one.kind)).toEqual(["force"]);
});

test("a heading's purpose is left to its text, and what a deployment is expected to cost is no second force", () => {
  const heading = reader.read({ ...plainDocument("a.txt", "Danish battalion: 900 soldiers for Latvia\n\nRiga, 14 March 2025\n\nThe ministers of NATO met in Riga on Friday and spoke of soldiers."), publishedOn: "2025-03-14" }).claims;
  expect(heading.filter((one) => one.quantity?.max === 900)).toEqual([]);
  expect(read("Norway will send 150 soldiers to Mali. The deployment is expected to cost 24 million euros.").map((one) => one.kind)).toEqual(["force", "cost"]);
});

test("who consents as host is not who is bound", () => {
  const claim = read("NATO agreed to expand its mission in Iraq. The expansion needs the consent of the Iraqi government.").find((one) => one.kind === "condition");
  expect(claim).toMatchObject({ gate: "host-consent", actor: [{ id: "nato" }], with: [{ id: "IRQ", role: "gatekeeper" }] });
});

test("a sum's money is no thing given", () => {
  expect(first("Denmark will donate 2.6 billion kroner to Ukraine.", "aid")?.object).toBeNull();
});

test.each([
  ["According to the Omani army, 300 of its soldiers are now in Yemen.", "OMN"],
  ["In Ghana's case, 300 of its soldiers are in Liberia.", "GHA"],
])("whose “its” is, behind an opening phrase: %s", (text, id) => {
  expect(read(text).find((one) => one.quantity?.max === 300)?.actor.map((one) => one.id)).toEqual([id]);
});

test("command given up ends", () => {
  expect(first("Chile will give up command of the mission in Haiti in June.", "lead")).toMatchObject({ change: "end", stage: "pledged", actor: [{ id: "CHL" }] });
});

test.each([
  "The prime minister of Iraq recommended that the United States troops in Iraq withdraw.",
  "The presence of United States troops in Iraq is disputed.",
])("a state's name of several words does for an adjective: %s", (text) => {
  expect(read(text).filter((one) => one.kind === "force").map((one) => one.actor[0].id)).toEqual(["USA"]);
});

test.each([
  "A car rammed into the base in Chad, followed by two gunmen.",
  "Some estimated death tolls at the base in Chad exceeded 100.",
])("attackers and tolls are no force: %s", (text) => {
  expect(read(text).filter((one) => one.kind === "force")).toEqual([]);
});
