/**
 * Learns the weights of the weighed reading from the reports of `training/` and the open parts of the project's own gold, and writes `weights/reading.bin`.
 * Logistic regression by stochastic gradient descent with a step for each weight (J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods, JMLR 12, 2011);
 * the actor is learnt as a choice among candidates.
 * The same reports give the same bytes. Run it after a change to the training reports, to the features or to the rules: npm run train
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Table, type TableData, type tableNames, weightsFromBytes, weightsToBytes } from "../src/claims/weighing/weights.ts";
import { toldHeads } from "../src/claims/weighing/told.ts";
import { kinds } from "../src/model/claim.ts";
import { makeReader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { goldSets } from "./gold-sets.ts";
import { addSamples, certainSamples, type Choice, noSamples, type Sample, type Samples, subjectSamples } from "./samples.ts";
import { rankLearner, learner } from "./learner.ts";
import { type Coded, codedGold, isCareful, trainingFolder, trainingReports } from "./training.ts";

/** How often the project's own gold is learnt from: it is coded with more care than the training reports. */
const timesOwn = 5;
/** How often the training reports that were coded with the care of gold are learnt from. */
const timesCareful = 3;

/**
 * What is learnt from: the training reports, and the open parts of the own gold, coded with more care. Halves of both for what is learnt from claims that are
 * read.
 */
interface Source {
  readonly reports: readonly Coded[];
  readonly own: readonly Coded[];
}

function sources(): Source {
  const own = goldSets()
    .filter(({ name }) => /^(?:own|wide), /.test(name))
    .flatMap(({ documents }) => documents)
    .map(codedGold);
  return { reports: trainingReports(), own };
}

/** `subject` decides which reports are of the field: what is learnt besides is learnt from what is read then. */
function samplesOf({ reports, own }: Source, subject: TableData): Samples {
  const reader = makeReader(loadRegistry(), null, new Table(subject));
  const samples = noSamples();
  for (const [i, report] of reports.entries()) {
    for (let time = 0; time < (isCareful(report) ? timesCareful : 1); time++) addSamples(reader, report, samples);
    progress("reading", i, reports.length);
  }
  for (const report of own) for (let i = 0; i < timesOwn; i++) addSamples(reader, report, samples, false);
  return samples;
}

/** Which short reports are of the field, by their words. */
function subjectOf({ reports }: Source): TableData {
  // Words are known once a reader's lexicon is.
  makeReader(loadRegistry());
  return learner(reports.flatMap(subjectSamples), 1, { rounds: 4, rate: 0.05, most: 60_000 });
}

type Name = (typeof tableNames)[number];
const nothing: TableData = { heads: 1, step: 1, keys: new Int32Array(0), rows: new Int8Array(0) };

function tablesOf(from: Source): { readonly samples: Samples; readonly tables: Record<Exclude<Name, "certain">, TableData> } {
  const subject = subjectOf(from),
    samples = samplesOf(from, subject);
  const heads = (list: readonly Sample[], n: number, most: number): TableData => learner(list, n, { rounds: 8, rate: 0.08, most });
  const tables = {
    worth: heads(samples.worth, kinds.length, 30_000),
    sentence: heads(samples.sentence, kinds.length, 180_000),
    clause: heads(samples.clause, kinds.length, 90_000),
    quantity: heads(samples.quantity, kinds.length, 180_000),
    actor: rankLearner(samples.actor as readonly Choice[], { rounds: 4, rate: 0.05, most: 200_000 }),
    told: heads(samples.told, toldHeads, 60_000),
    subject,
  };
  return { samples, tables };
}

/**
 * How likely claims are true: learnt from those that are read in each half with tables that have seen the other one alone, since weights flatter what they were
 * learnt from. The encoder, which has seen both, is not asked.
 */
function certaintyFrom(from: Source): TableData {
  const samples = [0, 1].flatMap((which) => {
    const tables = weightsFromBytes(weightsToBytes({ ...tablesOf(half(from, which)).tables, certain: nothing })),
      weights = { ...tables, encoder: null },
      reader = makeReader(loadRegistry(), { weights, version: "half" });
    const { reports, own } = half(from, 1 - which),
      unseen = [...reports, ...own];
    return unseen.flatMap((report, i) => {
      progress("weighing", i, unseen.length);
      return certainSamples(reader, weights, report);
    });
  });
  // Few rounds of small steps: what is not seen often stays near even.
  return learner(samples, 1, { rounds: 2, rate: 0.02, most: 60_000 });
}

const half = ({ reports, own }: Source, which: number): Source => ({
  reports: reports.filter((_, i) => i % 2 === which),
  own: own.filter((_, i) => i % 2 === which),
});

const progress = (what: string, done: number, all: number): void => {
  if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`\r${what} ${done} of ${all} reports `);
};

/** Of all training reports, so that a test can tell whether the weights are theirs. */
function digestOf(): string {
  const digest = createHash("sha256");
  for (const name of readdirSync(trainingFolder)
    .filter((each) => each.endsWith(".txt"))
    .sort())
    digest.update(readFileSync(join(trainingFolder, name)));
  return digest.digest("hex");
}

if (process.argv[1] === import.meta.filename) {
  const started = Date.now();
  if (process.argv[2] !== undefined && process.argv[2] !== "certain") {
    console.error(`npm run train -- ${process.argv[2]}: expected nothing, or certain`);
    process.exit(2);
  }
  const folder = join(import.meta.dirname, "../weights"),
    path = join(folder, "reading.bin"),
    about = join(folder, "reading.json");
  const from = sources();
  // `npm run train -- certain` learns how sure the reading is under the rules as they are now, and leaves the other tables.
  const others = process.argv[2] === "certain" ? weightsFromBytes(readFileSync(path)) : null;
  const learnt = others === null ? tablesOf(from) : null;
  const of = (name: Exclude<Name, "certain">): TableData => learnt?.tables[name] ?? others![name].data;
  const bytes = weightsToBytes({
    worth: of("worth"),
    sentence: of("sentence"),
    clause: of("clause"),
    quantity: of("quantity"),
    actor: of("actor"),
    told: of("told"),
    certain: certaintyFrom(from),
    subject: of("subject"),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  const counts =
    learnt === null
      ? (JSON.parse(readFileSync(about, "utf8")) as object)
      : { sentences: learnt.samples.sentence.length, numbers: learnt.samples.quantity.length, choices: learnt.samples.actor.length };
  writeFileSync(about, `${JSON.stringify({ ...counts, reports: digestOf(), sha256: createHash("sha256").update(bytes).digest("hex") }, null, 2)}\n`);
  console.log(
    `weights/reading.bin: ${(bytes.length / 1e6).toFixed(1)} MB, ${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
