/**
 * Learns the weights of the weighed reading from the reports of `training/` and the open parts of the project's own gold, and writes `weights/reading.bin`.
 * Logistic regression by stochastic gradient descent with a step for each weight (J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods, JMLR 12, 2011); the actor is learnt as a choice among candidates.
 * The same reports give the same bytes. Run it after a change to the training reports, to the features or to the rules: npm run train
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TableData, type tableNames, weightsToBytes } from "../src/claims/weighing/weights.ts";
import { toldHeads } from "../src/claims/weighing/weigh.ts";
import { kinds } from "../src/model/claim.ts";
import { makeReader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { goldSets } from "./gold-sets.ts";
import { type Choice, addSamples, noSamples, type Sample, type Samples } from "./samples.ts";
import { rankLearner, learner } from "./learner.ts";
import { trainingFolder, trainingReports, type TrainingReport } from "./training.ts";

/** How often the project's own gold is learnt from: it is coded with more care than the training reports. */
const timesOwn = 5;

export function samplesOf(reports: readonly Pick<TrainingReport, "name" | "text" | "claims">[], told: (done: number) => void = () => undefined): Samples {
  const reader = makeReader(loadRegistry());
  const samples = noSamples();
  reports.forEach((report, i) => { addSamples(reader, report, samples); if (i % 100 === 0) told(i); });
  for (const set of goldSets()) {
    if (!/^(?:own|wide), /.test(set.name)) continue;
    for (const { name, gold, path } of set.documents) {
      const text = readFileSync(path, "utf8");
      const claims = gold.claims.map((claim) => ({ ...claim, start: text.indexOf(claim.quote), end: text.indexOf(claim.quote) + claim.quote.length })).filter((claim) => claim.start >= 0)
        .map((claim) => ({ ...claim, actor: claim.actor.map((a) => (typeof a === "string" ? { id: a, name: a } : a)) }));
      for (let i = 0; i < timesOwn; i++) addSamples(reader, { name, text, claims }, samples, false);
    }
  }
  return samples;
}

export function tablesOf(samples: Samples): Record<(typeof tableNames)[number], TableData> {
  const heads = (list: readonly Sample[], n: number, most: number): TableData => learner(list, n, { rounds: 8, rate: 0.08, most });
  return {
    worth: heads(samples.worth, kinds.length, 30_000),
    sentence: heads(samples.sentence, kinds.length, 180_000), clause: heads(samples.clause, kinds.length, 90_000), quantity: heads(samples.quantity, kinds.length, 180_000),
    actor: rankLearner(samples.actor as readonly Choice[], { rounds: 4, rate: 0.05, most: 200_000 }), told: heads(samples.told, toldHeads, 60_000),
  };
}

/** Of all training reports, so that a test can tell whether the weights are theirs. */
function digestOf(): string {
  const digest = createHash("sha256");
  for (const name of readdirSync(trainingFolder).filter((each) => each.endsWith(".txt")).sort()) digest.update(readFileSync(join(trainingFolder, name)));
  return digest.digest("hex");
}

if (process.argv[1] === import.meta.filename) {
  const started = Date.now();
  const reports = trainingReports();
  const samples = samplesOf(reports, (done) => process.stderr.isTTY && process.stderr.write(`\rreading ${done} of ${reports.length} reports`));
  process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}${reports.length} reports: ${samples.sentence.length} sentences, ${samples.quantity.length} numbers, ${samples.actor.length} choices of an actor\n`);
  const bytes = weightsToBytes(tablesOf(samples));
  const folder = join(import.meta.dirname, "../weights");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "reading.bin"), bytes);
  writeFileSync(join(folder, "reading.json"), `${JSON.stringify({ reports: digestOf(), sentences: samples.sentence.length, numbers: samples.quantity.length, choices: samples.actor.length, sha256: createHash("sha256").update(bytes).digest("hex") }, null, 2)}\n`);
  console.log(`weights/reading.bin: ${(bytes.length / 1e6).toFixed(1)} MB, ${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}, ${Math.round((Date.now() - started) / 1000)} s`);
}
