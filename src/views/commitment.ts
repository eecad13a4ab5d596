/** One line of the ledger with all that hangs on it: versions on both clocks, evidence in its context, conflicts, answers, gates. */
import { commitmentLine, linesOfDocument } from "../store/derived.ts";
import { textOf } from "../store/documents.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { commitmentViewOf } from "./page/commitment.ts";
import { contextOf } from "./page/context.ts";
import type { ClaimView } from "./page/shapes.ts";

/** A decision's gates and positions stand in the same reports: their lines are laid beside, for at most so many reports. */
const reports = 40;

export function commitmentView(file: LedgerFile, id: string, days: { readonly trueOn: number | null; readonly knownBy: number | null }) {
  const line = commitmentLine(file.store, id);
  if (line === null) return null;
  const own = deskOf(file, { lines: [line], knownBy: days.knownBy, claims: "all", answers: true });
  const commitment = own.commitmentById.get(id);
  if (!commitment) return null;
  const documents = [...new Set(commitment.versions.flatMap((version) => version.supports.map((support) => support.document)))];
  if (documents.length > reports) return commitmentViewOf(own, id, days.trueOn);
  const beside = new Set([line, ...documents.flatMap((document) => linesOfDocument(file.store, document))]);
  return commitmentViewOf(deskOf(file, { lines: [...beside], knownBy: days.knownBy, claims: beside.size > 60 ? "lead" : "all", answers: true, also: commitment.versions.flatMap((version) => version.supports.map((one) => one.claim)) }), id, days.trueOn);
}

export interface Quoted {
  readonly claim: ClaimView;
  readonly before: string;
  readonly after: string;
}

/** The words around a claim's own. */
export function quotedIn({ store }: LedgerFile, claim: ClaimView): Quoted {
  const text = textOf(store, claim.document) ?? "";
  return { claim, ...contextOf(text, claim.evidence[0]) };
}
