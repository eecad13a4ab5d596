import { test } from "vitest";
import { type Answer, check } from "./check.ts";

const mission = "NATO's mission has 900 soldiers in Mali.";

/** Who is in the force that the sentence before, or the words before, tell of. */
const parts: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Among them are Danes, Swedes and Estonians.", { actor: ["DNK", "SWE", "EST"], place: "MLI", stage: "in-force" }],
  ["It is made up of Poles, Czechs and a few Britons.", { actor: ["POL", "CZE", "GBR"] }],
  ["The largest contingents are Chad's and Togo's.", { actor: ["TCD", "TGO"] }],
  ["Chile and Peru are the largest contributors.", { actor: ["CHL", "PER"] }],
  ["Contributing are Fiji, Nepal and Bhutan.", { actor: ["FJI", "NPL", "BTN"] }],
  ["There are Danes and Finns at Gao.", { actor: ["DNK", "FIN"], stage: "in-force" }],
  ["At sea are French and Italian frigates.", { actor: ["FRA", "ITA"] }],
  ["It has Uruguayans at the airport.", { actor: ["URY"] }],
  ["There will be no Americans among them.", { actor: ["USA"], modality: "negated" }],
  ["The troops come from Ghana and Benin.", { actor: ["GHA", "BEN"] }],
];
for (const [sentence, answer] of parts) test(sentence, () => check(sentence, { kind: "force", ...answer }, mission));

test("most of them Danes", () => check("NATO's mission has 900 soldiers in Mali, most of them Danes.", { kind: "force", actor: ["DNK"], place: "MLI" }));
test("Swedish engineers, Danish doctors", () => check("NATO's mission has 900 soldiers in Mali: Swedish engineers, Danish doctors and a Polish hospital.", { kind: "force", actor: ["SWE"], place: "MLI" }));

/** No part of a force. */
for (const sentence of ["Among the dead were Danes and Swedes.", "The committee is made up of Poles, Czechs and Britons.", "The money comes from Ghana and Benin."]) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, mission));
