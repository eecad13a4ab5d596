/** Counts without a unit, whose clause or neighbour may give one; and bare sums. */
import type { Sentence } from "../../text/text.ts";
import { standsIn } from "../../text/nearby.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, type Tokens } from "../../text/tokens.ts";
import { bit, NAME, VB, VBN } from "../../text/lexicon.ts";
import { leftOf } from "./left.ts";
import { isYear, aMonth } from "./names.ts";
import { type BareNumber, touches, wordOf } from "./numbers.ts";
import type { Scene } from "./scene.ts";
import { smallNumbers } from "./words.ts";

const cueBefore =
  /^(?:sent|send|sends|gave|gives|has|have|had|to|at|from|only|not|stands|stand|another|further|with|just|is|was|are|were|against|number|numbers|totals|total|,|and|than|provided|provides|contributes|contributed|deployed|deploys|which|whom|there|reached|reach|of|below|above|lost)$/;

/** A bare count that an ellipsis may give a unit: "a further 60", "Denmark 200, Iceland one", "from 650 to 830". */
export function isBareCount(scene: Scene, number: BareNumber, sentence: Sentence, floor: number): boolean {
  const { tokens } = scene;
  if (number.value === null || isYear(tokens, number) || /^1[5-7]\d\d$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first])))
    return false;
  const next = number.last < sentence.last ? wordOf(tokens, number.last) : ".";
  const left = leftOf(tokens, number.first, floor, "none");
  const before = left.first > sentence.first ? wordOf(tokens, left.first - 1) : "";
  const afterState = left.first - 1 >= floor && scene.states.has(left.first - 1);
  // "29-year-old", "16-metre": part of a word.
  if (next === "-" && touches(tokens, number.last)) return false;
  // "on 26 and 27 March", "article 42.7".
  if (
    number.digits &&
    number.value < 32 &&
    /^(?:and|or|to|-|–)$/.test(next) &&
    number.last + 2 < sentence.last &&
    tokens.kind[number.last + 1] === kindNumber &&
    aMonth.test(wordOf(tokens, number.last + 2))
  )
    return false;
  if (number.digits && /^(?:art|arts|article|articles|chapter|section|paragraph|para|clause|no|rule|resolution|protocol)$/.test(before)) return false;
  // "Exercise Cold Harbour 25", "Combined Task Force 90": part of a name.
  if (number.digits && number.value < 1000 && isOfName(scene, number.first, sentence.first, next)) return false;
  // A noun follows that the ledger does not count: "three reasons".
  // "160 from Australia, 45 New Zealand, 40 Tonga": one more of a row, its owner behind it.
  if (number.value > 1 && floor > sentence.first && /^(?:,|;|and)$/.test(before) && ownerBehind(scene, number.last, sentence.last)) return true;
  const follows = number.last < sentence.last && tokens.kind[number.last] === kindWord ? nounFollows(scene, number.last, sentence.last) : false;
  if (follows || (next === "of" && isOfThings(scene, number.last + 1, sentence.last))) return false;
  if (afterState) return true;
  // "KFOR 13;": in a list, as many as serve there.
  if (scene.missions.has(left.first - 1) && left.first - 1 >= floor && number.value > 1 && /^[;,.)]$/.test(next)) return true;
  // "three from Chile, as many as six from Peru".
  if (next === "from" && number.value > 1 && [1, 2].some((k) => scene.states.has(number.last + k))) return true;
  // Phone numbers, post codes, victims, list marks, ages and ranges of days.
  if (number.digits && /^\d{5,}$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first])) && left.bound === null && left.change === null)
    return false;
  if (
    /^(?:were|was|are|have|had|people)$/.test(next) &&
    /\b(?:dead|killed|died|injured|wounded|missing|infected|arrested)\b/.test(
      tokens.text.slice(tokens.start[number.first], tokens.end[Math.min(sentence.last, number.last + 4) - 1]),
    )
  )
    return false;
  const prior = number.first - 1;
  if (
    number.digits &&
    ((prior >= sentence.first && tokens.kind[prior] === kindNumber) || (number.last < sentence.last && tokens.kind[number.last] === kindNumber))
  )
    return false;
  if (number.digits && before === ")" && !afterLabel(scene, left.first - 1, floor)) return false;
  // "Norway (six), the Danes (four)": how many each gives.
  if (
    !number.digits &&
    number.value > 0 &&
    before === "(" &&
    next === ")" &&
    left.first - 2 >= floor &&
    scene.states.has(left.first - 2) &&
    (scene.memory.counted !== null || floor > sentence.first || speaksOfForces(tokens.text, sentence.start, sentence.end))
  )
    return true;
  // "comes second (7,799)": in brackets only what goes on with a count just made.
  // "in KFOR (Kosovo) 41": what stands before the bracket is counted in.
  const bracketed = before === "(" && (scene.memory.counted !== null || floor > sentence.first) && number.value >= 20 && next === ")";
  if (before === "(" && !bracketed && !(prior - 1 >= floor && scene.states.has(prior - 1))) return false;
  if (number.digits && /^(?:to|and|-|–|or)$/.test(before) && tokens.kind[prior - 1] === kindNumber && aMonth.test(wordOf(tokens, prior - 2))) return false;
  if (
    /^(?:,|now|aged|turned|is|was)$/.test(before) &&
    /^(?:[,.;)]|and|who|was|is|said|says|of)$/.test(next) &&
    number.value < 100 &&
    (tokens.shape[prior - 1] & shapeCapital) !== 0 &&
    !scene.states.has(prior - 1)
  )
    return false;
  const ends =
    /^(?:[,.;:)–—]|there|here|already|at|on|when|if|while|and|but|from|each|apiece|this|in|for|into|under|near|now|back|home|so|today|until|since|who|last|next|after|before|as|though|with|strong|to)$/.test(
      next,
    );
  const gives = givers.has(before);
  // "230 of you", "94 of ours": of the people that speak or are spoken to.
  if (number.value > 1 && next === "of" && /^(?:you|us|ours|theirs|our|his|her|yours)$/.test(wordOf(tokens, number.last + 1))) return true;
  // "three of them", "of these eight will be": parts of what was counted.
  if (number.value > 0 && next === "of" && /^(?:them|whom|these|those|which)$/.test(wordOf(tokens, number.last + 1))) return true;
  if (number.value > 1 && (/^(?:these|those|them|whom)$/.test(before) || before === "which") && wordOf(tokens, left.first - 2) === "of") return true;
  // "from two to four": levels in words.
  if (
    !number.digits &&
    number.value > 1 &&
    ((before === "from" && wordOf(tokens, number.last) === "to" && smallNumbers[wordOf(tokens, number.last + 1)] !== undefined) ||
      (before === "to" && smallNumbers[wordOf(tokens, left.first - 2)] !== undefined && wordOf(tokens, left.first - 3) === "from"))
  )
    return true;
  // "Croatia's fourteen might follow", "its thirty-five in the Sinai", "the last of their ten thousand": what a state has there.
  if (
    !number.digits &&
    number.value > (scene.memory.counted === null ? 9 : 1) &&
    /^(?:'s|'|its|their|our|his|her|whose|own)$/.test(before) &&
    (ends || movesOn.test(next) || next === "half" || next === "of")
  )
    return true;
  // "Qatar, ten; Jordan, six", "the French eight": one more of a row.
  if (
    !number.digits &&
    number.value > 1 &&
    scene.memory.counted !== null &&
    ends &&
    ((before === "," && scene.states.has(left.first - 2)) || (left.first - 1 >= floor && scene.money.adjectives.has(left.first - 1)))
  )
    return true;
  // "six in all".
  if (number.value > 1 && next === "in" && /^(?:all|total)$/.test(wordOf(tokens, number.last + 1)) && scene.memory.counted !== null) return true;
  // "The French are fifteen", "the Danes number nine".
  if (!number.digits && number.value > 1 && ends && /^(?:are|were|number|numbered)$/.test(before) && scene.states.has(left.first - 2)) return true;
  // "Six hundred are left", "Kabul: three hundred": scores in words that open the sentence, its part or an answer.
  if (
    !number.digits &&
    number.value >= 20 &&
    (left.first === sentence.first || (before === "," && wordOf(tokens, sentence.first) === "of") || /^(?:[;:—–-]|"|“|of|and|but|then|some)$/.test(before)) &&
    (movesOn.test(next) || ends)
  )
    return true;
  // "has a score in the camp": scores and hundreds in words are counts as figures are.
  if (
    !number.digits &&
    number.value >= 12 &&
    (holds.test(before) ||
      (/^(?:in|up|out|back)$/.test(before) &&
        /^(?:chip|kick|threw|throw|put|stump|cough|weigh|pitch|bring|brought|sent|send|hand|pull|kept|keep|held)/.test(wordOf(tokens, left.first - 2))) ||
      left.bound !== null) &&
    (ends || /^(?:at|on|to|aboard|there|here|ashore|along|around|near|over|into|home|back|out|are|were|will|have|left|remain)$/.test(next))
  )
    return true;
  // "brings up the rear with nine", "had been asked for two", "its own six".
  if (
    !number.digits &&
    number.value > 1 &&
    scene.memory.counted !== null &&
    ends &&
    /^(?:with|for|another|only|own|its|their|promised|asked|wanted|wants|lent|lends|kept|keeps|left|withdrew)$/.test(before)
  )
    return true;
  // "Two are already there", "the other two come in May", "Germany's four have gone home": of what was counted just before.
  if (!number.digits && number.value > 1 && scene.memory.counted !== null && (left.first === sentence.first || partBefore.test(before)) && movesOn.test(next))
    return true;
  // "240 in KFOR, eight in Mali": one more of a row.
  if (!number.digits && number.value > 1 && floor > sentence.first && /^(?:,|and|;|:|–|—)$/.test(before) && /^(?:in|at|on|with|to|aboard|for)$/.test(next))
    return true;
  if (!number.digits)
    return (
      ((left.bound !== null || left.change !== null) && number.value > 1) ||
      (ends && gives && (number.value > 1 || next === "each")) ||
      (gives && number.value > 9 && next === "more" && /^(?:there|to|in|by|next|this|from|[.,;])$/.test(wordOf(tokens, number.last + 1))) ||
      (next === "each" && before === "and") ||
      (ends && before === "," && number.value > 1 && next === "when")
    );
  if (
    (scene.memory.gdpSentence >= 0 || scene.memory.shareSentence >= 0 || sharesAhead(tokens, number, sentence)) &&
    number.value < 8 &&
    /^\d[.,]\d{1,2}$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first]))
  )
    return true;
  if (before === "'s" || before === "(" || number.value >= 20)
    return (
      !/^(?:'s|am|pm|o'clock|th|st)$/.test(next) &&
      !(tokens.kind[Math.max(0, number.first - 1)] === kindSymbol && touches(tokens, number.first) && before !== "(")
    );
  if (next === "'s" || /^(?:am|pm|o'clock|th|st)$/.test(next)) return false;
  return left.bound !== null || left.change !== null || (number.value >= 2 && cueBefore.test(before));
}

/** Words after which a number in words says how many are given, sent, kept or asked for. */
const givers = new Set(
  (
    "send sends sent give gives gave given contribute contributes contributed provide provides provided offer offers offered supply supplies supplied deploy deploys deployed want wants wanted pledge pledges pledged promise promises promised to has have had having 's keep keeps kept " +
    "lend lends lent loan loans loaned put puts field fields fielded station stations stationed post posts posted add adds added bring brings brought ship ships shipped fly flies flew land lands landed spare spares spared second seconds seconded volunteer volunteers volunteered withdraw withdraws withdrew recall recalls recalled " +
    "pull pulls pulled need needs needed request requests requested ask asks asked seek seeks sought commit commits committed leave leaves left lose loses lost take takes took move moves moved furnish furnishes furnished maintain maintains maintained retain retains retained raise raises raised find finds found get gets got make makes making made confirm confirms confirmed approve approves approved authorise authorised authorize authorized only with over another"
  ).split(" "),
);

const partBefore = /^(?:other|others|first|last|remaining|only|all|'s|these|those|its|their|and|but|;|:|“|"|—|–)$/;
const movesOn =
  /^(?:are|were|will|have|had|would|may|could|should|can|might|must|went|came|left|remain|remained|stay|stayed|stood|go|come|leave|follow|followed|arrive|arrived|fly|flew|sail|sailed|return|returned|serve|served|more|others?|there|of|at|in|on)$/;

/** A state's name of one or two words, and the row goes on or ends. */
function ownerBehind(scene: Scene, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 3); i++) {
    if ((scene.tokens.shape[i] & shapeCapital) === 0) return false;
    if (scene.states.has(i) && (i + 1 >= limit || /^[,;.)]$|^and$/.test(wordOf(scene.tokens, i + 1)))) return true;
  }
  return false;
}

