import { test } from "vitest";
import { check } from "./check.ts";

const mission = "Four hundred Portuguese soldiers serve in the UN mission in the Central African Republic.";
const norm = "NATO's members agreed in Wales to spend 2 per cent of their output on defence.";

test("a sum that no frame reads is a cost where soldiers abroad were spoken of", () => {
  check("The treasury in Lisbon parted with 31 million euros on that account in 2022.", { kind: "cost", actor: ["PRT"], min: 31e6, unit: "EUR" }, mission);
  check("All told, 40 million euros have been lost to the desert.", { kind: "cost", actor: ["PRT"], min: 40e6 }, mission);
  check("Lisbon's account for the deployment closed at 18 million euros.", { kind: "cost", actor: ["PRT"], min: 18e6 }, mission);
  check("Another 6 million euros melted away on spare parts.", { kind: "cost", actor: ["PRT"], min: 6e6 }, mission);
  check("That is 2 million euros a month out of the taxpayers' pockets.", { kind: "cost", actor: ["PRT"], min: 2e6, unit: "EUR" }, mission);
});

test("money of courts, markets and households is none", () => {
  check("The court fined the firm 3 million euros.", { no: "cost" }, mission);
  check("The province exports diamonds worth 50 million dollars.", { no: "cost" }, mission);
});

test("a sum that a named giver finds for who needs it is aid", () => {
  check("Rome found 8 million euros for Niger's gendarmes.", { kind: "aid", actor: ["ITA"], to: "NER", min: 8e6 });
  check("Tokyo stumped up 5 million dollars to equip the Djibouti coast guard.", { kind: "aid", actor: ["JPN"], to: "DJI", min: 5e6 });
  check("Doha came forward with 20 million dollars for the Lebanese army's pay.", { kind: "aid", actor: ["QAT"], to: "LBN", min: 20e6 });
  check("Oslo is good for 9 million euros in kit for Moldova.", { kind: "aid", actor: ["NOR"], to: "MDA", min: 9e6 });
  check("Sweden dug out 4 million euros for Georgia's border guard as support.", { kind: "aid", actor: ["SWE"], to: "GEO", min: 4e6 });
});

test("a sum or share in the talk of budgets is spending or the norm", () => {
  check("For its armed forces Riga has 1.1 billion euros in the new budget.", { kind: "spending", actor: ["LVA"], min: 1.1e9 });
  check("Estonia lands on 3.2 per cent of GDP in 2024.", { kind: "spending", actor: ["EST"], min: 3.2, unit: "%gdp" }, norm);
  check("Under it a fifth of the money, 20 per cent, goes on new equipment.", { kind: "target", actor: ["nato"], min: 20, unit: "%" }, norm);
});

test("votes and prices are no shares of that", () => {
  check("The party won 3 per cent of the votes.", { no: "spending" }, norm);
  check("Inflation stood at 4 per cent.", { no: "target" }, norm);
});

test("sums in lists belong to who stands beside them", () => {
  const donors = "Donors met to find money for the Somali army.";
  check("Portugal: 300,000 euros.", { kind: "aid", actor: ["PRT"], to: "SOM", min: 300000, unit: "EUR" }, donors);
  check("Finland – 2 million euros.", { kind: "aid", actor: ["FIN"], to: "SOM", min: 2e6 }, donors);
  check("Among them 4 million euros from Italy.", { kind: "aid", actor: ["ITA"], min: 4e6 }, donors);
  check("Japan: 9 million dollars. Korea: 1 million dollars.", { kind: "aid", actor: ["KOR"], min: 1e6 }, donors);
  check("Greece, 700,000 euros.", { kind: "aid", actor: ["GRC"], min: 700000 }, donors);
  check("Greece: 3 points. Malta: 2 points.", { no: "aid" }, donors);
  check("The firm Adler: 3 million euros in profit.", { no: "aid" }, donors);
});

test("hands that help, with whose it is further on", () => {
  check("Belgian medics look after the wounded of the Nigerien army.", { kind: "aid", actor: ["BEL"], to: "NER", stage: "in-force" });
  check("Swiss deminers have cleared fields for Laos.", { kind: "aid", actor: ["CHE"], to: "LAO" });
  check("Danish hospitals take in wounded Ukrainian soldiers.", { kind: "aid", actor: ["DNK"], to: "UKR" });
  check("Rwandan engineers built barracks for the Mozambican army.", { kind: "aid", actor: ["RWA"], to: "MOZ" });
  check("French fuel keeps the Chadian columns moving.", { kind: "aid", actor: ["FRA"] });
  check("Danish hospitals take in tourists.", { no: "aid" });
  check("Swiss engineers clear the motorway.", { no: "aid" });
});

test("who is at the norm told of", () => {
  check("Latvia got there in 2018.", { kind: "spending", actor: ["LVA"] }, norm);
  check("Lithuania means to be at that level next year.", { kind: "spending", actor: ["LTU"], stage: "planned" }, norm);
  check("Norway has crossed the line.", { kind: "spending", actor: ["NOR"] }, norm);
  check("Prague's plan is to be there in 2025.", { kind: "spending", actor: ["CZE"] }, norm);
  check("Greece has long been at that level.", { kind: "spending", actor: ["GRC"] }, norm);
  check("The minister got there by train.", { no: "spending" }, norm);
  check("The mountain is at that level.", { no: "spending" }, norm);
});
