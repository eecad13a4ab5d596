/** What a request is about: the phrase behind the verb, and whether that is a force. */
import type { NounPhrase } from "../text/phrases.ts";
import { isForcePhrase } from "./contingent.ts";
import { isForceNoun } from "./contributor.ts";
import type { Draft } from "./draft.ts";
import { headOf, type Scene, wordsOf } from "./scene.ts";

/** The force last told of that an answer may be to. */
export function matter(scene: Scene, earlier: readonly Draft[], reach: number): Draft | null {
  const here = [...earlier].reverse().find((d) => d.kind === "force");
  if (here) return here;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--)
    if (scene.before[i].kind === "force") return scene.before[i];
  return null;
}
export const isForce = (scene: Scene, np: NounPhrase): boolean =>
  isForceNoun(scene, np.head) ||
  isForcePhrase(scene, np, "act") ||
  (/^(?:support|cover|help)$/.test(headOf(scene, np)) && /\b(?:air|naval|military|troop)\b/i.test(wordsOf(scene, np.first, np.last)));
