/** What goes out of a ledger of made claims: as of any two days and by any filter the tables are those of the listings, and nothing in them leads nowhere. */
import { expect, test } from "vitest";
import { dayOf } from "../../src/model/edtf.ts";
import { claimsView } from "../../src/views/claims.ts";
import { commitmentsView } from "../../src/views/commitments.ts";
import { claimsIn, commitmentsIn, conflictsIn, documentsIn, lapsesIn, referencesIn, selectionOf } from "../../src/views/export/selection.ts";
import { tables } from "../../src/views/export/tables.ts";
import { workbookOf } from "../../src/views/export/workbook.ts";
import { changesFeed } from "../../src/views/feeds/changes.ts";
import type { CommitmentFilter } from "../../src/views/filter.ts";
import { diffView } from "../../src/views/diff.ts";
import { lapsesView } from "../../src/views/lapses.ts";
import { conflictsView } from "../../src/views/more.ts";
import { lapseDays } from "../../src/views/page/lapses.ts";
import { sayingOf, sheetCellOf } from "../../src/views/export/cells.ts";
import { made, registry } from "./made.ts";

const file = made();
const today = dayOf("2024-06-01")!;
const days = [[null, null], [dayOf("2021-06-01"), null], [null, dayOf("2021-06-01")], [dayOf("2022-01-01"), dayOf("2021-03-15")]] as const;
const filters: readonly CommitmentFilter[] = [{ actor: "CAN" }, { place: "LVA", kind: "force,mandate" }, { stage: "in-force", reading: "sure,likely" }, { conflict: "clash" }, { certainty: "garbled" }, { status: "past-end" }, { q: "kfor" }, { actor: "ZZZ" }];
const all = { limit: 1e9, offset: 0 };

test("as of two days and by each filter: the rows of the listings, and what belongs to them", () => {
  // Every two days without a filter, and each filter as of one of them.
  const asked = [...days.map((two) => [two, {}] as const), ...filters.map((filter, i) => [days[i % days.length], filter] as const)];
  for (const [[trueOn, knownBy], filter] of asked) {
    const selection = selectionOf(file, { filter, trueOn, knownBy, today });
    const [commitments, claims, documents, conflicts, lapses] = [[...commitmentsIn(selection)], [...claimsIn(selection)], [...documentsIn(selection)], [...conflictsIn(selection)], [...lapsesIn(selection)]];
    expect(commitments.map(({ row }) => row)).toEqual(commitmentsView(file, { ...filter, trueOn, knownBy, today, facets: false, ...all }).items);
    const known = new Map(claimsView(file, { knownBy, ...all }).items.map((claim) => [claim.id, claim]));
    for (const { claim } of claims) expect(known.get(claim.id)).toEqual(claim);
    const [claimIds, documentIds, lineIds] = [new Set(claims.map((one) => one.claim.id)), new Set(documents.map((one) => one.id)), new Set(commitments.map(({ row }) => row.id))];
    for (const { row, source } of commitments) expect([claimIds.has(row.claim), source.claim.id === row.claim, documentIds.has(source.document.id)]).toEqual([true, true, true]);
    for (const { claim, document } of claims) expect([document.id, documentIds.has(claim.document)]).toEqual([claim.document, true]);
    for (const conflict of conflicts) for (const side of conflict.sides) expect(documentIds.has(side.document)).toBe(true);
    expect(new Set(referencesIn(selection).map((one) => one.id))).toEqual(new Set(claims.map((one) => one.claim.document)));
    const on = trueOn ?? knownBy ?? today;
    const ends = lapsesView(file, { on, within: lapseDays, knownBy: knownBy ?? on });
    if (Object.keys(filter).length === 0) {
      expect(claims.map((one) => one.claim.id)).toEqual([...known.keys()]);
      expect(lapses.map((one) => one.lapse)).toEqual(ends);
      expect(conflicts).toEqual(conflictsView(file, { kinds: [], knownBy, openOnly: false, ...all }).items);
    } else {
      expect(lapses.map((one) => one.lapse)).toEqual(ends.filter((one) => lineIds.has(one.commitment)));
      for (const { claim } of claims) expect(lineIds.has(claim.commitment!)).toBe(true);
    }
  }
});

