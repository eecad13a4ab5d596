/** `muster`: the one place that ends the process. */
import { listenForInterrupt, realEffects } from "../pipeline/effects.ts";
import { run } from "./run.ts";

listenForInterrupt();
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exit(await run(process.argv.slice(2), realEffects));
