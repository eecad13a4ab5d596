import { expect, test } from "vitest";
import { makeReader } from "../../src/pipeline/read.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { plainDocument } from "../../src/sources/plain.ts";

/** In a report that nothing dates, "until 15 December" still says that a mandate ends. */
const reader = makeReader(loadRegistry());
const before = "The mission UNDOF has 1,100 soldiers on the Golan.";
const mandates = (sentence: string): string[] => reader.read(plainDocument("case.txt", `${before} ${sentence}`)).claims.filter((c) => c.kind === "mandate").map((c) => `${c.actor.map((a) => a.id).join("+")} ${c.change} ${c.stage}`);

const cases: readonly (readonly [string, string])[] = [
  ["The mandate runs until 15 December.", "un level in-force"],
  ["Its mandate expires on 2 October.", "un level in-force"],
  ["The mandate lasts until the end of March.", "un level in-force"],
  ["The mission was prolonged to 30 June.", "un extend decided"],
  ["Mandate: to 20 December.", "un level in-force"],
  ["The mandate is good to 31 January.", "un level in-force"],
];
for (const [sentence, answer] of cases) test(sentence, () => expect(mandates(sentence)).toContain(answer));
for (const sentence of ["The observers wait until 15 December for their pay.", "The shop is open until 31 January."]) test(`no mandate: ${sentence}`, () => expect(mandates(sentence)).toEqual([]));
