/** From a document's claims to readings with the keys of their lines: judgements laid over, likely places taken, names merged. */
import type { FactIndex } from "./facts.ts";
import type { Applied } from "./judgements.ts";
import { lineKeysOf } from "./lines.ts";
import { type KnownDocument, type Reading, likelyReading } from "./readings.ts";
import { type Claim, type SetAside, isoOf } from "./types.ts";

export interface PlacedReading {
  readonly key: string;
  readonly reading: Reading;
}

export interface PlacedDocument {
  readonly placed: readonly PlacedReading[];
  readonly aside: readonly SetAside[];
}

export const noJudgements: Applied = {
  accepted: new Map(),
  rejected: new Map(),
  corrected: new Map(),
  pairs: [],
  grades: new Map(),
  entities: [],
  resolved: new Map(),
  orphans: [],
};

/** `claims`: all of one document. The key of a line is the block that a store keeps: only blocks with a new claim are rebuilt. */
export function placeDocument(
  claims: readonly Claim[],
  document: KnownDocument,
  index: FactIndex,
  applied: Applied = noJudgements,
  aliases: ReadonlyMap<string, string> = new Map(),
): PlacedDocument {
  const aside: SetAside[] = [];
  const readings: Reading[] = [];
  const seen = new Set<string>();
  for (const said of claims.length > 1 ? [...claims].sort(byPlaceInText) : claims) {
    if (seen.has(said.id)) continue;
    seen.add(said.id);
    const rejection = applied.rejected.size ? applied.rejected.get(said.id) : undefined;
    if (rejection) {
      aside.push({
        claim: said.id,
        document: document.id,
        knownOn: document.knownOn,
        rule: "judgement/reject",
        reason: `rejected by ${rejection.by}: ${rejection.because}`,
      });
      continue;
    }
    readings.push(readingOf(said, document, index, applied, aliases));
  }
  const year = document.knownOn === null ? "" : isoOf(document.knownOn).slice(0, 4);
  const keys = lineKeysOf(
    readings.map((reading) => reading.claim),
    index,
    year,
  );
  return { placed: readings.map((reading, i) => ({ key: keys[i], reading })), aside };
}

export function readingOf(said: Claim, document: KnownDocument, index: FactIndex, applied: Applied, aliases: ReadonlyMap<string, string>): Reading {
  const corrected = applied.corrected.size ? applied.corrected.get(said.id) : undefined;
  if (corrected) return { claim: renamed(corrected, aliases), said: corrected, document };
  // Whoever accepts a claim accepts its literal reading.
  if (applied.accepted.has(said.id))
    return said.problems.length
      ? { claim: renamed(said, aliases), said: { ...said, problems: [] }, document }
      : { claim: renamed(said, aliases), said, document };
  return { claim: renamed(likelyReading(said, index), aliases), said, document };
}

function renamed(claim: Claim, aliases: ReadonlyMap<string, string>): Claim {
  if (aliases.size === 0) return claim;
  const rename = <T extends { readonly id: string | null; readonly name: string }>(named: T): T => {
    const to = aliases.get(named.id ?? `~${named.name}`);
    return to === undefined ? named : { ...named, id: to };
  };
  return {
    ...claim,
    actor: claim.actor.map(rename),
    with: claim.with.map(rename),
    place: claim.place.map(rename),
    mission: claim.mission && rename(claim.mission),
    attribution: claim.attribution.map((one) => ({ ...one, who: rename(one.who) })),
  };
}

const byPlaceInText = (a: Claim, b: Claim): number => a.evidence[0].start - b.evidence[0].start || (a.id < b.id ? -1 : 1);

// ---------------------------------------------------------------------------------------------------------------------------

export interface Joins {
  /** The key of a claim's line, where a judgement moved it. */
  readonly moved: ReadonlyMap<string, string>;
  /** Whole lines that are one: key → the key that stands for them. */
  readonly joined: ReadonlyMap<string, string>;
  /** Keys (after joining) → the judgements that shaped the line. */
  readonly mergedBy: ReadonlyMap<string, readonly string[]>;
}

export const noJoins: Joins = { moved: new Map(), joined: new Map(), mergedBy: new Map() };

/** "Different" gives the second claim a line of its own; "same" makes the lines of two claims one. */
export function joinsOf(pairs: Applied["pairs"], keyOf: (claim: string) => string | undefined): Joins {
  if (pairs.length === 0) return noJoins;
  const moved = new Map<string, string>();
  const shapedBy: (readonly [string, string])[] = [];
  for (const { verdict, a, b, judgement } of pairs) {
    if (verdict !== "different") continue;
    const key = keyOf(b);
    if (key === undefined || key !== keyOf(a)) continue;
    const own = `${key}|apart:${b}`;
    moved.set(b, own);
    shapedBy.push([key, judgement], [own, judgement]);
  }
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    while (parent.has(root)) root = parent.get(root)!;
    return root;
  };
  for (const { verdict, a, b, judgement } of pairs) {
    if (verdict !== "same") continue;
    const [x, y] = [moved.get(a) ?? keyOf(a), moved.get(b) ?? keyOf(b)];
    if (x === undefined || y === undefined) continue;
    const [least, greater] = [rootOf(x), rootOf(y)].sort();
    if (least !== greater) parent.set(greater, least);
    shapedBy.push([x, judgement]);
  }
  const joined = new Map([...parent.keys()].map((key) => [key, rootOf(key)] as const));
  const mergedBy = new Map<string, string[]>();
  for (const [key, judgement] of shapedBy) {
    const root = rootOf(key);
    const own = mergedBy.get(root);
    if (!own) mergedBy.set(root, [judgement]);
    else if (!own.includes(judgement)) own.push(judgement);
  }
  for (const own of mergedBy.values()) own.sort();
  return { moved, joined, mergedBy };
}

export function finalKeyOf(base: string, claim: string, joins: Joins): string {
  const key = joins.moved.get(claim) ?? base;
  return joins.joined.get(key) ?? key;
}
