/** Quantities of a text: number, bounds and unit, in reading order. */
import type { Quantity } from "../../model/claim.ts";
import type { Lexicon } from "../../text/lexicon.ts";
import type { Sentence, Text } from "../../text/text.ts";
import { kindNumber, kindSymbol, kindWord, shapeCapital, shapeHyphen, type Tokens } from "../../text/tokens.ts";
import { internWord } from "../../text/words.ts";
import type { ResolvedMention } from "../entities/types.ts";
import { leftOf } from "./left.ts";
import { type MoneyContext, moneyAround } from "./money.ts";
import { type BareNumber, fractionAt, numberAt, round, touches, wordOf } from "./numbers.ts";
import { percentEnd, shareOf } from "./share.ts";
import type { QuantityFamily, ReadQuantity } from "./types.ts";
import { groupBefore, hyphenTail, isLooseUnit, peopleTokens, type UnitRead, unitAfter } from "./unit.ts";
import { currencySymbols, durationNouns, personnelNouns, scales, smallNumbers, vagueScales } from "./words.ts";

export interface QuantityContext {
  readonly currencyOf: (state: string) => string | null;
  /** States and bodies that the document is about, the most frequent first. */
  readonly topics: readonly string[];
}

const starters = new Uint8Array(1 << 16);
for (const word of [...Object.keys(smallNumbers), ...vagueScales, "dozens", "tens", "half", "a", "an", "several", "another"]) starters[internWord(word)] = 1;

/** What is remembered from one sentence to the next while reading. */
interface Memory {
  gdpSentence: number;
  /** What was last counted, and in which sentence. */
  counted: ReadQuantity | null;
  countedSentence: number;
  money: string | null;
  moneyScale: number;
}

/** All quantities, in reading order; none overlaps another. Spans hold bounds and unit: "up to six staff officers". */
export function quantitiesIn(text: Text, entities: readonly ResolvedMention[], lexicon: Lexicon, context: QuantityContext): ReadQuantity[] {
  const { tokens, sentences } = text;
  const found: ReadQuantity[] = [];
  let scene: Scene | null = null;
  const memory: Memory = { gdpSentence: -99, counted: null, countedSentence: -9, money: null, moneyScale: 1 };
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s];
    if (!sentence.readable) continue;
    const begin = found.length;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!mayBegin(tokens, i)) continue;
      const number = numberAt(tokens, i, sentence.last);
      if (!number) {
        const several = severalAt(tokens, i, sentence.last) ?? furtherAt(tokens, i, sentence.last) ?? shareWords(tokens, i, sentence, found.length > begin ? found[found.length - 1].last : sentence.first);
        if (several) { found.push(several); i = several.last - 1; }
        continue;
      }
      scene ??= { tokens, lexicon, people: peopleTokens(entities), states: stateTokens(entities), money: { ...context, adjectives: adjectivesOf(entities) }, memory };
      const floor = found.length > begin ? found[found.length - 1].last : sentence.first;
      const read = readNumber(scene, number, sentence, s, floor);
      if (read) {
        found.push(read);
        i = Math.max(i, read.last - 1);
      } else i = Math.max(i, number.last - 1);
    }
    if (found.length > begin) inherit(found, begin, tokens, memory, s);
  }
  return found;
}

interface Scene {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly people: ReadonlySet<number>;
  /** Last tokens of mentions of states and peoples. */
  readonly states: ReadonlySet<number>;
  readonly money: MoneyContext;
  readonly memory: Memory;
}

function mayBegin(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] === kindNumber) return true;
  if (tokens.kind[i] !== kindWord) return false;
  const word = tokens.word[i];
  return word !== 0 && starters[word] === 1 ? true : (tokens.shape[i] & shapeHyphen) !== 0 && smallNumbers[wordOf(tokens, i).split("-")[0]] !== undefined;
}

const stateTokens = (entities: readonly ResolvedMention[]): Set<number> => new Set(entities.filter((e) => (e.class === "state" || e.class === "body") && e.form !== "pronoun" && e.form !== "adjective").map((e) => e.last - 1));
const adjectivesOf = (entities: readonly ResolvedMention[]): Map<number, string> => new Map(entities.filter((e) => e.class === "state" && e.id !== null && (e.form === "adjective" || e.form === "name" || e.form === "people")).map((e) => [e.last - 1, e.id!]));

