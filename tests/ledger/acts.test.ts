/** What is one act and what is another: renewals year by year, copies, a text that tells both the end and what was before, reports of no day, sums. */
import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { exactly, facts, input, more, type Said } from "./make.ts";

const missions = [...facts.missions, { id: "monvlo", name: "Monitoring Force Vlora", body: "osce", lead: null, places: ["ALB"], class: "peacekeeping", from: "2010", to: "" }];
const built = (reports: Parameters<typeof input>[0], origins?: { readonly [id: string]: string }) =>
  buildLedger(input(reports, { facts: { ...facts, missions }, ...(origins && { origins: [...Map.groupBy(Object.keys(reports), (id) => origins[id] ?? id)].map(([id, documents]) => ({ id, documents, earliest: documents[0], credit: null, links: [] })) }) }));
/** The claims that the standing versions of a ledger come from, with how many tell each. */
const standing = (ledger: ReturnType<typeof built>): string[] => ledger.commitments.flatMap((one) => one.versions).filter((version) => version.supersededBy === null).map((version) => `${version.claim} ${version.supports.length}`).sort();
const months = (value: number) => ({ min: value, max: value, unit: "months", of: null });
const years = (value: number) => ({ min: value, max: value, unit: "years", of: null });

test("the Security Council's renewal of another body's mission is on that body's line", () => {
  const mandate = { kind: "mandate", mission: "monvlo", stage: "decided", change: "renew" } as const;
  for (const actor of ["un", "un-security-council", "osce"]) expect(built({ a: { on: "2014-03-01", claims: { x: { ...mandate, actor } } } }).commitments.map((one) => one.key)).toEqual(["role|osce|m:monvlo"]);
  for (const actor of ["nato", "ITA"]) expect(built({ a: { on: "2014-03-01", claims: { x: { ...mandate, actor } } } }).commitments.map((one) => one.key)).toEqual([`role|${actor}|m:monvlo`]);
  expect(built({ a: { on: "2014-03-01", claims: { x: { ...mandate, kind: "force", actor: "un" } } } }).commitments.map((one) => one.key)).toEqual(["force|un|m:monvlo"]);
});

test("a renewal for a year, told a year later, is the next one; told in the same weeks, or as twelve months, it is the same", () => {
  const renewal = (quantity: object, on: string) => ({ on, claims: { [on]: { kind: "mandate", actor: "osce", mission: "monvlo", stage: "decided", change: "renew", quantity } satisfies Said } });
  expect(standing(built({ a: renewal(years(1), "2014-03-01"), b: renewal(years(1), "2014-03-09") }))).toEqual(["2014-03-01 2"]);
  expect(standing(built({ a: renewal(years(1), "2014-03-01"), b: renewal(months(12), "2014-03-09") }))).toEqual(["2014-03-01 2"]);
  expect(standing(built({ a: renewal(years(1), "2014-03-01"), b: renewal(months(12), "2015-03-01") }))).toEqual(["2015-03-01 1"]);
  expect(standing(built({ a: renewal(years(1), "2014-03-01"), b: renewal(months(6), "2015-03-01") }))).toEqual(["2015-03-01 1"]);
});

test("a copy printed months later adds nothing", () => {
  const sent = (id: string): Record<string, Said> => ({ [id]: { kind: "aid", actor: "PRT", with: "recipient:HRV", stage: "pledged", change: "add", object: "jets", quantity: { ...more(6, "jets"), unit: "unit" } } });
  const reports = { a: { on: "2014-02-05", claims: sent("x") }, b: { on: "2014-06-02", claims: sent("y") } };
  expect(standing(built(reports, { a: "o", b: "o" }))).toEqual(["x 2"]);
  expect(standing(built(reports))).toEqual(["x 1", "y 1"]);
});

test("a text that opens with the end tells of those who were there; one that opens with those who are there, of a part that left", () => {
  const presence = { kind: "force", actor: "ESP", place: "HRV" } as const;
  const ended: Said = { ...presence, stage: "ended", change: "end" };
  const plan: Said = { ...presence, stage: "pledged", change: "end", holds: "../2014-09" };
  expect(standing(built({ a: { on: "2014-09-17", claims: { ended, there: { ...presence } } } }))).toEqual(["ended 1"]);
  expect(standing(built({ a: { on: "2014-09-17", claims: { there: { ...presence }, ended } } }))).toEqual(["there 1"]);
  expect(standing(built({ a: { on: "2014-09-17", claims: { there: { ...presence, holds: "2014-09-17/.." }, ended } } }))).toEqual(["there 1"]);
  expect(standing(built({ a: { on: "2014-09-17", claims: { plan, ended } } }))).toEqual(["ended 1"]);
  expect(standing(built({ a: { on: "2014-09-17", claims: { leaving: { ...presence, change: "end" }, ended } } }))).toEqual(["ended 1"]);
  const twice = built({ a: { on: "2014-09-17", claims: { ended } }, b: { on: "2014-09-18", claims: { again: ended, there: { ...presence, holds: "2014-09-18/.." } } } });
  expect(standing(twice)).toEqual(["ended 2"]);
  expect(twice.conflicts.filter((one) => one.rule.startsWith("update/"))).toEqual([]);
  expect(standing(built({ a: { on: "2014-09-17", claims: { ended, stay: { ...presence, quantity: exactly(20) } } } }))).toEqual(["ended 1", "stay 1"]);
});

