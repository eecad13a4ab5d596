import { contextOf } from "./context.ts";
import { type Desk, keptIn } from "./desk.ts";
import { doubtsOf, isDecided } from "./doubts.ts";
import { claimViewOf, headOf } from "./heads.ts";

interface Doubt {
  readonly id: string;
  readonly why: readonly string[];
  readonly weight: number;
}

/** Claims that need a person: those contradicted first, then the least sure; and how many were decided. */
export function reviewOf(desk: Desk, filter: { readonly kind?: string; readonly claim?: string }): { readonly open: readonly Doubt[]; readonly done: number } {
  const all = keptIn(desk, "review", () => {
    const open: Doubt[] = [];
    let done = 0;
    for (const [id, { claim }] of desk.claimById) {
      if (isDecided(desk, id)) {
        done++;
        continue;
      }
      const why = doubtsOf(desk, id);
      if (why.length > 0) open.push({ id, why, weight: claim.problems.length * 2 + (1 - (claim.certainty ?? 0.5)) + (desk.conflictsOfClaim.get(id)?.some((conflict) => conflict.open) ? 1 : 0) });
    }
    return { open: open.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)), done };
  });
  if (filter.claim) return { open: desk.claimById.has(filter.claim) ? [all.open.find((doubt) => doubt.id === filter.claim) ?? { id: filter.claim, why: ["asked for"], weight: 0 }] : [], done: all.done };
  if (!filter.kind) return all;
  const asked = new Set(filter.kind.split(","));
  return { open: all.open.filter((doubt) => asked.has(desk.claimById.get(doubt.id)!.claim.kind)), done: all.done };
}

export function reviewItemOf(desk: Desk, { id, why }: Doubt) {
  const claim = claimViewOf(desk, id)!;
  const document = desk.documentById.get(claim.document)!;
  const { before, after } = contextOf(document.text, claim.evidence[0]);
  return { id, claim, document: headOf(document), before, after, why, state: claim.judged ?? "open" };
}