/** "UNIFIL (Lebanon)": does a bracket close here that explains a name? */
function afterLabel(scene: Scene, closing: number, floor: number): boolean {
  for (let k = closing - 1; k > Math.max(floor, closing - 6); k--)
    if (wordOf(scene.tokens, k) === "(") return scene.states.has(k - 1) || scene.missions.has(k - 1);
  return false;
}

/** Does a name of several capitals that is no state's or mission's stand right before a number, which goes on without a stop? */
function isOfName({ tokens, states, missions, money }: Scene, first: number, begin: number, next: string): boolean {
  const at = first - 1;
  if (at <= begin || (tokens.shape[at] & tokens.shape[at - 1] & shapeCapital) === 0 || tokens.kind[at] !== kindWord || tokens.kind[at - 1] !== kindWord)
    return false;
  if (states.has(at) || missions.has(at) || money.adjectives.has(at) || services.test(wordOf(tokens, at))) return false;
  return (
    (/^(?:force|group|unit|element|fleet|wing)$/.test(wordOf(tokens, at)) && /^(?:task|battle|strike|carrier|air|training)$/.test(wordOf(tokens, at - 1))) ||
    !/^[,;:.)]$/.test(next)
  );
}
const services = /^(?:army|navy|force|forces|police|marines|guards?|corps|troops|soldiers|contingent)$/;

