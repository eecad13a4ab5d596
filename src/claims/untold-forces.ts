/**
 * What is told in the words of forces and binds nobody to send, keep or bring home any: wars of one's own, charges, pictures, crowds, means and purposes, what
 * a law or a paper says.
 */
import { actorsOfPhrase } from "./args.ts";
import { endsInArmedGroup } from "./armed.ts";
import { sameActors } from "./draft.ts";
import { forcePeople, list } from "./lexis.ts";
import { lowerOf, oneSpace, lowerBefore } from "./lowered.ts";
import type { Told } from "./untold.ts";
import { missionOf, placesIn } from "./places.ts";
import { entityAt, headOf, lemmaOf, nounOf, type Scene, wordOf } from "./scene.ts";
import { isAmong } from "./named.ts";

const fights = list(
  "advance fight battle retreat repel clash cut drive push attack encircle recapture retake regain storm surround shell defend resist counterattack",
);

/** "Chadian forces have advanced in the east", "the Chadians are fighting there": a state's war in its own land. */
function isOwnWar({ scene, draft, lemma }: Told): boolean {
  if (draft.quantity !== null || draft.actor.length !== 1 || draft.mission !== null || !fights.has(lemma)) return false;
  const own = draft.actor[0].id,
    { region, state } = scene.reading.lookups;
  if (own === null || !state.has(own) || missionOf(scene, scene.sentence.first, scene.sentence.last, false) !== null) return false;
  return [...draft.place, ...placesIn(scene, scene.sentence.first, scene.sentence.last, false)].every(
    (p) => p.id === own || (p.id !== null && isInside(region.get(p.id), own)),
  );
}

const isInside = (region: { readonly states: readonly string[] } | undefined, state: string): boolean =>
  region !== undefined && region.states.every((each) => each === state);

const falls = /^(?:collision|clash|incident|confrontation|encounter|standoff|skirmish|battle|fight|shoot-?out)$/;

/** "a collision between two vessels", "a clash of 90 soldiers": an incident. */
const isIncident = ({ scene, draft }: Told): boolean =>
  draft.used !== null &&
  draft.used.first - 2 >= scene.sentence.first &&
  /^(?:between|of|involving|with)$/.test(wordOf(scene, draft.used.first - (wordOf(scene, draft.used.first - 1) === "the" ? 2 : 1))) &&
  falls.test(nounBefore(scene, draft.used.first));

const nounBefore = (scene: Scene, at: number): string => nounOf(scene, at - (wordOf(scene, at - 1) === "the" ? 3 : 2));

const inSpace = /\b(?:astronauts?|cosmonauts?|spacecraft|space ?(?:station|shuttle|flight|walk|ship)s?|(?:in|into|to) (?:outer )?space|in orbit)\b/;

/** "three Danes have flown in space": no force of the field. */
const isInSpace = ({ words }: Told): boolean => inSpace.test(words) && !/\bspace (?:command|force)\b/.test(words);

