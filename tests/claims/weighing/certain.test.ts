/** How sure the reading is: plain words of the field are surer than what merely resembles them, and a claim that no rule reads must be likely in the end. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reportsIn } from "../../../scripts/training.ts";
import { levelOfReading } from "../../../src/model/claim.ts";
import { makeReader } from "../../../src/pipeline/read.ts";
import { loadRegistry } from "../../../src/pipeline/registry.ts";
import { loadWeights } from "../../../src/pipeline/weights.ts";
import type { Span } from "../../../src/model/span.ts";
import { type LeftOut, limits } from "../../../src/claims/weighing/weigh.ts";
import { plainDocument } from "../../../src/sources/plain.ts";

const reader = makeReader(loadRegistry(), loadWeights());
const claimsIn = (text: string) => reader.read({ ...plainDocument("a.txt", text), publishedOn: "2021-03-12" }).claims;

test.each([
  ["OSLO, 12 March 2021. Norway will send 140 soldiers to Mali to join the United Nations mission, the defence ministry said.", "OSLO, 12 March 2021. “We were in Mali once, with soldiers, weren't we?” the minister's brother asked at the fair in Bergen, and Norway laughed."],
  ["MANILA, 3 June 2019. Australia has 60 trainers in the Philippines.", "MANILA, 3 June 2019. Somebody had told him of an Australian force there, he thought, or of a plan for one."],
])("“%s” is read with more certainty than “%s”", (plain, vague) => {
  const [sure] = claimsIn(plain);
  expect(sure.certainty).toBeGreaterThan(0.6);
  for (const claim of claimsIn(vague)) expect(claim.certainty).toBeLessThan(sure.certainty!);
});

test("whoever acted is surer where the words name him than where he is carried over", () => {
  const named = claimsIn("OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali. Norway will withdraw 40 soldiers in June.");
  const carried = claimsIn("OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali. The plan is that 40 soldiers leave in June.");
  expect(carried[1].filled?.["actor"]).toBeDefined();
  expect(named[1].certainty).toBeGreaterThan(carried[1].certainty!);
});

test.each([[0.9, "sure"], [0.75, "sure"], [0.74, "likely"], [0.5, "likely"], [0.49, "doubtful"], [0.02, "doubtful"]])("a certainty of %d is %s", (certainty, level) => {
  expect(levelOfReading({ certainty })).toBe(level);
  expect(levelOfReading({})).toBe("likely");
});

test("what no rule reads is told only where it is likely with all that is known of its reading", () => {
  const news = "OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali with the United Nations mission there. Denmark sent 90 more in February, and the force now stands at 15,000.\n\nThe Slovenes are thin on the ground at Gao.";
  const weighed = claimsIn(news).filter((claim) => claim.rules[0].includes("/weighed"));
  expect(weighed).toHaveLength(1);
  expect(weighed[0].certainty).toBeGreaterThanOrEqual(limits.certain);
});

test("what a rule reads is left out where all that is known of its reading makes it unlikely, and `explain` is told of it", () => {
  const told = new Set<string>(), unlikely: { words: string; likely: number }[] = [];
  for (const file of ["VA01.txt", "VG03.txt"])
    for (const { name, text } of reportsIn(file, readFileSync(join(import.meta.dirname, "../../../training", file), "utf8"))) {
      const at = ({ start, end }: Span) => `${name} ${start} ${end}`;
      const left: (readonly LeftOut[])[] = [];
      const { claims } = reader.read(plainDocument(name, text), { sceneAt: (_scene, _drafts, _at, here) => left.push(here) });
      for (const claim of claims) {
        told.add(`${claim.kind} ${at(claim.evidence[0])}`);
        expect(claim.certainty).toBeGreaterThanOrEqual(limits.ruled);
      }
      for (const { draft, likely } of left.flat()) if (draft.certainty !== undefined) unlikely.push({ words: `${draft.kind} ${at(draft.span)}`, likely });
    }
  expect(unlikely.length).toBeGreaterThan(0);
  for (const { words, likely } of unlikely) {
    expect(likely).toBeLessThan(limits.ruled);
    expect(told.has(words), words).toBe(false);
  }
});

test("the encoder is heard on how sure a reading is: surer of who is named, less so of whom “they” are", () => {
  const weighing = loadWeights();
  const deaf = makeReader(loadRegistry(), { ...weighing, weights: { ...weighing.weights, encoder: null } });
  const news = { ...plainDocument("a.txt", "OSLO, 12 March 2021. Norway has 140 soldiers in Mali. The Danes met the Swedes on Monday. They will send 60 more."), publishedOn: "2021-03-12" };
  const [named, they] = ["140 soldiers", "60 more"].map((words) => {
    const [heard, unheard] = [reader, deaf].map(({ read }) => read(news).claims.find((claim) => claim.quantity?.quote === words)!);
    expect(heard.actor).toEqual(unheard.actor);
    return heard.certainty! - unheard.certainty!;
  });
  expect(named).toBeGreaterThan(0.03);
  expect(they).toBeLessThan(named);
});
