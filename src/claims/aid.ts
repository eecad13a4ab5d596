/** `aid`: equipment, training, money, cyber or other help to a recipient. */
import type { Actor, Party } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { askedCount, askedThing } from "./asks.ts";
import { answered, received, requested } from "./answers.ts";
import { actorOfClause, actorsOfPhrase, agentOf, partiesAs, unique } from "./args.ts";
import { forOwnDefence } from "./budget.ts";
import { clauseOf, evidenceOf, phraseAt } from "./carrier.ts";
import { currencyWords } from "../mentions/quantity/words.ts";
import { alsoListed, listsItems, tellsContents } from "./contents.ts";
import { countedOf, isSite } from "./count.ts";
import { harmed } from "./fallen.ts";
import { donorsGive, opensPurse, shareOfFund, withoutWholes } from "./donated.ts";
import { byOthersName } from "./boughtfor.ts";
import { barePair, labelsOf, listedGifts, nominalGift, partOf, sumFrom } from "./donors.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf } from "./draft.ts";
import { exchanged } from "./exchange.ts";
import { fundedBy } from "./funding.ts";
import { aidContextOf, aidWords, armsNouns, governmentsIn, reachedBy, recentAid, recipientOf, stageOfGift, toldBehind, understoodRecipient } from "./gifts.ts";
import { giverOf } from "./giver.ts";
import { isApproval } from "./mend.ts";
import { asksFor, handsOver, includes, isGift, toRecipient } from "./handover.ts";
import { given, helped, nominalClause } from "./help.ts";
import { giveVerbs, trainVerbs } from "./lexis.ts";
import { giftOf } from "./giftwords.ts";
import { learnersCounted } from "./learners.ts";
import { aidRow, bracketed, grown } from "./listings.ts";
import { isAid, isPriceOfDuty } from "./money.ts";
import { betweenTwo } from "./parties.ts";
import { isLent } from "./lent.ts";
import { missionAmong, missionOf } from "./places.ts";
import { entitiesIn, lemmaOf, nounOf, rangeOf, sayingsAt, type Scene, statesAmong, wordOf, wordsAround, wordsOf } from "./scene.ts";
import { handsOn } from "./helpers.ts";
import { helpNouns, helpStopped, helpTurns } from "./helpnoun.ts";
import { isForGuests } from "./hostbill.ts";
import { helperOf, served } from "./services.ts";
import { courseTold } from "./standstill.ts";
import { withSums } from "./sums.ts";
import { tellingClauses } from "./telling.ts";
import { teachers, trained, trainedAbroad, trainingNoun, trainingTold } from "./training.ts";
import { transferred } from "./transfer.ts";

export const aidDrafts = (scene: Scene, sofar: readonly Draft[]): Draft[] => {
  const drafts = withoutWholes(withSums(scene, giftsIn))
    .filter((draft) => !isLent(scene, draft) && !isForGuests(scene, draft))
    .map(withNone);
  return [...drafts, ...helpNouns(scene, [...sofar, ...drafts])];
};

/** "delivers no weapons": what is given is none. */
const withNone = (draft: Draft): Draft =>
  draft.modality === "stated" && draft.stage !== "refused" && draft.object !== null && /^(?:no|not a|not one|none)\b/i.test(draft.object)
    ? { ...draft, modality: "negated" }
    : draft;

