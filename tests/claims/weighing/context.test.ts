/** A document as the encoder sees it: every sentence stands in a window with what is told before it, and its words are the rows of their pieces. */
import { expect, test } from "vitest";
import { Context, windowSize } from "../../../src/claims/weighing/context.ts";
import type { Scene } from "../../../src/claims/scene.ts";
import { makeReader } from "../../../src/pipeline/read.ts";
import { loadRegistry } from "../../../src/pipeline/registry.ts";
import { plainDocument } from "../../../src/sources/plain.ts";
import type { Encoder } from "../../../src/text/encoder/encoder.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789.,-"];
const vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ...letters, ...letters.map((letter) => `##${letter}`)];
/** A row tells the id of its piece, and how many windows were encoded before. */
function tellingEncoder(): Encoder & { readonly windows: number[][] } {
  const windows: number[][] = [];
  return {
    windows,
    hidden: 2,
    vocabulary,
    encode: (ids) => {
      windows.push([...Array.from(ids)]);
      return Float32Array.from(Array.from(ids).flatMap((id) => [id, windows.length]));
    },
    linear: () => new Float32Array(0),
    tensor: () => new Float32Array(0),
    common: null as never,
  };
}

/** Each sentence that is read, in its context, and who is named there. */
interface Met {
  readonly scene: Scene;
  readonly context: Context;
  readonly named: readonly string[];
}
function readWith(encoder: Encoder, text: string): Met[] {
  const met: Met[] = [];
  makeReader(loadRegistry()).read(plainDocument("report.txt", text), {
    sceneAt: (scene) => {
      const context = new Context(scene, encoder);
      met.push({ scene, context, named: context.named.map(({ named }) => named.id) });
    },
  });
  return met;
}

const news = "OSLO, 12 March 2021. Norway keeps 140 soldiers in Mali with the United Nations mission there.\n\nDenmark sent 90 more in February.\n\n";
const encoder = tellingEncoder(),
  met = readWith(encoder, news.repeat(6));

test("a span is the rows of its pieces, in letters here", () => {
  const [{ context }] = met,
    at = news.indexOf("Mali");
  const { from, to } = context.rowsOf({ start: at, end: at + 4 });
  const ids = Array.from({ length: to - from }, (_, i) => context.rows[2 * (from + i)]);
  expect(ids.map((id) => vocabulary[id])).toEqual(["m", "##a", "##l", "##i"]);
  expect(context.mean({ from, to })[0]).toBeCloseTo(ids.reduce((sum, id) => sum + id, 0) / 4, 3);
});

test("a sentence stands whole in its window, with what is told before it", () => {
  for (const { scene, context } of met) {
    const { from, to } = context.sentence,
      words = scene.tokens.text.slice(scene.sentence.start, scene.sentence.end).replace(/\s/g, "").toLowerCase();
    expect(context.rows.length / 2).toBeLessThanOrEqual(windowSize.pieces + 2);
    expect(Array.from({ length: to - from }, (_, i) => vocabulary[context.rows[2 * (from + i)]].replace("##", "")).join("")).toBe(words);
    if (scene.index > 2) expect(from).toBeGreaterThan(Math.min(windowSize.before, 40));
  }
});

test("a window is encoded once, however many of its sentences are weighed", () => {
  expect(new Set(met.map(({ context }) => context.rows)).size).toBe(encoder.windows.length);
  expect(encoder.windows.length).toBeLessThan(met.length);
});

test("who is named in the window, as far as the sentence goes", () => {
  const [first, second] = ["Norway keeps", "Denmark sent"].map((words) => met.find(({ scene }) => scene.tokens.text.startsWith(words, scene.sentence.start))!);
  expect([...new Set(first.named)]).toEqual(["NOR", "MLI", "un"]);
  expect([...new Set(second.named)]).toEqual(["NOR", "MLI", "un", "DNK"]);
});
