/** Requests that somebody puts in, what became of them, and things wished for. */
import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

const frigate = "The Chilean frigate Almirante Riveros is in Lisbon.";
/** The text before, the sentence, and what it must tell. */
const cases: readonly (readonly [string, string, Omit<Answer, "kind">])[] = [
  [frigate, "Morocco put in a request for the ship in April.", { actor: ["CHL"], asker: "MAR", stage: "requested" }],
  [frigate, "The European Union lodged a request for the vessel in April.", { actor: ["CHL"], asker: "eu", stage: "requested", change: "start" }],
  ["", "Gabon filed a request for a Ghanaian battalion last week.", { actor: ["GHA"], asker: "GAB", stage: "requested" }],
  ["", "Benin submitted a request for 60 Senegalese police in March.", { actor: ["SEN"], asker: "BEN", min: 60, stage: "requested" }],
  ["", "Malawi tabled a request for a field hospital with Oslo.", { actor: ["NOR"], asker: "MWI", stage: "requested" }],
  ["", "The headquarters asked Jordan for a frigate in April.", { actor: ["JOR"], stage: "requested" }],
  ["The Gambia asked Ghana for 60 police in March.", "Accra is still chewing on it.", { actor: ["GHA"], stage: "considered" }],
  ["The Gambia asked Ghana for 60 police in March.", "Ghana is turning the request over.", { actor: ["GHA"], stage: "considered" }],
  ["The Gambia asked Ghana for 60 police in March.", "It was told that it must wait its turn.", { actor: ["GHA"], stage: "considered" }],
  ["", "Togo's offer of 60 police was snapped up.", { actor: ["TGO"], min: 60, stage: "agreed" }],
  ["Togo's offer of 60 police was turned down.", "Benin's, of 34 police, is under study.", { actor: ["BEN"], min: 34, stage: "considered" }],
  ["Peru's company in Haiti went home in March.", "Lima sees no reason to return before the autumn.", { actor: ["PER"], stage: "refused", change: "resume" }],
  ["The Gambia asked Ghana for 60 police in March.", "Accra brushed the request aside.", { actor: ["GHA"], stage: "refused" }],
  ["Peru has had no soldiers in Haiti since 2021.", "Lima sees no need to go back.", { actor: ["PER"], stage: "refused", change: "resume" }],
  ["", "Denmark will add 60 soldiers to its two dozen in Mali.", { actor: ["DNK"], min: 24, change: "level", stage: "in-force" }],
  ["", "The Danish corvette Port Stanley is off Yemen with 140 souls on board.", { actor: ["DNK"], min: 140 }],
];
test.each(cases)("%s %s", (before, sentence, answer) => check(sentence, { kind: "force", ...answer }, before));

test("the asker of a request that somebody else makes, or that is only a paper, gives nothing", () => {
  for (const sentence of ["Morocco lodged a protest over the ship.", "Morocco filed a request for the minutes."]) check(sentence, { no: "force" }, frigate);
  expect(claimsIn("Morocco put in a request for the ship in April.", frigate).filter((c) => c.actor.some((a) => a.id === "MAR"))).toEqual([]);
});

test("an answer to nothing that was asked is none", () => {
  check("It was told that it must wait its turn.", { no: "force" }, "Ghana sent 60 police to the Gambia in March.");
  check("Lima sees no reason to return the paintings.", { no: "force" }, "Peru sent 60 police to Haiti in March.");
});

test("who waves at a request, sees no need or has yet to fly does no more than that", () => {
  const asked = "The Gambia asked Ghana for 60 police in March.";
  const stages = (sentence: string, before: string) => claimsIn(sentence, before).filter((c) => c.kind === "force").map((c) => [c.stage, c.change]);
  expect(stages("Accra turned the request over to its envoy.", asked)).not.toContainEqual(["refused", "start"]);
  expect(stages("Lima sees no need to go back.", "Peru has had no soldiers in Haiti since 2021.")).toEqual([["refused", "resume"]]);
  expect(stages("Ghana's helicopters have yet to fly.", asked).filter(([stage]) => stage === "requested")).toEqual([]);
});

test("another term that is signed off, or not, is a mandate", () => {
  check("The Storting signed off on another term for the force in Mali.", { kind: "mandate", actor: ["NOR"], change: "extend", stage: "decided" });
  check("Gabon's government would not sign off on another term for the regional force.", { kind: "mandate", change: "extend", stage: "refused" });
  check("Gabon's government would not sign off on another term for the regional force.", { no: "force" });
  check("The board signed off on another term for the rector.", { no: "mandate" });
});

test("what is wished for, and asked for as “one”", () => {
  check("Fiji would dearly like a radar.", { kind: "aid", actor: [], asker: "FJI", stage: "requested" });
  check("It had asked Oslo for one in March.", { kind: "aid", actor: ["NOR"], asker: "FJI", stage: "requested" }, "Fiji would dearly like a patrol boat.");
  check("Fiji asked Oslo for a radar and was told to wait.", { kind: "aid", actor: ["NOR"], stage: "considered" });
  check("Fiji would like to buy a radar.", { no: "aid" });
  check("It asked Oslo for one in March.", { no: "aid" }, "Fiji wants a new judge.");
  check("Malta chips in 300,000 euros for the force in Mali.", { kind: "aid", actor: ["MLT"], stage: "pledged" });
});
