/** Filters, facets and orders over the read model: which versions to show, without reading any of them. */
import { kinds, modalities, readings, stages } from "../model/claim.ts";
import { never } from "../model/columns.ts";
import { conflictKinds } from "../model/conflict.ts";
import type { CommitmentFilter } from "./filter.ts";
import type { LedgerModel, Lists } from "./model.ts";
import { endsIn } from "./ends.ts";
import { lapseDays } from "./page/lapses.ts";
import { type Days, type Standing, hasTwoOrigins, isGarbled, readingIn, standing } from "./standing.ts";

export interface FindAsk extends Days {
  readonly filter: CommitmentFilter;
  /** Ids, of each list of which a row must have one as its actor, place or mission. */
  readonly about?: readonly (readonly string[])[];
  /** "-" in front for downwards. */
  readonly sort?: string;
  readonly limit: number;
  readonly offset: number;
  readonly facets: boolean;
  /** For words of `q`, 1 at the versions that have them in the quote of their first claim. */
  readonly quoted?: ReadonlyMap<string, Uint8Array>;
  /** Where a status of ends is asked: the lines that lapse. */
  readonly lapsing?: ReadonlySet<number>;
  /** The day from which ends are counted where no day of the world is asked. */
  readonly today: number;
}

export interface Found {
  /** Indices into `standing`, in order, from `offset`, at most `limit`. */
  readonly rows: readonly { readonly version: number; readonly state: number }[];
  readonly total: number;
  readonly facets: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

type Name = "actor" | "kind" | "place" | "mission" | "stage" | "certainty" | "reading" | "origins" | "conflict";
export const facetNames: readonly Name[] = ["actor", "kind", "place", "mission", "stage", "certainty", "reading", "origins", "conflict"];

/** One facet: its values by number, whether a version has one of those wanted, and how often each occurs among versions. */
interface Facet {
  readonly size: number;
  readonly valueOf: (number: number) => string;
  readonly has: (version: number, wanted: Uint8Array) => boolean;
  readonly count: (versions: Int32Array, rows: ArrayLike<number>, counts: Int32Array) => void;
}

export function find(model: LedgerModel, ask: FindAsk): Found {
  const { stand, passing, failedOnce, facets } = pass(model, ask);
  const rows = page(model, stand.versions, passing, ask).map((row) => ({ version: stand.versions[row], state: stand.states[row] }));
  return { rows, total: passing.length, facets: ask.facets ? counted(facets, stand.versions, passing, failedOnce) : {} };
}

/** All versions that stand and pass, in the order of their lines, with the state of each. */
export function findAll(model: LedgerModel, ask: Omit<FindAsk, "limit" | "offset" | "facets">): Pick<Standing, "versions" | "states"> {
  const { stand, passing } = pass(model, { ...ask, limit: 0, offset: 0, facets: false });
  return { versions: Int32Array.from(passing, (row) => stand.versions[row]), states: Uint8Array.from(passing, (row) => stand.states[row]) };
}

interface Passed {
  readonly stand: Standing;
  /** Rows of what stands. */
  readonly passing: Int32Array;
  readonly failedOnce: ReadonlyMap<Name, readonly number[]>;
  readonly facets: Readonly<Record<Name, Facet>>;
}

function pass(model: LedgerModel, ask: FindAsk): Passed {
  const stand = standing(model, ask);
  const facets = facetsOf(model, ask.knownBy);
  const tests = facetNames.flatMap((name) => {
    const asked = valuesOf(ask.filter[name]);
    if (asked.length === 0) return [];
    const wanted = new Uint8Array(facets[name].size + 1);
    for (let number = 0; number < facets[name].size; number++) if (asked.includes(facets[name].valueOf(number))) wanted[number] = 1;
    const { has } = facets[name];
    return [{ name, holds: (version: number): boolean => has(version, wanted) }];
  });
  const base = baseTest(model, ask);
  const about = (ask.about ?? []).map((ids) => aboutTest(facets, model, ids));
  const passing = new Int32Array(stand.count);
  let total = 0;
  const failedOnce = new Map<Name, number[]>(tests.map(({ name }) => [name, []]));
  for (let row = 0; row < stand.count; row++) {
    const version = stand.versions[row];
    if ((base && !base(version, stand.states[row])) || !about.every((isAbout) => isAbout(version))) continue;
    let failed: Name | null = null;
    let failures = 0;
    for (const test of tests) {
      if (test.holds(version)) continue;
      failed = test.name;
      if (++failures > 1) break;
    }
    if (failures === 0) passing[total++] = row;
    else if (failures === 1 && ask.facets) failedOnce.get(failed!)!.push(row);
  }
  return { stand, passing: passing.subarray(0, total), failedOnce, facets };
}

/** Whether one of some ids is a version's actor, place or mission. */
function aboutTest({ actor, place, mission }: Passed["facets"], { ids, numberOf }: LedgerModel, asked: readonly string[]): (version: number) => boolean {
  const wanted = new Uint8Array(ids.length + 1);
  for (const id of asked) if (numberOf.has(id)) wanted[numberOf.get(id)!] = 1;
  return (version) => actor.has(version, wanted) || place.has(version, wanted) || mission.has(version, wanted);
}

/** Counts over the rows that pass all other filters: those that pass, and those that only this facet keeps out. */
function counted(
  facets: Readonly<Record<Name, Facet>>,
  versions: Int32Array,
  passing: Int32Array,
  failedOnce: ReadonlyMap<Name, readonly number[]>,
): Record<string, ReadonlyMap<string, number>> {
  return Object.fromEntries(
    facetNames.map((name) => {
      const facet = facets[name];
      const counts = new Int32Array(facet.size + 1);
      facet.count(versions, passing, counts);
      facet.count(versions, failedOnce.get(name) ?? [], counts);
      const top: [string, number][] = [];
      for (let number = 0; number < facet.size; number++) if (counts[number] > 0) top.push([facet.valueOf(number), counts[number]]);
      return [name, new Map(top.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60))];
    }),
  );
}

