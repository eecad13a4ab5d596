/** What comes of an input: the documents in it, and what was found about the input itself. */
import type { Problem } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import type { Given } from "./containers.ts";

export interface Sources {
  readonly documents: readonly SourceDocument[];
  /** Findings about the input itself; those about one document are in its own `problems`. */
  readonly problems: readonly Problem[];
  /** Of which kinds there were things in it that are not read: one entry each, as a person is told them (".png", "mails without words of their own"). */
  readonly left?: readonly string[];
}

/** Reads a file that lies in another. */
export type ReadFile = (path: string, bytes: Uint8Array, given: Given) => Promise<Sources>;

export const bad = (kind: string, because: string): Sources => ({ documents: [], problems: [{ kind, because }] });
