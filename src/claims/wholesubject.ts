/** The whole of a subject that is taken up phrase by phrase: "the Swedish participation in the mission". */
import type { NounPhrase } from "../text/phrases.ts";
import { type Scene, wordOf } from "./scene.ts";

/** The first of a subject's phrases: "the participation" of "the participation in the mission". */
export function wholeSubject(scene: Scene, np: NounPhrase): NounPhrase {
  let found = np;
  for (let i = np.index; i >= 2; i -= 2) {
    const prep = scene.chunks[i - 1],
      before = scene.chunks[i - 2];
    if (prep.type !== "prep" || before.type !== "np" || !/^(?:in|of|to|for|with|from|on)$/.test(wordOf(scene, prep.first))) break;
    if (
      /^(?:participation|contribution|deployment|involvement|presence|engagement|commitment|role|part|stay|share|contingent|mission|operation|troops|force)$/.test(
        wordOf(scene, before.head),
      )
    )
      found = before;
  }
  return found;
}
