/**
 * What is told in the words of stances, gates and outcomes and takes no side on a commitment: deeds that are condemned, quarrels, opinions of a people or a
 * house, what a law says.
 */
import type { Clause } from "../text/clauses.ts";
import { tokenFrom } from "./bearer.ts";
import { isForcePhrase } from "./contingent.ts";
import { forcePeople, list } from "./lexis.ts";
import type { Told } from "./untold.ts";
import { entityAt, headOf, wordOf, wordsOf, wordBeforeThe } from "./scene.ts";
import { isPeople } from "./strangers.ts";
import { papers } from "./untold-forces.ts";

const violent =
  /^(?:(?:the|an?|this|that|these|those|its|their|his|monday's|all|any|such|what it called) )*(?:[\w'’-]+ ){0,4}?(?:attacks?|bombings?|killings?|massacres?|assassinations?|murders?|shootings?|blasts?|explosions?|stabbings?|kidnappings?|abductions?|beheadings?|executions?|hijackings?|atrocit(?:y|ies)|violence|bloodshed|abuses?|torture|rapes?|crackdowns?|arrests?|repression|looting|arson|coup|putsch|launch|tests?|(?:ruinous |reckless |hostile )?policies of war)\b/;
const ofAllies = /\b(?:nato|alliance|allied|coalition|missions?|peacekeepers?|resolutions?|troops|deployments?|sanctions|bases?)\b/;

/** "condemned the bombing of the embassies", "deplored the killings": a deed, and no commitment. */
const isDeed = ({ draft }: Told): boolean =>
  draft.stance === "against" && draft.topic !== null && violent.test(draft.topic.toLowerCase()) && !ofAllies.test(draft.topic.toLowerCase());

/** "accused Chad of arming rebels", "blames Chad for the raid": a charge against a state or person; one against a pact or a mission is a stance. */
function isOfCharge({ scene, draft }: Told): boolean {
  if (draft.rules[0] !== "position/accuses") return false;
  const from = tokenFrom(scene, draft.span.start);
  const whom = scene.entities.find(
    (e) => e.first > from && scene.tokens.start[e.first] < draft.span.end && /^(?:accus|blam|charg|fault)/.test(wordBeforeThe(scene, e)),
  );
  return whom !== undefined && (whom.class === "state" || whom.class === "person" || whom.class === "office");
}

const quiet =
  /^(?:(?:an|the) )?(?:[\w-]+ )?(?:end|halt|stop|cessation) (?:to|of) (?:the |all )?(?:violence|fighting|hostilities|bloodshed|killings?|clashes|shooting)\b/;

/** "urged an end to the violence": what anybody wishes. */
const isWishedPeace = ({ draft }: Told): boolean =>
  draft.stance === "for" && /\/(?:urge|call|demand|wants?|seek)$/.test(draft.rules[0]) && quiet.test(draft.topic?.toLowerCase() ?? "");

const feelings = /\/(?:please|delight|reassure|satisfy|hearten|gladden|gratify)$/;

/** "The president reassured him": who says so does not feel it; a decision that reassures a state does it good. */
function isSoothing({ scene, draft }: Told): boolean {
  if (!feelings.test(draft.rules[0]) || draft.clause?.subject == null) return false;
  const e = entityAt(scene, draft.clause.subject.head);
  return e !== null && e.form !== "adjective" && (e.class === "person" || e.class === "office" || e.class === "state");
}

const courts =
  /\b(?:court case|lawsuits?|trials?|court ruling|the ruling|verdicts?|indictments?|extraditions?|jurisdiction|acquittals?|convictions?|prosecutors?)\b/;

/** "objections to a court case": matters of law. */
const isOfCourt = ({ draft }: Told): boolean => draft.topic !== null && courts.test(draft.topic.toLowerCase()) && !ofAllies.test(draft.topic.toLowerCase());

/** "troops backed by British soldiers": helped in the field, and no stance. */
function isBackedInField({ scene, draft }: Told): boolean {
  const { clause } = draft;
  if (clause === null || !clause.vg.passive || !/\/(?:by-)?(?:back|backed|support|supported)$/.test(draft.rules[0])) return false;
  const by = clause.attached.find((a) => a.word === "by");
  return (
    by !== undefined &&
    (forcePeople.has(headOf(scene, by.np)) ||
      isForcePhrase(scene, by.np, "act") ||
      /^(?:air-?strikes?|tanks?|artillery|jets?|helicopters?|warplanes?|gunships?)$/.test(wordOf(scene, by.np.head)))
  );
}

/** "900 men are to be committed to the operation": sent, and not minded so. */
const isCommittedForce = ({ scene, draft }: Told): boolean =>
  draft.rules[0] === "position/is-committed" && draft.clause?.subject != null && isForcePhrase(scene, draft.clause.subject, "act");

