import { test } from "vitest";
import { type Answer, check } from "./check.ts";

const talk = "The peacekeeping force in Chad changes its battalions this summer.";

/** Numbers, men and nationals that no noun of soldiers names: a force where forces are the talk. */
const cases: readonly (readonly [string, Omit<Answer, "kind">, string?])[] = [
  // A state's own number, some sentences after the force.
  ["Latvia keeps 60 in the north of the country.", { actor: ["LVA"], min: 60 }, `${talk} Rain has closed the road.`],
  ["Cyprus could send 30 from May.", { actor: ["CYP"], min: 30 }, `${talk} Rain has closed the road.`],
  ["Nepal's 220 had been announced already.", { actor: ["NPL"], min: 220 }, `${talk} Rain has closed the road.`],
  ["Estonia has 45 there.", { actor: ["EST"], min: 45 }, `${talk} Rain has closed the road.`],
  ["Ghana 300, Togo 120.", { actor: ["TGO"], min: 120 }, talk],
  // Men, women and people of a state that keeps or sends them.
  ["Slovenia keeps 70 people at the mission's camp in Lebanon.", { actor: ["SVN"], min: 70, place: "LBN" }],
  ["The garrison is composed of 240 men and women of the Irish army.", { actor: ["IRL"], min: 240 }],
  ["Uruguay has 900 people in the mission in the Congo.", { actor: ["URY"], min: 900, place: "COD" }],
  ["Norway's base in Mali, with 90 people, guards the airfield.", { min: 90, place: "MLI" }],
  ["Albania sent 40 men to the battle group in Latvia.", { actor: ["ALB"], min: 40, place: "LVA" }],
  // Nationals.
  ["Some 700 Italians are in the camp in Lebanon today.", { actor: ["ITA"], min: 700 }],
  ["In Gao 300 Swedes have been guarding the airfield of the mission.", { actor: ["SWE"], min: 300 }],
  // Numbers in words.
  ["Samoa sent fifty.", { actor: ["WSM"], min: 50 }, talk],
  ["The Belgians are sixteen, the Dutch thirty.", { min: 16 }, talk],
  ["Luxembourg promises twelve.", { actor: ["LUX"], min: 12 }, talk],
  ["Peru has sent four Iroquois to the force in Chad.", { actor: ["PER"], min: 4, unit: "unit" }, talk],
  ["Latvia's fourteen might follow in the summer.", { actor: ["LVA"], min: 14, modality: "possible" }, talk],
  ["Serbia confirmed ninety special forces for the force in Chad.", { actor: ["SRB"], min: 90 }],
  ["Benin, forty; Togo, thirty.", { actor: ["TGO"], min: 30 }, "Ghana sends 200 soldiers to the force in Chad."],
  ["Two carriers of the American fleet are in the Persian Gulf.", { actor: ["USA"], min: 2, unit: "unit" }],
  ["Canada will furnish two divisions to the army in Germany.", { actor: ["CAN"], min: 2, unit: "unit" }],
];
for (const [sentence, answer, before] of cases) test(sentence, () => check(sentence, { kind: "force", ...answer }, before));

const none: readonly (readonly [string, string?])[] = [
  ["In Berlin 400 were for the treaty and 90 against.", talk],
  ["An earlier version of this report wrongly gave Chad 900.", talk],
  ["The talks in Oslo are to be held on 26 and 27 March.", talk],
  ["Norwegian families, 4,000 of them, came home.", talk],
  ["In Prague 300 people voted on the mission."],
];
for (const [sentence, before] of none) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, before));

/** A run of counted forces goes on, wherever its last number is. */
const runs: readonly (readonly [string, Omit<Answer, "kind">, string])[] = [
  ["The Estonians have 95.", { actor: ["EST"], min: 95 }, "Swedish soldiers number 150 in the camp."],
  ["Hungary will send eighty soldiers.", { actor: ["HUN"], min: 80 }, "Swedish soldiers number 150 in the camp."],
];
for (const [sentence, answer, before] of runs) test(`run: ${sentence}`, () => check(sentence, { kind: "force", ...answer }, before));

/** States counted as those who take part. */
const taking: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Fourteen countries contribute to KFOR in Kosovo.", { min: 14, unit: "states", place: "XKX" }],
  ["Nine nations have sent ships to the Gulf of Aden.", { min: 9, unit: "states", place: "gulf-of-aden" }],
  ["Seven allies promised trainers for Iraq.", { min: 7, unit: "states", place: "IRQ" }],
  ["Twelve states take part in the EU mission in Mali.", { min: 12, unit: "states", place: "MLI" }],
  ["Five countries will provide troops for the force in Chad.", { min: 5, unit: "states", place: "TCD" }],
];
for (const [sentence, answer] of taking) test(sentence, () => check(sentence, { kind: "force", ...answer }));
for (const sentence of ["Twelve countries took part in the vote.", "Nine nations sent their ministers to Riga."]) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }));
