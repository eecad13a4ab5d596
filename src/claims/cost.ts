/** `cost`: what a mission or commitment costs, and who pays it. */
import type { Actor, Named } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { DET } from "../text/lexicon.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorOfClause, actorsOf, actorsOfPhrase, agentOf, speakerAt } from "./args.ts";
import { fallbackActor } from "./fallback.ts";
import { bodyNear, commonActor, severalTold } from "./commons.ts";
import { asAsked } from "./costasked.ts";
import { costHeads, stageOfCost } from "./coststage.ts";
import { evidenceOf } from "./carrier.ts";
import { inOwnDollars } from "./dollars.ts";
import { type Draft, draftOf } from "./draft.ts";
import { timesOfFigure, withRate } from "./figures.ts";
import { chiefMission, currentMission } from "./memory.ts";
import { sharersOf } from "./sharepaid.ts";
import { byCurrency, byHome, byMoney, byTopic, guestOf, ownersHere } from "./purse.ts";
import { billedFor, isOutlay, whoseCost } from "./outlays.ts";
import { hostsGuests } from "./hostbill.ts";
import { isLedAdjective, missionOf, placesIn } from "./places.ts";
import { minter } from "./spender.ts";
import { entityAt, knownAs, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";

const costWords =
  /\b(?:costs?|costing|price tag|bill|tab|upkeep|running costs|expenses|paid|pays?|paying|share of the (?:budget|cost)|assessed|foots?|footing|at the charge|budgeted|outlay|lease|rent)\b/;
/** What stands abroad or is sent: its cost is a cost here; schools, pipelines and pensions are not. */
const sent =
  /\b(?:wars?|strikes|air ?strikes|raids|campaigns?|policing|camps?|divisions?|battalions?|squadrons?|regiments?|army|police|ifor|sfor|kfor|missions?|operations?|deployments?|troops?|force|forces|presence|contingent|battle ?groups?|bases?|patrols?|stationing|soldiers|brigade|peacekeep\w+|headquarters|garrison|exercises?|rotation|withdrawal|pull-?out|frigates?|warships?|airlift|convoys?|evacuation|stay|membership|contribution|prolongation|extension)\b/;
const matters =
  /\b(?:mission|operation|deployment|troops?|force|presence|contingent|battle ?group|bases?|contribution|training|patrols?|commitment|membership|exercise|rotation|stationing|soldiers|job|brigade|peacekeep\w+|support|works|locations|sites|headquarters|corridor|withdrawal|pull-?out|garrison|strategy|programme|program)s?\b/;
/** What a force that is hosted needs built. */
const works =
  /\b(?:barracks|camps?|bases?|hangars?|runways?|training (?:areas?|grounds?|ranges?)|depots?|host[- ]nation support|infrastructure|accommodation|housing)\b/;
/** What says in a few words that a sum is a cost. */
const costPhrase =
  /\b(?:at (?:a|an|the|total|additional|an? estimated|an annual) (?:[\w-]+ ){0,2}(?:cost|price|expense) (?:to [^,.;]{2,50}? )?of|running at|to the tune of|price tag of|cost estimate|cost estimates|reimburse\w*|bankroll\w*|underwrit\w*|(?:has|have|had|was|were|is|are) (?:been )?billed|invoiced?|annual budget of|budget of|costed|defray\w*|out of (?:its|their|his|the) (?:own )?(?:pocket|budget|purse|coffers))\b/;
const commonBudget = /\b(?:common|common-funded|commonly funded|joint|shared)[ -](?:military |civil )?(?:budgets?|funding|funds?)\b/;
/** What a mission lives on: "makes do with 85 million", "gets by on". */
const livesOn: ReadonlyMap<string, RegExp> = new Map([
  ["make", /^do (?:with|on)\b/],
  ["get", /^by (?:on|with)\b/],
  ["manage", /^(?:on|with)\b/],
  ["live", /^on\b/],
  ["run", /^on\b/],
  ["subsist", /^on\b/],
  ["operate", /^on\b/],
  ["survive", /^on\b/],
]);
const amountVerbs =
  /^(?:work|tot|tally|mount|add|lie|be|come|amount|run|reach|total|stand|rise|climb|grow|swell|exceed|equal|average|estimate|put|forecast|project|expect|budget)$/;

/** Is the sum a cost: a verb or noun of cost with a mission or deployment, or the figure of the cost spoken of? */
export function isCostly(scene: Scene, q: ReadQuantity, clause: Clause | null, near: string, earlier: readonly Draft[]): boolean {
  const lemma = clause ? lemmaOf(clause) : "";
  const whole = wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase();
  if (/\b(?:lawsuit|compensation|damages|fine[sd]?|ransom|toll|tuition|tickets?|debris)\b/.test(near)) return false;
  const head = clause?.subject ? wordOf(scene, clause.subject.head) : "";
  // "It was nine hundred dollars with the plates": the price of a thing.
  if (q.family === "money" && q.quantity.per === null && (q.quantity.max ?? q.quantity.min ?? Infinity) < 5000) return false;
  const recentBudget = earlier.some((d) => d.kind === "cost") || scene.before.some((d) => d.kind === "cost" && scene.index - d.sentence <= 1);
  if (
    q.family === "percent" &&
    /^(?:pay|contribute|carry|bear|shoulder|cover|meet|provide|finance|fund|account|put|come|be)$/.test(lemma) &&
    recentBudget &&
    !/\b(?:gdp|votes?|growth|troops|soldiers)\b/.test(near)
  )
    return true;
  if (
    q.family === "percent" &&
    costShare.test(near) &&
    /^(?:pay|carry|bear|shoulder|cover|meet|provide|finance|fund|foot|account|contribute|put|pick|reimburse)$/.test(lemma)
  )
    return (
      /\bcommon(?:ly)?[ -](?:funded|budgets?|funding|costs?)\b|\b(?:nato|alliance|un|peacekeeping|mission)(?:'s)? (?:\w+ )?budget\b/.test(whole) ||
      matters.test(whole) ||
      domainOf(scene, q, whole)
    );
  if (
    /^(?:put|estimate|peg|reckon|assess|calculate|quote|cost|value|budget|project)$/.test(lemma) &&
    clause !== null &&
    [...clause.objects, ...(clause.vg.passive && clause.subject ? [clause.subject] : [])].some(
      (o) => costHeads.test(wordOf(scene, o.head)) || /\b(?:costs?|price|bill)\b/.test(wordsOf(scene, o.first, o.last).toLowerCase()),
    )
  )
    return domainOf(scene, q, whole);
  if (
    clause?.subject &&
    /\b(?:common|civil|military|annual|mission's|operation's|force's)? ?budgets?$/.test(
      wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase(),
    ) &&
    (amountVerbs.test(lemma) || /^(?:set|fix|agree|raise|lift|increase|cut|approve|adopt|freeze)$/.test(lemma)) &&
    clause.subject.owner &&
    scene.entities.some((e) => e.first >= clause.subject!.first && e.last <= clause.subject!.last && (e.class === "body" || e.class === "mission"))
  )
    return true;
  // "The common budget was raised by 45 billion", "agreed to a common-funded budget of 4.6 billion": of the alliance.
  if (
    q.family === "money" &&
    commonBudget.test(near) &&
    allianceOf(scene) !== undefined &&
    /^(?:set|fix|agree|raise|lift|increase|cut|approve|adopt|freeze|grow|rise|double|be|stand|come|amount|total|expand)$/.test(lemma)
  )
    return true;
  if (q.family === "money" && clause?.subject && /\bpeace-?keeping budget$/.test(wordsOf(scene, clause.subject.first, clause.subject.head + 1).toLowerCase()))
    return true;
  if (lemma === "reimburse" || lemma === "refund" || lemma === "compensate") return domainOf(scene, q, whole);
  if (/^(?:contribution|share|dues)$/.test(head) && amountVerbs.test(lemma) && /\b(?:budgets?|common funding)\b/.test(near)) return true;
  // "Germany's slice of the common costs is 16 per cent", "the share of the upkeep goes up by 9".
  if (
    q.family === "percent" &&
    clause?.subject &&
    /^(?:be|come|stand|amount|go|rise|fall|grow|climb|drop|make)$/.test(lemma) &&
    /\b(?:share|slice|portion|part|quota|contribution)\b.*\b(?:costs?|budgets?|bill|upkeep|expenses|funding)\b/.test(
      wordsOf(scene, clause.subject.first, Math.max(clause.subject.last, clause.vg.first)).toLowerCase(),
    ) &&
    !/\bgdp\b/.test(near)
  )
    return domainOf(scene, q, whole);
  if (q.family === "percent")
    return (
      /^(?:meet|pay|cover|bear|fund|finance|foot|shoulder|reimburse)$/.test(lemma) &&
      /\b(?:budget|costs?|bill|expenses|funding|funded|financed)\b/.test(whole) &&
      (matters.test(whole) || missionOf(scene, scene.sentence.first, scene.sentence.last) !== null)
    );
  // "Each missile costs a million": a price, not a commitment.
  if (
    lemma === "cost" &&
    clause?.subject &&
    /\b(?:missiles?|shells?|rounds?|jets?|tanks?|drones?|rifles?|helicopters?|engines?|submarines?)\b/.test(
      wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase(),
    ) &&
    !/\b(?:deploy\w*|keep\w*|send\w*|patrol\w*)\b/.test(near)
  )
    return false;
  if (
    clause?.subject &&
    /^(?:film|movie|series|book|novel|exhibition|museum|statue|memorial|monument|wing|ticket|concert|show|match|festival|parade|album|sequel)s?$/.test(head)
  )
    return false;
  if (/\b(?:pipeline|gas|lng|energy|refiner\w*|pension|welfare|hospital|school|school\w*|tax|rail|highway|stadium|election)s?\b/.test(whole)) return false;
  const near3 = spokenOfForce(scene);
  const domain = domainOf(scene, q, whole);
  if (clause !== null && costHeads.test(head) && (amountVerbs.test(lemma) || lemma === "")) return domain;
  if (
    /\b(?:budgets?|funds?|funding)\b/.test(near) &&
    /^(?:this |next |the )?[^.]{0,40}\b(?:for|on)\b[^.]{0,30}\b(?:operations?|deployments?|missions?|peacekeeping)\b/.test(
      wordsOf(scene, q.last - 1, Math.min(scene.sentence.last, q.last + 8)).toLowerCase(),
    )
  )
    return true;
  if (/^(?:the |total |annual |estimated |likely )*(?:bill|costs?|price tag):/.test(whole)) return domain;
  const goesOn = earlier.some((d) => d.kind === "cost") || scene.before.some((d) => d.kind === "cost" && scene.index - d.sentence <= 1);
  const spokenOf =
    scene.index > 0 &&
    /\bcosts?\b/.test(scene.tokens.text.slice(scene.reading.text.sentences[scene.index - 1].start, scene.reading.text.sentences[scene.index - 1].end)) &&
    near3;
  if (spokenOf && /^(?:estimate|estimates|figure|sum|total|it|this)$/.test(head) && amountVerbs.test(lemma)) return true;
  const pronoun = /^(?:it|this|that|these|they|figure|sum|total|amount)$/.test(head);
  if (
    goesOn &&
    ((pronoun && amountVerbs.test(lemma)) ||
      /^(?:spend|set|allocate|cost|pay|require|need)$/.test(lemma) ||
      earlier.some((d) => d.kind === "cost" && d.clause === clause))
  )
    return true;
  if (lemma === "cost" && domain) return true;
  // "spends 64 million on it", "has earmarked 70 million for the barracks": where a force is spoken of.
  if (lemma === "spend" && spokenOfForce(scene) && /\bon (?:it|them|this|that)\b/.test(near)) return true;
  if (
    /^(?:earmark|allocate|set|invest|spend|provide|release|approve|reserve|budget)$/.test(lemma) &&
    domain &&
    works.test(near) &&
    !/\b(?:aid|assistance)\b/.test(near)
  )
    return true;
  // "reckons with 450 million for its men there".
  if (
    /^(?:reckon|calculate|count|budget)$/.test(lemma) &&
    clause!.attached.some((a) => (a.word === "with" || a.word === "on" || a.word === "at") && a.np.first <= q.first && q.first < a.np.last)
  )
    return domain || /\b(?:men|women|jets|ships)\b/.test(whole);
  // "Belgium's six fighters over Libya cost 30 million": counted forces in a place.
  if (
    lemma === "cost" &&
    scene.quantities.some((other) => (other.family === "personnel" || other.family === "unit") && other.first < clause!.vg.first) &&
    placesIn(scene, scene.sentence.first, clause!.vg.first).length > 0
  )
    return true;
  // "It needs 110 million a month": where a mission is spoken of.
  if (/^(?:need|require)$/.test(lemma) && q.quantity.per !== null && near3) return true;
  // "The force needs 423 million for its first year".
  if (
    /^(?:need|require)$/.test(lemma) &&
    clause?.subject &&
    /\b(?:force|mission|operation|deployment|contingent)\b/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())
  )
    return true;
  if (
    goesOn &&
    /^(?:cut|reduce|trim|raise|increase|slash)$/.test(lemma) &&
    [...clause!.objects, ...(clause!.subject ? [clause!.subject] : [])].some((o) => /^(?:it|budget|that|'s)$/.test(wordOf(scene, o.head)))
  )
    return true;
  if (/\b(?:fork|shell|cough|stump|dish)(?:s|ed|ing)? (?:out|up)\b/.test(near) && domain) return true;
  if (lemma === "allocate" && /\bto (?:cover|pay|fund|meet)\b/.test(near)) return true;
  if (
    /\b(?:additional|extra|total|its) (?:expenditure|expenditures|expenses|spending)\b/.test(near) &&
    !/\baid\b/.test(near) &&
    (/\b(?:mandate|mission|deployment|operation)\b/.test(whole) || (near3 && currentMission(scene, q.start) !== null))
  )
    return true;
  if (lemma === "set" && /\bset(?:s|ting)?\b.{0,40}\bback\b/.test(near) && domain) return true;
  if (costPhrase.test(near) && (sent.test(whole) || sent.test(sentenceBefore(scene)))) return true;
  if (
    /^(?:approve|adopt|vote|appropriate|authorise|authorize)$/.test(lemma) &&
    ((lemma === "appropriate" && domain) || /\bfor (?:the |its |a )?(?:[\w-]+ ){0,3}(?:missions?|operations?|deployments?|force|peacekeep\w+)\b/.test(near))
  )
    return true;
  // "The deployment comes to ten million a month", "the operation swallows": what is sent runs to a sum.
  if (
    clause?.subject &&
    runsTo.test(lemma) &&
    (sent.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase()) || sent.test(wordOf(scene, wholeSubject(scene, clause.subject).head)))
  )
    return true;
  if (
    clause?.subject &&
    /^(?:cut|reduce|trim|raise|increase|slash|be|stand|rise|fall|grow)$/.test(lemma) &&
    head === "budget" &&
    /\b(?:mission|operation|force|peacekeeping|deployment)'?s?\b/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase())
  )
    return true;
  const living = clause === null ? undefined : livesOn.get(lemma);
  if (
    living !== undefined &&
    clause!.vg.last < scene.sentence.last &&
    living.test(wordsOf(scene, clause!.vg.last, q.first + 1).toLowerCase()) &&
    (near3 || sent.test(whole))
  )
    return true;
  if (isOutlay(scene, q, clause, near, { domain, force: near3, cost: goesOn })) return true;
  const costly =
    /^(?:cost|pay|foot|bill|budget|bear|shoulder|cover|spend)$/.test(lemma) || (/^(?:fund|finance)$/.test(lemma) && sent.test(near)) || costWords.test(near);
  if (
    !costly ||
    (lemma === "spend" &&
      !/\b(?:missions?|operations?|deployments?|troops|contingents?|bases?|presence|peacekeep\w+|patrols?|war|campaign|observers?|battle ?groups?)\b/.test(
        near,
      ))
  )
    return false;
  return (
    sent.test(whole) ||
    (matters.test(near) && near3) ||
    missionOf(scene, scene.sentence.first, scene.sentence.last) !== null ||
    scene.before.some((d) => scene.index - d.sentence <= 2 && (d.kind === "force" || d.kind === "mandate" || d.kind === "cost" || d.kind === "lead"))
  );
}

/** Verbs of what a mission comes to or eats up. */
const runsTo = /^(?:swallow|devour|consume|absorb|gobble|eat|drain|come|amount|run|work|burn|guzzle|cost)$/;
/** A share of a bill. */
const costShare = /\b(?:costs?|bill|budget|expenses|funding|upkeep)\b/;

const sentenceBefore = (scene: Scene): string => {
  const { sentences, text } = scene.reading.text;
  const last = scene.index > 0 ? sentences[scene.index - 1] : null;
  return last && last.block === scene.sentence.block ? text.slice(last.start, last.end).toLowerCase() : "";
};

const spokenOfForce = (scene: Scene): boolean => scene.before.some((d) => scene.index - d.sentence <= 6 && d.kind !== "meeting" && d.kind !== "aid");

/** Is something that is sent or kept spoken of: in the sentence, just before, or as the document's mission? */
const domainOf = (scene: Scene, q: ReadQuantity, whole: string): boolean =>
  sent.test(whole) ||
  sent.test(sentenceBefore(scene)) ||
  spokenOfForce(scene) ||
  missionOf(scene, scene.sentence.first, scene.sentence.last) !== null ||
  currentMission(scene, q.start) !== null;

export function costOf(scene: Scene, q: ReadQuantity, clause: Clause | null, earlier: readonly Draft[] = []): Draft {
  const range = clause ? rangeOf(scene, clause) : { first: q.first, last: q.last };
  const mission =
    missionOf(scene, range.first, range.last) ??
    (placesIn(scene, scene.sentence.first, scene.sentence.last).length > 0
      ? null
      : (inherited(scene, (d) => d.mission) ?? currentMission(scene, q.start) ?? chiefMission(scene)));
  const found = payerOf(scene, q, clause, mission);
  const other = found.because === null ? null : byMoney(scene, q, found.payer, mission);
  const minted = other === null && found.payer.length === 0 && q.family === "money" ? minter(scene, q) : null;
  // "90 million, a quarter of it paid by Oslo": the whole is not Oslo's.
  const sharers = found.because === null ? [] : sharersOf(scene, q);
  if (sharers.length > 0 && found.payer.some((a) => sharers.some((b) => b.id === a.id))) found.payer = [];
  const payer = other ?? (minted ? [minted] : found.because === null ? found.payer : guestOf(scene, q, found.payer)),
    because = other === null ? found.because : "whose money it is";
  const named = placesIn(scene, range.first, range.last);
  const place = named.length > 0 ? named : placesIn(scene, scene.sentence.first, scene.sentence.last);
  const times = timesOfFigure(scene, q);
  const sibling = clause === null ? undefined : earlier.find((d) => d.kind === "cost" && d.clause === clause);
  const own = stageOfCost(scene, clause, q, times);
  const read = sibling && own.stage === "in-force" ? { stage: sibling.stage, modality: sibling.modality } : own;
  return asAsked(
    scene,
    q,
    clause,
    draftOf("cost", "cost/of-mission", evidenceOf(scene, clause, q), scene.index, {
      actor: payer,
      mission,
      place: place.length > 0 ? place : (inherited(scene, (d) => (d.kind !== "meeting" && d.place.length > 0 ? d.place : null), 40) ?? []),
      clause,
      used: q,
      quantity:
        q.change === "add" || (/\b(?:incremental|additional|extra|further)\b/.test(wordsOf(scene, range.first, q.last).toLowerCase()) && q.change !== null)
          ? { ...q.quantity, as: "change" }
          : withRate(scene, q, /^(?:USD|CAD|AUD|NZD)$/.test(q.quantity.unit) ? q.quantity : inOwnDollars(scene, q, payer, q.quantity)),
      ...read,
      change: q.change === "add" ? "add" : "level",
      ...(because ? { filled: { actor: because } } : {}),
      trust: clause && lemmaOf(clause) === "cost" ? 0.85 : 0.7,
      ...(times ? { times } : {}),
    }),
  );
}

/** The alliance whose budget is the talk: named here, else of the report. */
function allianceOf({ entities, reading: { lookups, topics } }: Scene): string | undefined {
  const is = (id: string | null): id is string => id !== null && lookups.body.get(id)?.class === "alliance";
  return entities.map((e) => e.id).find(is) ?? topics.find(is);
}

/** Who pays: the object of "costs", the subject of "pays", the agent of "is met by", whose mission it is, who the report is about. */
function payerOf(scene: Scene, q: ReadQuantity, clause: Clause | null, mission: Named | null): { payer: Actor[]; because: string | null } {
  const { lookups } = scene.reading;
  const alliance =
    commonBudget.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase()) &&
    !(clause && /^(?:pay|contribute|meet|cover|bear|owe|carry|put|come|be)$/.test(lemmaOf(clause)))
      ? allianceOf(scene)
      : undefined;
  if (alliance && q.family === "money") return { payer: [knownAs(lookups, alliance)], because: "the alliance whose budget it is" };
  const states = (list: readonly Actor[]): Actor[] => list.filter((a) => a.id !== null && (lookups.state.has(a.id) || lookups.body.has(a.id)));
  const bodyOf = (m: Named | null): Actor[] => {
    const body = m?.id ? lookups.operation.get(m.id)?.body || lookups.formation.get(m.id)?.body || lookups.operation.get(m.id)?.lead : undefined;
    return body ? [knownAs(lookups, body)] : [];
  };
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
  const billed = billedFor(scene, q, states);
  if (billed.length > 0) return { payer: billed, because: null };
  const commonly =
    q.family === "money" &&
    /\b(?<!(?:share|slice|part|portion|quota) of (?:the |its |nato.s |the alliance.s )?)(?:common|shared) costs?\b/.test(
      wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase(),
    ) &&
    !(clause && /^(?:pay|contribute|cover|bear|owe|shoulder)$/.test(lemmaOf(clause)) && !clause.vg.passive)
      ? bodyNear(scene, q.start)
      : null;
  if (commonly !== null) return { payer: [knownAs(lookups, commonly)], because: "the body whose costs are shared" };
  // "UNAMID 1.8 billion; MONUSCO 1.4": each mission's own, of its body.
  const label =
    q.family === "money"
      ? scene.entities.find(
          (e) => e.class === "mission" && e.id !== null && e.last <= q.first && /^[\s:,(–—-]*$/.test(e.last < q.first ? wordsOf(scene, e.last, q.first) : ""),
        )
      : undefined;
  const labelled = label === undefined ? [] : bodyOf({ id: label.id, name: label.name });
  if (labelled.length > 0 && lookups.body.get(labelled[0].id ?? "")?.class !== "alliance" && q.quantity.unit === (labelled[0].id === "eu" ? "EUR" : "USD"))
    return { payer: labelled, because: null };
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
    (clause.subject === null || states(actorsOfPhrase(scene, clause.subject)).length === 0)
  )
    return { payer: [knownAs(lookups, "un")], because: null };
  const latest = [...scene.before].reverse().find((d) => d.kind === "cost" && scene.index - d.sentence <= 1);
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
  if (clause) {
    const lemma = lemmaOf(clause);
    // "sets the Danish taxpayer back some 15 million": who is set back pays.
    if (lemma === "set" && clause.objects.length > 0) {
      const e = scene.entities.find(
        (each) => each.first >= clause.vg.last && each.last <= q.first && (each.class === "state" || each.class === "body" || each.form === "pronoun"),
      );
      const out = e ? states(actorsOf(scene, e)) : [];
      const owner = out.length === 0 && clause.subject?.owner ? states(actorsOfPhrase(scene, clause.subject.owner)) : out;
      if (owner.length > 0) return { payer: owner, because: null };
    }
    if (lemma === "cost") {
      const object = clause.objects.filter((o) => o.index < (scene.chunks.find((c) => c.type === "np" && c.first <= q.first && q.first < c.last)?.index ?? 0));
      const named = states(object.flatMap((o) => actorsOfPhrase(scene, o)));
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
          ? states(
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
      const agent = states(lemma === "put" || lemma === "estimate" ? [] : clause.vg.passive ? agentOf(scene, clause) : actorOfClause(scene, clause));
      const subject = clause.subject ? entityAt(scene, clause.subject.head) : null;
      if (
        agent.length > 0 &&
        subject?.class !== "mission" &&
        subject?.class !== "formation" &&
        !(clause.subject && /contribution$/.test(wordOf(scene, clause.subject.head)) && agent.every((a) => lookups.body.has(a.id!)))
      )
        return { payer: agent, because: null };
    }
    // "The mission costs 90 million crowns": whose money it is, where the subject names nobody.
    // "Airlift and rations are on the Pentagon", "The bill is on Rome": who stands after "on" pays.
    const on =
      lemma === "be" || lemma === "fall" || lemma === "lie" || lemma === "rest"
        ? clause.attached.find((a) => /^(?:on|with|upon)$/.test(a.word) && a.prep - clause.vg.last <= 2)
        : undefined;
    const billed = on ? states(actorsOfPhrase(scene, on.np)) : [];
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
      const own = states(actorsOfPhrase(scene, outer));
      if (own.length > 0) return { payer: own, because: null };
    }
    if (clause.subject && (!clause.inherited || clause.type === "infinitive")) {
      const named = scene.entities.filter((e) => e.first >= clause.subject!.first && e.first < clause.subject!.last);
      if (!named.some((e) => e.class === "mission" || e.class === "formation" || e.members.length > 0)) {
        const own = states(actorsOfPhrase(scene, clause.subject));
        if (own.length > 0 && !(/contribution$/.test(wordOf(scene, clause.subject.head)) && own.every((a) => lookups.body.has(a.id!))))
          return { payer: own, because: null };
      } else {
        const e = named.find((each) => each.class === "mission" || each.class === "formation" || each.members.length > 0)!;
        const id = e.members[0] ?? e.id;
        const row = id ? lookups.operation.get(id) : undefined;
        // "Denmark has 90 men in Mali. The mission costs 40 million": the report is about whose deployment it is.
        const guest = inherited(scene, (d) => (d.kind === "force" ? stateActors(scene, d) : null));
        const isMeant =
          guest !== null && (guest[0].id === scene.reading.topics[0] || ((e.form === "description" || e.form === "pronoun") && e.last - e.first <= 2));
        if (guest !== null && isMeant) return { payer: guest, because: "who the deployment before it is of" };
        if (row?.body && lookups.body.get(row.body)?.class !== "alliance")
          return { payer: bodyOf({ id, name: e.name }), because: "the mission is paid by its body" };
      }
    }
  }
  const whose = whoseCost(scene, clause, q, states);
  if (coin.length > 0 && !whose.some((a) => a.id === coin[0].id) && !whose.some((a) => a.id !== null && lookups.body.has(a.id)))
    return { payer: coin, because: "whose money it is" };
  if (whose.length > 0) return { payer: whose, because: null };
  if (clause === null && latest && latest.actor.length > 0) return { payer: latest.actor, because: "who pays the cost before it" };
  const publisher = /\bcommon\b/.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase()) ? [] : byHome(scene, q);
  if (
    publisher.length > 0 &&
    !scene.entities.some(
      (e) =>
        e.class === "state" &&
        e.form !== "adjective" &&
        e.form !== "pronoun" &&
        e.end <= q.start &&
        e.id !== publisher[0].id &&
        !placesIn(scene, scene.sentence.first, scene.sentence.last).some((p) => p.id === e.id),
    )
  )
    return { payer: publisher, because: "the state that publishes" };
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
        payer: row.body && lookups.body.get(row.body)?.class !== "alliance" && lookups.body.has(row.body) ? bodyOf(mission) : [knownAs(lookups, row.lead)],
        because: "the mission's own state or body",
      };
    if (row.body !== "" && lookups.body.get(row.body)?.class !== "alliance") return { payer: bodyOf(mission), because: "the mission is paid by its body" };
  }
  // Where several have just been told of, the bill of the whole is none of theirs.
  const common = before !== null && severalTold(scene) ? commonActor(scene, q.start) : null;
  if (common !== null) return { payer: [common], because: "the body whose mission was spoken of" };
  if (before && (!own || placesIn(scene, scene.sentence.first, scene.sentence.last).some((p) => p.id === own.id)))
    return { payer: before, because: "who the deployment before it is of" };
  const speaking = states(speakerAt(scene, q.start).slice(0, 1));
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
  const payer = fallback ? states(fallback.actor).filter((a) => !here.some((p) => p.id === a.id)) : [];
  if (payer.length > 0) return { payer, because: fallback!.because };
  return { payer: before ?? bodyOf(mission), because: "who the deployment before it is of" };
}

