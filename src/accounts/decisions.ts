/**
 * Decisions on record: which body, at which level, by which procedure, how far, what it waits for. A position that no document gives is no
 * agreement.
 */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { decisionsOf } from "../ledger/decisions.ts";
import { indexFacts, isState } from "../ledger/facts.ts";
import type { Claim, Named } from "../model/claim.ts";
import { idOf } from "../model/id.ts";
import type { Commitment, Version } from "../model/commitment.ts";
import type { Decision, DecisionGate, DecisionPosition } from "../model/decision.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { Ledger } from "../model/ledger.ts";

export type Level = "heads" | "ministers" | "council" | "committee" | "parliament" | "unknown";
export type Procedure = "table" | "silence" | "vote" | "unknown";
export const decisionOutcomes = [
  "proposed",
  "discussed",
  "agreed in principle",
  "agreed",
  "silence broken",
  "agreed with reservation",
  "deferred",
  "refused",
] as const;
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
  const { knownBy, facts, documents } = context;
  const commitments = context.ledger.commitments.flatMap((commitment) => commitmentKnownBy(commitment, knownBy) ?? []);
  // The ledger's own cards, one a line, know the state of each gate and each ally's latest position; a record joins the lines of one matter.
  const cards = decisionsOf(commitments, indexFacts(facts), documents);
  return [...mattersOf(context)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, matter]) => recordOf(key, matter, cards, context));
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
  const others: Commitment[] = [];
  for (const condition of conditions) {
    const found = mattersFor(condition, [...matters.values()], facts);
    for (const matter of found) matter.conditions.push(condition);
    if (found.length === 0) others.push(condition);
  }
  for (const [key, matter] of conditionsAlone(others, facts)) matters.set(key, matter);
  return matters;
}

/** What a body's decision waits for may be told without what it is to decide: the conditions of one report are then one matter. */
function conditionsAlone(conditions: readonly Commitment[], facts: LedgerFacts): ReadonlyMap<string, Matter> {
  const matters = new Map<string, Matter>();
  for (const condition of conditions) {
    for (const body of bodiesOf(condition, facts)) {
      const key = `${body.id}||${documentsOf(condition)[0]}`;
      const matter = matters.get(key);
      if (matter) matter.conditions.push(condition);
      else matters.set(key, { body, theatre: theatreOf(condition, facts), lines: [], conditions: [condition] });
    }
  }
  return matters;
}

const isBeforeTheBody = (version: Version): boolean =>
  version.track === "request" || version.track === "aim" || version.track === "promise" || version.track === "refusal" || version.stage === "suspended";

