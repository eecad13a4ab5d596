import { test } from "vitest";
import { check } from "./check.ts";

const forMali = "The ministers met to speak of aid to Mali and of weapons for Mali.";

test("a verb of giving, with its recipient before or after the thing", () => {
  check("Norway will donate 30 howitzers to Ukraine.", { kind: "aid", actor: ["NOR"], to: "UKR", min: 30, max: 30, unit: "unit", stage: "pledged" });
  check("The Czech government will send Ukraine another 15 tanks.", { kind: "aid", actor: ["CZE"], to: "UKR", min: 15, stage: "pledged", change: "add" });
  check("India is to supply Vietnam with 100 missiles.", { kind: "aid", actor: ["IND"], to: "VNM", min: 100, stage: "planned" });
  check("France has given Ivory Coast two patrol boats.", { kind: "aid", actor: ["FRA"], to: "CIV", min: 2, stage: "in-force" });
  check("Moscow delivered to Bamako two helicopters in March.", { kind: "aid", actor: ["RUS"], to: "MLI", min: 2, stage: "in-force" });
  check("Kenya was given three helicopters by the United States.", { kind: "aid", actor: ["USA"], to: "KEN", min: 3 });
  check("Three old gunboats will be transferred to the Cambodian navy by Australia.", { kind: "aid", actor: ["AUS"], to: "KHM", min: 3, stage: "pledged" });
});

test("duty abroad, rewards and purchases are no help", () => {
  check("Sweden will send six fighter jets to Iceland to patrol its skies.", { no: "aid" });
  check("Washington offered a 5 million dollar reward for the rebel leader.", { no: "aid" });
  check("Morocco bought 24 helicopters last year.", { no: "aid" });
});

test("lists of donors, where no verb gives", () => {
  check("Spain: six ambulances; Portugal: a dozen mortars.", { kind: "aid", actor: ["PRT"], to: "MLI", min: 12, stage: "pledged" }, forMali);
  check("Japan – a loan of 40 million euros for radios.", { kind: "aid", actor: ["JPN"], min: 40e6, unit: "EUR", stage: "pledged" }, forMali);
  check("Qatar – three patrol boats, agreed in principle.", { kind: "aid", actor: ["QAT"], min: 3, stage: "agreed" }, forMali);
  check("Greece: old rifles, no number given.", { kind: "aid", actor: ["GRC"], to: "MLI", stage: "pledged" }, forMali);
  check("Italy – courses for up to 90 Malian officers.", { kind: "aid", actor: ["ITA"], to: "MLI", min: null, max: 90, unit: "personnel" }, forMali);
});

test("a label without help around it gives nothing", () => {
  check("Spain: three points; Portugal: one point.", { no: "aid" });
  check("Latvia: 200 soldiers; Estonia: 150 soldiers.", { no: "aid" }, forMali);
});

test("parts and pairs lean on the gift before", () => {
  check("Oslo pledged 80 million dollars to Moldova, and Finland 12 million dollars.", { kind: "aid", actor: ["FIN"], to: "MDA", min: 12e6, unit: "USD", stage: "pledged" });
  check("Japan promised 90 million dollars to Jordan, 60 of which have been paid.", { kind: "aid", actor: ["JPN"], min: 60e6, stage: "in-force" });
  check("The EU and Norway promised 50 million euros to Georgia, of which 20 from Copenhagen.", { kind: "aid", actor: ["DNK"], min: 20e6, unit: "EUR" });
});

test("nouns that give: offers, loans, deliveries", () => {
  check("The envoy thanked Seoul for its offer of four radars to Manila.", { kind: "aid", actor: ["KOR"], to: "PHL", min: 4, stage: "offered" });
  check("Madrid is considering a loan of two ferries to Cyprus.", { kind: "aid", actor: ["ESP"], to: "CYP", min: 2, stage: "considered" });
});

test("relative clauses carry the gift, not the verb before them", () => {
  check("Sofia inspected two minehunters that Belgium had handed to Ukraine.", { kind: "aid", actor: ["BEL"], to: "UKR", min: 2, stage: "in-force" });
});

test("training of a recipient's soldiers", () => {
  check("Belgian instructors have trained 2,000 Nigerien soldiers since 2018.", { kind: "aid", actor: ["BEL"], to: "NER", min: 2000, unit: "personnel", stage: "in-force" });
  check("The Swedes are training Ukrainian crews.", { kind: "aid", actor: ["SWE"], to: "UKR", stage: "in-force" });
  check("Canada takes part in the training of the Iraqi army.", { kind: "aid", actor: ["CAN"], to: "IRQ", stage: "in-force" });
  check("Poland trained 500 of its own reservists.", { no: "aid" });
});

test("requests and their answers", () => {
  check("Niamey has asked Turkey for two drones.", { kind: "aid", actor: ["TUR"], to: "NER", asker: "NER", stage: "requested" });
  check("Berlin refused to deliver cruise missiles to Kyiv.", { kind: "aid", actor: ["DEU"], to: "UKR", stage: "refused" });
  check("Ankara is considering the request.", { kind: "aid", actor: ["TUR"], to: "NER", stage: "considered" }, "Niamey has asked Turkey for two drones.");
});

