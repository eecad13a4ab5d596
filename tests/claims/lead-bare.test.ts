import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Who leads, said in few words of a force that the talk has named. */
const before = "Togo keeps 300 soldiers in Mali with the peacekeepers, MINUSMA.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Austria commands.", { actor: ["AUT"] }],
  ["A Dane commands.", { actor: ["DNK"] }],
  ["Ghanaian colonels command.", { actor: ["GHA"] }],
  ["Norway leads the spearhead.", { actor: ["NOR"] }],
  ["General Okello of Uganda runs the show.", { actor: ["UGA"] }],
  ["Colonel Roux of Belgium has command.", { actor: ["BEL"], change: "level" }],
  ["Brigadier Paul Lund of Denmark is in charge on the ground.", { actor: ["DNK"] }],
  ["The brigade is Portuguese until August.", { actor: ["PRT"] }],
  ["The staff remains Italian.", { actor: ["ITA"] }],
  ["The headquarters turns Spanish in June.", { actor: ["ESP"], change: "start" }],
  ["Senegal gives the commander.", { actor: ["SEN"] }],
  ["Rwanda offers the commander.", { actor: ["RWA"], stage: "offered" }],
  ["Poland hosts the command that plans it.", { actor: ["POL"] }],
  ["On 18 April the Finns hand over.", { actor: ["FIN"], change: "end" }],
  ["A Dane gives up the mission to a Swede.", { actor: ["DNK"], change: "end" }],
  ["A Dane gives up the mission to a Swede.", { actor: ["SWE"], change: "start" }],
  ["In May the Irishman makes way for a Turk.", { actor: ["TUR"], change: "start" }],
  ["Norway took charge of the mission in 2020 and gives way to Portugal in the autumn.", { actor: ["PRT"], change: "start" }],
  ["Norway took charge of the mission in 2020 and gives way to Portugal in the autumn.", { actor: ["NOR"], change: "end" }],
  ["Austria takes over the southern task force from Croatia next month.", { actor: ["HRV"], change: "end" }],
  ["Chile will take the command from Peru in June.", { actor: ["PER"], change: "end" }],
  ["The Americans will head the first headquarters, the Germans the second.", { actor: ["DEU"], change: "start" }],
  ["Kenya leads the mission in Chad, Ghana in Niger.", { actor: ["GHA"] }],
  ["Its commander, a Nepali, asked for more.", { actor: ["NPL"], stage: "in-force" }],
  ["The previous commander, a Dane, went home in May.", { actor: ["DNK"], stage: "ended" }],
  ["The commander, Brigadier Simon Otto, an Austrian, is on leave.", { actor: ["AUT"] }],
  ["The Dutch commander wants helicopters.", { actor: ["NLD"] }],
  ["The Kenyan general in command wants helicopters.", { actor: ["KEN"] }],
  ["There are 200 officers, a Belgian in charge.", { actor: ["BEL"] }],
  ["It counts 900 men, an Indian, Major General Rao, commanding.", { actor: ["IND"] }],
  ["In the north 290 Finns serve under the Italians.", { actor: ["ITA"] }],
  ["The staff, under a Slovak, has moved.", { actor: ["SVK"] }],
  ["Some 1,500 Pakistanis under Brigadier Khan have landed.", { actor: ["PAK"] }],
  ["The land force, led these days by Sweden, trains in the north.", { actor: ["SWE"] }],
  ["It will be 2,000 strong, led by General Morel of France.", { actor: ["FRA"] }],
  ["An Algerian commands, a Dane administers.", { actor: ["DZA"] }],
  ["Some 60 police are there too, and an Indian general commands it.", { actor: ["IND"] }],
  ["Peru leads there.", { actor: ["PER"] }],
  ["Peter Otten of the Netherlands heads it.", { actor: ["NLD"] }],
  ["The brigade at Novi is Czech until August.", { actor: ["CZE"] }],
  ["The commander since 2010 is a New Zealander.", { actor: ["NZL"] }],
  ["Denmark's leadership of the mission was praised.", { actor: ["DNK"] }],
  ["The French lead of the battle group is not in question.", { actor: ["FRA"] }],
  ["Chile, which leads, has 2,160 there.", { actor: ["CHL"] }],
  ["Portugal has accepted the lead of it.", { actor: ["PRT"], change: "start" }],
  ["Sector west: Italian-led.", { actor: ["ITA"] }],
  ["Who leads: Kenya.", { actor: ["KEN"] }],
  ["In command: Denmark, since November.", { actor: ["DNK"] }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "lead", ...answer }, before));

const none: readonly string[] = [
  "Austria leads in the polls.",
  "Norway leads the league.",
  "Slovenia leads the medals table.",
  "Two ministers took the chairs beside the Danes.",
  "Spain offers a deputy commander.",
  "The soldiers are Spanish.",
  "The ministry handed over the papers to Norway.",
  "Chile takes over the bank from Peru.",
  "The navy's commander, a Dane, resigned.",
  "Two hundred miners worked under the Americans' protection.",
  "The delegation, led by Sweden, arrived for the talks.",
  "The airport is run by the French.",
  "The Danish leads were followed up by detectives.",
  "The restaurant is Italian.",
  "Norway heads for elections in September.",
];
for (const sentence of none) test(`no lead: ${sentence}`, () => check(sentence, { no: "lead" }, before));

const led = "UNMISS has 9,000 soldiers in South Sudan, under an Indian general. ";
test("of which nation a chief is", () => {
  check(`${led}The admiral is Italian.`, { kind: "lead", actor: ["ITA"] });
  check(`${led}Its chief is Brigadier General Holm, a Swede.`, { kind: "lead", actor: ["SWE"] });
  check(`${led}The head, Markus Ritter, is a policeman from Germany.`, { kind: "lead", actor: ["DEU"] });
  check("The force in Lebanon has 900 soldiers. Its commander is a Ghanaian.", { kind: "lead", actor: ["GHA"] });
  check("The force in Lebanon has 900 soldiers. The brigade's head is a Finn.", { kind: "lead", actor: ["FIN"] });
  check("The force in Lebanon has 900 soldiers. The general is in Italy this week.", { no: "lead" });
  check("The admiral is Italian.", { no: "lead" });
});

test("framework nations, what is under whom, who gives the general", () => {
  check(`${led}Turkey and Germany stay on as framework nations in Kabul.`, { kind: "lead", actor: ["TUR", "DEU"] });
  check(`${led}France and Spain will act as framework nations.`, { kind: "lead", actor: ["FRA", "ESP"] });
  check("Hungary is to have KFOR under it for the first time.", { kind: "lead", actor: ["HUN"], change: "start" });
  check(`${led}India provides the general.`, { kind: "lead", actor: ["IND"] });
  check(`${led}General Mood of Norway, at the head since Sunday, has been here before.`, { kind: "lead", actor: ["NOR"] });
  check(`${led}Turkey serves as a reminder.`, { kind: "lead", actor: ["IND"] });
  check("Turkey acts as a host nation for the talks.", { no: "lead" });
});
