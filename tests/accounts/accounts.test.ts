import { expect, test } from "vitest";
import { accountOf, statesWithAccounts } from "../../src/accounts/accounts.ts";
import { printed } from "../../src/accounts/formulas.ts";
import { verdictOn } from "../../src/accounts/verdicts.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { type Edition, type EditionRow, editionId } from "../../src/model/edition.ts";
import type { TargetRow } from "../../src/model/registry.ts";
import { facts, gdp, input } from "../ledger/make.ts";

const edition = (name: string, publishedOn: string, measure: string, shares: Readonly<Record<string, number>>, more: readonly EditionRow[] = []): Edition => {
  const rows: EditionRow[] = Object.entries(shares).map(([at, value]) => ({ state: at.slice(0, 3), year: Number(at.slice(4, 8)), kind: "share", value, unit: "%gdp", prices: null, status: at.endsWith("e") ? "estimate" : "actual" }));
  return { id: editionId({ name, measure, publishedOn }), name, publishedOn, measure, source: null, problems: [], rows: [...rows, ...more] };
};
const target = (id: string, value: number, from: string, by: string): TargetRow => ({ id, body: "nato", name: `${value}% of GDP`, value, unit: "%gdp", of: "defence expenditure", from, by });
const money = (kind: "gdp" | "amount", year: number, value: number): EditionRow => ({ state: "BEL", year, kind, value, unit: "USD", prices: "2015", status: "actual" });

const editions = [
  edition("Tables 2018", "2018-07-10", "nato-defence", { "BEL 2015": 0.9, "BEL 2016": 0.92, "BEL 2017": 0.94, "BEL 2018e": 0.96 }, [money("gdp", 2017, 500e9), money("amount", 2017, 4.7e9)]),
  edition("Tables 2022", "2022-06-27", "nato-defence", { "BEL 2017": 0.91, "BEL 2018": 0.9, "BEL 2019": 0.95, "BEL 2020": 1.02, "BEL 2021": 1.07, "BEL 2022e": 1.18 }),
  edition("Yearbook 2019", "2019-04-29", "sipri-milex", { "BEL 2017": 0.89 }),
];
const ledger = buildLedger(input({
  a: { on: "2017-05-05", claims: { actual: { kind: "spending", actor: "BEL", quantity: { ...gdp(0.91), quote: "0.91 per cent" }, holds: "2017" }, promise: { kind: "spending", actor: "BEL", stage: "pledged", quantity: { ...gdp(1.3), quote: "1.3 per cent" }, holds: "2020/.." } } },
  b: { on: "2021-02-02", claims: { later: { kind: "spending", actor: "BEL", stage: "pledged", quantity: { ...gdp(1.3), quote: "1.3 per cent" }, holds: "2030/.." } } },
}));
const all = { editions, ledger, facts, targets: [target("two-by-2024", 2, "2014-09-05", "2024")] };
const ask = (year: number, knownBy: string | null, measure = "nato-defence") => accountOf(all, { state: "BEL", year, measure, knownBy: knownBy === null ? null : dayOf(knownBy) });

test("an account is of an edition: the figure known then, the figure known now, and the definitions apart", () => {
  expect(ask(2017, "2018-12-31")).toMatchObject({ edition: "Tables 2018", actual: { value: 0.94, edition: "Tables 2018" }, estimate: null });
  expect(ask(2017, "2022-12-31")).toMatchObject({ edition: "Tables 2022", actual: { value: 0.91 }, editions: [{ value: 0.94 }, { value: 0.91 }] });
  expect(ask(2018, "2018-12-31")).toMatchObject({ actual: null, estimate: { value: 0.96, status: "estimate" } });
  expect(ask(2017, null, "sipri-milex")).toMatchObject({ actual: { value: 0.89, measure: "sipri-milex" }, editions: [{ edition: "Yearbook 2019" }] });
});

test("the gap in points, and in money where an edition gives GDP; without it the missing input is named", () => {
  const known = ask(2017, "2018-12-31").targets[0];
  expect(printed(known.points)).toBe("gap_to_target/1 = 1.06 points (share 0.94 %gdp [Tables 2018]; target 2 %gdp [registry: two-by-2024])");
  expect(known.money.value?.min).toBeCloseTo(5.3e9, 0);
  expect(known.money.unit).toBe("USD, prices of 2015");
  expect(ask(2017, "2018-12-31").made?.value?.min).toBeCloseTo(0.94, 12);
  expect(ask(2021, "2022-12-31").targets[0].money).toMatchObject({ value: null, missing: ["gdp"] });
});

