import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { giftsOf, isHelp } from "../../src/ledger/gifts.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import { exactly, facts, input, type Said } from "./make.ts";

const { differInMake, sortOf } = giftsOf(facts.kit);
const gift = (object: string | null, more: Partial<Said> = {}): Said => ({ kind: "aid", actor: "PRT", with: "recipient:HRV", stage: "pledged", change: "start", object, ...more });
const built = (reports: Parameters<typeof input>[0]): Ledger => buildLedger(input(reports, { facts }));
const standing = (ledger: Ledger): number[] => ledger.commitments.map((one) => one.versions.filter((version) => version.supersededBy === null).length);

test.each([["F-16s", "jet"], ["the first Dutch F-16s", "jet"], ["two MiG-29", "jet"], ["a first batch of F-16s", "jet"], ["F-16 training", null], ["F-16 pilots", null], ["F-16 fighter jets", "jet"], ["American-made warplanes", "jet"], ["Leopard 2A6", "tank"], ["German-made Leopard 2 tanks", "tank"], ["tank shells", null], ["anti-tank missiles", null], ["fuel", null]])("%s: %s", (words, sort) => {
  expect(sortOf(words)).toBe(sort);
});

test("help that nobody names, and help of a sort of its own", () => {
  expect(["a new military aid package", "Washington's aid", "more funding", "security assistance"].filter(isHelp)).toHaveLength(4);
  expect(["humanitarian aid", "cyber assistance", "training", "ammunition", "a package of shells"].filter(isHelp)).toEqual([]);
});

test("makes differ by name or number, where both tell them", () => {
  expect(differInMake("Leopard 1 tanks", "Leopard 2A6 tanks")).toBe(true);
  expect(differInMake("Challenger tanks", "Abrams tanks")).toBe(true);
  expect(differInMake("Leopard 2 tanks", "Leopard 2A6 tanks")).toBe(false);
  expect(differInMake("tanks", "Leopard 2 tanks")).toBe(false);
});

test("one gift under three names is one version with three tellings", () => {
  const ledger = built({
    a: { on: "2015-07-01", claims: { x: gift("jets", { quantity: exactly(19, "jets", "unit") }) } },
    b: { on: "2015-07-02", claims: { y: gift("F-16 fighter jets", { quantity: exactly(19, "F-16 fighter jets", "unit") }) } },
    c: { on: "2015-07-02", claims: { z: gift("F-16s", { quantity: exactly(19, "F-16s", "unit") }) } },
  });
  expect(ledger.commitments).toHaveLength(1);
  expect(ledger.commitments[0].versions.map((version) => version.supports.length)).toEqual([3]);
});

test("whom a gift trains and the training are one line, whoever they are called", () => {
  const trained = gift(null, { change: "level", stage: "in-force", quantity: exactly(1650, "special forces soldiers") });
  const keys = (claims: Record<string, Said>): string[] => built({ a: { on: "2015-07-01", claims } }).commitments.map((one) => one.key);
  expect(keys({ trained, more: gift(null, { quantity: exactly(40, "officers") }), training: gift("training"), course: gift("training of the border guard") })).toEqual(["aid|PRT|HRV|training"]);
  expect(keys({ jets: gift("jets") })).toEqual(["aid|PRT|HRV|jet"]);
});

test("packages one after the other are one line, each a row of its own; 'up to' of the same week is the same one", () => {
  const money = (min: number | null, max: number) => ({ quantity: { min, max, unit: "EUR" } });
  const ledger = built({
    a: { on: "2015-07-01", claims: { x: gift("new package", money(300e6, 300e6)) } }, b: { on: "2015-09-01", claims: { y: gift("military aid package", money(400e6, 400e6)) } }, c: { on: "2015-09-03", claims: { z: gift(null, money(null, 400e6)) } },
  });
  expect(standing(ledger)).toEqual([3]);
  expect(new Set(ledger.commitments[0].versions.map((version) => version.strand)).size).toBe(2);
});

test("help with no number half a year after a plan for help is another package", () => {
  const told = (on: string): number[] => standing(built({ a: { on: "2015-07-01", claims: { x: gift("new package", { stage: "planned" }) } }, b: { on, claims: { y: gift("new package") } } }));
  expect(told("2015-07-10")).toEqual([1]);
  expect(told("2016-01-10")).toEqual([2]);
});

test("whom help goes to is said once in a report", () => {
  const ledger = built({ a: { on: "2015-07-01", claims: { head: gift("tanks"), stocks: gift("tanks", { with: "", quantity: exactly(14, "tanks", "unit") }) } } });
  expect(ledger.commitments).toHaveLength(1);
});

test("jets asked for are not answered by ammunition; an end that is promised answers the end of so many; nobody asks itself", () => {
  const outcomes = (reports: Parameters<typeof input>[0]): string[] => built(reports).answers.map((answer) => answer.outcome);
  const asked = gift("jets", { stage: "requested", with: "recipient:HRV asker:HRV" });
  expect(outcomes({ a: { on: "2015-07-01", claims: { asked, shells: gift("shells", { quantity: exactly(500, "shells", "unit") }) } } })).toEqual(["silence"]);
  const leave = { kind: "force", actor: "ESP", place: "HRV", change: "end" } as const;
  const request = { ...leave, stage: "requested", with: "asker:HRV", quantity: exactly(1000) } as const;
  expect(outcomes({ a: { on: "2015-07-01", claims: { request } }, b: { on: "2015-07-20", claims: { yes: { ...leave, stage: "pledged" } } } })).toEqual(["answered"]);
  expect(outcomes({ a: { on: "2015-07-01", claims: { own: { ...request, actor: "HRV" } } } })).toEqual([]);
});
