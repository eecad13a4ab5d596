/** Whose a number is: several owners of one, numbers that are joined, verbs left out, and what belongs to all who take part. */
import { describe, test } from "vitest";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };

describe("those who are listed right before one number own it together", () => {
  run([
    ["Togo has pledged 350 soldiers, Gabon and Benin 200 each.", { kind: "force", actor: ["GAB", "BEN"], min: 200 }],
    ["Chile has sent two frigates, Peru and Ecuador one apiece.", { kind: "force", actor: ["PER", "ECU"], min: 1 }],
    ["Italy contributes 900 soldiers, Malta, Cyprus and Slovenia 40 each.", { kind: "force", actor: ["MLT", "CYP", "SVN"], min: 40 }],
    ["The Danes are thirty soldiers, the Latvians and the Finns ten each.", { kind: "force", actor: ["LVA", "FIN"], min: 10 }],
    ["Kenya has 700 soldiers there, Rwanda 400, Ghana and Uganda some 150 each.", { kind: "force", actor: ["GHA", "UGA"], min: 150 }],
    // A number of its own, or an order of numbers, parts the list.
    ["Kenya sends 700 soldiers, Rwanda 400 and Ghana 150.", { kind: "force", actor: ["GHA"], min: 150 }],
    ["Norway keeps 90 soldiers in Mali; in Chad and Niger, Spain 60.", { kind: "force", actor: ["ESP"], min: 60 }],
  ]);
});

describe("a verb that is left out, and a number that is joined to the one before", () => {
  run([
    ["Spain is down for 900 soldiers, Greece for 300.", { kind: "force", actor: ["GRC"], min: 300 }],
    ["Austria has already brought home its forty soldiers, Croatia its twelve.", { kind: "force", actor: ["HRV"], min: 12 }],
    ["Hungary cuts its contingent to 200 soldiers, Bulgaria to 30.", { kind: "force", actor: ["BGR"], min: 30 }],
    ["Nepal is first with 6,000 soldiers, India second with 5,000.", { kind: "force", actor: ["IND"], min: 5000 }],
    ["Australia is contributing 900 soldiers; Fiji 120 soldiers and 30 police officers.", { kind: "force", actor: ["FJI"], min: 30 }],
    ["Germany will add 800 soldiers, Poland 500 and a reserve of 250.", { kind: "force", actor: ["POL"], min: 250 }],
    // Who is named with the joined number owns it.
    ["Estonia has 40 soldiers there and Latvia 60.", { kind: "force", actor: ["LVA"], min: 60 }],
  ]);
});

describe("a nationality before a battle group says whose it is, whatever body it serves", () => {
  run([
    ["The Spanish battle group in Slovakia has 900 soldiers.", { kind: "force", actor: ["ESP"], min: 900 }, "NATO has battle groups in eight states."],
    ["Estonia and Britain signed a paper that keeps a British battle group in Estonia until 2030.", { kind: "mandate", actor: ["GBR"] }],
  ]);
});

describe("a mission without an owner, its strength and its observers are those of the body that the text names", () => {
  run([
    ["The force has 4,000 soldiers now.", { kind: "force", actor: ["african-union"], min: 4000 }, "The African Union looks for money. Norway has offered a hospital and Sweden a bridge."],
    ["Some 40 observers are in the valley already.", { kind: "force", actor: ["osce"], min: 40 }, "The OSCE wrote to the ministers of both sides on Monday. Finland sent a letter of its own."],
    ["The mission counts 300 police officers.", { kind: "force", actor: ["eu"], min: 300 }, "The European Union opened an office in the capital. Hungary has its doubts."],
    ["Another sixty monitors will follow in May.", { kind: "force", actor: ["ecowas"], min: 60 }, "ECOWAS met on Friday. Ghana was in the chair."],
    ["The force is to have 2,000 soldiers.", { kind: "force", actor: ["un"], min: 2000 }, "The United Nations has asked for money. Argentina said it would think about it."],
    // Whose it is, the phrase says itself.
    ["The Ghanaian force has 600 soldiers.", { kind: "force", actor: ["GHA"], min: 600 }, "ECOWAS met on Friday."],
    // Where no body is named, the state that the talk is of.
    ["The force of 900 soldiers will go home in May.", { kind: "force", actor: ["NLD"] }, "The Dutch cabinet has fallen. The Netherlands keeps a camp in Mali."],
  ]);
});

describe("who stands after with, under or like is not the first to act", () => {
  run([
    ["With the Norwegians, 60 soldiers will guard the camp.", { kind: "force", actor: ["DNK"], min: 60 }, "Denmark has sent two ministers to Mali. Danish soldiers know the camp."],
  ]);
});

