// Builds dist/: the command line (one bundle, commands loaded lazily), the reading worker, and the page.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { node, root, setup } from "./setup.mjs";

setup();
const { build } = await import("esbuild");
await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli/main.ts", ...(existsSync(join(root, "src/pipeline/worker.ts")) ? { worker: "src/pipeline/worker.ts" } : {}) },
  outdir: "dist",
  bundle: true, splitting: true, format: "esm", platform: "node", target: "node22", packages: "external", sourcemap: true, logLevel: "warning",
  chunkNames: "chunks/[name]-[hash]",
});
if (existsSync(join(root, "web", "vite.config.ts"))) {
  const code = node(["node_modules/vite/bin/vite.js", "build", "web", "--logLevel", "warn"]);
  if (code !== 0) process.exit(code);
}
