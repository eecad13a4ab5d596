/** Missions and formations that lose their lead or their strength, by the claims and by the registry. */
import { type Bounds, minus, shownBounds, sum } from "../accounts/bounds.ts";
import { forcesOf, sumForces } from "../accounts/forces.ts";
import { type FormulaResult, shareOfMission } from "../accounts/formulas.ts";
import { heldOn, indexFacts, isState } from "../ledger/facts.ts";
import type { Named } from "../model/claim.ts";
import type { Fall } from "./falls.ts";
import { dayOfAssumption, peopleLostIn } from "./falls.ts";
import type { Scenario } from "./schema.ts";
import { type ScenarioWorld, named, sameArea } from "./world.ts";

export interface MissionEffect {
  /** The mission, or a presence in a place that no mission is named for. */
  readonly mission: Named;
  readonly hosts: readonly Named[];
  readonly leads: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** `yes`: it had a lead and has none. `in question`: its lead rests on what falls. `its own`: a state's own operation, which ends there with it. */
  readonly withoutLead: "yes" | "in question" | "no" | "its own";
  readonly contributorsLost: readonly string[];
  readonly strength: {
    readonly before: Bounds | null;
    readonly loses: Bounds | null;
    readonly after: Bounds | null;
    readonly share: FormulaResult | null;
    readonly leftOut: number;
  };
  readonly underStrength: "yes" | "perhaps" | "no" | "unknown";
  readonly from: readonly ("claims" | "registry")[];
  readonly by: readonly string[];
  readonly because: string;
}

interface Loss {
  readonly mission: string;
  readonly state: string;
  readonly role: "lead" | "contributor";
  readonly certain: boolean;
  readonly from: "claims" | "registry";
  readonly by: string;
}

export function missionEffectsOf(falls: readonly Fall[], scenario: Scenario, world: ScenarioWorld): readonly MissionEffect[] {
  const losses = [...byClaims(falls, world, scenario), ...byRegistry(scenario, world)];
  return [...Map.groupBy(losses, (loss) => loss.mission)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([mission, own]) => effectOf(mission, own, falls, scenario, world));
}

function byClaims(falls: readonly Fall[], world: ScenarioWorld, scenario: Scenario): readonly Loss[] {
  return falls.flatMap((fall): Loss[] => {
    if ((fall.kind !== "lead" && fall.kind !== "force") || fall.track !== "actual" || fall.rule === "source/alone") return [];
    const states = fall.actor.flatMap((actor) => (isState(actor.id) ? [actor.id!] : []));
    const missions = fall.mission?.id ? [fall.mission.id] : missionsAt(world, fall.where, states, scenario.on);
    return missions.flatMap((mission) =>
      states.map((state) => ({
        mission,
        state,
        role: fall.kind === "lead" ? ("lead" as const) : ("contributor" as const),
        certain: fall.state === "falls",
        from: "claims" as const,
        by: fall.by,
      })),
    );
  });
}

/** The missions in which the registry has the state in that place; else the presence in the place itself. */
function missionsAt(world: ScenarioWorld, where: readonly Named[], states: readonly string[], day: number): readonly string[] {
  const places = where.flatMap((place) => place.id ?? []);
  const { missionById } = indexFacts(world.facts);
  const found = world.facts.roles
    .filter(
      (role) =>
        states.includes(role.state) &&
        role.role !== "host" &&
        heldOn(role, day) &&
        missionById.get(role.mission)?.class === "battle-group" &&
        (missionById.get(role.mission)?.places ?? []).some((place) => places.includes(place)),
    )
    .map((role) => role.mission);
  return found.length ? [...new Set(found)] : places.map((place) => `presence:${place}`);
}

