/** Whither a force goes, by the words after the verb: "to Chad", "back to Timor-Leste". */
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** "180 New Zealanders will go back to Timor-Leste": to a place that is not their own. */
export function goesBackTo(scene: Scene, clause: Clause): boolean {
  // "have sent back engineers for a year": sent again.
  if (
    lemmaOf(clause) === "send" &&
    wordOf(scene, clause.vg.last) === "back" &&
    /\bfor (?:a|an|another|the next|at least)\b (?:\w+ )?(?:of )?(?:\w+ )?(?:year|month|week|period|time|tour)s?\b/.test(
      wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, clause.vg.last + 14)).toLowerCase(),
    )
  )
    return true;
  for (let i = clause.vg.last; i < Math.min(scene.sentence.last - 2, clause.vg.last + 7); i++) {
    if (wordOf(scene, i) !== "back" || !/^(?:to|into)$/.test(wordOf(scene, i + 1))) continue;
    const e = scene.entities.find(
      (each) => each.first >= i + 2 && each.first - i <= 3 && (each.class === "state" || each.class === "place" || each.class === "region"),
    );
    return e !== undefined && e.form !== "pronoun" && !scene.entities.some((other) => other !== e && other.id === e.id && other.first < i);
  }
  return false;
}

export const dispatches = new Set(["send", "dispatch", "despatch", "deploy", "rush", "move", "transfer"]);
/** "to Chad", "into the mission": whither, by a phrase after the verb. */
export const goesTo = (scene: Scene, clause: Clause): boolean =>
  clause.attached.some(
    (a) =>
      (a.word === "to" || a.word === "into") &&
      a.index > clause.vg.index &&
      scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "state" || e.class === "place" || e.class === "region")),
  );
