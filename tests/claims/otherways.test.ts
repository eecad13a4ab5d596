/** How far a force has come by verbs outside the lists of movements. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("all of them, or some", () => {
  run([
    ["The company of 140 Danes comes home from Mali in August.", { kind: "force", actor: ["DNK"], change: "end", min: 140 }],
    ["The Dutch trainers in Kunduz, 545, come home in July.", { kind: "force", actor: ["NLD"], change: "end", min: 545 }],
    ["Finland goes on with 300 soldiers in UNIFIL.", { kind: "force", actor: ["FIN"], stage: "in-force", change: "level" }],
    ["The first 40 Danes come home from Mali in August.", { kind: "force", actor: ["DNK"], change: "cut", min: 40 }],
    ["A company of 90 Finns goes to Lebanon.", { kind: "force", actor: ["FIN"], change: "start" }],
  ]);
});

describe("verbs of naming, asking, beginning and ending", () => {
  run([
    ["Portugal guaranteed two companies for the force in Mali.", { kind: "force", actor: ["PRT"], stage: "pledged", change: "start" }],
    ["Peru chipped in 60 sappers for Haiti.", { kind: "force", actor: ["PER"], stage: "pledged", change: "start" }],
    ["A Danish battalion of 600 soldiers has been pencilled in for Latvia.", { kind: "force", stage: "planned", change: "start", min: 600 }],
    ["Some 300 soldiers are foreseen for the camp in Iraq.", { kind: "force", stage: "planned", change: "start", min: 300 }, "Finland has joined the mission in Iraq."],
    ["Malaysia is thinking of 40 engineers for Afghanistan.", { kind: "force", actor: ["MYS"], stage: "considered", change: "start" }],
    ["Senegal has come forward with 400 soldiers for Mali.", { kind: "force", actor: ["SEN"], stage: "offered", change: "start" }],
    ["Twelve helicopters were asked for in Darfur.", { kind: "force", stage: "requested", change: "start" }, "The mission in Darfur has 9,000 soldiers."],
    ["Ninety Canadian instructors began work at Yavoriv in Ukraine.", { kind: "force", actor: ["CAN"], stage: "in-force", change: "start" }],
    ["The 159 Portuguese soldiers took over at Bangui.", { kind: "force", actor: ["PRT"], stage: "in-force", change: "start" }],
    ["The two German batteries in Turkey have been inactivated.", { kind: "force", actor: ["DEU"], stage: "ended", change: "end" }],
    ["The Security Council gave it 7,000 soldiers and a year.", { kind: "force", actor: ["un"], stage: "decided", change: "start", min: 7000 }, "UNMISS is the new mission in South Sudan."],
    ["Some 1,200 Moroccan soldiers are on their way to Bosnia.", { kind: "force", actor: ["MAR"], stage: "in-force", change: "start" }],
    ["A medical team of 30 Slovenes is due at Vlore on the 20th.", { kind: "force", stage: "planned", change: "start" }, "Slovenia will help in Albania."],
    // What is so, or kept, is not begun; a report confirmed is no promise.
    ["Portugal confirmed that 40 soldiers are in Mali.", { kind: "force", stage: "in-force", change: "level" }],
    ["The 20 Danish trainers in Bamako are due back in March.", { kind: "force", actor: ["DNK"], stage: "planned", change: "end" }],
    ["The 20 Danish trainers in Bamako speak of a hot summer.", { kind: "force", actor: ["DNK"], stage: "in-force", change: "level" }],
  ]);
});
