/** Chunks of input read by worker threads; the results come back in the order of the chunks, whatever the number of workers. */
import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Effects } from "./effects.ts";
import type { Piece } from "./files.ts";
import { leaveWeights, shareWeights } from "./weights.ts";
import type { Chunk, ChunkResult, WorkOptions } from "./work.ts";

const chunkBytes = 250_000;
const chunkFiles = 128;

/** Pieces gathered into chunks of about a quarter of a megabyte. */
export async function* chunksOf(pieces: AsyncIterable<Chunk["pieces"][number] | Piece>): AsyncGenerator<Chunk> {
  let gathered: Chunk["pieces"][number][] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    gathered.push(piece);
    bytes += piece.bytes.length;
    if (bytes < chunkBytes && gathered.length < chunkFiles) continue;
    yield { pieces: gathered, bytes };
    gathered = [];
    bytes = 0;
  }
  if (gathered.length) yield { pieces: gathered, bytes };
}

/** The encoder has seats for 128 threads; a few stay free for those that read one piece alone. */
const mostReaders = 100;

/** Below this many bytes a thread costs more time to start than it saves. */
const inPlaceBytes = 200_000;

/** `workers`: null takes one a core; 0 reads in place. */
export async function* readChunks(
  chunks: AsyncIterable<Chunk>,
  options: WorkOptions,
  { workers = null, effects }: { readonly workers?: number | null; readonly effects: Effects },
): AsyncGenerator<ChunkResult> {
  const stream = chunks[Symbol.asyncIterator]();
  const first = await stream.next();
  if (first.done) return;
  const second = first.value.bytes < inPlaceBytes && workers === null ? await stream.next() : null;
  if (workers === 0 || second?.done) {
    // Only here is the reading loaded on the thread that writes.
    const { workOn } = await import("./work.ts");
    compile("reading");
    try {
      yield await workOn(first.value, options);
      if (second === null)
        for (let next = await stream.next(); !next.done && !effects.signal.aborted; next = await stream.next()) yield await workOn(next.value, options);
    } finally {
      compile("usual");
    }
    return;
  }
  const pool = startPool(Math.min(mostReaders, Math.max(1, workers ?? availableParallelism())), options);
  const pending: Promise<ChunkResult>[] = [];
  try {
    pending.push(pool.run(first.value));
    if (second && !second.done) pending.push(pool.run(second.value));
    let ended = false;
    while (pending.length || !ended) {
      while (!ended && pending.length < pool.size * (atOnce + 1) && !effects.signal.aborted) {
        const next = await stream.next();
        if (next.done) ended = true;
        else pending.push(pool.run(next.value));
      }
      const oldest = pending.shift();
      const result = oldest ? await unlessStopped(oldest, effects.signal) : null;
      if (effects.signal.aborted) {
        oldest?.catch(() => undefined);
        return;
      }
      if (result) yield result;
    }
  } finally {
    for (const promise of pending) promise.catch(() => undefined);
    await pool.end();
  }
}

/**
 * What comes of a promise, or null at once on an interrupt, which does not wait for chunks that are still being read: they are read
 * again next time. A race against one promise for the whole run would keep every result until the run ends.
 */
export function unlessStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(null);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

interface Pool {
  readonly size: number;
  readonly run: (chunk: Chunk) => Promise<ChunkResult>;
  readonly end: () => Promise<void>;
}

interface Task {
  readonly chunk: Chunk;
  readonly done: (result: ChunkResult) => void;
  readonly failed: (error: Error) => void;
}

/** Chunks that a worker has at once: it goes on with the second while the thread that writes is busy. */
const atOnce = 2;

/** Megabytes that a reading thread may hold: reports of a page or two need some 150. What needs more is read again, alone and with `mostMegabytes`. */
const usualMegabytes = 240;
const mostMegabytes = Math.min(4096, Math.floor(totalmem() / 2 ** 21));

