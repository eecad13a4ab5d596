/** Help by its number: which sums, shares, people and things that are counted are help. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, agentOf, partiesAs } from "./args.ts";
import { forOwnDefence } from "./budget.ts";
import { evidenceOf, phraseAt } from "./carrier.ts";
import { listsItems, tellsContents } from "./contents.ts";
import { countedOf, isSite } from "./count.ts";
import { type Draft, draftOf } from "./draft.ts";
import { harmed } from "./fallen.ts";
import { announcing, carrierOf } from "./giftcarrier.ts";
import { fromQuantity } from "./giftnumber.ts";
import { aidContextOf, aidWords, armsNouns, governmentsIn, recentAid, understoodRecipient } from "./gifts.ts";
import { giftOf } from "./giftwords.ts";
import { asksFor, handsOver, includes, isGift, toRecipient } from "./handover.ts";
import { learnersCounted } from "./learners.ts";
import { trainVerbs } from "./lexis.ts";
import { isApproval } from "./mend.ts";
import { isAid, isPriceOfDuty } from "./money.ts";
import { type Scene, entitiesIn, lemmaOf, nounOf, rangeOf, sayingsAt, statesAmong, wordOf, wordsAround, wordsOf } from "./scene.ts";
import { helperOf } from "./services.ts";
import { finishedCourse, isHome, isTaught, taughtBy, taughtCount } from "./taught.ts";
import { traineesCounted } from "./trainees.ts";
import { teachers, trainingTold } from "./training.ts";
import { isAmong } from "./named.ts";

/** Help by its number: a sum, a share, people trained, things given. */
export function counted(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  const clause = carrierOf(scene, q, np) ?? (q.family === "money" ? announcing(scene, q) : null);
  const lemma = clause ? lemmaOf(clause) : "";
  if (harmed(scene, clause, q)) return null;
  // "sold 200 vehicles to Mali": trade.
  if (lemma === "sell" && q.family !== "money") return null;
  // "is getting 200 million from": the recipient is the subject, and read as such.
  if (clause && !clause.vg.passive && /^(?:receive|get|obtain|win|secure)$/.test(lemma) && clause.attached.some((a) => a.word === "from")) return null;
  // What others should give is advice, unless someone in office says it.
  if (clause?.vg.modal === "should" && sayingsAt(scene.reading, q.start).length === 0) return null;
  const model = recentAid(scene, earlier, 3);
  const sameSentence = earlier.some((d) => d.kind === "aid");
  const near = clause
    ? wordsOf(
        scene,
        Math.max(scene.sentence.first, Math.min(rangeOf(scene, clause).first, q.first - 6)),
        Math.min(scene.sentence.last, Math.max(rangeOf(scene, clause).last, q.last + 8)),
      ).toLowerCase()
    : wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  switch (q.family) {
    case "money": {
      const own =
        /\b(?:for|on|to|into|in) (?:its |their |our |the |national )?(?:own )?(?:defen[cs]e|armed forces|military)\b(?! (?:aid|assistance|help|support|equipment))/.test(
          near,
        );
      const partner =
        clause?.subject != null &&
        /^(?:share|contribution|part|pledge|portion)$/.test(wordOf(scene, clause.subject.head)) &&
        recentAid(scene, earlier, 1) !== null;
      const begged = beggedSum(scene, q, clause, lemma);
      if (begged) return begged;
      const goes =
        !own &&
        (partner ||
          sameSentence ||
          (model !== null &&
            (/^(?:add|give|pledge|promise|offer|earmark|allocate|donate|provide|commit|contribute|approve|announce|raise|double|increase|set|lend|grant|clear|authorise|authorize)$/.test(
              lemma,
            ) ||
              (/^(?:they|it)$/.test(clause?.subject ? wordOf(scene, clause.subject.head) : "") && lemma === "be" && aidWords.test(near)))));
      if (/\b(?:reward|bounty|ransom|fine|bail|damages|lawsuit)\b/.test(near)) return null;
      if (isPriceOfDuty(scene, q) || forOwnDefence(scene, q.last) || (!isAid(scene, clause, near) && !goes)) return null;
      if (
        /\b(?:cost|costs|costing|budget|gdp|defen[cs]e spending|military spending)\b/.test(
          clause ? wordsOf(scene, rangeOf(scene, clause).first, rangeOf(scene, clause).last).toLowerCase() : near,
        ) &&
        !/\b(?:aid|assistance|help|donat\w+|grants?|loans?)\b/.test(near)
      )
        return null;
      return fromQuantity(scene, q, clause, np, "aid/money", earlier);
    }
    case "gdp": {
      const { left, right } = wordsAround(scene, q, 7, 8);
      if (
        (!/^(?:of gdp |of its gdp |of their gdp |a year |yearly |annually )*(?:in|on|for|as|to) (?:\w+ ){0,2}(?:aid|assistance|help|support)\b/.test(right) &&
          !/\b(?:aid|assistance|help|support)\b/.test(left) &&
          !(sameSentence && /\b(?:aid|assistance|help)\b/.test(near) && /,? or $/.test(`${left} `)) &&
          !(/^(?:give|donate|send|deliver)$/.test(lemma) && /\b(?:arms|weapons|equipment|ammunition)\b/.test(left))) ||
        /\b(?:defen[cs]e|military spending|budget)\b/.test(near)
      )
        return null;
      return fromQuantity(scene, q, clause, np, "aid/share", earlier);
    }
    case "personnel": {
      const trainsHere =
        clause !== null &&
        trainVerbs.has(lemma) &&
        (clause.objects.some((o) => o.first <= q.first && q.first < o.last) ||
          (clause.vg.passive && clause.subject !== null && clause.subject.first <= q.first && q.first < clause.subject.last) ||
          isTotalOf(scene, clause, q) ||
          clause.attached.some(
            (a) =>
              a.word === "over" ||
              a.word === "than" ||
              a.word === "about" ||
              (a.word === "of" && a.np.first <= q.first && q.first < a.np.last && clause!.objects.some((o) => o.last === a.prep)) ||
              (a.word === "of" && a.prep >= q.first && a.np.first < q.last && q.last <= a.np.last),
          ));
      // "has formed 400 Ukrainian soldiers": what other tongues call training.
      if (
        clause !== null &&
        (lemma === "form" || lemma === "prepare") &&
        np &&
        entitiesIn(scene, np.first, np.last).some((e) => e.class === "state" && e.form === "adjective" && !isAmong(e, actorOfClause(scene, clause)))
      )
        return fromQuantity(scene, q, clause, np, "aid/trained", earlier);
      const nominal =
        /\b(?:(?:training|courses?|instruction|schooling|(?<!\b(?:an?|this|that|large|small) )formation) (?:of|for|to)|(?:preparing|preparation) (?:of|for)(?= [^ ]+$| [^ ]+ [^ ]+$))\b[^.]{0,24}$/.test(
          wordsOf(scene, Math.max(scene.sentence.first, q.first - 5), q.first + 1).toLowerCase(),
        );
      // "The training of 40 Kenyan recruits in Spain begins".
      const told = nominal && !trainsHere && clause !== null ? trainingTold(scene, clause) : null;
      if (told?.used === q) return told;
      // "have been trained with Dutch help": who helped taught.
      if (trainsHere && clause.vg.passive && agentOf(scene, clause).length === 0) {
        const helped = helperOf(scene, clause);
        const helper = helped.length > 0 || agentOf(scene, clause).length > 0 ? helped : teachers(scene, clause);
        if (helper.length > 0) return taughtBy(scene, q, clause, np, helper);
      }
      if (trainsHere && actorOfClause(scene, clause).length === 0 && np !== null && !clause.vg.passive) return taughtCount(scene, q, clause, np, earlier);
      if (!trainsHere && !nominal) return learnersCounted(scene, q, clause, np) ?? traineesCounted(scene, q);
      if (trainsHere && actorOfClause(scene, clause).length === 0 && !clause.vg.passive) return null;
      // A state's conscripts are its own.
      if (trainsHere && np !== null && isHome(scene, np, earlier)) return null;
      return fromQuantity(scene, q, clause, np, "aid/trained", earlier);
    }
    case "none": {
      // "taught more than 4,600 peshmerga": whoever is taught is people.
      if (
        clause !== null &&
        trainVerbs.has(lemma) &&
        np !== null &&
        isTaught(clause, np) &&
        q.last < np.last &&
        (q.quantity.min ?? q.quantity.max ?? 0) > 9 &&
        !isHome(scene, np, earlier)
      )
        return taughtCount(scene, q, clause, np, earlier);
      const graduates = clause !== null ? (finishedCourse(scene, q, clause, model) ?? traineesCounted(scene, q)) : null;
      if (graduates) return graduates;
      // "beside the nine it promised", "Lima had wanted seven": a bare number after a counted gift.
      const unit =
        model?.quantity?.unit === "unit" || (model !== null && model.quantity === null && model.object !== null && armsNouns.test(model.object.toLowerCase()));
      if (!unit || model === null || scene.index - model.sentence > 1 || clause === null) return null;
      const ofTheSame: ReadQuantity = { ...q, quantity: { ...q.quantity, unit: "unit", of: model.quantity?.of ?? model.object } };
      if (lemma === "follow" && clause.attached.some((a) => a.word === "with" && a.np.first <= q.first && q.first < a.np.last))
        return fromQuantity(scene, ofTheSame, clause, np, "aid/bare", earlier, q);
      if (
        !/^(?:give|send|announce|pledge|promise|donate|provide|supply|deliver|want|ask|request|offer|receive|hand|seek|get|unload|offload|ship|dispatch)$/.test(
          lemma,
        )
      )
        return null;
      const value = q.quantity.max ?? q.quantity.min ?? 0;
      const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : ".";
      if (value < 1 || value > 2000 || /^(?:per|%|years?|months?|days?|times?|hours?|people)$/.test(after)) return null;
      return fromQuantity(scene, ofTheSame, clause, np, "aid/bare", earlier, q);
    }
    case "unit": {
      if (clause !== null && trainVerbs.has(lemma) && np !== null && countedOf(scene, q) === "other" && isTaught(clause, np))
        return taughtCount(scene, q, clause, np, earlier);
      const counts = countedOf(scene, q);
      const kind = (counts === "other" || counts === "platform") && np !== null && giftOf(scene, np) === "kit" ? "weapon" : counts;
      const noun = q.noun >= 0 ? nounOf(scene, q.noun) : "";
      if (/^one\b/i.test(q.quote) && q.first + 1 < scene.sentence.last && wordOf(scene, q.first + 1) === "of") return null;
      if (kind === "people" || (kind === "unit" && noun !== "battery" && noun !== "unit") || isSite(noun)) return null;
      if (
        clause &&
        /^(?:deploy|station|base|field|buy|purchase|order|acquire|procure|own|lose|operate|destroy|shoot|down|intercept|capture|seize|sink|launch|fire|use|sell|export)$/.test(
          lemma,
        )
      )
        return null;
      // "approved the sale of 18 mortars": trade.
      if (np !== null && wordOf(scene, np.first - 1) === "of" && /^(?:sales?|exports?|purchases?)$/.test(wordOf(scene, np.first - 2))) return null;
      // Ships and aircraft sent on duty are a force, to whomever they go.
      if (
        kind === "platform" &&
        /\b(?:patrol|patrols|polic(?:e|ing)|guard|protect|defend|reinforce|escort|exercises?|manoeuvres|maneuvers|evacuat\w+|base[ds]?)\b/.test(near) &&
        !/^(?:donate|gift|transfer|lend|hand|sell)$/.test(lemma) &&
        !/\bpatrol\b/.test(q.quote.toLowerCase())
      )
        return null;
      const goesOn =
        model !== null &&
        scene.index - model.sentence <= 2 &&
        /^(?:deliver|donate|hand|give)$/.test(lemma) &&
        clause !== null &&
        actorOfClause(scene, clause).length > 0 &&
        understoodRecipient(scene, model, []).length > 0;
      if (goesOn) return fromQuantity(scene, q, clause, np, "aid/given", earlier);
      const recipient = toRecipient(scene, clause, q);
      // "that the mission be lent two boats": who would give them is not said.
      if (
        clause?.vg.passive &&
        lemma === "give" &&
        clause.subject &&
        clause.subject.last <= clause.vg.first &&
        !clause.attached.some((a) => a.word === "by") &&
        clause.objects.length > 0
      )
        return null;
      const gift =
        clause !== null &&
        !isApproval(scene, clause) &&
        (isGift(scene, clause, kind, q) || asksFor(scene, clause, q, kind) || handsOver(scene, clause, q, kind, recipient !== null));
      // "says yes to 19 fighters for Ukraine": craft for a state that help goes to.
      if (kind === "platform" && forState(scene, q) && clause !== null) return fromQuantity(scene, q, clause, np, "aid/given", earlier);
      if (tellsContents(scene, clause)) return fromQuantity(scene, q, clause, np, "aid/given", earlier);
      // "Including eight buses and two forklifts": the items of what was told of right before.
      if (model !== null && scene.index - model.sentence <= 1 && listsItems(scene, clause, q)) return fromQuantity(scene, q, null, np, "aid/given", earlier);
      const aidNear = /\b(?:aid|package|parcel|donat\w+|military assistance|military support)\b/.test(near);
      if (
        !gift &&
        !(
          (kind === "weapon" && (recipient !== null || aidNear || (model !== null && (sameSentence || includes(scene, clause, lemma))))) ||
          (kind === "platform" && model !== null && ((sameSentence && armsNouns.test(q.quote.toLowerCase())) || includes(scene, clause, lemma)))
        )
      )
        return null;
      return fromQuantity(scene, q, clause, np, "aid/given", earlier);
    }
  }
  return null;
}

