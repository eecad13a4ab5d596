/** The places that a force leaves: "from Mali", "out of Gao", "left Kabul". */
import type { Actor, Named } from "../model/claim.ts";
import { wordAt } from "../text/words.ts";
import { type Scene, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

/** Where a force leaves: "from Mali", "out of Gao", "left Kabul". */
export function leftPlaces(scene: Scene, range: { first: number; last: number }, actor: readonly Actor[]): Named[] | null {
  const found: Named[] = [];
  for (const e of scene.entities) {
    if (e.first < range.first || e.first >= range.last + 2 || e.id === null || e.form === "adjective" || e.form === "pronoun" || isAmong(e, actor)) continue;
    if (e.class !== "state" && e.class !== "place" && e.class !== "region") continue;
    // "from Mali and Chad will": who acts next is no second place.
    if (scene.clauses.some((c) => !c.inherited && c.subject?.first === e.first && c.vg.first >= e.last && c.vg.first > range.first)) continue;
    const at = wordOf(scene, e.first - 1) === "the" ? e.first - 2 : e.first - 1,
      before = wordOf(scene, at);
    // "a few miles from Mali": near by.
    if (before === "from" && /^(?:miles?|kilomet(?:re|er)s?|km|hours?|minutes?|yards)$/.test(wordOf(scene, at - 1))) continue;
    if (before === "from" || before === "of" || before === "in" || lemmaOfToken(scene, at) === "leave" || (before === "and" && found.length > 0))
      found.push({ id: e.id, name: e.class === "place" ? e.name : (scene.reading.lookups.nameOf(e.id) ?? e.quote) });
  }
  return found.length > 0 ? found : null;
}

const lemmaOfToken = (scene: Scene, i: number): string => {
  const n = i >= 0 ? scene.tokens.word[i] : 0;
  const lemma = n !== 0 && n < scene.reading.lexicon.size ? scene.reading.lexicon.verbLemma[n] : 0;
  return lemma === 0 ? "" : wordAt(lemma);
};
