import { test } from "vitest";
import { check } from "./check.ts";

const forNiger = "The ministers met to speak of aid to Niger and of weapons for Niger.";
const mission = "Finland keeps 190 soldiers in the mission in Lebanon.";

test("help handed over without a number", () => {
  check("Vienna has furnished the Moldovan army with radios.", { kind: "aid", actor: ["AUT"], to: "MDA", stage: "in-force" });
  check("Tokyo will ship generators to Kyiv.", { kind: "aid", actor: ["JPN"], to: "UKR", stage: "pledged" });
  check("Security guarantees were offered to Finland by Denmark.", { kind: "aid", actor: ["DNK"], to: "FIN", stage: "offered" });
  check("Pretoria has refused to hand over ammunition to Kinshasa.", { kind: "aid", actor: ["ZAF"], to: "COD", stage: "refused" });
  check("Portugal rushed medical supplies to Mozambique.", { kind: "aid", actor: ["PRT"], to: "MOZ", stage: "in-force" });
  check("The Peruvian army was equipped with rifles by the Soviet Union.", { kind: "aid", actor: ["SUN"], to: "PER", stage: "in-force" });
});

test("troops, moral support and one's own kit are not handed over", () => {
  check("Canada will provide its soldiers with new rifles.", { no: "aid" });
  check("Latvia gave its full support to the plan of France.", { no: "aid" });
  check("Chile sold Ecuador 20 missiles.", { no: "aid" });
  check("Iran launched missiles at American soldiers in Iraq.", { no: "aid" });
  check("The Serbian gunners turned their howitzers on the Bosnian positions.", { no: "aid" });
});

test("help stopped, resumed, on its way, received", () => {
  check("Washington cut off military aid to Guinea.", { kind: "aid", actor: ["USA"], to: "GIN", stage: "suspended", change: "suspend" });
  check("Madrid resumed arms deliveries to Rabat.", { kind: "aid", actor: ["ESP"], to: "MAR", change: "resume" });
  check("Ottawa suspended deliveries of rifles to Peru, then resumed them in 2017.", { kind: "aid", actor: ["CAN"], to: "PER", change: "resume" });
  check("Croatia's twelfth package is going to Ukraine.", { kind: "aid", actor: ["HRV"], to: "UKR", stage: "pledged" });
  check("The Lebanese army has received ammunition from Jordan.", { kind: "aid", actor: ["JOR"], to: "LBN", stage: "in-force" });
  check("Senegalese troops reached the front with the help of French planes.", { kind: "aid", actor: ["FRA"], to: "SEN" });
  check("Beijing is paying for the expansion of the Tajik army's barracks.", { kind: "aid", actor: ["CHN"], to: "TJK", stage: "in-force" });
});

test("goods of trade that move, and stops of other things, are no help", () => {
  check("Brazilian coffee arrived in Poland.", { no: "aid" });
  check("Bulgaria halted the talks with Serbia.", { no: "aid" });
});

test("requests by verb and noun, one for all that one preposition asks for", () => {
  check("Nairobi turned to Ankara for drones.", { kind: "aid", actor: ["TUR"], to: "KEN", stage: "requested" });
  check("Togo asked Belgium for fuel and tents.", { kind: "aid", actor: ["BEL"], to: "TGO", stage: "requested" });
  check("Peru's request for 12 helicopters was turned down by Canada.", { kind: "aid", actor: ["CAN"], to: "PER", min: 12, stage: "refused" });
  check("Iraq asked NATO to train its new army.", { kind: "aid", actor: ["nato"], to: "IRQ", stage: "requested" });
  check("Estonia wants Germany to supply cruise missiles.", { kind: "aid", actor: ["DEU"], stage: "requested" });
  check("A journalist asked the minister for an interview.", { no: "aid" });
  check("Poland asked for calm.", { no: "aid" });
});

