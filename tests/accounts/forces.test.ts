import { expect, test } from "vitest";
import { exactly as just, shownBounds } from "../../src/accounts/bounds.ts";
import { deployedPer1000, forcesOf, missionShareOf, partsAgainstTotal } from "../../src/accounts/forces.ts";
import { moneyOf } from "../../src/accounts/money.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { exactly, facts, input } from "../ledger/make.ts";

const on = { trueOn: dayOf("2018-06-01"), knownBy: null };
const now = "2018-05-01/..";

test("per host: what each contributes, promises and may send; the sum says what it leaves out", () => {
  const ledger = buildLedger(input({
    a: { on: "2018-05-01", claims: {
      spain: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(300), holds: now }, more: { kind: "force", actor: "PRT", place: "HRV", quantity: { min: 100, max: null, of: "soldiers" }, holds: now },
      ceiling: { kind: "force", actor: "ITA", place: "HRV", stage: "decided", quantity: { min: null, max: 170, of: "soldiers" } }, vague: { kind: "force", actor: "GRC", place: "HRV", holds: now },
      promise: { kind: "force", actor: "BEL", place: "HRV", stage: "pledged", change: "start", quantity: exactly(80) },
    } },
    b: { on: "2018-05-02", claims: { whole: { kind: "force", actor: "nato", place: "HRV", quantity: exactly(1000), holds: now } } },
  }, { facts }));
  const forces = forcesOf(ledger, facts, { host: "HRV", ...on });
  expect(shownBounds(forces.sum.contributed)).toBe("≥400");
  expect(shownBounds(forces.sum.promised)).toBe("80");
  expect(forces.rows.find((row) => row.ally[0].id === "ITA")?.ceiling).toEqual({ min: null, max: 170 });
  expect(forces.sum.leftOut.map((one) => `${one.ally}: ${one.why}`).sort()).toEqual(["GRC: no number", "ITA: only a ceiling is known", "nato: a number for the whole, not for one ally"]);
  expect(forces.totals).toMatchObject([{ verdict: "incomplete", total: { min: 1000 } }]);
  expect(forcesOf(ledger, facts, { host: "balkans", ally: "ESP", ...on }).sum.contributed).toEqual(just(300));
  expect(missionShareOf(forces.rows.find((row) => row.ally[0].id === "ESP")!, { value: just(1000), from: "whole" }).value?.min).toBeCloseTo(30, 9);
  expect(deployedPer1000(forcesOf(ledger, facts, { ally: "ESP", ...on }).sum, { value: just(120_000), from: "edition" }).value).toEqual(just(2.5));
});

test("parts that are more than the whole, or all of it and less, are a conflict; a few parts of it are only incomplete", () => {
  const parts = [just(300), just(500)];
  expect(partsAgainstTotal(parts, just(700), { complete: false }).verdict).toBe("clash");
  expect(partsAgainstTotal(parts, just(1000), { complete: true }).verdict).toBe("clash");
  expect(partsAgainstTotal(parts, just(1000), { complete: false }).verdict).toBe("incomplete");
  expect(partsAgainstTotal(parts, { ...just(790), approx: true }, { complete: true }).verdict).toBe("agrees");
});

test("'N soldiers from two states' with both states told: the parts must make the whole", () => {
  const ledger = buildLedger(input({ a: { on: "2018-05-01", claims: {
    whole: { kind: "force", actor: "nato", place: "HRV", quantity: exactly(900), holds: now }, states: { kind: "force", actor: "nato", place: "HRV", quantity: { min: 2, max: 2, unit: "states", of: "states" }, holds: now },
    spain: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(300), holds: now }, italy: { kind: "force", actor: "ITA", place: "HRV", quantity: exactly(500), holds: now },
  } } }, { facts }));
  expect(forcesOf(ledger, facts, { host: "HRV", ...on }).totals).toMatchObject([{ verdict: "clash", because: expect.stringContaining("said to be all of it") }]);
});

// Source: NATO, "NATO's eastern flank: stronger defence and deterrence" (map of 2022), the troops of its eight battle groups.
test("eight battle groups sum to 9,641", () => {
  const groups = { BGR: 968, EST: 1430, HUN: 900, LVA: 1887, LTU: 1632, POL: 1033, ROU: 1148, SVK: 643 };
  const claims = Object.fromEntries(Object.entries(groups).map(([host, n]) => [host, { kind: "force" as const, actor: "nato", place: host, quantity: exactly(n), holds: "2022-06/.." }]));
  const ledger = buildLedger(input({ map: { on: "2022-06-28", claims } }));
  const forces = forcesOf(ledger, facts, { ally: "nato", trueOn: dayOf("2022-07-01"), knownBy: null });
  expect(forces.sum).toMatchObject({ contributed: just(9641), leftOut: [] });
  expect(forces.sum.parts).toHaveLength(8);
});

