/** What is wrong with a report's text, told once each: findings about its claims, about the whole of it, and damage. */
import type { Claim } from "./claim.ts";
import type { DocumentRecord } from "./document.ts";

export const faultParts = ["claim", "document", "damage"] as const;

export interface Fault {
  readonly part: (typeof faultParts)[number];
  readonly kind: string;
  /** The place of the claim among the document's; null where it is about the text. */
  readonly claim: number | null;
  /** Its place among the problems of the claim or document, or among the damage. */
  readonly at: number;
}

/** Claims of one sentence share its problem: it is told once. */
export function faultsOf(
  { problems, quality }: Pick<DocumentRecord, "problems" | "quality">,
  claims: readonly Pick<Claim, "problems" | "evidence">[],
): Fault[] {
  const found: Fault[] = [];
  const seen = new Set<string>();
  for (const [i, claim] of claims.entries()) {
    for (const [at, problem] of claim.problems.entries()) {
      const key = `${problem.kind}|${problem.start ?? claim.evidence[0].start}`;
      if (!seen.has(key)) found.push({ part: "claim", kind: problem.kind, claim: i, at });
      seen.add(key);
    }
  }
  for (const [at, { kind }] of (problems ?? []).entries()) found.push({ part: "document", kind, claim: null, at });
  for (const [at, { kind }] of quality.problems.entries()) found.push({ part: "damage", kind, claim: null, at });
  return found;
}
