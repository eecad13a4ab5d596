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

const told = "UNMISS has 9,000 soldiers in South Sudan. ";
test("a term told of what the sentence before was about", () => {
  check(`${told}Its term is two years.`, { kind: "mandate", actor: ["un"], change: "level", stage: "in-force", min: 2 });
  check(`${told}The current term runs to 20 December.`, { kind: "mandate", actor: ["un"], holds: "../2023-12-20" });
  check(`${told}The period of service would be six months.`, { kind: "mandate", min: 6, modality: "conditional" });
  check(`${told}It has a year.`, { kind: "mandate", actor: ["un"], min: 1 });
  check(`${told}The mandate is up for renewal in July.`, { kind: "mandate", change: "level", stage: "in-force" });
  check(`${told}Mandate: due 9 June.`, { kind: "mandate", actor: ["un"], stage: "in-force" });
  check(`${told}It has a year of experience in the field.`, { no: "mandate" });
  check(`${told}The commander's term as a judge was two years long.`, { no: "mandate" });
});

test("missions that begin", () => {
  check("Resolute Support began on 1 January with 12,000 soldiers.", { kind: "mandate", actor: ["nato"], change: "start", stage: "in-force" });
  check("Operation Concordia starts on 31 May, diplomats said.", { kind: "mandate", actor: ["eu"], change: "start", stage: "planned" });
  check("UNMIL took over on 1 October.", { kind: "mandate", actor: ["un"], change: "start" });
  check("NATO on Wednesday started a mission in the Arctic.", { kind: "mandate", actor: ["nato"], change: "start", stage: "in-force" });
  check("EUFOR is under way in Bosnia.", { kind: "mandate", actor: ["eu"], change: "start" });
  check("The exercise began on Monday with 3,000 soldiers.", { no: "mandate" });
  check("The army launched a ground operation in the east on Monday.", { no: "mandate" });
});
