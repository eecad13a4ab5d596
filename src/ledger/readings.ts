import { type FactIndex, heldOn, isState } from "./facts.ts";
import { hasNumber } from "./quantities.ts";
import type { Claim, Named, Problem } from "./types.ts";

/** What the ledger keeps of a document while it reconciles. */
export interface KnownDocument {
  readonly id: string;
  readonly knownOn: number | null;
  readonly origin: string;
}

/** A claim as the ledger takes it: corrected where a person, or a problem found in its own text, says so. `said` is what was read. */
export interface Reading {
  readonly claim: Claim;
  readonly said: Claim;
  readonly document: KnownDocument;
}

/**
 * The likely place instead of one that its own document contradicts. The literal reading stays in `said`, and a text error is
 * opened for a person to decide.
 */
export function likelyReading(said: Claim, index: FactIndex): Claim {
  const claim = said.kind === "mandate" ? ofItsBody(said, index) : said;
  if (claim.problems.length === 0) return claim;
  const problem = claim.problems.find(isContradicted);
  if (!problem) return claim;
  const likely: Named = { id: problem.likely!, name: index.nameOf(problem.likely!) };
  if (problem.field === "actor") return claim.actor.length === 1 ? { ...claim, actor: [likely] } : claim;
  if (problem.field === "mission") return { ...claim, mission: likely };
  // Beside a region, the one state is what is wrong: "in Slovenia, one of four in the Balkans".
  const states = claim.place.filter((place) => isState(place.id));
  if (claim.place.length > 1 && states.length !== 1) return claim;
  const wrong = (states[0] ?? claim.place[0])?.id ?? null;
  return {
    ...claim,
    place: claim.place.length > 1 ? claim.place.map((place) => (place.id === wrong ? likely : place)) : [likely],
    with: claim.with.map((party) => (party.role === "host" && party.id === wrong ? { ...party, ...likely } : party)),
  };
}

/** Who authorises missions of others. */
const authorising = new Set<string | null>(["un", "un-security-council"]);

/** A mandate that the Security Council renews for another body's mission is that body's: one line, whoever is told to have renewed it. */
function ofItsBody(claim: Claim, index: FactIndex): Claim {
  const body = claim.mission?.id ? index.missionById.get(claim.mission.id)?.body : null;
  return body && body !== claim.actor[0]?.id && claim.actor.length === 1 && authorising.has(claim.actor[0].id)
    ? { ...claim, actor: [{ id: body, name: index.nameOf(body) }] }
    : claim;
}

export const isContradicted = (problem: Problem): boolean =>
  problem.likely !== undefined && (problem.field === "place" || problem.field === "actor" || problem.field === "mission");

/** Whether a reading is firm enough to be held against another: what was hardly read, or whose actor was filled in, is for the review and no disagreement. */
export const isFirm = ({ said }: Reading): boolean => (said.certainty ?? 1) >= 0.5 && said.filled?.actor === undefined;

/** Of the tellings of one version the last firm one: what another is held against. */
export function metIn({ readings }: { readonly readings: readonly Reading[] }): Reading {
  const telling = readings.filter((reading) => hasNumber(reading.claim.quantity)),
    those = telling.length > 0 ? telling : readings;
  return those.findLast(isFirm) ?? those[those.length - 1];
}

export interface RegistryFinding {
  readonly field: string;
  readonly said: string;
  readonly likely: string;
  readonly because: string;
}

/** Where the registry, on the day of publication, contradicts a claim: a mission in another state than its hosts; another lead than the one on record. */
export function registryFinding(claim: Claim, knownOn: number | null, index: FactIndex): RegistryFinding | null {
  const id = claim.mission?.id;
  // A report of no day has no registry to be held against, and a mission that was filled in proves nothing.
  if (!id || knownOn === null || claim.filled?.mission !== undefined) return null;
  const mission = index.missionById.get(id);
  if (!mission) return null;
  const states = claim.place.filter((place) => isState(place.id));
  const hosts = mission.places.filter(isState);
  const isPresence = claim.kind === "force" || claim.kind === "lead" || claim.kind === "mandate";
  if (
    isPresence &&
    states.length === 1 &&
    claim.place.length === 1 &&
    hosts.length > 0 &&
    hosts.length <= 12 &&
    !hosts.includes(states[0].id!) &&
    isFixed(mission.class) &&
    mayBeSlip(states[0], hosts, index)
  ) {
    return {
      field: "place",
      said: states[0].id!,
      likely: hosts.length === 1 ? hosts[0] : "",
      because: `${mission.name} is in ${hosts.map(index.nameOf).join(", ")} by the registry, not in ${states[0].name}`,
    };
  }
  if (claim.kind === "lead" && claim.stage === "in-force" && claim.modality === "stated" && claim.actor.length === 1 && isState(claim.actor[0].id)) {
    const leads = (index.rolesOf.get(id) ?? [])
      .filter((role) => (role.role === "framework" || role.role === "lead") && heldOn(role, knownOn))
      .map((role) => role.state);
    if (leads.length > 0 && !leads.includes(claim.actor[0].id!)) {
      return {
        field: "actor",
        said: claim.actor[0].id!,
        likely: leads.length === 1 ? leads[0] : "",
        because: `${mission.name} is led by ${leads.map(index.nameOf).join(", ")} on that day by the registry`,
      };
    }
  }
  return null;
}

/** One state of a region is written for another; the town where it was said, or a land of another continent, is no slip. */
const mayBeSlip = ({ id, name }: Named, hosts: readonly string[], index: FactIndex): boolean =>
  (name === id || name === index.nameOf(id!)) && index.theatreOf(id!) !== "wide" && hosts.some((host) => index.theatreOf(host) === index.theatreOf(id!));

/** Missions that do not move: what is reported of them elsewhere is a slip; a fleet or an air patrol may be anywhere. */
const isFixed = (kind: string): boolean => !/maritime|air|fleet|combat|corps|force|monitoring|presence/.test(kind) || kind === "battle-group";

/** What the registry says for or against a claim, in words, where it says anything. */
export function registryNotes(claim: Claim, knownOn: number | null, index: FactIndex): string[] {
  const notes: string[] = [];
  const mission = claim.mission?.id ? index.missionById.get(claim.mission.id) : undefined;
  if (mission && mission.places.length > 0 && mission.places.length <= 12) notes.push(`${mission.name}: ${mission.places.map(index.nameOf).join(", ")}`);
  for (const role of claim.mission?.id ? (index.rolesOf.get(claim.mission.id) ?? []) : []) {
    if (role.role !== "contributor" && heldOn(role, knownOn)) notes.push(`${mission?.name ?? role.mission}: ${role.role} ${index.nameOf(role.state)}`);
  }
  for (const { who } of claim.attribution) {
    for (const holder of who.id ? (index.holdersOf.get(who.id) ?? []) : []) if (heldOn(holder, knownOn)) notes.push(`${holder.name}: ${holder.office}`);
  }
  return notes;
}
