import { isoOf, dayOf } from "../../model/edtf.ts";
import { diffView } from "../../views/diff.ts";
import { changesFeed } from "../../views/feeds/changes.ts";
import { atomOf } from "../../views/feeds/print.ts";
import { amountOf, namesOf, stageOf, whenOf, whereOf } from "../../views/words.ts";
import { type Command, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { formatOptions, isTable, printRows } from "../format.ts";
import { ledgerOption, pageOf, pageOptions, todayOf, withLedger } from "../shared.ts";
import type { Lang } from "../headings.ts";
import { paint } from "../paint.ts";
import { writeTarget } from "../target.ts";
import { conflictLines } from "./show.ts";

export const command: Command = {
  name: "diff",
  summary: "What a reader would have learnt between two days of publication",
  description: "Give --known-by twice: the earlier day and the later one. With one day, the later is today.",
  options: [
    { flags: "--known-by <day>", description: "a day of knowledge; twice", many: true },
    { flags: "--atom [file]", description: "print a feed (Atom) of what changed, with new open conflicts, or write it to a file" },
    ...pageOptions,
    ledgerOption,
    ...formatOptions,
  ],
  examples: [
    "muster diff --known-by 2022-06-01 --known-by 2022-12-31",
    "muster diff --known-by 2024-01-01 --format ndjson",
    "muster diff --known-by 2024-01-01 --atom changes.xml   # for a feed reader",
  ],
  run: ({ options, effects }) =>
    withLedger(options, effects, async (file) => {
      const given = (options.knownBy as readonly string[] | undefined) ?? [];
      if (given.length < 1 || given.length > 2) throw new CliError("Give one or two days: muster diff --known-by 2022-06-01 --known-by 2022-12-31");
      const days = given.map((text) => {
        const day = text === "today" ? todayOf(effects) : dayOf(text);
        if (day === null) throw new CliError(`--known-by is '${text}', expected a day such as ${isoOf(todayOf(effects))}, or today`);
        return day;
      });
      const [from, to] = days.length === 2 ? [Math.min(...days), Math.max(...days)] : [days[0], todayOf(effects)];
      if (days.length === 2 && days[0] > days[1]) effects.err(`The days stand in the other order; what follows is from ${isoOf(from)} to ${isoOf(to)}.\n`);
      const page = pageOf(options);
      if (options.atom) {
        const ask = { filter: {}, trueOn: null, knownBy: to, today: todayOf(effects), lang: textOf(options, "lang") as Lang, since: from, limit: page.limit };
        await writeTarget(options.atom === true ? "-" : String(options.atom), [await atomOf(changesFeed(file, ask), { home: null, self: null })], effects);
        return exit.done;
      }
      const view = diffView(file, { from, to, ...page });
      if (!isTable(options))
        await printRows(
          view.changes,
          [
            { head: "id", value: (row) => row.commitment.slice(0, 10) },
            { head: "known", value: (row) => row.knownOn },
            { head: "actor", value: (row) => namesOf(row.row.actor) },
            { head: "kind", value: (row) => row.row.kind },
            { head: "before", value: (row) => beforeOf(row) },
            { head: "after", value: (row) => afterOf(row) },
          ],
          options,
          effects,
        );
      else {
        await printRows(
          view.changes,
          [
            { head: "known", value: (row) => row.knownOn },
            { head: "id", value: (row) => row.commitment.slice(0, 10), style: () => "dim" },
            { head: "actor", value: (row) => namesOf(row.row.actor, true), cut: true, style: () => "bold" },
            { head: "kind", value: (row) => row.row.kind },
            { head: "place", value: (row) => whereOf(row.row), cut: true },
            { head: "before", value: (row) => beforeOf(row), cut: true, style: () => "red" },
            { head: "after", value: (row) => afterOf(row), cut: true, style: () => "green" },
            { head: "document", value: (row) => row.document?.title ?? row.document?.path ?? "", cut: true },
          ],
          options,
          effects,
        );
        const open = view.conflicts.filter((conflict) => conflict.open);
        if (open.length) await effects.out(`\n${open.map((conflict) => conflictLines(conflict, paint(effects)).join("\n")).join("\n\n")}\n`);
        const shown = page.offset + view.changes.length;
        effects.err(
          `After ${isoOf(from)} and by ${isoOf(to)}: ${view.total} versions, ${view.disagreements} disagreements (${view.open} open)${shown < view.total ? `; ${view.changes.length} versions shown, go on with --offset ${shown}` : ""}\n`,
        );
      }
      return view.changes.length === 0 ? exit.notFound : exit.done;
    }),
};

type Change = ReturnType<typeof diffView>["changes"][number];

const beforeOf = ({ before }: Change): string =>
  before ? [amountOf(before.quantity), before.stance, before.stage, before.holds && whenOf(before.holds)].filter(Boolean).join(", ") : "";
const afterOf = ({ row, before }: Change): string =>
  [amountOf(row.quantity, row.change), row.what, stageOf(row), before?.holds && whenOf(row.holds)].filter(Boolean).join(", ");
