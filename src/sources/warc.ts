/** Pages that a web archive (WARC 1.0 and 1.1, ISO 28500) keeps: its answers of servers, each with its address. All else is passed over without being held. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { type Blocks, byteReader, largestFile } from "./blocks.ts";

export interface Answer {
  readonly url: string;
  readonly status: number;
  /** "text/html", in small letters, without its parameters; "" where none is told. */
  readonly mediaType: string;
  /** As the server named it. */
  readonly charset: string | null;
  /** Decoded; null where it is of another media type than was asked for, no answer of a page, or too large. */
  readonly body: Uint8Array | null;
}

const mostHead = 1 << 16;

/** The answers (records `response`) in their order; of those with a wanted media type the body. Throws where the archive is damaged, behind the answers before. */
export async function* answersOf(blocks: Blocks, isWanted: (mediaType: string) => boolean): AsyncGenerator<Answer> {
  const reader = byteReader(blocks);
  for (let number = 1; ; ) {
    const head = await reader.head(mostHead);
    if (head === null) {
      if (/^\s*$/.test(latin1(await reader.take(mostHead))) && number > 1) return;
      throw new Error(broken(number));
    }
    // Each record ends in two line ends of its own.
    const words = latin1(head).replace(/^[\r\n]+/, "");
    if (words === "") continue;
    if (!words.startsWith("WARC/")) throw new Error(broken(number));
    const fields = fieldsOf(words);
    const length = Number(fields.get("content-length") ?? Number.NaN);
    if (!Number.isInteger(length) || length < 0) throw new Error(broken(number));
    const url = (fields.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
    const isAnswer = fields.get("warc-type") === "response" && /^application\/http\b/i.test(fields.get("content-type") ?? "") && /^https?:/i.test(url);
    if (!isAnswer || length > largestFile) {
      if (!(await reader.skip(length))) throw new Error(cutShort(number));
      number++;
      continue;
    }
    const content = await reader.take(length);
    if (content.length < length) throw new Error(cutShort(number));
    number++;
    const answer = answerIn(content, url, isWanted);
    if (answer !== null) yield answer;
  }
}

const broken = (number: number): string =>
  number === 1
    ? "no web archive: it does not begin with a record “WARC/1.0”"
    : `the web archive is damaged at record ${number}; those before it are read. Get it anew`;
const cutShort = (number: number): string => `the web archive ends in the midst of record ${number}; those before it are read. Get it anew`;

/** An HTTP message taken apart; null where it is none. */
function answerIn(content: Uint8Array, url: string, isWanted: (mediaType: string) => boolean): Answer | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const crlf = bytes.indexOf("\r\n\r\n");
  const lf = bytes.indexOf("\n\n");
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : -1;
  const head = bytes.toString("latin1", 0, end < 0 ? bytes.length : end);
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(head)?.[1] ?? Number.NaN);
  if (!Number.isInteger(status)) return null;
  const fields = fieldsOf(head);
  const [, mediaType = ""] = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(fields.get("content-type") ?? "") ?? [];
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(fields.get("content-type") ?? "")?.[1] ?? null;
  const answer = { url, status, mediaType: mediaType.toLowerCase(), charset };
  if (end < 0 || status !== 200 || !isWanted(answer.mediaType)) return { ...answer, body: null };
  const body = isChunked(fields) ? unchunked(bytes.subarray(end)) : bytes.subarray(end);
  return { ...answer, body: decoded(body, fields.get("content-encoding") ?? "") };
}

const isChunked = (fields: ReadonlyMap<string, string>): boolean => /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "");

/** A body sent in chunks, put together; as it is where it was kept whole although its head says otherwise. */
function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = bytes.indexOf("\r\n", at);
    const size = line < 0 ? Number.NaN : Number.parseInt(/^([\da-f]{1,8})[ \t]*(?:;|$)/i.exec(bytes.toString("latin1", at, line))?.[1] ?? "", 16);
    if (Number.isNaN(size)) return parts.length === 0 ? bytes : Buffer.concat(parts);
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** Unpacked as the server packed it; as it is where the archive kept it unpacked, null where it cannot be. */
function decoded(body: Buffer, encoding: string): Uint8Array | null {
  const most = { maxOutputLength: largestFile };
  try {
    if (/gzip/i.test(encoding) && body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, most);
    if (/^\s*br\s*$/i.test(encoding) && body.indexOf("<") !== 0) return brotliDecompressSync(body, most);
    if (/deflate/i.test(encoding) && body.indexOf("<") !== 0) return (body[0] & 0x0f) === 8 ? inflateSync(body, most) : inflateRawSync(body, most);
    return body.length > 0 && body.buffer.byteLength > body.length ? new Uint8Array(body) : body;
  } catch {
    return null;
  }
}

function fieldsOf(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [, name, value] of head.matchAll(/^([\w-]+):[ \t]*((?:[^\r\n]|\r?\n[ \t])*)/gm))
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  return fields;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
