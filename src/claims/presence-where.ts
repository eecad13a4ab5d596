/** Where a force without a number is, left or comes to, where more than the place in its clause has a say. */
import type { Actor, Named } from "../model/claim.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import type { VerbReading } from "./direction-verb.ts";
import { recentForce } from "./forcetalk.ts";
import { hostAsPlace } from "./hosting.ts";
import { isAmong, otherThan, unique } from "./named.ts";
import { prepositionBefore, statesOf } from "./places.ts";
import { lemmaOf, type Scene, statesAmong, wordOf } from "./scene.ts";
import { leftPlaces } from "./whence.ts";

interface Known {
  readonly range: { readonly first: number; readonly last: number };
  readonly read: VerbReading;
  readonly actor: readonly Actor[];
  readonly mission: Named | null;
  readonly place: Named[];
  /** Does it leave its own land for where it is to be? */
  readonly setsOut: boolean;
}

/** The places of who leaves are where they were; who is nowhere by the words may be at their host's. */
export function whereTheyAre(scene: Scene, clause: Clause, { range, read, actor, mission, place: told, setsOut }: Known): Named[] {
  let place = told;
  // "was a blow to the United States": whither is not where they were.
  if ((read.rule === "withdraw" || read.rule === "is-gone") && !setsOut)
    place =
      leftPlaces(scene, range, actor) ??
      place.filter((p) => !scene.entities.some((e) => e.id === p.id && /^(?:to|for|with)$/.test(prepositionBefore(scene, e))));
  if (place.length > 0 || mission !== null) return place;
  if (read.rule === "withdraw" && clause.objects.some((o) => wordOf(scene, o.head) === "country" && wordOf(scene, o.first) === "the"))
    place = otherLand(scene, actor);
  return place.length > 0 ? place : hostAsPlace(scene, clause, actor);
}

/** "Under an agreement with Niger, Danish soldiers will leave the country": the other land that is named, where there is one. */
function otherLand(scene: Scene, actor: readonly Actor[]): Named[] {
  const named = scene.entities
    .filter((e) => e.class === "state" && e.form === "name" && e.id !== null && !isAmong(e, actor))
    .map((e) => ({ id: e.id, name: scene.reading.lookups.nameOf(e.id!) ?? e.quote }));
  const lands = statesAmong(scene, unique(named));
  return lands.length === 1 ? [...lands] : [];
}

/** "has told Norway that marines will come": to whom it is told. */
export const toldOfComing = (scene: Scene, clause: Clause, np: NounPhrase, actor: readonly Actor[]): Named[] | null =>
  lemmaOf(clause) === "come" &&
  clause.type === "complement" &&
  clause.governor !== null &&
  /^(?:tell|inform|assure|promise|notify)$/.test(lemmaOf(clause.governor)) &&
  np === clause.subject &&
  clause.governor.objects.length > 0
    ? otherThan(statesOf(scene, actorsOfPhrase(scene, clause.governor.objects[0])), actor)
    : null;

/** "have written to say that they would come": where a force is the talk, they come with it. */
export const saysItComes = (scene: Scene, clause: Clause, np: NounPhrase): boolean =>
  lemmaOf(clause) === "come" &&
  np === clause.subject &&
  clause.type === "complement" &&
  /^(?:will|would|'ll|'d)$/.test(clause.vg.modal) &&
  recentForce(scene, 3);
