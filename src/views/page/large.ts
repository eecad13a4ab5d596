/** Single pages of a ledger that is too large to be laid open: a desk of just the lines that one document or commitment needs. */
import { linesOfDocument } from "../../store/derived.ts";
import { claimsOf } from "../../store/documents.ts";
import { type LedgerFile, deskOf } from "../ledger.ts";
import type { Desk } from "./desk.ts";

export { commitmentLine } from "../../store/derived.ts";

export const documentDesk = (file: LedgerFile, id: string, knownBy: number | null): Desk =>
  deskOf(file, { lines: linesOfDocument(file.store, id), knownBy, claims: "lead", also: claimsOf(file.store, id).map(({ claim }) => claim.id), texts: true });
