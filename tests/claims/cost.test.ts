import { test } from "vitest";
import { check } from "./check.ts";

test("what a mission costs, and who pays", () => {
  check("The patrol costs Lithuania 2.3 million euros a year.", { kind: "cost", actor: ["LTU"], min: 2.3e6, unit: "EUR", stage: "in-force" });
  check("Keeping 500 soldiers in Latvia costs Canadian taxpayers 134 million dollars a year.", { kind: "cost", actor: ["CAN"], min: 134e6 });
  check("Ireland spent 14 million euros on its troops in Lebanon last year.", { kind: "cost", actor: ["IRL"], min: 14e6, stage: "ended" });
  check("Extending the operation for a year would cost Sweden 300 million kronor.", { kind: "cost", actor: ["SWE"], min: 300e6, stage: "planned", modality: "expected" });
  check("The deployment of Dutch marines is budgeted at 28 million euros.", { kind: "cost", min: 28e6, unit: "EUR", stage: "planned", modality: "expected" });
  check("Berlin reckons with additional expenditure of 274.3 million euros for the twelve months of the mandate.", { kind: "cost", actor: ["DEU"], min: 274.3e6, stage: "planned", modality: "expected" });
});

test("shares of a bill, and payers without a sum", () => {
  check("Half of the force's budget is met by Cyprus.", { kind: "cost", actor: ["CYP"], min: 50, unit: "%" });
  check("Germany will bear the costs of the deployment.", { kind: "cost", actor: ["DEU"], stage: "pledged" });
});

test("each sum has its own year", () => {
  check("The mission cost Spain 12 million euros in 2019 and 15 million euros in 2020.", { kind: "cost", actor: ["ESP"], min: 15e6, holds: "2020" });
});

test("pipelines, schools and fines are no commitments", () => {
  check("The estimated cost of the gas pipeline to Greece is six billion euros.", { no: "cost" });
  check("The school near the base cost 3 million euros.", { no: "cost" });
});

test("a sum without a verb is spent, runs or is an estimate", () => {
  const before = "Denmark has 120 soldiers in Mali.";
  check("Cost so far: 90 million crowns.", { kind: "cost", actor: ["DNK"], min: 90e6, stage: "ended", modality: "stated" }, before);
  check("Outlay last year: 80 million crowns.", { kind: "cost", actor: ["DNK"], min: 80e6, stage: "ended", modality: "stated" }, before);
  check("The bill: 45 million crowns a year.", { kind: "cost", actor: ["DNK"], min: 45e6, stage: "in-force", modality: "stated" }, before);
  check("Rations and tents are on Madrid until next summer, to the tune of 40 million euros.", { kind: "cost", actor: ["ESP"], min: 40e6, stage: "in-force", modality: "stated" }, "Spain has 300 soldiers in Haiti.");
  check("Parliament will vote on 25 June on the mission, which costs 500,000 euros a day.", { kind: "cost", actor: ["ESP"], min: 5e5, stage: "in-force", modality: "stated" }, "Spain has 300 soldiers in Haiti.");
  check("Estimated cost: 60 million crowns a year.", { kind: "cost", actor: ["DNK"], min: 60e6, stage: "planned", modality: "expected" }, before);
  check("Cost: 45 million crowns a year.", { kind: "cost", actor: ["DNK"], min: 45e6, stage: "planned", modality: "stated" }, "Denmark will send 120 soldiers to Mali in May.");
});

test("a share that another pays, and the alliance's own budget", () => {
  const before = "The committee discussed the soldiers abroad.";
  check("KFOR costs 40 million euros a year, a quarter of it paid by Ireland.", { kind: "cost", actor: ["IRL"], min: 25, unit: "%" }, before);
  check("NATO approved a military budget of 2 billion euros for next year.", { kind: "cost", actor: ["nato"], min: 2e9, stage: "decided" });
  check("NATO's civil budget and military budget total 2.5 billion euros a year.", { kind: "cost", actor: ["nato"], min: 2.5e9 });
  check("The annual budget of UNIFIL is 500 million dollars.", { kind: "cost", min: 5e8, unit: "USD" });
  check("The Latvian troops are stationed in Mali at a cost of 8 million euros a year.", { kind: "cost", actor: ["LVA"], min: 8e6 }, before);
  check("Croatia raised the budget of its police by 12 million euros.", { no: "cost" });
  check("The defence minister of Spain earns 150,000 euros a year.", { no: "cost" });
});

