// Builds dist/: the command line (one bundle, commands loaded lazily), the reading worker, and the page.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { node, root, setup } from "./setup.mjs";

setup();
const { build } = await import("esbuild");
await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli/main.ts", ...(existsSync(join(root, "src/pipeline/worker.ts")) ? { worker: "src/pipeline/worker.ts" } : {}) },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
  chunkNames: "chunks/[name]-[hash]",
});
// Node keeps a script of plain ASCII in half the room, once for each reading thread. esbuild leaves other characters where regular expressions are written,
// which read an escape alike.
for (const folder of ["dist", "dist/chunks"]) {
  for (const name of readdirSync(join(root, folder)).filter((name) => name.endsWith(".js"))) {
    const path = join(root, folder, name);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
    );
  }
}
if (existsSync(join(root, "web", "vite.config.ts"))) {
  const code = node(["node_modules/vite/bin/vite.js", "build", "web", "--logLevel", "warn"]);
  if (code !== 0) process.exit(code);
}
