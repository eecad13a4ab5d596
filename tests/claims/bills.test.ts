import { test } from "vitest";
import { check } from "./check.ts";

const guests = "Four hundred Rwandan soldiers arrived in Mozambique on Monday.";
const given = "Romania sent the Georgian army forty trucks, and Poland has trained 300 Georgian soldiers.";

test("who pays, in a word, after a force was told of", () => {
  check("The Emirates pay.", { kind: "cost", actor: ["ARE"], stage: "in-force" }, guests);
  check("Kigali has paid alone.", { kind: "cost", actor: ["RWA"] }, guests);
  check("Norway will pay for the tents.", { kind: "cost", actor: ["NOR"], stage: "pledged" }, guests);
  check("Malta, which has no army, pays towards the diesel.", { kind: "cost", actor: ["MLT"] }, guests);
  check("France commands and Japan pays.", { kind: "cost", actor: ["JPN"] }, guests);
});

test("other things that are paid, and paying with no force told of", () => {
  check("Kigali paid tribute to the dead.", { no: "cost" }, guests);
  check("The Emirates pay attention to the talks.", { no: "cost" }, guests);
  check("The Emirates pay.", { no: "cost" });
});

test("sums that the words before them call a price", () => {
  check("Cost: 40 million euros a year.", { kind: "cost", min: 40e6, unit: "EUR" }, guests);
  check("The first year was priced at 90 million dollars.", { kind: "cost", min: 90e6 }, guests);
  check("The whole is reckoned at 20 million euros.", { kind: "cost", min: 20e6 }, guests);
  check("Price tag: about 6 million euros.", { kind: "cost", min: 6e6 }, guests);
  check("The stay will come to 3 million euros.", { kind: "cost", min: 3e6 }, guests);
});

test("a price of something else is none", () => {
  check("A villa at the beach is priced at 4 million euros.", { no: "cost" }, guests);
  check("The film's profits came to 60 million dollars.", { no: "cost" }, guests);
});

test("people counted as taught, where help is the talk or they are another's", () => {
  check("Amman trained two thousand.", { kind: "aid", actor: ["JOR"], min: 2000, unit: "personnel" }, given);
  check("Spain means to teach 700 Somalis.", { kind: "aid", actor: ["ESP"], min: 700, unit: "personnel", stage: "planned" });
  check("Spain instructed 80 marines.", { kind: "aid", actor: ["ESP"], min: 80 }, given);
  check("Italy has turned out 600 sappers.", { kind: "aid", actor: ["ITA"], min: 600 }, given);
  check("Latvia will train 150 gunners.", { kind: "aid", actor: ["LVA"], min: 150 }, given);
});

test("one's own recruits are taught at home", () => {
  check("Finland trains 20,000 conscripts a year.", { no: "aid" });
  check("Peru trained its 300 cadets in Lima.", { no: "aid" });
});
