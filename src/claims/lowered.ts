/** The text in lower case, offset for offset: made once a document, since every phrase rule looks at it. */
import type { Text } from "../text/text.ts";
import type { Scene } from "./scene.ts";

const texts = new WeakMap<Text, string>();
/** The sentence asked for last: all kinds look at one before the next. */
let latest: { readonly sentence: Scene["sentence"] | null; readonly words: string } = { sentence: null, words: "" };

const inLowerCase = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\S ]/g, " ");

/** The whole text; as it stands where lower case has other lengths. */
export function lowerText(text: Text): string {
  let found = texts.get(text);
  if (found === undefined) {
    const lower = inLowerCase(text.text);
    texts.set(text, (found = lower.length === text.text.length ? lower : text.text));
  }
  return found;
}

/** The sentence in lower case, straight apostrophes and plain spaces. */
export function lowerOf(scene: Scene): string {
  const { sentence, reading } = scene;
  if (latest.sentence === sentence) return latest.words;
  const whole = lowerText(reading.text),
    own = whole.slice(sentence.start, sentence.end);
  latest = { sentence, words: whole === reading.text.text ? ownLower(own) : own };
  return latest.words;
}

function ownLower(words: string): string {
  const lower = inLowerCase(words);
  return lower.length === words.length ? lower : words;
}

/** Words set with wide gaps, as on a printed page, with one space between them: for patterns of several words. */
export const oneSpace = (words: string): string => (words.includes("  ") ? words.replace(/ {2,}/g, " ") : words);

/** The words of the sentence before an offset, with one space between them. */
export const lowerBefore = (scene: Scene, offset: number): string => oneSpace(lowerOf(scene).slice(0, Math.max(0, offset - scene.sentence.start)));
