/** Whom a phrase means by who speaks it, or by whom the sentences before told of. */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { knownAs, nounOf, type Scene, sayingsAt, wordOf, isStateActor } from "./scene.ts";

/** "'The Government wants to help', the Swedish minister says": of the state for which the quoted one speaks. */
export function inWordsOf(scene: Scene, offset: number): Actor[] | null {
  const { text } = scene.tokens;
  const quoted = sayingsAt(scene.reading, offset).find((saying) => saying.content.some((c) => /["“”]/.test(text.slice(Math.max(0, c.start - 1), c.start + 1))));
  const id = quoted?.speaker?.speaksFor ?? null;
  return id !== null && scene.reading.lookups.state.has(id) ? [knownAs(scene.reading.lookups, id)] : null;
}

/** "each of the two countries is sending a brigade": those of whom the sentence before told together. */
export function eachOf(scene: Scene, np: NounPhrase): Actor[] {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  if (
    !/^(?:each|both|all)$/.test(wordOf(scene, np.head)) ||
    prep?.type !== "prep" ||
    wordOf(scene, prep.first) !== "of" ||
    inner?.type !== "np" ||
    !/^(?:country|nation|state|neighbour|neighbor|ally)$/.test(nounOf(scene, inner.head)) ||
    !/^(?:the|these|those)$/.test(wordOf(scene, inner.first))
  )
    return [];
  const told = scene.before.findLast((d) => scene.index - d.sentence <= 2 && d.actor.length > 1 && d.actor.every((a) => isStateActor(scene, a)));
  return told ? [...told.actor] : [];
}
