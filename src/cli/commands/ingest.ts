import { existsSync, rmSync } from "node:fs";
import { ingest } from "../../pipeline/ingest.ts";
import { type Command, isOn, textOf } from "../command.ts";
import { exit } from "../errors.ts";
import { type Column, formatOptions, isTable, printRows } from "../format.ts";
import { progressBar } from "../progress.ts";
import { reportBad, reportLeft } from "../report.ts";
import { ledgerOption, ledgerPath, openLedger, workersOf, workersOption } from "../shared.ts";
import type { IngestedDocument } from "../../pipeline/ingest.ts";

const columns: readonly Column<IngestedDocument>[] = [
  { head: "id", value: (row) => row.id.slice(0, 10), style: () => "dim" },
  { head: "published", value: (row) => row.publishedOn ?? "?" },
  { head: "title", value: (row) => row.title ?? row.path, cut: true },
  { head: "language", value: (row) => row.language },
  { head: "quality", value: (row) => row.quality.toFixed(2), right: true, style: (row) => (row.quality < 0.75 ? "yellow" : null) },
  { head: "claims", value: (row) => row.claims, right: true },
];

/** Above this many the documents are counted, not listed. */
const listed = 100;

export const command: Command = {
  name: "ingest",
  summary: "Read reports into the ledger",
  description:
    "Makes the ledger on first use. What was read before is skipped, so the same command may be run again: after an interrupt it goes on where it stopped. A file that cannot be read, or a part of one, is listed with the reason and does not stop the others (exit code 4). Which files are read is told by muster help read.",
  arguments: [{ name: "<files...>", description: "files, folders, globs, or - for standard input" }],
  options: [
    ledgerOption,
    workersOption,
    { flags: "--progress", description: "show progress even where standard error is no terminal" },
    { flags: "--quiet", description: "no summary" },
    { flags: "--no-list", description: "do not list the documents read" },
    ...formatOptions,
  ],
  examples: [
    "muster ingest reports/                     # a folder with all that is in it",
    "muster ingest 'archive/2024-*.ndjson' inbox.mbox crawl.warc.gz --ledger desk.db",
    "curl -s https://example.org/feed.xml | muster ingest -",
  ],
  run: async ({ args, options, effects }) => {
    const path = ledgerPath(options, effects);
    const isNew = !existsSync(path);
    const file = await openLedger(options, effects, { create: true });
    const bar = progressBar(effects, isOn(options, "progress"));
    const documents: IngestedDocument[] = [];
    let isEmpty = false;
    try {
      const wantsList = options.list !== false;
      const summary = await ingest(
        file.store,
        args[0] as readonly string[],
        {
          workers: workersOf(textOf(options, "workers")),
          onDocument: wantsList
            ? (document) => {
                if (document.state !== "known" && (documents.length <= listed || !isTable(options))) documents.push(document);
              }
            : undefined,
          onLarge: (large, bytes) => {
            bar.clear();
            effects.err(
              `muster: ${large}: ${(bytes / 1e6).toFixed(1)} MB read as one report with one date; it may take minutes. Many reports belong in files of their own, or in an .ndjson file, one a line\n`,
            );
          },
          onProgress: (at) =>
            bar.show(
              at.ledger
                ? `ledger: ${at.ledger.step} ${at.ledger.done}/${at.ledger.total}`
                : `${at.read} read, ${at.skipped} known, ${at.failed} failed, ${at.claims} claims`,
            ),
        },
        effects,
      );
      bar.clear();
      isEmpty = summary.read + summary.skipped === 0;
      if (wantsList && (documents.length <= listed || !isTable(options))) await printRows(documents, columns, options, effects);
      reportBad(summary.bad, effects);
      reportLeft(summary.left, effects);
      if (!isOn(options, "quiet")) {
        effects.err(
          `${path}: ${summary.read} read, ${summary.skipped} known already, ${summary.failed} failed; ${summary.claims} claims found, ${summary.linesChanged} lines of the ledger laid\n`,
        );
        if (summary.interrupted) effects.err("Interrupted. What was read is kept; the same command goes on from here.\n");
      }
      if (summary.interrupted) return exit.interrupted;
      if (summary.failed > 0) return exit.badInput;
      return summary.read + summary.skipped === 0 ? exit.notFound : exit.done;
    } finally {
      bar.clear();
      file.close();
      // Nothing came in: no file is left behind that was not there.
      if (isNew && isEmpty) rmSync(path, { force: true });
    }
  },
};
