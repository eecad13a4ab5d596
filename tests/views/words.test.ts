import { expect, test } from "vitest";
import { byNearness } from "../../src/views/page/lapses.ts";
import { amountOf, namesOf, stageOf, subjectOf, whereOf } from "../../src/views/words.ts";
import type { Quantity } from "../../src/model/claim.ts";

const people = (n: number, as: Quantity["as"] = "total"): Quantity => ({ min: n, max: n, unit: "personnel", of: "troops", approx: false, as, per: null, quote: String(n) });

test("an increment comes or goes by its change", () => {
  expect(amountOf(people(250, "change"), "add")).toBe("+250 troops");
  expect(amountOf(people(250, "change"), "cut")).toBe("−250 troops");
  expect(amountOf(people(250), "end")).toBe("250 troops");
});

test.each([["pledged", "start", "pledged"], ["pledged", "end", "pledged end"], ["planned", "cut", "planned cut"], ["ended", "end", "ended"], ["suspended", "suspend", "suspended"], ["decided", "extend", "decided extend"], ["in-force", "level", "in-force"]])("%s with %s is told as %s", (stage, change, told) => {
  expect(stageOf({ modality: "stated", stage, change })).toBe(told);
});

test("aid is told by whom it is for, all else by where it is, each place once", () => {
  const [home, away] = [{ id: "PRT", name: "Portugal" }, { id: "HRV", name: "Croatia" }];
  expect(whereOf({ kind: "aid", place: [home], with: [{ ...away, role: "recipient" }] })).toBe("→ HRV");
  expect(whereOf({ kind: "aid", place: [home], with: [] })).toBe("PRT");
  expect(whereOf({ kind: "force", place: [away], with: [{ ...away, role: "host" }] }, false)).toBe("Croatia");
  expect(namesOf([away, { id: "HRV", name: "Zagreb" }], true)).toBe("HRV");
});

test("what the quantity says already is not said again", () => {
  const tanks: Quantity = { ...people(14), unit: "unit", of: "Leopard tanks" };
  expect(subjectOf({ mission: null, what: "tanks", quantity: tanks })).toBe("");
  expect(subjectOf({ mission: { id: "kfor", name: "Kosovo Force" }, what: "spare parts", quantity: tanks })).toBe("Kosovo Force · spare parts");
});

test("what still runs comes before what is over, the nearest end of each first", () => {
  expect([-400, 90, -3, 12].sort(byNearness((days) => days))).toEqual([12, 90, -3, -400]);
});
