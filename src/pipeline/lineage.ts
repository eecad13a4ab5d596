/**
 * Which documents tell one first telling, as documents come in. From nothing all prints are compared; a few documents more are
 * compared only with those that they meet in a bucket, and what comes out is the same.
 */
import { type Print, bucketKeysOf, byFirstTelling, linkOf } from "../ledger/lineage.ts";
import type { Features } from "../ledger/features.ts";
import { heads, openLineage, originId, originsIn } from "../ledger/origins.ts";
import { idOf } from "../model/id.ts";
import type { Origin } from "../model/origin.ts";
import { dirtyLinesOf } from "../store/lines.ts";
import { allTold, replaceOrigins, setOrigin } from "../store/told.ts";
import { type PrintRow, printRow, printRows } from "../store/documents.ts";
import * as stored from "../store/lineage.ts";
import type { Store } from "../store/open.ts";

/** Smaller ledgers are compared whole: it takes no time. */
const wholeBelow = 4000;
/** More segments than this are laid together into one. */
const mostSegments = 200;

/** Gives each document its origin; the lines of documents whose origin changed become dirty. */
export function updateOrigins(store: Store, { below = wholeBelow }: { readonly below?: number } = {}): void {
  const fresh = stored.newDocuments(store);
  if (fresh.length === 0) return;
  const total = store.sql("SELECT count(*) FROM told").pluck().get() as number;
  const segments = stored.segmentCount(store);
  if (total < below || fresh.length * 4 > total || segments === 0) return compareWhole(store);
  if (segments > mostSegments) layTogether(store);
  joinFew(store, fresh);
}

interface Numbered extends Print {
  readonly n: number;
}

const numbered = (row: PrintRow): Numbered => ({
  n: row.n,
  document: row.id,
  knownOn: row.knownOn,
  language: row.language,
  publisher: row.publisher,
  signature: row.signature,
  length: row.length,
  features: { numbers: row.numbers, names: row.names, credits: row.credits },
});

function compareWhole(store: Store): void {
  const prints: KeptPrint[] = [];
  const [roomFor, same] = [blocks(), sameWords()];
  for (const row of printRows(store)) prints.push(new KeptPrint(row, same, roomFor(row.signature.length + row.numbers.length + row.names.length)));
  const index = openLineage(prints);
  const ordered = index.prints as unknown as readonly KeptPrint[];
  const numbers = Uint32Array.from(ordered, (print) => print.n);
  const placeOf = new Uint32Array(numbers.reduce((most, n) => Math.max(most, n), 0) + 1);
  for (let place = 0; place < numbers.length; place++) placeOf[numbers[place]] = place + 1;
  store.write(() => {
    for (const told of allTold(store)) changeOrigin(store, told.n, told.origin, placeOf[told.n] ? originId(index, index.root[placeOf[told.n] - 1]) : told.id);
    stored.clearLinks(store);
    replaceOrigins(
      store,
      originsIn(index, 2, (later, own) =>
        stored.addLinks(
          store,
          own.map(({ earlier, link }) => ({ later: numbers[later], earlier: numbers[earlier], link })),
        ),
      ),
    );
    stored.clearSegments(store);
    stored.addSegment(store, inNumbers(index.packed, numbers));
  });
}

/** Words of which there are few, each kept once. */
function sameWords(): (word: string) => string {
  const kept = new Map<string, string>();
  return (word) => {
    const same = kept.get(word);
    if (same === undefined) kept.set(word, word);
    return same ?? word;
  };
}

function changeOrigin(store: Store, n: number, from: string | null, to: string): boolean {
  if (from === to) return false;
  setOrigin(store, n, to);
  if (from !== null) dirtyLinesOf(store, n);
  return true;
}

/** One print of many: its numbers lie in a block with those of others, and are arrays only while they are looked at. */
class KeptPrint implements Numbered, Features {
  readonly n: number;
  readonly document: string;
  readonly knownOn: number | null;
  readonly language: string;
  readonly publisher: string | null;
  readonly length: number;
  readonly credits: readonly string[];
  readonly #block: Uint32Array;
  readonly #at: number;
  readonly #numbers: number;
  readonly #names: number;
  readonly #end: number;

