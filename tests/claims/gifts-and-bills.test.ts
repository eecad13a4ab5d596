/** Gifts that are denied, listed or asked for, and who bears what it costs. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("a gift by what is said of it after it was told", () => {
  run([
    ["Serbia denied it.", { kind: "aid", actor: ["SRB"], to: "ARM", modality: "negated" }, "Serbia sent arms to Armenia, Ankara said."],
    ["Ruled out for now.", { kind: "aid", actor: ["DEU"], to: "UKR", stage: "refused" }, "Ukraine asked Germany for Taurus missiles."],
    ["Airlift is provided by Jordan.", { kind: "aid", actor: ["JOR"] }, "Kenya sends 90 soldiers."],
    ["Estonia sent Ukraine nine howitzers and 400 winter uniforms.", { kind: "aid", actor: ["EST"], to: "UKR", min: 400, unit: "unit" }],
    ["At Jordan's request Britain gave it radars.", { kind: "aid", actor: ["GBR"], to: "JOR", asker: "JOR", stage: "requested" }],
    ["Spain spends 3 million euros on food for the people of Chad.", { kind: "aid", actor: ["ESP"], to: "TCD", min: 3_000_000 }],
    ["The African Union spent 300 million dollars on the mission in Somalia last year, of which Brussels paid 160.", { kind: "aid", actor: ["eu"], min: 160_000_000, mission: "atmis" }],
  ]);
});

describe("who bears the cost of whose soldiers", () => {
  run([
    ["The deal also covers the cost of moving drills to Guam.", { kind: "cost", actor: ["JPN"], stage: "agreed" }, "Japan will pay 8 billion dollars for hosting American troops over five years."],
    ["It will spend the same amount next year.", { kind: "cost", actor: ["JPN"], holds: "2024" }, "Japan pays for hosting American troops."],
    ["Its forces stay, with Rwanda itself footing the whole bill.", { kind: "cost", actor: ["RWA"] }],
  ]);
});

describe("spending without a number", () => {
  run([
    ["The United States urged Germany to pay its fair share.", { kind: "spending", actor: ["DEU"], asker: "USA", stage: "requested", change: "add" }],
    ["Denmark's military spending will grow.", { kind: "spending", actor: ["DNK"], stage: "pledged", change: "add" }],
    ["The Danish defence budget is to be cut.", { kind: "spending", actor: ["DNK"], stage: "planned", change: "cut" }],
    ["NATO leaders agreed a new spending target.", { kind: "target", actor: ["nato"], min: null }],
    ["Denmark has reserved 40 million euros for what its battalion in Mali costs.", { kind: "cost", actor: ["DNK"], min: 40_000_000, stage: "planned" }],
  ]);
});
