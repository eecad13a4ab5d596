import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { fileOfReports, killOnce } from "../../bench/kill.ts";
import { doctor } from "../../src/pipeline/doctor.ts";
import { openStore } from "../../src/store/open.ts";
import { judgementOf } from "../../src/ledger/judgements.ts";
import { addJudgements, judgementLog } from "../../src/store/judgements.ts";
import { commitmentsView } from "../../src/views/commitments.ts";
import { loadRegistry } from "../../src/pipeline/registry.ts";
import { factsFor } from "../../src/views/page/desk.ts";
import { folderOf, muster } from "./samples.ts";

test("killed at any moment: every document that was reported is there, and the same command goes on", async () => {
  const folder = folderOf({});
  const file = fileOfReports(folder, 450);
  const ledger = join(folder, "killed.db");
  for (const afterMs of [5, 250, 500, 900]) expect(await killOnce(ledger, file, afterMs)).toMatchObject({ missing: 0, bad: [] });
  expect((await muster(["ingest", file, "--ledger", ledger, "--workers", "0", "--no-list"])).code).toBe(0);
  const store = openStore(ledger);
  expect(store.sql("SELECT count(*) FROM documents").pluck().get()).toBe(450);
  expect(doctor(store).filter((check) => check.state !== "ok")).toEqual([]);
  store.close();
}, 240_000);

test("one process ingests, another reads, a third judges: no lock error, nothing lost", async () => {
  const folder = folderOf({});
  const file = fileOfReports(folder, 700);
  const ledger = join(folder, "shared.db");
  openStore(ledger, { create: true }).close();
  const child = spawn(process.execPath, [resolve(import.meta.dirname, "../../src/cli/main.ts"), "ingest", file, "--ledger", ledger, "--workers", "1", "--no-list"], { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (bytes: Buffer) => (errors += bytes.toString("utf8")));
  const ended = new Promise<number | null>((done) => child.on("close", done));
  let running = true;
  void ended.then(() => (running = false));
  const registry = loadRegistry();
  const [reader, judger] = [openStore(ledger), openStore(ledger)];
  let made = 0;
  let most = 0;
  while (running) {
    const view = commitmentsView({ store: reader, registry, facts: factsFor(registry) }, { trueOn: null, knownBy: null, limit: 10, offset: 0, facets: true, today: 20_000 });
    most = Math.max(most, view.total);
    addJudgements(judger, [judgementOf({ verdict: "undo", judgement: `j_${made}`, by: "ana", on: "2024-01-01", because: "together" })], "2024-01-01");
    made++;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  expect([await ended, errors.includes("busy")]).toEqual([0, false]);
  expect(judgementLog(judger).length).toBe(made);
  expect(made).toBeGreaterThan(3);
  expect(reader.sql("SELECT count(*) FROM documents").pluck().get()).toBe(700);
  reader.close();
  judger.close();
}, 240_000);
