/** Formations and missions on a day: the registry's and the reports', with the difference between the two in sight. */
import { heldOn } from "../../ledger/facts.ts";
import type { Quantity } from "../../model/claim.ts";
import { type Desk, push } from "./desk.ts";
import { rowsOn } from "./rows.ts";
import type { CommitmentRow } from "./shapes.ts";

interface Role {
  readonly state: string;
  readonly source: "registry" | "claim" | "both";
  readonly commitment: string | null;
  readonly quantity: Quantity | null;
}

const leading = new Set(["lead", "framework", "framework-nation", "command", "commander"]);
const standing = new Set(["in-force", "pledged", "agreed", "decided"]);

export function structureOn(desk: Desk, on: number, ask: { readonly all: boolean; readonly trueOn: number | null }) {
  const rowsByMission = new Map<string, CommitmentRow[]>();
  for (const row of rowsOn(desk, ask.trueOn)) if (row.mission?.id) push(rowsByMission, row.mission.id, row);
  const formations = new Map(desk.registry.formations.map((row) => [row.id, row]));
  const operations = new Map(desk.registry.operations.map((row) => [row.id, row]));
  const shown = new Set<string>();
  const add = (id: string): void => {
    if (shown.has(id)) return;
    shown.add(id);
    const parent = formations.get(id)?.parent;
    if (parent && formations.has(parent)) add(parent);
  };
  for (const id of rowsByMission.keys()) add(id);
  if (ask.all) for (const row of desk.registry.formations) if (heldOn(row, on)) add(row.id);
  return [...shown].sort().map((id) => {
    const formation = formations.get(id);
    const operation = operations.get(id);
    const rows = rowsByMission.get(id) ?? [];
    const registry = desk.registry.formationRoles.filter((role) => role.formation === id && heldOn(role, on));
    const name = formation?.nameEn ?? operation?.nameEn ?? rows[0]?.mission?.name ?? id;
    const claimedHosts = rows.filter((row) => row.kind === "force" || row.kind === "lead").flatMap((row) => row.place.flatMap((place) => place.id ?? []));
    const host = formation?.host ? formation.host.split("|") : (operation?.places ?? []).filter((place) => place.length === 3);
    return {
      id, name, class: formation?.class ?? operation?.kind ?? "mission", parent: formation?.parent || null, host: host.length ? host : [...new Set(claimedHosts)],
      leads: rolesOf([...registry.filter((role) => leading.has(role.role)).map((role) => role.state), ...(operation?.lead && operation.lead.length === 3 ? [operation.lead] : [])], rows.filter((row) => row.kind === "lead")),
      contributors: rolesOf(registry.filter((role) => !leading.has(role.role) && role.role !== "host").map((role) => role.state), rows.filter((row) => row.kind === "force" && standing.has(row.stage))),
    };
  });
}

function rolesOf(states: readonly string[], rows: readonly CommitmentRow[]): Role[] {
  const roles = new Map<string, Role>(states.map((state) => [state, { state, source: "registry", commitment: null, quantity: null }]));
  for (const row of rows) {
    for (const actor of row.actor) {
      if (actor.id?.length !== 3) continue;
      const known = roles.get(actor.id);
      roles.set(actor.id, { state: actor.id, source: known && known.source !== "claim" ? "both" : "claim", commitment: row.id, quantity: known?.quantity ?? (row.quantity?.unit === "personnel" && row.quantity.as === "total" ? (row.quantity as Quantity) : null) });
    }
  }
  return [...roles.values()].sort((a, b) => (a.state < b.state ? -1 : 1));
}
