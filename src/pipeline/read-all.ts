/** Files to records on standard output, in path order, with nothing stored. */
import type { Effects } from "./effects.ts";
import { type BadInput, type Left, countLeft, listFiles, piecesOf } from "./files.ts";
import { chunksOf, readChunks } from "./pool.ts";
import type { WorkOptions } from "./work.ts";

export interface ReadSummary {
  readonly documents: number;
  readonly claims: number;
  readonly bad: readonly BadInput[];
  readonly left: Left;
  readonly interrupted: boolean;
}

export async function readAll(
  inputs: readonly string[],
  options: Pick<WorkOptions, "mentions"> & { readonly workers?: number | null },
  effects: Effects,
): Promise<ReadSummary> {
  const listed = listFiles(inputs);
  const bad: BadInput[] = [...listed.bad];
  let documents = 0;
  let claims = 0;
  const chunks = chunksOf(
    piecesOf(listed.files, effects, { bad: (path, because) => bad.push({ path, because }), left: (kind) => countLeft(listed.left, kind) }),
  );
  for await (const result of readChunks(chunks, { as: "records", mentions: options.mentions }, { workers: options.workers, effects })) {
    documents += result.documents;
    claims += result.claims;
    bad.push(...result.bad);
    for (const kind of result.left) countLeft(listed.left, kind);
    if (result.records && result.records.length > 0) await effects.out(result.records);
  }
  return { documents, claims, bad, left: listed.left, interrupted: effects.signal.aborted };
}
