import { describe, test } from "vitest";
import { check } from "./check.ts";

const told = "The Danish battalion has been in Mali since May.";

describe("what words of forces, help and stances only touch", () => {
  test("aircraft and ships that are met or seen are nobody's contribution", () => {
    check("Portuguese jets flew 30 interceptions of 44 Russian aircraft over the Baltic.", { no: "force" });
    check("Togo witnessed the arrival of hundreds of mercenaries last month.", { no: "force" }, told);
    check("The frigate shadowed three Chinese vessels off Palau.", { no: "force" });
    check("Portugal sent four jets to Estonia.", { kind: "force", actor: ["PRT"], min: 4 });
  });
  test("a crowd is no force, whoever is named near it", () => {
    check("Thousands of people, most of them students, protested outside the Malian base.", { no: "force" }, told);
    check("Some 4,000 people rallied in Tirana against the alliance.", { no: "force" }, told);
    check("Some 4,000 people serve in the Malian mission.", { kind: "force", min: 4000 }, told);
  });
  test("a state guards its own border", () => {
    check("Estonia has decided to send 300 police officers to its border with Russia.", { no: "force" }, told);
    check("They will join 2,000 border guards and 400 soldiers along the frontier.", { no: "force" }, "Finland strengthens its border.");
    check("Ghana will send 900 soldiers to Togo.", { kind: "force", actor: ["GHA"], min: 900 });
  });
  test("what is prevented, meant to be forced, mended or gone on holiday is not sent", () => {
    check("The president of Togo is trying to keep Malian troops from attacking Benin.", { no: "force" });
    check("The raids were aimed at forcing Chad to withdraw its soldiers from Gao.", { no: "force" });
    check("The pilots of Ghana learn to fly, service and maintain the helicopters at Accra.", { no: "force" });
    check("The soldiers of Togo want to go on an excursion to Dakar.", { no: "force" }, told);
  });
  test("held ready in case, or as a token that", () => {
    check("The units were ready in case further reinforcements of the UNIFIL troops were needed.", { no: "force" });
    check("Reinforcements of the UNIFIL troops have been sent from Ghana.", { kind: "force" });
  });
  test("a number in a name counts nothing", () => {
    check("The brigade, to be named Jaeger Brigade 41, will be in Estonia by 2027.", { no: "force" });
  });
  test("whose funds are frozen gives nothing", () => {
    check("The bloc did not endorse the use of Russian frozen assets to back a loan of 140 billion euros to Ukraine.", { no: "aid" });
    check("The EU will lend Ukraine 140 billion euros.", { kind: "aid", to: "UKR", min: 140_000_000_000 });
  });
  test("what some suggest is no spending, what a poll says no stance, what a minority wants no state's", () => {
    check("Many politicians call for more, some suggesting that 3.5 per cent is a better figure.", { no: "spending" }, "Latvia spends 2.4 per cent of GDP on defence.");
    check("A poll showed that 62 per cent of Georgians were in favour of NATO membership.", { no: "position" });
    check("The Russian minority is opposed to Latvia's part in the NATO mission.", { no: "position" });
    check("The bill passed, much to the anger of the Serbian community.", { no: "position" }, "Montenegro will join NATO.");
    check("Russia is opposed to Georgia's membership of NATO.", { kind: "position", actor: ["RUS"], stance: "against" });
  });
});

describe("who is asked, and never who asks", () => {
  test("what one state asks of its allies, its partners or a coalition", () => {
    check("The Latvian minister urged European and NATO allies to up their defence spending to over 3 per cent of GDP.", { kind: "spending", actor: ["nato"], stage: "requested", min: 3 });
    check("Lithuania pressed its partners to send more troops to Rukla.", { kind: "force", actor: [], asker: "LTU", stage: "requested" });
    check("Canada asked its partners to give 40 million dollars to Mali for its army.", { no: "spending" });
    check("Poland urged Germany to spend 3 per cent of its GDP on defence.", { kind: "spending", actor: ["DEU"], stage: "requested" });
    check("Kenya asked Ghana to send 90 soldiers to Mali.", { kind: "force", actor: ["GHA"], asker: "KEN", min: 90, stage: "requested" });
  });
  test("what is hoped that others would agree to", () => {
    check("The British premier said the alliance must act, hoping the leaders would agree to set up a new rapid reaction force in Poland.", { kind: "force", modality: "expected" }, "The NATO leaders meet in Wales.");
    check("The NATO leaders agreed to set up a new rapid reaction force in Poland.", { kind: "force", stage: "agreed" }, "The NATO leaders meet in Wales.");
    check("He hoped that the union's ministers would agree on Friday.", { no: "meeting" });
  });
});

