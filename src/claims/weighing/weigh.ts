/**
 * The weighed reading: after the rules have read a sentence, weights learnt from reports that were written and coded for it say what they have left out.
 * A claim that they hold for likely, its actor included, is added, in reports that tell of commitments; in talk nothing is added, and what a rule reads in
 * words that tell no such claim elsewhere goes.
 */
import { changes, gates, type Kind, kinds, modalities, stages, stances } from "../../model/claim.ts";
import type { ReadQuantity } from "../../mentions/quantity/types.ts";
import type { Clause } from "../../text/clauses.ts";
import { clauseOfQuantity, evidenceOf } from "../carrier.ts";
import { isFired } from "../fallen.ts";
import { isLedUnit } from "../notsent.ts";
import { type Draft, draftOf, isWeighed, sameActors } from "../draft.ts";
import { missionOf, missionPlaces, placeOf } from "../places.ts";
import { lemmaOf, rangeOf, type Scene, spanOf, wordsOf } from "../scene.ts";
import { formOf } from "../summit.ts";
import { candidatesOf } from "./candidates.ts";
import { Bag, ownFeatures, quantityFeatures, ruleFeatures, ruleOnQuantity, sentenceBag, toldFeatures } from "./features.ts";
import type { Row } from "./symbols.ts";
import { toldAt } from "./told.ts";
import type { Weights } from "./weights.ts";

/**
 * How likely a claim and its actor must be together (0–1), and the log-odds of the claim alone from which its actor is looked for.
 * `certain`: how likely it must be true with all that is known of its reading once it is finished. `doubted`: log-odds below which what a rule reads in talk
 * without a number is left out. `run`: claims that the rules read in this sentence and the `reach` before it.
 */
export const limits = { likely: 0.5, certain: 0.47, doubted: -2, least: -1, report: 25, long: 1500, run: 2, reach: 8 };

const told = new Bag();

/**
 * The claims of a sentence that the rules left out. `drafts`: what they read; what is told better with its number is taken out of it, and so is what is
 * said in talk in words that tell no such claim elsewhere.
 */
export function weigh(scene: Scene, drafts: Draft[], weights: Weights): Draft[] {
  const talk = isTalk(scene);
  if (talk ? !drafts.some(isBare) : !isTelling(scene, drafts)) return [];
  const { row, bag } = sentenceBag(scene);
  ruleFeatures(drafts, bag);
  const bySentence = weights.sentence.scores(bag);
  if (talk) {
    for (let i = drafts.length - 1; i >= 0; i--) if (isBare(drafts[i]) && bySentence[kinds.indexOf(drafts[i].kind)] < limits.doubted) drafts.splice(i, 1);
    return [];
  }
  const { byQuantity, byClause } = scoresOf(
    scene,
    drafts,
    weights,
    row,
    bag,
    bySentence.some((score) => score >= limits.least),
  );
  const added: Draft[] = [];
  for (const [q, scores] of byQuantity) {
    const best = likeliest(scores);
    if (scores[best] < limits.least || drafts.some((d) => d.used === q)) continue;
    // "soldiers from ten allies": how many states there are is told beside a force, and seldom alone.
    if (q.family === "states" && kinds[best] !== "membership") continue;
    const clause = clauseOfQuantity(scene, q);
    if (isFired(scene, clause, q) || (kinds[best] === "force" && isLedUnit(clause, q))) continue;
    const draft = numbered(scene, kinds[best], q, weights);
    if (draft === null) continue;
    if (
      drafts.some(
        (d) =>
          d.kind === draft.kind &&
          d.clause === draft.clause &&
          d.quantity !== null &&
          d.quantity.quote === q.quantity.quote &&
          sameActors(d.actor, draft.actor),
      )
    )
      continue;
    if (!isLikely(draft, scores[best])) continue;
    const bare = drafts.findIndex((d) => d.kind === draft.kind && d.quantity === null && d.clause !== null && d.clause === draft.clause);
    if (bare >= 0) drafts.splice(bare, 1);
    added.push(draft);
  }
  for (let k = 0; k < kinds.length; k++) {
    // Nobody joins what is not named.
    if (kinds[k] === "membership" && !scene.entities.some((e) => e.class === "body")) continue;
    if (bySentence[k] < limits.least || drafts.some((d) => d.kind === kinds[k]) || added.some((d) => d.kind === kinds[k])) continue;
    const draft = unnumbered(scene, kinds[k], clauseFor(scene, k, byClause), weights);
    // Who hosts a mission does not lead it.
    if (draft.kind === "lead" && draft.mission !== null && missionPlaces(scene, draft.mission).some((p) => draft.actor.some((a) => a.id === p.id))) continue;
    // "Denmark is considering the request" is told once, as what the rules read it.
    if (
      isLikely(draft, bySentence[k]) &&
      ![...drafts, ...added].some((d) => d.clause !== null && d.clause === draft.clause && sameActors(d.actor, draft.actor))
    )
      added.push(draft);
  }
  return added;
}

