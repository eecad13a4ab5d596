import { test } from "vitest";
import { check } from "./check.ts";

test("who meets whom, where and when", () => {
  check("The presidents of Kenya and Rwanda met in Kigali on Friday.", { kind: "meeting", actor: ["KEN", "RWA"], place: "RWA", stage: "ended", holds: "2023-05-05" });
  check("Japan's prime minister will travel to Manila next week.", { kind: "meeting", actor: ["JPN"], place: "PHL", stage: "planned" });
  check("The African Union holds a summit in Malabo on 25 May.", { kind: "meeting", actor: ["african-union"], place: "GNQ", stage: "planned", holds: "2023-05-25" });
  check("Norway's foreign minister and his Turkish counterpart met in Ankara on 2 May.", { kind: "meeting", actor: ["NOR", "TUR"], place: "TUR" });
  check("Brazil's president arrived in Lisbon on a state visit on Monday.", { kind: "meeting", actor: ["BRA"], place: "PRT" });
  check("Italy will host a donors' conference in Rome on 12 June.", { kind: "meeting", actor: ["ITA"], place: "ITA", stage: "planned", holds: "2023-06-12" });
  check("In Vilnius meet on 11 and 12 July the NATO leaders.", { kind: "meeting", actor: ["nato"], place: "LTU", holds: "2023-07-11/2023-07-12" });
  check("France's defence minister hosted his German counterpart in Paris on Tuesday.", { kind: "meeting", actor: ["FRA", "DEU"], place: "FRA" });
  check("The defence ministers of ECOWAS meet in Accra on Thursday.", { kind: "meeting", actor: ["ecowas"], place: "GHA" });
});

test("targets that are met and soldiers that go to war are no meetings", () => {
  check("Spain will meet the alliance's target in 2029.", { no: "meeting" });
  check("The soldiers came home in April.", { no: "meeting" });
  check("Canada meets up to half of the costs.", { no: "meeting" });
});

test("meetings in fronted phrases belong to those who act there", () => {
  check("During a visit to Riga on Tuesday, Spain's defence minister praised the soldiers.", { kind: "meeting", actor: ["ESP"], place: "LVA" });
  check("Vietnam's president is expected in Seoul on 22 June.", { kind: "meeting", actor: ["VNM"], place: "KOR", stage: "planned" });
});

test("a place and a year stand for the meeting that decided there", () => {
  check("At Lisbon in 2010 the allies decided to build a missile shield.", { kind: "meeting", actor: ["nato"], place: "PRT", holds: "2010" });
  check("NATO's ministers said so in Tallinn on 3 May, where allies agreed on more troops.", { kind: "meeting", place: "EST", holds: "2023-05-03" });
  check("In Bratislava the firm decided to build a plant for shells.", { no: "meeting" });
  check("In Mali the allies decided to keep 200 soldiers.", { no: "meeting" });
});

test("talks are between those who hold them, not those they are about", () => {
  check("Portugal's foreign minister held talks in Luanda on Monday with his Angolan counterpart on the Mozambican mission.", { kind: "meeting", actor: ["PRT", "AGO"], place: "AGO" });
  check("After talks with his Danish colleague, Iceland's foreign minister said in Reykjavik on Tuesday that the jets would stay.", { kind: "meeting", actor: ["DNK", "ISL"] });
  check("The meeting in Yaounde chaired by Gabon ended on Tuesday.", { kind: "meeting", actor: ["GAB"], place: "CMR" });
  check("Denmark's defence minister wound up two days of talks in Nuuk on Friday.", { kind: "meeting", actor: ["DNK"] });
  check("The Greek and the Cypriot foreign ministers sat down together in Nicosia on Monday.", { kind: "meeting", place: "CYP" });
  check("Talks on the budget have begun.", { no: "meeting" });
});

test("guests and hosts, with the house of a state as the place", () => {
  check("Belgium's prime minister was in Kinshasa last month to greet the trainers.", { kind: "meeting", actor: ["BEL"], place: "COD" });
  check("Norway's defence minister hosted his Estonian counterpart at the Ministry of Defence in Oslo on Monday.", { kind: "meeting", actor: ["NOR", "EST"], place: "NOR" });
  check("Japan's foreign minister had visited on Sunday.", { kind: "meeting", actor: ["JPN"], place: "MNG" }, "Mongolia sends 900 soldiers.");
  check("Italy's defence minister visited the Italian contingent at Naqoura in Lebanon on Monday.", { kind: "meeting", actor: ["ITA"], place: "LBN" });
  check("The ship's captain was in good spirits last week.", { no: "meeting" });
});

test("as many as were listed, the adjective's government, whoever speaks for the minister", () => {
  check("The three defence ministers meet in Ljubljana on Friday.", { kind: "meeting", actor: ["SVN", "HRV", "AUT"], place: "SVN" }, "Slovenia, Croatia and Austria want a joint battalion.");
  check("Swiss officials met representatives of the Yemeni government in Muscat last week.", { kind: "meeting", actor: ["CHE", "YEM"], place: "OMN" });
  check("IGAD heads of state met in Djibouti on Monday.", { kind: "meeting", actor: ["igad"], place: "DJI" });
  check("Norway's prime minister called on the president of Malawi in Lilongwe in March.", { kind: "meeting", actor: ["NOR", "MWI"] });
  check("The ceremony in Tirana on Monday was attended by the Greek and Italian ambassadors.", { kind: "meeting", actor: ["GRC", "ITA"], place: "ALB" });
  check("Norway's prime minister called on the president to send troops.", { no: "meeting" });
  check("The firm heads of state-owned yards.", { no: "meeting" });
});

