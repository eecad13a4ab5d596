/** Times of day: "10 p.m. Wednesday", "17.42 GMT", "noon", and the part of a day that follows a date. */
import { isDeictic, isMonth, isNoon, isPart, isWeekday, dayParts, w } from "./lexicon.ts";
import type { Hour, Match } from "./meaning.ts";
import { bitsAt, integerAt, isDash, isGlued, isNumberToken, type Reader, symbolAt, textAt, valueAt, wordAt } from "./reader.ts";

const zones = new Set([w.gmt, w.est, w.edt, w.utc, w.cet, w.cest, w.bst, w.pst, w.pdt, w.cst, w.cdt, w.ist, w.jst, w.eet]);
export const zoneAt = (r: Reader, i: number): boolean => zones.has(wordAt(r, i));

/** The part of a day right after a date: "Thursday morning", "yesterday afternoon". */
export function hourAfter(r: Reader, i: number): { hour: Hour; last: number } | null {
  if (bitsAt(r, i) & isPart && wordAt(r, i) !== 0) return { hour: { part: dayParts[valueAt(r, i)] }, last: i + 1 };
  return null;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly last: number;
  /** True where the words leave no doubt: a.m., o'clock, a time zone, a colon with two digits. */
  readonly sure: boolean;
  readonly written: string;
}

const pad = (n: number): string => String(n).padStart(2, "0");

function meridiemAt(r: Reader, i: number): 0 | 1 | 2 {
  const word = wordAt(r, i);
  if (word === 0) return 0;
  if (word === w.am || word === w["a.m"] || word === w["a.m."]) return 1;
  return word === w.pm || word === w["p.m"] || word === w["p.m."] ? 2 : 0;
}

function clockAt(r: Reader, i: number): Clock | null {
  if (bitsAt(r, i) & isNoon) {
    const midnight = valueAt(r, i) === 2;
    return { hour: midnight ? 24 : 12, minute: 0, last: i + 1, sure: true, written: midnight ? "T24:00" : "T12:00" };
  }
  if (!isNumberToken(r, i)) {
    return wordAt(r, i + 1) === w["o'clock"] && bitsAt(r, i) & 16
      ? { hour: valueAt(r, i), minute: 0, last: i + 2, sure: true, written: `T${pad(valueAt(r, i))}:00` }
      : null;
  }
  const text = textAt(r, i);
  let hour = -1,
    minute = 0,
    at = i + 1,
    sure = false;
  const joined = /^(\d{1,2})(am|pm)$/i.exec(text);
  const dotted = /^(\d{1,2})\.([0-5]\d)(am|pm)?$/i.exec(text);
  const military = /^([01]\d|2[0-3])([0-5]\d)(EST|EDT|GMT|UTC|CET|BST|PST|PDT|hrs)$/.exec(text);
  let meridiem = 0;
  if (joined) {
    hour = +joined[1];
    meridiem = joined[2].toLowerCase() === "pm" ? 2 : 1;
    sure = true;
  } else if (text.length === 4 && zoneAt(r, i + 1) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(text))
    return { hour: +text.slice(0, 2), minute: +text.slice(2), last: i + 2, sure: true, written: `T${text.slice(0, 2)}:${text.slice(2)}` };
  else if (military) return { hour: +military[1], minute: +military[2], last: i + 1, sure: true, written: `T${military[1]}:${military[2]}` };
  else if (dotted) {
    hour = +dotted[1];
    minute = +dotted[2];
    if (dotted[3]) {
      meridiem = dotted[3].toLowerCase() === "pm" ? 2 : 1;
      sure = true;
    }
  } else {
    hour = integerAt(r, i, 2);
    if (hour < 0) return null;
    if (symbolAt(r, at) === ":" && isGlued(r, at) && isGlued(r, at + 1)) {
      const tail = /^([0-5]\d)(am|pm)?$/i.exec(textAt(r, at + 1));
      if (!tail) return null;
      minute = +tail[1];
      if (tail[2]) meridiem = tail[2].toLowerCase() === "pm" ? 2 : 1;
      sure = true;
      at += 2;
      if (symbolAt(r, at) === ":" && isGlued(r, at) && isGlued(r, at + 1) && integerAt(r, at + 1, 2) >= 0) at += 2;
    }
  }
  if (hour > 24) return null;
  if (!meridiem) {
    const m = meridiemAt(r, at);
    if (m) {
      meridiem = m;
      at++;
      sure = true;
    } else if (wordAt(r, at) === w["o'clock"]) {
      at++;
      sure = true;
    }
  }
  if (meridiem === 2 && hour < 12) hour += 12;
  if (meridiem === 1 && hour === 12) hour = 0;
  if (zoneAt(r, at) && (sure || dotted)) {
    at++;
    sure = true;
  } else if ((wordAt(r, at) === w.eastern || wordAt(r, at) === w.local) && wordAt(r, at + 1) === w.time && sure) at += 2;
  return hour < 0 ? null : { hour, minute, last: at, sure, written: `T${pad(hour)}:${pad(minute)}` };
}

/** A clock time with the day beside it, if one stands there: the day is read by `dayAt`. */
export function clockTimeAt(r: Reader, i: number, dayAt: (r: Reader, i: number) => Match | null): Match | null {
  let at = i;
  const approximate = wordAt(r, at) === w.around || wordAt(r, at) === w.just;
  if (approximate) at++;
  const clock = clockAt(r, at);
  if (!clock?.sure) return null;
  // Scores ("2:15 behind") and ratios stand without a minute of two digits; a range of them is no time of day.
  if ((symbolAt(r, i - 1) === ":" && isGlued(r, i)) || (isDash(symbolAt(r, i - 1)) && isGlued(r, i))) return null;
  const hour: Hour = { clock: clock.written };
  const joined = symbolAt(r, clock.last) === "," ? clock.last + 1 : clock.last;
  if (bitsAt(r, joined) & (isWeekday | isDeictic | isMonth)) {
    const day = dayAt(r, joined);
    if (day) {
      const meaning = day.meaning;
      if (meaning.kind === "weekday" || meaning.kind === "month" || meaning.kind === "period" || meaning.kind === "shift")
        return { first: i, last: day.last, meaning: { ...meaning, hour } };
    }
  }
  return { first: i, last: clock.last, meaning: { kind: "hour", hour } };
}
