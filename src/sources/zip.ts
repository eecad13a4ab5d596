/** The text parts (XML) of a ZIP archive by name, read from its central directory (APPNOTE 4.3.12): what Word files and workbooks are. */
import { inflateRawSync } from "node:zlib";

/** More than this, unpacked, is refused: no report and no table of states is so long. */
const mostBytes = 200e6;

/** `what` is named in the reason where the archive cannot be read. */
export function unzip(bytes: Uint8Array, what: string): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error(`not a ${what}: the archive has no directory`);
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(`the ${what}'s directory is damaged`);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (!/\.(xml|rels)$/.test(name)) continue;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + packed);
    if (method !== 0 && method !== 8) throw new Error(`the ${what} packs ${name} in a way that is not read (${method})`);
    const plain = method === 0 ? data : inflateRawSync(data, { maxOutputLength: mostBytes - total });
    total += plain.length;
    parts.set(name, new TextDecoder().decode(plain));
  }
  return parts;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, dec: string, name: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : dec ? String.fromCodePoint(Number(dec)) : (named[name] ?? whole),
  );
