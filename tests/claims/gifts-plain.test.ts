import { test } from "vitest";
import { check } from "./check.ts";

const given = "Poland gave the Georgian army forty trucks.";
const donors = "Who has chipped in for the Chadian soldiers so far.";
const guests = "Four hundred Rwandan soldiers arrived in Mozambique on Monday.";

test("gifts whose receiver goes without saying", () => {
  check("Estonia is handing over 40 mortars.", { kind: "aid", actor: ["EST"], min: 40, unit: "unit", stage: "pledged" });
  check("Malta will provide 60 rifles.", { kind: "aid", actor: ["MLT"], min: 60, stage: "pledged" });
  check("Canada loaned 30 million dollars.", { kind: "aid", actor: ["CAN"], min: 30e6, stage: "in-force" }, given);
  check("Oslo promises a first package: 80 launchers, 900 rockets.", { kind: "aid", actor: ["NOR"], min: 900, unit: "unit" }, given);
  check("Lisbon is parting with five howitzers.", { kind: "aid", actor: ["PRT"], min: 5, stage: "pledged" });
});

test("what an army buys, gets itself or lends a fleet is no gift", () => {
  check("Latvia will provide its soldiers with new rifles.", { no: "aid" });
  check("Spain is lending two frigates to the fleet.", { no: "aid" });
  check("Peru will provide 20 million dollars for its own defence budget.", { no: "aid" });
});

test("a name with a thing beside it, in a run of gifts", () => {
  check("Kenya gave the Somali army rifles, Uganda medicines and Egypt a radar.", { kind: "aid", actor: ["UGA"], stage: "in-force" });
  check("Norway lent the Moldovan army radios; Iceland tents.", { kind: "aid", actor: ["ISL"] });
  check("- Berlin: €70 million", { kind: "aid", actor: ["DEU"], min: 70e6, unit: "EUR", stage: "pledged" }, donors);
  check("- Luxembourg: €2 million, for two years", { kind: "aid", actor: ["LUX"], min: 2e6, unit: "EUR" }, donors);
  check("- Norway – 600 more missiles", { kind: "aid", actor: ["NOR"], min: 600, change: "add" }, given);
});

test("a name with soldiers, or with nothing given before, is none", () => {
  check("Kenya gave the Somali army rifles, and Uganda a battalion.", { no: "force" });
  check("- Berlin: €70 million", { no: "aid" });
  check("- Denmark: two frigates", { no: "aid" }, given);
});

test("people carried, fed and paid for by another", () => {
  check("The battalion was flown in aboard American aircraft.", { kind: "aid", actor: ["USA"], to: "RWA", stage: "in-force" }, guests);
  check("French planes brought the first company.", { kind: "aid", actor: ["FRA"], to: "RWA" }, guests);
  check("Portugal feeds them.", { kind: "aid", actor: ["PRT"], to: "RWA" }, guests);
  check("Zambia's battalion was carried to Luanda in British transports.", { kind: "aid", actor: ["GBR"], to: "ZMB" });
  check("Portugal is building barracks for them.", { kind: "aid", actor: ["PRT"], stage: "pledged" }, guests);
});

test("one's own planes, cooks and walls", () => {
  check("Rwandan planes brought the first company.", { no: "aid" }, guests);
  check("Portugal feeds its soldiers.", { no: "aid" });
  check("Portugal is building barracks in Leiria.", { no: "aid" });
});

test("arms for one man are given by whoever sends them", () => {
  check("Belgium has sent rifles.", { kind: "aid", actor: ["BEL"], stage: "in-force" });
  check("Ankara shipped 40 tonnes of ammunition.", { kind: "aid", actor: ["TUR"], stage: "in-force" });
  check("Tirana is sending helmets and boots.", { kind: "aid", actor: ["ALB"], stage: "pledged" });
  check("Seoul has dispatched radios.", { kind: "aid", actor: ["KOR"] });
  check("Vilnius sent generators in March.", { kind: "aid", actor: ["LTU"] });
  check("Belgium has sent its soldiers rifles.", { no: "aid" });
  check("Rebels in Chad sent rifles to smugglers.", { no: "aid" });
});

