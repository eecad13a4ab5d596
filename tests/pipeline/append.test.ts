import { expect, test } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { isoOf } from "../../src/model/edtf.ts";
import { anchorOf, judgementOf } from "../../src/ledger/judgements.ts";
import { rebuild } from "../../src/pipeline/rebuild.ts";
import { type StoredRead, storedOf } from "../../src/pipeline/stored.ts";
import { updateLedger } from "../../src/pipeline/update-ledger.ts";
import { claimsOnLine, dropBundles } from "../../src/store/bundles.ts";
import { addDocument, replaceDocument } from "../../src/store/documents.ts";
import { float64Of } from "../../src/store/blobs.ts";
import { addJudgements } from "../../src/store/judgements.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { versionTexts } from "../../src/store/versions.ts";
import { claim, exactly, facts, gdp, more } from "../ledger/make.ts";
import { dump } from "./dump.ts";
import { quiet } from "./samples.ts";

/** Few actors and many reports, so that lines are long; some reports retell others, and some have no day. */
function world(count: number, seed: number): { readonly reads: readonly StoredRead[]; readonly shuffled: readonly StoredRead[]; readonly random: () => number } {
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 0x100000000;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const sentence = (): string => Array.from({ length: 14 }, () => `w${Math.floor(random() * 3000)}`).join(" ");
  const stories = Array.from({ length: count / 4 }, () => Array.from({ length: 6 }, sentence));
  const said = (id: string, start: number): Claim => claim(id, {
    kind: pick(["force", "force", "spending", "mandate", "aid"]), actor: pick(["ESP", "ESP", "PRT"]), place: pick(["HRV", "HRV", "HRV SVN"]), stage: pick(["in-force", "in-force", "planned", "pledged", "requested", "refused", "ended"]),
    change: pick(["level", "level", "add", "extend"]), modality: pick(["stated", "stated", "expected", "negated"]), with: pick([undefined, "host:HRV", "asker:HRV"]),
    quantity: pick([undefined, exactly(50 * Math.floor(1 + random() * 9)), more(20), gdp(1 + Math.floor(random() * 5) / 10)]), holds: pick([undefined, undefined, "../2019", "2018/.."]),
    mission: pick([undefined, undefined, undefined, "bg-hrv"]), problems: random() < 0.05 ? [{ kind: "place-contradicted", field: "place", likely: "SVN" }] : undefined,
  }, start);
  const reads = Array.from({ length: count }, (_, i) => {
    const text = pick(stories).map((line) => (random() < 0.1 ? sentence() : line)).join(". ") + ` ${i}`;
    const id = `d_${String(i).padStart(3, "0")}`;
    const source = { path: `${id}.txt`, url: null, text, title: null, publisher: null, byline: null, publishedOn: null, language: "en", problems: [] };
    const document = { id, path: source.path, url: null, title: null, publisher: null, language: "en", publishedOn: random() < 0.05 ? null : { edtf: isoOf(17_000 + Math.floor(random() * 300)), stated: true }, quality: { score: 1, problems: [] }, text };
    return storedOf({ schema: "muster/1", document, claims: Array.from({ length: Math.floor(random() * 6) }, (_, k) => said(`${id}c${k}`, k * 40)) }, source, id);
  });
  return { reads, shuffled: reads.map((read) => ({ read, by: random() })).sort((a, b) => a.by - b.by).map(({ read }) => read), random };
}

const given = { reader: "test", importedOn: "" };

function add(store: Store, reads: readonly StoredRead[]): void {
  store.write(() => {
    for (const read of reads) addDocument(store, read.document, read.claims, { ...given, hash: read.hash });
  });
  updateLedger(store, facts);
}

const empty = (): Store => openStore(":memory:", { create: true });

/** One mark is of one text, and one text has one mark, as a line grows. */
function marksHold(store: Store, textOf: Map<number, string>): void {
  const lines = store.sql("SELECT line, marks FROM commitments").all() as { line: number; marks: Uint8Array }[];
  const versions = lines.flatMap(({ line, marks }) => versionTexts(store, line).map((json, i) => [float64Of(marks)[i], json] as const));
  for (const [mark, json] of [...versions, ...(store.sql("SELECT mark, json FROM conflicts WHERE line IS NOT NULL").raw().all() as [number, string][])]) {
    const known = textOf.get(mark);
    if (known === undefined) textOf.set(mark, json);
    else if (known !== json) expect(json).toBe(known);
  }
  expect(new Set(textOf.values()).size).toBe(textOf.size);
}

/** What bundles give of long lines is what the claims' own rows give. */
function bundlesHoldAll(store: Store): void {
  const lines = store.sql("SELECT DISTINCT line FROM bundles").pluck().all() as number[];
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const { claims, bundled } = claimsOnLine(store, line);
    expect(bundled).toBe(claims.length);
    dropBundles(store, line);
    expect(claims).toEqual(claimsOnLine(store, line).claims);
  }
}

for (const seed of [7, 23]) {
  test(`documents in random order, some at a time, give the ledger of all at once, and that of a rebuild: seed ${seed}`, async () => {
    const { reads, shuffled, random } = world(240, seed);
    const [whole, grown] = [empty(), empty()];
    add(whole, reads);
    const marked = new Map<number, string>();
    for (let at = 0; at < shuffled.length; ) {
      const next = at + 1 + Math.floor(random() * 30);
      add(grown, shuffled.slice(at, next));
      marksHold(grown, marked);
      at = next;
    }
    expect(Math.max(...(grown.sql("SELECT claims FROM commitments").pluck().all() as number[]))).toBeGreaterThan(80);
    expect(dump(grown)).toBe(dump(whole));
    bundlesHoldAll(grown);
    await rebuild(grown, { ledgerOnly: true }, quiet());
    await rebuild(whole, { ledgerOnly: true }, quiet());
    expect(dump(grown)).toBe(dump(whole));
  });
}

test("between additions, judgements and documents read anew, a long line is that of all at once", () => {
  const { reads, random } = world(200, 41);
  const [whole, grown] = [empty(), empty()];
  const judged = reads.flatMap((read) => read.claims.map(({ json }) => ({ read, claim: JSON.parse(json) as Claim }))).filter(() => random() < 0.04);
  const judgements = judged.map(({ read, claim }, i) => {
    const at = anchorOf(claim, read.document.id);
    return judgementOf(i % 2 ? { verdict: "reject", at, by: "ana", on: "2024-01-01", because: "test" } : { verdict: "correct", at, field: "stage", value: "planned", by: "ana", on: "2024-01-01", because: "test" });
  });
  add(grown, reads.slice(0, 120));
  addJudgements(grown, judgements.slice(0, judgements.length / 2), "2024-01-01");
  add(grown, reads.slice(120, 160));
  addJudgements(grown, judgements.slice(judgements.length / 2), "2024-01-01");
  add(grown, []);
  for (const read of reads.slice(100, 110)) grown.write(() => replaceDocument(grown, read.document, read.claims, given));
  add(grown, reads.slice(160));
  addJudgements(whole, judgements, "2024-01-01");
  add(whole, reads);
  expect(grown.sql("SELECT count(*) FROM aside").pluck().get()).toBeGreaterThan(3);
  expect(dump(grown)).toBe(dump(whole));
});
