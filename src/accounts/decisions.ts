/**
 * Decisions on record: which body, at which level, by which procedure, how far, what it waits for. A position that no document gives is no
 * agreement.
 */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { indexFacts, isState } from "../ledger/facts.ts";
import type { Claim, Gate, Named, Stance } from "../model/claim.ts";
import { idOf } from "../model/id.ts";
import type { Commitment, DecisionGate, DecisionPosition, Ledger, LedgerFacts, Version } from "../model/ledger.ts";

export type Level = "heads" | "ministers" | "council" | "committee" | "parliament" | "unknown";
export type Procedure = "table" | "silence" | "vote" | "unknown";
export const decisionOutcomes = ["proposed", "discussed", "agreed in principle", "agreed", "silence broken", "agreed with reservation", "deferred", "refused"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export interface DecisionRecord {
  readonly id: string;
  readonly body: Named;
  /** The matter, in the words of its most telling claim or its line's. */
  readonly about: string;
  readonly theatre: string;
  readonly level: Level;
  readonly procedure: Procedure;
  readonly outcome: DecisionOutcome;
  readonly because: string;
  readonly gates: readonly DecisionGate[];
  readonly positions: readonly DecisionPosition[];
  /** Members of the body with no position in any document: silence is not agreement. */
  readonly silent: { readonly members: readonly string[]; readonly note: string };
  /** The lines that hang on it. */
  readonly commitments: readonly string[];
  readonly claims: readonly string[];
}

export interface DecisionContext {
  readonly ledger: Ledger;
  readonly facts: LedgerFacts;
  readonly knownBy: number | null;
  /** How many documents were read by the day: the N of "no position found in N documents". */
  readonly documents: number;
  /** The claims' own words, for level and procedure; without them both are unknown. */
  readonly claimOf?: (id: string) => Claim | undefined;
}

interface Matter {
  readonly body: Named;
  readonly theatre: string;
  readonly lines: Commitment[];
  readonly conditions: Commitment[];
}

/** Every matter that a body has before it: what it is asked for, considers or agreed to do in one theatre, with the conditions on it. */
export function decisionRecordsOf(context: DecisionContext): readonly DecisionRecord[] {
  const matters = mattersOf(context);
  return [...matters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, matter]) => recordOf(key, matter, context));
}

function mattersOf({ ledger, facts, knownBy }: DecisionContext): ReadonlyMap<string, Matter> {
  const matters = new Map<string, Matter>();
  const conditions: Commitment[] = [];
  for (const whole of ledger.commitments) {
    const commitment = commitmentKnownBy(whole, knownBy);
    if (!commitment) continue;
    if (commitment.kind === "condition") {
      conditions.push(commitment);
      continue;
    }
    if (commitment.kind !== "force" && commitment.kind !== "mandate" && commitment.kind !== "lead" && commitment.kind !== "membership") continue;
    if (!commitment.versions.some(isBeforeTheBody)) continue;
    for (const body of bodiesOf(commitment, facts)) {
      const key = `${body.id}|${theatreOf(commitment, facts)}`;
      const matter = matters.get(key);
      if (matter) matter.lines.push(commitment);
      else matters.set(key, { body, theatre: theatreOf(commitment, facts), lines: [commitment], conditions: [] });
    }
  }
  for (const condition of conditions) for (const matter of mattersFor(condition, [...matters.values()], facts)) matter.conditions.push(condition);
  return matters;
}

const isBeforeTheBody = (version: Version): boolean => version.track === "request" || version.track === "aim" || version.track === "promise" || version.track === "refusal" || version.stage === "suspended";

/** The bodies that act or whose mission it is. */
function bodiesOf(commitment: Commitment, facts: LedgerFacts): readonly Named[] {
  const index = indexFacts(facts);
  const bodies = commitment.actor.filter((actor) => actor.id !== null && !isState(actor.id)).map(({ id, name }) => ({ id, name: actorName(index.nameOf, id!, name) }));
  const owner = commitment.mission?.id ? index.missionById.get(commitment.mission.id)?.body : null;
  if (owner && !bodies.some((body) => body.id === owner)) bodies.push({ id: owner, name: index.nameOf(owner) });
  return bodies.filter((body) => facts.members.length === 0 || facts.members.some((row) => row.body === body.id));
}

