import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Meetings told by who gathers, by hosts and guests, in notes and in idioms. The day of reading is given by `check`. */
const before = "Togo keeps 300 soldiers in Mali with the blue helmets, and the mission's mandate was extended.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Gathered in Lusaka, the African Union called for a truce.", { actor: ["african-union"], place: "ZMB", stage: "ended" }],
  ["Visiting Riga on Monday, the Danish prime minister promised a battalion.", { actor: ["DNK"], place: "LVA" }],
  ["The Togolese president asked his host in Accra on Monday for a battalion.", { actor: ["TGO"], place: "GHA" }],
  ["The Greek minister told his Albanian guest in Athens on Monday that the ships stay.", { actor: ["GRC", "ALB"], place: "GRC" }],
  ["The Chadian president gets together with the French president in Paris on 12 December.", { actor: ["TCD", "FRA"], place: "FRA" }],
  ["The Irish premier dined with the British prime minister in London on Monday.", { actor: ["IRL", "GBR"], place: "GBR" }],
  ["The Polish president had the American president on the line on Monday.", { actor: ["POL", "USA"] }],
  ["The Finnish foreign minister saw the Swedish foreign minister on Monday.", { actor: ["FIN", "SWE"] }],
  ["The Dutch foreign minister will raise it in Ankara on Friday.", { actor: ["NLD"], place: "TUR" }],
  ["The Togolese foreign minister passed through Dakar on Monday.", { actor: ["TGO"], place: "SEN" }],
  ["On Monday in Lisbon NATO ministers agreed on a new force.", { actor: ["nato"], place: "PRT" }],
  ["The NATO ministers' huddle in Lisbon on Monday went on past midnight.", { actor: ["nato"], place: "PRT" }],
  ["The emergency summit of the African Union, held virtually on Monday, ended the mission.", { actor: ["african-union"] }],
  ["16 December: NATO ministers, Lisbon.", { actor: ["nato"], place: "PRT" }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "meeting", ...answer }, before));

const none: readonly string[] = [
  "A medical team is due at Bamako airport on 2 May.",
  "Their tour ends on Monday.",
  "The senator raised concerns about the safety of aid workers in Juba on Monday.",
  "The soldiers put their heads together on Monday.",
  "The minister got together a team of engineers on Monday.",
];
for (const sentence of none) test(`no meeting: ${sentence}`, () => check(sentence, { no: "meeting" }, before));
