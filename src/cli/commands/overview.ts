import { overviewView } from "../../views/more.ts";
import { amountOf, namesOf, whereOf } from "../../views/words.ts";
import type { Command } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, isTable, printOne, printRows } from "../format.ts";
import { paint } from "../paint.ts";
import { clockOptions, clocksOf, ledgerOption, todayOf, withLedger } from "../shared.ts";
import { commitmentColumns } from "./ls.ts";

export const command: Command = {
  name: "overview",
  summary: "What is in force, what lapses, what is shaky, what needs a person",
  options: [...clockOptions, ledgerOption, ...formatOptions],
  examples: ["muster overview", "muster overview --known-by 2022-06-01 --format json"],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const clocks = clocksOf(options, effects);
      const view = overviewView(file, { ...clocks, today: todayOf(effects) });
      if (!isTable(options)) {
        await printOne(view, () => [], options, effects);
        return exit.done;
      }
      const colour = paint(effects);
      const words: readonly [string, string][] = [
        ["in-force", "in force"],
        ["promised", "promised"],
        ["ends-within", "end within 18 months"],
        ["past-end", "past their end, no renewal on record"],
        ["no-end", "in force with no end date"],
        ["conflicts", "open conflicts"],
        ["unanswered", "requests not answered"],
        ["review", "claims for a person to look at"],
      ];
      await effects.out(
        `${colour("bold", `${view.documents} documents, ${view.origins} origins, ${view.claims} claims, ${view.commitments} lines`)}\n${words.map(([name, text]) => `${String(view.counts[name as keyof typeof view.counts] ?? 0).padStart(6)}  ${text}`).join("\n")}\n`,
      );
      if (view.lapses.length)
        await effects.out(
          `\n${colour("bold", "Lapses")}\n${view.lapses.map((lapse) => `  ${lapse.end ?? "?"}  ${namesOf(lapse.row.actor, true)} ${lapse.row.kind} ${amountOf(lapse.row.quantity, lapse.row.change)} ${whereOf(lapse.row)}: ${lapse.because}`.replace(/\s{3,}/g, "  ")).join("\n")}\n`,
        );
      if (view.weakest.length) {
        await effects.out(`\n${colour("bold", "Weakest of what much rests on")}\n`);
        await printRows(view.weakest, commitmentColumns(clocks.trueOn ?? clocks.knownBy ?? todayOf(effects)), options, effects);
      }
      return view.documents === 0 ? exit.notFound : exit.done;
    }),
};
