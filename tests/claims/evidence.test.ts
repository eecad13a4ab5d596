/** What a claim opens on can be read by itself. */
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { readable } from "../../src/claims/evidence.ts";
import { claimsIn } from "./check.ts";

const quotes = (text: string): string[] => claimsIn(text).map((claim) => claim.evidence[0].quote);

describe("no half of a bracket, no bare number, no scrap of a clause", () => {
  test("a bracket is closed, with the name that it belongs to", () => {
    expect(quotes("Soldiers abroad on 1 May 2023: Kosovo (KFOR), 320; Lebanon (UNIFIL), 140.")).toEqual(["Kosovo (KFOR), 320", "Lebanon (UNIFIL), 140"]);
  });
  test("a genitive has its owner", () => {
    for (const quote of quotes("Nobody counts on the return of Chad's 1,200 soldiers to Mali. Peru's 300 soldiers are in Haiti.")) expect(quote).not.toMatch(/^['’]s/);
  });
  test("an infinitive has who is to do it", () => {
    expect(quotes("The mission in Mali has 900 soldiers. Kenya has declined to take part.").at(-1)).toBe("Kenya has declined to take part");
  });
});

const span = (sentence: string, words: string): string => {
  const start = sentence.indexOf(words);
  const found = readable({ reading: { text: { text: sentence } }, sentence: { start: 0, end: sentence.length } } as never, { start, end: start + words.length });
  return sentence.slice(found.start, found.end);
};

describe("spans", () => {
  test.each([
    ["Portugal, urged in May to lead, is silent.", "to lead,", "urged in May to lead"],
    ["Norway spends 2.2 per cent, Iceland (0.1) least.", "Iceland (0.1", "Iceland (0.1)"],
    ["Of the rest, Peru’s 340 are sappers.", "’s 340", "Peru’s 340"],
    ["Forty sappers are stationed in Chad, one of six camps.", "Forty sappers are stationed in Chad, one of", "Forty sappers are stationed in Chad, one of six camps"],
    ["The contingent rises from 650 to about 900 in May.", "The contingent rises from 650 to", "The contingent rises from 650 to about 900 in May"],
    ["By meeting the 2 per cent target, Greece not only pleases its allies.", "By meeting the 2 per cent target, Greece not", "By meeting the 2 per cent target, Greece not only pleases its allies"],
    ["It names the two ports that the Danes would sail from.", "the two ports that the Danes would sail from", "the two ports that the Danes would sail from"],
    ["Ghana sent forty sappers and the ministry said that not one of them had ever been to Mali before that spring.", "Ghana sent forty sappers and", "Ghana sent forty sappers"],
    ["Answer: Malta declined.", ": Malta declined.", "Malta declined."],
    ["Chile sends men, Ghana 310, Peru none.", "310", "Ghana 310"],
    ["Norway sends 200 soldiers to Mali.", "Norway sends 200 soldiers to Mali", "Norway sends 200 soldiers to Mali"],
  ])("%s | %s", (sentence, words, whole) => expect(span(sentence, words)).toBe(whole));

  test("never out of the sentence, never without what it was", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zA-Z0-9 (),.:;'’-]{4,90}$/), fc.nat(80), fc.nat(30), (sentence, from, length) => {
      const start = Math.min(from, sentence.length - 1), end = Math.min(sentence.length, start + 1 + length);
      const found = readable({ reading: { text: { text: sentence } }, sentence: { start: 0, end: sentence.length } } as never, { start, end });
      expect(found.start).toBeGreaterThanOrEqual(0);
      expect(found.end).toBeLessThanOrEqual(sentence.length);
      expect(found.start).toBeLessThan(found.end);
      const core = sentence.slice(start, end).replace(/^[\s,;:.)\]–—-]+/, "").replace(/[\s,;:–—]+$/, "");
      expect(sentence.slice(found.start, found.end)).toContain(core);
    }));
  });
});