  constructor(row: PrintRow, same: (word: string) => string, { block, at }: Room) {
    this.n = row.n;
    this.document = row.id;
    this.knownOn = row.knownOn;
    this.language = same(row.language);
    this.publisher = row.publisher && same(row.publisher);
    this.length = row.length;
    this.credits = row.credits.length === 0 ? noCredits : row.credits.map(same);
    this.#block = block;
    this.#at = at;
    this.#numbers = at + row.signature.length;
    this.#names = this.#numbers + row.numbers.length;
    block.set(row.signature, at);
    block.set(row.numbers, this.#numbers);
    block.set(row.names, this.#names);
    this.#end = this.#names + row.names.length;
  }

  get signature(): Uint32Array {
    return this.#block.subarray(this.#at, this.#numbers);
  }

  get numbers(): Uint32Array {
    return this.#block.subarray(this.#numbers, this.#names);
  }

  get names(): Uint32Array {
    return this.#block.subarray(this.#names, this.#end);
  }

  get features(): Features {
    return this;
  }
}

const noCredits: readonly string[] = [];

interface Room {
  readonly block: Uint32Array;
  readonly at: number;
}

/** Room for short arrays in a few large blocks: some hundred thousand buffers of their own would weigh more than what is in them. */
function blocks(): (size: number) => Room {
  let block = new Uint32Array(0);
  let used = 0;
  return (size) => {
    if (used + size > block.length) {
      block = new Uint32Array(Math.max(1 << 18, size));
      used = 0;
    }
    used += size;
    return { block, at: used - size };
  };
}

/** Turns the sorted keys of the whole into those by the numbers of documents instead of their places, in the same room. */
function inNumbers(packed: Float64Array, numbers: Uint32Array): Float64Array {
  for (let i = 0; i < packed.length; i++) {
    const key = Math.floor(packed[i] / stored.documentSpan);
    packed[i] = key * stored.documentSpan + numbers[packed[i] - key * stored.documentSpan];
  }
  return packed.sort();
}

function segmentOf(prints: readonly Numbered[]): Float64Array {
  const keys: number[] = [];
  for (const print of prints) for (const key of new Set(bucketKeysOf(print))) keys.push(key * stored.documentSpan + print.n);
  return Float64Array.from(keys).sort();
}

// ---------------------------------------------------------------------------------------------------------------------------

/** Compares a few documents with those that they meet. What comes out is what comparing all would give. */
function joinFew(store: Store, fresh: readonly number[]): void {
  const known = new Map<number, Numbered>();
  const printOf = (n: number): Numbered => {
    let print = known.get(n);
    if (!print) known.set(n, (print = numbered(printRow(store, n))));
    return print;
  };
  const isFresh = new Set(fresh);
  const own = segmentOf(fresh.map(printOf));
  const segments = [own, ...stored.segments(store)];
  const buckets = new Map<number, readonly Numbered[]>();
  const bucketOf = (key: number): readonly Numbered[] => {
    let bucket = buckets.get(key);
    if (!bucket) buckets.set(key, (bucket = membersOf(key, segments).map(printOf).sort(byFirstTelling)));
    return bucket;
  };
  const links = new Map<string, stored.StoredLink>();
  const displaced = new Map<string, readonly [head: Numbered, later: Numbered]>();
  for (let at = 0; at < own.length; at = firstFrom(own, (keyOf(own[at]) + 1) * stored.documentSpan)) {
    const ordered = bucketOf(keyOf(own[at]));
    for (let j = 1; j < ordered.length; j++) {
      for (let i = 0; i < Math.min(j, heads); i++) {
        const [earlier, later] = [ordered[i], ordered[j]];
        if ((!isFresh.has(earlier.n) && !isFresh.has(later.n)) || links.has(`${later.n}|${earlier.n}`)) continue;
        const link = linkOf(earlier, later);
        if (link) links.set(`${later.n}|${earlier.n}`, { later: later.n, earlier: earlier.n, link });
      }
    }
    for (const pair of displacedIn(ordered, isFresh)) displaced.set(`${pair[1].n}|${pair[0].n}`, pair);
  }
  // A link by way of a head that earlier documents have displaced stays only where the two meet so in another bucket.
  const parted = [...displaced.values()].filter(([head, later]) => stored.isLinked(store, later.n, head.n) && !meet(head, later, bucketOf));
  store.write(() => {
    for (const [head, later] of parted) stored.removeLink(store, later.n, head.n);
    stored.addLinks(store, links.values());
    stored.addSegment(store, own);
    settle(store, new Set([...fresh, ...[...links.values()].map((one) => one.later), ...parted.map(([, later]) => later.n)]), printOf);
  });
}

const keyOf = (packed: number): number => Math.floor(packed / stored.documentSpan);

/** Pairs of a full bucket that met before the fresh documents came, and no longer do in it. */
function displacedIn(ordered: readonly Numbered[], isFresh: ReadonlySet<number>): (readonly [head: Numbered, later: Numbered])[] {
  if (ordered.length <= heads) return [];
  const before = ordered.filter((print) => !isFresh.has(print.n));
  const now = new Set(ordered.slice(0, heads));
  return before.slice(0, heads).flatMap((head, i) => (now.has(head) ? [] : before.slice(i + 1).map((later) => [head, later] as const)));
}

/** Whether one of two documents is among the first of a bucket that both are in. */
function meet(head: Numbered, later: Numbered, bucketOf: (key: number) => readonly Numbered[]): boolean {
  const keys = new Set(bucketKeysOf(head));
  return bucketKeysOf(later).some((key) => keys.has(key) && bucketOf(key).indexOf(head) < heads);
}

/** The documents of a bucket, new and old. */
function membersOf(key: number, segments: readonly Float64Array[]): number[] {
  const from = key * stored.documentSpan;
  const members = new Set<number>();
  for (const keys of segments)
    for (let at = firstFrom(keys, from); at < keys.length && keys[at] < from + stored.documentSpan; at++) members.add(keys[at] - from);
  return [...members];
}

/** Many small segments become one, so that a bucket is looked for in few. */
function layTogether(store: Store): void {
  const segments = stored.segments(store);
  const keys = new Float64Array(segments.reduce((sum, one) => sum + one.length, 0));
  let to = 0;
  for (const segment of segments) {
    keys.set(segment, to);
    to += segment.length;
  }
  keys.sort();
  store.write(() => {
    stored.clearSegments(store);
    stored.addSegment(store, keys);
  });
}

function firstFrom(keys: Float64Array, value: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Origins of the documents whose links changed, and of all that hang on them, the earliest first. */
function settle(store: Store, changed: ReadonlySet<number>, printOf: (n: number) => Numbered): void {
  const affected = new Set(changed);
  for (const n of affected) for (const later of stored.linkedTo(store, n)) affected.add(later);
  const idOfFirst = (print: Numbered): string => idOf("o", print.document);
  const first = new Map<string, Numbered>();
  const rootOf = (n: number): Numbered => {
    const origin = stored.originOf(store, n)!;
    let root = first.get(origin);
    if (!root) {
      root = stored.documentsOfOrigin(store, origin).map(printOf).sort(byFirstTelling)[0];
      first.set(origin, root);
    }
    return root;
  };
  // The first tellers of today are noted before any document changes its origin.
  for (const n of affected) if (stored.originOf(store, n) !== null) rootOf(n);
  const rooted = new Map<number, Numbered>();
  const touched = new Set<string>();
  for (const print of [...affected].map(printOf).sort(byFirstTelling)) {
    let root = print;
    for (const { earlier } of stored.linksFrom(store, print.n)) {
      const theirs = rooted.get(earlier) ?? rootOf(earlier);
      if (byFirstTelling(theirs, root) < 0) root = theirs;
    }
    rooted.set(print.n, root);
    const [from, to] = [stored.originOf(store, print.n), idOfFirst(root)];
    if (from !== null) touched.add(from);
    touched.add(to);
    first.set(to, root);
    changeOrigin(store, print.n, from, to);
  }
  for (const origin of [...touched].sort()) putGroup(store, origin, printOf);
}

function putGroup(store: Store, id: string, printOf: (n: number) => Numbered): void {
  const members = stored.documentsOfOrigin(store, id).map(printOf).sort(byFirstTelling);
  if (members.length === 0) return stored.removeOrigin(store, id);
  const own = new Set(members.map((member) => member.n));
  const links = members.slice(1).map(
    (member) =>
      stored
        .linksFrom(store, member.n)
        .filter((one) => own.has(one.earlier))
        .sort((a, b) => b.link.similarity - a.link.similarity || byFirstTelling(printOf(a.earlier), printOf(b.earlier)))[0].link,
  );
  const origin: Origin = {
    id,
    documents: members.map((member) => member.document),
    earliest: members[0].document,
    credit: members[0].features.credits[0] ?? null,
    links,
  };
  stored.putOrigin(store, origin);
}
