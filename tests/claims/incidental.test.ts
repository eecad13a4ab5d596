/** What stands beside forces in the news and is none. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { plainDocument } from "../../src/sources/plain.ts";

const reader = makeReader(loadRegistry());
const kinds = (text: string): string[] => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims.map((one) => `${one.kind} ${one.actor.map((a) => a.id).join("+")}${one.quantity ? ` ${one.quantity.max ?? one.quantity.min}` : ""}`);
const setting = "Italy keeps 300 soldiers in Kosovo with the NATO force. ";

test.each([
  "Some 40,000 refugees from the south are in camps near the force, along with 9,000 displaced Kosovars.",
  "The soldiers feed 12,000 refugees from the north, as well as 3,000 from Albania.",
  "The mission in Kosovo has let go of 70 international staff.",
  "The NATO force said farewell to 60 local staff and ten volunteers.",
  "Nine Italian soldiers have been held by rebels since March.",
  "The ministers spoke of the withdrawal of the rebels from Kosovo.",
  "Italy favours the redeployment of the civilian authorities to the north of Kosovo.",
  "Rome declined to set a timetable for the withdrawal of its soldiers.",
  "The operation will play a great role in safeguarding trade.",
])("uprooted people, civil staff, captives, rebels, a date that is not given: %s", (text) => {
  expect(kinds(setting + text).filter((one) => one.startsWith("force"))).toEqual(["force ITA 300"]);
});

test.each([
  "Serbia's president rejected the results of the election.",
  "The government in Rome is glad to inform the public that the soldiers are well.",
  "Italian soldiers there end a tour of duty for the last time.",
  "General Fabio Rossi, whose two-year mission in Kosovo expired, thanked them.",
  "A communique did not say how long the extension was for.",
])("votes, manners of speaking, a tour of duty, one person's term: %s", (text) => {
  expect(kinds(setting + text).filter((one) => /position|meeting|mandate/.test(one))).toEqual([]);
});

test("what is said of forces in such words is still read", () => {
  expect(kinds(`${setting}Along with 90 refugees came 40 Danish soldiers for the force.`)).toContain("force DNK 40");
  expect(kinds(`${setting}The withdrawal of the Danish soldiers from Kosovo was agreed.`)).toContain("force DNK");
  expect(kinds(`${setting}Denmark will play a role in the NATO mission in Kosovo.`)).toContain("force DNK");
  expect(kinds(`${setting}Denmark rejected the plan to extend the mission in Kosovo.`)).toContain("position DNK");
  expect(kinds(`${setting}The mission, whose mandate expired in March, was led by a Dane.`).some((one) => one.startsWith("mandate"))).toBe(true);
});

test("the Council is the Union's where only the Union is spoken of", () => {
  const who = (text: string): unknown => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims.flatMap((one) => one.attribution.map((a) => a.who?.id ?? null)).concat(reader.read({ ...plainDocument("a.txt", text), publishedOn: "2023-05-06" }).claims.flatMap((one) => one.actor.map((a) => a.id)));
  expect(who("The Council has decided to give the EU civilian mission in Niger a budget of 40 million euros until May 2024.")).not.toContain("un");
  expect(who("The Council extended the mandate of the EU training mission in Mozambique for two years.")).toContain("eu");
  expect(who("The Security Council met. The Council extended the mandate of the UN mission in Lebanon, which the EU supports, for one year.")).toContain("un");
});
