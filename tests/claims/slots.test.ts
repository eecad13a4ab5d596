/** Who, where and when across sentences: what a word takes up from those before it. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("the country goes on with who acted; in the country is where", () => {
  run([
    ["The Nordic country keeps a frigate in the Baltic Sea.", { kind: "force", actor: ["NOR"] }, "Norway will send a company to Lithuania under German command."],
    ["The West African nation had contributed 870 troops since 2013.", { kind: "force", actor: ["GHA"] }, "Ghana has withdrawn its battalion from the mission in Mali."],
    ["The United Kingdom, which has 120 soldiers in the country, is leaving.", { kind: "force", actor: ["GBR"], place: "KEN" }, "British troops train in Kenya."],
    ["The South American country has 30 soldiers in Lebanon.", { kind: "force", actor: ["CHL"] }, "Chile sent 12 engineers to Haiti."],
    ["The kingdom has 250 soldiers in Iraq.", { kind: "force", actor: ["DNK"] }, "Denmark spent 1.4 percent of GDP on defence."],
  ]);
});

describe("who hosts is not whose the force is", () => {
  run([
    ["Romania will host 300 French soldiers.", { kind: "force", actor: ["FRA"], place: "ROU", change: "start" }],
    ["Poland hosts American troops at Powidz.", { kind: "force", actor: ["USA"], place: "POL", change: "level" }],
    ["Mali thanked Belgium for the twelve instructors.", { kind: "force", actor: ["BEL"], place: "MLI" }],
    ["Riga will receive a Danish battalion of 800 soldiers.", { kind: "force", actor: ["DNK"], min: 800 }],
    ["Latvia will receive 200 more soldiers.", { kind: "force", actor: ["SWE"], place: "LVA" }, "Sweden has 500 soldiers in Latvia."],
    ["KFOR will receive 200 more soldiers.", { kind: "force", actor: ["nato"], mission: "kfor" }],
    ["The Ghanaian contingent of 140 guards the airport in Bamako.", { kind: "force", actor: ["GHA"], min: 140 }],
  ]);
});

describe("the place goes on", () => {
  run([
    ["Spain contributes a company.", { kind: "force", actor: ["ESP"], place: "SVK" }, "Slovakia hosts a battlegroup. The Czech Republic has 400 soldiers in Slovakia."],
    ["Britain, which keeps 300 troops there, will stay.", { kind: "force", actor: ["GBR"], place: "MLI" }, "Germany has 1,100 soldiers in Mali."],
    ["Italy contributes a company.", { kind: "force", actor: ["ITA"], place: "LVA" }, "Denmark has 700 soldiers in Estonia.\n\nLatvia. Canada leads the brigade."],
    ["Hungary asked Italy for 200 soldiers.", { kind: "force", actor: ["ITA"], asker: "HUN", place: "HUN" }],
    ["Operation Irini continues; in Chad, France keeps a battalion.", { kind: "force", actor: ["FRA"], place: "TCD" }],
  ]);
});

describe("whose the mission's strength is", () => {
  run([
    ["KFOR now numbers some 4,500 soldiers.", { kind: "force", actor: ["nato"], mission: "kfor" }, "Kosovo is calm. Kosovo has a government."],
    ["Paris, which counts four officers there, is silent.", { kind: "force", actor: ["FRA"] }, "Togo has 900 soldiers in Mali."],
  ]);
});

describe("what is to come begins, what goes on is a level", () => {
  run([
    ["Some 900 Danish soldiers are to take part in the operation.", { kind: "force", actor: ["DNK"], change: "start", stage: "planned" }],
    ["Togo has contributed to UNIFIL since 1979.", { kind: "force", actor: ["TGO"], change: "level", stage: "in-force" }],
    ["Four Italian jets flew over Syria.", { kind: "force", actor: ["ITA"], change: "level" }],
    ["Some 300 Kenyan police were deployed on the mission in Haiti.", { kind: "force", actor: ["KEN"], change: "level" }],
    ["Norway rotates a battalion through Setermoen in Norway and a company through Latvia.", { kind: "force", actor: ["NOR"], change: "level" }],
    ["Portugal's 150 commandos will leave the Central African Republic in July.", { kind: "force", actor: ["PRT"], change: "end", min: 150 }],
    ["The first 40 Portuguese commandos left the Central African Republic.", { kind: "force", actor: ["PRT"], change: "cut", min: 40 }],
    ["Jordan asked the Dutch to keep the battery there.", { kind: "force", actor: ["NLD"], stage: "requested", change: "extend", place: "JOR" }],
    ["Sweden resumed patrols in the Gulf of Aden with two ships.", { kind: "force", actor: ["SWE"], change: "resume" }],
    ["The Belgian squadron had been flying over Iraq since 2014.", { kind: "force", actor: ["BEL"], change: "level", stage: "ended" }],
    ["NATO puts the contingent at about 4,600 soldiers.", { kind: "force", change: "level", min: 4600 }],
  ]);
});

describe("reported words keep the speaker's present; verbs over nouns and infinitives give the stage", () => {
  run([
    ["The minister said Slovakia had 40 instructors in Germany.", { kind: "force", actor: ["SVK"], stage: "in-force", place: "DEU" }],
    ["In 2005 Slovakia had 40 instructors in Germany.", { kind: "force", actor: ["SVK"], stage: "ended" }],
    ["Mozambique wants the 2,500 Rwandan soldiers in the north to stay.", { kind: "force", actor: ["RWA"], stage: "requested", change: "extend" }],
    ["The cabinet in Prague approved 300 soldiers for Lithuania.", { kind: "force", actor: ["CZE"], stage: "decided", max: 300 }],
    ["Niger told France to withdraw its 1,500 soldiers.", { kind: "force", actor: ["FRA"], stage: "requested", change: "end" }],
    ["Australia had hoped for at least one Indonesian frigate.", { kind: "force", actor: ["IDN"], stage: "requested" }],
    ["Washington suspended the training of soldiers in Gabon but kept its 200 advisers in the country.", { kind: "force", actor: ["USA"], stage: "in-force", place: "GAB" }],
  ]);
});

describe("who says it behind the words, who orders it, who is told, who relieves", () => {
  run([
    ["\"We will be sending two more aircraft to the Gulf of Guinea,\" said Spain's defence minister.", { kind: "force", actor: ["ESP"], stage: "pledged", change: "add", min: 2 }],
    ["Italy will send 200 soldiers to Latvia, said the minister.", { kind: "force", actor: ["ITA"], stage: "pledged", place: "LVA" }],
    ["Senegal ordered French troops to leave by the end of July.", { kind: "force", actor: ["FRA"], change: "end", place: "SEN" }],
    ["Washington has told Germany that it will pull out a brigade.", { kind: "force", actor: ["USA"], place: "DEU", change: "end" }],
    ["The Spanish jets in Estonia will be relieved by Turkish jets.", { kind: "force", actor: ["TUR"], change: "start", stage: "pledged" }],
    ["Hungary asked Italy to leave the battalion in place.", { kind: "force", actor: ["ITA"], change: "extend", stage: "requested", place: "HUN" }],
    ["Korea pays for the 28,500 American troops stationed on its soil.", { kind: "force", actor: ["USA"], stage: "in-force", change: "level" }],
    ["The Security Council extended the mandate of the peacekeeping mission in Cyprus for six months.", { kind: "mandate", actor: ["un"], mission: "unficyp", change: "extend" }],
  ]);
});

describe("what is to come, what was denied, how long", () => {
  const mali = "Guinean soldiers are in Mali.";
  run([
    ["The first company left Mali last week.", { kind: "force", actor: ["GIN"], change: "cut", stage: "in-force" }, mali],
    ["Norway will serve with 20 soldiers in Mali.", { kind: "force", actor: ["NOR"], change: "start", stage: "pledged" }],
    ["Eighty medics will be added to the 200 Danish soldiers already there.", { kind: "force", min: 200, change: "level", stage: "in-force", place: "MLI" }, mali],
    ["Zimbabwe never sent soldiers to Mali.", { kind: "force", actor: ["ZWE"], modality: "negated" }],
    ["Guinea has gone already.", { kind: "force", actor: ["GIN"], change: "end", stage: "ended" }, mali],
    ["Nepal denied that it had been asked to contribute two battalions to the force in Mali.", { kind: "force", actor: ["NPL"], modality: "negated", stage: "requested" }],
    ["Germany wants its 1,100 soldiers out of Mali by the end of 2024.", { kind: "force", actor: ["DEU"], change: "end", stage: "planned", place: "MLI" }],
    ["On 3 May the Security Council extended the mandate of UNFICYP for one year.", { kind: "mandate", actor: ["un"], holds: "2023-05-03/2024-05-03" }],
    ["On 3 May the Security Council extended the mandate of UNFICYP for another year.", { kind: "mandate", actor: ["un"], holds: "2023-05-03" }],
    ["Congress raised the ceiling for American troops in Colombia to 800 soldiers.", { kind: "force", stage: "decided" }],
  ]);
});

describe("both, the alliance, the capital's government", () => {
  run([
    ["Both have promised 20 instructors.", { kind: "force", actor: ["TUR", "ROU"], stage: "pledged" }, "Georgia turned to Turkey and Romania for soldiers."],
    ["The Norwegians are there now with four F-35s.", { kind: "force", actor: ["NOR"], place: "ISL" }, "Iceland has no soldiers."],
  ]);
});

describe("answers in a parliament, sentences after a saying, duties and arrivals", () => {
  const question = "Mr Ray: To ask the Secretary of State for Defence how many soldiers are in Kenya.\n\nMr Bell: I can answer the House.";
  run([
    ["Some 200 soldiers are deployed in Kenya.", { kind: "force", actor: ["GBR"], place: "KEN" }, question],
    ["We expect to increase that number to 300 soldiers.", { kind: "force", actor: ["GBR"], modality: "expected" }, question],
    ["The 240 Swedish soldiers would leave by May.", { kind: "force", actor: ["SWE"], stage: "pledged", modality: "stated", change: "end" }, "Swedish troops are in Mali, the Swedish foreign minister said."],
    ["If the talks failed, the 240 Swedish soldiers would leave Mali.", { kind: "force", actor: ["SWE"], modality: "conditional" }],
    ["The accord does not oblige Colombia to send soldiers to Mali.", { kind: "force", actor: ["COL"], modality: "negated" }],
    ["The vanguard of the Ethiopian battalion reached Abyei on Sunday.", { kind: "force", actor: ["ETH"], change: "start", stage: "in-force" }],
    ["Denmark was told to remove its 105 soldiers.", { kind: "force", actor: ["DNK"], stage: "requested", change: "end" }],
  ]);
});

describe("said to have, and, from its own port", () => {
  run([
    ["Egypt was said to have sent 20 soldiers to Libya.", { kind: "force", actor: ["EGY"], stage: "in-force", place: "LBY" }],
    ["Norway will keep 200 soldiers in Mali and add 60 soldiers.", { kind: "force", actor: ["NOR"], stage: "pledged", change: "add", min: 60 }],
    ["The frigate Hamburg leaves Wilhelmshaven on Friday for the German navy's mission in Lebanon.", { kind: "force", actor: ["DEU"], change: "start" }],
    ["Romania hosts 800 French, Dutch and Belgian soldiers.", { kind: "force", actor: ["FRA", "NLD", "BEL"], place: "ROU" }],
    ["Italy withdrew its 80 soldiers from Mali on Tuesday.", { kind: "force", actor: ["ITA"], holds: "2023-05-09", change: "end" }],
  ]);
});

describe("lists and pairs that later words take up", () => {
  const met = "Hungarian defence minister Tibor Benko met his Austrian counterpart Klaudia Tanner in Vienna on 2 May.";
  run([
    ["They are staying with 90 soldiers.", { kind: "force", actor: ["PRT", "ROU", "SVN"] }, "Portugal, Romania and Slovenia have soldiers in Mali."],
    ["The two ministers agreed to send 120 soldiers to Bosnia.", { kind: "force", actor: ["HUN", "AUT"], stage: "agreed", place: "BIH" }, met],
    ["The ministers agreed to send 120 soldiers to Bosnia.", { kind: "force", actor: ["HUN", "AUT"] }, met],
    ["Benin and Togo each promised one company, Uruguay two helicopters for the mission.", { kind: "force", actor: ["URY"], min: 2 }],
    ["Benin and Togo promised one battalion, Uruguay two helicopters for the mission.", { kind: "force", actor: ["BEN", "TGO"], min: 1 }],
  ]);
});

describe("a level behind what is based, joined or served", () => {
  const before = "Denmark has 500 soldiers in Estonia.";
  run([
    ["This will bring the number of Danish troops based in Estonia to 800.", { kind: "force", actor: ["DNK"], min: 800, stage: "pledged" }, before],
    ["Peru will send a company to the 12,000-strong UN mission in Mali.", { kind: "force", actor: ["un"], min: 12000, stage: "in-force", change: "level" }],
    ["The new contingent will augment the roughly 300 Senegalese officers deployed to Haiti last year.", { kind: "force", actor: ["SEN"], min: 300, stage: "in-force", change: "level" }],
    ["The minister will visit Portuguese soldiers serving with the UN force in the Central African Republic.", { kind: "force", actor: ["PRT"], stage: "in-force" }],
    ["There will be 900 Danish soldiers in Estonia, down from 1,200.", { kind: "force", actor: ["DNK"], min: 1200, stage: "in-force" }, before],
    ["Denmark will send 60 more soldiers to Latvia, bringing its contingent there to 300.", { kind: "force", actor: ["DNK"], min: 300, stage: "pledged" }],
    ["Norway has pledged two batteries to Ukraine, bringing the total to eight.", { kind: "aid", actor: ["NOR"], min: 8, stage: "pledged" }],
  ]);
});

describe("who leaves home to join, and who leaves for good", () => {
  run([
    ["The first group of 140 peacekeepers left Accra on Saturday to join the mission in Mali.", { kind: "force", min: 140, change: "start", stage: "in-force" }, "Ghana rotates its battalion in Mali."],
    ["A Chilean army team left for Haiti on Sunday.", { kind: "force", actor: ["CHL"], change: "start", stage: "in-force" }, "Chile is part of the mission in Haiti."],
    ["The 45-strong Danish contingent left Aalborg on a plane bound for Iraq.", { kind: "force", actor: ["DNK"], min: 45, change: "start", stage: "in-force" }],
    ["Some 120 Danish soldiers left Iraq on Monday.", { kind: "force", actor: ["DNK"], min: 120, change: "cut", stage: "ended" }],
    ["The last Belgian soldiers left Gao for home on Tuesday.", { kind: "force", actor: ["BEL"], change: "end", stage: "ended" }],
  ]);
});

describe("who may decide, who talks, who forecasts", () => {
  run([
    ["The cabinet has agreed to send 60 trainers to Iraq.", { kind: "force", min: 60, stage: "decided" }],
    ["The Security Council agreed to extend the mandate of UNIFIL for a year.", { kind: "mandate", stage: "decided", change: "extend" }],
    ["Spain agreed to send two frigates to the Red Sea.", { kind: "force", actor: ["ESP"], stage: "agreed" }],
    ["About 3,400 Canadian soldiers are authorised to deploy to Latvia should they be required.", { kind: "force", actor: ["CAN"], min: 3400, stage: "decided", modality: "stated" }],
    ["Warsaw is in talks with Washington to host 3,000 more American troops.", { kind: "force", actor: ["USA"], min: 3000, stage: "considered" }],
    ["Twelve countries have together committed 2,000 troops to the mission in Haiti.", { kind: "force", min: 12, unit: "states", stage: "pledged" }],
    ["Nine NATO members will reach two per cent of GDP this year.", { kind: "spending", min: 9, unit: "states", stage: "planned", modality: "expected" }],
    ["The government proposes 58 billion crowns for defence in 2025.", { kind: "spending", min: 58e9, stage: "pledged" }, "Norway spent 1.8 per cent of GDP on defence."],
    ["Sixty Danish soldiers continue to serve in Kosovo.", { kind: "force", actor: ["DNK"], min: 60, change: "level", stage: "in-force" }],
    ["Nepal sends a company to the mission in Haiti.", { kind: "force", actor: ["NPL"], change: "start", stage: "pledged" }],
    ["Zimbabwe sends no soldiers to Haiti.", { kind: "force", actor: ["ZWE"], modality: "negated" }],
    ["More than 80 extra Danish troops are being deployed to Lebanon to fill a gap left by the Austrians.", { kind: "force", actor: ["DNK"], min: 80, change: "add", stage: "pledged" }],
    ["A further 700-1,000 soldiers are to be based in Chad.", { kind: "force", min: 700, change: "add", stage: "planned" }, "France has 1,500 soldiers in Niger."],
    ["Allies set goals for 2035 of at least 3.5% of GDP for defence.", { kind: "target", holds: "2035" }],
  ]);
});

describe("where they fly from, what a list's item is about, whose mandate", () => {
  run([
    ["Four Spanish jets operate from Amari, Estonia.", { kind: "force", actor: ["ESP"], min: 4, place: "EST" }, "Germany has two jets in Lithuania."],
    ["The operation headquarters of Operation Atalanta is provided by Spain.", { kind: "lead", actor: ["ESP"], mission: "op-atalanta" }, "Denmark provides one frigate to Operation Ocean Shield."],
    ["The Netherlands has 1,500 soldiers in Afghanistan, whose mandate was due to expire in August.", { kind: "mandate", actor: ["NLD"], place: "AFG" }],
    ["Korea's parliament approved spending of 900 billion won for hosting US troops.", { kind: "cost", actor: ["KOR"], place: "KOR" }],
    ["Denmark's frigate is due back in April.", { kind: "force", actor: ["DNK"], place: "gulf-of-guinea" }, "France leads the mission in Mali.\n\n2. The Gulf of Guinea."],
  ]);
});

describe("sums that have come together, series, beginnings", () => {
  run([
    ["Kenya has received 400 million dollars in military equipment from the United States over the last ten years.", { kind: "aid", actor: ["USA"], change: "level" }],
    ["In total, Denmark has earmarked 64 billion crowns for military support for Ukraine.", { kind: "aid", actor: ["DNK"], change: "level", stage: "planned" }],
    ["Norway is giving two radars to Ukraine, sending additional troops to the NATO mission in Kosovo.", { kind: "force", actor: ["NOR"], change: "add", stage: "pledged" }],
    ["Some 2,200 Australian soldiers began arriving in the Solomon Islands on Thursday.", { kind: "force", actor: ["AUS"], min: 2200, change: "start", stage: "in-force" }],
    ["Jamaica is the latest state to contribute troops to the mission in Haiti.", { kind: "force", actor: ["JAM"], change: "start", stage: "in-force" }],
    ["Italy completed the withdrawal of its 200 soldiers from Lebanon.", { kind: "force", actor: ["ITA"], change: "end", stage: "ended" }],
    ["The last of Georgia's 2,000 soldiers in Iraq were home on Monday.", { kind: "force", actor: ["GEO"], change: "end", stage: "ended" }],
    ["Parliament has given the green light for sending 300 soldiers to Mali.", { kind: "force", min: 300, stage: "decided" }],
    ["Germany will send 90 soldiers to Mali at an estimated cost of three million euros.", { kind: "force", actor: ["DEU"], min: 90, stage: "pledged" }],
    ["The Bundestag mandate was extended until May, with up to 700 sailors.", { kind: "force", max: 700, change: "level", stage: "decided" }, "Germany has two frigates in the Mediterranean."],
  ]);
});

describe("what is sent for a purpose, cut by degrees, or gone to the last", () => {
  run([
    ["Norway is sending a frigate, a patrol plane and up to 150 soldiers to help the Danes in the Strait of Hormuz.", { kind: "force", actor: ["NOR"], max: 150, stage: "pledged" }],
    ["The task force will include two Chilean helicopters to carry medics in Haiti.", { kind: "force", min: 2, stage: "pledged" }],
    ["New Zealand is scaling down its contingent of 230 personnel in the Solomon Islands.", { kind: "force", actor: ["NZL"], change: "cut", stage: "pledged" }],
    ["Fiji is to withdraw some troops from the Solomon Islands.", { kind: "force", actor: ["FJI"], change: "cut", stage: "planned" }],
    ["Fiji is to withdraw its troops from the Solomon Islands.", { kind: "force", actor: ["FJI"], change: "end", stage: "planned" }],
    ["Kenya's contingent in Somalia will be reduced to zero by the end of 2024.", { kind: "force", actor: ["KEN"], change: "end" }],
    ["Danish frigate departs for Gulf of Aden", { kind: "force", actor: ["DNK"], change: "start", stage: "in-force" }],
  ]);
});

describe("a number behind an aside, who backs or allows, what is put on hold", () => {
  run([
    ["Italy will cut its force in Niger, which now numbers 900, to 350.", { kind: "force", actor: ["ITA"], min: 350, change: "cut", stage: "pledged" }],
    ["Italy will cut its force in Niger, which now numbers 900, to 350.", { kind: "force", actor: ["ITA"], min: 900, change: "level", stage: "in-force" }],
    ["The Danish parliament on Wednesday backed sending 350 soldiers to Mali.", { kind: "force", actor: ["DNK"], min: 350, stage: "decided" }],
    ["Up to 400 Danish soldiers will be allowed to serve in Mali.", { kind: "force", actor: ["DNK"], max: 400, stage: "decided" }],
    ["A planned increase in Danish troops in Estonia has been put on hold.", { kind: "force", actor: ["DNK"], change: "add", stage: "suspended" }],
    ["Denmark backs soldiers fighting in Mali.", { no: "mandate" }],
  ]);
});
