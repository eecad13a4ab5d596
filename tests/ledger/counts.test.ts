import { expect, test } from "vitest";
import { indexFacts } from "../../src/ledger/facts.ts";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { lapsesOf } from "../../src/ledger/lapses.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import type { Version } from "../../src/model/commitment.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { exactly, facts, gdp, input, more } from "./make.ts";

const versionOf = (ledger: Ledger, claim: string): Version => ledger.commitments.flatMap((one) => one.versions).find((version) => version.supports.some((support) => support.claim === claim))!;
const rulesOf = (ledger: Ledger): string[] => ledger.conflicts.map((conflict) => `${conflict.rule}${conflict.open ? " open" : ""}`);
const presence = { kind: "force", actor: "ESP", place: "HRV" } as const;
const built = (reports: Parameters<typeof input>[0]): Ledger => buildLedger(input(reports, { facts }));

test("two counts in one text are a whole and a part, or two things: kept, and nobody is asked", () => {
  const ledger = built({ a: { on: "2015-07-01", claims: { ship: { ...presence, quantity: exactly(200) }, squadron: { ...presence, quantity: exactly(1500) }, all: { ...presence, quantity: exactly(15_000) } } } });
  expect(ledger.conflicts.filter((conflict) => conflict.open)).toEqual([]);
  expect(new Set(rulesOf(ledger))).toEqual(new Set(["scope/two-numbers-one-text"]));
});

test.each([[450, 540], [1250, 12_500]])("%i and %i in one text may be digits that slipped: a person is asked", (one, other) => {
  const ledger = built({ a: { on: "2015-07-01", claims: { x: { ...presence, quantity: exactly(one) }, y: { ...presence, quantity: exactly(other) } } } });
  expect(rulesOf(ledger)).toEqual(["text-error/digits open"]);
});

test("twelve thousand in all and eleven hundred of one ally, told in one week, are no clash and no update", () => {
  const ledger = built({ a: { on: "2015-07-01", claims: { all: { ...presence, quantity: { min: 12_000, of: "soldiers" } } } }, b: { on: "2015-07-05", claims: { own: { ...presence, quantity: exactly(1100) } } } });
  expect(rulesOf(ledger)).toEqual(["scope/other-count"]);
  expect(versionOf(ledger, "all").supersededBy).toBeNull();
});

test("the same number of people to come and there already is no contradiction; the same share of GDP is", () => {
  const force = built({ a: { on: "2015-07-01", claims: { here: { ...presence, quantity: exactly(200) }, coming: { ...presence, stage: "planned", change: "start", quantity: exactly(200) } } } });
  expect(rulesOf(force)).toEqual([]);
  const share = built({ a: { on: "2015-07-01", claims: { met: { kind: "spending", actor: "ESP", quantity: gdp(2) }, aim: { kind: "spending", actor: "ESP", stage: "planned", change: "add", quantity: gdp(2) } } } });
  expect(rulesOf(share)).toEqual(["clash/one-text-two-stages open"]);
});

test("an advance party that is still to come is not replaced by the strength that the whole will have", () => {
  const ledger = built({
    a: { on: "2015-07-01", claims: { party: { ...presence, stage: "planned", change: "add", quantity: more(120) } } }, b: { on: "2015-12-01", claims: { whole: { ...presence, stage: "planned", change: "start", quantity: exactly(4800) } } },
  });
  expect(versionOf(ledger, "party").supersededBy).toBeNull();
});

test("the first 300 to leave do not replace the 1,250 that stand; all of them do", () => {
  const told = (left: number): Ledger => built({ a: { on: "2015-07-01", claims: { stand: { ...presence, quantity: exactly(1250) } } }, b: { on: "2015-10-01", claims: { left: { ...presence, stage: "ended", change: "cut", quantity: exactly(left) } } } });
  expect(versionOf(told(300), "stand").supersededBy).toBeNull();
  expect(versionOf(told(1250), "stand").supersededBy).not.toBeNull();
});

test("an end of long ago is no end of what was renewed since, and its mandate still lapses", () => {
  const role = { kind: "mandate", actor: "un", place: "HRV", mission: "shield" } as const;
  const ledger = built({ a: { on: "2015-07-01", claims: { until: { ...role, stage: "decided", change: "extend", holds: "../2016-06-30" }, runs: { ...role, holds: "../2016-06-30" } } }, b: { on: "2015-07-03", claims: { old: { ...role, stage: "ended", change: "end", holds: "../1978" } } } });
  expect(versionOf(ledger, "runs").supersededBy).not.toBe(versionOf(ledger, "old").id);
  expect(lapsesOf(ledger.commitments, { on: dayOf("2016-06-01")!, withinDays: 60 }, indexFacts(facts))).toMatchObject([{ state: "ends-within" }]);
});

