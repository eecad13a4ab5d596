/** What the signs of what is told in the words of a claim, and is none, look at. */
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** A draft with its sentence in lower case, the words before it and after it there, and its clause's verb. */
export interface Told {
  readonly scene: Scene;
  readonly draft: Draft;
  readonly words: string;
  readonly before: string;
  readonly own: string;
  readonly after: string;
  readonly lemma: string;
}
