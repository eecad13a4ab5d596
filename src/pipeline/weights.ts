/** The weights of the weighed reading: the tables that `npm run train` writes, and the encoder that `training/encoder/` learns. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Table, type TableData, type tableNames, type Weights, weightsFromBytes } from "../claims/weighing/weights.ts";
import { type Encoder, encoderFrom, joinEncoder, leaveEncoder, type SharedEncoder, shareEncoder } from "../text/encoder/encoder.ts";
import { registryFolder } from "./registry.ts";

interface Loaded {
  readonly weights: Weights;
  readonly version: string;
}

let loaded: Loaded | null = null;

function bytesOf(name: string): Buffer<ArrayBuffer> {
  const path = join(dirname(registryFolder()), "weights", name);
  if (!existsSync(path)) throw new Error(`${path} is missing: the reading needs its weights. Get them again: git checkout weights`);
  return readFileSync(path);
}

/** Read once a process. Throws where a file is missing or damaged, with what to do. */
export function loadWeights(): Loaded {
  if (loaded) return loaded;
  const bytes = bytesOf("reading.bin");
  const tables = weightsFromBytes(bytes, (size) => new SharedArrayBuffer(size));
  loaded = { weights: { ...tables, encoder: loadEncoder() }, version: versionOf(bytes) };
  return loaded;
}

export const loadEncoder = (): Encoder => encoderFrom(bytesOf("encoder.bin"), bytesOf("encoder.wasm"));

/** What a thread hands to others, so that all read from one copy. */
export interface SharedWeights {
  readonly tables: Readonly<Record<(typeof tableNames)[number], TableData>>;
  readonly encoder: SharedEncoder | null;
  readonly version: string;
}

/** For one thread; `leaveWeights` when it has ended. */
export function shareWeights(): SharedWeights {
  const { weights, version } = loadWeights();
  return { tables: tablesOf((name) => weights[name].data), encoder: weights.encoder === null ? null : shareEncoder(weights.encoder), version };
}

export function leaveWeights({ encoder }: SharedWeights): void {
  if (encoder !== null) leaveEncoder(encoder);
}

export function takeWeights({ tables, encoder, version }: SharedWeights): void {
  loaded = { weights: { ...tablesOf((name) => new Table(tables[name])), encoder: encoder === null ? null : joinEncoder(encoder) }, version };
}

const tablesOf = <T>(of: (name: (typeof tableNames)[number]) => T): Record<(typeof tableNames)[number], T> => ({
  worth: of("worth"),
  sentence: of("sentence"),
  clause: of("clause"),
  quantity: of("quantity"),
  actor: of("actor"),
  told: of("told"),
  certain: of("certain"),
  subject: of("subject"),
});

/** Of the tables by their bytes, and of the encoder by what `training/encoder/export.py` wrote of its bytes: they are many, and only the reading needs them. */
const versionOf = (tables: Uint8Array): string =>
  `${createHash("sha256").update(tables).digest("hex").slice(0, 8)}${(JSON.parse(bytesOf("encoder.json").toString()) as { sha256: string }).sha256.slice(0, 8)}`;

let version: string | null = null;

/** Which weights are there, without building their tables. */
export const weightsVersion = (): string => loaded?.version ?? (version ??= versionOf(bytesOf("reading.bin")));
