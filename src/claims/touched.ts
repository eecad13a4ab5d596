/** What words of forces, help and stances only touch: aircraft that are met, crowds, a state's own border, what a raid was meant to force, frozen funds, what people suggest. */
import { actorsOfPhrase } from "./args.ts";
import { sameActors } from "./draft.ts";
import { forcePeople, list } from "./lexis.ts";
import { lowerOf, oneSpace } from "./lowered.ts";
import type { Told } from "./ordinary.ts";
import { entityAt, headOf, lemmaOf, type Scene, wordOf, wordsOf } from "./scene.ts";
import { isPeople } from "./strangers.ts";

const meets = list("intercept shadow track escort identify photograph film spot detect witness spy chase");
const metBefore = /\b(?:interceptions?|sightings?|shadowing|tracking|detections?) of (?:about |some |around |nearly |almost |over |more than |up to |at least )*$/;

/** The words of the sentence before an offset, lower case. */
const wordsBefore = (scene: Scene, offset: number): string => oneSpace(lowerOf(scene).slice(0, Math.max(0, offset - scene.sentence.start)));

/** "intercepted nine Russian aircraft", "21 interceptions of 56 aircraft", "Chad witnessed the entry of 900 men": what is met or seen is nobody's contribution. */
function isMet({ scene, draft }: Told): boolean {
  const { used, clause } = draft;
  if (used !== null && metBefore.test(wordsBefore(scene, used.start))) return true;
  if (clause === null || clause.vg.passive || !meets.has(lemmaOf(clause)) || used !== null && used.first < clause.vg.last) return false;
  // "Chad witnessed the arrival of 90 Danes": theirs, and told.
  return used !== null && /^force\/(?:other-verb|weighed)/.test(draft.rules[0]) && clause.objects.some((o) => o.first <= used.first && used.first < o.last) || clause.subject !== null && sameActors(draft.actor, actorsOfPhrase(scene, clause.subject)) && /\/nominal-(?:arrival|entry|influx)|\/other-verb/.test(draft.rules[0]);
}

const crowds = /^[^.;]{0,80}\b(?:protest(?:s|ed|ing|ers)?|rall(?:y|ies|ied|ying)|demonstrat\w+|march(?:es|ed|ing|ers)?|took to the streets|take to the streets|gathered|queued?|cheer(?:ed|ing)|chant(?:ed|ing))\b/;
/** "thousands of people, mostly students, protested outside": a crowd, whoever is named near it. */
const isCrowd = ({ draft, own, after }: Told): boolean => draft.quantity !== null && /^(?:people|persons|citizens|residents|supporters|demonstrators|protesters)?$/.test(draft.quantity.of?.toLowerCase() ?? "") && draft.used?.family === "personnel" && crowds.test((own + after).slice((own + after).indexOf(draft.quantity.quote.toLowerCase()) + 1 || own.length));

/** "to keep Chadian troops from attacking": what is prevented. */
const isPrevented = ({ scene, draft, own, after, lemma }: Told): boolean => draft.rules[0] === "force/keep" && /^(?:keep|hold)$/.test(lemma) && draft.clause !== null && !draft.clause.vg.passive && draft.clause.objects.some((o) => forcePeople.has(headOf(scene, o))) && /\bfrom \w+ing\b/.test(own + after.slice(0, 20));

/** "learn to fly, service and maintain the jets": what crews and mechanics do to a machine. */
const isUpkeep = ({ draft, before, own }: Told): boolean => draft.rules[0] === "force/keep" && /^(?:to )?(?:maintain|keep)/.test(own) && /\b(?:fly|service|repair|operate|use|run|overhaul|mend|flying|servicing|repairing|operating|using)\b(?:,? (?:and|or|\w+,?))*,? (?:and|or|to) $/.test(before.slice(-60));

/** "to go on an excursion to Oslo": no force goes. */
const isOuting = ({ own, draft }: Told): boolean => draft.rules[0] === "force/state-go" && /\b(?:go|goes|going|went|gone) on (?:an?|their|his|her|its|the) (?:\w+ )?(?:excursion|trip|visit|tour|holiday|vacation|outing|pilgrimage|strike|rampage|diet|record)\b/.test(own);

/** "a raid aimed at forcing Chad to withdraw": what was meant to be forced. */
const isForced = ({ draft }: Told): boolean => draft.rules.includes("stage/force-to") && draft.clause?.governor?.vg.form === "gerund";

