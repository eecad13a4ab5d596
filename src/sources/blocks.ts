/** Bytes that come in blocks: looked at before they are read, gathered, unpacked, or taken in lengths that are asked for. */
import { pipeline, Readable } from "node:stream";
import { createGunzip, createInflateRaw } from "node:zlib";

export type Blocks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** More than this is no one report, and is not held in memory. */
export const largestFile = 64 << 20;

/** The first bytes (`count` of them, or all that there are), and the blocks as if nothing had been taken. */
export async function peeked(blocks: Blocks, count: number): Promise<{ readonly head: Uint8Array; readonly blocks: AsyncIterable<Uint8Array> }> {
  const stream = iterate(blocks);
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < count) {
    const next = await stream.next();
    if (next.done) break;
    if (next.value.length === 0) continue;
    taken.push(next.value);
    size += next.value.length;
    // Lines of JSON may be typed in, or come slowly: they are known by their brace.
    if (taken[0][0] === 0x7b) break;
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* taken.splice(0);
      for (let next = await stream.next(); !next.done; next = await stream.next()) yield next.value;
    } finally {
      await stream.return?.();
    }
  };
  return { head: joined(taken).subarray(0, count), blocks: all() };
}

/** An archive that comes in a stream is held in memory, since its directory stands at its end. */
export const largestArchive = 512 << 20;

/** All bytes in one array of their own. Throws where they are more than `most`. */
export async function collected(blocks: Blocks, most = largestFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const block of blocks) {
    size += block.length;
    if (size > most)
      throw new Error(
        most === largestFile ? tooLarge : `an archive within another file may have ${most} bytes, and this has more. Take it out and read it by itself`,
      );
    parts.push(block);
  }
  return joined(parts);
}

export const tooLarge = `the file is too large: one report may have ${largestFile} bytes. Many reports belong in an .ndjson file, one a line`;

/** Blocks as one array that owns its memory: what goes to another thread takes all that its memory holds along. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const gunzipped = (blocks: Blocks): AsyncGenerator<Uint8Array> => unpacked(blocks, createGunzip({ chunkSize: 1 << 16 }), "gzip");
export const inflated = (blocks: Blocks): AsyncGenerator<Uint8Array> => unpacked(blocks, createInflateRaw({ chunkSize: 1 << 16 }), "ZIP");

async function* unpacked(blocks: Blocks, unpack: ReturnType<typeof createGunzip>, what: string): AsyncGenerator<Uint8Array> {
  pipeline(Readable.from(blocks), unpack, () => undefined);
  try {
    for await (const block of unpack) yield block as Uint8Array;
  } catch (error) {
    throw new Error(`the ${what} data is damaged or ends too early (${(error as Error).message}). What came before is read; get the file anew`);
  }
}

export interface ByteReader {
  /** The next `count` bytes as an array of their own; fewer at the end. */
  readonly take: (count: number) => Promise<Uint8Array>;
  /** Passes over bytes without holding them; false where there are fewer. */
  readonly skip: (count: number) => Promise<boolean>;
  /** All up to and with an empty line (two line ends), at most `most` bytes; null where there is none. */
  readonly head: (most: number) => Promise<Uint8Array | null>;
}

/** Bytes of a stream in the lengths that a format names. */
export function byteReader(blocks: Blocks): ByteReader {
  const stream = iterate(blocks);
  let held: Uint8Array = new Uint8Array(0);
  const more = async (): Promise<boolean> => {
    const next = await stream.next();
    if (next.done) return false;
    held = held.length === 0 ? next.value : joined([held, next.value]);
    return true;
  };
  return {
    take: async (count) => {
      const parts: Uint8Array[] = [];
      let left = count;
      while (left > 0) {
        if (held.length === 0 && !(await more())) break;
        const part = held.subarray(0, left);
        parts.push(part);
        held = held.subarray(part.length);
        left -= part.length;
      }
      return joined(parts);
    },
    skip: async (count) => {
      let left = count;
      while (left > 0) {
        if (held.length === 0 && !(await more())) return false;
        const passed = Math.min(left, held.length);
        held = held.subarray(passed);
        left -= passed;
      }
      return true;
    },
    head: async (most) => {
      for (;;) {
        const bytes = Buffer.from(held.buffer, held.byteOffset, held.byteLength);
        const [crlf, lf] = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")];
        const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : -1;
        if (end > 0) {
          const found = held.slice(0, end);
          held = held.subarray(end);
          return found;
        }
        if (held.length > most || !(await more())) return null;
      }
    },
  };
}

const iterate = (blocks: Blocks): AsyncIterator<Uint8Array> =>
  Symbol.asyncIterator in blocks
    ? blocks[Symbol.asyncIterator]()
    : (async function* () {
        yield* blocks;
      })();
