import { always, beginsOn, sizeOf } from "../model/columns.ts";
import { partLeft } from "./ends.ts";
import type { Gifts } from "./gifts.ts";
import { hasNumber } from "./quantities.ts";
import type { Claim, Stage, Track, Version } from "./types.ts";
import { countedOf, nameKey } from "./words.ts";

/** Kinds whose stage says nothing of how far they have come. */
const timeless = new Set(["position", "condition", "consequence", "target", "meeting"]);
const money = new Set(["spending", "cost"]);

/** Which track of its line a claim speaks on. */
export function trackOf(claim: Claim): Track {
  if (claim.modality === "negated") return "denial";
  const unsure = claim.modality !== "stated";
  switch (claim.stage) {
    case "requested":
      return "request";
    case "refused":
      return "refusal";
    case "considered":
    case "planned":
      return unsure && money.has(claim.kind) ? "forecast" : "aim";
    case "offered":
    case "pledged":
    case "agreed":
    case "decided":
      return "promise";
    case "in-force":
    case "suspended":
    case "ended":
      return unsure && !timeless.has(claim.kind) ? "forecast" : "actual";
  }
}

/** What is counted or meant. Versions of one strand and one track replace one another; others stand side by side. */
export function strandOf(claim: Claim, gifts: Gifts): string {
  if (claim.stage === "requested")
    return `${claim.with
      .filter((party) => party.role === "asker")
      .map(nameKey)
      .sort()
      .join("+")}:${claim.change}`;
  switch (claim.kind) {
    case "lead":
    case "mandate":
      return claim.kind;
    case "position":
    case "condition":
    case "consequence":
    case "meeting":
      return "";
    case "force":
    case "aid":
    case "membership":
      return counted(claim, gifts);
    case "spending":
    case "target":
    case "cost":
      return hasNumber(claim.quantity)
        ? claim.quantity.per && claim.quantity.per !== "year"
          ? `${claim.quantity.unit}/${claim.quantity.per}`
          : claim.quantity.unit
        : "";
  }
}

function counted(claim: Claim, gifts: Gifts): string {
  if (!hasNumber(claim.quantity)) return partLeft(claim);
  const { of: words, unit } = claim.quantity;
  const of =
    unit === "states" ? "" : ((claim.kind === "aid" ? gifts.sortOf(words) : null) ?? (unit === "personnel" && isPeople(words) ? "" : countedOf(words)));
  return of === "" ? claim.quantity.unit : `${claim.quantity.unit}:${of}`;
}

/** "1,100 Germans": people named after their country are its troops. */
const isPeople = (words: string | null): boolean => words !== null && /^\p{Lu}\p{Ll}+(?:ns|is|es|rs|nch|sh)$/u.test(words) && words !== "Marines";

const progress: Readonly<Record<Stage, number>> = {
  requested: 0,
  offered: 2,
  considered: 1,
  planned: 2,
  pledged: 3,
  agreed: 4,
  decided: 5,
  "in-force": 6,
  suspended: 6,
  ended: 7,
  refused: 6,
};
export const progressOf = (stage: Stage): number => progress[stage];

const trackRank: Readonly<Record<Track, number>> = { actual: 0, promise: 1, aim: 2, forecast: 3, refusal: 4, request: 5, denial: 6 };

/** The most telling version first: what is so, what is promised, what is meant; then by `byNewest`. */
export const byTelling = (a: Version, b: Version): number => trackRank[a.track] - trackRank[b.track] || byNewest(a, b);

/**
 * Within a track what goes on before what is over (had that taken its place, it would not stand); then the one that was told last; of one day the one that most
 * claims tell, then the one that began last, then the whole before its parts.
 */
export const byNewest = (a: Version, b: Version): number =>
  Number(isPast(a)) - Number(isPast(b)) ||
  (lastKnown(a) === lastKnown(b) ? b.supports.length - a.supports.length : lastKnown(b) - lastKnown(a)) ||
  beginOf(b) - beginOf(a) ||
  sizeOf(b) - sizeOf(a) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** As the columns of a view keep them (`model/columns.ts`). */
const beginOf = (version: Version): number => beginsOn(version) ?? always;

const isPast = ({ stage }: Version): boolean => stage === "ended" || stage === "suspended";

/** The last known day on which a version was told anew; what was told on no known day is older than any. */
export const lastKnown = (version: Version): number => version.supports.findLast((support) => support.knownOn !== null)?.knownOn ?? -Infinity;

export const processRank: Readonly<Record<Track, number>> = { actual: 0, forecast: 1, promise: 2, aim: 3, refusal: 4, denial: 5, request: 6 };
