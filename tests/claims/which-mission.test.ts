/** Which mission a description means, whose a command and a gate are when they are handed on, who meets by their group, and what is left out. */
import { expect, test } from "vitest";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadWeights } from "../../src/pipeline/weights.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import type { Claim } from "../../src/model/claim.ts";

const plain = makeReader(loadRegistry()),
  full = makeReader(loadRegistry(), loadWeights());
const read = (text: string, day: string, reader = plain): readonly Claim[] => reader.read({ ...plainDocument("a.txt", text), publishedOn: day }).claims;
const ids = (list: readonly { readonly id: string | null }[]): string => list.map((one) => one.id).join("+");
const missions = (text: string, day: string): string[] => read(text, day).filter((c) => c.kind !== "meeting").map((c) => `${c.kind} ${ids(c.actor)} %${c.mission?.id ?? c.mission?.name ?? ""}`);

test.each([
  // By the land of the paragraph, the owner and the day, though another mission is named later.
  ["NATO ministers met on Tuesday. The regional force counts 900 soldiers, by Goma's reckoning.\n\nMONUSCO has 14,000 soldiers in Bunia.", "2023-08-09", "force eac %eacrf"],
  ["EUTM Mozambique has 90 trainers in Maputo. SAMIM has 1,900 soldiers.\n\nRwanda has 2,000 soldiers in Mozambique. The regional force has lost 40 men and counts 1,700 soldiers.", "2022-03-01", "force sadc %samim"],
  ["The MFO has 1,100 soldiers in the Sinai.\n\nAustralia has 70 police in Honiara. Canberra says that the assistance force costs 40 million dollars.", "2022-06-30", "cost AUS %siaf"],
  ["UNMISS has 14,000 soldiers in South Sudan.\n\nArgentina has 250 soldiers in Cyprus. The force costs 50 million dollars a year.", "2023-03-01", "cost un %unficyp"],
  ["Beirut is quiet. Ireland has 370 soldiers with the UN mission.", "2024-04-04", "force IRL %unifil"],
  // Of the body that is named with it, and in the land of the paragraph; the words next to the noun decide between two.
  ["EUTM Mali has 900 trainers. Rwanda sent a company to Bangui. The UN force counts 14,000 soldiers.", "2022-03-14", "force un %minusca"],
  ["Bangui has quiet days. The European training mission has 90 instructors.", "2022-03-14", "force eu %eutm-rca"],
])("%s", (text, day, claim) => {
  expect(missions(text, day)).toContain(claim);
});

test.each([
  // Nothing fits: the words stay, and nobody's body acts.
  ["KFOR has 4,500 soldiers. Chad has 40 men in Bangui. The naval mission costs 3 million euros a year.", "2023-05-06", /%kfor/, "cost "],
  ["UNIFIL has 10,000 soldiers in Lebanon. The African mission is to get 90 men from Malawi.", "2023-05-06", /%unifil/, "force MWI"],
])("no mission of another kind, owner or land: %s", (text, day, wrong, start) => {
  expect(missions(text, day).filter((one) => one.startsWith(start) && wrong.test(one))).toEqual([]);
});

test("a mission costs what it costs where it is, not where the claim before stands", () => {
  const claims = read("Chad has 90 soldiers in Mali. UNIFIL costs 20 million euros a year.", "2023-05-06");
  expect(claims.filter((c) => c.kind === "cost").map((c) => ids(c.place))).toEqual(["LBN"]);
});

test.each([
  ["Italy's Admiral Renato Conti commands the fleet off Libya. He passes it on to Spain's Jose Ruiz in May.", ["ITA end", "ESP start"]],
  ["Senegal's General Sarr has had the command of MINUSMA since May. He hands it over to Togo's Kossi Ayeva in June.", ["SEN end", "TGO start"]],
])("whoever hands on ends, whoever gets it starts, by weight as well: %s", (text, expected) => {
  for (const reader of [plain, full]) {
    const told = read(text, "2022-02-27", reader).filter((c) => c.kind === "lead" && c.change !== "level").map((c) => `${ids(c.actor)} ${c.change}`);
    expect(told.toSorted()).toEqual(expected.toSorted());
  }
});

