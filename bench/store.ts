/**
 * A ledger of a million claims on disk: rebuild, 100 documents more, the first page, filtered views as of two days, one large commitment. Seeded;
 * a few lines have thousands of claims, most have one or two.
 *
 *   node bench/store.ts [documents = 200000] [claims per document = 5] [file to keep]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noFacts } from "../src/ledger/facts.ts";
import type { Claim } from "../src/model/claim.ts";
import type { ReadRecord } from "../src/model/document.ts";
import { dayOf, isoOf } from "../src/model/edtf.ts";
import { idOf } from "../src/model/id.ts";
import { parseRegistry } from "../src/model/registry.ts";
import { storedOf } from "../src/pipeline/stored.ts";
import { updateLedger } from "../src/pipeline/update-ledger.ts";
import { addDocument } from "../src/store/documents.ts";
import { openStore } from "../src/store/open.ts";
import { commitmentView } from "../src/views/commitment.ts";
import { commitmentsView } from "../src/views/commitments.ts";
import { largeOverview } from "../src/views/page/large.ts";
import { filler, kinds, missions, pick, quantityOf, random, skewed, stages, states } from "./draw.ts";

const documents = Number(process.argv[2] ?? 200_000);
const perDocument = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "muster-store-"));
const path = process.argv[4] ?? join(folder, "bench.db");

function claimOf(document: string, n: number, start: number, quote: string): Claim {
  const kind = pick(kinds);
  const [actor, place, value] = [states[skewed(190)], states[skewed(190)], 50 * (1 + skewed(60))];
  return {
    id: `c_${document.slice(2)}${n}`,
    kind,
    actor: [random() < 0.06 ? { id: "alliance", name: "the Alliance" } : actor],
    with: kind === "force" ? [{ ...place, role: random() < 0.1 ? "asker" : "host" }] : [],
    place: kind === "spending" ? [] : [place],
    mission: random() < 0.2 ? missions[skewed(120)] : null,
    change: random() < 0.6 ? "level" : "add",
    stage: pick(stages),
    modality: random() < 0.85 ? "stated" : "expected",
    quantity: quantityOf(kind, value, quote),
    holds: random() < 0.2 ? { edtf: random() < 0.3 ? `../20${20 + Math.floor(random() * 10)}` : `20${10 + Math.floor(random() * 15)}/..`, stated: true } : null,
    topic: kind === "position" ? `matter ${skewed(4000)} of the agenda` : null,
    object: kind === "aid" ? `thing ${skewed(300)}` : null,
    binding: true,
    attribution: [],
    evidence: [{ start, end: start + quote.length, quote }],
    problems: [],
    rules: ["bench/made"],
    ...(kind === "position" && { stance: random() < 0.7 ? "for" : "against" }),
    ...(kind === "condition" && { gate: "parliament" as const }),
    certainty: 0.7,
  };
}

function recordOf(i: number): ReadRecord {
  const id = idOf("d", String(i));
  const claims: Claim[] = [];
  let text = "";
  for (let n = 0; n < perDocument; n++) {
    text += `${Array.from({ length: 30 }, () => pick(filler)).join(" ")} `;
    const quote = `claim ${n} of ${id}: some words that the report uses for it`;
    claims.push(claimOf(id, n, text.length, quote));
    text += `${quote}. `;
  }
  return {
    schema: "muster/1",
    document: {
      id,
      path: `${i}.txt`,
      url: null,
      title: `Report ${i}`,
      publisher: `Paper ${i % 40}`,
      language: "en",
      publishedOn: { edtf: isoOf(14_600 + Math.floor(random() * 5400)), stated: true },
      quality: { score: 1, problems: [] },
      text,
    },
    claims,
  };
}

let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
const memory = (): string => `${Math.round(Math.max(peak, process.memoryUsage.rss()) / 1e6)} MB peak`;
function timed<T>(name: string, run: () => T): T {
  const from = performance.now();
  const cpu = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(cpu);
  peak = Math.max(peak, process.memoryUsage.rss());
  console.log(
    `${name.padEnd(64)} ${((performance.now() - from) / 1000).toFixed(2).padStart(8)} s   ${((user + system) / 1e6).toFixed(2).padStart(7)} s of CPU   ${memory()}`,
  );
  return result;
}

const store = openStore(path, { create: true });
const registry = parseRegistry({}, {}, "bench");
const file = { store, registry, facts: noFacts };
function add(from: number, to: number): void {
  for (let at = from; at < to; at += 500) {
    store.write(() => {
      for (let i = at; i < Math.min(to, at + 500); i++) {
        const record = recordOf(i);
        const { document, claims } = storedOf(
          record,
          {
            path: record.document.path,
            url: null,
            text: record.document.text,
            title: null,
            publisher: null,
            byline: null,
            publishedOn: null,
            language: null,
            problems: [],
          },
          "",
        );
        addDocument(store, document, claims, { hash: String(i), reader: "bench", importedOn: "2026-01-01" });
      }
    });
  }
}

timed(`${documents * perDocument} claims of ${documents} documents made and stored`, () => add(0, documents));
let step = "";
let since = performance.now();
timed("ledger laid from nothing", () =>
  updateLedger(store, noFacts, {
    onProgress: (progress) => {
      if (progress.step === step) return;
      if (step) console.log(`    ${step} ${((performance.now() - since) / 1000).toFixed(1)} s   ${memory()}`);
      step = progress.step;
      since = performance.now();
    },
  }),
);
console.log(`    ${step} ${((performance.now() - since) / 1000).toFixed(1)} s`);
timed("100 documents more", () => {
  add(documents, documents + 100);
  updateLedger(store, noFacts);
});
const all = { trueOn: null, knownBy: null, limit: 50, offset: 0, facets: true, today: dayOf("2024-06-01")! };
timed("first page (overview)", () => largeOverview(file, { trueOn: null, knownBy: null, today: all.today, readOnly: true }));
const first = timed("first view (reads the model)", () => commitmentsView(file, all));
console.log(
  `    ${first.total} rows stand; ${store.sql("SELECT count(*) FROM commitments").pluck().get()} commitments, ${store.sql("SELECT count(*) FROM versions").pluck().get()} versions`,
);

const asks = Array.from({ length: 300 }, () => ({
  ...all,
  trueOn: random() < 0.8 ? 14_600 + Math.floor(random() * 5400) : null,
  knownBy: random() < 0.8 ? 14_600 + Math.floor(random() * 5400) : null,
  ...(random() < 0.5 && { actor: states[skewed(190)].id }),
  ...(random() < 0.4 && { kind: pick(kinds) }),
  ...(random() < 0.3 && { place: states[skewed(190)].id }),
  ...(random() < 0.2 && { stage: pick(stages) }),
  ...(random() < 0.1 && { q: "operation" }),
  sort: pick([undefined, "-known", "actor", "-quantity", "-reports"]),
}));
const took = asks
  .map((ask) => {
    const from = performance.now();
    commitmentsView(file, ask);
    return performance.now() - from;
  })
  .sort((a, b) => a - b);
console.log(
  `filtered views as of two days, facets and 50 rows: ${took[150].toFixed(1)} ms median, ${took[297].toFixed(1)} ms p99, ${took[299].toFixed(1)} ms most`,
);
const largest = store.sql("SELECT id, claims FROM commitments ORDER BY abs(claims - 5000) LIMIT 1").get() as { id: string; claims: number };
const views = Array.from({ length: 7 }, () => {
  const from = performance.now();
  commitmentView(file, largest.id, { trueOn: null, knownBy: null });
  return performance.now() - from;
}).sort((a, b) => a - b);
console.log(`one commitment of ${largest.claims} claims: ${views[3].toFixed(1)} ms median`);
clearInterval(timer);
store.close();
rmSync(folder, { recursive: true, force: true });
