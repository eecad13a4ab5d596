import { readAll } from "../../pipeline/read-all.ts";
import { type Command, isOn, textOf } from "../command.ts";
import { exit } from "../errors.ts";
import { reportBad, reportLeft } from "../report.ts";
import { workersOf } from "../shared.ts";

export const command: Command = {
  name: "read",
  summary: "Print the record of each report as JSON, one a line; nothing is stored",
  description:
    "Reads plain text, Markdown, HTML, PDF with a text layer, Word (.docx), saved mail (.eml, .mbox), saved feeds (RSS, Atom, RDF, JSON Feed), web archives (.warc), NDJSON ({path|url, title, publisher, publishedOn, language, text|html} a line), and .zip and .gz of these. A report within another file has its place there as its path: pile.mbox#3, crawl.warc.gz#https://… Folders are read with all that is in them; '-' is standard input, of any of these kinds. The records come in the order of the paths.",
  arguments: [{ name: "<files...>", description: "files, folders, globs, or - for standard input" }],
  options: [
    { flags: "--mentions", description: "add mentions and attributions: the steps before the claims" },
    { flags: "--workers <n>", description: "reading threads (default: one a core; 0 reads in place)" },
  ],
  examples: [
    "muster read report.pdf",
    "muster read reports/ > records.ndjson",
    "curl -s https://example.org/feed.xml | muster read -",
    "cat reports.ndjson | muster read --mentions - | jq '.mentions[].quote'",
  ],
  run: async ({ args, options, effects }) => {
    const summary = await readAll(
      args[0] as readonly string[],
      { mentions: isOn(options, "mentions"), workers: workersOf(textOf(options, "workers")) },
      effects,
    );
    reportBad(summary.bad, effects);
    reportLeft(summary.left, effects);
    if (summary.interrupted) return exit.interrupted;
    if (summary.bad.length) return exit.badInput;
    return summary.documents === 0 ? exit.notFound : exit.done;
  },
};
