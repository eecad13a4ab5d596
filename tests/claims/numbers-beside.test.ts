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

describe("a part of so many things", () => {
  const before = "Ukraine has asked for guns and ships since the war began.";
  test("what is given is the part", () => {
    const sentence = "Berlin has delivered 14 of the 18 howitzers it promised in May.";
    expect(numbers("aid", sentence, before)).toEqual([14]);
    check(sentence, { kind: "aid", actor: ["DEU"], max: 14, stage: "in-force" }, before);
  });
  test("what is kept is not the part that is of somebody", () => {
    check("Three of the five ships that NATO keeps in the Baltic are Dutch.", { kind: "force", actor: ["NLD"], max: 3 }, before);
    check("NATO keeps three of the five ships in the Baltic.", { kind: "force", actor: ["nato"], max: 3 }, before);
  });
});

describe("spending beside somebody else's", () => {
  const before = "The ministers spoke of what their countries spend on defence.";
  test("less than another's is no cut, less than last year is one", () => {
    check("Spain spends 1.3 per cent of its GDP on defence, less than any other ally.", { kind: "spending", actor: ["ESP"], change: "level" }, before);
    check("Spain spends 1.3 per cent of its GDP on defence, less than last year.", { kind: "spending", actor: ["ESP"], change: "cut" }, before);
  });
  test("a level that is left has no day of what is to come, and what a plan does is planned", () => {
    const sentence = "Lisbon's plan takes defence spending from 1.4 per cent of GDP to 1.8 per cent by 2030.";
    const [old, next] = claimsIn(sentence, before).filter((claim) => claim.kind === "spending");
    expect([old.quantity?.max, old.stage, old.holds]).toEqual([1.4, "ended", null]);
    expect([next.quantity?.max, next.stage, next.holds?.edtf]).toEqual([1.8, "planned", "2030/.."]);
    check("Sweden's defence budget grows from 1.4 per cent of GDP in 2022 to 2.6 per cent in 2028.", { kind: "spending", actor: ["SWE"], max: 1.4, stage: "ended" }, before);
  });
});

describe("money that the subject does not pay", () => {
  const before = "The UN mission in Mali has 13,000 soldiers and costs 1.2 billion dollars a year.";
  test.each([
    ["Senegal is owed 14 million dollars for its men.", []],
    ["France saves 200 million euros a year by leaving.", []],
    ["France pays 200 million euros a year.", [200e6]],
  ])("%s", (sentence, costs) => expect(numbers("cost", sentence, before)).toEqual(costs));
});

test("who sells gives nothing", () => {
  const bought = claimsIn("Spain bought 12 tanks from Germany and passed them on.", "Ukraine has asked for tanks.");
  expect(bought.filter((claim) => claim.kind === "aid" && claim.actor.some((a) => a.id === "DEU") && claim.quantity?.max === 12)).toEqual([]);
});