/** Reads one number with everything around it; null where it counts nothing (a date, an article, a model, a score). */
function readNumber(scene: Scene, number: BareNumber, sentence: Sentence, index: number, floor: number): ReadQuantity | null {
  const { tokens, memory } = scene;
  const limit = sentence.last;
  if (isName(tokens, number, sentence, floor)) return null;
  const range = rangeAt(tokens, number, limit, floor);
  if (range === "none") return null;
  const joined: BareNumber = range ? { ...range.high, first: number.first } : number;
  // "hundreds of soldiers", "dozens of tanks": the "of" belongs to the number.
  const whole: BareNumber = (joined.value === null || joined.least) && wordOf(tokens, joined.last) === "of" ? { ...joined, last: joined.last + 1 } : joined;
  let first = range?.first ?? number.first;
  let last = whole.last, noun = -1, family: QuantityFamily = "none", unit = "", of: string | null = null, factor = 1, filled: string | null = null, change: "add" | "cut" | null = null, damaged = false;

  if (number.tail) {
    if (/^(?:per-?cent|percent|per)/.test(number.tail)) {
      family = /gdp/.test(number.tail) || (number.value ?? 9) <= 8 ? "gdp" : "percent";
      noun = number.first;
      if (!/gdp/.test(number.tail) && family === "gdp") filled = "unit: a defence-spending target is a share of GDP";
    } else {
      const tail = hyphenTail(number.tail, tokens, number.first);
      if (!tail) return null;
      ({ family, unit, of, factor } = tail);
      noun = number.first;
    }
    last = number.last;
  } else {
    const percent = percentEnd(tokens, whole.last, limit);
    const money = percent < 0 ? moneyAround(tokens, range ? { ...whole, first: range.low.first } : whole, floor, limit, scene.money) : null;
    if (percent >= 0) {
      const share = shareOf(tokens, { first: whole.first, value: whole.value }, percent, sentence, index - memory.gdpSentence);
      family = share.gdp ? "gdp" : "percent";
      ({ noun, last, filled, change } = share);
    } else if (money) {
      family = "money";
      ({ unit, noun, last, filled, damaged } = money);
      first = Math.min(first, money.first);
    } else if (whole.scale >= 1e6 && whole.value !== null && !unitFollows(scene, whole, limit) && isSum(scene, whole, sentence)) {
      // "152,8 billion": a sum whose money was named before.
      family = "money";
      unit = memory.money ?? moneyOfDocument(scene);
      filled = memory.money ? "currency: as named before" : "currency: the money of the state that the document is about";
    } else {
      const read = unitFollows(scene, whole, limit);
      if (read) ({ family, unit, of, factor, noun, last, change } = read);
      else if (groupBefore(tokens, floor, first - 1) >= 0 || (leftGroup(tokens, first, floor) && whole.value !== null && !isYear(tokens, whole))) {
        family = "personnel";
        unit = "personnel";
        noun = -1;
      }
    }
  }
  if (family === "gdp") { unit = "%gdp"; memory.gdpSentence = index; }
  if (family === "percent") unit = "%";
  if (family === "none" && (!isBareCount(scene, whole, sentence, floor) || !(index - memory.countedSentence <= 3 || aboutForces.test(tokens.text.slice(Math.max(0, sentence.start - 1500), sentence.end)) || memory.gdpSentence === index || (memory.money !== null && wordOf(tokens, number.first - 1) === "which") || (memory.gdpSentence >= 0 && /[.,]/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first])))))) return null;
  if (whole.value === 1 && !whole.digits && (family === "duration" || family === "states") && wordOf(tokens, number.first) === "one" && /^(?:day|week)$/.test(wordOf(tokens, noun))) return null;
  if (family === "duration" && isAgeOrAgo(tokens, last)) return null;
  if (family === "unit" && noun >= 0 && isLooseUnit(wordOf(tokens, noun)) && !/\bsets of\b|\d/.test(of ?? "") && !isMilitary(tokens, sentence)) return null;

  // Hundreds of "fighters" are persons; a few with a type's name are aircraft.
  if (family === "unit" && wordOf(tokens, noun) === "fighters" && (whole.value ?? 0) >= 60 && !/\d|jet|air/.test(of ?? "")) [family, unit] = ["personnel", "personnel"];
  const left = leftOf(tokens, first, floor, family);
  first = left.first;
  const scaled = (value: number | null, n: BareNumber): number | null => (value === null ? null : round(value * factor * (n.dotted && (family === "personnel" || family === "unit" || (family === "money" && n.scale === 1)) ? 1000 : 1)));
  const high = scaled(whole.value, whole);
  const low = range ? scaled(range.low.value, range.low) : high;
  const after = boundAfter(tokens, last, limit);
  const bound = range ? "range" : (after.bound ?? left.bound ?? (number.least ? "approx" : null));
  change = left.change ?? change;
  if (after.bound !== null) last = after.last;
  let min = low, max = high;
  if (!range && bound === "max") min = null;
  if (!range && bound === "min") max = null;
  if (number.least && bound !== "max") { min = high; max = null; }
  const per = perAfter(tokens, last, limit, first, floor);
  const each = eachAround(tokens, last, limit, first, floor);
  const alt = family === "money" ? altAfter(scene, last, limit, unit) : null;
  if (family === "money") { memory.money = unit; memory.moneyScale = whole.scale; }
  const start = startOf(tokens, first, number, noun), end = tokens.end[last - 1];
  const quantity: Quantity = {
    min, max, unit, of: of === null || of === "" ? null : of, approx: bound === "approx" || number.approx === true || left.bound === "approx", as: change && family !== "duration" ? "change" : "total",
    per: family === "duration" ? null : per, quote: tokens.text.slice(start, end), ...(each === "each" ? { each: true } : {}), ...(alt ? { alt: alt.alt } : {}),
  };
  return {
    type: "quantity", start, end, quote: quantity.quote, quantity, family, first, last: alt ? alt.last : last,
    number: { start: tokens.start[number.first], end: number.tail ? tokens.start[number.first] + wordOf(tokens, number.first).indexOf("-") : tokens.end[whole.last - 1] },
    noun, bound, change, distributive: each, filled,
    problem: damaged ? { kind: "damaged-word", field: "quantity", likely: unit, because: "the money's word is damaged", start: tokens.start[noun], end: tokens.end[noun] } : null,
  };
}

