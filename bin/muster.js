#!/usr/bin/env -S node --max-semi-space-size=8
// Starts the built command line; on a Node too old for it, starts itself again on the Node that the repository brings. The flag, which
// can only be given at the start, keeps the young heap small: it would grow to 130 MB while a large ledger is laid, for no speed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);
const own = join(root, "node_modules", ".bin", "node");
if (major < 22 || (major === 22 && minor < 18)) {
  if (!existsSync(own)) {
    console.error(`Muster needs Node 22.18 or newer; this is ${process.version}. Run: npm run setup`);
    process.exit(1);
  }
  const again = spawnSync(own, ["--max-semi-space-size=8", fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(again.status ?? 1);
}
const built = join(root, "dist", "cli.js");
await import(existsSync(built) ? built : join(root, "src", "cli", "main.ts"));
