/** Commands, formations, hosts, leads and contributors on a day: by the registry, by the claims, and where the two differ. */
import { standingOn } from "../ledger/clocks.ts";
import { heldOn, isState } from "../ledger/facts.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Registry } from "../model/registry.ts";

export type StructureRole = "lead" | "host" | "contributor";

export interface StructureNode {
  readonly id: string;
  readonly name: string;
  /** headquarters, division, brigade, battle-group, training … */
  readonly class: string;
  readonly body: string | null;
  /** The formation that it answers to; null at the top. */
  readonly parent: string | null;
  readonly roles: readonly StructureEntry[];
  readonly differences: readonly StructureDifference[];
}

export interface StructureEntry {
  readonly role: StructureRole;
  readonly state: string;
  readonly name: string;
  readonly from: readonly ("registry" | "claims")[];
  readonly claims: readonly string[];
}

export interface StructureDifference {
  readonly role: StructureRole;
  readonly kind: "only in the registry" | "only in claims" | "another state";
  readonly registry: readonly string[];
  readonly claims: readonly string[];
  readonly because: string;
}

export interface StructureQuery {
  /** One body's structure; without it all. */
  readonly body?: string;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
}

/** Nodes by id, parents before children where both are there. Missions that only claims name, and that the registry does not know, are left to the ledger. */
export function structureOn(registry: Registry, ledger: Ledger, query: StructureQuery): readonly StructureNode[] {
  const names = new Map(registry.states.map((row) => [row.id, row.nameEn]));
  const claimed = claimedRoles(ledger, query);
  const regions = new Map(registry.regions.map((row) => [row.id, row.states]));
  const rows = [
    ...registry.formations.map((row) => ({ ...row, class: row.class, hosts: row.host ? row.host.split("|") : [], lead: "" })),
    ...registry.operations.map((row) => ({
      id: row.id,
      nameEn: row.nameEn,
      class: row.kind,
      body: row.body,
      parent: "",
      hosts: row.places.flatMap((place) => (isState(place) ? [place] : (regions.get(place)?.length ?? 99) > 12 ? [] : [])),
      lead: row.lead,
      from: row.from,
      to: row.to,
    })),
  ].filter((row) => heldOn(row, query.trueOn) && (query.body === undefined || row.body === query.body || claimed.has(row.id)));
  const held = new Set(rows.map((row) => row.id));
  const rolesOf = Map.groupBy(
    registry.formationRoles.filter((row) => heldOn(row, query.trueOn)),
    (row) => row.formation,
  );
  const nodes = rows.map((row): StructureNode => {
    const byRegistry: { role: StructureRole; state: string }[] = [
      ...(rolesOf.get(row.id) ?? []).map((one) => ({ role: roleNamed(one.role), state: one.state })),
      ...row.hosts.map((state) => ({ role: "host" as const, state })),
      ...(isState(row.lead) ? [{ role: "lead" as const, state: row.lead }] : []),
    ];
    const roles = mergedRoles(byRegistry, claimed.get(row.id) ?? [], names);
    return {
      id: row.id,
      name: row.nameEn,
      class: row.class,
      body: row.body || null,
      parent: row.parent && held.has(row.parent) ? row.parent : null,
      roles,
      differences: differencesOf(roles, claimed.has(row.id)),
    };
  });
  return ordered(nodes);
}

const roleNamed = (role: string): StructureRole => (role === "framework" || role === "lead" ? "lead" : role === "host" ? "host" : "contributor");

interface ClaimedRole {
  readonly role: StructureRole;
  readonly state: string;
  readonly claims: readonly string[];
}

