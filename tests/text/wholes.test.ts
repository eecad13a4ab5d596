/** A pattern that is told not to stand in a document never stands there. */
import { expect, test } from "vitest";
import { mayStandIn } from "../../src/text/wholes.ts";

const invasion = /(?<![\p{L}])(?:Russia['’]s\s+invasion|killings\s+in\s+Bucha)(?![\p{L}])/iu;
const mayBeInvasion = mayStandIn(invasion);

test.each([
  "after Russia's invasion", "after Russia’s invasion", "RUSSIA'S INVASION", "Russia's\n  invasion", "Russia's\u00a0invasion", "the \u212aillings in Bucha", "the killing\u017f in Bucha",
])("what a pattern matches is never left out: %j", (text) => {
  expect(invasion.test(text)).toBe(true);
  expect(mayBeInvasion(text)).toBe(true);
});

test("texts in turn, and patterns made known after them", () => {
  expect([mayBeInvasion("a quiet day"), mayBeInvasion("killings in Bucha"), mayBeInvasion("a quiet day"), mayBeInvasion("the killings in Bucha")]).toEqual([false, true, false, true]);
  const mayBeQuiet = mayStandIn(/\bquiet\b/);
  expect([mayBeQuiet("a quiet day"), mayBeInvasion("a quiet day"), mayBeQuiet("Bucha")]).toEqual([true, false, false]);
});