test("what is held stands before its clause; being in a position is being nowhere", () => {
  check("On Monday, at a conference it co-hosted with Jordan, the sultanate promised fuel for the mission.", { kind: "meeting", actor: ["OMN", "JOR"] }, "Oman has joined the donors.");
  check("At the talks that Oman convened in Salalah on Monday the two sides agreed on observers.", { kind: "meeting", actor: ["OMN"], place: "OMN" });
  check("The minister will be in a position to leave Chad.", { no: "meeting" });
  check("The force sits on the docks of Split.", { no: "meeting" });
});

test("who arrives, arrives where the meeting is", () => {
  check("President Zelensky arrives on Friday.", { kind: "meeting", actor: ["UKR"], place: "LTU" }, "NATO leaders meet in Vilnius on 11 May.");
  check("Canada's defence minister called on the ASEAN Secretary-General.", { kind: "meeting" });
  check("The parcel arrives on Friday.", { no: "meeting" }, "NATO leaders meet in Vilnius on 11 May.");
});

test("its president is its own, whoever that is", () => {
  check("Its president attended the summit in Lusaka on Monday.", { kind: "meeting", actor: ["MWI"], place: "ZMB" }, "Malawi has sent 800 soldiers.");
  check("Spain's defence minister chaired the contact group in Madrid on Monday.", { kind: "meeting", actor: ["ESP"], place: "ESP" });
});

test("whoever is named meets, though the office on the other side is nobody's in particular", () => {
  check("Poland keeps 200 soldiers in Kosovo. The Prime Minister received President Erdogan in Warsaw on Tuesday.", { kind: "meeting", stage: "ended" });
  check("Kenya sent 300 soldiers to Somalia. The President met yesterday with President Museveni.", { kind: "meeting", stage: "ended" });
  check("Nepal's foreign minister met the Under-Secretary-General for Peace Operations in Kathmandu on Monday.", { kind: "meeting", actor: ["NPL"], place: "NPL" });
  check("Oman's foreign minister had a call on Thursday evening with the President of the Russian Federation.", { kind: "meeting", actor: ["OMN"] });
  check("The SADC double troika meets in Maputo on 27 May.", { kind: "meeting", actor: ["sadc"], place: "MOZ", stage: "planned" });
  check("Chad has 90 soldiers in the mission. Oumarou and Delvaux met in Niamey on Friday.", { kind: "meeting", place: "NER", stage: "ended" });
  check("Chad has 90 soldiers in the mission. The brothers met in Niamey on Friday.", { no: "meeting" });
  check("Kenya sent 300 soldiers to Somalia. The President met the needs of his party.", { no: "meeting" });
});

test("the verb behind an aside is its subject's", () => {
  check("Kenya's president, who chairs the union, received President Ruto's Ghanaian colleague in Nairobi on Monday.", { kind: "meeting" });
  check("Denmark, which has 300 soldiers in Iraq, offered 100 more.", { kind: "force", actor: ["DNK"], stage: "offered", min: 100 });
  check("Norway, which leads the mission, extended its mandate by six months.", { kind: "mandate", change: "extend", min: 6 });
  check("Ghana's president, who chairs the bloc, visited Monrovia on Monday for talks.", { kind: "meeting", place: "LBR" });
  check("Spain, whose 300 men are in Lebanon, promised to send 50 more.", { kind: "force", actor: ["ESP"], stage: "pledged", min: 50 });
  check("The frigate, which left Kiel on Monday, accompanied by two minehunters, has no orders.", { no: "meeting" });
});

test("what is asked for has not been held", () => {
  check("The presidents of Rwanda and Uganda met in Kigali and asked for an extraordinary summit of the four troop-contributing states.", { kind: "meeting", actor: [], stage: "requested", min: 4, unit: "states" });
  check("Kenya called on the chairman of the African Union to convene a conference of the contributing states.", { kind: "meeting", actor: ["african-union"], asker: "KEN", stage: "requested" });
  check("The Estonian minister spoke with his Finnish colleague in Tallinn on Monday and asked for a session of the North Atlantic Council.", { kind: "meeting", stage: "requested" });
  check("So we have called for an extraordinary summit, Ghana's president said.", { kind: "meeting", stage: "requested" }, "ECOWAS has 900 soldiers in The Gambia.");
  check("Ghanaian authorities met with a British delegation to settle the details.", { kind: "meeting", actor: ["GHA", "GBR"], stage: "ended" });
  check("Before a session of NATO foreign ministers in Brussels on 4 May, the Croatian premier was asked about Kosovo.", { kind: "meeting", actor: ["nato"], place: "BEL" });
  check("The port authorities met the safety target.", { no: "meeting" });
  check("The premier called for calm at the border.", { no: "meeting" });
});
