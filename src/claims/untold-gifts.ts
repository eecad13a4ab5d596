/** What is told in the words of aid, costs and budgets and gives nothing: arms laid down, papers put forward, frozen funds, money for the bereaved. */
import type { Told } from "./untold.ts";
import { lemmaOf } from "./scene.ts";
import { isCharge, isWithheld } from "./untold-forces.ts";
import { isAmong } from "./named.ts";

const closerTies =
  /\bto (?:form|forge|build|deepen|strengthen|develop|promote|expand|boost|foster|establish|improve) (?:closer |stronger |deeper |better |new |its |economic |trade |diplomatic |bilateral |regional )*(?:ties|relations|relationships|links|partnerships|bonds|trade|cooperation)\b/;

/** "set aside 2 billion to form closer ties": diplomacy, and what no mission costs. */
const isForTies = ({ draft, own, after }: Told): boolean =>
  draft.mission === null && closerTies.test(own + after.slice(0, 60)) && !/\b(?:troops?|soldiers|deploy\w*|missions?|bases?|frigates?|warships?)\b/.test(own);

/** "is paid to the next of kin": for the dead. */
const isForBereaved = ({ own, after }: Told): boolean =>
  /\b(?:next of kin|bereaved|widows|(?:families|relatives) of (?:the |those )?(?:dead|deceased|fallen|killed|victims)|ex-?gratia|compensation to)\b/.test(
    own + after.slice(0, 60),
  );

/** "No details were given of the four camps": told, and not handed over. */
const isDetail = ({ own }: Told): boolean =>
  /^(?:no|few|further|more|any|the) (?:\w+ )?(?:details?|information|figures?|reasons?|explanations?|dates?|particulars) (?:was|were|has been|have been|is|are) (?:immediately |yet |also )?(?:given|provided|released|offered|disclosed|supplied)\b/.test(
    own,
  );

/** "would be allowed to build barracks": what guests may do on their host's soil. */
const isGuestsWork = ({ draft: { rules, clause } }: Told): boolean =>
  rules[0] === "aid/works" &&
  clause !== null &&
  clause.governor !== null &&
  clause.governor.vg.passive &&
  /^(?:allow|permit|authorise|authorize|entitle|enable|let)$/.test(lemmaOf(clause.governor));

const heldFunds =
  /\b(?:frozen|immobili[sz]ed|seized|confiscated|blocked)(?: \w+)? (?:assets|funds|reserves|money)\b|\b(?:assets|funds|reserves) (?:frozen|immobili[sz]ed|seized|confiscated)\b/;

