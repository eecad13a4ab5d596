/**
 * The claims of a line. Those of a long one are also kept side by side in bundles, in the order of their numbers, with what many of
 * them share written once: a line that grows by a claim is then read from some dozens of rows, not from thousands all over the
 * file. A bundle is of its claims as they were placed: whatever else happens to a line than a claim more drops its bundles.
 */
import type { Claim } from "../model/claim.ts";
import { markOf } from "../model/mark.ts";
import type { Store } from "./open.ts";

export interface LineClaim {
  readonly n: number;
  readonly claim: Claim;
  /** The mark of its text. */
  readonly mark: number;
  /** The number of its document. */
  readonly at: number;
  readonly document: string;
  readonly knownOn: number | null;
  readonly origin: string;
  readonly score: number;
  readonly publishedBy: 0 | 1;
}

/** Lines of fewer claims are read as quickly from their rows. */
const longFrom = 48;
const bundleSize = 64;

export interface LineClaims {
  readonly claims: readonly LineClaim[];
  /** How many of them, the first, are in bundles. */
  readonly bundled: number;
}

/** The claims of many lines, read together where the lines are short: asked one by one they cost more in asking than in reading. */
export function claimsOnLines(store: Store, lines: readonly number[]): (line: number) => LineClaims {
  const asked = JSON.stringify(lines);
  const totals = new Map(
    store.sql("SELECT line, count(*) FROM placed WHERE line IN (SELECT value FROM json_each(?)) GROUP BY line").raw().all(asked) as [number, number][],
  );
  const short = new Map<number, LineClaim[]>();
  for (const [line, total] of totals) if (total < longFrom) short.set(line, []);
  const rows = store
    .sql(`SELECT p.line, ${columns} WHERE p.line IN (SELECT value FROM json_each(?)) ORDER BY p.line, p.claim`)
    .all(JSON.stringify([...short.keys()])) as (LineRow & { readonly line: number })[];
  for (const { line, ...row } of rows) short.get(line)!.push(claimOfRow(row));
  return (line) => {
    const own = short.get(line);
    return own ? { claims: own, bundled: 0 } : claimsOnLine(store, line, totals.get(line) ?? 0);
  };
}

export function claimsOnLine(
  store: Store,
  line: number,
  total = store.sql("SELECT count(*) FROM placed WHERE line = ?").pluck().get(line) as number,
): LineClaims {
  if (total < longFrom) return { claims: rowsAfter(store, line, 0), bundled: 0 };
  const bundles = store.sql("SELECT json FROM bundles WHERE line = ? ORDER BY at").pluck().all(line) as string[];
  const kept = bundles.flatMap(unbundled);
  const claims = [...kept, ...rowsAfter(store, line, kept.length === 0 ? 0 : kept[kept.length - 1].n)];
  if (claims.length === total) return { claims, bundled: kept.length };
  // A claim of a lesser number has come later: the bundles are made anew.
  return { claims: rowsAfter(store, line, 0), bundled: 0 };
}

const columns =
  "c.n, c.document AS at, c.json, t.id AS document, t.known_on AS knownOn, coalesce(t.origin, t.id) AS origin, t.score, t.published_by AS publishedBy FROM placed p CROSS JOIN claims c ON c.n = p.claim CROSS JOIN told t ON t.document = c.document";
type LineRow = Omit<LineClaim, "claim" | "mark"> & { readonly json: string };
const claimOfRow = ({ json, ...row }: LineRow): LineClaim => ({ ...row, claim: JSON.parse(json) as Claim, mark: markOf(json) });

const rowsAfter = (store: Store, line: number, after: number): LineClaim[] =>
  (store.sql(`SELECT ${columns} WHERE p.line = ? AND p.claim > ? ORDER BY p.claim`).all(line, after) as LineRow[]).map(claimOfRow);

