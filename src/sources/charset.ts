/** Bytes to text: byte-order mark or the zeros of UTF-16, then UTF-8 if it is valid, then the page's own charset, then Windows-1252. */
import { isUtf8 } from "node:buffer";

export interface Decoded {
  readonly text: string;
  /** The label of the encoding used, as the WHATWG names it. */
  readonly charset: string;
}

/** `declared` is a charset named outside (an HTTP header); a wrong or unknown name is passed over. Never throws. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs("utf-8", bytes);
  const wide = utf16Of(bytes);
  if (wide !== null) return decodeAs(wide, bytes);
  // Valid UTF-8 beyond ASCII is never an accident, whatever the page says of itself.
  if (isUtf8(bytes)) return decodeAs("utf-8", bytes);
  const named = declared ?? metaCharset(bytes);
  if (named !== null && !/^utf-?8$/i.test(named)) {
    try {
      return decodeAs(named, bytes);
    } catch {
      // An unknown label: the fallback reads what can be read.
    }
  }
  return decodeAs("windows-1252", bytes);
}

function decodeAs(label: string, bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder(label);
  return { text: decoder.decode(bytes), charset: decoder.encoding };
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** Which UTF-16 the bytes are, by their mark, or without one by the zero that every second byte of Latin letters is; null where they are none. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? null : "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const size = Math.min(bytes.length, looked) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (even === 0 && odd * 4 > size) return "utf-16le";
  return odd === 0 && even * 4 > size ? "utf-16be" : null;
}

/** So much of the beginning is looked at. */
const looked = 8192;

/** Why the bytes are those of no text: archives, pictures, zeros anywhere, many signs that nobody writes. Null where they may be text. */
export function noText(bytes: Uint8Array): string | null {
  const wide = utf16Of(bytes);
  if (wide === null && bytes.includes(0)) return isUtf32(bytes) ? "this is UTF-32. Save it as UTF-8 and read that." : notWritten;
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u001f\u008b") || start.startsWith("{\\rtf")) return notWritten;
  const head = bytes.subarray(0, looked);
  const text = wide === null ? Buffer.from(head).toString("latin1") : decodeAs(wide, head.subarray(0, head.length & ~1)).text;
  return (text.match(unwritten)?.length ?? 0) * 50 > text.length ? notWritten : null;
}

const notWritten = "this is no text (picture, old office file, archive of another kind …). Convert it to .txt, .docx, .html or .pdf and read that.";

/** Signs that no text has, but for a stray one: controls without those of lines and of Japanese shifts, and what could not be decoded. */
const unwritten = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g;

const isUtf32 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) || (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff);

/** Blocks of a stream as UTF-8, where the first tells UTF-16. Throws, with the reason, where it tells no text. */
export async function* utf8Of(blocks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  for await (const block of blocks) {
    if (decoder === undefined) {
      const because = noText(block);
      if (because !== null) throw new Error(because);
      const wide = utf16Of(block);
      decoder = wide === null ? null : new TextDecoder(wide);
    }
    yield decoder === null ? block : Buffer.from(decoder.decode(block, { stream: true }));
  }
}