test("a gate inside a threat binds whoever threatens", () => {
  const claims = read(
    "Austria's General Huber commands EUFOR in Bosnia. Moscow has threatened to block its renewal unless the High Representative's office is shut.",
    "2022-02-27",
  );
  expect(claims.filter((c) => c.kind === "condition").map((c) => ids(c.actor))).toEqual(["RUS"]);
});

const meetings = (text: string): string[] => read(`NATO ministers met in Brussels on Tuesday. ${text}`, "2025-02-03").filter((c) => c.kind === "meeting").slice(1).map((c) => `${ids(c.actor)} @${ids(c.place)} ${c.holds?.edtf ?? ""}`);
test.each([
  ["Nordic defence chiefs gather in Bergen on 18 February, and again in May with their Baltic colleagues.", ["DNK+FIN+ISL+NOR+SWE @NOR 2025-02-18", "DNK+FIN+ISL+NOR+SWE+EST+LTU+LVA @ 2025-05"]],
  ["Visegrad leaders will meet in Budapest on 3 March and again in June.", ["visegrad @HUN 2025-03-03", "visegrad @ 2025-06"]],
  ["Baltic and Nordic ministers convened in Turku on 25 January.", ["EST+LTU+LVA+DNK+FIN+ISL+NOR+SWE @FIN 2025-01-25"]],
  ["Gulf leaders met in Riyadh on 4 January.", ["ARE+BHR+KWT+OMN+QAT+SAU @SAU 2025-01-04"]],
  ["Central Asian presidents gather in Astana on 5 May.", ["KAZ+KGZ+TJK+TKM+UZB @KAZ 2025-05-05"]],
  ["He told a summit in Lima on Friday that Peru would not sign.", [" @PER 2025-01-31"]],
])("who meets is the group that the adjective names, a second day is a second meeting, and no body is guessed: %s", (text, expected) => {
  expect(meetings(text)).toEqual(expected);
});

test.each(["Nordic skiers gather in Bergen on 18 February.", "The ministers meet in Bergen on 18 February, and again the talks are about money."])("no meeting of a group, no second one: %s", (text) => {
  expect(meetings(text).filter((one) => /DNK|ISL/.test(one))).toEqual([]);
  expect(meetings(text).length).toBeLessThan(2);
});

const places = (text: string): string[] => read(text, "2023-05-06").filter((c) => c.kind !== "meeting").map((c) => `${c.kind} @${ids(c.place)}`);
test("whose man somebody is, is no place", () => {
  expect(places("Nepal's General Thapa leads the mission on the Golan and hands it over to Ghana's General Asmah.").filter((one) => one.includes("GHA"))).toEqual([]);
});

test("what a state has soldiers in is not that state", () => {
  expect(places("The mission in Bangui goes on. Rwanda has 2,000 soldiers in it, Nepal 900.").filter((one) => one.includes("RWA"))).toEqual([]);
  expect(places("Rwanda has 2,000 French soldiers on its soil.")).toEqual(["force @RWA"]);
});

test("what lies outside is no place, nor is it carried on", () => {
  const told = places("EUFOR has 600 soldiers in Bosnia. Chile's 15, the only ones from outside Europe, see out their tour. Peru's General Soto commands the camp.");
  expect(told.filter((one) => one.includes("europe"))).toEqual([]);
  expect(places("Chad has soldiers everywhere except in Mali, and 90 in Niger.").filter((one) => one.includes("MLI"))).toEqual([]);
  expect(places("Chad has 90 soldiers in Mali.")).toEqual(["force @MLI"]);
});

test("a unit that is called after a land stands there, and is not that land's own", () => {
  const claims = read("Germany pays for its soldiers abroad. Task Force Poland has 4,000 soldiers.", "2024-05-21").filter((c) => c.quantity?.max === 4000);
  expect(claims.map((c) => [ids(c.actor) === "POL", ids(c.place), c.mission?.id, c.mission?.name])).toEqual([[false, "POL", null, "Task Force Poland"]]);
  const brigade = read("Canada keeps soldiers abroad. Brigade Latvia costs $350 million a year. Its soldiers number 1,000.", "2024-05-21");
  expect(brigade.filter((c) => c.kind !== "force" || c.quantity !== null).map((c) => c.mission?.id)).toEqual(["mnb-latvia", "mnb-latvia"]);
  expect(read("Poland's brigade has 900 soldiers in Mali.", "2024-05-21").map((c) => ids(c.actor))).toContain("POL");
});
