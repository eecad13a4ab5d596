/** A calendar of what happened on these days in other years: each entry is headed by its own day, which holds until the next. */
import { boundsOf } from "../model/edtf.ts";
import type { Draft } from "./draft.ts";
import { timesOf } from "./holds.ts";
import type { Reading, Scene } from "./scene.ts";

interface Entry {
  readonly start: number;
  readonly to: number;
}

/** Headed days from which a paper is a calendar and no report with a date line. */
const several = 2;
const year = 365.25;
export const month = 31;
/** A time that says its year, or is told as of the paper's own day. */
export const ownYear = /\d{4}|today|yesterday|tomorrow|this|last|next|now/i;

const calendars = new WeakMap<Reading, readonly Entry[]>();

function entriesOf(reading: Reading): readonly Entry[] {
  let found = calendars.get(reading);
  if (found === undefined) {
    const { text } = reading.text;
    const entries = reading.times.flatMap(({ start, end, quote, edtf }): Entry[] => {
      if (edtf === null || !/\d{4}$/.test(quote) || !/^\s?:\s/.test(text.slice(end, end + 3))) return [];
      // "31 August–2 September 1918:": the line may begin with the first day of several.
      if (!/(?:^|[\n.!?”"])[^\n.!?]{0,20}$/.test(text.slice(Math.max(0, start - 22), start))) return [];
      const to = boundsOf(edtf)?.to ?? null;
      return to === null ? [] : [{ start, to }];
    });
    calendars.set(reading, (found = isCalendar(entries) ? entries : []));
  }
  return found;
}

/** One week or month of the year, in years that are far apart: a timeline's days follow each other. */
function isCalendar(entries: readonly Entry[]): boolean {
  if (entries.length < several) return false;
  const [first, ...others] = entries,
    days = others.map((e) => Math.abs(e.to - first.to));
  return days.some((d) => d > year) && days.every((d) => Math.abs(d - Math.round(d / year) * year) <= month);
}

/** Days between a calendar's entry and the publication where a draft's words are told as of that entry, or null. */
export function daysSinceEntry(scene: Scene, draft: Draft): number | null {
  const { from } = scene.reading.published;
  if (from === null) return null;
  const entry = entriesOf(scene.reading).findLast((e) => e.start <= draft.span.start);
  if (entry === undefined) return null;
  // "In May this year engineers are still serving there": an entry that goes on to today.
  if (
    timesOf(scene, draft).some((t) => {
      if (!ownYear.test(t.quote)) return false;
      const to = t.edtf === null ? null : (boundsOf(t.edtf)?.to ?? null);
      return to !== null && from - to < month;
    })
  )
    return null;
  return from - entry.to;
}
