import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addEdition, crossingsBetween, disagreementsWithin, figureKnownBy, figuresOf, revisionsBetween } from "../../src/accounts/editions.ts";
import { dayOf } from "../../src/model/edtf.ts";
import type { Edition } from "../../src/model/edition.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { stateFinder } from "../../src/model/states.ts";
import { readSpending } from "../../src/sources/spending.ts";
import { zipped } from "../sources/zipped.ts";

const stateOf = stateFinder(loadRegistry().states);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options: Partial<Parameters<typeof readSpending>[1]> = {}): Edition =>
  readSpending(encode(text), { edition: "Test 2020", publishedOn: "2020-03-01", measure: "nato-defence", stateOf, ...options });

test("a wide table: a column a year, estimates marked by their header", () => {
  const edition = read("Country,2018,2019e\nSlovak Republic,1.2,1.7\nTürkiye,1.8,\nNATO Total,2.4,2.5\nAtlantis,1,1\n");
  expect(edition.rows).toEqual([
    { state: "SVK", year: 2018, kind: "share", value: 1.2, unit: "%gdp", prices: null, status: "actual" },
    { state: "SVK", year: 2019, kind: "share", value: 1.7, unit: "%gdp", prices: null, status: "estimate" },
    { state: "TUR", year: 2018, kind: "share", value: 1.8, unit: "%gdp", prices: null, status: "actual" },
    { state: "nato-total", year: 2018, kind: "share", value: 2.4, unit: "%gdp", prices: null, status: "actual" },
    { state: "nato-total", year: 2019, kind: "share", value: 2.5, unit: "%gdp", prices: null, status: "estimate" },
  ]);
  expect(edition.problems).toMatchObject([{ kind: "state-unknown", field: "Atlantis" }]);
});

test("a long table: a column a series, each with its unit and prices", () => {
  const edition = read('country_stanag,year,"Defense expenditure (USD, current prices)","Defense expenditure (USD, 2015 prices)",Defense expenditure (% real GDP),Real GDP (2015 prices),Military personnel,Equipment expenditure (%)\nNOR,2018,8,7,1.75,400,17000.0,26.1\n');
  expect(edition.rows.map((row) => `${row.kind} ${row.value} ${row.unit} ${row.prices}`).sort()).toEqual([
    "amount 7 USD 2015", "amount 8 USD current", "equipment-share 26.1 % null", "gdp 400 USD 2015", "personnel 17000 personnel null", "share 1.75 %gdp null",
  ]);
  expect(disagreementsWithin(edition)).toEqual([]);
  expect(disagreementsWithin(read("Country,Code,Year,% of GDP,Real GDP (2015 prices),Spending (2015 prices)\nNorway,NOR,2018,1.8,400,7\n"))).toMatchObject([{ kind: "share-disagrees", field: "NOR 2018" }]);
});

test("unknown headers are named by options, and a table without any says so", () => {
  expect(read("Land,Jahr,Anteil\nNorwegen,2018,1.75\n").problems).toMatchObject([{ kind: "table-not-recognised" }]);
  const named = read("Land,Jahr,Anteil\nNorway,2018,1.75\n", { layout: "long", stateColumn: "Land", yearColumn: "Jahr", columns: { Anteil: "share" }, estimates: [2018] });
  expect(named.rows).toMatchObject([{ state: "NOR", year: 2018, value: 1.75, status: "estimate" }]);
});

test("a workbook: sheets with section titles, millions, footnote marks", () => {
  const bytes = workbook([["Table 2 : Defence expenditure"], ["Million US dollars"], ["", "2018", "2019e"], ["Current prices and exchange rates"], ["Norway*", 7500, 7200], ["Constant 2015 prices and exchange rates"], ["Norway*", 7000, 7100], ["Share of real GDP (%)"], ["Norway*", 1.75, 1.8], ["* These allies have national laws."]]);
  const edition = readSpending(bytes, { edition: "Book", publishedOn: "2020", measure: "nato-defence", stateOf });
  expect(edition.rows.map((row) => `${row.year} ${row.kind} ${row.value} ${row.unit} ${row.prices} ${row.status}`)).toEqual([
    "2018 amount 7000000000 USD 2015 actual", "2018 amount 7500000000 USD current actual", "2018 share 1.75 %gdp null actual",
    "2019 amount 7100000000 USD 2015 estimate", "2019 amount 7200000000 USD current estimate", "2019 share 1.8 %gdp null estimate",
  ]);
});

test("a table in each state's own money is left out, and says so", () => {
  const bytes = workbook([["Table 1 : Defence expenditure"], ["Million national currency units"], ["", "2018", "2019e"], ["Norway - Kroner", 60000, 61000]]);
  expect(readSpending(bytes, { edition: "Book", publishedOn: "2020", measure: "nato-defence", stateOf }).problems.map((one) => one.kind)).toEqual(["national-currency", "table-not-recognised"]);
});

test("an archive that is no workbook is a problem, not a crash", () => {
  const edition = readSpending(encode("PK nothing of use"), { edition: "Broken", publishedOn: "2020", measure: "nato-defence", stateOf });
  expect(edition.problems.map((one) => one.kind)).toEqual(["workbook-unreadable", "table-not-recognised"]);
});

