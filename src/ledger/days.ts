import { type DayRange, type Dated, type DocumentRecord, type Stage, boundsOf, daysOfDate } from "./types.ts";

export const openRange: DayRange = { earliest: null, latest: null };

/**
 * The day from which a document could be known: the last day of what is known of its publication, so that a vague day never
 * lets a report into a view too early. Null where no day is known at all.
 */
export function knownDayOf(document: { readonly publishedOn: DocumentRecord["publishedOn"] }): number | null {
  const to = document.publishedOn ? (boundsOf(document.publishedOn.edtf)?.to ?? null) : null;
  return to === null ? null : to - 1;
}

/** Whether something known on a day is known by another; what has no day is known only where no day is asked. */
export const isKnown = (knownOn: number | null, knownBy: number | null): boolean => knownBy === null || (knownOn !== null && knownOn <= knownBy);

/** Documents without a day come last. */
export const byKnownDay = (a: number | null, b: number | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b);

export interface TrueRange {
  readonly from: DayRange;
  readonly to: DayRange;
  /** Both ends are the text's own: a year, a month, an interval. */
  readonly bounded: boolean;
}

/** Kinds whose single date is the whole time that they are true of: a budget year, a meeting. */
const periodic = new Set(["spending", "cost", "meeting"]);

const lasting = new Set(["force", "lead", "mandate", "aid"]);

/**
 * The days on which a claim is true, with its vagueness: `2019-21/..` begins on a day of spring 2019; `../2025` ends within
 * 2025. Where nothing is said it begins on the day of publication at the latest. `to` is exclusive.
 */
export function trueRangeOf(holds: Dated | null, kind: string, stage: Stage, knownOn: number | null): TrueRange {
  const unsaid = { from: { earliest: null, latest: knownOn }, to: openRange, bounded: false };
  if (!holds) return unsaid;
  const slash = holds.edtf.indexOf("/");
  if (slash < 0) {
    const days = daysOfDate(holds.edtf);
    if (!days) return unsaid;
    if (stage === "ended" && !periodic.has(kind)) return { from: openRange, to: { earliest: days.from, latest: days.to }, bounded: false };
    if (periodic.has(kind)) return { from: { earliest: days.from, latest: days.from }, to: { earliest: days.to, latest: days.to }, bounded: true };
    return { from: { earliest: days.from, latest: days.to - 1 }, to: openRange, bounded: false };
  }
  const begin = daysOfDate(holds.edtf.slice(0, slash));
  const end = daysOfDate(holds.edtf.slice(slash + 1));
  // "Arrived late last week": the week is that of a day.
  if (begin && end && !holds.stated && lasting.has(kind) && end.to - begin.from <= 7)
    return stage === "ended"
      ? { from: openRange, to: { earliest: begin.from, latest: end.to }, bounded: false }
      : { from: { earliest: begin.from, latest: end.to - 1 }, to: openRange, bounded: false };
  return {
    from: begin ? { earliest: begin.from, latest: begin.to - 1 } : { earliest: null, latest: knownOn },
    to: end ? { earliest: end.from + 1, latest: end.to } : openRange,
    bounded: begin !== null && end !== null,
  };
}
