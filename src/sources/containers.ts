/** Files that hold others (archives, mailboxes, web archives, NDJSON) cut into pieces that are read one by one; what is large is never held whole. */
import { type Blocks, collected, gunzipped, largestArchive, peeked } from "./blocks.ts";
import { utf8Of } from "./charset.ts";
import { messagesOf } from "./mbox.ts";
import { type Container, containerOf, endingOf, type Format, headBytes, isJsonFeed, isReadableHead, isReadableName, withoutGz } from "./sniff.ts";
import { answersOf } from "./warc.ts";
import { type Archive, archiveOf, blocksOfEntry, entriesOf } from "./zip.ts";

/** A whole file, or some lines of an NDJSON file. */
export interface Piece {
  /** Where it stands: `pile.zip#march/crawl.warc.gz#https://…`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The number of each line in its file; null for a whole file. */
  readonly lines: readonly number[] | null;
  readonly given?: Given;
}

/** What the container of a piece tells of it. */
export interface Given {
  readonly format?: Format;
  readonly url?: string;
  readonly charset?: string | null;
  /** How many containers it lies in. */
  readonly depth: number;
}

/** A file that may hold others. Its bytes are asked for by one of the two ways at most. */
export interface Holder {
  readonly path: string;
  /** What its kind is told from: its own name, without those of what it lies in. */
  readonly name: string;
  readonly head: Uint8Array;
  readonly blocks: () => Blocks;
  /** Where its bytes lie at hand. */
  readonly archive?: () => Archive;
  readonly depth: number;
}

/** What is found on the way: files that cannot be read, with the reason, and those of kinds that are not read. */
export interface Told {
  readonly bad: (path: string, because: string) => void;
  readonly left: (kind: string) => void;
}

/** Archives within archives deeper than this are made to do harm. */
const deepest = 5;

/** Standard input is `-` on the command line; where something in it is named, it has its words. */
export const nameOf = (path: string): string => (path === "-" ? "standard input" : path);
const within = (path: string, name: string | number): string => `${nameOf(path)}#${name}`;

/** The pieces of a file, in its order. Throws, with the reason, where it is broken, behind the pieces before. */
export async function* piecesIn(holder: Holder, told: Told): AsyncGenerator<Piece> {
  const container = containerOf(holder.name, holder.head);
  if (holder.depth > deepest)
    throw new Error(`it lies in ${holder.depth} files that hold one another; ${deepest} are opened. Unpack it and read what was in it`);
  if (container !== null) return void (yield* openers[container](holder, told));
  const isTyped = holder.path === "-" && /^\s*\{/.test(textOf(holder.head)) && !isJsonFeed(textOf(holder.head));
  if (isTyped || /^\.(?:ndjson|jsonl)$/.test(endingOf(holder.name))) yield* linesOf(holder.path, utf8Of(holder.blocks()));
  else yield { path: holder.path, bytes: await collected(holder.blocks()), lines: null, given: { depth: holder.depth } };
}

/** The pieces of bytes that come in a stream. */
export async function* piecesOfStream(
  from: { readonly path: string; readonly name: string; readonly blocks: Blocks; readonly depth: number },
  told: Told,
): AsyncGenerator<Piece> {
  const { head, blocks } = await peeked(from.blocks, headBytes);
  yield* piecesIn({ ...from, head, blocks: () => blocks }, told);
}

const openers: Readonly<Record<Container, (holder: Holder, told: Told) => AsyncGenerator<Piece>>> = {
  gzip: ({ path, name, blocks, depth }, told) => piecesOfStream({ path, name: withoutGz(name), blocks: gunzipped(blocks()), depth: depth + 1 }, told),
  zip: zipPieces,
  mbox: mailboxPieces,
  warc: webPieces,
};

async function* zipPieces({ path, blocks, archive, depth }: Holder, told: Told): AsyncGenerator<Piece> {
  const bytes = archive?.() ?? archiveOf(await collected(blocks(), largestArchive));
  for (const entry of entriesOf(bytes, "ZIP archive")) {
    // Folders, and what Mac computers put beside each file.
    if (/(?:^|\/)(?:\.[^/]*|__MACOSX|node_modules)(?:\/|$)|\/$/.test(entry.name)) continue;
    const inner = within(path, entry.name);
    const isNamed = isReadableName(entry.name);
    if (isNamed === false) {
      told.left(endingOf(entry.name));
      continue;
    }
    try {
      const { head, blocks: unpacked } = await peeked(blocksOfEntry(bytes, entry), headBytes);
      if (isNamed || isReadableHead(entry.name, head)) yield* piecesIn({ path: inner, name: entry.name, head, blocks: () => unpacked, depth: depth + 1 }, told);
      else told.left(endingOf(entry.name));
    } catch (error) {
      told.bad(inner, (error as Error).message);
    }
  }
}

async function* mailboxPieces({ path, blocks, depth }: Holder, told: Told): AsyncGenerator<Piece> {
  for await (const { number, bytes } of messagesOf(blocks())) {
    if (bytes === null) told.bad(within(path, number), "the mail is too large to be read");
    else yield { path: within(path, number), bytes, lines: null, given: { format: "mail", depth: depth + 1 } };
  }
}

/** What of a web archive may be a report: pages, and what is put on them to be taken away. */
const reports: ReadonlyMap<string, Format> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
]);

async function* webPieces({ path, blocks, depth }: Holder, told: Told): AsyncGenerator<Piece> {
  for await (const { url, status, mediaType, charset, body } of answersOf(blocks(), (type) => reports.has(type))) {
    const format = reports.get(mediaType);
    if (status !== 200) told.left(`answers with status ${status}`);
    else if (format === undefined) told.left(mediaType);
    else if (body === null) told.bad(within(path, url), "what the server sent cannot be unpacked");
    else yield { path: within(path, url), bytes: body, lines: null, given: { format, url, charset, depth: depth + 1 } };
  }
}

/** Whole lines in pieces of about a block. */
export async function* linesOf(path: string, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let rest: Uint8Array[] = [];
  let number = 0;
  const pieceOf = (parts: readonly Uint8Array[]): Piece => {
    const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const lines: number[] = [];
    for (let at = 0; at < bytes.length; ) {
      lines.push(++number);
      const end = bytes.indexOf(10, at);
      at = end < 0 ? bytes.length : end + 1;
    }
    return { path, bytes, lines };
  };
  for await (const block of blocks) {
    const cut = block.lastIndexOf(10);
    if (cut < 0) {
      rest.push(block);
      continue;
    }
    yield pieceOf([...rest, block.subarray(0, cut + 1)]);
    rest = cut + 1 < block.length ? [block.subarray(cut + 1)] : [];
  }
  if (rest.length) yield pieceOf(rest);
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