const supposesHouse =
  /\b(?:house|houses|parliament|chamber|assembly|senate|committee|members|colleagues) (?:will|would|may|might|must|can|shall) (?:also |surely |all |no doubt |of course |well |therefore )*(?:agree (?:that|with)|know|recall|remember|wish|want|appreciate|understand|recogni[sz]e|be (?:aware|grateful|pleased|interested|familiar)|note|join|share|accept that|forgive|be in no doubt|have (?:seen|heard|noticed|read))\b/;

/** "The House would agree that it is a fine day", "The House will be aware": what its members think or know gates nothing. */
const isHouseOpinion = ({ draft, own, after }: Told): boolean => draft.gate === "parliament" && supposesHouse.test(own + after.slice(0, 40));

/** "did not depend on Danish soldiers": where nothing hangs on them, nothing waits. */
const hangsOnNothing = ({ draft }: Told): boolean => draft.rules[0] === "condition/depends-on" && draft.modality === "negated";

/** "before the parliamentary elections in June": a day at the polls is no vote of a house. */
const isElection = ({ draft, own }: Told): boolean =>
  draft.gate === "parliament" && draft.rules[0] === "condition/house-note" && /\b(?:parliamentary|legislative|general) (?:elections?|polls?)\b/.test(own);

/** "we go where the union wants to keep peace": what would be so of any place. */
const isWherever = ({ draft: { rules, clause } }: Told): boolean =>
  rules[0] === "position/wants-to" && clause !== null && (clause.marker === "where" || clause.marker === "wherever" || clause.governor?.marker === "where");

