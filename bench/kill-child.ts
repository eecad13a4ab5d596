/**
 * Ingests a file and says on standard output, a line each, which documents are in, after their commit, and when the ledger begins to be laid. For `kill.ts` and
 * its test.
 */
import { writeSync } from "node:fs";
import { type IngestProgress, ingest } from "../src/pipeline/ingest.ts";
import { realEffects } from "../src/pipeline/effects.ts";
import { openStore } from "../src/store/open.ts";

const [ledger, file] = process.argv.slice(2);
const store = openStore(ledger, { create: true });
writeSync(1, "open\n");
let isLaying = false;
const onProgress = ({ ledger: laying }: IngestProgress): void => {
  if (laying && !isLaying) writeSync(1, "laying\n");
  isLaying ||= laying !== null;
};
await ingest(store, [file], { workers: 0, onProgress, onDocument: ({ id }) => void writeSync(1, `${id}\n`) }, realEffects);
writeSync(1, "done\n");
store.close();
