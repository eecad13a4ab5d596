/** What nobody is moved to do is not meant to be; what is only objected to is not told; and soldiers counted by their nationality alone. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("without a motive nothing is planned", () => {
  run([
    ["Uzbekistan is in no hurry to rejoin the CSTO.", { kind: "membership", actor: ["UZB"], stage: "planned", modality: "negated" }],
    ["Kazakhstan sees no reason to quit the CSTO.", { kind: "membership", actor: ["KAZ"], change: "end", stage: "planned", modality: "negated" }],
    ["Georgia has lost all appetite for joining NATO.", { kind: "membership", actor: ["GEO"], stage: "planned", modality: "negated" }],
    ["Kenya is in no rush to withdraw its 300 soldiers from Somalia.", { kind: "force", actor: ["KEN"], min: 300, stage: "planned", modality: "negated" }],
    ["Uganda does not feel any need to send 40 more troops to AMISOM.", { kind: "force", actor: ["UGA"], stage: "planned", modality: "negated" }],
    // A motive that is there, and one that is another's.
    ["Kenya plans to withdraw its 300 soldiers from Somalia.", { kind: "force", actor: ["KEN"], min: 300, stage: "planned", modality: "stated" }],
    ["Kenya withdrew its 300 soldiers from Somalia for no reason.", { kind: "force", actor: ["KEN"], min: 300, stage: "ended", modality: "stated" }],
  ]);
});

describe("what is objected to is not told to be so", () => {
  run([
    ["Athens lifted its veto on North Macedonia joining NATO.", { kind: "position", actor: ["GRC"], stance: "for" }],
    ["Athens lifted its veto on North Macedonia joining NATO.", { no: "membership" }],
    ["Ankara gave up its resistance to Finland joining NATO.", { no: "membership" }],
    ["North Macedonia is joining NATO in March.", { kind: "membership", actor: ["MKD"], change: "start" }],
  ]);
});

describe("a nationality behind a number is its soldiers, where a verb follows", () => {
  run([
    ["Around 340 Irish remain with UNIFIL.", { kind: "force", actor: ["IRL"], min: 340, change: "level", stage: "in-force" }],
    ["Some 90 Dutch guard the airport at Gao for MINUSMA.", { kind: "force", actor: ["NLD"], min: 90 }],
    ["In Gao 50 French train with MINUSMA.", { kind: "force", actor: ["FRA"], min: 50 }],
    ["Twelve Swiss serve with KFOR in Kosovo.", { kind: "force", actor: ["CHE"], min: 12 }],
    ["Sixty British stayed in Sierra Leone with the UN mission.", { kind: "force", actor: ["GBR"], min: 60 }],
    // A thing of that nationality is another count.
    ["Twenty French helicopters serve with MINUSMA in Gao.", { kind: "force", actor: ["FRA"], min: 20, unit: "unit" }],
    ["Twenty French firms bid for the work of the mission in Gao.", { no: "force" }],
  ]);
});
