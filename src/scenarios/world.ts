/** What a scenario is laid over. Nothing here is changed: a result is a difference, and the ledger stays as it was. */
import type { Commitment, Version } from "../model/commitment.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { LedgerDocument, Ledger } from "../model/ledger.ts";
import type { Claim, Named } from "../model/claim.ts";
import type { Edition } from "../model/edition.ts";
import type { TargetRow } from "../model/registry.ts";
import { hostsOf } from "../accounts/forces.ts";
import { indexFacts } from "../ledger/facts.ts";

export interface ScenarioWorld {
  readonly ledger: Ledger;
  readonly facts: LedgerFacts;
  readonly documents: readonly LedgerDocument[];
  readonly editions: readonly Edition[];
  readonly targets: readonly TargetRow[];
  /** For discounting a speaker; without it no claim is known to be anyone's. */
  readonly claimOf?: (id: string) => Claim | undefined;
}

/** Whether a line is in a place: the state itself, a region that holds it, or a state of the region asked for. */
export function isIn(world: ScenarioWorld, commitment: Pick<Commitment, "place" | "with" | "mission">, place: string): boolean {
  return hostsOf(commitment, world.facts).some((host) => host.id !== null && sameArea(world, host.id, place));
}

export function sameArea(world: ScenarioWorld, a: string, b: string): boolean {
  if (a === b) return true;
  const { statesOf } = indexFacts(world.facts);
  return (statesOf.get(a)?.includes(b) ?? false) || (statesOf.get(b)?.includes(a) ?? false);
}

/** Of one theatre, or one of them with no place at all. */
export function sameTheatre(
  world: ScenarioWorld,
  a: Pick<Commitment, "place" | "with" | "mission">,
  b: Pick<Commitment, "place" | "with" | "mission">,
): boolean {
  const { theatreOf } = indexFacts(world.facts);
  const of = (one: Pick<Commitment, "place" | "with" | "mission">): readonly string[] =>
    hostsOf(one, world.facts).flatMap((host) => (host.id === null ? [] : [theatreOf(host.id)]));
  const [x, y] = [of(a), of(b)];
  return x.length === 0 || y.length === 0 || x.some((one) => y.includes(one));
}

export const nameOf = (world: ScenarioWorld, id: string): string => indexFacts(world.facts).nameOf(id);
export const named = (world: ScenarioWorld, id: string): Named => ({ id, name: nameOf(world, id) });
export const isActor = (commitment: Commitment, id: string): boolean => commitment.actor.some((actor) => actor.id === id);
export const documentsOf = (commitment: Commitment): readonly string[] => [
  ...new Set(commitment.versions.flatMap((version) => version.supports.map((support) => support.document))),
];
export const claimsOf = (version: Version): readonly string[] => version.supports.map((support) => support.claim);
/** "Canada: force in Latvia", for a person. */
export function lineText(world: ScenarioWorld, commitment: Commitment): string {
  const who = commitment.actor.map((actor) => (actor.id ? nameOf(world, actor.id) : actor.name)).join(" and ") || "someone";
  const where =
    commitment.mission?.name ??
    hostsOf(commitment, world.facts)
      .map((host) => (host.id ? nameOf(world, host.id) : host.name))
      .join(", ");
  return `${who}: ${commitment.kind}${where ? `, ${where}` : ""}${commitment.topic ? ` (${commitment.topic})` : ""}`;
}
