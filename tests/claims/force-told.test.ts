import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

type Case = readonly [string, Omit<Answer, "kind">, string?];

/** Asked of nobody who is named, or by letter. */
const unnamed: readonly Case[] = [
  ["Moldova requested that the allies send frigates to the Black Sea.", { stage: "requested", change: "start", asker: "MDA", place: "black-sea" }],
  ["Kenya asked that partner nations deploy drones over Turkana.", { actor: [], stage: "requested", asker: "KEN" }],
  ["The Iraqi prime minister demanded that all foreign soldiers leave.", { actor: [], stage: "requested", change: "end", asker: "IRQ", place: "IRQ" }],
  ["Mali demands that the foreign troops leave by December.", { actor: [], stage: "requested", change: "end", asker: "MLI" }],
  ["Estonia wrote to Ottawa asking for a radar battery.", { actor: ["CAN"], stage: "requested", asker: "EST" }],
  ["The government of Palau wrote to Washington asking for a base.", { actor: ["USA"], stage: "requested", asker: "PLW" }],
  ["Ghana urged the African Union to send monitors.", { actor: ["african-union"], stage: "requested", asker: "GHA" }],
  ["Malawi wants out.", { actor: ["MWI"], change: "end", stage: "planned", place: "MOZ" }, "Tanzanian soldiers serve in Mozambique."],
  ["Togo wants out of the mission.", { actor: ["TGO"], change: "end" }, "Tanzanian soldiers serve in Mozambique."],
  ["Bamako wants the blue helmets gone by June.", { actor: ["un"], change: "end", stage: "requested", asker: "MLI" }],
];

/** No, none, nobody. */
const noes: readonly Case[] = [
  ["Peru turned down a similar approach.", { actor: ["PER"], stage: "refused" }, "Chile has offered infantry for the mission in Haiti."],
  ["Bolivia has turned down every request.", { actor: ["BOL"], stage: "refused" }, "Chile has offered infantry for the mission in Haiti."],
  ["Neither sent any.", { actor: ["NGA", "GHA"], stage: "in-force", modality: "negated" }, "Nigeria and Ghana promised battalions for Somalia in March."],
  ["None of them has turned up.", { actor: ["NGA"], modality: "negated" }, "Nigeria promised engineers for Somalia in March."],
  ["Fiji cannot afford any.", { actor: ["FJI"], stage: "refused" }, "Tonga will send a platoon to Honiara."],
  ["Seoul won't be sending anyone to the Strait of Hormuz.", { actor: ["KOR"], modality: "negated", place: "strait-of-hormuz" }],
  ["Suva is not sending anybody to Gaza.", { actor: ["FJI"], modality: "negated" }],
  ["Washington insists that none of its own soldiers will go.", { actor: ["USA"], modality: "negated" }, "Kenya sent 400 police officers to Haiti."],
  ["“Nobody is walking out on Niger,” the Pentagon said.", { actor: ["USA"], change: "end", modality: "negated", place: "NER" }, "The American soldiers in Niger are packing."],
  ["There are no plans to move the brigade to Lithuania, Berlin said.", { actor: ["DEU"], stage: "planned", modality: "negated" }],
  ["“There are no plans to contribute formed units to Minusma,” the British minister said.", { actor: ["GBR"], modality: "negated" }],
];

