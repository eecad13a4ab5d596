/** Lands of missions beside a number, the whole of a mission, and the present tense of what is to come. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("a land of many missions beside a number is where that is", () => {
  run([
    ["Lebanon: 410; Mali: 90.", { kind: "force", actor: ["IRL"], place: "LBN", min: 410 }, "Irish soldiers abroad, as of May."],
    ["Iraq: 60 instructors.", { kind: "force", actor: ["FIN"], place: "IRQ", min: 60 }, "Finland has 130 soldiers in missions."],
    ["Afghanistan 150, Kosovo 40.", { kind: "force", actor: ["HRV"], place: "AFG", min: 150 }, "Croatia keeps 200 soldiers in missions."],
    ["Somalia: at most 80 officers.", { kind: "force", actor: ["PRT"], place: "SOM", max: 80 }, "Portugal has decided on its forces for next year."],
    ["South Sudan: 260 engineers.", { kind: "force", actor: ["KOR"], place: "SSD", min: 260 }, "South Korea has 600 soldiers in missions."],
    // A state that sends is whose it is; so is a land of missions in a list of those who serve elsewhere.
    ["Denmark: 140 soldiers.", { kind: "force", actor: ["DNK"], min: 140 }, "Finland has 130 soldiers in Kosovo."],
    ["Sierra Leone: 850 soldiers.", { kind: "force", actor: ["SLE"], min: 850 }, "In AMISOM Uganda has 6,200 soldiers."],
  ]);
});

describe("the whole of a mission is its body's", () => {
  run([
    ["Some 700 soldiers from 22 states serve in EUFOR.", { kind: "force", actor: ["eu"], min: 700, unit: "personnel" }, "Hungary asked for calm."],
    ["The force will be cut from 12,000 to 9,000.", { kind: "force", actor: ["un"], min: 9000 }, "MINUSMA has lost a convoy in Mali."],
    ["The number of soldiers has come down to 4,100.", { kind: "force", actor: ["nato"], min: 4100 }, "KFOR has changed its posture."],
    ["Some 4,000 blue helmets are in the province.", { kind: "force", actor: ["un"], min: 4000 }, "Sweden asks for more time."],
    ["About 180 soldiers from 12 nations stay in UNFICYP.", { kind: "force", actor: ["un"], min: 180 }, "Slovakia has a new minister."],
    // What is said to be one state's stays its own.
    ["The number will grow by 30.", { kind: "force", actor: ["GEO"], min: 30 }, "Georgia has 870 soldiers in Resolute Support."],
    ["The Danish force will be cut from 160 to 90.", { kind: "force", actor: ["DNK"], min: 90 }, "KFOR has changed its posture."],
  ]);
});

describe("a movement in the plain present has not been made", () => {
  run([
    ["Norway pulls out its engineers from Mali.", { kind: "force", actor: ["NOR"], stage: "planned" }],
    ["The 60 Danish instructors in Iraq come home this autumn.", { kind: "force", actor: ["DNK"], stage: "planned", min: 60 }],
    ["The Portuguese company leaves Kabul next month.", { kind: "force", actor: ["PRT"], stage: "planned" }],
    ["A Greek frigate sails for the Gulf of Guinea on the 11th.", { kind: "force", actor: ["GRC"], stage: "planned", change: "start" }],
    ["A Dutch battery relieves the Germans at Adana in January.", { kind: "force", actor: ["NLD"], stage: "planned" }],
    // What has been done, or is being done, is no plan.
    ["Norway has pulled out its engineers from Mali.", { kind: "force", actor: ["NOR"], stage: "ended" }],
    ["Italy keeps 80 soldiers in Niger.", { kind: "force", actor: ["ITA"], stage: "in-force", change: "level" }],
  ]);
});

describe("sums that have come together, and sums for a term to come", () => {
  run([
    ["The mission has cost Belgium 90 million euros so far.", { kind: "cost", actor: ["BEL"], stage: "ended" }, "Belgium has 200 soldiers in Mali."],
    ["The bill has topped 300 million euros.", { kind: "cost", stage: "ended" }, "Sweden has kept 200 soldiers in Mali since 2015."],
    ["The mission costs 8 million euros for the first year.", { kind: "cost", stage: "planned", modality: "expected" }, "Sweden will send 200 soldiers to Mali."],
    ["The base costs Romania 2 billion euros over ten years.", { kind: "cost", stage: "planned", modality: "expected" }, "Romania hosts 900 American soldiers."],
    ["The mission costs Belgium 4 million euros a month.", { kind: "cost", actor: ["BEL"], stage: "in-force" }, "Belgium has 200 soldiers in Mali."],
    ["The mission cost Belgium 40 million euros in 2021.", { kind: "cost", actor: ["BEL"], stage: "ended" }, "Belgium has 200 soldiers in Mali."],
  ]);
});
