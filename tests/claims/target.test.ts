import { expect, test } from "vitest";
import { check, claimsIn } from "./check.ts";

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

test("norms raised, called floors, for equipment", () => {
  check("\"Two per cent is a floor, not a ceiling,\" NATO's secretary general said.", { kind: "target", actor: ["nato"], min: 2, max: null }, "Defence budgets are compared as a share of GDP.");
  check("NATO's leaders raised the target to 3.5 per cent of GDP.", { kind: "target", actor: ["nato"], min: 3.5 });
  check("Members are supposed to spend a fifth of their defence budgets on equipment.", { kind: "target", actor: ["nato"], min: 20, unit: "%" });
  check("NATO's benchmark is 2 percent of GDP, as agreed in Wales.", { kind: "target", actor: ["nato"], min: 2 });
  check("Allies must devote a fifth of that money to new equipment, says the NATO guideline.", { kind: "target", actor: ["nato"], min: 20, unit: "%" }, "Germany spends 1.2 per cent of GDP on defence.");
  check("Turkey spent 38 per cent of its defence budget on equipment.", { no: "target" });
  check("The council raised the target to 3.5 per cent of all recruits.", { no: "target" });
});

test("parts of a norm, signatures under it, what an alliance insists on", () => {
  check("At the summit in Riga every ally set its signature under three percent.", { kind: "target", actor: ["nato"], min: 3, max: 3, unit: "%gdp" });
  check("Of this, 3.5 goes to the forces.", { kind: "target", actor: ["nato"], min: 3.5, unit: "%gdp" }, "The allies signed up to spend 5 per cent of GDP on defence by 2035.");
  check("A pledge to put 5% of national income into defence by 2035 was adopted by NATO.", { kind: "target", actor: ["nato"], min: 5, unit: "%gdp" });
  check("The two per cent that the alliance demands is far away.", { kind: "target", actor: ["nato"], min: 2 }, "Slovenia spends 1.3 per cent of GDP on defence.");
  check("On new weapons should go a quarter of that sum.", { kind: "target", min: 25, unit: "%" }, "NATO's guideline is 2 per cent of GDP for defence.");
  check("Of it, 3.5 million goes to the museum.", { no: "target" }, "The allies signed up to spend 5 per cent of GDP on defence by 2035.");
});

test("norms by their bar, their promise, what an alliance demands; no state that is only spoken of is bound", () => {
  const before = "Slovenia spends 1.3 per cent of GDP on defence.";
  check("NATO's bar stands at 2 per cent.", { kind: "target", actor: ["nato"], min: 2 }, before);
  check("The 2 % is a political promise made in Wales.", { kind: "target", actor: ["nato"], min: 2 }, before);
  check("NATO demands of its members at least 2 percent, of which 20 percent is to go into equipment.", { kind: "target", actor: ["nato"], min: 20, unit: "%" }, before);
  check("What NATO wants is 3.5 per cent for hard defence.", { kind: "target", actor: ["nato"], min: 3.5 }, before);
  check("Every ally has promised to spend two per cent by 2024.", { kind: "target", actor: ["nato"], min: 2 }, before);
  check("Slovenia's bar stands at 2 per cent.", { no: "target" }, before);
  check("Some allies promised to spend two per cent by 2024.", { no: "target" }, before);
});

test("what an alliance binds itself to, wants of its members or is asked to set", () => {
  const told = "NATO compared the defence spending of its members as a share of GDP.";
  check("NATO as a whole has given itself until 2035 to get to 4.5 percent of GDP.", { kind: "target", actor: ["nato"], min: 4.5, unit: "%gdp" }, told);
  check("The alliance wants its members at 3 percent of GDP by 2031, plus 1.5 for roads.", { kind: "target", actor: ["nato"], min: 1.5, unit: "%gdp" }, told);
  check("By 2031 every ally is to spend 3 per cent of its GDP on defence.", { kind: "target", actor: ["nato"], min: 3 }, told);
  check("The norm which the allies set in 2014 is two per cent of GDP.", { kind: "target", actor: ["nato"], min: 2 }, told);
  check("NATO is to propose 3.5 percent of GDP for defence.", { kind: "target", actor: ["nato"], min: 3.5, modality: "expected" }, told);
  check("The other half of the bargain, a quarter of the budget for major equipment, has gone better.", { kind: "target", actor: ["nato"], min: 25, unit: "%" }, told);
  check("Washington wants the allies to go to 5 percent of GDP.", { no: "target" }, told);
  check("Spain has given itself until 2029 to get to 2 percent of GDP.", { no: "target" }, told);
});

test("a norm that the Union's members set is the Union's, and a fraction of the allies is no number of them", () => {
  check("Members of the European Union have set themselves a benchmark of 20 percent of defence spending for new equipment.", { kind: "target", actor: ["eu"], min: 20, unit: "%" });
  check("EU states agreed that 2 percent of defence budgets should go to research.", { kind: "target", actor: ["eu"], min: 2, unit: "%" });
  check("European allies and Canada spent 430 billion dollars on defence last year.", { kind: "spending", actor: ["nato", "CAN"], min: 430e9 });
  check("Two thirds of allies now spend 2 percent of GDP on defence.", { kind: "spending", actor: ["nato"], min: 2, unit: "%gdp" });
  for (const claim of claimsIn("Two thirds of allies now spend 2 percent of GDP on defence.")) expect(claim.quantity?.unit).not.toBe("states");
});
