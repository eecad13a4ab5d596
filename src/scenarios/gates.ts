/** Gates that can no longer be met, and what hangs on them. The other gates of the same reports are shown beside them, as they stand. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { heldOn, indexFacts } from "../ledger/facts.ts";
import type { Gate, Named } from "../model/claim.ts";
import type { Commitment } from "../model/commitment.ts";
import type { Assumption, Scenario } from "./schema.ts";
import { type ScenarioWorld, claimsOf, documentsOf, isActor, isIn, lineText, nameOf, sameTheatre } from "./world.ts";

export interface GateEffect {
  readonly commitment: string;
  readonly gate: Gate;
  readonly bound: readonly Named[];
  readonly gatekeeper: readonly Named[];
  readonly topic: string | null;
  readonly after: "cannot be met" | "as before";
  readonly by: readonly string[];
  readonly because: string;
  readonly claims: readonly string[];
  readonly hangs: readonly Hanging[];
}

export interface Hanging {
  /** Null for a mission that only the registry has in that place. */
  readonly commitment: string | null;
  readonly text: string;
  readonly mission: Named | null;
  readonly how: string;
  readonly claims: readonly string[];
}

export interface SaidConsequence {
  readonly commitment: string;
  readonly mission: Named | null;
  readonly trigger: string | null;
  readonly effect: string | null;
  readonly claims: readonly string[];
}

export function gateEffectsOf(scenario: Scenario, world: ScenarioWorld): { readonly gates: readonly GateEffect[]; readonly said: readonly SaidConsequence[] } {
  const known = world.ledger.commitments.flatMap((commitment) => commitmentKnownBy(commitment, scenario.knownBy) ?? []);
  const conditions = known.filter((commitment) => commitment.kind === "condition");
  const failing = conditions.flatMap((condition) => {
    const hits = scenario.assumptions.flatMap((assumption) => {
      const because = whyItFails(assumption, condition, world);
      return because === null ? [] : [{ by: assumption.id, because }];
    });
    return hits.length ? [{ condition, hits }] : [];
  });
  const told = new Set(failing.flatMap(({ condition }) => documentsOf(condition)));
  const gates = [
    ...failing.map(({ condition, hits }) =>
      gateOf(condition, {
        after: "cannot be met",
        by: hits.map((hit) => hit.by),
        because: hits[0].because,
        hangs: [...hangingOn(condition, known, world), ...missionsOn(condition, known, scenario, world)],
      }),
    ),
    ...conditions
      .filter((condition) => !failing.some((one) => one.condition === condition) && documentsOf(condition).some((document) => told.has(document)))
      .map((condition) => gateOf(condition, { after: "as before", by: [], because: "the assumptions do not touch it; the same reports name it", hangs: [] })),
  ];
  const said = known
    .filter(
      (commitment) =>
        commitment.kind === "consequence" &&
        documentsOf(commitment).some((document) => told.has(document)) &&
        failing.some(({ condition }) => sameTheatre(world, commitment, condition)),
    )
    .map((commitment) => ({
      commitment: commitment.id,
      mission: commitment.mission,
      trigger: triggerOf(commitment, world)?.trigger ?? commitment.topic,
      effect: triggerOf(commitment, world)?.effect ?? null,
      claims: commitment.versions.flatMap(claimsOf),
    }));
  return { gates, said };
}

const triggerOf = (commitment: Commitment, world: ScenarioWorld) => world.claimOf?.(commitment.versions[0].claim);

/** Null where the assumption leaves the gate as it is. */
function whyItFails(assumption: Assumption, condition: Commitment, world: ScenarioWorld): string | null {
  const keeps = (id: string | undefined): boolean => id !== undefined && condition.with.some((party) => party.role === "gatekeeper" && party.id === id);
  // "The presence of A is essential" may name no gatekeeper but A itself.
  const isUnkept = !condition.with.some((party) => party.role === "gatekeeper");
  const isAt = (place: string | undefined): boolean => place === undefined || condition.place.length === 0 || isIn(world, condition, place);
  const unplaced = condition.place.length === 0 ? " (the condition names no place)" : "";
  switch (assumption.assume) {
    case "withdraws":
    case "presence-ends":
      if (condition.gate !== "presence" || !(keeps(assumption.ally) || (isUnkept && isActor(condition, assumption.ally))) || !isAt(assumption.place))
        return null;
      return `${nameOf(world, assumption.ally)} is no longer there${unplaced}`;
    case "gate-fails":
      if (condition.gate !== assumption.gate || (assumption.gatekeeper !== undefined && !keeps(assumption.gatekeeper)) || !isAt(assumption.place)) return null;
      if (assumption.actor !== undefined && !isActor(condition, assumption.actor)) return null;
      return `assumed to fail${unplaced}`;
    case "mandate-not-renewed":
    case "source-discounted":
    case "gdp-grows":
    case "gdp-is":
    case "spending-grows":
    case "spending-reaches":
    case "spending-is":
    case "plan":
      return null;
  }
}

