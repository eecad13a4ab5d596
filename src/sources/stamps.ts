/** The day in a timestamp as mails and feeds write it: the writer's own day, never moved to another zone. */
import { boundsOf } from "../model/edtf.ts";
import { dayIn } from "./metadata.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

const patterns: readonly (readonly [RegExp, (found: readonly string[]) => readonly [year: string, month: number, day: string]])[] = [
  // "Tue, 03 May 2022 23:30:00 +0200"; RFC 822 had years of two digits.
  [new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]${month}[ -](\\d{4}|\\d{2}(?= \\d\\d:))`, "i"), ([, day, name, year]) => [year, monthOf(name), day]],
  // "Tue, May 3, 2022 at 10:12 AM"
  [new RegExp(`(?<![a-z])${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, "i"), ([, name, day, year]) => [year, monthOf(name), day]],
  // Days parted by stops are written from the day to the year; by strokes, either way.
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})/, ([, day, number, year]) => [year, Number(number), day]],
  // The clock of Unix: "Tue May  3 10:12:00 2022"
  [new RegExp(`(?<![a-z])${month} +(\\d{1,2}) \\d\\d:\\d\\d(?::\\d\\d)?(?: [A-Z+-]\\S*)? (\\d{4})`, "i"), ([, name, day, year]) => [year, monthOf(name), day]],
];

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** An ISO day; null where none is told, or in figures that can be read in two ways. */
export function dayOfStamp(stamp: string | null | undefined): string | null {
  if (!stamp) return null;
  const iso = dayIn(stamp);
  if (iso !== null) return iso;
  for (const [pattern, parts] of patterns) {
    const found = pattern.exec(stamp);
    if (found === null) continue;
    const [year, number, day] = parts(found);
    const full = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
    const told = `${full}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    return boundsOf(told) === null ? null : told;
  }
  return null;
}
