/** Money: symbols, codes and words around a number, and which dollar or crown is meant. */
import { kindWord, shapeAllCapitals, shapeCapital, type Tokens } from "../../text/tokens.ts";
import type { BareNumber } from "./numbers.ts";
import { numberAt, touches, wordOf } from "./numbers.ts";
import { ambiguousMoney, currencySymbols, currencyWords, dollarPrefixes, moneyBefore } from "./words.ts";

export interface MoneyContext {
  readonly currencyOf: (state: string) => string | null;
  /** States that the document is about, the most frequent first. */
  readonly topics: readonly string[];
  /** States that the sentence names, the nearest before the sum first. */
  readonly named?: () => readonly string[];
  /** State of an adjective before a money word ("Canadian dollars"), by its last token. */
  readonly adjectives: ReadonlyMap<number, string>;
}

export interface MoneyRead {
  readonly first: number;
  readonly last: number;
  readonly unit: string;
  readonly noun: number;
  readonly filled: string | null;
  readonly damaged: boolean;
}

/** The money around a bare number, or null where it is none. */
export function moneyAround(tokens: Tokens, number: BareNumber, floor: number, limit: number, context: MoneyContext): MoneyRead | null {
  const { first, last } = number;
  const symbol = first > floor ? currencySymbols[tokens.text.slice(tokens.start[first - 1], tokens.end[first - 1])] : undefined;
  if (symbol !== undefined) {
    const begin = first - 1;
    if (symbol === "$" && begin > floor && touches(tokens, begin) && tokens.kind[begin - 1] === kindWord) {
      const stated = dollarPrefixes[wordOf(tokens, begin - 1)];
      if (stated) return { first: begin - 1, last, unit: stated, noun: begin, filled: null, damaged: false };
    }
    // "$5 million Canadian", "$40 million USD".
    const code = last < limit ? codeAt(tokens, last) : null;
    if (code && symbol === "$") return { first: begin, last: last + 1, unit: code, noun: begin, filled: null, damaged: false };
    if (symbol === "$" && last < limit && context.adjectives.has(last)) {
      const own = context.currencyOf(context.adjectives.get(last)!);
      if (own && !/^\p{L}/u.test(tokens.text.slice(tokens.start[last + 1] ?? 0, (tokens.start[last + 1] ?? 0) + 1)))
        return { first: begin, last: last + 1, unit: own, noun: begin, filled: null, damaged: false };
    }
    return { first: begin, last, ...resolved(symbol, context), noun: begin, damaged: false };
  }
  // "EUR 30 million", "CHF 5bn".
  if (first > floor && tokens.kind[first - 1] === kindWord) {
    const code = codeAt(tokens, first - 1);
    if (code) return { first: first - 1, last, unit: code, noun: first - 1, filled: null, damaged: false };
  }
  // "Rs 400 crore", "Rs. 400", "KSh 3 billion".
  const short = first - (wordOf(tokens, first - 1) === "." ? 2 : 1);
  const named = short >= floor && (tokens.shape[short] & shapeCapital) !== 0 ? moneyBefore[wordOf(tokens, short)] : undefined;
  if (named !== undefined && (number.scale > 1 || ((number.value ?? 0) >= 100 && wordOf(tokens, short).length > 1)))
    return { first: short, last, ...resolved(named, context), noun: short, damaged: false };
  let at = last;
  if (
    at < limit &&
    ((wordOf(tokens, at) === "-" && touches(tokens, at)) || (wordOf(tokens, at) === "." && /^(?:mrd|mio|mln|mn|bn)$/.test(wordOf(tokens, at - 1))))
  )
    at++;
  if (at >= limit) return null;
  const after = currencySymbols[tokens.text.slice(tokens.start[at], tokens.end[at])];
  if (after !== undefined) return { first, last: at + 1, ...resolved(after, context), noun: at, damaged: false };
  let adjective: string | null = null;
  const word = wordOf(tokens, at);
  if (tokens.kind[at] !== kindWord) return null;
  if (currencyWords[word] === undefined) {
    // One nationality before the word: "Norwegian kroner", "US dollars".
    const state = context.adjectives.get(at);
    if (state !== undefined && at + 1 < limit && currencyWords[wordOf(tokens, at + 1)] !== undefined) {
      adjective = state;
      at++;
    } else if (word === "us" && /^dollars?$/.test(wordOf(tokens, at + 1))) {
      adjective = "USA";
      at++;
    } else {
      const likely = number.scale >= 1000 ? damagedMoney(word) : null;
      return likely === null ? null : { first, last: at + 1, ...resolved(likely, context), noun: at, damaged: true };
    }
  }
  const money = currencyWords[wordOf(tokens, at)];
  if (
    (wordOf(tokens, at) === "won" ||
      wordOf(tokens, at) === "lev" ||
      wordOf(tokens, at) === "dong" ||
      wordOf(tokens, at) === "rand" ||
      wordOf(tokens, at) === "dram") &&
    number.scale === 1
  )
    return null;
  if (
    (wordOf(tokens, at) === "pound" || wordOf(tokens, at) === "pounds") &&
    number.scale === 1 &&
    number.value !== null &&
    (number.value < 100 || weighs.test(tokens.text.slice(tokens.end[at], tokens.end[at] + 60)))
  )
    return null;
  if (/^[a-z]{3}$/.test(wordOf(tokens, at)) && money.length === 3 && money.toLowerCase() === wordOf(tokens, at) && (tokens.shape[at] & shapeAllCapitals) === 0)
    return null;
  const own = adjective === null ? null : context.currencyOf(adjective);
  if (own) return { first, last: at + 1, unit: own, noun: at, filled: null, damaged: false };
  return { first, last: at + 1, ...resolved(money, context), noun: at, damaged: false };
}

