import { readFileSync, writeFileSync } from "node:fs";
import { exportJudgements, importJudgements } from "../../pipeline/judge.ts";
import type { Command } from "../command.ts";
import { exit } from "../errors.ts";
import { ledgerOption, withLedger } from "../shared.ts";

export const command: Command = {
  name: "judgements",
  summary: "Export and import the log of judgements as NDJSON",
  description:
    "Export, import and export again are the same bytes. A judgement that is there already is not added again, so logs of several people can be put together in any order.",
  examples: ["muster judgements export > judgements.ndjson", "muster judgements import judgements.ndjson --ledger other.db"],
  subcommands: [
    {
      name: "export",
      summary: "Print the log, a judgement a line",
      arguments: [{ name: "[file]", description: "write there instead of standard output" }],
      options: [ledgerOption],
      examples: ["muster judgements export > judgements.ndjson"],
      run: ({ args, options, effects }) =>
        withLedger(options, effects, async (file) => {
          const ndjson = exportJudgements(file.store);
          if (args[0]) writeFileSync(args[0] as string, ndjson);
          else await effects.out(ndjson);
          return exit.done;
        }),
    },
    {
      name: "import",
      summary: "Add judgements to the log",
      arguments: [{ name: "<file>", description: "NDJSON, or - for standard input" }],
      options: [ledgerOption],
      examples: ["muster judgements import judgements.ndjson"],
      run: ({ args, options, effects }) =>
        withLedger(options, effects, async (file) => {
          let text = "";
          if (args[0] === "-") for await (const block of effects.input()) text += Buffer.from(block).toString("utf8");
          else text = readFileSync(args[0] as string, "utf8");
          const { added, known, problems } = importJudgements(file.store, file.facts, text, effects.now());
          for (const { line, because } of problems) effects.err(`muster: ${args[0] === "-" ? "standard input" : args[0]} line ${line}: ${because}\n`);
          effects.err(`${added} judgements added, ${known} known already, ${problems.length} not understood\n`);
          return problems.length > 0 ? exit.badInput : exit.done;
        }),
    },
  ],
};
