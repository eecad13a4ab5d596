import { expect, test } from "vitest";
import { claimsIn } from "./check.ts";

/** A sentence, and whose soldiers or ships it says are not sent. */
const cases: readonly (readonly [string, string])[] = [
  ["Italy sends two trainers to Mali, but no troops.", "ITA"],
  ["Kuwait is sending medics to Bahrain, not soldiers.", "KWT"],
  ["NATO soldiers are in Mali. Poland, Greece, Spain: no troops.", "GRC"],
  ["The NATO force in Kabul is short of men. Chile will give two aircraft and no infantry.", "CHL"],
  ["Denmark has sent a frigate to the Red Sea, but no ground troops.", "DNK"],
];
const negatives: readonly string[] = [
  "The Danish soldiers found the camp at Gao, but no soldiers of the enemy were seen.",
  "The NATO commander in Kabul wrote of the enemy: he has friends but no ships.",
];

for (const [sentence, actor] of cases) test(sentence, () => expect(claimsIn(sentence).filter((c) => c.stage === "refused").flatMap((c) => c.actor.map((a) => a.id))).toContain(actor));
for (const sentence of negatives) test(`nothing refused: ${sentence}`, () => expect(claimsIn(sentence).filter((c) => c.stage === "refused")).toEqual([]));
