/** What speakers and answers say beside the field, in its words, and its neighbours that tell something. */
import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { check } from "./check.ts";

const reader = makeReader(loadRegistry());
const read = (text: string) => reader.read(plainDocument("a.txt", text)).claims;

test.each([
  "The minister is in Manila to watch the first joint exercises involving 1,200 Australian soldiers.", "It is the biggest exercise that the Danish army will be participating in outside of Denmark this year.", "The drills bring together some 900 Norwegian soldiers in Estonia.",
  "About 270 British soldiers have been medically evacuated from Iraq.", "British forces do not routinely keep records of individuals in Iraq.", "Any decision to deploy British troops to Mali rests with the Government.",
  "Japan delivered the first of ten coast guard vessels to the Philippines.", "Our four militaries sailed in the Philippine Sea last month.",
])("no force: %s", (sentence) => check(sentence, { no: "force" }));

test.each([
  ["Australia has 1,200 soldiers in the Philippines, who train for the exercise.", { kind: "force", actor: ["AUS"], min: 1200 }],
  ["About 270 British soldiers have been withdrawn from Iraq.", { kind: "force", actor: ["GBR"], min: 270 }],
  ["The decision to deploy 90 British troops to Mali was taken in May.", { kind: "force", actor: ["GBR"], min: 90 }],
  ["Danish troops are participating in the mission in Mali this year.", { kind: "force", actor: ["DNK"] }],
] as const)("a force all the same: %s", (sentence, answer) => check(sentence, answer));

test.each(["The ambassador said it was a pleasure to welcome you to Camp Smith.", "Norwegian troops in Mali stood their ground.", "Today the Danish cabinet signed off on five deployments to Mali."])("no stance: %s", (sentence) => check(sentence, { no: "position" }));
test("one that is taken", () => check("Denmark welcomed the deployment of Norwegian troops to Mali.", { kind: "position", actor: ["DNK"], stance: "for" }));

test("more is wanted, and nothing waits", () => check("Norway and Finland not only need to spend more on defence, they need to spend better.", { no: "condition" }));
test("a price is no outcome", () => check("The extension of the mission in Mali would cost Norway about $10 million.", { no: "consequence" }));

const answer = "The Minister: Norway has 40 soldiers in Mali.";
test.each([
  "Bob Spink: To ask the Secretary of State for Defence whether Norway has sent 90 soldiers to Chad; and if he will make a statement.",
  "Deputy Clare Byrne asked the Minister for Defence the number of Norwegian soldiers in Chad; and if he will make a statement on the matter.",
])("a question states nothing: %s", (question) => {
  const claims = read(`OSLO, 5 April 2023. ${question}\n\n${answer}`);
  expect(claims.map((one) => one.quantity?.min ?? null)).toEqual([40]);
});
test("who asks for soldiers is told", () => check("Chad asked the Secretary of State for 90 American soldiers in Mali.", { kind: "force", min: 90 }));

test("a mission of a text whose first possible day is long ago", () => {
  expect(read("Foreign Minister Alexander Downer spoke of the new force. The United Nations Integrated Mission in Timor-Leste (UNMIT) has 90 Australian police.").find((one) => one.kind === "force")).toMatchObject({ mission: { id: "unmit" } });
});
