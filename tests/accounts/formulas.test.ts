import { expect, test } from "vitest";
import { exactly, product, quotient, shownBounds, sum, times } from "../../src/accounts/bounds.ts";
import { deployedPer1000Active, equipmentShare, impliedGdp, printed, responsibilitySharing, shareOfMission, spendShare } from "../../src/accounts/formulas.ts";

const of = (value: number | null, unit: string, from = "test") => ({ value: value === null ? null : exactly(value), unit, from });

test("bounds add as bounds: a ceiling adds to the upper end, 'at least' leaves none", () => {
  expect(shownBounds(sum([exactly(450), { min: null, max: 6 }]))).toBe("450–456");
  expect(shownBounds(sum([exactly(450), { min: 100, max: null }]))).toBe("≥550");
  expect(shownBounds(times(product({ min: 1, max: 2 }, { min: 10, max: 20 }), -1))).toBe("-40 to -10");
  expect(shownBounds({ ...quotient(exactly(12_345), exactly(1)), approx: true })).toBe("~12,345");
});

test("a share of GDP needs one currency and one price basis", () => {
  expect(spendShare(of(21.3, "USD, prices of 2015"), of(1650, "USD, prices of 2015")).value?.min).toBeCloseTo(1.2909, 4);
  expect(spendShare(of(21.3, "CAD"), of(1650, "USD"))).toMatchObject({ value: null, notes: [expect.stringContaining("no share")] });
});

// Source: government of Canada, 9 June 2025: a budget of 39.4, new money of 9.3 and 14 of other departments, announced together as 2% of GDP.
test("three amounts make 62.7 billion; as 2% they imply a GDP of 3,135 billion", () => {
  const total = sum([39.4, 9.3, 14].map(exactly));
  expect(total.min).toBeCloseTo(62.7, 9);
  const gdp = impliedGdp({ value: total, unit: "CAD bn", from: "39.4 + 9.3 + 14" }, of(2, "%gdp"));
  expect(gdp.value?.min).toBeCloseTo(3135, 6);
  expect(printed(gdp)).toBe("implied_gdp/1 = 3135 CAD bn (expenditure 62.7 CAD bn [39.4 + 9.3 + 14]; share 2 %gdp [test])");
});

test("the other formulas print what they used", () => {
  expect(printed(equipmentShare(of(5, "EUR"), of(20, "EUR")))).toBe("equipment_share/1 = 25 % (equipment 5 EUR [test]; expenditure 20 EUR [test])");
  expect(deployedPer1000Active(of(1300, "personnel"), of(65_000, "personnel")).value).toEqual(exactly(20));
  expect(shareOfMission(of(450, "personnel"), of(1500, "personnel")).value?.min).toBeCloseTo(30, 9);
  expect(deployedPer1000Active(of(1300, "personnel"), of(null, "personnel"))).toMatchObject({ value: null, missing: ["active"] });
});

// Source: McInnis, Fata, Jensen and Macias, Pulling Their Weight (CSIS, 2024).
test("the CSIS measure names its missing terms and is then only a lower bound", () => {
  const whole = responsibilitySharing({ defence: of(2.1, "%gdp"), publicOrder: of(1.6, "%gdp"), ukraine: of(0.5, "%gdp"), energy: of(0.1, "%gdp") });
  expect(whole.value?.min).toBeCloseTo(4.3, 9);
  const part = responsibilitySharing({ defence: of(2.1, "%gdp"), publicOrder: of(null, "%gdp"), ukraine: of(0.5, "%gdp"), energy: of(null, "%gdp") });
  expect(part).toMatchObject({ missing: ["public order and safety (COFOG 03)", "turning away from Russian energy"], value: { max: null }, notes: ["a lower bound: terms are missing"] });
});
