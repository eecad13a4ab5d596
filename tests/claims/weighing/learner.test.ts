/** Learning: what tells yes from no gets weight, the same samples give the same bytes, and a file of weights says when it is none. */
import { expect, test } from "vitest";
import { learner, rankLearner } from "../../../scripts/learner.ts";
import { Table, tableNames, weightsFromBytes, weightsToBytes } from "../../../src/claims/weighing/weights.ts";

/** Feature 1 says yes to the first question, feature 2 to the second; 3 says nothing; 100 and on stand once. */
const samples = Array.from({ length: 40 }, (_, i) => ({ features: Int32Array.from([3, i % 2 === 0 ? 1 : 2, 100 + i]), answers: Int8Array.from(i % 2 === 0 ? [1, 0] : [0, 1]) }));
const learning = { rounds: 5, rate: 0.1, most: 100 };
const bagOf = (...items: number[]) => ({ items: Int32Array.from(items), count: items.length });

test("a table answers each question by the features that told it apart", () => {
  const table = new Table(learner(samples, 2, learning));
  const [first, second] = table.scores(bagOf(3, 1));
  expect(first).toBeGreaterThan(1);
  expect(second).toBeLessThan(-1);
  expect(table.scores(bagOf(3, 2))[1]).toBeGreaterThan(1);
  expect([...table.scores(bagOf(777))]).toEqual([0, 0]);
});

test("a question that was not asked (-1) teaches nothing", () => {
  const silent = samples.map(({ features, answers }) => ({ features, answers: Int8Array.from([answers[0], -1]) }));
  expect(new Table(learner(silent, 2, learning)).scores(bagOf(3, 2))[1]).toBe(0);
});

test("features that stand in one sample alone or tell nothing apart are not kept, and no more than asked for", () => {
  expect([...learner(samples, 2, learning).keys]).toEqual([1, 2]);
  expect(learner(samples, 2, { ...learning, most: 1 }).keys).toHaveLength(1);
});

test("a choice goes to the candidate with the features of those that were right", () => {
  const choices = Array.from({ length: 30 }, (_, i) => ({ candidates: i % 2 === 0 ? [Int32Array.from([5]), Int32Array.from([6])] : [Int32Array.from([6]), Int32Array.from([5])], right: i % 2 }));
  const table = new Table(rankLearner(choices, learning));
  expect(table.sum(bagOf(5))).toBeGreaterThan(table.sum(bagOf(6)) + 1);
});

test("the same samples give the same bytes, and the bytes the same answers", () => {
  const bytes = () => weightsToBytes(Object.fromEntries(tableNames.map((name) => [name, learner(samples, 2, learning)])) as Parameters<typeof weightsToBytes>[0]);
  expect(bytes()).toEqual(bytes());
  expect([...weightsFromBytes(bytes()).quantity.scores(bagOf(3, 1))]).toEqual([...new Table(learner(samples, 2, learning)).scores(bagOf(3, 1))]);
  expect(() => weightsFromBytes(Uint8Array.from([1, 2, 3, 4, 5]))).toThrow("npm run train");
  // Cut short anywhere, it says so too.
  for (const length of [0, 3, 10, 25, bytes().length - 1]) expect(() => weightsFromBytes(bytes().slice(0, length)), `${length} bytes`).toThrow("npm run train");
});
