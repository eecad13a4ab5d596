import { originsView } from "../../views/origins.ts";
import type { Command } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import { paint } from "../paint.ts";
import { clockOptions, clocksOf, ledgerOption, pageOf, pageOptions, withLedger } from "../shared.ts";

export const command: Command = {
  name: "origins",
  summary: "Which reports tell one first telling: copies, rewrites, translations, with the reasons",
  description: "Corroboration counts origins, never reports. Only origins with more than one report are listed.",
  options: [clockOptions[1], ...pageOptions, ledgerOption, ...formatOptions],
  examples: ["muster origins", "muster origins --known-by 2023-12-31 --format json"],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const page = pageOf(options);
      const { items: origins, total } = originsView(file, { knownBy: clocksOf(options, effects).knownBy, several: true, ...page });
      const shown = page.offset + origins.length;
      if (!isTable(options))
        await printRows(
          origins,
          [
            { head: "id", value: (row) => row.id },
            { head: "count", value: (row) => row.tellings },
            { head: "title", value: (row) => row.documents[0].title },
          ],
          options,
          effects,
        );
      else {
        const colour = paint(effects);
        for (const origin of origins) {
          const titles = new Map(origin.documents.map((document) => [document.id, document]));
          const name = (id: string): string =>
            [titles.get(id)?.title ?? id, titles.get(id)?.publisher, titles.get(id)?.publishedOn?.edtf, id.slice(0, 10)].filter(Boolean).join(" · ");
          await effects.out(
            [
              `${colour("bold", name(origin.earliest))}${origin.credit ? `  credits ${origin.credit}` : ""}`,
              ...origin.links.map((link) => `  ${link.how.padEnd(11)} ${name(link.from)}\n${" ".repeat(14)}${colour("dim", link.because)}`),
              "",
              "",
            ].join("\n"),
          );
        }
        effects.err(
          total === 0
            ? "Every report is an origin of its own.\n"
            : `${origins.length} of ${total} origins with more than one report${shown < total ? `; go on with --offset ${shown}` : ""}\n`,
        );
      }
      return exit.done;
    }),
};
