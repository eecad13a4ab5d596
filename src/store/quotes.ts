/** Quotes by their words, found through the index of the documents' texts. */
import { matchOf } from "./documents.ts";
import type { Store } from "./open.ts";

/** The first quotes of claims in documents whose text has a word that begins so, or such words in a row; with their lines. */
export const quotesNear = (store: Store, word: string): Iterable<{ readonly line: number; readonly id: string; readonly quote: string }> =>
  store
    .sql(
      "SELECT p.line, c.id, json_extract(c.json, '$.evidence[0].quote') AS quote FROM words w CROSS JOIN claims c ON c.document = w.rowid CROSS JOIN placed p ON p.claim = c.n WHERE words MATCH ?",
    )
    .iterate(`text : ${matchOf(word)}`) as never;

export const isInMoreThan = (store: Store, word: string, documents: number): boolean =>
  (store
    .sql("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)")
    .pluck()
    .get(`text : ${matchOf(word)}`, documents + 1) as number) > documents;