test("what a host lays out for its guests, and the peacekeeping budget", () => {
  check("South Korea spends 900 billion won a year on hosting American troops.", { kind: "cost", actor: ["KOR"], min: 9e11, unit: "KRW" });
  check("Tokyo's 1.2 trillion yen host nation support budget pays for barracks.", { kind: "cost", actor: ["JPN"], min: 1.2e12 });
  check("Warsaw set aside 300 million zlotys for hosting the British brigade.", { kind: "cost", actor: ["POL"], min: 3e8 });
  check("The peacekeeping budget for the year is set at 5.1 billion dollars.", { kind: "cost", actor: ["un"], min: 5.1e9, unit: "USD" });
  check("The Pentagon asked Congress for 3.3 billion dollars for the campaign against the militia.", { no: "position" });
  check("Seoul is planning to provide 1.4 trillion won under its host nation support programme for American forces.", { kind: "cost", actor: ["KOR"], min: 1.4e12, stage: "planned" });
  check("Athens spent 90 million euros on hosting the games.", { no: "cost" });
});

test("a mission's common costs, and each mission by its name, are its body's", () => {
  check("Common costs: 93 million euros.", { kind: "cost", actor: ["eu"], min: 93e6 }, "The European Union sends 3,000 soldiers to Chad with EUFOR, 90 of them Irish.");
  check("Per mission: MONUSCO $1.2 billion; UNIFIL $480 million.", { kind: "cost", actor: ["un"], min: 4.8e8 }, "The committee approved the money for the peacekeepers.");
  check("Shared costs are put at 11 million euros.", { kind: "cost", actor: ["eu"], min: 11e6 }, "The European Union will send ships to the Red Sea with Aspides.");
  check("Croatia's part in ISAF cost 12 million euros.", { kind: "cost", actor: ["HRV"], min: 12e6 });
});

test("what a land lays out for the soldiers of others on its soil is a cost, and no gift to them", () => {
  check("Tokyo agreed to pay more for the upkeep of American bases.", { kind: "cost", actor: ["JPN"], stage: "agreed" });
  check("Poland agreed to pay 15 million euros a year to keep German soldiers at the base.", { kind: "cost", actor: ["POL"], min: 15e6, stage: "agreed" });
  check("Lithuania will pay 40 million euros a year towards the cost of German troops.", { kind: "cost", actor: ["LTU"], min: 40e6 });
  check("Oman contributes nine million dollars a year to the stationing of British forces.", { kind: "cost", actor: ["OMN"], min: 9e6 });
  check("Tokyo agreed to pay more for the upkeep of American bases.", { no: "aid" });
  check("The EU pays the allowances of Mozambican troops.", { no: "cost" });
  check("Denmark paid for the training of Ukrainian troops.", { no: "cost" });
});

test("a bill that one state sends another is of who is to pay", () => {
  check("Washington has demanded 5 billion dollars a year from Seoul for the stationing of its troops.", { kind: "cost", actor: ["KOR"], asker: "USA", stage: "requested", min: 5e9 });
  check("Oslo billed Kuwait for the deployment.", { kind: "cost", actor: ["KWT"], asker: "NOR", stage: "requested" });
  check("The hotel billed Kuwait for the room.", { no: "cost" });
});

test("costs that are shared, and who carries which share", () => {
  check("Denmark and Sweden share the cost of the field hospital in Gao.", { kind: "cost", actor: ["DNK", "SWE"] });
  check("Costs of the mission are split between Germany and the Netherlands.", { kind: "cost", actor: ["DEU", "NLD"] });
  check("The largest contributors to the UN peacekeeping budget are the United States (26.9 per cent), China (18.7 per cent) and Japan.", { kind: "cost", actor: ["CHN"], min: 18.7, unit: "%", stage: "in-force" });
  check("Last year the top contributors to peacekeeping funding were Italy with 3 percent and Spain with 2.4 percent.", { kind: "cost", actor: ["ESP"], min: 2.4, unit: "%", stage: "ended" });
  check("Seoul agreed to a 9 percent increase in its share of the cost of American troops.", { kind: "cost", actor: ["KOR"], min: 9, unit: "%", stage: "agreed", change: "add" });
  check("The largest contributors of troops to the mission are India with 20 percent and Nepal with 18 percent.", { no: "cost" });
});

test("a sum that stands before what is sent is its price", () => {
  check("Italy has sent 90 soldiers on a 40 million euro mission to Niger.", { kind: "cost", actor: ["ITA"], min: 4e7, stage: "in-force" });
  check("Kenya's $30m deployment to Haiti will begin in May.", { kind: "cost", actor: ["KEN"], min: 3e7 });
  check("Spain approved a 60 million euro deployment to Latvia.", { no: "aid" });
});
