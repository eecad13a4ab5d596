import type { VersionDraft } from "./drafts.ts";
import type { Gifts } from "./gifts.ts";
import { hasNumber, relate } from "./quantities.ts";
import type { Reading } from "./readings.ts";
import { progressOf } from "./tracks.ts";
import { type Claim, type DayRange, type Quantity, boundsOf } from "./types.ts";

/** How a new draft stands to a version of the same strand and track. */
export type Comparison =
  /** The same state of affairs: one more support. */
  | "support"
  /** Both hold, at different times or as different acts. */
  | "beside"
  | "bound"
  | "rounding"
  /** Budget years that overlap without being the same. */
  | "period"
  | "more-precise"
  | "different";

export function compare(draft: VersionDraft, version: VersionDraft, gifts: Gifts): Comparison {
  const a = draft.first.claim;
  const b = version.first.claim;
  if (areApart(draft, version)) return "beside";
  if (a.stance !== b.stance) return "different";
  if (a.kind === "aid" && gifts.differInMake(a.quantity?.of ?? a.object, b.quantity?.of ?? b.object)) return "beside";
  // A promise to send 250 and one to bring 250 home are two promises, whatever they count.
  if ((draft.track !== "actual" || a.quantity?.as === "change") && areOpposed(a, b)) return "beside";
  const sameText = draft.first.document === version.first.document;
  // One text that tells both that they are there and that they are gone is sorted out by what it tells first (`across.ts`).
  if (draft.track === "actual" && isToldIn(version, draft.first.document) && !hasNumber(a.quantity) && !hasNumber(b.quantity) && isOver(a) !== isOver(b))
    return "beside";
  const quantity = relate(a.quantity, b.quantity);
  if (a.kind === "meeting") return meets(draft, version);
  // A share of this year takes no place of another year's, nor does one of no year that is named; what is so now is this year's.
  if (quantity === "different" && isOfYear(draft) !== isOfYear(version)) {
    const [dated, undated] = isOfYear(draft) ? [draft, version] : [version, draft];
    if (draft.track !== "actual" || !coversKnown(dated, undated)) return "beside";
  }
  const samePeriod = !draft.bounded || !version.bounded || (draft.from.earliest === version.from.earliest && draft.to.latest === version.to.latest);
  switch (quantity) {
    case "same":
      if (!hasNumber(a.quantity) && isMeant(draft) && directionOf(a.change) !== directionOf(b.change)) return "beside";
      if (!samePeriod) return hasNumber(a.quantity) ? "period" : "beside";
      if (differentEnds(draft, version)) return sameText ? "beside" : "different";
      if (a.stage !== b.stage && !sameText && !isLessFar(draft, version)) return "different";
      if (a.quantity?.as === "change" && !sameText && !isNear(draft.first, version, 60) && !isCopied(draft, version)) return "beside";
      if (isRenewedAnew(draft, version)) return "different";
      return "support";
    case "unsaid":
      if (isRenewedAnew(draft, version)) return "different";
      if (differentEnds(draft, version)) return sameText ? "beside" : "different";
      if (a.stage !== b.stage && !sameText && !isLessFar(draft, version)) return "different";
      return sameText || !hasNumber(a.quantity) || isOneTerm(draft, version) ? "support" : "more-precise";
    case "bound":
    case "rounding":
      // "Had 9,000 at its height" beside some 10,000 of today: two numbers of two times, not one that is rounded. "More than 100" of 300 have left: a part.
      // "15 million for the south and over 10 million for the west": one text gives each of its gifts once.
      if (a.kind === "aid" && sameText) return "beside";
      if (isFarAbove(a.quantity!, b.quantity!) || isFarAbove(b.quantity!, a.quantity!)) return "beside";
      if (draft.track === "actual" && isOver(a) !== isOver(b)) return quantity === "rounding" && leaves(isOver(a) ? a : b) ? "different" : "beside";
      return samePeriod ? quantity : "period";
    case "unit":
      return isRenewedAnew(draft, version) ? "different" : "beside";
    case "different":
      // "26,000 have served there" of all the years takes no place of the 1,000 who are there.
      if (draft.track === "actual" && isOver(a) !== isOver(b) && (isOver(a) ? a : b).change === "level") return "beside";
      if (!samePeriod) return "period";
      // "More than 700 are to follow", and years later "650 are to stay": another plan.
      if (isMeant(draft) && a.kind === "force" && directionOf(a.change) !== directionOf(b.change) && !isNear(draft.first, version, 731)) return "beside";
      // An increment and a level are no two tellings of one number: "another 120 in October" beside "5,000 by 2027".
      if (a.quantity?.as === "change" || b.quantity?.as === "change") return "beside";
      // Gifts follow one another; only two tellings of one day may be of one.
      return a.kind === "aid" && !(isMeant(draft) && !sameText && isNear(draft.first, version, 1)) ? "beside" : "different";
  }
}

/** "About 5,500" is no telling of "more than 300". */
const isFarAbove = (a: Quantity, b: Quantity): boolean => b.max === null && b.min !== null && (a.min ?? a.max!) > 2 * b.min;

/** One meeting, told by its month and then by its days: the finer day stands. */
function meets(draft: VersionDraft, version: VersionDraft): Comparison {
  if (!draft.bounded || !version.bounded) return "support";
  const within = (one: VersionDraft, other: VersionDraft): boolean => other.from.earliest! <= one.from.earliest! && one.to.latest! <= other.to.latest!;
  if (within(version, draft)) return "support";
  return within(draft, version) ? "more-precise" : "beside";
}

const isOfYear = ({ first: { claim }, bounded }: VersionDraft): boolean => bounded && (claim.kind === "spending" || claim.kind === "cost");