/** Is this a report that tells of commitments here? Speeches and other news have few, and what resembles them there is mostly talk. */
function isTelling(scene: Scene, drafts: readonly Draft[]): boolean {
  let run = drafts.length;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= limits.reach; i--) if (!isWeighed(scene.before[i])) run++;
  return run >= limits.run;
}

const isBare = ({ quantity }: Draft): boolean => quantity === null;

interface Scores {
  readonly byQuantity: ReadonlyMap<ReadQuantity, Float64Array>;
  readonly byClause: ReadonlyMap<Clause, Float64Array>;
}

/**
 * Log-odds of each kind: of a claim with each number of the sentence, and, where `bare` may be told, of one without a number in each of its clauses. The bag
 * holds the sentence's features.
 */
function scoresOf(scene: Scene, drafts: readonly Draft[], weights: Weights, row: Row, bag: Bag, bare: boolean): Scores {
  const base = bag.count;
  const byQuantity = new Map<ReadQuantity, Float64Array>(),
    byClause = new Map<Clause, Float64Array>();
  if (bare && scene.clauses.length > 1) {
    const shared = weights.clause.sums(bag, 0, base);
    for (const clause of scene.clauses) {
      bag.count = base;
      ownFeatures(scene, clause, row, drafts, bag);
      byClause.set(clause, weights.clause.scores(bag, base, shared));
    }
  }
  const shared = scene.quantities.length > 0 ? weights.quantity.sums(bag, 0, base) : null;
  for (const q of scene.quantities) {
    bag.count = base;
    quantityFeatures(scene, q, row, bag);
    ruleOnQuantity(drafts, q, bag);
    byQuantity.set(q, weights.quantity.scores(bag, base, shared));
  }
  return { byQuantity, byClause };
}

function likeliest(scores: Float64Array, from = 0, to = scores.length): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (scores[i] > scores[best]) best = i;
  return best;
}

/** Speech, an hour of it, and what touches the field in passing: `report` words of the field in a thousand and less than `long` tokens are a report of it. */
const isTalk = ({ overall, sentence, tokens, reading }: Scene): boolean =>
  overall < limits.report || tokens.count > limits.long || sentence.speaker !== null || reading.voice !== null;

/** Is a claim with its actor likely enough to be told? Its trust becomes how likely that is. */
function isLikely(draft: Draft, logOdds: number): boolean {
  draft.trust /= 1 + Math.exp(-logOdds);
  return draft.trust >= limits.likely && (draft.actor.length > 0 || draft.kind === "target" || draft.kind === "cost");
}

/** The unit in which a kind counts, null where the number is of something else: "3.5 per cent, and another 1.5" of a norm are shares of GDP, and no people. */
function unitOf(scene: Scene, kind: Kind, { family, quantity, noun }: ReadQuantity): string | null {
  if (kind !== "spending" && kind !== "target" && kind !== "cost") return quantity.unit;
  if (family === "money" || family === "gdp" || (family === "states" && kind === "spending")) return quantity.unit;
  const small = (quantity.max ?? quantity.min ?? 99) <= 12;
  const ofGdp =
    kind !== "cost" &&
    small &&
    (scene.quantities.some((other) => other.family === "gdp") ||
      scene.before.some((d) => d.quantity?.unit === "%gdp" && scene.index - d.sentence <= 6) ||
      /\b(?:gdp|nato|alliance)\b/i.test(scene.tokens.text.slice(scene.sentence.start, scene.sentence.end)));
  if (family === "percent") return ofGdp && kind === "target" ? "%gdp" : quantity.unit;
  if (noun < 0 && ofGdp && scene.quantities.some((other) => other.family === "percent" || other.family === "gdp")) return "%gdp";
  return quantity.unit === "" ? "" : null;
}