/** Who goes, stays and comes, by its people alone. */
const goings: readonly Case[] = [
  ["By July the last of the Czechs will be gone.", { actor: ["CZE"], change: "end", stage: "pledged" }, "Czech instructors have trained the Iraqi army since 2017."],
  ["The Germans are gone already.", { actor: ["DEU"], change: "end" }, "Belgium has closed its camp in Niger."],
  ["In Chad the French packed up in January.", { actor: ["FRA"], change: "end", place: "TCD" }],
  ["The Germans in Lithuania stay.", { actor: ["DEU"], place: "LTU", stage: "in-force" }, "The American brigade in Poland will be cut."],
  ["So will the French.", { actor: ["FRA"], stage: "pledged", place: "EST" }, "British troops will stay in Estonia for as long as they are needed."],
  ["The Chadians were the last to leave.", { actor: ["TCD"], change: "end" }, "Egypt has closed its camp in Mali."],
  ["The Poles were the first to arrive.", { actor: ["POL"], change: "start", stage: "in-force" }, "Spanish soldiers have pitched camp in Slovakia."],
  ["HMAS Manoora dropped anchor off Honiara last night.", { actor: ["AUS"], change: "start", place: "SLB" }],
  ["The frigate Hessen has cast anchor at Djibouti.", { actor: ["DEU"], change: "start", place: "DJI" }, "The German frigate Hessen left Wilhelmshaven in April."],
  ["Uzbekistan lets 1,000 Americans camp at Termez.", { actor: ["USA"], min: 1000, change: "start", place: "UZB" }],
  ["Niger let French jets land at Niamey.", { actor: ["FRA"], place: "NER" }],
  ["Elements of an American brigade head to Niger in the coming weeks.", { actor: ["USA"], change: "start", place: "NER" }],
  ["Botswana has brought home a third of its company.", { actor: ["BWA"] }, "Botswana has a company in Mozambique."],
  ["The Danish company in Tapa was relieved by a French one.", { actor: ["FRA"], change: "start", place: "EST" }],
];

/** Who is in it, and what follows without a verb. */
const parts: readonly Case[] = [
  ["Contributors to the battle group in Slovakia are Spain, Slovenia and Portugal.", { actor: ["ESP", "SVN", "PRT"], change: "level", stage: "in-force" }],
  ["Among the troops at Rukla are Dutchmen, Norwegians and Czechs.", { actor: ["NLD", "NOR", "CZE"], stage: "in-force", place: "LTU" }],
  ["Operation Prosperity Guardian has 22 countries signed up.", { min: 22, unit: "states", stage: "in-force" }],
  ["The mission in Kosovo draws on 28 countries.", { min: 28, unit: "states" }],
  ["Tonga will send a platoon to Honiara, Samoa some constables.", { actor: ["WSM"], stage: "pledged" }],
  ["Germany has promised a company for the brigade in Latvia, the Czechs a mortar platoon.", { actor: ["CZE"], stage: "pledged" }],
  ["Germany has promised a company for the brigade in Latvia, the Czechs a mortar platoon.", { actor: ["DEU"], stage: "pledged" }],
  ["The Czechs plan to send trained sappers to Mali.", { actor: ["CZE"], stage: "planned", place: "MLI" }],
];

/** Craft and units that are nobody's gift. */
const lent: readonly Case[] = [
  ["The government in Copenhagen wants to contribute a frigate to the US-led naval mission.", { actor: ["DNK"], stage: "planned" }],
  ["Lisbon will lend two helicopters to the mission in Mali.", { actor: ["PRT"], min: 2 }],
  ["Oslo has offered NATO a submarine.", { actor: ["NOR"], stage: "offered" }],
  ["Belgium has promised NATO a minehunter.", { actor: ["BEL"], stage: "pledged" }],
  ["Spain sent two Rafales to Paphos in April.", { actor: ["ESP"], min: 2, unit: "unit", place: "CYP" }],
  ["Britain's six Typhoons went to Akrotiri in April.", { actor: ["GBR"], min: 6, unit: "unit" }],
  ["Denmark is sending six F-16s to Ämari, Britain four Typhoons to Siauliai, Italy four Rafales to Malbork.", { actor: ["ITA"], min: 4, place: "POL" }],
  ["Australia will station an E-7A Wedgetail in Germany.", { actor: ["AUS"], stage: "pledged", place: "DEU" }],
];

