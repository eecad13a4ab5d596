import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseRegistry, type Registry, registryFiles } from "../model/registry.ts";

let loaded: Registry | null = null;

/** The registry folder beside the sources, or beside the built bundle. */
export function registryFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 5; up++) {
    const candidate = join(folder, "registry");
    if (existsSync(join(candidate, "states.tsv"))) return candidate;
    folder = dirname(folder);
  }
  throw new Error("The registry folder was not found beside Muster. Reinstall: npm run setup");
}

/** Reads `registry/*.tsv` and `registry/lexicon/*.tsv` once a process. */
export function loadRegistry(): Registry {
  if (loaded) return loaded;
  const folder = registryFolder();
  const digest = createHash("sha256");
  const read = (path: string): string => {
    if (!existsSync(path)) return "";
    const text = readFileSync(path, "utf8");
    digest.update(text);
    return text;
  };
  const files: Record<string, string> = {};
  for (const name of registryFiles) files[name] = read(join(folder, `${name}.tsv`));
  const lexicon: Record<string, string> = {};
  const lexiconFolder = join(folder, "lexicon");
  if (existsSync(lexiconFolder))
    for (const file of readdirSync(lexiconFolder).sort()) if (file.endsWith(".tsv")) lexicon[file.slice(0, -4)] = read(join(lexiconFolder, file));
  loaded = parseRegistry(files, lexicon, digest.digest("hex").slice(0, 12));
  return loaded;
}
