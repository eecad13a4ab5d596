/** Whose troops they are by those told of just before: in the clause before, in a list, at home again, or by another word for the same force. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOf, actorsOfPhrase } from "./args.ts";
import { forceBefore } from "./contributor.ts";
import type { Draft } from "./draft.ts";
import { forcePeople, list, withdrawVerbs } from "./lexis.ts";
import { prepositionBefore } from "./places.ts";
import { labelActor } from "./salience.ts";
import { entitiesIn, headOf, knownAs, lemmaOf, type Scene, wordOf } from "./scene.ts";

/** Whose soldiers the clause before in the same sentence was about. */
export function soldiersBefore(scene: Scene, q: ReadQuantity): { readonly actor: Actor[] } | null {
  const before = scene.clauses.findLast((c) => c.vg.last <= q.first && c.subject !== null && !c.inherited && forcePeople.has(headOf(scene, c.subject)));
  const actor = before?.subject ? actorsOfPhrase(scene, before.subject) : [];
  return actor.length > 0 ? { actor } : null;
}

/** Subjects that stand for the force spoken of: a contingent already told of, or guests by another word. */
const goneOn = list(
  "contingent company battalion platoon detachment battery squadron crew unit troop soldier man rotation visitor guest newcomer foreigner outsider",
);

/** "The contingent will grow to 500", "About 2,500 are there already", "The visitors will be limited to 500": the force told of before. */
export function sameForce(scene: Scene, q: ReadQuantity, clause: Clause): { actor: Actor[]; because: string | null } | null {
  const { subject } = clause;
  if (subject === null) return null;
  const bare = q.family === "none" && subject.first <= q.first && q.first < subject.last;
  const definite = /^(?:the|these|those)$/.test(wordOf(scene, subject.first)) && goneOn.has(headOf(scene, subject)) && q.first > clause.vg.first;
  const last = bare || definite ? forceBefore(scene, [], definite ? 3 : 2) : null;
  return last === null ? null : { actor: last.actor, because: "the force spoken of before" };
}

/** "Fiji 140 soldiers and 35 police", "Chad 600 and a reserve of 400": a number that is joined to the one before it is whose that is. */
export function goingOnWith(scene: Scene, q: ReadQuantity, clause: Clause | null, earlier: readonly Draft[]): Actor[] | null {
  const last = earlier.findLast((d) => d.kind === "force" && d.used !== null && d.used.last <= q.first);
  // "Chad and Togo have 1,300 and 750": one each in their order.
  if (
    last === undefined ||
    last.used === null ||
    (q.first - last.used.last < 3 && (q.family === "none" || (clause?.subject?.joined.length ?? 0) > 1)) ||
    last.actor.length === 0 ||
    q.first - last.used.last > 6 ||
    !joins.test(scene.tokens.text.slice(last.used.end, q.start))
  )
    return null;
  return entitiesIn(scene, last.used.last, q.last).some((e) => e.form !== "pronoun") ? null : last.actor;
}
const joins = /^(?: [a-z-]+){0,2},? (?:and|plus|with|as well as) (?:(?:a|an|another|the|up to|some|about|its|their) )?(?:[a-z-]+ of )?$/;

/** "one Danish general and up to nine planners": what is joined to a counted force is whose that is. */
export function joinedOwner(scene: Scene, q: ReadQuantity): Actor[] {
  const before = scene.quantities.findLast((r) => r.last <= q.first && (r.family === "personnel" || r.family === "unit"));
  if (!before || !/^\s*(?:,|,? and|,? plus|,? as well as)\s*$/.test(scene.tokens.text.slice(before.end, q.start))) return [];
  const owner = scene.entities.find((e) => e.first >= before.first && e.last <= before.last && e.class === "state" && e.form === "adjective");
  return owner ? actorsOf(scene, owner) : [];
}

const arrives = list("send fly arrive land come get travel touch sail");
/** "2,000 troops have returned home", "arrived back in Oslo from Gao": to the land that is named as home, else that of the force spoken of, else the one that speaks. */
export function comingHome(scene: Scene, clause: Clause): { actor: Actor[]; because: string | null } | null {
  const lemma = lemmaOf(clause);
  if (!withdrawVerbs.has(lemma) && !arrives.has(lemma)) return null;
  const found = (word: RegExp): number | undefined =>
    clause.vg.last < scene.sentence.last
      ? [...Array(Math.min(5, scene.sentence.last - clause.vg.last)).keys()].map((k) => clause.vg.last + k).find((i) => word.test(wordOf(scene, i)))
      : undefined;
  const own = found(/^home$/),
    home = own ?? found(/^back$/);
  if (home === undefined) return null;
  const named = scene.entities.find(
    (e) =>
      e.first > home &&
      e.first - home <= 6 &&
      (e.class === "state" || e.class === "place") &&
      e.id !== null &&
      e.form !== "adjective" &&
      e.form !== "pronoun" &&
      /^(?:to|in)$/.test(prepositionBefore(scene, e)),
  );
  // "went back to Mali": home only where it is said whence they came.
  const whence = scene.entities.some(
    (e) => e.first > home && e.form !== "pronoun" && e.class !== "person" && e.id !== named?.id && /^(?:from|out of)$/.test(prepositionBefore(scene, e)),
  );
  if (own === undefined && (!named || !whence)) return null;
  if (named) return { actor: named.class === "place" ? [knownAs(scene.reading.lookups, named.id!)] : actorsOf(scene, named), because: null };
  if (actorOfClause(scene, clause).length > 0 || (!withdrawVerbs.has(lemma) && lemma !== "send" && lemma !== "fly")) return null;
  const label = labelActor(scene);
  if (label !== null) return { actor: [knownAs(scene.reading.lookups, label)], because: "whose name opens the paragraph" };
  const last = scene.before.findLast((d) => d.kind === "force" && scene.index - d.sentence <= 4 && d.actor.length > 0);
  if (last) return { actor: last.actor, because: "the force spoken of before" };
  const { home: id, lookups } = scene.reading;
  return id === null ? null : { actor: [knownAs(lookups, id)], because: "home is where the publisher is" };
}