const startOf = (tokens: Tokens, first: number, _number: BareNumber, _noun: number): number => tokens.start[first];

function unitFollows(scene: Scene, number: BareNumber, limit: number): UnitRead | null {
  const read = unitAfter(scene.tokens, number.last, limit, scene.lexicon, scene.people, number.value === 1);
  if (!read) return null;
  // "one" before a far noun is more often a pronoun.
  if (number.value === 1 && wordOf(scene.tokens, number.first) === "one") {
    if (read.noun - number.last > 5) return null;
    if (wordOf(scene.tokens, number.last) === "of") return read.family === "unit" ? { ...read, last: number.last } : null;
  }
  return read;
}

function moneyOfDocument(scene: Scene): string {
  for (const state of scene.money.topics) {
    const own = scene.money.currencyOf(state);
    if (own) return own;
  }
  return "USD";
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const labels = /^(?:article|articles|resolution|resolutions|chapter|section|no|number|room|flight|type|mk|mark|block|page|aged|age|phase|version|route|highway|channel|paragraph|clause|annex|bill|part|item|figure|table|volume|class|level|tier|group|gate|building|unit|line|area|zone|sector|option|round|week|day|square|protocol|title|amendment|decree|war|ii|model|grade|category)$/;

/** Dates, clock times, articles, models, phone numbers and scores name something; they count nothing. */
function isName(tokens: Tokens, number: BareNumber, sentence: Sentence, floor: number): boolean {
  const { first, last } = number;
  const before = first > sentence.first ? wordOf(tokens, first - 1) : "";
  const after = last < sentence.last ? wordOf(tokens, last) : "";
  if (!number.digits) return before === "article" || before === "chapter" || (before === "no" && number.value === 1) || (before === "phase") || after === "another" || (before === "world" && false);
  if (months.test(after) && !(after === "may" && !isYearlike(tokens, last + 1))) return true;
  if (after === "may" && (tokens.shape[last] & shapeCapital) !== 0) return true;
  if (months.test(before) && (before !== "may" && before !== "march" || (tokens.shape[first - 1] & shapeCapital) !== 0)) return true;
  if (labels.test(before) && number.scale === 1 && !(before === "unit" || before === "round" || before === "group")) return true;
  if (before === "." && /^(?:no|nos|art|res|p|pp|ch)$/.test(wordOf(tokens, first - 2)) && touches(tokens, first - 1)) return true;
  if (before === "#" || before === "№" || before === "°" || after === "°") return true;
  if (isYear(tokens, number)) {
    if (/^(?:in|since|by|until|till|during|after|before|from|of|for|summer|autumn|fall|spring|winter|early|late|mid|end|and|to|year|through|fiscal|the|,|\(|-|–|this|that|around|until|over|between|election)$/.test(before) && (/^(?:in|since|by|until|till|during|before|after)$/.test(before) || (after !== "troops" && after !== "soldiers" && after !== "personnel"))) return true;
    if (first === sentence.first || !isCountable(after)) return true;
  }
  // 4:05, 12/13, 24.6., +44 …, A-10, 3–1.
  const touchingBefore = first > sentence.first && touches(tokens, first);
  const touchingAfter = last < sentence.last && touches(tokens, last);
  if (touchingBefore && (before === ":" || before === "/" || before === "_" || before === "#" || before === "@" || (before === "+" && first - 1 > floor))) return true;
  if (touchingBefore && before === "-" && first - 1 > sentence.first && tokens.kind[first - 2] !== kindSymbol && touches(tokens, first - 1) && first - 1 > floor - 1) return true;
  if (touchingAfter && ((after === ":" && tokens.kind[last + 1] === kindNumber && touches(tokens, last + 1)) || after === "/" || after === "_" || after === "@")) return true;
  // A capitalised word that is no state and no verb right before digits: "Leopard 2", "Challenger 2", "Su 27".
  if (number.scale === 1 && first > sentence.first && tokens.kind[first - 1] === kindWord && (tokens.shape[first - 1] & shapeCapital) !== 0 && (number.value ?? 0) < 1000 && isModel(tokens, first - 1, sentence)) return true;
  return false;
}

const modelNames = /^(?:leopard|leopards|challenger|patriot|type|su|mig|boeing|airbus|mirage|gripen|ariane|falcon|arrow|block|aegis|meteor|mk|javelin|harpoon|hawk|caesar|pzh|abrams|m|f|t|a|c|kc|p|e|b|bmp|btr|mi|ka|il|an|starlink|apollo|covid|cop|g|group|channel|unifil|air|exercise|defender|swift|anakonda|marder|gepard|rafale|neptun|iskander|kh|r|s|fn|ak|mirage|tornado|jas|atlas|marine|platform|cat|agenda|vision|horizon|number|operation|chapter|sputnik|bn|fy|psalm|luke|matthew|isaiah)$/;
const isModel = (tokens: Tokens, i: number, sentence: Sentence): boolean => i > sentence.first ? modelNames.test(wordOf(tokens, i)) || (tokens.word[i] === 0 && false) : /^(?:leopard|challenger|patriot|group|covid)$/.test(wordOf(tokens, i));

const isYearlike = (tokens: Tokens, i: number): boolean => /^(?:19|20)\d\d$/.test(wordOf(tokens, i));
const isYear = (tokens: Tokens, number: BareNumber): boolean => number.digits && number.scale === 1 && /^(?:1[89]|20)\d\d$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first]));
const isCountable = (word: string): boolean => personnelNouns.has(word) || /^(?:nato|us|american|german|french|british|canadian|additional|more|extra|combat)$/.test(word);

