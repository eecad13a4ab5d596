import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { claimsIn } from "./check.ts";

/** Reports of a few lines: the states that they name say with one or two words of the field what they are about. */
const short: readonly (readonly [string, string])[] = [
  ["A ship from Chile, one from Peru and one from Ecuador lie at the quay. Chile stays with 40 men until the spring, and Peru has sent two planes.", "PER"],
  ["On the island the Danes come and go by turns with the Swedes. Denmark keeps two helicopters there, and Norway has promised a third.", "DNK"],
  ["The truce between Kenya and Somalia holds so far. Uganda keeps 300 men on the line, and Rwanda has offered 200.", "RWA"],
  ["Two planes from Portugal and one from Spain took turns above the coast. Portugal will keep its two planes in Iceland until June.", "PRT"],
  ["In the war between Peru and Ecuador others kept watch. Brazil has 40 men on the frontier, Chile ten, Argentina ten.", "BRA"],
];
const elsewhere: readonly string[] = [
  "The ship from Chile, one from Peru and one from Ecuador brought flowers. Chile sends two gardeners to the show, and Peru has sent a choir.",
  "The cup final between Brazil and Chile was a war of nerves, with a goal from the penalty spot, and a fixture against Peru follows. Brazil sent two men forward and the referee added five minutes.",
];

test("a few lines that name states and a word of the field are of the field", () => {
  for (const [text, actor] of short) expect.soft(claimsIn(text).flatMap((c) => c.actor.map((a) => a.id)), text).toContain(actor);
});
test("a few lines of flowers or goals are none", () => {
  for (const text of elsewhere) expect.soft(claimsIn(text), text).toEqual([]);
});

/** A line alone, with nothing around it. */
const alone: readonly (readonly [string, string | null])[] = [
  ["Peru will send 41 engineers to Chad in June.", "PER"],
  ["Ghana sent 30 police to Haiti on Monday.", "GHA"],
  ["Hungary vetoed Sweden's accession.", "HUN"],
  ["Uruguay pulled its men out of Congo.", "URY"],
  ["Japan gives 30 generators to Moldova.", "JPN"],
  ["A teacher from Ireland moved to Spain to command a higher salary.", null],
  ["Police in Spain and France arrested 30 people on Tuesday.", null],
  ["The budget talks between Spain and Italy failed.", null],
];
test("a line alone with one word of the field and two states is read", () => {
  const reader = makeReader(loadRegistry());
  for (const [line, actor] of alone) expect.soft(reader.read(plainDocument("line.txt", line)).claims.flatMap((c) => c.actor.map((a) => a.id)), line).toEqual(actor === null ? [] : [actor]);
});
