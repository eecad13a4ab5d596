/** Numbers that count nothing the ledger keeps: each sentence gives no quantity, or only those listed. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantitiesOf, shown } from "./quantity-helper.ts";

const nothing = [
  "The treaty's Article 5 was invoked.", "The Council adopted Resolution 2100.", "They met on 3 May 2022.", "The law dates from 1999.", "In 2014 troops crossed the border.",
  "The meeting began at 4:05 on Monday.", "Call 06 277 4343 for details.", "The 29-year-old spoke to soldiers.", "Our team won 3-1.", "She is the 45th president.",
  "The crowd chanted in the 1960s.", "A frigate sailed.", "A battalion went.", "It flew a Boeing 737-800 home.", "One of the ministers resigned.",
  "No one spoke.", "They met one another in the capital.", "Chapter 7 allows it.", "Room 12 was full of officers.", "The tank is a Leopard 2.",
  "The score was 310 votes against 96.", "The road is 40 kilometres long.", "It rose by three degrees.", "The soldiers left two years ago.", "The plan has eight pages.",
  "World War II soldiers marched.", "He gave three reasons for it.", "The G7 summit ended.", "Group B plays on Friday.", "Half of them laughed.", "The second half of the year was quiet.",
  "Several officers spoke.", "Page 12 lists the members.", "The army's F-16 landed.", "That was a quarter of a century ago.", "He was born on 12 June.",
];
for (const sentence of nothing) test(`nothing in: ${sentence}`, () => expect(quantitiesOf(sentence).map(shown)).toEqual([]));

const some: readonly (readonly [string, ...string[]])[] = [
  ["In 2014 the army sent 200 troops.", "200..200 personnel"],
  ["On 3 May 2022 it sent 14 Leopard 2 tanks under Article 51.", "14..14 unit"],
  ["The 40-year-old minister sent 200 troops.", "200..200 personnel"],
  ["From 2016-17 it spent $264 million.", "264000000..264000000 USD"],
  ["The 1,500 troops left in 2021.", "1500..1500 personnel"],
];
for (const [sentence, ...wanted] of some) test(sentence, () => expect(quantitiesOf(sentence).map(shown)).toEqual(wanted));

test("spans cut their quotes from the text and never overlap", () => {
  const piece = fc.constantFrom("up to", "200", "1,300", "two dozen", "troops", "of", "GDP", "%", "€", "bn", "billion", "to", "-", "a further", "NATO", "countries", "per year", "(", ")", ".", ",", "and", "three-year", "half", "a", "million", "each", "F-16s", "2.2", "per cent", "one", "\n", "“");
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), (pieces) => {
    const words = pieces.join(" ");
    let last = 0;
    for (const q of quantitiesOf(words)) {
      expect(words.slice(q.start, q.end)).toBe(q.quote);
      expect(q.quantity.quote).toBe(q.quote);
      expect(q.start).toBeGreaterThanOrEqual(last);
      expect(q.number.start).toBeGreaterThanOrEqual(q.start);
      if (q.quantity.min !== null && q.quantity.max !== null) expect(q.quantity.min).toBeLessThanOrEqual(q.quantity.max);
      last = q.end;
    }
  }), { numRuns: 400 });
});

test("a count written with or without a comma is the same count", () => {
  fc.assert(fc.property(fc.integer({ min: 1000, max: 999_999 }).filter((n) => n > 2100 || n < 1500), (n) => {
    const plain = quantitiesOf(`It will send ${n} soldiers.`).map(shown);
    expect(plain).toEqual([`${n}..${n} personnel`]);
    expect(quantitiesOf(`It will send ${n.toLocaleString("en-GB")} soldiers.`).map(shown)).toEqual(plain);
  }), { numRuns: 150 });
});

test("a bound changes only the bound", () => {
  fc.assert(fc.property(fc.integer({ min: 2, max: 900 }), (n) => {
    expect(quantitiesOf(`It will send up to ${n} trainers.`).map(shown)).toEqual([`null..${n} personnel`]);
    expect(quantitiesOf(`It will send at least ${n} trainers.`).map(shown)).toEqual([`${n}..null personnel`]);
    expect(quantitiesOf(`It will send about ${n} trainers.`).map(shown)).toEqual([`${n}..${n} personnel ~`]);
  }), { numRuns: 60 });
});