const valuesOf = (given: string | undefined): readonly string[] =>
  (given ?? "")
    .split(",")
    .map((value) => value.trim())
    .filter(Boolean);

function facetsOf(model: LedgerModel, knownBy: number | null): Readonly<Record<Name, Facet>> {
  const { owner, columns, mission, twoOrigins, conflicts } = model;
  const by = knownBy ?? never - 1;
  const named = ({ starts, values }: Lists): Facet => ({
    size: model.ids.length,
    valueOf: (number) => idOrName(model.ids[number]),
    has: (version, wanted) => {
      for (let k = starts[owner[version]]; k < starts[owner[version] + 1]; k++) if (wanted[values[k]] === 1) return true;
      return false;
    },
    count: (versions, rows, counts) => {
      for (let i = 0; i < rows.length; i++) {
        const own = owner[versions[rows[i]]];
        for (let k = starts[own]; k < starts[own + 1]; k++) counts[values[k]]++;
      }
    },
  });
  const single = (values: readonly string[], numberOf: (version: number) => number): Facet => ({
    size: values.length,
    valueOf: (number) => values[number],
    has: (version, wanted) => wanted[numberOf(version)] === 1,
    count: (versions, rows, counts) => {
      for (let i = 0; i < rows.length; i++) counts[numberOf(versions[rows[i]])]++;
    },
  });
  return {
    actor: named(model.actors),
    place: named(model.places),
    kind: single(kinds, (version) => columns.kind[version]),
    stage: single(stages, (version) => columns.stage[version]),
    mission: {
      size: model.ids.length,
      valueOf: (number) => idOrName(model.ids[number]),
      has: (version, wanted) => mission[owner[version]] >= 0 && wanted[mission[owner[version]]] === 1,
      count: (versions, rows, counts) => {
        for (let i = 0; i < rows.length; i++) if (mission[owner[versions[rows[i]]]] >= 0) counts[mission[owner[versions[rows[i]]]]]++;
      },
    },
    certainty: single([...modalities, "garbled"], (version) => (isGarbled(model, version) ? modalities.length : columns.modality[version])),
    reading: single(readings, (version) => readingIn(model, version)),
    origins: single(["one", "several"], (version) => (twoOrigins[version] <= by ? 1 : 0)),
    conflict: {
      size: conflictKinds.length,
      valueOf: (number) => conflictKinds[number],
      has: (version, wanted) => {
        for (let kind = 0; kind < 6; kind++) if (wanted[kind] === 1 && conflicts[version * 6 + kind] <= by) return true;
        return false;
      },
      count: (versions, rows, counts) => {
        for (let i = 0; i < rows.length; i++)
          for (let kind = 0, from = versions[rows[i]] * 6; kind < 6; kind++) if (conflicts[from + kind] <= by) counts[kind]++;
      },
    },
  };
}

const idOrName = (interned: string): string => (interned.charCodeAt(0) === 126 ? interned.slice(1) : interned);

/** Whether a line's words have one: before the line break its names, after it what it counts, which quotes say more exactly where they are looked into. */
function isIn(words: string, word: string, counted: boolean): boolean {
  const at = words.indexOf(word);
  const end = words.indexOf("\n");
  return at >= 0 && (counted || end < 0 || at < end);
}

/** Of more words only the first are looked for: each is a bit. */
const mostWords = 30;

