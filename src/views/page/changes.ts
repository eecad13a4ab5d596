/** What was learnt between two days of knowledge: new versions beside what they replace. */
import { relate } from "../../ledger/quantities.ts";
import type { DayRange } from "../../model/commitment.ts";
import type { Commitment, Version } from "./types.ts";
import { type Desk, isoOrNull } from "./desk.ts";
import { headOf } from "./heads.ts";
import { rowOf } from "./rows.ts";
import type { ChangeRow } from "./shapes.ts";

export function changesBetween(desk: Desk, from: number, to: number | null, limit = Infinity): ChangeRow[] {
  const found: { readonly commitment: Commitment; readonly version: Version; readonly knownOn: number }[] = [];
  for (const commitment of desk.ledger.commitments) {
    if (commitment.lastKnownOn !== null && commitment.lastKnownOn <= from) continue;
    for (const version of commitment.versions) {
      const { knownOn } = version.supports[0];
      if (knownOn !== null && knownOn > from && (to === null || knownOn <= to)) found.push({ commitment, version, knownOn });
    }
  }
  found.sort((a, b) => b.knownOn - a.knownOn || b.version.supersedes.length - a.version.supersedes.length || (a.version.id < b.version.id ? -1 : 1));
  return found.slice(0, limit).map(({ commitment, version }) => changeOf(desk, commitment, version));
}

/** The newest changes where something replaced something, then what is simply new. */
export function newestChanges(desk: Desk, limit: number): ChangeRow[] {
  const found = desk.ledger.commitments.flatMap((commitment) =>
    commitment.versions.filter((version) => replacesSomething(commitment, version)).map((version) => ({ commitment, version })),
  );
  found.sort((a, b) => (b.version.supports[0].knownOn ?? -Infinity) - (a.version.supports[0].knownOn ?? -Infinity) || (a.version.id < b.version.id ? -1 : 1));
  const replaced = found.slice(0, limit).map(({ commitment, version }) => changeOf(desk, commitment, version));
  return replaced.length >= limit
    ? replaced
    : [
        ...replaced,
        ...changesBetween(desk, -1e9, null)
          .filter((one) => one.row.kind !== "meeting" && !replaced.some((other) => other.row.version === one.row.version))
          .slice(0, limit - replaced.length),
      ];
}

/** Two days or spells of days, neither of which can be the other. */
const apart = (a: DayRange, b: DayRange): boolean =>
  (a.latest !== null && b.earliest !== null && a.latest < b.earliest) || (b.latest !== null && a.earliest !== null && b.latest < a.earliest);

/** Do both texts say when it begins or ends, and not the same? */
const atAnotherTime = (other: Version, version: Version): boolean =>
  other.holds?.stated === true && version.holds?.stated === true && (apart(other.from, version.from) || apart(other.to, version.to));

/** The same figure at the same stage for the same time, told again with other words, is no news. */
const differs = (other: Version, version: Version): boolean =>
  atAnotherTime(other, version) ||
  other.stage !== version.stage ||
  other.stance !== version.stance ||
  (relate(other.quantity, version.quantity) !== "same" && (other.quantity ?? version.quantity) !== null);

const replacedBy = (commitment: Commitment, version: Version): Version[] => commitment.versions.filter((other) => version.supersedes.includes(other.id));

const replacesSomething = (commitment: Commitment, version: Version): boolean => replacedBy(commitment, version).some((other) => differs(other, version));

export function changeOf(desk: Desk, commitment: Commitment, version: Version): ChangeRow {
  // Of what it replaces, that which was another figure or stage says what has changed.
  const replaced = replacedBy(commitment, version);
  const before = replaced.find((other) => differs(other, version)) ?? replaced[0];
  const document = desk.documentById.get(version.supports[0].document);
  return {
    commitment: commitment.id,
    row: rowOf(desk, commitment, version, "so"),
    before: before
      ? {
          quantity: before.quantity,
          stage: before.stage,
          ...(before.stance && { stance: before.stance }),
          ...(atAnotherTime(before, version) && { holds: before.holds }),
        }
      : null,
    knownOn: isoOrNull(version.supports[0].knownOn),
    document: document ? headOf(document) : null,
  } as ChangeRow;
}
