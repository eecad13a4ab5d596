import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import { exactly, facts, input, type Said } from "./make.ts";

const built = (reports: Parameters<typeof input>[0]): Ledger => buildLedger(input(reports, { facts }));
const open = (ledger: Ledger): string[] => ledger.conflicts.filter((one) => one.open).map((one) => one.rule);
const presence = { kind: "force", actor: "ESP", place: "HRV" } as const;
const told = (one: Said, other: Said, days = "2015-07-02"): Ledger => built({ a: { on: "2015-07-01", claims: { x: one } }, b: { on: days, claims: { y: other } } });
const tanks = (n: number, stage: Said["stage"] = "pledged"): Said => ({ kind: "aid", actor: "ESP", with: "recipient:HRV", stage, change: "start", object: "tanks", quantity: exactly(n, "tanks", "unit") });

test("two numbers for one gift, told on one day, disagree; told months apart they are two gifts", () => {
  expect(open(told(tanks(14), tanks(18)))).toEqual(["clash/two-numbers-one-promise"]);
  expect(open(told(tanks(14), tanks(18), "2015-11-02"))).toEqual([]);
});

test("a report that gives the whole and its part is not at odds with one that gives the part", () => {
  const ledger = built({ a: { on: "2015-07-01", claims: { part: tanks(14) } }, b: { on: "2015-07-01", claims: { same: tanks(14), whole: tanks(18) } } });
  expect(open(ledger)).toEqual([]);
  const levels = built({ a: { on: "2015-07-01", claims: { part: { ...presence, quantity: exactly(300) } } }, b: { on: "2015-07-02", claims: { same: { ...presence, quantity: exactly(300) }, whole: { ...presence, quantity: exactly(450) } } } });
  expect(open(levels)).toEqual([]);
});

test("parts of two reports are no disagreement, nor does a part take the place of a whole; two wholes still differ", () => {
  const count = (n: number): Said => ({ ...presence, quantity: exactly(n) });
  const parts = built({ a: { on: "2015-07-01", claims: { whole: count(1900), part: count(300) } }, b: { on: "2015-07-02", claims: { whole: count(1900), other: count(200) } } });
  expect(parts.conflicts.filter((one) => one.kind !== "scope")).toEqual([]);
  expect(open(built({ a: { on: "2015-07-01", claims: { whole: count(1900), part: count(300) } }, b: { on: "2015-07-02", claims: { whole: count(2000), other: count(200) } } }))).toEqual(["clash/two-numbers-one-time"]);
  const later = built({ a: { on: "2015-07-01", claims: { only: count(1900) } }, b: { on: "2015-11-02", claims: { whole: count(2100), part: count(900) } } });
  expect(later.commitments.flatMap((line) => line.versions.filter((one) => one.supersededBy !== null).map((one) => [one.quantity?.min, line.versions.find((v) => v.id === one.supersededBy)?.quantity?.min]))).toEqual([[1900, 2100]]);
});

test("how a deployment began, told later, takes no place of what stands", () => {
  const stood: Said = { ...presence, quantity: exactly(1400) };
  const began: Said = { ...presence, stage: "ended", change: "start", quantity: exactly(2600) };
  const states = (ledger: Ledger): unknown[] => ledger.commitments.flatMap((line) => line.versions.map((one) => [one.quantity?.min ?? null, one.supersededBy !== null]));
  expect(states(told(stood, began, "2016-07-01"))).toEqual([[1400, false], [2600, true]]);
  const bare: Said = { ...presence, stage: "ended", change: "start" };
  expect(states(told(stood, bare, "2016-07-01"))).toEqual([[1400, false], [null, false]]);
});

test("a clash of numbers is shown with the words that tell them, not with others of the same version", () => {
  const ledger = built({ a: { on: "2015-07-01", claims: { number: { ...presence, quantity: exactly(300) }, bare: presence } }, b: { on: "2015-07-02", claims: { other: { ...presence, quantity: exactly(450) } } } });
  expect(ledger.conflicts.filter((one) => one.open).map((one) => one.sides.map((side) => side.claims))).toEqual([[["number"], ["other"]]]);
});

test("two ends for one extension, told on one day, disagree; told weeks apart the later is news", () => {
  const until = (holds: string): Said => ({ kind: "mandate", actor: "ESP", place: "HRV", stage: "decided", change: "extend", holds });
  expect(open(told(until("../2016"), until("../2017")))).toEqual(["clash/two-ends-one-promise"]);
  expect(open(told(until("../2016"), until("../2017"), "2015-09-02"))).toEqual([]);
});

test("for and against on one day disagree; a month later it is a change of mind", () => {
  const stand = (stance: "for" | "against"): Said => ({ kind: "position", actor: "ESP", stance, topic: "a no-fly zone" });
  expect(open(told(stand("for"), stand("against")))).toEqual(["clash/two-stances"]);
  expect(open(told(stand("for"), stand("against"), "2015-08-12"))).toEqual([]);
});

test("a denial with no number denies whatever number was promised, once, and not what its own report tells", () => {
  const promise: Said = { ...presence, stage: "decided", change: "start", quantity: exactly(190, "sailors") };
  const denial: Said = { ...presence, stage: "planned", change: "start", modality: "negated" };
  expect(open(told(promise, denial))).toEqual(["clash/denied"]);
  expect(open(told(promise, { ...denial, certainty: 0.55 }))).toEqual([]);
  const own = built({ a: { on: "2015-07-01", claims: { x: { ...presence, change: "start" } } }, b: { on: "2015-07-02", claims: { some: { ...presence, change: "start" }, rest: { ...presence, change: "start", modality: "negated" } } } });
  expect(open(own)).toEqual([]);
});

test("what is hardly read, or whose actor was filled in, is held against nobody", () => {
  const [few, many] = [{ ...presence, quantity: exactly(300) }, { ...presence, quantity: exactly(450) }];
  expect(open(told(few, many))).toEqual(["clash/two-numbers-one-time"]);
  expect(open(told(few, { ...many, certainty: 0.3 }))).toEqual([]);
  expect(open(told({ ...few, filled: { actor: "who says so" } }, many))).toEqual([]);
});

test("a side of a clash is the telling that was met, not the first of its kind", () => {
  const ledger = built({
    a: { on: "2014-01-01", claims: { first: { ...presence, quantity: exactly(300) } } }, b: { on: "2015-07-01", claims: { last: { ...presence, quantity: exactly(300) } } }, c: { on: "2015-07-03", claims: { other: { ...presence, quantity: exactly(450) } } },
  });
  expect(ledger.conflicts.filter((one) => one.open).map((one) => one.sides.map((side) => side.document))).toEqual([["b", "c"]]);
});

test("the registry is held against a presence in a neighbouring state, not against a town where one met, another continent or a cost", () => {
  const led = (place: string, more: Partial<Said> = {}): string[] => open(built({ a: { on: "2015-07-01", claims: { x: { kind: "lead", actor: "ITA", place, mission: "bg-hrv", ...more } } } }));
  expect(led("SVN")).toEqual(["text-error/registry"]);
  expect(led("IRQ", { kind: "force" })).toEqual([]);
  expect(led("SVN", { filled: { mission: "the mission of the sentence before" } })).toEqual([]);
  expect(led("SVN", { kind: "cost" })).toEqual([]);
  expect(open(built({ a: { on: null, claims: { x: { kind: "lead", actor: "ITA", place: "SVN", mission: "bg-hrv" } } } }))).toEqual([]);
});
