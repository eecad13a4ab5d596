/** One line: its readings folded into a commitment, and what disagrees in it. */
import { byKnownDay } from "./days.ts";
import { type VersionDraft, nameDrafts, summaryOf, versionOf } from "./drafts.ts";
import { type FactIndex, isState } from "./facts.ts";
import { foldLine } from "./fold.ts";
import { shown } from "./quantities.ts";
import { type Reading, isContradicted, registryFinding, registryNotes } from "./readings.ts";
import type { Finding } from "./standing.ts";
import { type Claim, type Commitment, type Conflict, type Side, idOf } from "./types.ts";

export interface Line {
  readonly key: string;
  readonly readings: readonly Reading[];
  /** Judgements that joined lines into this one, or split it off. */
  readonly mergedBy: readonly string[];
}

export interface Reconciled {
  readonly commitment: Commitment;
  readonly conflicts: readonly Conflict[];
}

/** The same line gives the same commitment, in whatever order its readings come. Ids stay when claims are added. */
export function reconcileLine(line: Line, index: FactIndex): Reconciled {
  const readings = line.readings.length > 1 ? [...line.readings].sort(byKnowing) : line.readings;
  const { drafts, findings } = foldLine(readings, index.gifts);
  nameDrafts(drafts, line.key);
  const versions = drafts.map(versionOf);
  const id = idOf("k", line.key);
  const { claim } = readings[0];
  // The line is named by the first day on which anything of it was known: a later report never renames it.
  let sameDay = 1;
  while (sameDay < readings.length && sameDay < 32 && readings[sameDay].document.knownOn === readings[0].document.knownOn) sameDay++;
  const first = readings.slice(0, sameDay).map((reading) => reading.claim);
  const commitment: Commitment = {
    id,
    key: line.key,
    kind: claim.kind,
    actor: claim.actor,
    with: (first.find((one) => one.with.length > 0) ?? claim).with,
    place: (first.find((one) => one.place.length > 0) ?? claim).place,
    mission: (first.find((one) => one.mission !== null) ?? claim).mission,
    topic: claim.topic,
    object: claim.object,
    gate: claim.gate ?? null,
    form: claim.form ?? null,
    versions,
    ...summaryOf(versions),
    mergedBy: line.mergedBy,
  };
  const conflicts = findings.map((finding) => conflictOf(finding, id, drafts, index));
  const errors: Conflict[] = [];
  for (let i = 0; i < readings.length; i++) {
    const error = textErrorOf(readings, i, id, index);
    if (error) addError(errors, error);
  }
  return { commitment, conflicts: [...conflicts, ...errors] };
}

/** One slip of the pen is one conflict, however many claims were read in its words. */
function addError(errors: Conflict[], error: Conflict): void {
  const [side, other] = error.sides;
  const same = errors.findIndex(
    (one) =>
      one.sides[0].document === side.document &&
      one.field === error.field &&
      one.said === error.said &&
      one.likely === error.likely &&
      one.sides[0].evidence.start < side.evidence.end &&
      side.evidence.start < one.sides[0].evidence.end,
  );
  if (same < 0) return void errors.push(error);
  const [first, second] = errors[same].sides;
  const isAlone = second.document === first.document;
  errors[same] = {
    ...errors[same],
    open: errors[same].open || error.open,
    sides: [{ ...first, claims: [...first.claims, ...side.claims] }, isAlone ? other : second],
  };
}

