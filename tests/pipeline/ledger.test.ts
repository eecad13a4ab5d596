import { expect, test } from "vitest";
import { buildLedger } from "../../src/ledger/ledger.ts";
import { anchorOf, judgementOf } from "../../src/ledger/judgements.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import { ingest } from "../../src/pipeline/ingest.ts";
import { rebuild } from "../../src/pipeline/rebuild.ts";
import { judged, needsUpdate, updateLedger } from "../../src/pipeline/update-ledger.ts";
import { additionOf, placeOfAddition } from "../../src/ledger/additions.ts";
import { addJudgements, judgementLog } from "../../src/store/judgements.ts";
import { conflictRows } from "../../src/store/conflicts.ts";
import { originRows } from "../../src/store/told.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { factsFor } from "../../src/views/page/desk.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { wholeDesk } from "../../src/views/ledger.ts";
import { dump } from "./dump.ts";
import { folderOf, quiet, reports } from "./samples.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { updateOrigins } from "../../src/pipeline/lineage.ts";
import { storedOf } from "../../src/pipeline/stored.ts";
import { addDocument } from "../../src/store/documents.ts";
import { isoOf } from "../../src/model/edtf.ts";

const registry = loadRegistry();
const facts = factsFor(registry);
const open = (): Store => openStore(":memory:", { create: true });

const copies: Readonly<Record<string, string>> = { ...reports, "f-copy.txt": reports["a-lithuania.txt"].replace("on Friday", "on Friday in a speech") };

async function storeOf(files: Readonly<Record<string, string>> = copies): Promise<Store> {
  const store = open();
  await ingest(store, [folderOf(files)], { workers: 0 }, quiet());
  return store;
}

/** The ledger as a pure function of the same ground. */
function pure(store: Store): Ledger {
  const { documents, claims } = wholeDesk({ store, registry, facts }, null);
  const ground = store.sql("SELECT t.id, c.json FROM claims c JOIN told t ON t.document = c.document ORDER BY c.start, c.n").all() as { id: string; json: string }[];
  return buildLedger({ documents, claims: claims.map(({ document }) => ({ document, claims: ground.filter((row) => row.id === document).map((row) => JSON.parse(row.json)) })), judgements: judgementLog(store), facts });
}

