/**
 * Marks of versions and conflicts, made of what they are made of: the marks of their claims, and how these hang together. So what
 * was written before is told without writing it out again. All that a version's or conflict's text tells must be mixed in here.
 */
import type { Reading } from "../ledger/readings.ts";
import type { Commitment, Version } from "../model/commitment.ts";
import type { Conflict } from "../model/conflict.ts";
import { type Lanes, closeMark, markOf, mixNumber, mixText, openMark } from "../model/mark.ts";
import type { LineClaim } from "../store/bundles.ts";

/** The marks of claims as a line takes them, by their ids. */
export type ClaimMarks = ReadonlyMap<string, number>;

export const claimMarksOf = (claims: readonly LineClaim[], readings: readonly Reading[]): ClaimMarks =>
  new Map(claims.map(({ claim, mark }, i) => [claim.id, readings[i].claim === claim && readings[i].said === claim ? mark : markOf(JSON.stringify([readings[i].claim, readings[i].said]))]));

export const versionMarks = ({ versions }: Commitment, claims: ClaimMarks): Float64Array => Float64Array.from(versions, (version) => markOfVersion(version, claims));

function markOfVersion(version: Version, claims: ClaimMarks): number {
  const lanes = openMark();
  mixText(lanes, version.id);
  mixText(lanes, version.track);
  mixText(lanes, version.strand);
  for (const { claim, knownOn, origin } of version.supports) {
    mixClaim(lanes, claim, claims);
    mixNumber(lanes, knownOn);
    mixText(lanes, origin);
  }
  for (const range of [version.from, version.to]) {
    mixNumber(lanes, range.earliest);
    mixNumber(lanes, range.latest);
  }
  for (const fill of version.fills) {
    mixClaim(lanes, fill.claim, claims);
    mixNumber(lanes, fill.knownOn);
  }
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
    mixText(lanes, side.version ?? "");
    for (const claim of side.claims) mixClaim(lanes, claim, claims);
  }
  return closeMark(lanes);
}

function mixClaim(lanes: Lanes, claim: string, claims: ClaimMarks): void {
  mixText(lanes, claim);
  mixNumber(lanes, claims.get(claim) ?? null);
}

function mixTexts(lanes: Lanes, texts: readonly string[]): void {
  mixNumber(lanes, texts.length);
  for (const text of texts) mixText(lanes, text);
}