const actorName = (nameOf: (id: string) => string, id: string, name: string): string => (nameOf(id) === id ? name : nameOf(id));

function theatreOf(commitment: Commitment, facts: LedgerFacts): string {
  const index = indexFacts(facts);
  const places = [...commitment.place, ...commitment.with.filter((party) => party.role === "host")].flatMap((place) => place.id ?? []);
  const mission = commitment.mission?.id ? (index.missionById.get(commitment.mission.id)?.places ?? []) : [];
  const first = places[0] ?? mission[0];
  return first === undefined ? "" : index.theatreOf(first);
}

/** A condition belongs to the matters of its own actor (or a member's body) in its theatre; with no place, to all of its actor's. */
function mattersFor(condition: Commitment, matters: readonly Matter[], facts: LedgerFacts): readonly Matter[] {
  const theatre = theatreOf(condition, facts);
  const index = indexFacts(facts);
  const bound = (matter: Matter): boolean => condition.actor.some((actor) => actor.id === matter.body.id || (actor.id !== null && index.membersOn(matter.body.id ?? "", null).has(actor.id)));
  return matters.filter((matter) => bound(matter) && (theatre === "" || matter.theatre === "" || theatre === matter.theatre));
}

function recordOf(key: string, matter: Matter, context: DecisionContext): DecisionRecord {
  const { facts, knownBy, documents, claimOf } = context;
  const versions = matter.lines.flatMap((line) => line.versions.filter((version) => version.supersededBy === null));
  const claims = [...new Set([...versions, ...matter.conditions.flatMap((one) => one.versions)].flatMap((version) => version.supports.map((support) => support.claim)))];
  const words = claims.flatMap((id) => claimOf?.(id)?.evidence.map((one) => one.quote) ?? []).join(" \n ");
  const positions = positionsOf(matter, context);
  const members = [...indexFacts(facts).membersOn(matter.body.id ?? "", knownBy)].sort();
  const spoken = new Set(positions.map((position) => position.ally.id));
  const silent = members.filter((member) => !spoken.has(member));
  return {
    id: idOf("dr", key), body: matter.body, theatre: matter.theatre, about: aboutOf(matter), level: levelIn(words), procedure: procedureIn(words),
    ...outcomeOf(versions, positions, words), gates: matter.conditions.map((condition) => gateOf(condition, matter)), positions,
    silent: { members: silent, note: `no position found in ${documents} ${documents === 1 ? "document" : "documents"}` },
    commitments: [...matter.lines, ...matter.conditions].map((one) => one.id).sort(), claims: claims.sort(),
  };
}

function aboutOf(matter: Matter): string {
  const line = matter.lines[0];
  const where = matter.lines.flatMap((one) => one.place.map((place) => place.name));
  const what = line.mission?.name ?? (line.kind === "membership" ? "accession" : line.kind === "force" ? "presence" : line.kind);
  return [...new Set([what, ...where])].join(", ");
}

/** In order: the narrower words first. */
const levels: readonly (readonly [RegExp, Level])[] = [
  [/\b(parliament|Bundestag|Congress|Senate|Storting|legislature)\b/i, "parliament"],
  [/\b(summit|leaders|heads of (?:state|government))\b/i, "heads"],
  [/\bministers\b|\bministerial\b/i, "ministers"],
  [/\b(North Atlantic Council|Security Council|council|ambassadors)\b/i, "council"],
  [/\bcommittee\b/i, "committee"],
];
const levelIn = (words: string): Level => levels.find(([pattern]) => pattern.test(words))?.[1] ?? "unknown";

