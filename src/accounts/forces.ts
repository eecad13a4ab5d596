/** Who has how many people where on a day: contributed, promised, ceiling. A sum says what it leaves out; parts that contradict a total are a conflict. */
import { standingOn } from "../ledger/clocks.ts";
import { indexFacts, isState } from "../ledger/facts.ts";
import { lastKnown } from "../ledger/tracks.ts";
import { oldWord } from "../model/age.ts";
import type { Named } from "../model/claim.ts";
import type { Commitment, Version } from "../model/commitment.ts";
import { isoOf } from "../model/edtf.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { Ledger } from "../model/ledger.ts";
import { type Bounds, boundsOfQuantity, hull, isExact, meet, none, shownBounds, sum } from "./bounds.ts";
import { type FormulaResult, deployedPer1000Active, shareOfMission } from "./formulas.ts";

export interface ForcesQuery {
  readonly ally?: string;
  /** A state, or a region whose states count. */
  readonly host?: string;
  readonly mission?: string;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
}

export interface ForceRow {
  readonly commitment: string;
  readonly ally: readonly Named[];
  readonly host: readonly Named[];
  readonly mission: Named | null;
  /** What is so; "at least" and "about" stay bounds. */
  readonly contributed: Bounds | null;
  readonly promised: Bounds | null;
  readonly aimed: Bounds | null;
  /** An upper end with no lower one: "up to 170", "authority for 1,200". */
  readonly ceiling: Bounds | null;
  readonly claims: readonly string[];
  readonly notes: readonly string[];
}

export interface LeftOut {
  readonly commitment: string;
  readonly ally: string;
  readonly why: string;
}