/** Whether the year of one is that in which the other, which names none, was told. */
function coversKnown({ from, to }: VersionDraft, { first }: VersionDraft): boolean {
  const { knownOn } = first.document;
  return knownOn === null || (from.earliest! <= knownOn + 366 && knownOn - 366 <= to.latest!);
}

const leaves = ({ change }: Claim): boolean => change === "end" || change === "cut" || change === "suspend";

const isMeant = (draft: VersionDraft): boolean => draft.track === "aim" || draft.track === "promise" || draft.track === "request";

/** A promise that another report of those days calls an offer is not taken back to one. */
const isLessFar = (draft: VersionDraft, version: VersionDraft): boolean =>
  isMeant(draft) && progressOf(draft.first.claim.stage) <= progressOf(version.first.claim.stage) && isNear(draft.first, version, 30);

/** Plans to begin, to add, to stay longer and to leave are different plans. */
const directionOf = (change: string): string => (change === "renew" ? "extend" : change);

/** Whether one tells of more and the other of less: what is sent, kept or grows, and what is cut, suspended or over. */
export const areOpposed = (a: Claim, b: Claim): boolean => isLess(a) !== isLess(b);

const isLess = (claim: Claim): boolean =>
  claim.change === "cut" || claim.change === "end" || claim.change === "suspend" || (isOver(claim) && claim.kind !== "meeting");

export const isToldIn = ({ readings }: VersionDraft, document: Reading["document"]): boolean => readings.some((reading) => reading.document === document);

export const isOver = ({ stage }: Claim): boolean => stage === "ended" || stage === "suspended";

/** A copy tells the same act, whenever it was printed. */
const isCopied = (draft: VersionDraft, version: VersionDraft): boolean =>
  version.readings.some((reading) => reading.document.origin === draft.first.document.origin);

/** "For another year", told a year later, is another renewal: an act has its day. */
const isRenewedAnew = (draft: VersionDraft, version: VersionDraft): boolean =>
  draft.first.claim.kind === "mandate" &&
  isRenewal(draft) &&
  isRenewal(version) &&
  (endBy(draft) === null || endBy(version) === null) &&
  !isNear(draft.first, version, 120) &&
  !isCopied(draft, version);

/** A term with the same last day is the same term, whether its length is told or not. */
const isOneTerm = (draft: VersionDraft, version: VersionDraft): boolean =>
  draft.first.claim.kind === "mandate" && endBy(draft) !== null && endBy(draft) === endBy(version);

/** The day after the last, its own or one that a telling of it gave. */
const endBy = ({ to, fills }: VersionDraft): number | null =>
  to.latest ?? (fills.length > 0 ? (boundsOf((fills[0].value as { readonly edtf: string }).edtf)?.to ?? null) : null);

const isRenewal = ({ first: { claim } }: VersionDraft): boolean => claim.change === "extend" || claim.change === "renew";

/** Two times, both bounded, of which one is over before the other begins. */
export const areApart = (a: VersionDraft, b: VersionDraft): boolean => a.bounded && b.bounded && (isBefore(a, b) || isBefore(b, a));

const isBefore = (a: VersionDraft, b: VersionDraft): boolean => a.to.latest !== null && b.from.earliest !== null && a.to.latest <= b.from.earliest;

/** Ends that cannot be one day: until 2023, until 2025; and, for what is still to come, beginnings that cannot be one day. */
export function differentEnds(a: VersionDraft, b: VersionDraft): boolean {
  if (a.first.claim.kind === "meeting") return false;
  if (apart(a.to, b.to)) return true;
  return a.track !== "actual" && tellsBeginning(a) && tellsBeginning(b) && apart(a.from, b.from);
}

/** "Until May" says nothing of a beginning. */
const tellsBeginning = ({
  first: {
    claim: { holds },
  },
}: VersionDraft): boolean => holds?.stated === true && !holds.edtf.startsWith("../");

const apart = (a: DayRange, b: DayRange): boolean =>
  (a.latest !== null && b.earliest !== null && a.latest < b.earliest) || (b.latest !== null && a.earliest !== null && b.latest < a.earliest);

/** Whether a reading was known within some days of the last telling of a version. */
export function isNear(reading: Reading, version: VersionDraft, days: number): boolean {
  const last = version.readings[version.readings.length - 1].document.knownOn;
  const own = reading.document.knownOn;
  return last !== null && own !== null && Math.abs(own - last) <= days;
}

/**
 * Whether a draft tells of a time that was over when the version began: history, not news. An end is news for a year: the mission that ran until 1978 is not
 * the one of today.
 */
export function tellsOfBefore(draft: VersionDraft, version: VersionDraft): boolean {
  const begin = version.from.earliest ?? version.first.document.knownOn;
  const margin = isOver(draft.first.claim) ? 365 : 0;
  return draft.to.latest !== null && begin !== null && draft.to.latest + margin <= begin;
}

/** "Initially sent 1,200": how it began, told as over, ends nothing that has come since. */
export const isPastAct = ({ claim }: Reading): boolean => claim.stage === "ended" && (claim.change === "start" || claim.change === "add");

/** The first 300 of 1,250 have left, or are leaving: what is over is a part, or another count, and the rest stands. */
export function endsPart(draft: VersionDraft, version: VersionDraft): boolean {
  const [over, stands] = [draft.first.claim, version.first.claim];
  if (
    (over.stage !== "ended" && over.change !== "end") ||
    stands.stage !== "in-force" ||
    stands.change === "end" ||
    !hasNumber(over.quantity) ||
    !hasNumber(stands.quantity)
  )
    return false;
  if (relate(over.quantity, stands.quantity) === "rounding") return false;
  return (over.quantity.max ?? Infinity) < (stands.quantity.min ?? stands.quantity.max ?? 0);
}