interface Range {
  readonly first: number;
  readonly low: BareNumber;
  readonly high: BareNumber;
}

/** "200 to 300", "between 5 and 7", "60-70", "$5bn–$7bn". "none" for spans of years and scores, which are no quantity. */
function rangeAt(tokens: Tokens, low: BareNumber, limit: number, floor: number): Range | "none" | null {
  if (low.tail || low.value === null) return null;
  let at = low.last;
  if (at + 1 >= limit) return null;
  // A unit word of its own between: "5 per cent to 7 per cent", "€5bn to €7bn".
  const joint = wordOf(tokens, at);
  const before = wordOf(tokens, low.first - 1) in currencySymbols ? wordOf(tokens, low.first - 2) : wordOf(tokens, low.first - 1);
  const isBetween = before === "between" || (before === "about" && wordOf(tokens, low.first - 2) === "between");
  const dash = joint === "-" || joint === "–" || joint === "—" || joint === "‑";
  if (!(dash || joint === "to" || (joint === "and" && isBetween) || (joint === "or" && !low.digits))) return null;
  at++;
  if (at < limit && tokens.kind[at] === kindSymbol && wordOf(tokens, at) in currencySymbols) at++;
  if (at >= limit) return null;
  const high = numberAt(tokens, at, limit);
  if (!high || high.value === null || high.tail) return null;
  if (dash && low.digits && /^(?:19|20)\d\d$/.test(wordOf(tokens, low.first)) && low.scale === 1 && (high.value >= 1900 || high.value < 100)) return "none";
  if (joint === "to" && [1, 2, 3].some((back) => wordOf(tokens, low.first - back) === "from")) return null;
  const shared = low.scale === 1 && high.scale > 1 && low.value * high.scale < high.value;
  const lifted: BareNumber = shared ? { ...low, value: round(low.value * high.scale), scale: high.scale } : low;
  if (lifted.value! >= high.value) return dash && low.digits && high.digits ? "none" : null;
  return { first: isBetween && low.first - 1 >= floor ? low.first - 1 : low.first, low: lifted, high };
}

/** "battalions of 800", "a force of about 1,500", "a garrison of up to 300": bounds may stand between. */
function leftGroup(tokens: Tokens, first: number, floor: number): boolean {
  const left = leftOf(tokens, first, floor, "personnel");
  return groupBefore(tokens, floor, left.first - 1) >= 0;
}

const cueBefore = /^(?:sent|send|sends|gave|gives|has|have|had|to|at|from|only|not|stands|stand|another|further|with|just|is|was|are|were|against|number|numbers|totals|total|,|and|than|provided|provides|contributes|contributed|deployed|deploys|which|whom|there|reached|reach|of|below|above|lost)$/;

