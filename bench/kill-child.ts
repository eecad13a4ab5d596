/** Ingests a file and says on standard output, a line each, which documents are in: after their commit. For `kill.ts` and its test. */
import { writeSync } from "node:fs";
import { ingest } from "../src/pipeline/ingest.ts";
import { realEffects } from "../src/pipeline/effects.ts";
import { openStore } from "../src/store/open.ts";

const [ledger, file] = process.argv.slice(2);
const store = openStore(ledger, { create: true });
writeSync(1, "open\n");
await ingest(store, [file], { workers: 0, onDocument: ({ id }) => void writeSync(1, `${id}\n`) }, realEffects);
writeSync(1, "done\n");
store.close();
