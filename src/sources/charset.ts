/** Bytes to text: byte-order mark, then the page's own charset, then UTF-8 if it is valid, then Windows-1252. */
import { isUtf8 } from "node:buffer";

export interface Decoded {
  readonly text: string;
  /** The label of the encoding used, as the WHATWG names it. */
  readonly charset: string;
}

/** `declared` is a charset named outside (an HTTP header); a wrong or unknown name is passed over. Never throws. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs("utf-8", bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
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

/** True where the first bytes are those of no text: NUL bytes, archives, PDF, pictures. */
export function isBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return false;
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) return true;
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  return start.startsWith("%PDF") || start.startsWith("PK\u0003\u0004") || start.startsWith("\u001f\u008b") || start.startsWith("{\\rtf");
}
