/** Whether a sum is a cost: by verbs and nouns of costing, with what is sent or kept abroad. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { costHeads } from "./coststage.ts";
import type { Draft } from "./draft.ts";
import { currentMission } from "./memory.ts";
import { isOutlay } from "./outlays.ts";
import { missionOf, placesIn } from "./places.ts";
import { lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { allianceOf, commonBudget } from "./commonbudget.ts";
import { wholeSubject } from "./wholesubject.ts";

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
export const amountVerbs =
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
