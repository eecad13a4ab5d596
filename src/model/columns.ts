/**
 * The columns that a read model keeps of one commitment, as one block of whole numbers: what a filtered view as of two days needs,
 * so that it reads no text. Laid by the pipeline, read by the views.
 *
 *   0 versions · 1 supports · 2 the line's kind · then `versionWidth` numbers a version · then a pair (day known, origin's number) a support, in the order of
 * the versions.
 */
import { type Commitment, type Version, tracks } from "./commitment.ts";
import { type Conflict, conflictKinds } from "./conflict.ts";
import { reliabilities, type Reliability } from "./grade.ts";
import { changes, kinds, modalities, type ReadingLevel, readings, stages } from "./claim.ts";
import { boundsOf } from "./edtf.ts";

export const never = 0x7fffffff;
export const always = -0x80000000;
export const headWidth = 3;
export const versionWidth = 25;

export const at = {
  knownOn: 0,
  kind: 1,
  stage: 2,
  track: 3,
  modality: 4,
  begins: 5,
  next: 6,
  replacedOn: 7,
  endsFrom: 8,
  endsBy: 9,
  quantity: 10,
  rank: 11,
  supports: 12,
  flags: 13,
  strand: 14,
  /** First day known of a conflict of each kind, open or standing by itself, that names the version. */
  conflicts: 15,
  /** The first day that its own words give; never where they give none. */
  starts: 21,
  /** The end that a later telling of it gave, and the day on which that was known. */
  filledEnd: 22,
  filledOn: 23,
  change: 24,
} as const;

/** In `flags`: the reliability's number, and this bit where the reading of the first claim has a problem. */
export const garbled = 16;
/** In `flags`: its own end is one that words of an end give; it counts people in all who are or will be there. */
export const endsByWords = 32;
export const countsPeople = 64;
/** In `flags`: how sure the reading is, from this bit on: one more than its place in `readings`, 0 in lines that were laid before it was kept. */
export const readingFrom = 7;

/** `reading`: of each version's first claim, in their order. */
export function columnsOf(
  commitment: Commitment,
  conflicts: readonly Conflict[],
  reading: readonly { readonly reliability: Reliability; readonly problems: number; readonly level: ReadingLevel; readonly isEnd: boolean }[],
): Int32Array {
  const { versions } = commitment;
  const supports = versions.reduce((sum, version) => sum + version.supports.length, 0);
  const block = new Int32Array(headWidth + versions.length * versionWidth + supports * 2);
  block[0] = versions.length;
  block[1] = supports;
  block[2] = kinds.indexOf(commitment.kind);
  const orders = new Map(versions.map((version, i) => [version.id, i]));
  const ranks = ranksOf(versions);
  const origins = new Map<string, number>();
  const strands = new Map<string, number>();
  let to = headWidth;
  for (let i = 0; i < versions.length; i++, to += versionWidth) {
    const version = versions[i];
    const knownOn = version.supports[0].knownOn;
    block[to + at.knownOn] = knownOn ?? never;
    block[to + at.kind] = kinds.indexOf(version.kind);
    block[to + at.stage] = stages.indexOf(version.stage);
    block[to + at.track] = tracks.indexOf(version.track);
    block[to + at.modality] = modalities.indexOf(version.modality);
    block[to + at.begins] = beginsOn(version) ?? always;
    block[to + at.next] = version.supersededBy === null ? -1 : (orders.get(version.supersededBy) ?? -1);
    block[to + at.replacedOn] = version.supersededBy === null ? never : (version.supersededKnownOn ?? never);
    block[to + at.endsFrom] = version.to.earliest ?? never;
    block[to + at.endsBy] = version.to.latest ?? never;
    block[to + at.quantity] = sizeOf(version);
    block[to + at.rank] = ranks[i];
    block[to + at.supports] = version.supports.length;
    block[to + at.flags] =
      reliabilities.indexOf(reading[i].reliability) +
      (reading[i].problems > 0 ? garbled : 0) +
      (reading[i].isEnd ? endsByWords : 0) +
      (arePeopleThere(version) ? countsPeople : 0) +
      ((readings.indexOf(reading[i].level) + 1) << readingFrom);
    block[to + at.starts] = version.holds === null ? never : (version.from.earliest ?? never);
    const fill = filledEndOf(version);
    block[to + at.filledEnd] = fill?.end ?? never;
    block[to + at.filledOn] = fill?.knownOn ?? never;
    block[to + at.change] = changes.indexOf(version.change);
    const strand = `${version.strand}|${version.track}`;
    let number = strands.get(strand);
    if (number === undefined) strands.set(strand, (number = strands.size));
    block[to + at.strand] = number;
  }
  markConflicts(block, versions, orders, conflicts);
  for (const version of versions) {
    for (const support of version.supports) {
      let origin = origins.get(support.origin);
      if (origin === undefined) origins.set(support.origin, (origin = origins.size));
      block[to++] = support.knownOn ?? never;
      block[to++] = origin;
    }
  }
  return block;
}

