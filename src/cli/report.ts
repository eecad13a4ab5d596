import type { Effects } from "../pipeline/effects.ts";
import type { BadInput, Left } from "../pipeline/files.ts";

const shown = 20;

/** Bad input, a line each with its reason, on standard error. */
export function reportBad(bad: readonly BadInput[], effects: Effects): void {
  for (const { path, because } of bad.slice(0, shown))
    effects.err(`muster: ${because.startsWith(path) || because.startsWith("standard input") ? because : `${path}: ${because}`}\n`);
  if (bad.length > shown) effects.err(`muster: and ${bad.length - shown} more that could not be read\n`);
}

/** How many files of the folders and archives were not looked into, since nothing that is read is of their kind. */
export function reportLeft(left: Left, effects: Effects): void {
  if (left.size === 0) return;
  const kinds = [...left]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, count]) => `${count} ${(count === 1 ? kind.replace(/^(feed item|mail|page|answer)s\b/, "$1") : kind) || "without an ending"}`);
  effects.err(`muster: not read, for the kind of file: ${kinds.join(", ")}. What of them are reports, save as .txt, .docx or .html.\n`);
}
