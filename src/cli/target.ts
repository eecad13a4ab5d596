/** Where a command writes what it makes: a file, whole or not at all, or standard output. */
import { constants } from "node:fs";
import { access, open, realpath, rename, rm, stat } from "node:fs/promises";
import type { Effects } from "../pipeline/effects.ts";
import { CliError, exit } from "./errors.ts";

type Piece = string | Uint8Array;

const faults: Readonly<Record<string, string>> = {
  ENOENT: "the folder is not there",
  EISDIR: "this is a folder",
  EACCES: "no permission to write it",
  EROFS: "it may not be written here",
  ENOTDIR: "a part of this path is no folder",
  ENOSPC: "the disk is full",
  EPERM: "no permission to write it",
  ENAMETOOLONG: "the name is too long",
};

/**
 * Writes the pieces to a file, or to standard output where the path is `-`. What stood there before stays until all is written. Throws
 * CliError with exit code 4 where the file cannot be written, 130 where the work was interrupted.
 */
export async function writeTarget(path: string, pieces: Iterable<Piece> | AsyncIterable<Piece>, effects: Pick<Effects, "out" | "signal">): Promise<void> {
  if (path === "-") {
    for await (const piece of pieces) await effects.out(piece);
    return;
  }
  const place = await told(path, placeOf(path));
  const file = await told(path, open(place.writes, "w"));
  try {
    for await (const piece of pieces) {
      if (effects.signal.aborted) throw new CliError(`${path}: interrupted, nothing was written`, exit.interrupted);
      await told(path, typeof piece === "string" ? file.writeFile(piece, "utf8") : file.writeFile(piece));
    }
    await file.close();
    if (place.becomes !== null) await told(path, rename(place.writes, place.becomes));
  } catch (error) {
    await file.close().catch(() => undefined);
    if (place.becomes !== null) await rm(place.writes, { force: true });
    throw error;
  }
}

/** A file is written beside its place and then put there; what is no file, such as a pipe, is written as it is. */
async function placeOf(path: string): Promise<{ readonly writes: string; readonly becomes: string | null }> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found?.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
  if (found !== null) await access(path, constants.W_OK);
  if (found !== null && !found.isFile()) return { writes: path, becomes: null };
  const becomes = found === null ? path : await realpath(path);
  return { writes: `${becomes}.${process.pid}.part`, becomes };
}

async function told<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliError(`${path}: ${faults[code ?? ""] ?? message}. Give another file`, exit.badInput);
  }
}