test("a report of no day takes no place of a dated one, and stands behind it", () => {
  const level = (value: number): Said => ({ kind: "force", actor: "ESP", place: "HRV", quantity: exactly(value) });
  const ledger = built({ a: { on: "2014-03-01", claims: { dated: level(150) } }, b: { on: null, claims: { dayless: level(20) } } });
  expect(standing(ledger)).toEqual(["dated 1", "dayless 1"]);
  expect(ledger.commitments[0].versions.find((version) => version.id === ledger.commitments[0].current[0])!.claim).toBe("dated");
  expect(ledger.conflicts.map((one) => [one.rule, one.open])).toEqual([["scope/no-day", false]]);
});

test("18 jets and 6 more are the 24 in all; 14 and 6 are not, and what has come stays beside what is promised", () => {
  const gift = (quantity: object, rest: Partial<Said> = {}): Said => ({ kind: "aid", actor: "PRT", with: "recipient:HRV", stage: "pledged", change: "start", object: "jets", quantity, ...rest });
  const unit = (value: number) => ({ ...exactly(value, "jets"), unit: "unit" });
  const added = gift({ ...more(6, "jets"), unit: "unit" }, { change: "add" });
  const told = (first: number, rest: Partial<Said> = {}) => standing(built({ a: { on: "2014-01-01", claims: { first: gift(unit(first), rest) } }, b: { on: "2014-02-01", claims: { added } }, c: { on: "2014-06-01", claims: { whole: gift(unit(24)) } } }));
  expect(told(18)).toEqual(["whole 1"]);
  expect(told(14)).toEqual(["added 1", "first 1", "whole 1"]);
  expect(told(18, { stage: "in-force" })).toEqual(["added 1", "first 1", "whole 1"]);
});

test("a region with no number is the one state of it that the report names", () => {
  const keys = (claims: Record<string, Said>) => [...new Set(built({ a: { on: "2014-01-01", claims } }).commitments.map((one) => one.key))];
  const flank: Said = { kind: "force", actor: "ESP", place: "balkans", change: "start" };
  const there: Said = { kind: "force", actor: "ESP", place: "HRV", quantity: exactly(150) };
  expect(keys({ flank, there })).toEqual(["force|ESP|HRV"]);
  expect(keys({ flank: { ...flank, quantity: exactly(900) }, there })).toHaveLength(2);
  expect(keys({ flank, there, also: { ...there, place: "SVN" } })).toHaveLength(3);
});

test("a term is one whether its length or its last day is told, and what most tell of one day stands first", () => {
  const term = (quantity: object | undefined, holds: string | undefined, change: "extend" | "end" = "extend"): Said => ({ kind: "mandate", actor: "osce", mission: "monvlo", stage: "decided", change, ...(quantity && { quantity }), ...(holds && { holds }) });
  expect(standing(built({ a: { on: "2014-08-28", claims: { day: term(undefined, "../2015-12-31") } }, b: { on: "2014-08-29", claims: { both: term(months(16), "../2015-12-31") } } }))).toEqual(["day 2"]);
  const told = { on: "2014-08-28", claims: { day: term(undefined, "../2015-12-31"), over: { ...term(undefined, "../2015-12-31", "end") } } };
  const ledger = built({ a: told, b: { on: "2014-08-28", claims: { again: term(undefined, "../2015-12-31") } } });
  expect(ledger.commitments[0].versions.find((version) => version.id === ledger.commitments[0].current[0])!.claim).toBe("day");
});

test("to leave from a day on, and to be gone by the end of that year, are no two ends", () => {
  const leave = (holds: string): Said => ({ kind: "mandate", actor: "osce", mission: "monvlo", stage: "decided", change: "end", holds });
  const conflicts = (a: string, b: string) => built({ a: { on: "2014-08-28", claims: { a: leave(a) } }, b: { on: "2014-08-29", claims: { b: leave(b) } } }).conflicts.filter((one) => one.open).map((one) => one.rule);
  expect(conflicts("2015-12-31/..", "../2015")).toEqual([]);
  expect(conflicts("../2015-06", "../2016-06")).toEqual(["clash/two-ends-one-promise"]);
});

test("an end closes what was promised before of leaving and of staying on, not what is asked or comes later", () => {
  const mandate = { kind: "mandate", actor: "osce", mission: "monvlo" } as const;
  const over = { on: "2014-07-01", claims: { over: { ...mandate, stage: "ended", change: "end" } satisfies Said } };
  const before = (claim: Partial<Said>) => ({ on: "2014-05-01", claims: { before: { ...mandate, stage: "pledged", ...claim } satisfies Said } });
  expect(standing(built({ a: before({ change: "extend", quantity: years(1) }), b: over }))).toEqual(["over 1"]);
  expect(standing(built({ a: before({ change: "end", holds: "../2014-07" }), b: over }))).toEqual(["over 1"]);
  expect(standing(built({ a: before({ change: "extend", stage: "requested" }), b: over }))).toEqual(["before 1", "over 1"]);
  expect(standing(built({ a: over, b: { on: "2015-05-01", claims: { anew: { ...mandate, stage: "decided", change: "renew" } } } }))).toEqual(["anew 1", "over 1"]);
});

test("a part that is over, or a level of before, does not stand before the level that goes on", () => {
  const level = (value: number, rest: Partial<Said> = {}): Said => ({ kind: "force", actor: "ESP", place: "HRV", quantity: exactly(value), ...rest });
  const ledger = built({ a: { on: "2014-03-01", claims: { now: level(1250) } }, b: { on: "2014-03-20", claims: { part: level(300, { stage: "ended", change: "end" }) } }, c: { on: "2014-03-20", claims: { old: level(120, { stage: "ended" }) } } });
  expect(standing(ledger)).toContain("now 1");
  expect(ledger.commitments[0].versions.find((version) => version.id === ledger.commitments[0].current[0])!.claim).toBe("now");
});
