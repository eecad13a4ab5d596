import { describe, expect, test } from "vitest";
import { type Answer, check, claimsIn } from "./check.ts";

/** What news of a mission tells in passing: whose troops, where, from which level, and what is none. */
const cases: readonly (readonly [string, Answer])[] = [
  // All whom "from" names.
  ["The battle group in Estonia consists of more than 1,000 troops from Denmark, France and Iceland.", { kind: "force", actor: ["DNK", "FRA", "ISL"], min: 1000 }],
  ["Some 800 police from Chad, Togo, Niger and Benin serve in Mali.", { kind: "force", actor: ["TCD", "TGO", "NER", "BEN"], min: 800 }],
  ["The mission in Somalia has 2,000 soldiers. About 900 come from Uganda, 500 from Djibouti and 400 from Kenya.", { kind: "force", actor: ["DJI"], min: 500 }],
  // The level that was is told beside the one to come.
  ["Italy will raise the number of its troops in Kosovo to 900 from the current 700.", { kind: "force", actor: ["ITA"], min: 700, change: "level", stage: "in-force" }],
  ["Spain will double its contingent in Mali to 80 from its present 40.", { kind: "force", actor: ["ESP"], min: 40, change: "level", stage: "in-force" }],
  ["Peru increased its contingent in Haiti to 300 from an earlier 200.", { kind: "force", actor: ["PER"], min: 200, change: "level" }],
  // A reported future is no outcome of a supposition.
  ["NATO's secretary general said that the military bloc would send two battalions to Poland.", { kind: "force", actor: ["nato"], min: 2, place: "POL" }],
  // Where another struck is not where the force is.
  ["The battle group in Estonia was set up after the invasion of Georgia. Denmark keeps 200 soldiers in Estonia, an answer to Russia's attack on Ukraine.", { kind: "force", actor: ["DNK"], place: "EST" }],
  // More than so many members: no ceiling.
  ["NATO talks of money. More than 19 NATO members are expected to meet the 2 per cent target this year.", { kind: "spending", min: 19, max: null }],
  // The comma closes the fronted place; the list after it is the subject.
  ["In June 2022, at the NATO summit in Madrid, Chad and Togo signed a declaration on the mission.", { kind: "meeting", place: "ESP" }],
  ["At the recent NATO summit in Warsaw the ministers spoke of troops.", { kind: "meeting", stage: "ended", place: "POL" }],
];
test.each(cases)("%s", (sentence, answer) => check(sentence, answer));

describe("is none", () => {
  test.each([
    ["Italy may add to the battalion in Latvia, as confirmed by the Latvian defence minister.", "force", "LVA"],
    ["Czech soldiers will widen the battle group in Latvia, not replace the soldiers of Spain.", "force", "ESP"],
    ["The Danish soldiers are in Mali. The general talked about how many more soldiers Spain will send.", "force", "ESP"],
  ] as const)("%s", (text, kind, actor) => expect(claimsIn(text).filter((c) => c.kind === kind && c.actor.some((a) => a.id === actor))).toEqual([]));

  test("a bloc that would do something supposes nothing", () => expect(claimsIn("NATO's secretary general said that the military bloc would strengthen its presence in Poland.").filter((c) => c.kind === "consequence")).toEqual([]));
  test("a share of a burden that is not said to be of money is no cost", () => expect(claimsIn("NATO troops are in Latvia. The president says that they are not carrying their fair share of the burden.").filter((c) => c.kind === "cost")).toEqual([]));
});
