import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Row = Record<string, string>;

/** The rows of one registry table; fails where a line has not as many cells as the header. */
function table(name: string): Row[] {
  const [header, ...lines] = readFileSync(new URL(`../../registry/${name}.tsv`, import.meta.url), "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    expect(cells.length, `${name}: ${line}`).toBe(columns.length);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
}
const list = (cell: string): string[] => (cell === "" ? [] : cell.split("|"));

const states = table("states"), regions = table("regions"), places = table("places");
const territories = table("territories"), formerCurrencies = table("former_currencies");
const bodies = table("bodies"), members = table("members"), targets = table("targets");
const stateIds = new Set(states.map((row) => row.id));

const required: Record<string, string[]> = {
  states: ["id", "alpha2", "numeric", "name_en", "name_fr", "aliases", "adjectives", "people", "adjective_fr", "capital", "metonyms", "regions", "ambiguous", "currency", "sovereign", "source"],
  territories: ["territory", "state", "source"],
  former_currencies: ["currency", "state", "source"],
  regions: ["id", "name_en", "name_fr", "aliases", "states", "kind", "source"],
  places: ["id", "name", "aliases", "state", "kind", "source"],
  bodies: ["id", "name_en", "name_fr", "aliases", "class", "parent", "seat", "metonyms", "ambiguous", "source"],
  members: ["body", "state", "from", "to", "status", "source"],
  targets: ["id", "body", "name", "value", "unit", "of", "from", "by", "source"],
};
const tables: Record<string, Row[]> = { states, territories, former_currencies: formerCurrencies, regions, places, bodies, members, targets };

describe.each(Object.keys(tables))("%s.tsv", (name) => {
  const rows = tables[name];
  test("has its columns, and a source that SOURCES.md explains in every row", () => {
    expect(Object.keys(rows[0])).toEqual(required[name]);
    const sources = readFileSync(new URL("../../registry/SOURCES.md", import.meta.url), "utf8");
    const keys = new Set(rows.flatMap((row) => list(row.source)));
    expect(rows.filter((row) => row.source === "")).toEqual([]);
    expect([...keys].filter((key) => !sources.includes(`\`${key}\``))).toEqual([]);
  });
  test("has no empty, untrimmed or doubled names in a list", () => {
    for (const row of rows) {
      for (const [column, cell] of Object.entries(row)) {
        if (column === "of" || column === "name_fr") continue;
        const words = list(cell);
        expect(words.every((word) => word !== "" && word === word.trim()), `${row.id} ${column}: ${cell}`).toBe(true);
        expect(new Set(words).size, `${row.id} ${column}: ${cell}`).toBe(words.length);
      }
    }
  });
  // Members have no ids: a state joins, leaves and joins again.
  if (name !== "members") test("has unique ids in order", () => {
    const ids = rows.map((row) => row.id ?? row.territory ?? row.currency);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

test("states carry the codes of ISO 3166 and the names that newspapers write", () => {
  for (const row of states) {
    expect(row.id).toMatch(/^[A-Z]{3}$/);
    expect(row.alpha2).toMatch(/^[A-Z]{2}$/);
    expect(row.numeric).toMatch(row.id === "XKX" ? /^$/ : /^\d{3}$/);
    expect(row.currency).toMatch(/^[A-Z]{3}$/);
    expect(["y", "n", "former"]).toContain(row.sovereign);
  }
  expect(new Set(states.map((row) => row.alpha2)).size).toBe(states.length);
  expect(states.filter((row) => row.sovereign === "y").length).toBe(199);
  const named = (name: string): string[] => states.filter((row) => [row.name_en, ...list(row.aliases)].includes(name)).map((row) => row.id);
  expect(named("Türkiye")).toEqual(["TUR"]);
  expect(named("U.S.")).toEqual(["USA"]);
  expect(named("Côte d'Ivoire")).toEqual(["CIV"]);
  expect(named("Congo")).toEqual(["COD", "COG"]);
});

test("a name that two living states share is marked ambiguous in both", () => {
  const owners = new Map<string, Row[]>();
  for (const row of states.filter((state) => state.sovereign === "y")) {
    for (const word of new Set([row.name_en, row.capital, ...[row.aliases, row.adjectives, row.people, row.metonyms].flatMap(list)])) {
      owners.set(word, [...(owners.get(word) ?? []), row]);
    }
  }
  for (const [word, rows] of owners) {
    if (rows.length > 1) for (const row of rows) expect(list(row.ambiguous), `${word} in ${row.id}`).toContain(word);
  }
});

test("an ambiguous word is one of its row's names", () => {
  for (const row of [...states, ...bodies]) {
    const names = [row.name_en, row.capital, ...[row.aliases, row.adjectives, row.people, row.metonyms].flatMap((cell) => list(cell ?? ""))];
    for (const word of list(row.ambiguous)) expect(names, `${row.id}`).toContain(word);
  }
});

test("regions, places, bodies, members and targets refer to rows that exist", () => {
  const regionIds = new Set(regions.map((row) => row.id)), bodyIds = new Set(bodies.map((row) => row.id));
  for (const row of states) for (const id of list(row.regions)) expect(regionIds, row.id).toContain(id);
  for (const row of regions) for (const id of list(row.states)) expect(stateIds, row.id).toContain(id);
  for (const row of regions) for (const id of list(row.states)) expect(list(states.find((state) => state.id === id)!.regions), `${row.id} ${id}`).toContain(row.id);
  for (const row of places) {
    expect(stateIds, row.id).toContain(row.state);
    expect(["city", "base", "province", "island", "strait", "port"]).toContain(row.kind);
    expect(row.id).toMatch(/^[a-z0-9-]+$/);
  }
  for (const row of bodies) if (row.parent !== "") expect(bodyIds, row.id).toContain(row.parent);
  for (const row of members) {
    expect(bodyIds).toContain(row.body);
    expect(stateIds, row.body).toContain(row.state);
    expect(["member", "partner", "candidate", "suspended"]).toContain(row.status);
  }
  for (const row of targets) {
    expect(bodyIds, row.id).toContain(row.body);
    expect(Number(row.value), row.id).toBeGreaterThan(0);
    expect(["%gdp", "%"]).toContain(row.unit);
  }
});

test("a territory is no state, and lies overseas of one; money that has gone is no state's now", () => {
  const sovereign = new Map(states.map((row) => [row.id, row.sovereign]));
  for (const row of territories) expect([row.territory, sovereign.get(row.territory), sovereign.get(row.state)]).toEqual([row.territory, "n", "y"]);
  for (const row of formerCurrencies) {
    expect(row.currency).toMatch(/^[A-Z]{3}$/);
    expect(stateIds, row.currency).toContain(row.state);
    expect(states.filter((state) => state.currency === row.currency), row.currency).toEqual([]);
  }
});

test("memberships begin before they end, in order and without overlap", () => {
  const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;
  let before: Row | undefined;
  for (const row of members) {
    const label = `${row.body} ${row.state} ${row.from}`;
    expect(row.from, label).toMatch(day);
    if (row.to !== "") expect(row.from < row.to, label).toBe(true);
    if (before !== undefined) {
      const key = (r: Row): string => `${r.body}\t${r.state}\t${r.from}`;
      expect(key(before) < key(row), label).toBe(true);
      if (before.body === row.body && before.state === row.state) expect(before.to !== "" && before.to <= row.from, label).toBe(true);
    }
    before = row;
  }
});

test("alliances have the members of their day", () => {
  const on = (body: string, day: string): string[] =>
    members.filter((row) => row.body === body && row.status === "member" && row.from <= day && (row.to === "" || day < row.to)).map((row) => row.state);
  expect(on("nato", "2014-09-04").length).toBe(28);
  expect(on("nato", "2017-06-05").length).toBe(29);
  expect(on("nato", "2022-06-01").length).toBe(30);
  expect(on("nato", "2023-04-04").length).toBe(31);
  expect(on("nato", "2024-03-07").length).toBe(32);
  expect(on("eu", "2019-12-31").length).toBe(28);
  expect(on("eu", "2020-02-01").length).toBe(27);
  expect(on("un", "2020-01-01").length).toBe(193);
  expect(on("un-security-council", "2022-06-01").length).toBe(15);
  expect(on("african-union", "2019-01-01").length).toBe(55);
  expect(on("ecowas", "2025-01-29")).not.toContain("MLI");
  expect(on("g7", "2022-01-01").length).toBe(7);
});

test("a city or base counts as its state, and has the name of no other state", () => {
  expect(places.find((row) => row.name === "Tapa")?.state).toBe("EST");
  expect(places.find((row) => list(row.aliases).includes("Adazi"))?.state).toBe("LVA");
  expect(places.find((row) => row.name === "Gao")?.state).toBe("MLI");
  expect(places.length).toBeGreaterThan(800);
  const owner = new Map(states.flatMap((row) => [row.name_en, ...list(row.aliases)].map((name) => [name, row.id] as const)));
  for (const row of places) for (const name of [row.name, ...list(row.aliases)]) expect(owner.get(name) ?? row.state, name).toBe(row.state);
});