/** Order of knowing: day, document, place in the text, id. Total, so that nothing depends on the order of import. */
export function byKnowing(a: Reading, b: Reading): number {
  return (
    byKnownDay(a.document.knownOn, b.document.knownOn) ||
    compareText(a.document.id, b.document.id) ||
    a.said.evidence[0].start - b.said.evidence[0].start ||
    compareText(a.said.id, b.said.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sideOf(reading: Reading, version: VersionDraft | null): Side {
  return {
    document: reading.document.id,
    knownOn: reading.document.knownOn,
    claims: version ? version.readings.slice(0, 8).map((one) => one.said.id) : [reading.said.id],
    version: version?.id || null,
    evidence: reading.said.evidence[0],
  };
}

const none: readonly never[] = [];

function conflictOf(finding: Finding, commitment: string, drafts: readonly VersionDraft[], index: FactIndex): Conflict {
  const { earlier, later, kind, rule } = finding;
  const asked = finding.open;
  // Only what was known when the two met: a telling of a later day is no part of an earlier view.
  const known = laterDay(earlier.first.document.knownOn, later.first.document.knownOn);
  return {
    id: idOf("x", rule, earlier.first.said.id, later.first.said.id),
    kind,
    commitment,
    rule,
    because: finding.because,
    field: finding.field,
    sides: [finding.met ? { ...sideOf(finding.met, null), version: earlier.id || null } : firstSide(earlier), firstSide(later)],
    registry: asked ? registryNotes(later.first.claim, later.first.document.knownOn, index) : none,
    others: asked ? othersOn(earlier, later, drafts, known) : none,
    outcome: finding.outcome,
    open: finding.open,
    knownOn: known,
  };
}

const firstSide = (draft: VersionDraft): Side => ({ ...sideOf(draft.first, null), version: draft.id || null });

const laterDay = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : Math.max(a, b));

/** So many versions of a long line are looked at for what others said, back from the day of the finding: those of later days are no part of it. */
const lookedBack = 200;

/** How many of the drafts, which are in order of knowing, were known by a day. */
function countKnown(drafts: readonly VersionDraft[], known: number | null): number {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byKnownDay(drafts[middle].first.document.knownOn, known) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What other tellers said of the same by then: "2 origins: 450 troops". */
function othersOn(earlier: VersionDraft, later: VersionDraft, drafts: readonly VersionDraft[], known: number | null): string[] {
  const said: string[] = [];
  const end = countKnown(drafts, known);
  for (let i = Math.max(0, end - lookedBack); i < end; i++) {
    const draft = drafts[i];
    if (draft.strand !== later.strand || draft.track !== later.track || said.length >= 5) continue;
    const by = draft.readings.filter(
      (reading) => byKnownDay(reading.document.knownOn, known) <= 0 && reading.document !== earlier.first.document && reading.document !== later.first.document,
    );
    const origins = new Set(by.map((reading) => reading.document.origin)).size;
    if (origins > 0) said.push(`${origins} ${origins === 1 ? "origin" : "origins"}: ${shown(draft.first.claim.quantity)} (${draft.first.claim.stage})`);
  }
  return said;
}

/** A slip that the report itself, or the registry on that day, contradicts. The other side is the first telling of the likely reading. */
function textErrorOf(readings: readonly Reading[], at: number, commitment: string, index: FactIndex): Conflict | null {
  const reading = readings[at];
  const problem = reading.said.problems.length ? reading.said.problems.find(isContradicted) : undefined;
  const finding = problem ? null : registryFinding(reading.claim, reading.document.knownOn, index);
  if (!problem && !finding) return null;
  const field = problem?.field ?? finding!.field;
  const said = wrongIn(idsOf(reading.said, field));
  const likely = problem?.likely ?? finding!.likely;
  const right =
    readings.find((other, i) => i !== at && byKnownDay(other.document.knownOn, reading.document.knownOn) <= 0 && idsOf(other.said, field).includes(likely)) ??
    null;
  const rule = problem ? "text-error/own-text" : "text-error/registry";
  return {
    id: idOf("x", rule, reading.said.id, field),
    kind: "text-error",
    commitment,
    rule,
    field,
    said: said.join(", "),
    likely,
    because: problem?.because ?? finding?.because ?? `the rest of the report says ${likely}`,
    sides: [sideOf(reading, null), sideOf(right ?? reading, null)],
    registry: finding ? [finding.because] : registryNotes({ ...reading.claim }, reading.document.knownOn, index),
    others: originsSaying(readings, at, field, likely, index),
    outcome: problem
      ? `read ${index.nameOf(likely)}; the literal reading is kept until a person confirms`
      : "the literal reading stands until a person decides",
    open: (reading.said.certainty ?? 1) >= 0.5,
    knownOn: reading.document.knownOn,
  };
}

function originsSaying(readings: readonly Reading[], at: number, field: string, likely: string, index: FactIndex): string[] {
  const origins = new Set<string>();
  for (const other of readings) {
    if (other.document === readings[at].document || byKnownDay(other.document.knownOn, readings[at].document.knownOn) > 0) continue;
    if (idsOf(other.said, field).includes(likely)) origins.add(other.document.origin);
  }
  return origins.size === 0 ? [] : [`${origins.size} ${origins.size === 1 ? "origin says" : "origins say"} ${index.nameOf(likely)}`];
}

/** Beside a region, the one state is what is wrong. */
function wrongIn(ids: readonly string[]): readonly string[] {
  const states = ids.filter(isState);
  return states.length === 1 ? states : ids;
}

function idsOf(claim: Claim, field: string): string[] {
  const named = field === "place" ? claim.place : field === "actor" ? claim.actor : claim.mission ? [claim.mission] : [];
  return named.map((one) => one.id ?? one.name);
}
