/** Which kinds a sentence's words may tell: those alone are looked for. */
import { expect, test } from "vitest";
import { mayTell } from "../../../src/claims/weighing/worth.ts";
import { kinds, type Kind } from "../../../src/model/claim.ts";
import { makeReader } from "../../../src/pipeline/read.ts";
import { loadRegistry } from "../../../src/pipeline/registry.ts";
import { loadWeights } from "../../../src/pipeline/weights.ts";
import { plainDocument } from "../../../src/sources/plain.ts";

const rules = makeReader(loadRegistry()), weighed = makeReader(loadRegistry(), loadWeights());
const news = "OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali with the United Nations mission there.\n\n";
const sourceOf = (sentence: string) => ({ ...plainDocument("a.txt", news + sentence), publishedOn: "2021-03-12" });

/** The kinds that the last sentence may tell, or null where it is passed over. */
function kindsOf(sentence: string): readonly Kind[] | null {
  let found: readonly Kind[] | null = null;
  rules.read(sourceOf(sentence), { sceneAt: (scene, _drafts, at) => {
    if (at.start < news.length) return;
    const may = mayTell(scene, loadWeights().weights);
    found = may === null ? null : kinds.filter((_, k) => may[k] === 1);
  } });
  return found;
}

test.each([
  ["Portugal will send another 60 paratroopers to Mali in June.", "force"],
  ["Ghana gave Niger 40 trucks and a field hospital.", "aid"],
  ["A Dutch general takes command of the battle group on 1 July.", "lead"],
  ["The Bundestag extended the mandate until the end of May 2022.", "mandate"],
  ["Belgium spends 1.2 per cent of its GDP on defence.", "spending"],
  ["Hungary is against the accession of Sweden to NATO.", "position"],
  ["Italy will only send frigates if the Council agrees.", "condition"],
  ["NATO defence ministers meet in Brussels on Thursday.", "meeting"],
] as const)("“%s” may tell: %s", (sentence, kind) => {
  expect(kindsOf(sentence)).toContain(kind);
});

test("a number of soldiers is not looked for among shares of GDP", () => {
  expect(kindsOf("Portugal will send another 60 paratroopers to Mali in June.")).not.toContain("target");
});

/** Words of the field in sentences that commit nobody, in a speech. */
const speech = `MR HALE: ${"I have always believed that the children of our valley, whose fathers worked the land and whose mothers kept the school, deserve a road before the winter. ".repeat(40)}\n\n`;

test.each([
  "My own father was a young soldier when he came home to this valley, and he never spoke about the war, as so many men of his generation never did.",
  "We owe these wonderful people a debt of gratitude that words can hardly express, and I know that every honourable member shares that feeling tonight.",
])("“%s” is passed over", (sentence) => {
  const read: number[] = [];
  const text = speech + sentence;
  weighed.read({ ...plainDocument("a.txt", text), publishedOn: "2001-03-12" }, { sceneAt: (_scene, _drafts, at) => { if (at.start >= speech.length) read.push(at.start); } });
  expect(read).toEqual([]);
});
