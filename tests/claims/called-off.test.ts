/** What a sentence takes back in its own words: plans that are called off, forces that are not coming, and what nobody does. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("a plan that is called off has ended", () => {
  run([
    ["A Danish frigate that was to sail for the Gulf in May has been cancelled.", { kind: "force", actor: ["DNK"], change: "start", stage: "ended" }],
    ["Plans for a Norwegian company in Mali have been scrapped.", { kind: "force", actor: ["NOR"], stage: "refused" }],
    ["The Chilean battalion that was due in Haiti in May has been shelved.", { kind: "force", actor: ["CHL"], stage: "ended" }],
    ["The deployment of 90 Chilean soldiers to Haiti was cancelled on Friday.", { kind: "force", actor: ["CHL"], min: 90, stage: "refused" }],
    // What is there may be dropped or abandoned too.
    ["The Danish base at Gao, which holds 90 soldiers, was not abandoned.", { kind: "force", actor: ["DNK"], min: 90, stage: "in-force" }],
    // Not yet, and not the plan but another thing.
    ["A Danish frigate that is to sail for the Gulf in May may be cancelled.", { kind: "force", actor: ["DNK"], stage: "planned" }],
    ["The 90 soldiers whom Chile sent to Haiti were called up in March.", { kind: "force", actor: ["CHL"], min: 90, stage: "in-force" }],
  ]);
});

describe("who is not coming is not there", () => {
  run([
    ["The 200 Spanish soldiers are not coming to Mali.", { kind: "force", actor: ["ESP"], min: 200, stage: "planned", modality: "negated" }],
    ["The 200 Spanish soldiers are in Mali.", { kind: "force", actor: ["ESP"], min: 200, stage: "in-force", modality: "stated" }],
  ]);
});

describe("what nobody does is denied", () => {
  run([
    ["Nobody has asked Malawi to send 40 soldiers to Mozambique.", { kind: "force", actor: ["MWI"], min: 40, stage: "requested", modality: "negated" }],
    ["No one wants Ghana to withdraw its 40 soldiers from Lebanon.", { kind: "force", actor: ["GHA"], modality: "negated" }],
    ["Somebody has asked Malawi to send 40 soldiers to Mozambique.", { kind: "force", actor: ["MWI"], min: 40, stage: "requested", modality: "stated" }],
  ]);
});

describe("what somebody stopped doing is over", () => {
  run([
    ["Belgium stopped sending arms to Ukraine in March.", { kind: "aid", actor: ["BEL"], stage: "ended", holds: "2023-03" }],
    ["Belgium began sending arms to Ukraine in March.", { kind: "aid", actor: ["BEL"], stage: "in-force" }],
  ]);
});
