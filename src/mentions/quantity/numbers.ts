/** A bare number at a token: digits with separators of either custom, number words, dozens, fractions. */
import { kindNumber, kindSymbol, kindWord, shapeSpaceBefore, type Tokens } from "../../text/tokens.ts";
import { wordAt } from "../../text/words.ts";
import { scales, smallNumbers, vagueScales } from "./words.ts";
import { months } from "../../text/timewords.ts";

export interface BareNumber {
  readonly first: number;
  readonly last: number;
  /** Null for words that are no number ("hundreds"). */
  readonly value: number | null;
  /** "dozens": a lower bound. */
  readonly least?: boolean;
  readonly approx?: boolean;
  /** Letters after the digits that give no scale ("3rd"); such a token is no quantity. */
  readonly digits: boolean;
  /** The scale that was said (1e6 for million), 1 where none was. */
  readonly scale: number;
  /** "1.300": thousands where persons or things are counted, a decimal elsewhere. */
  readonly dotted?: boolean;
  /** The rest of a hyphenated word: "year" of "three-year", with the number inside it. */
  readonly tail?: string;
}

export const wordOf = (tokens: Tokens, i: number): string =>
  i < 0 || i >= tokens.count
    ? ""
    : tokens.word[i] !== 0
      ? wordAt(tokens.word[i])
      : tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replace(/[’ʼ]/g, "'");

/** Could a number begin at this token? */
export function numberAt(tokens: Tokens, i: number, limit: number): BareNumber | null {
  if (tokens.kind[i] === kindNumber) return digitsAt(tokens, i, limit);
  if (tokens.kind[i] !== kindWord) return null;
  const word = wordOf(tokens, i);
  // "l,700": a one read as the letter.
  if (
    (word === "l" || word === "i") &&
    i + 2 < limit &&
    wordOf(tokens, i + 1) === "," &&
    touches(tokens, i + 1) &&
    touches(tokens, i + 2) &&
    /^\d{3}$/.test(wordOf(tokens, i + 2))
  )
    return { first: i, last: i + 3, value: 1000 + Number(wordOf(tokens, i + 2)), digits: true, scale: 1 };
  // "every one of our 5,000 troops": a pronoun.
  if (word === "one" && /^(?:every|each)$/.test(wordOf(tokens, i - 1)) && wordOf(tokens, i + 1) === "of") return null;
  const part = fractionAt(tokens, i, limit);
  if (part && wordOf(tokens, part.last + 1) === "a" && (scales[wordOf(tokens, part.last + 2)] ?? 0) >= 1000) {
    // "a quarter of a million".
    const factor = scales[wordOf(tokens, part.last + 2)];
    return { first: i, last: part.last + 3, value: Math.round((part.value! * factor) / 100), digits: false, scale: factor };
  }
  if (word === "half") return halfAt(tokens, i, limit);
  if (word === "dozens") return scaledVague(tokens, i, limit, { first: i, last: i + 1, value: 24, least: true, approx: true, digits: false, scale: 12 });
  if (vagueScales.has(word)) return scaledVague(tokens, i, limit, { first: i, last: i + 1, value: null, digits: false, scale: 1 });
  if (word === "tens") {
    if (wordOf(tokens, i + 1) !== "of" || !vagueScales.has(wordOf(tokens, i + 2))) return null;
    return scaledVague(tokens, i, limit, { first: i, last: i + 3, value: null, digits: false, scale: 1 });
  }
  if (word === "a" || word === "an") return articleNumber(tokens, i, limit);
  // A share, which `shareWords` reads.
  if (ratioAt(tokens, i, limit) !== null) return null;
  if (smallNumbers[word] !== undefined || (word.includes("-") && hyphenated(word) !== null)) return wordsAt(tokens, i, limit);
  return null;
}