/** Belonging, parts, orders, comings. */
const plainly: readonly Case[] = [
  ["Portugal is among the countries that have sent frigates to the Red Sea.", { actor: ["PRT"], place: "red-sea", modality: "stated" }],
  ["Italy would not be among those sending troops to Ukraine.", { actor: ["ITA"], modality: "negated", place: "UKR" }],
  ["Norway is one of the nations that contribute instructors to the mission in Iraq.", { actor: ["NOR"], stage: "in-force" }],
  ["Japan is not among the states that have sent ships to the Red Sea.", { actor: ["JPN"], modality: "negated" }],
  ["Ghana was among those sending soldiers to Liberia.", { actor: ["GHA"], place: "LBR" }],
  ["Ireland has maintained a presence in Lebanon since 2011.", { actor: ["IRL"], stage: "in-force", place: "LBN" }],
  ["Rwanda supplies the bulk of the force.", { actor: ["RWA"], change: "level" }, "Soldiers of five nations serve in the Central African Republic."],
  ["Nepal forms the backbone of the battalion.", { actor: ["NPL"], change: "level" }, "Soldiers of five nations serve in South Sudan."],
  ["Half of the soldiers will come from Rwanda.", { actor: ["RWA"], stage: "pledged" }, "A force is to go to Bangui."],
  ["A battalion each will come from Chad and Togo.", { actor: ["TCD", "TGO"], stage: "pledged" }, "A force is to go to Bangui."],
  ["China's eighth batch of peacekeepers went to Mali.", { actor: ["CHN"], place: "MLI" }],
  ["The Egyptians are expected in Mogadishu by March.", { actor: ["EGY"], stage: "planned", change: "start" }, "Egypt has promised Somalia 1,100 soldiers."],
  ["The Danes are awaited in Gao next week.", { actor: ["DNK"], stage: "planned" }, "Denmark has promised Mali a company."],
  ["The Pentagon has ordered the carrier Gerald Ford to the Mediterranean.", { actor: ["USA"], change: "start", place: "mediterranean" }],
  ["Tokyo diverted a destroyer to the Gulf of Aden.", { actor: ["JPN"], place: "gulf-of-aden" }],
  ["The frigate, HMCS Fredericton, will spend six months with a NATO flotilla in the Mediterranean.", { actor: ["CAN"], stage: "pledged" }],
  ["Four Spanish Eurofighters touched down in Lithuania on Friday to take over from Belgian jets.", { actor: ["BEL"], change: "end", place: "LTU" }],
  ["Two Dutch frigates sailed to Djibouti to relieve the German ones.", { actor: ["DEU"], change: "end" }, "The German frigates have patrolled off Djibouti since January."],
  ["Washington will send not a single soldier into Gaza.", { actor: ["USA"], modality: "negated", place: "gaza" }],
  ["A ground operation in Syria is ruled out, the Kremlin said.", { actor: ["RUS"], stage: "refused", place: "SYR" }],
  ["The Moroccan contingent in Bangui counts 750 elements.", { actor: ["MAR"], min: 750 }],
  ["In Iraq Denmark as of now keeps 180 soldiers.", { actor: ["DNK"], min: 180, place: "IRQ" }],
  ["Paris has retired its soldiers from Mali.", { actor: ["FRA"], change: "end", place: "MLI" }],
  ["The retreat of the French troops from Niger will be finished in December.", { actor: ["FRA"], change: "end", place: "NER" }],
];

