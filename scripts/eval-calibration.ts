/**
 * Is the certainty of a claim worth its number? Bins the claims by certainty and shows how many of each bin are right in core;
 * optional claims are left out, a claim that matches no gold is wrong.
 *
 *   npm run eval:calibration
 */
import { goldReader, goldSets, readGold } from "./gold-sets.ts";
import { scoreOf, type Verdict } from "./score.ts";

const edges = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0001];
const reader = goldReader();
const sets = goldSets().filter((set) => set.name !== "own, odd" && set.name !== "own, even");
if (sets.length === 0) {
  console.log("eval:calibration skipped: no gold");
  process.exit(0);
}
const pc = (x: number): string => (100 * x).toFixed(0);
const mean = (xs: readonly number[]): number => (xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : 0);

const columns = sets.map((set) => ({ set, verdicts: scoreOf(set.documents.map((d) => readGold(reader, d))).verdicts }));
columns.push({ set: { name: "all", documents: [], open: false }, verdicts: columns.flatMap((c) => c.verdicts) });
const sure = (v: Verdict): v is Verdict & { said: { certainty: number } } => v.said.certainty !== undefined;

console.log(`| certainty | ${columns.map((c) => c.set.name).join(" | ")} |\n|---|${columns.map(() => "--:|").join("")}`);
for (let i = 0; i + 1 < edges.length; i++) {
  const cells = columns.map(({ verdicts }) => {
    const bin = verdicts.filter((v) => sure(v) && v.said.certainty >= edges[i] && v.said.certainty < edges[i + 1]);
    return bin.length ? `${pc(mean(bin.map((v) => (v.core ? 1 : 0))))}% of ${bin.length}` : "–";
  });
  if (cells.some((cell) => cell !== "–")) console.log(`| ${edges[i].toFixed(2)}–${Math.min(1, edges[i + 1]).toFixed(2)} | ${cells.join(" | ")} |`);
}
const without = (verdicts: readonly Verdict[]): number => verdicts.filter((v) => !sure(v)).length;
console.log(
  `| mean said / right | ${columns.map(({ verdicts }) => `${pc(mean(verdicts.filter(sure).map((v) => v.said.certainty)))} / ${pc(mean(verdicts.filter(sure).map((v) => (v.core ? 1 : 0))))}`).join(" | ")} |`,
);
// Brier: mean squared distance of what was said from what was so; 0 is perfect, .25 is a coin (Brier 1950).
console.log(
  `| Brier score | ${columns.map(({ verdicts }) => mean(verdicts.filter(sure).map((v) => (v.said.certainty - (v.core ? 1 : 0)) ** 2)).toFixed(3)).join(" | ")} |`,
);
if (columns.some((c) => without(c.verdicts) > 0)) console.log(`| without a certainty | ${columns.map((c) => without(c.verdicts)).join(" | ")} |`);
