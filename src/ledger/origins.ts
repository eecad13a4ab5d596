/**
 * Which documents tell one first telling. Corroboration counts origins, never documents. A document belongs to the origin of the
 * earliest document that it is linked to, or is one of its own: a later document never changes the origin of an earlier one.
 */
import { type Print, bucketCountOf, bucketKeysOf, byFirstTelling, linkOf } from "./lineage.ts";
import { type Link, type Origin, idOf } from "./types.ts";

export interface Linked {
  readonly earlier: number;
  readonly link: Link;
}

/**
 * Documents by their place of arrival. Buckets are one sorted array of key and place, and a map for what came since. Of a link only
 * the place of the earlier document is kept: what it says follows from the two prints, and there may be dozens for each document.
 */
export interface LineageIndex {
  prints: Print[];
  packed: Float64Array;
  recent: Map<number, number[]>;
  links: Map<number, number[]>;
  /** The links the other way, once a document is added. */
  tellers: Map<number, number[]> | null;
  root: number[];
}

/** A bucket's first documents are compared with all later ones, so that a bucket costs no more than so many times its size. */
export const heads = 8;
const width = 0x200000;

export const originsOf = (prints: readonly Print[]): readonly Origin[] => [...originsIn(openLineage(prints))];

export function openLineage(prints: readonly Print[]): LineageIndex {
  const ordered = [...prints].sort(byFirstTelling);
  const index: LineageIndex = {
    prints: ordered,
    packed: packedOf(ordered),
    recent: new Map(),
    links: new Map(),
    tellers: null,
    root: ordered.map((_, i) => i),
  };
  linkAll(index);
  for (let i = 0; i < ordered.length; i++) index.root[i] = rootOf(index, i);
  return index;
}

/** Adds documents; returns the ids of those whose origin is new or has changed. The same as opening anew with all of them. */
export function addPrints(index: LineageIndex, prints: readonly Print[]): readonly string[] {
  if (prints.length * 8 > index.prints.length || index.recent.size > 400_000) return reopened(index, prints);
  const dirty: number[] = [];
  for (const print of prints) {
    const arrival = index.prints.length;
    const later = linkNew(index, print, arrival);
    if (later === null)
      return reopened(
        index,
        prints.slice(prints.indexOf(print)),
        dirty.map((i) => index.prints[i].document),
      );
    dirty.push(arrival, ...later);
  }
  return settle(index, dirty).map((i) => index.prints[i].document);
}

function reopened(index: LineageIndex, prints: readonly Print[], sofar: readonly string[] = []): readonly string[] {
  const before = new Map(index.prints.map((print, i) => [print.document, index.prints[index.root[i]].document] as const));
  Object.assign(index, openLineage([...index.prints, ...prints]));
  const touched = new Set(sofar);
  return index.prints
    .filter((print, i) => touched.has(print.document) || before.get(print.document) !== index.prints[index.root[i]].document)
    .map((print) => print.document);
}

/**
 * The origins with their documents and reasons, each by its first telling; those of fewer documents than `least` are left out. `take` is handed the links of
 * each document that has any.
 */
export function* originsIn(index: LineageIndex, least = 1, take?: (later: number, links: readonly Linked[]) => void): Generator<Origin> {
  const sizes = new Uint32Array(index.prints.length);
  for (const root of index.root) sizes[root]++;
  const order = index.prints
    .map((_, i) => i)
    .filter((i) => sizes[index.root[i]] >= least)
    .sort((a, b) => byFirstTelling(index.prints[a], index.prints[b]));
  const members = Map.groupBy(order, (i) => index.root[i]);
  for (const [first, group] of members) {
    const links: Link[] = [];
    for (const i of group.slice(1)) {
      const own = linksOf(index, i);
      take?.(i, own);
      const told = own
        .filter(({ earlier }) => index.root[earlier] === first)
        .sort((a, b) => b.link.similarity - a.link.similarity || byFirstTelling(index.prints[a.earlier], index.prints[b.earlier]));
      links.push(told[0].link);
    }
    yield {
      id: originId(index, first),
      documents: group.map((i) => index.prints[i].document),
      earliest: index.prints[first].document,
      credit: index.prints[first].features.credits[0] ?? null,
      links,
    };
  }
}

const linksOf = (index: LineageIndex, later: number): readonly Linked[] =>
  index.links.get(later)!.map((earlier) => ({ earlier, link: linkOf(index.prints[earlier], index.prints[later])! }));

export const originId = (index: LineageIndex, root: number): string => idOf("o", index.prints[root].document);

// ---------------------------------------------------------------------------------------------------------------------------

