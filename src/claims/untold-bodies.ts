/** What is told in the words of leads, mandates, memberships and meetings and is none: coups, chairs, terms of office, houses that sit, calls of names. */
import { houses } from "./gates.ts";
import type { Told } from "./untold.ts";
import { wordOf, wordsOf } from "./scene.ts";
import { isOpinion } from "./untold-stances.ts";

/** "he called the president a liar": no call is made. */
function isNamed({ scene, draft, lemma }: Told): boolean {
  const { clause } = draft;
  if (lemma !== "call" || clause === null) return false;
  const object = clause.objects.find((o) => o.first >= clause.vg.last);
  return object !== undefined && object.last < scene.sentence.last && /^(?:an?|the|“|"|``|‘|'|so|too|very)$/.test(wordOf(scene, object.last));
}

const ralliers =
  /\b(?:rall(?:y|ies)|protest(?:s|ers)?|demonstrat\w+|candidac(?:y|ies)|election campaign|party congress|march(?:es|ers)?|vigils?|mourners|worshippers|pilgrims)\b/;

/** "thousands gather for a rally": crowds. */
const isRally = ({ draft, own, after }: Told): boolean => draft.actor.length === 0 && ralliers.test(own + after.slice(0, 60));

/** "the meeting led by the minister": who has the chair commands nothing. */
const isChair = ({ own }: Told): boolean =>
  /\b(?:meetings?|talks|sessions?|delegations?|summit|conference|discussions?|ceremony|briefing|debate|panel|inquiry|investigation|review|visit|team of officials) (?:that is |that was |which was |was |is |are |were )?(?:led|headed|chaired) by\b/.test(
    own,
  );

/** "9,000 troops have taken part in 12 operations": soldiers serve there, and nobody meets. */
const isService = ({ draft: { rules }, own }: Told): boolean =>
  rules[0] === "meeting/carried-takes-part" &&
  /\b(?:troops?|soldiers?|peacekeepers?|forces?|personnel|contingents?|battalions?|units?|ships|frigates?|aircraft|officers) (?:have |has |had |also )*(?:participated|taken part|took part)\b/.test(
    own,
  );

/** "it is not likely that Chad will join": what is not to be. */
const isUnlikely = ({ draft, before }: Told): boolean =>
  (draft.stage === "pledged" || draft.stage === "planned") &&
  draft.modality !== "negated" &&
  /\b(?:(?:not|un) ?likely|not expected|doubtful|no prospect|not clear|unclear|no guarantee|impossible)(?: that| whether)? (?:[\w'’-]+ ){0,3}$/.test(before);

const plots =
  /\b(?:coup|putsch|uprising|revolt|mutiny|rebellion|insurrection|revolution|insurgency)\b[^.;]{0,12}\b(?:led|headed|commanded) by\b|\b(?:leads?|led|commands?|commanded|heads?|headed) the (?:\w+ )?(?:paramilitary|regular army|national army|army|junta|rebels?|presidential guard|republican guard|secret police)\b/;

/** "a coup led by Colonel Sy", "who commands the paramilitary forces": power at home. */
const isPlot = ({ draft, own, after }: Told): boolean => draft.mission === null && plots.test(own + after.slice(0, 40));

/** "It is in our interest to work with others": nobody leads. */
const isInInterest = ({ draft, own }: Told): boolean => draft.rules[0] === "lead/carried-with" && /\binterests?\b/.test(own);

/** "riots could begin again under Chadian guidance": no mission is under it. */
const isUnrest = ({ own }: Told): boolean => /\b(?:unrest|protests?|attacks?|violence|revolts?|riots?|strikes)\b[^.;,]{0,40}\bunder\b/.test(own);

const officeTerm = /\b(?:leader|president|premier|minister|governor|mayor|chancellor|king|ruler|speaker|chairman|incumbent)['’]s? (?:\w+ )?(?:mandate|term)\b/;

/** "as the leader's mandate ends": an office's. */
const isOfOffice = ({ own, before }: Told): boolean => officeTerm.test(before.slice(-30) + own);

const greeted = /\b(?:met|greeted|welcomed|received) (?:on (?:their |his |her |its )?arrival|at the (?:air)?port|on the tarmac|off the plane) by\b/;

/** "They were met on arrival by the commander", "the parliament held a session": a welcome, and a house that sits. */
const isWelcome = ({ scene, draft: { clause, rules }, own }: Told): boolean =>
  greeted.test(own) ||
  (rules[0] === "meeting/hold" &&
    clause !== null &&
    clause.subject !== null &&
    houses.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase()));

/** "asked that troops be withdrawn from each member state": soldiers go, and no member. */
const isLeavingOf = ({ draft, own }: Told): boolean =>
  draft.clause?.vg.passive === true && /\b(?:troops|soldiers|forces|peacekeepers|contingents?)\b[^.;]{0,30}\bwithdrawn from\b/.test(own);

export const untoldLeads = [isUnrest, isPlot, isInInterest, isChair];

export const untoldMembers = [isOpinion, isUnlikely, isLeavingOf];

export const untoldMandates = [isOfOffice];

export const untoldMeetings = [isNamed, isRally, isWelcome, isService];
