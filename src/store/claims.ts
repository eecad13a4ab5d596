/** Claims as rows: of a document, by id, and listed by what they say. Written with their documents, by `documents.ts`. */
import { type Claim, readingBounds, readings } from "../model/claim.ts";
import type { SetAside } from "../model/commitment.ts";
import { matchOf } from "./documents.ts";
import { parsedOrNull } from "./json.ts";
import type { Store } from "./open.ts";

export interface ClaimRow {
  readonly n: number;
  readonly document: string;
  readonly knownOn: number | null;
  readonly claim: Claim;
  /** The commitment that the claim is on; null where it was set aside or is not placed yet. */
  readonly commitment: string | null;
  readonly line: number | null;
}

const claimColumns = "c.n, d.id AS document, c.known_on AS knownOn, c.json, p.line, k.id AS commitment";
const fromClaims = "FROM claims c JOIN told d ON d.document = c.document LEFT JOIN placed p ON p.claim = c.n LEFT JOIN commitments k ON k.line = p.line";
const asClaim = ({ json, ...row }: Omit<ClaimRow, "claim"> & { readonly json: string }): ClaimRow => ({ ...row, claim: JSON.parse(json) as Claim });

export const claimsOf = (store: Store, documentId: string): readonly ClaimRow[] =>
  (
    store.sql(`SELECT ${claimColumns} ${fromClaims} WHERE c.document = (SELECT n FROM documents WHERE id = ?) ORDER BY c.start, c.n`).all(documentId) as never[]
  ).map(asClaim);

/** All claims, counted by their documents. */
export const claimCount = (store: Store): number => store.sql("SELECT coalesce(sum(claims), 0) FROM documents").pluck().get() as number;

export const problemsOfClaims = (store: Store, document: number): number =>
  store.sql("SELECT coalesce(sum(problems), 0) FROM claims WHERE document = ? AND problems > 0").pluck().get(document) as number;

export function claimById(store: Store, id: string): ClaimRow | null {
  const row = store.sql(`SELECT ${claimColumns} ${fromClaims} WHERE c.id = ? ORDER BY c.n LIMIT 1`).get(id);
  return row ? asClaim(row as never) : null;
}

/** The claim that was set aside, with the reason; null where it is on a line. */
export const asideOf = (store: Store, id: string): SetAside | null =>
  parsedOrNull(store.sql("SELECT a.json FROM claims c JOIN aside a ON a.claim = c.n WHERE c.id = ? LIMIT 1").pluck().get(id));

export interface ClaimFilter {
  readonly actor?: readonly string[];
  /** Places and hosts. */
  readonly place?: readonly string[];
  readonly kind?: readonly string[];
  readonly stage?: readonly string[];
  readonly mission?: readonly string[];
  /** How sure the reading is. */
  readonly reading?: readonly string[];
  readonly document?: string;
  readonly knownBy?: number | null;
  /** Beginnings of words that must all stand in the claim's quote. */
  readonly words?: string;
  /** Only claims on these lines. */
  readonly lines?: readonly number[];
}

/** The numbers of claims, the newest first; those of a day by their documents, in the order of the text. */
export function claimOrder(store: Store, filter: ClaimFilter): readonly number[] {
  const { where, values } = conditionOf(filter);
  return store
    .sql(inOrder(where))
    .pluck()
    .all(...values) as number[];
}

/** Claims by their numbers, in the order given. */
export function claimsAt(store: Store, numbers: readonly number[]): ClaimRow[] {
  const row = store.sql(`SELECT ${claimColumns} ${fromClaims} WHERE c.n = ?`);
  return numbers.map((n) => asClaim(row.get(n) as never));
}

const inOrder = (where: string): string =>
  `SELECT c.n FROM claims c CROSS JOIN told d ON d.document = c.document ${where} ORDER BY c.known_on DESC NULLS LAST, d.id, c.start, c.n`;

/**
 * The newest first; those of a day by their documents, in the order of the text. The columns asked are all in one index: no claim is read that is not shown.
 */
export function claimRows(
  store: Store,
  filter: ClaimFilter,
  page: { readonly limit: number; readonly offset: number },
): { readonly rows: readonly ClaimRow[]; readonly total: number } {
  const { where, values } = conditionOf(filter);
  if (filter.words) {
    // Quotes are dear to look into: all that have the words are found once, not counted and then found again.
    const found = claimOrder(store, filter);
    return { rows: claimsAt(store, found.slice(page.offset, page.offset + page.limit)), total: found.length };
  }
  const total =
    where === ""
      ? claimCount(store)
      : (store
          .sql(`SELECT count(*) FROM claims c ${where}`)
          .pluck()
          .get(...values) as number);
  const shown = store
    .sql(`${inOrder(where)} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...values, page.limit, page.offset) as number[];
  return { rows: claimsAt(store, shown), total };
}

function conditionOf(filter: ClaimFilter): { readonly where: string; readonly values: readonly unknown[] } {
  const where: string[] = [];
  const values: unknown[] = [];
  const ask = (condition: string, ...given: readonly unknown[]): void => {
    where.push(condition);
    values.push(...given);
  };
  const among = (column: string, list: readonly string[] = []): void => void (list.length && ask(`${column} IN (${list.map(() => "?").join(",")})`, ...list));
  const within = (column: string, list: readonly string[] = []): void =>
    void (list.length && ask(`(${list.map(() => `instr(${column}, ?) > 0`).join(" OR ")})`, ...list.map((id) => `|${id}|`)));
  among("c.kind", filter.kind);
  among("c.stage", filter.stage);
  among("c.mission", filter.mission);
  const levels = readings.filter((level) => filter.reading?.includes(level));
  if (levels.length > 0) ask(`(${levels.map(() => "c.certainty >= ? AND c.certainty < ?").join(" OR ")})`, ...levels.flatMap((level) => readingBounds[level]));
  within("c.actors", filter.actor);
  within("c.places", filter.place);
  if (filter.knownBy != null) ask("c.known_on <= ?", filter.knownBy);
  if (filter.lines) ask("c.n IN (SELECT p.claim FROM json_each(?) AS asked CROSS JOIN placed p ON p.line = asked.value)", JSON.stringify(filter.lines));
  if (filter.document) ask("c.document = (SELECT n FROM documents WHERE id = ?)", filter.document);
  const words = (filter.words ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  // What stands in a claim's quote stands in its document, which the index of all texts finds; shorter beginnings stand in every text.
  const sought = words.filter((word) => word.length >= 3);
  if (sought.length) ask("c.document IN (SELECT rowid FROM words WHERE words MATCH ?)", sought.map((word) => `text : ${matchOf(word)}`).join(" AND "));
  for (const word of words) ask("instr(lower(json_extract(c.json, '$.evidence[0].quote')), ?) > 0", word);
  return { where: where.length ? `WHERE ${where.join(" AND ")}` : "", values };
}
