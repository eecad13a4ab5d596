/** The weights of the weighed reading, from the file that `npm run train` writes. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Table, type TableData, tableNames, type Weights, weightsFromBytes } from "../claims/weighing/weights.ts";
import { registryFolder } from "./registry.ts";

interface Loaded {
  readonly weights: Weights;
  readonly version: string;
}

let loaded: Loaded | null = null;

const weightsFile = (): string => join(dirname(registryFolder()), "weights", "reading.bin");

/** Read once a process. Throws where the file is missing or damaged, with what to do. */
export function loadWeights(): Loaded {
  if (loaded) return loaded;
  const path = weightsFile();
  if (!existsSync(path)) throw new Error(`${path} is missing: the reading needs its weights. Get them again: git checkout weights, or npm run train`);
  const bytes = readFileSync(path);
  loaded = { weights: weightsFromBytes(bytes, (size) => new SharedArrayBuffer(size)), version: versionOf(bytes) };
  return loaded;
}

/** What a thread hands to others, so that all read from one copy. */
export interface SharedWeights {
  readonly tables: Readonly<Record<(typeof tableNames)[number], TableData>>;
  readonly version: string;
}

export function shareWeights(): SharedWeights {
  const { weights, version } = loadWeights();
  return { tables: tablesOf((name) => weights[name].data), version };
}

export function takeWeights({ tables, version }: SharedWeights): void {
  loaded = { weights: tablesOf((name) => new Table(tables[name])), version };
}

const tablesOf = <T>(of: (name: (typeof tableNames)[number]) => T): Record<(typeof tableNames)[number], T> => ({
  worth: of("worth"),
  sentence: of("sentence"),
  clause: of("clause"),
  quantity: of("quantity"),
  actor: of("actor"),
  told: of("told"),
  certain: of("certain"),
});

const versionOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 8);

let version: string | null = null;

/** Which weights are there, without building their tables. */
export const weightsVersion = (): string => loaded?.version ?? (version ??= versionOf(readFileSync(weightsFile())));