/** "Kabul asks for 4.1 billion a year", "seeks 9 million in aid from Oslo": a state that asks, of whom is not always said. */
function beggedSum(scene: Scene, q: ReadQuantity, clause: Clause | null, lemma: string): Draft | null {
  if (clause === null || clause.vg.passive) return null;
  const from =
    /^(?:request|seek|demand|want)$/.test(lemma) && clause.objects.some((o) => o.first <= q.first && q.first < o.last)
      ? clause.attached.find((a) => (a.word === "from" || a.word === "of") && a.index > clause.vg.index && governmentsIn(scene, a.np).length > 0)
      : undefined;
  if (
    !from &&
    (!/^(?:ask|appeal|plead|beg|call)$/.test(lemma) ||
      clause.objects.some((o) => o.last <= q.first) ||
      !clause.attached.some((a) => a.word === "for" && a.np.first <= q.first && q.first < a.np.last))
  )
    return null;
  if (from && !aidWords.test(wordsOf(scene, q.last, from.np.first).toLowerCase())) return null;
  const asks = statesAmong(scene, actorOfClause(scene, clause));
  if (asks.length !== 1) return null;
  const to = from ?? clause.attached.find((a) => a.word === "to" && a.index > clause.vg.index);
  const asked = to ? governmentsIn(scene, to.np).filter((a) => a.id !== asks[0].id) : (recentAid(scene, [], 2)?.actor.filter((a) => a.id !== asks[0].id) ?? []);
  return draftOf("aid", "aid/sum-asked", evidenceOf(scene, clause, q), scene.index, {
    actor: asked,
    with: [...partiesAs(asks, "asker"), ...partiesAs(asks, "recipient")],
    quantity: q.quantity,
    used: q,
    clause,
    stage: "requested",
    change: "start",
    trust: 0.72,
  });
}

/** Does "for" and the state that the text's help goes to stand right after the thing? */
function forState(scene: Scene, q: ReadQuantity): boolean {
  if (q.last + 1 >= scene.sentence.last || wordOf(scene, q.last) !== "for") return false;
  const { recipient, strength } = aidContextOf(scene.reading);
  return strength >= 1 && scene.entities.some((e) => e.first > q.last && e.first - q.last <= 2 && e.id === recipient?.id && e.form !== "adjective");
}

/** "A total of 2,000 soldiers were trained". */
const isTotalOf = (scene: Scene, { subject, vg }: Clause, q: ReadQuantity): boolean =>
  vg.passive &&
  subject !== null &&
  /^(?:total|number|group|batch|intake|class)$/.test(wordOf(scene, subject.head)) &&
  subject.last === q.first - 1 &&
  wordOf(scene, subject.last) === "of";
