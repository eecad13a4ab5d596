/** Costs that lean on the one before: "Germany carries 16 per cent, France 10.5", "of which 400 million were additional". */
import type { ReadQuantity } from "../mentions/quantity/types.ts";
import { actorOfClause, actorsOf, actorsOfPhrase } from "./args.ts";
import { clauseOf, evidenceOf } from "./carrier.ts";
import { type Draft, draftOf } from "./draft.ts";
import { cutVerbs } from "./lexis.ts";
import { lemmaOf, type Scene, spanOf, statesAmong, wordOf, wordsAround, wordsOf } from "./scene.ts";
import { stagingOf } from "./stage.ts";
import { lowerOf } from "./lowered.ts";

/** A payer right before its share or sum, after a cost of the same sentence. */
export function shareInRow(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const model = lastCost(earlier);
  if (!model?.quantity) return null;
  // A bare number after a share is a share, whatever unit the numbers before it had.
  const bare = q.family !== "percent" && q.family !== "money";
  if (bare && (model.quantity.unit !== "%" || (q.noun >= q.first && q.noun < q.last) || (q.quantity.max ?? 101) > 100)) return null;
  const e = scene.entities.find(
    (each) =>
      each.last <= q.first &&
      q.first - each.last <= 1 &&
      (each.class === "state" || each.class === "body") &&
      each.form !== "adjective" &&
      each.form !== "pronoun",
  );
  if (!e || (q.first > e.last && !/^(?:a|some|about|with|:|–|\(|at|,)$/.test(wordOf(scene, e.last)))) return null;
  const before = e.first - 1;
  if (before < scene.sentence.first || !/^(?:,|and|;|while|the|but)$/.test(wordOf(scene, before))) return null;
  const actor = actorsOf(scene, e);
  if (actor.length === 0) return null;
  return draftOf("cost", "cost/row", spanOf(scene, e.first, q.last), scene.index, {
    actor,
    mission: model.mission,
    place: model.place,
    quantity: bare ? { ...q.quantity, unit: "%", of: model.quantity.of } : q.quantity,
    used: q,
    stage: model.stage,
    modality: model.modality,
    change: "level",
    clause: model.clause,
    timed: false,
    trust: 0.8,
  });
}

const contributors =
  /\b(?:contributors?|payers?|funders?|financiers?|contributions?|shares?) (?:to|of|in) (?:(?:the|its|their|all|un|u\.n\.|united nations|nato|alliance|union)(?:['’]s)? )*(?:[\w-]+ )?(?:peace-?keeping|missions?|operations?|force|common[ -](?:budget|fund\w*|costs?))\b/;
const beside =
  /^(?:[,(:–-]|with|at|on|about|some|nearly|over|(?:is |are |were |was )?responsible for|(?:which |who )?(?:pays?|paid|paying)|contributing|accounting for|\s)*$/;

/** "The largest contributors to the peacekeeping budget are Japan (8 per cent) and Italy with 3": who stands beside a share pays it. */
export function contributorShare(scene: Scene, q: ReadQuantity): Draft | null {
  if (q.family !== "percent" || !contributors.test(lowerOf(scene))) return null;
  const e = scene.entities.findLast((each) => each.last <= q.first && each.class === "state" && each.form !== "adjective" && each.form !== "pronoun");
  const lead =
    e === undefined
      ? ""
      : wordsOf(scene, e.last, q.first)
          .toLowerCase()
          .replace(/^(?:is|was|are|were) (?:the )?(?:[\w-]+ ){0,3}contributors? to [^,]*,/, "");
  if (e === undefined || (e.last < q.first && !beside.test(lead))) return null;
  const clause = clauseOf(scene, e.first),
    past = clause?.vg.tense === "past" && clause.vg.form === "finite";
  return draftOf("cost", "cost/contributor", spanOf(scene, e.first, q.last), scene.index, {
    actor: actorsOf(scene, e),
    quantity: q.quantity,
    used: q,
    stage: past ? "ended" : "in-force",
    change: "level",
    clause,
    trust: 0.75,
  });
}

const ownShare =
  /\b(?:contributions?|shares?|payments?|parts?) (?:to|towards|of|in|for) (?:(?:the|its|their) )?(?:[\w-]+ )?(?:costs?|bill|upkeep|stationing|hosting|expenses)\b/;

/**
 * "agreed to a 9 per cent rise in its share of the cost of the bases", "raises its contribution to the costs by 5 per cent": how much more or less one pays.
 */
export function shareGrown(scene: Scene, q: ReadQuantity): Draft | null {
  if (q.family !== "percent" || !ownShare.test(lowerOf(scene))) return null;
  const { left, right } = wordsAround(scene, q, 3, 3);
  const noun = /^(?:annual |yearly |further )?(increase|rise|hike|boost|jump|cut|reduction)\b/.exec(right),
    clause = clauseOf(scene, q.first);
  if (clause === null || (noun === null && !/\bby(?: about| some| up to)?$/.test(left))) return null;
  const actor = statesAmong(
    scene,
    clause.subject !== null && clause.subject.owner !== null ? actorsOfPhrase(scene, clause.subject.owner) : actorOfClause(scene, clause),
  );
  if (actor.length === 0) return null;
  const read = stagingOf(scene, clause),
    less = /^(?:cut|reduction)$/.test(noun?.[1] ?? "") || cutVerbs.has(lemmaOf(clause));
  return draftOf("cost", "cost/share-grown", evidenceOf(scene, clause, q), scene.index, {
    actor,
    quantity: { ...q.quantity, as: "change" },
    used: q,
    stage: lemmaOf(clause) === "agree" ? "agreed" : read.stage,
    modality: read.modality,
    change: less ? "cut" : "add",
    clause,
    rules: [...read.rules],
    trust: 0.75,
  });
}

/** A part of the cost before it. */
export function partOfCost(scene: Scene, q: ReadQuantity, earlier: readonly Draft[]): Draft | null {
  const model = lastCost(earlier);
  if (!model?.quantity || (q.family !== "money" && q.family !== "percent") || (q.family === "money" && q.quantity.unit !== model.quantity.unit)) return null;
  const { left, right } = wordsAround(scene, q, 4, 6);
  if (!/\bof (?:which|that|this|it)\b(?:,| only| some| about| just| around| nearly)?\s*$/.test(left)) return null;
  if (/\b(?:reimburse|refund|from|paid by|by the)\b/.test(right)) return null;
  return draftOf("cost", "cost/part", spanOf(scene, q.first - 2, Math.min(scene.sentence.last, q.last + 3)), scene.index, {
    actor: model.actor,
    mission: model.mission,
    place: model.place,
    quantity: q.quantity,
    used: q,
    stage: model.stage,
    modality: model.modality,
    change: "level",
    clause: model.clause,
    timed: true,
    trust: 0.75,
  });
}

const lastCost = (earlier: readonly Draft[]): Draft | undefined => earlier.filter((d) => d.kind === "cost").pop();
