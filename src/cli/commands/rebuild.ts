import { rebuild } from "../../pipeline/rebuild.ts";
import { type Command, isOn, textOf } from "../command.ts";
import { exit } from "../errors.ts";
import { progressBar } from "../progress.ts";
import { ledgerOption, openLedger, workersOf, workersOption } from "../shared.ts";

export const command: Command = {
  name: "rebuild",
  summary: "Read the stored documents anew and derive everything from them again",
  description:
    "Documents and judgements stay; what is derived is made again, byte for byte the same where the rules are the same. After new rules or a new registry the claims are better ones, and judgements find their words again.",
  options: [
    { flags: "--ledger-only", description: "keep the claims, lay only the ledger anew" },
    workersOption,
    ledgerOption,
    { flags: "--progress", description: "show progress even where standard error is no terminal" },
  ],
  examples: ["muster rebuild", "muster rebuild --ledger-only --ledger desk.db"],
  run: async ({ options, effects }) => {
    const file = await openLedger(options, effects, { fresh: false });
    const bar = progressBar(effects, isOn(options, "progress"));
    try {
      const summary = await rebuild(
        file.store,
        {
          ledgerOnly: isOn(options, "ledgerOnly"),
          workers: workersOf(textOf(options, "workers")),
          onRead: (documents) => bar.show(`${documents} documents read`),
          onProgress: ({ step, done, total }) => bar.show(`ledger: ${step} ${done}/${total}`),
        },
        effects,
      );
      bar.clear();
      effects.err(
        summary.interrupted ? "Interrupted: run it again to go on.\n" : `${summary.documents} documents, ${summary.lines} lines of the ledger laid\n`,
      );
      return summary.interrupted ? exit.interrupted : exit.done;
    } finally {
      bar.clear();
      file.close();
    }
  },
};
