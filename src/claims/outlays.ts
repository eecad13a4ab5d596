/** Sums laid out for what is sent abroad, told by other verbs than of costing: set aside, gone, swallowed, owed, paid into a common purse. */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { list } from "./lexis.ts";
import { currentMission } from "./memory.ts";
import { isLedAdjective, placesIn } from "./places.ts";
import { entitiesIn, knownAs, lemmaOf, rangeOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** Verbs of laying money out, over a purpose. */
const layingOut = list(
  "ask pencil put lay spend get go burn set earmark reserve budget allot allocate appropriate vote provide plan foresee find need stand suppose request seek release free approve adopt invest sink foot fork shell devote draw use expend squander outlay ring-fence line mean disburse calculate reckon count claim bill charge commit cover finance fund grant require",
);
/** Verbs by which what is sent eats money. */
const eating = list(
  "run come amount work stand total be suppose represent mean imply entail swallow devour consume burn eat gobble guzzle drain absorb weigh soak suck cost",
);
/** What is sent or kept abroad. */
const abroad =
  /\b(?:(?:soldiers|troops|men|ships|planes|engineers|police) (?:in|on|at|off)|venture|adventure|undertaking|missions?|operations?|deployments?|troops|contingents?|battalions?|brigades?|platoons?|compan(?:y|ies)|squadrons?|detachments?|garrisons?|frigates?|corvettes?|warships?|patrols?|peace-?keep\w+|participation|involvement|presence|stationing|battle ?groups?|observers|rotations?|expedition|airlift|withdrawal|pull-?out|redeployment|upkeep of|soldiers abroad|its soldiers|its men|our soldiers|our troops|policing|surveillance planes|bases?|barracks|engagement|(?:foreign|overseas|external) (?:missions|inserts|commitments|duties|service)|out-?land)\b/;
/** People and machines that eat money while they are out. */
const fleet =
  /\b(?:soldiers|troops|planes|ships|aircraft|jets|fighters|helicopters|carriers?|frigates?|minesweepers|minehunters|submarines?|tankers|drones|fleet|flotilla|peacekeepers|gendarmes)\b/;
const ownPeople =
  /\b(?:its|their|our|his|her)\b(?: [\w-]+){0,3} (?:soldiers?|troops|men|commandos?|engineers|sappers|pilots|crews?|medics|instructors|trainers|marines|sailors|paratroopers|gendarmes|police(?:men)?|airmen|helicopters?|jets|fighters|ships?|drones?|tanks|observers|officers)\b/;
/** Money kept for a time to come, or for what was just told. */
const forIt =
  /\bfor (?:it|this|that|them|the purpose|the (?:\w+ )?(?:period|year|term|phase|half|months|extension|prolongation|stay))\b|\b(?:next|this|coming|current) (?:year|period|term)\b/;
const purse =
  /\b(?:common|joint|shared|collective)[ -](?:cash ?box|pot|kitty|purse|coffers|funds?|budgets?|till|chest|costs?)\b|\b(?:membership|annual|yearly|peacekeeping|assessed) (?:fees?|dues|contributions?|assessments?|arrears)\b|\barrears\b|\bdues\b/;
const alliance = /\b(?:nato|alliance|un|united nations|organi[sz]ation|csto|union|pact|bloc|peacekeep\w+|secretariat)\b/;
/** A noun of cost over the sum: "puts the price of keeping its troops there at", "at an outlay of". */
const priced =
  /\b(?:costs?|price|price tag|bill|tab|outlay|expenses?|expenditures?|upkeep|rent|lease)\b[^.;:]{0,70}\b(?:at|of|to|is|was|are|were)(?: (?:some|about|around|roughly|nearly|almost|over|under|just|more than|up to|at least|between|an estimated))* ?$/;
const unsent =
  /\b(?:film|movie|series|book|novel|exhibition|museum|statue|memorial|monument|painting|game|wing|wedding|ticket|tickets|concert|show|match|festival|parade|flat|villa|yacht|fence|album|trailer|sequel)\b/;

interface Spoken {
  /** Is something sent or kept spoken of, in the sentence or before? */
  readonly domain: boolean;
  /** Did a claim of the last sentences tell of a force? */
  readonly force: boolean;
  /** Did the last sentence, or this one, tell of a cost? */
  readonly cost: boolean;
}

/** Is the sum laid out for what is sent, by a verb that only its purpose makes one of cost? */
export function isOutlay(scene: Scene, q: ReadQuantity, clause: Clause | null, near: string, spoken: Spoken): boolean {
  if (unsent.test(near) || q.family !== "money") return false;
  const left = wordsOf(scene, scene.sentence.first, q.first + 1)
    .toLowerCase()
    .slice(0, -wordOf(scene, q.first).length);
  if (spoken.domain && priced.test(left)) return true;
  // A bare sum in a note goes on with the cost before it.
  if (clause === null) return spoken.cost && !scene.clauses.some((c) => c.vg.form === "finite" && rangeOf(scene, c).first <= q.first);
  const lemma = lemmaOf(clause);
  const range = rangeOf(scene, clause);
  const own = wordsOf(scene, Math.min(range.first, q.first), Math.max(range.last, q.last)).toLowerCase();
  if (eating.has(lemma) && clause.subject !== null && clause.subject.last <= q.first) {
    const subject = wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase();
    if (/^(?:swallow|devour|consume|burn|eat|gobble|guzzle|drain|soak|suck)$/.test(lemma) && fleet.test(subject)) return true;
    if (
      abroad.test(clause.inherited ? subject : wordsOf(scene, clause.subject.first, Math.max(clause.subject.last, clause.vg.first)).toLowerCase()) ||
      (spoken.force && lemma !== "cost" && /^(?:it|this|that|they|the \w+ one|the (?:first|previous|outgoing|last|whole) \w+)$/.test(subject))
    )
      return true;
  }
  if ((lemma === "owe" || lemma === "pay" || lemma === "contribute" || lemma === "settle") && purse.test(near) && (spoken.force || alliance.test(near)))
    return true;
  if (lemma === "be" && /\b(?:in arrears|behind (?:with|in|on) (?:its|their) (?:dues|payments|contributions|assessments))\b/.test(near))
    return spoken.domain || alliance.test(near);
  // "sank 40 million in Chad": where its force is known to be.
  if (
    /^(?:sink|spend|pour|plough|blow|squander)$/.test(lemma) &&
    spoken.force &&
    !/\b(?:aid|reconstruction|weapons|arms)\b/.test(near) &&
    placesIn(scene, clause.vg.last, range.last).length > 0
  )
    return true;
  // "Of the 80 million set aside, 62 had been used by May".
  if (/^(?:go|spend|use|draw|exhaust)$/.test(lemma) && clause.subject !== null && clause.subject.first <= q.first && q.first < clause.subject.last)
    return spoken.domain && (clause.vg.perfect || clause.vg.passive);
  if (!layingOut.has(lemma)) return false;
  if (/\b(?:refugees|victims|reconstruction|hospitals?|schools?|roads|companies|pensions?)\b/.test(own) || /\bworth of\b/.test(own)) return false;
  const purpose = purposeOf(scene, clause, q);
  if (abroad.test(purpose) || (ownPeople.test(purpose) && placesIn(scene, scene.sentence.first, scene.sentence.last).length > 0)) return true;
  return (
    spoken.force &&
    forIt.test(scene.sentence.last - scene.sentence.first < 32 ? wordsOf(scene, scene.sentence.first, scene.sentence.last).toLowerCase() : near) &&
    currentMission(scene, q.start) !== null &&
    !/\b(?:aid|assistance|weapons|arms|equipment|defen[cs]e|army|military)\b/.test(own)
  );
}

/** "budgets nine million for Althea", "asked parliament for 5 billion for the deployment": one's own mission, no help to it. */
export function forOwnMission(scene: Scene, clause: Clause): boolean {
  if (!/^(?:budget|pencil|vote|appropriate|reserve|ask|request|seek|plan)$/.test(lemmaOf(clause))) return false;
  const range = rangeOf(scene, clause);
  const words = wordsOf(scene, range.first, range.last).toLowerCase();
  if (/\b(?:aid|assistance|stipends|salaries|equipment|arms|weapons|ammunition|loans?|grants?|donors?|donat\w+)\b/.test(words)) return false;
  return clause.attached.some(
    (a) =>
      (a.word === "for" || a.word === "on") &&
      (entitiesIn(scene, a.np.first, a.np.last).some((e) => e.class === "mission") ||
        /^(?:missions?|operations?|deployments?|contingents?|troops|soldiers|battalions?|participation|presence|stay|frigates?|patrols?)$/.test(
          wordOf(scene, a.np.head),
        )),
  );
}

/** The words that say what the money is for: after "for", "on", "in", "towards", "to keep". */
function purposeOf(scene: Scene, clause: Clause, q: ReadQuantity): string {
  const words: string[] = [];
  for (const a of clause.attached)
    if (/^(?:for|on|in|towards|toward|to|into)$/.test(a.word) && !(a.np.first <= q.first && q.first < a.np.last)) {
      // "for Althea": the name of a mission says as much as the word.
      const named = a.word === "for" || a.word === "on" ? entitiesIn(scene, a.np.first, a.np.last).some((e) => e.class === "mission") : false;
      const next = scene.chunks[a.np.index + 1];
      words.push(`${wordsOf(scene, a.np.first, next?.type === "prep" ? next.last : a.np.last).toLowerCase()}${named ? " mission" : ""}`);
    }
  const inner = scene.clauses.find(
    (c) =>
      c.governor === clause &&
      c.type === "infinitive" &&
      c.vg.first >= q.last &&
      /^(?:keep|maintain|station|deploy|sustain|run|extend|prolong|continue|send|finance|fund|cover|pay|support|operate|have|hold|base|house)$/.test(
        lemmaOf(c),
      ),
  );
  if (inner) words.push(wordsOf(scene, inner.vg.first, rangeOf(scene, inner).last).toLowerCase());
  return words.join(" | ");
}

const sentHead =
  /^(?:missions?|operations?|deployments?|troops|contingents?|battalions?|brigades?|platoons?|compan(?:y|ies)|squadrons?|detachments?|garrisons?|frigates?|corvettes?|warships?|patrols?|participation|involvement|presence|venture|adventure|contribution|part|role|share|stay|engagement|undertaking|expedition|soldiers|forces?|base|bases|battlegroup|battle-group|months|weeks|costs?|bill|tab|tag|price|upkeep|portion|quota|exercise|squadron|hospital|unit|helicopters?|fighters?|jets?|planes?|ships?|peacekeepers)$/;

/** Whose the thing is that costs, by its adjective or owner: "the Irish battalion in Lebanon", "Seoul's share", "the bill to Britain". */
export function whoseCost(scene: Scene, clause: Clause | null, q: ReadQuantity, states: (actors: readonly Actor[]) => Actor[]): Actor[] {
  const { lookups } = scene.reading;
  const range = clause ? rangeOf(scene, clause) : { first: scene.sentence.first, last: scene.sentence.last };
  const phrases = scene.chunks.filter((c): c is NounPhrase => c.type === "np");
  const inside = phrases.filter((np) => np.first >= range.first && np.first < range.last);
  for (const np of [...inside, ...phrases.filter((each) => !inside.includes(each) && each.first < q.first)]) {
    const word = wordOf(scene, np.head);
    if (!sentHead.test(word) || (np.first <= q.first && q.first < np.last)) continue;
    // "the bill to Britain": who is billed.
    const prep = scene.chunks[np.index + 1],
      to = scene.chunks[np.index + 2];
    if (/^(?:costs?|bill|price)$/.test(word) && prep?.type === "prep" && /^(?:to|for)$/.test(wordOf(scene, prep.first)) && to?.type === "np") {
      const billed = bare(scene, to, states);
      if (billed.length > 0) return billed;
    }
    const whose = np.owner
      ? states(actorsOfPhrase(scene, np.owner, 1))
      : states(
          entitiesIn(scene, np.first, np.head).filter((e) => e.form === "adjective" && !isLedAdjective(scene, e)).length > 0 ||
            /^(?:its|their|our|his)$/.test(wordOf(scene, np.first))
            ? actorsOfPhrase(scene, { ...np, joined: [] })
            : [],
        );
    if (whose.length > 0) return whose;
    // "the Irish battalion in Lebanon" by the name of the registry: a state's own mission is that state's.
    const mission = entitiesIn(scene, np.first, np.last).find((e) => e.class === "mission" && e.id !== null);
    const row = mission?.id ? lookups.operation.get(mission.id) : undefined;
    if (row?.lead && !row.body) return [knownAs(lookups, row.lead)];
  }
  return [];
}

/** "at a cost to the Danish government of 2 million": who is billed stands between the cost and its sum. */
export function billedFor(scene: Scene, q: ReadQuantity, states: (actors: readonly Actor[]) => Actor[]): Actor[] {
  const np = scene.chunks.findLast(
    (c): c is NounPhrase => c.type === "np" && c.last < q.first && q.first - c.last <= 16 && /^(?:costs?|price|expense)$/.test(wordOf(scene, c.head)),
  );
  const to = np === undefined || wordOf(scene, np.last) !== "to" ? undefined : scene.chunks[np.index + 2];
  const named = to?.type === "np" && to.last <= q.first && entitiesIn(scene, to.first, to.last).some((e) => e.form === "name" || e.form === "adjective");
  return named ? bare(scene, to as NounPhrase, states) : [];
}

/** A state by its bare name: "to Britain", "to the United Kingdom"; not "for the mission in Haiti". */
function bare(scene: Scene, np: NounPhrase, states: (actors: readonly Actor[]) => Actor[]): Actor[] {
  const e = entitiesIn(scene, np.first, np.last).find((each) => each.class === "state" || each.class === "body" || each.class === "place");
  if (!e || (e.last !== np.last && !/^(?:taxpayers?|treasury|exchequer|budget|state|government|side|public)$/.test(wordOf(scene, np.head)))) return [];
  return states(actorsOfPhrase(scene, np));
}
