import { readFileSync } from "node:fs";

/** The version in package.json, beside the sources or beside the built bundle. */
export function version(): string {
  for (const up of ["../../package.json", "../package.json"]) {
    try {
      const found = JSON.parse(readFileSync(new URL(up, import.meta.url), "utf8")) as { name?: string; version?: string };
      if (found.name === "muster" && found.version) return found.version;
    } catch {
      // Not here: the next place.
    }
  }
  return "0.0.0";
}
