/** Help without a number, by the verb or the noun that gives it: "will provide equipment", "halted deliveries of arms", "help Ukraine resist cyberattacks". */
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOfPhrase, partiesAs, doerOf } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { aidContextOf, armsNouns, givenNouns, givenWith, recentAid, recipientOf, stageOfGift, understoodRecipient, withVerbs } from "./gifts.ts";
import { giveVerbs, weapons } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { headOf, lemmaOf, nounOf, quantitiesIn, rangeOf, type Scene, spanOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { bareObject } from "./frames.ts";
import { isSea } from "./places.ts";
import { otherThan, haveCommon } from "./named.ts";

const helpVerbs = new Set(["help", "assist", "support", "aid", "arm", "equip", "back"]);

/** "agreed to send weapons to Ukraine", "will provide equipment", with no number. */
export function given(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (!giveVerbs.has(lemma) && lemma !== "transfer") return null;
  const range = rangeOf(scene, clause);
  if (
    quantitiesIn(scene, range.first, range.last).some(
      (q) =>
        q.family === "money" ||
        q.family === "personnel" ||
        (q.family === "unit" && weapons.has(q.noun >= 0 ? nounOf(scene, q.noun) : "")) ||
        earlier.some((d) => d.used === q),
    )
  )
    return null;
  const handed = withVerbs.test(lemma) ? givenWith(clause) : null;
  const things = clause.vg.passive ? (clause.subject ? [clause.subject] : []) : handed ? [handed] : clause.objects;
  const thing = things
    .map((o) => withOf(scene, o))
    .find(
      (o) =>
        (givenNouns.test(wordsOf(scene, o.first, o.last).toLowerCase()) &&
          !/\b(?:support for|training mission|military support|ships?|aircraft|jets?|planes?|fighters?|instructors|trainers)\b/.test(
            wordsOf(scene, o.first, o.last).toLowerCase(),
          )) ||
        ((/^(?:offer|give|donate|hand|lend|transfer|supply)$/.test(lemma) ||
          handed !== null ||
          (/^(?:send|deliver|provide|ship)$/.test(lemma) &&
            aidContextOf(scene.reading).strength >= 4 &&
            recipientOf(scene, clause, clause.vg.first).some((r) => r.id === aidContextOf(scene.reading).recipient?.id))) &&
          givenNouns.test(wordsOf(scene, o.first, o.last).toLowerCase())),
    );
  if (!thing) return null;
  const recipient = recipientOf(scene, clause, clause.vg.first);
  if (recipient.some((r) => isSea(scene, r.id))) return null;
  const thingWords = wordsOf(scene, thing.first, thing.last).toLowerCase();
  if (
    /^(?:(?:my|your|their|its|his|our|the|full|strong|political|moral|diplomatic|every|all|appropriate|any|no|some|such) )*(?:support|help|assistance)$/.test(
      thingWords,
    )
  )
    return null;
  if (
    recipient.length === 0 &&
    !/\b(?:military|lethal|humanitarian|weapons?|arms|ammunition|defen[cs]e|security)\b/.test(thingWords) &&
    !armsNouns.test(thingWords)
  )
    return null;
  if (
    /\b(?:serving men|our troops|our soldiers|our own|our forces|its own troops|the troops|servicemen)\b/.test(
      wordsOf(scene, range.first, range.last).toLowerCase(),
    )
  )
    return null;
  const helpWord =
    /\b(?:aid|assistance|weapons?|arms|ammunition|equipment|military (?:support|help))\b/.test(thingWords) ||
    (/^(?:offer|donate|hand|lend|transfer)$/.test(lemma) && things.some((o) => armsNouns.test(wordsOf(scene, o.first, o.last).toLowerCase())));
  // Of a passive only the agent gives: who supports that arms be supplied supplies none.
  const actor = otherThan(doerOf(scene, clause), recipient);
  if (actor.length === 0) return null;
  const parties = recipient.length > 0 ? recipient : understoodRecipient(scene, recentAid(scene, earlier, 2), actor);
  const goesOn =
    parties.length > 0 &&
    armsNouns.test(thingWords) &&
    recentAid(scene, earlier, 3) !== null &&
    /^(?:send|give|deliver|provide|supply|pledge|promise|ship|hand)$/.test(lemma);
  if (recipient.length === 0 && !helpWord && !goesOn) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/gives", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: [...parties, ...partiesAs(read.asker, "asker")],
    object: wordsOf(scene, thing.first, thing.last),
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: recipient.length > 0 ? 0.7 : 0.5,
  });
}

/** "approved the shipment of ammunition to Ukraine", "halted deliveries of arms": the noun gives, the verb says how far it has come. */
export function nominalClause(scene: Scene, clause: Clause, earlier: readonly Draft[]): Draft | null {
  const lemma = lemmaOf(clause);
  if (
    !/^(?:approve|authorise|authorize|clear|order|announce|confirm|consider|suspend|halt|stop|resume|freeze|promise|pledge|propose|discuss|block|veto|reject|refuse|cancel|delay|begin|start|step|increase|speed|complete|continue|agree)$/.test(
      lemma,
    )
  )
    return null;
  const np = (clause.vg.passive ? (clause.subject ? [clause.subject] : []) : clause.objects).find((o) =>
    /^(?:shipment|delivery|deliveries|shipments|supply|supplies|transfer|transfers|sale|sales|donation|provision|sending|export|exports|aid|assistance)$/.test(
      wordOf(scene, o.head),
    ),
  );
  // "approved the sale of guns": trade; that it is halted tells of help withheld.
  if (
    !np ||
    (/^sales?$/.test(wordOf(scene, np.head)) &&
      /^(?:approve|authorise|authorize|clear|announce|confirm|agree|complete|consider|discuss|propose|begin|start|continue|increase)$/.test(lemma))
  )
    return null;
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  const of = prep?.type === "prep" && wordOf(scene, prep.first) === "of" && inner?.type === "np" ? inner : null;
  const last = clause.attached.filter((a) => a.word === "of" && a.np.first > np.first && a.np.first - np.last < 9).pop()?.np.last ?? (of ? of.last : np.last);
  const words = wordsOf(scene, np.first, Math.max(last, np.last)).toLowerCase();
  if (!armsNouns.test(words) && !/\b(?:military|arms|weapons|lethal|ammunition|tons|tonnes) /.test(words) && !/\bmilitary (?:aid|assistance)\b/.test(words))
    return null;
  const range = rangeOf(scene, clause);
  if (earlier.some((d) => d.clause === clause)) return null;
  const recipient = recipientOf(scene, clause, np.first);
  const actor = otherThan(actorOfClause(scene, clause), recipient);
  if (actor.length === 0) return null;
  const parties = recipient.length > 0 ? recipient : understoodRecipient(scene, recentAid(scene, earlier, 2), actor);
  if (parties.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/nominal-verb", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: parties,
    object: words,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    rules: [...read.rules],
    trust: 0.6,
  });
}

