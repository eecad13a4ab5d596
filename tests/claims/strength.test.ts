import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

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

test("what is to leave is there until it does", () => {
  const stays = { kind: "force", change: "level", stage: "in-force" } as const;
  check("Norway will withdraw its 90 soldiers from Mali next year.", { ...stays, actor: ["NOR"], min: 90, place: "MLI" });
  check("Peru threatened to pull out all of its 430 troops from Lebanon.", { ...stays, actor: ["PER"], min: 430, place: "LBN" });
  check("The European Union plans to withdraw the 1,200 men that it has in Chad by the end of 2024.", { ...stays, actor: ["eu"], min: 1200, place: "TCD" });
  check("The European Union plans to withdraw the 1,200 men that it has in Chad by the end of 2024.", { kind: "force", actor: ["eu"], min: 1200, change: "end", stage: "planned" });
  check("Oslo wants its 300 soldiers out of Iraq by May.", { ...stays, actor: ["NOR"], min: 300, place: "IRQ" });
  check("Togo may recall its over 700 peacekeepers in Mali.", { ...stays, actor: ["TGO"], min: 700 });
});
test("what has left or is a part of it is there no longer", () => {
  const none = (sentence: string): void => expect(claimsIn(sentence).filter((c) => c.rules[0] === "force/still-there")).toEqual([]);
  none("Norway has withdrawn its 90 soldiers from Mali.");
  none("Norway will withdraw 90 soldiers from Mali next year.");
  none("Peru is pulling its 430 troops out of Lebanon.");
});

test("the whole of a force of many is not of who leads it", () => {
  check("The Danish-led coalition has 900 soldiers in Iraq.", { kind: "force", actor: [], min: 900, place: "IRQ" });
  check("The multinational support mission in Haiti has under 1,000 police officers.", { kind: "force", actor: [], max: 1000, place: "HTI" });
  check("The Gang Suppression Force in Haiti will deploy 5,500 soldiers.", { kind: "force", actor: [], min: 5500 });
  check("The NATO-led mission has 3,700 soldiers in Kosovo.", { kind: "force", actor: ["nato"], min: 3700 });
  check("Denmark has 900 soldiers in the coalition in Iraq.", { kind: "force", actor: ["DNK"], min: 900 });
});

test("members are men where a force has them", () => {
  check("The Swiss contingent in Kosovo has 195 members.", { kind: "force", actor: ["CHE"], min: 195, unit: "personnel" });
  check("MINUSMA grew from 4,000 members to 5,500.", { kind: "force", actor: ["un"], min: 5500, unit: "personnel" });
  check("MINUSMA grew from 4,000 members to 5,500.", { kind: "force", actor: ["un"], min: 4000, unit: "personnel" });
  check("The alliance has 31 members.", { no: "force" });
});

test("more that is said behind the number", () => {
  check("Norway said on Monday that 60 soldiers more would travel to Mali.", { kind: "force", actor: ["NOR"], min: 60, place: "MLI", change: "add" });
  check("Denmark will send two frigates more to the Red Sea.", { kind: "force", actor: ["DNK"], min: 2, change: "add", stage: "pledged" });
  check("Chad asked for 90 sappers more.", { kind: "force", min: 90, change: "add", stage: "requested" });
  check("Norway will send 40 soldiers or more to Mali.", { kind: "force", actor: ["NOR"], min: 40, max: null, change: "start" });
});

test("how far a whole has come is what it is called", () => {
  check("So far about 400 of the promised 2,500 officers have been deployed in Haiti.", { kind: "force", min: 2500, stage: "pledged" });
  check("So far about 400 of the promised 2,500 officers have been deployed in Haiti.", { kind: "force", min: 400, stage: "in-force" });
  check("Norway has sent 60 of its planned 90 trainers to Mali.", { kind: "force", actor: ["NOR"], min: 90, stage: "planned" });
  check("Togo sent 40 of the pledged 300 soldiers to Chad.", { kind: "force", min: 300, stage: "pledged" });
  check("Norway will withdraw 108 of its 950 soldiers from Mali.", { kind: "force", actor: ["NOR"], min: 950, change: "level", stage: "in-force" });
});

test("parts behind a colon, and what a contributor has", () => {
  check("Jamaica has pledged a total of 200 personnel: 170 soldiers and 30 police officers.", { kind: "force", actor: ["JAM"], min: 170, stage: "pledged", change: "start" });
  check("Jamaica has pledged a total of 200 personnel: 170 soldiers and 30 police officers.", { kind: "force", actor: ["JAM"], min: 30, stage: "pledged", change: "start" });
  check("Chile, the third-largest contributor with 600 troops, plans to bring home a third of them.", { kind: "force", actor: ["CHL"], min: 600, stage: "in-force", change: "level" });
  check("Italy, the largest contributor to the force with 900 men, will send 90 more.", { kind: "force", actor: ["ITA"], min: 900, stage: "in-force", change: "level" });
  check("Italy, the largest contributor to the force with 900 men, will send 90 more.", { kind: "force", actor: ["ITA"], min: 90, stage: "pledged" });
});

test("a force as strong as it is, beside who joins it", () => {
  check("Kenya sent 70 police officers to Haiti as the core of the nearly 900-strong force.", { kind: "force", actor: [], min: 900, change: "level", stage: "in-force" });
  check("Norway sent 90 soldiers to Iraq to join the 9,000-strong coalition.", { kind: "force", actor: [], min: 9000, change: "level", stage: "in-force" });
  check("Norway sent 90 soldiers to Mali to join the 9,000-strong UN mission.", { kind: "force", actor: ["un"], min: 9000 });
  check("Norway sent its 90-strong company to Mali.", { kind: "force", actor: ["NOR"], min: 90, change: "start" });
});

test("whilst parts as while does", () => {
  check("Spain has sent 40 soldiers to Chad, France 19, whilst Italy, Finland and Hungary provided 4 each.", { kind: "force", actor: ["ITA", "FIN", "HUN"], min: 4 });
  check("Oslo sent 90 men to Mali, whilst Riga refused.", { kind: "force", actor: ["NOR"], min: 90 });
});

test("what a number is of says which way they go", () => {
  check("The largest withdrawal is 600 Danish soldiers.", { kind: "force", min: 600, change: "cut" });
  check("The planned reduction is 90 men.", { kind: "force", actor: ["NOR"], min: 90, change: "cut", stage: "planned" }, "Norway is cutting its contingent in Mali.");
});