/** Who says so stands between, and other orders of words. */
const between: readonly Case[] = [
  ["Another 60 soldiers, the president told the Haitians, are on their way.", { min: 60, change: "add" }, "Kenya has sent 400 police officers to Haiti."],
  ["The Danish soldiers in Gao, the minister said, will be withdrawn.", { actor: ["DNK"], change: "end", stage: "pledged", place: "MLI" }],
  ["A further 200 Poles, Warsaw announced, will go to Iraq.", { actor: ["POL"], min: 200, place: "IRQ" }],
  ["Two Belgian frigates, said the admiral, patrol the Red Sea.", { actor: ["BEL"], min: 2, place: "red-sea" }],
  ["The Czech sappers, an official added, have left Mali.", { actor: ["CZE"], change: "end", place: "MLI" }],
  ["Half of the American battalion parked a few miles from Minsk will be gone by June.", { actor: ["USA"], change: "cut", stage: "pledged" }],
  ["The Italian company housed at Adazi will leave in May.", { actor: ["ITA"], change: "end", place: "LVA" }],
  ["Thirteen countries man it.", { min: 13, unit: "states" }, "American soldiers serve in the force in Sinai."],
  ["Italy refused to join the strikes.", { actor: ["ITA"], stage: "refused" }, "British jets have struck targets in Yemen."],
  ["Togo has declined to join the blockade.", { actor: ["TGO"], stage: "refused" }, "Nigerian ships patrol off Niger's coast."],
  ["Japan opened a base in Djibouti in March.", { actor: ["JPN"], change: "start", place: "DJI" }],
  ["Turkey keeps a base in Somalia.", { actor: ["TUR"], place: "SOM" }],
  ["Britain has told Norway that British marines will come every winter.", { actor: ["GBR"], stage: "pledged", place: "NOR" }],
  ["London has assured Estonia that British tanks would come.", { actor: ["GBR"], stage: "pledged", place: "EST" }],
  ["A mechanised company replaces it.", { actor: ["NOR"], change: "start", place: "LTU" }, "The Norwegian battery in Lithuania goes home in December."],
  ["Sappers from Uruguay are patching a road near Goma.", { actor: ["URY"], stage: "in-force", place: "COD" }],
];

/** Thanks, predecessors, who would come. */
const thanked: readonly Case[] = [
  ["The minister thanked Denmark for the frigate Absalon.", { actor: ["DNK"], stage: "in-force", change: "level" }, "Allied ships patrol off Iceland."],
  ["The secretary-general commended Chad and Togo for the soldiers at Gao.", { actor: ["TCD", "TGO"], place: "MLI" }],
  ["The president praised Spain, Italy and France for their troops in Lebanon.", { actor: ["ESP", "ITA", "FRA"], place: "LBN" }],
  ["NATO's commander saluted Poland for its contribution to the battle group.", { actor: ["POL"] }],
  ["Riga thanked Ottawa for the presence of its soldiers.", { actor: ["CAN"] }],
  ["Their predecessors are due back on 3 July.", { actor: ["FJI"], change: "end", stage: "planned" }, "Fijian soldiers fly out to Sinai on Friday."],
  ["Benin and Belize have written to New York to say they would come.", { actor: ["BEN", "BLZ"], stage: "pledged", place: "HTI" }, "Kenya has sent 400 police officers to Haiti."],
  ["Oslo is studying whether to move its soldiers south.", { actor: ["NOR"] }, "Norwegian soldiers serve in Mali."],
];

for (const [sentence, answer, before] of [...unnamed, ...noes, ...goings, ...parts, ...lent, ...plainly, ...between, ...thanked]) test(sentence, () => check(sentence, { kind: "force", ...answer }, before));

/** What only looks like it. */
const negatives: readonly string[] = [
  "Kenya demanded that its neighbours cut tariffs.",
  "The minister demanded that all foreign journalists leave.",
  "The union has 22 countries.",
  "Ghana wants out of the recession.",
  "The French command wants a report by June.",
  "Nobody is walking out on the talks, the minister said.",
  "The bank lets customers use the lounge at the airport.",
  "Among the guests in Rukla were Dutchmen, Norwegians and Czechs.",
  "None of them has turned up the volume.",
  "Prague has offered Kyiv two helicopters.",
  "Portugal is among the countries that have sent blankets to Haiti.",
  "The court ordered the company to the table.",
  "Brazil supplies the bulk of the coffee.",
  "The minister is expected in Mogadishu by March.",
  "The airline retired its jets in May.",
  "Hungary, says one, isn't there yet.",
  "The minister thanked Denmark for the invitation.",
  "The coach praised Spain for the goals.",
  "The chain opened a base in Djibouti in March.",
  "Another 60 tourists, the president told the Haitians, are on their way.",
  "Half of the tourists will come from Rwanda.",
];

for (const sentence of negatives) test(`no force: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.kind === "force").map((c) => c.evidence[0].quote)).toEqual([]));
