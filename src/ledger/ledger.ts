/**
 * The whole ledger as a pure function of documents, claims, judgements and the registry's facts: in whatever order they come, the
 * same ledger. An open index keeps the lines, so that a few more documents rebuild only the lines that they touch.
 */
import { answersOf, indexCommitments } from "./answers.ts";
import { byKnownDay, knownDayOf } from "./days.ts";
import { proposedMerges, aliasesOf } from "./entities.ts";
import { type FactIndex, indexFacts } from "./facts.ts";
import { type Applied, applyJudgements } from "./judgements.ts";
import { type Print, printOf } from "./lineage.ts";
import { type LineageIndex, addPrints, openLineage, originId, originsIn } from "./origins.ts";
import { type Joins, finalKeyOf, joinsOf, placeDocument } from "./place.ts";
import type { KnownDocument, Reading } from "./readings.ts";
import { type Reconciled, reconcileLine } from "./reconcile.ts";
import { silencesOf } from "./silence.ts";
import type { Claim, Conflict, DocumentClaims, Ledger, LedgerDocument, LedgerInput, Origin, SetAside } from "./types.ts";

interface Entry {
  readonly document: LedgerDocument;
  readonly claims: readonly Claim[];
  known: KnownDocument;
  /** The line of each claim before judgements join or split lines. */
  keys: ReadonlyMap<string, string>;
  aside: readonly SetAside[];
}

/** Lines kept open for more documents. Its parts are for this module; read it with `ledgerOf`. */
export interface LedgerIndex {
  readonly facts: FactIndex;
  readonly judgements: NonNullable<LedgerInput["judgements"]>;
  readonly entries: Map<string, Entry>;
  readonly lines: Map<string, Reading[]>;
  readonly parts: Map<string, Reconciled>;
  applied: Applied;
  aliases: ReadonlyMap<string, string>;
  joins: Joins;
  readonly lineage: LineageIndex;
  readonly givenOrigins: readonly Origin[] | null;
}

export function buildLedger(input: LedgerInput): Ledger {
  return ledgerOf(openLedger(input));
}

/** An index of the input, every line reconciled. */
export function openLedger(input: LedgerInput): LedgerIndex {
  const index: LedgerIndex = {
    facts: indexFacts(input.facts),
    judgements: input.judgements ?? [],
    entries: new Map(),
    lines: new Map(),
    parts: new Map(),
    applied: applyJudgements([], []),
    aliases: new Map(),
    joins: joinsOf([], () => undefined),
    lineage: openLineage([]),
    givenOrigins: input.origins ?? null,
  };
  addDocuments(index, input.documents, input.claims);
  return index;
}

/**
 * Adds documents with their claims and reconciles the lines that they touch, and no other. Returns the keys of the lines rebuilt.
 * Documents that are there already are left as they are; claims whose document is not given are ignored.
 */
export function addDocuments(index: LedgerIndex, documents: readonly LedgerDocument[], claims: readonly DocumentClaims[]): readonly string[] {
  const claimsByDocument = new Map<string, readonly Claim[]>();
  for (const one of claims)
    claimsByDocument.set(one.document, claimsByDocument.has(one.document) ? [...claimsByDocument.get(one.document)!, ...one.claims] : one.claims);
  const fresh = new Set<Entry>();
  for (const document of documents) {
    if (index.entries.has(document.id)) continue;
    const knownOn = knownDayOf(document);
    const entry: Entry = {
      document,
      claims: claimsByDocument.get(document.id) ?? [],
      known: { id: document.id, knownOn, origin: "" },
      keys: new Map(),
      aside: [],
    };
    index.entries.set(document.id, entry);
    fresh.add(entry);
  }
  const moved = assignOrigins(index, fresh);
  if (index.judgements.length) {
    index.applied = applyJudgements(
      index.judgements,
      [...index.entries.values()].map(({ document, claims: own }) => ({ document: document.id, claims: own })),
      (id) => index.entries.get(id)?.document.text,
    );
    index.aliases = aliasesOf(index.applied.entities);
  }
  const touched = new Set<string>();
  const before = index.joins;
  const placed: { readonly base: string; readonly reading: Reading }[] = [];
  const place = (entry: Entry): void => {
    const { placed: own, aside } = placeDocument(entry.claims, entry.known, index.facts, index.applied, index.aliases);
    entry.keys = new Map(own.map(({ key, reading }) => [reading.said.id, key]));
    entry.aside = aside;
    for (const { key, reading } of own) placed.push({ base: key, reading });
  };
  for (const entry of moved)
    if (!fresh.has(entry)) {
      for (const [claim, base] of entry.keys) removeReading(index, finalKeyOf(base, claim, before), entry.known.id, touched);
      place(entry);
    }
  for (const entry of fresh) place(entry);
  rejoin(index, touched);
  for (const { base, reading } of placed) {
    const key = finalKeyOf(base, reading.said.id, index.joins);
    const line = index.lines.get(key);
    if (line) line.push(reading);
    else index.lines.set(key, [reading]);
    touched.add(key);
  }
  for (const key of touched) rebuildLine(index, key);
  return [...touched].sort();
}

function rebuildLine(index: LedgerIndex, key: string): void {
  const readings = index.lines.get(key);
  if (!readings?.length) {
    index.lines.delete(key);
    index.parts.delete(key);
  } else index.parts.set(key, reconcileLine({ key, readings, mergedBy: index.joins.mergedBy.get(key) ?? [] }, index.facts));
}