test("a filter that asks for something of a single telling holds of each claim, but for those that rows open on", () => {
  const selection = selectionOf(file, { filter: { kind: "force", stage: "in-force" }, trueOn: null, knownBy: null, today });
  const leads = new Set([...commitmentsIn(selection)].map(({ row }) => row.claim));
  const claims = [...claimsIn(selection)].map((one) => one.claim);
  expect(claims.length).toBeGreaterThan(leads.size);
  for (const claim of claims) expect(leads.has(claim.id) || (claim.kind === "force" && claim.stage === "in-force")).toBe(true);
});

test("columns have names of their own, and headings in both languages", () => {
  for (const { columns } of Object.values(tables)) {
    expect(new Set(columns.map((column) => column.id)).size).toBe(columns.length);
    for (const lang of ["en", "fr"] as const) {
      expect(columns.every((column) => column.head[lang] !== "")).toBe(true);
      expect(new Set(columns.map((column) => column.head[lang])).size).toBe(columns.length);
    }
  }
});

test("more rows than a sheet may have are told before they are made", async () => {
  const selection = selectionOf(file, { filter: {}, trueOn: null, knownBy: null, today });
  await expect(workbookOf(selection, "en", 10)).rejects.toThrow("The sheet Commitments would have more than 10 rows. Narrow it with a filter");
  await expect(workbookOf(selectionOf(file, { filter: { actor: "CAN" }, trueOn: null, knownBy: null, today }), "fr", [...commitmentsIn(selectionOf(file, { filter: { actor: "CAN" }, trueOn: null, knownBy: null, today }))].length)).rejects.toThrow("Affirmations");
});

test("a cell is a date, a number or words as its column says; a day before the calendar of spreadsheets is words", () => {
  const [en, fr] = [sayingOf(registry, "en"), sayingOf(registry, "fr")];
  const cases: readonly (readonly [Parameters<typeof sheetCellOf>, unknown])[] = [
    [[dayOf("1949-04-04"), { type: "day" }, en], new Date("1949-04-04T00:00:00Z")], [[dayOf("1898-04-21"), { type: "day" }, en], "1898-04-21"],
    [[1.4, { type: "number" }, en], 1.4], [[4800, { type: "number" }, en], { value: 4800, format: "#,##0" }], [[2022, { type: "whole" }, en], 2022], [[false, { type: "flag" }, en], false],
    [["=1+1", { type: "text" }, en], "=1+1"], [["a".repeat(40_000), { type: "text" }, en], `${"a".repeat(32_000)}…`], [["", { type: "text" }, en], null], [[[], { type: "list" }, en], null], [[undefined, { type: "number" }, en], null],
    [[["Latvia (host)", "Ādaži"], { type: "list", says: "name" }, fr], "Lettonie (hôte); Ādaži"], [["in-force", { type: "text", says: "code" }, fr], "en vigueur"], [["in-force", { type: "text" }, fr], "in-force"],
  ];
  for (const [given, cell] of cases) expect(sheetCellOf(...given)).toEqual(cell);
});

test("the feed of changes tells the versions that a diff tells", () => {
  const [from, to] = [dayOf("2020-06-01")!, dayOf("2020-12-31")!];
  const feed = changesFeed(file, { filter: {}, trueOn: null, knownBy: to, today, since: from, limit: 1e6, lang: "en" });
  const diff = diffView(file, { from, to, ...all });
  expect(new Set(feed.entries.filter((one) => one.id.includes(":change:")).map((one) => one.id.replace("urn:muster:change:", "")))).toEqual(new Set(diff.changes.map((one) => one.row.version)));
  expect(new Set(feed.entries.filter((one) => one.id.includes(":conflict:")).map((one) => one.id.replace("urn:muster:conflict:", "")))).toEqual(new Set(diff.conflicts.filter((one) => one.open).map((one) => one.id)));
  expect(feed.entries.every((one) => one.updatedOn > from && one.updatedOn <= to && one.title !== "" && one.text !== "")).toBe(true);
});
