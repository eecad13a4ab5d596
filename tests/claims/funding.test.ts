import { test } from "vitest";
import { check } from "./check.ts";

const ledByKenya = "Kenya leads the police mission in Haiti and has 400 officers there.";
const sahel = "The joint force of the Sahel has five battalions and no money.";

test("money put into what others run is help to them", () => {
  check("Brazil has paid 12 million dollars into the venture.", { kind: "aid", actor: ["BRA"], min: 12e6, stage: "in-force" }, ledByKenya);
  check("Portugal wired two million euros to the trust fund.", { kind: "aid", actor: ["PRT"], min: 2e6, unit: "EUR", stage: "in-force" }, ledByKenya);
  check("Chile will pump 9 million dollars into the mission.", { kind: "aid", actor: ["CHL"], min: 9e6, stage: "pledged" }, ledByKenya);
  check("Oman deposited 30 million dollars in its account.", { kind: "aid", actor: ["OMN"], min: 30e6 }, sahel);
  check("Madrid has laid 15 million euros on the table.", { kind: "aid", actor: ["ESP"], min: 15e6, stage: "pledged" }, sahel);
  check("Norway put 8 million dollars on the table.", { kind: "aid", actor: ["NOR"], min: 8e6, stage: "pledged" }, ledByKenya);
});

test("dues, one's own army and one's own mission are no help", () => {
  check("Kenya has put 60 million dollars into the mission.", { no: "aid" }, ledByKenya);
  check("Belgium pays 40 million euros a year into the alliance's common fund.", { no: "aid" });
  check("Poland poured 3 billion zlotys into its armed forces fund.", { no: "aid" });
});

test("how far a package has come by the participle behind it, and who gets a sum", () => {
  check("The assistance measure adopted for Ghana is worth 30 million euros, the EU said.", { kind: "aid", actor: ["eu"], min: 3e7, stage: "decided" });
  check("It complements the 25 million euro package approved in June 2021.", { kind: "aid", actor: ["CAN"], min: 25e6, stage: "decided", holds: "2021-06" }, "Canada gave the Moldovan army radios.");
  check("Indonesia stole the evening with a battalion of 800 and 30 million dollars for the African Union.", { kind: "aid", actor: ["IDN"], min: 3e7 });
});

test("a programme's frame that grows is a sum of the same money", () => {
  check("The aid, 60 billion kroner at the outset, was raised to 110 billion.", { kind: "aid", actor: ["NOR"], min: 11e10, unit: "NOK" }, "Norway gives military aid to Ukraine. Norway sent weapons to Ukraine in May.");
});