function same(store: Store): void {
  const ledger = pure(store);
  const { ledger: stored } = wholeDesk({ store, registry, facts }, null);
  expect(stored.commitments).toEqual(ledger.commitments);
  expect([...conflictRows(store, {}).rows].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...ledger.conflicts].sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect([...stored.answers].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...ledger.answers].sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect([...originRows(store)].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(ledger.origins.filter((origin) => origin.documents.length > 1));
}

test("the stored ledger is the pure one", async () => {
  const store = await storeOf();
  expect(store.sql("SELECT count(*) FROM commitments").pluck().get()).toBeGreaterThan(3);
  same(store);
});

test("document by document, in two orders, it comes out the same as at once", async () => {
  const folder = folderOf(copies);
  const names = Object.keys(copies);
  const atOnce = open();
  await ingest(atOnce, [folder], { workers: 0 }, quiet());
  for (const order of [names, names.toReversed()]) {
    const store = open();
    for (const name of order) await ingest(store, [join(folder, name)], { workers: 0 }, quiet());
    expect(dump(store)).toBe(dump(atOnce));
  }
});

test("what is derived can be made again, the same", async () => {
  const store = await storeOf();
  const before = dump(store);
  await rebuild(store, { ledgerOnly: true }, quiet());
  expect(dump(store)).toBe(before);
  await rebuild(store, { ledgerOnly: false, workers: 0 }, quiet());
  expect(dump(store)).toBe(before);
});

test("a ledger of the first tables is brought up to these, and its lines are laid again the same", async () => {
  const path = join(folderOf({}), "old.db");
  const now = openStore(path, { create: true });
  await ingest(now, [folderOf(copies)], { workers: 0 }, quiet());
  const before = dump(now);
  now.db.exec("DROP INDEX documents_score; DROP TABLE briefs; DROP TABLE doubts; DROP TABLE bundles; DROP TABLE faults; DROP INDEX commitments_ends; CREATE INDEX told_origin ON told(origin); DROP INDEX told_first; DROP INDEX claims_found; DROP INDEX claims_deciding; DROP INDEX conflicts_line; ALTER TABLE conflicts DROP COLUMN mark; CREATE INDEX conflicts_line ON conflicts(line); PRAGMA user_version = 1");
  now.close();
  expect(() => openStore(path, { readOnly: true })).toThrow(/older Muster/);
  const store = openStore(path);
  expect(needsUpdate(store)).toBe(true);
  updateLedger(store, facts);
  expect(dump(store)).toBe(before);
  store.close();
});

test("ingest is idempotent", async () => {
  const folder = folderOf(copies);
  const store = open();
  const first = await ingest(store, [folder], { workers: 0 }, quiet());
  expect(first).toMatchObject({ read: 6, skipped: 0, failed: 0, waiting: 0 });
  const before = dump(store);
  expect(await ingest(store, [folder], { workers: 0 }, quiet())).toMatchObject({ read: 0, skipped: 6, claims: 0, linesChanged: 0 });
  expect(dump(store)).toBe(before);
  // The same text under another name is the same document.
  writeFileSync(join(folder, "z-again.txt"), copies["c-spending.txt"]);
  expect(await ingest(store, [folder], { workers: 0 }, quiet())).toMatchObject({ read: 0, skipped: 7 });
});

test("judgements change the stored ledger as they change the pure one, and undoing takes it back", async () => {
  const store = await storeOf();
  const before = dump(store);
  const claims = (store.sql("SELECT t.id AS document, c.json FROM claims c JOIN told t ON t.document = c.document ORDER BY c.id").all() as { document: string; json: string }[]).map((row) => ({ document: row.document, claim: JSON.parse(row.json) }));
  const said = { by: "ana", on: "2024-05-01", because: "a test" };
  const at = (n: number) => anchorOf(claims[n].claim, claims[n].document);
  const made = [
    judgementOf({ verdict: "reject", at: at(0), ...said }), judgementOf({ verdict: "same", at: at(1), other: at(2), ...said }), judgementOf({ verdict: "correct", at: at(3), field: "place", value: "EST", ...said }),
    judgementOf({ verdict: "accept", at: at(4), ...said }), judgementOf({ verdict: "different", at: at(2), other: at(5), ...said }),
  ];
  for (const judgement of made) {
    addJudgements(store, [judgement], "2024-05-02");
    updateLedger(store, facts);
    same(store);
  }
  addJudgements(store, made.map((one) => judgementOf({ verdict: "undo", judgement: one.id, ...said, on: "2024-05-03" })), "2024-05-03");
  updateLedger(store, facts);
  expect(dump(store)).toBe(before);
});

test("judgements survive a re-read", async () => {
  const store = await storeOf();
  const row = store.sql("SELECT t.id AS document, c.json FROM claims c JOIN told t ON t.document = c.document ORDER BY c.id LIMIT 1").get() as { document: string; json: string };
  addJudgements(store, [judgementOf({ verdict: "reject", at: anchorOf(JSON.parse(row.json), row.document), by: "ana", on: "2024-05-01", because: "no" })], "2024-05-01");
  updateLedger(store, facts);
  const before = dump(store);
  await rebuild(store, { ledgerOnly: false, workers: 0 }, quiet());
  expect(dump(store)).toBe(before);
  expect(store.sql("SELECT count(*) FROM aside").pluck().get()).toBe(1);
});

/** Made reports of some stories, told again and again with other sentences; few stories fill their buckets. */
function retold(stories: number, count: number, seed: number): { readonly add: (store: Store, from: number, to: number) => void; readonly origins: (store: Store) => unknown } {
  const words = ["brigade", "harbour", "minister", "summit", "budget", "winter", "convoy", "airfield", "treaty", "village", "radar", "bridge", "council", "border", "exercise", "frigate", "engineers", "parliament", "airlift", "shelter"];
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 0x100000000;
  const sentence = (): string => Array.from({ length: 14 }, () => words[Math.floor(random() * words.length)]).join(" ");
  const told = Array.from({ length: stories }, () => Array.from({ length: 12 }, sentence));
  const reads = Array.from({ length: count }, (_, i) => {
    const story = told[Math.floor(random() * told.length)];
    const text = story.map((line) => (random() < 0.12 ? sentence() : line)).join(". ") + ` ${i}`;
    const id = `d_${String(i).padStart(3, "0")}`;
    return storedOf({ schema: "muster/1", document: { id, path: null, url: null, title: null, publisher: null, language: "en", publishedOn: random() < 0.1 ? null : { edtf: isoOf(19_000 + Math.floor(random() * 40)), stated: true }, quality: { score: 1, problems: [] }, text }, claims: [] },
      { path: null, url: null, text, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [] }, id);
  });
  return {
    add: (store, from, to) => store.write(() => {
      for (const read of reads.slice(from, to)) addDocument(store, read.document, read.claims, { hash: read.document.id, reader: "test", importedOn: "" });
    }),
    origins: (store) => [store.sql("SELECT id, origin FROM told ORDER BY id").all(), [...originRows(store)].sort((a, b) => (a.id < b.id ? -1 : 1)), store.sql("SELECT a.id, b.id, l.json FROM links l JOIN told a ON a.document = l.later JOIN told b ON b.document = l.earlier ORDER BY 1, 2").raw().all()],
  };
}

for (const [stories, seed] of [[25, 3], [3, 5], [2, 9], [1, 11]]) {
  test(`documents that join a few at a time have the origins of all compared at once: ${stories} stories`, () => {
    const { add, origins } = retold(stories, 90, seed);
    const [whole, few] = [open(), open()];
    add(whole, 0, 90);
    updateOrigins(whole);
    add(few, 0, 50);
    updateOrigins(few);
    for (let at = 50; at < 90; at += 5) {
      add(few, at, at + 5);
      updateOrigins(few, { below: 0 });
    }
    expect(origins(few)).toEqual(origins(whole));
    expect(originRows(whole).length).toBeGreaterThan(0);
    // One more block of keys at each time: a few are never a reason to compare all again.
    expect(few.sql("SELECT count(*) FROM buckets").pluck().get()).toBe(9);
  });
}

test("a claim that a person adds stands on its words through a rebuild, and is gone when it is undone", async () => {
  const store = await storeOf();
  const before = dump(store);
  const { id, text } = store.sql("SELECT id, text FROM documents ORDER BY path LIMIT 1").get() as { id: string; text: string };
  const quote = text.slice(0, 24);
  const made = additionOf({ kind: "aid", actor: "lithuania", stage: "pledged", place: "Ukraine", min: 3, max: 3, unit: "unit", object: "boats" }, quote, facts);
  if ("fault" in made) throw new Error(made.fault);
  const said = { by: "an analyst", on: "2026-01-01", because: "the reader missed it" };
  const add = judgementOf({ ...said, verdict: "add", ...placeOfAddition(id, text, { start: 0, end: 24 }, made.addition) });
  addJudgements(store, [add], "2026-01-01");
  updateLedger(store, facts);
  const added = () => store.sql("SELECT json FROM claims WHERE json LIKE '%person/added%'").pluck().all().map((json) => JSON.parse(json as string));
  expect(added()).toMatchObject([{ kind: "aid", actor: [{ id: "LTU", name: "Lithuania" }], place: [{ id: "UKR" }], quantity: { min: 3, max: 3, unit: "unit" }, evidence: [{ start: 0, end: 24, quote }], certainty: 1 }]);
  expect(wholeDesk({ store, registry, facts }, null).ledger.commitments.some((one) => one.kind === "aid" && one.object === "boats")).toBe(true);
  same(store);
  const laid = dump(store);
  await rebuild(store, { ledgerOnly: false, workers: 0 }, quiet());
  expect(dump(store)).toBe(laid);
  addJudgements(store, [judgementOf({ ...said, on: "2026-01-02", verdict: "undo", judgement: add.id })], "2026-01-02");
  updateLedger(store, facts);
  expect(added()).toEqual([]);
  expect(dump(store)).toBe(before);
});

test("an addition whose words are not in its document is an orphan, and one without an actor is refused", async () => {
  const store = await storeOf();
  const { id, text } = store.sql("SELECT id, text FROM documents ORDER BY path LIMIT 1").get() as { id: string; text: string };
  expect(additionOf({ kind: "force", actor: "", stage: "pledged" }, "x", facts)).toMatchObject({ field: "actor" });
  expect(additionOf({ kind: "force", actor: "LVA", stage: "perhaps" }, "x", facts)).toMatchObject({ field: "stage", fault: expect.stringContaining("expected one of requested") });
  const made = additionOf({ kind: "force", actor: "LVA", stage: "pledged" }, "x", facts);
  if ("fault" in made) throw new Error(made.fault);
  const place = placeOfAddition(id, text, { start: 0, end: 9 }, made.addition);
  addJudgements(store, [judgementOf({ by: "a", on: "2026-01-01", because: "", verdict: "add", ...place, start: 3 })], "2026-01-01");
  updateLedger(store, facts);
  expect(judged(store).applied.orphans).toHaveLength(1);
});
