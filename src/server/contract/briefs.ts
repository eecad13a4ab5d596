/** What is written of it: briefs, and scenarios laid over it. */
import { z } from "zod";
import { briefShape } from "../../views/brief/shape.ts";
import { briefAnswer, briefFile } from "../briefs.ts";
import { helpOnScenarios, scenarioHelp } from "../scenarios.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { isoDay, clocks, rowFilter } from "./parameters.ts";

export const briefEndpoints: readonly Endpoint[] = [
  endpoint({
    id: "briefs",
    path: "briefs",
    summary: "A brief in sentences with footnotes: hedges kept, open conflicts boxed; with `since` only what changed. As a file by its ending or `Accept`",
    answer: briefShape,
    formats: ["json", "md", "html", "docx", "bib", "ris", "csl"],
    query: clocks.extend(rowFilter.shape).extend({
      topic: z.string().max(200).optional().describe("words matched against states, bodies, regions, missions and formations"),
      asOf: isoDay.optional().describe("both clocks at once"),
      since: isoDay.optional().describe("only what changed after this day of publication"),
      lang: z.enum(["en", "fr"]).optional().describe("language of the sentences; quotations stay as they are"),
      limit: z.coerce.number().int().min(1).max(200).default(12).describe("sentences of a section at most"),
    }),
    view: briefAnswer,
    printed: briefFile,
  }),
  endpoint({
    id: "scenarios",
    path: "scenarios",
    summary: "How to write a scenario: an example, the kinds of assumptions, and those that were kept",
    query: z.object({}),
    answer: scenarioHelp,
    formats: ["json"],
    view: helpOnScenarios,
  }),
];
