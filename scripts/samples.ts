/** Samples to learn from: what the reader sees of the sentences of coded reports, with what their coders say is in them. */
import { actorIds, candidatesOf } from "../src/claims/weighing/candidates.ts";
import {
  Bag,
  ownFeatures,
  quantityFeatures,
  ruleFeatures,
  ruleOnQuantity,
  type SentenceBag,
  sentenceBag,
  toldFeatures,
} from "../src/claims/weighing/features.ts";
import { toldAt, toldHeads } from "../src/claims/weighing/told.ts";
import { clauseOfQuantity } from "../src/claims/carrier.ts";
import type { Draft } from "../src/claims/draft.ts";
import { worthFeatures } from "../src/claims/weighing/worth.ts";
import { lemmaOf, type Scene } from "../src/claims/scene.ts";
import { saying } from "../src/claims/stage-words.ts";
import type { ReadQuantity } from "../src/mentions/quantity/types.ts";
import { changes, gates, kinds, modalities, stages, stances } from "../src/model/claim.ts";
import type { Reader } from "../src/pipeline/read.ts";
import { plainDocument } from "../src/sources/plain.ts";
import type { Clause } from "../src/text/clauses.ts";
import { certainFeatures } from "../src/claims/weighing/certain.ts";
import type { Weights } from "../src/claims/weighing/weights.ts";
import { scoreOf } from "./score.ts";
import type { Coded, TrainingClaim, TrainingReport } from "./training.ts";
import { fieldAround, full } from "../src/claims/field.ts";
import { askedTokens, subjectFeatures } from "../src/claims/weighing/subject.ts";
import { readText } from "../src/text/read.ts";

/** Features, and for each question 1 (yes), 0 (no) or -1 (not asked here). */
export interface Sample {
  readonly features: Int32Array;
  readonly answers: Int8Array;
}
/** Candidates by their features, and which of them is right (-1: none). */
export interface Choice {
  readonly candidates: readonly Int32Array[];
  readonly right: number;
}
export interface Samples {
  readonly worth: Sample[];
  readonly sentence: Sample[];
  readonly clause: Sample[];
  readonly quantity: Sample[];
  readonly told: Sample[];
  readonly actor: Choice[];
}

export const noSamples = (): Samples => ({ worth: [], sentence: [], clause: [], quantity: [], told: [], actor: [] });

const bag = new Bag();
const copyOf = ({ items, count }: Bag): Int32Array => items.slice(0, count);
const sameNumber = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));

/**
 * Adds the samples of a report. `withRules`: whether what the rules made of it is shown too; where they were written on it, that would teach to trust them too
 * much.
 */
export function addSamples(reader: Reader, report: Pick<TrainingReport, "name" | "text" | "claims">, samples: Samples, withRules = true): void {
  reader.read(plainDocument(`${report.name}.txt`, report.text), {
    sceneAt: (scene, drafts, at) => {
      const here = report.claims.filter((claim) => claim.start < at.end && at.start < claim.end);
      const numbers = numbersOf(scene, here);
      addSentence(scene, drafts, here, numbers, samples, withRules);
      for (const claim of here)
        if (claim.required !== false) addChoices(scene, drafts, claim, numbers.get(claim) ?? null, Math.max(claim.start, at.start), samples);
    },
  });
}

/** Claims in so many tokens from which a report speaks of the field throughout; meetings and stances are in other news too. */
const tokensToClaim = 80;

/**
 * Whether a short report tells of commitments throughout. Those that hardly use a word of the field count more, since only they will be asked, and so do those that do
 * not tell of them, which are few.
 */
export function subjectSamples({ name, text, claims }: Coded): Sample[] {
  const read = readText(plainDocument(`${name}.txt`, text)),
    { count } = read.tokens;
  if (count < askedTokens.least || count >= askedTokens.most) return [];
  bag.clear();
  subjectFeatures(read, bag);
  const told = claims.filter(({ required, kind }) => required !== false && kind !== "meeting" && kind !== "position").length,
    isTold = told * tokensToClaim >= count,
    isPoor = fieldAround(read, null).overall < full;
  const sample = { features: copyOf(bag), answers: Int8Array.from([isTold ? 1 : 0]) };
  return new Array<Sample>(isTold ? (isPoor ? 2 : 1) : isPoor ? 6 : 4).fill(sample);
}

/** Which number of the sentence each claim is told with. */
export function numbersOf(scene: Scene, claims: readonly TrainingClaim[]): Map<TrainingClaim, ReadQuantity> {
  const found = new Map<TrainingClaim, ReadQuantity>();
  for (const claim of claims) {
    const wanted = claim.quantity;
    if (!wanted || (wanted.min === null && wanted.max === null)) continue;
    const isIt = ({ quantity }: ReadQuantity): boolean => sameNumber(quantity.min ?? quantity.max, wanted.min ?? wanted.max);
    const q = scene.quantities.find((each) => isIt(each) && ![...found.values()].includes(each)) ?? scene.quantities.find(isIt);
    if (q) found.set(claim, q);
  }
  return found;
}

