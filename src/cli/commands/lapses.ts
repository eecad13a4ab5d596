import { lapsesCalendar, lapsesFeed } from "../../views/feeds/lapses.ts";
import { atomOf } from "../../views/feeds/print.ts";
import { linesFound } from "../../views/export/selection.ts";
import { lapsesView } from "../../views/lapses.ts";
import { amountOf, namesOf, subjectOf, whereOf } from "../../views/words.ts";
import { type Command, isOn, textOf } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import type { Lang } from "../headings.ts";
import { clockOptions, clocksOf, ledgerOption, spanOf, todayOf, withLedger } from "../shared.ts";
import { writeTarget } from "../target.ts";
import { filterOf, filterOptions } from "./ls.ts";

export const command: Command = {
  name: "lapses",
  summary: "What ends soon, and what has passed its end with no renewal on record",
  description:
    "Counted from --true-on (default: today), by what was published until --known-by (default: the same day). Negative days have passed. The filters of ls pick the commitments. Entries of a feed and of a calendar have ids that stay, and days of the ledger: written anew they change only where what they say does.",
  options: [
    { flags: "--within <time>", description: "how far to look: 540d, 18m, 2y", default: "540d" },
    ...filterOptions,
    ...clockOptions,
    { flags: "--ics [file]", description: "print a calendar (RFC 5545), or write it to a file" },
    { flags: "--atom [file]", description: "print a feed (Atom), or write it to a file" },
    { flags: "--fail", description: "exit with 5 where anything lapses" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: [
    "muster lapses",
    "muster lapses --within 18m --true-on 2024-06-01",
    "muster lapses --ics lapses.ics",
    "muster lapses --actor CAN --atom canada.xml --lang fr   # for a feed reader, written anew each night",
  ],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const { trueOn, knownBy } = clocksOf(options, effects);
      const today = todayOf(effects);
      const on = trueOn ?? knownBy ?? today;
      const within = spanOf(textOf(options, "within") ?? "540d", "--within");
      const asked = { filter: filterOf(options), trueOn, knownBy, today };
      const { ics, atom } = options;
      const feed = { ...asked, within, lang: textOf(options, "lang") as Lang };
      if (ics) await writeTarget(ics === true ? "-" : String(ics), [lapsesCalendar(file, feed)], effects);
      if (atom) await writeTarget(atom === true ? "-" : String(atom), [await atomOf(lapsesFeed(file, feed), { home: null, self: null })], effects);
      if (ics || atom) return exit.done;
      const rows = lapsesView(file, { on, within, knownBy: knownBy ?? on }, linesFound(file, asked));
      await printRows(
        rows,
        [
          { head: "id", value: (row) => row.commitment.slice(0, 10), style: () => "dim" },
          { head: "state", value: (row) => row.state, style: (row) => (row.state === "past-end" ? "red" : "yellow") },
          { head: "end", value: (row) => row.end },
          { head: "days", value: (row) => row.days, right: true },
          { head: "actor", value: (row) => namesOf(row.row.actor, true), cut: true, style: () => "bold" },
          { head: "kind", value: (row) => row.row.kind },
          { head: "what", value: (row) => [amountOf(row.row.quantity, row.row.change), subjectOf(row.row)].filter(Boolean).join(" · "), cut: true },
          { head: "place", value: (row) => whereOf(row.row), cut: true },
          { head: "because", value: (row) => row.because, cut: true },
        ],
        options,
        effects,
      );
      if (isTable(options))
        effects.err(
          rows.length === 0
            ? "Nothing on record ends in that time.\n"
            : `${rows.filter((row) => row.state === "ends-within").length} end, ${rows.filter((row) => row.state === "past-end").length} have passed their end with no renewal on record\n`,
        );
      return isOn(options, "fail") && rows.length > 0 ? exit.gate : exit.done;
    }),
};
