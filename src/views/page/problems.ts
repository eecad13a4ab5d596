import type { Problem } from "../../model/claim.ts";
import { type Desk, keptIn } from "./desk.ts";
import { headOf } from "./heads.ts";

interface Found {
  readonly document: string;
  readonly claim: string | null;
  readonly problem: Problem;
  readonly quote: string | null;
}

/** Findings about claims, about documents and about damage, the most telling first. */
export function problemsIn(desk: Desk, kind: string | undefined): { readonly found: readonly Found[]; readonly kinds: Record<string, number> } {
  const all = keptIn(desk, "problems", () => {
    const found: Found[] = [];
    const seen = new Set<string>();
    for (const [id, { claim, document }] of desk.claimById) {
      for (const problem of claim.problems) {
        const key = `${document.id}|${problem.kind}|${problem.start ?? claim.evidence[0].start}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.push({ document: document.id, claim: id, problem, quote: claim.evidence[0].quote });
      }
    }
    for (const problem of desk.ledger.problems) found.push({ document: problem.document, claim: null, problem, quote: null });
    for (const document of desk.documents) {
      for (const problem of document.problems ?? []) found.push({ document: document.id, claim: null, problem, quote: problem.start !== undefined && problem.end !== undefined ? document.text.slice(problem.start, problem.end) : null });
      for (const damage of document.quality.problems) found.push({ document: document.id, claim: null, problem: damage, quote: document.text.slice(damage.start, Math.min(damage.end, damage.start + 300)) });
    }
    return found;
  });
  const kinds: Record<string, number> = {};
  for (const { problem } of all) kinds[problem.kind] = (kinds[problem.kind] ?? 0) + 1;
  return { found: kind ? all.filter(({ problem }) => problem.kind === kind) : all, kinds };
}

export function problemRowOf(desk: Desk, { document, claim, problem, quote }: Found) {
  return {
    kind: problem.kind, document: headOf(desk.documentById.get(document)!), claim, commitment: claim ? (desk.placeOf.get(claim)?.commitment.id ?? null) : null, field: problem.field ?? null, likely: problem.likely ?? null,
    because: problem.because ?? null, quote,
  };
}
