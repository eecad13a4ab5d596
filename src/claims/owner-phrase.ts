/** Whose troops they are, as the words right before the number and the phrase itself say. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { ResolvedMention } from "../mentions/entities/types.ts";
import { actorOfClause, actorsOf, actorsOfPhrase } from "./args.ts";
import type { Draft } from "./draft.ts";
import { presenceHead } from "./contingent.ts";
import { apposedShare, forceBefore } from "./contributor.ts";
import { isWhereabouts } from "./hostlands.ts";
import { withListed } from "./listed.ts";
import { forcePeople, forceUnits, list, isForceNoun } from "./lexis.ts";
import { locative } from "./places.ts";
import { wholeOfMission } from "./whose.ts";
import { goingOnWith, soldiersBefore } from "./toldbefore.ts";
import { headOf, lemmaOf, nounOf, rangeOf, type Scene, statesAmong, wordOf } from "./scene.ts";
import { unique } from "./named.ts";

/** Whose it is, and what that rests on where the words do not say. */
export interface Owner {
  actor: Actor[];
  because: string | null;
}
/** A force that is counted or named, in its clause, with those read in the sentence before it. */
export interface Force {
  readonly scene: Scene;
  readonly q: ReadQuantity | null;
  readonly np: NounPhrase | null;
  readonly clause: Clause | null;
  readonly lastInSentence: readonly Draft[];
}
/** "and their 40 drivers", "30 of them", "four US and one British submarine": whose the words right before the number say. */
export function bySaid({ scene, q, np, clause, lastInSentence }: Force): Owner | null {
  // "and their 40 drivers": whose the force before it in the sentence is, unless the clause has its own that acts.
  if (
    np !== null &&
    !(
      clause !== null &&
      !clause.inherited &&
      clause.subject !== null &&
      clause.subject !== np &&
      !clause.vg.passive &&
      actorOfClause(scene, clause).length > 0
    ) &&
    /^(?:their|its|them)$/.test(wordOf(scene, np.first)) &&
    lastInSentence.length > 0
  ) {
    const before = lastInSentence[lastInSentence.length - 1];
    if (before.actor.length > 0 && before.span.start < scene.tokens.start[np.first]) return { actor: before.actor, because: null };
  }
  // "Our soldiers serve in Iraq; 30 of them are in Baghdad": of those just told of, not of what "them" might name.
  const told =
    q !== null &&
    (clause?.subject == null || (clause.subject.first <= q.first && q.first < clause.subject.last)) &&
    wordOf(scene, q.first - 1) !== "," &&
    ofThem.test(scene.tokens.text.slice(q.start, q.end + 9))
      ? (lastInSentence.findLast((d) => d.kind === "force" && d.actor.length > 0 && d.span.start < q.start) ??
        soldiersBefore(scene, q) ??
        forceBefore(scene, [], 2))
      : null;
  if (told !== null && rightBefore(scene, q!, clause) === null) return { actor: told.actor, because: null };
  // "With some 900 soldiers, Chad is the largest contributor": of whoever the sentence is about.
  const fronted =
    q !== null && clause === null && wordOf(scene, scene.sentence.first) === "with" && q.first - scene.sentence.first <= 6
      ? scene.clauses.find((c) => c.type === "main" && c.vg.form === "finite" && c.subject !== null)
      : undefined;
  const about = fronted ? statesAmong(scene, actorOfClause(scene, fronted)) : [];
  if (about.length > 0) return { actor: about, because: null };
  // "four US and one British submarine": each number by its own nationality.
  const apart = q !== null && q.noun >= q.last ? scene.entities.find((e) => e.class === "state" && e.last === q.last && e.first >= q.first) : undefined;
  if (apart) return { actor: actorsOf(scene, apart), because: null };
  const joint = q !== null ? nationalities(scene, q) : [];
  if (joint.length > 1) return { actor: joint, because: null };
  const dealt = q !== null && clause?.subject ? sharedOut(scene, q, clause, clause.subject) : [];
  if (dealt.length > 0) return { actor: dealt, because: null };
  const direct = q !== null ? rightBefore(scene, q, clause) : null;
  if (direct !== null) return { actor: direct, because: null };
  const before = q !== null ? goingOnWith(scene, q, clause, lastInSentence) : null;
  if (before !== null) return { actor: before, because: null };
  return null;
}
/** "its 1,000 soldiers", "AMISOM troops", "900 of the 1,200 soldiers of the force": whose the phrase itself says. */
export function byPhrase({ scene, q, np, clause }: Force): Owner | null {
  // "promised the United Nations 150 officers": the name before the number receives.
  const receives =
    q !== null &&
    np !== null &&
    np.owner === null &&
    clause !== null &&
    ditransitive.has(lemmaOf(clause)) &&
    scene.entities.some((e) => e.first >= np.first && e.last <= q.first && e.form !== "adjective");
  // "its 1,000 soldiers": whoever acts in the clause, before whom the pronoun might stand for.
  if (np !== null && clause !== null && owns(scene, np) && clause.subject !== null && clause.subject !== np && !clause.vg.passive) {
    const agent = pick(scene, q, clause, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
  }
  // "informed the Council that its 90 soldiers would leave": of whoever tells; whom another tells to go are the other's.
  if (
    np !== null &&
    clause !== null &&
    clause.subject === np &&
    clause.type === "complement" &&
    clause.governor !== null &&
    owns(scene, np) &&
    tells.has(lemmaOf(clause.governor)) &&
    !/^(?:must|should|ought|may|might|can|could)$/.test(clause.vg.modal) &&
    lemmaOf(clause) !== "have"
  ) {
    const teller = statesAmong(scene, actorOfClause(scene, clause.governor));
    if (teller.length > 0) return { actor: teller, because: null };
  }
  // "There are 20,000 soldiers serving under AMISOM": of the body whose mission it is.
  const whole = q !== null && clause !== null ? wholeOfMission(scene, q, clause) : [];
  if (whole.length > 0) return { actor: whole, because: null };
  // "Uganda will withdraw AMISOM troops": its own, of the mission.
  if (
    np !== null &&
    clause !== null &&
    clause.subject !== null &&
    clause.subject !== np &&
    /^(?:withdraw|pull|recall|repatriate|remove)$/.test(lemmaOf(clause)) &&
    np.owner === null
  ) {
    const agent = statesAmong(scene, actorOfClause(scene, clause));
    if (agent.length > 0 && scene.entities.some((e) => e.class === "mission" && e.first >= np.first && e.last <= np.head))
      return { actor: agent, because: null };
  }
  // "Chad will send 90 blue helmets": whoever sends them, whatever they wear.
  if (
    np !== null &&
    clause !== null &&
    clause.subject !== null &&
    clause.subject !== np &&
    !clause.vg.passive &&
    /^(?:helmet|beret)$/.test(headOf(scene, np))
  ) {
    const agent = pick(scene, q, clause, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
  }
  // "Nigeria fields 900 of the 1,200 soldiers of the force": the part is of whoever fields it.
  if (
    q !== null &&
    clause !== null &&
    clause.subject !== null &&
    !clause.vg.passive &&
    q.first >= clause.vg.last &&
    wordOf(scene, q.last) === "of" &&
    /^(?:the|its|their)$/.test(wordOf(scene, q.last + 1)) &&
    scene.quantities.some((other) => other.first > q.last && other.first - q.last <= 3)
  ) {
    const agent = statesAmong(scene, actorOfClause(scene, clause));
    if (agent.length > 0) return { actor: agent, because: null };
  }
  const share = np !== null ? apposedShare(scene, np) : [];
  if (share.length > 0) return { actor: share, because: null };
  const allowed = np !== null && clause !== null ? toldOwner(scene, np, clause) : [];
  if (allowed.length > 0) return { actor: allowed, because: null };
  if (np !== null && !receives) {
    const own = pick(scene, q, clause, actorsOfPhrase(scene, { ...np, joined: [] }));
    if (own.length > 0) return { actor: own, because: null };
    const all = pick(scene, q, clause, wholeOf(scene, np));
    if (all.length > 0) return { actor: all, because: null };
  }
  return null;
}
const tells = list("inform tell notify assure announce confirm promise advise");
const ofThem = /\bof them\b(?! \p{Lu}|, )/u;
/** "Kuwait told Germany that its 60 soldiers could stay": a host lets another's stay or go, not its own. */
function toldOwner(scene: Scene, np: NounPhrase, clause: Clause): Actor[] {
  const outer = clause.governor;
  if (
    clause.type !== "complement" ||
    clause.subject !== np ||
    outer === null ||
    !owns(scene, np) ||
    !/^(?:can|could|may|might|must|should)$/.test(clause.vg.modal) ||
    !/^(?:tell|inform|assure|notify|promise|warn)$/.test(lemmaOf(outer))
  )
    return [];
  return outer.vg.passive ? [] : outer.objects.flatMap((o) => actorsOfPhrase(scene, o));
}
/** "its soldiers", "all its troops", "both their ships". */
const owns = (scene: Scene, np: NounPhrase): boolean =>
  own.test(wordOf(scene, np.first)) ||
  (/^(?:all|both|half|most|some|any)$/.test(wordOf(scene, np.first)) && np.first + 1 < np.last && own.test(wordOf(scene, np.first + 1)));
export const own = /^(?:its|their|his|her|our)$/;
/** "a German brigade of 4,800 soldiers", "the Kyrgyz contingent of 150": whose the whole is that the number measures. */
function wholeOf(scene: Scene, np: NounPhrase): Actor[] {
  const prep = scene.chunks[np.index - 1],
    outer = scene.chunks[np.index - 2];
  if (prep?.type !== "prep" || outer?.type !== "np" || !/^(?:of|with|including)$/.test(wordOf(scene, prep.first)) || scene.chunks[np.index]?.first !== np.first)
    return [];
  const head = headOf(scene, outer);
  return forceUnits.has(head) || forcePeople.has(head) || presenceHead.has(head) ? actorsOfPhrase(scene, { ...outer, joined: [] }, 3) : [];
}
/** "800 French, Dutch and Belgian soldiers": all whose nationality stands between the number and its noun. */
function nationalities(scene: Scene, q: ReadQuantity): Actor[] {
  const found: ResolvedMention[] = [];
  for (const e of scene.entities) {
    if (e.first < q.first || e.class !== "state" || (e.form !== "adjective" && e.form !== "people")) continue;
    if (found.length === 0 ? e.first - q.first > 3 : !/^(?:,| and|, and| or)\s+$/.test(scene.tokens.text.slice(found[found.length - 1].end, e.start))) break;
    found.push(e);
  }
  if (found.length < 2 || !/ and\s+$/.test(scene.tokens.text.slice(found[found.length - 2].end, found[found.length - 1].start))) return [];
  // "1,200 Italians, Frenchmen and Spaniards": the peoples are those who are counted.
  if (found.every((e) => e.form === "people")) return unique(found.flatMap((e) => actorsOf(scene, e)));
  const noun = found[found.length - 1].last;
  return noun < scene.sentence.last && isForceNoun(nounOf(scene, noun)) ? unique(found.flatMap((e) => actorsOf(scene, e))) : [];
}
/** Verbs of two objects, of which the first receives. */
const ditransitive = new Set(["promise", "give", "offer", "send", "lend", "pledge", "grant", "owe", "guarantee"]);
/** "Chad 3,000", "Bangladesh (1,634)", "the Norwegians two": the name right before a bare number owns it. */
function rightBefore(scene: Scene, q: ReadQuantity, clause: Clause | null): Actor[] | null {
  for (const e of scene.entities) {
    if (
      clause !== null &&
      ditransitive.has(lemmaOf(clause)) &&
      (e.first === clause.vg.last || (e.first === clause.vg.last + 1 && scene.tags[clause.vg.last] === 4))
    )
      continue;
    if (e.class !== "state" && e.class !== "body") continue;
    if (e.form === "adjective" || e.form === "pronoun") continue;
    const gap = q.first - e.last;
    const opens = gap === 1 && wordOf(scene, e.last) === "(";
    // "eight jets, and the Danes – four".
    const dashed =
      gap === 1 &&
      /^[–—-]$/.test(wordOf(scene, e.last)) &&
      /^(?:and|,|;|while|but)$/.test(wordOf(scene, e.first - (wordOf(scene, e.first - 1) === "the" ? 2 : 1)));
    if (gap === 0 || opens || dashed) {
      const before = scene.tags[e.first - 1];
      if (clause === null && isWhereabouts(scene, e)) return null;
      if (!opens && before === 8 && (locative.has(wordOf(scene, e.first - 1)) || wordOf(scene, e.first - 1) === "with")) return null;
      const actor = actorsOf(scene, e);
      return actor.length > 0 ? (opens ? actor : withListed(scene, e, q)) : null;
    }
  }
  return null;
}
/** "Italy and France said they will send 3,000 and 2,000": one each; "Danish ships patrol the coast of Libya, two of them": the subject's. */
function sharedOut(scene: Scene, q: ReadQuantity, clause: Clause, subject: NounPhrase): Actor[] {
  if (q.first >= clause.vg.last && wordOf(scene, q.first - 1) === "," && ofThem.test(scene.tokens.text.slice(q.start, q.end + 9)))
    return actorsOfPhrase(scene, subject);
  if (wordOf(scene, subject.head) !== "they") return [];
  const all = actorOfClause(scene, clause),
    one = pick(scene, q, clause, all);
  return one.length < all.length ? one : [];
}
/** "Argentina and Slovakia provide 252 and 240": as many numbers as actors, one each in their order. */
export function pick(scene: Scene, q: ReadQuantity | null, clause: Clause | null, actors: Actor[]): Actor[] {
  if (q === null || clause === null || actors.length < 2) return actors;
  const range = rangeOf(scene, clause);
  const row = scene.quantities.filter(
    (other) =>
      other.first >= clause.vg.first &&
      other.first < range.last + 4 &&
      (other.family === q.family || other.family === "none" || q.family === "none") &&
      other.family !== "duration" &&
      other.family !== "money" &&
      !scene.entities.some((e) => e.last === other.first && e.first > clause.vg.last && e.class === "state" && e.form !== "adjective"),
  );
  const at = row.indexOf(q);
  return row.length === actors.length && at >= 0 && q.distributive !== "each" ? [actors[at]] : actors;
}
