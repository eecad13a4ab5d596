import { test } from "vitest";
import { check } from "./check.ts";

test("a description comes no sooner than the force that it describes", () => {
  check("The Danish contingent, numbering about 140 soldiers, will fly to Gao in June.", { kind: "force", actor: ["DNK"], min: 140, stage: "pledged" });
  check("The sappers are part of the Kenyan contingent of 300 men which will clear mines in Somalia.", { kind: "force", actor: ["KEN"], min: 300, stage: "pledged" });
  check("That comprises two companies of 120 soldiers.", { kind: "force", stage: "offered", min: 120 }, "Denmark offered 400 soldiers for Mali.");
  check("The Danish contingent, numbering about 140 soldiers, patrols the Malian border.", { kind: "force", actor: ["DNK"], stage: "in-force" });
  check("That comprises two companies of 120 soldiers.", { kind: "force", stage: "in-force" }, "Denmark has 400 soldiers in Mali.");
});

test("who served, took part or fought is told by that verb", () => {
  check("The register lists 940 Danes who served in Kosovo between 2019 and 2021.", { kind: "force", min: 940, stage: "ended" });
  check("The study covers 75 Kenyans who took part in the mission in Somalia.", { kind: "force", min: 75, stage: "ended" });
  check("The roll has 600 Norwegian soldiers who fought in Afghanistan.", { kind: "force", min: 600, stage: "ended" });
  check("Kenya has 940 soldiers who have served in Somalia since 2019.", { kind: "force", min: 940, stage: "in-force" });
  check("Denmark keeps 75 soldiers in Mali who guard the camp.", { kind: "force", min: 75, stage: "in-force" });
});

test("still under way, already taking part", () => {
  check("It is already sailing to the Gulf.", { kind: "force", actor: ["DNK"], stage: "in-force", change: "start" }, "Denmark has sent a frigate.");
  check("Kenya is already contributing to the peacekeeping contingent in Somalia.", { kind: "force", actor: ["KEN"], stage: "in-force", change: "level" });
  check("Kenya is contributing 300 soldiers to the mission in Somalia.", { kind: "force", actor: ["KEN"], stage: "pledged" });
});

test("what a departure means is no plan", () => {
  check("The withdrawal of Danish troops from Mali means that the camp stands empty.", { kind: "force", actor: ["DNK"], stage: "in-force", change: "end" });
  check("The withdrawal of Danish troops from Mali was approved.", { kind: "force", actor: ["DNK"], stage: "decided", change: "end" });
});

test("a request before a verb is a request for what that verb tells", () => {
  check("Danish troops left Mali in 2021, then at the Malian government's request returned last year.", { kind: "force", actor: ["DNK"], stage: "ended", change: "end" });
  check("Kenya refused all calls to return its soldiers home from Somalia.", { kind: "force", actor: ["KEN"], stage: "refused", change: "end" });
});

test("a force without a number is a paper's own only where it says so", () => {
  const paper = "Speech by the Australian Minister for Defence, Canberra.";
  check("All training bases in the north are reported to have been closed, indicating that all available troops have been sent south.", { no: "force" }, paper);
  check("We have sent troops to Timor.", { kind: "force", actor: ["AUS"] }, paper);
});

test("what is kept from, or spared, does not come", () => {
  check("The row prevents Spain from sending 200 soldiers to Mali.", { kind: "force", actor: ["ESP"], min: 200, stage: "planned", modality: "negated" });
  check("The ruling exempts Norway from contributing troops to the mission in Mali.", { kind: "force", actor: ["NOR"], modality: "negated" });
  // What it need not do then says nothing of what it will do.
  check("The ship in the Gulf relieves Spain from providing a frigate for the mission.", { no: "force" });
  check("That relieves Portugal from sending a tanker to Mali.", { no: "force" });
  check("Denmark will relieve the Spanish company in Mali in June.", { kind: "force", actor: ["DNK"], stage: "pledged" });
  check("Spain benefits from sending 200 soldiers to Mali.", { no: "lead" });
});

test("put into action is no promise", () => {
  check("The three squadrons committed to operations within Mali are Danish.", { kind: "force", stage: "in-force", min: 3 });
  check("Denmark has committed 200 soldiers to the mission in Mali.", { kind: "force", actor: ["DNK"], min: 200 });
});
