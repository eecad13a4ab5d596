/** Words that fill a frame and commit nobody, beside words like them that do. */
import { describe, expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { type Answer, check } from "./check.ts";

type Case = readonly [sentence: string, answer: Answer | { readonly no: Answer["kind"] }, before?: string];
const run = (cases: readonly Case[]): void => { for (const [sentence, answer, before] of cases) test(`${before ?? ""} ${sentence}`, () => check(sentence, answer, before)); };
const mali = "Norway keeps 140 soldiers in Mali.";

describe("a skill is no presence", () => {
  run([
    ["Norwegian soldiers are expert in clearing mines.", { no: "force" }, mali],
    ["Danish troops are highly skilled at mountain warfare.", { no: "force" }, mali],
    ["Danish troops are in Mali.", { kind: "force", actor: ["DNK"], stage: "in-force" }, mali],
  ]);
});

describe("a number rounded is told once", () => {
  run([
    ["The frigate has a crew of 184, say 200 for planning.", { kind: "force", min: 184 }, "Italy has a frigate in the Red Sea."],
  ]);
});

describe("what the hearer is asked to believe is denied, not told", () => {
  run([
    ["The premier wants the public to believe that he has made no promise of sending our troops to Mali.", { no: "force" }],
    ["Madrid would have us believe that it is sending 90 soldiers to Gao.", { no: "force" }],
    ["The Senate believes that Spain is sending 90 soldiers to Gao.", { kind: "force", actor: ["ESP"], min: 90 }],
  ]);
});

describe("ships that are once to be ready are nowhere yet", () => {
  run([
    ["Once the new destroyers are operational, Britain will be able to act alone.", { no: "force" }, "Britain has two frigates in the Gulf of Guinea."],
  ]);
});

describe("the whole is not the helper's", () => {
  run([
    ["Norway will provide the medical support for the operation, which will be about 5,000 troops.", { no: "force" }],
    ["Norway will provide a force, which will be about 500 troops.", { kind: "force", actor: ["NOR"], min: 500 }],
  ]);
});

describe("who has long been in is let in by nobody", () => {
  run([
    ["Benin even voted against Ghana's membership in the UN.", { no: "membership" }],
    ["Benin even voted against Ghana's admission to the UN.", { no: "position" }],
    ["Hungary voted against Kosovo's membership in the Council of Europe.", { kind: "position", actor: ["HUN"], stance: "against" }],
  ]);
});

describe("told once in a sentence", () => {
  run([
    ["When the cabinet decided in June to take part in the force in Sinai, it did so provided that others would come.", { kind: "force", stage: "decided" }, "The Chilean Government speaks."],
    ["The 250-man wing, operating inside Chad, has flown by day and night.", { kind: "force", min: 250 }, "Italy has a wing in Chad."],
  ]);
});

describe("how far it has come", () => {
  run([
    ["The mission's mandate is slowly coming to an end.", { kind: "mandate", change: "end", stage: "planned" }, "UNMIL keeps the peace in Liberia."],
    ["The mission's mandate has come to an end.", { kind: "mandate", change: "end", stage: "ended" }, "UNMIL keeps the peace in Liberia."],
    ["We have got the Dutch pulled out their troops from Mali.", { kind: "force", change: "end", stage: "ended" }],
    ["With the six helicopters we should be able to supply the hills.", { kind: "force", min: 6, stage: "planned" }, "Chile has a company in Haiti."],
    ["So the escort, 150, the existing ship, 200.", { kind: "force", min: 200, stage: "in-force" }, "Italy may send about 700 personnel to the Gulf."],
    ["Norway decided to give Chad another 6 million dollars, on top of the 3 million already announced.", { kind: "aid", min: 3_000_000, stage: "pledged" }],
  ]);
});

describe("the price paid in lives is no cost", () => {
  run([
    ["The gains were small beside the price paid by Chad.", { no: "cost" }, "Chad has 1,400 soldiers in Mali, and many were wounded."],
  ]);
});

test("people taught by nobody named are not the speaker's pupils", () => {
  const text = "Address by the Foreign Minister, 9 June 2011. Australia has given 1 million dollars to clear mines in Mali. The agency works there with soldiers of many nations. To date, 14,000 Malians have been trained in clearing mines and a further 1.2 million have been trained to see them.";
  const { claims } = makeReader(loadRegistry()).read({ ...plainDocument("a", text), publisher: "Parliament of Australia", publishedOn: "2010-11-23" });
  expect(claims.filter((c) => c.kind === "aid" && c.quantity?.unit === "personnel")).toEqual([]);
});
