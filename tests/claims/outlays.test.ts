import { test } from "vitest";
import { check } from "./check.ts";

test("sums laid out for what is sent, by verbs of setting aside and using up", () => {
  check("Vienna has pencilled in 30 million euros for the Chad mission next year.", { kind: "cost", actor: ["AUT"], min: 30e6, unit: "EUR", stage: "planned" });
  check("Tallinn expects to lay out four million euros on its platoon in Mali.", { kind: "cost", actor: ["EST"], min: 4e6 });
  check("Denmark's venture in the Sahel swallowed 200 million crowns.", { kind: "cost", actor: ["DNK"], min: 200e6 });
  check("Canada got through 90 million dollars last year to keep its squadron in Kuwait.", { kind: "cost", actor: ["CAN"], min: 90e6 });
  check("Finland's participation in UNIFIL runs at 20 million euros a year.", { kind: "cost", actor: ["FIN"], min: 20e6 });
  check("Ghana owes 3 million dollars in peacekeeping dues.", { kind: "cost", actor: ["GHA"], min: 3e6 });
  check("The film about the soldiers cost 30 million euros.", { no: "cost" });
  check("Kenya has pencilled in 30 million dollars for new roads.", { no: "cost" });
});

test("whose the costs are", () => {
  check("Italy has soldiers in Kosovo. The bill to Britain for its stay is put at £64 million.", { kind: "cost", actor: ["GBR"], min: 64e6, stage: "planned", modality: "expected" });
  check("Italy has soldiers in Kosovo. The costs of the Fijian battalion in Sinai came to 9 million dollars.", { kind: "cost", actor: ["FJI"], min: 9e6, stage: "ended" });
  check("Italy and Norway have soldiers in Kosovo. The mission costs 90 million crowns a year.", { kind: "cost", actor: ["NOR"], min: 90e6 });
  check("Italy has soldiers in Kosovo. Madrid puts the price of keeping its troops in Lebanon at 130 million euros.", { kind: "cost", actor: ["ESP"], min: 130e6, stage: "planned" });
  check("Italy has soldiers in Kosovo. Poland sends a company to Chad at a projected outlay of 47 million zlotys.", { kind: "cost", actor: ["POL"], min: 47e6 });
});

test("arrears, shares of a bill, one's own mission by its name, what eats money while it is out", () => {
  const field = "Italy has soldiers in Kosovo.";
  check("The UN is 38 million dollars in arrears to Fiji for its battalions.", { kind: "cost", min: 38e6 }, field);
  check("Germany's slice of NATO's common costs is 16 per cent.", { kind: "cost", actor: ["DEU"], min: 16, unit: "%" }, field);
  check("Vienna budgets nine million euros for Althea.", { kind: "cost", actor: ["AUT"], min: 9e6 }, field);
  check("Pretoria has asked parliament for 5 billion rand for the Congo deployment.", { kind: "cost", actor: ["ZAF"], min: 5e9 }, field);
  check("Poland's soldiers on the border have gobbled up 700 million zlotys.", { kind: "cost", actor: ["POL"], min: 700e6 }, field);
  check("Poland's soldiers ate 700 sausages at the fair.", { no: "cost" }, field);
  check("Germany's share of the votes is 16 per cent.", { no: "cost" }, field);
});

test("payers without a name", () => {
  check("Italy has soldiers in Kosovo. Each nation that sends troops pays its own bill.", { kind: "cost", actor: [], stage: "in-force" });
  check("The costs of the headquarters are shared. All the rest falls on whoever sends the troops.", { kind: "cost", actor: [] });
  check("The bill for the mission in Haiti is to be paid out of donations.", { kind: "cost", actor: [], stage: "planned" });
  check("Every country that sends soldiers to Mali pays its own costs.", { kind: "cost", actor: [] });
  check("Everything depends on whoever wins the election in Kenya.", { no: "cost" });
  check("Each child in Kenya pays its own way to school.", { no: "cost" });
});
