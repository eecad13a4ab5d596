/**
 * The one ledger that a server keeps open: the desk of its views, kept as fresh as the file; judgements and reports go in
 * through it. Whoever else writes the file (the command line) is noticed by SQLite's data version.
 */
import { createHash } from "node:crypto";
import type { Effects } from "../pipeline/effects.ts";
import { readerVersion } from "../pipeline/reader-version.ts";
import { loadRegistry } from "../pipeline/registry.ts";
import { unpacked } from "../pipeline/stored.ts";
import { updateLedger } from "../pipeline/update-ledger.ts";
import { workOn } from "../pipeline/work.ts";
import { claimCount } from "../store/claims.ts";
import { addDocument } from "../store/documents.ts";
import { addJudgements } from "../store/judgements.ts";
import { saveScenario } from "../store/editions.ts";
import { openStore, sealCopy } from "../store/open.ts";
import type { Judgement } from "../model/judgement.ts";
import { type LedgerFile, wholeDesk } from "../views/ledger.ts";
import { prepareModel } from "../views/model.ts";
import { type Desk, factsFor } from "../views/page/desk.ts";
import type { JobFile } from "./jobs.ts";

export interface Workspace {
  readonly file: LedgerFile;
  /** Changes with every change of the ledger. */
  readonly revision: () => string;
  /** The desk as known by a day; null asks for everything. Kept until the ledger changes. */
  readonly desk: (knownBy: number | null) => Desk;
  /** Claims in the ledger, without opening the desk; counted once for a state of it. */
  readonly claims: () => number;
  /** Reads a step of a large ledger's columns; true when they are all there. */
  readonly prepare: () => boolean;
  readonly judge: (judgements: readonly Judgement[]) => void;
  readonly keepScenario: (id: string, scenario: object, savedOn: string) => void;
  readonly ingest: (
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    report: (done: number, files: readonly JobFile[]) => void,
  ) => Promise<readonly JobFile[]>;
  /** Documents that came in after a moment (ISO). */
  readonly since: (moment: string) => ReadonlySet<string>;
  readonly close: () => void;
}

const keptDays = 8;

export function openWorkspace(path: string, options: { readonly readOnly: boolean; readonly effects: Pick<Effects, "now"> }): Workspace {
  // A server that may only read opens a file that is there; one that may write makes it.
  const store = openStore(path, options.readOnly ? { readOnly: true } : { create: true });
  const registry = loadRegistry();
  const file: LedgerFile = { store, registry, facts: factsFor(registry) };
  let own = 0;
  let seen = "";
  let counted = { revision: "", claims: 0 };
  const desks = new Map<number | null, Desk>();
  const revision = (): string => `${own}.${String(store.db.pragma("data_version", { simple: true }))}`;
  const settle = (): void => {
    if (!options.readOnly) updateLedger(store, file.facts);
  };
  if (store.isCopy) updateLedger(store, file.facts);
  sealCopy(store);
  settle();

  function desk(knownBy: number | null): Desk {
    const now = revision();
    if (seen !== now) desks.clear();
    seen = now;
    const known = desks.get(knownBy);
    if (known) return known;
    const made = wholeDesk(file, knownBy);
    desks.set(knownBy, made);
    if (desks.size > keptDays) desks.delete(desks.keys().next().value!);
    return made;
  }

  return {
    file,
    revision,
    desk,
    claims: () => {
      const now = revision();
      if (counted.revision !== now) counted = { revision: now, claims: claimCount(store) };
      return counted.claims;
    },
    prepare: () => prepareModel(store),
    judge: (judgements) => {
      addJudgements(store, judgements, options.effects.now().toISOString());
      settle();
      own++;
    },
    keepScenario: (id, scenario, savedOn) => {
      saveScenario(store, id, scenario, savedOn);
      own++;
    },
    ingest: async (files, report) => {
      const done: JobFile[] = [];
      for (const { name, bytes } of files) {
        done.push(await ingestOne(name, bytes));
        report(done.length, done);
      }
      settle();
      own++;
      return done;
    },
    since: (moment) => new Set(store.sql("SELECT id FROM documents WHERE imported_on > ?").pluck().all(moment) as string[]),
    close: store.close,
  };

  async function ingestOne(name: string, bytes: Uint8Array): Promise<JobFile> {
    const hash = createHash("sha1").update(name).update("\n").update(bytes).digest("base64url");
    const { stored: rows, bad } = await workOn({ pieces: [{ path: name, bytes, lines: null, hashes: [hash] }], bytes: bytes.length }, { as: "stored" });
    const stored = [...unpacked(rows)];
    if (stored.length === 0)
      return { name, state: "failed", document: null, claims: 0, problem: bad.map((one) => one.because).join("; ") || "nothing to read" };
    const importedOn = options.effects.now().toISOString();
    const added = store.write(() => stored.map((one) => addDocument(store, one.document, one.claims, { hash: one.hash, reader: readerVersion(), importedOn })));
    return {
      name,
      state: added.every((one) => one === "known") ? "known" : "read",
      document: stored[0].document.id,
      claims: stored.reduce((sum, one) => sum + one.claims.length, 0),
      problem: bad.length ? bad.map((one) => one.because).join("; ") : null,
    };
  }
}
