import { expect, test } from "vitest";
import { entitiesIn } from "../../src/mentions/entities/entities.ts";
import { buildGazetteer } from "../../src/mentions/entities/gazetteer.ts";
import { lookupsOf } from "../../src/mentions/entities/lookups.ts";
import { quantitiesIn } from "../../src/mentions/quantity/quantities.ts";
import type { ReadQuantity } from "../../src/mentions/quantity/types.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { lexiconOf } from "../../src/text/lexicon.ts";
import { readText } from "../../src/text/read.ts";
import { counted, gaps, uncounted } from "./quantity-cases.ts";

const registry = loadRegistry();
const lexicon = lexiconOf(registry.lexicon);
const gazetteer = buildGazetteer(registry);
const { currencyOf } = lookupsOf(registry);

/** Topics stand first, so that "$" can be asked for the document's state. */
function read(sentence: string, topics: readonly string[] = []): ReadQuantity[] {
  const text = readText({ path: null, url: null, text: sentence, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [] });
  return quantitiesIn(text, entitiesIn(text, gazetteer, { published: { from: null, to: null } }), lexicon, { currencyOf, topics });
}

const shown = (q: ReadQuantity): string =>
  `${q.quantity.min ?? ""}..${q.quantity.max ?? ""} ${q.quantity.unit}${q.quantity.approx ? " *" : ""}${q.change === "add" ? " +" : q.change === "cut" ? " -" : ""}${q.quantity.per ? ` /${q.quantity.per}` : ""}${q.quantity.each ? " each" : ""}`;

for (const [sentence, answer] of counted) test(sentence, () => expect(read(sentence).map(shown).join("; ")).toBe(answer));
for (const sentence of uncounted) test(`nothing is counted: ${sentence}`, () => expect(read(sentence).map(shown)).toEqual([]));
for (const [sentence, answer] of gaps) test.todo(`${sentence} → ${answer || "nothing"}`);

test("a dollar is the document's own, and says so", () => {
  const [cost] = read("The stay costs $30 million.", ["CAN"]);
  expect(cost.quantity.unit).toBe("CAD");
  expect(cost.filled).not.toBeNull();
  expect(read("The stay costs $30 million.")[0].quantity.unit).toBe("USD");
});

test.each([
  ["Six in ten Uruguayans go home.", "60..60 %"],
  ["Nine out of ten soldiers stay.", "90..90 %"],
  ["One Kenyan in four is to go.", "25..25 %"],
  ["Only one in five of its jets can fly.", "20..20 %"],
])("a ratio is a share: %s", (sentence, answer) => expect(read(sentence).map(shown).join("; ")).toBe(answer));

test.each([
  ["Denmark lost two soldiers in ten days.", "2..2 personnel"],
  ["It lost two in three weeks.", "3..3 weeks"],
  ["Seven out of ten members met it.", "10..10 states"],
])("no ratio: %s", (sentence, part) => expect(read(sentence).map(shown).join("; ")).toContain(part));

test.each([
  ["Two of the three Irish platoons stay.", "2..2 unit"],
  ["Three of Ghana's four battalions remain.", "3..3 unit"],
  ["One of its two Danish frigates sails.", "1..1 unit"],
  ["Two of our ten Fijian policemen are ill.", "2..2 personnel"],
])("a part is counted, and not of how many it is: %s", (sentence, answer) => expect(read(sentence).map(shown).join("; ")).toBe(answer));

test("a large whole is counted", () => expect(read("Ten of the 300 Kenyan soldiers left.").map(shown)).toContain("300..300 personnel"));

test("a conversion in brackets is the same quantity", () => {
  const [aid, ...rest] = read("Greece pledged 12 million euros (10 million pounds) to Cyprus.");
  expect(rest).toEqual([]);
  expect(aid.quantity.alt).toMatchObject({ min: 10_000_000, max: 10_000_000, unit: "GBP" });
});

test("a damaged money word is read, and shown as a problem", () => expect(read("The training will cost 15 million ollars.")[0]).toMatchObject({ family: "money", problem: { kind: "damaged-word" } }));

test("the quote holds bound and noun; the number stands alone", () => {
  const sentence = "Sweden may send up to 250 liaison officers to Mali.";
  const [q] = read(sentence);
  expect(q.quote).toBe("up to 250 liaison officers");
  expect(q.quantity.of).toBe("liaison officers");
  expect(sentence.slice(q.number.start, q.number.end)).toBe("250");
});
