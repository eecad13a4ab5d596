/** What the words around a claim say of its stage and direction, beyond its own verb. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("an approval given decides what it is given to", () => {
  run([
    ["The Danish parliament gave its approval to the deployment of 200 soldiers to Mali.", { kind: "force", actor: ["DNK"], min: 200, stage: "decided", change: "start" }],
    ["The Norwegian government gave the nod to the deployment of two frigates off Somalia.", { kind: "force", actor: ["NOR"], min: 2, stage: "decided" }],
    ["The Dutch cabinet gave its assent to the dispatch of 40 trainers to Iraq.", { kind: "force", actor: ["NLD"], min: 40, stage: "decided" }],
    ["The Swedish government on Friday gave its nod to a company of 120 soldiers for Somalia.", { kind: "force", actor: ["SWE"], min: 120, stage: "decided" }],
    ["Denmark gave 200 soldiers to the force in Mali.", { kind: "force", actor: ["DNK"], min: 200, stage: "in-force" }],
  ]);
});

describe("who comes home has left", () => {
  run([
    ["Norway's transport plane flew home last week.", { kind: "force", actor: ["NOR"], change: "end", stage: "ended" }, "Norway has 60 airmen in Mali."],
    ["HMS Albion heads for home on Sunday.", { kind: "force", actor: ["GBR"], change: "end" }],
    ["The 60 Chilean engineers landed in Santiago in March.", { kind: "force", actor: ["CHL"], change: "end", stage: "ended" }, "Chile had engineers in Haiti."],
    ["The 60 Chilean engineers landed in Port-au-Prince in March.", { kind: "force", actor: ["CHL"], change: "start" }],
    ["The Danish frigate sailed from its home port for the Red Sea.", { kind: "force", actor: ["DNK"], change: "start" }],
  ]);
});

describe("peaks are past, ceilings are law", () => {
  run([
    ["From a high of 900 soldiers Italy is back to 200 in Kosovo.", { kind: "force", actor: ["ITA"], min: 900, stage: "ended", change: "level" }],
    ["Italy has 200 soldiers in Kosovo, down from a high of 900.", { kind: "force", actor: ["ITA"], min: 900, stage: "ended" }],
    ["Denmark lifted the cap on its force in Mali to 300 soldiers.", { kind: "force", actor: ["DNK"], min: null, max: 300, stage: "decided" }],
    ["The council lowered the cap of the mission to 4,000 soldiers.", { kind: "force", min: null, max: 4000, stage: "decided" }, "The United Nations mission in Haiti is shrinking."],
    ["In 2012 the Danish soldiers in Helmand did not exceed 700.", { kind: "force", max: 700, stage: "ended" }],
    ["On paper the mission in Chad may expand to 9,000 soldiers.", { kind: "force", max: 9000, stage: "decided", modality: "stated" }],
    ["The Danes in Kosovo reached 300 soldiers.", { kind: "force", min: 300 }],
  ]);
});

describe("offers, requests and the heading of a list", () => {
  run([
    ["Denmark has signalled two frigates for the Red Sea.", { kind: "force", actor: ["DNK"], min: 2, stage: "offered" }],
    ["Latvia has a company of 120 soldiers on offer.", { kind: "force", actor: ["LVA"], stage: "offered", change: "start" }, "The coalition for Ukraine met."],
    ["• Denmark: one frigate", { kind: "force", actor: ["DNK"], stage: "pledged", change: "start" }, "The EU sends a mission to the Red Sea.\n\nWhat has been promised?\n\n"],
    ["• Denmark: one frigate, already on station", { kind: "force", actor: ["DNK"], stage: "in-force" }, "The EU sends a mission to the Red Sea.\n\nWhat has been promised?\n\n"],
    ["A Slovene engineer team of 25 soldiers is due in Tirana on 2 June.", { kind: "force", actor: ["SVN"], stage: "planned" }],
  ]);
});

describe("the last to leave, those who came, those who stand ready", () => {
  run([
    ["Its last 600 men flew out in March.", { kind: "force", actor: ["BGD"], min: 600, change: "end", stage: "ended" }, "Bangladesh kept a battalion in Mali."],
    ["The last of Uganda's companies boarded a ship at Mogadishu harbour in January.", { kind: "force", actor: ["UGA"], change: "end", stage: "ended" }, "Uganda kept soldiers in Somalia."],
    ["Kenya has 260 officers in Haiti; 85 came in March.", { kind: "force", actor: ["KEN"], min: 85, place: "HTI", change: "start" }],
    ["Senegal stands ready with 600 paratroopers for Niger.", { kind: "force", actor: ["SEN"], min: 600, stage: "offered" }],
    ["In Seoul, the National Assembly approved the dispatch of 300 engineers to South Sudan.", { kind: "force", actor: ["KOR"], min: 300, stage: "decided" }],
    ["The 40 Danish trainers come from Aalborg.", { kind: "force", actor: ["DNK"], change: "level" }, "Danish soldiers train recruits in Iraq."],
  ]);
});

describe("the year that is not over, and a mandate that begins", () => {
  run([
    ["Denmark reached 1.9 percent of GDP on defence this year.", { kind: "spending", actor: ["DNK"], stage: "in-force" }],
    ["Denmark spent 1.4 percent of GDP on defence in 2019.", { kind: "spending", actor: ["DNK"], stage: "ended" }],
  ]);
});
