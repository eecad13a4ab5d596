/** "LIMA, May 4 – … told reporters on Monday": an agency dates its report without a year, and its lead names the weekday of that day or of the one before. */
import type { TimeMention } from "../../model/edtf.ts";
import type { Text } from "../../text/text.ts";
import { weekdayOf } from "../time/calendar.ts";
import type { Evidence } from "./days.ts";

const bare = /^(?:(?:on|late|early) )*(mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$/i;
const names = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"];
/** How far the lead of a report reaches, from its dateline. */
const lead = 400;

/** Of the days that an unyeared head allows, those on which the first weekday of the lead, told as past, is that day or the one before. */
export function evidenceOfWeekday(text: Text, times: readonly TimeMention[], head: Evidence | undefined): Evidence[] {
  const { dateline } = text;
  if (head === undefined || dateline === null) return [];
  const first = times.find((time) => time.start >= dateline.end && time.start < dateline.end + lead && bare.test(time.quote));
  if (first === undefined || /\b(?:will|would|to|next|until|by)\b[^.]{0,60}$/i.test(text.text.slice(dateline.end, first.start).split(/[.;] /).at(-1) ?? ""))
    return [];
  const weekday = names.indexOf(bare.exec(first.quote)![1].toLowerCase()) + 1;
  const days = head.days.filter(({ from }) => weekdayOf(from) === weekday || weekdayOf(from - 1) === weekday);
  return days.length === 0 ? [] : [{ days, because: `“${first.quote}” is told on that day or the next`, weight: 70 }];
}
