/** What accounts need of a ledger's file: its lines of spending, the editions, the registry's targets. */
import type { AccountsInput } from "../accounts/accounts.ts";
import { linesOfKinds } from "../store/lines.ts";
import { editions } from "../store/editions.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import type { Desk } from "./page/desk.ts";
import { type SpendingAsk, spendingDesk } from "./spending.ts";

export function accountsInputOf(file: LedgerFile): AccountsInput {
  return inputOf(file, deskOf(file, { lines: linesOfKinds(file.store, ["spending"]), knownBy: null, claims: "lead" }));
}

/** For a page: of more than can be shown what was told last of each ally and role; `said` counts all. */
export function accountsShownOf(file: LedgerFile, ask: SpendingAsk): { readonly input: AccountsInput; readonly said: number } {
  const { desk, said } = spendingDesk(file, ask);
  return { input: inputOf(file, desk), said };
}

const inputOf = (file: LedgerFile, { ledger }: Desk): AccountsInput => ({
  editions: editions(file.store),
  ledger,
  facts: file.facts,
  targets: file.registry.targets,
});
