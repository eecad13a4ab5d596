/** A ledger of made claims, for what must hold of any: many versions, ends, replacements, doubts, unknown days. */
import type { Claim, Stage } from "../../src/model/claim.ts";
import { isoOf } from "../../src/model/edtf.ts";
import { ingest } from "../../src/pipeline/ingest.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { storedOf } from "../../src/pipeline/stored.ts";
import { updateLedger } from "../../src/pipeline/update-ledger.ts";
import { addDocument } from "../../src/store/documents.ts";
import { type Store, openStore } from "../../src/store/open.ts";
import type { LedgerFile } from "../../src/views/ledger.ts";
import { factsFor } from "../../src/views/page/desk.ts";
import { folderOf, quiet } from "../pipeline/samples.ts";

export const registry = loadRegistry();
export const facts = factsFor(registry);

/** A ledger of the sample reports. */
export async function ledgerOf(): Promise<LedgerFile> {
  const store = openStore(":memory:", { create: true });
  await ingest(store, [folderOf()], { workers: 0 }, quiet());
  return { store, registry, facts };
}

/** One of the made reports, with four claims. */
export function madeRead(i: number, random: () => number): ReturnType<typeof storedOf> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const states = ["CAN", "LVA", "DEU", "LTU", "NOR", "POL"].map((id) => ({ id, name: facts.names[id] }));
  const id = `d_${String(i).padStart(4, "0")}`;
  const text = `Report ${i} says some words about it. `.repeat(4);
  const claims = Array.from({ length: 4 }, (_, n): Claim => {
    const value = 50 * (1 + Math.floor(random() * 6));
    const quote = text.slice(n * 36, n * 36 + 20);
    return {
      id: `c_${String(i).padStart(4, "0")}${n}`, kind: pick(["force", "force", "lead", "mandate", "position", "spending", "meeting", "condition"]), actor: [random() < 0.2 ? { id: "nato", name: "NATO" } : pick(states)], with: [], place: [pick(states)], mission: random() < 0.3 ? pick([{ id: "kfor", name: "KFOR" }, { id: "efp-latvia", name: "eFP" }]) : null, change: pick(["level", "level", "add", "extend"]),
      stage: pick(["in-force", "in-force", "pledged", "planned", "requested", "ended", "refused"] as Stage[]), modality: pick(["stated", "stated", "expected", "possible"]),
      quantity: random() < 0.6 ? { min: value, max: value, unit: "personnel", of: null, approx: false, as: "total", per: null, quote } : null,
      holds: random() < 0.5 ? { edtf: pick([`../20${20 + Math.floor(random() * 6)}`, `20${18 + Math.floor(random() * 6)}/..`, "2021-03/2023-05-31"]), stated: true } : null,
      topic: null, object: null, binding: true, attribution: [], evidence: [{ start: n * 36, end: n * 36 + 20, quote }], ...(n % 4 === 3 && { stance: i % 2 === 0 ? "for" as const : "against" as const, gate: "parliament" as const }), problems: random() < 0.1 ? [{ kind: "odd-number" }] : [], rules: ["test/made"], certainty: 0.3 + random() * 0.6,
    };
  });
  const source = { path: null, url: null, text, title: null, publisher: "Paper", byline: null, publishedOn: null, language: "en", problems: [] };
  return storedOf({ schema: "muster/1", document: { id, path: null, url: null, title: null, publisher: "Paper", language: "en", publishedOn: random() < 0.05 ? null : { edtf: isoOf(18_000 + Math.floor(random() * 2200)), stated: true }, quality: { score: 1, problems: i % 9 === 0 ? [{ kind: "teaser", start: 7, end: 20 }] : [] }, ...(i % 13 === 0 && { problems: [{ kind: "language-not-read" }] }), text }, claims }, source, id);
}

/** A ledger of made claims: many versions, ends, replacements, unknown days. */
export function made(): LedgerFile {
  const store: Store = openStore(":memory:", { create: true });
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 0x100000000;
  for (let i = 0; i < 160; i++) {
    const { document, claims } = madeRead(i, random);
    store.write(() => addDocument(store, document, claims, { hash: document.id, reader: "test", importedOn: "2024-01-01" }));
  }
  updateLedger(store, facts);
  return { store, registry, facts };
}
