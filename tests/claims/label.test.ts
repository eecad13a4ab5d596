import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Whose a number is by what stands beside it; bare numbers that go on with a force spoken of. */
const cases: readonly (readonly [string, Omit<Answer, "kind">, string?])[] = [
  // A bracket, a colon, a genitive, "from".
  ["Next come Portugal (180) and Greece's sappers (some 110).", { actor: ["GRC"], min: 110 }, "The NATO force in Kosovo has 4,000 troops."],
  ["Spain: two frigates.", { actor: ["ESP"], min: 2, unit: "unit" }, "Who sends what to the naval mission in the Red Sea?"],
  ["Major Brandt put the Zambian element in Bangui at 920, with Rwanda's about 700.", { actor: ["RWA"], min: 700, place: "CAF" }],
  ["Some 900 of the soldiers in Juba come from Nepal, 640 from Mongolia and 210 from Fiji.", { actor: ["MNG"], min: 640 }],
  ["The mission in Niamey takes staff officers only: three from Malta, up to six from Cyprus.", { actor: ["CYP"], min: null, max: 6, unit: "personnel" }],
  ["The Dutch one is put at 270, the Slovak one at 130.", { actor: ["SVK"], min: 130, place: "LTU" }, "The Danish contingent in Lithuania counts 150."],
  ["There's Chile's 450, and there are around 80 Peruvians, camped in Gonaïves.", { actor: ["PER"], min: 80 }, "Foreign troops are in Haiti by now."],
  // A list of missions is of the state that heads it; each number is where the words after it say.
  ["Danish personnel overseas: KFOR 35; UNIFIL (Lebanon) 128; EUTM Mali 20.", { actor: ["DNK"], min: 128, mission: "unifil" }],
  ["Ireland is contributing 412 soldiers to UNIFIL and a further 96 to UNDOF.", { actor: ["IRL"], min: 96, mission: "undof" }],
  ["Romanian strength at Kandahar: 1,800.", { actor: ["ROU"], min: 1800, place: "AFG" }],
  ["A Dutch brigade: 3,700 soldiers for Lithuania.", { actor: ["NLD"], min: 3700 }],
  // Two subjects for one verb; what they are said to be.
  ["The Royal Navy adds HMS Diamond, and Spain a supply ship with a crew of 120.", { actor: ["ESP"], min: 120 }],
  ["The remaining 700 are American guardsmen.", { actor: ["USA"], min: 700 }, "Danish soldiers share the camp in Kosovo."],
  ["The largest contingent in Juba, 2,300 men, is to be India's.", { actor: ["IND"], min: 2300, stage: "planned" }],
  ["The 95 men flown to Gao by Denmark in March were home within a month.", { actor: ["DNK"], min: 95 }],
  ["The commander puts the Danish contingent in Lithuania at 150.", { actor: ["DNK"], min: 150, place: "LTU" }],
  // Levels that come down, ceilings.
  ["The British share of KFOR comes down from 3,400 to some 2,100.", { actor: ["GBR"], min: 2100, change: "cut", stage: "pledged" }],
  ["The deputies in Prague put a roof of 290 over Mali.", { actor: ["CZE"], min: null, max: 290, stage: "decided" }],
  ["The Storting's authorisation for up to 80 soldiers in Mali is a dead letter.", { actor: ["NOR"], max: 80, stage: "decided", change: "level" }],
  ["France has trimmed its Sahel force by 600 to 4,500.", { actor: ["FRA"], min: 4500, change: "cut" }],
  ["The Estonians, never more than 50, will be gone from Mali by Christmas.", { actor: ["EST"], min: null, max: 50, change: "end" }],
  // Beside another number, and in apposition.
  ["Japan has two patrol planes and some 150 people at its base in Djibouti.", { actor: ["JPN"], min: 150, place: "DJI" }],
  ["Greece sends a frigate, with 210 aboard, to the Red Sea.", { min: 210, unit: "personnel" }],
  ["Air force instructors from Norway, 46 at any time, teach in Poland.", { actor: ["NOR"], min: 46, place: "POL" }],
  ["The first group, of 45 persons, arrived in Kabul yesterday, Turkish defence minister Hulusi Akar said.", { actor: ["TUR"], min: 45, place: "AFG" }],
  // The speaker's own.
  ["\"There are 143 of ours in Kabul at present,\" Danish defence minister Trine Bramsen told parliament.", { actor: ["DNK"], min: 143, place: "AFG" }],
  // Numbers in words, rounded, and with a hedge.
  ["Sweden has a hundred in the camp in Gao.", { actor: ["SWE"], min: 100, place: "MLI" }],
  ["Finland has a couple of hundred troops in Lebanon.", { actor: ["FIN"], min: 200, place: "LBN" }],
  ["Ghana has a shade over 800 soldiers in Lebanon.", { actor: ["GHA"], min: 800, max: null }],
  ["Nepal has 870-odd men in Lebanon.", { actor: ["NPL"], min: 870, max: 870 }],
  ["Bonn put l,300 sappers ashore in Somalia.", { actor: ["DEU"], min: 1300, place: "SOM" }],
  ["Hungary keeps 165 heads in Bosnia.", { actor: ["HUN"], min: 165, unit: "personnel" }],
  ["Belgium has flown two Transalls to Niger.", { actor: ["BEL"], min: 2, unit: "unit" }],
];

for (const [sentence, answer, before] of cases) test(sentence, () => check(sentence, { kind: "force", ...answer }, before));

/** Numbers that count something else though a force is near. */
const none: readonly (readonly [string, string?])[] = [
  ["The motion fell by 320 to 210.", "The troops are in Mali."],
  ["A hundred times he has said so.", "The Danish troops are in Mali."],
  ["The Danish Armed Forces number 17,300 against an establishment of 20,100."],
  ["One in five of the soldiers at the camp in Kosovo is a volunteer.", "The Danish troops are in Kosovo."],
  ["Roughly 34 tankers a day passed through Suez.", "The Danish frigate is in the Red Sea."],
  ["Mongolia is a country of three million.", "Mongolian soldiers are in South Sudan."],
  ["Six heads of state came to see the troops.", "The Danish troops are in Mali."],
];
for (const [sentence, before] of none) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, before));

/** What is told only to be weighed, or counts a people. */
const weighed: readonly (readonly [string, string?])[] = [
  ["A clip on TikTok asserts that 5,000 American marines will quit Latvia.", "The Danish troops are in Latvia."],
  ["Nearly 90,000 Malians fled their villages.", "Togolese soldiers serve in Mali with the mission."],
  ["The Senate adopted it by 64 to 12.", "The bill would send 2,000 engineers to Mali."],
  ["They would accept 70 drivers at most.", "The Liberals protested against the deployment to Mali."],
];
for (const [sentence, before] of weighed) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, before));

test("a list of missions parts what its state was said to send", () => {
  check("UNMISS (South Sudan) 2,400", { kind: "force", actor: ["IND"], min: 2400, mission: "unmiss" }, "India has 5,887 soldiers in nine missions.\n\nMONUSCO (Congo) 1,918\n");
  check("Germany approves the Somalia deployment of 300 medics.", { kind: "force", actor: ["DEU"], min: 300, place: "SOM" });
  check("The Afghanistan contingent of the Danish army numbers 460.", { kind: "force", actor: ["DNK"], min: 460 });
  check("Some 180 New Zealanders will go back to Timor-Leste.", { kind: "force", actor: ["NZL"], min: 180, change: "start", place: "TLS" });
});
