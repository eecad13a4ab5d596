/** Claims that need a person, with the line of each. Written with the lines, by `pipeline/lay-line.ts` through `putLine` alone. */
import { never } from "../model/columns.ts";
import type { LineDoubt } from "../model/commitment.ts";
import type { Store } from "./open.ts";

export interface StoredDoubt extends LineDoubt {
  /** Numbers of the claim and of its document. */
  readonly n: number;
  readonly document: number;
  readonly kind: string;
  readonly knownOn: number | null;
}

export const clearDoubts = (store: Store, line: number): void => void store.sql("DELETE FROM doubts WHERE line = ?").run(line);

/** Writes the doubts of a line; of those that were there only what differs. */
export function putDoubts(store: Store, line: number, doubts: readonly StoredDoubt[], isNew: boolean): void {
  const before = new Map<number, readonly unknown[]>();
  for (const row of isNew ? [] : (store.sql(`SELECT ${doubtColumns} FROM doubts WHERE line = ?`).raw().all(line) as [number, ...unknown[]][]))
    before.set(row[0], row);
  const put = store.sql(`INSERT OR REPLACE INTO doubts(${doubtColumns}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`);
  for (const one of doubts) {
    const row = [
      one.n,
      line,
      one.document,
      one.kind,
      one.knownOn,
      one.own,
      one.isOwn ? 1 : 0,
      one.contestedOn,
      one.bearsUntil,
      one.secondOn,
      one.weight,
      one.claim,
    ];
    const known = before.get(one.n);
    if (!known || known.some((value, i) => value !== row[i])) put.run(...row);
    before.delete(one.n);
  }
  for (const gone of before.keys()) store.sql("DELETE FROM doubts WHERE claim = ?").run(gone);
}

const doubtColumns = "claim, line, document, kind, known_on, own, is_own, contested_on, bears_until, second_on, weight, id";

export interface DoubtFilter {
  readonly kinds: readonly string[];
  readonly knownBy: number | null;
}

interface Condition {
  readonly where: string;
  readonly values: readonly unknown[];
}

function conditionOf({ kinds, knownBy }: DoubtFilter): Condition {
  const where = [
    ...(kinds.length ? [`kind IN (${kinds.map(() => "?").join(",")})`] : []),
    ...(knownBy === null ? [] : ["known_on <= ? AND (is_own = 1 OR contested_on <= ?)"]),
  ];
  return { where: where.length ? `WHERE ${where.join(" AND ")}` : "", values: [...kinds, ...(knownBy === null ? [] : [knownBy, knownBy])] };
}

export function doubtCount(store: Store, filter: DoubtFilter): number {
  const { where, values } = conditionOf(filter);
  return store
    .sql(`SELECT count(*) FROM doubts ${where}`)
    .pluck()
    .get(...values) as number;
}

/** Ids of claims: the most doubtful and most load-bearing first, as known by a day. */
export function doubtedClaims(
  store: Store,
  filter: DoubtFilter,
  page: { readonly limit: number; readonly offset: number },
): readonly { readonly id: string; readonly line: number }[] {
  const { where, values } = conditionOf(filter);
  if (filter.knownBy === null)
    return store.sql(`SELECT id, line FROM doubts ${where} ORDER BY weight DESC, id LIMIT ? OFFSET ?`).all(...values, page.limit, page.offset) as {
      id: string;
      line: number;
    }[];
  const by = filter.knownBy;
  const weight = `own + (coalesce(contested_on, ${never}) <= ?) + CASE WHEN bears_until <= ? THEN 0.0 WHEN second_on <= ? THEN 1.0 ELSE 1.5 END`;
  return store.sql(`SELECT id, line FROM doubts ${where} ORDER BY ${weight} DESC, id LIMIT ? OFFSET ?`).all(...values, by, by, by, page.limit, page.offset) as {
    id: string;
    line: number;
  }[];
}

/** How many claims of a document need a person. */
export const doubtsIn = (store: Store, document: number): number => store.sql("SELECT count(*) FROM doubts WHERE document = ?").pluck().get(document) as number;
