/** What a worker does with a chunk of input: bytes to documents to records. The same in a thread or in place. */
import { isUtf8 } from "node:buffer";
import type { SourceDocument } from "../model/document.ts";
import { decode } from "../sources/charset.ts";
import { documentOf, sourcesOf } from "../sources/open.ts";
import { ndjsonLine } from "../sources/ndjson.ts";
import type { BadInput, Piece } from "./files.ts";
import { makeReader, type Reader } from "./read.ts";
import { loadRegistry } from "./registry.ts";
import { loadWeights } from "./weights.ts";
import { packed, storedOf, type StoredRead } from "./stored.ts";

export interface Chunk {
  readonly pieces: readonly (Piece & { /** One for each line, or one for the file. */ readonly hashes?: readonly string[] })[];
  readonly bytes: number;
}

export interface WorkOptions {
  /** `records`: lines of JSON for standard output; `stored`: rows for the store. */
  readonly as: "records" | "stored";
  readonly mentions?: boolean;
}

export interface ChunkResult {
  /** Lines of `muster read`, UTF-8. */
  readonly records: Uint8Array<ArrayBuffer> | null;
  /** Rows for the store, some together in each pack. */
  readonly stored: readonly Uint8Array<ArrayBuffer>[];
  readonly bad: readonly BadInput[];
  /** Kinds of what was in the files and is not read, one entry each. */
  readonly left: readonly string[];
  readonly documents: number;
  readonly claims: number;
}

let reader: Reader | null = null;
export const theReader = (): Reader => (reader ??= makeReader(loadRegistry(), loadWeights()));

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export async function workOn(chunk: Chunk, options: WorkOptions): Promise<ChunkResult> {
  const lines: string[] = [];
  const stored: StoredRead[] = [];
  const bad: BadInput[] = [];
  const left: string[] = [];
  let documents = 0;
  let claims = 0;
  const read = (source: SourceDocument, hash: string): void => {
    try {
      const record = theReader().read(source, options.mentions ? { mentions: true } : {});
      documents++;
      claims += record.claims.length;
      if (options.as === "records") lines.push(JSON.stringify(record), "\n");
      else stored.push(storedOf(record, source, hash));
    } catch (error) {
      bad.push({ path: source.path ?? "-", because: `a fault in Muster while reading it: ${(error as Error).message}` });
    }
  };
  for (const piece of chunk.pieces) {
    if (piece.lines === null) {
      const found = await sourcesOf(piece.path, piece.bytes, piece.given);
      for (const problem of found.problems) bad.push({ path: piece.path, because: problem.because ?? problem.kind });
      left.push(...(found.left ?? []));
      // A file of which a part is bad is not known: it is looked at again next time, and its part told again.
      for (const source of found.documents) read(source, found.problems.length > 0 ? "" : (piece.hashes?.[0] ?? ""));
      continue;
    }
    const name = piece.path === "-" ? "standard input" : piece.path;
    let at = 0;
    for (let i = 0; i < piece.lines.length; i++) {
      let end = piece.bytes.indexOf(10, at);
      if (end < 0) end = piece.bytes.length;
      const bytes = piece.bytes.subarray(at, end);
      const line = (isUtf8(bytes) ? decoder.decode(bytes) : decode(bytes).text).trim();
      at = end + 1;
      if (line === "") continue;
      if (piece.kept) {
        read(JSON.parse(line) as SourceDocument, "");
        continue;
      }
      const parsed = ndjsonLine(line, name, piece.lines[i]);
      if (!("document" in parsed)) bad.push({ path: piece.path, because: parsed.because ?? parsed.kind });
      else read(parsed.html === null ? parsed.document : await documentOf(parsed), piece.hashes?.[i] ?? "");
    }
  }
  return { records: options.as === "records" ? encoder.encode(lines.join("")) : null, stored: packed(stored), bad, left, documents, claims };
}
