/** The day that a document's own head or foot states: a posted line, a date line, a dateline; exact only where it can be read one way. */
import { boundsOf, dayNumber, isoOf } from "../../model/edtf.ts";
import type { Span } from "../../model/span.ts";
import type { Text } from "../../text/text.ts";
import { tokenAt } from "../../text/tokens.ts";
import { edtfOf, weekdayOf } from "../time/calendar.ts";
import type { Match } from "../time/meaning.ts";
import type { Reader } from "../time/reader.ts";
import { dateAt } from "../time/relative.ts";
import { type Evidence, noEarlier, noLater, union } from "./days.ts";
import { dayInForms } from "./forms.ts";
import { orderOfNumbers } from "./order.ts";

export interface Stated {
  readonly edtf: string | null;
  /** What the head says without saying the day: "updated 3 May 2022", "Monday, 27 August". */
  readonly evidence: readonly Evidence[];
}

const changeCue = /\b(?:updated?|modified|amended|corrected|edited|revised|last reviewed|accessed|retrieved|archived)\b[^.|]{0,30}$/i;
/** "Senator Field asked the Minister, upon notice, on 9 May 2011": the answer comes later. */
const askedCue = /\basked\b(?!.*\b(?:answer|repl))[^.|·]{0,90}$/i;
const otherDayCue = /\b(?:tabled|joined|effective|expires?|deadline|member since)\b[^.|]{0,30}$/i;

export function statedDay(text: Text): Stated {
  const evidence: Evidence[] = [];
  let coarse: string | null = null;
  // A question and its answer each have a day; the paper is the answer's.
  const spans: Span[] = [...text.posted.filter((span) => isReply(text, span)), ...text.posted];
  if (text.dateline) spans.push(text.dateline);
  for (const span of spans) {
    const before = text.text.slice(Math.max(0, span.start - 120), span.start);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    if (otherDayCue.test(line)) continue;
    for (const date of datesIn(text, span)) {
      const { meaning } = date;
      const words = text.text.slice(text.tokens.start[date.first], text.tokens.end[date.last - 1]);
      if (meaning.kind === "period") {
        const ways = eitherWay(words);
        // "Tuesday 5/10/21": the weekday may leave one of the two.
        const weekday = weekdayOfLine(line + text.text.slice(span.start, text.tokens.start[date.first]));
        const both = ways && weekday > 0 && ways.some((day) => weekdayOf(day) === weekday) ? onWeekday(ways, weekday) : ways;
        const order = both ? (both[0] === both[1] ? "month first" : orderOfNumbers(text, span)) : null;
        const { period } = meaning;
        if (period.unit !== "day" && period.unit !== "month") continue;
        const edtf = edtfOf(period);
        if (changeCue.test(line)) {
          const to = boundsOf(edtf)?.to;
          if (to != null) evidence.push({ days: [{ from: noEarlier, to }], because: `updated on ${edtf}`, weight: 95 });
          continue;
        }
        if (askedCue.test(line + text.text.slice(span.start, text.tokens.start[date.first]))) {
          const from = boundsOf(edtf)?.from;
          if (from != null) evidence.push({ days: [{ from, to: noLater }], because: `asked on ${edtf}`, weight: 95 });
          continue;
        }
        if (period.unit === "day" && both && order !== null) return { edtf: isoOf(order === "month first" ? both[0] : both[1]), evidence: [] };
        if (period.unit === "day" && both) {
          evidence.push({ days: union(both.map((day) => ({ from: day, to: day + 1 }))), because: `“${words}” can be read two ways`, weight: 95 });
          continue;
        }
        if (period.unit === "day") return { edtf, evidence: [] };
        coarse ??= edtf;
      } else if (meaning.kind === "month" && meaning.day > 0 && !changeCue.test(line))
        evidence.push(inAnyYear(meaning.month, meaning.day, meaning.weekday, words));
    }
  }
  if (!evidence.some((each) => each.days.length === 2)) {
    const form = dayInForms(text);
    const unyeared = evidence.filter((each) => each.weight === unyearedHead);
    // "FEBRUARY 14. 1967", "17 Feb 11": the day is known, and the form reads its year.
    if (
      form?.year &&
      (unyeared.length === 0 ||
        form.sure ||
        unyeared.some((each) => each.because.toLowerCase().includes(form.words.toLowerCase().replace(/[\s.,-]+\d{2,4}$/, ""))))
    )
      return { edtf: isoOf(dayNumber(form.year, form.month, form.day)), evidence: [] };
    if (form && unyeared.length === 0) evidence.push(inAnyYear(form.month, form.day, 0, form.words));
  }
  return { edtf: coarse ?? monthAtHead(text), evidence };
}

