/** What stands beside forces in the news and is none: uprooted people and captives, civil staff, rebels who leave, a date that is not given, good words. */
import { tokenFrom } from "./bearer.ts";
import { isForceNoun } from "./contributor.ts";
import { forcePeople, list } from "./lexis.ts";
import type { Told } from "./untold.ts";
import { lowerOf, lowerBefore } from "./lowered.ts";
import type { Lookups } from "../mentions/entities/lookups.ts";
import { entityAt, headOf, lemmaOf, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { isAmong } from "./named.ts";
import { objectsAfter } from "./frames.ts";

const soldierly =
  /\b(?:troops?|soldiers?|peacekeepers?|police|officers?|marines|sailors|trainers|instructors|observers|experts|engineers|guards?|forces?|personnel|gendarmes|medics|airmen)\b/;
const uprooted =
  /\b(?:refugees|displaced|migrants|evacuees|asylum[- ]seekers|returnees|homeless)\b[^.;]{0,90}?(?:,| and|,? along with|,? as well as|,? plus|,? including)(?: (?:around|about|some|a further|another|nearly|almost|roughly|over|more than))* $/;

/** "200,000 refugees from the south, along with 40,000 from the coast": each number goes on with those who fled. */
function isUprooted({ scene, draft }: Told): boolean {
  const { quantity, used } = draft;
  if (quantity === null || quantity.unit !== "personnel" || used === null) return false;
  const of = used.noun >= 0 ? (quantity.of?.toLowerCase() ?? "") : "";
  return /\b(?:displaced|refugee|uprooted|homeless)\b/.test(of) || (!soldierly.test(of) && uprooted.test(lowerBefore(scene, used.start)));
}

const civilStaff =
  /\b(?:(?:international|national|local|civil(?:ian)?|support|humanitarian|embassy|office)[- ](?:staff|staffers|employees|workers)|volunteers?)\b/;

/** "81 international staff", "the number of civilian staff to 91": who works for a mission and bears no arms. */
function isCivilStaff({ scene, draft }: Told): boolean {
  const { quantity, used } = draft;
  if (quantity === null || quantity.unit !== "personnel" || used === null) return false;
  const of = quantity.of?.toLowerCase() ?? "";
  if (/\b(?:military|police|security|troops?|soldiers?|officers?)\b/.test(of)) return false;
  return civilStaff.test(of) || (of === "" && /\b(?:civilian|international|national|local) staff (?:to|at|of|from|by) $/.test(lowerBefore(scene, used.start)));
}

const held =
  /\b(?:held|abducted|kidnapped|captured|seized|detained|taken|imprisoned|freed|released)(?: (?:captive|hostage|prisoner))? by (?:the |its |their |an? )?(?:[\w-]+ )?(?:abductors?|captors?|kidnappers?|rebels?|gunmen|militants?|militia\w*|insurgents?|fighters|extremists?|hijackers|pirates|terrorists?|armed (?:men|groups?))\b/;

/** "One peacekeeper has been held by abductors since May": taken, and no contribution. */
const isCaptive = ({ draft, own, after }: Told): boolean => draft.quantity !== null && held.test(own + after.slice(0, 90));

const rebels =
  /\b(?:withdrawal|departure|retreat|pull-?out|pull-?back|disarmament|deployment|redeployment|exit) of (?:the |all |any |these |those )?(?:[\w'’-]+ ){0,2}?(?:(?:rebels?|militia(?:s|men)?|insurgents?|guerrillas?|gunmen|settlers)\b|[\w-]+,? an? (?:[\w-]+ ){0,2}(?:rebel|militia|armed|insurgent|jihadist|terror(?:ist)?) (?:group|movement|outfit)\b)/;
const civilServices =
  /\b(?:re)?deployment of (?:[\w'’-]+ ){0,4}?(?:authorities|administrations?|administrators|officials|civil servants|judges|magistrates|teachers|state services|aid workers|health workers)\b/;

const consented =
  /\b(?:consent|assent|objections?|opposition) (?:to|for) (?:the |a |any |its |their |this |that )?(?:[\w-]+ ){0,3}?(?:deployment|presence|dispatch|arrival|stationing)\b/;

/** "confirmed its consent to the deployment": a stance towards another's forces. */
const isConsent = ({ draft, own }: Told): boolean => draft.quantity === null && draft.rules[0].startsWith("force/nominal-") && consented.test(own);

const shares =
  /\b(?:increase|rise|cut|reduction|addition) (?:in|to|of) (?:(?:the|its|their|his|our) )?(?:[\w-]+ )?(?:shares?|payments?|spending|budgets?|costs?|funding|dues|fees?|bill)\b/;

/** "the withdrawal of the rebels", "the redeployment of the civil authorities", "an increase in its share of the costs": no forces of a state. */
const isOfOthers = ({ draft, own, after }: Told): boolean =>
  draft.quantity === null &&
  draft.rules[0].startsWith("force/nominal-") &&
  (rebels.test(own + after.slice(0, 60)) || shares.test(own) || civilServices.test(own + after.slice(0, 40)));

/** "could not deploy them all at once": how, and not whether. */
const isAllAtOnce = ({ draft, own, after }: Told): boolean =>
  draft.quantity === null &&
  draft.modality === "negated" &&
  /\b(?:all at once|at once|all at the same time|in one go|simultaneously|overnight)\b/.test(own + after.slice(0, 30));

const ofWhom = /\b(?:including|among (?:them|whom)|of (?:them|whom)|who include|includes?|with) (?:some |about |around |at least |nearly |over )?$/;
/** "350 soldiers, including 10 women": whom they count among them are no force of their own. */
const isAmongThem = ({ scene, draft }: Told): boolean =>
  draft.quantity !== null &&
  draft.used !== null &&
  /^(?:wom[ae]n|females?|female [\w-]+|servicewomen)$/.test(draft.quantity.of?.toLowerCase() ?? "") &&
  ofWhom.test(lowerBefore(scene, draft.used.start));

const undated =
  /\b(?:set|give|gave|name|fix|offer|provide|announce|put|commit to|discuss) (?:any |an? |the )?(?:[\w-]+ )?(?:time-?table|time-?line|time-?frame|date|deadline|schedule|figures?|numbers?|details?)\b/;

/** "declined to set a timetable for the deployment": the day is refused, not the force. */
const isUndated = ({ draft, own }: Told): boolean => draft.quantity === null && draft.stage === "refused" && undated.test(own);

/** "The operation will play a key role in safeguarding trade": what a mission is good for. */
const isGoodFor = ({ scene, draft }: Told): boolean =>
  draft.rules[0] === "force/state-play" &&
  draft.clause?.subject != null &&
  (/^(?:operation|mission|force|deployment|presence|contribution|effort)$/.test(headOf(scene, draft.clause.subject)) ||
    /^(?:mission|formation)$/.test(entityAt(scene, draft.clause.subject.head)?.class ?? ""));

/** "is glad to inform the public", "rejected the results of the vote": a manner of speaking, and votes. */
export const isManner = ({ draft }: Told): boolean =>
  draft.topic !== null &&
  /^(?:to|the)?\W*$|^to (?:inform|announce|report|say|tell|present|note|introduce|confirm|share|see you)\b|^the (?:\w+ )?(?:election |electoral |poll |official |final )?results?(?: of the (?:vote|election|poll|referendum)\b|\W*$)/.test(
    draft.topic.trim().toLowerCase(),
  );

/** "a tour of duty": where soldiers serve, and nobody's visit. */
export const isDutyTour = ({ scene, draft, own, after }: Told): boolean =>
  draft.rules[0] === "meeting/noun-tour" &&
  (/\btours? of duty\b/.test(own + after.slice(0, 12)) || (/^(?:its|their|his|her|a)\b/.test(own) && serving.test(lowerOf(scene))));

const serving =
  /\b(?:troops|soldiers|servicem[ae]n|personnel|battalion|company|regiment|squadron|contingent|battle ?group|detachment|rotation|pilots|airmen|crews?)\b/;

/** "began providing the jets": gives them; no gate. */
export function isGiving({ scene, draft }: Told): boolean {
  if (draft.rules[0] !== "condition/provided") return false;
  const at = tokenFrom(scene, draft.span.start),
    last = /^(?:only|merely|just|also|still|now|already|currently|simply|not)$/.test(wordOf(scene, at - 1)) ? at - 2 : at - 1;
  return (
    at > scene.sentence.first &&
    wordOf(scene, at) === "providing" &&
    /^(?:begin|begins|began|begun|beginning|start|starts|started|starting|stop|stops|stopped|continue|continues|continued|keep|keeps|kept|consider|considers|considered|considering|is|are|was|were|be|been|by|of|for|in|from|to|with|without|about|after|before|while|when|on|at|as|including|already|also|still|now|not)$/.test(
      wordOf(scene, last),
    )
  );
}

const chambers =
  /\b(?:parliament|seimas|saeima|riigikogu|sejm|bundestag|riksdag|storting|folketing|eduskunta|knesset|diet|duma|rada|assembly|congress|senate|legislature|government|coalition|cabinet|president|prime minister|mayor|ombudsman|judges?)\b/;

/**
 * "its commander, whose two-year mission expired", "how long the extension is for", "reserves the right for six months": a person's own term, a length that is
 * not told, a right that nobody has used.
 */
export function isNoTerm({ scene, draft, before, own, lemma }: Told): boolean {
  // "the Seimas should decide before its mandate expires": a house's own term.
  if (
    /\b(?:its|their|his|her) (?:own )?(?:mandate|term)\b/.test(own) &&
    draft.mission === null &&
    chambers.test(before) &&
    !scene.entities.some((e) => isMissionName(e))
  )
    return true;
  if (lemma === "reserve" || /\bhow (?:long|much longer) (?:the |its |their |this |that )?$/.test(before) || /^how (?:long|much longer)\b/.test(own))
    return true;
  const subject = draft.clause?.subject ?? null;
  if (subject === null || subject.first <= scene.sentence.first) return false;
  const whose = wordOf(scene, subject.first) === "whose" ? subject.first : wordOf(scene, subject.first - 1) === "whose" ? subject.first - 1 : -1;
  if (whose < 0) return false;
  const back = /^[,—–-]$/.test(wordOf(scene, whose - 1)) ? whose - 2 : whose - 1;
  return (
    entityAt(scene, back)?.class === "person" ||
    /\b(?:commander|envoy|representative|chief|general|ambassador)\b/.test(wordsOf(scene, Math.max(scene.sentence.first, back - 2), back + 1).toLowerCase())
  );
}

const inWord =
  /\bin (?:an?|the|their|its|this) (?:[\w-]+ )?(?:pledge|call|statement|appeal|vow|promise|letter|condemnation|declaration|vote|bid|petition|protest|plea)\b|\bin (?:condemning|denouncing|criticising|criticizing|welcoming|urging|calling|warning|mourning|praising|rejecting|opposing|supporting|backing|signing|accusing|demanding|saying|expressing|marking|celebrating)\b|\bthe (?:[\w-]+ ){0,2}(?:celebrations?|festivities|mourning|condemnations?|calls?|chorus|debate|tributes|criticism|protests?|march|rally|demonstration|strike|race|party|parade|competition|contest)\b/;

/** "joined its allies in a pledge to help": in word, and in no force. */
const isInWord = ({ draft, own, after }: Told): boolean =>
  draft.quantity === null &&
  ((draft.rules[0] === "force/state-join" && inWord.test(own + after.slice(0, 50))) ||
    (draft.rules[0] === "force/joins-join" && /\bjoin(?:s|ed|ing)? forces (?:with|to)\b/.test(own + after.slice(0, 20))));

/** "to prepare Chadian pilots", "Chadian pilots to fly the jets": another's soldiers made ready are taught, and sent nowhere. */
function isOfPupils({ scene, draft }: Told): boolean {
  const { clause, quantity, actor } = draft;
  if (quantity !== null || clause === null) return false;
  const others = (np: { readonly first: number; readonly last: number }, own: boolean): boolean =>
    scene.entities.some((e) => e.class === "state" && e.form === "adjective" && e.first >= np.first && e.last < np.last && isAmong(e, actor) === own);
  if (draft.rules[0] === "force/readies")
    return clause.objects.some((o) => /^(?:pilot|soldier|troop|recruit|crew|officer|brigade|unit)$/.test(headOf(scene, o)) && others(o, false));
  return (
    draft.rules[0].startsWith("force/does") &&
    clause.vg.form === "infinitive" &&
    clause.governor !== null &&
    /^(?:prepare|train|teach|help|ready|enable|equip)$/.test(lemmaOf(clause.governor)) &&
    clause.subject !== null &&
    others(clause.subject, true)
  );
}

/** "the countries that contribute the most", "troops contributed by each of these countries": of many, who are named elsewhere. */
function isOfMany({ scene, draft, own }: Told): boolean {
  const { clause, quantity, rules } = draft;
  if (quantity !== null || clause === null || !/^force\/(?:contribute|stationed)$/.test(rules[0])) return false;
  if (/\bcontributed by (?:each of |all of |all |both )?(?:these|those|the|its|their) (?:[\w-]+ )?(?:countries|states|nations|members|allies)\b/.test(own))
    return true;
  const whom = clause.governorNoun ?? clause.subject;
  return (
    clause.type === "relative" &&
    whom !== null &&
    /^(?:country|state|nation|contributor|member)$/.test(headOf(scene, whom)) &&
    draft.actor.every((a) => a.id !== null && scene.reading.lookups.body.has(a.id))
  );
}

const goods =
  /\b(?:to )?(?:maintain|keep|preserve|restore|uphold|secure)(?:s|ed|ing)? (?:the |a |its |their |lasting |political |regional |international )*(?:stability|peace|order|law|calm|security|unity|balance|momentum|pressure|contact|relations)\b/;

/** "stationed there to maintain stability", "will be trained to take over": what they are for, and whom they teach. */
function isFor({ draft, own, after }: Told): boolean {
  const { clause, quantity, rules } = draft;
  if (quantity !== null || clause === null || clause.vg.form !== "infinitive") return false;
  return (
    (rules[0] === "force/keep" && goods.test(own + after.slice(0, 30))) ||
    (rules[0] === "force/relieves" &&
      clause.governor !== null &&
      clause.governor.vg.passive &&
      /^(?:train|teach|prepare|equip|help|mentor)$/.test(lemmaOf(clause.governor)))
  );
}

/** "a shortfall of nearly sixty helicopters", "the rebel leader commands 10,000 fighters": what is not there, and who serves no state. */
function isLackOrRebels({ scene, draft }: Told): boolean {
  const { used, clause, quantity } = draft;
  if (used === null || quantity === null) return false;
  if (/\b(?:shortfall|shortage|deficit|lack|dearth) of (?:nearly |about |some |almost |over |around |more than |up to )*$/.test(lowerBefore(scene, used.start)))
    return true;
  return (
    /\b(?:fighters|gunmen|militiamen|rebels|insurgents)\b/.test(quantity.of ?? "") &&
    clause?.subject != null &&
    /\b(?:rebels?|warlords?|militias?|insurgents?|jihadists?|guerrillas?)\b/.test(
      wordsOf(scene, clause.subject.first, Math.min(scene.sentence.last, clause.subject.last)).toLowerCase(),
    )
  );
}

const gives = list("give award hand grant offer promise present pay");
const musters = list("recruit enlist conscript hire discharge demobilise demobilize dismiss sack promote decorate");

/** "gave two officers a medal", "recruited 300 soldiers": who gets something, and an army that grows at home. */
function isAwardedOrRaised({ scene, draft }: Told): boolean {
  const { clause } = draft;
  if (clause === null || clause.vg.passive || (!gives.has(lemmaOf(clause)) && !musters.has(lemmaOf(clause)))) return false;
  const [whom, what] = objectsAfter(clause);
  if (whom === undefined || !forcePeople.has(headOf(scene, whom))) return false;
  return musters.has(lemmaOf(clause)) || (what !== undefined && what.first === whom.last && !isForceNoun(scene, what.head));
}

/** "The Danish army received two new ships": a service's own new kit. */
const isOwnKit = ({ scene, draft: { clause, quantity } }: Told): boolean =>
  quantity?.unit === "unit" &&
  clause !== null &&
  clause.subject !== null &&
  /^(?:receive|obtain|get|acquire|commission)$/.test(lemmaOf(clause)) &&
  !clause.vg.passive &&
  /\b(?:army|navy|air force|military|armed forces)$/.test(wordsOf(scene, clause.subject.first, clause.subject.last).toLowerCase());

/** The signs of a force that is none. */
export const besideForces = [
  isUprooted,
  isCivilStaff,
  isCaptive,
  isOfOthers,
  isConsent,
  isUndated,
  isAllAtOnce,
  isAmongThem,
  isGoodFor,
  isInWord,
  isOfPupils,
  isOfMany,
  isFor,
  isLackOrRebels,
  isAwardedOrRaised,
  isOwnKit,
];

const soleMember =
  /\b(?:is|are|was|were|remains?) (?:the only|one of (?:the |only |just )*(?:few|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?:[\w-]+ ){0,4}?(?:members?|all(?:y|ies))(?: state| country| nation)? (?:to|that|which|with|without|still|not|whose|\w+ing)\b/;
const friends = /\ball(?:y|ies) of (?:the )?$|\ball(?:y|ies) of (?:the )?\w+/;

/** "is the only NATO member spending 4 per cent", "the closest allies of Chad": what sets it apart, or whose friend it is. */
export const isSetApart = ({ scene, draft, words, own }: Told): boolean =>
  /^membership\/(?:be|become|remain)$/.test(draft.rules[0]) &&
  (soleMember.test(words) ||
    (friends.test(own) &&
      draft.clause !== null &&
      draft.clause.attached.some((a) => a.word === "of" && scene.entities.some((e) => e.class === "state" && a.np.first <= e.first && e.first < a.np.last))));

const firms =
  /\b(?:compan(?:y|ies)|firms?|makers?|manufacturers?|ship-?yards?|shipbuilders?|contractors?|banks?|consortium|industr(?:y|ies)|factor(?:y|ies)|(?:shipping|arms|defen[cs]e|steel|engineering|aerospace|industrial|weapons|energy|technology|media) (?:group|giant|concern|conglomerate))$/;
const makers = new WeakMap<Lookups, RegExp>();

/** Does a phrase name a firm, by its kind or, of makers of arms, by its name? */
function isFirm(words: string, lookups: Lookups): boolean {
  let named = makers.get(lookups);
  if (named === undefined) makers.set(lookups, (named = new RegExp(`\\b(?:${lookups.organisations("maker")})$`)));
  return firms.test(words) || named.test(words);
}
/** "A Polish shipyard will supply Oman with boats": business, and no help of the state whose firm it is. */
export const isOfFirm = ({ scene, draft: { clause } }: Told): boolean =>
  clause !== null &&
  clause.subject !== null &&
  !clause.vg.passive &&
  isFirm(wordsOf(scene, clause.subject.first, clause.subject.head + 1).toLowerCase(), scene.reading.lookups);
