/** "out of": where aircraft are based, and where people are taken away from. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import { lemmaOf, rangeOf, type Scene, wordsOf } from "./scene.ts";

const flights = list("fly operate lead run patrol police work conduct carry");
const craft =
  /\b(?:jets?|aircraft|fighters?|planes?|warplanes?|drones?|typhoons?|eurofighters?|gripens?|rafales?|mirages?|hornets?|[a-z]{1,4}-\d{1,3}[a-z]?s?)\b/i;

/** "jets that fly out of Ämari", "will lead the mission out of Šiauliai": aircraft fly from where they stand; soldiers who fly out leave. */
export const isBasedThere = (scene: Scene, clause: Clause): boolean =>
  flights.has(lemmaOf(clause)) &&
  clause.vg.tense !== "past" &&
  /\bout of\b/.test(wordsOf(scene, clause.vg.last, Math.min(scene.sentence.last, rangeOf(scene, clause).last + 4)).toLowerCase()) &&
  [clause.subject, ...clause.objects].some((np) => np !== null && craft.test(wordsOf(scene, np.first, np.last)));

const lifts = list("fly ship airlift sail ferry");
const outOf = /^[\w '’-]{0,24}\bout of [A-Z]/;

/** "will fly its 90 soldiers out of Mali". */
export const isLiftedOut = (scene: Scene, clause: Clause, q: ReadQuantity): boolean =>
  lifts.has(lemmaOf(clause)) && q.first >= clause.vg.last && outOf.test(scene.tokens.text.slice(q.end, q.end + 40));
