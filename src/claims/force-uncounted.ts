/** Numbers of people and things that count no force: money, measures, house numbers, peoples, companies' staff, gifts, trainees, places that are opened. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { beforeWords } from "./carrier.ts";
import { isCivil } from "./civil.ts";
import { tellsContents } from "./contents.ts";
import { isStanding } from "./count-verbs.ts";
import { countedOf } from "./count.ts";
import { isShareOfFund } from "./donated.ts";
import { harmed } from "./fallen.ts";
import { forceBefore, recentForce } from "./forcetalk.ts";
import { isGift, recipientNear } from "./handover.ts";
import { addVerbs, beVerbs, keepVerbs, list, sendVerbs, trainVerbs, withdrawVerbs } from "./lexis.ts";
import { lowerOf } from "./lowered.ts";
import { isLedUnit, isMeasure, ofArmy, otherSide } from "./notsent.ts";
import { placesIn } from "./places.ts";
import { entityAt, headOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";
import { boundFor } from "./turn.ts";
import { isVague } from "./vague.ts";
import type { NounPhrase } from "../text/phrases.ts";

/** "All but 30 are in the east": those who are left out; "withdrew all but 30" says who stays. */
const areLeftOut = (scene: Scene, q: ReadQuantity, clause: Clause | null): boolean =>
  (clause === null || q.last <= clause.vg.first) && /\b(?:all|everyone|everybody|none|nobody) but(?: \w+)?$/i.test(beforeWords(scene, q, 5));
/** "for each of its 5,900 peacekeepers": a number that something else is told for. */
const isForEach = (scene: Scene, q: ReadQuantity): boolean => /\beach of (?:its|the|their|our)$/i.test(beforeWords(scene, q, 4));

