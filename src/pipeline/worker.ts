/** A reading thread: chunks in, results out, in their order. */
import { parentPort, workerData } from "node:worker_threads";
import { type SharedWeights, takeWeights } from "./weights.ts";
import { type Chunk, type WorkOptions, workOn } from "./work.ts";

const { options, weights } = workerData as { readonly options: WorkOptions; readonly weights: SharedWeights };
takeWeights(weights);
let last: Promise<void> = Promise.resolve();
parentPort!.on("message", (chunk: Chunk) => {
  last = last.then(async () => {
    const result = await workOn(chunk, options);
    parentPort!.postMessage(
      result,
      [...(result.records ? [result.records] : []), ...result.stored].map((bytes) => bytes.buffer),
    );
  });
});