/** A bare count that an ellipsis may give a unit: "a further 60", "Denmark 200, Iceland one", "from 650 to 830". */
function isBareCount(scene: Scene, number: BareNumber, sentence: Sentence, floor: number): boolean {
  const { tokens } = scene;
  if (number.value === null || isYear(tokens, number) || /^1[5-7]\d\d$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first]))) return false;
  const next = number.last < sentence.last ? wordOf(tokens, number.last) : ".";
  const left = leftOf(tokens, number.first, floor, "none");
  const before = left.first > sentence.first ? wordOf(tokens, left.first - 1) : "";
  const afterState = left.first - 1 >= floor && scene.states.has(left.first - 1);
  // "29-year-old", "16-metre": part of a word.
  if (next === "-" && touches(tokens, number.last)) return false;
  // A noun follows that the ledger does not count: "three reasons".
  const follows = number.last < sentence.last && tokens.kind[number.last] === kindWord ? nounFollows(scene, number.last, sentence.last) : false;
  if (follows) return false;
  if (afterState) return true;
  // Phone numbers, post codes, victims, list marks, ages and ranges of days.
  if (number.digits && /^\d{5,}$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first])) && left.bound === null && left.change === null) return false;
  if (/^(?:were|was|are|have|had|people)$/.test(next) && /\b(?:dead|killed|died|injured|wounded|missing|infected|arrested)\b/.test(tokens.text.slice(tokens.start[number.first], tokens.end[Math.min(sentence.last, number.last + 4) - 1]))) return false;
  const prior = number.first - 1;
  if (number.digits && ((prior >= sentence.first && tokens.kind[prior] === kindNumber) || (number.last < sentence.last && tokens.kind[number.last] === kindNumber))) return false;
  if (number.digits && before === ")" ) return false;
  if (before === "(" && !(prior - 1 >= floor && scene.states.has(prior - 1))) return false;
  if (number.digits && /^(?:to|and|-|–|or)$/.test(before) && tokens.kind[prior - 1] === kindNumber && months.test(wordOf(tokens, prior - 2))) return false;
  if (/^(?:,|now|aged|turned|is|was)$/.test(before) && /^(?:[,.;)]|and|who|was|is|said|says|of)$/.test(next) && number.value < 100 && (tokens.shape[prior - 1] & shapeCapital) !== 0 && !scene.states.has(prior - 1)) return false;
  const ends = /^(?:[,.;)]|when|if|while|and|from|each|this|in)$/.test(next);
  const gives = /^(?:sends?|sent|gives?|gave|contributes?|contributed|provides?|provided|offers?|offered|supplies|supplied|deploys?|deployed|wants?|wanted|pledged|promised|to|has|have|had|'s)$/.test(before);
  if (!number.digits) return ((left.bound !== null || left.change !== null) && number.value > 1) || (ends && gives && (number.value > 1 || next === "each")) || (next === "each" && before === "and") || (ends && before === "," && number.value > 1 && next === "when");
  if (scene.memory.gdpSentence >= 0 && number.value < 8 && /^\d[.,]\d{1,2}$/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first]))) return true;
  if (before === "'s" || before === "(" || number.value >= 20) return !/^(?:'s|am|pm|o'clock|th|st)$/.test(next) && !(tokens.kind[Math.max(0, number.first - 1)] === kindSymbol && touches(tokens, number.first) && before !== "(" );
  if (next === "'s" || /^(?:am|pm|o'clock|th|st)$/.test(next)) return false;
  return left.bound !== null || left.change !== null || (number.value >= 2 && cueBefore.test(before));
}

function nounFollows(scene: Scene, i: number, limit: number): boolean {
  const { tokens, lexicon } = scene;
  if (i >= limit || tokens.kind[i] !== kindWord || notNouns.has(wordOf(tokens, i))) return false;
  const word = tokens.word[i];
  const tags = word !== 0 && word < lexicon.size ? lexicon.tags[word] : 2;
  // Only verbs, adverbs and particles leave the number alone.
  return tags === 0 || (tags & 2) !== 0 || (tags & (1 << 5)) !== 0 || (tokens.shape[i] & shapeCapital) !== 0;
}

const notNouns = new Set("of in on at by for with from to and or but there more last this who which were are was is have has had will would since until came went got remain remained stay stayed now under to as than already later today so still abroad home each when if while currently strong before after during through because once next on-site on-hand at-most that into over their its he she they it we a the some no not also already would could may might can who whom near per via plus including troops displaced next annually yearly again".split(" "));

const isAgeOrAgo = (tokens: Tokens, last: number): boolean => /^(?:ago|old|earlier|before|later|since|hence|after)$/.test(wordOf(tokens, last)) || (wordOf(tokens, last) === "-" && wordOf(tokens, last + 1) === "old") || (wordOf(tokens, last) === "of" && wordOf(tokens, last + 1) === "age") || (wordOf(tokens, last) === "on" && wordOf(tokens, last + 1) === ",");

const aboutForces = /\b(?:troops?|soldiers?|peacekeep\w*|contingents?|battle ?groups?|brigades?|battalions?|task force|joint force|military mission|training mission|deploy(?:s|ed|ment|ments)|police officers|blue berets|blue helmets|forces?|missions?|military|nato|detachments?|strength|garrison|warships?|frigates?|tanks|howitzers|fighter jets)\b/i;
const aboutMoney = /\b(?:spend\w*|spent|budgets?|costs?|costing|funds?|funding|aid|worth|price|bill|invest\w*|outlays?|expenditures?|money|euros?|dollars?|pay|paid|loan|grant|pledg\w*)\b|[$€£]/i;

/** A bare "152.8 billion": money only where nothing else is counted and the sentence is about money. */
const isSum = (scene: Scene, number: BareNumber, sentence: Sentence): boolean => !nounFollows(scene, number.last, sentence.last) && aboutMoney.test(scene.tokens.text.slice(sentence.start, sentence.end));

const isMilitary = (tokens: Tokens, sentence: Sentence): boolean => /\b(?:troops?|soldiers?|contingents?|squadrons?|tanks?|howitzers?|drones?|military|army|navy|naval|nato|forces?|defen[cs]e|missiles?|weapons?|ammunition|artillery|deploy\w*|warships?|armou?red|combat|air|tank|infantry|mechani[sz]ed|marines?|battle\w*|mission|patrol|coast guard|peacekeep\w*|armed|bases?|field|radar)\b/i.test(tokens.text.slice(sentence.start, sentence.end));

function boundAfter(tokens: Tokens, last: number, limit: number): { bound: "max" | "min" | "approx" | null; last: number } {
  if (last + 1 < limit && wordOf(tokens, last) === "or") {
    const word = wordOf(tokens, last + 1);
    if (word === "more" || word === "above" || word === "higher") return { bound: "min", last: last + 2 };
    if (word === "less" || word === "fewer") return { bound: "max", last: last + 2 };
    if (word === "so") return { bound: "approx", last: last + 2 };
  }
  if (last + 1 < limit && wordOf(tokens, last) === "at" && wordOf(tokens, last + 1) === "most") return { bound: "max", last: last + 2 };
  if (last + 1 < limit && wordOf(tokens, last) === "at" && wordOf(tokens, last + 1) === "least") return { bound: "min", last: last + 2 };
  return { bound: null, last };
}

const units: Readonly<Record<string, "year" | "month" | "week" | "day">> = { year: "year", annum: "year", month: "month", week: "week", day: "day" };

/** "a year", "per month", "annually", "each year"; "annually around nine billion". */
function perAfter(tokens: Tokens, last: number, limit: number, first: number, floor: number): Quantity["per"] {
  for (let k = last; k < Math.min(limit, last + 4); k++) {
    const word = wordOf(tokens, k);
    if (word === "annually" || word === "yearly") return "year";
    if (word === "monthly") return "month";
    if (word === "weekly") return "week";
    if (word === "daily") return "day";
    if (/^(?:a|an|per|each|every|\/)$/.test(word) && units[wordOf(tokens, k + 1)]) return units[wordOf(tokens, k + 1)];
    if (/^(?:per-year|a-year)$/.test(word)) return "year";
    if (tokens.kind[k] === kindSymbol && word !== ")" && word !== "(" && word !== "/") break;
    if (k > last && /^(?:in|for|from|by|and|to)$/.test(word)) break;
  }
  for (let k = first - 1; k >= Math.max(floor, first - 4); k--) {
    const word = wordOf(tokens, k);
    if (word === "annually" || word === "yearly" || word === "annual") return "year";
    if (word === "monthly") return "month";
    if (tokens.kind[k] === kindSymbol) break;
  }
  return null;
}

function eachAround(tokens: Tokens, last: number, limit: number, first: number, floor: number): "each" | "respectively" | null {
  for (let k = last; k < Math.min(limit, last + 2); k++) {
    const word = wordOf(tokens, k);
    if ((word === "each" && !units[wordOf(tokens, k + 1)]) || word === "apiece") return "each";
    if (word === "respectively") return "respectively";
  }
  for (let k = first - 1; k >= Math.max(floor, first - 3); k--) if (wordOf(tokens, k) === "each") return "each";
  return null;
}

/** "(about $3.5bn)" after a sum: the same money in another currency. */
function altAfter(scene: Scene, last: number, limit: number, unit: string): { alt: Quantity["alt"]; last: number } | null {
  const { tokens } = scene;
  const isOr = wordOf(tokens, last) === "," && wordOf(tokens, last + 1) === "or";
  if (!isOr && wordOf(tokens, last) !== "(" && wordOf(tokens, last) !== "[") return null;
  for (let k = last + 1; k < Math.min(limit, last + 7); k++) {
    if (wordOf(tokens, k) === ")" || wordOf(tokens, k) === "]") return null;
    const number = numberAt(tokens, k, limit);
    if (!number || number.value === null) continue;
    const money = moneyAround(tokens, number, last + 1, limit, scene.money);
    if (!money || money.unit === unit) return null;
    const left = leftOf(tokens, money.first, last + 1, "money");
    const closes = !isOr && (wordOf(tokens, money.last) === ")" || wordOf(tokens, money.last) === "]");
    if (!isOr && !closes) return null;
    return {
      alt: { min: left.bound === "max" ? null : number.value, max: left.bound === "min" ? null : number.value, unit: money.unit, quote: tokens.text.slice(tokens.start[left.first], tokens.end[money.last - 1]) },
      last: closes ? money.last + 1 : money.last,
    };
  }
  return null;
}

/** "several years", "a few months": words that are no number, kept with their unit. */
function severalAt(tokens: Tokens, i: number, limit: number): ReadQuantity | null {
  let at = i;
  if (wordOf(tokens, i) === "a" && wordOf(tokens, i + 1) === "few") at = i + 1;
  else if (wordOf(tokens, i) === "another" || wordOf(tokens, i) === "a" || wordOf(tokens, i) === "an") return null;
  if (!/^(?:several|few)$/.test(wordOf(tokens, at)) || at + 1 >= limit) return null;
  const duration = durationNouns[wordOf(tokens, at + 1)];
  if (!duration || isAgeOrAgo(tokens, at + 2)) return null;
  const start = tokens.start[i], end = tokens.end[at + 1];
  const quote = tokens.text.slice(start, end);
  return {
    type: "quantity", start, end, quote, family: "duration", first: i, last: at + 2, number: { start, end: tokens.end[at] }, noun: at + 1, bound: null, change: null, distributive: null, filled: null, problem: null,
    quantity: { min: null, max: null, unit: duration[0], of: null, approx: false, as: "total", per: null, quote },
  };
}

/** "another year", "a further month": one more, where no number stands. */
function furtherAt(tokens: Tokens, i: number, limit: number): ReadQuantity | null {
  const word = wordOf(tokens, i);
  const skip = word === "another" ? 1 : (word === "a" || word === "an") && /^(?:further|additional|extra)$/.test(wordOf(tokens, i + 1)) ? 2 : 0;
  // "for a year", "last a decade": one, where a length is asked for.
  if (skip === 0 && word === "a" && /^(?:for|last|lasts|lasted|lasting|extended|extend|extending)$/.test(wordOf(tokens, i - 1)) && i + 1 < limit) {
    const own = durationNouns[wordOf(tokens, i + 1)];
    return own && !/s$|^day$/.test(wordOf(tokens, i + 1)) ? plain(tokens, i, i + 2, i + 1, "duration", { min: own[1], max: own[1], unit: own[0] }, null) : null;
  }
  const at = i + skip;
  if (skip === 0 || at >= limit) return null;
  const duration = durationNouns[wordOf(tokens, at)];
  if (!duration || /s$/.test(wordOf(tokens, at)) || wordOf(tokens, at) === "day") return null;
  return plain(tokens, i, at + 1, at, "duration", { min: duration[1], max: duration[1], unit: duration[0] }, "add");
}

/** "up to three-quarters of the bill": a share in words. */
function shareWords(tokens: Tokens, i: number, sentence: Sentence, floor: number): ReadQuantity | null {
  const fraction = fractionAt(tokens, i, sentence.last);
  if (!fraction || /^(?:them|us|those|whom)$/.test(wordOf(tokens, fraction.last + 1))) return null;
  const left = leftOf(tokens, i, floor, "percent");
  const read = plain(tokens, left.first, fraction.last, i, "percent", { min: left.bound === "max" ? null : fraction.value, max: left.bound === "min" ? null : fraction.value, unit: "%" }, null);
  return { ...read, bound: left.bound, quantity: { ...read.quantity, approx: left.bound === "approx" } };
}

function plain(tokens: Tokens, first: number, last: number, noun: number, family: QuantityFamily, value: Pick<Quantity, "min" | "max" | "unit">, change: "add" | null): ReadQuantity {
  const start = tokens.start[first], end = tokens.end[last - 1];
  const quote = tokens.text.slice(start, end);
  return { type: "quantity", start, end, quote, family, first, last, number: { start, end }, noun, bound: null, change, distributive: null, filled: null, problem: null, quantity: { ...value, of: null, approx: false, as: "total", per: null, quote } };
}

/** Bare numbers take the unit of their neighbours: "2 and 3.5 per cent", "of which 16", "2.2 per cent … 2.5", "from 650 to 830 troops". */
function inherit(found: ReadQuantity[], begin: number, tokens: Tokens, memory: Memory, index: number): void {
  for (let k = begin + 1; k < found.length; k++) {
    // "may not exceed 860 troops and 69 police": one ceiling over both.
    const [q, previous] = [found[k], found[k - 1]];
    if (q.bound === null && previous.bound === "max" && q.first - previous.last === 1 && /^(?:and|,)$/.test(wordOf(tokens, previous.last)) && q.family === previous.family && (q.family === "personnel" || q.family === "unit") && q.change === null) found[k] = { ...q, bound: "max", quantity: { ...q.quantity, min: null } };
  }
  for (let k = found.length - 1; k >= begin; k--) {
    const q = found[k];
    if (q.family !== "none") continue;
    const next = found[k + 1], previous = k > begin ? found[k - 1] : null;
    const value = q.quantity.max ?? q.quantity.min ?? 0;
    const isDecimal = /\d[.,]\d/.test(q.quote) && value < 9;
    const ofWhich = /^of which$/i.test(`${wordOf(tokens, q.first - 2)} ${wordOf(tokens, q.first - 1)}`) || (wordOf(tokens, q.last) === "of" && wordOf(tokens, q.last + 1) === "which");
    const sum = ofWhich ? found.slice(begin, k).reverse().find((other) => other.family === "money") : undefined;
    if (sum && value < 1000) {
      found[k] = withUnit(q, sum, scaleOf(sum), "unit: part of the sum before it");
      continue;
    }
    if (next && next.family !== "none" && next.family !== "duration" && next.first - q.last <= 1 && /^(?:and|or|to)$/.test(wordOf(tokens, q.last)) && next.family !== "states") {
      const lift = next.family === "money" && value < 1000 ? scaleOf(next) : 1;
      found[k] = withUnit(q, next, lift, "unit: as of the number beside it");
    } else if (isDecimal && memory.gdpSentence >= 0 && (previous?.family === "gdp" || found.slice(index - memory.gdpSentence < 9 ? 0 : Math.max(0, begin - 8), k).some((other) => other.family === "gdp"))) {
      const model = found.slice(0, k).reverse().find((other) => other.family === "gdp")!;
      found[k] = withUnit(q, model, 1, "unit: GDP was the measure just before");
    } else if (previous && previous.family !== "none" && previous.family !== "duration" && previous.family !== "states" && between(tokens, previous.last, q.first)) {
      if (previous.family === "money" && value < 1000 && scaleOf(previous) > 1 && !/^(?:to)$/.test(wordOf(tokens, q.first - 1))) continue;
      found[k] = withUnit(q, previous, previous.family === "money" && value < 1000 ? scaleOf(previous) : 1, "unit: as of the number before it");
    }
  }
  for (let k = begin; k < found.length; k++) {
    const q = found[k];
    if (q.family === "unit" || (q.family === "personnel" && (q.noun < 0 || !civil.test(wordOf(tokens, q.noun))))) {
      memory.counted = q;
      memory.countedSentence = index;
    } else if (q.family === "none") {
      // Still of no family, for the clause may say better; the unit is what was counted last, or persons.
      const model = memory.counted !== null && index - memory.countedSentence <= 2 && !(index !== memory.countedSentence && (q.quantity.max ?? q.quantity.min ?? 0) >= 50 && memory.counted.family === "unit") ? memory.counted : null;
      found[k] = { ...q, filled: model ? "unit: as of what was counted before" : "unit: persons where nothing says otherwise", quantity: { ...q.quantity, unit: model?.quantity.unit ?? "personnel", of: model?.family === "unit" ? model.quantity.of : null } };
    }
  }
}

/** Persons of any trade: their number says nothing of a force. */
const civil = /^(?:people|persons?|men|women|employees|workers|civilians|doctors?|nurses?|experts?|staff|staffs|staffers|delegates|volunteers|officers?|police|agents?|contractors?|analysts?)$/;

const scaleOf = (q: ReadQuantity): number => { const words = q.quote.toLowerCase(); return /trillion|\dtn/.test(words) ? 1e12 : /billion|\dbn|bln/.test(words) ? 1e9 : /million|\dm|mln|mio/.test(words) ? 1e6 : 1; };

/** Only joints between two numbers: "to", "of which", "and", "from … to". */
function between(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false;
  for (let i = from; i < to; i++) if (!/^(?:to|of|which|from|about|around|nearly|,|and|then)$/.test(wordOf(tokens, i))) return false;
  return wordOf(tokens, from) === "to" || wordOf(tokens, to - 1) === "which" || wordOf(tokens, to - 1) === "to";
}

function withUnit(q: ReadQuantity, model: ReadQuantity, factor: number, because: string): ReadQuantity {
  const lift = (value: number | null): number | null => (value === null ? null : round(value * factor));
  return { ...q, family: model.family, filled: because, quantity: { ...q.quantity, unit: model.quantity.unit, of: model.quantity.of, per: q.quantity.per, min: lift(q.quantity.min), max: lift(q.quantity.max) } };
}

export const isScale = (word: string): boolean => scales[word] !== undefined;
