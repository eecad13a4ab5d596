/** A place that the words say otherwise than by a name of the ledger is not filled in from elsewhere. */
import { describe, expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { type Answer, check, claimsIn } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };
const placesOf = (sentence: string, before: string): (string | null)[] => claimsIn(sentence, before).filter((c) => c.kind === "force").flatMap((c) => c.place.map((p) => p.id));

describe("in many lands at once", () => {
  const before = "Norway keeps 140 soldiers in Mali.";
  for (const sentence of ["Denmark has 1,200 personnel deployed to ten operations overseas.", "Italy keeps 5,000 soldiers in missions around the world.", "Spain has 3,000 troops in a dozen countries."])
    test(sentence, () => expect(placesOf(sentence, before)).toEqual([]));
  run([["Denmark has 90 soldiers there.", { kind: "force", actor: ["DNK"], place: "MLI" }, before]]);
});

describe("an army that comes into a half of its land does not go home", () => {
  run([
    ["The North Korean army has moved 400,000 troops into South Korea.", { kind: "force", change: "start", stage: "in-force" }],
    ["The North Yemeni army has moved three brigades into South Yemen.", { kind: "force", change: "start", stage: "in-force" }],
    ["Canada moved its 400 soldiers back into Canada.", { kind: "force", change: "end" }, "Canada has soldiers in Mali."],
  ]);
});

test("a mission whose initials no list knows is not the one named before", () => {
  const found = claimsIn("Chile would not replace the tenth Chilean contingent to UNXYTT.", "UNTAC left Cambodia in May. Chile has kept engineers in Angola since 1989.").filter((c) => c.kind === "force");
  expect(found.map((c) => c.mission?.id ?? null)).toEqual(found.map(() => null));
});

describe("to whom one speaks is not where", () => {
  run([["Fiji takes part in the strikes too.", { kind: "force", actor: ["FJI"], place: "MLI" }, "The attacks on the camps of the rebels in Mali began on Monday. France sent jets. The premier told of them in an address to Togo."]]);
});

test("what a state's own paper says of its land is not where others are", () => {
  const text = "PRESS RELEASE\n\n31 August 2012\n\nMany soldiers were lost in Mali, and many more were wounded there. Denmark and Fiji have brought their soldiers home.\n\nThere is work in Australia, and prices in Australia rise, and the rain has come to Australia. The wind blows in Mali, and soldiers die in Mali.";
  const { claims } = makeReader(loadRegistry()).read({ ...plainDocument("a", text), publisher: "Parliament of Australia", publishedOn: "2012-08-31" });
  expect(claims.filter((c) => c.change === "end").flatMap((c) => c.place.map((p) => p.id))).toEqual(["MLI"]);
});