function giftsIn(scene: Scene): Draft[] {
  const row = aidRow(scene);
  if (row) return [row];
  const drafts: Draft[] = listedGifts(scene);
  const listed = new Set(drafts.map((d) => d.used));
  for (const q of scene.quantities) {
    if (listed.has(q) || q.family === "duration" || q.family === "states") continue;
    const draft =
      alsoListed(scene, q, drafts) ??
      shareOfFund(scene, q, clauseOf(scene, q.first), drafts) ??
      donorsGive(scene, q, clauseOf(scene, q.first)) ??
      partOf(scene, q, drafts) ??
      sumFrom(scene, q, drafts) ??
      barePair(scene, q, drafts) ??
      nominalGift(scene, q, drafts) ??
      askedCount(scene, q, phraseAt(scene, q.first)) ??
      bracketed(scene, q, drafts) ??
      grown(scene, q, drafts) ??
      turned(scene, q, drafts) ??
      counted(scene, q, drafts) ??
      betweenTwo(scene, q, clauseOf(scene, q.first), phraseAt(scene, q.noun >= 0 ? q.noun : q.first), drafts);
    if (draft) drafts.push(draft);
  }
  const labelled = labelsOf(scene).length > 0;
  for (const clause of tellingClauses(scene)) {
    if (drafts.some((d) => d.clause === clause)) continue;
    if (labelled) {
      const abroad = trainedAbroad(scene, clause);
      if (abroad) drafts.push(abroad);
      continue;
    }
    const found = requested(scene, clause);
    if (found.length === 0) found.push(...received(scene, clause, drafts));
    if (found.length === 0) {
      const one =
        given(scene, clause, drafts) ??
        nominalClause(scene, clause, drafts) ??
        trained(scene, clause) ??
        trainingNoun(scene, clause) ??
        trainingTold(scene, clause) ??
        helped(scene, clause) ??
        answered(scene, clause, drafts) ??
        trainedAbroad(scene, clause) ??
        askedThing(scene, clause) ??
        transferred(scene, clause, drafts) ??
        served(scene, clause, drafts) ??
        courseTold(scene, clause, drafts) ??
        handsOn(scene, clause, drafts) ??
        opensPurse(scene, clause) ??
        byOthersName(scene, clause) ??
        helpStopped(scene, clause) ??
        helpTurns(scene, clause);
      if (one) found.push(one);
    }
    for (const draft of found) if (draft.used === null || !drafts.some((d) => d.used === draft.used)) drafts.push(draft);
  }
  return drafts;
}

/** The clause that carries a counted thing: a relative or participle clause on it ("two boats that X had handed over") before the one it stands in. */
function carrierOf(scene: Scene, q: ReadQuantity, np: NounPhrase | null): Clause | null {
  if (np) {
    const own = scene.clauses.find(
      (c) =>
        (c.type === "relative" || (c.type === "participle" && c.vg.passive)) &&
        (c.objects.includes(np) || (c.subject !== null && (c.subject === np || (c.type === "participle" && np.joined.includes(c.subject))) && c.inherited)) &&
        (giveVerbs.has(lemmaOf(c)) || lemmaOf(c) === "transfer") &&
        c.vg.first >= q.last,
    );
    if (own) return own;
  }
  const clause = clauseOf(scene, q.first);
  // "taught 80 officers to detect mines": who are taught, and what to do.
  if (
    np &&
    clause !== null &&
    clause.type === "infinitive" &&
    clause.subject === np &&
    clause.governor !== null &&
    trainVerbs.has(lemmaOf(clause.governor)) &&
    clause.governor.objects.includes(np)
  )
    return clause.governor;
  // "provide aid to Chad totalling 12 million": who provides it gives the sum.
  if (clause?.vg.form !== "gerund" || !/^(?:total|amount)$/.test(lemmaOf(clause))) return clause;
  return scene.clauses.findLast((c) => c.vg.index < clause.vg.index && c.vg.form !== "gerund" && c.vg.form !== "participle") ?? clause;
}

/** What changes hands by a turn of phrase, read in the clause that carries it. */
function turned(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  if (q.family !== "money" && q.family !== "unit" && q.family !== "none") return null;
  const np = phraseAt(scene, q.noun >= 0 ? q.noun : q.first);
  return exchanged(scene, q, carrierOf(scene, q, np) ?? announced(scene, q), np, earlier);
}

/** "Canada chips in: 500 million": the clause right before a colon. */
function announced(scene: Scene, q: ReadQuantity): Clause | null {
  if (q.first - 1 <= scene.sentence.first || wordOf(scene, q.first - 1) !== ":") return null;
  return scene.clauses.findLast((c) => rangeOf(scene, c).last <= q.first) ?? null;
}

/** "gave only cash: 5.8 million": the clause before a colon or dash, where it gives money. */
function announcing(scene: Scene, q: ReadQuantity): Clause | null {
  if (q.first - 1 <= scene.sentence.first || !/^(?::|–|—|-)$/.test(wordOf(scene, q.first - 1))) return null;
  const before = scene.clauses.filter((c) => rangeOf(scene, c).last <= q.first).pop();
  return before &&
    giveVerbs.has(lemmaOf(before)) &&
    before.objects.some((o) => /^(?:cash|money|funds|loan|grant|credit|sum|package|help|aid|assistance|donation)$/.test(wordOf(scene, o.head)))
    ? before
    : null;
}

