/** What kind of thing a noun phrase hands over: kit, craft, help of a sure or of a loose sort. */
import { NAME } from "../text/lexicon.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { armsNouns } from "./gifts.ts";
import { forcePlatforms, list, weapons } from "./lexis.ts";
import { onceEach } from "./memo.ts";
import { headOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** Things that lie in a depot: who sends them away gives them away. */
const kit = list(
  "equipment weapon arm weaponry ammunition ammo munition shell round cartridge bullet tank howitzer missile system launcher rocket gun rifle pistol vehicle drone uav radar kit gear grader shotgun detonator suv rhib telescope scanner bowser raft purifier telephone phone tablet printer router server panel bicycle bike concentrator flashlight baton handcuff canister motor sandbag loader roller pack supply medicine drug vaccine generator uniform helmet vest shield clothing battery spare mortar mine truck lorry jeep ambulance carrier armour armor optic goggle binoculars radio tent boot bridge interceptor bomb mask ration blanket engine cannon artillery hardware materiel material stock sight camera jammer scanner detector excavator bulldozer computer laptop server terminal parachute explosive grenade bandage tourniquet bed food water flour grain wheat rice blood oxygen fuel petrol diesel kerosene coal jacket torpedo armament dinghy speedboat hospital clinic pump transformer prosthesis barge tractor forklift pick-up motorcycle motorbike trailer crane stretcher ventilator incubator foodstuff device tarpaulin mattress drum disinfectant syringe printer telephone satellite-phone sensor robot fodder seed fertiliser fertilizer",
);
/** Help by its own name. */
const sure = list(
  "aid assistance relief package packet parcel tranche donation grant loan credit consignment shipment delivery subsidy reparation intelligence imagery expertise training tuition schooling instruction retraining repair refit maintenance overhaul airlift airdrop safehaven",
);
/** Help in a loose sense: only with a giver and a receiver who are named. */
const loose = list(
  "support help money fund funding cash credit finance financing guarantee assurance cover umbrella protection transport transportation logistics image course programme trainer instructor adviser advisor mentor medic doctor nurse teacher sapper engineer expert specialist technician flight know-how advice demining evacuation medevac reconnaissance surveillance refuelling refueling lift catering escort",
);
/** Ships and aircraft: sent on duty by most verbs, given by those of handing over. */
const craft = list(
  "jet plane aircraft airplane helicopter fighter warplane bomber tanker ship vessel boat frigate corvette submarine cutter minehunter minesweeper gunboat patrol-boat trainer-jet transporter",
);
/** Nouns that stand for what is in them. */
const containers =
  /^(?:package|packet|parcel|shipment|deliver(?:y|ies)|consignment|supply|supplies|batch|range|variety|number|set|tranche|list|load|lorryload|truckload|planeload|shipload|convoy|cache|ton|tonne|quantit(?:y|ies)|amount|dozens?|hundreds?|thousands?|tens|scores|handful|couple|pair|lot|lots|plenty|bulk|rest|part|half|most|all|some|last|first|remainder|stream|flow|flood|worth|piece|item|type|kind|form|provision|transfer|sending|sale|export|donation|gift|loan|offer|promise|pledge|allotment|collection|mix|delivery)s?$/;

export type Gift = "kit" | "craft" | "sure" | "loose";

/** The phrase with the of-phrase that says what is in it: "a batch of shells". */
export function wholeGift(scene: Scene, np: NounPhrase): { np: NounPhrase; first: number; last: number } {
  const prep = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  const holds = containers.test(wordOf(scene, np.head)) && prep?.type === "prep" && wordOf(scene, prep.first) === "of" && inner?.type === "np";
  return holds ? { np: inner, first: np.first, last: inner.last } : { np, first: np.first, last: np.last };
}

/** Types known by name alone. */
const models = list(
  "dome humvee bmp btr brdm mrap marder cv90 caesar archer krab pzh boxer fuchs wiesel bushmaster mastiff stormer starstreak nlaw panzerfaust milan exocet harpoon scalp switchblade bayraktar shahed mohajer buk osa kub igla strela kornet grad uragan smerch javelin stinger leopard patriot abrams bradley stryker himars challenger gepard taurus atacms nasams iris-t leclerc amx piranha patria rosomak senator hawkei unimog hesco spike tow mistral rapier hawk crotale hellfire kalashnikov katyusha rpg amraam sidewinder tomahawk scud ak-47 m16 m4 m113 m109 m777",
);
const designator = /^(?:[A-Z]{1,5}-?\d{1,4}[A-Za-z]{0,2}s?|[A-Z][a-z]+-\d+s?)$/;
/** Letters of aircraft types. */
const winged = /^(?:a|an|c|ch|cn|cp|e|f|il|kc|mh|mi|mig|mq|oh|p|rq|su|uh|v)-?\d{1,3}[a-z]{0,2}s?$/;
const hollow =
  /\b(?:full|strong|political|moral|diplomatic|unwavering|steadfast|verbal|public|popular|broad|emotional|vocal|overwhelming|unanimous|electoral|parliamentary|life|air|child|consular|legal|customer|every|any) (?:support|help|assistance|backing)$|\b(?:private|hedge|pension|investment) funds?\b|\bsocial (?:security|assistance)\b|\bno (?:support|help|assistance)$/;
const market = /\b(?:contract|deal|licen[cs]e|competition|market|industry|maker|producer|factory|plant)s?$/;

/** What a phrase would be as a gift, or null. */
export const giftOf = onceEach(readGift);

function readGift(scene: Scene, phrase: NounPhrase): Gift | null {
  const { np, first, last } = wholeGift(scene, phrase);
  const words = wordsOf(scene, first, last).toLowerCase();
  if (hollow.test(words) || market.test(words)) return null;
  // "blue helmets" are soldiers.
  if (/^(?:helmet|beret)s?$/.test(wordOf(scene, np.head)) && wordOf(scene, np.head - 1) === "blue") return null;
  // "the first part" is none of the spare parts.
  if (wordOf(scene, np.head) === "part" || (wordOf(scene, np.head) === "system" && np.last - np.first <= 2)) return null;
  // "the corvette Kirpan", "the patrol boat Guardian": by the noun before the name.
  if (np.head - 1 > np.first && scene.tags[np.head] === NAME && craft.has(nounOf(scene, np.head - 1))) return "craft";
  const head = headOf(scene, np).replace(/s$/, (s) => (wordOf(scene, np.head).length > 4 ? "" : s));
  const noun = headOf(scene, np);
  const is = (set: ReadonlySet<string>): boolean => set.has(noun) || set.has(head);
  if (is(kit) || weapons.has(noun) || models.has(noun.replace(/s$/, "")) || models.has(wordOf(scene, np.head))) return "kit";
  if (is(sure)) return "sure";
  if (is(craft) || forcePlatforms.has(noun) || forcePlatforms.has(noun.replace(/s$/, ""))) return "craft";
  if (is(loose)) return "loose";
  // "more air defence", "a line of credit", "intelligence sharing".
  if (/\bair[- ]defen[cs]es?$/.test(wordsOf(scene, np.first, np.head + 1).toLowerCase())) return "kit";
  if (
    /\bintelligence[- ]sharing$/.test(wordsOf(scene, np.first, np.head + 1).toLowerCase()) ||
    (wordOf(scene, np.head) === "line" && /^of credit\b/.test(wordsOf(scene, np.last, np.last + 2).toLowerCase()))
  )
    return "sure";
  // "an assistance measure", "cash payments", "sleeping bags".
  if (/\b(?:(?:aid|assistance|support) measures?|(?:cash|aid|monthly|direct) payments?)$/.test(wordsOf(scene, np.first, np.head + 1).toLowerCase()))
    return "sure";
  if (/\b(?:sleeping|body|sand|duffel) bags?$|\b(?:x-ray|sewing|ct|mri) machines?$/.test(wordsOf(scene, np.first, np.head + 1).toLowerCase())) return "kit";
  if (/^cars?$/.test(wordOf(scene, np.head)) && /\b(?:armou?red|patrol|military)\b/.test(words)) return "kit";
  if (
    /^(?:stations?|sets?|posts?|means|devices?|units?)$/.test(wordOf(scene, np.head)) &&
    /\b(?:radio|radar|jamming|night vision|communications?|signals|satellite|sonar|thermal) (?:stations?|sets?|posts?|means|devices?|units?)$|\bmeans of (?:night vision|communication)$/.test(
      words,
    )
  )
    return "kit";
  if (/\b(?:artillery|field|siege) pieces?$/.test(words)) return "kit";
  if (winged.test(wordOf(scene, np.head))) return "craft";
  if (designator.test(wordsOf(scene, np.head, np.head + 1)) && !/^[a-z]\d$|^g-?\d+$/.test(wordOf(scene, np.head))) return "kit";
  return armsNouns.test(wordsOf(scene, np.head, np.head + 1).toLowerCase()) ? "kit" : null;
}

/** Nouns of handing over: with a craft in them they give it away. */
export const handover = /^(?:deliver(?:y|ies)|shipments?|transfers?|suppl(?:y|ies)|exports?|handover|hand-over|donations?|provision|sending|loans?|gifts?)$/;

/** Words of soldiering: what is loosely called help is then help of the field. */
export const fieldHelp =
  /\b(?:militar\w*|arms|weapons?|lethal|non-lethal|security|defen[cs]e|defensive|humanitarian|medical|logistic\w*|air|cyber\w*|intelligence|engineering|financial|army|navy|naval|police|training|demining|reconnaissance|transport|material|materiel|technical|emergency|food|winter|anti-\w+|armou?red|battlefield|peacekeeping|counter-\w+|border)\b/;