/** "a package of military aid": the phrase with its of-phrase. */
function withOf(scene: Scene, np: NounPhrase): NounPhrase {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  return prep?.type === "prep" &&
    wordOf(scene, prep.first) === "of" &&
    inner?.type === "np" &&
    /^(?:package|shipment|delivery|consignment|supply|batch|range|variety|number|set|tranche|list)s?$/.test(wordOf(scene, np.head))
    ? { ...np, last: inner.last }
    : np;
}

/** "help Ukraine resist cyberattacks", "assist Mali with logistics". */
export function helped(scene: Scene, clause: Clause): Draft | null {
  const lemma = lemmaOf(clause);
  if (!helpVerbs.has(lemma) || clause.vg.passive) return null;
  const np = clause.objects[0] ?? bareObject(scene, clause);
  if (!np) return null;
  const { lookups } = scene.reading;
  const e = scene.entities.find((each) => each.first >= np.first && each.first < np.last);
  const mission = e && isMissionName(e) && e.id ? [{ id: e.id, name: e.name }] : [];
  const recipient = partiesAs(mission.length > 0 ? mission : actorsOfPhrase(scene, np).filter((a) => a.id !== null && lookups.state.has(a.id)), "recipient");
  // "helps it with flights": whatever was told of before.
  if (recipient.length === 0 && /^(?:it|them)$/.test(wordOf(scene, np.head)) && clause.attached.some((a) => a.word === "with" && a.index > np.index)) {
    const spoken = currentMission(scene, scene.tokens.start[np.first]),
      model = recentAid(scene, [], 2);
    recipient.push(...(model ? model.with.filter((w) => w.role === "recipient") : spoken ? partiesAs([spoken], "recipient") : []));
  }
  // "Chad and Togo will give money to help it": not one of those who give.
  if (/^(?:it|them)$/.test(wordOf(scene, np.head)) && haveCommon(recipient, actorOfClause(scene, clause))) return null;
  if (recipient.length === 0 && lemma !== "arm") return null;
  // "supports Turkey's association": what is backed is no army.
  if (
    (lemma === "support" || lemma === "back") &&
    np.owner !== null &&
    !/^(?:army|forces?|troops|soldiers|military|navy|police|government|fighters|guard|militia|rebels|effort|efforts|fight|campaign|operations?|struggle|defen[cs]e|people)$/.test(
      wordOf(scene, np.head),
    )
  )
    return null;
  // "backs the Union's mission": a stance, unless it says with what.
  if (
    (lemma === "support" || lemma === "back") &&
    mission.length > 0 &&
    !clause.attached.some((a) => /^(?:with|by|through)$/.test(a.word) && a.index > np.index)
  )
    return null;
  const range = rangeOf(scene, clause);
  // "help Australia to build eight submarines": what they are helped to get is the help.
  const inner = scene.clauses.find((c) => c.governor === clause && c.type === "infinitive" && makes.test(lemmaOf(c)));
  const got = inner ? quantitiesIn(scene, inner.vg.first, Math.max(rangeOf(scene, inner).last, inner.vg.last + 4)).find((q) => q.family === "unit") : undefined;
  const words = wordsOf(scene, range.first, Math.min(scene.sentence.last, (inner ? rangeOf(scene, inner).last : range.last) + 6)).toLowerCase();
  if (
    lemma !== "equip" &&
    lemma !== "arm" &&
    !/\b(?:militar|cyber|defen|train|equip|weapon|logistic|troops|army|forces|security|intelligence|border|police|demin|flights?|air force|navy|coast ?guard|submarine|warship|missile|tank|fighters?|jet|ammunition|air raid|airlift|evacuat|combat|repel|resist|ward off|fight|rebel|insurg|terror|humanitarian|medical|refugee|weaponry|peace)\w*/.test(
      words,
    )
  )
    return null;
  const actor = otherThan(actorOfClause(scene, clause), recipient);
  if (actor.length === 0) return null;
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/helps", spanOf(scene, range.first, range.last), scene.index, {
    actor,
    with: recipient,
    clause,
    stage: read.stage,
    modality: read.modality,
    change: read.stage === "in-force" && read.change === "start" ? "level" : read.change,
    object: got?.quantity.of ?? (headOf(scene, np) ? words.slice(0, 80) : null),
    mission: mission[0] ?? null,
    ...(got ? { quantity: got.quantity, used: got } : {}),
    trust: got ? 0.86 : 0.5,
  });
}

const makes = /^(?:build|buy|acquire|get|obtain|procure|produce|make|construct|develop|purchase|form|field)$/;