/** By the number, its noun and its verb alone. */
export function countsNoForce(scene: Scene, q: ReadQuantity, clause: Clause | null, isApposed: boolean): boolean {
  const lemma = clause ? lemmaOf(clause) : "";
  // "Washington has given two million", "Ottawa put in 59": money.
  if (q.family === "none" && (/\b(?:[mb]illion|bn)\b/i.test(q.quote) || isShareOfFund(scene, q, clause))) return true;
  if (areLeftOut(scene, q, clause) || isForEach(scene, q)) return true;
  // "will pay for four patrol boats": a gift or a bill.
  if (q.family === "unit" && /^(?:pay|fund|finance|bankroll|subsidise|subsidize)$/.test(lemma) && clause !== null && q.first >= clause.vg.last) return true;
  if (harmed(scene, clause, q) || isLedUnit(clause, q) || otherSide(scene, clause, q) || ofArmy(scene, clause, q) || isCivil(scene, clause, q)) return true;
  // "20 more than first planned": a comparison, no second force.
  if (
    /^(?:more |fewer |less )?than (?:first|originally|initially|previously|planned|announced|promised|expected|before|in|last|the year|a year|it had|they had|at present|now)\b/.test(
      wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 4)).toLowerCase(),
    ) &&
    /\b(?:more|fewer|less)\b/.test(wordsOf(scene, q.first, Math.min(scene.sentence.last, q.last + 1)).toLowerCase())
  )
    return true;
  if (isMeasure(scene, clause, q)) return true;
  if (!isApposed && isVague(scene, clause, q)) return true;
  if (q.quantity.unit === "personnel" && (q.quantity.min ?? q.quantity.max ?? 0) > 2_500_000) return true;
  // "9,000, not 70,000 as the West writes": a figure that is denied.
  if (
    wordOf(scene, q.first - 1) === "not" &&
    q.first - 1 > scene.sentence.first &&
    /^(?:[,–—("“”-]|and|but|\d.*|soldiers|troops|men)$/.test(wordOf(scene, q.first - 2))
  )
    return true;
  // "60,000 South Africans": a people is a force only where its soldiers are spoken of.
  const people = q.noun >= 0 ? scene.entities.find((e) => e.form === "people" && e.first <= q.noun && q.noun < e.last) : undefined;
  if (
    people &&
    !scene.entities.some(isOfMission) &&
    !recentForce(scene, 2) &&
    !(
      scene.near >= 20 &&
      (clause === null || (scene.overall >= 24 && !homely.has(lemma)) || isStanding(lemma) || sendVerbs.has(lemma) || keepVerbs.has(lemma)) &&
      (forceBefore(scene) || (scene.overall >= 24 && placesIn(scene, scene.sentence.first, scene.sentence.last, false).length > 0))
    ) &&
    !(
      clause !== null &&
      (lemma === "deploy" || lemma === "station" || lemma === "serve" || lemma === "send" || lemma === "command" || withdrawVerbs.has(lemma))
    ) &&
    !/\b(?:troops?|soldiers?|militar\w+|forces?|army|berets?|helmets?|peacekeep\w+|deploy\w*|battle group|contingent|mission|staffs?|landing|garrison|aboard|awacs|nato|warships?|frigates?)\b/.test(
      lowerOf(scene),
    )
  )
    return true;
  // "left at 17.40": an hour, or a measure in tenths; "90 Collins Street, Melbourne 3000": where someone lives.
  // "Combined Task Force 151": part of a name.
  if (q.family === "none" && scene.entities.some((e) => isMissionName(e) && e.first < q.first && q.last <= e.last)) return true;
  if (
    q.family === "none" &&
    (/\d[.:]\d\d?$/.test(q.quote) || /\b(?:street|road|avenue|parade|terrace|p\.? ?o\.? box)\b/.test(beforeWords(scene, q, 8).toLowerCase()))
  )
    return true;
  // Companies and clubs send people too.
  if (
    clause?.subject &&
    q.first > clause.vg.first &&
    entityAt(scene, clause.subject.head)?.class !== "body" &&
    /^(?:company|firm|airline|club|university|bank|charity|corporation|school|museum|manufacturer|contractor|union)$/.test(headOf(scene, clause.subject))
  )
    return true;
  // "stepped up deliveries of guns from two to six a month".
  if (
    clause !== null &&
    q.family !== "unit" &&
    q.noun < 0 &&
    [...clause.objects, ...(clause.subject ? [clause.subject] : [])].some((o) =>
      /^(?:delivery|shipment|production|output|supply|export|sale)$/.test(nounOf(scene, o.head)),
    )
  )
    return true;
  // "Twenty of the 29 members will not reach the benchmark": who spends, not who comes.
  if (
    clause !== null &&
    clause.objects.some((o) => /^(?:target|goal|guideline|benchmark|norm|threshold|floor|mark|bar)$/.test(nounOf(scene, o.head))) &&
    /^(?:reach|meet|hit|clear|pass|miss|attain|achieve|exceed|match|fulfil|surpass)$/.test(lemma)
  )
    return true;
  if (q.family === "unit" && (tellsContents(scene, clause) || isOrdered(scene, q, clause))) return true;
  if (q.family === "unit" && trade.has(lemma) && !(lemma === "order" && clause !== null && boundFor(scene, clause) !== null)) return true;
  // "will build 60 guns": made, and sent nowhere.
  if (
    q.family === "unit" &&
    /^(?:build|produce|manufacture|assemble)$/.test(lemma) &&
    clause!.objects.some((o) => o.first <= q.first && q.first < o.last) &&
    countedOf(scene, q) !== "other"
  )
    return true;
  // "opens four more bases to American forces": places, no force of the host.
  if (
    q.family === "unit" &&
    clause !== null &&
    opens.has(lemma) &&
    sites.has(nounOf(scene, q.noun)) &&
    clause.objects.some((o) => o.first <= q.noun && q.noun < o.last)
  )
    return true;
  // "handed over six bases to the army": places that were left.
  if (
    q.family === "unit" &&
    clause !== null &&
    sites.has(nounOf(scene, q.noun)) &&
    /^(?:hand|turn|give|return|cede|transfer|relinquish|vacate|surrender)$/.test(lemma) &&
    q.first >= clause.vg.last
  )
    return true;
  return false;
}

/** Weapons and things that are given, people who are taught: by what is counted and by the verb over it. */
export function isGivenOrTaught(scene: Scene, q: ReadQuantity, clause: Clause | null, np: NounPhrase | null, counted: ReturnType<typeof countedOf>): boolean {
  const lemma = clause ? lemmaOf(clause) : "";
  if (clause && (counted === "weapon" || counted === "platform" || counted === "other") && isGift(scene, clause, counted, q)) return true;
  // Weapons and unnamed things are a force where they are stationed, or where nobody gives anything.
  const givesAid = clause !== null && recipientNear(scene, clause, q);
  if (
    counted === "weapon" &&
    (givesAid ||
      !(clause && (sendVerbs.has(lemma) || keepVerbs.has(lemma) || beVerbs.has(lemma) || addVerbs.has(lemma) || withdrawVerbs.has(lemma))) ||
      scene.before.some((d) => d.kind === "aid" && scene.index - d.sentence <= 3))
  )
    return true;
  if (counted === "other" && (givesAid || !(clause && (sendVerbs.has(lemma) || keepVerbs.has(lemma) || withdrawVerbs.has(lemma))))) return true;
  if (
    clause &&
    trainVerbs.has(lemma) &&
    counted === "people" &&
    (clause.objects.some((o) => np !== null && o === np) || clause.vg.passive || isAmountOf(scene, clause, q))
  )
    return true;
  if (
    clause &&
    (/^(?:training|instruction)/.test(beforeWords(scene, q, 4)) ||
      /^[^.;]{0,30}\bthrough (?:their paces|(?:the |its |their )?(?:training|courses?|hands|school))\b|^(?: [\w-]+){0,3} (?:are|is|were|was|have been|being) (?:now |still )?in training (?:with|under|by|at)\b/.test(
        scene.tokens.text.slice(q.end, q.end + 60),
      ))
  )
    return true;
  return false;
}

/** "is training a total of 112 Ukrainian soldiers": what an amount is of is the object as much as the amount. */
const isAmountOf = (scene: Scene, clause: Clause, q: ReadQuantity): boolean =>
  clause.attached.some(
    (a) =>
      a.word === "of" &&
      a.np.first <= q.first &&
      q.first < a.np.last &&
      clause.objects.some((o) => o.last === a.prep && /^(?:total|number|group|batch|maximum|minimum|contingent|company|some)$/.test(wordOf(scene, o.head))),
  );

const isOfMission = (e: Scene["entities"][number]): boolean => isMissionName(e) && e.form !== "pronoun";

/** What people do who are no soldiers. */
const homely = list("lie live settle marry vote drown oppose study buy earn speak vacation holiday retire emigrate flee die");

const sites = list("base site facility camp airfield port airbase barracks location installation");

const opens = list("open offer give grant make build");

/** Trade in arms: what is bought is sent by nobody. */
const trade = list("buy purchase order acquire procure lease sell shop");

/** "a contract for 40 tanks", "invests two billion in six corvettes": what money is to buy. */
function isOrdered(scene: Scene, q: ReadQuantity, clause: Clause | null): boolean {
  if (clause === null) return false;
  const at = clause.attached.find((a) => a.np.first <= q.first && q.first < a.np.last && a.index > clause.vg.index);
  if (at === undefined) return false;
  return (
    (at.word === "in" && lemmaOf(clause) === "invest") ||
    ((at.word === "for" || at.word === "of") &&
      clause.objects.some((o) => o.last <= at.prep && /^(?:contract|order|tender|deal|purchase|sale|acquisition|procurement)$/.test(nounOf(scene, o.head))))
  );
}
