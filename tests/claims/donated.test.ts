import { test } from "vitest";
import { check } from "./check.ts";

const shortOf = "The African Union's mission in Somalia has 12,000 soldiers and no money.";
const lebanon = "Lebanon's army needs money, the generals say.";

test("sums of donors whom nobody names, and of the one who put in a part", () => {
  check("Donors pledged 70 million dollars.", { kind: "aid", actor: [], min: 70e6, unit: "USD", stage: "pledged" }, shortOf);
  check("Pledges by donors came to 45 million dollars.", { kind: "aid", actor: [], min: 45e6, stage: "pledged" }, shortOf);
  check("Donors pledged 70 million dollars, of which barely nine came in.", { kind: "aid", actor: [], min: 9e6, stage: "in-force" }, shortOf);
  check("Of the 80 million dollars in the fund, Norway put in 35.", { kind: "aid", actor: ["NOR"], min: 35e6, stage: "in-force" }, shortOf);
  check("The fund holds 80 million dollars, of which 35 came from Oslo.", { kind: "aid", actor: ["NOR"], min: 35e6 }, shortOf);
  check("Contributions by donors amount to 12 million dollars.", { kind: "aid", actor: [], min: 12e6, stage: "in-force" }, lebanon);
  check("Of the 80 million dollars in the fund, Norway put in 35.", { no: "force" }, shortOf);
});

test("a purse opened without a sum", () => {
  check("Portugal opened its purse.", { kind: "aid", actor: ["PRT"], stage: "in-force" }, shortOf);
  check("Chile dipped into its pocket for the mission in Haiti.", { kind: "aid", actor: ["CHL"], to: "HTI", stage: "in-force" });
  check("Tokyo has reached for its chequebook.", { kind: "aid", actor: ["JPN"], stage: "in-force" }, shortOf);
  check("Denmark will open its wallet.", { kind: "aid", actor: ["DNK"], stage: "pledged" }, shortOf);
  check("Malta dug into its pockets for the Lebanese army.", { kind: "aid", actor: ["MLT"], to: "LBN" });
  check("Greece opened its purse for its own defence.", { no: "aid" });
  check("Germany put its cards on the table.", { no: "aid" }, shortOf);
});

test("help told by what becomes of it", () => {
  check("European Union money for the Somali army dries up in 2027.", { kind: "aid", actor: ["eu"], stage: "planned", change: "end" }, shortOf);
  check("Danish money for the Lebanese army has run out.", { kind: "aid", actor: ["DNK"], to: "LBN", stage: "ended", change: "end" });
  check("Canadian aid to the Lebanese army stopped in May.", { kind: "aid", actor: ["CAN"], to: "LBN", stage: "ended", change: "end" });
  check("Norway's assistance to the Somali coastguard continues.", { kind: "aid", actor: ["NOR"], to: "SOM", stage: "in-force", change: "level" });
  check("British aid to the Somali army will resume.", { kind: "aid", actor: ["GBR"], to: "SOM", change: "resume" });
  check("Germany's contribution to Kfor ends in May.", { no: "aid" });
  check("The money ran out in June.", { no: "aid" }, shortOf);
});