function gateOf(condition: Commitment, made: Pick<GateEffect, "after" | "by" | "because" | "hangs">): GateEffect {
  return {
    commitment: condition.id,
    gate: condition.gate ?? "other",
    bound: condition.actor.map(({ id, name }) => ({ id, name })),
    gatekeeper: condition.with.filter((party) => party.role === "gatekeeper").map(({ id, name }) => ({ id, name })),
    topic: condition.topic,
    ...made,
    claims: condition.versions.flatMap(claimsOf),
  };
}

const hangingKinds = new Set(["force", "lead", "mandate", "aid", "membership"]);

/**
 * What the condition's own actors do, are asked or consider in the same theatre; and, where a report states the condition for a body or its
 * members, the missions of that body there. Own doings of the gatekeeper do not hang on itself.
 */
function hangingOn(condition: Commitment, known: readonly Commitment[], world: ScenarioWorld): readonly Hanging[] {
  const keepers = new Set(condition.with.filter((party) => party.role === "gatekeeper").map((party) => party.id));
  const bound = new Set(condition.actor.map((actor) => actor.id));
  const { missionById } = indexFacts(world.facts);
  return known.flatMap((commitment) => {
    if (!hangingKinds.has(commitment.kind) || commitment.actor.some((actor) => keepers.has(actor.id))) return [];
    const owner = commitment.mission?.id ? (missionById.get(commitment.mission.id)?.body ?? null) : null;
    const isOwn =
      commitment.actor.some((actor) => bound.has(actor.id)) ||
      (owner !== null && bound.has(owner)) ||
      (condition.mission?.id != null && commitment.mission?.id === condition.mission.id);
    if (
      !isOwn ||
      !sameTheatre(world, commitment, condition) ||
      (condition.place.length === 0 && !documentsOf(commitment).some((document) => documentsOf(condition).includes(document)))
    )
      return [];
    const version = commitment.versions.findLast(
      (one) => one.supersededBy === null && one.track !== "refusal" && one.track !== "denial" && one.stage !== "ended",
    );
    if (!version) return [];
    const how =
      version.track === "request"
        ? "asked for; cannot be granted"
        : version.stage === "suspended"
          ? "suspended; cannot resume"
          : version.track === "actual"
            ? "goes on only while the gate holds"
            : `${version.stage}; cannot go ahead`;
    return [
      {
        commitment: commitment.id,
        text: lineText(world, commitment),
        mission: version.mission ?? commitment.mission,
        how,
        claims: commitment.versions.filter((one) => one.supersededBy === null).flatMap(claimsOf),
      },
    ];
  });
}

/** Missions of the bodies bound, in the place that the condition names, by the registry: no report need name them to hang on the gate. */
function missionsOn(condition: Commitment, known: readonly Commitment[], scenario: Scenario, world: ScenarioWorld): readonly Hanging[] {
  const bound = new Set(condition.actor.map((actor) => actor.id));
  const told = new Set(hangingOn(condition, known, world).flatMap((one) => one.mission?.id ?? []));
  return world.facts.missions
    .filter(
      (mission) =>
        mission.body !== null &&
        bound.has(mission.body) &&
        !told.has(mission.id) &&
        heldOn(mission, scenario.on) &&
        mission.places.length > 0 &&
        mission.places.length <= 6 &&
        condition.place.some((place) => place.id !== null && mission.places.includes(place.id)),
    )
    .map((mission) => ({
      commitment: null,
      text: mission.name,
      mission: { id: mission.id, name: mission.name },
      how: "by the registry, a mission of the body there",
      claims: [],
    }));
}
