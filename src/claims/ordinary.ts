/** What befalls people, what a state does at home and what is only said of forces, aid and meetings: told in the words of a commitment, and none. */
import type { Kind } from "../model/claim.ts";
import { isOfArmedGroup } from "./armed.ts";
import type { Draft } from "./draft.ts";
import { besideForces, isOfFirm, isDutyTour, isGiving, isManner, isNoTerm, isSetApart } from "./incidental.ts";
import { list } from "./lexis.ts";
import { notMoved } from "./notmoved.ts";
import { lowerOf, lowerText, oneSpace } from "./lowered.ts";
import { missionOf, placesIn } from "./places.ts";
import { lemmaOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { untoldLeads, untoldMandates, untoldMeetings, untoldMembers } from "./untold-bodies.ts";
import { untoldForces } from "./untold-forces.ts";
import { untoldBudgets, untoldCosts, untoldGifts } from "./untold-gifts.ts";
import type { Told } from "./untold.ts";
import { areTaught, isNobodyAgainst, isOfItsMembers, isOnAgenda, turnsOfForces } from "./untold-turns.ts";
import { untoldGates, untoldOutcomes, untoldStances } from "./untold-stances.ts";
import { isAmong } from "./named.ts";

type Sign = (told: Told) => boolean;

/** Whether a draft tells of no commitment, by what its words are about. */
export function isOrdinary(scene: Scene, draft: Draft): boolean {
  const signs = signsOf[draft.kind];
  if (signs === undefined) return false;
  const whole = lowerOf(scene),
    at = scene.sentence.start;
  const start = Math.max(0, draft.span.start - at),
    end = Math.max(start, draft.span.end - at);
  const told: Told = {
    scene,
    draft,
    words: oneSpace(whole),
    before: oneSpace(whole.slice(0, start)),
    own: oneSpace(whole.slice(start, end)),
    after: oneSpace(whole.slice(end)),
    lemma: draft.clause === null ? "" : lemmaOf(draft.clause),
  };
  return isOfArmedGroup(told) || signs.some((sign) => sign(told));
}

/** Words of a phrase range: lower case, one space between them. */
const phrase = (scene: Scene, first: number, last: number): string => oneSpace(wordsOf(scene, first, last).toLowerCase());

/** The words right behind the number of a draft. */
function behindNumber({ scene, draft, words, own, before }: Told): string {
  if (draft.used !== null) return oneSpace(lowerOf(scene).slice(Math.max(0, draft.used.end - scene.sentence.start)));
  const quote = oneSpace(draft.quantity?.quote.toLowerCase() ?? ""),
    at = quote === "" ? -1 : own.indexOf(quote);
  return at < 0 ? "" : words.slice(before.length + at + quote.length);
}

const losses =
  /^(?:,? (?:and |plus )?(?:[\d,.]+|hundreds of|dozens of|thousands of|scores of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|several|many|some) [\w-]+(?: [\w-]+)?){1,4},? (?:were |had been )?(?:killed|dead|died|wounded|injured|missing|infected)\b/;
const stricken = /\b(?:infected|sick|ill|injured|wounded|patients?|cases|casualties|victims|the dead|the missing|fatalities|survivors)\b/;
const listedSick =
  /\b(?:infected|sick|ill|injured|wounded|patients?|casualties|victims|dead|missing|fatalities)\b[^.;,]{0,12} (?:included?|includes|including|are|were|is|was)[^.;,]{0,12} $/;
const ward = /\b(?:infected|infections?|quarantin\w+|hospital\w*|virus|covid|outbreak|disease|health authorit\w+)\b/;
const lists = list("include comprise be number total consist involve");
const homeward = list("come return make go get");

/** "150 soldiers and 90 civilians killed", "the infected included 26 sailors", "forty have not come home": the dead and the sick. */
const isToll: Sign = (told) => {
  const { scene, draft, words, lemma } = told,
    { quantity, clause } = draft;
  if (quantity === null || quantity.unit !== "personnel") return false;
  if (
    losses.test(behindNumber(told)) ||
    (draft.used !== null && listedSick.test(oneSpace(lowerOf(scene).slice(0, Math.max(0, draft.used.start - scene.sentence.start)))))
  )
    return true;
  if (clause === null) return false;
  if (clause.subject !== null && lists.has(lemma) && stricken.test(phrase(scene, clause.subject.first, clause.vg.first))) return true;
  if (clause.vg.negated && clause.vg.perfect && homeward.has(lemma) && /\b(?:home|back)\b/.test(words)) return true;
  return /^(?:people|persons?|patients|residents|inhabitants)$/.test(quantity.of ?? "") && ward.test(words);
};

const others =
  /^ ?(?:[\w-]+ )?(?:refugees|migrants|asylum[- ]seekers|evacuees|displaced|veterans|pensioners|marchers|protesters|demonstrators|visitors|spectators|delegates|tourists|students|applicants|recruits|graduates|cadets)\b/;

/** "the presence of 40,000 refugees", "1,200 veterans marched". */
const countsPeople: Sign = (told) => told.draft.quantity !== null && others.test(behindNumber(told));

const inArmy =
  /^,?(?: (?:people|men|women|soldiers|personnel|troops|members|regulars|reservists))* in (?:the|our|its|their) (?:(?:whole|entire|regular|standing|national) )*(?:army|navy|air force|armed forces|defen[cs]e forces?|military|reserves?|police(?: force)?|services)\b(?! (?:in|at|mission))/;
const remarked =
  /^(?: [\w-]+){0,5} (?:is|are|was|were) (?:not |only |quite |just |rather )?(?:an? (?:lot|large|big|huge|small|great|considerable)|too (?:many|few)|enough|plenty|many|few)\b/;

/** "40,000 in the army", "90 soldiers is a lot": a service's strength, and what is thought of a number. */
const isStrength: Sign = (told) =>
  told.draft.quantity !== null && told.draft.stage !== "pledged" && (inArmy.test(behindNumber(told)) || remarked.test(behindNumber(told)));

const serving = list("serve participate contribute deploy involve take support help be");
const everywhere =
  /\b(?:to date|over the years|down the years|over the (?:past|last) (?:[\w-]+ )?(?:years|decades)|for (?:decades|generations)|(?:across|around|throughout) the (?:world|globe)|(?:a )?(?:host|range|variety) of (?:other )?(?:places|countries|operations|missions))\b/;

const manyMissions =
  /\b(?:to|in|with|on) (?:a (?:large |great |good )?(?:number|range|variety|series|host) of|many|several|numerous|various|all|countless|dozens of|most) (?:other |different |such |of )?(?:[\w-]+ ){0,3}(?:operations|missions|deployments|campaigns)\b/;
/** "To date 30,000 have served around the world": a record of many years. */
const isRecord: Sign = ({ scene, draft, words, lemma }) =>
  draft.clause?.vg.perfect === true &&
  serving.has(lemma) &&
  (everywhere.test(words) || manyMissions.test(words)) &&
  (manyMissions.test(words) ||
    /\b(?:a )?(?:host|range|variety) of\b/.test(words) ||
    (missionOf(scene, scene.sentence.first, scene.sentence.last) === null && placesIn(scene, scene.sentence.first, scene.sentence.last).length !== 1));

const pensions = /\b(?:veterans?|pension(?:s|ers?)?|disabilit(?:y|ies)|disabled|incapacitated|widows?|ex-servicem[ae]n)\b/;

/** "nineteen of them are assessed as disabled": those who have served. */
const isOfVeterans: Sign = ({ draft, words }) =>
  draft.quantity !== null &&
  draft.quantity.unit === "personnel" &&
  draft.change === "level" &&
  (draft.stage === "in-force" || draft.stage === "ended") &&
  draft.clause?.vg.tense !== "future" &&
  pensions.test(words);

const careers = list("serve fly work enlist train");
const asOne =
  /^\S+ (?:[\w-]+ ){0,4}as (?:an?|the) (?!part|result|member of (?:the|a) (?:alliance|coalition)|force|unit|contingent|contribution|consequence|battalion|team|group|company|sign|deterrent|token|gesture|reserve|buffer|bridge|backup)/;

/** "Served as a pilot with the Canadian air force", "he contributed to its success": the life of one person. */
const isOneCareer: Sign = ({ scene, draft, lemma }) => {
  const { clause, quantity } = draft;
  if (clause === null || quantity !== null) return false;
  if (
    careers.has(lemma) &&
    clause.vg.last < scene.sentence.last &&
    asOne.test(`${phrase(scene, clause.vg.last - 1, Math.min(scene.sentence.last, clause.vg.last + 9))} `)
  )
    return clause.subject === null || !isPlural(scene, clause.subject.head);
  return lemma === "contribute" && clause.vg.tense === "past" && clause.subject !== null && /^(?:he|she)$/.test(wordOf(scene, clause.subject.head));
};

const isPlural = (scene: Scene, i: number): boolean => /s$/.test(wordOf(scene, i)) && wordOf(scene, i).length > 3;

const atHome =
  /\bcoast ?-?guards?\b|\bborder (?:protection|security|patrols? command|force|policing)\b|\b(?:people|drug)[- ]smugg\w+|\bboat ?people\b|\basylum[- ]seekers?\b|\bunauthori[sz]ed (?:boats?|arrivals?)\b|\billegal (?:fish\w+|boats?|arrivals?|immigrants?)\b|\b(?:bush|forest|wild) ?fires?\b|\b(?:snow|hail)storms?\b|\b(?:clear\w*|shovel\w*) (?:the |away )?snow\b|\bsandbags?\b|\b(?:flood|cyclone|drought) (?:relief|victims|recovery|emergency)\b|\b(?:coroner|homicide|royal commission)\b|\bpolice investigations?\b|\bemergency services\b/;
/** How far before it in characters a matter of home is still spoken of. */
const homeReach = 260;
const lands: ReadonlySet<string> = new Set(["state", "region", "place", "mission", "formation", "body"]);

const ownSoil =
  /\b(?:in|on|to|across|around|throughout) (?:its|their|his|her|the country's|the nation's) own (?:capital|country|cities|city|territory|streets|towns|villages|airports|borders?)\b/;
/** "wants to deploy officers in its own capital". */
const isOnOwnSoil: Sign = ({ own, after }) => ownSoil.test(own + after.slice(0, 60));

/** "We have 18 patrol boats" of border protection: police, coastguards and helpers at home, where no other land is named. */
const isAtHome: Sign = ({ scene, draft }) => {
  if (draft.actor.length !== 1 || scene.reading.lookups.state.get(draft.actor[0].id ?? "") === undefined) return false;
  const whole = lowerText(scene.reading.text);
  // Soldiers sent are spoken of beside the boats that come.
  const back = draft.quantity !== null && /\b(?:troops|soldiers|marines)\b/.test(draft.quantity.of ?? "") ? 0 : homeReach;
  const from = Math.max(0, scene.sentence.start - back),
    matter = atHome.exec(whole.slice(from, scene.sentence.end));
  if (matter === null) return false;
  const own = draft.actor[0].id;
  // "landed aboard an American coastguard plane": another's, who brings them.
  const at = from + matter.index;
  const whose = scene.reading.entities.find((e) => e.form !== "pronoun" && e.start <= at && at - e.end <= 2);
  if (whose?.speaksFor && whose.speaksFor !== own) return false;
  return !scene.entities.some((e) => lands.has(e.class) && e.form !== "pronoun" && e.id !== null && e.id !== own && e.of !== own && e.speaksFor !== own);
};

const unsafe =
  /\bwithout (?:any |the |an? )?(?:adequate|proper|appropriate|sufficient|full|necessary|suitable|personal)\b[^.;,]{0,40}\b(?:protection|equipment|training|armou?r|vaccin\w+|preparation|kit|insurance|support|gear)\b/;
const furnishes = list("provide supply equip issue furnish arm fit");
const ownPeople = /^(?:its|their|our|his|her|the) (?:own )?(?:[\w-]+ )?(?:personnel|troops|soldiers|forces|people|staff|men|women|sailors|crews|members)$/;

/** "We shall not send sailors without adequate protection", "the army will provide its soldiers with masks": the care of one's own. */
const isCare: Sign = ({ scene, draft, words, lemma }) => {
  const { clause } = draft;
  if (clause === null) return false;
  if (clause.vg.negated && unsafe.test(words)) return true;
  return (
    furnishes.has(lemma) &&
    clause.objects.some(
      (o) => o.first >= clause.vg.last && ownPeople.test(phrase(scene, o.first, o.last)) && wordOf(scene, Math.min(o.last, scene.sentence.last - 1)) === "with",
    )
  );
};

const tasks = list("mission mandate task role job duty purpose responsibility effort efforts endeavour aim goal objective ability capacity capability");

/** "in its mission to contribute to security": what a mission is for. */
const isPurpose: Sign = ({ scene, draft }) =>
  draft.quantity === null &&
  draft.clause?.vg.form === "infinitive" &&
  draft.clause.vg.first - 1 > scene.sentence.first &&
  tasks.has(wordOf(scene, draft.clause.vg.first - 1));

const general = /^[^,;]{0,40}\b(?:deployed|serving|stationed|posted) (?:overseas|abroad)\b/;

/** "comparable to other police deployed overseas": those who serve anywhere. */
const isAnywhere: Sign = ({ scene, draft, own, before }) =>
  draft.quantity === null &&
  general.test(own) &&
  /\b(?:other|all|any|every|those|of|for) (?:[\w-]+ ){0,3}$/.test(before) &&
  placesIn(scene, scene.sentence.first, scene.sentence.last).length === 0;

/** "We call on the Government to match our proposal": a state asks nothing of itself. */
const asksItself: Sign = ({ draft }) =>
  draft.stage === "requested" &&
  draft.actor.length === 1 &&
  draft.with.some((w) => w.role === "asker") &&
  draft.with.every((w) => w.role !== "asker" || (w.id !== null && w.id === draft.actor[0].id));

const privately =
  /\b(?:donated|given|raised|collected|contributed|provided)(?: \w+)? by (?:the |our |ordinary |private |many |local )*(?:[\w-]+ )?(?:community|communities|public|people|citizens|schools?|churches|families|compan(?:y|ies)|staff|employees|individuals|business(?:es)?|viewers|readers|donors|residents)\b|\bprivate(?:ly)? (?:donat\w+|donors|gifts)\b|\bfund-?rais\w+|\bappeal(?:'s)? target\b/;
/** "seven million donated by the community": private giving. */
const isPrivate: Sign = (told) =>
  told.draft.quantity !== null && (privately.test(told.before.slice(-30) + told.own + told.after) || charity.test(behindNumber(told)));
const charity =
  /^ (?:(?:for|to) (?:[\w-]+ ){1,3})?(?:came |coming )?(?:from|by|through|in) (?:the |our )?(?:community (?:support|donations|groups)|public (?:donations|appeals?|support)|private (?:donations|donors|giving|sources)|charit(?:y|ies|able \w+)|donations|the public|churches|church groups)\b/;

const budget = /\b(?:(?<!of \S{0,12} ?)aid (?:budget|vote|votes)|development assistance (?:budget|programme?))\b/;
/** "a hundred million more for aid in the budget": help that goes to nobody in particular. */
const isAidBudget: Sign = ({ scene, draft, words }) =>
  draft.quantity !== null &&
  budget.test(words) &&
  !draft.with.some((w) => w.role === "recipient" && scene.entities.some((e) => e.id === w.id && e.form !== "pronoun"));

const memorials = /\b(?:memorials?|cenotaphs?|monuments?|statues?|museums?|commemorat\w+|war graves?|anniversar(?:y|ies)|reunions?|veterans'? associations?)\b/;
/** "funding for a memorial": what is built and remembered at home. */
const isMemorial: Sign = ({ words }) => memorials.test(words);

const fines =
  /\b(?:in|as|for) (?:compensation|damages|fines?|costs|restitution|reparations|bail)\b|\b(?:fined|compensation|legal (?:fees|costs)|court costs)\b/;
/** "earns 150,000 euros a year": pay. */
const isPay: Sign = ({ lemma, draft }) => draft.quantity !== null && lemma === "earn";
const isFine: Sign = ({ words }) =>
  fines.test(words) && /\b(?:court|judge|jury|victims?|convict\w+|sentenc\w+|lawyers?|fined|plaintiffs?|tribunal|compensation)\b/.test(words);

const advice =
  /\btravel (?:advi[cs]e|advisor(?:y|ies)|warnings?|bulletins?)\b|\b(?:travellers|tourists|nationals|citizens|passport holders|holiday-?makers) (?:[\w-]+ ){0,8}(?:should|are advised|are urged|must|ought)\b/;
/** "citizens should leave unless they must stay": advice to travellers. */
const isTravelAdvice: Sign = ({ words }) => advice.test(words);

const cantTake: Sign = ({ scene, draft }) =>
  draft.clause !== null &&
  /^(?:can|could)/.test(draft.clause.vg.modal) &&
  (draft.clause.vg.negated || /t$/.test(draft.clause.vg.modal)) &&
  /\b(?:take|adopt|hold) the (?:position|view|line|attitude)\b/.test(
    phrase(scene, draft.clause.vg.first, Math.min(scene.sentence.last, draft.clause.vg.last + 3)),
  );

const tradeTopic =
  /\b(?:social security|free[- ]trade|trade|tax(?:ation)?|tourism|cultural|education(?:al)?|investment|fisheries|air services|working holiday|climate|environment\w*|health|pensions?|superannuation|whaling|human rights|wages?|prices|price (?:caps?|rises?|controls?)|tariffs?|visas?|death penalty|abortion|immigration|asylum|farm\w*|agricultur\w+|petrol|emissions|nuclear (?:power|plants?|energy|reactors?)|world cup|olympics?|football|tournament|match|taxes|customs union|railways?|pipelines?|smoking|gambling|extradition|migrants?|migration|plastics?|crops|marriage|euro ?zone)\b/;
const armedTopic =
  /\b(?:troops?|soldiers?|militar\w+|defen[cs]e|forces\b|nato|missions?|peace\w*|war|sanctions|weapons?|arms|nuclear|deploy\w*|alliance|terror\w*|embargo|invasion)\b/;
const partyTopic =
  /^(?:the )?(?:labou?r|opposition|greens?|democrats?|liberals?|conservatives?|coalition|tor(?:y|ies)|republicans?|national party)(?:'s|’s|s'|s’)? (?:[\w-]+ ){0,2}(?:plans?|polic(?:y|ies)|proposals?|ideas?|promises?|record|position|claims?|criticism)\b/i;
const ofForces =
  /\b(?:barracks|men|garrisons?|battalions?|contingents?|officers|frigates?|warships?|helicopters?|camps?|marines|paratroopers|infantry|peacekeepers|bases?|convoys?|patrols?)\b/;
const homeTopic =
  /\b(?:competition authorit\w+|antitrust|sale of the|stadiums?|mergers?|takeovers?|acquisition|regulators?|shareholders?|subsid(?:y|ies)|the budget|airlines?|bank|factory|plant|strike|weather|rain(?:s|ed)?|ceremony|concert|tourists?|wedding)\b/;
/** "The merger needs the approval of the regulator": gates and outcomes of business and daily life. */
const isOtherBusiness: Sign = ({ scene, words, draft }) =>
  draft.gate !== "payment" &&
  (homeTopic.test(words) || tradeTopic.test(words)) &&
  !ofForces.test(words) &&
  !armedTopic.test(words.replace(/\bnuclear (?:power|plants?|energy|reactors?)\b/g, "")) &&
  !scene.entities.some((e) => isMissionName(e)) &&
  !scene.before.some((d) => d.kind !== "meeting" && scene.index - d.sentence <= 6);

/** "welcomed the social security agreement", "criticised Labor's plans": matters of trade, of welfare and of parties at home. */
const isOtherMatter: Sign = ({ draft }) =>
  draft.topic !== null &&
  (partyTopic.test(draft.topic.trim()) ||
    (tradeTopic.test(draft.topic.toLowerCase()) && !armedTopic.test(draft.topic.toLowerCase().replace(/\bnuclear (?:power|plants?|energy|reactors?)\b/g, ""))));

/** "has not decided whether to join the euro": a choice of its own, where nothing of the field was told. */
const isOtherChoice: Sign = ({ scene, draft, own, after }) =>
  /undecided|no-decision|will-decide/.test(draft.rules[0]) &&
  /\bwhether to\b/.test(own + after.slice(0, 20)) &&
  !armedTopic.test(own + after) &&
  !scene.entities.some((e) => isMissionName(e) || e.class === "body") &&
  !scene.before.some((d) => d.kind !== "meeting" && scene.index - d.sentence <= 3);

const polls = /\b(?:observers?|monitors?|observation mission)\b[^.;,]{0,40}\b(?:elections?|referendum|polls|ballot)\b/;
/** "sends observers to the election". */
const isOfPolls: Sign = ({ own, after }) => polls.test(own + after.slice(0, 60));

const needed = /\b(?:have|has|had|needs?|ought) to be\b|\b(?:must|should) be\b/;
/** "in the end there will have to be a dialogue": what is thought needed, with no day or place. */
const isNeeded: Sign = ({ draft, before, after }) =>
  (draft.stage !== "requested" &&
    draft.place.length === 0 &&
    draft.form === "meeting" &&
    /\bthere\b/.test(before.slice(-40)) &&
    needed.test(before.slice(-40))) ||
  /^[^.;]{0,20}\bought to (?:be|happen)\b/.test(after);

const ownMen =
  /\b(?:to|with) (?:the|my|our) (?:[a-z]+ ){0,2}(?:minister|treasurer|attorney-general|cabinet|department|colleagues?|party room|caucus|chief of the defen[cs]e force|advisers|advisors)\b/;
const ownTalk = list("talk speak meet discuss consult");
/** "I'll be talking to the defence minister this afternoon": a government among itself. */
const isAmongOwn: Sign = ({ scene, draft, lemma }) =>
  ownTalk.has(lemma) &&
  draft.clause?.subject != null &&
  /^(?:i|we)$/.test(wordOf(scene, draft.clause.subject.head)) &&
  ownMen.test(phrase(scene, draft.clause.vg.first, Math.min(scene.sentence.last, draft.clause.vg.last + 9))) &&
  !scene.entities.some((e) => e.class === "state" && e.form !== "pronoun" && e.first > draft.clause!.vg.first && e.first < draft.clause!.vg.last + 8);

const chambers = /\b(?:parliament|senate|house|congress|assembly|diet|duma|knesset|bundestag|sejm|legislature|courts?|royal commission)\b/;
/** "it may sit in March", of a parliament. */
const isSitting: Sign = ({ scene, draft, words, lemma }) => {
  if (lemma !== "sit") return false;
  const { subject } = draft.clause!;
  if (subject !== null && wordOf(scene, subject.head) !== "it" && chambers.test(phrase(scene, subject.first, subject.last))) return true;
  return (
    chambers.test(words) ||
    (subject !== null &&
      wordOf(scene, subject.head) === "it" &&
      chambers.test(lowerText(scene.reading.text).slice(Math.max(0, scene.sentence.start - homeReach), scene.sentence.start)))
  );
};

const homeSecurity =
  /^[^.;,]{0,30}\b(?:for|on|to|into|in|towards?) (?:[a-z]+ ){0,3}(?:national|homeland|domestic|internal|border|aviation|airport|cyber) security\b|^[^.;,]{0,30}\b(?:for|on) (?:[a-z]+ ){0,2}(?:counter-?terrorism|intelligence agenc\w+|police)\b/;
const homePolice =
  /\b(?:budgets?|spending|funds?|funding) (?:of|for|on) (?:its|the|their|his|our|her) (?:own )?(?:[\w-]+ )?(?:police|gendarmerie|coast ?guard|courts?|prisons?|fire (?:brigade|service))\b/;
/** "1.2 billion more for national security", "the budget of its police": police, agencies and borders at home, and no defence. */
const isHomeSecurity: Sign = (told) =>
  told.draft.quantity !== null &&
  (homeSecurity.test(behindNumber(told)) || homePolice.test(told.own)) &&
  !/\b(?:defen[cs]e|military|armed forces|army|nato)\b/.test(told.own);

const moored = /\b(?:home ?-?ports?|home bases?|based at (?:hmas|raaf|raf|hms|naval|camp|fort)|(?:at|in) (?:its|their) (?:home|own) (?:ports?|bases?))\b/;
/** "six submarines at their home base", "Estonian tanks in Estonia": where an army lives. */
const isInPort: Sign = ({ scene, draft, words }) =>
  draft.change === "level" &&
  moored.test(words) &&
  draft.actor.length > 0 &&
  placesIn(scene, scene.sentence.first, scene.sentence.last).every((p) => isAmong(p, draft.actor));

const trained = /\b(?:recruit\w*|enlist\w*|end[- ]strength|establishment strength|larger army|full-time strength|school leavers|cadet\w*|graduat\w+)\b/;
/** "to recruit 1,500 more": how large one's own army is to be. */
const isRecruiting: Sign = ({ scene, draft, words }) =>
  draft.quantity !== null &&
  trained.test(words) &&
  draft.filled["actor"] === undefined &&
  placesIn(scene, scene.sentence.first, scene.sentence.last, false).length === 0 &&
  missionOf(scene, scene.sentence.first, scene.sentence.last) === null;

const praise =
  /\b(?:outstanding|magnificent|professional(?:ly|ism)?|skills?|skilled|courage\w*|brave\w*|proud\w*|pride|reputation|admir\w+|tribute|(?:great|fine|good|terrific|wonderful|superb|excellent) job|excellent|distinguish\w+|sacrifices?|best in the world|finest)\b/;
const praised = list("do be show display demonstrate earn deserve win perform acquit distinguish have carry make");
/** "Our soldiers do a magnificent job": praise, where no place is told. */
const isPraise: Sign = ({ scene, draft, own, after, lemma }) =>
  draft.quantity === null &&
  draft.change === "level" &&
  praised.has(lemma) &&
  praise.test(own + after.slice(0, 50)) &&
  placesIn(scene, scene.sentence.first, scene.sentence.last).length === 0 &&
  missionOf(scene, scene.sentence.first, scene.sentence.last) === null;

const rescued =
  /\b(?:citizens?|nationals?|people|civilians?|expatriates?|residents?|passengers?|famil(?:y|ies)|dependants?|tourists?|workers|staff|children)\b/;
/** "evacuated 300 citizens": whom a state fetches home. */
const isRescue: Sign = ({ scene, draft, lemma }) =>
  draft.quantity !== null &&
  /^(?:evacuate|rescue|airlift|repatriate|fly|bring|fetch|ferry|move)$/.test(lemma) &&
  draft.clause!.objects.some(
    (o) => rescued.test(phrase(scene, o.first, o.last)) && !/\b(?:military|soldiers|troops)\b/i.test(wordsOf(scene, o.first, o.last)),
  ) &&
  // "brings four fighters and 120 people": their crews.
  !scene.quantities.some((q) => q.family === "unit" && draft.clause!.objects.some((o) => o.first <= q.first && q.first < o.last));

/** "300, over 300, people": a number that the speaker puts right; "every one of our troops" counts nothing. */
const isPutRight: Sign = (told) => {
  const { quantity, used } = told.draft;
  if (quantity === null || used === null) return false;
  if (quantity.max === 1 && /\b(?:every|each) one of\b/.test(told.words)) return true;
  const next = /^, ?(?:or |well |just )*(?:over|more than|about|around|nearly|almost|rather) ([\d,]+)\b/.exec(behindNumber(told));
  return next !== null && Number(next[1].replaceAll(",", "")) === (quantity.max ?? quantity.min);
};

const carried =
  /\b(?:sent|dispatched|despatched|flown|shipped|delivered|transported|carried|airlifted|ferried)(?: out| in| there)? (?:through|aboard|on board|by|via|on|in) (?:the |its |our )?$/;
/** "a pump, flown out aboard two C-17 aircraft": what only carries the help. */
const isCarrier: Sign = ({ scene, draft }) =>
  draft.used !== null && draft.used.family === "unit" && carried.test(oneSpace(lowerOf(scene).slice(0, Math.max(0, draft.used.start - scene.sentence.start))));

/** "Our forces will be placed under the control of the allied commander": who commands them, and no sending. */
const isPlacedUnder: Sign = ({ scene, draft, lemma }) =>
  draft.quantity === null &&
  /^(?:place|put|bring)$/.test(lemma) &&
  /^\S+ under (?:the |its |their |full )*(?:[a-z]+ ){0,2}(?:control|command|authority|orders|direction)\b/.test(
    phrase(scene, draft.clause!.vg.last - 1, Math.min(scene.sentence.last, draft.clause!.vg.last + 8)),
  );

const endorsed =
  /\bsupport (?:to|for|behind) (?:the |this |that |any |these |such )?(?:[\w'-]+ ){0,3}(?:actions?|decisions?|strikes|campaign|plans?|idea|cause|resolutions?|war|proposals?|initiatives?|stance|move|bid)\b/;
/** "gives our support to the action": a stance, and nothing handed over. */
const isEndorsement: Sign = ({ draft, own }) =>
  draft.quantity === null &&
  endorsed.test(own) &&
  !/\b(?:equipment|weapons?|financial|military|logistic\w*|humanitarian|medical|material|technical|training)\b/.test(own);

/** "20 civilian experts", "12 public servants": no soldiers. */
const isCivilian: Sign = ({ draft }) =>
  draft.quantity !== null &&
  /\b(?:civilian (?:experts?|specialists?|advis[eo]rs?|doctors?|contractors?|staff|officials?)|(?:public|civil) servants?|diplomats?|aid workers?|journalists?|teachers?)\b/.test(
    draft.quantity.of?.toLowerCase() ?? "",
  );

const titled =
  /\b(?:commander|commandant|head|chief)(?:-in-chief)? (?:of|for|in) (?:the |all )?(?:[\w'-]+ ){0,3}(?:forces|force|command|fleet|army|navy|air force|guards?|corps|staff)\b/;
/** "the US commander of Pacific Forces", "head of Iran's guards": a post in a state's own services. */
const isOwnPost: Sign = ({ scene, draft, own, after }) =>
  draft.mission === null &&
  /^lead\/(?:is|whose)-commander$/.test(draft.rules[0]) &&
  titled.test(own + after.slice(0, 30)) &&
  !scene.entities.some((e) => (isMissionName(e) || e.class === "body") && e.start < draft.span.end && draft.span.start < e.end);

/** "a joint session of Parliament": a chamber hears a guest. */
const isInHouse: Sign = ({ own, after }) =>
  /\bjoint (?:session|sitting|meeting) of (?:the )?(?:\w+ )?(?:parliament|congress|houses?|chambers)\b|\bquestion time\b|\bsitting (?:weeks?|days?|fortnight)\b/.test(
    own + after.slice(0, 40),
  );

/** "we're here today": said of the place one speaks at. */
const isHere: Sign = ({ scene, draft, own }) =>
  draft.rules[0] === "meeting/be" &&
  /\b(?:i'm|we're|i am|we are|you're|you are) (?:\w+ )?here\b/.test(own) &&
  placesIn(scene, scene.sentence.first, scene.sentence.last).length === 0;

const civilAbout =
  "(?:tourism|education|health|agricultur(?:e|al)|farm(?:ing)?|sports?|arts|culture|cultural|transport|housing|trade union|labou?r|mining|landmines|environment(?:al)?|consumer|small business|tax|legal|law|medical|scientific|industry|business|investment|energy|fisheries|police|local government|party|annual state|rotary|alumni)";
const civilMeeting = new RegExp(
  `\\b${civilAbout} (?:ministers?['’]? |ministerial |leaders?['’]? |council |union )?(?:conference|seminar|congress|convention|workshop|symposium|meeting)\\b|\\b(?:conference|seminar|congress|convention|workshop|symposium) (?:on|of|for) (?:the )?${civilAbout}\\b`,
);
/** "in Oslo for a tourism ministers' conference": a meeting of another field. */
const isCivilMeeting: Sign = ({ own, after }) =>
  civilMeeting.test(own + after.slice(0, 40)) ||
  /\bceremony (?:of|for|at) (?:the |an? )?(?:[\w-]+ ){0,3}(?:pipeline|plant|railway|dam|airport|factory|bridge|motorway|museum|school|stadium|games)\b/.test(
    own + after.slice(0, 60),
  );

const homeLaw =
  /\b(?:constitutional (?:amendments?|changes?)|amendments? to the (?:[\w.]+ )?constitution|term limits?|impeach\w*|abortion|same-sex|health ?care|minimum wage|pension reform|electoral (?:law|reform)|income tax|gun control|coalition (?:partners?|talks|agreement|government)|parliamentary majority|caretaker (?:cabinet|government))\b/;
/** "Both houses would have to pass it", of term limits: a law at home. */
const isHomeLaw: Sign = ({ scene }) =>
  homeLaw.test(lowerText(scene.reading.text).slice(Math.max(0, scene.sentence.start - homeReach), scene.sentence.end)) && !armedTopic.test(lowerOf(scene));

const diplomacy =
  /\b(?:lead|leadership|leading (?:role|part)|initiative) (?:in|on|of|for) (?:the |its |all |their |these |those )?(?:[\w-]+ ){0,2}(?:efforts?|talks?|negotiations?|debates?|discussions?|campaigns?|diplomacy|calls?|drive|race|vote|polls?|process|reforms?)\b/;
/** "takes a lead in efforts to keep the deal": no mission is led. */
const isDiplomacy: Sign = ({ draft, own, after }) => draft.mission === null && diplomacy.test(own + after.slice(0, 60));

const basing = list("base station house locate home garrison quarter");
/** "are based here in Hull", "will be stationed here": where a state's own army lives. */
const isBasedAtHome: Sign = ({ scene, draft, own, lemma }) => {
  const { clause, actor } = draft;
  if (clause === null || !basing.has(lemma) || actor.length !== 1) return false;
  const isOwn = (e: Scene["entities"][number]): boolean => actor.some((a) => a.id === e.id || a.id === e.of);
  const where = scene.entities.filter(
    (e) => (e.class === "place" || (e.class === "state" && e.form === "name")) && e.first >= clause.vg.last && e.end <= draft.span.end + 30,
  );
  // "will station 300 more in Lapland": moved there, though at home.
  if (where.length > 0) return where.every(isOwn) && (/\bhere\b/.test(own) || (draft.change === "level" && /\b(?:in|at)\b/.test(own)));
  if (!/\bhere\b/.test(own)) return false;
  const last = scene.reading.entities.findLast((e) => e.end <= draft.span.start && (e.class === "place" || (e.class === "state" && e.form === "name")));
  return last !== undefined && isOwn(last);
};

const signsOf: Partial<Record<Kind, readonly Sign[]>> = {
  force: [
    isOfPolls,
    isToll,
    isPutRight,
    countsPeople,
    isStrength,
    isRecord,
    isOfVeterans,
    isOneCareer,
    isAtHome,
    isOnOwnSoil,
    isCare,
    isPurpose,
    isAnywhere,
    isInPort,
    isRecruiting,
    isPraise,
    isRescue,
    isCivilian,
    isCarrier,
    isPlacedUnder,
    isTravelAdvice,
    isBasedAtHome,
    ...notMoved,
    ...besideForces,
    ...untoldForces,
    ...turnsOfForces,
  ],
  mandate: [isNoTerm, ...untoldMandates],
  lead: [isOwnPost, isDiplomacy, ...untoldLeads],
  membership: [...untoldMembers, isSetApart],
  aid: [isOfFirm, isPrivate, isEndorsement, isAidBudget, isMemorial, asksItself, ...untoldGifts, isOnAgenda],
  cost: [isPay, isFine, isAtHome, isMemorial, isHomeSecurity, ...untoldCosts],
  spending: [isHomeSecurity, ...untoldBudgets],
  position: [isOtherChoice, cantTake, isOtherMatter, isMemorial, isManner, ...untoldStances, isNobodyAgainst],
  condition: [isHomeLaw, isTravelAdvice, isCare, isGiving, isOtherBusiness, ...untoldGates],
  consequence: [isOtherBusiness, ...untoldOutcomes],
  meeting: [isCivilMeeting, isNeeded, isAmongOwn, isSitting, isInHouse, isHere, isDutyTour, ...untoldMeetings, isOfItsMembers, areTaught],
};
