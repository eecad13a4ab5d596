import { test } from "vitest";
import { check } from "./check.ts";

const forces = "Italy keeps 300 soldiers in Kosovo with the NATO force.";

test("kit or money between two states, whatever the verb", () => {
  check("Fiji's soldiers drive 14 Bushmasters from Australia.", { kind: "aid", actor: ["AUS"], to: "FJI", min: 14 }, forces);
  check("Belize's coast guard got two boats, courtesy of Mexico.", { kind: "aid", actor: ["MEX"], to: "BLZ", min: 2 }, forces);
  check("Sweden: nine howitzers for Moldova by 2028.", { kind: "aid", actor: ["SWE"], to: "MDA", min: 9 }, forces);
  check("Japan's gift to Kenya: 120 drones this year.", { kind: "aid", actor: ["JPN"], to: "KEN", min: 120 }, forces);
  check("Jordan's army lives off 500 million dollars a year from Washington.", { kind: "aid", actor: ["USA"], to: "JOR", min: 500e6 }, forces);
  check("Kenya ordered 18 tanks from South Korea for its army.", { no: "aid" }, forces);
  check("Spain counted 20 Moroccan boats off Ceuta.", { no: "aid" }, forces);
  check("Norway will station two radars in Estonia.", { no: "aid" }, forces);
});

test("help told by its noun", () => {
  check("Belgian helicopters for Moldova were promised again.", { kind: "aid", actor: ["BEL"], to: "MDA" }, forces);
  check("No German cruise missiles for Georgia, the minister said.", { kind: "aid", actor: ["DEU"], to: "GEO" }, forces);
  check("The commander praised the Italian radios for the Libyan coastguard.", { kind: "aid", actor: ["ITA"], to: "LBY" }, forces);
  check("A tenth Danish package for Kenya is being tied up.", { kind: "aid", actor: ["DNK"], to: "KEN" }, forces);
  check("Much is heard of Chinese drones for the Malian army.", { kind: "aid", actor: ["CHN"], to: "MLI" }, forces);
  check("Iranian drones for Russia were shot down.", { no: "aid" }, forces);
  check("The American aircraft to Japan carried the president.", { no: "aid" }, forces);
});

test("help by hands", () => {
  check("Norwegian engineers keep Ukraine's fighters flying.", { kind: "aid", actor: ["NOR"], to: "UKR", stage: "in-force" }, forces);
  check("Kenyan medics patch up wounded Somali soldiers.", { kind: "aid", actor: ["KEN"], to: "SOM" }, forces);
  check("Wounded Georgian soldiers are treated in Polish hospitals.", { kind: "aid", actor: ["POL"], to: "GEO" }, forces);
  check("Zambia's pilots were trained at Chinese schools.", { kind: "aid", actor: ["CHN"], to: "ZMB" }, forces);
  check("Portuguese instructors turned Mozambican marines into commandos.", { kind: "aid", actor: ["PRT"], to: "MOZ" }, forces);
  check("German soldiers keep Mali's towns safe.", { no: "aid" }, forces);
  check("Estonian officers run the Estonian school.", { no: "aid" }, forces);
});
