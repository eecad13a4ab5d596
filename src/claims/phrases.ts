/**
 * The patterns that the kinds look for in a whole sentence, told apart in one walk over it: most sentences can match few of them, and the
 * walk says which (`text/prefilter`). A pattern is known here by its number; what may match must still be matched.
 */
import { type Prefilter, prefilterOf } from "../text/prefilter.ts";
import { wordAt } from "../text/words.ts";
import type { Scene } from "./scene.ts";

const patterns: RegExp[] = [];
let mayMatch: Prefilter | null = null;
let sentence: Scene["sentence"] | null = null;
let flags: Uint8Array = new Uint8Array(0);

/** Makes patterns known, as the modules load: the number of the first, the others follow. */
export function phraseNumbers(...added: readonly RegExp[]): number {
  mayMatch = null;
  return patterns.push(...added) - added.length;
}

/** By number: 1 for the patterns that the sentence may match. Good until the next sentence. */
export function possiblePhrases(scene: Scene): Uint8Array {
  if (sentence !== scene.sentence || mayMatch === null) {
    mayMatch ??= prefilterOf(patterns);
    sentence = scene.sentence;
    flags = mayMatch(scene.tokens.text, sentence.start, sentence.end);
  }
  return flags;
}

/** May a sentence hold one of these patterns? Cheap, and never wrongly false. */
export function mayHold(...words: readonly RegExp[]): (scene: Scene) => boolean {
  const first = phraseNumbers(...words),
    last = first + words.length;
  return (scene) => {
    const possible = possiblePhrases(scene);
    for (let p = first; p < last; p++) if (possible[p] === 1) return true;
    return false;
  };
}

/**
 * May a sentence hold a pattern of single words, or one of these parts of its phrases? Each word of the table is asked once, so that a sentence
 * that no other pattern is looked for in needs no walk over its letters.
 */
export function holdsWord(pattern: RegExp, ...parts: readonly string[]): (scene: Pick<Scene, "tokens" | "sentence">) => boolean {
  const answers = new Uint8Array(1 << 17);
  const holds = (word: string): boolean => pattern.test(word) || parts.includes(word);
  return ({ tokens, sentence }) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      const n = tokens.word[i];
      if (n === 0 ? holds(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()) : (answers[n] || (answers[n] = holds(wordAt(n)) ? 1 : 2)) === 1)
        return true;
    }
    return false;
  };
}
