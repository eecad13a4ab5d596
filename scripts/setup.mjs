// Installs what is missing. Runs on any Node from 20; everything after it runs on the Node that the repository brings.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const ownNode = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) {
    console.error(`muster: '${command} ${args.join(" ")}' failed. Check the network to the npm registry, then run the command again.`);
    process.exit(done.status ?? 1);
  }
}

/** Installs the locked dependencies once for each lock file. Only the scripts of the two packages that need theirs are run: no compiler. */
export function setup() {
  const stamp = join(root, "node_modules", ".muster-setup");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock && existsSync(ownNode)) return;
  console.error("muster: installing (once; about a minute) …");
  run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  run(npm, ["rebuild", "node", "--foreground-scripts", "--loglevel=error"]);
  if (!existsSync(ownNode)) {
    console.error("muster: the Node that the repository brings did not install. Run: npm rebuild node");
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** Runs Node (the repository's own) with arguments, and returns its exit code. */
export function node(args, options = {}) {
  return spawnSync(ownNode, args, { cwd: root, stdio: "inherit", ...options }).status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
