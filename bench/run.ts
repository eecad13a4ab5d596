/**
 * What Muster costs, each figure the median of several runs in one go: reading beside wink-nlp's full pipe and compromise on the same
 * text; ingest of 20,000 reports with its peak memory (`--large`: 200,000 as well); start-up of the built command line; the draws of a scenario.
 *
 *   npm run bench            node bench/run.ts --large            node bench/run.ts reading | ingest | start | draws
 */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { makeReader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { loadWeights } from "../src/pipeline/weights.ts";
import { factsOf } from "../src/ledger/facts.ts";
import { drawsOf } from "../src/scenarios/draws.ts";
import { parseScenario } from "../src/scenarios/schema.ts";
import { stateModelsOf } from "../src/scenarios/spending.ts";
import { benchTexts, recombined } from "./texts.ts";

const root = join(import.meta.dirname, "..");
const only = process.argv.slice(2).find((word) => !word.startsWith("-"));
const isLarge = process.argv.includes("--large");
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const print = (name: string, value: string): void => console.log(`${name.padEnd(52)} ${value}`);

console.log(`${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`);
if (!only || only === "reading") await reading();
if (!only || only === "ingest") for (const count of isLarge ? [20_000, 200_000] : [Number(process.env.BENCH_REPORTS ?? 20_000)]) ingesting(count);
if (!only || only === "start") starting();
if (!only || only === "draws") drawing();

/** A hundred thousand seeded draws of a state whose GDP and spending are only known between bounds. */
function drawing(): void {
  const { scenario } = parseScenario(
    "scenario: 1\nname: draws\non: 2022-07-01\nhorizon: 2032\ndraws: { count: 100000, seed: 7, distribution: uniform }\nassumptions:\n  - { assume: gdp-is, state: BEL, years: { 2022: [550, 560], 2032: [640, 700] }, unit: EUR bn }\n  - { assume: spending-is, state: BEL, years: { 2022: [6, 6.5], 2032: [12, 15] }, unit: EUR bn }\n",
  );
  const models = stateModelsOf(scenario!, {
    ledger: { commitments: [] },
    facts: factsOf(loadRegistry()),
    documents: [],
    editions: [],
    targets: [],
    claimOf: () => undefined,
  } as never);
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    drawsOf(scenario!, [], models);
    return performance.now() - started;
  });
  print("100,000 draws of a scenario (goal 1 s)", `${median(times).toFixed(0)} ms`);
}

/** Megabytes of text a second on one core. Each round reads the same texts with each reader in turn, so that other work on the machine touches all alike. */
async function reading(): Promise<void> {
  const { from, texts } = benchTexts();
  const bytes = texts.reduce((sum, one) => sum + Buffer.byteLength(one.text), 0);
  const reader = makeReader(loadRegistry(), loadWeights());
  const sources = texts.map(({ text, publishedOn }) => ({
    path: null,
    url: null,
    title: null,
    publisher: null,
    byline: null,
    language: null,
    problems: [],
    publishedOn,
    text,
  }));
  const ours = (): void => {
    for (const source of sources) {
      try {
        reader.read(source);
      } catch {
        // Counted as read: a fault in one report is for the tests to find.
      }
    }
  };
  // General readers take a share of the texts: they are slow.
  const share = sources.filter((_, i) => i % 10 === 0);
  const shareBytes = share.reduce((sum, one) => sum + Buffer.byteLength(one.text), 0);
  const winkNlp = (
    (await import("wink-nlp")) as unknown as {
      default: (model: unknown) => { readDoc: (text: string) => { tokens: () => { out: () => unknown }; entities: () => { out: () => unknown } } };
    }
  ).default;
  const nlp = winkNlp((await import("wink-eng-lite-web-model")).default);
  const wink = (): void => {
    for (const { text } of share) {
      const document = nlp.readDoc(text);
      document.tokens().out();
      document.entities().out();
    }
  };
  const compromise = (await import("compromise")).default;
  const few = share.filter((_, i) => i % 4 === 0);
  const fewBytes = few.reduce((sum, one) => sum + Buffer.byteLength(one.text), 0);
  const plain = (): void => {
    for (const { text } of few) compromise(text).json();
  };
  const rounds: Record<"ours" | "wink" | "compromise", number[]> = { ours: [], wink: [], compromise: [] };
  const speed = (work: () => void, size: number): number => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return size / (user + system);
  };
  ours();
  wink();
  for (let round = 0; round < 5; round++) {
    rounds.ours.push(speed(ours, bytes));
    rounds.wink.push(speed(wink, shareBytes));
    rounds.compromise.push(speed(plain, fewBytes));
  }
  print(`reading (${texts.length} ${from}, ${(bytes / 1e6).toFixed(1)} MB), one core`, `${median(rounds.ours).toFixed(1)} MB/s of CPU time`);
  print("  wink-nlp, full pipe", `${median(rounds.wink).toFixed(2)} MB/s   (${(median(rounds.ours) / median(rounds.wink)).toFixed(1)} times slower)`);
  print("  compromise", `${median(rounds.compromise).toFixed(2)} MB/s   (${(median(rounds.ours) / median(rounds.compromise)).toFixed(0)} times slower)`);
}