function digitsAt(tokens: Tokens, i: number, limit: number): BareNumber | null {
  const raw = tokens.text.slice(tokens.start[i], tokens.end[i]);
  // Zeros read as capital O's.
  const parts = /^([\d.,]+)(\p{L}*)$/u.exec(raw.replace(/(?<=[\d,O])O/g, "0"));
  if (!parts) return null;
  // "07", "0419": no count begins with a nought; ".25" without its own is a decimal.
  if (/^0\d/.test(parts[1])) return null;
  const suffix = parts[2].toLowerCase();
  let scale = 1;
  if (suffix !== "") {
    if (suffix === "x" || scales[suffix] === undefined || suffix.length > 3) return null;
    scale = scales[suffix];
  }
  let digits = parts[1],
    last = i + 1,
    dotted = false;
  // "1 500" with a space between: only where three digits follow one to three, closed up by a narrow or hard space.
  while (
    last < limit &&
    scale === 1 &&
    /^\d{1,3}(?: \d{3})*$/.test(digits) &&
    tokens.kind[last] === kindNumber &&
    /^\d{3}$/.test(tokens.text.slice(tokens.start[last], tokens.end[last])) &&
    isThousandsGap(tokens, i, last, limit)
  ) {
    digits += tokens.text.slice(tokens.start[last], tokens.end[last]);
    last++;
  }
  let value: number;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) value = Number(digits.replaceAll(",", ""));
  else if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(digits)) value = Number(digits.replaceAll(".", "").replace(",", "."));
  else if (/^\d+(?:\.\d+)?$/.test(digits)) {
    value = Number(digits);
    dotted = /^[1-9]\d{0,2}\.\d{3}$/.test(digits);
  } else if (/^\d+,\d{1,2}$/.test(digits) || /^0,\d+$/.test(digits)) value = Number(digits.replace(",", "."));
  else return null;
  const start = tokens.start[i];
  if (i > 0 && tokens.text[start - 1] === "." && /^(?:\s|[$€£(]|)$/.test(tokens.text[start - 2] ?? "") && /^\d+$/.test(digits))
    return { first: i - 1, last, value: Number(`0.${digits}`) * scale, digits: true, scale };
  return scaledAfter(tokens, { first: i, last, value: round(value * scale), digits: true, scale, dotted: dotted && scale === 1 }, limit);
}

/** A narrow or hard space; a plain one only before a word that is counted and not after a month or a number ("May 12 500 men marched"). */
function isThousandsGap(tokens: Tokens, first: number, at: number, limit: number): boolean {
  const gap = tokens.text.slice(tokens.end[at - 1], tokens.start[at]);
  if (/^[\u00a0\u202f\u2009]$/.test(gap)) return true;
  const next = tokens.text.charCodeAt(at + 1 < limit ? tokens.start[at + 1] : 0);
  return (
    gap === " " &&
    ((next >= 97 && next <= 122) || (next >= 65 && next <= 90)) &&
    at + 1 < limit &&
    (first === 0 || tokens.kind[first - 1] === kindWord) &&
    !months.includes(wordOf(tokens, first - 1))
  );
}

/** "million", "billion", "hundred", "dozen" after the digits, also with a hyphen ("$50-million"). */
function scaledAfter(tokens: Tokens, number: BareNumber, limit: number): BareNumber {
  let { last } = number;
  let scale = number.scale,
    value = number.value ?? 0,
    { approx } = number;
  for (let rounds = 0; rounds < 2; rounds++) {
    const hyphen = last + 1 < limit && tokens.kind[last] === kindSymbol && wordOf(tokens, last) === "-" ? 1 : 0;
    const at = last + hyphen;
    const word = at < limit ? wordOf(tokens, at) : "";
    // "50-million-euro": the unit hangs on the scale.
    const cut = hyphen === 1 ? word.indexOf("-") : -1;
    if (cut > 2 && scales[word.slice(0, cut)] !== undefined)
      return {
        ...number,
        last: at + 1,
        value: round(value * scales[word.slice(0, cut)]),
        scale: scale * scales[word.slice(0, cut)],
        tail: word.slice(cut + 1),
      };
    const factor = scales[word];
    if (factor === undefined || tokens.kind[at] !== kindWord || (word.length < 2 && hyphen === 0 && scale === 1 && !isMoneyBefore(tokens, number.first))) break;
    if (word.endsWith("s") && wordOf(tokens, at + 1) === "of" && word !== "milliards") break;
    value *= factor;
    scale *= factor;
    last = at + 1;
  }
  // "740-odd", "60 odd".
  if (last + 1 < limit && tokens.kind[last] === kindSymbol && wordOf(tokens, last) === "-" && wordOf(tokens, last + 1) === "odd")
    [last, approx] = [last + 2, true];
  else if (last < limit && wordOf(tokens, last) === "odd") [last, approx] = [last + 1, true];
  return { ...number, last, value: round(value), scale, dotted: number.dotted === true && scale === 1, ...(approx ? { approx } : {}) };
}

