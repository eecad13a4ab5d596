import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Who commands, as notes, asides and answers tell it. */
const before = "Nepal keeps 900 soldiers in Lebanon with UNIFIL, and the mission was extended to May.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Lead: Italy, Brigadier Rossi.", { actor: ["ITA"] }],
  ["Commander: General Okoro, Nigeria.", { actor: ["NGA"] }],
  ["Under: Maj Gen Petrov (Bulgaria).", { actor: ["BGR"] }],
  ["Who commands? A Danish brigadier.", { actor: ["DNK"] }],
  ["Jonas Bär, a Swiss, is to head them.", { actor: ["CHE"], change: "start" }],
  ["General Adams of Ghana has them under him.", { actor: ["GHA"] }],
  ["The Malaysian colonel runs the outfit.", { actor: ["MYS"] }],
  ["Uruguay commands and supplies some 400.", { actor: ["URY"] }],
  ["Five boats lie off Tyre under a Portuguese.", { actor: ["PRT"] }],
  ["Training happens at Naqoura as well, under the Finns.", { actor: ["FIN"] }],
  ["Ninety of them now answer to Colonel Harris, a Briton.", { actor: ["GBR"] }],
  ["The Ghanaian company takes its orders from an Irish colonel.", { actor: ["IRL"] }],
  ["At sea a German, Captain Roth, has taken over the task force.", { actor: ["DEU"], change: "start" }],
  ["Ten more stood by, with Brigadier Holm of Denmark in charge.", { actor: ["DNK"] }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "lead", ...answer }, before));

for (const sentence of ["An inquiry under a brigadier general is under way.", "The Poles led in the polls under the old law.", "Who commands? Not the Danes.", "The minister asked the Danish general about it."]) test(`no lead: ${sentence}`, () => check(sentence, { no: "lead" }, before));
