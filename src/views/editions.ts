/** What accounts need of a ledger's file: its lines of spending, the editions, the registry's targets. */
import type { AccountsInput } from "../accounts/accounts.ts";
import { linesOfKinds } from "../store/lines.ts";
import { editions } from "../store/editions.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";

export function accountsInputOf(file: LedgerFile): AccountsInput {
  const { ledger } = deskOf(file, { lines: linesOfKinds(file.store, ["spending"]), knownBy: null, claims: "lead" });
  return { editions: editions(file.store), ledger, facts: file.facts, targets: file.registry.targets };
}
