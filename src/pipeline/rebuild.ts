/** Everything derived, made anew from the ground: the documents read again, or only the ledger from the claims as they are. */
import type { SourceDocument } from "../model/document.ts";
import { factsOf } from "../ledger/facts.ts";
import { forgetLedger } from "../store/told.ts";
import { replaceDocument, sourceRows } from "../store/documents.ts";
import { type Store, setMeta } from "../store/open.ts";
import type { Effects } from "./effects.ts";
import type { Piece } from "./files.ts";
import { chunksOf, readChunks } from "./pool.ts";
import { readerVersion } from "./reader-version.ts";
import { loadRegistry } from "./registry.ts";
import { unpacked } from "./stored.ts";
import { type UpdateOptions, updateLedger } from "./update-ledger.ts";

export interface RebuildOptions {
  /** Only the ledger: claims stay as they were read. */
  readonly ledgerOnly: boolean;
  readonly workers?: number | null;
  readonly onRead?: (documents: number) => void;
  readonly onProgress?: UpdateOptions["onProgress"];
}

export interface RebuildSummary {
  readonly documents: number;
  readonly lines: number;
  readonly interrupted: boolean;
}

export async function rebuild(store: Store, options: RebuildOptions, effects: Effects): Promise<RebuildSummary> {
  let documents = 0;
  if (!options.ledgerOnly) {
    const given = { reader: readerVersion(), importedOn: effects.now().toISOString() };
    for await (const result of readChunks(chunksOf(stored(store)), { as: "stored" }, { workers: options.workers, effects })) {
      store.write(() => {
        for (const { document, claims } of unpacked(result.stored)) replaceDocument(store, document, claims, given);
      });
      documents += result.documents;
      options.onRead?.(documents);
    }
    if (effects.signal.aborted) return { documents, lines: 0, interrupted: true };
  }
  forgetLedger(store);
  store.write(() => setMeta(store, "shaped", "[]"));
  const { lines, documents: placed } = updateLedger(store, factsOf(loadRegistry()), { onProgress: options.onProgress, signal: effects.signal });
  return { documents: documents || placed, lines, interrupted: effects.signal.aborted };
}

/** The stored sources as lines of NDJSON, the form in which the workers take them. */
async function* stored(store: Store): AsyncGenerator<Piece> {
  for (let after = 0; ; ) {
    const rows = sourceRows(store, after, 200);
    if (rows.length === 0) return;
    after = rows[rows.length - 1].n;
    const lines = rows.map((row) => {
      const source = JSON.parse(row.source) as SourceDocument & { text: string | null };
      return JSON.stringify({ ...source, text: source.text ?? row.text });
    });
    yield { path: "ledger", bytes: Buffer.from(`${lines.join("\n")}\n`), lines: rows.map((row) => row.n), kept: true };
  }
}
