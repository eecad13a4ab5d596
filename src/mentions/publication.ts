/**
 * The day on which a document was published: stated by its source or its own head, else inferred as an interval from what it says, with
 * the reasons. Never a sharper day than the evidence gives.
 */
import { boundsOf, type Dated, type DayBounds, type TimeMention } from "../model/edtf.ts";
import type { SourceDocument } from "../model/document.ts";
import type { Registry } from "../model/registry.ts";
import type { Text } from "../text/text.ts";
import { type Days, type Evidence, inBoth, noEarlier, noLater } from "./publication/days.ts";
import { evidenceOfLandmarks } from "./publication/landmarks.ts";
import { evidenceOfMeetings } from "./publication/meetings.ts";
import { evidenceOfMembers } from "./publication/members.ts";
import { evidenceOfPeople } from "./publication/people.ts";
import { statedDay, unyearedHead } from "./publication/stated.ts";
import { evidenceOfNews, evidenceOfReckoning, newsWeight } from "./publication/reckoning.ts";
import { evidenceOfTimes } from "./publication/times.ts";
import { evidenceOfWeekday } from "./publication/weekdays.ts";
import { edtfOfDays } from "./time/calendar.ts";
import { timesIn } from "./time/times.ts";

export interface Publication {
  /** Null where nothing in the document bounds its day on both sides. */
  readonly publishedOn: Dated | null;
  /** What is known of the day, open ends null: also where `publishedOn` is null. */
  readonly bounds: DayBounds;
}

/** An interval longer than this tells a reader nothing. */
const longest = 6 * 366;

/** The publication day of a document. `times` are its times without an anchor; they are read here where none are given. */
export function publicationDay(text: Text, source: SourceDocument, registry: Registry, times?: readonly TimeMention[]): Publication {
  if (source.publishedOn) {
    const bounds = boundsOf(source.publishedOn);
    if (bounds) return { publishedOn: { edtf: source.publishedOn, stated: true }, bounds };
  }
  const stated = statedDay(text);
  if (stated.edtf) return { publishedOn: { edtf: stated.edtf, stated: true }, bounds: boundsOf(stated.edtf) ?? { from: null, to: null } };

  const read = times ?? timesIn(text, null);
  const evidence = [
    ...stated.evidence,
    ...evidenceOfWeekday(
      text,
      read,
      stated.evidence.find((each) => each.weight === unyearedHead),
    ),
    ...evidenceOfMeetings(text, read, registry),
    ...evidenceOfLandmarks(text, registry),
    ...evidenceOfTimes(text, read),
    ...evidenceOfPeople(text, read, registry),
    ...evidenceOfMembers(text, registry),
    ...evidenceOfCopyright(text),
    ...evidenceOfReckoning(text),
    ...evidenceOfNews(text, read),
  ];
  return infer(evidence);
}

/** Takes the surest evidence first; what contradicts it is left out. */
function infer(evidence: readonly Evidence[]): Publication {
  let days: Days = [{ from: noEarlier, to: noLater }];
  const because: string[] = [];
  const ordered = evidence.map((each, order) => ({ ...each, order })).sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const each of ordered) {
    if (each.weight <= weak || (each.weight === newsWeight && days[days.length - 1].to < noLater / 2)) continue;
    const narrowed = inBoth(days, each.days);
    if (narrowed.length === 0) continue;
    if (narrowed.length !== days.length || narrowed.some((range, i) => range.from !== days[i].from || range.to !== days[i].to)) because.push(each.because);
    days = narrowed;
  }
  const months = evidence.filter((each) => each.weight <= weak);
  const agreeing = mostAgreeing(days, months);
  if (agreeing) {
    days = agreeing;
    because.push(
      months
        .map((each) => each.because)
        .filter((reason, i, all) => all.indexOf(reason) === i)
        .slice(0, 5)
        .join("; "),
    );
  }
  const from = days[0].from,
    to = days[days.length - 1].to;
  const bounds: DayBounds = { from: from <= noEarlier / 2 ? null : from, to: to >= noLater / 2 ? null : to };
  if (bounds.from === null || bounds.to === null || to - from > longest) return { publishedOn: null, bounds };
  return { publishedOn: { edtf: edtfOfDays(from, to), stated: false, because: because.join("; ") }, bounds };
}

/** Months without a year are weak evidence, and a tense misread turns them round. */
const weak = 10;

/** The days, of a bounded set, that all but one in four of the weak pieces of evidence allow; null where they tell nothing. */
function mostAgreeing(days: Days, evidence: readonly Evidence[]): Days | null {
  const first = days[0].from,
    last = days[days.length - 1].to;
  if (evidence.length === 0 || last - first > longest) return null;
  const votes = new Uint16Array(last - first);
  for (const each of evidence)
    for (const range of each.days) for (let day = Math.max(range.from, first); day < Math.min(range.to, last); day++) votes[day - first]++;
  const enough = evidence.length - Math.floor(evidence.length / 4);
  let from = -1,
    to = -1;
  for (const range of days) {
    for (let day = range.from; day < range.to; day++) {
      if (votes[day - first] < enough) continue;
      if (from < 0) from = day;
      to = day + 1;
    }
  }
  return from < 0 ? null : [{ from, to }];
}

/** "© 2022": the page was made in that year or has been on the net since before it; never later. */
function evidenceOfCopyright(text: Text): Evidence[] {
  const evidence: Evidence[] = [];
  for (const block of text.blocks) {
    if (block.kind !== "copyright") continue;
    const years = [...text.text.slice(block.start, block.end).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map((match) => +match[0]);
    const bounds = years.length > 0 ? boundsOf(String(Math.max(...years))) : null;
    if (bounds?.to != null) evidence.push({ days: [{ from: noEarlier, to: bounds.to }], because: `copyright ${Math.max(...years)}`, weight: 65 });
  }
  return evidence;
}