const isMoneyBefore = (tokens: Tokens, i: number): boolean => i > 0 && /[$€£¥₩₹]/.test(wordOf(tokens, i - 1));
/** Products such as 2.3 × 10⁹ without the dust of binary fractions. */
export const round = (value: number): number => (Math.abs(value) >= 1000 ? Math.round(value * 100) / 100 : Number(value.toPrecision(12)));

function hyphenated(word: string): { value: number; rest: string } | null {
  const parts = word.split("-");
  const first = smallNumbers[parts[0]];
  if (first === undefined) return null;
  if (parts.length === 2 && first >= 20 && first % 10 === 0 && smallNumbers[parts[1]] !== undefined && smallNumbers[parts[1]] < 10)
    return { value: first + smallNumbers[parts[1]], rest: "" };
  if (parts.length > 1 && scales[parts[1]] !== undefined && parts[1].length > 2) return { value: first * scales[parts[1]], rest: parts.slice(2).join("-") };
  return { value: first, rest: parts.slice(1).join("-") };
}

function wordsAt(tokens: Tokens, i: number, limit: number): BareNumber | null {
  const word = wordOf(tokens, i);
  if (word.includes("-")) {
    const inside = hyphenated(word);
    if (inside === null) return null;
    if (inside.rest !== "") {
      if (/^(?:thirds?|quarters?|fifths?|tenths?|halves|half)$/.test(inside.rest)) return null;
      if (inside.rest === "odd") return { first: i, last: i + 1, value: inside.value, approx: true, digits: false, scale: 1 };
      return { first: i, last: i + 1, value: inside.value, digits: false, scale: 1, tail: inside.rest };
    }
    return compound(tokens, i + 1, limit, { first: i, value: inside.value });
  }
  const value = smallNumbers[word];
  const after = wordOf(tokens, i + 1);
  if (/^(?:thirds?|quarters?|fifths?|tenths?|halves|half)$/.test(after)) return null;
  // "two and a half per cent", "two point five".
  if (after === "and" && wordOf(tokens, i + 2) === "a" && i + 4 < limit && (wordOf(tokens, i + 3) === "half" || wordOf(tokens, i + 3) === "quarter"))
    return compound(tokens, i + 4, limit, { first: i, value: value + (wordOf(tokens, i + 3) === "half" ? 0.5 : 0.25) });
  if (after === "point" && i + 3 < limit && (smallNumbers[wordOf(tokens, i + 2)] ?? 10) < 10)
    return compound(tokens, i + 3, limit, { first: i, value: value + smallNumbers[wordOf(tokens, i + 2)] / 10 });
  return compound(tokens, i + 1, limit, { first: i, value });
}

/** "two hundred and fifty thousand": small numbers add up, scales multiply. */
function compound(tokens: Tokens, from: number, limit: number, start: { first: number; value: number }, lifted = 1): BareNumber {
  let total = 0,
    current = start.value,
    at = from,
    scale = lifted;
  while (at < limit && tokens.kind[at] === kindWord) {
    const word = wordOf(tokens, at);
    const factor = scales[word];
    if (factor !== undefined && word.length > 2 && word !== "bln" && !word.endsWith("s") && word !== "score") {
      if (factor >= 1000) {
        total += current * factor;
        current = 0;
      } else current *= factor;
      scale = Math.max(scale, factor);
      at++;
      continue;
    }
    const joined = word === "and" && scale > 1 ? wordOf(tokens, at + 1) : word;
    const small = smallNumbers[joined] ?? (joined.includes("-") ? hyphenatedWhole(joined) : undefined);
    if (small === undefined || (scale === 1 && !(current >= 20 && current % 10 === 0 && small < 10))) break;
    if (scale > 1 && small >= scale && scale < 1000) break;
    current += small;
    at += word === "and" ? 2 : 1;
  }
  return { first: start.first, last: at, value: total + current, digits: false, scale };
}