test("a presence whose end has passed, or that was not known yet, is in no sum", () => {
  const ledger = buildLedger(input({ a: { on: "2018-05-01", claims: { spain: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(300), holds: "2018-01-01/2018-12-31" } } } }));
  expect(forcesOf(ledger, facts, { host: "HRV", trueOn: dayOf("2018-06-01"), knownBy: dayOf("2018-04-01") }).sum.parts).toEqual([]);
  expect(forcesOf(ledger, facts, { host: "HRV", trueOn: dayOf("2019-06-01"), knownBy: null }).sum).toMatchObject({ parts: [], leftOut: [{ why: "its end has passed" }] });
});

const euros = (value: number, per: "year" | null = null, unit = "EUR") => ({ min: value, max: value, unit, per, quote: `${value} ${unit}` });

test("money: promised, decided and delivered are three sums, and currencies stay apart until a dated rate is asked for", () => {
  const ledger = buildLedger(input({
    a: { on: "2018-05-01", claims: {
      p: { kind: "aid", actor: "ESP", with: "recipient:GEO", object: "vehicles", stage: "pledged", quantity: euros(100) }, d: { kind: "aid", actor: "ESP", with: "recipient:GEO", object: "radios", change: "start", quantity: euros(30) },
      q: { kind: "aid", actor: "PRT", with: "recipient:GEO", object: "boats", stage: "pledged", quantity: euros(50) }, usd: { kind: "aid", actor: "USA", with: "recipient:GEO", object: "boats", stage: "pledged", quantity: euros(40, null, "USD") },
      kit: { kind: "aid", actor: "ITA", with: "recipient:GEO", object: "blankets", stage: "pledged" }, year: { kind: "cost", actor: "ESP", place: "GEO", quantity: euros(12, "year") },
    } },
  }));
  const shown = (rates?: Parameters<typeof moneyOf>[1]["rates"]) => moneyOf(ledger, { ...on, rates }).sums.map((one) => `${one.kind} ${one.progress} ${shownBounds(one.amount)} ${one.currency}${one.per ? ` a ${one.per}` : ""}`);
  expect(shown()).toEqual(["aid commitment 150 EUR", "aid commitment 40 USD", "aid delivery 30 EUR", "cost delivery 12 EUR a year"]);
  expect(shown({ name: "ECB reference rates", on: "2018-05-01", to: "EUR", rates: { USD: 0.83 } })).toEqual(["aid commitment 183.2 EUR", "aid delivery 30 EUR", "cost delivery 12 EUR a year"]);
  expect(moneyOf(ledger, on).leftOut).toMatchObject([{ why: expect.stringContaining("no amount of money") }]);
  expect(moneyOf(ledger, { ...on, payer: "PRT" }).rows.map((row) => row.claim)).toEqual(["q"]);
});

test("a contingent that came beside those who were there, or in their place, is no more than the bounds between", () => {
  const ledger = buildLedger(input({
    a: { on: "2018-02-01", claims: { there: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(400), quote: "400 soldiers are in Croatia" } } },
    b: { on: "2018-04-01", claims: { come: { kind: "force", actor: "ESP", place: "HRV", change: "start", quantity: exactly(217), quote: "a new contingent of 217 has landed" } } },
  }, { facts }));
  const [row] = forcesOf(ledger, facts, { host: "HRV", ...on }).rows;
  expect(row.contributed).toMatchObject({ min: 217, max: 400 });
  expect(row.notes.join()).toContain("2 tellings stand side by side");
});

test("a number with no later word in two years is no part of a sum, and says of which day it is", () => {
  const ledger = buildLedger(input({
    a: { on: "2014-02-01", claims: { old: { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(700), holds: "2014-02-01/.." } } },
    b: { on: "2018-04-01", claims: { fresh: { kind: "force", actor: "PRT", place: "HRV", quantity: exactly(120), holds: "2018-04-01/.." }, past: { kind: "force", actor: "ITA", place: "HRV", quantity: exactly(90), holds: "2015-05" } } },
  }, { facts }));
  const asked = (day: string) => forcesOf(ledger, facts, { host: "HRV", trueOn: dayOf(day), knownBy: null });
  expect(shownBounds(asked("2018-06-01").sum.contributed)).toBe("120");
  expect(asked("2018-06-01").sum.leftOut.map((one) => `${one.ally}: ${one.why}`).sort()).toEqual(["ESP: as of 2014-02-01: no later word in more than two years", "ITA: as of 2015-05-31: no later word in more than two years"]);
  expect(asked("2018-06-01").rows.find((row) => row.ally[0].id === "ESP")?.notes.join()).toContain("700 as of 2014-02-01");
  expect(shownBounds(asked("2015-06-01").sum.contributed)).toBe("790");
});
