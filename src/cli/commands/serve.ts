import { startServer } from "../../server/serve.ts";
import { NoLedger } from "../../store/schema.ts";
import { type Command, isOn, textOf } from "../command.ts";
import { CliError, exit } from "../errors.ts";
import { ledgerOption, ledgerPath, wholeOf } from "../shared.ts";

export const command: Command = {
  name: "serve",
  summary: "Serve the page and the HTTP API of the ledger on this machine",
  description: "Listens on 127.0.0.1 unless --host says otherwise. Writing needs the token that is printed. Nothing leaves this computer.",
  options: [
    { flags: "--port <n>", description: "port", default: "8421" },
    { flags: "--host <address>", description: "address to listen on", default: "127.0.0.1" },
    { flags: "--open", description: "open the page in the browser" },
    { flags: "--read-only", description: "nothing can be written" },
    ledgerOption,
  ],
  examples: ["muster serve --open", "muster serve --ledger desk.db --port 9000 --read-only"],
  run: async ({ options, effects }) => {
    const port = wholeOf(textOf(options, "port") ?? "8421", "--port", 65_535);
    let running: Awaited<ReturnType<typeof startServer>>;
    try {
      running = await startServer({
        ledger: ledgerPath(options, effects),
        host: textOf(options, "host"),
        port,
        open: isOn(options, "open"),
        readOnly: isOn(options, "readOnly"),
        effects,
      });
    } catch (error) {
      if (error instanceof NoLedger) throw new CliError(error.message, exit.notFound);
      if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
        throw new CliError(`Port ${port} is taken. Give another: muster serve --port ${port + 1}`, exit.busy);
      if (/^SQLITE_(?:CANTOPEN|READONLY)/.test((error as NodeJS.ErrnoException).code ?? ""))
        throw new CliError(`${ledgerPath(options, effects)} cannot be opened for writing. To read it: muster serve --read-only`, exit.badInput);
      throw error;
    }
    await new Promise<void>((resolve) => {
      if (effects.signal.aborted) resolve();
      effects.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await running.close();
    return exit.done;
  },
};