/** Help by its number: a sum, a share, people trained, things given. */
function counted(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
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
        entitiesIn(scene, np.first, np.last).some(
          (e) => e.class === "state" && e.form === "adjective" && !actorOfClause(scene, clause).some((a) => a.id === e.id),
        )
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
        const helper = helperOf(scene, clause);
        if (helper.length > 0) return taughtBy(scene, q, clause, np, helper);
      }
      if (trainsHere && actorOfClause(scene, clause).length === 0 && np !== null && !clause.vg.passive) return taughtCount(scene, q, clause, np, earlier);
      if (!trainsHere && !nominal) return learnersCounted(scene, q, clause, np);
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
      const graduates = clause !== null ? finishedCourse(scene, q, clause, model) : null;
      if (graduates) return graduates;
      // "beside the nine it promised", "Lima had wanted seven": a bare number after a counted gift.
      const unit =
        model?.quantity?.unit === "unit" || (model !== null && model.quantity === null && model.object !== null && armsNouns.test(model.object.toLowerCase()));
      if (!unit || model === null || scene.index - model.sentence > 1 || clause === null) return null;
      if (lemma === "follow" && clause.attached.some((a) => a.word === "with" && a.np.first <= q.first && q.first < a.np.last))
        return fromQuantity(
          scene,
          { ...q, quantity: { ...q.quantity, unit: "unit", of: model.quantity?.of ?? model.object } },
          clause,
          np,
          "aid/bare",
          earlier,
          q,
        );
      if (
        !/^(?:give|send|announce|pledge|promise|donate|provide|supply|deliver|want|ask|request|offer|receive|hand|seek|get|unload|offload|ship|dispatch)$/.test(
          lemma,
        )
      )
        return null;
      const value = q.quantity.max ?? q.quantity.min ?? 0;
      const after = q.last < scene.sentence.last ? wordOf(scene, q.last) : ".";
      if (value < 1 || value > 2000 || /^(?:per|%|years?|months?|days?|times?|hours?|people)$/.test(after)) return null;
      return fromQuantity(
        scene,
        { ...q, quantity: { ...q.quantity, unit: "unit", of: model.quantity?.of ?? model.object } },
        clause,
        np,
        "aid/bare",
        earlier,
        q,
      );
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

/** Whom a verb of teaching has as its object: "10,000 guards", "more than 10,000 guards", "in excess of 10,000 guards". */
const isTaught = (clause: Clause, np: NounPhrase): boolean =>
  clause.objects.includes(np) ||
  (clause.vg.passive && clause.subject === np) ||
  clause.attached.some((a) => a.np === np && /^(?:over|than|about|of)$/.test(a.word) && a.prep - clause.vg.last <= 3);

function taughtBy(scene: Scene, q: ReadQuantity, clause: Clause, np: NounPhrase | null, actor: Actor[]): Draft {
  const own = np ? actorsOfPhrase(scene, np).filter((a) => !actor.some((b) => b.id === a.id)) : [];
  const read = stageOfGift(scene, clause, null);
  return draftOf("aid", "aid/trained", evidenceOf(scene, clause, q), scene.index, {
    actor,
    with: own.length > 0 ? partiesAs(own, "recipient") : understoodRecipient(scene, recentAid(scene, [], 3), actor),
    quantity: q.quantity,
    used: q,
    clause,
    object: "training",
    stage: read.stage,
    modality: read.modality,
    change: read.change,
    trust: 0.84,
  });
}

/** Conscripts and cadets of nobody named, where no help is the talk: a state's own. */
const isHome = (scene: Scene, np: NounPhrase, earlier: readonly Draft[]): boolean =>
  /^(?:conscripts?|reservists?|recruits?|cadets?)$/.test(wordOf(scene, np.head)) &&
  recentAid(scene, earlier, 3) === null &&
  !entitiesIn(scene, np.first, np.last).some((e) => e.class === "state" && e.form !== "pronoun");

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

