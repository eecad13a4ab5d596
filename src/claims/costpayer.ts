/** Who pays a sum that is a cost: whom the words name, whose mission it is, whose deployment was told of before. */
import type { Actor, Named } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { DET } from "../text/lexicon.ts";
import { actorsOf, actorsOfPhrase, speakerAt, doerOf } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { bodyNear, commonActor, severalTold } from "./commons.ts";
import type { Draft } from "./draft.ts";
import { byCurrency, byHome, byTopic, ownersHere } from "./purse.ts";
import { billedFor, whoseCost } from "./outlays.ts";
import { hostsGuests } from "./hostbill.ts";
import { isLedAdjective, missionOf, placesIn } from "./places.ts";
import { minter } from "./spender.ts";
import { entityAt, knownAs, lemmaOf, type Scene, wordOf, wordsOf, isMissionName, isStateActor } from "./scene.ts";
import { amountVerbs } from "./costly.ts";
import { allianceOf, commonBudget } from "./commonbudget.ts";
import { wholeSubject } from "./wholesubject.ts";
import { otherThan, isAmong } from "./named.ts";
import { lowerOf } from "./lowered.ts";

/** Who pays, and what that rests on where the words do not say. */
export interface Payer {
  payer: Actor[];
  because: string | null;
}

/** A sum that is a cost, in its clause, of a mission where one is known. */
interface Cost {
  readonly scene: Scene;
  readonly q: ReadQuantity;
  readonly clause: Clause | null;
  readonly mission: Named | null;
}

/** Who pays: the object of "costs", the subject of "pays", the agent of "is met by", whose mission it is, who the report is about. */
export function payerOf(scene: Scene, q: ReadQuantity, clause: Clause | null, mission: Named | null): Payer {
  const cost: Cost = { scene, q, clause, mission };
  for (const read of readers) {
    const found = read(cost);
    if (found !== null) return found;
  }
  return byReport(cost);
}

/** States and bodies, which alone pay. */
const payers = ({ reading: { lookups } }: Scene, list: readonly Actor[]): Actor[] =>
  list.filter((a) => a.id !== null && (lookups.state.has(a.id) || lookups.body.has(a.id)));

/** The body of a mission, else the state that leads it. */
function bodyOfMission({ reading: { lookups } }: Scene, m: Named | null): Actor[] {
  const body = m?.id ? lookups.operation.get(m.id)?.body || lookups.formation.get(m.id)?.body || lookups.operation.get(m.id)?.lead : undefined;
  return body ? [knownAs(lookups, body)] : [];
}

/** The cost that was told of in the sentence before, or in this one. */
const costBefore = (scene: Scene): Draft | undefined => [...scene.before].reverse().find((d) => d.kind === "cost" && scene.index - d.sentence <= 1);

/** The alliance whose common budget it is. */
function byCommonBudget({ scene, q, clause }: Cost): Payer | null {
  const { lookups } = scene.reading;
  const alliance =
    commonBudget.test(lowerOf(scene)) && !(clause && /^(?:pay|contribute|meet|cover|bear|owe|carry|put|come|be)$/.test(lemmaOf(clause)))
      ? allianceOf(scene)
      : undefined;
  if (alliance && q.family === "money") return { payer: [knownAs(lookups, alliance)], because: "the alliance whose budget it is" };
  return null;
}

