import { type Desk, keptIn } from "./desk.ts";
import { changesBetween, newestChanges } from "./changes.ts";
import { documentRowOf } from "./heads.ts";
import { byNearness, lapseRowsOn } from "./lapses.ts";
import { reviewOf } from "./review.ts";
import { rowsOn } from "./rows.ts";

const promised = new Set(["pledged", "agreed", "decided", "planned"]);
const bearing = new Set(["force", "lead", "mandate", "spending", "cost", "aid"]);

/** What changed, what lapses, what is shaky. `since`: the ledger's reports that came in after; null where this is the first visit. */
export function overviewOf(
  desk: Desk,
  ask: { readonly trueOn: number | null; readonly today: number; readonly fresh: ReadonlySet<string> | null; readonly readOnly: boolean },
) {
  const rows = rowsOn(desk, ask.trueOn);
  const on = ask.trueOn ?? desk.knownBy ?? ask.today;
  const lapses = lapseRowsOn(desk, on);
  const counts = {
    "in-force": rows.filter((row) => row.stage === "in-force").length,
    promised: rows.filter((row) => promised.has(row.stage)).length,
    "ends-within": lapses.filter((lapse) => lapse.state === "ends-within").length,
    "past-end": lapses.filter((lapse) => lapse.state === "past-end").length,
    "no-end": rows.filter((row) => row.to.latest === null && row.stage === "in-force").length,
    conflicts: desk.ledger.conflicts.filter((conflict) => conflict.open).length,
    unanswered: desk.ledger.answers.filter((answer) => answer.open).length,
    review: reviewOf(desk).length,
  };
  const changes = ask.fresh
    ? changesBetween(desk, -1e9, null)
        .filter((change) => change.document !== null && ask.fresh!.has(change.document.id))
        .slice(0, 12)
    : newestChanges(desk, 12);
  return {
    documents: desk.documents.length,
    claims: desk.claimById.size,
    origins: desk.ledger.origins.length,
    commitments: desk.ledger.commitments.length,
    counts,
    changes,
    lapses: lapses.toSorted(byNearness((lapse) => lapse.days)).slice(0, 10),
    weakest: keptIn(desk, `weakest|${ask.trueOn}`, () =>
      rows
        .filter(
          (row) =>
            bearing.has(row.kind) && row.origins < 2 && row.quantity !== null && (row.stage === "in-force" || promised.has(row.stage)) && row.state !== "past",
        )
        .sort((a, b) => b.problems - a.problems || (b.grade?.credibility ?? 0) - (a.grade?.credibility ?? 0) || (a.version < b.version ? -1 : 1))
        .slice(0, 8),
    ),
    intake: [...desk.documents]
      .sort((a, b) => a.quality.score - b.quality.score || (a.id < b.id ? -1 : 1))
      .slice(0, 12)
      .map((document) => documentRowOf(desk, document)),
    readOnly: ask.readOnly,
  };
}
