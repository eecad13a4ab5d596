/** Is a thing told of handed to another, so that it is help and no force? */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { isApproval } from "./mend.ts";
import { actorsOfPhrase } from "./args.ts";
import { aidContextOf, armsNouns, givenWith, recentAid, recipientOf, withVerbs } from "./gifts.ts";
import { phraseAt } from "./carrier.ts";
import { tellsContents } from "./contents.ts";
import { giftOf } from "./giftwords.ts";
import { giveVerbs, list } from "./lexis.ts";
import { isSea, prepositionBefore } from "./places.ts";
import { entitiesIn, lemmaOf, rangeOf, type Scene, wordOf, wordsOf, isMissionName, isStateActor } from "./scene.ts";
import { isJoint } from "./sites.ts";
import { lowerOf } from "./lowered.ts";

/** Does the clause hand the things to a state ("to Ukraine", "for Kyiv")? */
export function recipientNear(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  return (
    giveVerbs.has(lemmaOf(clause)) &&
    scene.entities.some((e) => e.first >= q.last && e.first < q.last + 6 && e.class === "state" && /^(?:to|for)$/.test(wordOf(scene, e.first - 1)))
  );
}

/** Things handed to a recipient are `aid`: a verb of giving with a "to" or "for" a state, or a double object. */
export function isGift(scene: Scene, clause: Clause, counted: string, q: ReadQuantity | null = null): boolean {
  const lemma = lemmaOf(clause);
  if (q !== null && counted === "platform" && toMission(scene, clause, q)) return false;
  if (counted === "weapon" && madeAvailable(scene, clause)) return true;
  if (q !== null && delivers(scene, clause, q)) return true;
  // "presented Skopje with 20 armoured cars", "rushed 400 rockets to Kyiv": verbs that move kit to someone.
  if (
    counted === "weapon" &&
    /^(?:present|convey|rush|fly|airlift|dispatch|despatch|bring|pass|turn|equip|arm|outfit|ferry|truck|smuggle|forward|channel|route)$/.test(lemma)
  )
    return q !== null && (toRecipient(scene, clause, q) !== null || (withVerbs.test(lemma) && givenWith(clause) !== null));
  if (!giveVerbs.has(lemma) || isApproval(scene, clause)) return false;
  // "promised the Lebanese army three boats": who gets them stands before them.
  if (
    q !== null &&
    counted !== "people" &&
    counted !== "unit" &&
    clause.objects.some(
      (o) =>
        o.last <= q.first &&
        o.first >= clause.vg.last &&
        !/^(?:and|,|;|but|while)$/.test(wordOf(scene, o.first - 1)) &&
        scene.entities.some((e) => e.first >= o.first && e.first < o.last && (e.class === "state" || e.class === "place" || e.class === "person")),
    )
  )
    return true;
  const strong = lemma === "give" || lemma === "donate" || lemma === "gift" || lemma === "lend" || lemma === "loan" || lemma === "hand" || lemma === "grant";
  if (strong && counted !== "people" && counted !== "unit") return true;
  const toward = clause.attached.some(
    (a) =>
      (a.word === "to" || a.word === "for") &&
      scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && (e.class === "state" || e.class === "place")),
  );
  // "providing the six jets that it has pledged to Ukraine", where help to that receiver is the talk.
  if (
    counted === "platform" &&
    q !== null &&
    pledgedTo(scene, q) !== null &&
    aidContextOf(scene.reading).strength >= 2 &&
    pledgedTo(scene, q) === aidContextOf(scene.reading).recipient?.id
  )
    return true;
  return counted === "weapon" || (toward && counted !== "people" && counted !== "unit" && counted !== "platform");
}

/** Verbs after which things are with whoever gets them, and those that only carry them there. */
const delivering = list("deliver ship donate gift dole offload unload");
const carrying = list("supply furnish fly airlift truck ferry");
const stays = /^(?:(?:war|war-)?ships?|frigates?|destroyers?|corvettes?|carriers?|submarines?|cruisers?|minehunters?|minesweepers?|bombers?)$/;
const ridden = /^(?:jets?|planes?|aircraft|helicopters?|tanks?|vehicles?|howitzers?|guns?|batter(?:y|ies)|launchers?|drones?)$/;

