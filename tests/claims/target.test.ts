import { test } from "vitest";
import { check } from "./check.ts";

test("norms of an alliance", () => {
  check("Allies agreed at The Hague to spend 5% of GDP on defence by 2035.", { kind: "target", actor: ["nato"], min: 5, unit: "%gdp" });
  check("Members are expected to spend at least 2 per cent of GDP on defence.", { kind: "target", actor: ["nato"], min: 2, max: null });
  check("NATO's guideline calls for 2 per cent of GDP.", { kind: "target", actor: ["nato"], min: 2 });
  check("Critics of NATO's norm of 2 percent of GDP call it crude.", { kind: "target", actor: ["nato"], min: 2 });
  check("Leaders declared 2 per cent of GDP to be a floor for NATO's members.", { kind: "target", actor: ["nato"], min: 2, max: null });
});

test("a state on its way to the norm is spending, and a state's own level is no norm", () => {
  check("Denmark will meet the 2 per cent of GDP target this year.", { kind: "spending", actor: ["DNK"], min: 2, stage: "pledged" });
  check("Denmark spends 1.4 per cent of GDP on defence.", { no: "target" });
  check("NATO members spent 2.5 per cent of GDP on average.", { no: "target" });
});
