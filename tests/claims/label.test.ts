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
  ["There's Chile's 450, and there are around 80 Peruvians, camped in Gonaïves.", { actor: ["PER"], min: 80 }, "Foreign armies are in Haiti already."],
  // The speaker's own.
  ["\"There are 143 of ours in Kabul at present,\" Danish defence minister Trine Bramsen told parliament.", { actor: ["DNK"], min: 143, place: "AFG" }],
  // Numbers in words, rounded, and with a hedge.
  ["Sweden keeps a hundred at the air base in Gao.", { actor: ["SWE"], min: 100, place: "MLI" }],
  ["Finland has a couple of hundred troops in Lebanon.", { actor: ["FIN"], min: 200, place: "LBN" }],
  ["Ghana has a shade over 800 soldiers in Lebanon.", { actor: ["GHA"], min: 800, max: null }],
  ["Nepal has 870-odd men in Lebanon.", { actor: ["NPL"], min: 870, max: 870 }],
  ["Bonn put l,600 men of the supply corps ashore in Somalia.", { actor: ["DEU"], min: 1600, place: "SOM" }],
  ["Hungary keeps 165 heads in Bosnia.", { actor: ["HUN"], min: 165, unit: "personnel" }],
  ["Belgium has flown two Transalls to Niger.", { actor: ["BEL"], min: 2, unit: "unit" }],
];

for (const [sentence, answer, before] of cases) test(sentence, () => check(sentence, { kind: "force", ...answer }, before));

/** Numbers that count something else though a force is near. */
const none: readonly (readonly [string, string?])[] = [
  ["The motion fell by 320 to 210.", "The troops are in Mali."],
  ["A hundred times he has said so.", "The Danish troops are in Mali."],
  ["Six heads of state came to see the troops.", "The Danish troops are in Mali."],
];
for (const [sentence, before] of none) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, before));
