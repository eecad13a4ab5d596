/** Parameters that several endpoints take: the two clocks, a page of rows, and the columns that rows are filtered by. */
import { z } from "zod";
import { dayOf } from "../../model/edtf.ts";
import { type CommitmentFilter, filterWords } from "../../views/filter.ts";
import type { Format } from "../formats.ts";

export const isoDay = z.string().refine((text) => dayOf(text) !== null, "expected a day YYYY-MM-DD");
export const clocks = z.object({
  trueOn: isoDay.optional().describe("the day of the world asked about"),
  knownBy: isoDay.optional().describe("only what was published by this day"),
});
export const known = clocks.pick({ knownBy: true });
export const page = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  cursor: z.string().max(40).optional().describe("`next` of the answer before"),
  offset: z.coerce.number().int().min(0).optional().describe("rows to leave out; `cursor` stands above it"),
});
export const list = z.string().max(400).optional().describe("one or several values, separated by commas");
export const oneOf = (known: readonly string[]) =>
  z
    .string()
    .max(400)
    .refine((text) => text.split(",").every((one) => one.trim() === "" || known.includes(one.trim())), `expected one or several of ${known.join(", ")}`)
    .optional()
    .describe(`one or several of ${known.join(" · ")}, separated by commas`);
export const sort = (orders: readonly string[]) =>
  z
    .string()
    .refine((text) => orders.includes(text.replace(/^-/, "")), `expected one of ${orders.join(", ")}, “-” in front for downwards`)
    .optional()
    .describe(`${orders.join(" · ")}; “-” in front for downwards`);
export const words = z.string().max(200).optional().describe("words that must all occur");
export const flag = z.enum(["0", "1"]).optional();
export const rowFilter = z.object({
  actor: list,
  kind: oneOf(filterWords.kind),
  place: list,
  mission: list,
  stage: oneOf(filterWords.stage),
  certainty: oneOf(filterWords.certainty),
  reading: oneOf(filterWords.reading),
  origins: oneOf(filterWords.origins),
  conflict: oneOf(filterWords.conflict),
  q: words,
  status: z.enum(["ends-within", "past-end", "no-end"]).optional(),
});
/** Of a question what rows are filtered by. */
export const filterAsked = (query: z.infer<typeof rowFilter>): CommitmentFilter =>
  Object.fromEntries(
    Object.keys(rowFilter.shape).flatMap((name) => {
      const value = query[name as keyof typeof query];
      return value ? [[name, value]] : [];
    }),
  );
export const tables: readonly Format[] = ["json", "csv", "ndjson"];
export const items = (answer: { readonly items: readonly object[] }): readonly object[] => answer.items;
