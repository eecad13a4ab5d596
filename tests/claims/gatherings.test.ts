import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Meetings of those whom the sentence does not name. */
const before = "NATO keeps 300 soldiers in Kosovo, and the alliance wants them to stay.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["The ambassadors of the group met here on Tuesday.", { actor: ["nato"], stage: "ended" }],
  ["The group will meet again in Tirana.", { actor: ["nato"], place: "ALB", stage: "planned" }],
  ["Donors who meet in Lisbon in October will be asked for more.", { actor: [], place: "PRT", stage: "planned" }],
  ["Planners from some nine countries gathered in Tallinn on Monday.", { actor: [], place: "EST", stage: "ended" }],
  ["It was said so after an emergency meeting of ambassadors.", { actor: ["nato"], stage: "ended" }],
  ["The decision had been announced at the Ljubljana conference.", { actor: ["nato"], place: "SVN", stage: "ended" }],
  ["Some of it came from the donors' conference of 3 May.", { actor: [], stage: "ended" }],
];

for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "meeting", ...answer }, before));

test("what ten allies met in a year is a norm", () => check("The group holds fast to the guideline, which ten allies met in 2020.", { no: "meeting" }, before));
test("a state's own cabinet is no meeting of states", () => check("The joint committee of the house met in Aarhus on Tuesday.", { no: "meeting" }, before));
test("a party's conference is none", () => check("He said so at the party conference in Bath on Monday.", { no: "meeting" }, before));