/** The entries whose origin has changed, the fresh among them. */
function assignOrigins(index: LedgerIndex, fresh: ReadonlySet<Entry>): Entry[] {
  const originOf = new Map<string, string>();
  if (index.givenOrigins) for (const origin of index.givenOrigins) for (const document of origin.documents) originOf.set(document, origin.id);
  else {
    const prints: Print[] = [];
    for (const entry of fresh) prints.push(printOf(entry.document));
    const changed = new Set(addPrints(index.lineage, prints));
    index.lineage.prints.forEach((print, i) => {
      if (changed.has(print.document)) originOf.set(print.document, originId(index.lineage, index.lineage.root[i]));
    });
  }
  const moved: Entry[] = [];
  for (const entry of index.givenOrigins ? fresh : [...originOf.keys()].map((id) => index.entries.get(id)!)) {
    const origin = originOf.get(entry.document.id) ?? entry.document.id;
    if (entry.known.origin === origin) continue;
    entry.known = { ...entry.known, origin };
    moved.push(entry);
  }
  return moved;
}

/** Judged claims may have come or gone with the documents: lines that judgements shape are laid anew. */
function rejoin(index: LedgerIndex, touched: Set<string>): void {
  if (index.applied.pairs.length === 0) return;
  const keyOf = (claim: string): string | undefined => {
    for (const entry of judgedEntries(index)) if (entry.keys.has(claim)) return entry.keys.get(claim);
    return undefined;
  };
  const joins = joinsOf(index.applied.pairs, keyOf);
  const shaped = new Set([...index.joins.mergedBy.keys(), ...joins.mergedBy.keys(), ...joins.joined.keys(), ...index.joins.joined.keys()]);
  const readings: Reading[] = [];
  for (const key of shaped) {
    readings.push(...(index.lines.get(key) ?? []));
    index.lines.delete(key);
    touched.add(key);
  }
  index.joins = joins;
  for (const reading of readings) {
    const base = index.entries.get(reading.document.id)!.keys.get(reading.said.id)!;
    const key = finalKeyOf(base, reading.said.id, joins);
    const line = index.lines.get(key);
    if (line) line.push(reading);
    else index.lines.set(key, [reading]);
    touched.add(key);
  }
}

function judgedEntries(index: LedgerIndex): Entry[] {
  const documents = new Set<string>();
  for (const judgement of index.judgements) {
    if ("at" in judgement) documents.add(judgement.at.document);
    if ("other" in judgement) documents.add(judgement.other.document);
  }
  return [...documents].flatMap((id) => index.entries.get(id) ?? []);
}

function removeReading(index: LedgerIndex, key: string, document: string, touched: Set<string>): void {
  const line = index.lines.get(key);
  if (!line) return;
  index.lines.set(
    key,
    line.filter((reading) => reading.document.id !== document),
  );
  touched.add(key);
}

// ---------------------------------------------------------------------------------------------------------------------------

/** The ledger that an index holds, in an order of its own: commitments by key, conflicts by day and id. */
export function ledgerOf(index: LedgerIndex): Ledger {
  const parts = [...index.parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const commitments = parts.map((part) => part.commitment);
  const conflicts: Conflict[] = [];
  for (const part of parts) for (const conflict of part.conflicts) conflicts.push(resolvedBy(conflict, index.applied));
  const entries = [...index.entries.values()].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  for (const entry of entries) {
    const found = silencesOf(
      entry.document,
      entry.known.knownOn,
      entry.claims.filter((claim) => entry.keys.has(claim.id)),
      (claim) => commitmentOf(index, entry, claim),
    );
    for (const conflict of found) conflicts.push(resolvedBy(conflict, index.applied));
  }
  const lines = indexCommitments(commitments);
  return {
    commitments,
    conflicts: conflicts.sort((a, b) => byKnownDay(a.knownOn, b.knownOn) || (a.id < b.id ? -1 : 1)),
    answers: commitments.flatMap((commitment) => answersOf(commitment, lines, index.facts)),
    origins: [...(index.givenOrigins ?? originsIn(index.lineage))].sort((a, b) => (a.id < b.id ? -1 : 1)),
    entities: proposedMerges(
      entries.map((entry) => ({ document: entry.document.id, claims: entry.claims })),
      index.applied.entities,
    ),
    aside: entries.flatMap((entry) => entry.aside),
    orphans: index.applied.orphans,
    problems: entries.flatMap((entry) =>
      entry.known.knownOn === null
        ? [
            {
              kind: "no-publication-day",
              field: "publishedOn",
              because: "no day of publication: shown only where no day of knowledge is asked",
              document: entry.document.id,
            },
          ]
        : [],
    ),
  };
}

function commitmentOf(index: LedgerIndex, entry: Entry, claim: string): string | null {
  const base = entry.keys.get(claim);
  return base === undefined ? null : (index.parts.get(finalKeyOf(base, claim, index.joins))?.commitment.id ?? null);
}

function resolvedBy(conflict: Conflict, applied: Applied): Conflict {
  const resolved = applied.resolved.size ? applied.resolved.get(conflict.id) : undefined;
  return resolved ? { ...conflict, outcome: resolved.outcome, open: false } : conflict;
}