/** Whether a version counts people who are or will be somewhere: not those who leave or have left, nor those who will not come. */
const arePeopleThere = ({ quantity, change, stage, modality }: Version): boolean =>
  quantity?.unit === "personnel" &&
  quantity.as === "total" &&
  change !== "cut" &&
  change !== "end" &&
  stage !== "ended" &&
  stage !== "refused" &&
  modality !== "negated";

/** The place of each version in the order of their ids. */
function ranksOf(versions: readonly Version[]): Int32Array {
  const ranks = new Int32Array(versions.length);
  const byId = versions.map((_, i) => i).sort((a, b) => (versions[a].id < versions[b].id ? -1 : 1));
  for (let rank = 0; rank < byId.length; rank++) ranks[byId[rank]] = rank;
  return ranks;
}

function markConflicts(block: Int32Array, versions: readonly Version[], orders: ReadonlyMap<string, number>, conflicts: readonly Conflict[]): void {
  for (let i = 0; i < versions.length; i++)
    block.fill(never, headWidth + i * versionWidth + at.conflicts, headWidth + i * versionWidth + at.conflicts + conflictKinds.length);
  let spoken: Map<string, number> | null = null;
  for (const conflict of conflicts) {
    if (!conflict.open && conflict.kind !== "update" && conflict.kind !== "bound") continue;
    const known = conflict.knownOn ?? never - 1;
    const kind = conflictKinds.indexOf(conflict.kind);
    const mark = (place: number | undefined): void => {
      if (place === undefined) return;
      const cell = headWidth + place * versionWidth + at.conflicts + kind;
      if (known < block[cell]) block[cell] = known;
    };
    for (const side of conflict.sides) {
      // The claims of a side that names its version are that version's.
      if (side.version !== null) mark(orders.get(side.version));
      else for (const claim of side.claims) mark((spoken ??= placesOfClaims(versions)).get(claim));
    }
  }
}

function placesOfClaims(versions: readonly Version[]): Map<string, number> {
  const places = new Map<string, number>();
  versions.forEach((version, i) => {
    for (const support of version.supports) places.set(support.claim, i);
  });
  return places;
}

/** Words of an end: "until March", and of a mandate also "from the day of the vote until March". */
export const tellsEnd = (kind: Version["kind"], edtf: string): boolean => edtf.startsWith("../") || (kind === "mandate" && /\/\d/.test(edtf));

/** The end that a later telling gave a version that had none. */
export function filledEndOf({ kind, fills, claim, supports }: Version): { readonly end: number; readonly knownOn: number | null } | null {
  const fill = fills.find(
    (one) =>
      one.field === "holds" &&
      one.value !== null &&
      tellsEnd(kind, (one.value as { readonly edtf: string }).edtf) &&
      one.claim !== claim &&
      supports.some((support) => support.claim === one.claim),
  );
  const end = fill ? (boundsOf((fill.value as { readonly edtf: string }).edtf)?.to ?? null) : null;
  return fill && end !== null ? { end, knownOn: fill.knownOn } : null;
}

/** The first day that a version may speak for: its own beginning, for what is so; the day it was said, for what is meant. */
export const beginsOn = ({ track, from, supports }: Version): number | null =>
  track === "actual" ? (from.earliest ?? supports[0].knownOn) : supports[0].knownOn;

export function sizeOf(version: Version): number {
  const size = version.quantity?.max ?? version.quantity?.min ?? -1;
  return Math.max(-1, Math.min(never - 1, Math.round(size)));
}
