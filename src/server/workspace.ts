/**
 * The one ledger that a server keeps open: the desk of its views, kept as fresh as the file; judgements and reports go in
 * through it. Whoever else writes the file (the command line) is noticed by SQLite's data version.
 */
import { createHash } from "node:crypto";
import type { Effects } from "../pipeline/effects.ts";
import { loadRegistry } from "../pipeline/registry.ts";
import { theReader, workOn } from "../pipeline/work.ts";
import { addDocument, documentRows, textOf } from "../store/documents.ts";
import { numberedClaims } from "../store/derived.ts";
import { addJudgements, judgementLog } from "../store/judgements.ts";
import { openStore } from "../store/open.ts";
import type { Claim } from "../model/claim.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { DocumentClaims, Judgement } from "../model/ledger.ts";
import { type DeskKnownBy, factsFor, openDesk } from "../views/page/desk.ts";
import type { JobFile } from "./jobs.ts";

export interface Workspace {
  /** Changes with every change of the ledger. */
  readonly revision: () => string;
  readonly desk: DeskKnownBy;
  readonly judge: (judgement: Judgement) => void;
  readonly ingest: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[], report: (done: number, files: readonly JobFile[]) => void) => Promise<readonly JobFile[]>;
  /** Documents that came in after a moment (ISO). */
  readonly since: (moment: string) => ReadonlySet<string>;
  readonly close: () => void;
}

export function openWorkspace(path: string, options: { readonly readOnly: boolean; readonly effects: Pick<Effects, "now"> }): Workspace {
  // A server that may only read opens a file that is there; one that may write makes it.
  const store = openStore(path, options.readOnly ? { readOnly: true } : { create: true });
  const registry = loadRegistry();
  const facts = factsFor(registry);
  let own = 0;
  let open: { readonly revision: string; readonly desk: DeskKnownBy; readonly importedOn: ReadonlyMap<string, string> } | null = null;
  const revision = (): string => `${own}.${String(store.db.pragma("data_version", { simple: true }))}`;

  function fresh(): NonNullable<typeof open> {
    const now = revision();
    if (open?.revision === now) return open;
    const documents: DocumentRecord[] = [];
    const claims: DocumentClaims[] = [];
    const importedOn = new Map<string, string>();
    for (const row of documentRows(store, { sort: "path" }, { limit: -1, offset: 0 }).rows) {
      documents.push({ ...row.head, text: textOf(store, row.id) ?? "" } as DocumentRecord);
      claims.push({ document: row.id, claims: numberedClaims(store, row.n).map(({ claim }): Claim => claim) });
      importedOn.set(row.id, row.importedOn);
    }
    open = { revision: now, desk: openDesk({ documents, claims, judgements: judgementLog(store), facts, registry }), importedOn };
    return open;
  }

  return {
    revision,
    desk: (knownBy) => fresh().desk(knownBy),
    judge: (judgement) => {
      addJudgements(store, [judgement], options.effects.now().toISOString());
      own++;
    },
    ingest: async (files, report) => {
      const done: JobFile[] = [];
      for (const { name, bytes } of files) {
        done.push(await ingestOne(name, bytes));
        report(done.length, done);
      }
      own++;
      return done;
    },
    since: (moment) => new Set([...fresh().importedOn].filter(([, on]) => on > moment).map(([id]) => id)),
    close: store.close,
  };

  async function ingestOne(name: string, bytes: Uint8Array): Promise<JobFile> {
    const hash = createHash("sha256").update(bytes).digest("hex");
    const { stored, bad } = await workOn({ pieces: [{ path: name, bytes, lines: null, hashes: [hash] }], bytes: bytes.length }, { as: "stored" });
    if (stored.length === 0) return { name, state: "failed", document: null, claims: 0, problem: bad.map((one) => one.because).join("; ") || "nothing to read" };
    const added = store.write(() => stored.map((one) => addDocument(store, one.document, one.claims, { hash: one.hash, reader: theReader().version, importedOn: options.effects.now().toISOString() })));
    return { name, state: added.every((one) => one === "known") ? "known" : "read", document: stored[0].document.id, claims: stored.reduce((sum, one) => sum + one.claims.length, 0), problem: bad.length ? bad.map((one) => one.because).join("; ") : null };
  }
}
