import { type Check, doctor } from "../../pipeline/doctor.ts";
import type { Command } from "../command.ts";
import { exit } from "../errors.ts";
import { formatOptions, printRows } from "../format.ts";
import { ledgerOption, openLedger } from "../shared.ts";

export const command: Command = {
  name: "doctor",
  summary: "Check the ledger's file: is it whole, does every quote stand in its text",
  options: [ledgerOption, ...formatOptions],
  examples: ["muster doctor", "muster doctor --ledger desk.db --format json"],
  run: async ({ options, effects }) => {
    const file = await openLedger(options, effects, { fresh: false });
    try {
      const checks = doctor(file.store);
      await printRows<Check>(
        checks,
        [
          { head: "check", value: (row) => row.check },
          { head: "state", value: (row) => row.state, style: (row) => (row.state === "ok" ? "green" : row.state === "note" ? "yellow" : "red") },
          { head: "result", value: (row) => row.result, cut: true },
        ],
        options,
        effects,
      );
      return checks.some((check) => check.state === "bad") ? exit.fault : exit.done;
    } finally {
      file.close();
    }
  },
};
