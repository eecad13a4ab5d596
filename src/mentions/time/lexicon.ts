/** The words of times. Bits by word number say what a word can be; a second table holds its value. */
import { internWord } from "../../text/words.ts";
import type { DayPart } from "./meaning.ts";
import type { Unit } from "./calendar.ts";
import { months, numerals, weekdays } from "../../text/timewords.ts";

export const isMonth = 1;
export const isWeekday = 2;
export const isUnit = 4;
export const isPlural = 8;
export const isNumber = 16;
export const isOrdinal = 32;
export const isSeason = 64;
export const isPart = 128;
export const isDeictic = 256;
export const isReference = 512;
export const isRelation = 1 << 10;
export const isQuantifier = 1 << 11;
export const isApproximate = 1 << 12;
export const isEdge = 1 << 13;
export const isDeterminer = 1 << 14;
export const isEach = 1 << 15;
export const isSetWord = 1 << 16;
export const isHoliday = 1 << 17;
export const isShort = 1 << 18;
export const isFiscal = 1 << 19;
export const isDecade = 1 << 20;
export const isNoon = 1 << 21;
/** Begins no time by itself, but stands inside one. */
const isHelper = 1 << 22;

/** 65,536 is more words than the word table takes. */
export const bitsOf = new Int32Array(65536);
export const valueOfWord = new Int16Array(65536);

function put(bits: number, words: string, value = 0): void {
  for (const word of words.split(" ")) {
    const number = internWord(word);
    bitsOf[number] |= bits;
    if (value !== 0) valueOfWord[number] = value;
  }
}
const inOrder = (bits: number, words: string, first = 1): void =>
  words.split(" ").forEach((word, i) => {
    put(bits, word, first + i);
  });

inOrder(isMonth, months.join(" "));
inOrder(isMonth | isShort, "jan feb mar apr");
inOrder(isMonth | isShort, "jun jul aug sep oct nov dec", 6);
put(isMonth | isShort, "sept", 9);
inOrder(isWeekday, weekdays.join(" "));
inOrder(isWeekday | isShort, "mon tue wed thu fri sat sun");
put(isWeekday | isShort, "tues", 2);
put(isWeekday | isShort, "thur thurs", 4);
put(isSetWord, "mondays", 11);
put(isSetWord, "tuesdays", 12);
put(isSetWord, "wednesdays", 13);
put(isSetWord, "thursdays", 14);
put(isSetWord, "fridays", 15);
put(isSetWord, "saturdays", 16);
put(isSetWord, "sundays", 17);
put(isSetWord, "weekends", 18);

export const units: readonly Unit[] = ["second", "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "weekend"];
inOrder(isUnit, "second minute hour day week month quarter year decade century weekend");
inOrder(isUnit | isPlural, "seconds minutes hours days weeks months quarters years decades centuries weekends");
put(isUnit, "fortnight", 20);
put(isUnit | isPlural, "fortnights", 20);
/** The place of "night" and "summer" beside the real units. */
export const fortnight = 20;

inOrder(isNumber, numerals.slice(1).join(" "));
"thirty forty fifty sixty seventy eighty ninety".split(" ").forEach((word, i) => {
  put(isNumber, word, 30 + 10 * i);
});
put(isNumber, "hundred", 100);
put(isNumber, "dozen", 12);
numerals.slice(1, 10).forEach((unit, i) => {
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").forEach((ten, t) => {
    put(isNumber, `${ten}-${unit}`, 20 + 10 * t + i + 1);
  });
});
inOrder(
  isOrdinal,
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first",
);
put(isOrdinal, "thirtieth", 30);

put(isSeason, "spring springtime", 1);
put(isSeason, "summer summertime", 2);
put(isSeason, "autumn fall", 3);
put(isSeason, "winter wintertime", 4);
export const dayParts: readonly DayPart[] = ["MO", "MO", "AF", "EV", "NI", "NI"];
inOrder(isPart, "morning afternoon evening night");
inOrder(isNoon, "noon midnight midday");
put(isPart, "overnight", 5);
inOrder(isDeictic, "today tomorrow yesterday tonight");

/** 1 past, 2 present, 3 future: words that are times by themselves. */
put(isReference, "recently", 1);
put(isReference, "now currently presently nowadays", 2);

/** 1 last, 2 next, 3 this, 4 past or previous (spans), 5 coming (spans), 6 following (from the time before), 7 previous, 8 that or same. */
export const last = 1,
  next = 2,
  thisOne = 3,
  past = 4,
  coming = 5,
  following = 6,
  previous = 7,
  thatOne = 8,
  latest = 9,
  final = 10;
