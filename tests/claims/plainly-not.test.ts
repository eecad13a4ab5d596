/** Ordinary sentences in a run of forces, gifts or talks that tell nothing of the kind that the run is of. */
import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const forces = "France sent a battalion to the force in Mali on Monday, and Germany deployed 90 soldiers there.";
test.each([
  "Iceland has no army.", "Norway ordered new tanks from Britain.", "Britain came in for criticism.", "Berlin went to court.", "Britain held out for a better deal.",
])("no force: %s", (sentence) => check(sentence, { no: "force" }, forces));

const membership = "NATO observers watched the border, and the EU sent money.";
test.each([
  "Israel gave Lebanon a map of the minefields.", "Serbia submitted a request to the EU for flood aid.", "Georgia received an invitation to the NATO summit.", "The EU lifted the suspension of flights to Georgia.",
])("no membership: %s", (sentence) => check(sentence, { no: "membership" }, membership));

test.each(["NATO leaders confirmed on Monday that the general would retire.", "NATO foreign ministers took the train to Vilnius on Monday."])("no meeting: %s", (sentence) => check(sentence, { no: "meeting" }));

const share = "Italy must spend 2 percent of GDP on defence.";
test.each(["Hungary wants to hold its census in 2031.", "Sweden plans to close its last coal plant in 2027."])("no spending: %s", (sentence) => check(sentence, { no: "spending" }, share));

const gifts = "Germany sent 40 tanks to Ukraine.";
test.each(["Poland runs a hospital in Warsaw.", "Norway builds houses."])("no aid: %s", (sentence) => check(sentence, { no: "aid" }, gifts));

test("an alliance of hospitals is none, though its wards borrow our words", () => {
  const claims = makeReader(loadRegistry()).read({ ...plainDocument("a.txt", "The Northern Emergency Association of Trusts, NEAT for short, has a new mandate.\n\nThe governors of its seven hospitals gave the alliance three more years on Monday. Members promised two per cent of their budgets for the defence of the eastern wards. A force of 30 nurses deploys to Fenby from May, growing to 50 by Easter. St Anne's sends twelve and the army clinic eight. Surgeon Clara Denmark takes over command from Peter Finland in June. The whole operation costs £2 million a year. Patients, midwives and ambulance crews will meet at the Premier Lodge for the summit on 3 June, and the army has offered six of its old beds. Its offer stands, its spokesman said."), publishedOn: "2018-02-12" }).claims;
  expect(claims.map(({ kind, evidence }) => `${kind} ${evidence[0].quote}`)).toEqual([]);
});