/**
 * "has delivered two drones", "shipped 40 lorries", "flew in 500 vests": let go of, whoever gets them; not a warship, nor what soldiers bring along for a
 * mission.
 */
function delivers(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  const lemma = lemmaOf(clause);
  if ((!delivering.has(lemma) && !carrying.has(lemma)) || q.noun < 0) return false;
  const np = phraseAt(scene, q.noun),
    gift = np === null ? null : giftOf(scene, np);
  if (
    (gift !== "kit" && gift !== "craft") ||
    stays.test(wordOf(scene, q.noun)) ||
    (carrying.has(lemma) && (gift === "craft" || ridden.test(wordOf(scene, q.noun))))
  )
    return false;
  // "for the repair of two boats": only what the verb moves.
  if (
    !(clause.vg.passive
      ? clause.subject !== null && clause.subject.first <= q.first && q.last <= clause.subject.last
      : clause.objects.some((o) => o.first <= q.first && q.first < o.last))
  )
    return false;
  if (scene.quantities.some((other) => other.family === "personnel" && clause.objects.some((o) => o.first <= other.first && other.first < o.last)))
    return false;
  return !clause.attached.some((a) => (a.word === "to" || a.word === "for") && entitiesIn(scene, a.np.first, a.np.last).some((e) => isMissionName(e)));
}

/** "the six jets it has pledged to Ukraine": to whom, by the relative clause right behind the number; else null. */
function pledgedTo(scene: Scene, q: ReadQuantity): string | null {
  const clause = scene.clauses.find((c) => c.vg.first >= q.last && c.vg.first - q.last <= 3 && /^(?:pledge|promise|offer|commit)$/.test(lemmaOf(c)));
  const to = clause?.attached.find((a) => a.word === "to" && a.index > clause.vg.index)?.np;
  return to ? (entitiesIn(scene, to.first, to.last).find((e) => e.class === "state" && e.form !== "adjective")?.id ?? null) : null;
}

/** "lends two helicopters to the mission": what takes part in something is nobody's gift. */
const toMission = (scene: Scene, clause: Clause, q: ReadQuantity): boolean =>
  clause.attached.some((a) => /^(?:to|for|with|into)$/.test(a.word) && a.np.first >= q.last && isJoint(scene, a.np));

/** "makes available to the Union 15 vehicles", "put two boats at its disposal". */
const madeAvailable = (scene: Scene, clause: Clause): boolean =>
  /^(?:make|put|place)$/.test(lemmaOf(clause)) &&
  /\b(?:available|at (?:the|its|their|his) disposal)\b/.test(wordsOf(scene, clause.vg.first, rangeOf(scene, clause).last).toLowerCase());

/** "form part of it", "the package includes": an item of the gift before. */
export const includes = (scene: Scene, clause: Clause | null, lemma: string): boolean =>
  clause !== null &&
  ((/^(?:include|contain|comprise|feature|follow)$/.test(lemma) &&
    !(
      clause.subject !== null &&
      /^(?:fleet|flotilla|delegation|force|forces|contingent|group|exercise|mission|crew|team|unit|army|navy|battalion|brigade|coalition)$/.test(
        wordOf(scene, clause.subject.head),
      )
    )) ||
    tellsContents(scene, clause) ||
    (lemma === "be" &&
      /\b(?:in it|part of|included|in the (?:package|parcel|list)|on the (?:list|way))\b/.test(
        wordsOf(scene, clause.vg.first, rangeOf(scene, clause).last).toLowerCase(),
      )));

