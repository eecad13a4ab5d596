/** The files of a ZIP archive by its central directory (APPNOTE 4.3.12, with 4.3.14 for large ones), and the text parts that Word files and workbooks are. */
import { inflateRawSync } from "node:zlib";
import { type Blocks, inflated } from "./blocks.ts";

/** Bytes of which any stretch can be had: a file on the disk, or an array. */
export interface Archive {
  readonly size: number;
  /** `length` bytes from `at`, fewer at the end. */
  readonly read: (at: number, length: number) => Uint8Array;
}

export interface Entry {
  readonly name: string;
  /** Bytes unpacked, as the archive says. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly isLocked: boolean;
  readonly at: number;
}

export const archiveOf = (bytes: Uint8Array): Archive => ({ size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) });

/** The files of an archive in the order of its directory. `what` is named in the reason where it cannot be read. */
export function entriesOf(archive: Archive, what: string): readonly Entry[] {
  const { count, at: start, size } = directoryOf(archive, what);
  const view = viewOf(archive.read(start, size));
  const entries: Entry[] = [];
  let at = 0;
  for (let n = count; n > 0; n--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new Error(`the ${what}'s directory is damaged`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(nameLength, view.byteLength - at - 46));
    const large = largeFields(view, at + 46 + nameLength, extraLength);
    const field = (offset: number): number => (view.getUint32(at + offset, true) === 0xffffffff ? (large.shift() ?? 0) : view.getUint32(at + offset, true));
    const unpackedSize = field(24);
    const packed = field(20);
    entries.push({
      name: nameOf(name),
      size: unpackedSize,
      packed,
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      at: field(42),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** How many files there are, and where the directory of them stands. */
function directoryOf(archive: Archive, what: string): { readonly count: number; readonly at: number; readonly size: number } {
  const tailAt = Math.max(0, archive.size - 22 - 65_535);
  const tail = viewOf(archive.read(tailAt, archive.size - tailAt));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error(`not a ${what}: the archive has no directory`);
  const found = { count: tail.getUint16(end + 10, true), size: tail.getUint32(end + 12, true), at: tail.getUint32(end + 16, true) };
  if (end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50 && (found.count === 0xffff || found.size === 0xffffffff || found.at === 0xffffffff)) {
    const large = viewOf(archive.read(Number(tail.getBigUint64(end - 12, true)), 56));
    if (large.byteLength < 56 || large.getUint32(0, true) !== 0x06064b50) throw new Error(`the ${what}'s directory is damaged`);
    return { count: Number(large.getBigUint64(32, true)), size: Number(large.getBigUint64(40, true)), at: Number(large.getBigUint64(48, true)) };
  }
  // Small writers leave the directory's size out: it ends where its end is told.
  return { ...found, size: found.size || Math.max(0, tailAt + end - found.at) };
}

/** Sizes and places beyond four gigabytes, in the order in which the directory leaves them to this field. */
function largeFields(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= Math.min(from + length, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), view.byteLength - at - 4) / 8);
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}

/** A file's bytes, unpacked as they are asked for. Throws, with the reason, where they are locked or packed in a way that is not read. */
export function blocksOfEntry(archive: Archive, entry: Entry): Blocks {
  if (entry.isLocked) throw new Error("it is locked with a password. Unpack it and read what was in it");
  const packed = packedBlocks(archive, entry);
  if (entry.method === 0) return packed;
  if (entry.method === 8) return inflated(packed);
  throw new Error(`it is packed in a way that is not read (${entry.method}). Unpack it and read what was in it`);
}

const step = 1 << 18;

function* packedBlocks(archive: Archive, entry: Entry): Generator<Uint8Array> {
  const start = dataAt(archive, entry);
  for (let at = 0; at < entry.packed; at += step) yield archive.read(start + at, Math.min(step, entry.packed - at));
}

/** Where the bytes begin: behind a second head, whose lengths may be others than the directory's. */
function dataAt(archive: Archive, { at }: Entry): number {
  const head = viewOf(archive.read(at, 30));
  if (head.byteLength < 30) throw new Error("the archive ends too early. Get it anew");
  return at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
}

/** More than this, unpacked, is refused: no report and no table of states is so long. */
const mostBytes = 200e6;

/** The text parts (XML) of an office file by name. */
export function unzip(bytes: Uint8Array, what: string): ReadonlyMap<string, string> {
  const archive = archiveOf(bytes);
  const parts = new Map<string, string>();
  let total = 0;
  for (const entry of entriesOf(archive, what)) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue;
    const data = archive.read(dataAt(archive, entry), entry.packed);
    if (entry.method !== 0 && entry.method !== 8) throw new Error(`the ${what} packs ${entry.name} in a way that is not read (${entry.method})`);
    const plain = entry.method === 0 ? data : inflateRawSync(data, { maxOutputLength: mostBytes - total });
    total += plain.length;
    parts.set(entry.name, new TextDecoder().decode(plain));
  }
  return parts;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Names are UTF-8 in newer archives; what is none is of old ones, whose letters beyond ASCII are anyone's guess. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, dec: string, name: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : dec ? String.fromCodePoint(Number(dec)) : (named[name] ?? whole),
  );