/** Documents a second from a file of NDJSON into a new ledger, the ledger laid; in a process of its own, for its peak memory. */
function ingesting(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
  const file = join(folder, "reports.ndjson");
  const handle = openSync(file, "w");
  let block: string[] = [];
  let n = 0;
  for (const { text, publishedOn } of recombined(count)) {
    block.push(`${JSON.stringify({ path: `r${n++}.txt`, publishedOn, text })}\n`);
    if (block.length === 1000) {
      writeSync(handle, block.join(""));
      block = [];
    }
  }
  writeSync(handle, block.join(""));
  closeSync(handle);
  const command = ["--max-semi-space-size=8", join(root, "bin", "muster.js"), "ingest", file, "--ledger", join(folder, "bench.db"), "--no-list"];
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,process.on("exit",()=>process._rawDebug("PEAK "+process.resourceUsage().maxRSS))`, ...command],
    { encoding: "utf8" },
  );
  const seconds = (performance.now() - started) / 1000;
  const peak = Math.max(0, ...[...run.stderr.matchAll(/PEAK (\d+)/g)].map((match) => Number(match[1])));
  print(
    `ingest of ${count} reports (${(statSync(file).size / 1e6).toFixed(0)} MB), ${cpus().length} cores`,
    `${Math.round(count / seconds)} reports/s, ${seconds.toFixed(1)} s, ${Math.round(peak / 1024)} MB at most`,
  );
  print(
    "",
    run.stderr
      .split("\n")
      .filter((line) => line.includes(" read, "))
      .join(" ")
      .replace(/^.*?: /, ""),
  );
  const again = performance.now();
  spawnSync(process.execPath, command);
  print(
    "  the same again, all known",
    `${((performance.now() - again) / 1000).toFixed(1)} s; the file has ${(statSync(join(folder, "bench.db")).size / 1e6).toFixed(0)} MB`,
  );
  rmSync(folder, { recursive: true, force: true });
}

function starting(): void {
  const built = join(root, "dist", "cli.js");
  const entry = existsSync(built) ? built : join(root, "src", "cli", "main.ts");
  const time = (argv: readonly string[]): number => {
    const started = performance.now();
    spawnSync(process.execPath, argv, { stdio: "ignore" });
    return performance.now() - started;
  };
  const runs = Array.from({ length: 11 }, () => time([entry, "--help"]));
  const bare = Array.from({ length: 11 }, () => time(["-e", "0"]));
  print(
    `muster --help (${existsSync(built) ? "built" : "sources; build for the built form"})`,
    `${median(runs).toFixed(0)} ms, of which Node itself ${median(bare).toFixed(0)} ms`,
  );
}
