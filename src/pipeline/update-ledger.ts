/**
 * Claims and judgements to the ledger, for whatever is waiting: documents without an origin or a place, judgements not laid yet,
 * lines to be reconciled. Each slice is one short transaction, so that others may read and write in between, and a kill at any
 * moment leaves work marked as still to do. From nothing it is a rebuild; after a few documents it touches only their lines.
 */
import { proposedMerges, aliasesOf } from "../ledger/entities.ts";
import { indexFacts } from "../ledger/facts.ts";
import { applyJudgements, judgedDocuments } from "../ledger/judgements.ts";
import { type Joins, finalKeyOf, joinsOf, placeDocument } from "../ledger/place.ts";
import type { KnownDocument } from "../ledger/readings.ts";
import { silencesOf } from "../ledger/silence.ts";
import { idOf } from "../model/id.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { Judgement } from "../model/judgement.ts";
import type { DocumentClaims, LedgerDocument } from "../model/ledger.ts";
import { claimsOnLines } from "../store/bundles.ts";
import { clearSilences, conflictPlace, putSilence, silences } from "../store/conflicts.ts";
import { replaceMerges, speakerRows } from "../store/entities.ts";
import { baseKeyOf, basesOf, dirtyCount, dirtyLine, dirtyLines, lineFor, lineNumber, numberedClaims, placeClaim, setAsides } from "../store/lines.ts";
import { type Told, setPlaced, setWaiting, toldById, waitingCount, waitingDocuments } from "../store/told.ts";
import { claimsOf } from "../store/claims.ts";
import { textOf, unplace } from "../store/documents.ts";
import { judgementById, judgementLog, judgementsAfter, lastJudgement } from "../store/judgements.ts";
import { type Store, metaOf, setMeta, withoutSync } from "../store/open.ts";
import { layAdditions } from "./additions.ts";
import { type LineContext, layLine, resolved } from "./lay-line.ts";
import { updateOrigins } from "./lineage.ts";

export interface UpdateProgress {
  readonly step: "origins" | "place" | "reconcile";
  readonly done: number;
  readonly total: number;
}

export interface UpdateOptions {
  readonly onProgress?: (progress: UpdateProgress) => void;
  readonly signal?: AbortSignal;
}

export interface UpdateSummary {
  readonly documents: number;
  readonly lines: number;
}

interface Context extends LineContext {
  readonly log: readonly Judgement[];
  joins: Joins;
  silenced: LineContext["silenced"];
}

/** Documents or lines in one transaction: a few tenths of a second in which other writers wait. */
const slice = 2500;

export function updateLedger(store: Store, facts: LedgerFacts, options: UpdateOptions = {}): UpdateSummary {
  return needsUpdate(store) ? withoutSync(store, () => layAll(store, facts, options)) : { documents: 0, lines: 0 };
}

function layAll(store: Store, facts: LedgerFacts, { onProgress, signal }: UpdateOptions): UpdateSummary {
  const index = indexFacts(facts);
  takeJudgements(store);
  layAdditions(store);
  const waiting = waitingCount(store);
  store.write(() => setMeta(store, "laying", "1"));
  const judgedUpTo = lastJudgement(store);
  if (waiting > 0) {
    onProgress?.({ step: "origins", done: 0, total: waiting });
    updateOrigins(store);
  }
  const context: Context = { store, index, ...judged(store), joins: joinsOf([], () => undefined), silenced: new Map() };
  placeAll(context, waiting, onProgress, signal);
  rejoin(context);
  const lines = reconcileAll(context, onProgress, signal);
  if (signal?.aborted) return { documents: waiting, lines };
  store.write(() => {
    if (waiting > 0 || context.applied.entities.length > 0) replaceMerges(store, proposedMerges(speakerRows(store), context.applied.entities));
    setMeta(store, "judged", String(judgedUpTo));
    setMeta(store, "change", String(Number(metaOf(store, "change") ?? 0) + 1));
    store.sql("DELETE FROM meta WHERE key = 'laying'").run();
  });
  return { documents: waiting, lines };
}

/** Whether documents, judgements or lines wait to be laid. */
export const needsUpdate = (store: Store): boolean =>
  waitingCount(store) > 0 || dirtyCount(store) > 0 || metaOf(store, "laying") !== null || Number(metaOf(store, "judged") ?? 0) !== lastJudgement(store);

// ---------------------------------------------------------------------------------------------------------------------------

/** The documents of new judgements wait to be placed again; a judgement on names concerns every document. */
function takeJudgements(store: Store): void {
  const since = Number(metaOf(store, "taken") ?? 0);
  const fresh = judgementsAfter(store, since);
  if (fresh.length === 0) return;
  store.write(() => {
    for (const { judgement } of fresh) touchedBy(store, judgement);
    setMeta(store, "taken", String(fresh[fresh.length - 1].n));
  });
}

function touchedBy(store: Store, judgement: Judgement): void {
  switch (judgement.verdict) {
    case "accept":
    case "reject":
    case "correct":
    case "add":
    case "grade":
      return waitAgain(store, judgement.at.document);
    case "same":
    case "different":
      waitAgain(store, judgement.at.document);
      return waitAgain(store, judgement.other.document);
    case "same-entity":
    case "different-entity":
      return void store.sql("UPDATE told SET placed = -1").run();
    case "resolve": {
      const place = conflictPlace(store, judgement.conflict);
      if (place?.line != null) dirtyLine(store, place.line);
      if (place?.document != null) setWaiting(store, place.document);
      return;
    }
    case "undo": {
      const undone = judgementById(store, judgement.judgement);
      if (undone) touchedBy(store, undone);
    }
  }
}

