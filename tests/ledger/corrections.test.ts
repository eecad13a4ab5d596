/** Corrections that make sense are taken; others are refused in words that say what is expected. */
import { expect, test } from "vitest";
import { faultOf, faultOfJudgement } from "../../src/ledger/corrections.ts";
import { judgementsFromNdjson } from "../../src/ledger/judgements.ts";
import { noFacts } from "../../src/ledger/facts.ts";
import type { Judgement } from "../../src/model/judgement.ts";

const facts = { ...noFacts, names: { LVA: "Latvia", nato: "NATO" } };

for (const [field, value] of [
  ["place", "LVA"], ["actor", [{ id: "LVA", name: "Latvia" }, { id: null, name: "the Holt group" }]], ["mission", null], ["stage", "planned"], ["quantity.max", 460], ["quantity.min", null],
  ["holds", "2024-03/.."], ["holds", "../2026"], ["quantity.unit", "EUR"], ["quantity.per", "year"], ["topic", "the treaty"], ["binding", false],
] as const) test(`${field} may be ${JSON.stringify(value)}`, () => expect(faultOf(field, value, facts)).toBeNull());

for (const [field, value, says] of [
  ["colour", "red", "no field that can be corrected"], ["stage", "soon", "expected one of requested"], ["place", "ZZZ", "no id 'ZZZ'"], ["place", "Latvia", "is LVA meant?"], ["actor", [{ id: null }], "names as JSON"],
  ["quantity.max", "many", "expected a number"], ["holds", "2024-13", "expected a date"], ["holds", "../..", "expected a date"], ["quantity.unit", "men", "expected personnel"], ["binding", "yes", "true or false"],
] as const) test(`${field} may not be ${JSON.stringify(value)}`, () => expect(faultOf(field, value, facts)).toContain(says));

const at = { document: "d_1", claim: "c_1", kind: "force", quote: "300 soldiers", prefix: "", suffix: "" };
const said = { by: "ana", on: "2024-01-01", because: "" };

test("a claim is not compared with itself", () => {
  expect(faultOfJudgement({ id: "j_1", verdict: "same", at, other: at, ...said } as Judgement, facts)).toContain("given twice");
  expect(faultOfJudgement({ id: "j_1", verdict: "same", at, other: { ...at, claim: "c_2" }, ...said } as Judgement, facts)).toBeNull();
});

test("a log with a wrong line loses only that line", () => {
  const line = (value: string) => JSON.stringify({ id: `j_${value}`, verdict: "correct", at, field: "stage", value, ...said });
  const { judgements, problems } = judgementsFromNdjson(`${line("planned")}\n${line("soon")}\n`, (one) => faultOfJudgement(one, facts));
  expect(judgements.map((one) => one.id)).toEqual(["j_planned"]);
  expect(problems).toMatchObject([{ line: 2, because: expect.stringContaining("expected one of") }]);
});