const isOutOfMemory = (error: unknown): boolean => (error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY";

/**
 * How hot code is compiled from now on. Reading is wide, hardly one of its thousands of functions takes a hundredth of it: V8's last compiler (Turbofan) costs
 * more than its code
 * saves over many megabytes, beside that of the one before it (Maglev), which is worth its own cost only for what is called often. And where there is a reading
 * thread for each core,
 * compiling beside them only takes the time from them, and the memory that it needs on threads of its own is not given back: 130 MB beside two readers.
 */
const compile = (how: "usual" | "reading" | "reading on every core"): void => {
  setFlagsFromString(how === "usual" ? "--turbofan" : "--no-turbofan");
  setFlagsFromString(`--invocation-count-for-maglev=${how === "usual" ? 400 : 2000}`);
  setFlagsFromString(how === "reading on every core" ? "--no-concurrent-recompilation" : "--concurrent-recompilation");
};

function startPool(size: number, options: WorkOptions): Pool {
  const file = workerFile();
  const waiting: Task[] = [];
  const tasksOf = new Map<Worker, Task[]>();
  const alone = new Set<Worker>();
  const started = (megabytes: number): Worker => {
    const weights = shareWeights();
    const worker = new Worker(file, { workerData: { options, weights }, resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: megabytes } });
    return worker.once("exit", () => leaveWeights(weights));
  };
  compile(size >= availableParallelism() ? "reading on every core" : "reading");
  const start = (): void => {
    const worker = started(usualMegabytes);
    const tasks: Task[] = [];
    worker.on("message", (result: ChunkResult) => {
      tasks.shift()?.done(result);
      give();
    });
    worker.on("error", (error) => {
      tasksOf.delete(worker);
      const [current, ...next] = tasks.splice(0);
      waiting.unshift(...next);
      if (current && isOutOfMemory(error)) byPiece(current.chunk, readAlone).then(current.done, current.failed);
      else current?.failed(error instanceof Error ? error : new Error(String(error)));
      if (waiting.length === 0) return;
      start();
      give();
    });
    tasksOf.set(worker, tasks);
  };
  /** One piece in a thread of its own that may hold more. */
  const readAlone = async (chunk: Chunk): Promise<ChunkResult> => {
    const worker = started(mostMegabytes);
    alone.add(worker);
    try {
      return await new Promise<ChunkResult>((done, failed) => {
        worker.once("message", done);
        worker.once("error", failed);
        worker.postMessage(chunk);
      });
    } finally {
      alone.delete(worker);
      void worker.terminate();
    }
  };
  /** Each chunk goes to the worker that has the fewest. */
  const give = (): void => {
    while (waiting.length > 0) {
      const [least, tasks] = [...tasksOf].reduce((a, b) => (b[1].length < a[1].length ? b : a));
      if (tasks.length >= atOnce) return;
      const task = waiting.shift()!;
      tasks.push(task);
      least.postMessage(task.chunk);
    }
  };
  return {
    size,
    run: (chunk) =>
      new Promise((done, failed) => {
        waiting.push({ chunk, done, failed });
        if (tasksOf.size < size) start();
        give();
      }),
    end: async () => {
      await Promise.all([...tasksOf.keys(), ...alone].map((worker) => worker.terminate()));
      compile("usual");
    },
  };
}

/** The pieces of a chunk one after the other; one that is too large even alone is bad input, and the others are still read. */
export async function byPiece({ pieces }: Chunk, read: (chunk: Chunk) => Promise<ChunkResult>): Promise<ChunkResult> {
  const results: ChunkResult[] = [];
  for (const piece of pieces) {
    try {
      results.push(await read({ pieces: [piece], bytes: piece.bytes.length }));
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      const because = `reading it takes more than ${mostMegabytes} MB of memory. Split it: many reports belong in an .ndjson file, one a line`;
      results.push({ records: null, stored: [], bad: [{ path: piece.path, because }], left: [], documents: 0, claims: 0 });
    }
  }
  const sum = (of: (result: ChunkResult) => number): number => results.reduce((all, result) => all + of(result), 0);
  return {
    records: results.some((result) => result.records) ? new Uint8Array(Buffer.concat(results.flatMap((result) => result.records ?? []))) : null,
    stored: results.flatMap((result) => result.stored),
    bad: results.flatMap((result) => result.bad),
    left: results.flatMap((result) => result.left),
    documents: sum((result) => result.documents),
    claims: sum((result) => result.claims),
  };
}

/** Beside the sources, or beside the built bundle and its chunks. */
function workerFile(): URL {
  const candidates = [new URL("./worker.ts", import.meta.url), new URL("./worker.js", import.meta.url), new URL("../worker.js", import.meta.url)];
  const found = candidates.find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error("The reading worker was not found beside Muster. Build it again: npm run build");
  return found;
}
