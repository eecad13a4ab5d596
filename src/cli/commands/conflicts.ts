import { conflictKinds } from "../../model/conflict.ts";
import { conflictsView } from "../../views/more.ts";
import { type Command, isOn, textOf } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import { paint } from "../paint.ts";
import { clockOptions, clocksOf, ledgerOption, pageOf, pageOptions, withLedger } from "../shared.ts";
import { conflictLines } from "./show.ts";
import { inFrench } from "../../views/french.ts";
import type { Lang } from "../headings.ts";

export const command: Command = {
  name: "conflicts",
  summary: "Where reports disagree, sorted by kind, with both quotes",
  description:
    "update: a later state · bound: a ceiling beside a number · scope: another count or list · silence: one account leaves it out · text-error: a slip that the text or the registry contradicts · clash: both cannot be. Without --all only those that a person should look at.",
  options: [
    { flags: "--kind <kind>", description: "only this kind", choices: conflictKinds },
    { flags: "--all", description: "also updates and bounds that stand by themselves" },
    clockOptions[1],
    ...pageOptions,
    { flags: "--fail", description: "exit with 5 where any is open" },
    ledgerOption,
    ...formatOptions,
  ],
  examples: [
    "muster conflicts",
    "muster conflicts --kind text-error",
    "muster conflicts --all --format ndjson",
    "muster conflicts --fail --kind clash   # a gate for scripts",
  ],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const kind = textOf(options, "kind");
      const view = conflictsView(file, {
        kinds: kind ? [kind] : [],
        knownBy: clocksOf(options, effects).knownBy,
        openOnly: !isOn(options, "all"),
        ...pageOf(options),
      });
      const lang = (textOf(options, "lang") ?? "en") as Lang;
      if (isTable(options)) {
        const colour = paint(effects);
        if (view.items.length) await effects.out(`${view.items.map((conflict) => conflictLines(conflict, colour, lang).join("\n")).join("\n\n")}\n`);
        effects.err(
          view.total === 0
            ? lang === "fr"
              ? "Aucun désaccord ouvert.\n"
              : "No open conflicts.\n"
            : `${view.items.length} ${lang === "fr" ? "sur" : "of"} ${view.total} ${lang === "fr" ? "désaccords : " : "conflicts: "}${Object.entries(view.kinds)
                .map(([name, count]) => `${count} ${lang === "fr" ? inFrench("kind", name) : name}`)
                .join(", ")}\n`,
        );
      } else {
        await printRows(
          view.items,
          [
            { head: "id", value: (row) => row.id.slice(0, 10) },
            { head: "kind", value: (row) => row.kind },
            { head: "title", value: (row) => row.title },
            { head: "because", value: (row) => row.because },
            { head: "before", value: (row) => row.sides[0].evidence.quote },
            { head: "after", value: (row) => row.sides[1].evidence.quote },
            { head: "outcome", value: (row) => row.outcome },
          ],
          options,
          effects,
        );
      }
      if (isOn(options, "fail") && view.items.some((conflict) => conflict.open)) return exit.gate;
      // No conflict is an answer, not a failure to find one.
      return exit.done;
    }),
};