export interface ForceSum {
  readonly contributed: Bounds;
  readonly promised: Bounds;
  readonly parts: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export interface Forces {
  readonly rows: readonly ForceRow[];
  readonly sum: ForceSum;
  /** Numbers that reports give for the whole, with what the parts say to them. */
  readonly totals: readonly TotalCheck[];
}

export interface TotalCheck {
  readonly commitment: string;
  readonly of: string;
  readonly total: Bounds;
  readonly parts: Bounds;
  /** `clash`: the parts are more than the whole, or make all of it and are less. `incomplete`: less, and nothing says that they are all. */
  readonly verdict: "agrees" | "clash" | "incomplete" | "no parts";
  readonly because: string;
}

export function forcesOf(ledger: Ledger, facts: LedgerFacts, query: ForcesQuery): Forces {
  const matching = ledger.commitments.filter((commitment) => commitment.kind === "force" && matches(commitment, facts, query));
  const rows: ForceRow[] = [];
  const leftOut: LeftOut[] = [];
  const totals: { readonly row: ForceRow; readonly states: Bounds | null }[] = [];
  for (const commitment of matching) {
    const { row, past, old, states } = rowOf(commitment, facts, query);
    const ally = commitment.actor.map((actor) => actor.name).join(" and ");
    if (!row) {
      if (past) leftOut.push({ commitment: commitment.id, ally, why: past });
      continue;
    }
    if (isWhole(commitment, row, query)) {
      if (row.contributed) totals.push({ row, states });
      leftOut.push({ commitment: commitment.id, ally, why: "a number for the whole, not for one ally" });
      continue;
    }
    rows.push(row);
    if (!row.contributed && !row.promised)
      leftOut.push({
        commitment: commitment.id,
        ally,
        why: old ?? (row.ceiling ? "only a ceiling is known" : row.aimed ? "only an aim is known" : "no number"),
      });
  }
  const summed = sumForces(rows, leftOut);
  return { rows, sum: summed, totals: totals.map(({ row, states }) => checkTotal(row, rows, states)) };
}

/** The sum of the rows that have a number. Bounds add as bounds; an ally's two lines in one place are both counted only where the missions differ. */
export function sumForces(rows: readonly ForceRow[], leftOut: readonly LeftOut[] = []): ForceSum {
  const used: ForceRow[] = [];
  const more: LeftOut[] = [];
  for (const row of rows) {
    if (!row.contributed && !row.promised) continue;
    const double = used.find((one) => mayBeSame(one, row));
    if (double) more.push({ commitment: row.commitment, ally: keyOf(row.ally), why: `may be the same people as ${double.commitment}` });
    else used.push(row);
  }
  return {
    contributed: sum(used.flatMap((row) => row.contributed ?? [])),
    promised: sum(used.flatMap((row) => row.promised ?? [])),
    parts: used.map((row) => row.commitment),
    leftOut: [...leftOut, ...more],
  };
}

/**
 * Whether two numbers may count the same people: one ally's, in a place that both name, and not in two missions. They are then never added; the
 * first told stands.
 */
export function mayBeSame(a: Pick<ForceRow, "ally" | "host" | "mission">, b: Pick<ForceRow, "ally" | "host" | "mission">): boolean {
  if (keyOf(a.ally) !== keyOf(b.ally) || (a.mission !== null && b.mission !== null && (a.mission.id ?? a.mission.name) !== (b.mission.id ?? b.mission.name)))
    return false;
  const hosts = new Set(a.host.map((host) => host.id ?? host.name));
  return hosts.size === 0 || b.host.length === 0 ? false : b.host.some((host) => hosts.has(host.id ?? host.name));
}

/** Parts against a total. `complete`: the parts are said to be all of it. "About" allows a twentieth either way. */
export function partsAgainstTotal(
  parts: readonly Bounds[],
  total: Bounds,
  { complete }: { readonly complete: boolean },
): Pick<TotalCheck, "parts" | "verdict" | "because"> {
  const made = sum(parts);
  if (parts.length === 0) return { parts: made, verdict: "no parts", because: "no part has a number" };
  const slack = total.approx || made.approx ? 0.05 : 0;
  const wide: Bounds = { min: total.min === null ? null : total.min * (1 - slack), max: total.max === null ? null : total.max * (1 + slack) };
  const words = `${parts.length} parts make ${shownBounds(made)}, the whole is ${shownBounds(total)}`;
  if (wide.max !== null && (made.min ?? 0) > wide.max) return { parts: made, verdict: "clash", because: `${words}: the parts are more` };
  if (meet(made, wide) && (complete || isExact(made))) return { parts: made, verdict: "agrees", because: words };
  if (complete && !meet(made, wide)) return { parts: made, verdict: "clash", because: `${words}: the parts are said to be all of it` };
  return { parts: made, verdict: "incomplete", because: `${words}: some parts are not known` };
}

/** An ally's share of what a mission has, where both have a number. */
export const missionShareOf = (row: ForceRow, total: { readonly value: Bounds | null; readonly from: string }): FormulaResult =>
  shareOfMission({ value: row.contributed, unit: "personnel", from: row.commitment }, { ...total, unit: "personnel" });

export const deployedPer1000 = (deployed: ForceSum, active: { readonly value: Bounds | null; readonly from: string }): FormulaResult =>
  deployedPer1000Active(
    { value: deployed.parts.length ? deployed.contributed : null, unit: "personnel", from: deployed.parts.join(", ") || "no claim" },
    { ...active, unit: "personnel" },
  );

// ---------------------------------------------------------------------------------------------------------------------------

const keyOf = (all: readonly Named[]): string =>
  all
    .map((one) => one.id ?? one.name)
    .sort()
    .join("+");

/** A number of several allies together. Of a body that is asked for by name, each single host's number is a part, and a theatre's the whole. */
function isWhole(commitment: Commitment, row: ForceRow, query: ForcesQuery): boolean {
  if (commitment.actor.length === 1 && isState(commitment.actor[0].id)) return false;
  return commitment.actor.length !== 1 || query.ally !== commitment.actor[0].id || row.host.length !== 1 || !isState(row.host[0].id);
}

/** Places and hosts of a commitment; a mission's own, by the registry, where the claims give none. */
export function hostsOf(commitment: Pick<Commitment, "place" | "with" | "mission">, facts: LedgerFacts): readonly Named[] {
  const hosts = [...commitment.place, ...commitment.with.filter((party) => party.role === "host").map(({ id, name }) => ({ id, name }))];
  const index = indexFacts(facts);
  if (hosts.length === 0 && commitment.mission?.id)
    return (index.missionById.get(commitment.mission.id)?.places ?? []).map((id) => ({ id, name: index.nameOf(id) }));
  return [...new Map(hosts.map((host) => [host.id ?? host.name, host])).values()];
}

function matches(commitment: Commitment, facts: LedgerFacts, { ally, host, mission }: ForcesQuery): boolean {
  if (ally !== undefined && !commitment.actor.some((actor) => actor.id === ally)) return false;
  if (mission !== undefined && commitment.mission?.id !== mission && !commitment.versions.some((version) => version.mission?.id === mission)) return false;
  if (host === undefined) return true;
  const states = new Set([host, ...(indexFacts(facts).statesOf.get(host) ?? [])]);
  return hostsOf(commitment, facts).some((one) => one.id !== null && states.has(one.id));
}

function rowOf(
  commitment: Commitment,
  facts: LedgerFacts,
  query: ForcesQuery,
): { readonly row: ForceRow | null; readonly past: string | null; readonly old: string | null; readonly states: Bounds | null } {
  const standing = standingOn(commitment, query);
  const now = standing.filter((one) => one.state !== "past");
  if (now.length === 0) return { row: null, past: standing.length ? "its end has passed" : null, old: null, states: null };
  const notes = now.some((one) => one.state === "perhaps") ? ["its end may have passed: the day is only known roughly"] : [];
  const ended = now.some(({ version }) => version.track === "actual" && (version.stage === "ended" || version.stage === "refused"));
  if (ended && !now.some(({ version }) => version.track === "actual" && version.stage === "in-force"))
    return { row: null, past: "ended", old: null, states: null };
  const people = now.map((one) => one.version).filter((version) => countOf(version) === "personnel" || version.strand.startsWith("personnel:"));
  const claims: string[] = [];
  const on = query.trueOn ?? query.knownBy;
  let old: string | null = null;
  const read = (track: Version["track"], ceiling: boolean): Bounds | null => {
    const found = people.filter((version) => version.track === track && countOf(version) === "personnel" && version.stage !== "ended");
    const bounds = found.flatMap((version) => {
      const value = boundsOfQuantity(version.derived?.quantity ?? version.quantity);
      if (!value || (value.min === null) !== ceiling) return [];
      const told = lastKnown(version);
      const day = on === null ? null : oldWord(version, Number.isFinite(told) ? told : null, on);
      if (day !== null) {
        old ??= `as of ${isoOf(day)}: no later word in more than two years`;
        notes.push(`${shownBounds(value)} as of ${isoOf(day)}`);
        return [];
      }
      claims.push(...(version.derived?.of ?? [version.claim]));
      return [value];
    });
    if (bounds.length > 1) notes.push(`${bounds.length} tellings stand side by side (${track}): ${bounds.map((one) => shownBounds(one)).join(", ")}`);
    return bounds.length ? hull(bounds) : null;
  };
  const ceilings = (["actual", "promise", "aim"] as const).flatMap((track) => read(track, true) ?? []);
  const row: ForceRow = {
    commitment: commitment.id,
    ally: commitment.actor.map(({ id, name }) => ({ id, name })),
    host: hostsOf(commitment, facts),
    mission: commitment.mission,
    contributed: read("actual", false),
    promised: read("promise", false),
    aimed: read("aim", false),
    ceiling: ceilings.length ? hull(ceilings) : null,
    claims: [...new Set(claims)],
    notes,
  };
  for (const version of people)
    if (countOf(version) !== "personnel" && version.quantity) notes.push(`apart: “${version.quantity.quote}” (${countOf(version).slice(10)})`);
  const states = now.map((one) => one.version).find((version) => version.strand === "states" && version.track === "actual");
  return { row: { ...row, notes }, past: null, old, states: states ? boundsOfQuantity(states.quantity) : null };
}

/** What a version counts, whichever of several arrivals it is. */
const countOf = ({ strand }: Version): string => strand.split("#", 1)[0];

function checkTotal(whole: ForceRow, rows: readonly ForceRow[], states: Bounds | null): TotalCheck {
  const places = new Set(whole.host.map((host) => host.id ?? host.name));
  const parts = rows.filter(
    (row) => row.contributed && (whole.mission?.id ? row.mission?.id === whole.mission.id : row.host.some((host) => places.has(host.id ?? host.name))),
  );
  const complete = states !== null && isExact(states) && states.min === parts.length;
  const of =
    whole.mission?.name ?? `${whole.ally.map((ally) => ally.name).join(" and ")} in ${whole.host.map((host) => host.name).join(", ") || "no place named"}`;
  return {
    commitment: whole.commitment,
    of,
    total: whole.contributed ?? none,
    ...partsAgainstTotal(
      parts.map((row) => row.contributed!),
      whole.contributed ?? none,
      { complete },
    ),
  };
}
