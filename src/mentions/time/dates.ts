/** Dates of the calendar: "3 June 2022", "June 3", "24.06.2025", "mid-1990s", "fiscal 1998", "2026-27", months and weekdays alone. */
import { daysOfDate } from "../../model/edtf.ts";
import { dayPeriod, monthPeriod, type Period, yearPeriod } from "./calendar.ts";
import { hourAfter, zoneAt } from "./clock.ts";
import {
  bitsOf,
  isDecade,
  isEdge,
  isFiscal,
  isMonth,
  isOrdinal,
  isRelation,
  isShort,
  isUnit,
  isWeekday,
  last,
  next,
  past,
  previous,
  thisOne,
  valueOfWord,
  w,
} from "./lexicon.ts";
import type { Hour, Match, Relation } from "./meaning.ts";
import {
  bitsAt,
  dayOfMonthAt,
  integerAt,
  isCapital,
  isDash,
  isGlued,
  isHyphened,
  isNumberToken,
  isOrdinalNumber,
  isWordToken,
  partsAt,
  type Reader,
  symbolAt,
  textAt,
  valueAt,
  wordAt,
  yearAt,
} from "./reader.ts";

const period = (first: number, end: number, of: Period, hour?: Hour): Match => ({
  first,
  last: end,
  meaning: { kind: "period", period: of, ...(hour ? { hour } : {}) },
});

/** -1, 0, 1 of "last", "this", "next"; null for words that say none. */
export function relationOf(value: number): Relation {
  if (value === last || value === past || value === previous) return -1;
  if (value === thisOne) return 0;
  return value === next || value === 5 || value === 6 ? 1 : null;
}

