/**
 * Ends that are no lapse because the rest of the ledger knows more: the registry has the mission's own end, another line of the same
 * presence tells that it is over or goes on, or tells the same end. "The Danes stay until May" and "their mandate runs until 31 May" are one end.
 */
import { daysOfDate } from "../model/edtf.ts";
import { type FactIndex, isState } from "./facts.ts";
import { hasNumber } from "./quantities.ts";
import type { Commitment, DayRange, Version } from "./types.ts";

export interface Ending {
  readonly commitment: Commitment;
  readonly version: Version;
  readonly end: DayRange;
}

/**
 * Keys of the lines of one presence beside its own: force beside mandate, in the mission or in the one state where it is; and the mission's own lines, for
 * whoever takes part in it.
 */
export interface Matter {
  readonly own: readonly string[];
  readonly mission: readonly string[];
}

const noMatter: Matter = { own: [], mission: [] };

export function matterOf(key: string, index: FactIndex): Matter {
  const [group, actor, anchor, ...more] = key.split("|");
  if ((group !== "force" && group !== "role") || !anchor || more.length > 0) return noMatter;
  const fact = anchor.startsWith("m:") ? index.missionById.get(anchor.slice(2)) : undefined;
  const anchors = [
    anchor,
    ...(fact ? (fact.places.length === 1 ? fact.places : []) : isState(anchor) ? (index.missionsIn.get(anchor) ?? []).map((id) => `m:${id}`) : []),
  ];
  const keysOf = (who: string, where: readonly string[]): string[] =>
    where.flatMap((one) => [`force|${who}|${one}`, `role|${who}|${one}`]).filter((one) => one !== key);
  return { own: keysOf(actor, anchors), mission: fact?.body && fact.body !== actor ? keysOf(fact.body, [anchor]) : [] };
}

/** Whether the registry has the mission as over on a day. A line of a place is its mission's only where the told end is not long after the mission's. */
export function isOver(key: string, mission: string | null, by: number, on: number, index: FactIndex): boolean {
  const anchor = key.split("|", 3)[2];
  const fact = index.missionById.get(anchor?.startsWith("m:") ? anchor.slice(2) : (mission ?? ""));
  const over = fact?.to ? (daysOfDate(fact.to)?.to ?? null) : null;
  return over !== null && over <= on && (anchor.startsWith("m:") || by <= over + 365);
}

/** `own`, `mission`: the other lines of the matter, as known by the day; `endingOf` finds with what one of them ends. */
export function isSettled(
  ending: Ending,
  { own, mission }: { readonly own: readonly Commitment[]; readonly mission: readonly Commitment[] },
  endingOf: (commitment: Commitment) => Omit<Ending, "commitment"> | null,
): boolean {
  if (own.some((other) => other.versions.some((version) => closes(version, ending, false) || prolongs(version, ending)))) return true;
  if (mission.some((other) => other.versions.some((version) => closes(version, ending, true)))) return true;
  return own.some((other) => {
    const found = endingOf(other);
    return found !== null && meet(found.end, ending.end) && isBetter({ commitment: other, ...found }, ending);
  });
}

const firstTold = (version: Version): number => version.supports[0].knownOn ?? -Infinity;

/**
 * All of it is over, told after the end was: a number that has left is a part. A mission's end ends what its members keep there; its lead may only have changed
 * hands.
 */
const closes = (version: Version, { version: ending, commitment }: Ending, isMissions: boolean): boolean =>
  (version.stage === "ended" || version.stage === "suspended") &&
  version.track === "actual" &&
  version.supersededBy === null &&
  !(version.kind === "force" && (hasNumber(version.quantity) || version.strand.startsWith("part:"))) &&
  version.kind !== "lead" &&
  (!isMissions || version.kind === "mandate") &&
  firstTold(version) > firstTold(ending) &&
  (version.to.latest === null || version.to.latest + 365 > firstTold(ending)) &&
  isSameMission(version, ending.mission ?? commitment.mission);

const isSameMission = ({ mission }: Version, own: Version["mission"]): boolean => mission === null || own === null || mission.id === own.id;

/** An extension with no end, told within these days of one that has an end, is the same act in fewer words. */
export const oneActDays = 60;

const standing = new Set(["in-force", "pledged", "agreed", "decided"]);
const prolonging = new Set(["extend", "renew", "resume"]);

/** Prolonged later, to a later day or to one that is not told. */
const prolongs = (version: Version, { version: ending, end, commitment }: Ending): boolean =>
  prolonging.has(version.change) &&
  standing.has(version.stage) &&
  (version.track === "actual" || version.track === "promise") &&
  version.supersededBy === null &&
  firstTold(version) > firstTold(ending) + (version.to.latest === null && prolonging.has(ending.change) ? oneActDays : 0) &&
  (version.to.latest === null || version.to.latest > end.latest!) &&
  isSameMission(version, ending.mission ?? commitment.mission);

/** Both bounds are the day after the last: of an end on a known day they are one. */
const fromOf = ({ earliest, latest }: DayRange): number => earliest ?? latest!;
const meet = (a: DayRange, b: DayRange): boolean => fromOf(a) <= b.latest! && fromOf(b) <= a.latest!;

/** Of one end told twice the finer telling stands, then that of the mandate. */
function isBetter(a: Ending, b: Ending): boolean {
  const [x, y] = [a, b].map(({ end }) => end.latest! - fromOf(end));
  if (x !== y) return x < y;
  const [role, other] = [a, b].map(({ commitment }) => commitment.key.startsWith("role|"));
  return role !== other ? role : a.commitment.id < b.commitment.id;
}
