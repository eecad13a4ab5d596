/** Formations and missions on a day: the registry's and the reports', with the difference between the two in sight. */
import { heldOn } from "../../ledger/facts.ts";
import type { Quantity } from "../../model/claim.ts";
import type { Registry } from "../../model/registry.ts";

/** What reports tell of a state in a mission. */
export interface ToldRole {
  readonly state: string;
  readonly commitment: string;
  readonly quantity: Quantity | null;
}

export interface ToldMission {
  readonly name: string | null;
  readonly hosts: readonly string[];
  /** The largest first. */
  readonly leads: readonly ToldRole[];
  readonly contributors: readonly ToldRole[];
}

interface Role {
  readonly state: string;
  readonly source: "registry" | "claim" | "both";
  readonly commitment: string | null;
  readonly quantity: Quantity | null;
}

/** Of a formation so many leads, contributors and hosts are given, and how many more there are. */
export const mostRoles = 60;

const leading = new Set(["lead", "framework", "framework-nation", "command", "commander"]);

export function structureOf(registry: Registry, on: number, ask: { readonly all: boolean; readonly told: ReadonlyMap<string, ToldMission> }) {
  const formations = new Map(registry.formations.map((row) => [row.id, row]));
  const operations = new Map(registry.operations.map((row) => [row.id, row]));
  const roles = Map.groupBy(registry.formationRoles, (role) => role.formation);
  const shown = new Set<string>();
  const add = (id: string): void => {
    if (shown.has(id)) return;
    shown.add(id);
    const parent = formations.get(id)?.parent;
    if (parent && formations.has(parent)) add(parent);
  };
  for (const id of ask.told.keys()) add(id);
  if (ask.all) for (const row of registry.formations) if (heldOn(row, on)) add(row.id);
  return [...shown].sort().map((id) => {
    const formation = formations.get(id);
    const operation = operations.get(id);
    const told = ask.told.get(id);
    const known = (roles.get(id) ?? []).filter((role) => heldOn(role, on));
    const host = formation?.host ? formation.host.split("|") : (operation?.places ?? []).filter((place) => place.length === 3);
    const hosts = host.length ? host : (told?.hosts ?? []);
    const leads = rolesOf(
      [
        ...known.filter((role) => leading.has(role.role)).map((role) => role.state),
        ...(operation?.lead && operation.lead.length === 3 ? [operation.lead] : []),
      ],
      told?.leads ?? [],
    );
    const contributors = rolesOf(
      known.filter((role) => !leading.has(role.role) && role.role !== "host").map((role) => role.state),
      told?.contributors ?? [],
    );
    return {
      id,
      name: formation?.nameEn ?? operation?.nameEn ?? told?.name ?? id,
      class: formation?.class ?? operation?.kind ?? "mission",
      parent: formation?.parent || null,
      host: hosts.slice(0, mostRoles),
      leads: leads.slice(0, mostRoles),
      contributors: contributors.slice(0, mostRoles),
      more: { hosts: over(hosts), leads: over(leads), contributors: over(contributors) },
    };
  });
}

const over = (list: readonly unknown[]): number => Math.max(0, list.length - mostRoles);

/** Those that reports tell with a figure first, by its size; then the registry's. */
function rolesOf(states: readonly string[], told: readonly ToldRole[]): Role[] {
  const registry = new Set(states);
  const claimed = told.map((role): Role => ({ ...role, source: registry.has(role.state) ? "both" : "claim" }));
  const named = new Set(told.map((role) => role.state));
  return [
    ...claimed,
    ...[...registry]
      .filter((state) => !named.has(state))
      .sort()
      .map((state): Role => ({ state, source: "registry", commitment: null, quantity: null })),
  ];
}