/** The bodies that act, or whose mission it is where no one is named: what a state pledges to a mission is the state's own matter. */
function bodiesOf(commitment: Commitment, facts: LedgerFacts): readonly Named[] {
  const index = indexFacts(facts);
  const bodies = commitment.actor
    .filter((actor) => actor.id !== null && !isState(actor.id))
    .map(({ id, name }) => ({ id, name: actorName(index.nameOf, id!, name) }));
  const owner = commitment.mission?.id ? index.missionById.get(commitment.mission.id)?.body : null;
  if (owner && commitment.actor.length === 0) bodies.push({ id: owner, name: index.nameOf(owner) });
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

/** A condition belongs to the matters that its own reports tell of; one on the body itself also to its other matters in the same theatre. */
function mattersFor(condition: Commitment, matters: readonly Matter[], facts: LedgerFacts): readonly Matter[] {
  const theatre = theatreOf(condition, facts);
  const index = indexFacts(facts);
  const told = new Set(documentsOf(condition));
  return matters.filter((matter) => {
    const isOnBody = condition.actor.some((actor) => actor.id === matter.body.id);
    const isOnMember = condition.actor.some((actor) => actor.id !== null && index.membersOn(matter.body.id ?? "", null).has(actor.id));
    const isTold = matter.lines.some((line) => documentsOf(line).some((document) => told.has(document)));
    const meets = theatre === "" || matter.theatre === "" || theatre === matter.theatre;
    return (isOnBody && (isTold ? meets : theatre !== "" && theatre === matter.theatre)) || (isOnMember && isTold && meets);
  });
}

const documentsOf = (commitment: Commitment): readonly string[] =>
  commitment.versions.flatMap((version) => version.supports.map((support) => support.document));

function recordOf(key: string, matter: Matter, cards: readonly Decision[], context: DecisionContext): DecisionRecord {
  const { facts, knownBy, documents, claimOf } = context;
  const versions = matter.lines.flatMap((line) => line.versions.filter((version) => version.supersededBy === null));
  const claims = [
    ...new Set([...versions, ...matter.conditions.flatMap((one) => one.versions)].flatMap((version) => version.supports.map((support) => support.claim))),
  ];
  const wordsOf = (ids: readonly string[]): string => ids.flatMap((id) => claimOf?.(id)?.evidence.map((one) => one.quote) ?? []).join(" \n ");
  const words = wordsOf(claims);
  // A parliament that must agree is a gate, not the table at which the body sits: the level is read from the matter's own words.
  const matterWords = wordsOf(versions.flatMap((version) => version.supports.map((support) => support.claim)));
  const lines = new Set(matter.lines.map((line) => line.id));
  const own = cards.filter((card) => lines.has(card.commitment));
  const gates = new Map(own.flatMap((card) => card.gates).map((gate) => [gate.commitment, gate]));
  const positions = own.length ? positionsOf(own, context) : positionsBeside(matter.conditions, context);
  const members = [...indexFacts(facts).membersOn(matter.body.id ?? "", knownBy)].sort();
  const spoken = new Set(positions.map((position) => position.ally.id));
  const silent = members.filter((member) => !spoken.has(member));
  return {
    id: idOf("dr", key),
    body: matter.body,
    theatre: matter.theatre,
    about: aboutOf(matter),
    level: levelIn(matterWords),
    procedure: procedureIn(words),
    ...outcomeOf(versions, positions, words),
    gates: matter.conditions.map((condition) => gateOf(condition, matter, gates.get(condition.id))),
    positions,
    silent: { members: silent, note: `no position found in ${documents} ${documents === 1 ? "document" : "documents"}` },
    commitments: [...matter.lines, ...matter.conditions].map((one) => one.id).sort(),
    claims: claims.sort(),
  };
}

function aboutOf(matter: Matter): string {
  const line = matter.lines[0];
  if (!line) return matter.conditions.flatMap((one) => one.topic ?? []).join("; ") || "what its conditions are on";
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

function outcomeOf(
  versions: readonly Version[],
  positions: readonly DecisionPosition[],
  words: string,
): { readonly outcome: DecisionOutcome; readonly because: string } {
  const stages = new Set(versions.map((version) => version.stage));
  if (/\b(?:broke|breaks|broken|breaking) (?:the )?silence\b/i.test(words)) return { outcome: "silence broken", because: "an ally broke the silence" };
  if (stages.has("agreed") || stages.has("decided")) {
    if (/\bin principle\b/i.test(words)) return { outcome: "agreed in principle", because: "the reports say: in principle" };
    const reserved = positions.filter((position) => position.stance === "against" || position.stance === "unsure");
    return reserved.length
      ? { outcome: "agreed with reservation", because: `agreed, with ${reserved.map((one) => one.ally.name).join(", ")} ${reserved[0].stance}` }
      : { outcome: "agreed", because: "agreed or decided by the reports" };
  }
  if (stages.has("refused")) return { outcome: "refused", because: "refused by the reports" };
  const waits = positions.filter((position) => position.stance === "waits");
  if (waits.length) return { outcome: "deferred", because: `${waits.map((one) => one.ally.name).join(", ")} waits` };
  if (stages.has("considered")) return { outcome: "discussed", because: "under discussion by the reports" };
  return { outcome: "proposed", because: versions.length ? "asked for or planned; nothing says that it was discussed" : "only its conditions are on record" };
}

/** The state that the ledger's card gives; else unmet where the host asks for an end, and unknown where no claim says anything. */
function gateOf(condition: Commitment, matter: Matter, card: DecisionGate | undefined): DecisionGate {
  const asksForAnEnd =
    condition.gate === "host-consent"
      ? matter.lines.flatMap((line) =>
          line.versions.filter((version) => version.track === "request" && version.change === "end" && version.with.some((party) => party.role === "asker")),
        )
      : [];
  if (card && (card.state !== "unknown" || asksForAnEnd.length === 0)) return card;
  return {
    gate: condition.gate ?? "other",
    gatekeeper: condition.with.filter((party) => party.role === "gatekeeper").map(({ id, name }) => ({ id, name })),
    state: asksForAnEnd.length ? "unmet" : "unknown",
    commitment: condition.id,
    claims: condition.versions.map((version) => version.claim),
    because: asksForAnEnd.length ? "the host asks for an end" : "no claim says that it is met or refused",
  };
}

/** Each ally's position over the lines of one matter: waiting or unsure says more of a pending decision than being for it. */
function positionsOf(cards: readonly Decision[], { knownBy }: DecisionContext): readonly DecisionPosition[] {
  const weight = (position: DecisionPosition): number => (position.stance === "waits" || position.stance === "unsure" ? 1e7 : 0) + (position.knownOn ?? 0);
  const found = new Map<string, DecisionPosition>();
  for (const position of cards.flatMap((card) => card.positions)) {
    if (position.stance === "silent" || (knownBy !== null && (position.knownOn ?? Infinity) > knownBy)) continue;
    const key = position.ally.id ?? position.ally.name;
    const there = found.get(key);
    if (!there || weight(position) > weight(there)) found.set(key, position);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, position]) => position);
}

/** Members' positions in the reports of a matter of which only the conditions are told: those that wait or are unsure. */
function positionsBeside(conditions: readonly Commitment[], { ledger, facts, knownBy }: DecisionContext): readonly DecisionPosition[] {
  const told = new Set(conditions.flatMap(documentsOf));
  const bodies = conditions.flatMap((condition) => condition.actor.map((actor) => actor.id));
  const members = new Set(bodies.flatMap((body) => (body === null ? [] : [...indexFacts(facts).membersOn(body, knownBy)])));
  return ledger.commitments.flatMap((whole): readonly DecisionPosition[] => {
    if (whole.kind !== "position") return [];
    const version = commitmentKnownBy(whole, knownBy)?.versions.findLast(
      (one) => one.supersededBy === null && (one.stance === "waits" || one.stance === "unsure") && one.supports.some((support) => told.has(support.document)),
    );
    return version
      ? whole.actor
          .filter((actor) => members.has(actor.id ?? ""))
          .map(({ id, name }) => ({
            ally: { id, name },
            stance: version.stance!,
            claims: version.supports.map((support) => support.claim),
            knownOn: version.supports[0].knownOn,
            note: whole.topic ?? "",
          }))
      : [];
  });
}
