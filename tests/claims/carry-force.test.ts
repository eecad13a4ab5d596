import { expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

/** A sentence after one that told of a force, and what it says of another's or of the same. */
const cases: readonly (readonly [string, string, Omit<Answer, "kind">])[] = [
  // As another did, or more of it.
  ["Norway will send 300 soldiers to Mali.", "Portugal doubled that.", { actor: ["PRT"], stage: "pledged", place: "MLI" }],
  ["Norway has promised 300 soldiers for Mali.", "Sweden has matched the offer.", { actor: ["SWE"], stage: "pledged" }],
  ["Norway is withdrawing its soldiers from Mali.", "Ireland is doing the same.", { actor: ["IRL"], change: "end", place: "MLI" }],
  ["Norway is withdrawing its soldiers from Mali.", "Togo will fill the gap.", { actor: ["TGO"], change: "start", stage: "pledged" }],
  ["Norway is withdrawing its soldiers from Mali.", "Malta took their place.", { actor: ["MLT"], change: "start", stage: "in-force" }],
  // The verb again, its object left out.
  ["Norway has 300 soldiers in Lithuania.", "Denmark has as many.", { actor: ["DNK"], stage: "in-force", change: "level", place: "LTU" }],
  ["Norway has 300 soldiers in Lithuania.", "Iceland has none.", { actor: ["ISL"], modality: "negated" }],
  ["Norway will keep its base in Djibouti.", "Japan is giving up its own.", { actor: ["JPN"], change: "end", stage: "pledged" }],
  ["Norway sent a frigate to the Red Sea.", "Greece offered another.", { actor: ["GRC"], stage: "offered", change: "add" }],
  ["Norway has asked Peru for a battalion for the mission in Haiti.", "Lima can spare none.", { actor: ["PER"], stage: "refused" }],
  // Auxiliaries and answers that stand alone.
  ["Norway will send 300 soldiers to Mali.", "Finland would not.", { actor: ["FIN"], stage: "refused", place: "MLI" }],
  ["Norway will send 300 soldiers to Mali.", "Finland might too.", { actor: ["FIN"] }],
  ["Norway has asked Peru for a battalion for the mission in Haiti.", "The answer was no.", { actor: ["PER"], stage: "refused" }],
  ["Norway will send 300 soldiers to Mali.", "Finland is still thinking about it.", { actor: ["FIN"], stage: "considered" }],
  ["Norway will send 300 soldiers to Mali.", "Finland excused itself.", { actor: ["FIN"], stage: "refused" }],
  // What becomes of it.
  ["Norway has 300 soldiers in Mali.", "No date has been set for their return.", { actor: ["NOR"], change: "end", stage: "planned" }],
  ["Norway has 300 soldiers in Mali.", "Their number has doubled since May.", { actor: ["NOR"], change: "add", stage: "in-force" }],
  ["Norway sent a company to Mali.", "A second one is under discussion.", { actor: ["NOR"], change: "add", stage: "considered" }],
  ["Norway sent a company to Mali.", "Another is on its way.", { actor: ["NOR"], stage: "in-force" }],
  ["Norway is withdrawing its soldiers from Mali.", "The rest follow in June.", { actor: ["NOR"], holds: "2023-06" }],
  // Bare numbers.
  ["Norway sent a frigate to the Red Sea.", "South Korea has two there.", { actor: ["KOR"], min: 2, unit: "unit" }],
  ["Norway will send four frigates to the Red Sea.", "Two are already there.", { actor: ["NOR"], min: 2, unit: "unit" }],
  ["Norway will send 300 soldiers to Mali.", "Slovenia will spare 60.", { actor: ["SVN"], min: 60, stage: "pledged" }],
  ["Danish soldiers abroad serve in three missions.", "KFOR / 41.", { actor: ["DNK"], min: 41, mission: "kfor" }],
  ["Norway will send 300 soldiers to Mali.", "Finland put up another 100.", { actor: ["FIN"], min: 100, change: "add" }],
  // Whom a part comes from, what has yet to come.
  ["The alliance wants 4,000 soldiers for Estonia.", "A third will come from Canada.", { actor: ["CAN"], stage: "pledged", place: "EST" }],
  ["The alliance wants 4,000 soldiers for Estonia.", "Not one has come from Turkey.", { actor: ["TUR"], modality: "negated" }],
  ["Norway will send a company to Mali.", "It has yet to turn up.", { actor: ["NOR"], stage: "pledged" }],
  ["Norway has asked Peru for a battalion for the mission in Haiti.", "Lima has promised an answer by Friday.", { actor: ["PER"], stage: "considered" }],
  ["Danish soldiers abroad, as of 1 May.", "Lebanon 160, Mali (Gao) 90, Kosovo: 35.", { actor: ["DNK"], min: 90, place: "MLI" }],
  ["Danish soldiers abroad, as of 1 May.", "Mali: 90; Kosovo, 35.", { actor: ["DNK"], min: 35, place: "XKX" }],
  // Notes.
  ["Soldiers for the force in Mali, as of Friday.", "Finland: under consideration.", { actor: ["FIN"], stage: "considered" }],
  ["Soldiers for the force in Mali, as of Friday.", "Egypt – no.", { actor: ["EGY"], stage: "refused" }],
  ["Soldiers for the force in Mali, as of Friday.", "Peru; awaiting cabinet.", { actor: ["PER"], stage: "considered" }],
  ["Norway will send 300 soldiers to Mali.", "Finland out.", { actor: ["FIN"], stage: "refused" }],
  ["Norway will send 300 soldiers to Mali.", "Sweden: yes, from May.", { actor: ["SWE"], stage: "pledged" }],
];

test.each(cases)("%s %s", (before, sentence, answer) => check(sentence, { kind: "force", ...answer }, before));

/** Words of the same make that tell of no force. */
const others: readonly (readonly [string, string])[] = [
  ["Norway will send 300 soldiers to Mali.", "Sweden double-checked the wording."],
  ["Norway will send 300 soldiers to Mali.", "Finland declined to say what it does."],
  ["Norway will send 300 soldiers to Mali.", "The weather there is another matter."],
  ["Norway will send 300 soldiers to Mali.", "The minister's answer was a long one."],
  ["Norway will send 300 soldiers to Mali.", "Its cook has two sons."],
  ["The alliance wants 4,000 soldiers for Estonia.", "A third of the wine comes from Portugal."],
  ["Norway will send 300 soldiers to Mali.", "The singer has promised an answer."],
  ["The harvest in Norway was poor.", "Denmark has as many."],
  ["The harvest in Norway was poor.", "Finland out."],
];

test.each(others)("%s %s — no force", (before, sentence) => expect(claimsIn(sentence, before).filter((c) => c.kind === "force").map((c) => c.evidence[0].quote)).toEqual([]));
