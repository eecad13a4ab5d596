/** What news of wars and of parliaments tells in the words of a commitment, and is none: charges, means and purposes, papers that ask, coups that are led, a president's term, arms laid down. */
import type { Clause } from "../text/clauses.ts";
import { list } from "./lexis.ts";
import type { Told } from "./ordinary.ts";
import { headOf, lemmaOf, wordOf } from "./scene.ts";

const charges = list("accuse suspect convict charge");

/** "has been accused of arming militias": a charge that others make. */
const isCharge = ({ scene, draft: { clause } }: Told): boolean => clause !== null && clause.vg.form === "gerund" && wordOf(scene, clause.vg.first - 1) === "of" && clause.governor !== null && clause.governor.vg.passive && charges.has(lemmaOf(clause.governor));

/** "saved lives by protecting convoys", "key to securing the peace": how or what for, and nobody's post. */
const isMeans = ({ scene, draft: { clause, rules, quantity } }: Told): boolean => quantity === null && rules[0].startsWith("force/duty-") && clause?.vg.form === "gerund" && /^(?:by|to|for|of)$/.test(wordOf(scene, clause.vg.first - 1));

/** "agreed to disarm", "rejects any demand to disarm": one's own arms, where no others are named. */
const isOwnDisarming = ({ draft: { clause, rules } }: Told): boolean => rules[0] === "force/duty-disarm" && clause !== null && clause.objects.every((o) => o.index < clause.vg.index);

const noMention = /\b(?:ma(?:de|kes?)|ha[sd]|have|contain(?:s|ed)?) no (?:provisions?|mention|reference|allowance|secret|comment)\b/;

/** "The accord made no provision for a withdrawal": what a paper leaves out. */
const isLeftOut = ({ draft, own }: Told): boolean => draft.kind === "force" && draft.quantity === null && noMention.test(own);

const papers = list("assessment report study review survey analysis document paper meeting session information statement plan vote debate briefing investigation inquiry");

/** "an assessment requested by the Council": a paper is asked for. */
const isPaperAskedFor = ({ scene, draft: { clause, rules } }: Told): boolean => rules[0] === "force/is-asked" && clause !== null && clause.type === "participle" && clause.subject !== null && (papers.has(headOf(scene, clause.subject)) || scene.clauses.some((c) => c !== clause && c.subject !== null && !c.inherited && papers.has(headOf(scene, c.subject)) && c.subject.first < clause.vg.first && c.vg.first > clause.vg.first));

const lesserCuts = /\b(?:funding|budget|pay|spending|salary|job|price|rate|tax|wage) cuts?\b/;

/** "despite the funding cut": money, and no soldiers fewer. */
const isOtherCut = ({ draft, own }: Told): boolean => draft.rules[0] === "force/cut" && draft.quantity === null && lesserCuts.test(own);

const ownServices = /\b(?:police|army|guard|gendarmerie|armed forces|navy|defen[cs]e forces?) (?:of|in) $/;

/** "to help the National Police of Chad keep order": a service at home. */
const isServiceAtHome = ({ scene, draft }: Told): boolean => draft.rules[0] === "force/does" && draft.quantity === null && scene.entities.some((e) => draft.actor.some((a) => a.id === e.id) && e.start >= draft.span.start && ownServices.test(scene.tokens.text.slice(draft.span.start, e.start).toLowerCase()));

