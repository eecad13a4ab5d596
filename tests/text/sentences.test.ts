import { expect, test } from "vitest";
import fc from "fast-check";
import { readText } from "../../src/text/read.ts";
import { textOf, sentencesIn } from "./help.ts";

const splits = (...sentences: string[]): void => {
  expect(sentencesIn(sentences.join(" "))).toEqual(sentences);
};

test("initials, ranks and titles do not end a sentence", () => {
  splits("Gen. Ivar Holm met Lt. Col. A. B. Strand on Friday.", "Mr. Holm and Dr. Strand agreed.", "Sgt. J. Lind stayed.");
});
test("initialisms end one only before a clear beginning", () => {
  splits("Forty soldiers came from the U.S.", "The ministry paid for them.", "The U.S. Senate waits.");
});
test("numbers, decimals and abbreviated months stay whole", () => {
  splits("It spent 1.9 per cent in 2019.", "On Jan. 4 the No. 3 brigade left.", "About 3.5 billion was set aside.");
});
test("companies and hours: a stop before a name goes on, before an opener it ends", () => {
  splits("Norvik Corp. Canada builds it.", "The vote is at 5 p.m.", "The chamber opens earlier.");
});
test("closing marks after the stop belong to their sentence", () => {
  splits("“They will stay.”", "He left.", "(Two ships came.)", "The rest follow.");
});
test("a quotation that never closes swallows nothing", () => {
  splits("“We will send two ships.", "They arrive in May.", "Nobody objects.");
});
test("a question inside quotation marks goes on to its speaker", () => {
  splits("“Will they stay?” she asked.", "“Why?” Holm asked.", "Nobody knew.");
});
test("an ellipsis ends a sentence only before a capital", () => {
  splits("They waited … and waited.", "It may come …", "Nobody knows.");
});
test("a day in the German manner is no end", () => {
  splits("It begins on 8. July in Vienna.", "It ends later.");
});
test("a lost space is a splice, and both halves are read", () => {
  const text = textOf("The cabinet wants a base in Estonia.This would cost money, said the minister in the evening.");
  expect(text.sentences.map((s) => text.text.slice(s.start, s.end))).toEqual(["The cabinet wants a base in Estonia.", "This would cost money, said the minister in the evening."]);
  expect(text.damage.map((d) => d.kind)).toContain("spliced-sentence");
});
test("web addresses are not spliced", () => {
  expect(sentencesIn("More is at www.Example.Org today.")).toHaveLength(1);
});
test("lower case after a full stop: a fragment is damaged, the sentence before it is not", () => {
  const text = textOf("The minister will travel to the northern country. several officials from his own ministry.");
  expect(text.sentences.map((s) => s.damaged)).toEqual([false, true]);
});
test("a relative clause cut off by a stop stays with its head", () => {
  expect(sentencesIn("The army keeps a base in Estonia. which costs ten million a year.")).toHaveLength(1);
});
test("hard-wrapped lines are one paragraph", () => {
  const text = textOf("Some title here\n\nThe government said on Tuesday that it would\nsend two hundred soldiers to the mission in\nthe north, and that they would stay until the\nend of the year. Nobody objected to it.\n");
  expect(text.sentences.filter((s) => !s.heading)).toHaveLength(2);
});
test("list markers and clock times are not part of the sentence", () => {
  expect(sentencesIn("1. Norway sends two ships.\n2. Sweden sends one ship.\n• Finland sends none.")).toEqual(["Norway sends two ships.", "Sweden sends one ship.", "Finland sends none."]);
  expect(sentencesIn("18.05 The council has agreed on the mission.")).toEqual(["The council has agreed on the mission."]);
});
test("speakers of a record are labels, and their sentences know them", () => {
  const text = textOf("A debate\n\nHon. Ada Holm (Minister of Defence): Two ships will sail. They will return in May.\n\nMr. Lind: When?\n\nQ: Is that so?\n\nA: It is so.");
  const said = text.sentences.filter((s) => s.speaker !== null).map((s) => `${text.text.slice(s.speaker!.start, s.speaker!.end)} ${text.text.slice(s.start, s.end)}`);
  expect(said).toEqual(["Hon. Ada Holm (Minister of Defence): Two ships will sail.", "Hon. Ada Holm (Minister of Defence): They will return in May.", "Mr. Lind: When?", "Q: Is that so?", "A: It is so."]);
});
test("a country before a colon is no speaker", () => {
  const text = textOf("Pledges so far\n\nNorway: two ships and forty men.\n\nSweden: one ship and ten men.");
  expect(text.sentences.every((s) => s.speaker === null)).toBe(true);
});
test("what a correction takes back is not read", () => {
  const text = textOf("Two ships sail\n\nTwo ships sailed on Monday from the northern port, the navy said.\n\nAn earlier version of this article said that nine ships had sailed.");
  expect(text.sentences.at(-1)!.readable).toBe(false);
});
test("a text in another language is a problem, and none of its sentences is readable", () => {
  const text = textOf("Le gouvernement a annoncé mardi que les soldats de la mission seront dans le pays jusqu'à la fin de l'année, et que des navires sont en route pour le port.");
  expect(text.language).toBe("fr");
  expect(text.problems.map((p) => p.kind)).toEqual(["language-not-read"]);
  expect(text.sentences.some((s) => s.readable)).toBe(false);
});

