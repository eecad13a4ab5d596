/** The tables of operations, formations, roles and meetings hold together: names resolve, days run forward, aliases point one way. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rowsOf } from "../../src/model/registry.ts";

interface Entry { id: string; nameEn: string; nameFr: string; aliases: string[]; body: string; from: string; to: string; source: string }
interface Operation extends Entry { lead: string; coalition: string; kind: string; places: string[] }
interface Formation extends Entry { class: string; parent: string; host: string }
interface Role { formation: string; state: string; role: string; from: string; to: string; source: string }
interface Meeting { id: string; body: string; name: string; kind: string; state: string; from: string; to: string; source: string }

const textOf = (path: string): string => readFileSync(new URL(`../../registry/${path}`, import.meta.url), "utf8");
const table = <Row>(name: string): Row[] => rowsOf(textOf(`${name}.tsv`)) as unknown as Row[];

const operations = table<Operation>("operations");
const formations = table<Formation>("formations");
const roles = table<Role>("formation_roles");
const meetings = table<Meeting>("meetings");
const states = new Set(table<{ id: string }>("states").map((row) => row.id));
const regions = new Set(table<{ id: string }>("regions").map((row) => row.id));
const bodies = new Set(table<{ id: string }>("bodies").map((row) => row.id));
const formationIds = new Set(formations.map((row) => row.id));

/** Names that two entries may share while both live; the text around them decides. */
const sharedOnPurpose = new Set<string>([]);

const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** Compares half-open days written as coarsely as they are known; an unknown start is the beginning of time, an open end its end. */
const startOf = (from: string): string => (from === "" ? "0000" : from);
const endOf = (to: string): string => (to === "" ? "9999" : to);
const overlap = (a: Role, b: Role): boolean => startOf(a.from) < endOf(b.to) && startOf(b.from) < endOf(a.to);
const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

test("there are at least two hundred operations, and the eight battle groups", () => {
  expect(operations.length).toBeGreaterThanOrEqual(200);
  for (const host of ["latvia", "estonia", "lithuania", "poland", "romania", "bulgaria", "hungary", "slovakia"]) expect(formationIds).toContain(`efp-${host}`);
});

test("every row has as many cells as its table has columns", () => {
  for (const name of ["operations", "formations", "formation_roles", "meetings"]) {
    const [head, ...lines] = textOf(`${name}.tsv`).trimEnd().split("\n");
    const width = head.split("\t").length;
    expect(lines.filter((line) => line.split("\t").length !== width), name).toEqual([]);
  }
});

test("ids are unique slugs in order, and an operation is no formation", () => {
  for (const rows of [operations, formations, meetings]) {
    const ids = rows.map((row) => row.id);
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  }
  expect(operations.filter((row) => formationIds.has(row.id)).map((row) => row.id)).toEqual([]);
});

test("parents, bodies, states and regions that a row names exist", () => {
  const missing: string[] = [];
  for (const row of operations) {
    if (row.body && !bodies.has(row.body)) missing.push(`${row.id} body ${row.body}`);
    if (row.lead && !states.has(row.lead)) missing.push(`${row.id} lead ${row.lead}`);
    for (const place of row.places) if (!states.has(place) && !regions.has(place)) missing.push(`${row.id} place ${place}`);
  }
  for (const row of formations) {
    if (row.body && !bodies.has(row.body)) missing.push(`${row.id} body ${row.body}`);
    if (row.parent && !formationIds.has(row.parent)) missing.push(`${row.id} parent ${row.parent}`);
    if (row.host && !states.has(row.host)) missing.push(`${row.id} host ${row.host}`);
  }
  for (const row of roles) {
    if (!formationIds.has(row.formation)) missing.push(`role of ${row.formation}`);
    if (!states.has(row.state)) missing.push(`${row.formation} state ${row.state}`);
  }
  for (const row of meetings) {
    if (row.body && !bodies.has(row.body)) missing.push(`${row.id} body ${row.body}`);
    if (row.state && !states.has(row.state)) missing.push(`${row.id} state ${row.state}`);
  }
  expect(missing).toEqual([]);
});

