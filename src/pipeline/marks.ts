/**
 * Marks of versions and conflicts, made of what they are made of: the marks of their claims, and how these hang together. So what
 * was written before is told without writing it out again. All that a version's or conflict's text tells must be mixed in here, or
 * follow from its line and claims, as its id and track do.
 */
import type { Reading } from "../ledger/readings.ts";
import type { Commitment, Version } from "../model/commitment.ts";
import type { Conflict } from "../model/conflict.ts";
import { type Lanes, closeMark, markOf, mixNumber, mixText, openMark } from "../model/mark.ts";
import type { LineClaim } from "../store/bundles.ts";

/** The marks of claims as a line takes them, by their ids. */
export type ClaimMarks = ReadonlyMap<string, number>;

export function claimMarksOf(claims: readonly LineClaim[], readings: readonly Reading[]): ClaimMarks {
  const marks = new Map<string, number>();
  for (let i = 0; i < claims.length; i++) {
    const { claim, mark } = claims[i];
    const reading = readings[i];
    marks.set(claim.id, reading.claim === claim && reading.said === claim ? mark : markOf(JSON.stringify([reading.claim, reading.said])));
  }
  return marks;
}

export const versionMarks = ({ versions }: Commitment, claims: ClaimMarks): Float64Array =>
  Float64Array.from(versions, (version) => markOfVersion(version, claims));

function markOfVersion(version: Version, claims: ClaimMarks): number {
  const lanes = openMark();
  for (const { claim, knownOn, origin } of version.supports) {
    mixNumber(lanes, claims.get(claim)!);
    mixNumber(lanes, knownOn);
    mixText(lanes, origin);
  }
  for (const range of [version.from, version.to]) {
    mixNumber(lanes, range.earliest);
    mixNumber(lanes, range.latest);
  }
  for (const fill of version.fills) {
    mixNumber(lanes, claims.get(fill.claim) ?? null);
    mixNumber(lanes, fill.knownOn);
  }
  // Gifts and arrivals that stand side by side are told apart in their strand, by what was known before them.
  if (version.strand.includes("#")) mixText(lanes, version.strand);
  if (version.derived) mixText(lanes, JSON.stringify(version.derived));
  if (version.aside.length > 0) mixText(lanes, JSON.stringify(version.aside));
  mixTexts(lanes, version.supersedes);
  mixText(lanes, version.supersededBy ?? "");
  mixNumber(lanes, version.supersededKnownOn);
  return closeMark(lanes);
}

export function markOfConflict(conflict: Conflict, claims: ClaimMarks): number {
  const lanes = openMark();
  mixText(lanes, conflict.id);
  mixText(lanes, conflict.because);
  mixText(lanes, conflict.outcome);
  if (conflict.said !== undefined) mixText(lanes, `${conflict.said}\n${conflict.likely ?? ""}`);
  mixTexts(lanes, conflict.registry);
  mixTexts(lanes, conflict.others);
  mixNumber(lanes, conflict.open ? 1 : 0);
  mixNumber(lanes, conflict.knownOn);
  for (const side of conflict.sides) {
    mixNumber(lanes, side.version === null ? 0 : 1);
    for (const claim of side.claims) mixNumber(lanes, claims.get(claim)!);
  }
  return closeMark(lanes);
}

function mixTexts(lanes: Lanes, texts: readonly string[]): void {
  mixNumber(lanes, texts.length);
  for (const text of texts) mixText(lanes, text);
}
