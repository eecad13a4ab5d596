/** Whose it is, where the sentence itself does not say: the states of the sentences before, subjects before places, pronouns that go on. */
import { describe, expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("where nobody is named as acting, whom the sentences before are about acts", () => {
  run([
    ["A second company of 130 soldiers will follow in May.", { kind: "force", actor: ["PRT"] }, "Spain closed its camp in Herat.\n\nPortugal's minister met the alliance's generals on Friday. The Portuguese chief of staff came along."],
    ["One battalion of 500 men is being made ready.", { kind: "force", actor: ["PAK"], min: 500 }, "The world body turned to Islamabad. Pakistan has long experience of the Congo."],
    ["Some 60 soldiers will be enough.", { kind: "force", actor: ["ROU"], min: 60 }, "The airport of Kabul must be guarded. Romania knows it well. Romanian soldiers have been there twice."],
    ["Up to 90 military engineers may be sent.", { kind: "force", actor: ["JPN"], max: 90 }, "In South Sudan the roads are bad. Japan has been asked to mend them, and its prime minister is willing."],
    ["Two frigates could sail in June.", { kind: "force", actor: ["IND"], min: 2 }, "Kenya complains of pirates. India's navy has followed the matter. New Delhi wants to act."],
    // Where something happens is not who acts.
    ["Some 700 soldiers would be needed.", { kind: "force", actor: ["CHL"] }, "Chile has been asked to help in Haiti. Santiago will answer next week. The situation in Haiti is bad."],
  ]);
});

describe("a pronoun takes up the subject of the sentence before", () => {
  run([
    ["They had kept 400 soldiers there since 2014.", { kind: "force", actor: ["NLD"], min: 400 }, "The Dutch handed the camp to the Germans in May."],
    ["It plans to send 300 soldiers to Somalia.", { kind: "force", actor: ["african-union"], min: 300 }, "The African Union met in Addis Ababa. It said Burundi had not been consulted."],
    ["It will send 60 soldiers to Lithuania.", { kind: "force", actor: ["DNK"], min: 60 }, "The Danish government has asked Germany for tents."],
    ["It keeps 200 soldiers in Iraq.", { kind: "force", actor: ["CZE"], min: 200 }, "With Hungary and after long talks, the Czech Republic has rented the camp."],
    ["They will send 90 soldiers to Mali.", { kind: "force", actor: ["SWE"], min: 90 }, "The Swedes met the Estonians in Bamako."],
    ["It has 80 soldiers in Chad.", { kind: "force", actor: ["POL"], min: 80 }, "Unlike Austria, Poland has never left the mission."],
    // The adjective of a thing that does nothing is no subject.
    ["It has 300 soldiers in Kosovo.", { kind: "force", actor: ["GRC"], min: 300 }, "Turkish ships passed while Greece held its exercise."],
  ]);
});

describe("who is told, who tells, who goes along", () => {
  run([
    ["Kuwait told Germany that its 60 soldiers could stay.", { kind: "force", actor: ["DEU"], min: 60 }],
    ["Qatar has assured Turkey that its 300 soldiers may remain.", { kind: "force", actor: ["TUR"], min: 300 }],
    // A state that speaks of what it will do speaks of its own.
    ["Denmark told Latvia that its 800 soldiers would arrive in May.", { kind: "force", actor: ["DNK"], min: 800 }],
    ["Germany, together with the Netherlands, will send 30 Patriot technicians to Poland.", { kind: "force", actor: ["DEU", "NLD"], min: 30 }],
    ["Along with Denmark, Norway will send 90 soldiers to Iraq.", { kind: "force", actor: ["NOR", "DNK"], min: 90 }],
    ["In tandem with Portugal, Spain keeps 200 soldiers in Mali.", { kind: "force", actor: ["ESP", "PRT"], min: 200 }],
    ["Together with the minister, Poland's soldiers flew to Iraq.", { kind: "force", actor: ["POL"] }],
    ["Neither Serbia nor Bosnia will send soldiers to the force in Libya.", { kind: "force", actor: ["SRB", "BIH"] }],
    ["The decision by Peru to send 90 soldiers to Haiti was welcomed by the United Nations.", { kind: "force", actor: ["PER"], min: 90 }],
    ["200 US and UK soldiers arrived in Mali on Monday.", { kind: "force", actor: ["USA", "GBR"], min: 200 }],
    ["The three Baltic states will send 60 soldiers to Niger.", { kind: "force", actor: ["EST", "LTU", "LVA"], min: 60 }],
    ["He promised 90 soldiers for Mali.", { kind: "force", actor: ["PRT"], min: 90 }, "The Portuguese prime minister, Rui Lapa, met the Spanish prime minister, Ana Ruiz, in Lisbon."],
    ["No NATO country will send soldiers to Niger.", { kind: "force", modality: "negated" }],
    ["The latter would contribute 6,000 troops.", { kind: "force", actor: ["FRA"], min: 6000 }, "Britain has offered to lead the force with France."],
    ["The former has 1,100 soldiers there.", { kind: "force", actor: ["ITA"], min: 1100 }, "Italy sat beside Spain at the alliance's table."],
    ["Troops from Kigali arrived in Bangui on Sunday.", { kind: "force", actor: ["RWA"] }],
    ["Soldiers from Kampala are leaving Goma.", { kind: "force", actor: ["UGA"] }],
    ["France withdrew 300 soldiers from Bamako.", { kind: "force", actor: ["FRA"], min: 300 }],
    ["The base cost the Pentagon 110 million dollars.", { kind: "cost", actor: ["USA"] }, "America keeps 800 soldiers in Niger."],
  ]);
});

describe("the force told of goes on, whatever else was named since", () => {
  run([
    ["30 of them are with the Danes in Baghdad.", { kind: "force", actor: ["LTU"], min: 30 }, "Lithuania has 90 soldiers in Iraq."],
    ["The contingent, which serves in a Canadian-led brigade, will grow to 500.", { kind: "force", actor: ["POL"], min: 500 }, "Poland will send 200 more soldiers to Latvia, its minister said."],
    ["About 2,500 are there already.", { kind: "force", actor: ["RWA"], min: 2500 }, "Rwanda will send 1,000 soldiers to Mozambique. The European Union praised it."],
    ["It expects 500 more.", { kind: "force", actor: ["USA"], min: 500 }, "Romania is host to 4,500 American soldiers."],
    ["Some 500 trainers are in Tripoli.", { kind: "force", actor: ["TUR"], min: 500 }, "Turkey will keep its soldiers in Libya. The government in Tripoli had invited them."],
    // Another's, where it says so.
    ["Of them, 40 Danes remain.", { kind: "force", actor: ["DNK"], min: 40 }, "Norway has 300 soldiers in Iraq."],
    ["The Dutch contingent will grow to 300.", { kind: "force", actor: ["NLD"], min: 300 }, "Germany has 600 soldiers in Lithuania."],
  ]);
});

describe("whose paper it is", () => {
  run([
    ["The Senate voted on Thursday to keep 1,050 soldiers in Lebanon.", { kind: "force", actor: ["ITA"], min: 1050 }, "Spain keeps 600 soldiers in Lebanon.\n\nROME."],
    ["The battalion of 340 goes home in 2027.", { kind: "force", actor: ["IRL"], min: 340 }, "Spain keeps 600 soldiers in Lebanon.\n\nDUBLIN."],
    ["Mr. Healy: We have 14 officers in Mali.", { kind: "force", actor: ["IRL"], min: 14 }, "\n\nDáil Éireann, Official Report\n\nThe Minister for Defence (Mr. John Healy): I thank the Deputy. France keeps 900 soldiers in Mali.\n\nMr. Tom Bree (Sligo): How many are ours?\n\n"],
    ["The Minister of State (Ms. Joan Ward): Our share in the force is 200 soldiers.", { kind: "force", actor: ["GBR"], min: 200 }, "\n\nHouse of Commons Hansard\n\nMr. Paul Orr (Dunmore): What does France send?\n\n"],
  ]);
});

describe("who acts by the verb", () => {
  run([
    ["Egypt, which needs the money, put 6,000 men at its disposal.", { kind: "force", actor: ["EGY"], min: 6000 }, "Sudan sent four ships to Yemen."],
    ["The alliance puts the force at 4,600.", { kind: "force", actor: ["GRC"], min: 4600 }, "Greece keeps 4,500 soldiers in Cyprus."],
    ["The destroyer left Busan on Monday with 300 sailors.", { kind: "force", actor: ["KOR"] }, "Japan and the United States want ships in the Gulf of Aden."],
    ["Armenia has written to the Council asking that the EU's observers stay another two years.", { kind: "mandate", actor: ["eu"] }],
    ["The government will bring its 200 soldiers home.", { kind: "force", actor: ["POL"], min: 200 }, "Germany leads the group. Poland has had enough."],
    ["The mission costs 40 million euros a year.", { kind: "cost", actor: ["DNK"] }, "Denmark keeps 90 soldiers in Mali with MINUSMA. Danish officers praise the camp."],
    ["Both have 200 soldiers there.", { kind: "force", actor: ["ITA", "HUN"], min: 200 }, "Italy shares the camp with Hungary."],
    // Who stands as the place is not who acts.
    ["The government in Tripoli wants the 200 Turkish soldiers to stay.", { kind: "force", actor: ["TUR"], min: 200 }],
  ]);
});

test("who is thanked for arms gave them", () => check("President Ruto of Kenya thanked Washington for the 31 armoured vehicles.", { kind: "aid", actor: ["USA"], to: "KEN", min: 31 }));

describe("leaders, ministers and members of nobody are those of the body that was told of as meeting", () => {
  run([
    ["On Niger, the leaders gave the mission six more months.", { kind: "mandate", actor: ["ecowas"] }, "ECOWAS held a summit in Accra on Sunday. The presidents of Ghana and Togo will mediate in the Sahel."],
    ["The ambassadors are expected to extend the mission by two years.", { kind: "mandate", actor: ["eu"] }, "EU ambassadors meet on Thursday. Hungary has doubts."],
    ["Members voted to raise the ceiling to 5,500 soldiers.", { kind: "force", actor: ["un"], max: 5500 }, "The Security Council met on Friday. Russia abstained."],
    ["Leaders extended the mission for three months.", { kind: "mandate", actor: ["sadc"] }, "SADC leaders gathered in Harare. Zambia was in the chair."],
    ["The presidents decided to send 500 soldiers to the border.", { kind: "force", actor: ["csto"], min: 500 }, "The CSTO held a session in Minsk. Armenia was represented by an envoy."],
    // Whose ministers they are, the phrase says itself.
    ["Ministers in Oslo decided to send 90 soldiers to Mali.", { kind: "force", actor: ["NOR"], min: 90 }, "EU ambassadors meet on Thursday. Hungary has doubts."],
    ["The Polish ministers decided to send 90 soldiers to Mali.", { kind: "force", actor: ["POL"], min: 90 }, "EU ambassadors meet on Thursday. Hungary has doubts."],
  ]);
});

describe("a state that a sentence without a person calls “she” is who acts", () => {
  run([
    ["Lomé has served notice that her company will leave Liberia in June.", { kind: "force", actor: ["TGO"] }],
    ["Benin said she would withdraw her battalion in May.", { kind: "force", actor: ["BEN"] }, "Togo and Senegal sent soldiers to the Gambia."],
    ["Ghana said her troops would stay in Liberia until May.", { kind: "mandate", actor: ["GHA"] }, "President Sall of Senegal spoke first."],
    ["Portugal has ordered her 200 troops out of Macau.", { kind: "force", actor: ["PRT"], min: 200 }],
    ["The Netherlands will keep her two battalions in Java.", { kind: "force", actor: ["NLD"], min: 2 }, "Queen Margrethe of Denmark was in The Hague on Monday."],
    // A woman who speaks is not the state that is named with her.
    ["Giorgia Meloni told Germany that her 300 soldiers would stay in Mali.", { kind: "force", actor: ["ITA"], min: 300 }],
  ]);
});

describe("an alliance without a name is the one that was named, else NATO among its members", () => {
  run([
    ["The alliance means to have 300,000 troops at high readiness next year.", { kind: "force", actor: ["nato"], min: 300000 }, "Poland, Spain and Norway have sent their ministers."],
    ["The alliance will keep 4,500 soldiers in Kosovo.", { kind: "force", actor: ["nato"], min: 4500 }, "Italy, Hungary and Slovenia are worried."],
    ["The alliance has 9,000 soldiers on alert.", { kind: "force", actor: ["nato"], min: 9000 }, "Jens Stoltenberg spoke of the summer."],
    ["Alliance has to settle the presence of four battalions in Poland.", { kind: "force", actor: ["nato"], min: 4 }, "The summit of NATO takes place in Warsaw."],
    ["The alliance keeps 5,000 soldiers ready.", { kind: "force", actor: ["csto"], min: 5000 }, "The CSTO met in Minsk. Italy, Hungary and Slovenia are worried."],
    // Another that was named before them all.
    ["The alliance keeps 5,000 soldiers ready.", { kind: "force", actor: ["aes"], min: 5000 }, "The Alliance of Sahel States met in Bamako. Italy, Spain and France are worried."],
  ]);
});

test("a phrase that opens the sentence ends where the one who acts stands", () => {
  check("By year's end Portugal will have sent 90 sappers to Gao.", { kind: "force", actor: ["PRT"], min: 90 });
  check("Under the deal Ghanaian officers lead the mission in Haiti.", { kind: "lead", actor: ["GHA"] });
  check("At the weekend Danish marines left Cyprus.", { kind: "force", actor: ["DNK"], change: "end" });
  check("With Danish money Moldova is building howitzers.", { kind: "aid", actor: ["DNK"], to: "MDA" });
  check("After the vote Chile will send 40 engineers to Haiti.", { kind: "force", actor: ["CHL"], min: 40 });
  check("The support of ally Denmark is vital.", { no: "force" });
  check("In the training camp Norway left nothing.", { no: "aid" });
});

describe("states named right after a group are who act, and its body is not", () => {
  run([
    ["Two NATO members, Spain and Norway, will send 90 soldiers to Mali.", { kind: "force", actor: ["ESP", "NOR"], min: 90 }],
    ["Three EU states, Malta, Cyprus and Ireland, oppose the mission.", { kind: "position", actor: ["MLT", "CYP", "IRL"], stance: "against" }],
    ["Two allies, Poland and Romania, said on Monday that their troops would join the mission in Chad.", { kind: "force", actor: ["POL", "ROU"] }, "NATO met in Brussels."],
    ["Several African Union members, Kenya, Ghana and Rwanda, have pledged 900 police officers for Haiti.", { kind: "force", actor: ["KEN", "GHA", "RWA"], min: 900 }],
    ["A NATO member, Turkey, opposes the mission.", { kind: "position", actor: ["TUR"], stance: "against" }],
    // A list that goes on, and those among whom somebody is, are no apposition.
    ["The allies, led by Spain and Norway, will send 4,000 soldiers to Poland.", { kind: "force", actor: ["nato"], min: 4000 }, "NATO met in Brussels."],
    ["The EU's members keep 900 soldiers in Mali.", { kind: "force", actor: ["eu"], min: 900 }],
  ]);
});

describe("states that nobody names act for nobody who was named", () => {
  run([
    ["Other countries also contribute police.", { no: "force" }, "Kenya leads the UN mission in Haiti."],
    ["Some nations will send engineers to the mission next year.", { no: "force" }, "Ghana keeps 90 soldiers in Lebanon."],
    ["Several governments have promised 400 soldiers.", { kind: "force", actor: [], min: 400 }, "Spain leads the force in Mali."],
    ["It has promised 400 soldiers.", { kind: "force", actor: ["ESP"], min: 400 }, "Spain leads the force in Mali."],
  ]);
});

describe("where a force is withdrawn from is not whose it is", () => {
  run([
    ["The European Union mission begins a troop withdrawal from Mali.", { kind: "force", actor: ["eu"], place: "MLI", change: "end" }],
    ["The president announced a troop withdrawal from Chad.", { kind: "force", actor: ["FRA"], place: "TCD", change: "end" }, "Emmanuel Macron is France's president."],
    ["The African Union says it has begun its withdrawal from Somalia.", { no: "membership" }],
    ["The Security Council suspended the pullout of United Nations troops from Mali.", { no: "membership" }],
    ["Iceland's withdrawal from NATO was completed in May.", { kind: "membership", actor: ["ISL"] }],
  ]);
});

describe("a pronoun after an aside goes on with the sentence before", () => {
  run([
    ["However, under pressure from NATO and the EU, it agreed to give Ukraine nine guns.", { kind: "aid", actor: ["ESP"], to: "UKR" }, "Spain refused to give tanks to Ukraine."],
    ["Under an agreement with Chad, it will send 40 soldiers more.", { kind: "force", actor: ["NOR"], min: 40 }, "Norway keeps 90 soldiers in Mali."],
    ["Despite a warning from the United Nations, it plans to withdraw 300 soldiers.", { kind: "force", actor: ["RWA"] }, "Rwanda has 900 soldiers in Mozambique."],
  ]);
});

test("a person of several offices speaks for the one state or body of them that an undated text names", () => {
  const read = (text: string): string[][] => makeReader(loadRegistry()).read(plainDocument("a.txt", text)).claims.map((c) => c.actor.map((a) => a.id ?? a.name));
  expect(read("NATO will deploy small units in Poland and Romania. Jens Stoltenberg said countries would be told on 5 February. “We will send 900 soldiers to Poland,” he said.")).toContainEqual(["nato"]);
  expect(read("NATO will deploy small units in Poland and Romania. Jens Stoltenberg said countries would be told on 5 February. “We will send 900 soldiers to Poland,” he said.")).not.toContainEqual(["NOR"]);
});
