/** Quantities of a text: number, bounds and unit, in reading order. */
import type { Quantity } from "../../model/claim.ts";
import type { Lexicon } from "../../text/lexicon.ts";
import type { Sentence, Text } from "../../text/text.ts";
import { kindNumber, kindWord, shapeHyphen, type Tokens } from "../../text/tokens.ts";
import { internWord } from "../../text/words.ts";
import type { ResolvedMention } from "../entities/types.ts";
import { isBareCount, isMilitary, isSum, sharesAhead, speaksOfForces } from "./counts.ts";
import { inherit } from "./ellipsis.ts";
import { leftOf } from "./left.ts";
import { moneyAhead, moneyAround, resolved } from "./money.ts";
import { isName, isYear } from "./names.ts";
import { type BareNumber, numberAt, round, wordOf } from "./numbers.ts";
import { leftGroup, rangeAt } from "./ranges.ts";
import { altAfter, boundAfter, eachAround, isAgeOrAgo, perAfter } from "./right.ts";
import type { Memory, Scene } from "./scene.ts";
import { percentEnd, shareOf } from "./share.ts";
import type { QuantityFamily, ReadQuantity } from "./types.ts";
import { groupBefore, hyphenTail, isLooseUnit, peopleTokens, unitAfter, type UnitRead } from "./unit.ts";
import { furtherAt, severalAt, shareWords } from "./wordings.ts";
import { currencyWords, smallNumbers, vagueScales } from "./words.ts";

export interface QuantityContext {
  readonly currencyOf: (state: string) => string | null;
  /** States and bodies that the document is about, the most frequent first. */
  readonly topics: readonly string[];
}

const starters = new Uint8Array(1 << 16);
for (const word of [...Object.keys(smallNumbers), ...vagueScales, "dozens", "tens", "half", "a", "an", "several", "another", "l", "i"])
  starters[internWord(word)] = 1;

/** How far before or behind a sentence a force may be named that its bare numbers count: lists and headings say it late, reports once. */
const around = 3000;

const spending = /\b(?:spend(?:s|ing)?|spent|defen[cs]e|military|outlays?|armed forces)\b/i;

/** All quantities, in reading order; none overlaps another. Spans hold bounds and unit: "up to forty medics". */
export function quantitiesIn(text: Text, entities: readonly ResolvedMention[], lexicon: Lexicon, context: QuantityContext): ReadQuantity[] {
  const { tokens, sentences } = text;
  const found: ReadQuantity[] = [];
  let scene: Scene | null = null;
  const memory: Memory = { gdpSentence: -99, shareSentence: -99, counted: null, countedSentence: -9, money: null, moneyScale: 1 };
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s];
    if (!sentence.readable) continue;
    const begin = found.length;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!mayBegin(tokens, i)) continue;
      const number = numberAt(tokens, i, sentence.last);
      if (!number) {
        const several =
          severalAt(tokens, i, sentence.last) ??
          furtherAt(tokens, i, sentence.last) ??
          shareWords(tokens, i, sentence, found.length > begin ? found[found.length - 1].last : sentence.first);
        if (several) {
          found.push(several);
          i = several.last - 1;
        }
        continue;
      }
      scene ??= {
        tokens,
        lexicon,
        people: peopleTokens(entities),
        states: stateTokens(entities),
        missions: missionTokens(entities),
        money: { ...context, adjectives: adjectivesOf(entities) },
        memory,
      };
      const floor = found.length > begin ? found[found.length - 1].last : sentence.first;
      const read = readNumber({ ...scene, money: { ...scene.money, named: () => namedAround(entities, sentence, i) } }, number, sentence, s, floor);
      if (read) {
        found.push(read);
        i = Math.max(i, read.last - 1);
      } else i = Math.max(i, number.last - 1);
    }
    if (found.length > begin) inherit(found, begin, tokens, memory, s);
  }
  return found;
}

/** The states that a sentence names, those before token `at` first and the nearest of them first of all. */
function namedAround(entities: readonly ResolvedMention[], { first, last }: Sentence, at: number): string[] {
  const own = entities.filter((e) => e.first >= first && e.last <= last && e.class === "state" && e.id !== null && e.form !== "pronoun");
  return [...own.filter((e) => e.last <= at).reverse(), ...own.filter((e) => e.first > at)].map((e) => e.id!);
}

function mayBegin(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] === kindNumber) return true;
  if (tokens.kind[i] !== kindWord) return false;
  const word = tokens.word[i];
  return word !== 0 && starters[word] === 1 ? true : (tokens.shape[i] & shapeHyphen) !== 0 && smallNumbers[wordOf(tokens, i).split("-")[0]] !== undefined;
}

const stateTokens = (entities: readonly ResolvedMention[]): Set<number> =>
  new Set(entities.filter((e) => (e.class === "state" || e.class === "body") && e.form !== "pronoun" && e.form !== "adjective").map((e) => e.last - 1));
