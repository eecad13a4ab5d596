/** What was named on the command line, as pieces of input in path order: files, folders, globs, `-`, and what containers and NDJSON files are cut into. */
import { closeSync, fstatSync, globSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { largestFile, tooLarge } from "../sources/blocks.ts";
import { utf8Of } from "../sources/charset.ts";
import { linesOf, type Piece as SourcePiece, piecesIn, piecesOfStream, type Told } from "../sources/containers.ts";
import { containerOf, endingOf, headBytes, isReadableHead, isReadableName, readableEndings } from "../sources/sniff.ts";
import type { Archive } from "../sources/zip.ts";
import type { Effects } from "./effects.ts";

export interface Piece extends SourcePiece {
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
  /** Files in folders that are of a kind that is not read: how many, by their ending. Those in containers are added as they are met. */
  readonly left: Left;
}

export type Left = Map<string, number>;

export const countLeft = (left: Left, kind: string): void => void left.set(kind, (left.get(kind) ?? 0) + 1);

/** Files named outright are taken whatever their ending; in folders only those that can be read. Sorted, each once. */
export function listFiles(inputs: readonly string[]): Listed {
  const files = new Set<string>();
  const bad: BadInput[] = [];
  const left: Left = new Map();
  for (const input of inputs) {
    if (input === "-") {
      files.add(input);
      continue;
    }
    const kind = kindOf(input);
    if (kind === "file") files.add(input);
    else if (kind === "folder") {
      const found = filesUnder(input, { bad, left });
      if (found.length === 0) bad.push({ path: input, because: `no file in it ends in ${readableEndings}` });
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
function filesUnder(folder: string, told: { readonly bad: BadInput[]; readonly left: Left }, seen = new Set<string>()): string[] {
  const found: string[] = [];
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return found;
    seen.add(real);
    for (const { name } of readdirSync(folder, { withFileTypes: true })) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const path = join(folder, name),
        kind = kindOf(path);
      if (kind === "folder") found.push(...filesUnder(path, told, seen));
      else if (kind === null) told.bad.push({ path, because: "a link to nothing" });
      else if (!statSync(path).isFile())
        continue; // A pipe would be waited for.
      else if (isReadableName(name) ?? beginsReadable(path)) found.push(path);
      else countLeft(told.left, endingOf(name));
    }
  } catch (error) {
    told.bad.push({ path: folder, because: `the folder cannot be opened (${(error as Error).message})` });
  }
  return found;
}

/** Where the name leaves it open. A file that cannot be opened is told of when it is named outright. */
function beginsReadable(path: string): boolean {
  try {
    return isReadableHead(path, headOf(path));
  } catch {
    return false;
  }
}

const blockBytes = 1 << 18;

/** The pieces of the files, in order. A file that cannot be opened, or what of it cannot be read, is told and does not stop the others. */
export async function* piecesOf(files: readonly string[], effects: Effects, told: Told): AsyncGenerator<Piece> {
  for (const path of files) {
    if (effects.signal.aborted) return;
    try {
      for await (const piece of path === "-" ? piecesOfStream({ path, name: "", blocks: effects.input(), depth: 0 }, told) : piecesOfFile(path, told)) {
        if (effects.signal.aborted) return;
        yield piece;
      }
    } catch (error) {
      told.bad(path, (error as NodeJS.ErrnoException).code === "EACCES" ? "no permission to read it" : (error as Error).message);
    }
  }
}

async function* piecesOfFile(path: string, told: Told): AsyncGenerator<Piece> {
  const handle = openSync(path, "r");
  try {
    const stat = fstatSync(handle);
    // What another program writes can be read once, and from its beginning.
    if (!stat.isFile()) return void (yield* piecesOfStream({ path, name: path, blocks: blocksIn(handle), depth: 0 }, told));
    if (/\.(?:ndjson|jsonl)$/i.test(path)) return void (yield* linesOf(path, utf8Of(blocksIn(handle))));
    const archive = archiveOf(handle);
    const isSmall = stat.size <= blockBytes;
    const start = archive.read(0, isSmall ? stat.size : headBytes);
    const head = start.subarray(0, headBytes);
    if (containerOf(path, head) !== null) yield* piecesIn({ path, name: path, head, blocks: () => blocksIn(handle), archive: () => archive, depth: 0 }, told);
    else if (stat.size > largestFile) throw new Error(`${tooLarge} (it has ${stat.size})`);
    else yield { path, bytes: isSmall ? start : archive.read(0, stat.size), lines: null };
  } finally {
    closeSync(handle);
  }
}

/** The first bytes of a file, which tell its kind. */
function headOf(path: string): Uint8Array {
  const handle = openSync(path, "r");
  try {
    return archiveOf(handle).read(0, headBytes);
  } finally {
    closeSync(handle);
  }
}

const archiveOf = (handle: number): Archive => ({
  size: fstatSync(handle).size,
  read: (at, length) => {
    const bytes = new Uint8Array(length);
    let size = 0;
    for (let got = -1; got !== 0 && size < length; size += got) got = readSync(handle, bytes, size, length - size, at + size);
    return bytes.subarray(0, size);
  },
});

/** From the beginning, where none were read; reading at a place, as above, does not count. */
function* blocksIn(handle: number): Generator<Uint8Array> {
  for (;;) {
    const block = new Uint8Array(blockBytes);
    const size = readSync(handle, block, 0, blockBytes, null);
    if (size === 0) return;
    yield block.subarray(0, size);
  }
}