/** The first of a subject's phrases: "the participation" of "the participation in the mission". */
function wholeSubject(scene: Scene, np: NounPhrase): NounPhrase {
  let found = np;
  for (let i = np.index; i >= 2; i -= 2) {
    const prep = scene.chunks[i - 1],
      before = scene.chunks[i - 2];
    if (prep.type !== "prep" || before.type !== "np" || !/^(?:in|of|to|for|with|from|on)$/.test(wordOf(scene, prep.first))) break;
    if (
      /^(?:participation|contribution|deployment|involvement|presence|engagement|commitment|role|part|stay|share|contingent|mission|operation|troops|force)$/.test(
        wordOf(scene, before.head),
      )
    )
      found = before;
  }
  return found;
}

const missionNamed = (scene: Scene): boolean =>
  scene.entities.some((e) => e.class === "mission" || e.class === "formation") ||
  /\b(?:mission|operation|force)(?:'s)?\b/.test(wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase());

const stateActors = (scene: Scene, d: Draft): Actor[] | null =>
  (d.kind === "force" || d.kind === "cost" || d.kind === "lead" || d.kind === "mandate" || d.kind === "spending") &&
  d.actor.length === 1 &&
  d.actor[0].id !== null &&
  scene.reading.lookups.state.has(d.actor[0].id)
    ? d.actor
    : null;

function inherited<T>(scene: Scene, pick: (draft: Draft) => T | null, reach = 3): T | null {
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= reach; i--) {
    // "in the German-led group": said by the way of another force.
    if (scene.before[i].rules.includes("lead/led-adjective")) continue;
    const found = pick(scene.before[i]);
    if (found !== null) return found;
  }
  return null;
}
