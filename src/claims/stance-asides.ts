/** Stances told beside the name, without a verb of their own: "Oslo, wary of the plan, asked for time", "Opposed to it, Oslo asked for time". */
import { ADJ, ADV, VBN } from "../text/lexicon.ts";
import { bearerOf } from "./bearer.ts";
import type { Draft } from "./draft.ts";
import { type Scene, wordOf, wordsOf } from "./scene.ts";
import { namesThing, predicates } from "./stance-lexicon.ts";
import { phraseAt } from "./stance-predicates.ts";
import { standAt } from "./stance-stretch.ts";
import { flipped } from "./stance-verbs.ts";

/** The predicates that stand in commas behind a subject, or before it at the sentence's head. */
export function asideStances(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (const np of scene.chunks) {
    if (np.type !== "np" || np.last + 2 >= scene.sentence.last) continue;
    const clause = scene.clauses.find((c) => c.subject === np && c.vg.form === "finite" && c.vg.first >= np.last) ?? null;
    if (clause === null) continue;
    const behind = wordOf(scene, np.last) === ",";
    if (!behind && !(clause.type === "main" && np.first > scene.sentence.first + 2 && wordOf(scene, np.first - 1) === ",")) continue;
    let j = behind ? np.last + 1 : scene.sentence.first;
    while (
      j < np.last + 4 &&
      (scene.tags[j] === ADV || /^(?:long|still|itself|themselves|once|never|not|strongly)$/.test(wordOf(scene, j))) &&
      !predicates.has(wordOf(scene, j)) &&
      phraseAt(scene, j) === null
    )
      j++;
    const word = wordOf(scene, j),
      phrase = phraseAt(scene, j);
    const stance = phrase?.stance ?? predicates.get(word);
    if (stance === undefined || (phrase === null && scene.tags[j] !== ADJ && scene.tags[j] !== VBN && word !== "against")) continue;
    const end = phrase?.last ?? j + 1,
      limit = behind ? clause.vg.first : np.first;
    let last = end;
    while (last < limit && wordOf(scene, last) !== ",") last++;
    if (
      (last >= limit && behind) ||
      last <= end + 1 ||
      (!/^(?:to|of|about|over|on|with|at|by|towards?|in|behind|against|for|the|its|any|an?)$/.test(
        wordOf(scene, phrase === null && word !== "against" ? end : end - 1),
      ) &&
        phrase === null) ||
      !namesThing(wordsOf(scene, end, last).toLowerCase())
    )
      continue;
    const actor = bearerOf(scene, clause.vg.main);
    if (actor.length === 0) continue;
    const negated = j > np.last && /^(?:not|never|no)$/.test(wordOf(scene, j - 1));
    found.push(
      standAt(scene, `position/aside-${word}`, {
        actor,
        stance: negated ? flipped(stance) : stance,
        first: behind ? np.first : j,
        last: behind ? last : np.last,
        topic: end,
        clause: null,
        trust: 0.58,
      }),
    );
  }
  return found;
}