/** "some 5,000 have completed the course": of those whose training was told of before. */
function finishedCourse(scene: Scene, q: ReadQuantity, clause: Clause, model: Draft | null): Draft | null {
  if (
    model === null ||
    model.object !== "training" ||
    !/^(?:complete|finish|graduate|pass|undergo|attend|start|begin|train)$/.test(lemmaOf(clause)) ||
    clause.subject === null ||
    !(clause.subject.first <= q.first && q.first < clause.vg.first)
  )
    return null;
  if (
    clause.objects.length > 0 &&
    !/\b(?:courses?|training|programmes?|programs?|instruction|academy|school|drill|it|them)\b/.test(
      wordsOf(scene, clause.vg.last, rangeOf(scene, clause).last).toLowerCase(),
    )
  )
    return null;
  return draftOf("aid", "aid/trained", evidenceOf(scene, clause, q), scene.index, {
    actor: model.actor,
    with: model.with.filter((w) => w.role === "recipient"),
    quantity: { ...q.quantity, unit: "personnel" },
    used: q,
    clause,
    stage: "in-force",
    change: "start",
    object: "training",
    trust: 0.82,
  });
}

/** Does "for" and the state that the text's help goes to stand right after the thing? */
function forState(scene: Scene, q: ReadQuantity): boolean {
  if (q.last + 1 >= scene.sentence.last || wordOf(scene, q.last) !== "for") return false;
  const { recipient, strength } = aidContextOf(scene.reading);
  return strength >= 1 && scene.entities.some((e) => e.first > q.last && e.first - q.last <= 2 && e.id === recipient?.id && e.form !== "adjective");
}

/** A number of people taught, whatever they are called; "they" who teach were told of before. */
function taughtCount(scene: Scene, q: ReadQuantity, clause: Clause, np: NounPhrase, earlier: readonly Draft[]): Draft | null {
  const people = { ...q, family: "personnel" as const, quantity: { ...q.quantity, unit: "personnel" } };
  const draft = fromQuantity(scene, people, clause, np, "aid/trained", earlier, q);
  if (draft && actorOfClause(scene, clause).length > 0) return draft;
  const by = teachers(scene, clause);
  const model = recentAid(scene, earlier, 3);
  return by.length === 0
    ? null
    : draftOf("aid", "aid/trained", evidenceOf(scene, clause, q), scene.index, {
        actor: by,
        with: understoodRecipient(scene, model, by),
        quantity: people.quantity,
        used: q,
        clause,
        object: "training",
        stage: "in-force",
        change: "level",
        trust: 0.8,
        filled: { actor: "who was told of before" },
      });
}

