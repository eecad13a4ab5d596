/** What a number counts: people, units, ships, weapons, and whether a bare one counts a force. */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { countVerbs, resultVerbs } from "./count-verbs.ts";
import { forceSpoken, goesOnCounted, isTalkOfForces, ofState, recentForce, tollTalk } from "./forcetalk.ts";
import { addVerbs, cutVerbs, forcePeople, forcePlatforms, forceUnits, keepVerbs, list, sendVerbs, weapons, withdrawVerbs } from "./lexis.ts";
import { headOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf } from "./scene.ts";

/** What is counted: people, units, platforms, weapons, or something else. */
export function countedOf(scene: Scene, q: ReadQuantity): "people" | "unit" | "platform" | "weapon" | "other" {
  if (q.family === "personnel") return "people";
  const noun = q.noun >= 0 ? nounOf(scene, q.noun) : "";
  if (forceUnits.has(noun) || /group$/.test(noun)) return "unit";
  if (forcePlatforms.has(noun)) return "platform";
  if (weapons.has(noun) || (noun === "piece" && /^(?:artillery|field|siege)$/.test(wordOf(scene, q.noun - 1)))) return "weapon";
  if (forcePeople.has(noun)) return "people";
  // Types and designators: "six Eurofighters", "two CP-140s".
  if (q.family === "unit" && q.noun >= 0 && ((scene.tokens.shape[q.noun] & 1) !== 0 || /\d/.test(wordOf(scene, q.noun)))) return "platform";
  return "other";
}

const partitive = /^(?:of (?:them|whom|these|those|which|its|their|the|you|us|ours|theirs|our|his|her)|strong|aboard|on board)\b/;

const freeAfter =
  /^(?:the|two|three|four|five|six|of|that|which|whom|camped|encamped|penned|holed|based|deployed|stationed|strung|spread|scattered|divided|split|posted|drawn|aboard|afloat|a|there|here|turned|showed|shown|moved|flew|flown|sent|it|her|him|them|then|into|onto|near|in|according|last|this|next|more|will|have|had|has|from|by|until|since|to|and|or|men|on|at|today|now|so|respectively|with|for|who|is|are|was|were|each|apiece|extra|strong|already|still|currently|arrived?|come|came|left|went|would|should|could|may|might|must|serve|served|remain|remained|stay|stayed|under|but|as|than|when|while|after|before|during|if|where|whose|plus|home|abroad|later|earlier|over|only|per|once|including|all|being|having|alone|together|altogether|overall|ashore|though|although)$/;
/** Verbs whose bare numbers count something else: votes, prices, ages, distances. */
const otherCounts = new Set("cost spend pay score win beat vote adopt age drive weigh sell buy price charge earn celebrate turn rank measure".split(" "));