describe("help that is to end", () => {
  test("by the verb or the noun over it", () => {
    check("The prime minister vowed to withdraw Slovakia's military support for Ukraine.", { kind: "aid", actor: ["SVK"], to: "UKR", change: "end", stage: "pledged" });
    check("The new government announced a halt to Belgium's military aid to Mali.", { kind: "aid", actor: ["BEL"], to: "MLI", change: "end" });
    check("The cabinet announced a suspension of Danish military aid to Niger.", { kind: "aid", actor: ["DNK"], to: "NER", change: "suspend" });
    check("The government confirmed Belgium's military aid to Mali.", { kind: "aid", actor: ["BEL"], to: "MLI", change: "start" });
  });
});

describe("parentheses, neighbours, owners", () => {
  test("between dashes stands what it is made up of", () => {
    check("EUTM Mali -- made up of about 900 soldiers from 22 countries -- must be renewed every year.", { kind: "force", min: 900, stage: "in-force" });
    check("The mission in Mali – composed of some 700 troops – has its base in Gao.", { kind: "force", min: 700, stage: "in-force" });
  });
  test("what a host borders on is not where they are", () => {
    check("Ninety German soldiers will be deployed to Lithuania, which borders Poland as well as Belarus and the Russian exclave of Kaliningrad.", { kind: "force", actor: ["DEU"], place: "LTU" });
  });
  test("an alliance's operation is the alliance's, whoever announces its end", () => {
    check("The president of Kazakhstan announced the end of the CSTO's peacekeeping operation.", { kind: "mandate", actor: ["csto"], change: "end" });
    check("They spoke of the beginning of the joint CSTO contingent's exit from Kazakhstan.", { no: "membership" });
    check("The Saeima should decide on it before its mandate expires in the autumn.", { no: "mandate" });
  });
  test("who visits is named, and not whither", () => {
    check("The minister made the appeal after talks in Riga with visiting Canadian minister Anita Anand.", { no: "meeting" });
  });
});

describe("whose, by the words around it", () => {
  test("his country is the speaker's", () => {
    check("Denmark's defence minister said that his country and ten other NATO allies had agreed to train the Ukrainian air force.", { kind: "aid", actor: ["DNK", "nato"], to: "UKR" }, "President Biden met the allies in Vilnius.");
  });
  test("who takes its turn in an alliance's deployment", () => {
    check("Portugal took its turn in a NATO deployment in Lithuania.", { kind: "force", actor: ["PRT"] });
  });
  test("the head of a part of a state binds no state", () => {
    check("The leader of Republika Srpska opposes the EU force in Bosnia.", { no: "position" });
    check("The president of Bosnia opposes the EU force there.", { kind: "position", stance: "against" });
  });
  test("near a neighbour's border is not in its land", () => {
    check("The allies will station 900 soldiers in Estonia near Russia's border.", { kind: "force", place: "EST", min: 900 });
  });
});

test("what a package holds has come as far as the package", () => {
  const whole = "The Pentagon announced 820 million dollars in security assistance for Ukraine.";
  check("This includes a drawdown valued at up to 50 million dollars.", { kind: "aid", actor: ["USA"], to: "UKR", max: 50_000_000, stage: "pledged" }, whole);
  check("Included in this package are two radars.", { kind: "aid", min: 2, stage: "pledged" }, whole);
  check("The package includes shells for the howitzers already donated by Norway.", { kind: "aid", actor: ["NOR"], stage: "in-force" }, "Norway announced a package of 300 million crowns for Ukraine.");
});