/** The gift that a number counts: who gives it to whom, and how far that has come. */
export function fromQuantity(
  scene: Scene,
  q: ReadQuantity,
  clause: Clause | null,
  np: NounPhrase | null,
  rule: string,
  earlier: readonly Draft[],
  used: ReadQuantity = q,
): Draft | null {
  const model = recentAid(scene, earlier, 2);
  const read = stageOfGift(scene, clause, model);
  const object = q.noun >= 0 && np && q.last - 1 < np.last ? thingIn(wordsOf(scene, Math.min(q.last, np.last - 1), np.last)) : null;
  if (clause !== null && (asksFor(scene, clause, q, countedOf(scene, q)) || (rule === "aid/bare" && /^(?:want|ask|request|seek)$/.test(lemmaOf(clause))))) {
    const asking = actorOfClause(scene, clause);
    const asked = clause.objects.flatMap((o) => (o.first <= q.first && q.first < o.last ? [] : actorsOfPhrase(scene, o)));
    const giving = asked.length > 0 ? asked : (model?.actor ?? []);
    if (asking.length === 0 || giving.length === 0) return null;
    return draftOf("aid", "aid/asked-for", evidenceOf(scene, clause, q), scene.index, {
      actor: giving,
      with: [...partiesAs(asking, "asker"), ...partiesAs(asking, "recipient")],
      quantity: q.quantity,
      used,
      clause,
      stage: "requested",
      modality: read.modality,
      change: "start",
      object: object ?? q.quantity.of,
      trust: 0.86,
    });
  }
  const agents = clause && !clause.vg.passive ? actorOfClause(scene, clause) : [];
  const recipient = recipientOf(scene, clause, q.first, rule === "aid/trained" ? np : null).filter(
    (r) => !(rule === "aid/trained" && agents.some((a) => a.id === r.id)),
  );
  // "planes, which come from next year": when the things come is what is told of them.
  const due = np
    ? scene.clauses.find(
        (c) =>
          c.type === "relative" &&
          c.subject === np &&
          lemmaOf(c) === "be" &&
          /\bdue\b|\bexpected\b/.test(wordsOf(scene, c.vg.first, Math.min(scene.sentence.last, c.vg.last + 2)).toLowerCase()),
      )
    : undefined;
  // "Six radars given by Norway have reached Amman": where they came to.
  if (recipient.length === 0 && rule === "aid/given" && np !== null && clause !== null) {
    const came = scene.clauses.find((c) => c !== clause && !c.inherited && c.subject === np);
    recipient.push(...(came ? partiesAs(reachedBy(scene, came), "recipient") : []));
  }
  const { actor, because } = giverOf(scene, q, clause, np, recipient, model, rule);
  if (actor.length === 0) return null;
  const named = recipient.filter((r) => !actor.some((a) => a.id === r.id));
  // "a package adopted in June": as far as the participle behind it says, and then.
  const behind =
    clause !== null && (q.family === "money" || q.family === "unit")
      ? (toldBehind(scene, np ?? clause.subject) ?? (/^(?:be|total|stand|amount|cost)$/.test(lemmaOf(clause)) ? toldBehind(scene, clause.subject) : null))
      : null;
  const understood = named.length > 0 || goesElsewhere(clause, q) ? [] : understoodRecipient(scene, model, actor);
  const parties: Party[] = named.length > 0 ? named : understood.length === 0 && clause !== null ? fundedBy(scene, clause, actor) : understood;
  if (parties.length === 0 && because) return null;
  const { left } = wordsAround(scene, used, 5, 0);
  // "up from 600 million": the level before.
  const former =
    /\b(?:up|down|compared (?:with|to)|rising|increase[sd]?) from\b[^,;]{0,12}$|\bfrom a (?:high|low|peak) of\b[^,;]{0,12}$|\bcompared (?:with|to)\b[^,;]{0,12}$/.test(
      left,
    );
  return draftOf("aid", rule, evidenceOf(scene, clause, used), scene.index, {
    actor,
    with: unique([...parties, ...partiesAs(read.asker, "asker")] as never) as never,
    quantity: inOwnDollars(scene, used, actor, q.quantity),
    used,
    clause,
    stage: former ? "ended" : due ? "planned" : (behind?.stage ?? read.stage),
    modality: due ? "expected" : read.modality,
    ...(due ? { times: scene.times.filter((t) => t.start >= scene.tokens.start[due.vg.first]) } : {}),
    ...(behind &&
    scene.times.some((t) => t.start >= scene.tokens.start[behind.clause.vg.last - 1] && t.end <= scene.tokens.end[rangeOf(scene, behind.clause).last - 1])
      ? {
          times: scene.times.filter(
            (t) => t.start >= scene.tokens.start[behind.clause.vg.last - 1] && t.end <= scene.tokens.end[rangeOf(scene, behind.clause).last - 1],
          ),
        }
      : {}),
    change: former ? "level" : q.change === "add" || read.change === "add" ? "add" : read.change,
    object: object ?? q.quantity.of,
    mission: missionOf(scene, q.first, q.last + 4, false) ?? missionAmong(scene, parties),
    rules: [...read.rules],
    ...(because ? { filled: { actor: because } } : {}),
    trust: parties.length > 0 ? 0.86 : 0.6,
    timed: !former,
  });
}

/** What is given by its words; null for what is only part of a sum ("million"). */
const thingIn = (words: string): string | null =>
  /^[\d.,]*\s?(?:million|billion|thousand|mn?|bn)$/i.test(words) || currencyWords[words.toLowerCase()] !== undefined ? null : words;

/** "to the appeal", "to Africa": it says whom it is for, though no state or body that is known. */
const goesElsewhere = (clause: Clause | null, q: ReadQuantity): boolean =>
  clause?.attached.some((a) => a.word === "to" && a.prep >= q.last && a.prep - q.last < 8) ?? false;
