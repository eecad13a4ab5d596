/** What the weights add where no rule reads, and where they add nothing: other things, and talk. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Claim } from "../../../src/model/claim.ts";
import { makeReader } from "../../../src/pipeline/read.ts";
import { loadRegistry } from "../../../src/pipeline/registry.ts";
import { loadWeights } from "../../../src/pipeline/weights.ts";
import { plainDocument } from "../../../src/sources/plain.ts";

const rules = makeReader(loadRegistry()), weighed = makeReader(loadRegistry(), loadWeights());
const news = "OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali with the United Nations mission there. Denmark sent 90 more in February, and the force now stands at 15,000.\n\n";
const claimsOn = (reader: typeof rules, sentence: string, before = news): readonly Claim[] =>
  reader.read({ ...plainDocument("a.txt", before + sentence), publishedOn: "2021-03-12" }).claims.filter((c) => c.evidence[0].start >= before.length);
const shown = ({ kind, actor }: Claim): string => `${kind} ${actor.map((a) => a.id).join("+")}`;

test.each([
  ["The Slovenes are thin on the ground at Gao.", "force SVN"],
  ["The Croats are down to a handful of signallers.", "force HRV"],
  ["The Estonians mean to soldier on at Gao.", "force EST"],
  ["Peru has applied for a seat at the table of the pact.", "membership PER"],
])("no rule reads “%s”, but such words tell a claim: %s", (sentence, claim) => {
  expect(claimsOn(rules, sentence).map(shown)).toEqual([]);
  const found = claimsOn(weighed, sentence);
  expect(found.map(shown)).toEqual([claim]);
  expect(found[0].rules[0]).toMatch(/\/weighed/);
  expect(Object.keys(found[0].filled ?? {})).toEqual(expect.arrayContaining(["kind", "actor"]));
});

test.each([
  "The minister likes to fish in the fjord.",
  "Tourists from Spain have come back to the coast.",
  "The choir let the soldiers of the pact in.",
  "The choir from Gdansk sang for the garrison's children.",
  "Bread is dearer in Bamako than it was.",
])("“%s” tells none", (sentence) => {
  expect(claimsOn(weighed, sentence).map(shown)).toEqual([]);
});

/** An hour of general talk in which armed forces come up in passing. */
const talk = `PRIME MINISTER: ${"Our schools will open on Monday, and the farmers of the valley will have their road before the winter; I have said so to every mayor and I say it again to this house. ".repeat(60)}Norway keeps 140 soldiers in Mali with the United Nations mission there.\n\n`;

test("in talk, what resembles a claim is not added", () => {
  expect(claimsOn(weighed, "The Croats are down to a handful of signallers.", talk)).toEqual([]);
});

test("in talk, a stance, a gate, a lead or a cost must be plain to the encoder too", () => {
  const course = "Sweden runs training courses for NATO officers on elections.";
  expect(claimsOn(rules, course, talk).map(shown)).toEqual(["aid SWE", "lead SWE"]);
  expect(claimsOn(weighed, course, talk).map(shown)).toEqual(["aid SWE"]);
  expect(claimsOn(weighed, "Norway opposes any extension of the United Nations mission in Mali.", talk).map(shown)).toEqual(["position NOR"]);
});

/** Two answers of a minister, all of them of the field. */
const answers = "MR OKORO: How many soldiers are with the mission in Mali?\n\nMR HANSEN: Norway keeps 140 soldiers in Mali with the United Nations mission there. Denmark sent 90 more in February, and the force now stands at 15,000 troops. ";

test("a few answers in parliament are a report, and no talk", () => {
  expect(claimsOn(weighed, "The Croats are down to a handful of signallers.", answers).map(shown)).toEqual(["force HRV"]);
});

test("with weights, a document has another reader's version", () => {
  expect(weighed.version).not.toBe(rules.version);
  expect(weighed.version.startsWith(rules.version)).toBe(true);
});

test("what the rules read of news stays as it is", () => {
  const read = (reader: typeof rules): string[] => reader.read({ ...plainDocument("a.txt", news), publishedOn: "2021-03-12" }).claims.map((c) => c.id);
  expect(read(weighed)).toEqual(expect.arrayContaining(read(rules)));
});

test("what one clause tells may be told of somebody else in another", () => {
  expect(claimsOn(weighed, "The Slovenes are thin on the ground at Gao, and the Croats are down to a handful of signallers.").map(shown)).toEqual(["force SVN", "force HRV"]);
  expect(claimsOn(weighed, "The Estonians mean to soldier on at Gao, but the Latvians are packing their crates.").map(shown)).toEqual(["force EST", "force LVA"]);
});

test("soldiers of many states are not given to one of them", () => {
  const [troops, states] = claimsOn(weighed, "Takuba had up to 900 soldiers from ten European states.");
  expect([troops, states].map((c) => [c.actor, c.quantity?.max, c.quantity?.unit])).toEqual([[[], 900, "personnel"], [[], 10, "states"]]);
});

test.each([
  "Spain will contribute to the leadership of the multinational division in Romania.",
  "Spain helps with the running of the headquarters in Szczecin.",
  "Spain takes part in the command of the brigade.",
])("who has a share in leading does not lead: %s", (sentence) => {
  const before = "BUCHAREST, 5 May 2022. Italy leads the NATO battle group in Bulgaria and keeps 700 soldiers there. Spain sent 90 more in February.\n\n";
  expect(claimsOn(weighed, sentence, before).filter((c) => c.kind === "lead").map(shown)).toEqual([]);
});

test("who hosts a mission does not lead it", () => {
  const before = "RIGA, 5 May 2022. Canada leads the NATO battle group in Latvia and keeps 700 soldiers there. Spain sent 90 more in February.\n\n";
  expect(claimsOn(weighed, "Latvia hosts the battle group at Ādaži.", before).filter((c) => c.kind === "lead").map(shown)).toEqual([]);
});

const example = (name: string): string => readFileSync(join(import.meta.dirname, "../../../examples", name), "utf8");
const claimsOf = (reader: typeof rules, name: string): readonly Claim[] => reader.read(plainDocument(name, example(name))).claims;

test("what a rule reads in words that tell no such claim is left out: what a bigger budget takes is no bill of a mission", () => {
  const bill = (reader: typeof rules): string[] => claimsOf(reader, "05-spending-belgium.txt").filter((c) => c.evidence[0].quote.startsWith("The increase will cost")).map(shown);
  expect(bill(rules)).toContain("cost BEL");
  expect(bill(weighed)).not.toContain("cost BEL");
});

test("where another is far likelier to act, the claim is the other's, and says that it was weighed", () => {
  const mandate = (reader: typeof rules): Claim => claimsOf(reader, "23-cyprus-peacekeepers-ocr.txt").find((c) => c.kind === "mandate")!;
  expect(shown(mandate(rules))).not.toBe("mandate un");
  expect(shown(mandate(weighed))).toBe("mandate un");
  expect(mandate(weighed).rules).toContain("actor/weighed");
  expect(mandate(weighed).filled?.["actor"]).toMatch(/likeliest/);
});

test("a body right behind a sum is given it, by weight too", () => {
  const before = "CANBERRA, 30 January 2013. Australia will give Mali 5 million dollars for food and shelter. Its contribution to the mission in Mali is 10 million dollars.\n\n";
  for (const claim of claimsOn(weighed, "• A$3m to the United Nations Children's Fund (UNICEF) for wells and pumps.", before)) expect(shown(claim)).not.toMatch(/ (?:un|unicef)$/);
});
