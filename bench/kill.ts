/**
 * Kills an ingest with SIGKILL at random moments and looks at what is left: every document that was reported as ingested must be
 * there, the file must open, the doctor must be content.
 *
 *   node bench/kill.ts [times = 50]
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { doctor } from "../src/pipeline/doctor.ts";
import { openStore } from "../src/store/open.ts";

export interface Killed {
  readonly reported: number;
  readonly kept: number;
  readonly missing: number;
  readonly finished: boolean;
  readonly bad: readonly string[];
}

/** A file of short reports, each in a piece of its own size so that commits are many. */
export function fileOfReports(folder: string, count: number): string {
  const path = join(folder, "reports.ndjson");
  const filler = "The weather was fine and the harbour was quiet on that day, as it had been for most of the week before. ".repeat(20);
  writeFileSync(
    path,
    Array.from(
      { length: count },
      (_, i) =>
        `${JSON.stringify({ path: `${i}.txt`, publishedOn: "2024-01-05", text: `Report ${i}\n\nSpain has ${i + 40} soldiers in Latvia. Spain will send ${i % 90} trainers to Iraq by 2026.\n\n${filler}` })}\n`,
    ).join(""),
  );
  return path;
}

/** What a child says of how far it is: the file is open, a first commit is on the disk, the ledger is being laid. */
const moments = ["open", "d_", "laying"] as const;

/** Starts an ingest, kills it some milliseconds after a moment, and looks. */
export async function killOnce(ledger: string, file: string, afterMs: number, moment: (typeof moments)[number] = "open"): Promise<Killed> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "kill-child.ts"), ledger, file], { stdio: ["ignore", "pipe", "ignore"] });
  let out = "";
  let timer: NodeJS.Timeout | null = null;
  child.stdout.on("data", (bytes: Buffer) => {
    out += bytes.toString("utf8");
    if (out.startsWith(moment) || out.includes(`\n${moment}`)) timer ??= setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  await new Promise((resolve) => child.on("close", resolve));
  if (timer) clearTimeout(timer);
  const lines = out.split("\n");
  // The last line may be cut by the kill.
  const ids = lines.slice(0, -1).filter((line) => line.startsWith("d_"));
  const store = openStore(ledger, { create: true });
  const there = new Set(store.sql("SELECT id FROM documents").pluck().all() as string[]);
  const bad = doctor(store)
    .filter((check) => check.state === "bad")
    .map((check) => `${check.check}: ${check.result}`);
  store.close();
  return { reported: ids.length, kept: there.size, missing: ids.filter((id) => !there.has(id)).length, finished: lines.includes("done"), bad };
}

if (process.argv[1] === import.meta.filename) {
  const times = Number(process.argv[2] ?? 50);
  const folder = mkdtempSync(join(tmpdir(), "muster-kill-"));
  const file = fileOfReports(folder, 1500);
  let state = 11;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 0x100000000;
  let missing = 0;
  let bad = 0;
  for (let i = 0; i < times; i++) {
    const ledger = join(folder, `${Math.floor(i / 5)}.db`);
    const moment = moments[i % moments.length];
    const result = await killOnce(ledger, file, Math.floor(random() * (moment === "laying" ? 300 : 2500)), moment);
    missing += result.missing;
    bad += result.bad.length;
    console.log(
      `${String(i + 1).padStart(3)}  reported ${String(result.reported).padStart(5)}  in the file ${String(result.kept).padStart(5)}  missing ${result.missing}  ${result.finished ? "finished" : `killed after ${moment}`.padEnd(19)}  ${result.bad.join("; ") || "doctor content"}`,
    );
  }
  console.log(`${times} kills: ${missing} documents lost, ${bad} findings of the doctor`);
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = missing + bad === 0 ? 0 : 1;
}
