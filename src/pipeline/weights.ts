/** The weights of the weighed reading, from the file that `npm run train` writes. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Weights, weightsFromBytes } from "../claims/weighing/weights.ts";
import { registryFolder } from "./registry.ts";

interface Loaded { readonly weights: Weights; readonly version: string }

let loaded: Loaded | null = null;

const weightsFile = (): string => join(dirname(registryFolder()), "weights", "reading.bin");

/** Read once a process. Throws where the file is missing or damaged, with what to do. */
export function loadWeights(): Loaded {
  if (loaded) return loaded;
  const path = weightsFile();
  if (!existsSync(path)) throw new Error(`${path} is missing: the reading needs its weights. Get them again: git checkout weights, or npm run train`);
  const bytes = readFileSync(path);
  loaded = { weights: weightsFromBytes(bytes), version: versionOf(bytes) };
  return loaded;
}

const versionOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 8);

/** Which weights are there, without building their tables. */
export const weightsVersion = (): string => loaded?.version ?? versionOf(readFileSync(weightsFile()));
