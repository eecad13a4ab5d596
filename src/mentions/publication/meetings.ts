/** Summits of the registry: "the summit in Brussels on July 11 and 12" gives the year, "meet in Madrid next month" the month. */
import { boundsOf, isoOf, type TimeMention } from "../../model/edtf.ts";
import type { MeetingRow, Registry } from "../../model/registry.ts";
import type { Text } from "../../text/text.ts";
import { periodAt, shifted, daysOf } from "../time/calendar.ts";
import { type Evidence, type Range, union } from "./days.ts";

const cue = /\b(?:summits?|meet|meets|meeting|met|gather|gathered|gathering|conference)\b/i;
const ahead =
  /\b(?:will|to be held|upcoming|next|ahead of|prepare|preparing|coming|before the|to host|to meet|towards|is to|are to|scheduled|expected|due|will be|plans? to|later this)\b/i;
/** The meeting is told as one that was. */
const over =
  /\b(?:agreed|decided|pledged|promised|adopted|endorsed|approved|met|gathered|was|were|held|took|had|said|signed|announced|invited|since|after|at last|last)\b/i;

export function evidenceOfMeetings(text: Text, times: readonly TimeMention[], registry: Registry): Evidence[] {
  const evidence: Evidence[] = [];
  if (registry.meetings.length === 0) return evidence;
  for (let s = 0; s < text.sentences.length; s++) {
    const sentence = text.sentences[s];
    if (!sentence.readable) continue;
    const words = text.text.slice(sentence.start, sentence.end);
    if (!cue.test(words)) continue;
    // "… the talks in Springfield. Illinois, last week": a broken sentence ends in the next one.
    const inside = times.filter((time) => time.start >= sentence.start && time.end <= sentence.end);
    const following = text.sentences[s + 1];
    const spill =
      inside.length === 0 && following && following.end - following.start < 40
        ? times.filter((time) => time.start >= following.start && time.end <= following.end)
        : inside;
    const candidates = registry.meetings.filter(
      (meeting) => meeting.place !== "" && meeting.body !== "" && isNamed(words, meeting.place) && bodyIsNamed(words, meeting.body, registry),
    );
    if (candidates.length === 0) continue;
    const isAhead = ahead.test(words);
    const isOver = !isAhead && over.test(words),
      begins = /\b(?:opens?|opened|begins?|began|starts?|started|kicks? off)\b/i.test(words);
    // A time belongs to the place named last before it, else to the first.
    const placeOf = (time: TimeMention): string => {
      let place = "",
        at = -1;
      for (const meeting of candidates) {
        const named = text.text.lastIndexOf(meeting.place, time.start);
        if (named >= sentence.start && named > at) {
          at = named;
          place = meeting.place;
        }
      }
      return place === "" ? candidates[0].place : place;
    };
    const ranges: Range[] = [];
    let best: MeetingRow | null = null;
    let dated = false;
    for (const meeting of candidates) {
      const bounds = boundsOf(meeting.from);
      const end = meeting.to === "" ? null : boundsOf(meeting.to);
      if (!bounds || bounds.from === null) continue;
      const from = bounds.from;
      const to = Math.max(end?.from ?? bounds.to ?? from + 1, from + 1);
      for (const time of spill) {
        if (placeOf(time) !== meeting.place) continue;
        const told = publicationDaysOf(time, { from, to }, { isAhead, isOver, begins });
        if (told) {
          ranges.push(told);
          best ??= meeting;
          dated = true;
        }
      }
    }
    if (!dated && isAhead && /\b(?:upcoming|prepare|preparing|ahead of|coming|next)\b/i.test(words)) {
      for (const meeting of candidates) {
        const bounds = boundsOf(meeting.from);
        if (bounds?.from != null) {
          ranges.push({ from: bounds.from - 240, to: bounds.from });
          best ??= meeting;
        }
      }
    }
    if (best && ranges.length > 0)
      evidence.push({ days: union(ranges), because: `${best.name || `the meeting in ${best.place}`} is dated ${best.from}`, weight: dated ? 90 : 40 });
  }
  return evidence;
}

const isNamed = (words: string, place: string): boolean => {
  const at = words.indexOf(place);
  return at >= 0 && !/\p{L}/u.test(words[at + place.length] ?? " ");
};

function bodyIsNamed(words: string, body: string, registry: Registry): boolean {
  if (body === "nato") return /\bNATO\b|\bNato\b|\balliance\b|\ballies\b/i.test(words);
  if (new RegExp(`\\b${body.replace(/[^a-z0-9]/gi, ".")}\\b`, "i").test(words)) return true;
  const row = registry.bodies.find((each) => each.id === body);
  return row ? [row.nameEn, ...row.aliases].some((name) => name.length > 1 && words.includes(name)) : false;
}

/** When a text was published that tells the meeting of `[from, to)` by this time; null where the time cannot be the meeting's. */
function publicationDaysOf(
  time: TimeMention,
  { from, to }: Range,
  { isAhead, isOver, begins }: { readonly isAhead: boolean; readonly isOver: boolean; readonly begins: boolean },
): Range | null {
  const told: Range = { from: isOver ? from : from - 300, to: isAhead ? from : to + 300 };
  const quote = time.quote.toLowerCase();
  const value = time.timex.value;
  const monthDay = /^XXXX-(\d\d)-(\d\d)$/.exec(value);
  if (monthDay) {
    let matches = false;
    for (let day = from; day < to; day++) if (isoOf(day).slice(5) === `${monthDay[1]}-${monthDay[2]}`) matches = true;
    if (!matches) return null;
    return told;
  }
  const month = /^XXXX-(\d\d)$/.exec(value);
  if (month) {
    if (isoOf(from).slice(5, 7) !== month[1]) return null;
    return told;
  }
  const unit = /\b(day|week|month|year|weekend)\b/.exec(quote)?.[1] as "day" | "week" | "month" | "year" | "weekend" | undefined;
  if (unit && /\b(?:next|last|this)\b/.test(quote) && unit !== "weekend" && unit !== "day") {
    const by = /\bnext\b/.test(quote) ? -1 : /\blast\b/.test(quote) ? 1 : 0;
    const days = daysOf(shifted(periodAt(unit, from), by));
    return isAhead && by === 0 ? { from: days.from, to: Math.min(days.to, to) } : days;
  }
  if (begins && (quote === "tomorrow" || quote === "today" || quote === "yesterday")) {
    const day = from + (quote === "tomorrow" ? -1 : quote === "today" ? 0 : 1);
    return { from: day, to: day + 1 };
  }
  if (quote === "tomorrow") return { from: from - 1, to: to - 1 };
  if (quote === "yesterday") return { from: from + 1, to: to + 1 };
  if (quote === "today") return { from, to };
  return null;
}