function procedureIn(words: string): Procedure {
  if (/\b(silence procedure|under silence|(?:broke|break|broken|breaking) (?:the )?silence)\b/i.test(words)) return "silence";
  if (/\b(vote[ds]?|ballot|abstain\w*)\b/i.test(words)) return "vote";
  return /\b(meeting|met|agreed at|around the table|consensus)\b/i.test(words) ? "table" : "unknown";
}

function outcomeOf(versions: readonly Version[], positions: readonly DecisionPosition[], words: string): { readonly outcome: DecisionOutcome; readonly because: string } {
  const stages = new Set(versions.map((version) => version.stage));
  if (/\b(?:broke|breaks|broken|breaking) (?:the )?silence\b/i.test(words)) return { outcome: "silence broken", because: "an ally broke the silence" };
  if (stages.has("agreed") || stages.has("decided")) {
    if (/\bin principle\b/i.test(words)) return { outcome: "agreed in principle", because: "the reports say: in principle" };
    const reserved = positions.filter((position) => position.stance === "against" || position.stance === "unsure");
    return reserved.length ? { outcome: "agreed with reservation", because: `agreed, with ${reserved.map((one) => one.ally.name).join(", ")} ${reserved[0].stance}` } : { outcome: "agreed", because: "agreed or decided by the reports" };
  }
  if (stages.has("refused")) return { outcome: "refused", because: "refused by the reports" };
  const waits = positions.filter((position) => position.stance === "waits");
  if (waits.length) return { outcome: "deferred", because: `${waits.map((one) => one.ally.name).join(", ")} waits` };
  if (stages.has("considered")) return { outcome: "discussed", because: "under discussion by the reports" };
  return { outcome: "proposed", because: "asked for or planned; nothing says that it was discussed" };
}

/** A gate is met only where a claim says so: the gatekeeper's assent, or the presence that it asks for. */
function gateOf(condition: Commitment, matter: Matter): DecisionGate {
  const gatekeeper = condition.with.filter((party) => party.role === "gatekeeper").map(({ id, name }) => ({ id, name }));
  const said = condition.versions.map((version) => version.claim);
  const host = condition.gate === "host-consent" ? matter.lines.flatMap((line) => line.versions.filter((version) => version.track === "request" && version.change === "end" && version.with.some((party) => party.role === "asker"))) : [];
  const state: DecisionGate["state"] = condition.versions.some((version) => version.stage === "refused") || host.length ? "unmet" : condition.versions.some((version) => version.stage === "decided") ? "met" : "unknown";
  return {
    gate: condition.gate ?? "other" as Gate, gatekeeper, state, commitment: condition.id, claims: said,
    because: state === "unknown" ? "no claim says that it is met or refused" : state === "met" ? "a claim says that it was given" : "a claim says that it was refused, or that the host asks for an end",
  };
}

function positionsOf(matter: Matter, { ledger, facts, knownBy }: DecisionContext): readonly DecisionPosition[] {
  const members = indexFacts(facts).membersOn(matter.body.id ?? "", knownBy);
  const documents = new Set(matter.lines.flatMap((line) => line.versions.flatMap((version) => version.supports.map((support) => support.document))));
  const found = new Map<string, DecisionPosition>();
  for (const whole of ledger.commitments) {
    if (whole.kind !== "position" || !whole.actor.some((actor) => actor.id !== null && (members.has(actor.id) || actor.id === matter.body.id))) continue;
    const commitment = commitmentKnownBy(whole, knownBy);
    const version = commitment?.versions.findLast((one) => one.supersededBy === null && one.supports.some((support) => documents.has(support.document)));
    if (!version || (version.stance !== "waits" && version.stance !== "unsure" && theatreOf(whole, facts) !== matter.theatre)) continue;
    for (const actor of whole.actor) {
      if (actor.id && actor.id !== matter.body.id) found.set(actor.id, { ally: { id: actor.id, name: actor.name }, stance: (version.stance ?? "unsure") as Stance, claims: version.supports.map((support) => support.claim), knownOn: version.supports[0].knownOn, note: whole.topic ?? "" });
    }
  }
  return [...found.values()].sort((a, b) => (a.ally.id! < b.ally.id! ? -1 : 1));
}
