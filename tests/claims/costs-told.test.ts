import { test } from "vitest";
import { check } from "./check.ts";

const inKorea = "Washington has 28,500 troops in South Korea.";
const paid = "South Korea pays 890 million dollars a year for the American troops.";

test("a bill that is asked of another is that other's", () => {
  check("Washington is after 5 billion dollars.", { kind: "cost", actor: ["KOR"], asker: "USA", min: 5e9, stage: "requested" }, inKorea);
  check("The United States wants 5 billion dollars.", { kind: "cost", actor: ["KOR"], asker: "USA", stage: "requested" }, paid);
  check("France demands 20 million euros a year from Chad for the upkeep of its base.", { kind: "cost", actor: ["TCD"], asker: "FRA", min: 20e6, stage: "requested" });
  check("Washington has asked Japan for 8 billion dollars a year for the troops stationed there.", { kind: "cost", actor: ["JPN"], asker: "USA", stage: "requested" });
  check("South Korea pays 890 million dollars for the American troops.", { kind: "cost", actor: ["KOR"], min: 890e6, stage: "in-force" });
  check("Berlin is asking parliament for 300 million euros for the mission in Mali.", { kind: "cost", actor: ["DEU"] });
});

test("who pays, where the words say it another way or only the money does", () => {
  check("The base costs the Exchequer 4 million euros a year.", { kind: "cost", actor: ["IRL"] }, "Irish soldiers serve in Lebanon.");
  check("Airlift and rations for the Ghanaian battalion in Liberia are on the Pentagon, to the tune of 40 million dollars.", { kind: "cost", actor: ["USA"], min: 40e6 });
  check("The additional expenses for Minusma amount to 12 million euros.", { kind: "cost", actor: ["DEU"], min: 12e6 }, "Germany has 900 soldiers in Mali.");
  check("The mission in Kosovo gets by on 85 million euros a year.", { kind: "cost", min: 85e6 });
  check("The shortfall came to F$9.3 million in 2023.", { kind: "cost", actor: ["FJI"], unit: "FJD" }, "Fiji has 150 soldiers with the force on the Golan.");
  check("The vest cost 900 dollars.", { no: "cost" }, "Poland has 400 soldiers in Chad.");
});

test("money that a state no longer has is its own", () => {
  check("The deployment in Bosnia cost 340 million marks a year.", { kind: "cost", actor: ["DEU"], unit: "DEM" });
});

test("how far a sum has come", () => {
  check("London has pencilled in 62 million pounds for the first year of the deployment in Estonia.", { kind: "cost", actor: ["GBR"], stage: "planned" });
  check("The council approved the mission in Mozambique, together with a budget of 29 million dollars.", { kind: "cost", min: 29e6, stage: "decided" });
  check("Seoul is paying 900 million dollars this year for the American troops, under an accord that runs out in December.", { kind: "cost", stage: "in-force" });
  check("Peru has earmarked 8 million dollars for its contingent in Haiti.", { kind: "cost", actor: ["PER"], stage: "planned" });
  check("Peru has spent 8 million dollars on its contingent in Haiti.", { kind: "cost", actor: ["PER"], stage: "ended" });
});

test("what another puts into the bill is help", () => {
  check("The EU has given 15 million dollars.", { kind: "aid", actor: ["eu"], min: 15e6 }, "The SADC mission in Mozambique costs 30 million dollars.");
  check("Washington has given two million.", { no: "force" }, "The ECOWAS mission in Gambia costs 17 million dollars a year.");
});

test("common budgets, refunds, promises to pay and money for guests", () => {
  check("NATO's military budget for 2032 is set at 3.1 billion euros.", { kind: "cost", actor: ["nato"], min: 3.1e9 });
  check("The common budget was raised by 12 billion euros over ten years.", { kind: "cost", actor: ["nato"], change: "add", stage: "decided" }, "NATO met in Madrid.");
  check("Fiji will be refunded 12 million dollars by the UN for its troops in Lebanon.", { kind: "cost", actor: ["un"], min: 12e6 });
  check("Japan will pay 250 billion yen a year for the American bases.", { kind: "cost", actor: ["JPN"], stage: "pledged", modality: "stated" });
  check("The Treasury set aside 900 million rand for the withdrawal from Congo.", { kind: "cost", actor: ["ZAF"], stage: "planned" });
  check("Seoul offered two billion dollars for the American bases.", { no: "aid" });
  check("The common budget of the firm was raised by 12 million euros.", { no: "cost" });
});
