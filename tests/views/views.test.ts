import { expect, test } from "vitest";
import { standingOn } from "../../src/ledger/clocks.ts";
import { endingOf, lapsesOf } from "../../src/ledger/lapses.ts";
import { ingest } from "../../src/pipeline/ingest.ts";
import { updateLedger } from "../../src/pipeline/update-ledger.ts";
import { addDocument } from "../../src/store/documents.ts";
import { sumsOf } from "../../src/store/summaries.ts";
import { openStore } from "../../src/store/open.ts";
import { commitmentView } from "../../src/views/commitment.ts";
import { commitmentsView, type CommitmentsAsk } from "../../src/views/commitments.ts";
import { documentView } from "../../src/views/document.ts";
import { wholeDesk } from "../../src/views/ledger.ts";
import { modelOf, prepareModel } from "../../src/views/model.ts";
import { standing } from "../../src/views/standing.ts";
import { endsIn } from "../../src/views/ends.ts";
import { endingsOn, lapsesView } from "../../src/views/lapses.ts";
import { conflictsView } from "../../src/views/more.ts";
import { newestDesk } from "../../src/views/newest.ts";
import { newestChanges } from "../../src/views/page/changes.ts";
import { largeOverview } from "../../src/views/page/large.ts";
import { filtered } from "../../src/views/page/filters.ts";
import { rowsOn } from "../../src/views/page/rows.ts";
import * as shapes from "../../src/views/page/shapes.ts";
import { dayOf } from "../../src/model/edtf.ts";
import { folderOf, quiet } from "../pipeline/samples.ts";
import { facts, ledgerOf, made, madeRead, registry } from "./made.ts";


const days = ["2019-06-01", "2020-02-29", "2021-12-31", "2023-03-15", "2025-01-01"].map((day) => dayOf(day)!);
const pairs = [null, ...days].flatMap((trueOn) => [null, ...days].map((knownBy) => ({ trueOn, knownBy })));
const ask = (more: Partial<CommitmentsAsk> = {}): CommitmentsAsk => ({ trueOn: null, knownBy: null, limit: 1e6, offset: 0, facets: false, today: days[4], ...more });

test("the read model finds what stands on any two days, as the ledger does", () => {
  const file = made();
  const model = modelOf(file.store);
  const { ledger } = wholeDesk(file, null);
  for (const pair of pairs) {
    const expected = ledger.commitments.flatMap((commitment) => {
      const seen = new Set<string>();
      return standingOn(commitment, pair).filter(({ version }) => !seen.has(`${version.strand}|${version.track}`) && seen.add(`${version.strand}|${version.track}`)).map(({ version, state }) => `${version.id} ${state}`);
    }).sort();
    const stand = standing(model, pair);
    const found = Array.from(stand.versions, (version, i) => {
      const own = model.owner[version];
      return `${ledger.commitments.find((one) => one.id === model.id[own])!.versions[version - model.versions[own]].id} ${["so", "perhaps", "past"][stand.states[i]]}`;
    }).sort();
    expect(found).toEqual(expected);
  }
});

test("the read model that is read in steps is the one read at once, and starts again where the ledger has changed meanwhile", () => {
  const [atOnce, inSteps] = [made(), made()];
  const { change: _, ...whole } = modelOf(atOnce.store);
  expect(prepareModel(inSteps.store)).toBe(false);
  const { document, claims } = madeRead(160, () => 0.4);
  for (const { store } of [atOnce, inSteps]) {
    store.write(() => addDocument(store, document, claims, { hash: document.id, reader: "test", importedOn: "2024-01-01" }));
    updateLedger(store, facts);
  }
  while (!prepareModel(inSteps.store));
  expect(modelOf(inSteps.store)).toEqual(modelOf(atOnce.store));
  expect(modelOf(inSteps.store).documents.length).toBe(whole.documents.length + 1);
});

test("a filtered view has the rows of the ledger's own filters, as of two days", () => {
  const file = made();
  for (const { trueOn, knownBy } of pairs.filter((_, i) => i % 5 === 0)) {
    const desk = wholeDesk(file, knownBy);
    for (const filter of [{}, { actor: "CAN" }, { actor: "CAN,NOR", kind: "force" }, { stage: "in-force", origins: "one" }, { reading: "sure" }, { reading: "sure,doubtful" }, { certainty: "expected" }, { certainty: "garbled" }]) {
      const expected = filtered(desk, rowsOn(desk, trueOn), filter, { trueOn, today: days[4], facets: true });
      const view = commitmentsView(file, ask({ ...filter, trueOn, knownBy, facets: true }));
      const key = (row: shapes.CommitmentRow): string => JSON.stringify([row.version, row.state, row.reports, row.origins, row.grade, row.stage, row.quantity?.max ?? null, [...row.conflicts].sort()]);
      expect(view.items.map(key).sort()).toEqual(expected.rows.map(key).sort());
      for (const name of ["actor", "kind", "stage", "certainty", "reading", "origins", "conflict"]) expect(view.facets[name].map(({ value, count }) => [value, count])).toEqual(expected.facets[name].map(({ value, count }) => [value, count]));
    }
  }
});

test("no later report has any effect on an earlier view", async () => {
  const { store } = await ledgerOf();
  const file = { store, registry, facts };
  const knownBy = dayOf("2022-06-01")!;
  const before = openStore(":memory:", { create: true });
  const early = folderOf(Object.fromEntries(Object.entries((await import("../pipeline/samples.ts")).reports).filter(([name]) => name.startsWith("a-"))));
  await ingest(before, [early], { workers: 0 }, quiet());
  const alone = commitmentsView({ store: before, registry, facts }, ask({ knownBy }));
  const among = commitmentsView(file, ask({ knownBy }));
  expect(among.items).toEqual(alone.items);
  expect(among.items.length).toBeGreaterThan(0);
  expect(among.documents).toBe(1);
});

