/** What fills a frame and tells nothing: a law that bars a presence, the future of one that is open, those who fight for rebels, what a house is asked to think. */
import { endsInArmedGroup } from "./armed.ts";
import { list } from "./lexis.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import type { Told } from "./ordinary.ts";
import { headOf, lemmaOf } from "./scene.ts";

const fightsFor = /\bfight(?:s|ing)?(?: (?!with\b|alongside\b|beside\b)[\w'’-]+){0,5}? (?:with|for|alongside|beside|in the ranks of|on the side of) ((?:[\w'’-]+ ?){1,6})/;

/** "60 Belgians who fight in Syria with the rebels": nobody sent them. */
function isForRebels({ scene, draft, own, after }: Told): boolean {
  const words = fightsFor.exec(own + after.slice(0, 120))?.[1].trim().split(" ");
  return words !== undefined && draft.stage === "in-force" && words.some((_, i) => endsInArmedGroup(words.slice(0, i + 1).join(" "), scene.reading.lookups));
}

const bars = list("bar ban prohibit forbid outlaw disallow preclude");

/** "The constitution bars the presence of foreign troops": there is none of its own. */
const isBarred = ({ draft, lemma }: Told): boolean => draft.quantity === null && draft.modality === "stated" && draft.rules[0].startsWith("force/nominal-") && bars.has(lemma) && draft.clause?.vg.passive === false;

