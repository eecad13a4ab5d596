/** What may be written: judgements. */
import { z } from "zod";

/** At most so many judgements in one request: a person should still be able to look at what they judge. */
export const mostAtOnce = 500;

/** What is written: a judgement, named by what it is about; the server finds the words and makes the record. */
export const judgementAsked = z
  .discriminatedUnion("verdict", [
    z.object({ verdict: z.enum(["accept", "reject"]), claim: z.string(), because: z.string().max(2000) }),
    z.object({ verdict: z.literal("correct"), claim: z.string(), field: z.string().max(60), value: z.unknown(), because: z.string().max(2000) }),
    z.object({
      verdict: z.literal("add"),
      document: z.string(),
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      kind: z.string().max(40),
      actor: z.string().max(300),
      stage: z.string().max(40),
      place: z.string().max(300).optional(),
      mission: z.string().max(200).optional(),
      change: z.string().max(40).optional(),
      modality: z.string().max(40).optional(),
      min: z.number().nullable().optional(),
      max: z.number().nullable().optional(),
      unit: z.string().max(40).optional(),
      of: z.string().max(200).optional(),
      per: z.string().max(20).optional(),
      holds: z.string().max(60).optional(),
      topic: z.string().max(2000).optional(),
      object: z.string().max(500).optional(),
      stance: z.string().max(40).optional(),
      gate: z.string().max(40).optional(),
      because: z.string().max(2000),
    }),
    z.object({
      verdict: z.literal("grade"),
      claim: z.string(),
      reliability: z.enum(["A", "B", "C", "D", "E", "F"]).optional(),
      credibility: z.number().int().min(1).max(6).optional(),
      because: z.string().max(2000),
    }),
    z.object({ verdict: z.enum(["same", "different"]), claim: z.string(), other: z.string(), because: z.string().max(2000) }),
    z.object({ verdict: z.literal("resolve"), conflict: z.string(), outcome: z.string().max(200), because: z.string().max(2000) }),
    z.object({ verdict: z.literal("undo"), judgement: z.string(), because: z.string().max(2000) }),
  ])
  .meta({ id: "JudgementAsked" });
