/**
 * A ledger of a million claims from 200,000 documents with the skew of the news: a few lines have thousands of claims, most have
 * one or two. Seeded, so that each run is the same.
 *
 *   node bench/ledger.ts [documents = 200000] [claims per document = 5] [text characters = 0]
 */
import type { Claim, Kind, Stage } from "../src/model/claim.ts";
import { isoOf } from "../src/model/edtf.ts";
import { idOf } from "../src/model/id.ts";
import type { DocumentClaims, LedgerDocument } from "../src/model/ledger.ts";
import { addDocuments, ledgerOf, openLedger } from "../src/ledger/ledger.ts";
import { commitmentKnownBy, standingOn } from "../src/ledger/clocks.ts";
import { placeDocument } from "../src/ledger/place.ts";
import { reconcileLine } from "../src/ledger/reconcile.ts";
import { indexFacts } from "../src/ledger/facts.ts";

const documents = Number(process.argv[2] ?? 200_000);
const perDocument = Number(process.argv[3] ?? 5);
const textLength = Number(process.argv[4] ?? 0);

let state = 20_180_711;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 0x100000000;
}
/** Zipf-like: the first of `count` is drawn far more often than the last. */
const skewed = (count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const states = Array.from({ length: 190 }, (_, i) => ({ id: `${letters[i % 26]}${letters[(i * 7 + 3) % 26]}${letters[Math.floor(i / 26)]}`, name: `State ${i}` }));
const actors = states.map((one) => [one]);
const places = states.map((one) => [one]);
const hosts = states.map((one) => [{ ...one, role: "host" as const }]);
const askers = states.map((one) => [{ ...one, role: "asker" as const }]);
const body = [{ id: "alliance", name: "the Alliance" }];
const missions = Array.from({ length: 120 }, (_, i) => ({ id: `op-${i}`, name: `Operation ${i}` }));
const kinds: readonly Kind[] = ["force", "force", "force", "aid", "aid", "spending", "position", "position", "mandate", "lead", "meeting", "cost", "condition"];
const stages: readonly Stage[] = ["in-force", "in-force", "in-force", "pledged", "planned", "planned", "requested", "considered", "decided", "ended", "refused"];
const topics = Array.from({ length: 4000 }, (_, i) => `matter ${i} of the ${i % 97} agenda`);
const rules = ["bench/made"] as const;
const filler = Array.from({ length: 3000 }, (_, i) => `w${i.toString(36)}`);

function claimOf(document: string, n: number): Claim {
  const kind = pick(kinds);
  const actor = skewed(190);
  const place = skewed(190);
  const value = 50 * (1 + skewed(60));
  const counted = kind === "force" || kind === "aid" || kind === "spending" || kind === "cost";
  const start = n * 180;
  const quote = `claim ${n} of ${document}: some words that the report uses for it`;
  return {
    id: `c_${document.slice(2)}${n}`, kind, actor: random() < 0.06 ? body : actors[actor], with: kind === "force" && random() < 0.1 ? askers[place] : kind === "force" ? hosts[place] : [],
    place: kind === "spending" ? [] : places[place], mission: random() < 0.2 ? missions[skewed(120)] : null, change: random() < 0.6 ? "level" : "add", stage: pick(stages),
    modality: random() < 0.85 ? "stated" : "expected",
    quantity: counted && random() < 0.7 ? { min: kind === "spending" ? value / 1000 : value, max: kind === "spending" ? value / 1000 : value, unit: kind === "spending" ? "%gdp" : kind === "cost" ? "EUR" : "personnel", of: null, approx: false, as: "total", per: null, quote } : null,
    holds: random() < 0.2 ? { edtf: `20${10 + Math.floor(random() * 15)}/..`, stated: true } : null, topic: kind === "position" ? topics[skewed(4000)] : null, object: kind === "aid" ? topics[skewed(300)] : null,
    binding: true, attribution: [], evidence: [{ start, end: start + quote.length, quote }], problems: [], rules, ...(kind === "position" && { stance: random() < 0.7 ? "for" : "against" }), ...(kind === "condition" && { gate: "parliament" as const }),
  };
}

function made(from: number, to: number): { documents: LedgerDocument[]; claims: DocumentClaims[] } {
  const made = { documents: [] as LedgerDocument[], claims: [] as DocumentClaims[] };
  for (let i = from; i < to; i++) {
    const id = idOf("d", String(i));
    const text = textLength === 0 ? undefined : Array.from({ length: Math.floor(textLength / 5) }, () => pick(filler)).join(" ");
    made.documents.push({ id, path: null, url: null, title: null, publisher: null, language: "en", publishedOn: { edtf: isoOf(14_600 + Math.floor(random() * 5400)), stated: true }, text });
    made.claims.push({ document: id, claims: Array.from({ length: perDocument }, (_, n) => claimOf(id, n)) });
  }
  return made;
}

let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
const sample = (): string => `${Math.round((peak = Math.max(peak, process.memoryUsage.rss())) / 1e6)} MB peak, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB heap`;
async function timed<T>(name: string, run: () => T): Promise<T> {
  const from = performance.now();
  const result = run();
  console.log(`${name.padEnd(52)} ${((performance.now() - from) / 1000).toFixed(2).padStart(8)} s   ${sample()}`);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return result;
}

const world = await timed(`making ${documents * perDocument} claims of ${documents} documents`, () => made(0, documents));
const extra = made(documents, documents + 100);
const index = await timed("lines reconciled, origins found", () => openLedger(world));
const touched = await timed("100 documents more", () => addDocuments(index, extra.documents, extra.claims));
console.log(`${index.parts.size} lines; ${touched.length} rebuilt for 100 documents; longest line ${[...index.lines.values()].reduce((most, line) => Math.max(most, line.length), 0)} claims`);
const facts = indexFacts();
const longest = [...index.lines].sort((a, b) => b[1].length - a[1].length)[0];
await timed(`the longest line alone (${longest[1].length} claims)`, () => reconcileLine({ key: longest[0], readings: longest[1], mergedBy: [] }, facts));
const five = { key: "five", readings: longest[1].slice(0, 5000), mergedBy: [] };
const { commitment } = await timed(`a line of ${five.readings.length} claims`, () => reconcileLine(five, facts));
await timed("that line as of two days", () => standingOn(commitmentKnownBy(commitment, 17_000)!, { trueOn: 16_500, knownBy: 17_000 }));
await timed("100 documents placed, no line rebuilt", () => extra.documents.map((document, i) => placeDocument(extra.claims[i].claims, { id: document.id, knownOn: 20_000, origin: document.id }, facts)));
const ledger = await timed("the whole ledger, with answers, in order", () => ledgerOf(index));
console.log(`${ledger.commitments.length} commitments, ${ledger.conflicts.length} conflicts, ${ledger.answers.length} answers, ${ledger.origins.length} origins`);
clearInterval(timer);
