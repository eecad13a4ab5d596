/** A topic in words, matched against the registry: states, regions, bodies, missions and formations by their English and French names, aliases and codes. */
import { fold } from "../../ledger/words.ts";
import type { Registry } from "../../model/registry.ts";

export interface Topic {
  /** For each name that was found, ids of which a row must have one as actor, place or mission. */
  readonly about: readonly (readonly string[])[];
  /** Words that are no name: looked for in the words of rows. */
  readonly rest: readonly string[];
}

const folded = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");

interface Entry {
  readonly id: string;
  readonly names: readonly string[];
}

const indexes = new WeakMap<Registry, ReadonlyMap<string, readonly string[]>>();

function indexOf(registry: Registry): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(registry);
  if (known) return known;
  const index = new Map<string, string[]>();
  const entries: Entry[] = [
    ...registry.states.map((row) => ({ id: row.id, names: [row.id, row.nameEn, row.nameFr, ...row.aliases, ...row.adjectives] })),
    ...[...registry.regions, ...registry.bodies, ...registry.operations, ...registry.formations].map((row) => ({
      id: row.id,
      names: [row.id, row.nameEn, row.nameFr, ...row.aliases],
    })),
  ];
  for (const { id, names } of entries)
    for (const name of new Set(names.map(folded))) {
      if (name === "") continue;
      const own = index.get(name);
      if (own) own.push(id);
      else index.set(name, [id]);
    }
  indexes.set(registry, index);
  return index;
}

/** The ids that bear this name, in English or French, as a code or an adjective: "Lettonie", "Latvian". */
export const idsNamed = (registry: Registry, name: string): readonly string[] => indexOf(registry).get(folded(name)) ?? [];

/** The longest names first: "baltic states", then "latvia". Small words between names say nothing. */
export function topicOf(registry: Registry, words: string): Topic {
  const index = indexOf(registry);
  const tokens = folded(words).split(" ").filter(Boolean);
  const about: string[][] = [];
  const rest: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    let to = tokens.length;
    while (to > at && !index.has(tokens.slice(at, to).join(" "))) to--;
    if (to > at) about.push(widened(registry, index.get(tokens.slice(at, to).join(" "))!));
    else if (!idle.has(tokens[at])) rest.push(tokens[at]);
    at = Math.max(to, at + 1);
  }
  return { about, rest };
}

const idle = new Set("the of in and for on a an to at la le les l de du des d en et au aux a".split(" "));

/** A state stands for the formations and missions that it alone hosts, a region for its states, a body for its missions. */
function widened({ regions, formations, operations }: Registry, ids: readonly string[]): string[] {
  const found = new Set(ids);
  for (const id of ids) {
    for (const row of regions) if (row.id === id) for (const state of row.states) found.add(state);
    for (const row of formations) if (row.host === id || row.body === id) found.add(row.id);
    for (const row of operations) if ((row.places.length === 1 && row.places[0] === id) || row.body === id) found.add(row.id);
  }
  return [...found];
}

/** What is wrong with a topic that names nothing of the registry, with names that begin alike; null where it names something. */
export function topicFault(registry: Registry, words: string): string | null {
  const { about, rest } = topicOf(registry, words);
  if (about.length > 0) return null;
  const like = [...indexOf(registry).keys()].filter((name) => rest.some((word) => word.length > 3 && name.startsWith(word.slice(0, 4)))).slice(0, 5);
  return `no state, body, region, mission or formation of the registry has that name${like.length ? `; there are ${like.join(", ")}` : ""}. For words in quotations: --words`;
}
