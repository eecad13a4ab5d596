/**
 * How likely a claim is true to its words: logistic regression over what is known of its reading (the rule, the verb, whose name it is and whence, the number,
 * where in which report it stands)
 * and over what the other tables say of the same words, learnt from claims that were read in coded reports. It is the certainty of the reading, not of the
 * world.
 */
import type { Claim } from "../../model/claim.ts";
import { changes, kinds, modalities, stages } from "../../model/claim.ts";
import { clauseOfQuantity } from "../carrier.ts";
import { type Draft, isWeighed } from "../draft.ts";
import type { Scene } from "../scene.ts";
import { actorIds } from "./candidates.ts";
import { Bag } from "./features.ts";
import { Odds } from "./odds.ts";
import { paired, symbolOf, symbolOfName, verbSymbol } from "./symbols.ts";
import { toldAt } from "./told.ts";
import { isTalk } from "./weigh.ts";
import type { Weights } from "./weights.ts";

/** What the finished claim has beside its draft. */
export type Finished = Pick<Claim, "problems" | "holds" | "attribution">;

const own = new Bag();

/** 0–1: of the claims at 0.9, nine in ten should be true to their words in kind, actor and quantity; `npm run eval:calibration` measures it. */
export function likelihoodOf(scene: Scene, draft: Draft, finished: Finished, weights: Weights): number {
  const table = certainTable(scene, draft, finished, weights);
  if (!isHeard(scene, weights)) return shareOf(table);
  const { claim, actor } = heardOf(scene, draft, weights);
  return shareOf(counts.table * table + counts.claim * claim + counts.actor * actor + counts.all);
}

/** The log-odds of the table alone. */
export function certainTable(scene: Scene, draft: Draft, finished: Finished, weights: Weights): number {
  own.clear();
  certainFeatures(scene, draft, finished, weights, own);
  return weights.certain.score(own, 0);
}
const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * What each counts where the encoder is heard too: the log-odds of the table, which has learnt without it, those of the claim by the encoder alone, and those of its actor among
 * all who may act, by both. Fitted by `scripts/certain-heard.ts` to 450 claims of real reports that the encoder has not learnt from.
 */
const counts = { table: 0.57, claim: 0.26, actor: 0.12, all: -0.74 };

/** In talk the tables alone are asked. */
export const isHeard = (scene: Scene, weights: Weights): boolean => weights.encoder !== null && !isTalk(scene);

/** The encoder's log-odds of the claim, and those of its actor among all who may act, both within bounds. */
export function heardOf(scene: Scene, draft: Draft, weights: Weights): { readonly claim: number; readonly actor: number } {
  const odds = new Odds(scene, isWeighed(draft) ? [] : [draft], weights),
    { candidates, shares } = odds.actors(draft),
    id = actorIds(draft.actor),
    chosen = candidates.findIndex((c) => c.id === id),
    share = chosen < 0 ? putForwardByNobody : Math.max(leastShare, Math.min(1 - leastShare, shares[chosen]));
  return { claim: Math.max(-4, Math.min(5, odds.byEncoder(draft) ?? 0)), actor: Math.log(share / (1 - share)) };
}
/** The share of an actor whom the words do not put forward as one that weights could choose. */
const putForwardByNobody = 0.12,
  leastShare = 1e-4;

/** Log-odds in steps of a half, no further than three from even. */
const step = (odds: number): number => Math.round(2 * Math.max(-3, Math.min(3, odds)));
const most = (value: number, limit: number): number => Math.min(limit, value);
const names = new Map<string, number>();
const named = (name: string): number => {
  let s = names.get(name);
  if (s === undefined) names.set(name, (s = symbolOf(`@certain-${name}`)));
  return s;
};