const hyphenatedWhole = (word: string): number | undefined => {
  const inside = hyphenated(word);
  return inside !== null && inside.rest === "" ? inside.value : undefined;
};

/** "a hundred", "a dozen", "a couple of", "a thousand and fifty"; a bare "a" is no number. */
function articleNumber(tokens: Tokens, i: number, limit: number): BareNumber | null {
  const word = wordOf(tokens, i + 1);
  if (i + 1 >= limit) return null;
  if (word === "couple" || word === "pair") {
    if (wordOf(tokens, i + 2) !== "of" && !/^(?:hundred|thousand|dozen)$/.test(wordOf(tokens, i + 2))) return null;
    // "a couple of hundred", "a couple dozen".
    const at = wordOf(tokens, i + 2) === "of" ? i + 3 : i + 2;
    const lift = word === "couple" && at < limit && /^(?:hundred|thousand|dozen)$/.test(wordOf(tokens, at)) ? scales[wordOf(tokens, at)] : 1;
    return { first: i, last: lift > 1 ? at + 1 : i + 3, value: 2 * lift, approx: word === "couple", digits: false, scale: lift };
  }
  const few = wordOf(tokens, i + 2) === "of" ? { duo: 2, brace: 2, trio: 3, quartet: 4, quintet: 5 }[word] : undefined;
  if (few !== undefined) return { first: i, last: i + 3, value: few, digits: false, scale: 1 };
  if (word === "single") return { first: i, last: i + 2, value: 1, digits: false, scale: 1 };
  if (word === "few" || word === "several") {
    if (!/^(?:hundred|thousand|dozen|million|billion)$/.test(wordOf(tokens, i + 2))) return null;
    return { first: i, last: i + 3, value: null, digits: false, scale: 1 };
  }
  if (word === "half-dozen" || word === "half-a-dozen") return { first: i, last: i + 2, value: 6, approx: true, digits: false, scale: 1 };
  // "a round thousand", "a good hundred", "a mere dozen".
  if (rounding.test(word) && i + 2 < limit && /^(?:hundred|thousand|dozen)$/.test(wordOf(tokens, i + 2)))
    return {
      first: i,
      last: i + 3,
      value: scales[wordOf(tokens, i + 2)],
      approx: word !== "full" && word !== "mere",
      digits: false,
      scale: scales[wordOf(tokens, i + 2)],
    };
  const factor = scales[word];
  if (factor === undefined || word.length < 4 || word.endsWith("s") || word === "score") return null;
  const number = compound(tokens, i + 2, limit, { first: i, value: factor >= 1000 ? 1 : factor }, factor);
  if (factor >= 1000) return { ...number, value: factor + (number.value ?? 1) - 1, scale: factor };
  return { ...number, scale: Math.max(number.scale, factor) };
}

const rounding = /^(?:round|good|full|mere|bare|scant|rough|solid|cool)$/;

function halfAt(tokens: Tokens, i: number, limit: number): BareNumber | null {
  if (wordOf(tokens, i + 1) !== "a" || i + 2 >= limit) return null;
  const factor = scales[wordOf(tokens, i + 2)];
  return factor === undefined || factor < 12 || wordOf(tokens, i + 2).length < 3
    ? null
    : { first: i, last: i + 3, value: factor / 2, digits: false, scale: factor };
}