function numbered(scene: Scene, kind: Kind, q: ReadQuantity, weights: Weights): Draft | null {
  const clause = clauseOfQuantity(scene, q);
  const own = unitOf(scene, kind, q);
  if (own === null) return null;
  const unit = own !== "" ? own : q.quantity.unit !== "" ? q.quantity.unit : kind === "force" ? "personnel" : kind === "membership" ? "states" : "";
  const quantity = { ...q.quantity, unit, as: q.change !== null ? ("change" as const) : q.quantity.as };
  return filled(scene, draftOf(kind, `${kind}/weighed-number`, evidenceOf(scene, clause, q), scene.index, { clause, used: q, quantity }), weights);
}

function unnumbered(scene: Scene, kind: Kind, clause: Clause | null, weights: Weights): Draft {
  const range = clause === null ? scene.sentence : rangeOf(scene, clause);
  // "Japan is expected to join": the words go on to what is expected.
  const inner =
    clause === null ? undefined : scene.clauses.find((c) => c.governor === clause && c.type === "infinitive" && rangeOf(scene, c).first === range.last);
  return filled(
    scene,
    draftOf(kind, `${kind}/weighed`, spanOf(scene, range.first, inner === undefined ? range.last : rangeOf(scene, inner).last), scene.index, { clause }),
    weights,
  );
}

/** The clause of the sentence that most likely tells a kind. */
function clauseFor(scene: Scene, k: number, byClause: ReadonlyMap<Clause, Float64Array>): Clause | null {
  let best: Clause | null = scene.clauses[0] ?? null,
    most = Number.NEGATIVE_INFINITY;
  for (const [clause, scores] of byClause)
    if (scores[k] > most) {
      most = scores[k];
      best = clause;
    }
  return best;
}

/** A draft with the likeliest actor (and how likely it is as its trust), stage, change and modality, and with its place. */
function filled(scene: Scene, draft: Draft, weights: Weights): Draft {
  const { actor, share } = actorFor(scene, draft, weights);
  draft.actor = actor;
  draft.trust = share;
  draft.filled["kind"] = "no rule reads these words; in reports coded by hand, words like these tell it";
  if (actor.length > 0) draft.filled["actor"] = "the likeliest of those that the words put forward";
  const range = draft.clause === null ? scene.sentence : rangeOf(scene, draft.clause);
  draft.mission = missionOf(scene, range.first, range.last);
  draft.place = placeOf(scene, range, draft.mission).filter((p) => !draft.actor.some((a) => a.id === p.id));
  tell(scene, draft, weights);
  if (draft.kind === "meeting") draft.form = formOf(wordsOf(scene, range.first, range.last).toLowerCase()) || "meeting";
  if (talk.has(draft.kind)) draft.topic = wordsOf(scene, range.first, range.last);
  return draft;
}

/** The likeliest actor, and how likely it is among all candidates, 0–1. */
function actorFor(scene: Scene, { kind, clause, used, span }: Draft, weights: Weights): { actor: Draft["actor"]; share: number } {
  const candidates = candidatesOf(scene, { kind, clause, used, offset: span.start });
  const scores = Float64Array.from(candidates, (c) => weights.actor.sum(c.bag));
  const best = likeliest(scores);
  let all = 0;
  for (const score of scores) all += Math.exp(score - scores[best]);
  return { actor: [...candidates[best].actor], share: 1 / all };
}

const leaving: ReadonlySet<string> = new Set(["withdraw", "evacuate", "repatriate", "recall"]);

/** Kinds whose stage and change the contract fixes. */
const contractFixes: ReadonlySet<Kind> = new Set(["position", "condition", "consequence", "target"]);
const talk: ReadonlySet<Kind> = new Set(["position", "condition", "consequence"]);

/** How far it has come, and what else the clause says of it. */
function tell(scene: Scene, draft: Draft, weights: Weights): void {
  told.clear();
  toldFeatures(scene, draft.clause, draft.kind, told);
  const scores = weights.told.scores(told);
  const pick = <V extends string>(values: readonly V[], from: number): V => values[likeliest(scores, from, from + values.length) - from];
  draft.modality = pick(modalities, toldAt.modality);
  if (draft.kind === "position") draft.stance = pick(stances, toldAt.stance);
  if (draft.kind === "condition") draft.gate = pick(gates, toldAt.gate);
  if (contractFixes.has(draft.kind)) return;
  draft.stage = pick(stages, toldAt.stage);
  if (draft.kind !== "meeting") draft.change = pick(changes, toldAt.change);
  // "have decided to withdraw": whatever else such words tell elsewhere, nobody comes.
  if (draft.kind === "force" && draft.clause !== null && leaving.has(lemmaOf(draft.clause)) && (draft.change === "start" || draft.change === "add"))
    draft.change = "end";
}
