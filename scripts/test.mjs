// Runs every check and ends with the line "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node, root, setup } from "./setup.mjs";

setup();
let passed = 0;
let failed = 0;
function step(name, code) {
  if (code === 0) passed++;
  else failed++;
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name}`);
}
const bin = (name) => join(root, "node_modules", name);

step("types: src", node([bin("typescript/bin/tsc"), "--noEmit", "-p", "."]));
if (existsSync(join(root, "web", "tsconfig.json"))) step("types: web", node([bin("typescript/bin/tsc"), "--noEmit", "-p", "web"]));
step(
  "lint and format",
  spawnSync(join(root, "node_modules", ".bin", "biome"), ["check", "--diagnostic-level=error", "."], { cwd: root, stdio: "inherit" }).status ?? 1,
);
step("build", node(["scripts/build.mjs"]));

const chromium = [process.env.MUSTER_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
if (!chromium) console.log("no Chromium found: the browser tests are left out (install Debian's package 'chromium', or set MUSTER_CHROMIUM)");

const folder = mkdtempSync(join(tmpdir(), "muster-test-"));
const report = join(folder, "report.json");
const code = node([bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)], {
  env: { ...process.env, TZ: "UTC", MUSTER_CHROMIUM: chromium ?? "" },
});
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A file that does not load has no tests to fail.
  if (code !== 0 && result.numFailedTests === 0) failed++;
} catch {
  failed++;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