test("people taught, by whatever words", () => {
  check("Italian instructors have put 900 Somali recruits through basic training.", { kind: "aid", actor: ["ITA"], to: "SOM", min: 900, unit: "personnel" });
  check("Some 400 Malian cadets have passed through the Belgian school.", { kind: "aid", actor: ["BEL"], to: "MLI", min: 400, unit: "personnel" });
  check("Prague will host 30 Nigerien officers at its staff college.", { kind: "aid", actor: ["CZE"], to: "NER", min: 30, stage: "pledged" });
  check("Croatia agreed to train up to 250 Ukrainian soldiers.", { kind: "aid", actor: ["HRV"], to: "UKR", max: 250, unit: "personnel", stage: "agreed" });
  check("American special forces are mentoring Kenyan marines.", { kind: "aid", actor: ["USA"], to: "KEN" });
  check("The recruits of the Dutch army completed their own training.", { no: "aid" });
  check("Some 600 Danish soldiers went through the town.", { no: "aid" });
});

test("sums: considered, made available, from whom", () => {
  check("Rome is considering a further 40 million euros for the Nigerien army.", { kind: "aid", actor: ["ITA"], to: "NER", min: 40e6, stage: "considered" });
  check("Luxembourg makes available to Niger 15 lorries.", { kind: "aid", actor: ["LUX"], to: "NER", min: 15 }, forNiger);
  check("The meeting raised 70 million euros, of it 50 million euros from Austria.", { kind: "aid", actor: ["AUT"], min: 50e6 }, forNiger);
});

test("who pays without a sum", () => {
  check("Rwanda foots the bill itself.", { kind: "cost", actor: ["RWA"], stage: "in-force" }, mission);
  check("Portugal keeps its soldiers there at its own expense.", { kind: "cost", actor: ["PRT"] }, mission);
  check("Rations for the force are paid for by the contributing states.", { kind: "cost", actor: [] }, mission);
  check("The cost of the deployment has fallen to Jordan.", { kind: "cost", actor: ["JOR"] }, mission);
  check("The African Union will take over the running costs of the force.", { kind: "cost", actor: ["african-union"], stage: "pledged" }, mission);
  check("The taxpayer pays for everything.", { no: "cost" });
  check("If Austria settles its share, the mission goes on.", { no: "cost" }, mission);
});

test("sums that a mission runs to", () => {
  check("Keeping the frigate on patrol sets the Danish taxpayer back 15 million kroner a month.", { kind: "cost", actor: ["DNK"], min: 15e6, stage: "in-force" });
  check("The deployment is expected to swallow 12 million euros.", { kind: "cost", min: 12e6, unit: "EUR", modality: "expected" }, mission);
  check("Germany carries 16 per cent of the cost of the force, France 11 and Italy 9.", { kind: "cost", actor: ["FRA"], min: 11, unit: "%" }, mission);
  check("The Swedish participation in UNIFIL cost 60 million kronor.", { kind: "cost", actor: ["SWE"], min: 60e6 });
  check("The contingent cost Ghana 90 million dollars, of which 30 million dollars for transport.", { kind: "cost", actor: ["GHA"], min: 30e6 });
  check("The stadium cost Qatar 900 million dollars.", { no: "cost" });
  check("The talks came to nothing.", { no: "cost" }, mission);
});

test("services: carried, at a disposal, in kind, with another's help", () => {
  check("The Americans airlifted the Ghanaian battalion to Monrovia.", { kind: "aid", actor: ["USA"], to: "GHA" });
  check("Denmark has placed a transport aircraft at the disposal of France.", { kind: "aid", actor: ["DNK"], to: "FRA", stage: "in-force" });
  check("Jordan provides logistics.", { kind: "aid", actor: ["JOR"] }, mission);
  check("Medical evacuation is provided by the Swiss.", { kind: "aid", actor: ["CHE"] }, mission);
  check("About 900 Somalis have been trained with Turkish help.", { kind: "aid", actor: ["TUR"], min: 900 });
  check("Ferries carried the tourists to Sicily.", { no: "aid" });
  check("The minister placed a wreath at the tomb.", { no: "aid" });
});

