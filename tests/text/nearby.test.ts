/** Words looked for in overlapping stretches: the answer is that of the pattern on the stretch alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { standsIn } from "../../src/text/nearby.ts";

test("a stretch has the word or not, whatever stretch was asked of before", () => {
  const pattern = /\b(?:bases?|airfields?)\b/i;
  const names = standsIn(pattern);
  const text = "The base at Gao. A database of airfields; Bases elsewhere. basement, airbase, base";
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 8 }), (stretches) => {
    for (const [from, to] of stretches) expect(names(text, from, to), text.slice(from, to)).toBe(pattern.test(text.slice(from, to)));
  }));
});
