import fc from "fast-check";
import { expect, test } from "vitest";
import { quantitiesIn } from "../../src/mentions/quantity/quantities.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { lexiconOf } from "../../src/text/lexicon.ts";
import { readText } from "../../src/text/read.ts";

const lexicon = lexiconOf(loadRegistry().lexicon);
const pieces = ["up to", "at least", "about", "some", "between", "and", "to", "from", "a", "an", "one", "two", "six", "twenty-five", "hundred", "thousand", "million", "bn", "dozen", "dozens", "hundreds of", "several", "half", "1,300", "1.300", "62,4", "2.2", "3bn", "450", "-", "–", "strong", "2014", "3rd", "24/7",
  "$", "€", "EUR", "US$", "euros", "dollars", "%", "per cent", "of GDP", "soldiers", "battle groups", "F-16s", "Leopard 2", "tanks", "countries", "years", "months", "two-year", "two-per-cent-of-GDP", "a year", "each", "respectively", "more", "a further", "another", "(", ")", ",", ".", "Article", "5", "March", "of which", "[", "]", ":", "/"];
const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 16 }).map((list) => `The plan says ${list.join(" ")}.`);
const read = (sentence: string) => {
  const text = readText({ path: null, url: null, text: sentence, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [] });
  return { text, quantities: quantitiesIn(text, [], lexicon, { currencyOf: () => null, topics: [] }) };
};

test("spans are exact, in order and apart; the number stands inside its quote", () => fc.assert(fc.property(words, (sentence) => {
  const { text, quantities } = read(sentence);
  let end = 0;
  for (const q of quantities) {
    expect(text.text.slice(q.start, q.end)).toBe(q.quote);
    expect(q.quote).toBe(q.quote.trim());
    expect(q.quantity.quote).toBe(q.quote);
    expect(q.start).toBeGreaterThanOrEqual(end);
    expect(q.number.start).toBeGreaterThanOrEqual(q.start);
    expect(q.number.end).toBeLessThanOrEqual(q.end);
    end = q.end;
  }
}), { numRuns: 500 }));

test("bounds are finite and in order", () => fc.assert(fc.property(words, (sentence) => {
  for (const { quantity: { min, max, quote } } of read(sentence).quantities) {
    for (const value of [min, max]) if (value !== null) expect(Number.isFinite(value), quote).toBe(true);
    if (min !== null && max !== null) expect(min, quote).toBeLessThanOrEqual(max);
  }
}), { numRuns: 500 }));

test("the same words give the same quantities", () => fc.assert(fc.property(words, (sentence) => {
  expect(read(sentence).quantities).toEqual(read(sentence).quantities);
}), { numRuns: 150 }));