test("a figure is that of the newest edition known by the day; an edition never overwrites another", () => {
  const first = read("Country,2018,2019e\nNorway,1.7,1.8\n", { edition: "First", publishedOn: "2019-06-25" });
  const later = read("Country,2019,2020e\nNorway,1.9,2.0\n", { edition: "Later", publishedOn: "2020-10-21" });
  const other = read("Country,2019\nNorway,1.5\n", { edition: "Other", publishedOn: "2020-12-01", measure: "sipri-milex" });
  const { editions } = [later, other].reduce((all, one) => addEdition(all.editions, one), addEdition([], first));
  const ask = (year: number, day: string) => figureKnownBy(editions, { state: "NOR", year, measure: "nato-defence", knownBy: dayOf(day) });
  expect(ask(2019, "2019-06-24")).toBeNull();
  expect(ask(2019, "2019-07-01")).toMatchObject({ value: 1.8, edition: "First", status: "estimate" });
  expect(ask(2019, "2021-01-01")).toMatchObject({ value: 1.9, edition: "Later", status: "actual" });
  expect(ask(2018, "2021-01-01")).toMatchObject({ value: 1.7, edition: "First", droppedBy: ["Later"] });
  expect(addEdition(editions, { ...first, rows: later.rows })).toMatchObject({ editions, problems: [{ kind: "edition-exists" }] });
  expect(revisionsBetween(first, later)).toMatchObject([{ state: "NOR", year: 2019, from: { value: 1.8 }, to: { value: 1.9 } }]);
  expect(() => revisionsBetween(later, other)).toThrow(/two definitions/);
});

const folder = "../shared/data/spending";
const absent = existsSync(folder) ? false : `no ${folder} here`;

test.skipIf(absent)("NATO's tables of 2019 and 2025 and SIPRI's: Canada 2017 in each, seven state-years across 2%, shares that agree with their amounts", () => {
  const file = (name: string): Uint8Array => readFileSync(`${folder}/${name}`);
  const e2019 = readSpending(file("nato_defexp_vintage2019_2012-2019.csv"), { edition: "NATO 2019-06", publishedOn: "2019-06-25", measure: "nato-defence", estimates: [2018, 2019], stateOf });
  const e2025 = readSpending(file("nato_defexp_pct_gdp_2014-2024e_2025edition.csv"), { edition: "NATO 2025-08", publishedOn: "2025-08-28", measure: "nato-defence", stateOf });
  const sipri = readSpending(file("owid_sipri_milex_pct_gdp_1949-2024.csv"), { edition: "SIPRI 2025-04", publishedOn: "2025-04-28", measure: "sipri-milex", stateOf });
  for (const edition of [e2019, e2025, sipri]) expect(edition.problems).toEqual([]);
  expect(new Set(e2019.rows.map((row) => row.state)).size).toBe(29);
  const editions = [e2019, e2025, sipri];
  const canada = (measure: string, day: string) => figureKnownBy(editions, { state: "CAN", year: 2017, measure, knownBy: dayOf(day) });
  expect(canada("nato-defence", "2019-07-15")).toMatchObject({ edition: "NATO 2019-06", value: 1.4364147814530699 });
  expect(canada("nato-defence", "2025-09-15")).toMatchObject({ edition: "NATO 2025-08", value: 1.436996587 });
  expect(canada("sipri-milex", "2019-07-15")).toBeNull();
  expect(figuresOf(editions, { state: "CAN", year: 2017, measure: "nato-defence", knownBy: null })).toHaveLength(2);
  expect(figureKnownBy(editions, { state: "LVA", year: 2024, measure: "nato-defence", knownBy: null })?.status).toBe("estimate");
  expect(crossingsBetween(e2019, e2025, 2).map((one) => `${one.state} ${one.year}`)).toEqual(["BGR 2019", "EST 2015", "EST 2017", "EST 2018", "POL 2018", "POL 2019", "ROU 2019"]);
  expect(e2019.rows.filter((row) => row.kind === "share").length).toBeGreaterThan(200);
  expect(disagreementsWithin(e2019, 1e-9)).toEqual([]);
});

/** A small workbook of one sheet, its parts packed. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const strings: string[] = [];
  const cell = (value: string | number, r: number, c: number): string => {
    const at = `${String.fromCharCode(65 + c)}${r + 1}`;
    return typeof value === "number" ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="s"><v>${strings.push(`<si><t>${value}</t></si>`) - 1}</v></c>`;
  };
  const sheet = `<worksheet><sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join("")}</row>`).join("")}</sheetData></worksheet>`;
  const parts = {
    "xl/workbook.xml": '<workbook><sheets><sheet name="TABLE 2" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": `<sst>${strings.join("")}</sst>`,
  };
  return zipped(Object.entries(parts).map(([name, text]) => ({ name, text })));
}

test("bytes that can be no table say why", () => {
  const because = (bytes: Uint8Array): (string | undefined)[] => readSpending(bytes, { edition: "Book", publishedOn: "2020", measure: "nato-defence", stateOf }).problems.map((one) => one.because);
  expect(because(new Uint8Array())).toEqual(["the file is empty"]);
  expect(because(Uint8Array.of(0, 1, 2, 255, 254, 0, 0, 3))).toEqual(["this is neither CSV nor xlsx; save the table as one of them"]);
});
