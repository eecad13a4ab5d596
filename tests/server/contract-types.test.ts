/** The page's types and the API's schemas are one contract: this file does not compile when they part. */
import { expect, test } from "vitest";
import type { z } from "zod";
import type * as shapes from "../../src/views/page/shapes.ts";
import type { briefShape } from "../../src/views/brief/shape.ts";
import type * as page from "../../web/src/contract.ts";

type Answer<Schema extends z.ZodType> = z.infer<Schema>;

/** Compiles only where every answer of the API may be read as the page reads it. */
export const readable: readonly unknown[] = [
  (answer: Answer<typeof shapes.commitmentRow>): page.CommitmentRow => answer,
  (answer: Answer<typeof shapes.commitmentList>): page.Commitments => answer,
  (answer: Answer<typeof shapes.documentRow>): page.DocumentRow => answer,
  (answer: Answer<typeof shapes.overview>): page.Overview => answer,
  (answer: Answer<typeof shapes.requestRow>): page.RequestRow => answer,
  (answer: Answer<typeof shapes.spendingPoint>): page.SpendingPoint => answer,
  (answer: Answer<typeof shapes.structureNode>): page.StructureNode => answer,
  (answer: Answer<typeof shapes.meetingRow>): page.MeetingRow => answer,
  (answer: Answer<typeof shapes.problemRow>): page.ProblemRow => answer,
  (answer: Answer<typeof shapes.placeList>): page.Places => answer,
  (answer: Answer<typeof shapes.originRow>): page.OriginRow => answer,
  (answer: Answer<typeof briefShape>): page.Brief => answer,
  (answer: Answer<typeof shapes.searchHit>): page.SearchHit => answer,
];

test("what the API answers is what the page reads", () => {
  expect(readable.length).toBeGreaterThan(8);
});