/** "glad to welcome you to the barracks": a greeting. */
const isGreeting = ({ draft: { rules }, own }: Told): boolean =>
  rules[0] === "position/welcome" &&
  /\bwelcom(?:e|es|ed|ing) (?:back )?(?:you|him|her|them|us|everyone|everybody|all of you|(?:[\w.'’-]+ ){1,4}(?:here|back|aboard))\b/.test(own);

/** "they stood their ground": soldiers under attack. */
const isOfGround = ({ draft: { rules }, own, after }: Told): boolean =>
  rules[0] === "position/stands-firm" &&
  /\b(?:stood|stand|standing|held|hold|holding) (?:their|its|our) ground\b/.test(own + after.slice(0, 20)) &&
  /\b(?:they|troops|soldiers|peacekeepers|contingents?|men|marines) /.test(own);

/** "Cabinet signed off on five deployments": its own deed, and no stance on another's. */
const isOwnNod = ({ draft: { rules }, words }: Told): boolean =>
  rules[0] === "position/no-objection" && /\b(?:cabinet|government|ministers) (?:has |have |had )?(?:also |today |finally )*signed off\b/.test(words);

/** "not only need to spend more": more is wanted, and nothing waits. */
const isNotOnly = ({ draft: { rules }, before, own }: Told): boolean =>
  rules[0] === "condition/only-missing" && /\bnot $/.test(before) && own.startsWith("only ");

/** "the extension would cost about $10 million": a price, and no outcome. */
const isPrice = ({ draft: { rules }, own }: Told): boolean =>
  rules[0] === "consequence/would" && /\b(?:would|will) cost (?:[\w'’-]+ ){0,4}?(?:[a-z]{0,3}[$€£]|\d|[a-z]+ (?:million|billion))/.test(own);

/** "our hosts have given us a warm welcome": guests are received. */
const isReception = ({ own }: Told): boolean =>
  /\b(?:given|gave|giving|extended|received|had|got) (?:us|me|them|him|her)? ?(?:an? )(?:very )?(?:warm|great|fantastic|friendly|hearty|kind) welcome\b/.test(
    own,
  );

/** "Danes have always liked it": a people's opinion; "the Danes oppose it" is said of the state. */
export function isOpinion({ scene, draft }: Told): boolean {
  if (
    scene.clauses.some(
      (c) =>
        c.subject !== null &&
        draft.span.start < scene.tokens.end[c.vg.last - 1] &&
        scene.tokens.start[c.vg.first] < draft.span.end &&
        isPeople(scene, c.subject),
    )
  )
    return true;
  const subject = draft.clause?.subject ?? null;
  if (subject === null || draft.clause!.inherited || subject.joined.length > 1) return false;
  // "40 per cent of Danes are in favour", "half of the Danes": whom a poll asked.
  const of = scene.chunks[subject.index + 1],
    whom = scene.chunks[subject.index + 2];
  if (
    /^(?:cent|percent|percentage|%|half|third|quarter|majority|minority|most|share|many|few)$/.test(wordOf(scene, subject.head)) &&
    of?.type === "prep" &&
    wordOf(scene, of.first) === "of" &&
    whom?.type === "np" &&
    (entityAt(scene, whom.head)?.form === "people" ||
      /^(?:respondents?|voters?|people|citizens|adults|population|public|residents|electorate|country)$/.test(wordOf(scene, whom.head)))
  )
    return true;
  const e = entityAt(scene, subject.head);
  return (
    e !== null &&
    e.form === "people" &&
    /^(?:most|many|some|ordinary|all|few|\p{Lu}[\p{L}]+)(?: \p{Lu}?[\p{L}]+)?$/u.test(wordsOf(scene, subject.first, subject.last)) &&
    !/^(?:The|These|Those|Both)\b/.test(wordsOf(scene, subject.first, subject.last))
  );
}

const said =
  /^(?:the |any |all |an? |these |those |such |his |her |its |their |[\w.-]+['’]s? )*(?:[\w-]+ )?(?:claims?|accusations?|allegations?|charges?|suggestions?|notion|reports?|rumou?rs?|assertions?|insinuations?|criticism|complaints?)\b/;

/** "rejected the claim that it was so", "has rejected Chad's accusations": what was said is denied, and nothing is decided. */
const isDenial = ({ draft }: Told): boolean =>
  /\/(?:reject|dismiss|deny|refute|oppose|rebuff|criticise|criticize)$/.test(draft.rules[0]) && draft.topic !== null && said.test(draft.topic.toLowerCase());

/** "The premier criticised the president": one office of a state quarrels with another. */
const isQuarrel = ({ scene, draft }: Told): boolean =>
  /\/(?:criticise|criticize|condemn|denounce|slam|attack|praise|accuses|blame)$/.test(draft.rules[0]) &&
  draft.clause !== null &&
  draft.clause.objects.some((o) => {
    const e = entityAt(scene, o.head);
    return e !== null && (e.class === "person" || e.class === "office") && e.speaksFor !== null && draft.actor.some((a) => a.id === e.speaksFor);
  });

/** "refuses to recognise the government", "reflected on the talks", "emphasised that no soldiers would go": no stance towards a commitment. */
const isNoStance = ({ draft, own, after }: Told): boolean =>
  (/\/refuses?$/.test(draft.rules[0]) && /\brefus\w+ to (?:recogni[sz]e|acknowledge|apologi[sz]e|comment|say)\b/.test(own + after.slice(0, 24))) ||
  (draft.rules[0] === "position/is-behind" &&
    /\bbehind (?:the|an?|this|that|these|last \w+) (?:[\w-]+ )?(?:attacks?|bombings?|killings?|plots?|raids?|coup|explosions?|blasts?|shootings?|incidents?|sabotage|campaign|hack\w*)\b/.test(
      own + after.slice(0, 30),
    )) ||
  (draft.rules[0] === "position/reflect" && !/\breflecting\b/.test(own)) ||
  (draft.rules[0] === "position/insists" && /\b(?:insist|stress|emphasi[sz]|underlin)\w* that (?:no|none|nobody|not)\b/.test(own + after.slice(0, 24)));

/** "the largest party of the Danes there, which has the support of Oslo": whom a state likes. */
const isBackedParty = ({ draft, before }: Told): boolean =>
  draft.rules[0] === "position/noun" &&
  /\b(?:part(?:y|ies)|list|group|movement|candidate|rebels?|leader|militias?)\b[^.;]{0,50}\b(?:has|have|had|with|enjoys?|enjoyed|under) (?:the )?$/.test(
    before,
  );

const saidUnder =
  /\b(?:under|by|per|through|in line with|according to|in accordance with|based on) (?:an?|the|its|their|this|that) (?:[\w-]+ )?(?:agreements?|accords?|backing|consent|approval) of\b/;

/** "said that under an agreement of the union": by what it is so. */
const isByPaper = ({ draft, own, before }: Told): boolean => draft.rules[0] === "position/noun" && saidUnder.test(before.slice(-40) + own);

/** "An assessment of the mission had recommended a cut": a paper's advice is no state's. */
const isPaperAdvice = ({ scene, draft: { clause, rules } }: Told): boolean =>
  /^position\/(?:recommend|suggest|propose|urge|call)$/.test(rules[0]) &&
  clause !== null &&
  clause.subject !== null &&
  papers.has(headOf(scene, clause.subject));

const housemates = list("member lawmaker legislator deputy senator parliamentarian mp congressman representative councillor delegate");

/** "Many members stayed away because they disagree": members of a house. */
function isOfMembers({ scene, draft: { clause } }: Told): boolean {
  if (clause === null || clause.subject === null || wordOf(scene, clause.subject.head) !== "they") return false;
  const before: Clause | undefined = scene.clauses.findLast(
    (c) => c.subject !== null && !c.inherited && c.vg.first < clause.vg.first && c !== clause && c.vg.form === "finite",
  );
  if (before === undefined) return false;
  const subject = before.subject!,
    inner = scene.chunks[subject.index + 2];
  return (
    housemates.has(headOf(scene, subject)) ||
    (/^(?:many|some|most|several|few)$/.test(wordOf(scene, subject.head)) && inner?.type === "np" && housemates.has(headOf(scene, inner)))
  );
}

/** "closed its airspace to commercial flights": trade and travel. */
const isTraffic = ({ draft, own, after }: Told): boolean =>
  draft.rules[0] === "position/plain-closes" &&
  /\bto (?:all )?(?:commercial|civil(?:ian)?|passenger) (?:flights|aircraft|planes|traffic|airliners)\b/.test(own + after.slice(0, 40));

const manner =
  /\b(?:emphasi[sz]e[sd]?|stress(?:es|ed)?|underlin(?:es|ed)|underscor(?:es|ed)|reiterat(?:es|ed)) that (?:the|its|their|this|that|any|our) (?:[\w-]+ ){1,4}(?:would|will) (?:only )?(?:be|remain) (?:["“]?(?:[\w-]+,? )*)?["“]?(?:modest|limited|small|temporary|brief|short|meaningful|defensive|peaceful|humanitarian|voluntary|gradual|swift|orderly)\b/;

/** "emphasised that the effort would be modest": what it will be like. */
const isLikeness = ({ draft, own, after }: Told): boolean => draft.rules[0] === "position/insists" && manner.test(own + after.slice(0, 60));

/** "It is too early to say that it has failed": no verdict yet. */
const isTooEarly = ({ own }: Told): boolean => /\btoo (?:early|soon) to (?:say|tell|know|judge)\b/.test(own);

const aims =
  /\b(?:until|unless|before|once|after) (?:the |its |all |every )?(?:[\w’'-]+ ){1,4}?(?:is|are|has been|have been|was|were) (?:totally |completely |fully |finally )?(?:dismantled|defeated|destroyed|eliminated|crushed|wiped out|eradicated|vanquished|annihilated)\b/;

/** "will fight until the militia is destroyed": the aim of a war. */
const isWarAim = ({ own, after }: Told): boolean => aims.test(own + after.slice(0, 40));

const explains = /\blinked (?:the|its|their|his|her) (?:decision|move|announcement|choice|remarks?|attack|strike) to\b/;

/** "linked the decision to its need of grain": why, and no gate. */
const isReason = ({ own }: Told): boolean => explains.test(own);

const unconfirmed = list("toll figure cause identity number report claim detail circumstance information casualty");

/** "The toll had yet to be confirmed", "will have a more robust mandate": what is not known, and what a mission may do. */
const isUnknown = ({ scene, draft: { clause, rules }, own }: Told): boolean =>
  (rules[0] === "condition/yet-to-be" &&
    ((clause?.subject != null && unconfirmed.has(headOf(scene, clause.subject))) ||
      /^the (?:\w+ )?(?:toll|figures?|cause|identity|numbers?|reports?|claims?|details?) \b/.test(own))) ||
  (rules[0] === "condition/must-obtain" && /\b(?:robust|strong|broad|clear|limited|wide|narrow|tough)(?:er)? mandate\b/.test(own));

const lawText = /\b(?:subsection|sub-section|section \d+|article \d+ of the constitution)\b/;
const allows =
  /\b(?:legislation|laws?|bills?|amendments?|measures?|decrees?|motions?|acts?) (?:would|could|will) (?:then |also )?(?:allow|permit|enable|let|authori[sz]e)\b/;

/** "If Parliament does not sit, as in subsection (2)", "the bill would allow troops to be sent": what a law says. */
const isLaw = ({ words, own }: Told): boolean => lawText.test(words) || allows.test(own);

/** "said that more troops would leave in May": news of what is to come. */
const isToCome = ({ draft, own }: Told): boolean =>
  draft.rules[0] === "consequence/would" &&
  /^(?:more|additional|further|all|most|some) (?:[\w-]+ )?(?:troops|soldiers|forces|peacekeepers|ships|aircraft|police|officers) would (?:leave|go|arrive|come|withdraw|return|deploy|follow|stay|be)\b/.test(
    own,
  );

export const untoldStances = [
  isDeed,
  isOfCharge,
  isWishedPeace,
  isSoothing,
  isOfCourt,
  isBackedInField,
  isCommittedForce,
  isReception,
  isOpinion,
  isDenial,
  isQuarrel,
  isNoStance,
  isBackedParty,
  isTooEarly,
  isByPaper,
  isPaperAdvice,
  isOfMembers,
  isTraffic,
  isLikeness,
  isWherever,
  isGreeting,
  isOfGround,
  isOwnNod,
];

export const untoldGates = [isHouseOpinion, hangsOnNothing, isElection, isNotOnly, isUnknown, isWarAim, isReason];

export const untoldOutcomes = [isPrice, isLaw, isToCome];
