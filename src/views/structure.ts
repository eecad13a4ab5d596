/** Formations and missions on a day: the registry's and the reports', found in the columns of what stands; only figures that are shown are read. */
import { isState } from "../ledger/facts.ts";
import { kinds, stages } from "../model/claim.ts";
import { countsPeople } from "../model/columns.ts";
import type { Quantity } from "../model/claim.ts";
import { headAt, versionAt } from "../store/commitments.ts";
import type { LedgerFile } from "./ledger.ts";
import { type LedgerModel, modelOf } from "./model.ts";
import { type ToldMission, type ToldRole, mostRoles, structureOf } from "./page/structure.ts";
import { byTellingIn, standing } from "./standing.ts";

export interface StructureAsk {
  readonly on: number;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  /** All of the registry, not only what reports name. */
  readonly all: boolean;
}

const [force, lead] = [kinds.indexOf("force"), kinds.indexOf("lead")];
const standingStages = new Set(["in-force", "pledged", "agreed", "decided"].map((name) => stages.indexOf(name as (typeof stages)[number])));

export function structureView(file: LedgerFile, ask: StructureAsk) {
  const model = modelOf(file.store);
  const byMission = new Map<number, number[]>();
  for (const version of standing(model, ask).versions) {
    const mission = model.mission[model.owner[version]];
    if (mission < 0) continue;
    const own = byMission.get(mission);
    if (own) own.push(version);
    else byMission.set(mission, [version]);
  }
  const told = new Map<string, ToldMission>();
  for (const [mission, versions] of byMission)
    if (!model.ids[mission].startsWith("~")) told.set(model.ids[mission], toldOf(file, model, versions, ask.knownBy));
  return structureOf(file.registry, ask.on, { all: ask.all, told });
}

function toldOf(file: LedgerFile, model: LedgerModel, versions: readonly number[], knownBy: number | null): ToldMission {
  const { kind, stage } = model.columns;
  const leads = versions.filter((version) => kind[version] === lead);
  const forces = versions.filter((version) => kind[version] === force);
  const hosts = new Map<string, number>();
  for (const version of [...leads, ...forces]) for (const id of idsAt(model, model.places, version)) hosts.set(id, (hosts.get(id) ?? 0) + 1);
  return {
    name: headAt(file.store, model.line[model.owner[versions[0]]])?.mission?.name ?? null,
    hosts: [...hosts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id),
    leads: rolesOf(file, model, leads, knownBy),
    contributors: rolesOf(
      file,
      model,
      forces.filter((version) => standingStages.has(stage[version])),
      knownBy,
    ),
  };
}

const idsAt = (model: LedgerModel, { starts, values }: LedgerModel["actors"], version: number): string[] => {
  const own = model.owner[version];
  return Array.from(values.subarray(starts[own], starts[own + 1]), (number) => model.ids[number]).filter((id) => isState(id));
};

/** One role a state: by its most telling version that counts people, else by its most telling one. */
function rolesOf({ store }: LedgerFile, model: LedgerModel, versions: readonly number[], knownBy: number | null): ToldRole[] {
  const before = byTellingIn(model, knownBy);
  const counts = (version: number): boolean => (model.columns.flags[version] & countsPeople) !== 0;
  const best = new Map<string, number>();
  for (const version of versions)
    for (const state of idsAt(model, model.actors, version)) {
      const other = best.get(state);
      if (other === undefined || (counts(version) === counts(other) ? before(version, other) < 0 : counts(version))) best.set(state, version);
    }
  const size = (version: number): number => (counts(version) ? model.columns.quantity[version] : -1);
  const sorted = [...best].sort((a, b) => size(b[1]) - size(a[1]) || (a[0] < b[0] ? -1 : 1));
  return sorted.map(([state, version], i): ToldRole => {
    const own = model.owner[version];
    const quantity = i < mostRoles && counts(version) ? (versionAt(store, model.line[own], version - model.versions[own])?.quantity ?? null) : null;
    return { state, commitment: model.id[own], quantity: quantity as Quantity | null };
  });
}
