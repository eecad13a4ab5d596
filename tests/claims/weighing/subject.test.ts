/** Whether a short report is of the field, though it hardly uses a word of it. */
import { expect, test } from "vitest";
import { fieldAround, full } from "../../../src/claims/field.ts";
import { Bag } from "../../../src/claims/weighing/features.ts";
import { speaksOfField, subjectFeatures } from "../../../src/claims/weighing/subject.ts";
import { makeReader } from "../../../src/pipeline/read.ts";
import { loadRegistry } from "../../../src/pipeline/registry.ts";
import { loadWeights } from "../../../src/pipeline/weights.ts";
import { plainDocument } from "../../../src/sources/plain.ts";
import { readText } from "../../../src/text/read.ts";

const { weights, version } = loadWeights(), { subject } = weights;
const reader = makeReader(loadRegistry(), { weights, version });
const textOf = (text: string) => readText(plainDocument("a.txt", text));

const letter = `Letter from the river bend

The Danes are off. Ninety of their lads flew home on Friday with the last of the crates, and the kitchen is ours now. We Estonians stay put: forty-five of us sleep in the old customs house, and Tallinn says we are here until next June.

Lisbon has promised two more helicopters for the spring. The Swedes said yes to sixty medics, then no, then yes again. The Irish want to go and wait for a vote in Dublin. Nobody here has heard a word from Rome since the rains.

It is the Germans who run the place. Their colonel eats with us on Sundays. The Ghanaians, two hundred of them, keep the road to the ferry open, and Accra pays for their fuel out of its own pocket. If the Germans pack up, says the cook, everybody does. They are to decide in May.`;

const town = `Council notes from the river bend

The council met on Tuesday evening. Ninety residents came to hear what becomes of the old customs house, and most of them stayed until the end. The mayor said that the swimming pool would close in June for repairs and open again before the school holidays.

A soldier of the reserve asked about parking. The answer is that the square stays free of charge on market days. The library has bought two hundred new books, among them a history of the navy, and its roof is tight again since the rains.

The school wants two more teachers and waits for a vote in May. The choir sings on Sunday in the chapel, and the baker gives the cake. The ferry keeps to its summer hours, said the captain, who has run it for thirty years and means to go on as long as his knees let him.`;

test("a soldier's letter says lads and customs house, and is of the field throughout", () => {
  const text = textOf(letter);
  expect(fieldAround(text, null).overall).toBeLessThan(full);
  expect(speaksOfField(text, subject)).toBe(true);
  expect(fieldAround(text, subject).overall).toBeGreaterThan(full);
});

test("what it tells is read", () => {
  const { claims } = reader.read({ ...plainDocument("a.txt", letter), publishedOn: "2019-10-04" });
  const told = claims.map(({ kind, actor, quantity }) => `${kind} ${actor.map((a) => a.id).join("+")} ${quantity?.min ?? ""}`.trim());
  expect(told).toEqual(expect.arrayContaining(["force DNK 90", "force PRT 2", "force GHA 200"]));
});

test("a council's notes that name a soldier and a navy are not", () => {
  const text = textOf(town);
  expect(speaksOfField(text, subject)).toBe(false);
  expect(fieldAround(text, subject)).toMatchObject({ overall: fieldAround(text, null).overall });
  expect(reader.read(plainDocument("a.txt", town)).claims).toEqual([]);
});

test("a few lines and long texts are not asked", () => {
  expect(speaksOfField(textOf(letter.slice(0, 220)), subject)).toBe(false);
  expect(speaksOfField(textOf(`${letter}\n\n`.repeat(5)), subject)).toBe(false);
});

test("each word and each pair counts once", () => {
  const featuresIn = (text: string): number => {
    const bag = new Bag();
    subjectFeatures(textOf(text), bag);
    return bag.count;
  };
  expect(featuresIn("The soldiers stay. The soldiers stay.")).toBe(featuresIn("The soldiers stay. The soldiers stay. The soldiers stay."));
});