/** "37 of the 56 missions": so many of what the ledger does not count. */
function isOfThings(scene: Scene, from: number, limit: number): boolean {
  if (!/^(?:the|its|their|our|all|those|these)$/.test(wordOf(scene.tokens, from))) return false;
  let at = from + 1;
  while (
    at < limit &&
    (/^(?:the|its|their)$/.test(wordOf(scene.tokens, at)) || scene.tokens.kind[at] === kindNumber || smallNumbers[wordOf(scene.tokens, at)] !== undefined)
  )
    at++;
  for (let k = at; k < Math.min(limit, at + 6) && scene.tokens.kind[k] === kindWord; k++) if (things.test(wordOf(scene.tokens, k))) return true;
  return false;
}
const things =
  /^(?:missions|operations|deployments|exercises|rounds|meetings|summits|resolutions|agreements|projects|programmes|programs|provinces|districts|villages|islands|seats|votes|questions|cases|recommendations|targets|attacks|clauses|chapters|points|goals|sites|years|months|weeks|days)$/;

function nounFollows(scene: Scene, i: number, limit: number): boolean {
  const { tokens, lexicon } = scene;
  if (i >= limit || tokens.kind[i] !== kindWord || notNouns.has(wordOf(tokens, i))) return false;
  if (smallNumbers[wordOf(tokens, i)] !== undefined) return false;
  const word = tokens.word[i];
  const tags = word !== 0 && word < lexicon.size ? lexicon.tags[word] : 2;
  // "280 man the posts", "60 attached to the staff": a verb without a plural's ending, and what only follows a verb.
  if (
    (tags & (bit(VB) | bit(VBN))) !== 0 &&
    (tags & bit(NAME)) === 0 &&
    i + 1 < limit &&
    afterVerb.has(wordOf(tokens, i + 1)) &&
    !(tokens.shape[i] & shapeCapital)
  )
    return false;
  // Only verbs, adverbs and particles leave the number alone.
  return tags === 0 || (tags & 2) !== 0 || (tags & (1 << 5)) !== 0 || (tokens.shape[i] & shapeCapital) !== 0;
}

