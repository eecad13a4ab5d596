import { writeFileSync } from "node:fs";
import { lapsesCalendar, lapsesView } from "../../views/lapses.ts";
import { amountOf, namesOf, subjectOf, whereOf } from "../../views/words.ts";
import { type Command, isOn, textOf } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import { clockOptions, clocksOf, ledgerOption, spanOf, todayOf, withLedger } from "../shared.ts";

export const command: Command = {
  name: "lapses",
  summary: "What ends soon, and what has passed its end with no renewal on record",
  description: "Counted from --true-on (default: today), by what was published until --known-by (default: the same day). Negative days have passed.",
  options: [
    { flags: "--within <time>", description: "how far to look: 540d, 18m, 2y", default: "540d" },
    ...clockOptions,
    { flags: "--ics [file]", description: "print a calendar (RFC 5545), or write it to a file" },
    { flags: "--fail", description: "exit with 5 where anything lapses" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: ["muster lapses", "muster lapses --within 18m --true-on 2024-06-01", "muster lapses --ics lapses.ics"],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const { trueOn, knownBy } = clocksOf(options, effects);
      const on = trueOn ?? knownBy ?? todayOf(effects);
      const ask = { on, within: spanOf(textOf(options, "within") ?? "540d", "--within"), knownBy: knownBy ?? on };
      if (options.ics !== undefined && options.ics !== false) {
        const calendar = lapsesCalendar(file, ask);
        if (typeof options.ics === "string") writeFileSync(options.ics, calendar);
        else await effects.out(calendar);
        return exit.done;
      }
      const rows = lapsesView(file, ask);
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
