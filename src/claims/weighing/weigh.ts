/**
 * The weighed reading: after the rules have read a sentence, weights learnt from reports that were written and coded for it say what they have left out.
 * A claim that they hold for likely, its actor included, is added, in reports that tell of commitments; in talk nothing is added. What a rule reads in words
 * that tell no such claim elsewhere goes, and where somebody else is likelier to act, the claim is theirs.
 */
import { type Kind, kinds } from "../../model/claim.ts";
import type { Dated } from "../../model/edtf.ts";
import { clauseOfQuantity } from "../carrier.ts";
import { isFired } from "../fallen.ts";
import { isAskedOfAnother, isByItsName, isSaidByPronoun, pairedIn } from "../firm-actors.ts";
import { isLedUnit } from "../notsent.ts";
import { type Draft, isWeighed, sameActors } from "../draft.ts";
import { hostsOf, missionPlaces } from "../places.ts";
import type { Scene } from "../scene.ts";
import { actorIds } from "./candidates.ts";
import { clauseFor, likeliest, likeliestActor, numbered, unnumbered } from "./making.ts";
import { Odds } from "./odds.ts";
import { putPlaceRight } from "./placing.ts";
import { retell } from "./retell.ts";
import { timePutRight } from "./timing.ts";
import type { Weights } from "./weights.ts";

/**
 * `likely`: how likely a claim and its actor must be together (0–1) to be added; `least`: the log-odds of the claim alone from which its actor is looked for;
 * `certain`: how likely it must be true with all that is known of its reading once it is finished; `ruled`: the same for what a rule reads.
 * `doubtful`: log-odds below which what a rule reads is left out; `doubted`: the same in talk, for what it reads without a number, by the tables alone;
 * `argued`: the same in talk by the encoder alone, of kinds that speakers argue about.
 * `unnamed`: log-odds from which one is told of belonging to a body that is not named in the sentence.
 * `worth`: log-odds by the tables alone from which a sentence without a draft is looked at with the encoder; `alone`: the same in a report of a page (`brief`) where rules
 * have read nothing near by.
 * `dense`: words of the field in a thousand from which a report of a page is looked at as if rules had read something near by.
 * `sure`, `unlikely`: shares of the likelihood from which another actor takes the place of one below.
 * `again`: log-odds of a clause from which it may tell once more what another clause tells.
 * `run`: claims that the rules read in this sentence and the `reach` before it. `report`, `long`, `brief`: see `isTalk`.
 */
export const limits = {
  likely: 0.45,
  certain: 0.37,
  ruled: 0.25,
  doubted: -2,
  argued: 2,
  doubtful: -0.4,
  sure: 0.6,
  unlikely: 0.25,
  least: -1,
  unnamed: 3,
  worth: -2,
  alone: 1,
  dense: 40,
  report: 20,
  long: 1500,
  brief: 700,
  again: 0.5,
  run: 1,
  reach: 8,
};

/** What a rule read and weights left out, and how likely it was (0–1). */
export interface LeftOut {
  readonly draft: Draft;
  readonly likely: number;
}

/**
 * The claims of a sentence that the rules left out. `drafts`: what they read; what is not to be believed is taken out of it and told to `onLeftOut`, and actors are put
 * right in it.
 */
export function weigh(scene: Scene, drafts: Draft[], weights: Weights, onLeftOut?: (left: LeftOut) => void): Draft[] {
  if (isTalk(scene)) {
    if (!drafts.some((d) => isBare(d) || isArgued(d))) return [];
    const { sentence } = new Odds(scene, [...drafts], { ...weights, encoder: null });
    leaveOut(drafts, (draft) => (isBare(draft) ? sentence[kinds.indexOf(draft.kind)] : null), limits.doubted, onLeftOut);
    if (weights.encoder !== null && drafts.some(isArgued)) {
      const odds = new Odds(scene, [...drafts], weights);
      leaveOut(drafts, (draft) => (isArgued(draft) ? odds.byEncoder(draft) : null), limits.argued, onLeftOut);
    }
    return [];
  }
  const isTold = isTelling(scene, drafts) || isDense(scene);
  if (!isTold && scene.tokens.count > limits.brief) return [];
  if (drafts.length === 0 && !mayHold(scene, weights, isTold ? limits.worth : limits.alone)) return [];
  const odds = new Odds(scene, [...drafts], weights),
    paired = pairedIn(drafts);
  leaveOut(drafts, (draft) => (paired.has(draft) ? null : odds.draft(draft)), limits.doubtful, onLeftOut);
  for (const draft of drafts) if (!isOfMany(draft, drafts) && !paired.has(draft)) putActorRight(scene, draft, odds);
  for (const draft of drafts) if (!paired.has(draft)) retell(draft, drafts, odds);
  const counted = withNumbers(scene, drafts, odds);
  return [...counted, ...withoutNumbers(scene, [...drafts, ...counted], odds)];
}

