/** Forces told of by the land they stand in: it is where they are, not whose. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("a force of nobody but its host is the guest's who was told of before", () => {
  run([
    ["They are 300 in Libreville today.", { kind: "force", actor: ["FRA"], place: "GAB", min: 300 }, "France keeps 900 soldiers in Ivory Coast. Gabon's president had judged in May that there were too many."],
    ["The Gabonese garrison would go down to 100 soldiers.", { kind: "force", actor: ["FRA"], place: "GAB" }, "France keeps 900 soldiers in Ivory Coast."],
    ["The Gabonese base will shrink to 100 soldiers and the Senegalese one to 60.", { kind: "force", actor: ["FRA"], place: "SEN", min: 60 }, "France keeps 900 soldiers in Ivory Coast."],
    ["Gabon, where 350 are stationed, has said nothing.", { kind: "force", actor: ["FRA"], place: "GAB", min: 350 }, "France keeps 900 soldiers in Ivory Coast."],
    ["They are 500 in Doha.", { kind: "force", actor: ["TUR"], place: "QAT", min: 500 }, "Turkey has 1,000 soldiers in Somalia. Qatar has room for a larger base."],
    // Who is named as acting acts, and a garrison may be called by its owner.
    ["Gabon keeps 200 soldiers in Libreville for the mission.", { kind: "force", actor: ["GAB"], min: 200 }, "France keeps 900 soldiers in Ivory Coast."],
    ["The Turkish garrison in Doha has 400 soldiers.", { kind: "force", actor: ["TUR"], min: 400 }, "France keeps 900 soldiers in Ivory Coast."],
  ]);
});

describe("names before numbers in one list are of one kind: places under a heading of one state's forces", () => {
  run([
    ["U.S. force levels in the region: Jordan 3,000, Kuwait 13,500, Qatar 8,000.", { kind: "force", actor: ["USA"], place: "KWT", min: 13500 }],
    ["French bases in Africa: Djibouti 1,500; Gabon 350; Senegal 500.", { kind: "force", actor: ["FRA"], place: "SEN", min: 500 }],
    ["Denmark's troops at the end of May: Estonia 200, Iraq 160, Kosovo 35.", { kind: "force", actor: ["DNK"], place: "EST", min: 200 }],
    ["The Dutch army had deployed: Afghanistan, 1,500; East Timor, 60; Solomon Islands, 14.", { kind: "force", actor: ["NLD"], place: "SLB", min: 14 }],
    ["British soldiers, 1 May: Iraq (Operation Shader), 400; Estonia (Cabrit), 850; Oman, 90.", { kind: "force", actor: ["GBR"], place: "OMN", min: 90 }],
    // Who contributes to a force is named in such lists too.
    ["Contributors to the French-led force: Chad 1,400, Niger 650, Togo 730.", { kind: "force", actor: ["NER"], min: 650 }],
    ["The force in Mali by nation: Chad 1,400, Bangladesh 1,300, Egypt 1,000.", { kind: "force", actor: ["EGY"], min: 1000 }],
  ]);
});

describe("a question on notice, or about one nation's soldiers, is put to that nation's government", () => {
  run([
    ["(1) 60 soldiers serve in Sudan.", { kind: "force", actor: ["AUS"], min: 60 }, "Senator Wells asked the Minister for Defence, upon notice: How many of them serve in Sudan, and what has the Sudanese government said?"],
    ["The Government has sent 60 soldiers to Chad.", { kind: "force", actor: ["AUT"], min: 60 }, "Ms Wells asked the Minister of Defence how many Austrian soldiers serve in Chad, and what Chad thinks of it."],
  ]);
});
