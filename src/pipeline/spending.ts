/** A published table from its file into the ledger, as an edition. */
import { disagreementsWithin } from "../accounts/editions.ts";
import type { Edition } from "../model/edition.ts";
import type { Registry } from "../model/registry.ts";
import { stateFinder } from "../model/states.ts";
import { type SpendingOptions, readSpending } from "../sources/spending.ts";
import { addEdition, editions } from "../store/editions.ts";
import type { Store } from "../store/open.ts";

export interface ImportedEdition {
  readonly edition: Edition;
  /** `unread`: nothing in the table could be read, or it has no day; nothing was kept. */
  readonly state: "added" | "known" | "refused" | "unread";
  /** Shares that are not their amounts over their GDP. */
  readonly disagreements: Edition["problems"];
  readonly editions: number;
}

export type ImportOptions = Omit<SpendingOptions, "stateOf">;

export function importSpending(store: Store, registry: Registry, bytes: Uint8Array, options: ImportOptions): ImportedEdition {
  const edition = readSpending(bytes, { ...options, stateOf: stateFinder(registry.states) });
  const isUnread = edition.rows.length === 0 || edition.problems.some((problem) => problem.kind === "edition-no-day");
  const state = isUnread ? "unread" : addEdition(store, edition);
  return { edition, state, disagreements: disagreementsWithin(edition), editions: editions(store).length };
}