/** Each thing known by itself, with the kind of the claim, and with whether it has a number. */
export function certainFeatures(scene: Scene, draft: Draft, { problems, holds, attribution }: Finished, weights: Weights, bag: Bag): void {
  const { kind, clause, quantity } = draft,
    { sentence, reading, tokens } = scene;
  const vg = clause?.vg ?? null;
  const k = symbolOfName(kind),
    number = quantity === null ? "none" : quantity.min === null && quantity.max === null ? "words" : "number",
    n = symbolOfName(number);
  const add = (name: string, value: number): void => {
    const f = paired(named(name), value);
    bag.add(f);
    bag.add(paired(f, k));
    bag.add(paired(f, n));
  };
  const rule = symbolOfName(draft.rules[0]),
    verb = clause === null ? 0 : verbSymbol(clause),
    filled = symbolOfName(draft.filled["actor"]?.slice(0, 24) ?? "");
  add("bias", 0);
  add("number", n);
  add("unit", symbolOfName(quantity?.unit ?? ""));
  add("as", symbolOfName(quantity?.as ?? ""));
  add("size", quantity === null ? -1 : Math.floor(Math.log2(Math.max(1, quantity.min ?? quantity.max ?? 1))));
  add("stage", symbolOfName(draft.stage));
  add("modality", symbolOfName(draft.modality));
  add("change", symbolOfName(draft.change));
  add("stance", symbolOfName(draft.stance ?? draft.gate ?? ""));
  add("rule", rule);
  add("rule-verb", paired(rule, verb));
  add("rule-filled", paired(rule, filled));
  add("rules", most(draft.rules.length, 4));
  add("trust", Math.round(draft.trust * 20));
  add("filled", filled);
  add("actors", most(draft.actor.length, 3));
  add("unknown", draft.actor.some((a) => a.id === null) ? 1 : 0);
  add("problems", most(problems.length, 2));
  add("damaged", sentence.damaged ? 1 : 0);
  add("quality", Math.round(reading.text.quality.score * 10));
  add("type", symbolOfName(clause === null ? "" : `${clause.type}/${clause.marker}`));
  add("form", symbolOfName(vg === null ? "" : `${vg.form}/${vg.tense}/${vg.modal}`));
  add("aspect", vg === null ? -1 : (vg.passive ? 1 : 0) + (vg.perfect ? 2 : 0) + (vg.negated ? 4 : 0) + (vg.progressive ? 8 : 0));
  add("verb", verb);
  add("governor", clause?.governor ? verbSymbol(clause.governor) : 0);
  add("subject", clause === null ? 0 : clause.subject === null ? 1 : clause.inherited ? 2 : 3);
  add("length", most((sentence.last - sentence.first) >> 3, 8));
  add("near", most((scene.near / 15) | 0, 9));
  add("overall", most((scene.overall / 10) | 0, 9));
  add("speaker", (sentence.speaker === null ? 0 : 1) + (reading.voice === null ? 0 : 2) + (reading.opposed ? 4 : 0));
  add("heading", sentence.heading ? 1 : 0);
  add("clauses", most(scene.clauses.length, 6));
  add("quantities", most(scene.quantities.length, 5));
  add("entities", most(scene.entities.length, 8));
  add("times", most(scene.times.length, 4));
  add("index", Math.floor(Math.log2(scene.index + 1)));
  add("tokens", Math.floor(Math.log2(tokens.count + 1)));
  add("told", most(toldNear(scene), 9));
  add("share", Math.floor((10 * scene.before.length) / (scene.index + 1)));
  add("place", most(draft.place.length, 2) + (draft.mission === null ? 0 : 3));
  add("with", most(draft.with.length, 2));
  add("holds", holds === null ? 0 : 1);
  add("source", symbolOfName(attribution[0]?.kind ?? ""));
  add("ownwords", attribution.some(({ who }) => who.id !== null && draft.actor.some((a) => a.id === who.id)) ? 1 : 0);
  addOdds(scene, draft, weights, add);
}

/** What the other tables say of the same words: whether they tell a claim of the kind, whose it is, how far it has come. */
function addOdds(scene: Scene, draft: Draft, weights: Weights, add: (name: string, value: number) => void): void {
  const { kind, clause, used, actor, stage, change, modality } = draft,
    at = kinds.indexOf(kind),
    odds = new Odds(scene, null, { ...weights, encoder: null });
  add("by-sentence", step(odds.sentence[at]));
  const carrier = clause ?? (used === null ? null : clauseOfQuantity(scene, used));
  if (carrier !== null) add("by-clause", step(odds.clause(carrier)[at]));
  if (used !== null) add("by-number", step(odds.number(used)[at]));
  const { candidates, shares } = odds.actors(draft),
    id = actorIds(actor);
  const chosen = candidates.findIndex((c) => c.id === id);
  add("actor-share", chosen < 0 ? -1 : Math.round(10 * shares[chosen]));
  add("actor-rank", chosen < 0 ? -1 : most(shares.filter((share) => share > shares[chosen]).length, 4));
  add("actor-best", Math.round(10 * Math.max(...shares)));
  add("candidates", most(candidates.length >> 1, 8));
  const told = odds.told(draft);
  add("stage-odds", step(margin(told, toldAt.stage, stages, stage)));
  add("change-odds", step(margin(told, toldAt.change, changes, change)));
  add("modality-odds", step(margin(told, toldAt.modality, modalities, modality)));
}

/** By how much the value that was read is ahead of the likeliest other one. */
function margin<V extends string>(scores: Float64Array, from: number, values: readonly V[], value: V): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if (values[i] !== value) best = Math.max(best, scores[from + i]);
  return scores[from + values.indexOf(value)] - best;
}

/** Claims of the eight sentences before. */
function toldNear({ before, index }: Scene): number {
  let count = 0;
  for (let i = before.length - 1; i >= 0 && index - before[i].sentence <= 8; i--) count++;
  return count;
}