test("who receives may be the subject", () => {
  check("The Gambia received 30 vehicles from Turkey.", { kind: "aid", actor: ["TUR"], to: "GMB", min: 30, stage: "in-force" });
});

test("pledges after a donors' conference, and sums in the currency named before", () => {
  const before = "Donors met in Nairobi for a pledging conference on AMISOM; Sweden gave 10 million dollars.";
  check("Denmark announced 7 million.", { kind: "aid", actor: ["DNK"], min: 7e6, unit: "USD", stage: "pledged" }, before);
  check("Somali soldiers number 20,000.", { no: "aid" }, before);
});

test("shipments and deliveries under any verb", () => {
  check("Bulgaria approved the shipment of ammunition to Moldova.", { kind: "aid", actor: ["BGR"], to: "MDA", stage: "decided" });
  check("Switzerland suspended deliveries of arms to Yemen.", { kind: "aid", actor: ["CHE"], to: "YEM", stage: "suspended", change: "suspend" });
});

test("a passive without an agent is nobody's gift", () => {
  check("The minister supports arms being supplied to the rebels in Syria.", { no: "aid" });
});

test("help that has come, is asked for in money or told of in a clause of its own", () => {
  const before = "The defence ministers discussed military aid on Tuesday.";
  check("The two radars that the Dutch promised Kyiv will arrive in May.", { kind: "aid", actor: ["NLD"], to: "UKR", min: 2, stage: "pledged" }, before);
  check("Senegal requested 60 million dollars in military aid from Paris.", { kind: "aid", actor: ["FRA"], to: "SEN", asker: "SEN", min: 60e6, stage: "requested" }, before);
  check("Estonia promised to send Mozambique demining equipment.", { kind: "aid", actor: ["EST"], to: "MOZ", stage: "pledged" }, before);
  check("Armenia appealed to Rome for winter clothing.", { kind: "aid", actor: ["ITA"], to: "ARM", stage: "requested" }, before);
  check("Having delivered six mortars, Croatia will train 90 Moldovan soldiers.", { kind: "aid", actor: ["HRV"], min: 6, stage: "in-force" }, before);
  check("Italy approved the sale of 18 mortars to Moldova.", { no: "aid" }, before);
  check("A Norwegian shipyard will supply Senegal with two patrol boats.", { no: "aid" }, before);
});

test("money for a mission that others run is a gift to it, of whoever gave before where nobody is named", () => {
  const before = "The European Union gave 40 million euros to AMISOM.";
  check("Another 33 million euros will be allocated to AMISOM.", { kind: "aid", actor: ["eu"], min: 33e6, stage: "pledged" }, before);
  check("The new funding brings the overall EU contribution to over 444 million euros since 2007.", { kind: "aid", actor: ["eu"], min: 444e6 }, before);
  check("The African Union secured 178 million euros of support from the European Union for its mission in Somalia.", { kind: "aid", actor: ["eu"], min: 178e6 });
});

test("help that stops flowing, with no sum", () => {
  const before = "Kenya leads the mission in Haiti.";
  check("The United States froze its financial contributions to the force's United Nations fund.", { kind: "aid", actor: ["USA"], stage: "suspended", change: "suspend" }, before);
  check("Brussels has halted payments to the force.", { kind: "aid", actor: ["eu"], stage: "suspended" }, "The European Union gave 40 million euros to the African Union mission in Somalia.");
  check("Washington resumed its funding in April.", { kind: "aid", actor: ["USA"], change: "resume" }, "The United States gave 40 million dollars to Mali's army.");
  check("Denmark cut its contribution to the mission in Mali to 40 soldiers.", { no: "aid" });
  check("The court froze payments to the firm.", { no: "aid" });
});

test("what is counted in a list of gifts is given, whatever it is; clothes are no soldiers", () => {
  const text = "China has given equipment to Liberia's army, including 20 trucks, two graders, 10,000 uniforms and 40 tents.";
  check(text, { kind: "aid", actor: ["CHN"], min: 2, unit: "unit" });
  check(text, { kind: "aid", actor: ["CHN"], min: 10000, unit: "unit" });
  check(text, { no: "force" });
  check("Chad's army got 12 scanners and 30 shotguns from Italy.", { kind: "aid", actor: ["ITA"], min: 30, unit: "unit" });
  check("The police seized 20 phones and 40 bicycles.", { no: "aid" });
});

test("a share of the product that is given, and money told twice in two dollars", () => {
  check("Estonia will raise its military support for Ukraine to more than one percent of its gross domestic product.", { kind: "aid", actor: ["EST"], to: "UKR", min: 1, unit: "%gdp" });
  check("Canada will give Ukraine 500 million Canadian dollars ($370 million).", { kind: "aid", actor: ["CAN"], min: 5e8, unit: "CAD" });
});
