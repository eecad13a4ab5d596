import { standing } from "../../ledger/judgements.ts";
import { titleOf } from "../../ledger/ical.ts";
import type { Conflict } from "../../model/conflict.ts";
import { type Desk, keptIn } from "./desk.ts";
import { headOf } from "./heads.ts";
import type { ConflictView } from "./shapes.ts";

export function conflictViewOf(desk: Desk, conflict: Conflict): ConflictView {
  const commitment = conflict.commitment ? desk.commitmentById.get(conflict.commitment) : undefined;
  const ids = [...new Set(conflict.sides.map((side) => side.document))];
  return { ...conflict, title: commitment ? titleOf(commitment) : conflict.field, documents: ids.flatMap((id) => (desk.documentById.has(id) ? [headOf(desk.documentById.get(id)!)] : [])), judgement: resolvedIn(desk).get(conflict.id) ?? null } as unknown as ConflictView;
}

/** Conflict → the judgement that stands on it. */
function resolvedIn(desk: Desk): ReadonlyMap<string, string> {
  return keptIn(desk, "resolved", () => new Map(standing(desk.judgements).flatMap((one) => (one.verdict === "resolve" ? [[one.conflict, one.id] as const] : []))));
}

const rank: Readonly<Record<Conflict["kind"], number>> = { "text-error": 0, clash: 1, silence: 2, scope: 3, bound: 4, update: 5 };

/** What a person should see first: open ones, then by kind, the newest first. */
export function conflictsIn(desk: Desk, filter: { readonly kind?: string; readonly open?: boolean }): { readonly conflicts: readonly Conflict[]; readonly kinds: Record<string, number> } {
  const asked = new Set((filter.kind ?? "").split(",").filter(Boolean));
  const decided = resolvedIn(desk);
  const offered = desk.ledger.conflicts.filter((conflict) => !filter.open || conflict.open || decided.has(conflict.id));
  const kinds: Record<string, number> = {};
  for (const conflict of offered) kinds[conflict.kind] = (kinds[conflict.kind] ?? 0) + 1;
  const conflicts = offered.filter((conflict) => asked.size === 0 || asked.has(conflict.kind))
    .sort((a, b) => Number(b.open) - Number(a.open) || rank[a.kind] - rank[b.kind] || (b.knownOn ?? 0) - (a.knownOn ?? 0) || (a.id < b.id ? -1 : 1));
  return { conflicts, kinds };
}