test("figures of reports stand beside the table's", () => {
  const account = ask(2017, "2018-12-31");
  expect(account.claims.actual).toMatchObject([{ claim: "actual", quote: "0.91 per cent", year: 2017 }]);
  expect(account.beside[0].difference.min).toBeCloseTo(-0.03, 9);
  expect(ask(2017, "2017-01-01").claims.actual).toEqual([]);
});

test("the path: what it needs each year, and when the recent pace arrives", () => {
  const { path } = ask(2022, "2022-12-31").targets[0];
  expect(path).toMatchObject({ from: { year: 2022, value: 1.18 }, to: { year: 2024, value: 2 } });
  expect(path?.pointsAYear).toBeCloseTo(0.41, 9);
  expect(path?.growthAboveGdp).toBeCloseTo((2 / 1.18) ** 0.5 - 1, 9);
  expect(path?.recent?.pointsAYear).toBeCloseTo((1.18 - 0.95) / 3, 9);
  expect(path?.arrival).toBe(2033);
});

test("a promise on three axes: superseded by a later one, put off, never one grade", () => {
  const [first, second] = ask(2021, "2022-12-31").promises;
  expect(first.figure.claim).toBe("promise");
  expect(first.verdict).toMatchObject({ rubric: "muster-rubric/1", edition: "Tables 2022", stage: { value: "pledged", evidence: ["promise"] }, schedule: { value: "overdue", evidence: ["Tables 2022: BEL 2020"] } });
  expect(second.verdict).toMatchObject({ schedule: { value: "on time" }, fulfilment: { value: "on track" } });
});

const level = (year: number, value: number) => ({ year, value, status: "actual" as const, edition: "T", cell: `T: X ${year}` });
const given = (deadline: number | null, superseded = null as { because: string; laterDeadline: number | null } | null) => ({ level: 2, stage: "pledged" as const, stageBecause: "", deadline, given: 2015, evidence: ["c"], superseded });
const axes = (...args: Parameters<typeof verdictOn>): string => {
  const verdict = verdictOn(...args);
  return `${verdict.schedule.value}, ${verdict.fulfilment.value}`;
};

test.each([
  ["reached before the deadline", given(2020), [level(2015, 1), level(2019, 2.1)], 2021, "on time, kept"],
  ["reached after it", given(2020), [level(2015, 1), level(2020, 1.8), level(2021, 2)], 2022, "late, kept late"],
  ["most of the way by then", given(2020), [level(2015, 1), level(2020, 1.8)], 2021, "overdue, kept in part"],
  ["little of the way by then", given(2020), [level(2015, 1), level(2020, 1.1)], 2021, "overdue, broken"],
  ["passed with no figure for it", given(2020), [level(2015, 1), level(2018, 1.4)], 2021, "unknown, not assessed"],
  ["ahead, and fast enough", given(2025), [level(2015, 1), level(2018, 1.6)], 2019, "on time, on track"],
  ["ahead, and too slow", given(2020), [level(2015, 1), level(2018, 1.1)], 2019, "on time, at risk"],
  ["no deadline and not reached", given(null), [level(2018, 1.4)], 2021, "no deadline, not assessed"],
  ["no figures at all", given(2020), [], 2018, "on time, not assessed"],
  ["put off", given(2025, { because: "a later promise", laterDeadline: 2030 }), [level(2015, 1), level(2018, 1.4)], 2019, "late, superseded"],
])("verdict: %s", (_, undertaking, levels, askedIn, expected) => {
  expect(axes(undertaking, levels, askedIn)).toBe(expected);
});

test("states with accounts: those of the tables and of the claims, as known", () => {
  expect(statesWithAccounts(all, { measure: "nato-defence", knownBy: dayOf("2017-06-01") })).toEqual(["BEL"]);
  expect(statesWithAccounts(all, { measure: "nato-defence", knownBy: dayOf("2016-06-01") })).toEqual([]);
});