test("jets that come in 2016 do not lapse with 2016; support until 2016 does", () => {
  const gift = { kind: "aid", actor: "ESP", with: "recipient:HRV", stage: "pledged", change: "start" } as const;
  const ended = (claim: object): number => lapsesOf(built({ a: { on: "2015-07-01", claims: { x: { ...gift, ...claim } } } }).commitments, { on: dayOf("2018-01-01")!, withinDays: 30 }, indexFacts(facts)).length;
  expect(ended({ object: "jets", quantity: exactly(8, "jets", "unit"), holds: "2016" })).toBe(0);
  expect(ended({ quantity: exactly(1_000_000, "", "EUR"), holds: "../2016" })).toBe(1);
});

test("what has arrived is not laid on a total of its own report; an increment that names its sum derives none; an old total carries none", () => {
  const derived = (reports: Parameters<typeof input>[0]) => versionOf(built(reports), "inc").derived?.quantity.min;
  const total = { ...presence, quantity: exactly(90) };
  expect(derived({ a: { on: "2015-07-01", claims: { total, inc: { ...presence, change: "add", quantity: more(90) } } } })).toBeUndefined();
  expect(derived({ a: { on: "2015-07-01", claims: { total, to: { ...presence, stage: "pledged", change: "add", quantity: exactly(180) }, inc: { ...presence, stage: "pledged", change: "add", quantity: more(90) } } } })).toBeUndefined();
  const later = (on: string) => derived({ a: { on: "2015-07-01", claims: { total } }, b: { on, claims: { inc: { ...presence, stage: "pledged", change: "add", quantity: more(60) } } } });
  expect(later("2016-03-01")).toBe(150);
  expect(later("2018-03-01")).toBeUndefined();
});

test("a place told with its region or its sea is that place: one line, one slip of the pen", () => {
  const slip = { kind: "place-contradicted", field: "place", likely: "HRV", because: "the report speaks of Croatia throughout" };
  const ledger = built({ a: { on: "2018-02-01", text: "420 soldiers from ten allies train in Slovenia, one of four groups in the Balkans", claims: {
    soldiers: { kind: "force", actor: "nato", place: "SVN", problems: [slip], quantity: exactly(420), quote: "420 soldiers from ten allies train in Slovenia" },
    states: { kind: "force", actor: "nato", place: "SVN balkans", problems: [slip], quantity: { ...exactly(10), unit: "states" }, quote: "420 soldiers from ten allies train in Slovenia, one of four groups" },
  } } });
  expect(ledger.commitments).toHaveLength(1);
  expect(rulesOf(ledger)).toEqual(["text-error/own-text open"]);
  const two = built({ a: { on: "2018-02-01", claims: { x: { kind: "mandate", actor: "ESP", place: "HRV", holds: "../2020" }, y: { kind: "mandate", actor: "ESP", place: "HRV balkans", holds: "../2020" } } } });
  expect(two.commitments).toHaveLength(1);
});

test("money in a reason is written as a person would", () => {
  const budget = (value: number) => ({ kind: "cost", actor: "ESP", place: "HRV", quantity: exactly(value, "", "EUR") }) as const;
  const ledger = built({ a: { on: "2015-07-01", claims: { x: budget(6e9) } }, b: { on: "2016-07-01", claims: { y: budget(7.5e9) } } });
  expect(ledger.conflicts.map((conflict) => conflict.because)).toEqual(["EUR 6 bn (in-force), then EUR 7.5 bn (in-force)"]);
});

test("a promise to leave is no promise to come, and those who are still there keep neither", () => {
  const promise = { ...presence, stage: "pledged" as const };
  const ledger = built({
    a: { on: "2015-07-01", claims: { leave: { ...promise, change: "end", quantity: exactly(1500) } } }, b: { on: "2015-07-02", claims: { there: { ...presence, quantity: exactly(1500) } } }, c: { on: "2015-07-03", claims: { come: { ...promise, change: "start", quantity: exactly(1500) } } },
  });
  expect(["leave", "there", "come"].map((id) => versionOf(ledger, id).supersededBy)).toEqual([null, null, null]);
  expect(versionOf(ledger, "leave")).not.toBe(versionOf(ledger, "come"));
});

test("a promise that another report of that week calls an offer stays a promise", () => {
  const told = (stage: "offered" | "decided"): Version => versionOf(built({ a: { on: "2015-07-01", claims: { one: { ...presence, stage: "pledged", change: "start", quantity: exactly(300) } } }, b: { on: "2015-07-03", claims: { two: { ...presence, stage, change: "start", quantity: exactly(300) } } } }), "one");
  expect(told("offered").supersededBy).toBeNull();
  expect(told("decided").supersededBy).not.toBeNull();
});

test("those who have left are no base for a sum", () => {
  const ledger = built({ a: { on: "2015-07-01", claims: { left: { ...presence, stage: "ended", quantity: exactly(1250) } } }, b: { on: "2015-12-01", claims: { inc: { ...presence, stage: "pledged", change: "add", quantity: more(1000) } } } });
  expect(versionOf(ledger, "inc").derived).toBeUndefined();
});
