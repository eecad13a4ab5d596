import { test } from "vitest";
import { type Answer, check } from "./check.ts";

/** Steps into an alliance and out of it. The day of reading is given by `check`. */
const before = "Togo keeps 300 soldiers in Mali with the blue helmets, and the mission's mandate was extended.";
const cases: readonly (readonly [string, Omit<Answer, "kind">])[] = [
  ["The European Council granted the status of candidate country to Georgia and Armenia.", { actor: ["GEO", "ARM"], change: "start", stage: "decided" }],
  ["The Union gave Georgia candidate status in December.", { actor: ["GEO"], change: "start", stage: "decided" }],
  ["Armenia received candidate status on Monday.", { actor: ["ARM"], stage: "decided" }],
  ["The EU denied Georgia candidate status.", { actor: ["GEO"], stage: "refused" }],
  ["NATO offered Armenia a Membership Action Plan.", { actor: ["ARM"], stage: "offered" }],
  ["The EU opened accession negotiations with Georgia in June.", { actor: ["GEO"], change: "start", stage: "agreed" }],
  ["Accession talks with Armenia began in March, the EU said.", { actor: ["ARM"], change: "start" }],
  ["The EU has frozen membership talks with Georgia.", { actor: ["GEO"], stage: "suspended" }],
  ["Georgia and Armenia got their invitations to NATO on Monday.", { actor: ["GEO", "ARM"], stage: "offered" }],
  ["Armenia has frozen its part in the CSTO.", { actor: ["ARM"], change: "suspend", stage: "suspended" }],
  ["The African Union's Peace and Security Council suspended Gabon on Thursday.", { actor: ["GAB"], change: "suspend" }],
  ["ECOWAS lifted its suspension of Guinea.", { actor: ["GIN"], change: "resume", stage: "in-force" }],
  ["Georgia has put in an application to NATO.", { actor: ["GEO"], stage: "requested" }],
  ["Armenia notified its withdrawal from the CSTO.", { actor: ["ARM"], change: "end", stage: "pledged" }],
  ["Georgia's flag was raised at NATO headquarters on Monday.", { actor: ["GEO"], change: "start", stage: "in-force" }],
  ["Georgia is militarily neutral.", { actor: ["GEO"], modality: "negated", stage: "in-force" }],
  ["Armenia belongs to no military bloc.", { actor: ["ARM"], modality: "negated" }],
  ["Austria remains neutral and outside NATO.", { actor: ["AUT"], modality: "negated" }],
];
for (const [sentence, answer] of cases) test(sentence, () => check(sentence, { kind: "membership", ...answer }, before));

test("It applies where others joined", () => check("Georgia applied last week.", { kind: "membership", actor: ["GEO"], stage: "requested" }, "Montenegro joined NATO in 2017."));
const talk = "Ministers of NATO met in Oslo to speak of membership.";
test("Being in or out, one of a number, invited, taken in and put out", () => {
  check("Croatia and Albania are in.", { kind: "membership", actor: ["HRV", "ALB"], stage: "in-force" }, talk);
  check("Armenia is out.", { kind: "membership", actor: ["ARM"], modality: "negated" }, talk);
  check("Georgia will be the thirty-third.", { kind: "membership", actor: ["GEO"], change: "start" }, talk);
  check("Georgia wants in.", { kind: "membership", actor: ["GEO"], stage: "planned" }, talk);
  check("Armenia has no plans to join.", { kind: "membership", actor: ["ARM"], modality: "negated" }, talk);
  check("NATO has invited Georgia to begin accession talks.", { kind: "membership", actor: ["GEO"], stage: "agreed" }, talk);
  check("Georgia hopes for 2030.", { kind: "membership", actor: ["GEO"], stage: "planned" }, talk);
  check("The price is out.", { no: "membership" }, talk);
  check("Georgia wants the helicopters in March.", { no: "membership" }, talk);
});

test("It has so many members", () => check("The alliance has 31 members.", { kind: "membership", min: 31 }, "Finland joined NATO on 4 April."));

const none: readonly string[] = [
  "The minister is neutral on the question of prices.",
  "The union suspended the strike on Monday.",
  "The EU opened an office in Georgia in June.",
  "The general took his seat in the helicopter.",
  "Georgia put in an application for a loan.",
  "The clinic lifted its suspension of visits.",
  "The flag was raised at the barracks on Monday.",
];
for (const sentence of none) test(`no membership: ${sentence}`, () => check(sentence, { no: "membership" }, before));