test("pages and orders", () => {
  const file = made();
  const all = commitmentsView(file, ask({ sort: "-quantity" })).items.map((row) => row.version);
  const pages: string[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const view: ReturnType<typeof commitmentsView> = commitmentsView(file, ask({ sort: "-quantity", limit: 13, offset }));
    pages.push(...view.items.map((row) => row.version));
    offset = view.nextOffset;
  }
  expect(pages).toEqual(all);
  const sizes = commitmentsView(file, ask({ sort: "-quantity", limit: 20 })).items.map((row) => row.quantity?.max ?? -1);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

test("views have the shapes of the contract", async () => {
  const file = await ledgerOf();
  const { items } = commitmentsView(file, ask());
  for (const row of items) {
    shapes.commitmentRow.parse(row);
    const view = commitmentView(file, row.id, { trueOn: null, knownBy: null });
    shapes.commitmentView.parse(JSON.parse(JSON.stringify(view)));
    for (const claim of view!.claims) shapes.documentView.parse(JSON.parse(JSON.stringify(documentView(file, claim.document))));
  }
  for (const conflict of conflictsView(file, { kinds: [], knownBy: null, openOnly: false, limit: 50, offset: 0 }).items) shapes.conflictView.parse(JSON.parse(JSON.stringify(conflict)));
});

test("a mandate that ran out is a lapse from its end on, and ends soon before", async () => {
  const file = await ledgerOf();
  const states = (on: string): string[] => lapsesView(file, { on: dayOf(on)!, within: 540, knownBy: dayOf(on)! }).map((lapse) => `${lapse.row.actor[0].id} ${lapse.state}`);
  expect(states("2024-06-01")).toContain("AUT ends-within");
  expect(states("2025-06-01")).toContain("AUT past-end");
  expect(states("2021-01-01")).toEqual([]);
});

test("what is kept of each line gives the first page the counts and ends of the whole ledger", () => {
  const file = made();
  const desk = wholeDesk(file, null);
  const rows = rowsOn(desk, null);
  const promised = ["pledged", "agreed", "decided", "planned"];
  expect(sumsOf(file.store)).toEqual({ commitments: desk.ledger.commitments.length, inForce: rows.filter((row) => row.stage === "in-force").length, promised: rows.filter((row) => promised.includes(row.stage)).length, endless: rows.filter((row) => row.stage === "in-force" && row.to.latest === null).length });
  for (const on of days) {
    const whole = lapsesOf(desk.ledger.commitments, { on, withinDays: 200, knownBy: null }, desk.index);
    expect(endingsOn(file, { on, within: 200, knownBy: null }).map((one) => one.id)).toEqual(whole.map((one) => one.commitment));
    expect(Array.from(endsIn(modelOf(file.store), null).version).filter((version) => version >= 0).length).toBe(desk.ledger.commitments.filter((commitment) => endingOf(commitment)).length);
    expect(lapsesView(file, { on, within: 200, knownBy: null }).map((one) => [one.row.version, one.state])).toEqual(whole.map((one) => [one.version, one.state]));
    const then = lapsesOf(desk.ledger.commitments, { on: days[4], withinDays: 200, knownBy: on }, desk.index);
    expect(endingsOn(file, { on: days[4], within: 200, knownBy: on }).map((one) => one.id)).toEqual(then.map((one) => one.commitment));
    for (const status of ["past-end", "ends-within"]) expect(commitmentsView(file, ask({ status, trueOn: days[4], knownBy: on })).items.map((row) => row.version).sort()).toEqual(filtered(wholeDesk(file, on), rowsOn(wholeDesk(file, on), days[4]), { status }, { trueOn: days[4], today: days[4], facets: false }).rows.map((row) => row.version).sort());
  }
});

test("the newest changes are those of the whole ledger, and no later report changes those of an earlier day", () => {
  const file = made();
  for (const knownBy of [null, ...days.slice(2)]) {
    const [whole, newest] = [wholeDesk(file, knownBy), newestDesk(file, knownBy)];
    const told = (rows: readonly { readonly row: { readonly version: string }; readonly before: object | null; readonly knownOn: string | null }[]): unknown => rows.map(({ row, before, knownOn }) => [row.version, before, knownOn]);
    expect(told(newestChanges(newest, 12))).toEqual(told(newestChanges(whole, 12)));
  }
});

test("the first page of a large ledger counts the same by the lines' summaries as over all columns", () => {
  const file = made();
  const ask = { trueOn: null, today: days[4], readOnly: false };
  const [now, then] = [largeOverview(file, { ...ask, knownBy: null }), largeOverview(file, { ...ask, knownBy: 40_000 })];
  const undated = wholeDesk(file, null).ledger.commitments.some((commitment) => commitment.knownOn === null);
  expect(undated).toBe(true);
  expect(now.commitments).toBeGreaterThan(then.commitments - 1);
  expect(now.weakest.map((row) => row.quantity?.max)).toEqual([...now.weakest.map((row) => row.quantity?.max)].sort((a, b) => b! - a!));
  expect(now.weakest.every((row) => row.origins === 1 && row.stage === "in-force")).toBe(true);
  expect(now.counts.unanswered).toBe(wholeDesk(file, null).ledger.commitments.filter((commitment) => commitment.versions.some((version) => version.track === "request")).length);
});
