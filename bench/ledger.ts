/**
 * A ledger of a million claims from 200,000 documents with the skew of the news: a few lines have thousands of claims, most have
 * one or two. Seeded, so that each run is the same.
 *
 * `lines` is how the store rebuilds: claims lie on disk, each line is read, reconciled and written by itself, so that memory holds
 * keys and not claims. `memory` is the whole ledger as one value, for some ten thousand documents and for "100 more".
 *
 *   node bench/ledger.ts [documents = 200000] [claims per document = 5] [lines | memory] [text characters = 0]
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claim } from "../src/model/claim.ts";
import { dayOf, isoOf } from "../src/model/edtf.ts";
import { idOf } from "../src/model/id.ts";
import type { DocumentClaims, LedgerDocument } from "../src/model/ledger.ts";
import { commitmentKnownBy, standingOn } from "../src/ledger/clocks.ts";
import { indexFacts } from "../src/ledger/facts.ts";
import { addDocuments, ledgerOf, openLedger } from "../src/ledger/ledger.ts";
import { noJudgements, placeDocument, readingOf } from "../src/ledger/place.ts";
import type { Reading } from "../src/ledger/readings.ts";
import { reconcileLine } from "../src/ledger/reconcile.ts";
import { filler, kinds, missions, pick, quantityOf, random, skewed, stages, states } from "./draw.ts";

const documents = Number(process.argv[2] ?? 200_000);
const perDocument = Number(process.argv[3] ?? 5);
const mode = process.argv[4] ?? "lines";
const textLength = Number(process.argv[5] ?? 0);

const actors = states.map((one) => [one]);
const places = states.map((one) => [one]);
const hosts = states.map((one) => [{ ...one, role: "host" as const }]);
const askers = states.map((one) => [{ ...one, role: "asker" as const }]);
const body = [{ id: "alliance", name: "the Alliance" }];
const topics = Array.from({ length: 4000 }, (_, i) => `matter ${i} of the ${i % 97} agenda`);
const rules = ["bench/made"] as const;

function claimOf(document: string, n: number): Claim {
  const kind = pick(kinds);
  const actor = skewed(190);
  const place = skewed(190);
  const value = 50 * (1 + skewed(60));
  const start = n * 180;
  const quote = `claim ${n} of ${document}: some words that the report uses for it`;
  return {
    id: `c_${document.slice(2)}${n}`,
    kind,
    actor: random() < 0.06 ? body : actors[actor],
    with: kind === "force" && random() < 0.1 ? askers[place] : kind === "force" ? hosts[place] : [],
    place: kind === "spending" ? [] : places[place],
    mission: random() < 0.2 ? missions[skewed(120)] : null,
    change: random() < 0.6 ? "level" : "add",
    stage: pick(stages),
    modality: random() < 0.85 ? "stated" : "expected",
    quantity: quantityOf(kind, value, quote),
    holds: random() < 0.2 ? { edtf: `20${10 + Math.floor(random() * 15)}/..`, stated: true } : null,
    topic: kind === "position" ? topics[skewed(4000)] : null,
    object: kind === "aid" ? topics[skewed(300)] : null,
    binding: true,
    attribution: [],
    evidence: [{ start, end: start + quote.length, quote }],
    problems: [],
    rules,
    ...(kind === "position" && { stance: random() < 0.7 ? "for" : "against" }),
    ...(kind === "condition" && { gate: "parliament" as const }),
  };
}

function made(from: number, to: number): { documents: LedgerDocument[]; claims: DocumentClaims[] } {
  const made = { documents: [] as LedgerDocument[], claims: [] as DocumentClaims[] };
  for (let i = from; i < to; i++) {
    const id = idOf("d", String(i));
    const text = textLength === 0 ? undefined : Array.from({ length: Math.floor(textLength / 5) }, () => pick(filler)).join(" ");
    made.documents.push({
      id,
      path: null,
      url: null,
      title: null,
      publisher: null,
      language: "en",
      publishedOn: { edtf: isoOf(14_600 + Math.floor(random() * 5400)), stated: true },
      text,
    });
    made.claims.push({ document: id, claims: Array.from({ length: perDocument }, (_, n) => claimOf(id, n)) });
  }
  return made;
}

let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
const sample = (): string =>
  `${Math.round((peak = Math.max(peak, process.memoryUsage.rss())) / 1e6)} MB peak, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB heap`;
async function timed<T>(name: string, run: () => T): Promise<T> {
  const from = performance.now();
  const result = run();
  console.log(`${name.padEnd(52)} ${((performance.now() - from) / 1000).toFixed(2).padStart(8)} s   ${sample()}`);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return result;
}

const facts = indexFacts();

/** Claims told apart by where they lie in a file, as rows lie in a store. */
async function byLines(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
  const file = openSync(join(folder, "claims.ndjson"), "w+");
  const total = documents * perDocument;
  const [offset, length, lineOf, documentOf] = [new Float64Array(total), new Int32Array(total), new Int32Array(total), new Int32Array(total)];
  const knownDocuments: { id: string; knownOn: number; origin: string }[] = [];
  const lines = new Map<string, number>();
  const keys: string[] = [];
  let at = 0;
  let n = 0;
  const started = performance.now();
  await timed(`${total} claims of ${documents} documents made, placed, written`, () => {
    for (let from = 0; from < documents; from += 500) {
      const part = made(from, Math.min(documents, from + 500));
      const rows: string[] = [];
      part.documents.forEach((document, i) => {
        const known = { id: document.id, knownOn: dayOf(document.publishedOn!.edtf)!, origin: document.id };
        knownDocuments.push(known);
        for (const { key, reading } of placeDocument(part.claims[i].claims, known, facts).placed) {
          let line = lines.get(key);
          if (line === undefined) {
            line = keys.push(key) - 1;
            lines.set(key, line);
          }
          const row = JSON.stringify(reading.said);
          rows.push(row);
          [offset[n], length[n], lineOf[n], documentOf[n]] = [at, row.length, line, from + i];
          at += row.length;
          n++;
        }
      });
      writeSync(file, rows.join(""));
    }
  });
  const begin = new Int32Array(keys.length + 1);
  for (let i = 0; i < n; i++) begin[lineOf[i] + 1]++;
  for (let line = 0; line < keys.length; line++) begin[line + 1] += begin[line];
  const place = begin.slice();
  const ordered = new Int32Array(n);
  for (let i = 0; i < n; i++) ordered[place[lineOf[i]]++] = i;
  let buffer = Buffer.alloc(4096);
  const readingAt = (i: number): Reading => {
    if (buffer.length < length[i]) buffer = Buffer.alloc(length[i] * 2);
    readSync(file, buffer, 0, length[i], offset[i]);
    const known = knownDocuments[documentOf[i]];
    return readingOf(JSON.parse(buffer.toString("latin1", 0, length[i])), known, facts, noJudgements, new Map());
  };
  const readingsOf = (line: number): Reading[] => Array.from(ordered.subarray(begin[line], begin[line + 1]), readingAt);
  const counts = { versions: 0, conflicts: 0, bytes: 0 };
  await timed(`${keys.length} lines read, reconciled, made rows`, () => {
    for (let line = 0; line < keys.length; line++) {
      const { commitment, conflicts } = reconcileLine({ key: keys[line], readings: readingsOf(line), mergedBy: [] }, facts);
      counts.versions += commitment.versions.length;
      counts.conflicts += conflicts.length;
      counts.bytes += JSON.stringify(commitment).length + JSON.stringify(conflicts).length;
      if (line % 2000 === 0) sample();
    }
  });
  console.log(
    `full build ${((performance.now() - started) / 1000).toFixed(1)} s; ${counts.versions} versions, ${counts.conflicts} conflicts, ${Math.round(counts.bytes / 1e6)} MB of rows`,
  );
  const touched = new Set<number>();
  for (let i = n - 100 * perDocument; i < n; i++) touched.add(lineOf[i]);
  await timed(`${touched.size} lines of 100 documents rebuilt`, () => {
    for (const line of touched) JSON.stringify(reconcileLine({ key: keys[line], readings: readingsOf(line), mergedBy: [] }, facts));
  });
  const longest = keys.reduce((most, _, line) => (begin[line + 1] - begin[line] > begin[most + 1] - begin[most] ? line : most), 0);
  const { commitment } = await timed(`the longest line (${begin[longest + 1] - begin[longest]} claims)`, () =>
    reconcileLine({ key: keys[longest], readings: readingsOf(longest), mergedBy: [] }, facts),
  );
  await timed("that line as of two days", () => standingOn(commitmentKnownBy(commitment, 17_000)!, { trueOn: 16_500, knownBy: 17_000 }));
  closeSync(file);
  rmSync(folder, { recursive: true });
}

async function inMemory(): Promise<void> {
  const world = await timed(`${documents * perDocument} claims of ${documents} documents made`, () => made(0, documents));
  const extra = made(documents, documents + 100);
  const index = await timed("lines reconciled, origins found", () => openLedger(world));
  const touched = await timed("100 documents more", () => addDocuments(index, extra.documents, extra.claims));
  console.log(`${index.parts.size} lines; ${touched.length} rebuilt for 100 documents`);
  const ledger = await timed("the whole ledger, with answers, in order", () => ledgerOf(index));
  console.log(
    `${ledger.commitments.length} commitments, ${ledger.conflicts.length} conflicts, ${ledger.answers.length} answers, ${ledger.origins.length} origins`,
  );
}

await (mode === "memory" ? inMemory() : byLines());
clearInterval(timer);