/** Puts the claims of a sentence, those of rules and those added, where they likelier are; in talk nothing is done. */
export function place(scene: Scene, drafts: readonly Draft[], weights: Weights): void {
  if (drafts.length === 0 || isTalk(scene)) return;
  const odds = new Odds(scene, [...drafts], weights);
  for (const draft of drafts)
    if (putPlaceRight(draft, odds)) draft.with = [...draft.with.filter((party) => party.role !== "host"), ...hostsOf(scene, draft.place, draft.actor)];
}

/** When a claim is the case: what the rules read of it, `read`, or what is likelier; in talk what they read. */
export function when(scene: Scene, draft: Draft, read: Dated | null, weights: Weights): Dated | null {
  return isTalk(scene) ? read : timePutRight(draft, read, new Odds(scene, [], weights), scene.reading.published);
}

/** What speakers argue about, compare and suppose more than they tell: less than half of what is read of it in talk is true. */
const argued: ReadonlySet<Kind> = new Set(["position", "condition", "lead", "membership", "cost"]);
const isArgued = ({ kind }: Draft): boolean => argued.has(kind);

const isBare = ({ quantity }: Draft): boolean => quantity === null;

/** Takes out the drafts whose log-odds are below `least`; null where nothing is known of one. */
function leaveOut(drafts: Draft[], oddsOf: (draft: Draft) => number | null, least: number, onLeftOut?: (left: LeftOut) => void): void {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const odds = oddsOf(drafts[i]);
    if (odds === null || odds >= least) continue;
    const [draft] = drafts.splice(i, 1);
    onLeftOut?.({ draft, likely: shareOf(odds) });
  }
}

const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** May there be something in a sentence in which the rules read nothing? The tables alone are asked: the encoder costs a hundred times as much. `least`: their log-odds. */
function mayHold(scene: Scene, weights: Weights, least: number): boolean {
  if (weights.encoder === null) return true;
  const odds = new Odds(scene, [], { ...weights, encoder: null });
  const isWorth = (logOdds: number): boolean => logOdds >= least;
  return odds.sentence.some(isWorth) || scene.quantities.some((q) => odds.number(q).some(isWorth));
}

