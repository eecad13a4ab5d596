/** Numbers that stand beside those of a claim, and are none of its own. */
import { describe, expect, test } from "vitest";
import { check, claimsIn } from "./check.ts";

const numbers = (kind: string, sentence: string, before: string): (number | null | undefined)[] =>
  claimsIn(sentence, before).filter((claim) => claim.kind === kind && claim.quantity !== null).map((claim) => claim.quantity?.max);

describe("a share that is not reached", () => {
  const before = "The ministers spoke of what their countries spend on defence.";
  test.each([
    ["Norway spends 1.7 per cent of GDP on defence, up from 1.4 in 2019 and short of the 2 per cent of NATO.", [1.7, 1.4]],
    ["Spain spent 1.2 per cent of GDP on defence, far from the 2 per cent of the alliance.", [1.2]],
    ["Belgium spends 1.1 per cent of GDP on its army, still shy of 2 per cent.", [1.1]],
  ])("%s", (sentence, spent) => expect(numbers("spending", sentence, before)).toEqual(spent));
});

describe("aid from so much to so much", () => {
  const before = "NATO's ministers spoke of military aid to Ukraine.";
  test("was the one, is the other", () => {
    const sentence = "Berlin halved its military aid to Ukraine for next year from 8 to 4 billion euros.";
    check(sentence, { kind: "aid", actor: ["DEU"], max: 8e9, change: "level", stage: "ended" }, before);
    check(sentence, { kind: "aid", actor: ["DEU"], max: 4e9, change: "cut" }, before);
  });
  test("is the one, will be the other", () => {
    const sentence = "London will increase military aid to Moldova from 5 million to 9 million pounds.";
    check(sentence, { kind: "aid", actor: ["GBR"], max: 5e6, change: "level", stage: "in-force" }, before);
    check(sentence, { kind: "aid", actor: ["GBR"], max: 9e6, change: "add", stage: "pledged" }, before);
  });
  test("lots are no sums", () => expect(numbers("aid", "Spain's 32 lorries, worth 3 million euros, will go to Ukraine in two lots of 16.", before)).not.toContain(16e6));
});

test("what is paid for is no force", () => check("Canada and Norway will pay for 4 of the 8 patrol boats of Moldova.", { no: "force" }, "Norway will send 90 soldiers to Lebanon."));
