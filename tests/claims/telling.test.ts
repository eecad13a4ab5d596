/** Which clauses are read in an aside: those near a word of the field, a number or a mission; in a report, all. */
import { expect, test } from "vitest";
import { tellingClauses } from "../../src/claims/telling.ts";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";
import { lemmaOf } from "../../src/claims/scene.ts";

const reader = makeReader(loadRegistry());
const news = "OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali with the United Nations mission there.\n\n";
const speech = `MR HALE: ${"I have always believed that the children of our valley, whose fathers worked the land and whose mothers kept the school, deserve a road before the winter. ".repeat(60)}The army, the navy, the soldiers and the peacekeepers of our battalion were thanked by us all.\n\n`;

/** The verbs of the last sentence that are read. */
function read(before: string, sentence: string): string[] {
  let found: string[] = [];
  reader.read({ ...plainDocument("a.txt", before + sentence), publishedOn: "2021-03-12" }, { sceneAt: (scene, _drafts, at) => { if (at.start >= before.length) found = tellingClauses(scene).map(lemmaOf); } });
  return found;
}

test.each([
  ["Denmark repairs the road, and its soldiers stay in Mali.", ["stay"]],
  ["Denmark repairs the road, and UNIFIL watches the border.", ["watch"]],
  ["Denmark repairs the road, and it gives the school 40 lorries.", ["give"]],
] as const)("in a speech: “%s”", (sentence, verbs) => expect(read(news + speech, sentence)).toEqual(verbs));

test.each([
  ["Denmark plans to send its soldiers to Mali.", ["plan", "send"]],
] as const)("what stands over and under a clause is read with it: “%s”", (sentence, verbs) => expect(read(news + speech, sentence)).toEqual(verbs));

test.each([
  ["Denmark repairs the road, and its soldiers stay in Mali.", ["repair", "stay"]],
] as const)("in a report: “%s”", (sentence, verbs) => expect(read(news, sentence)).toEqual(verbs));