const missionTokens = (entities: readonly ResolvedMention[]): Set<number> =>
  new Set(entities.filter((e) => (e.class === "mission" || e.class === "formation") && e.form !== "pronoun").map((e) => e.last - 1));
const adjectivesOf = (entities: readonly ResolvedMention[]): Map<number, string> =>
  new Map(
    entities
      .filter((e) => e.class === "state" && e.id !== null && (e.form === "adjective" || e.form === "name" || e.form === "people"))
      .map((e) => [e.last - 1, e.id!]),
  );

/** Reads one number with everything around it; null where it counts nothing (a date, an article, a model, a score). */
function readNumber(scene: Scene, number: BareNumber, sentence: Sentence, index: number, floor: number): ReadQuantity | null {
  const { tokens, memory } = scene;
  const limit = sentence.last;
  if (isName(tokens, number, sentence, floor)) return null;
  const range = rangeAt(tokens, number, limit, floor);
  if (range === "none") return null;
  const joined: BareNumber = range ? { ...range.high, first: number.first } : number;
  // "the 40 or so Danes"; "hundreds of soldiers", "dozens of tanks": the "of" belongs to the number.
  const near: BareNumber =
    joined.digits &&
    wordOf(tokens, joined.last) === "or" &&
    wordOf(tokens, joined.last + 1) === "so" &&
    joined.last + 2 < limit &&
    scene.people.has(joined.last + 2)
      ? { ...joined, last: joined.last + 2, approx: true }
      : joined;
  const whole: BareNumber = (near.value === null || near.least) && wordOf(tokens, near.last) === "of" ? { ...near, last: near.last + 1 } : near;
  let first = range?.first ?? number.first;
  let last = whole.last,
    noun = -1,
    family: QuantityFamily = "none",
    unit = "",
    of: string | null = null,
    factor = 1,
    filled: string | null = null,
    change: "add" | "cut" | null = null,
    damaged = false;

  if (number.tail) {
    if (/^(?:per-?cent|percent|per)/.test(number.tail)) {
      family = /gdp/.test(number.tail) || (number.value ?? 9) <= 8 ? "gdp" : "percent";
      noun = number.first;
      if (!/gdp/.test(number.tail) && family === "gdp") filled = "unit: a defence-spending target is a share of GDP";
    } else if (currencyWords[number.tail] !== undefined) {
      // "a 50-million-euro package".
      family = "money";
      ({ unit, filled } = resolved(currencyWords[number.tail], scene.money));
      noun = number.last - 1;
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
    } else if (
      whole.scale >= 1e6 &&
      whole.value !== null &&
      !unitFollows(scene, whole, limit) &&
      (isSum(scene, whole, sentence) ||
        (whole.scale >= 1e9 &&
          isMilitary(tokens, sentence) &&
          !/\b(?:people|population|inhabitants|earth|trees|miles|users)\b/i.test(tokens.text.slice(sentence.start, sentence.end))))
    ) {
      // "152,8 billion": a sum whose money was named before.
      family = "money";
      const ahead = moneyAhead(scene, whole.last, limit);
      unit = ahead ?? memory.money ?? moneyOfDocument(scene);
      filled =
        ahead !== null
          ? "currency: as of the sum beside it"
          : memory.money
            ? "currency: as named before"
            : "currency: the money of the state that the document is about";
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
  if (family === "gdp") {
    unit = "%gdp";
    memory.gdpSentence = index;
  }
  if (family === "percent") {
    unit = "%";
    if ((whole.value ?? 9) <= 6 && spending.test(tokens.text.slice(Math.max(0, sentence.start - 1500), sentence.end))) memory.shareSentence = index;
  }
  if (
    family === "none" &&
    !isPartOfSum(tokens, whole, limit) &&
    (!isBareCount(scene, whole, sentence, floor) ||
      !(
        index - memory.countedSentence <= 3 ||
        scene.missions.size > 0 ||
        speaksOfForces(tokens.text, Math.max(0, sentence.start - around), Math.min(tokens.text.length, sentence.end + around)) ||
        memory.gdpSentence === index ||
        (memory.money !== null && wordOf(tokens, number.first - 1) === "which") ||
        ((memory.gdpSentence >= 0 || (memory.shareSentence >= 0 && index - memory.shareSentence <= 8) || sharesAhead(tokens, whole, sentence)) &&
          /[.,]/.test(tokens.text.slice(tokens.start[number.first], tokens.end[number.first])))
      ))
  )
    return null;
  if (
    whole.value === 1 &&
    !whole.digits &&
    (family === "duration" || family === "states") &&
    wordOf(tokens, number.first) === "one" &&
    /^(?:day|week)$/.test(wordOf(tokens, noun))
  )
    return null;
  if (family === "duration" && isAgeOrAgo(tokens, last)) return null;
  if (family === "unit" && noun >= 0 && isLooseUnit(wordOf(tokens, noun)) && !/\bsets of\b|\d/.test(of ?? "") && !isMilitary(tokens, sentence)) return null;

  // Hundreds of "fighters" are persons; a few with a type's name are aircraft.
  if (family === "unit" && wordOf(tokens, noun) === "fighters" && (whole.value ?? 0) >= 60 && !/\d|jet|air/.test(of ?? ""))
    [family, unit] = ["personnel", "personnel"];
  // "344 more were moved": more of what was counted.
  if (family === "none" && /^(?:more|others|additional)$/.test(wordOf(tokens, last)) && wordOf(tokens, last + 1) !== "than") {
    if (!(wordOf(tokens, last) === "others" && wordOf(tokens, first - 1) === "the")) change = "add";
    last++;
  }
  // "60 soldiers more", "$1 billion more": said behind them.
  if (
    (family === "personnel" || family === "unit" || family === "money") &&
    change === null &&
    wordOf(tokens, last) === "more" &&
    !/^(?:than|or)$/.test(wordOf(tokens, last + 1))
  ) {
    change = "add";
    last++;
  }
  const left = leftOf(tokens, first, floor, family);
  first = left.first;
  const scaled = (value: number | null, n: BareNumber): number | null =>
    value === null
      ? null
      : round(
          value *
            factor *
            (n.dotted && (family === "personnel" || family === "unit" || (family === "none" && memory.gdpSentence < 0) || (family === "money" && n.scale === 1))
              ? 1000
              : 1),
        );
  const high = scaled(whole.value, whole);
  const low = range ? scaled(range.low.value, range.low) : high;
  // "1.300 - 450": with a thousands' dot in one of them the bounds are no range.
  if (low !== null && high !== null && low > high) return null;
  const after = boundAfter(tokens, last, limit);
  const bound = range ? "range" : (after.bound ?? left.bound ?? (number.least ? "approx" : null));
  change = left.change ?? change;
  if (after.bound !== null) last = after.last;
  let min = low,
    max = high;
  if (!range && bound === "max") min = null;
  if (!range && bound === "min") max = null;
  if (number.least && bound !== "max") {
    min = high;
    max = null;
  }
  const per = perAfter(tokens, last, limit, first, floor);
  const each = eachAround(tokens, last, limit, first, floor);
  const alt = family === "money" ? altAfter(scene, last, limit, unit, high) : null;
  if (family === "money") {
    memory.money = unit;
    memory.moneyScale = whole.scale;
  }
  const start = tokens.start[first],
    end = tokens.end[last - 1];
  const quantity: Quantity = {
    min,
    max,
    unit,
    of: of === null || of === "" ? null : of,
    approx: bound === "approx" || whole.approx === true || number.approx === true || left.bound === "approx",
    as: change && family !== "duration" ? "change" : "total",
    per: family === "duration" ? null : per,
    quote: tokens.text.slice(start, end),
    ...(each === "each" ? { each: true } : {}),
    ...(alt ? { alt: alt.alt } : {}),
  };
  return {
    type: "quantity",
    start,
    end,
    quote: quantity.quote,
    quantity,
    family,
    first,
    last: alt ? alt.last : last,
    number: {
      start: tokens.start[number.first],
      end: number.tail && !number.digits ? tokens.start[number.first] + wordOf(tokens, number.first).indexOf("-") : tokens.end[whole.last - 1],
    },
    noun,
    bound,
    change,
    distributive: each,
    filled,
    problem: damaged
      ? { kind: "damaged-word", field: "quantity", likely: unit, because: "the money's word is damaged", start: tokens.start[noun], end: tokens.end[noun] }
      : null,
  };
}

/** "110 of the 150 million": a number right before the sum that it is part of. */
function isPartOfSum(tokens: Tokens, { last, value, digits }: BareNumber, limit: number): boolean {
  if (!digits || value === null || value >= 1000 || wordOf(tokens, last) !== "of") return false;
  const at = /^(?:the|its|their)$/.test(wordOf(tokens, last + 1)) ? last + 2 : last + 1;
  return at < limit && (numberAt(tokens, at, limit)?.scale ?? 1) >= 1e6;
}

/** More states than there are. */
const mostStates = 210;

function unitFollows(scene: Scene, number: BareNumber, limit: number): UnitRead | null {
  const read = unitAfter(scene.tokens, number.last, limit, scene.lexicon, scene.people, number.value === 1);
  if (!read) return null;
  // "from 4,000 members to 5,500": no alliance has so many.
  if (read.family === "states" && (number.value ?? 0) > mostStates) return { ...read, family: "personnel", unit: "personnel" };
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
