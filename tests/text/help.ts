import type { Text } from "../../src/text/text.ts";
import { readText } from "../../src/text/read.ts";

/** A text read as the pipeline would, with nothing known beside it. */
export const textOf = (text: string, title: string | null = null): Text =>
  readText({ path: null, url: null, text, title, publisher: null, byline: null, publishedOn: null, language: null, problems: [] });

export function sentencesIn(words: string): string[] {
  const text = textOf(words);
  return text.sentences.map((s) => text.text.slice(s.start, s.end));
}

/** The words of each damage with its kind. */
export function damageIn(words: string): string[] {
  const text = textOf(words);
  return text.damage.map((d) => `${d.kind}: ${text.text.slice(d.start, d.end)}`);
}

/** The words of each block that is no paragraph. */
export function blocksIn(words: string, title: string | null = null): string[] {
  const text = textOf(words, title);
  return text.blocks.map((b) => `${b.kind}: ${text.text.slice(b.start, b.end)}`);
}