/** Numeric dates in one or more tokens: 24.06.2025 · 2022-06-03 · 06/03/22 · 02-06-98 (month first unless that cannot be). */
export function numericDateAt(r: Reader, i: number): Match | null {
  if (!isNumberToken(r, i)) return null;
  const text = textAt(r, i);
  if (text.length >= 6) {
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
    if (dotted) return dayMatch(i, i + 1, fullYear(dotted[3]), +dotted[2], +dotted[1]);
    const iso = /^(\d{4})\.(\d{2})\.(\d{2})$/.exec(text);
    if (iso) return dayMatch(i, i + 1, +iso[1], +iso[2], +iso[3]);
  }
  const mark = symbolAt(r, i + 1);
  if ((mark !== "-" && mark !== "/") || !isGlued(r, i + 1) || !isGlued(r, i + 2) || symbolAt(r, i + 3) !== mark || !isGlued(r, i + 3) || !isGlued(r, i + 4))
    return null;
  const a = integerAt(r, i),
    b = integerAt(r, i + 2, 2);
  const lastText = textAt(r, i + 4);
  // "2022-06-03T10:00" keeps its letter with the day.
  const c = /^\d{2}T\d\d$/.test(lastText) ? +lastText.slice(0, 2) : integerAt(r, i + 4);
  if (a < 0 || b < 0 || c < 0 || symbolAt(r, i + 5) === mark) return null;
  if (yearAt(r, i) > 0) return dayMatch(i, i + 5, a, b, c);
  const year = yearAt(r, i + 4) > 0 ? c : lastText.length === 2 ? fullYear(lastText) : -1;
  if (year < 0) return null;
  return a > 12 ? dayMatch(i, i + 5, year, b, a) : dayMatch(i, i + 5, year, a, b);
}
const fullYear = (digits: string): number => (digits.length === 4 ? +digits : +digits < 50 ? 2000 + +digits : 1900 + +digits);
function dayMatch(first: number, end: number, year: number, month: number, day: number): Match | null {
  const days = daysOfDate(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return days ? period(first, end, dayPeriod(days.from)) : null;
}

/** "Friday, Oct. 23", "June 3, 2022", "the 3rd of June", "3 June", "June 2022", "June". */
export function monthDateAt(r: Reader, i: number): Match | null {
  let at = i;
  let weekday = 0;
  if (bitsAt(r, at) & isWeekday) {
    weekday = valueAt(r, at);
    at++;
    if (symbolAt(r, at) === "." && bitsAt(r, at - 1) & isShort) at++;
    if (symbolAt(r, at) === ",") at++;
    if (wordAt(r, at) === w.the) at++;
  }
  const lead = wordAt(r, at) === w.the && weekday === 0 ? 1 : 0;
  const day = dayOfMonthAt(r, at + lead);
  if (day > 0 && day <= 31) {
    // Day first.
    let m = at + lead + 1;
    let end = -1;
    if (
      (isDash(symbolAt(r, m)) || wordAt(r, m) === w.to || wordAt(r, m) === w.and) &&
      dayOfMonthAt(r, m + 1) > day &&
      isNumberToken(r, m + 1) &&
      bitsAt(r, m + 2) & isMonth
    ) {
      end = dayOfMonthAt(r, m + 1);
      m += 2;
    }
    if (wordAt(r, m) === w.of) m++;
    else if (lead && !isOrdinalNumber(r, at + 1) && !(bitsAt(r, at + 1) & isOrdinal)) return null;
    if (isDash(symbolAt(r, m)) && isGlued(r, m)) m++;
    if (bitsAt(r, m) & isMonth && (isCapital(r, m) || !(bitsAt(r, m) & isShort)) && monthText(r, m)) {
      if (bitsAt(r, at + lead) & isOrdinal && wordAt(r, m - 1) !== w.of) return null;
      return withYear(r, i, m, valueAt(r, m), day, weekday, end);
    }
    return null;
  }
  if (lead || !(bitsAt(r, at) & isMonth)) return null;
  if (!monthText(r, at)) return null;
  const month = valueAt(r, at);
  let d = at + 1;
  if (symbolAt(r, d) === "." && isGlued(r, d)) d++;
  else if (isDash(symbolAt(r, d)) && isGlued(r, d) && isNumberToken(r, d + 1)) d++;
  if (wordAt(r, d) === w.the && dayOfMonthAt(r, d + 1) > 0 && !isWordToken(r, d + 1)) d++;
  const dayAfter = dayOfMonthAt(r, d);
  const percent = symbolAt(r, d + 1) === "%" || (symbolAt(r, d + 1) === ":" && isGlued(r, d + 1) && isNumberToken(r, d + 2) && isGlued(r, d + 2));
  const ordinalWord = bitsAt(r, d) & isOrdinal;
  if (
    dayAfter > 0 &&
    !percent &&
    (!ordinalWord || (isWordToken(r, d) && !(bitsAt(r, d + 1) & isUnit) && wordAt(r, d) !== w.second && wordAt(r, d) !== w.first))
  )
    return withYear(r, i, d, month, dayAfter, weekday, -1);
  if (weekday) return null;
  return monthAloneAt(r, i, at, month);
}

/** "may", "march", "mar", "dec", "sun" in lower case are other words. */
function monthText(r: Reader, i: number): boolean {
  return isCapital(r, i);
}

function withYear(r: Reader, first: number, at: number, month: number, day: number, weekday: number, rangeEnd: number): Match | null {
  let end = at + 1;
  if (symbolAt(r, end) === "." && isGlued(r, end) && bitsAt(r, at) & isShort && yearAt(r, end + 1) > 0) end++;
  let y = end;
  if (symbolAt(r, y) === "," || isDash(symbolAt(r, y))) y++;
  if (wordAt(r, y) === w.of || wordAt(r, y) === w.in) y++;
  let year = yearAt(r, y);
  if (year > 0 && (year < 1400 || (symbolAt(r, y + 1) === ":" && isGlued(r, y + 1) && isGlued(r, y + 2) && isNumberToken(r, y + 2)))) year = -1;
  // "17 Jan '98"
  if (year < 0 && (symbolAt(r, y) === "'" || symbolAt(r, y) === "’") && integerAt(r, y + 1, 2) >= 0 && textAt(r, y + 1).length === 2) {
    year = fullYear(textAt(r, y + 1));
    y++;
  }
  if (year > 0) {
    const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const days = daysOfDate(iso);
    if (!days) return null;
    if (rangeEnd > 0) return { first, last: y + 1, meaning: { kind: "range", from: dayPeriod(days.from), to: dayPeriod(days.from + rangeEnd - day) } };
    const hour = hourAfter(r, y + 1);
    return period(first, hour ? hour.last : y + 1, dayPeriod(days.from), hour?.hour);
  }
  if (daysOfDate(`2024-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`) === null) return null;
  const relative = yearRelationAt(r, end);
  const hour = relative || rangeEnd > 0 ? null : hourAfter(r, end);
  return {
    first,
    last: relative?.last ?? hour?.last ?? end,
    meaning: {
      kind: "month",
      month,
      day,
      weekday,
      relation: null,
      ...(relative ? { year: relative.meaning } : {}),
      ...(hour ? { hour: hour.hour } : {}),
      ...(rangeEnd > 0 ? { lastDay: rangeEnd } : {}),
    },
  };
}

/** "of last year", "this year", "next year" behind a month or quarter. */
export function yearRelationAt(r: Reader, i: number): Match | null {
  let at = i;
  if (wordAt(r, at) === w.of || wordAt(r, at) === w.in) at++;
  if (wordAt(r, at) === w.the) at++;
  if (!(bitsAt(r, at) & isRelation) || wordAt(r, at + 1) !== w.year) return null;
  const value = valueAt(r, at);
  const relation = relationOf(value);
  if (relation === null && value !== 8) return null;
  const from = value === 6 || value === 8 ? "previous" : "publication";
  return { first: i, last: at + 2, meaning: { kind: "shift", unit: "year", by: value === 8 ? 0 : (relation ?? 0), from } };
}

const monthOpeners = new Set([
  w.in,
  w.by,
  w.since,
  w.until,
  w.till,
  w.of,
  w.from,
  w.last,
  w.next,
  w.this,
  w.early,
  w.late,
  w.mid,
  w.to,
  w.between,
  w.through,
  w.and,
  w.after,
  w.before,
  w.during,
  w.for,
  w.throughout,
  w.previous,
  w.following,
  w.past,
  w.or,
  w.earlier,
  w.ended,
  w.ending,
  w.each,
  w.every,
  w.later,
  w.over,
  w.on,
]);

function monthAloneAt(r: Reader, first: number, at: number, month: number): Match | null {
  const short = (bitsAt(r, at) & isShort) !== 0;
  let end = at + 1;
  const dotted = symbolAt(r, end) === "." && isGlued(r, end);
  let y = dotted && short ? end + 1 : end;
  if (symbolAt(r, y) === "," || wordAt(r, y) === w.of || (isDash(symbolAt(r, y)) && isGlued(r, y))) y++;
  const year = yearAt(r, y);
  if (year >= 1400) return period(first, y + 1, monthPeriod(year, month));
  if ((symbolAt(r, y) === "'" || symbolAt(r, y) === "’") && textAt(r, y + 1).length === 2 && integerAt(r, y + 1, 2) >= 0)
    return period(first, y + 2, monthPeriod(fullYear(textAt(r, y + 1)), month));
  const word = wordAt(r, at);
  const opened = monthOpeners.has(wordAt(r, at - 1));
  if (short) {
    if (!opened || !dotted) return null;
  } else if ((word === w.may || word === w.march) && !opened) return null;
  // "Opposed to May's plan": the person.
  else if (word === w.may && wordAt(r, at + 1) === w["'s"] && wordAt(r, at - 1) !== w.last && wordAt(r, at - 1) !== w.this && wordAt(r, at - 1) !== w.next)
    return null;
  else if (word === w.march && opened && (wordAt(r, at - 1) === w.on || wordAt(r, at - 1) === w.and)) return null;
  if (short) end = dotted && at + 2 < r.last ? at + 2 : end;
  const relative = yearRelationAt(r, end);
  return {
    first,
    last: relative?.last ?? end,
    meaning: { kind: "month", month, day: 0, weekday: 0, relation: null, ...(relative ? { year: relative.meaning } : {}) },
  };
}

/** "Thursday", "Thursday morning", "Thursday at noon" is two. */
export function weekdayAt(r: Reader, i: number): Match | null {
  if (!(bitsAt(r, i) & isWeekday)) return null;
  if (bitsAt(r, i) & isShort) return null;
  const hour = hourAfter(r, i + 1);
  return { first: i, last: hour?.last ?? i + 1, meaning: { kind: "weekday", weekday: valueAt(r, i), relation: null, ...(hour ? { hour: hour.hour } : {}) } };
}

/** Counted things that follow a number which is therefore no year. */
const counted =
  /^(?:troops|soldiers|personnel|people|men|women|workers|employees|members|jobs|miles|kilometers|kilometres|km|meters|metres|feet|tons|tonnes|pounds|dollars|euros|points|votes|shares|homes|houses|civilians|refugees|police|officers|fighters|rounds|missiles|vehicles|tanks|barrels|times|percent|per|students|children|deaths|victims|hp|rpm|pages|hours|days|weeks|months|years|minutes|servicemen|trainers|peacekeepers|marines|sailors|cases|companies|units|guests|delegates|passengers|families|million|billion|trillion|m|kg|lbs|acres|hectares|square)$/i;
const yearOpeners = new Set([
  w.in,
  w.since,
  w.by,
  w.until,
  w.till,
  w.from,
  w.of,
  w.through,
  w.before,
  w.after,
  w.during,
  w.for,
  w.between,
  w.early,
  w.late,
  w.mid,
  w.throughout,
  w.the,
  w.to,
  w.and,
  w.around,
]);
const numberedThings = new Set([
  w.page,
  w.room,
  w.flight,
  w.chapter,
  w.article,
  w.section,
  w.resolution,
  w.paragraph,
  w.figure,
  w.number,
  w.than,
  w.least,
  w.some,
  w.nearly,
  w.roughly,
  w.almost,
  w.approximately,
  w.over,
]);

const lasting: ReadonlySet<number> = new Set([w.until, w.till, w.through, w.since]);

/** Bare years, decades, ranges of years. */
export function yearsAt(r: Reader, i: number): Match | null {
  const quoted = (symbolAt(r, i) === "'" || symbolAt(r, i) === "’" || symbolAt(r, i) === "‘") && isNumberToken(r, i + 1) && isGlued(r, i + 1);
  const at = quoted ? i + 1 : i;
  if (!isNumberToken(r, at)) return null;
  const text = textAt(r, at);
  if (text.length < (quoted ? 2 : 3)) return null;
  const decade =
    /^(\d{4}|\d{2})s$/.exec(text) ??
    (/^\d{3}0$/.test(text) && (symbolAt(r, at + 1) === "'" || symbolAt(r, at + 1) === "’") && textAt(r, at + 2) === "s" && isGlued(r, at + 2)
      ? [text, text]
      : null);
  if (decade) {
    if (!quoted && decade[1].length === 2)
      return wordAt(r, i - 1) === w.the && +decade[1] >= 20 ? period(i, at + 1, { unit: "decade", index: Math.floor((1900 + +decade[1]) / 10) }) : null;
    const year = decade[1].length === 4 ? +decade[1] : +decade[1] < 20 ? 2000 + +decade[1] : 1900 + +decade[1];
    if (year < 1200 || year > 2190) return null;
    const end = text.endsWith("s") ? at + 1 : at + 3;
    return period(
      i,
      end,
      year % 100 === 0 && decade[1].length === 4 && year < 2000 ? { unit: "century", index: year / 100 } : { unit: "decade", index: Math.floor(year / 10) },
    );
  }
  if (quoted) {
    const yy = integerAt(r, at, 2);
    if (yy < 0 || text.length !== 2 || !(yearOpeners.has(wordAt(r, i - 1)) || bitsAt(r, i - 1) & (isMonth | 64))) return null;
    return period(i, at + 1, yearPeriod(fullYear(text)));
  }
  const year = yearAt(r, at);
  if (year < 0) return null;
  const before = wordAt(r, i - 1);
  const symbol = symbolAt(r, i - 1);
  if ("$€£¥#№".includes(symbol || "?")) return null;
  if (
    symbol &&
    isGlued(r, i) &&
    symbol !== "(" &&
    symbol !== '"' &&
    symbol !== "“" &&
    symbol !== "'" &&
    symbol !== "—" &&
    symbol !== "–" &&
    symbol !== "‘" &&
    symbol !== "[" &&
    symbol !== "," &&
    symbol !== "_"
  ) {
    if (!(symbol === "/" || symbol === "-") || !(yearAt(r, i - 2) > 0 || bitsAt(r, i - 2) & isMonth)) return null;
  }
  if (
    (numberedThings.has(before) &&
      !(before === w.than && (wordAt(r, i - 2) === w.later || wordAt(r, i - 2) === w.earlier)) &&
      // "until at least 2025": a year, however long it may be beyond it.
      !(before === w.least && wordAt(r, i - 2) === w.at && lasting.has(wordAt(r, i - 3)))) ||
    (symbol === "." && /^no$/i.test(textAt(r, i - 2)))
  )
    return null;
  if (isNumberToken(r, i - 1)) return null;
  // "2026-27", "2024/25", "1939-1945"
  const join = symbolAt(r, i + 1);
  if ((isDash(join) || join === "/") && isGlued(r, i + 1) && isGlued(r, i + 2)) {
    const second = integerAt(r, i + 2);
    const length = isNumberToken(r, i + 2) ? textAt(r, i + 2).length : 0;
    const to = length === 4 ? second : length === 2 ? Math.floor(year / 100) * 100 + second : -1;
    const more = symbolAt(r, i + 3) === join && isGlued(r, i + 3);
    if (to > year && to - year < 120 && !more && year >= 1400)
      return { first: i, last: i + 3, meaning: { kind: "range", from: yearPeriod(year), to: yearPeriod(to) } };
    if (isNumberToken(r, i + 2) && isDash(join)) return null;
  }
  if (symbolAt(r, i + 1) === "%" || (symbolAt(r, i + 1) === ":" && isGlued(r, i + 1) && isNumberToken(r, i + 2))) return null;
  const opened = yearOpeners.has(before);
  if (year < (opened ? 1400 : 1700) || year > 2100) return null;
  if (
    counted.test(textAt(r, i + 1)) &&
    !(
      opened &&
      before !== w.the &&
      before !== w.of &&
      before !== w.for &&
      before !== w.to &&
      before !== w.from &&
      before !== w.and &&
      before !== w.by &&
      before !== w.after
    )
  )
    return null;
  if (zoneAt(r, i + 1) || /^(?:hours?|hrs)$/i.test(textAt(r, i + 1))) return null;
  return period(i, i + 1, yearPeriod(year));
}

/** "fiscal 1998", "fiscal year 2024-25", "FY2024", "FY 24/25", "the 2019 fiscal year". */
export function fiscalAt(r: Reader, i: number): Match | null {
  let at = i;
  const glued = /^fy-?(\d{4}|\d{2})$/i.exec(textAt(r, i));
  if (glued) return period(i, i + 1, yearPeriod(fullYear(glued[1])));
  if (!(bitsAt(r, at) & isFiscal)) return null;
  const abbreviated = wordAt(r, at) === w.fy;
  at++;
  const named = wordAt(r, at) === w.year;
  if (named) at++;
  const years = yearsAt(r, at);
  if (years && (abbreviated || named || wordAt(r, i) === w.fiscal)) return { ...years, first: i };
  if (abbreviated && integerAt(r, at, 2) >= 0) return period(i, at + 1, yearPeriod(fullYear(textAt(r, at).padStart(2, "0"))));
  return null;
}

/** "the nineties", "the 19th century", "nineteen ninety-six", "the year 2000". */
export function spelledYearAt(r: Reader, i: number): Match | null {
  let at = i;
  const article = wordAt(r, at) === w.the;
  if (article) at++;
  if (article && wordAt(r, at) === w.year && yearAt(r, at + 1) > 0) return period(i, at + 2, yearPeriod(yearAt(r, at + 1)));
  if (article && bitsAt(r, at) & isDecade) return period(i, at + 1, { unit: "decade", index: 190 + valueAt(r, at) / 10 });
  if ((isOrdinalNumber(r, at) || bitsAt(r, at) & isOrdinal) && wordAt(r, at + 1) === w.century) {
    const n = dayOfMonthAt(r, at);
    if (n > 0 && n < 23) return period(i, at + 2, { unit: "century", index: n - 1 });
  }
  if (wordAt(r, at) === w.nineteen) {
    const value = bitsOf[wordAt(r, at + 1)] & 16 ? valueOfWord[wordAt(r, at + 1)] : 0;
    const unit = bitsOf[wordAt(r, at + 2)] & 16 ? valueOfWord[wordAt(r, at + 2)] : 0;
    if (value >= 20 && value < 100)
      return value % 10 === 0 && unit > 0 && unit < 10 ? period(i, at + 3, yearPeriod(1900 + value + unit)) : period(i, at + 2, yearPeriod(1900 + value));
  }
  return null;
}

/** "mid-2025", "mid-1990s", "late-November", "mid-March". */
export function hyphenedDateAt(r: Reader, i: number): Match | null {
  if (!isHyphened(r, i)) return null;
  const { words, texts } = partsAt(r, i);
  if (words.length !== 2 && words.length !== 3) return null;
  const head = texts[0];
  if (!(bitsOf[words[0]] & isEdge) && head !== "mid" && head !== "pre" && head !== "post") return null;
  if (head === "pre" || head === "post") return null;
  const rest = texts[1];
  const month = bitsOf[words[1]] & isMonth ? valueOfWord[words[1]] : 0;
  if (month) {
    const year = yearAt(r, i + 1);
    if (year > 0) return period(i, i + 2, monthPeriod(year, month));
    const relative = yearRelationAt(r, i + 1);
    return {
      first: i,
      last: relative?.last ?? i + 1,
      meaning: { kind: "month", month, day: 0, weekday: 0, relation: null, ...(relative ? { year: relative.meaning } : {}) },
    };
  }
  const decade = /^(\d{3})0s$/.exec(rest);
  if (decade) return period(i, i + 1, { unit: "decade", index: +decade[1] });
  if (/^(?:1\d|20)\d\d$/.test(rest)) {
    const decadeAfter = symbolAt(r, i + 1) === "'" && textAt(r, i + 2) === "s";
    return decadeAfter ? period(i, i + 3, { unit: "decade", index: Math.floor(+rest / 10) }) : period(i, i + 1, yearPeriod(+rest));
  }
  if (rest === "year" && head === "mid") return { first: i, last: i + 1, meaning: { kind: "shift", unit: "year", by: 0, from: "publication" } };
  const weekday = bitsOf[words[1]] & isWeekday ? valueOfWord[words[1]] : 0;
  if (weekday) return { first: i, last: i + 1, meaning: { kind: "weekday", weekday, relation: null } };
  return null;
}