/** Writes the bundles of a long line from the first that is not full or not there. */
export function putBundles(store: Store, line: number, { claims, bundled }: LineClaims): void {
  if (claims.length < longFrom || claims.length === bundled) return;
  const first = Math.floor(bundled / bundleSize);
  store.sql("DELETE FROM bundles WHERE line = ? AND at >= ?").run(line, first);
  for (let at = first; at * bundleSize < claims.length; at++)
    store.sql("INSERT INTO bundles(line, at, json) VALUES (?,?,?)").run(line, at, bundleOf(claims.slice(at * bundleSize, (at + 1) * bundleSize)));
}

export const dropBundles = (store: Store, line: number): void => void store.sql("DELETE FROM bundles WHERE line = ?").run(line);
/** Of the lines that the claims of a document are on. */
export const dropBundlesOf = (store: Store, document: number): void =>
  void store.sql("DELETE FROM bundles WHERE line IN (SELECT p.line FROM claims c JOIN placed p ON p.claim = c.n WHERE c.document = ?)").run(document);

// ---------------------------------------------------------------------------------------------------------------------------

/** A claim's fields, in the order of a row, after the eight of its mark, place and document, its id and its evidence. */
const shared = [
  "quantity",
  "kind",
  "actor",
  "with",
  "place",
  "mission",
  "change",
  "stage",
  "modality",
  "holds",
  "topic",
  "object",
  "binding",
  "attribution",
  "problems",
  "rules",
  "stance",
  "gate",
  "trigger",
  "effect",
  "form",
  "certainty",
  "filled",
] as const satisfies readonly (keyof Claim)[];
/** Every field has a place: a claim comes out as it went in. */
type Left = Exclude<keyof Claim, (typeof shared)[number] | "id" | "evidence">;
const head = 10 as const satisfies [Left] extends [never] ? number : never;

type Row = readonly [
  n: number,
  mark: number,
  at: number,
  document: string,
  knownOn: number | null,
  origin: string,
  score: number,
  publishedBy: 0 | 1,
  id: string,
  evidence: Claim["evidence"],
  ...places: number[],
];

/** `[words, rows]`: what the claims share, the first for what a claim has not, and a row a claim with the places of its words. */
function bundleOf(claims: readonly LineClaim[]): string {
  const words: unknown[] = [null];
  const placeOf = new Map<unknown, number>([[undefined, 0]]);
  const wordAt = (value: unknown): number => {
    const key = typeof value === "object" && value !== null ? JSON.stringify(value) : value;
    // Texts of objects begin with a bracket, as no other word of a claim needs to: a topic that does is told apart by a space.
    const own = typeof value === "string" ? ` ${value}` : key;
    let place = placeOf.get(own);
    if (place === undefined) placeOf.set(own, (place = words.push(value) - 1));
    return place;
  };
  const rows = claims.map(
    ({ n, claim, mark, at, document, knownOn, origin, score, publishedBy }): Row => [
      n,
      mark,
      at,
      document,
      knownOn,
      origin,
      score,
      publishedBy,
      claim.id,
      claim.evidence,
      ...shared.map((field) => wordAt(claim[field])),
    ],
  );
  return JSON.stringify([words, rows]);
}

function unbundled(json: string): LineClaim[] {
  const [words, rows] = JSON.parse(json) as [never[], Row[]];
  words[0] = undefined as never;
  const word = (row: Row, field: number): never => words[row[head + field] as number];
  return rows.map((row) => ({
    n: row[0],
    mark: row[1],
    at: row[2],
    document: row[3],
    knownOn: row[4],
    origin: row[5],
    score: row[6],
    publishedBy: row[7],
    claim: {
      id: row[8],
      evidence: row[9],
      quantity: word(row, 0),
      kind: word(row, 1),
      actor: word(row, 2),
      with: word(row, 3),
      place: word(row, 4),
      mission: word(row, 5),
      change: word(row, 6),
      stage: word(row, 7),
      modality: word(row, 8),
      holds: word(row, 9),
      topic: word(row, 10),
      object: word(row, 11),
      binding: word(row, 12),
      attribution: word(row, 13),
      problems: word(row, 14),
      rules: word(row, 15),
      stance: word(row, 16),
      gate: word(row, 17),
      trigger: word(row, 18),
      effect: word(row, 19),
      form: word(row, 20),
      certainty: word(row, 21),
      filled: word(row, 22),
    },
  }));
}
