/** The gold sets that the evaluations run on, each with its documents read in this process. Sets that are not there are left out. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeReader, type Reader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { loadWeights } from "../src/pipeline/weights.ts";
import { plainDocument } from "../src/sources/plain.ts";
import { goldIn, isOddName, type GoldDocument, type Reading } from "./score.ts";

export interface GoldSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
  /** False for the halves that are only scored: their totals may be printed, their words never. */
  readonly open: boolean;
}

const root = join(import.meta.dirname, "..");

export const ownGold = (): GoldDocument[] => goldIn(join(root, "tests/gold/gold"), join(root, "tests/gold"));

/** A second own gold, wider: sixty reports by six hands in other registers, coded before any rule was tried on them. */
export const wideGold = (): GoldDocument[] => goldIn(join(root, "tests/gold/wide/gold"), join(root, "tests/gold/wide"));

/** A third own gold, by two hands that saw no code: twenty reports that are only scored. */
export const heldGold = (): GoldDocument[] => goldIn(join(root, "tests/gold/held/gold"), join(root, "tests/gold/held"));

/** The project's own gold in halves, then those beside the project where present. */
export function goldSets(beside: string = join(root, "../shared")): GoldSet[] {
  const own = ownGold(),
    wide = wideGold(),
    seeds = goldIn(join(beside, "gold"), beside),
    development = goldIn(join(beside, "gold-dev/gold"), join(beside, "gold-dev"));
  return [
    { name: "own gold", documents: own, open: false },
    { name: "own, odd", documents: own.filter((d) => isOddName(d.name)), open: true },
    { name: "own, even", documents: own.filter((d) => !isOddName(d.name)), open: true },
    { name: "wide, odd", documents: wide.filter((d) => isOddName(d.name)), open: true },
    { name: "wide, even", documents: wide.filter((d) => !isOddName(d.name)), open: true },
    { name: "held", documents: heldGold(), open: false },
    { name: "seeds", documents: seeds, open: true },
    { name: "development, odd", documents: development.filter((d) => isOddName(d.name)), open: true },
    { name: "development, even", documents: development.filter((d) => !isOddName(d.name)), open: false },
  ].filter((set) => set.documents.length > 0 && set.documents.every((d) => existsSync(d.path)));
}

export const goldReader = (): Reader => (process.env["RULES_ONLY"] ? makeReader(loadRegistry()) : makeReader(loadRegistry(), loadWeights()));

export function readGold(reader: Reader, document: GoldDocument, text: string = readFileSync(document.path, "utf8")): Reading {
  const record = reader.read(plainDocument(document.path, text));
  return { document, claims: record.claims, publishedOn: record.document.publishedOn?.edtf ?? null };
}
