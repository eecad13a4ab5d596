/** How far it has come, as the words over, beside and behind the verb say. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("the word over the verb says how far", () => {
  run([
    ["Denmark is likely to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK"], stage: "planned", modality: "expected" }],
    ["Denmark is unlikely to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK"], stage: "planned", modality: "negated" }],
    ["Denmark is loath to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK"], stage: "refused" }],
    ["Denmark failed to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK"], modality: "negated" }],
    ["Denmark is going to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK"], stage: "pledged" }],
    ["Denmark is not going to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK"], stage: "planned", modality: "negated" }],
    ["Denmark used to keep 90 soldiers in Mali.", { kind: "force", actor: ["DNK"], stage: "ended" }],
    ["Denmark no longer has soldiers in Mali.", { kind: "force", actor: ["DNK"], stage: "ended" }],
    ["Oslo ready to send 90 soldiers to Mali", { kind: "force", actor: ["NOR"], stage: "offered" }],
    ["Neither 90 Danish soldiers nor two frigates were sent to Mali.", { kind: "force", actor: ["DNK"], min: 90, modality: "negated" }],
  ]);
});

describe("the words beside a number say how far", () => {
  run([
    ["The availability of Danish troops for the mission is about 900.", { kind: "force", actor: ["DNK"], min: 900, stage: "offered" }],
    ["Denmark has 90 soldiers that are being considered for Mali.", { kind: "force", actor: ["DNK"], min: 90, stage: "considered" }],
    ["The three French squadrons committed to operations in Mali fly daily.", { kind: "force", actor: ["FRA"], min: 3, stage: "in-force", change: "level" }],
    ["For Mali: Denmark 90 soldiers, soon.", { kind: "force", actor: ["DNK"], min: 90, stage: "planned", change: "start" }],
    ["Denmark has soldiers in Mali: 1,200 is the limit.", { kind: "force", actor: ["DNK"], min: null, max: 1200, stage: "decided" }],
    ["Denmark will send 60 soldiers to Mali, with the remaining 30 going to Niger.", { kind: "force", actor: ["DNK"], min: 30, stage: "pledged" }],
    ["Canada sends 900 soldiers to Mali; Norway 40.", { kind: "force", actor: ["NOR"], min: 40, stage: "pledged", change: "start" }],
  ]);
});

describe("what goes on and what is not there", () => {
  run([
    ["There is no Danish withdrawal from Mali.", { kind: "force", actor: ["DNK"], modality: "negated" }],
    // What it is not is no denial of it.
    ["The Danish presence in Mali is no threat.", { kind: "force", actor: ["DNK"], modality: "stated", change: "level" }],
    ["The 90 Danish soldiers in Mali are about to enter their third month of duty.", { kind: "force", actor: ["DNK"], min: 90, stage: "in-force", change: "level" }],
  ]);
});