const openFuture = /\b(?:future|fate|legality|legitimacy|history|merits?) of (?:the |its |their |our |this |that |an? )?(?:[\w'’-]+ ){0,4}?(?:presence|deployment|involvement|participation|contribution|engagement|forces?|troops|contingent|role)\b/;

/** "will decide the future of its presence", "the legality of the deployment": what is open or judged, and no coming or going. */
const isOfFuture = ({ draft, own }: Told): boolean => draft.quantity === null && draft.rules[0].startsWith("force/nominal-") && openFuture.test(own);

/** "flew supplies in, including to Baghdad": one more place of what was told. */
const isIncluding = ({ draft, own }: Told): boolean => draft.quantity === null && draft.kind === "force" && /^including (?:to|in|from|at|on|over|near|by)\b/.test(own);

const stateOfMind = /\bremains? (?:an? |the |our |my |his |her |its |their |top |key |firm |clear |main )*(?:positions?|view|policy|priorit(?:y|ies)|goals?|aims?|objectives?|intention|hope|belief|judge?ment|conviction|concern|challenge|question|problem|task|focus|stance|approach|principle|case|fact|partner|friend|threat|danger|mystery)\b/;

/** "it remains our position": a view is kept, and nobody in a place. */
const isStateOfMind = ({ draft, own, after }: Told): boolean => draft.quantity === null && draft.rules[0] === "force/keep" && stateOfMind.test(own + after.slice(0, 30));

/** "a presence that remains important": what is thought of it, and no stay. */
const isThought = ({ draft, own }: Told): boolean => draft.quantity === null && draft.rules[0] === "force/keep" && /\bremains? (?:very |as |most |so |highly |equally )?(?:important|essential|vital|critical|crucial|necessary|central|relevant|uncertain|unclear|unknown|controversial|unpopular|popular|hopeful|optimistic|confident|sceptical|skeptical|concerned|worried|silent|divided)\b/.test(own);

const soldierly = /\b(?:troops?|soldiers?|peacekeepers?|police|officers?|personnel|forces?|men|reservists|conscripts)\b/;
/** "put millions of Japanese in fear": a people, and no contingent. */
const isPeople = ({ draft: { quantity } }: Told): boolean => quantity !== null && quantity.unit === "personnel" && ((quantity.max ?? quantity.min ?? 0) >= 2_000_000 || /\bmillions? of\b/i.test(quantity.quote)) && !soldierly.test(quantity.of?.toLowerCase() ?? "");

const flung = /^(?:missile|rocket|projectile|warhead|shell|bomb|balloon|satellite)$/;
/** "The missile flew over Japan": fired, and sent nowhere to stay. */
const isFlung = ({ scene, draft: { clause, quantity } }: Told): boolean => quantity === null && clause !== null && clause.subject !== null && !clause.vg.passive && flung.test(headOf(scene, clause.subject));

const leftRanks = /\b(?:dismissal|sacking|discharge|desertion|defection|recruitment|enlistment|firing|expulsion|promotion|retirement|arrest|detention|trial|conviction|execution|burial|deaths?) of (?:about |some |around |nearly |over |more than |at least |up to |the |its |their |another )*$/;
/** "the dismissal of 40 soldiers": who leaves or joins an army at home. */
const isOfRanks = ({ scene, draft: { used } }: Told): boolean => used !== null && leftRanks.test(oneSpace(lowerOf(scene).slice(0, Math.max(0, used.start - scene.sentence.start))));

/** "ten more patrol boats, above the 15 already ordered": bought, and sent nowhere. */
const isOrderedKit = ({ draft: { quantity, place, mission, stage }, own, after }: Told): boolean => quantity !== null && quantity.unit === "unit" && mission === null && stage !== "in-force" && /\b(?:already|still|now) (?:ordered|on order|under construction|contracted)\b|\bon order\b/.test(own + after.slice(0, 60)) && place.length <= 1;

/** "Asked about the deployment of troops": what was asked, and told nothing of. */
const isAskedAbout = ({ draft, own }: Told): boolean => draft.quantity === null && draft.rules[0].startsWith("force/nominal-") && /^(?:when |repeatedly )?asked (?:about|on|if|whether|for comment)\b/.test(own);

/** "to support Chad in building a force": of the one that is helped, at home. */
const isBuiltAtHome = ({ draft, before }: Told): boolean => draft.quantity === null && draft.rules[0] === "force/raises" && /\b(?:support|help|assist|aid|back|advise|mentor)(?:s|ed|ing)? (?:[\w'’-]+ ){1,4}(?:in|with|on|by) $/.test(before);

/** "who gave their lives in Mali": fallen, and sent nowhere. */
const isSacrifice = ({ draft, own }: Told): boolean => draft.quantity === null && /\b(?:g[ai]ve[ns]?|giving|lost|laid down|lay down|sacrificed) (?:up )?(?:their|his|her) (?:own |young )?(?:life|lives)\b/.test(own);

export const hollowForces = [isSacrifice, isAskedAbout, isBuiltAtHome, isForRebels, isBarred, isOfFuture, isIncluding, isStateOfMind, isThought, isPeople, isFlung, isOfRanks, isOrderedKit];

const supposesHouse = /\b(?:house|houses|parliament|chamber|assembly|senate|committee|members|colleagues) (?:will|would|may|might|must|can|shall) (?:also |surely |all |no doubt |of course |well |therefore )*(?:agree (?:that|with)|know|recall|remember|wish|want|appreciate|understand|recogni[sz]e|be (?:aware|grateful|pleased|interested|familiar)|note|join|share|accept that|forgive|be in no doubt|have (?:seen|heard|noticed|read))\b/;

/** "The House would agree that they did well", "The House will be aware": what its members think or know gates nothing. */
const isHouseOpinion = ({ draft, own, after }: Told): boolean => draft.gate === "parliament" && supposesHouse.test(own + after.slice(0, 40));

/** "did not depend on Danish soldiers": where nothing hangs on them, nothing waits. */
const hangsOnNothing = ({ draft }: Told): boolean => draft.rules[0] === "condition/depends-on" && draft.modality === "negated";

/** "before the parliamentary elections in June": a day at the polls is no vote of a house. */
const isElection = ({ draft, own }: Told): boolean => draft.gate === "parliament" && draft.rules[0] === "condition/house-note" && /\b(?:parliamentary|legislative|general) (?:elections?|polls?)\b/.test(own);

export const hollowGates = [isHouseOpinion, hangsOnNothing, isElection];

const closerTies = /\bto (?:form|forge|build|deepen|strengthen|develop|promote|expand|boost|foster|establish|improve) (?:closer |stronger |deeper |better |new |its |economic |trade |diplomatic |bilateral |regional )*(?:ties|relations|relationships|links|partnerships|bonds|trade|cooperation)\b/;

/** "set aside 2 billion to form closer ties": diplomacy, and what no mission costs. */
const isForTies = ({ draft, own, after }: Told): boolean => draft.mission === null && closerTies.test(own + after.slice(0, 60)) && !/\b(?:troops?|soldiers|deploy\w*|missions?|bases?|frigates?|warships?)\b/.test(own);

/** "is paid to the next of kin": for the dead. */
const isForBereaved = ({ own, after }: Told): boolean => /\b(?:next of kin|bereaved|widows|(?:families|relatives) of (?:the |those )?(?:dead|deceased|fallen|killed|victims)|ex-?gratia|compensation to)\b/.test(own + after.slice(0, 60));

export const hollowCosts = [isForTies, isForBereaved];

/** "No details were given of the four camps": told, and not handed over. */
const isDetail = ({ own }: Told): boolean => /^(?:no|few|further|more|any|the) (?:\w+ )?(?:details?|information|figures?|reasons?|explanations?|dates?|particulars) (?:was|were|has been|have been|is|are) (?:immediately |yet |also )?(?:given|provided|released|offered|disclosed|supplied)\b/.test(own);

/** "would be allowed to build barracks": what guests may do on their host's soil. */
const isGuestsWork = ({ draft: { rules, clause } }: Told): boolean => rules[0] === "aid/works" && clause !== null && clause.governor !== null && clause.governor.vg.passive && /^(?:allow|permit|authorise|authorize|entitle|enable|let)$/.test(lemmaOf(clause.governor));

export const hollowGifts = [isDetail, isGuestsWork, isForTies];

/** "the meeting led by the minister": who has the chair commands nothing. */
const isChair = ({ own }: Told): boolean => /\b(?:meetings?|talks|sessions?|delegations?|summit|conference|discussions?|ceremony|briefing|debate|panel|inquiry|investigation|review|visit|team of officials) (?:that is |that was |which was |was |is |are |were )?(?:led|headed|chaired) by\b/.test(own);

export const hollowLeads = [isChair];

/** "9,000 troops have taken part in 12 operations": soldiers serve there, and nobody meets. */
const isService = ({ draft: { rules }, own }: Told): boolean => rules[0] === "meeting/carried-takes-part" && /\b(?:troops?|soldiers?|peacekeepers?|forces?|personnel|contingents?|battalions?|units?|ships|frigates?|aircraft|officers) (?:have |has |had |also )*(?:participated|taken part|took part)\b/.test(own);

export const hollowMeetings = [isService];

/** "we go where the union wants to keep peace": what would be so of any place. */
const isWherever = ({ draft: { rules, clause } }: Told): boolean => rules[0] === "position/wants-to" && clause !== null && (clause.marker === "where" || clause.marker === "wherever" || clause.governor?.marker === "where");

export const hollowStances = [isWherever];
