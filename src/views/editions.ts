/** The editions in a ledger's file, and the state-by-state accounts that they and its reports give. */
import type { AccountsInput } from "../accounts/accounts.ts";
import { type Edition, type EditionRow } from "../model/edition.ts";
import type { Ledger } from "../model/ledger.ts";
import { addEdition as addRow, editions as storedEditions } from "../store/editions.ts";
import type { Store } from "../store/open.ts";
import { linesOfKinds } from "../store/derived.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";

/** Rows were checked when they were imported, and the file keeps them as they came. */
export const editionsIn = (store: Store): readonly Edition[] =>
  storedEditions(store).map(({ published, rows, ...edition }) => ({ ...edition, publishedOn: published, rows: rows as unknown as readonly EditionRow[], source: null, problems: [] }));

/** `added`; `known` where the same edition is there with the same rows; `refused` where its name is taken by other figures. */
export function keepEdition(store: Store, edition: Edition): "added" | "known" | "refused" {
  if (addRow(store, { id: edition.id, name: edition.name, published: edition.publishedOn, measure: edition.measure, rows: edition.rows as unknown as readonly Readonly<Record<string, unknown>>[] })) return "added";
  const there = editionsIn(store).find((one) => one.id === edition.id);
  return JSON.stringify(there?.rows) === JSON.stringify(edition.rows) ? "known" : "refused";
}

/** What accounts need of a ledger: its lines of spending, the editions, the registry's targets. */
export function accountsInputOf(file: LedgerFile): AccountsInput {
  const desk = deskOf(file, { lines: linesOfKinds(file.store, ["spending"]), knownBy: null, claims: "lead" });
  const ledger: Ledger = desk.ledger;
  return { editions: editionsIn(file.store), ledger, facts: file.facts, targets: file.registry.targets };
}