function waitAgain(store: Store, documentId: string): void {
  const told = toldById(store, documentId);
  if (told) setWaiting(store, told.n);
}

/** The log laid over the claims of the documents that it names: no other claim can be judged. */
export function judged(store: Store): Pick<Context, "log" | "applied" | "aliases"> {
  const log = judgementLog(store);
  const claims: DocumentClaims[] = judgedDocuments(log).map((document) => ({ document, claims: claimsOf(store, document).map((row) => row.claim) }));
  const applied = applyJudgements(log, claims, (document) => textOf(store, document) ?? undefined);
  return { log, applied, aliases: aliasesOf(applied.entities) };
}

// ---------------------------------------------------------------------------------------------------------------------------

function placeAll(context: Context, waiting: number, onProgress: UpdateOptions["onProgress"], signal?: AbortSignal): void {
  const { store } = context;
  for (let done = 0; !signal?.aborted; ) {
    const documents = waitingDocuments(store, slice);
    if (documents.length === 0) return;
    store.write(() => {
      // Lines met in this transaction: each is looked up and marked once.
      const lines = new Map<string, number>();
      const numberFor = (key: string): number => {
        let line = lines.get(key);
        if (line === undefined) lines.set(key, (line = lineFor(store, key)));
        return line;
      };
      for (const told of documents) placeOne(context, told, numberFor);
    });
    done += documents.length;
    onProgress?.({ step: "place", done, total: Math.max(waiting, done) });
  }
}

function placeOne({ store, index, applied, aliases, joins }: Context, told: Told, numberFor: (key: string) => number): void {
  if (told.placed !== 0) unplace(store, told.n);
  const numbered = numberedClaims(store, told.n);
  const numberOf = new Map<string, number>();
  for (const { n, claim } of numbered) if (!numberOf.has(claim.id)) numberOf.set(claim.id, n);
  const known: KnownDocument = { id: told.id, knownOn: told.knownOn, origin: told.origin ?? told.id };
  const { placed, aside } = placeDocument(
    numbered.map((one) => one.claim),
    known,
    index,
    applied,
    aliases,
  );
  const keyOf = new Map<string, string>();
  for (const { key, reading } of placed) {
    const line = numberFor(key);
    placeClaim(store, numberOf.get(reading.said.id)!, line, line);
    keyOf.set(reading.said.id, finalKeyOf(key, reading.said.id, joins));
  }
  if (told.placed !== 0 || aside.length > 0)
    setAsides(
      store,
      told.n,
      aside.map((one) => ({ n: numberOf.get(one.claim)!, aside: one })),
    );
  if (told.placed !== 0) clearSilences(store, told.n);
  const claims = numbered.map((one) => one.claim).filter((claim) => keyOf.has(claim.id));
  // Most reports say nothing that is kept: their texts are not read again.
  const document = { id: told.id, text: claims.length > 0 ? (textOf(store, told.id) ?? "") : "" } as LedgerDocument;
  for (const conflict of silencesOf(document, told.knownOn, claims, (claim) => idOf("k", keyOf.get(claim)!)))
    putSilence(store, resolved(conflict, applied), told.n);
  setPlaced(store, told.n);
}

/** Lines that judgements join or split are laid anew, and so are those that no longer are. */
function rejoin(context: Context): void {
  const { store, applied } = context;
  const before = JSON.parse(metaOf(store, "shaped") ?? "[]") as string[];
  if (before.length === 0 && applied.pairs.length === 0) return;
  store.write(() => {
    const joins = joinsOf(applied.pairs, (claim) => baseKeyOf(store, claim));
    context.joins = joins;
    const shaped = [...new Set([...before, ...joins.mergedBy.keys(), ...joins.joined.keys()])].filter((key) => !key.includes("|apart:")).sort();
    for (const key of shaped) {
      const base = lineNumber(store, key);
      if (base === null) continue;
      dirtyLine(store, base);
      for (const { claim, line, id } of basesOf(store, base)) {
        const to = lineFor(store, finalKeyOf(key, id, joins));
        if (to === line) continue;
        dirtyLine(store, line);
        placeClaim(store, claim, base, to);
      }
    }
    setMeta(store, "shaped", JSON.stringify([...new Set([...joins.mergedBy.keys(), ...joins.joined.keys()])].filter((key) => !key.includes("|apart:")).sort()));
  });
}

// ---------------------------------------------------------------------------------------------------------------------------

function reconcileAll(context: Context, onProgress: UpdateOptions["onProgress"], signal?: AbortSignal): number {
  const { store } = context;
  context.silenced = Map.groupBy(silences(store), (conflict) => conflict.sides[1].claims[0]);
  const total = dirtyCount(store);
  let done = 0;
  while (!signal?.aborted) {
    const lines = dirtyLines(store, slice);
    if (lines.length === 0) break;
    store.write(() => {
      const claimsOn = claimsOnLines(
        store,
        lines.map(({ n }) => n),
      );
      for (const line of lines) layLine(context, line, claimsOn);
    });
    done += lines.length;
    onProgress?.({ step: "reconcile", done, total: Math.max(total, done) });
  }
  return done;
}
