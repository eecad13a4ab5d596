import { test } from "vitest";
import { type Answer, check } from "./check.ts";

const mission = "NATO's mission has 900 soldiers in Mali.";
const asked: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Denmark has asked the alliance to do more.", { actor: ["nato"], asker: "DNK", stage: "requested", change: "add" }],
  ["Six members asked Peru and Chile to come to Chad.", { actor: ["PER", "CHL"], stage: "requested", change: "start", place: "TCD" }],
  ["Togo urged Sweden and Finland to join the force.", { actor: ["SWE", "FIN"], asker: "TGO", stage: "requested" }],
  ["Benin has called on Kenya to take part.", { actor: ["KEN"], asker: "BEN", stage: "requested" }],
  ["Ghana has asked Portugal to guard the airport.", { actor: ["PRT"], stage: "requested" }],
];
for (const [sentence, answer] of asked) test(sentence, () => check(sentence, { kind: "force", ...answer }, mission));
for (const sentence of ["Benin asked Kenya to come to the talks.", "Togo urged Chad to leave the union."]) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }, mission));