/** "September 2019. The", "Suva, September 2019 — The": a month before the first words of a paragraph of the head. */
const opensWithMonth =
  /(?:^|\n)(?:\p{Lu}[\p{L}.'’-]+, )?((?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d)(?:\.| [–—-]) ["“]?\p{Lu}/u;
const headLength = 700;

function monthAtHead(text: Text): string | null {
  const found = opensWithMonth.exec(text.text.slice(0, headLength));
  if (!found) return null;
  const start = found.index + found[0].indexOf(found[1]);
  for (const { meaning } of datesIn(text, { start, end: start + found[1].length }))
    if (meaning.kind === "period" && meaning.period.unit === "month") return edtfOf(meaning.period);
  return null;
}

/** The weight of a day without its year in the head. */
export const unyearedHead = 85;

function inAnyYear(month: number, ofMonth: number, weekday: number, words: string): Evidence {
  const days: { from: number; to: number }[] = [];
  for (let year = 1990; year <= 2040; year++) {
    const day = dayNumber(year, month, ofMonth);
    if (+isoOf(day).slice(8) === ofMonth && (weekday === 0 || weekdayOf(day) === weekday)) days.push({ from: day, to: day + 1 });
  }
  return { days, because: `the head says “${words}” without a year`, weight: unyearedHead };
}

const replied = /(?:^|\n|\))\W*(?:reply|answer|answered|response|given)\b[^\n]{0,60}\n?\s*\(?$/i;
const isReply = (text: Text, span: Span): boolean => replied.test(text.text.slice(Math.max(0, span.start - 90), span.start));

const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** 1–7 for the weekday right before the day of a line, 0 for none. */
function weekdayOfLine(before: string): number {
  const name = /\b(mon|tue|wed|thu|fri|sat|sun)\w*[.,]?\s*$/i.exec(before)?.[1].toLowerCase();
  return name ? weekdayNames.indexOf(name) + 1 : 0;
}
const onWeekday = (ways: readonly [number, number], weekday: number): readonly [number, number] => {
  const [a, b] = ways;
  return weekdayOf(a) === weekday ? (weekdayOf(b) === weekday ? ways : [a, a]) : [b, b];
};

/** The dates that begin inside a span of the head. */
function datesIn(text: Text, span: Span): Match[] {
  const { tokens } = text;
  const found: Match[] = [];
  const first = tokenAt(tokens, span.start);
  let last = first;
  while (last < tokens.count && tokens.start[last] < span.end) last++;
  const reader: Reader = { tokens, first, last };
  for (let i = first; i < last; ) {
    const date = dateAt(reader, i);
    if (date) {
      found.push(date);
      i = date.last;
    } else i++;
  }
  return found;
}

/** Both readings of 06/03/2022 and 06-03-2022, month first and day first, where they differ. */
function eitherWay(words: string): readonly [number, number] | null {
  const m = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(words);
  if (!m || +m[1] > 12 || +m[3] > 12 || m[1] === m[3]) return null;
  const year = m[4].length === 4 ? +m[4] : 2000 + +m[4];
  return [dayNumber(year, +m[1], +m[3]), dayNumber(year, +m[3], +m[1])];
}
