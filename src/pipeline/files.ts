/** What was named on the command line, as pieces of input in path order: files, folders, globs, `-`, and NDJSON cut at line ends. */
import { closeSync, globSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { decode, utf8Of } from "../sources/charset.ts";
import { readableEndings } from "../sources/open.ts";
import type { Effects } from "./effects.ts";

/** A whole file, or some lines of an NDJSON file. */
export interface Piece {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The number of each line in its file; null for a whole file. */
  readonly lines: readonly number[] | null;
  /** The lines are source documents as the store kept them, not somebody's NDJSON. */
  readonly kept?: true;
}

export interface BadInput {
  readonly path: string;
  readonly because: string;
}

export interface Listed {
  readonly files: readonly string[];
  readonly bad: readonly BadInput[];
  /** Files in folders that are of a kind that is not read: how many, by their ending. */
  readonly left: Left;
}

export type Left = ReadonlyMap<string, number>;

/** Files named outright are taken whatever their ending; in folders only those that can be read. Sorted, each once. */
export function listFiles(inputs: readonly string[]): Listed {
  const files = new Set<string>();
  const bad: BadInput[] = [];
  const left = new Map<string, number>();
  for (const input of inputs) {
    if (input === "-") {
      files.add(input);
      continue;
    }
    const kind = kindOf(input);
    if (kind === "file") files.add(input);
    else if (kind === "folder") {
      const found = filesUnder(input, { bad, left });
      if (found.length === 0) bad.push({ path: input, because: `no file in it ends in ${[...readableEndings].join(" ")}` });
      for (const file of found) files.add(file);
    } else {
      const found = /[*?[{]/.test(input) ? globSync(input) : [];
      if (found.length === 0) bad.push({ path: input, because: "no such file or folder" });
      for (const path of found) for (const file of kindOf(path) === "folder" ? filesUnder(path, { bad, left }) : [path]) files.add(file);
    }
  }
  return { files: [...files].sort(), bad, left };
}

function kindOf(path: string): "file" | "folder" | null {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

/** Files of a folder and all folders in it. Links are followed, each folder once, so that a link to one above it is no endless way down. */
function filesUnder(folder: string, told: { readonly bad: BadInput[]; readonly left: Map<string, number> }, seen = new Set<string>()): string[] {
  const found: string[] = [];
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return found;
    seen.add(real);
    for (const { name } of readdirSync(folder, { withFileTypes: true })) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const path = join(folder, name),
        kind = kindOf(path),
        ending = extname(name).toLowerCase();
      if (kind === "folder") found.push(...filesUnder(path, told, seen));
      else if (kind === null) told.bad.push({ path, because: "a link to nothing" });
      else if (!statSync(path).isFile())
        continue; // A pipe would be waited for.
      else if (readableEndings.has(ending)) found.push(path);
      else told.left.set(ending, (told.left.get(ending) ?? 0) + 1);
    }
  } catch (error) {
    told.bad.push({ path: folder, because: `the folder cannot be opened (${(error as Error).message})` });
  }
  return found;
}

const blockBytes = 1 << 18;
export const largestFile = 64 << 20;

/** The pieces of the files, in order. A file that cannot be opened is reported and does not stop the others. */
export async function* piecesOf(files: readonly string[], effects: Effects, onBad: (bad: BadInput) => void): AsyncGenerator<Piece> {
  for (const path of files) {
    if (effects.signal.aborted) return;
    try {
      if (path === "-") yield* piecesOfInput(effects.input());
      else if (/\.(?:ndjson|jsonl)$/i.test(path)) yield* linesOf(path, utf8Of(blocksOf(path)));
      else {
        const { size } = statSync(path);
        if (size > largestFile)
          onBad({ path, because: `the file has ${size} bytes; one report may have ${largestFile}. Many reports belong in an .ndjson file, one a line` });
        else yield { path, bytes: readFileSync(path), lines: null };
      }
    } catch (error) {
      onBad({ path, because: (error as NodeJS.ErrnoException).code === "EACCES" ? "no permission to read it" : (error as Error).message });
    }
  }
}

function* blocksOf(path: string): Generator<Uint8Array> {
  const handle = openSync(path, "r");
  try {
    for (;;) {
      const block = new Uint8Array(blockBytes);
      const size = readSync(handle, block, 0, blockBytes, null);
      if (size === 0) return;
      yield block.subarray(0, size);
    }
  } finally {
    closeSync(handle);
  }
}

/** Standard input is NDJSON where it begins with a brace, else one report. */
async function* piecesOfInput(input: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const whole: Uint8Array[] = [];
  const stream = input[Symbol.asyncIterator]();
  let first = await stream.next();
  while (!first.done && first.value.length === 0) first = await stream.next();
  if (first.done) return void (yield { path: "-", bytes: new Uint8Array(0), lines: null });
  const head = decode(first.value).text.trimStart();
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => stream };
  if (head.startsWith("{")) {
    const all = async function* (): AsyncGenerator<Uint8Array> {
      yield first.value as Uint8Array;
      yield* rest;
    };
    yield* linesOf("-", utf8Of(all()));
    return;
  }
  whole.push(first.value);
  for await (const block of rest) whole.push(block);
  yield { path: "-", bytes: Buffer.concat(whole), lines: null };
}

/** Whole lines in pieces of about a block. */
async function* linesOf(path: string, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
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
