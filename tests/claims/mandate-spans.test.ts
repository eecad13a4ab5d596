import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** How long a force stays, told beside the force or in the next breath. */
const before = "Togo keeps 300 soldiers in Mali with the peacekeepers.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Chile will send six helicopters to Gao for one year.", { actor: ["CHL"], change: "start", min: 1, max: 1, unit: "years" }],
  ["Norway will send four jets to Romania next year for up to four months.", { actor: ["NOR"], max: 4, unit: "months" }],
  ["Poland has 200 instructors in Chad until March 2017.", { actor: ["POL"], holds: "../2017-03" }],
  ["Some 80 Finnish engineers will be in Kabul for an initial six months.", { actor: ["FIN"] }],
  ["Denmark: 140 soldiers in Iraq, renewed to March 2026.", { actor: ["DNK"], change: "extend" }],
  ["They will be there until the end of July.", { actor: ["TGO"] }],
  ["Term: five years.", { actor: ["TGO"], min: 5, max: 5, unit: "years" }],
  ["It is for two years.", { actor: ["TGO"] }],
  ["Slovakia's artillery battery, 152 strong, will remain until the end of the year.", { actor: ["SVK"] }],
  ["Six months, he says.", { actor: ["TGO"] }],
  ["The plan is for two years, to the end of 2026.", { actor: ["TGO"] }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "mandate", ...answer }, before));

const none: readonly string[] = [
  "They had been there for ten years.",
  "It is the lowest number for twenty years.",
  "Congress was told a price of 2 billion dollars for a year.",
  "The bridge was shut for thirty years.",
  "The price of cocoa has been falling for two years.",
  "Not until September did they go.",
  "Until now they have been few.",
  "The talks were suspended until Monday.",
];
for (const sentence of none) test(`no mandate: ${sentence}`, () => check(sentence, { no: "mandate" }, before));