function byRegistry(scenario: Scenario, world: ScenarioWorld): readonly Loss[] {
  const { missionById } = indexFacts(world.facts);
  return scenario.assumptions.flatMap((assumption): Loss[] => {
    if (assumption.assume !== "withdraws" && assumption.assume !== "presence-ends" && assumption.assume !== "mandate-not-renewed") return [];
    const day = dayOfAssumption(assumption, scenario);
    const mission = assumption.assume === "presence-ends" ? undefined : assumption.mission;
    // Whoever leaves one of several places may go on leading from the others: the lead is then in question, and a mission of a whole region is left alone.
    const isWhole = (id: string): boolean =>
      mission === id || assumption.place === undefined || (missionById.get(id)?.places ?? []).every((place) => sameArea(world, place, assumption.place!));
    const isAt = (id: string): boolean =>
      (missionById.get(id)?.places.length ?? 0) <= 6 &&
      (mission === undefined || mission === id) &&
      (assumption.place === undefined || (missionById.get(id)?.places ?? []).some((place) => sameArea(world, place, assumption.place!)));
    // A lapse of one ally's mandate takes the lead that it names, not every part the ally plays there.
    const roles = world.facts.roles.filter(
      (role) =>
        role.state === assumption.ally &&
        role.role !== "host" &&
        heldOn(role, day) &&
        isAt(role.mission) &&
        (assumption.assume !== "mandate-not-renewed" || role.role === "framework" || role.role === "lead"),
    );
    const led = world.facts.missions.filter((one) => one.lead === assumption.ally && assumption.ally !== undefined && heldOn(one, day) && isAt(one.id));
    return [
      ...roles.map((role) => ({
        mission: role.mission,
        state: role.state,
        role: role.role === "contributor" ? ("contributor" as const) : ("lead" as const),
        certain: isWhole(role.mission),
        from: "registry" as const,
        by: assumption.id,
      })),
      ...led.map((one) => ({
        mission: one.id,
        state: assumption.ally!,
        role: "lead" as const,
        certain: isWhole(one.id),
        from: "registry" as const,
        by: assumption.id,
      })),
    ];
  });
}

function effectOf(mission: string, losses: readonly Loss[], falls: readonly Fall[], scenario: Scenario, world: ScenarioWorld): MissionEffect {
  const fact = indexFacts(world.facts).missionById.get(mission);
  const isPresence = mission.startsWith("presence:");
  const hosts = isPresence ? [mission.slice(9)] : (fact?.places ?? []);
  const lost = losses.filter((loss) => loss.role === "lead");
  const before = [
    ...new Set([
      ...lost.map((loss) => loss.state),
      ...(fact?.lead ? [fact.lead] : []),
      ...world.facts.roles
        .filter((role) => role.mission === mission && (role.role === "framework" || role.role === "lead") && heldOn(role, scenario.on))
        .map((role) => role.state),
    ]),
  ].sort();
  const after = before.filter((state) => !lost.some((loss) => loss.state === state && loss.certain));
  const shaken = lost.length > 0 && before.every((state) => lost.some((loss) => loss.state === state));
  const isOwn = fact !== undefined && fact.body === null && fact.lead !== null && after.length === 0;
  const strength = strengthOf(mission, hosts, losses, falls, scenario, world);
  const lead =
    before.length === 0
      ? "no lead is on record"
      : lost.length === 0
        ? "its lead stays"
        : after.length > 0 && shaken
          ? `${before.map((state) => named(world, state).name).join(", ")} may go on leading it from elsewhere`
          : after.length === 0
            ? `${before.map((state) => named(world, state).name).join(", ")} led it and no other lead is on record`
            : "another lead is on record";
  return {
    mission: isPresence ? { id: null, name: `presence in ${named(world, hosts[0]).name}` } : named(world, mission),
    hosts: hosts.map((id) => named(world, id)),
    leads: { before, after },
    withoutLead: isOwn ? "its own" : lost.length === 0 ? "no" : after.length === 0 ? "yes" : shaken ? "in question" : "no",
    contributorsLost: [...new Set(losses.map((loss) => loss.state))].sort(),
    strength: strength.numbers,
    underStrength: isOwn ? "no" : strength.under,
    from: [...new Set(losses.map((loss) => loss.from))].sort(),
    by: [...new Set(losses.map((loss) => loss.by))].sort(),
    because: isOwn ? "its own operation: it ends there with its forces" : `${lead}; ${strength.because}`,
  };
}