/** "the use of frozen Chadian assets to back a loan": those whose funds were taken give nothing. */
const isOfHeldFunds = ({ scene, draft, words }: Told): boolean =>
  heldFunds.test(words) &&
  draft.actor.length > 0 &&
  draft.actor.every((a) =>
    scene.entities.some(
      (e) =>
        e.id === a.id &&
        (e.form === "adjective" || /^['’]s\b/.test(scene.tokens.text.slice(e.end, e.end + 2))) &&
        /^['’]?s? ?(?:[\w-]+ ){0,2}(?:assets|funds|reserves|money)\b/.test(
          scene.tokens.text
            .slice(e.end, e.end + 50)
            .trimStart()
            .toLowerCase(),
        ),
    ),
  );

/** "flew 30 interceptions of 44 aircraft": no help to whose they are. */
const isInterception = ({ draft, own }: Told): boolean => draft.rules[0] === "aid/works-for" && /\binterceptions? of\b/.test(own);

/** "we will equip the brigade as it needs": one's own unit abroad gets no aid. */
const isOwnUnit = ({ scene, draft }: Told): boolean =>
  draft.rules[0] === "aid/helps" &&
  draft.with.some((w) => w.role === "recipient" && w.id !== null && scene.reading.lookups.formation.has(w.id)) &&
  draft.actor.every(
    (a) =>
      scene.before.some((d) => d.kind === "force" && isAmong(a, d.actor) && (d.mission === null || isAmong(d.mission!, draft.with))) ||
      (draft.mission !== null && isAmong(draft.mission!, draft.with)),
  );

const charged = /\baccus(?:es|ed|ing) (?:[\w'’.-]+ ){1,5}?of (?:[\w-]+ing (?:and|or) )?$/;

/** "accused Chad of arming and supporting the fighters": a charge. */
const isCharged = ({ draft, before, lemma }: Told): boolean =>
  draft.quantity === null &&
  draft.clause?.vg.form === "gerund" &&
  /^(?:arm|support|back|help|finance|fund|train|equip|sponsor|supply|aid|assist|send)$/.test(lemma) &&
  charged.test(before);

/** "met to discuss support": talk of it. */
const isDiscussed = ({ draft, own }: Told): boolean => draft.quantity === null && draft.rules[0] === "aid/help-changed" && /^(?:to )?discuss/.test(own);

/** "wants to destabilise the north with the help of its ally": what somebody is thought to want. */
const isSuspected = ({ draft, before }: Told): boolean =>
  draft.rules[0] === "aid/with-help" && /\b(?:wants?|tr(?:y|ies|ying)|seeks?|aims?|plans?|plots?) to [^.;]{0,60}$/.test(before);

const suggests =
  /\b(?:some|many|others|critics|politicians|experts|analysts|lawmakers|commentators|observers|economists|mps)\b(?: \w+){0,6}? (?:suggest|argu|say|said|think|thought|believ|want|demand|call|propos)\w*\b/;

/** "some suggest that 4 per cent is a better figure": what people think of it. */
const isSuggested = ({ draft, before, own }: Told): boolean =>
  (draft.stage === "in-force" || draft.stage === "planned") &&
  (suggests.test(before.slice(-90)) ||
    (/\bis (?:a )?(?:better|more fitting|more realistic|right|too (?:low|high|little|much))\b/.test(own) && /\bsome\b/.test(before)));

/** "asked its partners to give 40 million": a sum of nobody who is named. */
const isOfNobodyAsked = ({ draft }: Told): boolean => draft.actor.length === 0 && draft.stage === "requested";

/** "to hand over their weapons": arms laid down. */
const isLaidDown = ({ own }: Told): boolean =>
  /\b(?:hand(?:ed|ing|s)? over|surrender(?:ed|ing|s)?|turn(?:ed|ing|s)? in) (?:all )?(?:their|its|his) (?:heavy )?(?:arms|weapons|guns)\b/.test(own);

const putForward =
  /\b(?:put(?:s|ting)? forward|propos(?:es|ed|ing)|present(?:s|ed|ing)|tabled|submit(?:s|ted)|drafted) (?:an? |the |his |her |its )?(?:[\w-]+ )?(?:budgets?|plans?|bills?|proposals?|estimates?)\b/;

/** "had put forward a budget of 8 billion": a paper, and nobody's gift. */
const isPutForward = ({ own }: Told): boolean => putForward.test(own);

export const untoldGifts = [
  isWithheld,
  isOfHeldFunds,
  isInterception,
  isOwnUnit,
  isDiscussed,
  isSuspected,
  isCharged,
  isCharge,
  isLaidDown,
  isPutForward,
  isDetail,
  isGuestsWork,
  isForTies,
];

export const untoldCosts = [isForTies, isForBereaved];

/** "1.7 per cent, up from 1.4 and short of the 2 per cent of NATO": what is not reached, beside what is, is spent by nobody. */
const isNotReached = ({ scene, draft: { used } }: Told): boolean =>
  used !== null &&
  /\b(?:short of|shy of|far from|away from|off|missing)(?: (?:the|its|their|nato['’]s|that|nato))? $/i.test(
    scene.tokens.text.slice(Math.max(scene.tokens.start[scene.sentence.first], used.number.start - 40), used.number.start),
  ) &&
  scene.quantities.some((other) => other.last <= used.first && (other.family === "gdp" || other.family === "percent"));

export const untoldBudgets = [isSuggested, isOfNobodyAsked, isNotReached];
