/** Whose words and deeds count for a state or body on that day, and what contradicts itself. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { entitiesOf } from "./entities-helper.ts";

const speaker = (words: string, quote: string, day?: string): string | null | undefined => entitiesOf(words, day).findLast((m) => m.quote === quote)?.speaksFor;

const cases: readonly (readonly [string, string, string | null, string?])[] = [
  ["Prime Minister Justin Trudeau said so.", "Justin Trudeau", "CAN"],
  ["Former prime minister Stephen Harper said so.", "Stephen Harper", null],
  ["Angela Merkel said so.", "Angela Merkel", "DEU", "2018-05-02"],
  ["Olaf Scholz said so.", "Olaf Scholz", "DEU", "2022-05-02"],
  ["Emmanuel Macron said so.", "Emmanuel Macron", "FRA", "2021-05-02"],
  ["NATO Secretary General Jens Stoltenberg said so.", "Jens Stoltenberg", "nato", "2021-05-02"],
  ["Latvian Ambassador Ilze Kalna said so.", "Ilze Kalna", "LVA"],
  ["Norwegian Defence Minister Ola Berg said so.", "Ola Berg", "NOR"],
  ["Ola Berg, the Norwegian defence minister, said so.", "Ola Berg", "NOR"],
  ["Norway's defence minister Ola Berg said so.", "Ola Berg", "NOR"],
  ["Danish Foreign Ministry spokesman Lars Holm said so.", "Lars Holm", "DNK"],
  ["Colonel Per Aasen of Norway said so.", "Per Aasen", "NOR"],
  ["The Minister for Defence, the Hon Richard Marles MP, said so.", "Minister for Defence", "AUS", "2023-05-02"],
  ["The Hon Richard Marles MP said so.", "Hon Richard Marles", "AUS", "2023-05-02"],
  ["Professor Jan Novak said so.", "Jan Novak", null],
  ["Senator Jane Miller said so.", "Jane Miller", null],
  ["Opposition leader John Smythe said so.", "John Smythe", null],
  ["Norway's opposition leader Kari Dahl said so.", "Kari Dahl", null],
  ["The former Danish defence minister Lars Holm said so.", "Lars Holm", null],
  ["Analyst Jan Novak said so.", "Jan Novak", null],
  ["Canada said so.", "Canada", "CAN"],
  ["The Pentagon said so.", "Pentagon", "USA"],
  ["The Bundestag voted for it.", "Bundestag", "DEU"],
  ["The UN Security Council voted for it.", "UN Security Council", "un"],
];
for (const [sentence, quote, wanted, day] of cases) test(`${sentence} → ${wanted ?? "nobody"}`, () => expect(speaker(sentence, quote, day)).toBe(wanted));

test("an office without a name is its holder on that day", () => {
  const office = entitiesOf("The Canadian prime minister will visit.", "2018-07-01").find((m) => m.class === "office");
  expect(office).toMatchObject({ person: "justin-trudeau", office: "CAN:head-of-government", speaksFor: "CAN" });
});

test("a nationality that the registry contradicts is a problem with the likely right one", () => {
  const found = entitiesOf("Estonian Prime Minister Krišjānis Kariņš spoke in parliament.", "2022-02-01").find((m) => m.class === "person");
  expect(found).toMatchObject({ id: "krisjanis-karins", likely: "LVA", speaksFor: "LVA", problem: { likely: "LVA" } });
  expect(found?.problem?.because).toContain("registry");
});

test("the counterpart's nationality stands for a person of that state", () => {
  const found = entitiesOf("Justin Trudeau spoke to his Latvian counterpart on Monday.", "2022-02-01");
  expect(found.some((m) => m.of === "LVA" && m.class !== "state")).toBe(true);
});

test("quotes are cut from the text, mentions stand in reading order, and text without names has none", () => {
  const piece = fc.constantFrom("Canada", "the", "Baltic", "country", "NATO", "allies", "US-led", "Prime Minister", "Justin", "Trudeau", "he", "its", "mission", "in", "Latvia", ",", ".", "said", "Ambassador", "Gen.", "Ottawa", "’s", "battle group", "both countries", "most", "\n\n", "Kariņš", "“", "12", "members", "of", "the alliance");
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
    const words = pieces.join(" ");
    let start = 0;
    for (const m of entitiesOf(words)) {
      expect(words.slice(m.start, m.end)).toBe(m.quote);
      expect(m.start).toBeGreaterThanOrEqual(start);
      expect(m.last).toBeGreaterThan(m.first);
      expect(m.full.start).toBeLessThanOrEqual(m.start);
      expect(m.full.end).toBeGreaterThanOrEqual(m.end);
      start = m.start;
    }
  }), { numRuns: 300 });
  expect(entitiesOf("rain fell on the quiet hills all day and nobody went out")).toEqual([]);
});

test("the same words give the same mentions", () => {
  const words = "Ottawa said Canada would add soldiers in Latvia. The Baltic country thanked the alliance. NATO and its allies agreed.";
  expect(entitiesOf(words)).toEqual(entitiesOf(words));
});