function strengthOf(mission: string, hosts: readonly string[], losses: readonly Loss[], falls: readonly Fall[], scenario: Scenario, world: ScenarioWorld) {
  const states = new Set(losses.map((loss) => loss.state));
  const isPresence = isPresenceOf(mission, hosts, world);
  const own = falls.filter(
    (fall) =>
      fall.kind === "force" &&
      fall.actor.some((actor) => states.has(actor.id ?? "")) &&
      (fall.mission?.id ? fall.mission.id === mission : isPresence && fall.where.some((place) => hosts.includes(place.id ?? ""))),
  );
  const lost = peopleLostIn(own).map((one) => one.lost);
  const promises = falls
    .filter((fall) => fall.kind === "force" && fall.mission?.id === mission && fall.track !== "actual" && fall.loses?.unit === "personnel")
    .map((fall) => fall.loses!.amount);
  const promised = promises.length ? sum(promises) : null;
  const { total, leftOut } = strengthOnRecord(mission, hosts, scenario, world);
  const loses = lost.length ? sum(lost) : null;
  // The loss may be counted apart from the whole: no mission has fewer than nobody.
  const rest = total && loses ? minus(total, loses) : null;
  const after = rest ? { ...rest, min: rest.min === null ? null : Math.max(0, rest.min), max: rest.max === null ? null : Math.max(0, rest.max) } : null;
  const under: MissionEffect["underStrength"] =
    !loses || (loses.max ?? 1) === 0 ? (losses.length ? "unknown" : "no") : (loses.min ?? 0) > 0 ? "yes" : "perhaps";
  return {
    numbers: {
      before: total,
      loses,
      after,
      share:
        total && loses
          ? shareOfMission(
              { value: loses, unit: "personnel", from: own.map((fall) => fall.version).join(", ") },
              { value: total, unit: "personnel", from: "the ledger" },
            )
          : null,
      leftOut,
    },
    under,
    because:
      under === "yes"
        ? "below its strength on record"
        : under === "perhaps"
          ? "what it has may stay or go"
          : promised
            ? `${shownBounds(promised, 0)} promised to it do not come; no number of what it loses is on record`
            : "no number of what it loses is on record",
  };
}

/** A battle group is the presence in its host; a headquarters or division is not. */
function isPresenceOf(mission: string, hosts: readonly string[], world: ScenarioWorld): boolean {
  const kind = indexFacts(world.facts).missionById.get(mission)?.class;
  return hosts.length === 1 && (kind === undefined || kind === "battle-group" || kind === "force");
}

/** What the mission has by the ledger. A battle group is the presence in its host, so forces there that name no mission are its own. */
function strengthOnRecord(
  mission: string,
  hosts: readonly string[],
  scenario: Scenario,
  world: ScenarioWorld,
): { readonly total: Bounds | null; readonly leftOut: number } {
  const asked = { trueOn: scenario.on, knownBy: scenario.knownBy };
  const kind = indexFacts(world.facts).missionById.get(mission)?.class;
  const isPresence = isPresenceOf(mission, hosts, world);
  const forces = forcesOf(world.ledger, world.facts, isPresence ? { host: hosts[0], ...asked } : { mission, ...asked });
  const rows = forces.rows.filter((row) => kind === undefined || row.mission === null || row.mission.id === mission);
  const parts = sumForces(rows);
  const whole = forces.totals.find((one) => one.total.min !== null && one.verdict !== "clash")?.total ?? null;
  return { total: whole ?? (parts.parts.length ? parts.contributed : null), leftOut: forces.sum.leftOut.length };
}