put(isRelation, "last", last);
put(isRelation, "next", next);
put(isRelation, "this current these", thisOne);
put(isRelation, "past recent", past);
put(isRelation, "coming upcoming", coming);
put(isRelation, "following subsequent ensuing", following);
put(isRelation, "previous preceding prior", previous);
put(isRelation, "that same those", thatOne);
put(isRelation, "latest", latest);
put(isRelation, "final", final);

put(isQuantifier, "hundreds thousands several few many couple some numerous various multiple");
put(isApproximate, "about around nearly almost over more less least under roughly approximately at up no only just well close most some as fewer");
inOrder(isEdge, "early late mid earlier later end start beginning middle close sometime outset turn finish");
put(isDeterminer, "the a an its their his her our");
put(isEach, "every each", 1);
put(isEach, "per", 2);
put(isHelper, "once twice half another future near foreseeable immediate distant short than fairly trading full whole");
"hourly daily nightly weekly monthly".split(" ").forEach((word, i) => {
  put(isSetWord, word, i + 1);
});
put(isSetWord, "yearly", 7);
put(isSetWord, "annually", 7);
put(isSetWord, "biweekly", 9);
put(isFiscal, "fiscal", 1);
put(isFiscal, "financial", 2);
put(isFiscal, "fy", 3);
put(isFiscal, "budget", 2);
put(isFiscal, "calendar", 2);
put(isDecade, "twenties", 20);
put(isDecade, "thirties", 30);
put(isDecade, "forties", 40);
put(isDecade, "fifties", 50);
put(isDecade, "sixties", 60);
put(isDecade, "seventies", 70);
put(isDecade, "eighties", 80);
put(isDecade, "nineties", 90);

inOrder(isHoliday, "christmas easter thanksgiving halloween new labor memorial veterans independence good boxing");

/** Words that the grammar asks for by name. */
const named = [
  "that",
  "same",
  "coming",
  "old",
  "ahead",
  "two",
  "thousands",
  "can",
  "might",
  "should",
  "could",
  "would",
  "will",
  "the",
  "a",
  "an",
  "of",
  "and",
  "or",
  "to",
  "half",
  "ago",
  "earlier",
  "later",
  "before",
  "after",
  "from",
  "now",
  "hence",
  "than",
  "least",
  "most",
  "about",
  "may",
  "march",
  "second",
  "fall",
  "spring",
  "jan",
  "in",
  "on",
  "at",
  "by",
  "since",
  "until",
  "till",
  "for",
  "during",
  "within",
  "over",
  "between",
  "through",
  "throughout",
  "as",
  "late",
  "early",
  "mid",
  "more",
  "less",
  "up",
  "no",
  "only",
  "just",
  "day",
  "year",
  "quarter",
  "time",
  "times",
  "term",
  "short",
  "near",
  "long",
  "foreseeable",
  "moment",
  "eve",
  "couple",
  "trading",
  "working",
  "business",
  "next",
  "last",
  "these",
  "period",
  "hundreds",
  "thousand",
  "nineteen",
  "this",
  "each",
  "ended",
  "ending",
  "previous",
  "following",
  "sometime",
  "twice",
  "past",
  "longer",
  "another",
  "additional",
  "whole",
  "extra",
  "further",
  "full",
  "good",
  "consecutive",
  "straight",
  "end",
  "beginning",
  "start",
  "middle",
  "close",
  "current",
  "recent",
  "future",
  "once",
  "am",
  "pm",
  "a.m",
  "p.m",
  "a.m.",
  "p.m.",
  "gmt",
  "est",
  "edt",
  "utc",
  "cet",
  "cest",
  "bst",
  "pst",
  "pdt",
  "cst",
  "cdt",
  "ist",
  "jst",
  "eet",
  "local",
  "o'clock",
  "century",
  "first",
  "new",
  "easter",
  "well",
  "almost",
  "every",
  "other",
  "'s",
  "per",
  "its",
  "their",
  "immediate",
  "distant",
  "fy",
  "under",
  "fewer",
  "many",
  "some",
  "few",
  "year-end",
  "number",
  "page",
  "room",
  "flight",
  "chapter",
  "article",
  "section",
  "resolution",
  "paragraph",
  "figure",
  "turn",
  "outset",
  "finish",
  "calendar",
  "fiscal",
  "christmas",
  "labor",
  "memorial",
  "veterans",
  "thanksgiving",
  "boxing",
  "friday",
  "monday",
  "around",
  "eastern",
  "nearly",
  "roughly",
  "approximately",
] as const;
export const w = Object.fromEntries(named.map((text) => [text, internWord(text)])) as Record<(typeof named)[number], number>;