function baseTest(model: LedgerModel, ask: FindAsk): ((version: number, state: number) => boolean) | null {
  const words = (ask.filter.q ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
  const quoted = words.map((word) => ask.quoted?.get(word));
  const { endsBy, stage } = model.columns;
  const on = ask.trueOn ?? ask.knownBy ?? ask.today;
  const inForce = stages.indexOf("in-force");
  const status = ask.filter.status;
  if (words.length === 0 && !status) return null;
  const ends = status === "past-end" || status === "ends-within" ? endsIn(model, ask.knownBy) : null;
  // A line's words are asked once, however many versions it has: a bit for each word that is missing from them.
  const missing = words.length ? new Int32Array(model.count).fill(-1) : null;
  return (version) => {
    if (status === "no-end" && !(endsBy[version] === never && stage[version] === inForce)) return false;
    if (
      ends !== null &&
      !(
        ends.version[model.owner[version]] === version &&
        ask.lapsing?.has(model.line[model.owner[version]]) !== false &&
        (status === "past-end" ? ends.by[model.owner[version]] <= on : ends.by[model.owner[version]] > on && ends.from[model.owner[version]] <= on + lapseDays)
      )
    )
      return false;
    if (missing === null) return true;
    const own = model.owner[version];
    if (missing[own] < 0) missing[own] = words.reduce((bits, word, i) => (isIn(model.words[own], word, quoted[i] === undefined) ? bits : bits | (1 << i)), 0);
    for (let i = 0, bits = missing[own]; bits !== 0; i++, bits >>= 1) if ((bits & 1) === 1 && quoted[i]?.[version] !== 1) return false;
    return true;
  };
}

// ---------------------------------------------------------------------------------------------------------------------------

export const orders = ["actor", "kind", "quantity", "place", "from", "stage", "reports", "known", "end"] as const;

/** The page asked for of the rows that pass: the best `offset + limit` are kept while looking, and nothing more is sorted. */
function page(model: LedgerModel, versions: Int32Array, passing: Int32Array, ask: FindAsk): readonly number[] {
  const order = (ask.sort ?? "").replace(/^-/, "");
  const sign = ask.sort?.startsWith("-") ? -1 : 1;
  if (!(orders as readonly string[]).includes(order)) return [...passing.subarray(ask.offset, ask.offset + ask.limit)];
  const key = keyOf(model, order, ask.knownBy);
  const keys = new Float64Array(passing.length);
  for (let i = 0; i < passing.length; i++) keys[i] = key(versions[passing[i]]) * sign;
  const before = (a: number, b: number): number => keys[a] - keys[b] || a - b;
  const wanted = Math.min(passing.length, ask.offset + ask.limit);
  if (wanted > 2000)
    return Array.from(passing, (_, i) => i)
      .sort(before)
      .slice(ask.offset, wanted)
      .map((i) => passing[i]);
  const kept: number[] = [];
  for (let i = 0; i < passing.length; i++) {
    if (kept.length === wanted) {
      if (wanted === 0 || before(i, kept[wanted - 1]) >= 0) continue;
      kept.pop();
    }
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(kept[middle], i) <= 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, i);
  }
  return kept.slice(ask.offset).map((i) => passing[i]);
}

function keyOf(model: LedgerModel, order: string, knownBy: number | null): (version: number) => number {
  const { columns, owner } = model;
  const by = knownBy ?? never;
  const first = (lists: Lists): ((version: number) => number) => {
    const ranks = rankOfIds(model);
    return (version) => {
      const own = owner[version];
      return lists.starts[own] === lists.starts[own + 1] ? 1e9 : ranks[lists.values[lists.starts[own]]];
    };
  };
  switch (order) {
    case "actor":
      return first(model.actors);
    case "place":
      return first(model.places);
    case "kind":
      return (version) => columns.kind[version];
    case "stage":
      return (version) => columns.stage[version];
    case "quantity":
      return (version) => columns.quantity[version];
    case "from":
      return (version) => columns.begins[version];
    case "end":
      return (version) => columns.endsBy[version];
    case "reports":
      return (version) => {
        let reports = 0;
        for (let s = model.supports[version]; s < model.supports[version + 1]; s++) if (model.supportDay[s] <= by) reports++;
        return (hasTwoOrigins(model, version, by) ? 1e6 : 0) + reports;
      };
    default:
      return (version) => (columns.knownOn[version] === never ? -1e9 : columns.knownOn[version]);
  }
}

const ranks = new WeakMap<LedgerModel, Int32Array>();

function rankOfIds(model: LedgerModel): Int32Array {
  let known = ranks.get(model);
  if (!known) {
    known = new Int32Array(model.ids.length);
    const sorted = model.ids.map((_, i) => i).sort((a, b) => (idOrName(model.ids[a]) < idOrName(model.ids[b]) ? -1 : 1));
    for (let i = 0; i < sorted.length; i++) known[sorted[i]] = i;
    ranks.set(model, known);
  }
  return known;
}