/** Verbs that move a thing out of one's own hands, for ships and aircraft too, which others would send on duty. */
export function handsOver(scene: Scene, clause: Clause, q: ReadQuantity, kind: string, towards: boolean): boolean {
  const lemma = lemmaOf(clause);
  if (kind === "platform" && toMission(scene, clause, q)) return false;
  if (kind === "other" && !(q.quantity.of && armsNouns.test(q.quantity.of.toLowerCase()))) return false;
  if (/^(?:transfer|donate|gift|lend|loan|hand|grant)$/.test(lemma)) return towards || lemma === "donate" || lemma === "gift";
  if (/^(?:give|supply|provide|offer|promise|pledge|ship|deliver)$/.test(lemma)) {
    // Where a text tells of help to one receiver, aircraft promised are for it.
    return (
      towards || (kind !== "other" && aidContextOf(scene.reading).strength >= 4 && armsNouns.test(q.quote.toLowerCase()) && recentAid(scene, [], 4) !== null)
    );
  }
  // "the howitzers donated by Spain have arrived": a gift, wherever they are.
  if (
    /^(?:arrive|reach|land|come)$/.test(lemma) &&
    (kind === "weapon" || kind === "platform") &&
    scene.clauses.some((c) => c.type === "participle" && c.vg.passive && c.subject === clause.subject && c.vg.first >= q.last && giveVerbs.has(lemmaOf(c)))
  )
    return true;
  if (/^(?:arrive|reach|land)$/.test(lemma)) {
    const { recipient, strength } = aidContextOf(scene.reading);
    const range = rangeOf(scene, clause);
    return strength >= 2 && (kind === "weapon" || kind === "platform") && entitiesIn(scene, q.last, range.last).some((e) => e.id === recipient?.id);
  }
  // "has sent 200 men and several jets": ships and aircraft that go with soldiers are a force.
  if (
    kind !== "weapon" &&
    lemma === "send" &&
    scene.quantities.some((other) => other !== q && other.family === "personnel" && clause.objects.some((o) => o.first <= other.first && other.first < o.last))
  )
    return false;
  if (/^(?:send|commit|announce|contribute)$/.test(lemma)) {
    const { recipient, strength } = aidContextOf(scene.reading);
    return towards && strength >= 2 && recipientOf(scene, clause, q.first).some((r) => r.id === recipient?.id);
  }
  return false;
}

/** "asked France for two planes": the one asked gives, the one asking receives; a state asked for aircraft by a state is asked for help. */
export function asksFor(scene: Scene, clause: Clause, q: ReadQuantity, kind: string): boolean {
  if (
    !/^(?:ask|request|beg|press|urge)$/.test(lemmaOf(clause)) ||
    !clause.attached.some((a) => a.word === "for" && (a.np.joined.length > 1 ? a.np.joined : [a.np]).some((np) => np.first <= q.first && q.first < np.last)) ||
    clause.objects.length === 0
  )
    return false;
  if (kind === "weapon") return true;
  const asked = clause.objects.flatMap((o) => actorsOfPhrase(scene, o));
  return asked.length === 1 && isStateActor(scene, asked[0]) && !/\b(?:deploy|station|patrol|polic|mission)/.test(lowerOf(scene));
}

/** "to Ukraine", "to the Philippine Navy" after the number, or a name right before it as the first object. */
export function toRecipient(scene: Scene, clause: Clause | null, q: ReadQuantity): string | null {
  const pledged = pledgedTo(scene, q);
  if (pledged !== null) return pledged;
  const last = clause ? rangeOf(scene, clause).last : scene.sentence.last;
  for (const e of scene.entities) {
    if (e.first < q.last - 1 || e.first >= last || (e.class !== "state" && e.class !== "place" && e.class !== "body") || isSea(scene, e.id)) continue;
    const prep = prepositionBefore(scene, e);
    if (
      (prep === "to" || prep === "for") &&
      (e.form !== "adjective" ||
        /\b(?:army|navy|forces?|military|air|coast|police|government|guard|troops)\b/i.test(wordsOf(scene, e.last, Math.min(scene.sentence.last, e.last + 3))))
    )
      return e.id;
  }
  if (clause && !clause.vg.passive && giveVerbs.has(lemmaOf(clause))) {
    const e = scene.entities.find(
      (each) =>
        each.first >= clause.vg.last &&
        each.last <= q.first &&
        each.first - clause.vg.last <= 1 &&
        each.class === "state" &&
        (each.form === "name" || each.form === "metonym"),
    );
    if (e) return e.id;
  }
  // "delivered to Bamako two helicopters": before the thing.
  if (clause && !clause.vg.passive && giveVerbs.has(lemmaOf(clause)))
    for (const a of clause.attached)
      if (a.word === "to" && a.prep >= clause.vg.last && a.np.last <= q.first) {
        const e = entitiesIn(scene, a.np.first, a.np.last).find((each) => each.class === "state" || each.class === "place");
        if (e) return e.id;
      }
  if (clause && clause.type === "relative")
    for (const a of clause.attached)
      if (a.word === "to") {
        const e = entitiesIn(scene, a.np.first, a.np.last)[0];
        if (e) return e.id;
      }
  return null;
}
