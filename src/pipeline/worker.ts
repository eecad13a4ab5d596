/** A reading thread: chunks in, results out. */
import { parentPort, workerData } from "node:worker_threads";
import { type Chunk, type WorkOptions, workOn } from "./work.ts";

parentPort!.on("message", (chunk: Chunk) => {
  void workOn(chunk, workerData as WorkOptions).then((result) => parentPort!.postMessage(result));
});
