/**
 * Two clocks: when a thing is true, and when it could be known. A view as of a day of knowledge is the ledger restricted to what
 * was published by then; it equals the ledger built from those documents alone.
 */
import { answersOf, indexCommitments } from "./answers.ts";
import { isKnown, knownDayOf } from "./days.ts";
import { originsOfSupports, summaryOf } from "./drafts.ts";
import { indexFacts } from "./facts.ts";
import { beginsOn } from "../model/columns.ts";
import { byTelling } from "./tracks.ts";
import type { Commitment, Conflict, Ledger, LedgerDiff, LedgerDocument, LedgerFacts, LedgerInput, Origin, Version } from "./types.ts";

/** The input as it was on a day: documents published by then, with their claims. Judgements stay: they are the reader's own. */
export function inputKnownBy(input: LedgerInput, knownBy: number | null): LedgerInput {
  if (knownBy === null) return input;
  const documents = input.documents.filter((document) => isKnown(knownDayOf(document), knownBy));
  const ids = new Set(documents.map((document) => document.id));
  return { ...input, documents, claims: input.claims.filter((one) => ids.has(one.document)) };
}

/**
 * A commitment as of a day of knowledge, or null where nothing of it was known. Lines that judgements joined or split
 * (`mergedBy`) must be reconciled anew where a judged claim was not known yet.
 */
export function commitmentKnownBy(commitment: Commitment, knownBy: number | null): Commitment | null {
  if (knownBy === null || (commitment.lastKnownOn !== null && commitment.lastKnownOn <= knownBy && allKnown(commitment))) return commitment;
  const versions: Version[] = [];
  for (const version of commitment.versions) {
    const known = versionKnownBy(version, knownBy);
    if (known) versions.push(known);
  }
  return versions.length === 0 ? null : { ...commitment, versions, ...summaryOf(versions) };
}

const allKnown = (commitment: Commitment): boolean =>
  commitment.versions.every((version) => version.supports[version.supports.length - 1].knownOn !== null && version.aside.every((one) => one.knownOn !== null));

function versionKnownBy(version: Version, knownBy: number): Version | null {
  if (!isKnown(version.supports[0].knownOn, knownBy)) return null;
  const supports = version.supports.filter((support) => isKnown(support.knownOn, knownBy));
  const superseded = version.supersededBy !== null && isKnown(version.supersededKnownOn, knownBy);
  return {
    ...version,
    supports,
    origins: originsOfSupports(supports),
    fills: version.fills.filter((fill) => isKnown(fill.knownOn, knownBy)),
    aside: version.aside.filter((one) => isKnown(one.knownOn, knownBy)),
    supersededBy: superseded ? version.supersededBy : null,
    supersededKnownOn: superseded ? version.supersededKnownOn : null,
  };
}

/** The ledger as of a day of knowledge. Proposed merges of names are a matter of today's workspace and are left out. */
export function ledgerKnownBy(
  ledger: Ledger,
  knownBy: number | null,
  context: { readonly documents: readonly LedgerDocument[]; readonly facts?: LedgerFacts },
): Ledger {
  if (knownBy === null) return ledger;
  const commitments = ledger.commitments.flatMap((commitment) => commitmentKnownBy(commitment, knownBy) ?? []);
  const lines = indexCommitments(commitments);
  const facts = indexFacts(context.facts);
  return {
    commitments,
    conflicts: ledger.conflicts.filter((conflict) => isKnown(conflict.knownOn, knownBy)),
    answers: commitments.flatMap((commitment) => answersOf(commitment, lines, facts)),
    origins: originsKnownBy(ledger.origins, knownBy, context.documents),
    entities: [],
    aside: ledger.aside.filter((one) => isKnown(one.knownOn, knownBy)),
    orphans: ledger.orphans,
    problems: [],
  };
}

function originsKnownBy(origins: readonly Origin[], knownBy: number, documents: readonly LedgerDocument[]): readonly Origin[] {
  const known = new Set(documents.filter((document) => isKnown(knownDayOf(document), knownBy)).map((document) => document.id));
  return origins
    .filter((origin) => known.has(origin.earliest))
    .map((origin) => ({
      ...origin,
      documents: origin.documents.filter((document) => known.has(document)),
      links: origin.links.filter((link) => known.has(link.from)),
    }));
}

// ---------------------------------------------------------------------------------------------------------------------------

export interface StandingVersion {
  readonly version: Version;
  /** `so`: within its days; `perhaps`: within the vagueness of an end; `past`: its end has passed and nothing took its place. */
  readonly state: "so" | "perhaps" | "past";
}

/** The versions that stand on a day of the world, as far as known by a day; the most telling first. Null days ask nothing. */
export function standingOn(commitment: Commitment, days: { readonly trueOn: number | null; readonly knownBy: number | null }): readonly StandingVersion[] {
  const known = commitmentKnownBy(commitment, days.knownBy);
  if (!known) return [];
  const { trueOn } = days;
  if (trueOn === null)
    return known.versions
      .filter((version) => version.supersededBy === null)
      .sort(byTelling)
      .map((version) => ({ version, state: "so" }));
  const byId = new Map(known.versions.map((version) => [version.id, version]));
  const standing: StandingVersion[] = [];
  for (const version of known.versions) {
    const begins = beginsOn(version);
    if (begins !== null && trueOn < begins) continue;
    const next = version.supersededBy === null ? undefined : byId.get(version.supersededBy);
    // What replaced it counts from when it is true itself, not from when it was told.
    if (next && (beginsOn(next) ?? -Infinity) <= trueOn) continue;
    const { earliest, latest } = version.to;
    standing.push({ version, state: latest !== null && trueOn >= latest ? "past" : earliest !== null && trueOn >= earliest ? "perhaps" : "so" });
  }
  return standing.sort((a, b) => byTelling(a.version, b.version));
}

/** What a reader would have learnt after `from` and by `to`: lines, versions and what they replace, further tellings, disagreements. */
export function diffKnown(ledger: Ledger, days: { readonly from: number; readonly to: number }): LedgerDiff {
  const isNew = (knownOn: number | null): boolean => knownOn !== null && knownOn > days.from && knownOn <= days.to;
  const commitments: string[] = [];
  const versions: LedgerDiff["versions"][number][] = [];
  const supports: LedgerDiff["supports"][number][] = [];
  for (const commitment of ledger.commitments) {
    if (commitment.lastKnownOn !== null && commitment.lastKnownOn <= days.from) continue;
    if (isNew(commitment.knownOn)) commitments.push(commitment.id);
    for (const version of commitment.versions) {
      if (isNew(version.supports[0].knownOn)) versions.push({ commitment: commitment.id, version: version.id, replaces: version.supersedes });
      else {
        const claims = version.supports.filter((support) => isNew(support.knownOn)).map((support) => support.claim);
        if (claims.length) supports.push({ commitment: commitment.id, version: version.id, claims });
      }
    }
  }
  return {
    commitments,
    versions,
    supports,
    conflicts: ledger.conflicts.filter((conflict: Conflict) => isNew(conflict.knownOn)).map((conflict) => conflict.id),
  };
}
