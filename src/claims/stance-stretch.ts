/** The stretch of a sentence that a stance is about, and where it begins to be said. */
import type { Actor, Stance } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import { type Draft, draftOf } from "./draft.ts";
import { missionOf, placesIn } from "./places.ts";
import { type Scene, spanOf, wordOf, wordsOf } from "./scene.ts";
import { stanceModality } from "./stance-asserted.ts";

/** Where the words of a topic end: at a stop, a quotation mark or a new clause. */
export function stretchEnd(scene: Scene, from: number, reach: number, quoted = false): number {
  let i = from;
  for (; i < scene.sentence.last && i < from + reach; i++)
    if ((!quoted || !/^["”]$/.test(wordOf(scene, i))) && /^(?:[;:.!?–—]|"|”|but|while|whereas|although|because)$/.test(wordOf(scene, i)) && i > from) break;
  return i;
}
interface Stand {
  readonly actor: Actor[];
  readonly stance: Stance;
  readonly first: number;
  readonly last: number;
  readonly topic: number;
  readonly clause: Clause | null;
  readonly trust: number;
}
export function standAt(scene: Scene, rule: string, { actor, stance, first, last, topic, clause, trust }: Stand): Draft {
  const words = topic < last ? wordsOf(scene, topic, last).replace(/^[\s,.;"”]+|[\s.,;"”]+$/g, "") : "";
  return draftOf("position", rule, spanOf(scene, first, Math.max(last, first + 1)), scene.index, {
    actor,
    stance,
    clause,
    topic: words || null,
    place: placesIn(scene, first, last),
    mission: missionOf(scene, first, last, false),
    trust,
    timed: false,
    modality: stanceModality(clause),
  });
}
