/** The commands in the order of `--help`. Each loads only when it is called, so that starting costs nothing. */
import type { Command } from "./command.ts";

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

export const commands: readonly CommandEntry[] = [
  { name: "read", summary: "Print the record of each report as JSON, one a line; nothing is stored", load: () => import("./commands/read.ts") },
  { name: "ingest", summary: "Read reports into the ledger", load: () => import("./commands/ingest.ts") },
  { name: "ls", summary: "List what the ledger holds, filtered, as of any two days", load: () => import("./commands/ls.ts") },
  { name: "import", summary: "Import reference tables into the ledger", load: () => import("./commands/import.ts") },
  { name: "accounts", summary: "What allies spend, promise and owe against targets, by edition", load: () => import("./commands/accounts.ts") },
  { name: "scenario", summary: "Lay assumptions over the ledger and see what falls; the ledger is not changed", load: () => import("./commands/scenario.ts") },
];