/** "500 pounds (225 kilograms) of medicine", "2,000 pounds of explosives": a weight. */
const weighs =
  /^\s*(?:\(\s*[\d.,]+\s*(?:kilo|kg|tonnes?|tons?)|of (?:[a-z]+ )?(?:supplies|food|grain|rice|flour|medicines?|drugs|ammunition|explosives?|equipment|munitions|cargo|bombs?|ordnance|meat|wheat|blood|water|relief goods|clothing|thrust)\b)/;

/** "from 3 billion to 4 billion euros", "two million and three million pounds": the money of the sum right behind one that has none of its own, or null. */
export function moneyAhead(scene: { readonly tokens: Tokens; readonly money: MoneyContext }, last: number, limit: number): string | null {
  const { tokens, money } = scene;
  if (last + 1 >= limit || !/^(?:to|and|or)$/.test(wordOf(tokens, last))) return null;
  let at = last + 1;
  while (at < limit && at - last < 4 && /^(?:about|some|around|nearly|almost|over|up|to)$/.test(wordOf(tokens, at))) at++;
  const number = numberAt(tokens, at, limit);
  return number === null || number.value === null || number.scale < 1e6 ? null : (moneyAround(tokens, number, last, limit, money)?.unit ?? null);
}

const whole: readonly string[] = ["dollars", "euros", "pounds", "dollar", "kroner"];

/** "a million rounds": words of their own that are a letter from money. */
const spelt = /^(?:rounds?|sounds?|wounds?|bounds?|hounds?|mounds?|grounds?|collars?|scholars?)$/;

/** A torn or misspelt money word after millions ("dolars", "ollars"): what it most likely was, or null. */
function damagedMoney(word: string): string | null {
  if (word.length < 4 || spelt.test(word)) return null;
  for (const money of whole) if (editsBetween(word, money) <= (money.length > 6 ? 2 : 1)) return currencyWords[money];
  return null;
}

/** Letters to insert, drop or change to turn one word into the other; at most 3 are told apart. */
function editsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

function codeAt(tokens: Tokens, i: number): string | null {
  if ((tokens.shape[i] & shapeAllCapitals) === 0) return null;
  const code = currencyWords[wordOf(tokens, i)];
  return code !== undefined && code.length === 3 && wordOf(tokens, i).length === 3 && code.toLowerCase() === wordOf(tokens, i) ? code : null;
}

/** A plain "$" or "kroner" is the money of the state that the document is mostly about, where that state has such money. */
export function resolved(money: string, context: MoneyContext): { unit: string; filled: string | null } {
  const readings = ambiguousMoney[money];
  if (!readings) return { unit: money, filled: null };
  // "Norway is footing the bill: 110 million kroner": a money of several states is first that of one whom its sentence names.
  if (money !== "$")
    for (const state of context.named?.() ?? []) {
      const own = context.currencyOf(state);
      if (own && readings.includes(own)) return { unit: own, filled: `currency: the money of ${state}, which the sentence names` };
    }
  for (const state of context.topics.slice(0, 5)) {
    const own = context.currencyOf(state);
    if (own === "USD" && money === "$") return { unit: "USD", filled: "currency: dollars, in a document about USA" };
    if (own && readings.includes(own)) return { unit: own, filled: `currency: the money of ${state}, which the document is about` };
  }
  const fallback = readings[readings.length - 1];
  return { unit: fallback, filled: `currency: ${fallback} where nothing says otherwise` };
}
