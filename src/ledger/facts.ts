import type { KitFact, LedgerFacts, MissionFact } from "../model/facts.ts";
import { type Registry, rowsOf } from "../model/registry.ts";
import { daysOfDate } from "../model/edtf.ts";
import { type Gifts, giftsOf } from "./gifts.ts";

/** The part of the registry that the ledger compares claims with. */
export function factsOf(registry: Registry): LedgerFacts {
  const names: Record<string, string> = {};
  for (const row of registry.states) names[row.id] = row.nameEn;
  for (const row of registry.regions) names[row.id] = row.nameEn;
  for (const row of registry.bodies) names[row.id] = row.nameEn;
  for (const row of registry.operations) names[row.id] = row.nameEn;
  for (const row of registry.formations) names[row.id] = row.nameEn;
  for (const row of registry.holders) names[row.person] = row.name;
  const regions = new Map(registry.regions.map((row) => [row.id, row.states]));
  const missions: MissionFact[] = [
    ...registry.operations.map((row) => ({
      id: row.id,
      name: row.nameEn,
      body: row.body || null,
      lead: row.lead || null,
      places: row.places.flatMap((place) => regions.get(place) ?? [place]),
      class: row.kind,
      from: row.from,
      to: row.to,
    })),
    ...registry.formations.map((row) => ({
      id: row.id,
      name: row.nameEn,
      body: row.body || null,
      lead: null,
      places: row.host ? row.host.split("|") : [],
      class: row.class,
      from: row.from,
      to: row.to,
    })),
  ];
  return {
    missions,
    names,
    members: registry.members.filter((row) => row.status === "member" || row.status === ""),
    roles: registry.formationRoles.map((row) => ({ mission: row.formation, state: row.state, role: row.role, from: row.from, to: row.to })),
    holders: registry.holders.map((row) => ({ office: row.office, person: row.person, name: row.name, from: row.from, to: row.to })),
    regions: registry.regions.map((row) => ({ id: row.id, states: row.states })),
    kit: rowsOf(registry.lexicon["kit"] ?? "") as unknown as KitFact[],
  };
}

export const noFacts: LedgerFacts = { members: [], missions: [], roles: [], holders: [], regions: [], names: {}, kit: [] };

/**
 * Theatres, in order: an alliance's presence in several states, or in a region, is one line for the theatre that holds them. A
 * state belongs to the first theatre that lists it.
 */
const theatres =
  "eastern-europe western-balkans balkans middle-east sahel horn-of-africa west-africa central-africa great-lakes north-africa southern-africa south-asia central-asia caucasus east-asia southeast-asia pacific-islands oceania caribbean latin-america".split(
    " ",
  );

export interface FactIndex {
  readonly facts: LedgerFacts;
  readonly missionById: ReadonlyMap<string, MissionFact>;
  /** Missions that are in one state alone, by that state. */
  readonly missionsIn: ReadonlyMap<string, readonly string[]>;
  readonly statesOf: ReadonlyMap<string, readonly string[]>;
  readonly theatreOf: (place: string) => string;
  readonly membersOn: (body: string, day: number | null) => ReadonlySet<string>;
  readonly rolesOf: ReadonlyMap<string, LedgerFacts["roles"]>;
  readonly holdersOf: ReadonlyMap<string, LedgerFacts["holders"]>;
  readonly nameOf: (id: string) => string;
  readonly gifts: Gifts;
}

const indexes = new WeakMap<LedgerFacts, FactIndex>();

/** The facts by their keys; the same facts give the same index. */
export function indexFacts(facts: LedgerFacts = noFacts): FactIndex {
  const known = indexes.get(facts);
  if (known) return known;
  const statesOf = new Map(facts.regions.map((region) => [region.id, region.states]));
  const theatreOfPlace = new Map<string, string>();
  for (const theatre of theatres) for (const state of statesOf.get(theatre) ?? []) if (!theatreOfPlace.has(state)) theatreOfPlace.set(state, theatre);
  for (const region of facts.regions) {
    if (theatres.includes(region.id)) continue;
    const counts = new Map<string, number>();
    for (const state of region.states) {
      const theatre = theatreOfPlace.get(state);
      if (theatre) counts.set(theatre, (counts.get(theatre) ?? 0) + 1);
    }
    const best = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    theatreOfPlace.set(region.id, best && best[1] * 2 >= region.states.length ? best[0] : region.id);
  }
  const members = new Map<string, LedgerFacts["members"][number][]>();
  for (const row of facts.members) {
    const rows = members.get(row.body);
    if (rows) rows.push(row);
    else members.set(row.body, [row]);
  }
  const membersByDay = new Map<string, ReadonlySet<string>>();
  const index: FactIndex = {
    facts,
    statesOf,
    missionById: new Map(facts.missions.map((mission) => [mission.id, mission])),
    missionsIn: new Map(
      [
        ...Map.groupBy(
          facts.missions.filter((mission) => mission.places.length === 1),
          (mission) => mission.places[0],
        ),
      ].map(([place, missions]) => [place, missions.map((mission) => mission.id)]),
    ),
    theatreOf: (place) => theatreOfPlace.get(place) ?? (isState(place) ? "wide" : place),
    membersOn: (body, day) => {
      const key = `${body}|${day}`;
      let found = membersByDay.get(key);
      if (!found) {
        found = new Set((members.get(body) ?? []).filter((row) => heldOn(row, day)).map((row) => row.state));
        if (membersByDay.size < 20_000) membersByDay.set(key, found);
      }
      return found;
    },
    rolesOf: Map.groupBy(facts.roles, (role) => role.mission),
    holdersOf: Map.groupBy(facts.holders, (holder) => holder.person),
    nameOf: (id) => facts.names[id] ?? id,
    gifts: giftsOf(facts.kit),
  };
  indexes.set(facts, index);
  return index;
}

/** States have ISO 3166-1 alpha-3 codes; everything else has a slug in lower case. */
export const isState = (id: string | null): boolean => id !== null && id.length === 3 && id.charCodeAt(0) < 91 && id.charCodeAt(0) > 64;

/** Whether a half-open row of the registry covers a day; an unknown day is covered. */
export function heldOn(row: { readonly from: string; readonly to: string }, day: number | null): boolean {
  if (day === null) return true;
  const from = row.from ? (daysOfDate(row.from)?.from ?? null) : null;
  const to = row.to ? (daysOfDate(row.to)?.from ?? null) : null;
  return (from === null || from <= day) && (to === null || day < to);
}
