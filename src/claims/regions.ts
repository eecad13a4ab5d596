/** "the three Baltic states", "Benelux": a few states that are called by their region. */
import type { Actor } from "../model/claim.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { hasCapital, knownAs, type Scene, wordOf } from "./scene.ts";

const small = new Set(["baltic-states", "nordic-countries", "visegrad-group", "benelux", "nordic-states"]);

/** The states of a region that is named as so many states; empty for a land or sea, and for one of too many to be meant one by one. */
export function statesOfRegion(scene: Scene, e: ResolvedMention | null): Actor[] {
  if (
    e === null ||
    e.class !== "region" ||
    e.id === null ||
    (!/\b(?:states|countries|nations|republics|three|trio|capitals|group|monarchies)\b|^benelux$/i.test(e.quote) && !small.has(e.id))
  )
    return [];
  const { lookups } = scene.reading,
    { states } = lookups.region.get(e.id) ?? { states: [] };
  return states.length > 6 ? [] : states.map((id) => knownAs(lookups, id));
}

/** Groups of states by the adjective that officials of theirs bear: a region whose states are meant, or a body. */
const groups: Readonly<Record<string, string>> = {
  nordic: "nordic-countries",
  baltic: "baltic-states",
  benelux: "benelux",
  gulf: "persian-gulf-states",
  visegrad: "visegrad",
  visegrád: "visegrad",
  weimar: "weimar-triangle",
  "nordic-baltic": "nordic-baltic-eight",
  "baltic-nordic": "nordic-baltic-eight",
};
const ranks: ReadonlySet<string> = new Set([
  "defence",
  "defense",
  "foreign",
  "prime",
  "interior",
  "army",
  "military",
  "naval",
  "navy",
  "air",
  "senior",
  "security",
]);

/** "Nordic ministers", "the Baltic and Nordic defence chiefs", "Central Asian presidents": the states of the groups before officials; null where none is. */
export function groupActors(scene: Scene, np: NounPhrase): Actor[] | null {
  const { lookups } = scene.reading;
  const found: string[] = [];
  // "Baltic and Nordic ministers": the officials stand at the end of the list.
  const head = (np.joined.at(-1) ?? np).head;
  let i = head - 1;
  while (i >= scene.sentence.first && ranks.has(wordOf(scene, i))) i--;
  for (; i >= scene.sentence.first && head - i < 9; i--) {
    const word = wordOf(scene, i);
    if (found.length > 0 && (word === "and" || word === ",")) continue;
    const id = !hasCapital(scene, i) ? undefined : word === "asian" && wordOf(scene, i - 1) === "central" ? "central-asia" : groups[word];
    if (id === undefined) break;
    found.unshift(id);
    if (id === "central-asia") i--;
  }
  if (found.length === 0) return null;
  return found.flatMap((id) => {
    const states = lookups.region.get(id)?.states;
    return states ? states.map((state) => knownAs(lookups, state)) : [knownAs(lookups, id)];
  });
}