test("sums: asked for, named after a colon, from donors in a row", () => {
  check("Mogadishu asks for 80 million dollars a year.", { kind: "aid", to: "SOM", min: 80e6, stage: "requested" });
  check("Botswana only gave cash: 3 million dollars.", { kind: "aid", actor: ["BWA"], min: 3e6 }, forNiger);
  check("Austria has set aside 9 million euros, according to a Vienna daily.", { kind: "aid", actor: ["AUT"], min: 9e6, stage: "planned" }, "Norway pledged 10 million euros to Niger.");
  check("Brussels has set aside 6 million euros for Niger.", { kind: "aid", actor: ["eu"], to: "NER", min: 6e6 });
  check("Reporters asked for 80 copies.", { no: "aid" });
});

test("training told by its noun, and those who finished it", () => {
  check("The training of the Malian army by Germany has been suspended.", { kind: "aid", actor: ["DEU"], to: "MLI", stage: "suspended" });
  check("They taught more than 3,000 peshmerga.", { kind: "aid", actor: ["NLD"], min: 3000, max: null, unit: "personnel" }, "About 150 Dutch trainers remain in Erbil.");
  check("Some 500 have completed the course.", { kind: "aid", actor: ["SWE"], min: 500, unit: "personnel" }, "The Swedes are training Ukrainian crews.");
  check("Some 500 have completed the marathon.", { no: "aid" }, "The Swedes are training Ukrainian crews.");
});

test("costs by what they are called, and who is said to pay", () => {
  check("It had cost close to a billion euros a year.", { kind: "cost", min: 1e9 }, "The French operation in Mali is over.");
  check("Vilnius has earmarked 70 million euros for the barracks.", { kind: "cost", actor: ["LTU"], min: 70e6, stage: "planned" }, "Lithuania will host 900 German soldiers.");
  check("Belgium's six fighters over Libya cost 30 million euros in three months.", { kind: "cost", actor: ["BEL"], min: 30e6 });
  check("Paris reckons with 450 million euros for its 500 men in Kapisa.", { kind: "cost", actor: ["FRA"], min: 450e6 });
  check("The building of the new bridge has cost Latvia 4 million euros.", { no: "cost" });
});

test("people who are taught: by a group, by a school, by the land where they learn", () => {
  check("A group led by Norway and Finland trains Georgian sappers.", { kind: "aid", actor: ["NOR", "FIN"], to: "GEO", stage: "in-force" });
  check("A team led by Spain has been mentoring the Lebanese marines.", { kind: "aid", actor: ["ESP"], to: "LBN", stage: "in-force" });
  check("The first 12 Kenyan cadets have joined the naval academy in Portugal.", { kind: "aid", actor: ["PRT"], to: "KEN", min: 12, unit: "personnel" });
  check("Portugal runs courses for the Kenyan marines.", { kind: "aid", actor: ["PRT"], to: "KEN", stage: "in-force" });
  check("Kenyan pilots will learn to fly the helicopter in Italy.", { kind: "aid", actor: ["ITA"], to: "KEN", stage: "pledged" });
  check("Four dozen Kenyan commandos are being schooled in Morocco.", { kind: "aid", actor: ["MAR"], to: "KEN" });
  check("The Danes have drilled more than 3,000 Kenyan border guards.", { kind: "aid", actor: ["DNK"], to: "KEN", min: 3000, unit: "personnel" });
  check("Kenyan pilots trained in Italy alongside Italian crews.", { no: "aid" });
  check("Two hundred guards were hurt.", { no: "force" });
});

test("requests worded as nouns, and their answers", () => {
  check("Fiji's request was for 20 armoured cars.", { kind: "aid", asker: "FJI", min: 20, stage: "requested" });
  check("A request from Fiji for training of 25 cadets has been acceded to by India.", { kind: "aid", actor: ["IND"], to: "FJI", min: 25, unit: "personnel", stage: "agreed" });
  check("India acceded to the request of Fiji for two patrol boats.", { kind: "aid", actor: ["IND"], to: "FJI", min: 2, stage: "agreed" });
  check("Australia said yes to Fiji's request for three patrol boats.", { kind: "aid", actor: ["AUS"], to: "FJI", min: 3, stage: "agreed" });
  check("Washington said no to Fiji's request for six drones.", { kind: "aid", actor: ["USA"], to: "FJI", min: 6, stage: "refused" });
  check("Fiji's request for 20 more soldiers was granted.", { no: "aid" });
  check("Fiji's request was for patience.", { no: "aid" });
});

