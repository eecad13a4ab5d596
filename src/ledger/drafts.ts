import { trueRangeOf } from "./days.ts";
import { hasNumber } from "./quantities.ts";
import type { Reading } from "./readings.ts";
import { byTelling, lastKnown } from "./tracks.ts";
import { type Commitment, type DayRange, type Derived, type Fill, type SetAside, type Support, type Track, type Version, idOf } from "./types.ts";

/** A version while its line is folded. */
export interface VersionDraft {
  readonly first: Reading;
  readonly track: Track;
  readonly strand: string;
  /** Of gifts with a number, which of those that stand side by side it is: by the first claim of it. Null where versions of a strand replace one another. */
  act: string | null;
  readonly readings: Reading[];
  readonly aside: SetAside[];
  readonly supersedes: VersionDraft[];
  readonly from: DayRange;
  to: DayRange;
  readonly bounded: boolean;
  fills: Fill[];
  derived: Derived | undefined;
  supersededBy: VersionDraft | null;
  supersededKnownOn: number | null;
  id: string;
}

const none: readonly never[] = [];

export function draftOf(reading: Reading, track: Track, strand: string): VersionDraft {
  const { claim, document } = reading;
  const range =
    claim.kind === "membership" && claim.quantity?.unit === "states" && !claim.holds
      ? countOnDay(document.knownOn)
      : trueRangeOf(claim.holds, claim.kind, claim.stage, document.knownOn);
  return {
    first: reading,
    track,
    strand,
    act: claim.kind === "aid" && hasNumber(claim.quantity) ? reading.said.id : null,
    readings: [reading],
    aside: [],
    supersedes: [],
    from: range.from,
    to: range.to,
    bounded: range.bounded,
    fills: [],
    derived: undefined,
    supersededBy: null,
    supersededKnownOn: null,
    id: "",
  };
}

/** A count of members is true on its day and tells nothing of a later one. */
const countOnDay = (knownOn: number | null): { from: DayRange; to: DayRange; bounded: boolean } => ({
  from: { earliest: null, latest: knownOn },
  to: { earliest: knownOn, latest: knownOn === null ? null : knownOn + 31 },
  bounded: true,
});

export const supportOf = (reading: Reading): Support => ({
  claim: reading.said.id,
  document: reading.document.id,
  knownOn: reading.document.knownOn,
  origin: reading.document.origin,
});
export const asideOf = (reading: Reading, rule: string, reason: string): SetAside => ({
  claim: reading.said.id,
  document: reading.document.id,
  knownOn: reading.document.knownOn,
  rule,
  reason,
});

/** Ids first, so that versions can name one another. */
export function nameDrafts(drafts: readonly VersionDraft[], line: string): void {
  for (const draft of drafts) draft.id = idOf("v", line, draft.strand, draft.track, draft.first.said.id);
}

export function versionOf(draft: VersionDraft): Version {
  const { claim } = draft.first;
  const supports = draft.readings.map(supportOf);
  return {
    id: draft.id,
    track: draft.track,
    strand: draft.act === null ? draft.strand : `${draft.strand}#${draft.act}`,
    kind: claim.kind,
    claim: draft.first.said.id,
    stage: claim.stage,
    modality: claim.modality,
    change: claim.change,
    quantity: claim.quantity,
    ...(draft.derived && { derived: draft.derived }),
    holds: claim.holds,
    from: draft.from,
    to: draft.to,
    ...(claim.stance && { stance: claim.stance }),
    with: claim.with,
    place: claim.place,
    mission: claim.mission,
    fills: draft.fills.length ? draft.fills : none,
    supports,
    origins: originsOfSupports(supports),
    aside: draft.aside.length ? draft.aside : none,
    supersedes: draft.supersedes.length ? draft.supersedes.map((other) => other.id) : none,
    supersededBy: draft.supersededBy?.id ?? null,
    supersededKnownOn: draft.supersededKnownOn,
  };
}

export function originsOfSupports(supports: readonly Support[]): readonly string[] {
  if (supports.length === 1) return [supports[0].origin];
  return [...new Set(supports.map((support) => support.origin))].sort();
}

/** The parts of a commitment that follow from its versions. */
export function summaryOf(versions: readonly Version[]): Pick<Commitment, "kinds" | "current" | "knownOn" | "lastKnownOn" | "claims" | "origins"> {
  let last: number | null = null;
  let claims = 0;
  const origins = new Set<string>();
  const kinds = new Set<Version["kind"]>();
  for (const version of versions) {
    const known = lastKnown(version);
    if (known !== -Infinity && (last === null || known > last)) last = known;
    claims += version.supports.length + version.aside.length;
    kinds.add(version.kind);
    for (const origin of version.origins) origins.add(origin);
  }
  return {
    kinds: [...kinds].sort(),
    current: versions
      .filter((version) => version.supersededBy === null)
      .sort(byTelling)
      .map((version) => version.id),
    knownOn: versions[0].supports[0].knownOn,
    lastKnownOn: last,
    claims,
    origins: [...origins].sort(),
  };
}