/** "hundreds of thousands", "hundreds of billions": still no number. */
function scaledVague(tokens: Tokens, _i: number, limit: number, number: BareNumber): BareNumber {
  let { last } = number;
  let { value } = number;
  while (last + 1 < limit && wordOf(tokens, last) === "of" && (vagueScales.has(wordOf(tokens, last + 1)) || wordOf(tokens, last + 1) === "dozens")) {
    last += 2;
    value = null;
  }
  return { ...number, last, value };
}

const fractions: Readonly<Record<string, number>> = { half: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 };

const unparted: readonly string[] = [];

/** Of how many, in ratios. */
const wholes: ReadonlySet<string> = new Set(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty"]);
/** What is counted behind such words by itself: how long, where, in how many steps, or how many members there are. */
const countedAlone =
  /^(?:(?:second|minute|hour|day|night|week|month|year|decade|phase|stage|step|place|wave|batch|group|lot|way|language|part|port|site|camp|base|town|province|region|state|member|nation|government)e?s?|centuries|countries|cities|allies|or|to|and|-)$/;
const verbAfter = /^(?:is|was|has|leaves|goes|comes|stays|serves|does|will)$/;

/** "six in ten Danes", "nine out of ten soldiers", "one soldier in four": a share; not "two in ten days", "one ship in three ports", "nine out of ten members". */
function ratioAt(tokens: Tokens, i: number, limit: number): BareNumber | null {
  const above = smallNumbers[wordOf(tokens, i)];
  if (above === undefined) return null;
  const next = wordOf(tokens, i + 1),
    apart = above === 1 && next !== "in" && wordOf(tokens, i + 2) === "in" && !/^(?:was|is|each|of|by)$/.test(next);
  const at = next === "in" ? i + 2 : apart || (next === "out" && wordOf(tokens, i + 2) === "of") ? i + 3 : limit;
  const last = at + 1,
    below = at < limit && wholes.has(wordOf(tokens, at)) ? smallNumbers[wordOf(tokens, at)] : 0;
  if (above >= below) return null;
  const after = last < limit ? wordOf(tokens, last) : "";
  if (countedAlone.test(after) || (apart && /\w/.test(after) && !verbAfter.test(after))) return null;
  return { first: i, last, value: Math.round((1000 * above) / below) / 10, digits: false, scale: 1 };
}

/** "a third of", "three-quarters of", "half of", "six in ten": the share in per cent with the tokens of the fraction, or null. */
export function fractionAt(tokens: Tokens, i: number, limit: number): BareNumber | null {
  const word = wordOf(tokens, i);
  const ratio = ratioAt(tokens, i, limit);
  if (ratio !== null) return ratio;
  const parts = word.includes("-") ? word.split("-") : unparted;
  let above = 1,
    below = 0,
    last = i + 1;
  if (parts.length === 2 && smallNumbers[parts[0]] !== undefined && fractions[parts[1]] !== undefined)
    [above, below] = [smallNumbers[parts[0]], fractions[parts[1]]];
  else if (word === "half") below = 2;
  else if ((word === "a" || smallNumbers[word] !== undefined) && fractions[wordOf(tokens, i + 1)] !== undefined) {
    [above, below, last] = [word === "a" ? 1 : smallNumbers[word], fractions[wordOf(tokens, i + 1)], i + 2];
  }
  // Nearly all words end here.
  if (below === 0) return null;
  if (
    wordOf(tokens, last) === "of" &&
    /^(?:a|the)$/.test(wordOf(tokens, last + 1)) &&
    /^(?:century|decade|year|day|hour|month|way|time|night)$/.test(wordOf(tokens, last + 2))
  )
    return null;
  if (/^(?:first|second|other|latter|last|final|top|better)$/.test(wordOf(tokens, i - 1))) return null;
  if (above >= below || last >= limit || (wordOf(tokens, last) !== "of" && !(word === "half" && /^(?:the|its|their)$/.test(wordOf(tokens, last))))) return null;
  return { first: i, last, value: Math.round((1000 * above) / below) / 10, digits: false, scale: 1 };
}

export const touches = (tokens: Tokens, i: number): boolean => (tokens.shape[i] & shapeSpaceBefore) === 0;