const withheld =
  /\b(?:avoid(?:s|ed|ing)?|declin(?:es|ed|ing)|refus(?:es|ed|ing)|dodg(?:es|ed|ing)|did(?: not|n['’]t)|would(?: not|n['’]t)|does(?: not|n['’]t)|without)(?: to)? (?:[\w-]+ )?(?:answer\w*|say|saying|comment\w*|specify\w*|confirm\w*|disclos\w+|indicat\w+|reveal\w*)\b[^.;,]{0,60}\b(?:whether|if|how (?:many|much)|which|when|where)\b[^.;,]{0,24}$/;

/** "would not say whether it would send them", "did not specify how many": what is not told. */
export const isWithheld = ({ draft, before, own }: Told): boolean =>
  draft.quantity === null && withheld.test(before + own.slice(0, 12)) && draft.stage !== "in-force" && draft.stage !== "ended";

const fightsFor =
  /\bfight(?:s|ing)?(?: (?!with\b|alongside\b|beside\b)[\w'’-]+){0,5}? (?:with|for|alongside|beside|in the ranks of|on the side of) ((?:[\w'’-]+ ?){1,6})/;

/** "nine Danes who fight in the north with the rebels": nobody sent them. */
function isForRebels({ scene, draft, own, after }: Told): boolean {
  const words = fightsFor
    .exec(own + after.slice(0, 120))?.[1]
    .trim()
    .split(" ");
  return words !== undefined && draft.stage === "in-force" && words.some((_, i) => endsInArmedGroup(words.slice(0, i + 1).join(" "), scene.reading.lookups));
}

const bars = list("bar ban prohibit forbid outlaw disallow preclude");

/** "The constitution bars the presence of foreign troops": there is none of its own. */
const isBarred = ({ draft, lemma }: Told): boolean =>
  draft.quantity === null &&
  draft.modality === "stated" &&
  draft.rules[0].startsWith("force/nominal-") &&
  bars.has(lemma) &&
  draft.clause?.vg.passive === false;

const openFuture =
  /\b(?:future|fate|legality|legitimacy|history|merits?) of (?:the |its |their |our |this |that |an? )?(?:[\w'’-]+ ){0,4}?(?:presence|deployment|involvement|participation|contribution|engagement|forces?|troops|contingent|role)\b/;

/** "will decide the future of its presence", "the legality of the deployment": what is open or judged, and no coming or going. */
const isOfFuture = ({ draft, own }: Told): boolean => draft.quantity === null && draft.rules[0].startsWith("force/nominal-") && openFuture.test(own);

/** "flew supplies in, including to Baghdad": one more place of what was told. */
const isIncluding = ({ draft, own }: Told): boolean =>
  draft.quantity === null && draft.kind === "force" && /^including (?:to|in|from|at|on|over|near|by)\b/.test(own);

const stateOfMind =
  /\bremains? (?:an? |the |our |my |his |her |its |their |top |key |firm |clear |main )*(?:positions?|view|policy|priorit(?:y|ies)|goals?|aims?|objectives?|intention|hope|belief|judge?ment|conviction|concern|challenge|question|problem|task|focus|stance|approach|principle|case|fact|partner|friend|threat|danger|mystery)\b/;

/** "it remains our position": a view is kept, and nobody in a place. */
const isStateOfMind = ({ draft, own, after }: Told): boolean =>
  draft.quantity === null && draft.rules[0] === "force/keep" && stateOfMind.test(own + after.slice(0, 30));

/** "a presence that remains important": what is thought of it, and no stay. */
const isThought = ({ draft, own }: Told): boolean =>
  draft.quantity === null &&
  draft.rules[0] === "force/keep" &&
  /\bremains? (?:very |as |most |so |highly |equally )?(?:important|essential|vital|critical|crucial|necessary|central|relevant|uncertain|unclear|unknown|controversial|unpopular|popular|hopeful|optimistic|confident|sceptical|skeptical|concerned|worried|silent|divided)\b/.test(
    own,
  );

const soldierly = /\b(?:troops?|soldiers?|peacekeepers?|police|officers?|personnel|forces?|men|reservists|conscripts)\b/;

/** "kept millions of Chileans indoors": a people, and no contingent. */
const isPeople = ({ draft: { quantity } }: Told): boolean =>
  quantity !== null &&
  quantity.unit === "personnel" &&
  ((quantity.max ?? quantity.min ?? 0) >= 2_000_000 || /\bmillions? of\b/i.test(quantity.quote)) &&
  !soldierly.test(quantity.of?.toLowerCase() ?? "");

const flung = /^(?:missile|rocket|projectile|warhead|shell|bomb|balloon|satellite)$/;

/** "The missile flew over Japan": fired, and sent nowhere to stay. */
const isFlung = ({ scene, draft: { clause, quantity } }: Told): boolean =>
  quantity === null && clause !== null && clause.subject !== null && !clause.vg.passive && flung.test(headOf(scene, clause.subject));

const leftRanks =
  /\b(?:dismissal|sacking|discharge|desertion|defection|recruitment|enlistment|firing|expulsion|promotion|retirement|arrest|detention|trial|conviction|execution|burial|deaths?) of (?:about |some |around |nearly |over |more than |at least |up to |the |its |their |another )*$/;

/** "the dismissal of 40 soldiers": who leaves or joins an army at home. */
const isOfRanks = ({ scene, draft: { used } }: Told): boolean =>
  used !== null && leftRanks.test(oneSpace(lowerOf(scene).slice(0, Math.max(0, used.start - scene.sentence.start))));

/** "ten more patrol boats, above the 15 already ordered": bought, and sent nowhere. */
const isOrderedKit = ({ draft: { quantity, place, mission, stage }, own, after }: Told): boolean =>
  quantity !== null &&
  quantity.unit === "unit" &&
  mission === null &&
  stage !== "in-force" &&
  /\b(?:already|still|now) (?:ordered|on order|under construction|contracted)\b|\bon order\b/.test(own + after.slice(0, 60)) &&
  place.length <= 1;

/** "Asked about the deployment of troops": what was asked, and told nothing of. */
const isAskedAbout = ({ draft, own }: Told): boolean =>
  draft.quantity === null && draft.rules[0].startsWith("force/nominal-") && /^(?:when |repeatedly )?asked (?:about|on|if|whether|for comment)\b/.test(own);

/** "to support Chad in building a force": of the one that is helped, at home. */
const isBuiltAtHome = ({ draft, before }: Told): boolean =>
  draft.quantity === null &&
  draft.rules[0] === "force/raises" &&
  /\b(?:support|help|assist|aid|back|advise|mentor)(?:s|ed|ing)? (?:[\w'’-]+ ){1,4}(?:in|with|on|by) $/.test(before);

/** "who gave their lives in Mali": fallen, and sent nowhere. */
const isSacrifice = ({ draft, own }: Told): boolean =>
  draft.quantity === null &&
  /\b(?:g[ai]ve[ns]?|giving|lost|laid down|lay down|sacrificed) (?:up )?(?:their|his|her) (?:own |young )?(?:life|lives)\b/.test(own);

const inGames =
  /\b(?:exercises?|drills?|war ?games|manoeuvres|maneuvers)(?: [\w'’-]+){0,3},? (?:that |which |is |are |was |were |will )*(?:involv(?:e|es|ed|ing)|featur(?:e|es|ed|ing)|bring(?:s|ing)? together|includ(?:e|es|ed|ing)|with) (?:about |some |around |nearly |over |more than |up to |a total of |(?:[\d,.]+|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of)(?: [\w'’-]+){1,3}(?:, and |, | and ))*$/;
const openGames =
  /\b(?:exercises?|drills?|war ?games|manoeuvres|maneuvers)\b[^.;]{0,80}\bparticipat\w+ in(?: (?:it|outside|this|next|every|each|abroad|overseas)\b| ?[.,;–-]| ?$)/;

/** "exercises with 400 Danes", "the biggest exercise they will be participating in": for some days, and on no duty. */
const isOfGames = ({ scene, draft: { used, mission, quantity, rules }, words }: Told): boolean =>
  mission === null &&
  (used !== null
    ? inGames.test(oneSpace(lowerOf(scene).slice(0, Math.max(0, used.start - scene.sentence.start))))
    : quantity === null && rules[0].includes("participate") && openGames.test(words));

/** "have been medically evacuated from Iraq": carried to a hospital, and none the fewer sent. */
const isOfPatients = ({ own, after }: Told): boolean =>
  /\b(?:medically|aero-?medically) (?:evacuated|repatriated)\b|\bevacuated (?:on|for) (?:medical|health) (?:grounds|reasons|treatment)\b/.test(
    own + after.slice(0, 30),
  );

/** "forces keep records of individuals": a desk's work. */
const isOfRecords = ({ draft: { quantity }, own }: Told): boolean =>
  quantity === null &&
  /\b(?:keep|keeps|kept|hold|holds|held|maintain|maintains|maintained|collect|collects|collected) (?:\w+ ){0,2}(?:records?|statistics|figures|data|lists?|track|count)\b/.test(
    own,
  );

/** "Any decision to deploy troops rests with the government": none was taken. */
const isAnyDecision = ({ before, own }: Told): boolean =>
  (/\bany (?:\w+ )?(?:decision|move|attempt|proposal|request|plan|plans)(?: by [\w ]{1,24})? $/.test(before) && /^to\b/.test(own)) ||
  /^any (?:\w+ )?(?:decision|move|attempt|proposal|plan|plans) to\b/.test(own);

const kit = /\b(?:vessels?|boats|patrol boats?|tanks|aircraft|jets|helicopters|missiles|howitzers|drones|radars?|vehicles|submarines|frigates)\b/;

/** "delivered the first of ten coast guard vessels to the Philippines": what is handed over stays another's. */
const isHandedOver = ({ draft: { quantity, place }, own, lemma }: Told): boolean =>
  lemma === "deliver" && quantity !== null && quantity.unit === "unit" && place.length > 0 && kit.test(own) && /\bto (?:the )?[\w ]+$/.test(own);

/** "our three armies": so many armies, and no soldiers. */
const countsArmies = ({ draft: { quantity } }: Told): boolean =>
  quantity !== null && /^(?:militaries|armies|navies|air forces|armed forces)$/i.test(quantity.of ?? "");

const meets = list("intercept shadow track escort identify photograph film spot detect witness spy chase");
const metBefore =
  /\b(?:interceptions?|sightings?|shadowing|tracking|detections?) of (?:about |some |around |nearly |almost |over |more than |up to |at least )*$/;

/**
 * "intercepted nine Russian aircraft", "21 interceptions of 56 aircraft", "Chad witnessed the entry of 900 men": what is met or seen is nobody's contribution.
 */
function isMet({ scene, draft }: Told): boolean {
  const { used, clause } = draft;
  if (used !== null && metBefore.test(lowerBefore(scene, used.start))) return true;
  if (clause === null || clause.vg.passive || !meets.has(lemmaOf(clause)) || (used !== null && used.first < clause.vg.last)) return false;
  // "Chad witnessed the arrival of 90 Danes": theirs, and told.
  return (
    (used !== null && /^force\/(?:other-verb|weighed)/.test(draft.rules[0]) && clause.objects.some((o) => o.first <= used.first && used.first < o.last)) ||
    (clause.subject !== null &&
      sameActors(draft.actor, actorsOfPhrase(scene, clause.subject)) &&
      /\/nominal-(?:arrival|entry|influx)|\/other-verb/.test(draft.rules[0]))
  );
}

const crowds =
  /^[^.;]{0,80}\b(?:protest(?:s|ed|ing|ers)?|rall(?:y|ies|ied|ying)|demonstrat\w+|march(?:es|ed|ing|ers)?|took to the streets|take to the streets|gathered|queued?|cheer(?:ed|ing)|chant(?:ed|ing))\b/;

/** "thousands of people, mostly students, protested outside": a crowd, whoever is named near it. */
const isCrowd = ({ draft, own, after }: Told): boolean =>
  draft.quantity !== null &&
  /^(?:people|persons|citizens|residents|supporters|demonstrators|protesters)?$/.test(draft.quantity.of?.toLowerCase() ?? "") &&
  draft.used?.family === "personnel" &&
  crowds.test((own + after).slice((own + after).indexOf(draft.quantity.quote.toLowerCase()) + 1 || own.length));

/** "to keep Chadian troops from attacking": what is prevented. */
const isPrevented = ({ scene, draft, own, after, lemma }: Told): boolean =>
  draft.rules[0] === "force/keep" &&
  /^(?:keep|hold)$/.test(lemma) &&
  draft.clause !== null &&
  !draft.clause.vg.passive &&
  draft.clause.objects.some((o) => forcePeople.has(headOf(scene, o))) &&
  /\bfrom \w+ing\b/.test(own + after.slice(0, 20));

/** "learn to fly, service and maintain the jets": what crews and mechanics do to a machine. */
const isUpkeep = ({ draft, before, own }: Told): boolean =>
  draft.rules[0] === "force/keep" &&
  /^(?:to )?(?:maintain|keep)/.test(own) &&
  /\b(?:fly|service|repair|operate|use|run|overhaul|mend|flying|servicing|repairing|operating|using)\b(?:,? (?:and|or|\w+,?))*,? (?:and|or|to) $/.test(
    before.slice(-60),
  );

/** "to go on an excursion to Oslo": no force goes. */
const isOuting = ({ own, draft }: Told): boolean =>
  draft.rules[0] === "force/state-go" &&
  /\b(?:go|goes|going|went|gone) on (?:an?|their|his|her|its|the) (?:\w+ )?(?:excursion|trip|visit|tour|holiday|vacation|outing|pilgrimage|strike|rampage|diet|record)\b/.test(
    own,
  );

/** "a raid aimed at forcing Chad to withdraw": what was meant to be forced. */
const isForced = ({ draft }: Told): boolean => draft.rules.includes("stage/force-to") && draft.clause?.governor?.vg.form === "gerund";

const ownBorder =
  /\b(?:to|at|on|along|near|towards?|for|securing|guarding|patrolling|protecting|strengthen\w*|reinforc\w+|monitor\w*) (?:its|their|his|her|our|the country's|the nation's|the state's) (?:own )?(?:[\w-]+ )?(?:land )?(?:borders?|frontiers?|coast(?:line)?|airspace|shores)\b/;

/** "sent 500 officers to its border with Chad", "5,000 border guards": a state guards its own land. */
function isOnOwnBorder({ scene, draft, own, after, words }: Told): boolean {
  if (draft.actor.length !== 1 || !scene.reading.lookups.state.has(draft.actor[0].id ?? "")) return false;
  if (/\bborder (?:guards?|police|troops|patrols?)\b|\bfrontier guards?\b/.test(draft.quantity?.of?.toLowerCase() ?? "")) return true;
  if (draft.rules[0] === "force/are-joined" && /\bborder (?:guards?|police)\b/.test(words)) return true;
  // Soldiers who mass at a border are told of for what lies behind it.
  if (
    !/\b(?:police|officers?|guards?|gendarmes?|customs)\b/.test(draft.quantity?.of?.toLowerCase() ?? "") &&
    draft.quantity !== null &&
    !/^force\/duty-/.test(draft.rules[0])
  )
    return false;
  if (/\b(?:secur|guard|protect|patroll)\w* the (?:[\w-]+ )?(?:borders?|frontiers?)\b/.test(own) && draft.place.length === 0 && draft.mission === null)
    return true;
  return ownBorder.test(own + after.slice(0, 60)) && !scene.entities.some((e) => e.class === "mission" || e.class === "body");
}

const inCase = /\bin case (?:[\w'’-]+ ){0,6}$/;

/** "ready in case reinforcements were needed", "our presence served to reinforce that we stand by them": nobody is sent. */
const isOnlyInCase = ({ draft, before, own, after }: Told): boolean =>
  draft.quantity === null &&
  (inCase.test(before) ||
    (/\bin case\b/.test(own) && /\bneeded\b/.test(own + after.slice(0, 30))) ||
    /\breinforc\w+ (?:that|the (?:message|point|view|idea|belief|impression|need))\b/.test(own + after.slice(0, 24)));

const conquers = /^force\/state-(?:invade|annex|attack|occupy|bomb|shell|storm|besiege)$/;

/** "if Chad did invade", "Chad annexed the province": what is done to a land is no contribution. */
const isConquest = ({ draft }: Told): boolean => draft.quantity === null && conquers.test(draft.rules[0]);

/** "thought that sending troops would cost it friends": what would follow from it. */
const isSupposedAct = ({ draft, own, after }: Told): boolean =>
  draft.quantity === null &&
  draft.clause?.vg.form === "gerund" &&
  /^\w+ing\b/.test(own) &&
  /^[^.;,]{0,24}? ?\b(?:would|could|might)\b(?! be (?:possible|feasible|considered))/.test(after);

/** "the training of Malian soldiers in Spain", "to train Malian troops in Spain": pupils, and no force there. */
const areTaught = ({ draft, before }: Told): boolean =>
  draft.rules[0] === "force/in-passing" &&
  /\b(?:train(?:s|ed|ing)?|teach(?:es|ing)?|taught|instruct(?:s|ed|ing)?|drill(?:s|ed|ing)?)(?: of)?(?: (?:the|some|more|about|all|these))* $/.test(before);

/** "raised her hand to object", "had spoken out against the participation of soldiers": a stance, and nobody sent. */
const isVoiced = ({ draft, before, own }: Told): boolean =>
  draft.quantity === null &&
  ((draft.rules[0] === "force/offers-raise" && /\bhands? (?:and|to|in|against) (?:speak|spoke|object|oppose|vote|protest|dissent)/.test(own)) ||
    (draft.rules[0].startsWith("force/nominal-") &&
      /\b(?:spok\w+|speak\w*|came|come|voted?|argu\w+) (?:out )?against (?:the |any |its |their )?(?:[\w-]+ )?(?:participation|deployment|involvement|presence|dispatch|engagement)\b/.test(
        before.slice(-40) + own,
      )));

/** "when it comes to the election": a manner of speaking. */
const isManner = ({ scene, draft, lemma }: Told): boolean =>
  lemma === "come" &&
  draft.quantity === null &&
  draft.clause?.subject != null &&
  wordOf(scene, draft.clause.subject.head) === "it" &&
  wordOf(scene, draft.clause.vg.last) === "to";

/** "the river, which divides the two provinces": what a land or a sea does. */
const isOfLand = ({ scene, draft }: Told): boolean =>
  draft.quantity === null &&
  draft.rules[0] === "force/other-verb" &&
  draft.clause?.type === "relative" &&
  draft.clause.subject !== null &&
  (/^(?:place|region)$/.test(entityAt(scene, draft.clause.subject.head)?.class ?? "") ||
    /^(?:strait|sea|river|border|line|canal|channel|bridge|gulf|bay|corridor|zone|coast|province)$/.test(headOf(scene, draft.clause.subject)));

/** "the participation of their army is not acceptable": a stance towards it. */
const isJudgedOf = ({ draft, own, after }: Told): boolean =>
  draft.quantity === null &&
  draft.rules[0].startsWith("force/nominal-") &&
  /\b(?:is|was|would be|remains) (?:simply |totally |absolutely |completely |wholly )*(?:not |un|in)(?:acceptable|admissible|tolerable|desirable|thinkable|welcome|wanted)\b/.test(
    own + after.slice(0, 40),
  );

const charges = list("accuse suspect convict charge");

/** "has been accused of arming militias": a charge that others make. */
export const isCharge = ({ scene, draft: { clause } }: Told): boolean =>
  clause !== null &&
  clause.vg.form === "gerund" &&
  wordOf(scene, clause.vg.first - 1) === "of" &&
  clause.governor !== null &&
  clause.governor.vg.passive &&
  charges.has(lemmaOf(clause.governor));

/** "saved lives by protecting convoys", "key to securing the peace": how or what for, and nobody's post. */
const isMeans = ({ scene, draft: { clause, rules, quantity } }: Told): boolean =>
  quantity === null && rules[0].startsWith("force/duty-") && clause?.vg.form === "gerund" && /^(?:by|to|for|of)$/.test(wordOf(scene, clause.vg.first - 1));

/** "agreed to disarm", "rejects any demand to disarm": one's own arms, where no others are named. */
const isOwnDisarming = ({ draft: { clause, rules } }: Told): boolean =>
  rules[0] === "force/duty-disarm" && clause !== null && clause.objects.every((o) => o.index < clause.vg.index);

const noMention = /\b(?:ma(?:de|kes?)|ha[sd]|have|contain(?:s|ed)?) no (?:provisions?|mention|reference|allowance|secret|comment)\b/;

/** "The accord made no provision for a withdrawal": what a paper leaves out. */
const isLeftOut = ({ draft, own }: Told): boolean => draft.kind === "force" && draft.quantity === null && noMention.test(own);

export const papers = list(
  "assessment report study review survey analysis document paper meeting session information statement plan vote debate briefing investigation inquiry",
);

/** "an assessment requested by the Council": a paper is asked for. */
const isPaperAskedFor = ({ scene, draft: { clause, rules } }: Told): boolean =>
  rules[0] === "force/is-asked" &&
  clause !== null &&
  clause.type === "participle" &&
  clause.subject !== null &&
  (papers.has(headOf(scene, clause.subject)) ||
    scene.clauses.some(
      (c) =>
        c !== clause &&
        c.subject !== null &&
        !c.inherited &&
        papers.has(headOf(scene, c.subject)) &&
        c.subject.first < clause.vg.first &&
        c.vg.first > clause.vg.first,
    ));

const lesserCuts = /\b(?:funding|budget|pay|spending|salary|job|price|rate|tax|wage) cuts?\b/;

/** "despite the funding cut": money, and no soldiers fewer. */
const isOtherCut = ({ draft, own }: Told): boolean => draft.rules[0] === "force/cut" && draft.quantity === null && lesserCuts.test(own);

const ownServices = /\b(?:police|army|guard|gendarmerie|armed forces|navy|defen[cs]e forces?) (?:of|in) $/;

/** "to help the National Police of Chad keep order": a service at home. */
const isServiceAtHome = ({ scene, draft }: Told): boolean =>
  draft.rules[0] === "force/does" &&
  draft.quantity === null &&
  scene.entities.some(
    (e) => isAmong(e, draft.actor) && e.start >= draft.span.start && ownServices.test(scene.tokens.text.slice(draft.span.start, e.start).toLowerCase()),
  );

/** "designated as a terrorist network by the allies": a name that is given. */
const isNamedSo = ({ draft: { clause, quantity }, own }: Told): boolean =>
  quantity === null &&
  clause?.vg.form === "participle" &&
  /^(?:[\w’' -]+, )?(?:designated|known|branded|labell?ed|described|regarded|listed|classed) as\b/.test(
    own.slice(own.search(/\b(?:designated|known|branded|labell?ed|described|regarded|listed|classed) as\b/)),
  );

/** "the Group of Five for the Sahel": a number that is part of a name. */
const isInName = ({ scene, draft: { used } }: Told): boolean =>
  used !== null && used.family === "none" && scene.entities.some((e) => e.form === "name" && e.first < used.first && used.last <= e.last);

const othersArmies =
  /\b(?:to|and) (?:strengthen|boost|enhance|build up|improve|bolster|modernise|modernize) (?:their|the) (?:respective |own |countries' |local |national )?(?:militar(?:y|ies)|arm(?:y|ies)|armed forces|security forces|defen[cs]es?|police(?: forces)?)\b/;

/** "gave lorries to Chad and Togo to strengthen their armies": what help is for. */
const isForOthersArmies = ({ draft, own }: Told): boolean =>
  draft.quantity === null && /^force\/(?:add|strengthen)/.test(draft.rules[0]) && othersArmies.test(own);

const feared = /\b(?:fear(?:s|ed)?|warn(?:s|ed)?|worr(?:y|ies|ied)|argu(?:e|es|ed)|believ(?:e|es|ed)|think|thought|said|says) (?:that )?$/;

/** "feared that pulling out would undermine it": a deed that is only thought of. */
const isThoughtOf = ({ draft: { clause, quantity }, before, after }: Told): boolean =>
  quantity === null && clause?.vg.form === "gerund" && feared.test(before) && /^[^,.;]{0,60}\b(?:would|could|might|may)\b/.test(after);

/** "blue helmets deployed around the world": wherever they are. */
const isWorldwide = ({ draft, own, after }: Told): boolean =>
  draft.quantity === null &&
  draft.rules[0] === "force/stationed" &&
  /\b(?:(?:around|across|throughout|all over) the (?:world|globe)|worldwide)\b/.test(own + after.slice(0, 24));

/** "A photo showed nine lorries and 12 ambulances": what a picture shows. */
const isPictured = ({ draft: { rules }, own, before }: Told): boolean =>
  rules[0] === "force/other-verb" &&
  /\b(?:photos?|photographs?|pictures?|images?|footage|videos?) (?:\w+ ){0,4}(?:show(?:s|ed|ing)?|purported to show)\b/.test(before.slice(-60) + own);

export const untoldForces = [
  isSacrifice,
  isAskedAbout,
  isBuiltAtHome,
  isForRebels,
  isBarred,
  isOfFuture,
  isIncluding,
  isStateOfMind,
  isThought,
  isPeople,
  isFlung,
  isOfRanks,
  isOrderedKit,
  isOfGames,
  isOfPatients,
  isOfRecords,
  isAnyDecision,
  isHandedOver,
  countsArmies,
  isOwnWar,
  isIncident,
  isInSpace,
  isWithheld,
  isManner,
  isOfLand,
  isJudgedOf,
  isMet,
  isCrowd,
  isPrevented,
  isUpkeep,
  isOuting,
  isForced,
  isOnOwnBorder,
  isOnlyInCase,
  isConquest,
  isSupposedAct,
  areTaught,
  isVoiced,
  isPictured,
  isInName,
  isForOthersArmies,
  isThoughtOf,
  isWorldwide,
  isNamedSo,
  isCharge,
  isMeans,
  isOwnDisarming,
  isLeftOut,
  isPaperAskedFor,
  isOtherCut,
  isServiceAtHome,
];
