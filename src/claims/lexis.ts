/** The domain's nouns and verbs by what they do in a claim. Lemmas; a statement about English and the field, never about one report. */
import { list } from "../text/words.ts";

export { list };

/** People in uniform or sent on a mission. */
export const forcePeople = list(
  "logistician sapper hussar grenadier fusilier rifleman infantryman cavalryman seaman deminer mine-clearer submariner gurkha spahi paratroop bluejacket mariner constable scout lancer dragoon raider frogman carabiniere bersaglieri alpini artilleryman sniper signaller controller planner driver diver technician mechanic surgeon troop soldier personnel serviceman servicewoman servicemember servicepeople peacekeeper trainer instructor adviser advisor marine sailor airman paratrooper commando policeman policewoman officer observer helmet blue-helmet beret engineer medic gendarme specialist legionnaire ranger guardsman trooper contingent staff military police crew monitor mentor men woman women man people member force gunner aviator pilot reservist",
);
/** Formed units and platforms that are sent, stationed or kept. */
export const forceUnits = list(
  "battalion brigade division corps company platoon squadron regiment battery detachment unit group battlegroup battle-group task-force flotilla fleet squad garrison contingent team headquarters force army infantry element echelon vanguard",
);
export const forcePlatforms = list(
  "ship warship frigate destroyer corvette cruiser submarine carrier minehunter minesweeper vessel boat gunboat aircraft plane jet fighter helicopter bomber tanker drone uav gunship patrol-boat typhoon eurofighter mirage gripen rafale f-16 f-35 f-18 cf-18 poseidon awacs hercules chinook apache griffon",
);
/** People, units or ships: what is a force. */
export const isForceNoun = (noun: string): boolean => forcePeople.has(noun) || forceUnits.has(noun) || forcePlatforms.has(noun);
/** Weapons and kit: given rather than sent, unless deployed. */
export const weapons = list(
  "tank howitzer gun missile rocket launcher shell round munition ammunition rifle vehicle carrier radar mortar system interceptor mine bomb truck ambulance generator weapon armour armor arm kit equipment supply jacket helmet uniform optic sight engine part spare medicine hospital",
);

export const sendVerbs = list(
  "give muster deliver deploy send dispatch contribute commit station base move transfer assign bring post land put ship fly second redeploy field place detach sail despatch supply provide furnish rush airlift join arrive host head go follow enter launch open establish set build return",
);
export const keepVerbs = list("keep maintain remain stay retain hold leave sustain continue host serve operate patrol guard fly run");
export const beVerbs = list("be have include comprise number count total stand form consist make amount contain involve unite hold deploy");
export const addVerbs = list(
  "add increase boost raise expand reinforce strengthen double triple quadruple bolster swell grow beef enlarge augment top ramp step enhance up widen rise bulk climb surge soar jump mount treble upgrade",
);
export const cutVerbs = list(
  "cut reduce shed pare whittle axe trim shrink halve lower slash fall drop decrease scale draw thin downsize decline dwindle diminish plunge taper lessen contract curtail prune slim",
);
export const withdrawVerbs = list("withdraw pull leave repatriate recall evacuate quit remove haul exit bring return come");
export const replaceVerbs = list("replace relieve rotate swap succeed");
export const capVerbs = list("exceed cap limit authorise authorize allow permit ceiling set");
export const extendVerbs = list("extend prolong renew continue lengthen");
export const suspendVerbs = list("suspend halt pause freeze interrupt");
export const endVerbs = list("end close conclude terminate finish complete expire lapse disband dissolve wind");
export const giveVerbs = list(
  "cede swear give donate provide supply deliver send hand gift transfer offer pledge promise lend loan grant furnish earmark allocate ship contribute commit release disburse channel announce",
);
export const trainVerbs = list("train teach instruct mentor coach drill educate school tutor retrain");
export const harmVerbs = list(
  "kill slay wound injure die capture arrest desert lose accuse charge execute massacre shoot ambush bury mourn murder hospitalise hospitalize sentence convict detain abduct kidnap drown perish interview quarantine infect hurt maim behead hang jail imprison acquit suspect blame rape rob explode",
);

/** Bodies of private life: what they do, hold and join is no state's. */
export const privateBodies = list(
  "firm bank school university college choir orchestra club museum church hospital clinic newspaper magazine broadcaster airline shipyard charity brewery factory retailer manufacturer theatre band bakery restaurant hotel shop publisher carmaker startup start-up insurer cooperative",
);

/** "up" and "home" turn a neutral verb: "step up", "bring home". */
export const isReturn = (lemma: string, rest: string): boolean =>
  (lemma === "bring" ||
    lemma === "take" ||
    lemma === "go" ||
    lemma === "come" ||
    lemma === "return" ||
    lemma === "send" ||
    lemma === "fly" ||
    lemma === "sail" ||
    lemma === "head" ||
    lemma === "steam" ||
    lemma === "order" ||
    lemma === "call" ||
    lemma === "summon" ||
    lemma === "march" ||
    lemma === "ship" ||
    lemma === "relocate" ||
    lemma === "repatriate" ||
    lemma === "evacuate" ||
    lemma === "transfer") &&
  /(?<!\bat )\b(?:home|back)\b|\bto (?:their|its|his) (?:respective |own |native )*(?:countries|country|homelands?|homes?|nations)\b/.test(rest);
