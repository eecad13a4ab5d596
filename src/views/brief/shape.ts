/** The shape of a brief, as the API gives it. */
import { z } from "zod";
import { documentHead } from "../page/shapes.ts";

const run = z.union([
  z.object({ text: z.string() }),
  z.object({ quote: z.string().describe("a report's own words"), lang: z.string() }),
  z.object({ note: z.number().describe("the number of a footnote") }),
]);
const entry = z.object({ key: z.string(), commitment: z.string().nullable(), runs: z.array(run) });
const block = z.object({
  id: z.string(),
  title: z.string(),
  isBox: z.boolean(),
  says: z.string().nullable(),
  entries: z.array(entry),
  more: z.string().nullable(),
});
const source = z.looseObject({ claim: z.string(), document: documentHead, quote: z.string() });
export const briefShape = z
  .object({
    schema: z.literal("muster-brief/1"),
    lang: z.enum(["en", "fr"]),
    title: z.string(),
    question: z.record(z.string(), z.string()).describe("filters and topic"),
    trueOn: z.string(),
    knownBy: z.string().nullable(),
    asOf: z.string(),
    searched: z.string(),
    since: z.string().nullable(),
    blocks: z.array(block),
    notes: z.array(z.object({ n: z.number(), runs: z.array(run), source })),
  })
  .meta({ id: "Brief" });
