import type { Effects } from "../pipeline/effects.ts";
import type { BadInput } from "../pipeline/files.ts";

const shown = 20;

/** Bad input, a line each with its reason, on standard error. */
export function reportBad(bad: readonly BadInput[], effects: Effects): void {
  for (const { path, because } of bad.slice(0, shown)) effects.err(`muster: ${because.startsWith(path) || because.startsWith("standard input") ? because : `${path}: ${because}`}\n`);
  if (bad.length > shown) effects.err(`muster: and ${bad.length - shown} more that could not be read\n`);
}