test("a sum left over is money given where gifts are told of, and no price of everyday things", () => {
  check("Canberra has opened its wallet, 90 million Australian dollars.", { kind: "aid", actor: ["AUS"], min: 90e6 }, "The Afghan army needs money for its 300,000 soldiers.");
  check("A bag of rice has risen to 12,000 francs.", { no: "cost" }, guests);
  check("Camels fetched 1,500 dollars at the market.", { no: "cost" }, guests);
});

test("what a state is asked for", () => {
  check("Ghana has been asked for rations.", { kind: "aid", actor: ["GHA"], stage: "requested" }, guests);
  check("Athens was approached about ammunition.", { kind: "aid", actor: ["GRC"], stage: "requested" }, guests);
  check("Belgium has been asked for radios and tents.", { kind: "aid", actor: ["BEL"], stage: "requested" }, guests);
  check("Sweden has not been asked for weapons.", { kind: "aid", actor: ["SWE"], stage: "requested", modality: "negated" }, guests);
  check("Japan was asked for blood and bandages.", { kind: "aid", actor: ["JPN"], stage: "requested" }, guests);
  check("Ghana has been asked for its opinion.", { no: "aid" }, guests);
  check("The Belgian minister was asked about the weather.", { no: "aid" }, guests);
});

const giving = "Ukraine has asked the allies for help. Denmark gave Ukraine 20 million euros. ";
test("each sum is of whoever stands beside it", () => {
  check(`${giving}Australia came with a billion dollars over five years, Germany with half a billion euros.`, { kind: "aid", actor: ["DEU"], min: 500000000 });
  check(`${giving}Donors wrote cheques for 10.5 billion dollars: Canada for 1.1 billion, Japan for 450 million.`, { kind: "aid", actor: ["JPN"], min: 450000000 });
  check(`${giving}Donors wrote cheques for 10.5 billion dollars: Canada for 1.1 billion, Japan for 450 million.`, { kind: "aid", actor: ["CAN"], min: 1100000000 });
  check(`${giving}Norway gives 150 million euros and Portugal about 80 million.`, { kind: "aid", actor: ["PRT"], min: 80000000 });
  check(`${giving}Sweden offers 300 million euros, Iceland just over 40 million.`, { kind: "aid", actor: ["ISL"], min: 40000000 });
  check(`${giving}Norway gives 150 million euros to Moldova, which has 2 million people.`, { kind: "aid", actor: ["NOR"], min: 150000000 });
  check("In the league Spain won 20 million euros, Japan for once 3 million.", { no: "aid" });
  check("Tickets were sold in Norway for 20 million and in Portugal for 3 million.", { no: "aid" });
});

const mission = "The mission in South Sudan has 9,000 soldiers. ";
test("what a state lets others use, and whom it teaches", () => {
  check(`${mission}Bulgaria and Romania have opened their airspace.`, { kind: "aid", actor: ["BGR", "ROU"] });
  check(`${mission}Costa Rica and Panama lend their harbours.`, { kind: "aid", actor: ["CRI", "PAN"] });
  check(`${mission}Cyprus granted overflight.`, { kind: "aid", actor: ["CYP"] });
  check(`${mission}Portugal offers the use of its bases.`, { kind: "aid", actor: ["PRT"], stage: "offered" });
  check(`${mission}Ghana lent its ports to the force.`, { kind: "aid", actor: ["GHA"] });
  check(`${mission}The Russians train the presidential guard.`, { kind: "aid", actor: ["RUS"] });
  check(`${mission}Portuguese sergeants drill the recruits.`, { kind: "aid", actor: ["PRT"] });
  check(`${mission}Greece opened its ports to tourists.`, { no: "aid" });
  check(`${mission}Uganda trains its soldiers at Jinja.`, { no: "aid" });
});

