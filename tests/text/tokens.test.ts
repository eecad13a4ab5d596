import { expect, test } from "vitest";
import fc from "fast-check";
import { tokenAt, tokenise, tokenText, withBlanksChanged } from "../../src/text/tokens.ts";
import { apply } from "../../src/text/fair/edits.ts";
import { internWord, wordAt, wordNumber } from "../../src/text/words.ts";

const words = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i));
};

test("words keep hyphens, apostrophes and letters of every alphabet", () => {
  expect(words("Krišjānis's non-lethal F-16s, O'Neill’s U.S. base")).toEqual(["Krišjānis", "'s", "non-lethal", "F-16s", ",", "O'Neill", "’s", "U.S.", "base"]);
});
test("numbers keep their separators and short tails", () => {
  expect(words("1,300 at 2.2% or 62,4; 3rd, 10bn.")).toEqual(["1,300", "at", "2.2", "%", "or", "62,4", ";", "3rd", ",", "10bn", "."]);
});
test("whatever the text, tokens cover it but for white space, in order", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
    const tokens = tokenise(text);
    let at = 0;
    for (let i = 0; i < tokens.count; i++) {
      expect(text.slice(at, tokens.start[i]).replace(/[\s\u200b\ufeff\u00ad]/g, "")).toBe("");
      expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]);
      at = tokens.end[i];
      expect(tokenAt(tokens, tokens.start[i])).toBe(i);
    }
    expect(text.slice(at).replace(/[\s\u200b\ufeff\u00ad]/g, "")).toBe("");
  }));
});
test("a word that is interned is found again, in any case, by the table and by the tokeniser", () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zāčņšžéèü]{2,12}$/), (word) => {
    const number = internWord(word);
    expect(wordNumber(word)).toBe(number);
    expect(wordNumber(word.toUpperCase())).toBe(number);
    expect(wordAt(number)).toBe(word);
    const tokens = tokenise(`x ${word} ${word.toUpperCase()}`);
    expect([tokens.word[1], tokens.word[2]]).toEqual([number, number]);
  }));
});

test("a text in which only blanks have changed has the tokens that it would be given anew, or is given them", () => {
  const fragment = fc.constantFrom("Chad", "na-", "tions", "F-", "16s", "it's", "o’", "clock", "2,", "000", "U.S.", ".", ",", "–", "\n", "\n", " ", " ", "  ", "   ", "\r\n", "\n\n", "\u00a0");
  fc.assert(fc.property(fc.array(fragment, { minLength: 2, maxLength: 30 }), fc.nat(), (parts, seed) => {
    const text = parts.join("");
    // Lines joined, gaps made one space, and here and there a gap that goes altogether.
    const edits = [...text.matchAll(/\n| {2,}/g)].map((match, i) => ({ start: match.index, end: match.index + match[0].length, put: i % 5 === 4 ? "" : " " })).filter((_, i) => ((seed >> (i % 20)) & 1) === 0);
    const stage = apply(text, edits), before = tokenise(text);
    const known = withBlanksChanged(before, stage.text, stage.edits);
    if (known !== null && known.count > 0 && edits.every((edit) => edit.start > before.start[0])) expect(known).toEqual(tokenise(stage.text));
  }), { numRuns: 3000 });
});

test.each([["two  words", "two words", true], ["two  \nwords", "two words", true], ["two\n  words", "two words", true], ["na-  \ntions", "na- tions", false], ["twowords", "two words", false]])("gaps closed: %j", (text, closed, known) => {
  const edits = [...text.matchAll(/\s+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, put: " " }));
  const tokens = withBlanksChanged(tokenise(text), closed, edits.length > 0 ? edits : [{ start: 3, end: 3, put: " " }]);
  expect(tokens !== null).toBe(known);
  if (tokens !== null) expect(tokens).toEqual(tokenise(closed));
});