describe("what is said, denied, charged or only thought of", () => {
  test("claims and accusations are denied, and nothing is decided", () => {
    check("Rwanda has rejected Burundi's accusations that it sent the troops.", { no: "position" }, told);
    check("She rejected the claim that the mission had failed.", { no: "position" }, "The Danish minister spoke of the mission in Mali.");
    check("Rwanda has rejected the plan for a joint force.", { kind: "position", actor: ["RWA"], stance: "against" }, told);
  });
  test("one office of a state quarrels with another", () => {
    check("Chancellor Olaf Scholz criticised Foreign Minister Annalena Baerbock over the mission.", { no: "position" }, "Germany has soldiers in Mali.");
    check("Norway criticised the mission in Mali.", { kind: "position", actor: ["NOR"], stance: "against" });
  });
  test("what one recognises, reflects on or stresses", () => {
    check("Belgrade refuses to recognise Kosovo's government.", { no: "position" }, "KFOR soldiers are in Kosovo.");
    check("The minister of Spain reflected on the talks with the alliance as open and useful.", { no: "position" });
    check("The Danish premier emphasised that no soldiers of the mission would go to Chad.", { no: "position" }, told);
  });
  test("a charge is no help and no force", () => {
    check("Chad accused Sudan of arming and supporting the fighters.", { no: "aid" }, told);
    check("Chad trained and armed the Malian army.", { kind: "aid", to: "MLI" }, told);
  });
  test("a raised hand, a word against, a conquest, what would follow", () => {
    check("He was blamed for not raising his hand and speaking out against it.", { no: "force" }, told);
    check("The president had spoken out against the participation of Danish soldiers in the mission.", { no: "force" }, told);
    check("There would be a swift answer if Russia did invade Georgia.", { no: "force" });
    check("He said that sending NATO troops to Moldova would not make the alliance a party to the war.", { no: "force" });
  });
  test("a deployment that is only thought of", () => {
    check("The row has centred on the potential deployment of Croatian soldiers to the NATO mission in Iraq.", { kind: "force", actor: ["HRV"], stage: "considered", modality: "possible" });
    check("The deployment of Croatian soldiers to the NATO mission in Iraq has begun.", { kind: "force", actor: ["HRV"], stage: "in-force" });
  });
  test("pupils are no force where they are taught", () => {
    check("The Spanish parliament approved the training of Malian soldiers in Spain.", { no: "force" });
  });
  test("who comes to reinforce comes once", () => {
    check("Two hundred British soldiers have arrived in Kosovo to reinforce KFOR, a year after the last.", { kind: "force", actor: ["GBR"], min: 200, stage: "in-force" });
  });
  test("the strength of a mission is not of whoever joins it", () => {
    check("Chile was expected to send two officers to the 700-strong UNMISS mission in South Sudan.", { kind: "force", actor: ["un"], min: 700, stage: "in-force" });
    check("Chile was expected to send a 700-strong contingent to South Sudan.", { kind: "force", actor: ["CHL"], min: 700 });
  });
  test("it is not likely that one joins; whom a state likes; a commander's title", () => {
    check("It is not likely that Georgia will join NATO in the near future.", { no: "membership" });
    check("Georgia will join NATO in the near future.", { kind: "membership", actor: ["GEO"] });
    check("He chaired the main party of the Serbs, which has the support of Belgrade for its stance on KFOR.", { no: "position" });
    check("Denmark sent 90 soldiers to Kosovo at the request of the Supreme Allied Commander Europe.", { kind: "force", actor: ["DNK"], place: "XKX", min: 90 });
  });
  test("soldiers who mass at a border are told of", () => {
    check("Russia has 90,000 troops near its borders with Georgia.", { kind: "force", actor: ["RUS"], min: 90_000 });
  });
});

describe("manners of speaking, lands, terms and leave to give", () => {
  test("when it comes to; a sea that parts two lands; a part in it that is not acceptable", () => {
    check("Its views were ignored when it comes to the election of the envoy.", { no: "force" }, told);
    check("The Malian troops met at the river, which separates the two provinces.", { no: "force" }, told);
    check("The participation of the Croatian army in the mission is simply not acceptable, he said.", { no: "force" }, told);
    check("The participation of the Croatian army in the NATO mission in Iraq began in May.", { kind: "force", actor: ["HRV"] });
  });
  test("a mission that is extended is a mandate, soldiers who stay on are a force", () => {
    check("The mission of EUFOR in Bosnia is based on the mandate of the UN Security Council and it is extended every year.", { kind: "mandate", change: "extend" }, "EUFOR has 600 soldiers in Bosnia.");
    check("The mission of EUFOR in Bosnia is based on the mandate of the UN Security Council and it is extended every year.", { no: "force" });
  });
  test("all who are listed behind a contingent of troops", () => {
    check("A contingent of troops from Armenia, Belarus and Tajikistan arrived in Kazakhstan on Thursday.", { kind: "force", actor: ["ARM", "BLR", "TJK"], place: "KAZ" });
    check("A contingent of troops from Armenia arrived in Kazakhstan on Thursday.", { kind: "force", actor: ["ARM"], place: "KAZ" });
  });
  test("leave to give a sum is decided, and a sum given is there", () => {
    check("President Joe Biden has given DOD authorization for a drawdown of up to $450 million to meet Ukraine's critical arms needs, the spokesman said.", { kind: "aid", actor: ["USA"], stage: "decided" }, told);
    check("The United States has given Ukraine 450 million dollars of arms.", { kind: "aid", actor: ["USA"], to: "UKR", stage: "in-force" });
  });
  test("who is behind an attack takes no stand", () => check("Belgrade denied that it is behind the attack on the police.", { no: "position" }, "KFOR soldiers are in Kosovo."));
  test("who is given leave to give gives", () => {
    check("Berlin granted permission to Poland to send Leopard tanks to Ukraine.", { kind: "aid", actor: ["POL"], to: "UKR" });
    check("The Danish cabinet gave its approval to send 90 soldiers to Mali.", { kind: "force", actor: ["DNK"], min: 90 });
  });
  test("words quoted go on from the subject before the mark", () => check("The spokesman announced that the United States \"calls on Serbia to withdraw its forces\" from the border with Kosovo.", { kind: "force", actor: ["SRB"], stage: "requested" }));
});