test("things delivered are with another, whoever that is", () => {
  const short = "Benin's army is short of everything, the soldiers say.";
  check("Ankara has delivered two drones.", { kind: "aid", actor: ["TUR"], min: 2, unit: "unit", stage: "in-force" }, short);
  check("China shipped 30 lorries last week.", { kind: "aid", actor: ["CHN"], min: 30, stage: "in-force" }, short);
  check("Brazil delivered four patrol boats and 500 radios.", { kind: "aid", actor: ["BRA"], min: 4, stage: "in-force" }, short);
  check("Poland will ship 12 armoured cars.", { kind: "aid", actor: ["POL"], min: 12, stage: "pledged" }, short);
  check("India has doled out 15 armoured cars.", { kind: "aid", actor: ["IND"], min: 15, stage: "in-force" }, short);
  check("Italy shipped two frigates to the Gulf.", { no: "aid" }, short);
  check("France supplies four helicopters to Minusma.", { no: "aid" }, short);
});

test("what a package, a donation or a planeload holds", () => {
  check("The package contains 30 launchers, radios and 4,000 shells.", { kind: "aid", actor: ["POL"], min: 30, unit: "unit" }, given);
  check("The consignment is made up of eight ambulances and 60 generators.", { kind: "aid", actor: ["POL"], min: 60, unit: "unit" }, given);
  check("Oslo's latest package includes 14 howitzers.", { kind: "aid", actor: ["NOR"], min: 14, unit: "unit" }, given);
  check("Including six army trucks, two tractors and a crane.", { kind: "aid", actor: ["POL"], min: 2, unit: "unit" }, given);
  check("The equipment comprises tents, radios and body armour.", { kind: "aid", actor: ["POL"], to: "GEO", stage: "in-force" }, given);
  check("Kuwait sent two planes with medical supplies to Sudan.", { kind: "aid", actor: ["KWT"], to: "SDN" });
  check("Portugal dispatched a frigate loaded with rice and blankets to Mozambique.", { kind: "aid", actor: ["PRT"], to: "MOZ" });
  check("The fleet includes 14 tankers.", { no: "aid" }, given);
  check("The delegation includes two officers.", { no: "aid" }, given);
});

test("who is named for those who give, and who asked", () => {
  check("Other donors, including Peru and Chile, have given generators.", { kind: "aid", actor: ["PER", "CHL"] }, given);
  check("Countries such as Oman, Jordan and Morocco have given the army fuel.", { kind: "aid", actor: ["OMN", "JOR", "MAR"] }, given);
  check("The radars, a gift from Japan, were handed over to the Fijian navy.", { kind: "aid", actor: ["JPN"], to: "FJI" });
  check("The army also receives cash payments from Greece.", { kind: "aid", actor: ["GRC"], to: "GEO" }, given);
  check("It had received a second shipment of radios donated by Jordan, the Georgian army said.", { kind: "aid", actor: ["JOR"] }, given);
  check("The radios were requested by Georgia in March.", { kind: "aid", actor: ["POL"], asker: "GEO", stage: "requested" }, given);
  check("Contributions have come from Peru (40 million dollars), Chile (12 million dollars) and Brazil.", { kind: "aid", actor: ["CHL"], min: 12e6 }, donors);
  check("A film showed six lorries and two cranes being handed over to the Ugandan army by India.", { kind: "aid", actor: ["IND"], to: "UGA", min: 6 });
  check("Malta sent 600 helmets and 200 vests to Georgia.", { kind: "aid", actor: ["MLT"], min: 600, unit: "unit" });
  check("Nepal will send 600 blue helmets to Lebanon.", { kind: "force", actor: ["NPL"], min: 600, unit: "personnel" });
  check("The fuel was requested by the drivers.", { no: "aid" }, given);
});