/** Who meets is several, and told by the rules; so is who is only counted ("thirteen members voted for it", "900 soldiers from ten states"). */
const isOfMany = (draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.kind === "meeting" ||
  draft.quantity?.unit === "states" ||
  drafts.some((d) => d.quantity?.unit === "states" && d.kind === draft.kind && d.clause === draft.clause && sameActors(d.actor, draft.actor));

/** Gives a claim to whoever is likelier to act in it. */
function putActorRight(scene: Scene, draft: Draft, odds: Odds): void {
  const { candidates, shares } = odds.actors(draft),
    best = likeliest(shares),
    own = actorIds(draft.actor),
    now = candidates.findIndex((c) => c.id === own);
  if (candidates[best].actor.length === 0 || shares[best] <= limits.sure || now < 0 || shares[now] >= limits.unlikely) return;
  if (isByItsName(draft) || isAskedOfAnother(scene, draft, candidates[best].actor) || isSaidByPronoun(scene, draft)) return;
  draft.actor = [...candidates[best].actor];
  draft.filled["actor"] = likeliestActor;
  draft.rules.push("actor/weighed");
}

function withNumbers(scene: Scene, drafts: Draft[], odds: Odds): Draft[] {
  const added: Draft[] = [];
  for (const q of scene.quantities) {
    const scores = odds.number(q),
      best = likeliest(scores),
      kind = kinds[best];
    if (scores[best] < limits.least || drafts.some((d) => d.used === q)) continue;
    // "soldiers from ten allies": how many states there are is told beside a force, and seldom alone.
    if (q.family === "states" && kind !== "membership") continue;
    const clause = clauseOfQuantity(scene, q);
    if (isFired(scene, clause, q) || (kind === "force" && isLedUnit(clause, q))) continue;
    const draft = numbered(scene, kind, q, odds);
    if (draft === null || drafts.some((d) => isSameNumber(d, draft)) || !isLikely(draft, scores[best])) continue;
    const bare = drafts.findIndex((d) => d.kind === kind && d.quantity === null && d.clause !== null && d.clause === draft.clause);
    if (bare >= 0) drafts.splice(bare, 1);
    added.push(draft);
  }
  return added;
}

/** "Up to 170 soldiers will go, 20 more than first": what a clause counts once of one thing, it does not count again. */
const isSameNumber = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind &&
  a.clause === b.clause &&
  a.quantity !== null &&
  (a.quantity.quote === b.quantity?.quote || isMoreOrLess(b)) &&
  sameActors(a.actor, b.actor);
const isMoreOrLess = ({ quantity, used }: Draft): boolean => quantity?.as === "change" || used?.noun === -1;

function withoutNumbers(scene: Scene, drafts: readonly Draft[], odds: Odds): Draft[] {
  const added: Draft[] = [];
  for (const [k, kind] of kinds.entries()) {
    // Nobody joins what is not named, unless the words are plain: "Peru still hopes to be let in".
    if (kind === "membership" && odds.sentence[k] < limits.unnamed && !scene.entities.some((e) => e.class === "body")) continue;
    if (odds.sentence[k] < limits.least || drafts.some((d) => d.kind === kind)) continue;
    const draft = unnumbered(scene, kind, clauseFor(scene, k, odds), odds);
    // Who hosts a mission does not lead it.
    if (kind === "lead" && draft.mission !== null && missionPlaces(scene, draft.mission).some((p) => draft.actor.some((a) => a.id === p.id))) continue;
    if (!isToldBy([...drafts, ...added], draft) && isLikely(draft, odds.sentence[k])) added.push(draft);
  }
  return [...added, ...again(scene, [...drafts, ...added], odds)];
}

/** "Oslo said no, and Athens is thinking it over": what is told once in a sentence may be told of somebody else in another clause. */
function again(scene: Scene, drafts: readonly Draft[], odds: Odds): Draft[] {
  const all = [...drafts];
  for (const clause of drafts.length === 0 ? [] : scene.clauses)
    for (const [k, kind] of kinds.entries()) {
      const logOdds = odds.clause(clause)[k];
      if (logOdds < limits.again || kind === "meeting") continue;
      const alike = all.filter((d) => d.kind === kind);
      if (alike.length === 0) continue;
      const draft = unnumbered(scene, kind, clause, odds);
      const isSame = alike.some((d) => (d.span.start < draft.span.end && draft.span.start < d.span.end) || sameActors(d.actor, draft.actor));
      if (!isSame && !isToldBy(all, draft) && isLikely(draft, logOdds)) all.push(draft);
    }
  return all.slice(drafts.length);
}

/** "Denmark is considering the request" is told once, as what the rules read it. */
const isToldBy = (drafts: readonly Draft[], { clause, actor }: Draft): boolean =>
  drafts.some((d) => d.clause !== null && d.clause === clause && sameActors(d.actor, actor));

/** Have rules read commitments near by? Elsewhere in a long report what resembles them is mostly talk. */
function isTelling(scene: Scene, drafts: readonly Draft[]): boolean {
  let run = drafts.length;
  for (let i = scene.before.length - 1; i >= 0 && scene.index - scene.before[i].sentence <= limits.reach; i--) if (!isWeighed(scene.before[i])) run++;
  return run >= limits.run;
}

/** A report of a page that is full of the field tells of commitments from its heading on, before any rule has read one. */
const isDense = ({ overall, tokens }: Scene): boolean => tokens.count <= limits.brief && overall >= limits.dense;

/**
 * Speech, an hour of it, and what touches the field in passing: `report` words of the field in a thousand and at most `long` tokens are a report of it, and so are `brief` of
 * an answer in parliament or an interview, which tells as much as it argues.
 */
export const isTalk = ({ overall, sentence, tokens, reading }: Scene): boolean =>
  overall < limits.report || tokens.count > (sentence.speaker !== null || reading.voice !== null ? limits.brief : limits.long);

/** Is a claim with its actor likely enough to be told? Its trust becomes how likely that is. */
function isLikely(draft: Draft, logOdds: number): boolean {
  draft.trust *= shareOf(logOdds);
  return draft.trust >= limits.likely && (draft.actor.length > 0 || draft.kind === "target" || draft.kind === "cost");
}