describe("who is received in a state's seat of government meets that state", () => {
  run([
    ["Angola's president was received at the White House in August.", { kind: "meeting", actor: ["AGO", "USA"] }],
    ["The Estonian prime minister was welcomed at the Kremlin on Tuesday.", { kind: "meeting", actor: ["EST", "RUS"] }],
    // A hotel or a base is nobody's house.
    ["The Estonian prime minister was welcomed at a hotel in Geneva on Tuesday.", { kind: "meeting", actor: ["EST"] }],
  ]);
});

describe("an office is of a state that has one", () => {
  run([
    ["The Prime Minister announced that 400 soldiers will go to Estonia.", { kind: "force", actor: ["GBR"], min: 400 }, "Washington has called twice. The United States waits for London, and Britain for Washington. Washington pays."],
    ["The prime minister promised to send 90 soldiers to Mali.", { kind: "force", actor: ["ITA"], min: 90 }, "Berlin and Rome have talked. Germany would like to know more; Germany pays, Italy sends."],
    ["The Chancellor promised to send 60 soldiers to Mali.", { kind: "force", actor: ["DEU"], min: 60 }, "Paris and Berlin have talked. France would like to know more; France pays, Germany sends."],
    ["The premier promised to send 120 soldiers to Haiti.", { kind: "force", actor: ["JAM"], min: 120 }, "Washington and Kingston have talked. The United States would like to know more; the United States pays, Jamaica sends."],
    ["The Prime Minister will send two frigates to the Gulf.", { kind: "force", actor: ["AUS"], min: 2 }, "Jakarta and Canberra have talked. Indonesia would like to know more; Indonesia waits, Australia sends."],
    // Of a state that has one, the first that the talk is about.
    ["The prime minister promised to send 80 soldiers to Mali.", { kind: "force", actor: ["PRT"], min: 80 }, "Lisbon and Rome have talked. Portugal would like to know more; Portugal pays, Italy sends."],
  ]);
});

describe("peers and members whose party stands after their seat debate at Westminster", () => {
  run([
    ["The United States will send 900 soldiers, and we 400.", { kind: "force", actor: ["GBR"], min: 400 }, "\n\nBaroness Hale of Denby: My Lords, what is being done for Poland?\n\nLord Ash of Crewe: My Lords, a great deal is."],
    ["We have 60 officers in Mali.", { kind: "force", actor: ["GBR"], min: 60 }, "\n\nLord Ash of Crewe: My Lords, the noble Earl asks of Mali. France and Germany lead there."],
    ["We keep 900 soldiers in Estonia.", { kind: "force", actor: ["GBR"], min: 900 }, "\n\nBaroness Hale of Denby: My Lords, Poland and Germany have promised more.\n\nLord Ash of Crewe: My Lords, so have we."],
  ]);
});

describe("it goes on with the mission that the sentence before begins with", () => {
  run([
    ["It has 900 soldiers.", { kind: "force", actor: ["nato"], min: 900 }, "Russia has protested. KFOR would like to be asked by Serbia first."],
    ["Its strength is 10,000.", { kind: "force", actor: ["un"], min: 10000 }, "The soldiers wait for news. UNIFIL has been told by France to leave the road."],
    ["It counts 140 police officers.", { kind: "force", actor: ["un"], min: 140 }, "MINUSCA has asked Rwanda for a company."],
    ["It will have 600 soldiers.", { kind: "force", actor: ["african-union"], min: 600 }, "The African Union has found the money. The new force will go from Kampala to Mogadishu by way of Kenya."],
    ["It has 70 instructors.", { kind: "force", actor: ["eu"], min: 70 }, "EUTM Mali was set up after France had asked for it."],
    // A state that begins the sentence goes on itself.
    ["It has 90 soldiers there.", { kind: "force", actor: ["HUN"], min: 90 }, "Hungary takes part in KFOR."],
    ["It has sent 80 soldiers to Mali.", { kind: "force", actor: ["DNK"], min: 80 }, "The Danish government has written to the mission."],
  ]);
});