test("works, and what is handed on", () => {
  check("Japan has built the wharf for the Fijian navy.", { kind: "aid", actor: ["JPN"], to: "FJI", stage: "in-force" });
  check("Norway will set up a training centre for the Fijian army.", { kind: "aid", actor: ["NOR"], to: "FJI", stage: "pledged" });
  check("It also built the barracks.", { kind: "aid", actor: ["TUR"], stage: "in-force" }, "Turkey gave the Somali army 20 trucks.");
  check("Rifles will not form part of it.", { kind: "aid", actor: ["IRL"], to: "UKR", modality: "negated" }, "Ireland's help for Ukraine is worth 100 million euros.");
  check("It is lending them to Egypt.", { kind: "aid", actor: ["DEU"], to: "EGY", stage: "pledged" }, "Germany has two old minehunters.");
  check("Spain built a runway at Rota.", { no: "aid" });
  check("Rwanda opened a school in Kigali.", { no: "aid" });
});

test("help taken up, refused, ended, and whose it is", () => {
  check("Portugal repairs the Moldovan guns for free.", { kind: "aid", actor: ["PRT"], to: "MDA" });
  check("Israel refused Moldova the Iron Dome.", { kind: "aid", actor: ["ISR"], to: "MDA", stage: "refused" });
  check("Chad's wish for jets found no hearing in Washington.", { kind: "aid", actor: ["USA"], to: "TCD", stage: "requested" });
  check("Togo accepted a shipment of Russian rifles.", { kind: "aid", actor: ["RUS"], to: "TGO", stage: "agreed" });
  check("India handed over the corvette Kirpan to the Vietnamese navy.", { kind: "aid", actor: ["IND"], to: "VNM", stage: "in-force" });
  check("Greece said no to sending howitzers to Moldova.", { kind: "aid", actor: ["GRC"], to: "MDA", stage: "refused" });
  check("Jordan keeps its 1.4 billion dollars of American military aid a year.", { kind: "aid", actor: ["USA"], to: "JOR", min: 1.4e9 });
  check("Canada stopped training the Iraqi army in 2021.", { kind: "aid", actor: ["CAN"], to: "IRQ", stage: "ended", change: "end" });
  check("Kenyan sailors are being taught to hunt mines by the Belgians.", { kind: "aid", actor: ["BEL"], to: "KEN" });
  check("Greece repairs its own guns.", { no: "aid" });
  check("Chad's wish for rain found no hearing.", { no: "aid" });
});

test("what is bought for another, thanked for, shared or dropped", () => {
  check("Norway and Iceland will jointly buy drones for Moldova.", { kind: "aid", actor: ["NOR", "ISL"], to: "MDA", stage: "pledged" });
  check("Japan has bought radios for the Fijian army.", { kind: "aid", actor: ["JPN"], to: "FJI", stage: "in-force" });
  check("Tonga thanked New Zealand for its gift of a patrol boat.", { kind: "aid", actor: ["NZL"], to: "TON", stage: "in-force" });
  check("Armenia thanked Greece for the medical supplies.", { kind: "aid", actor: ["GRC"], to: "ARM" });
  check("Ottawa promised Chisinau more air defence.", { kind: "aid", actor: ["CAN"], to: "MDA", stage: "pledged" });
  check("Seoul extended a line of credit to Kenya for patrol boats.", { kind: "aid", actor: ["KOR"], to: "KEN" });
  check("Paris has cut off intelligence sharing with Niger.", { kind: "aid", actor: ["FRA"], to: "NER", stage: "suspended" });
  check("Spain is buying drones for its own army.", { no: "aid" });
  check("Tonga thanked New Zealand for its patience.", { no: "aid" });
  check("Berlin approved the transfer of F-16s from Denmark to Moldova.", { no: "force" });
});
