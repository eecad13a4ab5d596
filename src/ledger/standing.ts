import type { VersionDraft } from "./drafts.ts";
import type { Gifts } from "./gifts.ts";
import type { Reading } from "./readings.ts";
import type { ConflictKind } from "./types.ts";

/** Two versions, or a version and a reading, that differ, with the rule that sorted them. */
export interface Finding {
  readonly kind: ConflictKind;
  readonly rule: string;
  readonly field: string;
  readonly because: string;
  readonly earlier: VersionDraft;
  readonly later: VersionDraft;
  /** The telling of the earlier that the later meets, where that is not its first. */
  readonly met?: Reading;
  readonly outcome: string;
  readonly open: boolean;
}

/** A line while it is folded. */
export interface Standing {
  readonly gifts: Gifts;
  readonly byStrand: Map<string, VersionDraft[]>;
  readonly drafts: VersionDraft[];
  readonly findings: Finding[];
  /** All readings of the line in the document that is being laid. */
  document: readonly Reading[];
}

/** At most so many standing versions of a strand are compared with a new reading: separate gifts and years pile up. */
export const compared = 48;

export const recent = (peers: readonly VersionDraft[]): readonly VersionDraft[] => (peers.length > compared ? peers.slice(-compared) : peers);

/** The later takes the place of the earlier, and says so. */
export function replace(standing: Standing, draft: VersionDraft, version: VersionDraft, rule: string, because: string, superseded: VersionDraft[]): void {
  superseded.push(version);
  standing.findings.push({
    kind: "update",
    rule,
    field: "stage",
    because,
    earlier: version,
    later: draft,
    outcome: "the later stands; the earlier is its history",
    open: false,
  });
}