describe("where several have been told of, the bill of the whole is the body's", () => {
  run([
    ["The cost of the mission is put at 30 million euros.", { kind: "cost", actor: ["eu"] }, "The European Union has agreed to go to Bangui. France sends 300 soldiers, Spain 80. Estonia has sent 55 soldiers."],
    ["The mission costs 9 million euros a month.", { kind: "cost", actor: ["african-union"] }, "The African Union has found two battalions. Rwanda sends 300 soldiers. Gabon has sent 55 soldiers."],
    // Of one state's force, its own.
    ["The mission costs 9 million kroner a month.", { kind: "cost", actor: ["DNK"] }, "The European Union looks on. Denmark keeps 90 soldiers in Mali. Danish officers praise the camp."],
  ]);
});

describe("after a semicolon another's turn begins; the whole of which a part is told is the body's", () => {
  run([
    ["Finland closes its embassy in Minsk; Sweden's engineers, a hundred of them, stay in Mali.", { kind: "force", actor: ["SWE"] }],
    ["Chile offers a medical team and two landing ships; Peru, having second thoughts, thirty engineers.", { kind: "force", actor: ["PER"], min: 30 }],
    ["Austria's company is at the camp by the river; Croatia's advance party of fifty soldiers stays at home.", { kind: "force", actor: ["HRV"], min: 50 }],
    ["Washington's call was for a frigate; Wellington's reply, eleven staff officers.", { kind: "force", actor: ["NZL"], min: 11 }],
    ["Kenya contributes 3,600 of the 17,000 soldiers in AMISOM.", { kind: "force", actor: ["african-union"], min: 17000 }],
    // A part of one's own is one's own, and so is the part that is told.
    ["Kenya will withdraw 600 of its 3,600 soldiers from AMISOM.", { kind: "force", actor: ["KEN"], min: 600 }],
    ["Kenya contributes 3,600 of the 17,000 soldiers in AMISOM.", { kind: "force", actor: ["KEN"], min: 3600 }],
  ]);
});

describe("whoever stands beside the subject in an aside, or shares what is led, acts with it", () => {
  run([
    ["Hungary, with Austria, has taken over the sector in the north of Kosovo.", { kind: "lead", actor: ["HUN", "AUT"] }],
    ["Norway, joined by Sweden and Iceland, will send instructors to Mali.", { kind: "force", actor: ["NOR", "SWE", "ISL"] }],
    ["Chile as well as Peru keeps a company in Haiti.", { kind: "force", actor: ["CHL", "PER"] }],
    ["Belgium leads the battle group with Luxembourg.", { kind: "lead", actor: ["BEL", "LUX"] }],
    ["Ghana will send two companies to Liberia, with Togo and Benin.", { kind: "force", actor: ["GHA", "TGO", "BEN"] }],
    ["Japan, backed by Australia, opposes the mission.", { kind: "position", actor: ["JPN", "AUS"] }],
    ["Some 400 Danes, Swedes and Finns serve in Mali.", { kind: "force", actor: ["DNK", "SWE", "FIN"], min: 400 }],
    ["Norway and Estonia head a coalition that aims to deliver 5,000 drones to Ukraine.", { kind: "aid", actor: ["NOR", "EST"], min: 5000 }],
    // What it has with it is nobody beside it.
    ["Slovakia, with 2,400 soldiers, leads the brigade in Kosovo.", { kind: "lead", actor: ["SVK"] }],
    ["Finland guards its border with Russia with 3,000 soldiers.", { kind: "force", actor: ["FIN"], min: 3000 }],
  ]);
});

describe("an aside between a name and its number parts them not", () => {
  run([
    ["Sweden sends eight helicopters and 400 troops, and Finland, not a member, 500 soldiers.", { kind: "force", actor: ["FIN"], min: 500 }],
    ["Austria gives 450 soldiers, Slovenia (in charge) 90, Croatia (from May) 30.", { kind: "force", actor: ["HRV"], min: 30 }],
    ["Who is in Estonia: Britain (lead) 900, France (artillery) 300, Iceland 2.", { kind: "force", actor: ["FRA"], min: 300 }],
    ["Nepal contributes 700 soldiers; India, for its part, 95.", { kind: "force", actor: ["IND"], min: 95 }],
    ["Denmark has 200 men there, Norway, which came last, 60 and Sweden 90.", { kind: "force", actor: ["NOR"], min: 60 }],
    ["Uganda has 2,000 soldiers in Mogadishu, Burundi, hit by cuts, just 200.", { kind: "force", actor: ["BDI"], min: 200 }],
    // The missions in which the one whose name opens the line serves.
    ["Austria: UNIFIL (Lebanon) 180, UNDOF (Golan) 130.", { kind: "force", actor: ["AUT"], mission: "unifil", min: 180 }],
    ["Peru keeps 300 soldiers in Haiti, among them 40 women, and 60 in Chad.", { kind: "force", actor: ["PER"], min: 60 }],
  ]);
});