const ownBorder = /\b(?:to|at|on|along|near|towards?|for|securing|guarding|patrolling|protecting|strengthen\w*|reinforc\w+|monitor\w*) (?:its|their|his|her|our|the country's|the nation's|the state's) (?:own )?(?:[\w-]+ )?(?:land )?(?:borders?|frontiers?|coast(?:line)?|airspace|shores)\b/;
/** "sent 500 officers to its border with Chad", "5,000 border guards": a state guards its own land. */
function isOnOwnBorder({ scene, draft, own, after, words }: Told): boolean {
  if (draft.actor.length !== 1 || !scene.reading.lookups.state.has(draft.actor[0].id ?? "")) return false;
  if (/\bborder (?:guards?|police|troops|patrols?)\b|\bfrontier guards?\b/.test(draft.quantity?.of?.toLowerCase() ?? "")) return true;
  if (draft.rules[0] === "force/are-joined" && /\bborder (?:guards?|police)\b/.test(words)) return true;
  // Soldiers who mass at a border are told of for what lies behind it.
  if (!/\b(?:police|officers?|guards?|gendarmes?|customs)\b/.test(draft.quantity?.of?.toLowerCase() ?? "") && draft.quantity !== null && !/^force\/duty-/.test(draft.rules[0])) return false;
  if (/\b(?:secur|guard|protect|patroll)\w* the (?:[\w-]+ )?(?:borders?|frontiers?)\b/.test(own) && draft.place.length === 0 && draft.mission === null) return true;
  return ownBorder.test(own + after.slice(0, 60)) && !scene.entities.some((e) => e.class === "mission" || e.class === "body");
}

const inCase = /\bin case (?:[\w'’-]+ ){0,6}$/;
/** "ready in case reinforcements were needed", "our presence served to reinforce that we stand by them": nobody is sent. */
const isOnlyInCase = ({ draft, before, own, after }: Told): boolean => draft.quantity === null && (inCase.test(before) || /\bin case\b/.test(own) && /\bneeded\b/.test(own + after.slice(0, 30)) || /\breinforc\w+ (?:that|the (?:message|point|view|idea|belief|impression|need))\b/.test(own + after.slice(0, 24)));

const conquers = /^force\/state-(?:invade|annex|attack|occupy|bomb|shell|storm|besiege)$/;
/** "if Chad did invade", "Chad annexed the province": what is done to a land is no contribution. */
const isConquest = ({ draft }: Told): boolean => draft.quantity === null && conquers.test(draft.rules[0]);

/** "said that sending troops would not make it a party": what would follow from it. */
const isSupposedAct = ({ draft, own, after }: Told): boolean => draft.quantity === null && draft.clause?.vg.form === "gerund" && /^\w+ing\b/.test(own) && /^[^.;,]{0,24}? ?\b(?:would|could|might)\b(?! be (?:possible|feasible|considered))/.test(after);

/** "the training of Malian soldiers in Spain", "to train Malian troops in Spain": pupils, and no force there. */
const areTaught = ({ draft, before }: Told): boolean => draft.rules[0] === "force/in-passing" && /\b(?:train(?:s|ed|ing)?|teach(?:es|ing)?|taught|instruct(?:s|ed|ing)?|drill(?:s|ed|ing)?)(?: of)?(?: (?:the|some|more|about|all|these))* $/.test(before);

/** "raised his hand and spoke out", "had spoken out against the participation of soldiers": a stance, and nobody sent. */
const isVoiced = ({ draft, before, own }: Told): boolean => draft.quantity === null && (draft.rules[0] === "force/offers-raise" && /\bhands? (?:and|to|in|against) (?:speak|spoke|object|oppose|vote|protest|dissent)/.test(own) || draft.rules[0].startsWith("force/nominal-") && /\b(?:spok\w+|speak\w*|came|come|voted?|argu\w+) (?:out )?against (?:the |any |its |their )?(?:[\w-]+ )?(?:participation|deployment|involvement|presence|dispatch|engagement)\b/.test(before.slice(-40) + own));

/** "when it comes to the election": a manner of speaking. */
const isManner = ({ scene, draft, lemma }: Told): boolean => lemma === "come" && draft.quantity === null && draft.clause?.subject != null && wordOf(scene, draft.clause.subject.head) === "it" && wordOf(scene, draft.clause.vg.last) === "to";

/** "the strait, which separates the two seas": what a land or a sea does. */
const isOfLand = ({ scene, draft }: Told): boolean => draft.quantity === null && draft.rules[0] === "force/other-verb" && draft.clause?.type === "relative" && draft.clause.subject !== null && (/^(?:place|region)$/.test(entityAt(scene, draft.clause.subject.head)?.class ?? "") || /^(?:strait|sea|river|border|line|canal|channel|bridge|gulf|bay|corridor|zone|coast|province)$/.test(headOf(scene, draft.clause.subject)));

/** "the participation of their army is not acceptable": a stance towards it. */
const isJudgedOf = ({ draft, own, after }: Told): boolean => draft.quantity === null && draft.rules[0].startsWith("force/nominal-") && /\b(?:is|was|would be|remains) (?:simply |totally |absolutely |completely |wholly )*(?:not |un|in)(?:acceptable|admissible|tolerable|desirable|thinkable|welcome|wanted)\b/.test(own + after.slice(0, 40));

export const touchedForces = [isManner, isOfLand, isJudgedOf, isMet, isCrowd, isPrevented, isUpkeep, isOuting, isForced, isOnOwnBorder, isOnlyInCase, isConquest, isSupposedAct, areTaught, isVoiced];

const heldFunds = /\b(?:frozen|immobili[sz]ed|seized|confiscated|blocked)(?: \w+)? (?:assets|funds|reserves|money)\b|\b(?:assets|funds|reserves) (?:frozen|immobili[sz]ed|seized|confiscated)\b/;
/** "the use of frozen Chadian assets to back a loan": those whose funds were taken give nothing. */
const isOfHeldFunds = ({ scene, draft, words }: Told): boolean => heldFunds.test(words) && draft.actor.length > 0 && draft.actor.every((a) => scene.entities.some((e) => e.id === a.id && (e.form === "adjective" || /^['’]s\b/.test(scene.tokens.text.slice(e.end, e.end + 2))) && /^['’]?s? ?(?:[\w-]+ ){0,2}(?:assets|funds|reserves|money)\b/.test(scene.tokens.text.slice(e.end, e.end + 50).trimStart().toLowerCase())));

/** "flew 30 interceptions of 44 aircraft": no help to whose they are. */
const isInterception = ({ draft, own }: Told): boolean => draft.rules[0] === "aid/works-for" && /\binterceptions? of\b/.test(own);

/** "we will equip the brigade as it needs": one's own unit abroad gets no aid. */
const isOwnUnit = ({ scene, draft }: Told): boolean => draft.rules[0] === "aid/helps" && draft.with.some((w) => w.role === "recipient" && w.id !== null && scene.reading.lookups.formation.has(w.id)) && draft.actor.every((a) => scene.before.some((d) => d.kind === "force" && d.actor.some((b) => b.id === a.id) && (d.mission === null || draft.with.some((w) => w.id === d.mission!.id))) || draft.mission !== null && draft.with.some((w) => w.id === draft.mission!.id));

const charged = /\baccus(?:es|ed|ing) (?:[\w'’.-]+ ){1,5}?of (?:[\w-]+ing (?:and|or) )?$/;
/** "accused Chad of arming and supporting the fighters": a charge. */
const isCharged = ({ draft, before, lemma }: Told): boolean => draft.quantity === null && draft.clause?.vg.form === "gerund" && /^(?:arm|support|back|help|finance|fund|train|equip|sponsor|supply|aid|assist|send)$/.test(lemma) && charged.test(before);

/** "met to discuss support": talk of it. */
const isDiscussed = ({ draft, own }: Told): boolean => draft.quantity === null && draft.rules[0] === "aid/help-changed" && /^(?:to )?discuss/.test(own);

/** "wants to destabilise the north with the help of its ally": what somebody is thought to want. */
const isSuspected = ({ draft, before }: Told): boolean => draft.rules[0] === "aid/with-help" && /\b(?:wants?|tr(?:y|ies|ying)|seeks?|aims?|plans?|plots?) to [^.;]{0,60}$/.test(before);

export const touchedGifts = [isOfHeldFunds, isInterception, isOwnUnit, isDiscussed, isSuspected, isCharged];

const suggests = /\b(?:some|many|others|critics|politicians|experts|analysts|lawmakers|commentators|observers|economists|mps)\b(?: \w+){0,6}? (?:suggest|argu|say|said|think|thought|believ|want|demand|call|propos)\w*\b/;
/** "some suggest that 4 per cent is a better figure": what people think of it. */
const isSuggested = ({ draft, before, own }: Told): boolean => (draft.stage === "in-force" || draft.stage === "planned") && (suggests.test(before.slice(-90)) || /\bis (?:a )?(?:better|more fitting|more realistic|right|too (?:low|high|little|much))\b/.test(own) && /\bsome\b/.test(before));

/** "asked its partners to give 40 million": a sum of nobody who is named. */
const isOfNobodyAsked = ({ draft }: Told): boolean => draft.actor.length === 0 && draft.stage === "requested";

export const touchedBudgets = [isSuggested, isOfNobodyAsked];

/** "our hosts have given us a warm welcome": guests are received. */
const isReception = ({ own }: Told): boolean => /\b(?:given|gave|giving|extended|received|had|got) (?:us|me|them|him|her)? ?(?:an? )(?:very )?(?:warm|great|fantastic|friendly|hearty|kind) welcome\b/.test(own);

/** "Canadians have strongly supported it": a people's opinion; "the Danes oppose it" is said of the state. */
function isOpinion({ scene, draft }: Told): boolean {
  if (scene.clauses.some((c) => c.subject !== null && draft.span.start < scene.tokens.end[c.vg.last - 1] && scene.tokens.start[c.vg.first] < draft.span.end && isPeople(scene, c.subject))) return true;
  const subject = draft.clause?.subject ?? null;
  if (subject === null || draft.clause!.inherited || subject.joined.length > 1) return false;
  // "40 per cent of Danes are in favour", "half of the Danes": whom a poll asked.
  const of = scene.chunks[subject.index + 1], whom = scene.chunks[subject.index + 2];
  if (/^(?:cent|percent|percentage|%|half|third|quarter|majority|minority|most|share|many|few)$/.test(wordOf(scene, subject.head)) && of?.type === "prep" && wordOf(scene, of.first) === "of" && whom?.type === "np" && (entityAt(scene, whom.head)?.form === "people" || /^(?:respondents?|voters?|people|citizens|adults|population|public|residents|electorate|country)$/.test(wordOf(scene, whom.head)))) return true;
  const e = entityAt(scene, subject.head);
  return e !== null && e.form === "people" && /^(?:most|many|some|ordinary|all|few|\p{Lu}[\p{L}]+)(?: \p{Lu}?[\p{L}]+)?$/u.test(wordsOf(scene, subject.first, subject.last)) && !/^(?:The|These|Those|Both)\b/.test(wordsOf(scene, subject.first, subject.last));
}

const said = /^(?:the |any |all |an? |these |those |such |his |her |its |their |[\w.-]+['’]s? )*(?:[\w-]+ )?(?:claims?|accusations?|allegations?|charges?|suggestions?|notion|reports?|rumou?rs?|assertions?|insinuations?|criticism|complaints?)\b/;
/** "rejected the claim that it was so", "has rejected Chad's accusations": what was said is denied, and nothing is decided. */
const isDenial = ({ draft }: Told): boolean => /\/(?:reject|dismiss|deny|refute|oppose|rebuff|criticise|criticize)$/.test(draft.rules[0]) && draft.topic !== null && said.test(draft.topic.toLowerCase());

/** "The premier criticised the president": one office of a state quarrels with another. */
const isQuarrel = ({ scene, draft }: Told): boolean => /\/(?:criticise|criticize|condemn|denounce|slam|attack|praise|accuses|blame)$/.test(draft.rules[0]) && draft.clause !== null && draft.clause.objects.some((o) => { const e = entityAt(scene, o.head); return e !== null && (e.class === "person" || e.class === "office") && e.speaksFor !== null && draft.actor.some((a) => a.id === e.speaksFor); });

/** "refuses to recognise the government", "reflected on the talks", "emphasised that no soldiers would go": no stance towards a commitment. */
const isNoStance = ({ draft, own, after }: Told): boolean => /\/refuses?$/.test(draft.rules[0]) && /\brefus\w+ to (?:recogni[sz]e|acknowledge|apologi[sz]e|comment|say)\b/.test(own + after.slice(0, 24)) || draft.rules[0] === "position/is-behind" && /\bbehind (?:the|an?|this|that|these|last \w+) (?:[\w-]+ )?(?:attacks?|bombings?|killings?|plots?|raids?|coup|explosions?|blasts?|shootings?|incidents?|sabotage|campaign|hack\w*)\b/.test(own + after.slice(0, 30)) || draft.rules[0] === "position/reflect" && !/\breflecting\b/.test(own) || draft.rules[0] === "position/insists" && /\b(?:insist|stress|emphasi[sz]|underlin)\w* that (?:no|none|nobody|not)\b/.test(own + after.slice(0, 24));

/** "the main party of the Serbs, which has the support of Belgrade": whom a state likes. */
const isBackedParty = ({ draft, before }: Told): boolean => draft.rules[0] === "position/noun" && /\b(?:part(?:y|ies)|list|group|movement|candidate|rebels?|leader|militias?)\b[^.;]{0,50}\b(?:has|have|had|with|enjoys?|enjoyed|under) (?:the )?$/.test(before);

export const touchedStances = [isReception, isOpinion, isDenial, isQuarrel, isNoStance, isBackedParty];
/** "it is not likely that Chad will join": what is not to be. */
const isUnlikely = ({ draft, before }: Told): boolean => (draft.stage === "pledged" || draft.stage === "planned") && draft.modality !== "negated" && /\b(?:(?:not|un) ?likely|not expected|doubtful|no prospect|not clear|unclear|no guarantee|impossible)(?: that| whether)? (?:[\w'’-]+ ){0,3}$/.test(before + "");

export const touchedMembers = [isOpinion, isUnlikely];