function addSentence(
  scene: Scene,
  drafts: readonly Draft[],
  here: readonly TrainingClaim[],
  numbers: ReadonlyMap<TrainingClaim, ReadQuantity>,
  samples: Samples,
  withRules: boolean,
): void {
  bag.clear();
  worthFeatures(scene, bag);
  samples.worth.push({ features: copyOf(bag), answers: Int8Array.from(kinds, (kind) => (drafts.some((d) => d.kind === kind) ? 1 : 0)) });
  const atHand = sentenceBag(scene),
    { row, bag: ofSentence } = atHand;
  if (withRules) ruleFeatures(drafts, ofSentence);
  const answers = new Int8Array(kinds.length);
  for (const claim of here) {
    const k = kinds.indexOf(claim.kind);
    if (claim.required !== false && !claim.quantity) answers[k] = 1;
    else if (answers[k] === 0) answers[k] = -1;
  }
  samples.sentence.push({ features: copyOf(ofSentence), answers });
  const base = ofSentence.count;
  addClauses(scene, atHand, withRules ? drafts : [], here, samples);
  for (const q of scene.quantities) {
    ofSentence.count = base;
    quantityFeatures(scene, q, row, ofSentence);
    if (withRules) ruleOnQuantity(drafts, q, ofSentence);
    const ofNumber = new Int8Array(kinds.length);
    for (const [claim, number] of numbers) if (number === q) ofNumber[kinds.indexOf(claim.kind)] = claim.required === false ? -1 : 1;
    samples.quantity.push({ features: copyOf(ofSentence), answers: ofNumber });
  }
}

/** The bag holds the sentence's features, and what the rules made of it. */
function addClauses(scene: Scene, { row, bag: ofSentence }: SentenceBag, drafts: readonly Draft[], here: readonly TrainingClaim[], samples: Samples): void {
  const base = ofSentence.count;
  const told = new Map(here.map((claim) => [claim, claim.quantity || claim.required === false ? null : clauseIn(scene, claim.start, claim.end)]));
  for (const clause of scene.clauses) {
    ofSentence.count = base;
    ownFeatures(scene, clause, row, drafts, ofSentence);
    const answers = new Int8Array(kinds.length),
      at = scene.tokens.start[clause.vg.main];
    for (const [claim, itsClause] of told) {
      const k = kinds.indexOf(claim.kind);
      if (itsClause === clause) answers[k] = 1;
      else if (answers[k] === 0 && claim.start <= at && at < claim.end) answers[k] = -1;
    }
    samples.clause.push({ features: copyOf(ofSentence), answers });
  }
}

/** Who acts and how far it has come. */
function addChoices(scene: Scene, drafts: readonly Draft[], claim: TrainingClaim, used: ReadQuantity | null, from: number, samples: Samples): void {
  const clause = clauseFor(scene, drafts, claim, used, from);
  const offset = clause === null ? from : scene.tokens.start[clause.vg.first];
  const right = actorIds(claim.actor as readonly { id: string | null; name: string }[]);
  const candidates = candidatesOf(scene, { kind: claim.kind, clause, used, offset });
  samples.actor.push({ candidates: candidates.map((c) => copyOf(c.bag)), right: candidates.findIndex((c) => c.id === right) });
  bag.clear();
  toldFeatures(scene, clause, claim.kind, bag);
  samples.told.push({ features: copyOf(bag), answers: toldAnswers(claim) });
}

/** The clause that a coded claim is told in: that of the rule that reads it, else that of its number, else one of its words. */
export function clauseFor(scene: Scene, drafts: readonly Draft[], claim: TrainingClaim, used: ReadQuantity | null, from: number): Clause | null {
  const ofKind = drafts.filter((d) => d.kind === claim.kind && d.span.start < claim.end && claim.start < d.span.end);
  const chosen = ofKind.find((d) => d.used === used) ?? ofKind.find((d) => used === null || d.used === null) ?? null;
  return chosen?.clause ?? (used === null ? null : clauseOfQuantity(scene, used)) ?? clauseIn(scene, from, claim.end);
}

/** The first clause of a claim's words that is more than a verb of saying. */
export function clauseIn(scene: Scene, start: number, end: number): Clause | null {
  const inside = scene.clauses.filter(({ vg }) => scene.tokens.start[vg.first] >= start && scene.tokens.end[vg.last - 1] <= end);
  return inside.find((clause) => !saying.has(lemmaOf(clause))) ?? inside[0] ?? null;
}

function toldAnswers(claim: TrainingClaim): Int8Array {
  const answers = new Int8Array(toldHeads).fill(-1);
  const answer = (from: number, values: readonly string[], value: string | undefined): void => {
    const at = value === undefined ? -1 : values.indexOf(value);
    if (at >= 0) for (let i = 0; i < values.length; i++) answers[from + i] = i === at ? 1 : 0;
  };
  answer(toldAt.stage, stages, claim.stage);
  answer(toldAt.change, changes, claim.change);
  answer(toldAt.modality, modalities, claim.modality ?? "stated");
  answer(toldAt.stance, stances, claim.stance);
  answer(toldAt.gate, gates, claim.gate);
  return answers;
}

/** The claims that are read in a report, each with whether its coder says the same: true in kind, actor and quantity. Optional claims are left out. */
export function certainSamples(reader: Reader, weights: Weights, { name, text, claims }: Pick<TrainingReport, "name" | "text" | "claims">): Sample[] {
  const features = new Map<string, Int32Array>();
  const record = reader.read(plainDocument(`${name}.txt`, text), {
    claimAt: (scene, draft, claim) => {
      bag.clear();
      certainFeatures(scene, draft, claim, weights, bag);
      features.set(claim.id, copyOf(bag));
    },
  });
  const { verdicts } = scoreOf([{ document: { name, path: "", gold: { file: name, publishedOn: null, claims } }, claims: record.claims, publishedOn: null }]);
  return verdicts.flatMap(({ said, core }) => {
    const found = features.get(said.id);
    return found ? [{ features: found, answers: Int8Array.of(core ? 1 : 0) }] : [];
  });
}
