/** When it is the case, told outside the words of the claim. The day of the reports is 10 May 2023. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("what was decided holds on the day of the vote", () => {
  run([
    ["The Storting voted on 28 April to send 60 engineers to Mali and to keep 30 soldiers in Jordan.", { kind: "force", actor: ["NOR"], min: 60, holds: "2023-04-28" }],
    ["The Storting voted on 28 April to send 60 engineers to Mali and to keep 30 soldiers in Jordan.", { kind: "force", actor: ["NOR"], min: 30, holds: "2023-04-28" }],
    // A time of its own says when it is the case.
    ["The Sejm voted in April to send 120 soldiers to Chad in September.", { kind: "force", actor: ["POL"], min: 120, holds: "2023-09" }],
    // The day of an announcement is none.
    ["Ghana promised in April to send 200 soldiers to Mali.", { kind: "force", actor: ["GHA"], min: 200 }],
  ]);
});

describe("the second of two acts happens with the first", () => {
  run([
    ["The Cortes met on Monday and ratified the accession of Montenegro to NATO.", { kind: "membership", actor: ["MNE"], holds: "2023-05-08" }],
    ["Kenya voted on 2 May and sent 300 soldiers to Somalia.", { kind: "force", actor: ["KEN"], min: 300, holds: "2023-05-02" }],
    ["Brazil left the mission in March and keeps 40 soldiers in Lebanon.", { kind: "force", actor: ["BRA"], min: 40, holds: "2023-05-10/.." }],
  ]);
});

describe("a clause with \"when\" tells of the time that it hangs on", () => {
  run([
    ["The Czechs stay until July, when 90 Slovaks arrive in Latvia.", { kind: "force", actor: ["SVK"], min: 90, holds: "2023-07" }],
    ["A new chapter began on 4 April, when Finland joined NATO.", { kind: "membership", actor: ["FIN"], holds: "2023-04-04" }],
  ]);
});

describe("a gathering's time stands behind its place", () => {
  run([
    ["At the NATO summit in Madrid in June 2022, Spain offered 200 troops to Latvia.", { kind: "meeting", actor: ["nato"], holds: "2022-06" }],
    ["The UN conference in London in November 2019 was the last in which Ghana spoke.", { kind: "meeting", actor: ["un"], holds: "2019-11" }],
  ]);
});

describe("the day over a list is that of its rows", () => {
  const rows = "\n\n- Chad: 1,100 soldiers\n- Niger: 850 soldiers\n- Togo: 720 soldiers\n";
  run([
    [rows, { kind: "force", actor: ["NER"], min: 850, holds: "2023-04-30" }, "As of 30 April the following forces were deployed with MINUSMA:"],
    [rows, { kind: "force", actor: ["TGO"], min: 720, holds: "2023-04-30" }, "Strength of MINUSMA on 30 April:"],
    [rows, { kind: "force", actor: ["TCD"], min: 1100, holds: "2023-05-10/.." }, "The force in Mali, MINUSMA, has these contributors:"],
  ]);
});

describe("a term from its first day, a level that has been reached, so many years", () => {
  const before = "Denmark has 300 soldiers in Mali.";
  run([
    ["The summit approved the continuation of the mission in Mali for three months with effect from 16 July 2023.", { kind: "mandate", change: "extend", holds: "2023-07-16/2023-10" }, before],
    ["The Folketing only renewed the mandate on 4 May, until next January.", { kind: "mandate", actor: ["DNK"], holds: "2023-05-04/2024-01" }, before],
    ["The number of Danes in Chad has fallen to 40.", { kind: "force", actor: ["DNK"], min: 40, holds: "2023-05-10/.." }, before],
    ["Its contingent in Chad has shrunk to 87 already.", { kind: "force", actor: ["DNK"], min: 87, holds: "2023-05-10/.." }, before],
    ["Norwegians have led the mission for two years.", { kind: "lead", actor: ["NOR"], holds: "2021/.." }, before],
    ["Ghana has kept 90 men in Lebanon for ten years.", { kind: "force", actor: ["GHA"], min: 90, holds: "2013/.." }, before],
    ["Norway's 200 soldiers ought to be in place by late July.", { kind: "force", actor: ["NOR"], min: 200, holds: "2023-07/.." }, before],
    ["By the end of the decade Norway will spend 3 per cent of GDP on defence.", { kind: "spending", actor: ["NOR"], holds: "2030/.." }, before],
    ["By year's end it will have 900 men there.", { kind: "force", min: 900, holds: "2023/.." }, before],
    // What fell then may be another number today; who will keep for years has not done so.
    ["The number of Danes in Chad fell to 40 in 2021.", { kind: "force", actor: ["DNK"], min: 40, holds: "2021" }, before],
    ["Ghana will keep 90 men in Lebanon for ten years.", { kind: "force", actor: ["GHA"], min: 90, stage: "pledged" }, before],
  ]);
});

describe("the day of the words is not that of what they tell", () => {
  run([
    ["On Monday, Norway announced that it would send 60 soldiers to Mali.", { kind: "force", actor: ["NOR"], stage: "pledged", holds: null }],
    ["Norway said last week it would send 60 soldiers to Mali in July.", { kind: "force", actor: ["NOR"], holds: "2023-07" }],
    ["Norway, the defence minister said on Tuesday, will send 60 soldiers to Mali.", { kind: "force", actor: ["NOR"], holds: null }],
    ["Norway confirmed on 2 May that it has 60 soldiers in Mali.", { kind: "force", actor: ["NOR"], holds: "2023-05-10/.." }],
    ["Norway, which has had soldiers in Mali since 2019, will withdraw them by July.", { kind: "force", actor: ["NOR"], change: "end", holds: "../2023-07" }],
  ]);
});

describe("terms and stretches", () => {
  run([
    ["Norway will send 60 soldiers to Mali within two weeks.", { kind: "force", holds: "2023-05-10/2023-05-24" }],
    ["Norway will withdraw its 60 soldiers from Mali within 30 days.", { kind: "force", change: "end", holds: "../2023-06-09" }],
    ["Norway will send 60 soldiers to Mali between June and August.", { kind: "force", holds: "2023-06/2023-08" }],
    ["Norway will keep 60 soldiers in Mali between October 2023 and March 2024.", { kind: "force", holds: "2023-10/2024-03" }],
    ["Norway will send 60 soldiers to Mali from October to March 2025.", { kind: "force", holds: "2024-10/2025-03" }],
    ["Norway wants to have 60 soldiers in Mali before Christmas.", { kind: "force", holds: "2023-12-25/.." }],
    ["Canada will take command of the Kenyan-led mission in August.", { kind: "lead", actor: ["CAN"], holds: "2023-08" }],
  ]);
});
