/** How far it has come, which way it goes, where and since when: what the words beyond the verb's own class say. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("a verb of no list goes where the words after it say", () => {
  run([
    ["Uganda shipped in 90 sappers and funnelled another 30 into Somalia.", { kind: "force", actor: ["UGA"], min: 30, change: "add" }],
    ["Uganda detailed 90 sappers to the mission in Somalia.", { kind: "force", actor: ["UGA"], change: "start", stage: "in-force" }],
    ["Ninety Ugandan sappers were diverted to Somalia.", { kind: "force", actor: ["UGA"], change: "start", stage: "in-force" }],
    ["Ninety Ugandan sappers were called home from Somalia.", { kind: "force", actor: ["UGA"], change: "cut", stage: "ended" }],
    ["Ninety Ugandan sappers have packed their bags in Somalia.", { kind: "force", actor: ["UGA"], change: "end", stage: "ended" }],
    ["Uganda has pulled 90 sappers off the mission in Somalia.", { kind: "force", actor: ["UGA"], change: "cut" }],
    // What goes nowhere, and what only includes.
    ["Ninety Ugandan sappers repair roads in Somalia.", { kind: "force", actor: ["UGA"], change: "level", stage: "in-force" }],
    ["Ninety Ugandan sappers took off their boots in Somalia.", { kind: "force", actor: ["UGA"], change: "level" }],
  ]);
});

describe("who is kept ready has not gone", () => {
  run([
    ["Uganda has readied 90 sappers for Somalia.", { kind: "force", actor: ["UGA"], change: "start", stage: "planned" }],
    ["A Ugandan company of 90 sappers is being assembled for Somalia.", { kind: "force", actor: ["UGA"], change: "start", stage: "planned" }],
    ["Uganda has 90 sappers ready for Somalia.", { kind: "force", actor: ["UGA"], change: "start", stage: "offered" }],
    ["Ninety Ugandan sappers are awaited in Somalia.", { kind: "force", actor: ["UGA"], change: "start", stage: "planned", modality: "expected" }],
    ["Uganda has put 90 sappers on standby for Somalia.", { kind: "force", actor: ["UGA"], change: "start", stage: "offered" }],
    ["Uganda keeps 90 sappers in Somalia.", { kind: "force", actor: ["UGA"], change: "level", stage: "in-force" }],
    ["The Ugandan contingent is formed of 90 sappers in Somalia.", { kind: "force", actor: ["UGA"], change: "level", stage: "in-force" }],
  ]);
});

describe("a number without a verb: by its label, its preposition and its time", () => {
  run([
    ["Promised by Chile: 70 soldiers for Haiti.", { kind: "force", min: 70, change: "start", stage: "pledged" }],
    ["Chile: 70 soldiers for Haiti, from July.", { kind: "force", actor: ["CHL"], change: "start", stage: "pledged", holds: "2023-07/.." }],
    ["Chile's offer to Haiti: 70 soldiers.", { kind: "force", min: 70, change: "start", stage: "offered" }],
    ["Chile: 70 soldiers on their way to Haiti.", { kind: "force", actor: ["CHL"], change: "start", stage: "in-force" }],
    ["Chile: 70 soldiers in Haiti, since March.", { kind: "force", actor: ["CHL"], change: "level", stage: "in-force", holds: "2023-03/.." }],
    ["Chile: 70 soldiers in Haiti.", { kind: "force", actor: ["CHL"], change: "level", stage: "in-force" }],
    ["Chile: 70 soldiers for six months in Haiti.", { kind: "force", actor: ["CHL"], change: "level", stage: "in-force" }],
  ]);
});

describe("a term told in the past that was over has ended", () => {
  run([
    ["Until last year Peru kept 200 soldiers in Haiti.", { kind: "force", actor: ["PER"], change: "level", stage: "ended", holds: "../2022" }],
    ["Peru kept 200 soldiers in Haiti from 2019 to 2021.", { kind: "force", actor: ["PER"], stage: "ended", holds: "2019/2021" }],
    ["Peru led the brigade in Haiti until March.", { kind: "lead", actor: ["PER"], stage: "ended", holds: "../2023-03" }],
    ["Some 200 Peruvian soldiers guarded the port in Haiti until January.", { kind: "force", actor: ["PER"], stage: "ended", holds: "../2023-01" }],
    ["From 2019 to 2022 Peru's company patrolled the border in Haiti.", { kind: "force", actor: ["PER"], stage: "ended" }],
    ["Peru keeps 200 soldiers in Haiti until March.", { kind: "force", actor: ["PER"], change: "level", holds: "../2024-03" }],
    ["Peru has kept 200 soldiers in Haiti since 2019.", { kind: "force", actor: ["PER"], stage: "in-force", holds: "2019/.." }],
  ]);
});

describe("where it is, by soil and by whom it is for", () => {
  run([
    ["There are 500 American soldiers on Honduran soil.", { kind: "force", actor: ["USA"], place: "HND" }],
    ["Honduras is home to 500 American soldiers.", { kind: "force", actor: ["USA"], place: "HND" }],
    ["Spain has earmarked 70 officers for Chad.", { kind: "force", actor: ["ESP"], place: "TCD" }],
    ["Two Spanish jets fly in Lithuanian airspace.", { kind: "force", actor: ["ESP"], place: "LTU" }],
    ["On the ground they are fewer: 900 soldiers.", { kind: "force", place: "MLI", min: 900 }, "The United Nations mission in Mali, Minusma, may count 1,200 soldiers. France voted for it."],
    ["The Thai engineers leave South Sudan for Bangkok in July.", { kind: "force", actor: ["THA"], change: "end", place: "SSD" }],
    ["The Thai engineers leave Bangkok for South Sudan in July.", { kind: "force", actor: ["THA"], change: "start", place: "SSD" }],
  ]);
});

describe("a count goes on with the day and the place of the counts before it", () => {
  run([
    ["Togo had 200, Chad 300.", { kind: "force", actor: ["TCD"], min: 300, holds: "2023-03-31/.." }, "As of 31 March 2023 the force in Mali counted 900 soldiers."],
    ["Abroad on 1 April 2023: UNIFIL 333 soldiers; KFOR 13 soldiers.", { kind: "force", min: 13, holds: "2023-04-01" }],
    ["Chad 300 in Niger.", { kind: "force", actor: ["TCD"], min: 300, place: "NER" }, "Togo gives 200 soldiers in Mali."],
    ["Chad has 300 soldiers in Mali.", { kind: "force", actor: ["TCD"], min: 300, holds: "2023-05-10/.." }, "As of 31 March 2023 the force in Mali counted 900 soldiers."],
  ]);
});

describe("the course of a deployment that only its noun tells", () => {
  run([
    ["Portugal has ended its deployment to Mozambique.", { kind: "force", actor: ["PRT"], change: "end", stage: "ended" }],
    ["The Portuguese deployment in Mozambique is over.", { kind: "force", actor: ["PRT"], change: "end", stage: "ended" }],
    ["The Portuguese deployment in Mozambique is nearing its end.", { kind: "force", actor: ["PRT"], change: "end", stage: "planned" }],
    ["Portugal will cut short its deployment in Mozambique.", { kind: "force", actor: ["PRT"], change: "end", stage: "pledged" }],
    ["There are plans for a Portuguese deployment in Mozambique.", { kind: "force", actor: ["PRT"], change: "start", stage: "planned" }],
    ["Preparations for a Portuguese deployment in Mozambique began in May.", { kind: "force", actor: ["PRT"], change: "start", stage: "planned" }],
    // Approved or begun, it is neither over nor only planned.
    ["The Portuguese deployment in Mozambique was approved in March.", { kind: "force", actor: ["PRT"], change: "start", stage: "decided" }],
    ["The Portuguese deployment in Mozambique has begun.", { kind: "force", actor: ["PRT"], change: "start", stage: "in-force" }],
  ]);
});

describe("promised and offered numbers are not there yet", () => {
  run([
    ["Malawi's promise of 90 rangers for Congo stands.", { kind: "force", actor: ["MWI"], min: 90, change: "start", stage: "pledged" }],
    ["The promised 90 Malawian rangers are still at home.", { kind: "force", min: 90, change: "start", stage: "pledged" }],
    ["Congo took up Malawi's offer of 90 rangers.", { kind: "force", min: 90, change: "start", stage: "agreed" }],
    ["Congo turned down Malawi's offer of 90 rangers.", { kind: "force", min: 90, change: "start", stage: "refused" }],
    ["Malawi has dropped its plan for 90 rangers in Congo.", { kind: "force", min: 90, change: "start", stage: "refused" }],
    ["Malawi may have to withdraw its 90 rangers from Congo.", { kind: "force", actor: ["MWI"], change: "end", stage: "considered", modality: "possible" }],
    ["Malawi has 90 rangers in Congo.", { kind: "force", actor: ["MWI"], change: "level", stage: "in-force" }],
    ["Malawi has a company of 90 rangers in Congo.", { kind: "force", actor: ["MWI"], change: "level", stage: "in-force" }],
  ]);
});

describe("sending begins and stops; who is back has come again", () => {
  run([
    ["Ghana has begun sending sappers to Niger.", { kind: "force", actor: ["GHA"], change: "start", stage: "in-force" }],
    ["Ghana wants to stop sending sappers to Niger.", { kind: "force", actor: ["GHA"], change: "end", stage: "planned" }],
    ["Ghanaian sappers are back in Niger.", { kind: "force", actor: ["GHA"], change: "resume", stage: "in-force", place: "NER" }],
    ["Ghanaian sappers will soon be back in Niger.", { kind: "force", actor: ["GHA"], change: "resume", stage: "pledged", place: "NER" }],
    ["Ghana ordered its 90 sappers out of Niger.", { kind: "force", actor: ["GHA"], change: "end" }],
    ["The Ghanaian sappers from Niger are back home.", { kind: "force", actor: ["GHA"], change: "end", stage: "ended" }],
    ["Ghana keeps sending sappers to Niger.", { kind: "force", actor: ["GHA"], stage: "in-force" }],
  ]);
});

describe("neither where people met nor what a force passed is where it is", () => {
  run([
    ["Its 60 airmen will stay until June.", { kind: "force", actor: ["FIN"], place: "ISL" }, "Finland has 60 airmen in Iceland. The ministers met in Tallinn on Monday."],
    ["Its 60 airmen will stay until June.", { kind: "force", actor: ["FIN"], place: "ISL" }, "Finland has 60 airmen in Iceland. The summit in Poland on Monday was short."],
    ["Sweden has 40 airmen.", { kind: "force", actor: ["SWE"], place: "ISL" }, "Finland has 60 airmen in Iceland. Reporters in Riga asked why."],
    ["Fiji's 50 soldiers, who came by way of Darwin, are at work.", { kind: "force", actor: ["FJI"], place: "SLB" }, "New Zealand has 60 soldiers in Solomon Islands."],
    ["Some 50 Thai engineers flew via Nairobi to Juba.", { kind: "force", actor: ["THA"], place: "SSD" }],
    ["Sweden has 40 airmen.", { kind: "force", actor: ["SWE"], place: "LTU" }, "Finland had 60 airmen in Iceland. It has 30 in Lithuania."],
    ["Some 50 Thai engineers are stationed in Nairobi.", { kind: "force", actor: ["THA"], place: "KEN" }],
  ]);
});

describe("months near verbs that look back or ahead", () => {
  run([
    ["Norway has offered to send a company to Mali from January.", { kind: "force", actor: ["NOR"], stage: "offered", holds: "2024-01/.." }],
    ["Oslo agreed to send 90 soldiers to Mali from March.", { kind: "force", actor: ["NOR"], stage: "agreed", holds: "2024-03/.." }],
    ["Mali was reinforced by 50 Danes in March and by 90 Norwegian soldiers in April.", { kind: "force", actor: ["NOR"], holds: "2023-04" }],
    ["Norwegian soldiers guarded the camp in Mali until February.", { kind: "force", actor: ["NOR"], holds: "../2023-02" }],
    ["Some 90 Norwegian soldiers watched over the vote in Mali in November.", { kind: "force", actor: ["NOR"], holds: "2022-11" }],
    // Extended and kept ready: what is still to come.
    ["Norway extended the stay of its 90 soldiers in Mali until February.", { kind: "force", actor: ["NOR"], holds: "../2024-02" }],
    ["Norway keeps 90 soldiers in Mali until February.", { kind: "force", actor: ["NOR"], holds: "../2024-02" }],
  ]);
});

describe("what may be there at most is decided", () => {
  const before = "Denmark has 300 soldiers in Mali.";
  run([
    ["Up to 300 Danish soldiers may be deployed under the mandate.", { kind: "force", actor: ["DNK"], max: 300, stage: "decided", modality: "stated" }, before],
    ["Up to 90 Danes can serve in Chad.", { kind: "force", actor: ["DNK"], max: 90, stage: "decided", modality: "stated" }, before],
    ["The number of soldiers shall not be above 400.", { kind: "force", actor: ["DNK"], min: null, max: 400, stage: "decided", modality: "stated", change: "level" }, before],
    ["The resolution fixed a ceiling of 3,500 in all ranks.", { kind: "force", max: 3500, stage: "decided", change: "level" }, before],
    ["MINUSMA counts 14,200 soldiers there for a ceiling of 17,000.", { kind: "force", max: 17000, stage: "decided", change: "level" }, before],
    ["Denmark may send up to 90 soldiers to Chad.", { kind: "force", actor: ["DNK"], max: 90, stage: "considered", modality: "possible" }, before],
    ["Up to 90 Danes may go to Chad if the Folketing agrees.", { kind: "force", actor: ["DNK"], max: 90, stage: "considered" }, before],
  ]);
});

describe("what once was is over", () => {
  const before = "Denmark has 300 soldiers in Mali.";
  run([
    ["The force grew from 400 to 900.", { kind: "force", min: 400, stage: "ended", change: "level" }, before],
    ["The Danish contingent was cut from 700 to 300.", { kind: "force", actor: ["DNK"], min: 700, stage: "ended" }, before],
    ["Its head count, once 700, has shrunk to 300.", { kind: "force", actor: ["DNK"], min: 700, stage: "ended", change: "level" }, before],
    ["The force, 2,000 strong at the outset, is down to 300.", { kind: "force", min: 2000, stage: "ended", change: "level" }, before],
    ["Its contingent, originally 450, now numbers 300.", { kind: "force", actor: ["DNK"], min: 450, stage: "ended", change: "level" }, before],
    ["The Danish contingent will be cut from 300 to 100.", { kind: "force", actor: ["DNK"], min: 300, stage: "in-force" }, before],
    ["Four British minehunters were based in Bahrain until last year.", { no: "mandate" }, before],
  ]);
});

describe("what is let go is decided, who had come by now are there", () => {
  const before = "Denmark has 300 soldiers in Mali.";
  run([
    ["Parliament has cleared up to 200 soldiers for Chad.", { kind: "force", max: 200, place: "TCD", stage: "decided", change: "start" }, before],
    ["Lisbon has signed off 120 gendarmes for the force.", { kind: "force", actor: ["PRT"], min: 120, stage: "decided" }, before],
    ["The Sejm okayed 200 sappers for Chad.", { kind: "force", actor: ["POL"], min: 200, stage: "decided", change: "start" }, before],
    ["Ghana's cabinet waved through 90 medics for Darfur.", { kind: "force", actor: ["GHA"], min: 90, stage: "decided" }, before],
    ["Kenya signed up to AMISOM on 2 May with 4,000 men.", { kind: "force", actor: ["KEN"], stage: "agreed" }, before],
    ["Some 1,200 Germans had moved in as of February.", { kind: "force", actor: ["DEU"], min: 1200, stage: "in-force", change: "start" }, before],
    ["By Friday 300 Finns had arrived in Gao.", { kind: "force", actor: ["FIN"], min: 300, stage: "in-force" }, before],
    ["Kenya had sent 900 men to Somalia before it joined the mission.", { kind: "force", actor: ["KEN"], min: 900, stage: "ended" }, before],
    ["The Sejm could clear 200 sappers for Chad.", { kind: "force", actor: ["POL"], min: 200, stage: "considered" }, before],
  ]);
});

describe("up to a number: a ceiling, or the end of a verb of rising or summing", () => {
  run([
    ["Swedish troop numbers in Kosovo have crept up to 70.", { kind: "force", actor: ["SWE"], min: 70, max: 70, stage: "in-force" }],
    ["Their arrival brings the total of Swedish soldiers in Latvia up to 600.", { kind: "force", actor: ["SWE"], min: 600, max: 600, change: "add", stage: "in-force" }],
    ["Sweden's military aid to Ukraine adds up to 48 billion kronor.", { kind: "aid", actor: ["SWE"], min: 48e9, max: 48e9, unit: "SEK" }],
    ["Sweden will add up to 70 soldiers to KFOR in Kosovo.", { kind: "force", actor: ["SWE"], min: null, max: 70 }],
    ["Sweden will bring up to 70 soldiers to Latvia.", { kind: "force", actor: ["SWE"], min: null, max: 70 }],
  ]);
});

describe("what is made ready on paper or put aside is planned", () => {
  run([
    ["A ninth Finnish package of aid to Ukraine, worth 90 million euros, has been drawn up.", { kind: "aid", actor: ["FIN"], min: 90e6, stage: "planned" }],
    ["Finland has drafted a package of 90 million euros for Ukraine's army.", { kind: "aid", actor: ["FIN"], min: 90e6, stage: "planned" }],
    ["Finland has put 90 million euros aside for aid to Ukraine's army.", { kind: "aid", actor: ["FIN"], min: 90e6, stage: "planned" }],
    ["Portugal has put 9 million euros aside for its mission in Mali.", { kind: "cost", actor: ["PRT"], min: 9e6, stage: "planned" }],
    ["Finland has handed over a package of 90 million euros to Ukraine's army.", { kind: "aid", actor: ["FIN"], min: 90e6, stage: "in-force" }],
    ["Finland has drawn 90 million euros from its stocks for Ukraine's army.", { kind: "aid", actor: ["FIN"], min: 90e6, stage: "in-force" }],
  ]);
});

describe("who remains beside those told of before is no addition", () => {
  const before = "Nepal withdrew 80 peacekeepers from Sudan.";
  run([
    ["A further 170 remain in Lebanon.", { kind: "force", actor: ["NPL"], min: 170, place: "LBN", change: "level", stage: "in-force" }, before],
    ["Another 90 are still there.", { kind: "force", actor: ["NPL"], min: 90, change: "level", stage: "in-force" }, before],
    ["A further 170 will go to Lebanon.", { kind: "force", actor: ["NPL"], min: 170, place: "LBN", change: "add" }, before],
    ["A further 170 arrived in Lebanon.", { kind: "force", actor: ["NPL"], min: 170, place: "LBN", change: "add" }, before],
  ]);
});

describe("whose day it is: of an absence, of a saying, of what is only threatened", () => {
  run([
    ["Vienna, absent since 2012, mulls a return to the mission in Chad with up to 50 soldiers.", { kind: "force", actor: ["AUT"], max: 50, stage: "considered", holds: null }],
    ["Vienna, since 2012, keeps 50 soldiers in the mission in Chad.", { kind: "force", actor: ["AUT"], min: 50, holds: "2012/.." }],
    ["Some 60 Belgians will join the 200 already in Mali, the force said on Monday.", { kind: "force", min: 200, change: "level", holds: "2023-05-10/.." }],
    ["Moscow has threatened to end the mandate of the mission in Bosnia in November.", { kind: "mandate", change: "end", holds: "../2023-11" }],
    ["Uganda starts pulling its soldiers out of Somalia in the autumn.", { kind: "force", actor: ["UGA"], change: "end", stage: "planned" }],
    ["Uganda has started pulling its soldiers out of Somalia.", { kind: "force", actor: ["UGA"], change: "end", stage: "in-force" }],
  ]);
});

describe("of several numbers each has its own time and stage", () => {
  run([
    ["The EU trainers in Mali went from 560 to 150 in 18 months, and the rest are to go in June.", { kind: "force", min: 150, stage: "in-force", holds: null }],
    ["The Italian contingent in Kosovo, 240 at the height of the riots, has shrunk to 90.", { kind: "force", actor: ["ITA"], min: 90, stage: "in-force" }],
    ["The Italian contingent in Kosovo, 240 at the height of the riots, has shrunk to 90.", { kind: "force", actor: ["ITA"], min: 240, stage: "ended" }],
    ["The Danish battalion in Latvia, 700 strong, was halved in June to 350.", { kind: "force", actor: ["DNK"], min: 700, change: "level", stage: "ended" }, "Norway keeps 90 soldiers in Latvia."],
    ["Some 90 Italians have been in Gao since March, when they stood at 60.", { kind: "force", min: 60, stage: "ended", holds: "2023-03" }],
    ["Norway will keep 90 soldiers in Latvia until at least 2025.", { kind: "force", actor: ["NOR"], min: 90, holds: "../2025" }],
  ]);
});

describe("whom a plan finds is there now, and a time of comparison is another's", () => {
  run([
    ["Chile plans to shed 50 of its 230 soldiers in Haiti in the summer.", { kind: "force", actor: ["CHL"], min: 230, change: "level", stage: "in-force", holds: "2023-05-10/.." }],
    ["Chile plans to shed 50 of its 230 soldiers in Haiti in the summer.", { kind: "force", actor: ["CHL"], min: 50, change: "cut", stage: "planned" }],
    ["Chile's 150 soldiers in Haiti will be joined by a further 30 in August.", { kind: "force", min: 150, change: "level", stage: "in-force", holds: "2023-05-10/.." }],
    ["Chile trims its contingent in Haiti from 150 to 100 from August.", { kind: "force", min: 150, change: "level", stage: "in-force", holds: "2023-05-10/.." }],
    ["Chile trimmed its contingent in Haiti from 150 to 100 in March.", { kind: "force", min: 150, change: "level", stage: "ended" }],
    ["Some 200 Chileans stay on in Haiti, 40 fewer than in the winter.", { kind: "force", actor: ["CHL"], min: 200, holds: "2023-05-10/.." }],
    ["Some 200 Chileans have stayed on in Haiti since no later than March.", { kind: "force", actor: ["CHL"], min: 200 }],
  ]);
});

describe("a number word behind a genitive leaves the verb to come", () => {
  run([
    ["Britain's two minehunters leave Bahrain in August.", { kind: "force", actor: ["GBR"], min: 2, change: "end", stage: "planned", holds: "2023-08" }],
    ["Norway's one frigate in the Gulf sails home in June.", { kind: "force", actor: ["NOR"], min: 1, change: "end", stage: "planned" }],
    ["It's two frigates that Norway sends to the Gulf.", { kind: "force", actor: ["NOR"], min: 2 }],
    ["Norway's the second state that sends soldiers to Gao.", { no: "cost" }],
  ]);
});

describe("what is paid or goes up, before its sum and with a time to come", () => {
  run([
    ["Ankara paid for the airlift of the mission in Somalia: 9 million euros.", { kind: "cost", min: 9e6, stage: "ended" }],
    ["Ankara is footing the bill for the mission in Somalia: 9 million euros.", { kind: "cost", min: 9e6, stage: "in-force" }],
    ["The cost of the mission in Somalia: 9 million euros.", { kind: "cost", min: 9e6, stage: "planned" }],
    ["Tokyo's share of the cost of American troops goes up by 4 per cent next year.", { kind: "cost", actor: ["JPN"], min: 4, unit: "%", stage: "planned" }],
    ["Tokyo's share of the cost of American troops went up by 4 per cent last year.", { kind: "cost", actor: ["JPN"], min: 4, unit: "%", stage: "ended" }],
  ]);
});

test("a treasury goes on with its state's share, a stranger with nothing", () => {
  const before = "Belgium spent 1.2 per cent of GDP on defence last year.";
  check("The Treasury wants it at 1.5 by 2026.", { kind: "spending", actor: ["BEL"], min: 1.5, unit: "%gdp", stage: "planned", holds: "2026/.." }, before);
  check("Vandenhove wants it at 1.5 by 2026.", { no: "spending" }, before);
});
