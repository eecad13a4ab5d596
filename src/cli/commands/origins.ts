import { originsView } from "../../views/more.ts";
import type { Command } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import { paint } from "../paint.ts";
import { clockOptions, clocksOf, ledgerOption, withLedger } from "../shared.ts";

export const command: Command = {
  name: "origins",
  summary: "Which reports tell one first telling: copies, rewrites, translations, with the reasons",
  description: "Corroboration counts origins, never reports. Only origins with more than one report are listed.",
  options: [clockOptions[1], ledgerOption, ...formatOptions],
  examples: ["muster origins", "muster origins --known-by 2023-12-31 --format json"],
  run: ({ options, effects }) => withLedger(options, effects, async (file) => {
    const origins = originsView(file, clocksOf(options, effects).knownBy);
    if (!isTable(options)) await printRows(origins, [{ head: "id", value: (row) => row.id }, { head: "count", value: (row) => row.documents.length }, { head: "title", value: (row) => row.documents[0].title }], options, effects);
    else {
      const colour = paint(effects);
      for (const origin of origins) {
        const titles = new Map(origin.documents.map((document) => [document.id, document]));
        const name = (id: string): string => [titles.get(id)?.title ?? id, titles.get(id)?.publisher, titles.get(id)?.publishedOn?.edtf, id.slice(0, 10)].filter(Boolean).join(" · ");
        await effects.out([`${colour("bold", name(origin.earliest))}${origin.credit ? `  credits ${origin.credit}` : ""}`, ...origin.links.map((link) => `  ${link.how.padEnd(11)} ${name(link.from)}\n${" ".repeat(14)}${colour("dim", link.because)}`), "", ""].join("\n"));
      }
      effects.err(origins.length === 0 ? "Every report is an origin of its own.\n" : `${origins.length} origins with more than one report\n`);
    }
    return exit.done;
  }),
};