test("kinds, classes and roles are of their closed lists", () => {
  const kinds = ["peacekeeping", "training", "maritime", "air", "combat", "police", "civilian", "monitoring", "presence"];
  const classes = ["battle-group", "brigade", "division", "corps", "headquarters", "fleet", "force"];
  expect(operations.filter((row) => !kinds.includes(row.kind)).map((row) => row.id)).toEqual([]);
  expect(formations.filter((row) => !classes.includes(row.class)).map((row) => row.id)).toEqual([]);
  expect(roles.filter((row) => !["framework", "lead", "host", "contributor"].includes(row.role))).toEqual([]);
  expect(meetings.filter((row) => !["summit", "ministerial", "conference"].includes(row.kind))).toEqual([]);
});

test("a coalition is what others serve in, and no body's own", () => {
  expect(operations.filter((row) => row.coalition !== "" && (row.coalition !== "y" || row.body !== "")).map((row) => row.id)).toEqual([]);
});

test("no formation is above itself", () => {
  const parentOf = new Map(formations.map((row) => [row.id, row.parent]));
  for (const row of formations) {
    const seen = new Set<string>();
    for (let id: string | undefined = row.id; id; id = parentOf.get(id)) {
      expect(seen.has(id), `${row.id} is above itself`).toBe(false);
      seen.add(id);
    }
  }
});

test("days are written as days, and a row ends after it begins", () => {
  for (const rows of [operations, formations, roles, meetings]) {
    for (const row of rows as { from: string; to: string }[]) {
      for (const end of [row.from, row.to]) expect(end === "" || day.test(end), JSON.stringify(row).slice(0, 80)).toBe(true);
      if (row.from && row.to) expect(row.from < row.to, JSON.stringify(row).slice(0, 80)).toBe(true);
    }
  }
});

test("a state holds one role in one formation once at a time", () => {
  const clashes: string[] = [];
  for (let i = 0; i < roles.length; i++) {
    for (let j = i + 1; j < roles.length; j++) {
      const [a, b] = [roles[i], roles[j]];
      if (a.formation === b.formation && a.state === b.state && a.role === b.role && overlap(a, b)) clashes.push(`${a.formation} ${a.state} ${a.role}`);
    }
  }
  expect(clashes).toEqual([]);
});

test("a battle group has at most one framework nation at a time, and its host is its host", () => {
  const groups = new Set(formations.filter((row) => row.class === "battle-group").map((row) => row.id));
  const frameworks = roles.filter((row) => groups.has(row.formation) && row.role === "framework");
  const clashes = frameworks.filter((a) => frameworks.some((b) => a !== b && a.formation === b.formation && overlap(a, b)));
  expect(clashes).toEqual([]);
  for (const row of formations) {
    if (!row.id.startsWith("efp-")) continue;
    expect(roles.filter((role) => role.formation === row.id && role.role === "host").map((role) => role.state)).toEqual([row.host]);
  }
});

test("an alias has at least three characters and is written once", () => {
  for (const row of [...operations, ...formations]) {
    expect(row.aliases.filter((alias) => alias.trim() !== alias || alias.length < 3), row.id).toEqual([]);
    expect(repeated(row.aliases), row.id).toEqual([]);
  }
});

test("no name points at two operations or formations that both live", () => {
  const ownerOf = new Map<string, string>();
  const shared: string[] = [];
  for (const row of [...operations, ...formations]) {
    if (row.to !== "") continue;
    for (const name of new Set([row.nameEn, row.nameFr, ...row.aliases].map((alias) => alias.toLowerCase()))) {
      if (name === "") continue;
      const owner = ownerOf.get(name);
      if (owner !== undefined && !sharedOnPurpose.has(name)) shared.push(`${name}: ${owner}, ${row.id}`);
      ownerOf.set(name, row.id);
    }
  }
  expect(shared).toEqual([]);
});

test("every row names a source that SOURCES.md explains", () => {
  const firstCells = textOf("SOURCES.md").split("\n").filter((line) => line.startsWith("| `")).map((line) => line.split("|")[1]);
  const explained = new Set(firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1])));
  const sources = [...operations, ...formations, ...roles, ...meetings].flatMap((row) => row.source.split("|"));
  expect([...new Set(sources)].filter((key) => !explained.has(key))).toEqual([]);
});