/** "designated as a terrorist network by the allies": a name that is given. */
const isNamedSo = ({ draft: { clause, quantity }, own }: Told): boolean => quantity === null && clause?.vg.form === "participle" && /^(?:[\w’' -]+, )?(?:designated|known|branded|labell?ed|described|regarded|listed|classed) as\b/.test(own.slice(own.search(/\b(?:designated|known|branded|labell?ed|described|regarded|listed|classed) as\b/)));

/** "the Group of Five for the Sahel": a number that is part of a name. */
const isInName = ({ scene, draft: { used } }: Told): boolean => used !== null && used.family === "none" && scene.entities.some((e) => e.form === "name" && e.first < used.first && used.last <= e.last);

const othersArmies = /\b(?:to|and) (?:strengthen|boost|enhance|build up|improve|bolster|modernise|modernize) (?:their|the) (?:respective |own |countries' |local |national )?(?:militar(?:y|ies)|arm(?:y|ies)|armed forces|security forces|defen[cs]es?|police(?: forces)?)\b/;

/** "gave lorries to Chad and Togo to strengthen their armies": what help is for. */
const isForOthersArmies = ({ draft, own }: Told): boolean => draft.quantity === null && /^force\/(?:add|strengthen)/.test(draft.rules[0]) && othersArmies.test(own);

const feared = /\b(?:fear(?:s|ed)?|warn(?:s|ed)?|worr(?:y|ies|ied)|argu(?:e|es|ed)|believ(?:e|es|ed)|think|thought|said|says) (?:that )?$/;

/** "feared that pulling out would undermine it": a deed that is only thought of. */
const isThoughtOf = ({ draft: { clause, quantity }, before, after }: Told): boolean => quantity === null && clause?.vg.form === "gerund" && feared.test(before) && /^[^,.;]{0,60}\b(?:would|could|might|may)\b/.test(after);

/** "blue helmets deployed around the world": wherever they are. */
const isWorldwide = ({ draft, own, after }: Told): boolean => draft.quantity === null && draft.rules[0] === "force/stationed" && /\b(?:(?:around|across|throughout|all over) the (?:world|globe)|worldwide)\b/.test(own + after.slice(0, 24));

/** "A photo showed nine lorries and 12 ambulances": what a picture shows. */
const isPictured = ({ draft: { rules }, own, before }: Told): boolean => rules[0] === "force/other-verb" && /\b(?:photos?|photographs?|pictures?|images?|footage|videos?) (?:\w+ ){0,4}(?:show(?:s|ed|ing)?|purported to show)\b/.test(before.slice(-60) + own);

export const warForces = [isPictured, isInName, isForOthersArmies, isThoughtOf, isWorldwide, isNamedSo, isCharge, isMeans, isOwnDisarming, isLeftOut, isPaperAskedFor, isOtherCut, isServiceAtHome];

/** "to hand over their weapons": arms laid down. */
const isLaidDown = ({ own }: Told): boolean => /\b(?:hand(?:ed|ing|s)? over|surrender(?:ed|ing|s)?|turn(?:ed|ing|s)? in) (?:all )?(?:their|its|his) (?:heavy )?(?:arms|weapons|guns)\b/.test(own);

const putForward = /\b(?:put(?:s|ting)? forward|propos(?:es|ed|ing)|present(?:s|ed|ing)|tabled|submit(?:s|ted)|drafted) (?:an? |the |his |her |its )?(?:[\w-]+ )?(?:budgets?|plans?|bills?|proposals?|estimates?)\b/;

/** "had put forward a budget of 8 billion": a paper, and nobody's gift. */
const isPutForward = ({ own }: Told): boolean => putForward.test(own);

export const warGifts = [isCharge, isLaidDown, isPutForward];

/** "asked that troops be withdrawn from each member state": soldiers go, and no member. */
export const warMembers = [({ draft, own }: Told): boolean => draft.clause?.vg.passive === true && /\b(?:troops|soldiers|forces|peacekeepers|contingents?)\b[^.;]{0,30}\bwithdrawn from\b/.test(own)];

const plots = /\b(?:coup|putsch|uprising|revolt|mutiny|rebellion|insurrection|revolution|insurgency)\b[^.;]{0,12}\b(?:led|headed|commanded) by\b|\b(?:leads?|led|commands?|commanded|heads?|headed) the (?:\w+ )?(?:paramilitary|regular army|national army|army|junta|rebels?|presidential guard|republican guard|secret police)\b/;

/** "a coup led by Colonel Sy", "who commands the paramilitary forces": power at home. */
const isPlot = ({ draft, own, after }: Told): boolean => draft.mission === null && plots.test(own + after.slice(0, 40));

/** "It is in our interest to work with others": nobody leads. */
const isInInterest = ({ draft, own }: Told): boolean => draft.rules[0] === "lead/carried-with" && /\binterests?\b/.test(own);

/** "unrest could resume under Iranian direction": no mission is under it. */
const isUnrest = ({ own }: Told): boolean => /\b(?:unrest|protests?|attacks?|violence|revolts?|riots?|strikes)\b[^.;,]{0,40}\bunder\b/.test(own);

export const warLeads = [isUnrest, isPlot, isInInterest];

const officeTerm = /\b(?:leader|president|premier|minister|governor|mayor|chancellor|king|ruler|speaker|chairman|incumbent)['’]s? (?:\w+ )?(?:mandate|term)\b/;

/** "as the leader's mandate ends": an office's. */
const isOfOffice = ({ own, before }: Told): boolean => officeTerm.test(before.slice(-30) + own);

export const warMandates = [isOfOffice];

const saidUnder = /\b(?:under|by|per|through|in line with|according to|in accordance with|based on) (?:an?|the|its|their|this|that) (?:[\w-]+ )?(?:agreements?|accords?|backing|consent|approval) of\b/;

/** "said that under an agreement of the union": by what it is so. */
const isByPaper = ({ draft, own, before }: Told): boolean => draft.rules[0] === "position/noun" && saidUnder.test(before.slice(-40) + own);

/** "An assessment of the mission had recommended a cut": a paper's advice is no state's. */
const isPaperAdvice = ({ scene, draft: { clause, rules } }: Told): boolean => /^position\/(?:recommend|suggest|propose|urge|call)$/.test(rules[0]) && clause !== null && clause.subject !== null && papers.has(headOf(scene, clause.subject));

const housemates = list("member lawmaker legislator deputy senator parliamentarian mp congressman representative councillor delegate");

/** "Many members stayed away because they disagree": members of a house. */
function isOfMembers({ scene, draft: { clause } }: Told): boolean {
  if (clause === null || clause.subject === null || wordOf(scene, clause.subject.head) !== "they") return false;
  const before: Clause | undefined = scene.clauses.findLast((c) => c.subject !== null && !c.inherited && c.vg.first < clause.vg.first && c !== clause && c.vg.form === "finite");
  if (before === undefined) return false;
  const subject = before.subject!, inner = scene.chunks[subject.index + 2];
  return housemates.has(headOf(scene, subject)) || /^(?:many|some|most|several|few)$/.test(wordOf(scene, subject.head)) && inner?.type === "np" && housemates.has(headOf(scene, inner));
}

/** "closed its airspace to commercial flights": trade and travel. */
const isTraffic = ({ draft, own, after }: Told): boolean => draft.rules[0] === "position/plain-closes" && /\bto (?:all )?(?:commercial|civil(?:ian)?|passenger) (?:flights|aircraft|planes|traffic|airliners)\b/.test(own + after.slice(0, 40));

const manner = /\b(?:emphasi[sz]e[sd]?|stress(?:es|ed)?|underlin(?:es|ed)|underscor(?:es|ed)|reiterat(?:es|ed)) that (?:the|its|their|this|that|any|our) (?:[\w-]+ ){1,4}(?:would|will) (?:only )?(?:be|remain) (?:["“]?(?:[\w-]+,? )*)?["“]?(?:modest|limited|small|temporary|brief|short|meaningful|defensive|peaceful|humanitarian|voluntary|gradual|swift|orderly)\b/;

/** "emphasised that the effort would be modest": what it will be like. */
const isLikeness = ({ draft, own, after }: Told): boolean => draft.rules[0] === "position/insists" && manner.test(own + after.slice(0, 60));

/** "It is too early to say that it has failed": no verdict yet. */
const isTooEarly = ({ own }: Told): boolean => /\btoo (?:early|soon) to (?:say|tell|know|judge)\b/.test(own);

export const warStances = [isTooEarly, isByPaper, isPaperAdvice, isOfMembers, isTraffic, isLikeness];

const aims = /\b(?:until|unless|before|once|after) (?:the |its |all |every )?(?:[\w’'-]+ ){1,4}?(?:is|are|has been|have been|was|were) (?:totally |completely |fully |finally )?(?:dismantled|defeated|destroyed|eliminated|crushed|wiped out|eradicated|vanquished|annihilated)\b/;

/** "will fight until Hamas is dismantled": the aim of a war. */
const isWarAim = ({ own, after }: Told): boolean => aims.test(own + after.slice(0, 40));

const explains = /\blinked (?:the|its|their|his|her) (?:decision|move|announcement|choice|remarks?|attack|strike) to\b/;

/** "linked the decision to its need of oil": why, and no gate. */
const isReason = ({ own }: Told): boolean => explains.test(own);

const unconfirmed = list("toll figure cause identity number report claim detail circumstance information casualty");

/** "The toll had yet to be confirmed", "will have a more robust mandate": what is not known, and what a mission may do. */
const isUnknown = ({ scene, draft: { clause, rules }, own }: Told): boolean => rules[0] === "condition/yet-to-be" && (clause?.subject != null && unconfirmed.has(headOf(scene, clause.subject)) || /^the (?:\w+ )?(?:toll|figures?|cause|identity|numbers?|reports?|claims?|details?) \b/.test(own)) || rules[0] === "condition/must-obtain" && /\b(?:robust|strong|broad|clear|limited|wide|narrow|tough)(?:er)? mandate\b/.test(own);

export const warGates = [isUnknown, isWarAim, isReason];

const lawText = /\b(?:subsection|sub-section|section \d+|article \d+ of the constitution)\b/;
const allows = /\b(?:legislation|laws?|bills?|amendments?|measures?|decrees?|motions?|acts?) (?:would|could|will) (?:then |also )?(?:allow|permit|enable|let|authori[sz]e)\b/;

/** "If Parliament does not sit, as in subsection (2)", "the bill would allow troops to be sent": what a law says. */
const isLaw = ({ words, own }: Told): boolean => lawText.test(words) || allows.test(own);

/** "said that more troops would leave in May": news of what is to come. */
const isToCome = ({ draft, own }: Told): boolean => draft.rules[0] === "consequence/would" && /^(?:more|additional|further|all|most|some) (?:[\w-]+ )?(?:troops|soldiers|forces|peacekeepers|ships|aircraft|police|officers) would (?:leave|go|arrive|come|withdraw|return|deploy|follow|stay|be)\b/.test(own);

export const warOutcomes = [isLaw, isToCome];

const greeted = /\b(?:met|greeted|welcomed|received) (?:on (?:their |his |her |its )?arrival|at the (?:air)?port|on the tarmac|off the plane) by\b/;
const ownHouse = list("parliament senate assembly congress house chamber bundestag knesset duma diet storting sejm dail");

/** "They were met on arrival by the commander", "the parliament held a session": a welcome, and a house that sits. */
const isWelcome = ({ scene, draft: { clause, rules }, own }: Told): boolean => greeted.test(own) || rules[0] === "meeting/hold" && clause !== null && clause.subject !== null && ownHouse.has(headOf(scene, clause.subject));

export const warMeetings = [isWelcome];