describe("what a thing comes to is whose the thing is", () => {
  run([
    ["The reinforcement brings the Irish share of the UN force in Mali to about 720.", { kind: "force", actor: ["IRL"], min: 720 }],
    ["The decision raises the Danish contribution to KFOR to 90 soldiers.", { kind: "force", actor: ["DNK"], min: 90 }],
    ["The decision cuts the Polish contribution to MINUSMA to 40 soldiers.", { kind: "force", actor: ["POL"], min: 40 }],
    ["The plan brings the Italian share of the UN force in Mali to about 300.", { kind: "force", actor: ["ITA"], min: 300 }],
    ["Norway's contingent in MINUSMA was reduced to 60.", { kind: "force", actor: ["NOR"], min: 60 }],
    ["Spain raises its contribution to 900 soldiers.", { kind: "force", actor: ["ESP"], min: 900 }],
  ]);
});

describe("a ceiling is the mission's, whoever sets it; blue helmets are the United Nations'; a state's own formation is its own", () => {
  run([
    ["The resolution adopted on Friday fixes the ceiling at 16,215 soldiers.", { kind: "force", actor: ["un"], max: 16215 }, "MONUSCO is the biggest mission in Africa. Washington wanted a cut."],
    ["The Security Council lifted its ceiling from 12,000 to 17,731 soldiers.", { kind: "force", actor: ["african-union"], max: 17731 }, "AMISOM holds the airport of Mogadishu."],
    ["The blue helmets there, 1,100 of them, have no new mandate.", { kind: "force", actor: ["un"], min: 1100 }, "UNDOF stands on the Golan. Israel moved in."],
    ["In the forests near Rukla, a company of the US 2nd Cavalry Regiment, 150 strong, was training.", { kind: "force", actor: ["USA"], min: 150 }],
    ["The US Sixth Fleet has two destroyers in the Black Sea.", { kind: "force", actor: ["USA"], min: 2 }],
    ["Some 400 Gurkhas serve in Brunei.", { kind: "force", actor: ["GBR"], min: 400 }],
    ["Two hundred GIs are in Macedonia.", { kind: "force", actor: ["USA"], min: 200 }],
    // Whose they are is said; a beret is worn.
    ["Some 90 Irish blue helmets serve in Lebanon.", { kind: "force", actor: ["IRL"], min: 90 }],
    ["There were 187 Chileans in blue berets, 45 of them police.", { kind: "force", actor: ["CHL"], min: 45 }],
  ]);
});

describe("a ship is of the navy whose letters she bears, and a number in a name counts nobody", () => {
  run([
    ["HMAS Warramunga is on station off Somalia with Combined Task Force 151.", { kind: "force", actor: ["AUS"] }],
    ["HMCS Regina joined Combined Task Force 150 in the Gulf of Oman in May.", { kind: "force", actor: ["CAN"], min: null }],
    ["INS Talwar, an Indian frigate, is part of the mission off Somalia.", { kind: "force", actor: ["IND"] }],
    ["The Royal Navy frigate HMS Kent guards tankers in the Strait of Hormuz.", { kind: "force", actor: ["GBR"] }],
    ["USS Carney has joined the mission in the Red Sea.", { kind: "force", actor: ["USA"] }, "Canada and Denmark have sent officers."],
    // A person of that name, and a task force that is counted.
    ["Justin Trudeau will send 300 soldiers to Latvia.", { kind: "force", actor: ["CAN"], min: 300 }],
    ["Combined Task Force 151 has 900 sailors.", { kind: "force", actor: ["combined-maritime-forces"], min: 900 }],
  ]);
});

describe("an authorised strength is that of the body whose mission was spoken of", () => {
  run([
    ["Patrols began in February, with an authorised strength of 100.", { kind: "force", actor: ["eu"], max: 100 }, "Armenia has written that the EU's civilian observers should stay. France is keen."],
  ]);
});

describe("a council of two sides is both sides'", () => {
  run([
    ["The NATO-Ukraine Council meets in Brussels on Wednesday.", { kind: "meeting", actor: ["nato", "UKR"] }],
    ["The NATO-Georgia Commission met in Tbilisi on Monday.", { kind: "meeting", actor: ["nato", "GEO"] }],
    ["The NATO-Russia Council will meet in Geneva in July.", { kind: "meeting", actor: ["nato", "RUS"] }],
    ["The North Atlantic Council met in Brussels on Monday.", { kind: "meeting", actor: ["nato"] }],
  ]);
});