const pieces = fc.constantFrom("The ", "minister ", "U.S. ", "said. ", "“", "”", "\"", "[", "]", "\n", "\n\n", "1.5 ", "• ", "Mr. ", "— ", "Ottawa", ". ", "? ", "which ", "12345678", "© 2020 Example", "Read more: ", "é", "ō", "😀", "…", ": ", "Q: ", "\r\n", "\u00ad", "By Ada Holm", "3 May 2020", "(AFP)");
const anyText = fc.oneof(fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")), fc.string({ unit: "grapheme", maxLength: 200 }));

test("whatever the text: spans are ordered, apart and inside it, and damage lies inside it", () => {
  fc.assert(fc.property(anyText, (words) => {
    const text = readText({ path: null, url: null, text: words, title: null, publisher: null, byline: null, publishedOn: null, language: null, problems: [] });
    expect(text.text).toBe(words);
    let at = 0;
    for (const s of text.sentences) {
      expect(s.start).toBeGreaterThanOrEqual(at);
      expect(s.end).toBeGreaterThan(s.start);
      expect(text.tokens.start[s.first]).toBe(s.start);
      expect(text.tokens.end[s.last - 1]).toBe(s.end);
      const block = text.blocks[s.block];
      expect(block.start <= s.start && s.end <= block.end).toBe(true);
      at = s.end;
    }
    expect(at).toBeLessThanOrEqual(words.length);
    at = 0;
    for (const b of text.blocks) {
      expect(b.start >= at && b.end > b.start && b.end <= words.length).toBe(true);
      at = b.end;
    }
    for (const d of [...text.damage, ...text.posted]) expect(d.start >= 0 && d.start < d.end && d.end <= words.length).toBe(true);
    expect(text.quality.score).toBeGreaterThanOrEqual(0);
    expect(text.quality.score).toBeLessThanOrEqual(1);
  }), { numRuns: 400 });
});
test("words that have lost their stops are read in pieces, cut behind a comma where there is one, and nothing is lost", () => {
  const part = "the ministry of Kenya keeps forty engineers in the valley and wants them home by June";
  const text = textOf(Array.from({ length: 60 }, (_, i) => `${part} ${i}`).join(", "));
  const pieces = text.sentences.map((s) => text.text.slice(s.start, s.end));
  expect(pieces.length).toBeGreaterThan(3);
  expect(text.sentences.every((s) => s.last - s.first <= 300)).toBe(true);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith(","))).toBe(true);
  expect(pieces.join(" ")).toBe(text.text.trim());
  expect(text.damage.filter((d) => d.kind === "spliced-sentence")).toHaveLength(pieces.length - 1);
});
