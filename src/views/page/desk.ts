/**
 * The ledger laid open for a page: everything that a view looks up, by its key. Made once for a state of the ledger and a day of
 * knowledge; every view is a function of it.
 */
import { knownDayOf } from "../../ledger/days.ts";
import { type FactIndex, indexFacts } from "../../ledger/facts.ts";
import { gradeOf } from "../../ledger/grades.ts";
import { type Applied, applyJudgements } from "../../ledger/judgements.ts";
import { buildLedger } from "../../ledger/ledger.ts";
import { inputKnownBy, ledgerKnownBy } from "../../ledger/clocks.ts";
import type { Claim } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/document.ts";
import { isoOf } from "../../model/edtf.ts";
import type { Commitment, Version } from "../../model/commitment.ts";
import type { Conflict } from "../../model/conflict.ts";
import type { LedgerFacts } from "../../model/facts.ts";
import type { Grade } from "../../model/grade.ts";
import type { Judgement } from "../../model/judgement.ts";
import type { DocumentClaims, Ledger } from "../../model/ledger.ts";
import type { Registry } from "../../model/registry.ts";

export interface DeskInput {
  readonly documents: readonly DocumentRecord[];
  readonly claims: readonly DocumentClaims[];
  readonly judgements: readonly Judgement[];
  readonly facts: LedgerFacts;
  readonly registry: Registry;
}

export interface ClaimAt {
  readonly claim: Claim;
  readonly document: DocumentRecord;
  readonly knownOn: number | null;
}

export interface Desk extends DeskInput {
  readonly ledger: Ledger;
  readonly index: FactIndex;
  readonly applied: Applied;
  readonly knownBy: number | null;
  readonly documentById: ReadonlyMap<string, DocumentRecord>;
  readonly claimById: ReadonlyMap<string, ClaimAt>;
  readonly claimsOf: ReadonlyMap<string, readonly Claim[]>;
  readonly commitmentById: ReadonlyMap<string, Commitment>;
  /** The commitment and version that a claim speaks for. */
  readonly placeOf: ReadonlyMap<string, { readonly commitment: Commitment; readonly version: Version }>;
  readonly conflictsOf: ReadonlyMap<string, readonly Conflict[]>;
  readonly conflictsOfClaim: ReadonlyMap<string, readonly Conflict[]>;
  readonly originOf: ReadonlyMap<string, string>;
  /** What views keep for the life of this desk. */
  readonly kept: Map<string, unknown>;
}

/** The desk as known by a day; null asks for everything. */
export type DeskKnownBy = (knownBy: number | null) => Desk;

const keptDays = 8;

export function openDesk(input: DeskInput): DeskKnownBy {
  const whole = laidOpen(input, buildLedger({ documents: input.documents, claims: input.claims, judgements: input.judgements, facts: input.facts }), null);
  const byDay = new Map<number, Desk>();
  return (knownBy) => {
    if (knownBy === null) return whole;
    const known = byDay.get(knownBy);
    if (known) return known;
    const then = inputKnownBy(input, knownBy);
    const desk = laidOpen(
      { ...input, documents: input.documents.filter((document) => (knownDayOf(document) ?? Infinity) <= knownBy), claims: then.claims },
      ledgerKnownBy(whole.ledger, knownBy, input),
      knownBy,
    );
    byDay.set(knownBy, desk);
    if (byDay.size > keptDays) byDay.delete(byDay.keys().next().value!);
    return desk;
  };
}

/** A desk of a ledger made elsewhere, whole or some lines of it. */
export function laidOpen(input: DeskInput, ledger: Ledger, knownBy: number | null): Desk {
  const documentById = new Map(input.documents.map((document) => [document.id, document]));
  const applied = applyJudgements(input.judgements, input.claims, (id) => documentById.get(id)?.text);
  const claimById = new Map<string, ClaimAt>();
  const claimsOf = new Map<string, Claim[]>();
  for (const { document: id, claims } of input.claims) {
    const document = documentById.get(id);
    if (!document) continue;
    const knownOn = knownDayOf(document);
    const said = claims.map((claim) => applied.corrected.get(claim.id) ?? claim);
    for (const claim of said) claimById.set(claim.id, { claim, document, knownOn });
    claimsOf.set(id, [...(claimsOf.get(id) ?? []), ...said]);
  }
  const placeOf = new Map<string, { commitment: Commitment; version: Version }>();
  for (const commitment of ledger.commitments)
    for (const version of commitment.versions) for (const support of version.supports) placeOf.set(support.claim, { commitment, version });
  const conflictsOf = new Map<string, Conflict[]>();
  const conflictsOfClaim = new Map<string, Conflict[]>();
  for (const conflict of ledger.conflicts) {
    if (conflict.commitment) push(conflictsOf, conflict.commitment, conflict);
    for (const claim of new Set(conflict.sides.flatMap((side) => side.claims))) push(conflictsOfClaim, claim, conflict);
  }
  const originOf = new Map<string, string>();
  for (const origin of ledger.origins) for (const document of origin.documents) originOf.set(document, origin.id);
  return {
    ...input,
    ledger,
    index: indexFacts(input.facts),
    applied,
    knownBy,
    documentById,
    claimById,
    claimsOf,
    commitmentById: new Map(ledger.commitments.map((commitment) => [commitment.id, commitment])),
    placeOf,
    conflictsOf,
    conflictsOfClaim,
    originOf,
    kept: new Map(),
  };
}

/** What is made once for a desk and a key. */
export function keptIn<T>(desk: Desk, key: string, make: () => T): T {
  if (!desk.kept.has(key)) desk.kept.set(key, make());
  return desk.kept.get(key) as T;
}

export function gradeIn(desk: Desk, id: string): Grade | null {
  const at = desk.claimById.get(id);
  if (!at) return null;
  return gradeOf(at.claim, {
    document: at.document,
    version: desk.placeOf.get(id)?.version ?? null,
    conflicts: desk.conflictsOfClaim.get(id),
    judged: desk.applied.grades,
  });
}

export const isoOrNull = (day: number | null): string | null => (day === null ? null : isoOf(day));

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export { factsOf as factsFor } from "../../ledger/facts.ts";