/** "Germany pays 16 per cent, Britain 11", "costs Latvia 30 million", "billed to Chad", "common costs": by who stands beside the sum. */
function byPlace({ scene, q, clause }: Cost): Payer | null {
  const { lookups } = scene.reading;
  // "Germany pays 16 per cent, Britain 11": who stands right before the share.
  if (q.family === "percent" && clause) {
    const e = scene.entities.find(
      (each) =>
        each.last === q.first &&
        each.class === "state" &&
        each.form !== "adjective" &&
        each.first > clause.vg.first &&
        /^(?:,|and|;)$/.test(wordOf(scene, each.first - 1)),
    );
    if (e) return { payer: actorsOf(scene, e), because: null };
  }
  // "costs Latvia 30 million", where the verb was taken for a noun.
  const after = scene.entities.find(
    (e) =>
      e.last <= q.first &&
      e.first > scene.sentence.first &&
      e.class === "state" &&
      e.form === "name" &&
      /^(?:cost|costs|costing)$/.test(wordOf(scene, e.first - 1)),
  );
  if (after) return { payer: actorsOf(scene, after), because: null };
  const billed = billedFor(scene, q, (list) => payers(scene, list));
  if (billed.length > 0) return { payer: billed, because: null };
  const commonly =
    q.family === "money" &&
    /\b(?<!(?:share|slice|part|portion|quota) of (?:the |its |nato.s |the alliance.s )?)(?:common|shared) costs?\b/.test(lowerOf(scene)) &&
    !(clause && /^(?:pay|contribute|cover|bear|owe|shoulder)$/.test(lemmaOf(clause)) && !clause.vg.passive)
      ? bodyNear(scene, q.start)
      : null;
  if (commonly !== null) return { payer: [knownAs(lookups, commonly)], because: "the body whose costs are shared" };
  return null;
}

