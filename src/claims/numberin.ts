/** Whose soldiers are that are told as the number of a mission, or as lent from armies. */
import type { Actor } from "../model/claim.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOf, actorsOfPhrase } from "./args.ts";
import { list } from "./lexis.ts";
import { headOf, lemmaOf, type Scene, statesAmong, wordOf, isMissionName } from "./scene.ts";

/** "to reduce the number of troops in the UN mission": the mission's, whoever would reduce it. */
export function numberIn(scene: Scene, np: NounPhrase): Actor[] {
  const at = /^(?:number|size|strength|total)$/.test(headOf(scene, np)) ? np.index : np.index - 2;
  const [number, of, people, inside, whole] = scene.chunks.slice(Math.max(0, at), at + 5);
  if (number?.type !== "np" || of?.type !== "prep" || people?.type !== "np" || inside?.type !== "prep" || whole?.type !== "np") return [];
  if (
    !/^(?:number|size|strength|total)$/.test(headOf(scene, number)) ||
    number.owner !== null ||
    wordOf(scene, number.first) !== "the" ||
    wordOf(scene, of.first) !== "of" ||
    !/^(?:in|of|under)$/.test(wordOf(scene, inside.first))
  )
    return [];
  if (people.owner !== null || scene.entities.some((e) => e.first >= people.first && e.first < people.last && (e.class === "state" || e.form === "pronoun")))
    return [];
  const mission = scene.entities.find((e) => (isMissionName(e) || e.class === "body") && e.first >= whole.first && e.first <= whole.head);
  return mission === undefined ? [] : actorsOf(scene, mission);
}

const draws = list("second draw contribute provide supply recruit lend borrow source raise");

/** "90 officers seconded from the armies of Chad and Togo", "a force drawn from Fiji": whose they are. */
export function drawnFrom(scene: Scene, np: NounPhrase): Actor[] {
  const c = scene.clauses.find((each) => each.type === "participle" && each.vg.first >= np.last && each.vg.first - np.last <= 2 && draws.has(lemmaOf(each)));
  const from = c?.attached.find((a) => a.word === "from" && a.index > c.vg.index);
  return from === undefined ? [] : statesAmong(scene, actorsOfPhrase(scene, from.np));
}
