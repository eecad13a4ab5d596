/** Who pays a part of a bill that was just told: "90 million, a quarter of it paid by Oslo", "Oslo pays a quarter". */
import type { Actor } from "../model/claim.ts";
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import type { Clause } from "../text/clauses.ts";
import { actorOfClause, actorsOfPhrase } from "./args.ts";
import { type Draft, draftOf } from "./draft.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";

const paying = new Set(["pay", "cover", "bear", "meet", "fund", "finance", "foot", "shoulder", "contribute"]);
const ofIt = /^(?:of (?:it|this|that|which|the (?:costs?|bill|total|sum|money|budget|whole)))?,? ?(?:is|are|was|were|will be|being|has been)?$/;

interface Share {
  readonly clause: Clause;
  readonly actor: readonly Actor[];
}

/** The clause that pays a share, and who it says pays. */
function shareOf(scene: Scene, q: ReadQuantity): Share | null {
  if (q.family !== "percent") return null;
  for (const clause of scene.clauses) {
    if (!paying.has(lemmaOf(clause))) continue;
    const { vg } = clause;
    const by = clause.attached.find((a) => a.word === "by" && a.index > vg.index);
    if (by && vg.first >= q.last && vg.first - q.last <= 5 && (q.last === vg.first || ofIt.test(wordsOf(scene, q.last, vg.first).toLowerCase())))
      return { clause, actor: actorsOfPhrase(scene, by.np) };
    if (!vg.passive && vg.last <= q.first && q.first - vg.last <= 2 && clause.objects.some((o) => o.first <= q.first && q.first < o.last))
      return { clause, actor: actorOfClause(scene, clause) };
  }
  return null;
}

/** A share of the cost that this sentence or the one before tells. */
export function sharePaid(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const share = shareOf(scene, q);
  if (share === null || share.actor.length === 0) return null;
  const whole = [...scene.before, ...earlier].findLast((d) => d.kind === "cost" && scene.index - d.sentence <= 1);
  if (whole === undefined) return null;
  const range = rangeOf(scene, share.clause),
    read = stagingOf(scene, share.clause);
  const bare = share.clause.vg.form === "participle";
  return draftOf("cost", "cost/share-paid", spanOf(scene, Math.min(range.first, q.first), Math.max(range.last, q.last)), scene.index, {
    actor: [...share.actor],
    mission: whole.mission,
    place: whole.place,
    quantity: { ...q.quantity, unit: "%" },
    used: q,
    clause: share.clause,
    stage: bare ? "in-force" : read.stage,
    modality: bare ? "stated" : read.modality,
    change: "level",
    trust: 0.84,
  });
}

/** Those who pay a share of what a sum is the whole of: the whole is not theirs. */
export const sharersOf = (scene: Scene, q: ReadQuantity): readonly Actor[] =>
  scene.quantities.filter((other) => other.first >= q.last).flatMap((other) => shareOf(scene, other)?.actor ?? []);