/** "UNAMID 1.8 billion; MONUSCO 1.4": each mission's own, of its body. */
function byLabel({ scene, q }: Cost): Payer | null {
  const { lookups } = scene.reading;
  const label =
    q.family === "money"
      ? scene.entities.find(
          (e) => e.class === "mission" && e.id !== null && e.last <= q.first && /^[\s:,(–—-]*$/.test(e.last < q.first ? wordsOf(scene, e.last, q.first) : ""),
        )
      : undefined;
  const labelled = label === undefined ? [] : bodyOfMission(scene, { id: label.id, name: label.name });
  if (labelled.length > 0 && lookups.body.get(labelled[0].id ?? "")?.class !== "alliance" && q.quantity.unit === (labelled[0].id === "eu" ? "EUR" : "USD"))
    return { payer: labelled, because: null };
  return null;
}

/** By the budget that the sum is of. */
function byBudget({ scene, q, clause }: Cost): Payer | null {
  const { lookups } = scene.reading;
  const coin = byCurrency(scene, q);
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  // "The 200 billion yen host nation support budget": of the host, whose money it is.
  if (hostsGuests.test(whole)) {
    const minted = coin.length > 0 ? coin : [minter(scene, q)].filter((a) => a !== null);
    if (minted.length > 0) return { payer: minted, because: null };
  }
  // "The peacekeeping budget is set at 6 billion dollars": the United Nations'.
  if (
    /\bpeace-?keeping budgets?\b/.test(whole) &&
    q.quantity.unit === "USD" &&
    clause !== null &&
    !/^(?:pay|contribute|owe|cover|meet|bear|fund|finance|cut|provide)$/.test(lemmaOf(clause)) &&
    (clause.subject === null || payers(scene, actorsOfPhrase(scene, clause.subject)).length === 0)
  )
    return { payer: [knownAs(lookups, "un")], because: null };
  return null;
}

/** "The extension will cost", "It costs": whose stay or cost was told of before. */
function byCostBefore({ scene, clause }: Cost): Payer | null {
  const latest = costBefore(scene);
  // "The extension will cost": of whoever was said to stay on.
  const stays =
    clause?.subject && /^(?:extension|prolongation)$/.test(wordOf(scene, clause.subject.head))
      ? scene.before.findLast(
          (d) => (d.kind === "force" || d.kind === "mandate") && d.change === "extend" && scene.index - d.sentence <= 3 && d.actor.length > 0,
        )
      : undefined;
  if (stays) return { payer: stays.actor, because: "whose stay was lengthened before" };
  if (
    clause?.subject &&
    latest &&
    latest.actor.length > 0 &&
    /^(?:it|this|that)$/.test(wordOf(scene, clause.subject.head)) &&
    amountVerbs.test(lemmaOf(clause))
  )
    return { payer: latest.actor, because: "who pays the cost before it" };
  return null;
}

/** "sets the Danish taxpayer back", "costs Chad 30 million", "is met by the Union": by the verb, its subject and its object. */
function byVerb({ scene, q, clause }: Cost): Payer | null {
  if (clause === null) return null;
  const { lookups } = scene.reading;
  const coin = byCurrency(scene, q);
  const lemma = lemmaOf(clause);
  // "sets the Danish taxpayer back some 15 million": who is set back pays.
  if (lemma === "set" && clause.objects.length > 0) {
    const e = scene.entities.find(
      (each) => each.first >= clause.vg.last && each.last <= q.first && (each.class === "state" || each.class === "body" || each.form === "pronoun"),
    );
    const out = e ? payers(scene, actorsOf(scene, e)) : [];
    const owner = out.length === 0 && clause.subject?.owner ? payers(scene, actorsOfPhrase(scene, clause.subject.owner)) : out;
    if (owner.length > 0) return { payer: owner, because: null };
  }
  if (lemma === "cost") {
    const object = clause.objects.filter((o) => o.index < (scene.chunks.find((c) => c.type === "np" && c.first <= q.first && q.first < c.last)?.index ?? 0));
    const named = payers(
      scene,
      object.flatMap((o) => actorsOfPhrase(scene, o)),
    );
    const taxed = scene.entities.find(
      (e) =>
        e.first >= clause.vg.last &&
        e.last <= q.first &&
        e.class === "state" &&
        e.form === "adjective" &&
        /^(?:taxpayers?|treasury|budget)$/.test(wordOf(scene, e.last)),
    );
    const dative =
      named.length === 0
        ? payers(
            scene,
            scene.entities
              .filter(
                (e) =>
                  e.last <= q.first &&
                  (e.first === clause.vg.last || (e.first === clause.vg.last + 1 && scene.tags[clause.vg.last] === DET)) &&
                  (e.class === "state" || e.class === "body") &&
                  e.form !== "adjective",
              )
              .flatMap((e) => actorsOf(scene, e)),
          )
        : [];
    if (dative.length > 0) return { payer: dative, because: null };
    if (named.length === 0 && taxed) return { payer: actorsOf(scene, taxed), because: null };
    if (named.length > 0) return { payer: named, because: null };
    if (object.some((o) => /^(?:taxpayers?|us|you|exchequer|treasury|state|nation|country|budget|coffers|purse)$/.test(wordOf(scene, o.head)))) {
      const owner = coin.length > 0 ? coin : (ownersHere(scene) ?? byTopic(scene, q)),
        home = owner.length > 0 ? owner : inherited(scene, (d) => stateActors(scene, d));
      if (home) return { payer: home, because: "whose taxpayers" };
    }
  } else {
    const from =
      lemma === "pay" && clause.vg.passive
        ? scene.entities.find(
            (e) =>
              e.first >= q.last &&
              e.first - q.last <= 3 &&
              (e.class === "state" || e.class === "body") &&
              /\bfrom\b/.test(wordsOf(scene, q.last, e.first + 1).toLowerCase()),
          )
        : undefined;
    if (from) return { payer: actorsOf(scene, from), because: null };
    const agent = payers(scene, lemma === "put" || lemma === "estimate" ? [] : doerOf(scene, clause));
    const subject = clause.subject ? entityAt(scene, clause.subject.head) : null;
    if (
      agent.length > 0 &&
      subject?.class !== "mission" &&
      subject?.class !== "formation" &&
      !(clause.subject && /contribution$/.test(wordOf(scene, clause.subject.head)) && agent.every((a) => lookups.body.has(a.id!)))
    )
      return { payer: agent, because: null };
  }
  return null;
}

/** "The bill is on Rome", "the Swedish participation cost", "The mission costs": by what costs, and whose that is. */
function bySubject({ scene, q, clause }: Cost): Payer | null {
  if (clause === null) return null;
  const lemma = lemmaOf(clause);
  const { lookups } = scene.reading;
  const coin = byCurrency(scene, q);
  // "The mission costs 90 million crowns": whose money it is, where the subject names nobody.
  // "Airlift and rations are on the Pentagon", "The bill is on Rome": who stands after "on" pays.
  const on =
    lemma === "be" || lemma === "fall" || lemma === "lie" || lemma === "rest"
      ? clause.attached.find((a) => /^(?:on|with|upon)$/.test(a.word) && a.prep - clause.vg.last <= 2)
      : undefined;
  const billed = on ? payers(scene, actorsOfPhrase(scene, on.np)) : [];
  if (billed.length > 0) return { payer: billed, because: null };
  const until = Math.max(clause.subject?.last ?? 0, clause.vg.first);
  if (
    coin.length > 0 &&
    clause.subject &&
    !scene.entities.some((e) => e.first >= clause.subject!.first && e.first < until && (e.class === "state" || e.class === "body" || e.form === "name"))
  )
    return { payer: coin, because: "whose money it is" };
  // "the Swedish participation in the mission cost": the phrase before the place or mission is what costs.
  const outer = clause.subject && !clause.inherited ? wholeSubject(scene, clause.subject) : null;
  if (outer && outer !== clause.subject) {
    const own = payers(scene, actorsOfPhrase(scene, outer));
    if (own.length > 0) return { payer: own, because: null };
  }
  if (clause.subject && (!clause.inherited || clause.type === "infinitive")) {
    const named = scene.entities.filter((e) => e.first >= clause.subject!.first && e.first < clause.subject!.last);
    if (!named.some((e) => isMissionName(e) || e.members.length > 0)) {
      const own = payers(scene, actorsOfPhrase(scene, clause.subject));
      if (own.length > 0 && !(/contribution$/.test(wordOf(scene, clause.subject.head)) && own.every((a) => lookups.body.has(a.id!))))
        return { payer: own, because: null };
    } else {
      const e = named.find((each) => isMissionName(each) || each.members.length > 0)!;
      const id = e.members[0] ?? e.id;
      const row = id ? lookups.operation.get(id) : undefined;
      // "Denmark has 90 men in Mali. The mission costs 40 million": the report is about whose deployment it is.
      const guest = inherited(scene, (d) => (d.kind === "force" ? stateActors(scene, d) : null));
      const isMeant =
        guest !== null && (guest[0].id === scene.reading.topics[0] || ((e.form === "description" || e.form === "pronoun") && e.last - e.first <= 2));
      if (guest !== null && isMeant) return { payer: guest, because: "who the deployment before it is of" };
      if (row?.body && lookups.body.get(row.body)?.class !== "alliance")
        return { payer: bodyOfMission(scene, { id, name: e.name }), because: "the mission is paid by its body" };
    }
  }
  return null;
}

/** Whose cost the words call it, else whose money it is. */
function byMoney({ scene, q, clause }: Cost): Payer | null {
  const { lookups } = scene.reading;
  const coin = byCurrency(scene, q);
  const latest = costBefore(scene);
  const whose = whoseCost(scene, clause, q, (list) => payers(scene, list));
  if (coin.length > 0 && !isAmong(coin[0], whose) && !whose.some((a) => a.id !== null && lookups.body.has(a.id)))
    return { payer: coin, because: "whose money it is" };
  if (whose.length > 0) return { payer: whose, because: null };
  if (clause === null && latest && latest.actor.length > 0) return { payer: latest.actor, because: "who pays the cost before it" };
  return null;
}

/** The state that publishes, where no other is named. */
function byPublisher({ scene, q }: Cost): Payer | null {
  const publisher = /\bcommon\b/.test(lowerOf(scene)) ? [] : byHome(scene, q);
  if (
    publisher.length > 0 &&
    !scene.entities.some(
      (e) =>
        e.class === "state" &&
        e.form !== "adjective" &&
        e.form !== "pronoun" &&
        e.end <= q.start &&
        e.id !== publisher[0].id &&
        !isAmong(e, placesIn(scene, scene.sentence.first, scene.sentence.last)),
    )
  )
    return { payer: publisher, because: "the state that publishes" };
  return null;
}

/** By what the report has told before: whose deployment, which mission, who speaks, whom it is about. */
function byReport({ scene, q, mission }: Cost): Payer {
  const { lookups } = scene.reading;
  // Who leads a mission pays less surely for what is deployed there than whose deployment it is.
  const before = inherited(scene, (d) => (d.kind === "lead" ? null : stateActors(scene, d))) ?? inherited(scene, (d) => stateActors(scene, d));
  // A mission that the sentence does not name is no payer in a report about a state that has the money.
  const topic = before === null && missionOf(scene, scene.sentence.first, scene.sentence.last) === null ? byTopic(scene, q) : [];
  if (topic.length > 0) return { payer: topic, because: "the state that the report is about" };
  const own = scene.entities.find(
    (e) => (e.class === "state" || e.class === "body") && e.form !== "adjective" && !isLedAdjective(scene, e) && e.start < q.start,
  );
  // "400 Danes serve with it. That is two million a month": the Danes', where the mission is not named again.
  const just = scene.before.findLast((d) => d.kind === "force" || d.kind === "cost");
  // So in a report about one state, whose force was just told of.
  const chief =
    just !== undefined &&
    scene.index - just.sentence <= 4 &&
    just.actor.length === 1 &&
    just.actor[0].id === scene.reading.topics.find((id) => lookups.state.has(id)) &&
    !scene.entities.some((e) => e.class === "mission" && e.first < q.first);
  const theirs =
    before !== null && just !== undefined && (chief || (scene.index - just.sentence <= 1 && stateActors(scene, just) !== null && !missionNamed(scene)));
  if (mission?.id && !theirs && lookups.operation.get(mission.id) && (before === null || lookups.operation.get(mission.id)!.body === "un")) {
    const row = lookups.operation.get(mission.id)!;
    if (row.lead && (before === null || row.body === "un"))
      return {
        payer:
          row.body && lookups.body.get(row.body)?.class !== "alliance" && lookups.body.has(row.body)
            ? bodyOfMission(scene, mission)
            : [knownAs(lookups, row.lead)],
        because: "the mission's own state or body",
      };
    if (row.body !== "" && lookups.body.get(row.body)?.class !== "alliance")
      return { payer: bodyOfMission(scene, mission), because: "the mission is paid by its body" };
  }
  // Where several have just been told of, the bill of the whole is none of theirs.
  const common = before !== null && severalTold(scene) ? commonActor(scene, q.start) : null;
  if (common !== null) return { payer: [common], because: "the body whose mission was spoken of" };
  if (before && (!own || isAmong(own, placesIn(scene, scene.sentence.first, scene.sentence.last))))
    return { payer: before, because: "who the deployment before it is of" };
  const speaking = payers(scene, speakerAt(scene, q.start).slice(0, 1));
  if (speaking.length > 0 && before === null && lookups.state.has(speaking[0].id!)) return { payer: speaking, because: "the speaker's state" };
  const fallback = fallbackActor(scene, q.start);
  const here = [
    ...placesIn(scene, scene.sentence.first, scene.sentence.last),
    ...scene.entities.filter(
      (e) =>
        e.id !== null &&
        (e.class === "state" || e.class === "place") &&
        e.form !== "adjective" &&
        e.last < scene.sentence.last &&
        /^(?:mission|operation|deployment|campaign|war|force|effort|contingent|operations|deployments)$/.test(wordOf(scene, e.last)),
    ),
  ];
  const payer = fallback ? otherThan(payers(scene, fallback.actor), here) : [];
  if (payer.length > 0) return { payer, because: fallback!.because };
  return { payer: before ?? bodyOfMission(scene, mission), because: "who the deployment before it is of" };
}

const readers: readonly ((cost: Cost) => Payer | null)[] = [byCommonBudget, byPlace, byLabel, byBudget, byCostBefore, byVerb, bySubject, byMoney, byPublisher];

const missionNamed = (scene: Scene): boolean => scene.entities.some((e) => isMissionName(e)) || /\b(?:mission|operation|force)(?:'s)?\b/.test(lowerOf(scene));

const stateActors = (scene: Scene, d: Draft): Actor[] | null =>
  (d.kind === "force" || d.kind === "cost" || d.kind === "lead" || d.kind === "mandate" || d.kind === "spending") &&
  d.actor.length === 1 &&
  isStateActor(scene, d.actor[0])
    ? d.actor
    : null;

export function inherited<T>(scene: Scene, pick: (draft: Draft) => T | null, reach = 3): T | null {
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--) {
    // "in the German-led group": said by the way of another force.
    if (scene.before[i].rules.includes("lead/led-adjective")) continue;
    const found = pick(scene.before[i]);
    if (found !== null) return found;
  }
  return null;
}
