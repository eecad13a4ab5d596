import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Numbers that name no soldiers: what they count is told by the words around, or by the sentence before. */
const cases: readonly (readonly [string, Omit<Answer, "kind">, string?])[] = [
  ["Denmark's 140 are the last Scandinavians who serve with the force in Lebanon.", { actor: ["DNK"], min: 140, place: "LBN" }],
  ["Gabon had promised a company of 130 men; only 70 arrived.", { actor: ["GAB"], min: 70 }],
  ["Benin, whose 260 soldiers guard the port of Goma, wants better helmets.", { actor: ["BEN"], min: 260, stage: "in-force" }],
  ["The Malian contingent has shrunk; its 310 remain in two camps.", { actor: ["MLI"], min: 310 }],
  ["Nepali soldiers, some 270 of them, left the mission on Friday.", { actor: ["NPL"], min: 270 }],
  ["Peruvian troops number about 190.", { actor: ["PER"], min: 190, stage: "in-force" }],
  ["Oslo offered a battalion of 600 men, Riga 120 and Vilnius 90.", { actor: ["LTU"], min: 90, stage: "offered" }],
  ["Spain wound up the deployment of some 200 engineers in Haiti.", { actor: ["ESP"], min: 200, place: "HTI" }],
  // The level before and the level after.
  ["The strength of the Irish battalion was brought down from 560 to 340.", { actor: ["IRL"], min: 340, change: "cut" }],
  ["The strength of the Irish battalion was brought down from 560 to 340.", { actor: ["IRL"], min: 560, change: "level" }],
  ["Ghana will carry its contingent from 650 to 870 men.", { actor: ["GHA"], min: 870, change: "add", stage: "pledged" }],
  ["Samoan troops number 30 in Honiara, down from 75 a year ago.", { min: 75, stage: "ended" }],
  ["The Pentagon will halve its force in Iraq, leaving about 1,200 troops there.", { actor: ["USA"], min: 1200, change: "cut" }],
  // What stands around the number says how far it is.
  ["Seoul turned down a request for 2,500 combat troops.", { actor: ["KOR"], min: 2500, stage: "refused" }],
  ["The ministry in Tallinn confirmed that 45 Estonian scouts are serving in Mali.", { actor: ["EST"], min: 45, stage: "in-force", place: "MLI" }],
  ["Austria will not send more than 80 soldiers to Mali.", { actor: ["AUT"], min: null, max: 80, modality: "stated" }],
  ["Portuguese commandos landed in Bissau: 60 of them, with two boats.", { actor: ["PRT"], min: 60 }],
  ["The 51 Filipino soldiers in Iraq would be home by May, Manila said.", { actor: ["PHL"], min: 51, change: "end" }],
  // Whose they are.
  ["Croatian marines, about 60 of them, stay in Split harbour until May.", { actor: ["HRV"], min: 60 }],
  ["In Chad there are 900 French troops; N'Djamena's figure is 700.", { actor: ["FRA"], min: 700, place: "TCD" }],
  ["Togo and Benin each promised one battalion.", { actor: ["TGO", "BEN"], min: 1, stage: "pledged" }],
  ["Burundi hauled 300 soldiers back from the Kenyan border.", { actor: ["BDI"], min: 300 }],
  ["The EU keeps the mission small. The mission counts 90 monitors.", { actor: ["eu"], min: 90, mission: "euma" }, "EUMA patrols the border of Armenia."],
  ["The alliance puts the Irish force in Lebanon at 340.", { min: 340, change: "level", place: "LBN" }],
  // Beside the force that they count.
  ["The Spanish company, 130 all told, left Rota for Latvia.", { actor: ["ESP"], min: 130, place: "LVA" }],
  ["A battalion from Benin, numbering some 640, is to deploy to Haiti in June.", { actor: ["BEN"], min: 640, stage: "planned", place: "HTI" }],
  ["Gambian infantry, 210 men in all, has crossed into Mali.", { actor: ["GMB"], min: 210, change: "start", place: "MLI" }],
  ["Hungary's share of the force, now 460, will rise by 90 before Christmas.", { actor: ["HUN"], min: 460, stage: "in-force", change: "level" }],
  ["Romania's contingent (212 soldiers) will stay in Kosovo.", { actor: ["ROU"], min: 212, place: "XKX" }],
  // The same owner in another place; words for numbers.
  ["There are 11 Australian officers attached to UNTSO and 24 to the MFO.", { actor: ["AUS"], min: 24, mission: "mfo" }],
  ["In Kabul the French have about 700 soldiers; in Chad, 1,200.", { actor: ["FRA"], min: 1200, place: "TCD" }],
  ["A hundred and thirty Fijians serve with the peacekeepers in Sinai.", { actor: ["FJI"], min: 130 }],
  ["Japan thinks of raising the number of its officers in the mission from two to six.", { actor: ["JPN"], min: 6 }],
  ["The Poles in the brigade number 1,200.", { actor: ["POL"], min: 1200 }],
  // How far it is.
  ["Vientiane never replied to Moscow's request for 200 sappers.", { min: 200, stage: "requested" }],
  ["Rwanda's force in Mozambique totals 4,000 after the arrival of 1,500 fresh troops.", { min: 1500, stage: "in-force", change: "add" }],
  ["The European Union will send 40 observers to Chad.", { actor: ["eu"], min: 40, place: "TCD" }],
  ["Belgium closed the base but left 300 men in Mali.", { actor: ["BEL"], min: 300, stage: "in-force", change: "level" }],
];
for (const [sentence, answer, before] of cases) test(sentence, () => check(sentence, { kind: "force", ...answer }, before));

const none: readonly string[] = [
  "The confirmed deaths are nine villagers and five Kenyan soldiers.",
  "The attack on the Norwegian camp consisted of three rockets.",
  "The Norwegian parliament gave its consent to the mission by 90 votes to 71.",
  "One of the frigates of the mission sprang a leak off Norway.",
  "The frigate escorted 40 ships through the strait last month, the Norwegian ministry said.",
  "The Danish patrol saw off three gunboats of the coast guard.",
  "The resolution was adopted by 14 votes to one, and the meeting of the mission's donors rose at 6.",
  "Danish volunteers, 40 of them women, cleaned the beach near Esbjerg.",
  "Norway's 160 deputies met in Oslo.",
  "The soldiers' choir, whose 60 members sing in Latin, toured Estonia.",
];
for (const sentence of none) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }));
