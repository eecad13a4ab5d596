import { gradesView } from "../../views/more.ts";
import { namesOf } from "../../views/words.ts";
import type { Command } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, printRows } from "../format.ts";
import { clockOptions, clocksOf, ledgerOption, pageOf, pageOptions, withLedger } from "../shared.ts";

export const command: Command = {
  name: "grades",
  summary: "Source reliability (A–F) and credibility of the information (1–6) of each claim, with the reasons",
  description:
    "The Admiralty scale by rule, a person's grade on top (muster judge grade). A reliable source may say something doubtful: the two are kept apart.",
  options: [clockOptions[1], ...pageOptions, ledgerOption, ...formatOptions],
  examples: ["muster grades", "muster grades --limit 0 --format csv > grades.csv"],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const { items, total } = gradesView(file, { knownBy: clocksOf(options, effects).knownBy, ...pageOf(options) });
      await printRows(
        items,
        [
          { head: "id", value: (row) => row.claim.slice(0, 10), style: () => "dim" },
          { head: "grade", value: (row) => `${row.grade.reliability}${row.grade.credibility}`, style: (row) => (row.grade.judgement ? "bold" : null) },
          { head: "actor", value: (row) => namesOf(row.actor, true) },
          { head: "kind", value: (row) => row.kind },
          { head: "quote", value: (row) => row.quote, cut: true },
          { head: "because", value: (row) => row.grade.because.join("; "), cut: true },
        ],
        options,
        effects,
      );
      return total === 0 ? exit.notFound : exit.done;
    }),
};