function packedOf(prints: readonly Print[]): Float64Array {
  // Counted before they are made: the keys of all documents at once would be far more than what is kept of them.
  const packed = new Float64Array(prints.reduce((sum, print) => sum + bucketCountOf(print), 0));
  let at = 0;
  prints.forEach((print, i) => {
    for (const key of bucketKeysOf(print)) packed[at++] = key * width + i;
  });
  return packed.sort();
}

/** All buckets of a fresh index, whose places are already in order of first telling. */
function linkAll(index: LineageIndex): void {
  const { packed } = index;
  // Pairs compared lately; it only saves a second comparison, so it may forget.
  const seen = new Float64Array(0x20000).fill(-1);
  for (let start = 0; start < packed.length; ) {
    const key = Math.floor(packed[start] / width);
    let end = start + 1;
    while (end < packed.length && Math.floor(packed[end] / width) === key) end++;
    for (let j = start + 1; j < end; j++) {
      const later = packed[j] - key * width;
      for (let i = start; i < Math.min(j, start + heads); i++) {
        const earlier = packed[i] - key * width;
        const pair = later * width + earlier;
        const slot = (Math.imul(earlier, 0x9e3779b1) ^ Math.imul(later, 0x85ebca6b)) & 0x1ffff;
        if (earlier === later || seen[slot] === pair) continue;
        seen[slot] = pair;
        addLink(index, earlier, later);
      }
    }
    start = end;
  }
}

function addLink(index: LineageIndex, earlier: number, later: number): boolean {
  const own = index.links.get(later);
  if (own?.includes(earlier) || !linkOf(index.prints[earlier], index.prints[later])) return false;
  if (own) own.push(earlier);
  else index.links.set(later, [earlier]);
  if (index.tellers) addTeller(index.tellers, earlier, later);
  return true;
}

function addTeller(tellers: Map<number, number[]>, earlier: number, later: number): void {
  const own = tellers.get(earlier);
  if (own) own.push(later);
  else tellers.set(earlier, [later]);
}

function tellersOf(index: LineageIndex): Map<number, number[]> {
  if (index.tellers) return index.tellers;
  const tellers = new Map<number, number[]>();
  for (const [later, own] of index.links) for (const earlier of own) addTeller(tellers, earlier, later);
  return (index.tellers = tellers);
}

/** Links one more document; returns the later documents that are linked to it, or null where a full bucket must be dealt anew. */
function linkNew(index: LineageIndex, print: Print, arrival: number): number[] | null {
  const keys = new Set(bucketKeysOf(print));
  const buckets = [...keys].map((key) => ({ key, members: membersOf(index, key) }));
  const before = (i: number): boolean => byFirstTelling(index.prints[i], print) < 0;
  for (const { members } of buckets) if (members.length >= heads && members.filter(before).length < heads) return null;
  index.prints.push(print);
  index.root.push(arrival);
  const later: number[] = [];
  for (const { key, members } of buckets) {
    const earlier = members.filter(before);
    if (earlier.length > heads) earlier.sort((a, b) => byFirstTelling(index.prints[a], index.prints[b]));
    for (const one of earlier.slice(0, heads)) addLink(index, one, arrival);
    if (earlier.length < heads) for (const one of members) if (!before(one) && addLink(index, arrival, one)) later.push(one);
    const recent = index.recent.get(key);
    if (recent) recent.push(arrival);
    else index.recent.set(key, [arrival]);
  }
  return later;
}

function membersOf(index: LineageIndex, key: number): number[] {
  const { packed } = index;
  let low = 0;
  let high = packed.length;
  const least = key * width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (packed[middle] < least) low = middle + 1;
    else high = middle;
  }
  const members = new Set<number>();
  for (; low < packed.length && packed[low] < least + width; low++) members.add(packed[low] - least);
  for (const one of index.recent.get(key) ?? []) members.add(one);
  return [...members];
}

function rootOf(index: LineageIndex, i: number): number {
  let best = i;
  for (const earlier of index.links.get(i) ?? [])
    if (best === i || byFirstTelling(index.prints[index.root[earlier]], index.prints[best]) < 0) best = index.root[earlier];
  return best;
}

/** Roots of the dirty and of whoever tells after them, in order of first telling; those that changed, and the dirty ones. */
function settle(index: LineageIndex, dirty: readonly number[]): number[] {
  const waiting = new Set(dirty);
  const changed = new Set(dirty);
  const tellers = tellersOf(index);
  while (waiting.size > 0) {
    const next = [...waiting].reduce((a, b) => (byFirstTelling(index.prints[a], index.prints[b]) < 0 ? a : b));
    waiting.delete(next);
    const root = rootOf(index, next);
    if (root === index.root[next]) continue;
    index.root[next] = root;
    changed.add(next);
    for (const teller of tellers.get(next) ?? []) waiting.add(teller);
  }
  return [...changed];
}
