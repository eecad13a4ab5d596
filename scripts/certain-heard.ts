/**
 * What table, encoder and choice of actor count in how sure a reading is (`counts` in `src/claims/weighing/certain.ts`): logistic regression by Newton's method on
 * claims of coded reports that the encoder has not learnt from, right in core or not. Folders: reports in the form of `training/`.
 *
 *   node scripts/certain-heard.ts FOLDER...
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { certainTable, heardOf, isHeard } from "../src/claims/weighing/certain.ts";
import { limits } from "../src/claims/weighing/weigh.ts";
import { makeReader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { loadWeights } from "../src/pipeline/weights.ts";
import { plainDocument } from "../src/sources/plain.ts";
import { scoreOf } from "./score.ts";
import { reportsIn } from "./training.ts";

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error("certain-heard: which coded reports? node scripts/certain-heard.ts FOLDER... (files in the form of training/)");
  process.exit(2);
}
limits.ruled = 0;
const weighing = loadWeights(),
  reader = makeReader(loadRegistry(), weighing);
const rows: number[][] = [],
  right: boolean[] = [];
for (const folder of folders)
  for (const file of readdirSync(folder).sort())
    for (const { name, text, claims: coded } of file.endsWith(".txt") ? reportsIn(file, readFileSync(join(folder, file), "utf8")) : []) {
      const heard = new Map<string, readonly number[]>();
      const { claims } = reader.read(plainDocument(name, text), {
        claimAt: (scene, draft, claim) => {
          if (!isHeard(scene, weighing.weights)) return;
          const { claim: told, actor } = heardOf(scene, draft, weighing.weights);
          heard.set(claim.id, [certainTable(scene, draft, claim, weighing.weights), told, actor]);
        },
      });
      const gold = { file: name, publishedOn: null, claims: coded };
      for (const { said, core } of scoreOf([{ document: { name, path: name, gold }, claims, publishedOn: null }]).verdicts) {
        const row = heard.get(said.id);
        if (row === undefined) continue;
        rows.push([...row, 1]);
        right.push(core);
      }
    }
console.log(`${rows.length} claims, ${right.filter(Boolean).length} right in core`);
console.log(["table", "claim", "actor", "all"].map((name, i, { length }) => `${name} ${fitted(length)[i].toFixed(2)}`).join(", "));

/** The weights of each column, by twenty steps of Newton's method, hardly held back (a ridge of 0.01). */
function fitted(width: number): number[] {
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < 20; round++) {
    const slope = weights.map((w) => -0.01 * w),
      bend = weights.map((_, i) => weights.map((__, j) => (i === j ? 0.01 : 0)));
    rows.forEach((row, r) => {
      const share = 1 / (1 + Math.exp(-row.reduce((sum, x, i) => sum + x * weights[i], 0)));
      for (let i = 0; i < width; i++) {
        slope[i] += row[i] * ((right[r] ? 1 : 0) - share);
        for (let j = 0; j < width; j++) bend[i][j] += row[i] * row[j] * share * (1 - share);
      }
    });
    solved(bend, slope).forEach((by, i) => {
      weights[i] += by;
    });
  }
  return weights;
}

/** x of Ax = b, for a small positive definite A, by Gaussian elimination. */
function solved(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const m = a.map((row, i) => [...row, b[i]]),
    n = b.length;
  for (let i = 0; i < n; i++)
    for (let r = i + 1; r < n; r++) {
      const by = m[r][i] / m[i][i];
      for (let c = i; c <= n; c++) m[r][c] -= by * m[i][c];
    }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) x[i] = (m[i][n] - x.reduce((sum, value, j) => (j > i ? sum + m[i][j] * value : sum), 0)) / m[i][i];
  return x;
}
