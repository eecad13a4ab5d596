/** What tense, time and what stands before decide of how far a force has come, and the words that turn a verb round. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("the present of an act that is single", () => {
  run([
    ["Peru sends 90 sappers to Haiti.", { kind: "force", actor: ["PER"], stage: "pledged", change: "start" }],
    ["Ottawa puts two frigates under the command of the mission in the Red Sea.", { kind: "force", actor: ["CAN"], stage: "pledged", change: "start" }],
    ["A Latvian company of 110 goes to Kosovo, for half a year.", { kind: "force", actor: ["LVA"], stage: "planned", change: "start" }],
    ["Oslo goes to Mali with two aircraft.", { kind: "force", actor: ["NOR"], stage: "pledged", change: "start" }],
    ["Belgium provides a company of 140.", { kind: "force", actor: ["BEL"], stage: "pledged", change: "start" }, "Denmark will send 300 soldiers to Mali."],
    ["Next month Chile contributes 40 engineers to the force in Haiti.", { kind: "force", actor: ["CHL"], stage: "planned", change: "start" }],
    ["Fiji sends 90 soldiers to the Sinai, Nepal 40.", { kind: "force", actor: ["NPL"], stage: "pledged", change: "start", min: 40 }],
    // What is done over and over, or stands in a list of those who are there, is so.
    ["Estonia sends a platoon of 30 to Lebanon every year.", { kind: "force", actor: ["EST"], stage: "in-force", change: "level" }],
    ["Hungary sends 20.", { kind: "force", actor: ["HUN"], stage: "in-force", change: "level" }, "Slovakia provides 240 soldiers to the force in Cyprus."],
    ["Ghana contributes 870 soldiers to the force in Lebanon.", { kind: "force", actor: ["GHA"], stage: "in-force", change: "level" }],
  ]);
});

describe("how it began is no news of how it is", () => {
  run([
    ["Peru initially sent 300 soldiers to Haiti.", { kind: "force", actor: ["PER"], stage: "ended", change: "start", min: 300 }],
    ["Japan originally dispatched 550 troops to Samawah.", { kind: "force", actor: ["JPN"], stage: "ended", change: "start", min: 550 }],
    ["Some 250 Danish engineers were initially sent to Kabul.", { kind: "force", actor: ["DNK"], stage: "ended", change: "start" }],
    ["Norwegian jets were first deployed to Kuwait.", { kind: "force", actor: ["NOR"], stage: "ended", change: "start" }],
    ["Benin sent initially 100 policemen to Haiti.", { kind: "force", actor: ["BEN"], stage: "ended", change: "start" }],
    ["The first Polish soldiers arrived in Kabul on Tuesday.", { kind: "force", actor: ["POL"], stage: "in-force", change: "start" }],
    ["Belgium will initially send 120 soldiers to Niger.", { kind: "force", actor: ["BEL"], stage: "pledged", change: "start" }],
  ]);
});

describe("a forecast is nobody's promise", () => {
  run([
    ["The mission in Mali will have 1,300 soldiers by Christmas.", { kind: "force", stage: "planned", change: "start", min: 1300 }],
    ["By July there will be 450 Danes in Latvia.", { kind: "force", actor: ["DNK"], stage: "planned", min: 450 }],
    ["The force in Haiti will number 2,500.", { kind: "force", stage: "planned", min: 2500 }],
    ["The contingent in Niger will comprise 60 Italian trainers.", { kind: "force", actor: ["ITA"], stage: "planned", min: 60 }],
    ["In Estonia there will be two British battle groups.", { kind: "force", actor: ["GBR"], stage: "planned" }],
    ["Norway will send 40 divers to Lebanon.", { kind: "force", actor: ["NOR"], stage: "pledged", change: "start" }],
    ["Denmark will have 450 soldiers in Latvia by July, its minister announced.", { kind: "force", actor: ["DNK"], stage: "pledged" }],
  ]);
});

describe("words that turn a verb round", () => {
  run([
    ["Vienna will leave up to 130 soldiers in Chad.", { kind: "force", actor: ["AUT"], stage: "pledged", change: "level", max: 130 }],
    ["Madrid leaves a battery of 149 soldiers at Incirlik until December.", { kind: "force", actor: ["ESP"], change: "level" }],
    ["Greece put in 500 soldiers for the corps.", { kind: "force", actor: ["GRC"], stage: "pledged", change: "start" }],
    ["Togo puts up 300 men for the standby force in Niger.", { kind: "force", actor: ["TGO"], stage: "pledged", change: "start" }],
    ["Manila flew out its last 60 soldiers on Sunday.", { kind: "force", actor: ["PHL"], stage: "ended", change: "end" }],
    ["Eighteen Estonians returned from Helmand this week.", { kind: "force", actor: ["EST"], stage: "ended", change: "end" }],
    ["Kenya is contributing 300 police to the mission in Haiti.", { kind: "force", actor: ["KEN"], stage: "pledged", change: "start" }],
    // Who leaves goes, and who flies others somewhere sends them.
    ["Three Danish companies leave Kosovo in August.", { kind: "force", actor: ["DNK"], stage: "planned" }],
    ["Manila flew 60 soldiers to the Golan on Sunday.", { kind: "force", actor: ["PHL"], stage: "in-force", change: "start" }],
  ]);
});

describe("more of what is there", () => {
  run([
    ["Tallinn has asked for a second battle group.", { kind: "force", stage: "requested", change: "add" }],
    ["Canada will send a further battalion to Mali.", { kind: "force", actor: ["CAN"], stage: "pledged", change: "add" }],
    ["Ghana will send more engineers to Haiti.", { kind: "force", actor: ["GHA"], stage: "pledged", change: "add" }],
    ["By July there will be 226 European Union monitors in Armenia.", { kind: "force", actor: ["eu"], stage: "planned", change: "add" }, "Eighty European Union monitors are in Armenia."],
    ["By July there will be 40 Danish soldiers in Mali.", { kind: "force", actor: ["DNK"], stage: "planned", change: "cut" }, "There are 110 Danish soldiers in Mali."],
    // Another's, or elsewhere, is no more of it.
    ["By July there will be 226 Norwegian soldiers in Latvia.", { kind: "force", actor: ["NOR"], stage: "planned", change: "start" }, "There are 110 Danish soldiers in Mali."],
    ["Ghana will send engineers to Haiti.", { kind: "force", actor: ["GHA"], stage: "pledged", change: "start" }],
  ]);
});

describe("all of them, by what stands beside the number", () => {
  run([
    ["Oslo's naval team, sixty sailors, goes home from Mali this month.", { kind: "force", actor: ["NOR"], change: "end" }],
    ["Peru's instructors in Haiti, some eighty, will leave in June.", { kind: "force", actor: ["PER"], change: "end" }],
    ["Poland brought home the last of its 900 soldiers from Iraq.", { kind: "force", actor: ["POL"], change: "end" }],
    ["Ninety Danish soldiers come home from Mali in May.", { kind: "force", actor: ["DNK"], change: "end" }, "There are 90 Danish soldiers in Mali."],
    ["Fiji's last rotation in Iraq, about 100 men, will come home by June.", { kind: "force", actor: ["FJI"], change: "end" }],
    // Some of them only.
    ["Forty Danish soldiers come home from Mali in May.", { kind: "force", actor: ["DNK"], change: "cut" }, "There are 90 Danish soldiers in Mali."],
    ["The first of Peru's instructors in Haiti, some eighty, will leave in June.", { kind: "force", actor: ["PER"], change: "cut" }],
  ]);
});

describe("gifts, additions and handovers in the present", () => {
  run([
    ["Spain gives 9 million euros in aid to Ukraine.", { kind: "aid", actor: ["ESP"], stage: "pledged" }],
    ["Finland lends two radars to Moldova.", { kind: "aid", actor: ["FIN"], stage: "pledged" }],
    ["Madrid adds 60 gunners to its troops in Latvia.", { kind: "force", actor: ["ESP"], stage: "pledged", change: "add" }],
    ["Portugal doubles its company in Romania to 240 soldiers.", { kind: "force", actor: ["PRT"], stage: "pledged" }],
    ["The Danes relieve them in June.", { kind: "force", actor: ["DNK"], stage: "planned", change: "start" }, "Norway has 90 soldiers in Lithuania."],
    ["Lisbon lent a frigate to the mission in the Gulf of Guinea, and found 90 marines for it.", { kind: "force", actor: ["PRT"], stage: "in-force", change: "start", min: 90 }],
    ["Norway gives Ukraine 90 million crowns every year.", { kind: "aid", actor: ["NOR"], stage: "in-force" }],
    ["Sweden has given two radars to Ukraine.", { kind: "aid", actor: ["SWE"], stage: "in-force" }],
  ]);
});

describe("numbers without a verb, and those that wait", () => {
  run([
    ["Italy: 90 engineers for Mali, if the Senate consents.", { kind: "force", actor: ["ITA"], stage: "planned" }],
    ["Chile: two helicopters in Haiti, not before October.", { kind: "force", actor: ["CHL"], stage: "planned", change: "start" }],
    ["Denmark: up to 70 in Mali.", { kind: "force", actor: ["DNK"], stage: "planned", max: 70 }, "Sweden has 200 soldiers in Mali."],
    ["Indonesia has 900 soldiers in training for Gaza.", { kind: "force", actor: ["IDN"], stage: "planned", min: 900 }],
    ["In Mali, Belgium's 90 soldiers are next.", { kind: "force", actor: ["BEL"], stage: "planned" }],
    ["Togo: 90 soldiers in Mali since May.", { kind: "force", actor: ["TGO"], stage: "in-force" }],
    ["Peru has 90 soldiers in Haiti.", { kind: "force", actor: ["PER"], stage: "in-force", change: "level" }],
  ]);
});

describe("what the past, a denial and a stay say of a force", () => {
  run([
    ["Some 300 Danish soldiers were in Gao on Wednesday.", { kind: "force", actor: ["DNK"], stage: "in-force", min: 300 }],
    ["Togo still had 90 soldiers in Mali.", { kind: "force", actor: ["TGO"], stage: "in-force", min: 90 }],
    ["Italy's 650 soldiers in Lebanon have not been recalled.", { kind: "force", actor: ["ITA"], stage: "in-force", modality: "stated", change: "level" }],
    ["Latvia will send 90 soldiers to Kosovo for one year.", { kind: "mandate", actor: ["LVA"], stage: "pledged" }],
    ["The Bundestag said yes to up to 400 soldiers in Mali.", { kind: "force", actor: ["DEU"], stage: "decided", change: "start", max: 400 }],
    ["Denmark has trained 900 Ukrainian soldiers.", { kind: "aid", actor: ["DNK"], change: "level", min: 900 }],
    ["The Security Council added 900 soldiers to its force in Mali.", { kind: "force", stage: "decided", change: "add" }],
    ["Spain added 90 soldiers to the force in Mali.", { kind: "force", actor: ["ESP"], stage: "in-force", change: "add" }],
    ["Togo once had 90 soldiers in Mali.", { kind: "force", actor: ["TGO"], stage: "ended", min: 90 }],
    ["Italy's 650 soldiers in Lebanon have been recalled.", { kind: "force", actor: ["ITA"], stage: "ended" }],
  ]);
});

describe("what plies is there, who has come has begun, what comes together is a level", () => {
  const before = "Denmark has 300 soldiers in Mali.";
  run([
    ["The Czech Republic, which flies two planes for the mission, will stay.", { kind: "force", actor: ["CZE"], min: 2, change: "level", stage: "in-force" }, before],
    ["A Peruvian frigate sails in the Gulf of Guinea with 200 men.", { kind: "force", actor: ["PER"], min: 200, change: "level", stage: "in-force" }, before],
    ["A Hungarian liaison team of 14 has been installed in Gao since the summer.", { kind: "force", actor: ["HUN"], min: 14, change: "start" }, before],
    ["Norway has so far paid 30 million euros to Mali's army.", { kind: "aid", actor: ["NOR"], change: "level", stage: "in-force" }, before],
    ["Norway has committed 30 million euros in military aid to Mali since 2021.", { kind: "aid", actor: ["NOR"], change: "level", stage: "pledged" }, before],
    ["The European Union pays allowances of $1,028 a soldier each month to Mali's army.", { kind: "aid", actor: ["eu"], change: "level", stage: "in-force" }, before],
    ["The frigate sails for Gao with 200 men.", { kind: "force", actor: ["DNK"], min: 200, change: "start" }, before],
    ["Norway has given Mali's army two radars.", { kind: "aid", actor: ["NOR"], min: 2, change: "start" }, before],
  ]);
});
