import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** What a state's contribution is, and what its force is part of. */
const told: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["Chile's contribution will consist of a frigate.", { actor: ["CHL"], stage: "pledged", change: "start" }],
  ["The Polish contribution is a field hospital.", { actor: ["POL"], stage: "in-force", change: "level" }],
  ["Kenya's offer includes a helicopter.", { actor: ["KEN"], stage: "offered" }],
  ["A Norwegian corvette forms part of the squadron.", { actor: ["NOR"], stage: "in-force" }],
  ["A Greek minehunter is being made available.", { actor: ["GRC"], stage: "pledged" }],
  ["Portuguese marines will be available from June.", { actor: ["PRT"], stage: "pledged" }],
  // Efforts.
  ["Malta takes part in KFOR with medical staff.", { actor: ["MLT"], mission: "kfor" }],
  ["Swedish fighters took part in NATO's air policing mission.", { actor: ["SWE"] }],
  ["Finnish soldiers took up their posts in Latvia.", { actor: ["FIN"], place: "LVA" }],
  ["Washington is sending a second carrier to the Middle East.", { actor: ["USA"], place: "middle-east", stage: "pledged" }],
  // Dry names of what is sent.
  ["Canada will send additional naval assets to the Black Sea.", { actor: ["CAN"], stage: "pledged" }],
  ["Hungary is sending a military mission to Chad.", { actor: ["HUN"], place: "TCD", stage: "pledged" }],
  ["Cuban doctors and soldiers remain in Angola.", { actor: ["CUB"], place: "AGO" }],
  ["Peru called back its company.", { actor: ["PER"], change: "end" }],
  ["Mali asked the African Union for observers.", { actor: ["african-union"], asker: "MLI", stage: "requested" }],
];
for (const [sentence, answer] of told) test(sentence, () => check(sentence, { kind: "force", ...answer }));

for (const sentence of ["Chile's contribution will consist of 4 million dollars.", "Kenya's offer includes a tunnel.", "Canada will send a trade mission to Chad.", "Malta takes part in the song contest."]) test(`no force: ${sentence}`, () => check(sentence, { no: "force" }));