/** Who leads, hosts and contributes by the claims that stand on the day. */
function claimedRoles(ledger: Ledger, query: StructureQuery): ReadonlyMap<string, readonly ClaimedRole[]> {
  const found = new Map<string, ClaimedRole[]>();
  const add = (mission: string, role: ClaimedRole): void => {
    const roles = found.get(mission);
    if (roles) roles.push(role);
    else found.set(mission, [role]);
  };
  for (const commitment of ledger.commitments) {
    if (commitment.kind !== "lead" && commitment.kind !== "force" && commitment.kind !== "mandate") continue;
    for (const { version, state: standing } of standingOn(commitment, query)) {
      const mission = version.mission?.id ?? commitment.mission?.id;
      if (!mission || standing === "past" || version.track !== "actual" || version.stage !== "in-force") continue;
      const claims = version.supports.map((support) => support.claim);
      if (version.kind !== "mandate")
        for (const actor of commitment.actor)
          if (actor.id && isState(actor.id)) add(mission, { role: version.kind === "lead" ? "lead" : "contributor", state: actor.id, claims });
      for (const party of version.with) if (party.role === "host" && party.id && isState(party.id)) add(mission, { role: "host", state: party.id, claims });
    }
  }
  return found;
}

function mergedRoles(
  byRegistry: readonly { readonly role: StructureRole; readonly state: string }[],
  byClaims: readonly ClaimedRole[],
  names: ReadonlyMap<string, string>,
): readonly StructureEntry[] {
  const merged = new Map<string, { role: StructureRole; state: string; from: Set<"registry" | "claims">; claims: Set<string> }>();
  const entry = (role: StructureRole, state: string) => {
    const key = `${role}|${state}`;
    if (!merged.has(key)) merged.set(key, { role, state, from: new Set(), claims: new Set() });
    return merged.get(key)!;
  };
  for (const one of byRegistry) entry(one.role, one.state).from.add("registry");
  for (const one of byClaims) {
    const made = entry(one.role, one.state);
    made.from.add("claims");
    for (const claim of one.claims) made.claims.add(claim);
  }
  const order: readonly StructureRole[] = ["lead", "host", "contributor"];
  return [...merged.values()]
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.state < b.state ? -1 : 1))
    .map((one) => ({ role: one.role, state: one.state, name: names.get(one.state) ?? one.state, from: [...one.from].sort(), claims: [...one.claims].sort() }));
}

/** The registry alone is no difference where no report speaks of the formation. A state that leads also contributes. */
function differencesOf(roles: readonly StructureEntry[], isTold: boolean): readonly StructureDifference[] {
  if (!isTold) return [];
  const found: StructureDifference[] = [];
  for (const role of ["lead", "host", "contributor"] as const) {
    const of = roles.filter((one) => one.role === role);
    const registry = of.filter((one) => one.from.includes("registry")).map((one) => one.state);
    const claims = of.filter((one) => one.from.includes("claims")).map((one) => one.state);
    const leads = new Set(roles.filter((one) => one.role === "lead" && one.from.includes("registry")).map((one) => one.state));
    const extra = claims.filter((state) => !registry.includes(state) && !(role === "contributor" && leads.has(state)));
    if (extra.length === 0) continue;
    const another = role !== "contributor" && registry.length > 0 && !registry.some((state) => claims.includes(state));
    found.push({
      role,
      kind: another ? "another state" : "only in claims",
      registry,
      claims: extra,
      because: registry.length ? `the registry has ${registry.join(", ")}` : "the registry has none",
    });
  }
  const told = roles.filter((one) => one.role === "lead" && one.from.includes("claims"));
  const untold = roles.filter((one) => one.role === "lead" && !one.from.includes("claims"));
  if (told.length > 0 && untold.length > 0 && !found.some((one) => one.role === "lead"))
    found.push({
      role: "lead",
      kind: "only in the registry",
      registry: untold.map((one) => one.state),
      claims: told.map((one) => one.state),
      because: "no report names them as lead",
    });
  return found;
}

function ordered(nodes: readonly StructureNode[]): readonly StructureNode[] {
  const children = Map.groupBy(nodes, (node) => node.parent ?? "");
  const out: StructureNode[] = [];
  const visit = (parent: string): void => {
    for (const node of (children.get(parent) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      if (out.includes(node)) continue;
      out.push(node);
      visit(node.id);
    }
  };
  visit("");
  // A ring of parents in the registry would never be reached from the top.
  return [...out, ...nodes.filter((node) => !out.includes(node))];
}
