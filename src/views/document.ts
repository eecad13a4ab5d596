/** One report: its text with all spans, its damage and its claims. */
import { documentRow, textOf } from "../store/documents.ts";
import { linesOfDocument } from "../store/lines.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { claimViewOf, headOf } from "./page/heads.ts";
import { claimsOf } from "../store/claims.ts";

export function documentView(file: LedgerFile, id: string) {
  const row = documentRow(file.store, id);
  if (!row) return null;
  const text = textOf(file.store, id) ?? "";
  const claims = claimsOf(file.store, id);
  const desk = deskOf(file, { lines: linesOfDocument(file.store, id), knownBy: null, claims: "none", also: claims.map((one) => one.claim.id), texts: true });
  return {
    ...headOf({ ...row.head, text }),
    byline: row.head.byline ?? null,
    quality: row.head.quality,
    problems: row.head.problems ?? [],
    origin: row.origin,
    importedOn: row.importedOn,
    text,
    claims: claims.flatMap((one) => claimViewOf(desk, one.claim.id) ?? []),
  };
}
