/** Days of meetings: the times of a clause or a sentence that a calendar has, two days as one span, a weekday that is to come. */
import { boundsOf, isoOf, type TimeMention } from "../model/edtf.ts";
import type { Clause } from "../text/clauses.ts";
import { lemmaOf, type Scene, wordOf } from "./scene.ts";

/** A time on the calendar; in a text without a day "on Tuesday" is one whose date nobody knows. */
export const isDay = (scene: Scene, t: TimeMention): boolean =>
  t.timex.type !== "DURATION" && t.timex.type !== "SET" && (t.edtf !== null || (scene.reading.published.from === null && !/_REF$/.test(t.timex.value)));

/** A day, month or season by its name, whether or not its year is known: "until 15 December" in a report without a date. */
export const isNamed = (t: TimeMention): boolean => t.edtf !== null || t.timex.value.startsWith("XXXX-");

/** Calendar times of a clause: inside its range, fronted before it, or trailing right after it. */
export function timesNear(scene: Scene, clause: Clause, range: { first: number; last: number }): TimeMention[] {
  const start = scene.tokens.start[range.first],
    end = scene.tokens.end[range.last - 1];
  const inside = scene.times.filter((t) => isDay(scene, t) && t.start >= start - 1 && t.end <= end);
  if (inside.length > 0) return inside;
  const firstFinite = scene.clauses.find((c) => c.vg.form === "finite");
  // "As the truce ends on 8 May, the envoy told the summit": the day of another clause.
  const ofAnother = (t: TimeMention): boolean =>
    scene.clauses.some(
      (c) =>
        c !== clause &&
        c.vg.form === "finite" &&
        /^(?:as|when|after|before|since|while|because|although|though|once|until)$/.test(c.marker) &&
        scene.tokens.start[c.vg.first] <= t.start &&
        t.end <= start,
    );
  if (firstFinite === clause || scene.clauses.length <= 3)
    return scene.times.filter(
      (t) =>
        isDay(scene, t) &&
        !ofAnother(t) &&
        ((t.end <= start && (t.start - scene.sentence.start < 25 || start - t.end < 3)) || (t.start >= end && t.start - end < 4)),
    );
  return [];
}

/** "on Tuesday and Wednesday": the days of one meeting as one span, or null. */
export function spanOfDays(scene: Scene, times: readonly TimeMention[]): { edtf: string; stated: boolean } | null {
  if (times.length !== 2 || !times.every((t) => /^\d{4}-\d\d-\d\d$/.test(t.edtf ?? ""))) return null;
  const [a, b] = times;
  if (!/^\s*(?:and|to|until|–|-)\s*(?:on\s+)?$/.test(scene.tokens.text.slice(a.end, b.start))) return null;
  return { edtf: `${a.edtf}/${b.edtf}`, stated: false };
}

/** "The ministers meet on Thursday": a plain present with a weekday is a plan, and the day the one to come. */
export function scheduledDay(scene: Scene, clause: Clause, times: readonly TimeMention[]): { edtf: string; stated: boolean } | null {
  const { vg } = clause;
  const { from, to } = scene.reading.published;
  if (
    vg.form !== "finite" ||
    vg.tense !== "present" ||
    vg.perfect ||
    vg.passive ||
    vg.modal !== "" ||
    times.length !== 1 ||
    from === null ||
    to === null ||
    to - from > 1
  )
    return null;
  if (!/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(times[0].quote)) return null;
  const day = boundsOf(times[0].edtf ?? "")?.from ?? null;
  return day !== null && day < from && from - day <= 7 ? { edtf: isoOf(day + 7), stated: false } : null;
}

/** "Currently there are talks between", "is now at the summit in Oslo": they go on as it is said. */
export function isUnderWay(scene: Scene, clause: Clause): boolean {
  const { vg } = clause;
  if (vg.form !== "finite" || vg.tense !== "present" || vg.perfect || vg.modal !== "" || vg.negated || !(vg.progressive || lemmaOf(clause) === "be"))
    return false;
  for (let i = Math.max(scene.sentence.first, vg.first - 3); i < Math.min(scene.sentence.last, vg.last + 3); i++)
    if (/^(?:currently|presently|underway)$/.test(wordOf(scene, i))) return true;
  return false;
}