const afterVerb = new Set(
  "the a an its their his her our this that these those in at on to into from with under by for over along near there here them it him us abroad home overseas".split(
    " ",
  ),
);

const holds =
  /^(?:last|first|remaining|other|final|keeps?|kept|keeping|has|have|had|having|puts?|station(?:s|ed)|posted|posts|lends?|lent|flew|leaves?|left|with|withdr(?:ew|aws?)|pulls?|pulled|moved|moves|brought|brings?|lands?|landed|adds?|added|maintains?|maintained|retains?|retained|holds?|held|sends?|sent|sending|deploys?|deployed|to|of|at|contributes?|contributed|provides?|provided|gives?|gave|supplies|supplied|fields?|fielded|offers?|offered|commits?|committed|promised|pledged|and|,|'s)$/;

const notNouns = new Set(
  "of in on at by for with from to and or but there more last this who which were are was is have has had will would since until came went got remain remained stay stayed now under as than already later today so still abroad home each when if while currently strong before after during through because once next on-site on-hand at-most that into over their its he she they it we a the some no not also could may might can whom near per via plus including troops displaced annually yearly again form make serve patrol guard await wait train fly depart arrive leave return go come withdraw join number stood guarded served patrolled formed made left joined returned flew manned".split(
    " ",
  ),
);

export const speaksOfForces = standsIn(
  /\b(?:troops?|soldiers?|peacekeep\w*|contingents?|battle ?groups?|brigades?|battalions?|task force|joint force|military mission|training mission|deploy(?:s|ed|ment|ments)|police officers|blue berets|blue helmets|forces?|missions?|military|nato|detachments?|strength|garrison|warships?|frigates?|tanks|howitzers|fighter jets|marines|commandos|paratroopers|gendarmes|carabinieri|companies|platoons?|observers|monitors|instructors|trainers|advisers|advisors|sappers|engineers|medics|regiments?|reinforcements?|headcount|helmets|berets|personnel|arm(?:y|ies)|elements?|all ranks|uniform(?:ed|s)?|garrisons?|airmen|sailors|servicemen|legionnaires|squadrons?|batter(?:y|ies)|standby|footprint|presence|contributions?|participation|barracks|ours)\b/i,
);
const aboutMoney =
  /\b(?:spend\w*|spent|budgets?|costs?|costing|funds?|funding|aid|worth|price|bill|invest\w*|outlays?|expenditures?|money|euros?|dollars?|pay|paid|loan|grant|pledg\w*)\b|[$€£]/i;

/** A bare "152.8 billion": money only where nothing else is counted and the sentence is about money. */
export const isSum = (scene: Scene, number: BareNumber, sentence: Sentence): boolean =>
  !nounFollows(scene, number.last, sentence.last) && aboutMoney.test(scene.tokens.text.slice(sentence.start, sentence.end));

export const isMilitary = (tokens: Tokens, sentence: Sentence): boolean =>
  /\b(?:troops?|soldiers?|contingents?|squadrons?|tanks?|howitzers?|drones?|military|army|navy|naval|nato|forces?|defen[cs]e|missiles?|weapons?|ammunition|artillery|deploy\w*|warships?|armou?red|combat|air|tank|fleet|squadrons?|regiments?|battalions?|brigades?|parachute|paratroop\w*|rifles?|gendarm\w+|garrisons?|frigates?|destroyers?|patriots?|sappers?|medics?|instructors?|trainers?|observers?|infantry|mechani[sz]ed|marines?|battle\w*|mission|patrol|coast guard|peacekeep\w*|armed|bases?|field|radar)\b/i.test(
    tokens.text.slice(sentence.start, sentence.end),
  );

/** "Spain with 1.28, Slovenia with 1.29 and Belgium with 1.3 per cent": the measure of decimals may stand at the end. */
export function sharesAhead(tokens: Tokens, number: BareNumber, sentence: Sentence): boolean {
  if (number.last >= sentence.last || (number.value ?? 9) >= 8) return false;
  return (
    /\d[.,]\d{1,2} ?(?:%|per ?cent)/.test(tokens.text.slice(tokens.start[number.last], sentence.end)) &&
    /\b(?:spen[dt]\w*|defen[cs]e|gdp|military|outlays?)\b/i.test(tokens.text.slice(Math.max(0, sentence.start - 800), sentence.end))
  );
}
