/** A pattern that the prefilter leaves out never matches; what it needs is read off the pattern. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { idioms } from "../../src/claims/idioms.ts";
import { phraseRules } from "../../src/claims/stance-rules.ts";
import { gateRules } from "../../src/claims/condition-rules.ts";
import { literalsOf, needsOfPattern, prefilterOf } from "../../src/text/prefilter.ts";

test("the words that a pattern needs", () => {
  expect(literalsOf(/\bvot(?:es?|ed) (?:[\w,]+ ){0,4}against\b/)).toEqual(["against"]);
  expect(literalsOf(/\b(?:on hold|postponed?)\b/)).toEqual(["on hold", "postpone"]);
  expect(literalsOf(/\b(?:is|was) (?:very )?(?:keen|wary) on/)).toEqual(["is keen on", "is wary on", "is very keen on", "is very wary on", "was keen on", "was wary on", "was very keen on", "was very wary on"]);
  expect(literalsOf(/\bno\b|\bagainst\b/)).toBeNull();
  expect(literalsOf(/Against/i)).toEqual(["against"]);
});

test("a pattern needs a word of each of its sets, ahead and behind too", () => {
  expect(needsOfPattern(/\bonly (?:\w+ ){1,3}(?=[^.]{0,9}parliament)/)).toEqual([[["parliament"], ["only "]]]);
  expect([...prefilterOf([/\bvotes (?:\w+ )?against\b|\b(?:abstains|no, thanks)\b/])("it votes and stands against it")]).toEqual([1]);
  expect([...prefilterOf([/\bvotes (?:\w+ )?against\b/, /(?:votes \w+ for|abstains)/])("it votes no")]).toEqual([0, 0]);
});

test("possible patterns of a sentence", () => {
  const mayMatch = prefilterOf([/\bagainst\b/, /\bin favou?r\b/, /\d+/]);
  expect([...mayMatch("norway voted against the plan")]).toEqual([1, 0, 1]);
  expect([...mayMatch("norway is in favour")]).toEqual([0, 1, 1]);
});

test("a stretch of a text, in whatever case", () => {
  const mayMatch = prefilterOf([/\bagainst\b/, /\bin favou?r\b/]);
  expect([...mayMatch("Oslo Is AGAINST it. Rome is in\nfavor.", 0, 19)]).toEqual([1, 0]);
  expect([...mayMatch("Oslo Is AGAINST it. Rome is in\nfavor.", 20)]).toEqual([0, 1]);
});

test("a text is told without what the one before it held", () => {
  const mayMatch = prefilterOf([/\bvotes (?:\w+ )?against\b/, /\babstains\b/]);
  expect(["it votes for it", "it is against it", "it votes and abstains", "it votes against it", ""].map((text) => [...mayMatch(text)])).toEqual([[0, 0], [0, 0], [0, 1], [1, 0], [0, 0]]);
});

test("nothing that matches is left out", () => {
  const patterns = [...phraseRules, ...idioms, ...gateRules].map((each) => each.words);
  const mayMatch = prefilterOf(patterns);
  const words = [...new Set(patterns.flatMap((pattern) => needsOfPattern(pattern).flat(2)).flatMap((literal) => literal.split(" ")))].filter((word) => word !== "");
  const sentence = fc.array(fc.constantFrom(...words, "norway", "its", "the", "to", "it", ",", "by", "no", "not", "plan"), { minLength: 3, maxLength: 14 }).map((list) => list.join(" "));
  fc.assert(fc.property(sentence, (text) => {
    const possible = mayMatch(text);
    patterns.forEach((pattern, p) => {
      pattern.lastIndex = 0;
      if (pattern.test(text)) expect(possible[p], `${pattern.source.slice(0, 60)} in "${text}"`).toBe(1);
    });
  }), { numRuns: 3000 });
});
