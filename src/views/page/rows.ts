/** The lines of the ledger as rows: one for each thing that stands, the newest telling of its kind first. */
import { levelOfReading } from "../../model/claim.ts";
import { standingOn } from "../../ledger/clocks.ts";
import { lastKnown } from "../../ledger/tracks.ts";
import type { Commitment, StandingState, Version } from "./types.ts";
import { type Desk, gradeIn, isoOrNull, keptIn } from "./desk.ts";
import { type ConflictKind, conflictKinds } from "../../model/conflict.ts";
import type { CommitmentRow } from "./shapes.ts";

/** All rows of a desk on a day of the world, in the ledger's own order. */
export function rowsOn(desk: Desk, trueOn: number | null): readonly CommitmentRow[] {
  return keptIn(desk, `rows|${trueOn}`, () => desk.ledger.commitments.flatMap((commitment) => rowsOf(desk, commitment, trueOn)));
}

/** A row for each strand and track that stands: troops beside staff officers, the forecast beside the actual. */
export function rowsOf(desk: Desk, commitment: Commitment, trueOn: number | null): CommitmentRow[] {
  const seen = new Set<string>();
  const rows: CommitmentRow[] = [];
  for (const { version, state } of standingOn(commitment, { trueOn, knownBy: desk.knownBy })) {
    const strand = `${version.strand}|${version.track}`;
    if (seen.has(strand)) continue;
    seen.add(strand);
    rows.push(rowOf(desk, commitment, version, state));
  }
  return rows;
}

/** The row of a commitment that leads it, whatever the day. */
export function leadRowOf(desk: Desk, commitment: Commitment): CommitmentRow {
  const lead = commitment.versions.find((version) => version.id === commitment.current[0]) ?? commitment.versions[commitment.versions.length - 1];
  return rowOf(desk, commitment, lead, "so");
}

export function rowOf(desk: Desk, commitment: Commitment, version: Version, state: StandingState): CommitmentRow {
  const claim = desk.claimById.get(version.claim)?.claim;
  const grade = gradeIn(desk, version.claim);
  return {
    id: commitment.id,
    version: version.id,
    claim: version.claim,
    kind: version.kind,
    actor: commitment.actor,
    with: version.with.length ? version.with : commitment.with,
    place: version.place.length ? version.place : commitment.place,
    mission: version.mission ?? commitment.mission,
    what: whatOf(commitment, claim),
    quote: (claim?.evidence[0].quote ?? "").slice(0, 200),
    quantity: version.derived?.quantity ?? version.quantity,
    holds: version.holds,
    from: version.from,
    to: version.to,
    stage: version.stage,
    track: version.track,
    modality: version.modality,
    change: version.change,
    state,
    grade: grade && { reliability: grade.reliability, credibility: grade.credibility },
    reports: new Set(version.supports.map((support) => support.document)).size,
    origins: version.origins.length,
    reading: levelOfReading(claim ?? {}),
    problems: claim?.problems.length ?? 0,
    conflicts: conflictKinds.filter((kind) => conflictKindsIn(desk).get(version.id)?.has(kind)),
    knownOn: isoOrNull(version.supports[0].knownOn),
    lastToldOn: lastToldOn(version),
  } as CommitmentRow;
}

function lastToldOn(version: Version): string | null {
  const last = lastKnown(version);
  return Number.isFinite(last) ? isoOrNull(last) : null;
}

/** The kinds of conflict that a version has a side in: open ones, and updates and bounds, which stand by themselves. */
function conflictKindsIn(desk: Desk): ReadonlyMap<string, ReadonlySet<ConflictKind>> {
  return keptIn(desk, "conflict-kinds", () => {
    const kinds = new Map<string, Set<ConflictKind>>();
    for (const conflict of desk.ledger.conflicts) {
      if (!conflict.open && conflict.kind !== "update" && conflict.kind !== "bound") continue;
      for (const side of conflict.sides) {
        for (const version of [side.version, ...side.claims.map((claim) => desk.placeOf.get(claim)?.version.id)]) {
          if (version) kinds.set(version, (kinds.get(version) ?? new Set()).add(conflict.kind));
        }
      }
    }
    return kinds;
  });
}

/** What it is about, in the document's words where the kind has any. */
function whatOf(
  commitment: Commitment,
  claim:
    | { readonly topic?: string | null; readonly object?: string | null; readonly trigger?: string; readonly form?: string; readonly gate?: string }
    | undefined,
): string {
  return (
    claim?.object ??
    commitment.object ??
    claim?.topic ??
    commitment.topic ??
    claim?.trigger ??
    commitment.form ??
    (commitment.gate ? commitment.gate.replaceAll("-", " ") : "")
  );
}
