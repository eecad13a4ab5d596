/** The messages of a mailbox file (mbox, RFC 4155 and its older kinds): each begins with a line "From …", and such lines within it were put behind a ">". */
import { type Blocks, joined, largestFile } from "./blocks.ts";

/** A message without its "From" line, as an array of its own; null where it is too large to be held. Counted from 1. */
export interface Message {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** So far behind a line "From …" is looked for a header: that tells it from a sentence. */
const lookAhead = 1200;

const mark = Buffer.from("\nFrom ");

/** Throws where the file does not begin as a mailbox does. */
export async function* messagesOf(blocks: Blocks): AsyncGenerator<Message> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  const put = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > largestFile) parts = [];
    else if (bytes.length > 0) parts.push(bytes);
  };
  const message = (): Message => {
    const bytes = size > largestFile ? null : unquoted(joined(parts));
    parts = [];
    size = 0;
    return { number: ++number, bytes };
  };
  const cutAt = function* (isEnd: boolean): Generator<Message> {
    let from = 0;
    for (;;) {
      const at = rest.indexOf(mark, from);
      if (at < 0 || (!isEnd && rest.length - at < lookAhead)) break;
      from = at + 1;
      if (!beginsMessage(rest, at + 1)) continue;
      put(rest.subarray(0, at + 1));
      yield message();
      rest = rest.subarray(at + 1);
      from = 0;
    }
    // What is left may hold the beginning of a line "From …", and the empty line before it.
    const kept = isEnd ? 0 : lookAhead + 4;
    put(rest.subarray(0, Math.max(0, rest.length - kept)));
    rest = rest.subarray(Math.max(0, rest.length - kept));
  };
  let isFirst = true;
  for await (const block of blocks) {
    rest = rest.length === 0 ? Buffer.from(block.buffer, block.byteOffset, block.length) : Buffer.concat([rest, block]);
    if (isFirst && rest.length >= 5) {
      if (rest.toString("latin1", 0, 5) !== "From ") throw new Error("no mailbox: it does not begin with a line “From …”. A single mail is read as .eml");
      isFirst = false;
    }
    yield* cutAt(false);
  }
  if (isFirst) throw new Error("no mailbox: it does not begin with a line “From …”. A single mail is read as .eml");
  yield* cutAt(true);
  if (size > 0) yield message();
}

/** A line "From …" behind an empty one, or with a clock and a year, before a line of a mail's head. */
function beginsMessage(bytes: Buffer, at: number): boolean {
  const words = bytes.toString("latin1", at, at + lookAhead);
  const [, line, next] = /^(From [^\n]{1,400})\n(?:>?From [^\n]*\n)?([^\n]*)/.exec(words) ?? [];
  if (line === undefined || !/^[!-9;-~]+:(?:[ \t]|$)/.test(next)) return false;
  const isBehindEmpty = /\n\r?\n$/.test(bytes.toString("latin1", Math.max(0, at - 3), at));
  return isBehindEmpty || /\d\d:\d\d.*\b(?:19|20)\d\d\b/.test(line);
}

/** Without its first line, and with the lines that were put behind a ">" as they were. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const body = bytes.subarray(bytes.indexOf(10) + 1);
  const text = Buffer.from(body.buffer, body.byteOffset, body.length);
  if (text.indexOf("\n>") < 0 || text.indexOf(">From ") < 0) return body.slice();
  return joined([Buffer.from(text.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1")]);
}
