import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { ReadRecord } from "../../src/model/document.ts";
import { theReader } from "../../src/pipeline/work.ts";
import { sourcesOf } from "../../src/sources/open.ts";
import { pdfOf, setAsReport } from "../sources/pdfs.ts";

const examples = resolve(import.meta.dirname, "../../examples");

/** Marks of the editors' hands and letters that the fixture's font lacks are left out on both sides. */
const plain = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^\n\x20-\x7e–—“”’]/g, "");
const claimsOf = ({ claims }: ReadRecord): string[] => claims.map(({ kind, actor, stage, change, quantity, holds }) => JSON.stringify([kind, actor.map((one) => one.id), stage, change, quantity?.min, quantity?.max, quantity?.unit, holds?.edtf])).sort();

test("a report says the same set as a PDF, with its lines filled, words divided and pages numbered, as it says as a text", async () => {
  const read = async (path: string, bytes: Uint8Array): Promise<ReadRecord> => theReader().read((await sourcesOf(path, bytes)).documents[0]);
  let all = 0;
  for (const name of readdirSync(examples).filter((one) => /^\d[02468]-.*\.txt$/.test(one) && !one.startsWith("30"))) {
    const text = plain(readFileSync(join(examples, name), "utf8"));
    const asText = await read(name, Buffer.from(text));
    const asPdf = await read(name.replace(".txt", ".pdf"), pdfOf(setAsReport(text, { rows: 4 })));
    expect([name, asPdf.document.publishedOn?.edtf, claimsOf(asPdf)]).toEqual([name, asText.document.publishedOn?.edtf, claimsOf(asText)]);
    all += asText.claims.length;
  }
  expect(all).toBeGreaterThan(60);
}, 120_000);
