/**
 * Learns the weights of the weighed reading from the reports of `training/` and the open parts of the project's own gold, and writes `weights/reading.bin`.
 * Logistic regression by stochastic gradient descent with a step for each weight (J. Duchi, E. Hazan, Y. Singer, Adaptive subgradient methods, JMLR 12, 2011);
 * the actor is learnt as a choice among candidates.
 * The same reports give the same bytes. Run it after a change to the training reports, to the features or to the rules: npm run train
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type TableData, type tableNames, weightsFromBytes, weightsToBytes } from "../src/claims/weighing/weights.ts";
import { type Encoder, encoderFrom } from "../src/text/encoder/encoder.ts";
import { toldHeads } from "../src/claims/weighing/told.ts";
import { kinds } from "../src/model/claim.ts";
import { makeReader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { goldSets } from "./gold-sets.ts";
import { addSamples, certainSamples, type Choice, noSamples, type Sample, type Samples } from "./samples.ts";
import { rankLearner, learner } from "./learner.ts";
import { type Coded, codedGold, trainingFolder, trainingReports } from "./training.ts";

/** How often the project's own gold is learnt from: it is coded with more care than the training reports. */
const timesOwn = 5;

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

function samplesOf({ reports, own }: Source): Samples {
  const reader = makeReader(loadRegistry());
  const samples = noSamples();
  for (const [i, report] of reports.entries()) {
    addSamples(reader, report, samples);
    progress("reading", i, reports.length);
  }
  for (const report of own) for (let i = 0; i < timesOwn; i++) addSamples(reader, report, samples, false);
  return samples;
}

type Name = (typeof tableNames)[number];
const nothing: TableData = { heads: 1, step: 1, keys: new Int32Array(0), rows: new Int8Array(0) };

function tablesOf(samples: Samples): Record<Exclude<Name, "certain">, TableData> {
  const heads = (list: readonly Sample[], n: number, most: number): TableData => learner(list, n, { rounds: 8, rate: 0.08, most });
  return {
    worth: heads(samples.worth, kinds.length, 30_000),
    sentence: heads(samples.sentence, kinds.length, 180_000),
    clause: heads(samples.clause, kinds.length, 90_000),
    quantity: heads(samples.quantity, kinds.length, 180_000),
    actor: rankLearner(samples.actor as readonly Choice[], { rounds: 4, rate: 0.05, most: 200_000 }),
    told: heads(samples.told, toldHeads, 60_000),
  };
}

/**
 * How likely claims are true: learnt from those that are read with weights that have not seen the reports, since weights flatter what they were learnt from.
 * With an encoder that has not seen some reports, from these; else from both halves, each read with tables that have seen the other one alone.
 */
function certaintyFrom(from: Source, unseen: { readonly encoder: Encoder; readonly names: ReadonlySet<string> } | null): TableData {
  const parts: readonly (readonly [Source, Source])[] =
    unseen === null
      ? [0, 1].map((which) => [part(from, (_, i) => i % 2 === which), part(from, (_, i) => i % 2 !== which)] as const)
      : [[part(from, ({ name }) => !unseen.names.has(name)), part(from, ({ name }) => unseen.names.has(name))]];
  const samples = parts.flatMap(([seen, { reports, own }]) => {
    const tables = weightsFromBytes(weightsToBytes({ ...tablesOf(samplesOf(seen)), certain: nothing })),
      weights = { ...tables, encoder: unseen?.encoder ?? null },
      reader = makeReader(loadRegistry(), { weights, version: "part" });
    const others = [...reports, ...own];
    return others.flatMap((report, i) => {
      progress("weighing", i, others.length);
      return certainSamples(reader, weights, report);
    });
  });
  // Few rounds of small steps: what is not seen often stays near even.
  return learner(samples, 1, { rounds: 2, rate: 0.02, most: 60_000 });
}

const part = ({ reports, own }: Source, is: (report: Coded, i: number) => boolean): Source => ({ reports: reports.filter(is), own: own.filter(is) });

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
  const { values, positionals } = parseArgs({ options: { encoder: { type: "string" }, unseen: { type: "string" } }, allowPositionals: true });
  const certainAlone = positionals[0] === "certain";
  if (positionals.length > (certainAlone ? 1 : 0) || (values.encoder === undefined) !== (values.unseen === undefined)) {
    console.error(
      "npm run train -- [certain] [--encoder FILE --unseen NAMES]: expected nothing, or certain; and an encoder with the names of reports that it has not seen",
    );
    process.exit(2);
  }
  const folder = join(import.meta.dirname, "../weights"),
    path = join(folder, "reading.bin"),
    about = join(folder, "reading.json");
  const from = sources();
  // `npm run train -- certain` learns how sure the reading is under the rules as they are now, and leaves the other tables.
  const others = certainAlone ? weightsFromBytes(readFileSync(path)) : null;
  const samples = others === null ? samplesOf(from) : null;
  const tables = samples === null ? null : tablesOf(samples);
  const of = (name: Exclude<Name, "certain">): TableData => tables?.[name] ?? others![name].data;
  const unseen =
    values.encoder === undefined || values.unseen === undefined
      ? null
      : {
          encoder: encoderFrom(readFileSync(values.encoder), readFileSync(join(folder, "encoder.wasm"))),
          names: new Set(readFileSync(values.unseen, "utf8").split("\n")),
        };
  const bytes = weightsToBytes({
    worth: of("worth"),
    sentence: of("sentence"),
    clause: of("clause"),
    quantity: of("quantity"),
    actor: of("actor"),
    told: of("told"),
    certain: certaintyFrom(from, unseen),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  const counts =
    samples === null
      ? (JSON.parse(readFileSync(about, "utf8")) as object)
      : { sentences: samples.sentence.length, numbers: samples.quantity.length, choices: samples.actor.length };
  writeFileSync(about, `${JSON.stringify({ ...counts, reports: digestOf(), sha256: createHash("sha256").update(bytes).digest("hex") }, null, 2)}\n`);
  console.log(
    `weights/reading.bin: ${(bytes.length / 1e6).toFixed(1)} MB, ${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
