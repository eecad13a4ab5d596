/** What the dates in a text say of the day on which it was written: years told as past or to come, weekdays with a date, months without a year. */
import { boundsOf, dayNumber, isoOf, type TimeMention } from "../../model/edtf.ts";
import type { Sentence, Text } from "../../text/text.ts";
import { tokenAt } from "../../text/tokens.ts";
import { weekdayOf } from "../time/calendar.ts";
import { tenseAt, type Tense } from "../time/tense.ts";
import { type Evidence, noEarlier, noLater, type Range, union } from "./days.ts";
import { weekdays } from "../../text/timewords.ts";

const firstYear = 1990,
  lastYear = 2040;
/** A month or day without its year is understood within about eight months. */
const reach = 244;

export function evidenceOfTimes(text: Text, times: readonly TimeMention[]): Evidence[] {
  const evidence: Evidence[] = [];
  let past: { from: number; quote: string } | null = null;
  let future: { to: number; quote: string } | null = null;
  let s = 0;
  for (const time of times) {
    while (s < text.sentences.length && text.sentences[s].end <= time.start) s++;
    const sentence = text.sentences[s];
    if (!sentence || sentence.start > time.start || !sentence.readable) continue;
    const tense = likely.test(text.text.slice(Math.max(sentence.start, time.start - 40), time.start)) ? "future" : tenseOf(text, sentence, time);
    const words = text.text.slice(sentence.start, sentence.end);
    const bounds = time.edtf && /\d{4}/.test(time.quote) ? boundsOf(time.edtf) : null;
    if (bounds && bounds.from !== null && bounds.to !== null) {
      if (time.timex.type !== "DATE" && time.timex.type !== "TIME") continue;
      if (
        (tense === "past" && told.has(time.role ?? "in") && !/\b(?:would|could|by the end|forecast|planned|due|expected|scheduled|likely)\b/.test(words)) ||
        time.role === "since" ||
        time.role === "as-of"
      ) {
        if (!past || bounds.from > past.from) past = { from: bounds.from, quote: time.quote };
      } else if (
        tense === "future" &&
        !/\bwould\b/.test(words) &&
        promised.test(text.text.slice(Math.max(sentence.start, time.start - 90), time.start)) &&
        time.role !== null &&
        (ends.has(time.role) || (toCome.has(time.role) && bounds.to - bounds.from < 200))
      ) {
        if (!future || bounds.to < future.to) future = { to: bounds.to, quote: time.quote };
        // "In the spring of 2019" names a part of a year by its year: it is hardly more than a year ahead.
        if (bounds.to - bounds.from < 200 && (time.role === "in" || time.role === "on"))
          evidence.push({ days: [{ from: bounds.from - 366, to: noLater }], because: `“${time.quote}” is to come`, weight: 20 });
      }
      continue;
    }
    const day = /^XXXX-(\d\d)(?:-(\d\d))?(?:T.*)?$/.exec(time.timex.value);
    if (/year/i.test(time.quote)) continue;
    if (day && tense !== "present") evidence.push(...unyeared(time, +day[1], day[2] ? +day[2] : 0, tense));
    else if (day?.[2] && weekdayIn(time.quote) > 0) evidence.push(...unyeared(time, +day[1], +day[2], tense));
  }
  if (past) evidence.push({ days: [{ from: past.from, to: noLater }], because: `“${past.quote}” is past`, weight: 60 });
  if (future) evidence.push({ days: [{ from: noEarlier, to: future.to }], because: `“${future.quote}” is to come`, weight: 55 });
  return evidence;
}
const likely = /\b(?:likely|expected|scheduled|due|planned|foreseen|possible)\b[^,;.]*$/i;
const promised =
  /\b(?:will|shall|expected|plans?|planned|scheduled|due|aims?|pledge[sd]?|extend(?:s|ed|ing)?|to (?:be|meet|stay|remain|reach|run|keep|send|spend)|(?:is|are) (?:due )?to \w+|must|likely|runs?|prolong(?:ed|ing)?|authori[sz]ed)\b(?!.*\b(?:was|were|held|served|led|ran|lasted|stayed|remained|had|did|became)\b)/i;
const told = new Set(["in", "on", "since", "from", "during", "at"]);
const toCome = new Set(["in", "on", "from", "at"]);
const ends = new Set(["by", "until", "through"]);

function tenseOf(text: Text, sentence: Sentence, time: TimeMention): Tense {
  const first = tokenAt(text.tokens, time.start);
  const last = tokenAt(text.tokens, time.end - 1) + 1;
  return tenseAt({ tokens: text.tokens, first: sentence.first, last: sentence.last }, first, last);
}

function weekdayIn(quote: string): number {
  const lower = quote.toLowerCase();
  return weekdays.findIndex((name) => lower.startsWith(name)) + 1;
}

/** Every year in which the day can lie, with the days from which it is told as past or to come. */
function unyeared(time: TimeMention, month: number, day: number, tense: Tense): Evidence[] {
  const weekday = weekdayIn(time.quote);
  const ranges: Range[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const from = dayNumber(year, month, day || 1);
    const to = day ? from + 1 : dayNumber(year, month + 1, 1);
    if (day && isoOf(from).slice(5) !== time.timex.value.slice(5, 10)) continue;
    if (weekday && weekdayOf(from) !== weekday) continue;
    // A weekday beside the date is said of days near by.
    const near = weekday ? 100 : reach;
    ranges.push({ from: tense === "past" ? from : from - near, to: tense === "future" ? to : from + near });
  }
  return ranges.length > 0
    ? [
        {
          days: union(ranges),
          because: `“${time.quote}” ${tense === "past" ? "is past" : tense === "future" ? "is to come" : "falls on that weekday"}`,
          weight: weekday ? 80 : 10,
        },
      ]
    : [];
}
