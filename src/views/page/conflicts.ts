import { standing } from "../../ledger/judgements.ts";
import { titleOf } from "../../ledger/ical.ts";
import type { Conflict } from "../../model/conflict.ts";
import { type Desk, keptIn } from "./desk.ts";
import { headOf } from "./heads.ts";
import type { ConflictView } from "./shapes.ts";
import type { Commitment } from "./types.ts";

export function conflictViewOf(desk: Desk, conflict: Conflict): ConflictView {
  const commitment = conflict.commitment ? desk.commitmentById.get(conflict.commitment) : undefined;
  const ids = [...new Set(conflict.sides.map((side) => side.document))];
  return {
    ...conflict,
    title: commitment ? titleOf(commitment) : conflict.field,
    about: commitment ? aboutOf(commitment) : null,
    documents: ids.flatMap((id) => (desk.documentById.has(id) ? [headOf(desk.documentById.get(id)!)] : [])),
    judgement: resolvedIn(desk).get(conflict.id) ?? null,
  } as unknown as ConflictView;
}

export const aboutOf = ({ actor, kind, form, mission, place, topic }: Commitment): ConflictView["about"] & object => ({
  actor: [...actor],
  kind,
  form,
  mission: mission && { id: mission.id, name: mission.name },
  place: place.map(({ id, name }) => ({ id, name })),
  topic,
});

/** Conflict → the judgement that stands on it. */
function resolvedIn(desk: Desk): ReadonlyMap<string, string> {
  return keptIn(
    desk,
    "resolved",
    () => new Map(standing(desk.judgements).flatMap((one) => (one.verdict === "resolve" ? [[one.conflict, one.id] as const] : []))),
  );
}
