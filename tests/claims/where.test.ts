/** Where it is: capitals that open a sentence, standing commands in passing, datelines of a section, missions that name no place. */
import { describe, expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("a capital after a preposition is a place, also where it opens the sentence", () => {
  run([
    ["In Nairobi the Danes keep 40 police officers.", { kind: "force", actor: ["DNK"], place: "KEN" }, "Italy keeps 300 soldiers in Kosovo."],
    ["In Bamako, Sweden keeps 200 soldiers.", { kind: "force", actor: ["SWE"], place: "MLI" }, "Italy keeps 300 soldiers in Kosovo."],
    ["At Tallinn the British have 900 soldiers.", { kind: "force", actor: ["GBR"], place: "EST" }],
    ["Near Baghdad, Spain trains recruits with 150 soldiers.", { kind: "force", actor: ["ESP"], place: "IRQ" }],
    ["In Lisbon, the government sent 60 soldiers to Mali.", { kind: "force", actor: ["PRT"], min: 60, place: "MLI" }, "Kenya keeps 400 soldiers in Haiti."],
    ["Nairobi keeps 400 soldiers in Haiti.", { kind: "force", actor: ["KEN"], place: "HTI" }],
  ]);
});

describe("a command named in passing is not what the next sentences are about", () => {
  run([
    ["Denmark has sent a frigate.", { kind: "force", actor: ["DNK"], mission: "op-prosperity-guardian" }, "Operation Prosperity Guardian began in December. Its staff works for the US Fifth Fleet."],
    ["Italy retains 700 soldiers.", { kind: "force", actor: ["ITA"], mission: "kfor" }, "Germany has 80 soldiers in KFOR. A general of US European Command paid a visit."],
  ]);
});

describe("the town that stands alone before a paragraph is where it is", () => {
  run([
    ["The American launchers stay in place.", { kind: "force", actor: ["USA"], place: "PHL" }, "Japan keeps 200 soldiers in South Sudan.\n\nMANILA."],
    ["France keeps a company.", { kind: "force", actor: ["FRA"], place: "TCD" }, "France keeps 300 soldiers in Gabon.\n\nN'DJAMENA."],
  ]);
});

test("a mission that is named says where it is", () => {
  check("Sweden will leave EUTM Mali unless the junta holds elections.", { kind: "condition", place: "MLI" });
});

test("a member's constituency is no territory's government", () => {
  expect(claimsIn("Its battalion stays in Timor-Leste.", "Anne Smith (Hamilton West) asked the minister.").every((c) => c.actor.every((a) => a.id !== "BMU"))).toBe(true);
});

describe("where ministers meet no force stands; what opens a paragraph's sentence is where the next are", () => {
  run([
    ["Spain keeps 300 soldiers.", { kind: "force", actor: ["ESP"], place: "ALB" }, "Operation Alba goes on in Albania. Rome tables a text in New York on Friday."],
    ["There the contingent shrinks to 400 soldiers.", { kind: "force", place: "XKX" }, "Austria has 300 soldiers in Bosnia.\n\nOtherwise in Kosovo."],
    ["Sweden keeps 20 airmen in Sinai.", { kind: "force", actor: ["SWE"], place: "sinai" }],
  ]);
});

describe("when it is so", () => {
  run([
    ["The radars which the US Navy took to Luzon in March 2021 remain in place.", { kind: "force", actor: ["USA"], holds: "2023-05-10/.." }],
    ["Ireland has no soldiers in Mali.", { kind: "force", actor: ["IRL"], modality: "negated", holds: "2023-05-10/.." }],
    ["Denmark has had 90 soldiers in Mali since 2019.", { kind: "force", actor: ["DNK"], holds: "2019/.." }],
    ["The mission in Mali cost Denmark 40 million euros in 2021.", { kind: "cost", stage: "ended", holds: "2021" }],
  ]);
});
