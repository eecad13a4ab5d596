/** The text in lower case, offset for offset: made once a document, since every phrase rule looks at it. */
import type { Text } from "../text/text.ts";
import type { Scene } from "./scene.ts";

const texts = new WeakMap<Text, string>();
const sentences = new WeakMap<Scene["sentence"], string>();

const inLowerCase = (words: string): string => words.toLowerCase().replaceAll("’", "'").replace(/[^\S ]/g, " ");

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
  let found = sentences.get(sentence);
  if (found === undefined) {
    const whole = lowerText(reading.text);
    found = whole === reading.text.text ? ownLower(whole.slice(sentence.start, sentence.end)) : whole.slice(sentence.start, sentence.end);
    sentences.set(sentence, found);
  }
  return found;
}

function ownLower(words: string): string {
  const lower = inLowerCase(words);
  return lower.length === words.length ? lower : words;
}
