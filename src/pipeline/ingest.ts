/** A pile of reports into the ledger: idempotent by content, incremental, interruptible. What is reported as read is on the disk. */
import { createHash } from "node:crypto";
import { factsOf } from "../ledger/facts.ts";
import { headBytes, packedFormatOf } from "../sources/sniff.ts";
import { addDocument, isKnownSource, waitingOf } from "../store/documents.ts";
import { type Store, limitCache } from "../store/open.ts";
import type { Effects } from "./effects.ts";
import { type BadInput, type Left, type Piece, countLeft, listFiles, piecesOf } from "./files.ts";
import { chunksOf, readChunks } from "./pool.ts";
import { loadRegistry } from "./registry.ts";
import { readerVersion } from "./reader-version.ts";
import { type UpdateProgress, updateLedger } from "./update-ledger.ts";
import { unpacked } from "./stored.ts";
import type { Chunk } from "./work.ts";

export interface IngestOptions {
  readonly workers?: number | null;
  /** Leaves the claims to a later update of the ledger. */
  readonly ledger?: boolean;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly onDocument?: (document: IngestedDocument) => void;
  /** Before a file is read that is large for one report: it may take minutes, in which nothing else is told. */
  readonly onLarge?: (path: string, bytes: number) => void;
}

export interface IngestProgress {
  readonly read: number;
  readonly skipped: number;
  readonly failed: number;
  readonly claims: number;
  /** Bytes looked at. */
  readonly bytes: number;
  readonly ledger: UpdateProgress | null;
}

export interface IngestedDocument {
  readonly id: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly because: string | null;
  readonly language: string;
  readonly quality: number;
  readonly claims: number;
  readonly state: "added" | "known" | "replaced";
}

export interface IngestSummary {
  readonly read: number;
  readonly skipped: number;
  readonly failed: number;
  readonly claims: number;
  readonly bad: readonly BadInput[];
  readonly left: Left;
  readonly linesChanged: number;
  readonly interrupted: boolean;
  /** Documents and lines that the ledger does not hold yet; 0 unless interrupted. */
  readonly waiting: number;
}

export async function ingest(store: Store, inputs: readonly string[], options: IngestOptions, effects: Effects): Promise<IngestSummary> {
  const listed = listFiles(inputs);
  const bad: BadInput[] = [...listed.bad];
  const count = { read: 0, skipped: 0, claims: 0, bytes: 0 };
  const told = (ledger: UpdateProgress | null): void =>
    options.onProgress?.({ read: count.read, skipped: count.skipped, failed: bad.length, claims: count.claims, bytes: count.bytes, ledger });
  const fresh = freshPieces(
    store,
    piecesOf(listed.files, effects, { bad: (path, because) => bad.push({ path, because }), left: (kind) => countLeft(listed.left, kind) }),
    (skipped, bytes) => {
      count.skipped += skipped;
      count.bytes += bytes;
    },
    options.onLarge,
  );
  let read: Uint8Array[] = [];
  let documents = 0;
  const keepRead = (): void => {
    const { added, skipped, claims } = keep(store, read, effects.now().toISOString(), options.onDocument);
    read = [];
    documents = 0;
    count.read += added;
    count.skipped += skipped;
    count.claims += claims;
    told(null);
  };
  limitCache(store, readingCache);
  for await (const result of readChunks(chunksOf(fresh), { as: "stored" }, { workers: options.workers, effects })) {
    bad.push(...result.bad);
    for (const kind of result.left) countLeft(listed.left, kind);
    read.push(...result.stored);
    documents += result.documents;
    if (documents >= together) keepRead();
  }
  keepRead();
  limitCache(store);
  let linesChanged = 0;
  if (options.ledger !== false && !effects.signal.aborted) {
    linesChanged = updateLedger(store, factsOf(loadRegistry()), { onProgress: told, signal: effects.signal }).lines;
  }
  return {
    read: count.read,
    skipped: count.skipped,
    failed: bad.length,
    claims: count.claims,
    bad,
    left: listed.left,
    linesChanged,
    interrupted: effects.signal.aborted,
    waiting: waitingOf(store),
  };
}

/** Bytes beyond which a file is hardly one report, but many that were put together. */
const largeReport = 1e6;

/** PDF, Word files and mails hold pictures too: their bytes say nothing of their words. */
const isProse = ({ path, bytes, given }: Piece): boolean => (given?.format ?? packedFormatOf(path, bytes.subarray(0, headBytes)) ?? "html") === "html";

/** So many documents are written in one commit: each waits for the disk, and makes a part of the index of words that is put together later. */
const together = 100;

/** Kilobytes of the file in memory while reports come in, which mostly go to its end; the laying of the ledger looks all over it. */
const readingCache = 8192;

/** One commit: after it the documents are there whatever happens. */
function keep(
  store: Store,
  read: readonly Uint8Array[],
  importedOn: string,
  onDocument: IngestOptions["onDocument"],
): { added: number; skipped: number; claims: number } {
  const kept: IngestedDocument[] = [];
  const count = { added: 0, skipped: 0, claims: 0 };
  const given = { reader: readerVersion(), importedOn };
  store.write(() => {
    for (const { hash, document, claims } of unpacked(read)) {
      const state = addDocument(store, document, claims, { hash, ...given });
      if (state === "known") count.skipped++;
      else {
        count.added++;
        count.claims += claims.length;
      }
      if (onDocument) {
        const { publishedOn } = JSON.parse(document.head) as { publishedOn: { edtf: string; because?: string } | null };
        kept.push({
          id: document.id,
          path: document.path,
          title: document.title,
          publishedOn: publishedOn?.edtf ?? null,
          because: publishedOn?.because ?? null,
          language: document.language,
          quality: document.score,
          claims: claims.length,
          state,
        });
      }
    }
  });
  for (const one of kept) onDocument?.(one);
  return count;
}

const hashOf = (path: string, bytes: Uint8Array): string => createHash("sha1").update(path).update("\n").update(bytes).digest("base64url");

/** Leaves out what was read before: whole files by their path and bytes, lines of NDJSON by their bytes. */
async function* freshPieces(
  store: Store,
  pieces: AsyncIterable<Piece>,
  onSeen: (skipped: number, bytes: number) => void,
  onLarge: IngestOptions["onLarge"],
): AsyncGenerator<Chunk["pieces"][number]> {
  for await (const piece of pieces) {
    if (piece.lines === null) {
      const hash = hashOf(piece.path, piece.bytes);
      const known = isKnownSource(store, hash);
      onSeen(known ? 1 : 0, piece.bytes.length);
      if (!known && piece.bytes.length > largeReport && isProse(piece)) onLarge?.(piece.path, piece.bytes.length);
      if (!known) yield { ...piece, hashes: [hash] };
      continue;
    }
    const kept: Uint8Array[] = [];
    const lines: number[] = [];
    const hashes: string[] = [];
    let skipped = 0;
    let at = 0;
    for (const number of piece.lines) {
      let end = piece.bytes.indexOf(10, at);
      end = end < 0 ? piece.bytes.length : end + 1;
      const line = piece.bytes.subarray(at, end);
      at = end;
      const hash = hashOf("", line);
      if (isKnownSource(store, hash)) {
        skipped++;
        continue;
      }
      kept.push(line);
      lines.push(number);
      hashes.push(hash);
    }
    onSeen(skipped, piece.bytes.length);
    if (lines.length) yield { path: piece.path, bytes: skipped === 0 ? piece.bytes : Buffer.concat(kept), lines, hashes };
  }
}