/** A bare number where a force is spoken of: "On paper it may number 10,500", "Norway's 160 are still serving with the force". */
export function countsForce(scene: Scene, clause: Clause | null, q: ReadQuantity): boolean {
  if ((q.quantity.min ?? q.quantity.max ?? 0) < 2) return false;
  const lemma = clause ? lemmaOf(clause) : "";
  const after = q.last < scene.sentence.last ? wordsOf(scene, q.last, Math.min(scene.sentence.last, q.last + 2)).toLowerCase() : ".";
  const parted = partitive.test(after);
  // "The families, 4,000 of them, were brought": what is apposed is no force.
  if (parted && wordOf(scene, q.first - 1) === "," && isOther(scene, q.first - 2)) return false;
  const counting =
    clause === null ||
    lemma === "" ||
    countVerbs.has(lemma) ||
    addVerbs.has(lemma) ||
    cutVerbs.has(lemma) ||
    resultVerbs.has(lemma) ||
    withdrawVerbs.has(lemma) ||
    keepVerbs.has(lemma) ||
    sendVerbs.has(lemma);
  // "the total stood at 14": of what was counted before, and that was no force.
  if (
    clause !== null &&
    clause.subject !== null &&
    clause.subject.last <= q.first &&
    !recentForce(scene, 2) &&
    /^(?:figure|number|tally|total|count)$/.test(nounOf(scene, clause.subject.head)) &&
    clause.subject.last - clause.subject.first <= 2 &&
    wordOf(scene, clause.subject.last) !== "of"
  )
    return false;
  if ((otherCounts.has(lemma) && !(lemma === "turn" && clause?.particle === "up")) || (!counting && !parted && !owned(scene, q) && !goesOnCounted(scene, q)))
    return false;
  // "rose at 6": an hour, unless the verb sets a level.
  if (q.first > scene.sentence.first && wordOf(scene, q.first - 1) === "at" && (q.quantity.max ?? 99) <= 24 && !levels.has(lemma)) return false;
  if (!resizes(scene, clause, q) && !forceSpoken(scene) && !isTalkOfForces(scene, q) && !(clause === null && ofState(scene, q) && inList(scene))) return false;
  if (parted || !/^[a-z]/.test(after) || freeAfter.test(/^[\w’'-]+/.exec(after)![0])) return true;
  // "Spain's 1,300 departed in May", "their 400 held the bridge": whatever those do who are someone's.
  return owned(scene, q) && scene.chunks.some((c) => c.type === "vg" && c.first === q.last);
}

/** "cut its force in Mali from 450 to 300": what grows or shrinks to a number is counted by it. */
const resizes = (scene: Scene, clause: Clause | null, q: ReadQuantity): boolean =>
  clause !== null &&
  (addVerbs.has(lemmaOf(clause)) || cutVerbs.has(lemmaOf(clause)) || resultVerbs.has(lemmaOf(clause))) &&
  /^(?:from|to|by)$/.test(wordOf(scene, q.first - 1)) &&
  [clause.subject, ...clause.objects].some((np) => np !== null && np.last <= q.first && (resized.has(headOf(scene, np)) || isStrengthOf(scene, np)));
/** "brings the number of its soldiers in Chad to 900", "police numbers have crept up to 70". */
const isStrengthOf = (scene: Scene, np: NounPhrase): boolean =>
  /^(?:number|strength|size|total)$/.test(headOf(scene, np)) &&
  ((np.head > np.first && forcePeople.has(nounOf(scene, np.head - 1))) ||
    (wordOf(scene, np.last) === "of" &&
      scene.chunks.some((c) => c.type === "np" && c.first === np.last + 1 && (forcePeople.has(headOf(scene, c)) || resized.has(headOf(scene, c))))));
const resized = new Set(["force", "contingent", "presence", "deployment", "detachment", "garrison", "contribution", "commitment"]);

/** How many sentences on a verbless row of a state and its number still goes on with the numbers before it. */
const listReach = 10;

/** "Togo 200. Benin, 150, at Gao. Ghana (90).": a row without a verb goes on with the force that was counted some rows before. */
function inList(scene: Scene): boolean {
  const { sentences, text } = scene.reading.text;
  const head = scene.before.findLast((d) => d.kind === "force" && d.quantity !== null);
  return (
    head !== undefined &&
    scene.index - head.sentence <= listReach &&
    !tollTalk.test(text.slice(sentences[head.sentence].start, scene.sentence.end).toLowerCase())
  );
}

const levels = new Set("stand cap set put limit hold remain peak stay keep be estimate fix freeze maintain stabilise stabilize".split(" "));

/** A noun of persons or things that are no force by themselves, in the plural: "families", "jackets". */
const isOther = (scene: Scene, i: number): boolean => {
  const noun = nounOf(scene, i);
  return (
    noun !== wordOf(scene, i) &&
    !forcePeople.has(noun) &&
    !forceUnits.has(noun) &&
    !forcePlatforms.has(noun) &&
    !weapons.has(noun) &&
    !scene.entities.some((e) => e.first <= i && i < e.last) &&
    (scene.tokens.shape[i] & 1) === 0 &&
    !/(?:ships|craft|copters|boats|men|groups)$/.test(wordOf(scene, i))
  );
};

/** "Norway's 160", "its 300": a number with an owner. */
const owned = (scene: Scene, q: ReadQuantity): boolean =>
  q.first > scene.sentence.first && /^(?:'s|'|its|their|our|his|her|whose)$/.test(wordOf(scene, q.first - 1));

const sites = list("base camp airfield outpost garrison barracks fort airbase compound position post");
/** Where soldiers live: left and handed back, and no gift. */
export const isSite = (noun: string): boolean => sites.has(noun);
