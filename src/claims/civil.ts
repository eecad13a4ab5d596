/**
 * What is counted or spoken of in the words of a force and is none: advisers of ministers, refugees, a smuggler's boats, a model's number, what befell a few.
 */
import type { Clause } from "../text/clauses.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { beforeWords, phraseAt } from "./carrier.ts";
import { list } from "./lexis.ts";
import { missionOf, placesIn } from "./places.ts";
import { entityAt, hasCapital, headOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";

const civilNouns = list(
  "refugee migrant evacuee asylum-seeker veteran ex-serviceman pensioner widow boarding sortie flight refusal casualty survivor victim detainee boat-person agent investigator detective inspector hostage prisoner tourist demonstrator marcher",
);
const civilKind =
  /\b(?:ministerial|political|legal|media|policy|tax|financial|economic|electoral|election|diplomatic|consular|embassy|illegal|fishing|asylum|smugglers?'?|smuggling|unauthori[sz]ed|suspect|merchant|cruise|commercial|cargo|container|[\w-]+-?(?:owned|controlled|flagged|registered|operated) (?:ships?|vessels?|tankers?|boats?)|civilian|passenger|charter|retired|former)\b/;
const civilHeads = list("adviser advisor staff boat vessel ship aircraft plane observer officer official monitor");
/** "the wounds of the two soldiers": what is told of a few, not where they serve. */
const fates =
  /\b(?:wounds?|injur(?:y|ies)|famil(?:y|ies)|widows?|parents|trial|case|charges?|impacts?|effects?|consequences|implications|(?:difficult|hard|sad|tough|good) (?:time|day|news|moment)|treatment|health|names?|bod(?:y|ies)|remains|loss|rescue|court[- ]martial|prosecution|conviction|memory|conduct|defence|defense) (?:of|for|against) (?:(?:the|these|those|all|its|our|their) )?$/;

const served =
  /\b(?:support|accommodation|quarters|housing|berths?|moorings?|facilities|maintenance|refits?|repairs?) (?:for|to|of) (?:\p{L}+,? and )?(?:up to |about |some |around )?$/u;
const marched = list("march rally protest demonstrate parade");
/** Refugees with no soldiers after them. */
const refugees = /\b(?:refugees|asylum[- ]seekers|boat ?people|evacuees|migrants)\b(?![\s\S]*\b(?:troops|soldiers|personnel|peacekeepers|marines)\b)/i;
/** How far before a number in characters they are still spoken of. */
const turnReach = 400;

/** Is what the number counts no force at all? */
export function isCivil(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  const noun = q.noun >= 0 ? nounOf(scene, q.noun) : "";
  if (civilNouns.has(noun)) return true;
  // "Niamey base 101", "airbase 201": the number is the name of the place.
  if (q.family === "none" && /^(?:air-?base|base|camp|hill|checkpoint|outpost|hangar|gate)$/.test(beforeWords(scene, q, 1).trim())) return true;
  // "the five troop contributing countries": states, and no troops.
  if (q.family === "personnel" && q.last < scene.sentence.last && /^-?contribut(?:ing|ors?)$/.test(wordOf(scene, q.last))) return true;
  if (civilHeads.has(noun) && civilKind.test(wordsOf(scene, q.first, q.noun + 1).toLowerCase())) return true;
  if (fates.test(`${beforeWords(scene, q, 5)} `)) return true;
  // "the base gives support to four patrol boats", "berths for two frigates": whom a place serves.
  if (served.test(`${beforeWords(scene, q, 5)} `)) return true;
  // "three UN staff": clerks and helpers, unless they are called soldiers.
  if (
    noun === "staff" &&
    q.family === "personnel" &&
    /\b(?:un|u\.n\.|united nations|embassy|agency|aid|relief|humanitarian|red cross)\b/.test(wordsOf(scene, q.first, q.noun + 1).toLowerCase()) &&
    !/\b(?:military|uniformed|headquarters|police)\b/i.test(wordsOf(scene, q.first, q.noun + 1))
  )
    return true;
  // "thousands of people marched", "to take those 252" after refugees were spoken of.
  if (clause !== null && marched.has(lemmaOf(clause)) && /^(?:people|person|man|woman|resident|citizen)$/.test(noun)) return true;
  if (
    q.family === "none" &&
    /^(?:those|these|them|the)$/.test(wordOf(scene, q.first - 1)) &&
    refugees.test(scene.reading.text.text.slice(Math.max(0, scene.sentence.start - turnReach), q.start))
  )
    return true;
  // "A bus with 40 soldiers overturned".
  if (clause !== null && wrecks.has(lemmaOf(clause))) return true;
  // "the 2,500 Danes who live in Lebanon".
  if (
    /^ (?:who |that )?(?:still |now |have |had )?(?:live|living|lived|reside|residing|settled|born)\b/.test(
      scene.tokens.text.slice(q.noun >= 0 ? scene.tokens.end[q.noun] : q.end, q.end + 40),
    )
  )
    return true;
  if (clause !== null && isCeremony(scene, clause, q)) return true;
  // "every one of our troops".
  if (q.quantity.max === 1 && /\b(?:every|each)$/.test(beforeWords(scene, q, 1))) return true;
  // "a single military aim", "a 3 star military commander": the noun behind it is what is counted.
  if (noun === "military" && (phraseAt(scene, q.noun)?.head ?? q.noun) > q.noun) return true;
  // "a Boeing 737 aircraft": a model's number.
  if (
    q.family === "unit" &&
    q.quantity.min === q.quantity.max &&
    (q.quantity.max ?? 0) >= 100 &&
    q.first - 1 > scene.sentence.first &&
    hasCapital(scene, q.first - 1) &&
    !/^(?:the|and|some|about|its|their)$/.test(wordOf(scene, q.first - 1)) &&
    entityAt(scene, q.first - 1) === null &&
    noun.length > 0
  )
    return true;
  return countsOther(scene, clause, q) || isFleet(scene, clause, q, noun);
}

/** "took part in a parade": seen there, and not stationed. */
export const isShow = (scene: Scene, clause: Clause): boolean =>
  /^(?:take|participate|march|join)$/.test(lemmaOf(clause)) &&
  [...clause.objects, ...clause.attached.filter((a) => a.word === "in").map((a) => a.np)].some((np) => shows.has(headOf(scene, np)));
const shows = list(
  "parade ceremony procession pageant festival concert tattoo commemoration funeral race marathon tournament regatta airshow reenactment re-enactment",
);
const wrecks = list("crash overturn collide capsize derail");
const honours = list("award decorate honour honor thank praise commend commemorate remember reward promote congratulate swear bless portray depict");
const tales = /\b(?:stor(?:y|ies)|tales?|lives|memor(?:y|ies)|experiences?|letters?|diar(?:y|ies)|portraits?) (?:of|about|from) (?:the )?(?:some |about )?$/u;
/** "were awarded medals", "took an oath", "the story of 40 soldiers": of whom something is told that is no presence. */
function isCeremony(scene: Scene, clause: Clause, q: ReadQuantity): boolean {
  const lemma = lemmaOf(clause);
  if (tales.test(`${beforeWords(scene, q, 4).toLowerCase()} `)) return true;
  if (clause.subject === null || clause.subject.first > q.first || q.first >= clause.subject.last) return false;
  if (isShow(scene, clause)) return true;
  return (
    (honours.has(lemma) && (clause.vg.passive || lemma === "swear")) ||
    clause.objects.some((o) => /^(?:medal|oath|salute|wreath|prize|award|diploma|certificate)$/.test(headOf(scene, o)))
  );
}

const others =
  /\b(?:boardings?|refusals?|cases?|visits?|sorties?|incidents?|attacks?|votes?|complaints?|arrests?|seizures?|violations?|detections?|applications?|deaths?|refugees?|migrants?|veterans?)\b|\b(?:ministerial|political|media|policy|legal|diplomatic|consular|embassy) (?:advis[eo]rs?|staff|officials?)\b/;

/** "Boardings on this deployment are 12", "the number of ministerial advisers rose to 200": a bare number counts the subject of its verb. */
function countsOther(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if (clause === null || clause.subject === null || clause.subject.last > q.first || (q.noun >= 0 && q.family !== "none")) return false;
  return others.test(wordsOf(scene, clause.subject.first, Math.max(clause.subject.last, Math.min(clause.vg.first, q.first))).toLowerCase());
}

const boats = list("submarine boat patrol-boat vessel frigate destroyer corvette");
const owns = list("have be own buy build order cut reduce add boost need want operate get replace form commit");

/** "Our commitment to 12 submarines", "we have 18 patrol boats": the size of a fleet or a purchase, where no place, mission or ally is told. */
function isFleet(scene: Scene, clause: Clause | null, q: ReadQuantity, noun: string): boolean {
  if (q.family !== "unit" || !boats.has(noun) || (clause !== null && !owns.has(lemmaOf(clause)))) return false;
  const { first, last } = scene.sentence;
  return (
    bought.test(scene.tokens.text.slice(Math.max(0, scene.sentence.start - 200), scene.sentence.end).toLowerCase()) &&
    missionOf(scene, first, last) === null &&
    placesIn(scene, first, last, false).length === 0
  );
}

const bought = /\b(?:buil[dt]\w*|acqui\w+|procure\w*|purchas\w+|buy\w*|order(?:ed|s)?|shipyards?|shipbuild\w+|fleet of|replacement)\b/;

const falls = list("land fall hit strike crash explode");
/** "a stray missile landed on Polish territory": sent by nobody to stay, and nobody's gift. */
export const isFall = (scene: Scene, clause: Clause): boolean =>
  clause.subject !== null &&
  falls.has(lemmaOf(clause)) &&
  /^(?:missile|rocket|shell|drone|bomb|mortar|projectile|debris)s?$/.test(headOf(scene, clause.subject));
