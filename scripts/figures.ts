/**
 * Writes the figures of docs/method.md anew: runs the evaluations and replaces what stands between their markers, and the day.
 *
 *   npm run figures
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const path = join(root, "docs/method.md");
const evaluations: readonly [string, readonly string[]][] = [
  ["claims", ["eval-claims.ts"]],
  ["errors", ["eval-claims.ts", "--set", "own gold", "--errors"]],
  ["calibration", ["eval-calibration.ts"]],
  ["damage", ["eval-damage.ts"]],
  ["times", ["eval-times.ts"]],
  ["attributions", ["eval-attributions.ts"]],
  ["quantities", ["eval-quantities.ts"]],
];
if (!existsSync(join(root, "../shared/gold-dev"))) {
  console.log("figures skipped: without the gold beside the project the tables would lose their columns");
  process.exit(0);
}
let page = readFileSync(path, "utf8");
for (const [name, [script, ...options]] of evaluations) {
  const run = spawnSync(process.execPath, [join(root, "scripts", script), ...options], { cwd: root, encoding: "utf8" });
  if (run.status !== 0) {
    console.error(`${script} failed:\n${run.stderr}`);
    process.exit(1);
  }
  page = between(page, name, shown(name, run.stdout));
  console.log(`${name} written`);
}
writeFileSync(
  path,
  page.replace(/As of \d+ \w+ \d{4}/, `As of ${new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })}`),
);

function shown(name: string, output: string): string {
  if (name === "errors") return output.slice(output.indexOf("| class of error")).trim().split("\n").slice(0, 22).join("\n");
  return output.includes("|---|") ? output.trim() : `\`\`\`\n${output.trim().replaceAll(root, ".")}\n\`\`\``;
}

function between(text: string, name: string, inside: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start),
    to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/method.md has no place for ${name}: ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${inside}\n${text.slice(to)}`;
}
