/** What fills a frame and tells nothing: a law that bars a presence, the future of one that is open, those who fight for rebels, what a house is asked to think. */
import { endsInArmedGroup } from "./armed.ts";
import { list } from "./lexis.ts";
import type { Told } from "./ordinary.ts";

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

export const hollowForces = [isForRebels, isBarred, isOfFuture, isIncluding, isStateOfMind];

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

export const hollowCosts = [isForTies];
