/**
 * What the encoder and its heads are learnt from: the sentences of coded reports with their clauses, numbers, names and claims, one report a line of JSON, for
 * `training/encoder/learn.py`. The open gold counts beside the training reports: a report of it is marked `gold`.
 *
 *   node scripts/encoder-samples.ts > samples.ndjson
 */
import { actorsOf } from "../src/claims/args.ts";
import type { Draft } from "../src/claims/draft.ts";
import { rangeOf, type Scene, spanOf } from "../src/claims/scene.ts";
import { actorIds, candidatesOf } from "../src/claims/weighing/candidates.ts";
import { changes, gates, kinds, modalities, stages, stances } from "../src/model/claim.ts";
import type { Span } from "../src/model/span.ts";
import { makeReader, type Reader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { plainDocument } from "../src/sources/plain.ts";
import { goldSets } from "./gold-sets.ts";
import { clauseFor, clauseIn, numbersOf } from "./samples.ts";
import { type Coded, codedGold, type TrainingClaim, trainingReports } from "./training.ts";

type Answers = readonly number[];
const flags = (drafts: readonly Draft[], is: (draft: Draft) => boolean): Answers => kinds.map((kind) => (drafts.some((d) => d.kind === kind && is(d)) ? 1 : 0));

/** For each kind 1 (a claim), 0 (none) or -1 (not asked): `told` are the claims here, `open` those that may or may not be said. */
function answersOf(told: readonly TrainingClaim[], open: readonly TrainingClaim[]): Answers {
  return kinds.map((kind) => (told.some((claim) => claim.kind === kind) ? 1 : open.some((claim) => claim.kind === kind) ? -1 : 0));
}

const placeOf = (values: readonly string[], value: string | undefined): number => (value === undefined ? -1 : values.indexOf(value));

function sentenceSample(scene: Scene, drafts: readonly Draft[], { claims }: Coded, at: Span): object {
  const { tokens } = scene;
  const here = claims.filter((claim) => claim.start < at.end && at.start < claim.end),
    required = here.filter((claim) => claim.required !== false),
    numbers = numbersOf(scene, here),
    bare = required.filter((claim) => !claim.quantity);
  const clauses = new Map(bare.map((claim) => [claim, clauseIn(scene, claim.start, claim.end)]));
  return {
    s: scene.sentence.start,
    e: scene.sentence.end,
    lab: answersOf(bare, here),
    bare: flags(drafts, (d) => d.quantity === null),
    num: flags(drafts, (d) => d.quantity !== null),
    clauses: scene.clauses.map((clause) => {
      const { first, last } = rangeOf(scene, clause),
        { start, end } = spanOf(scene, first, last),
        main = tokens.start[clause.vg.main];
      return {
        s: start,
        e: end,
        v: [tokens.start[clause.vg.first], tokens.end[clause.vg.last - 1]],
        lab: answersOf(
          bare.filter((claim) => clauses.get(claim) === clause),
          here.filter((claim) => claim.start <= main && main < claim.end),
        ),
        rule: flags(drafts, (d) => d.clause === clause),
      };
    }),
    qty: scene.quantities.map((q) => {
      const its = [...numbers].filter(([, number]) => number === q).map(([claim]) => claim);
      return {
        s: q.start,
        e: q.end,
        f: q.family,
        lab: answersOf(
          its.filter((claim) => claim.required !== false),
          its,
        ),
        rule: flags(drafts, (d) => d.used === q),
      };
    }),
    claims: required.map((claim) => {
      const used = numbers.get(claim) ?? null,
        from = Math.max(claim.start, at.start),
        clause = clauseFor(scene, drafts, claim, used, from),
        offset = clause === null ? from : tokens.start[clause.vg.first];
      const candidates = candidatesOf(scene, { kind: claim.kind, clause, used, offset }).map((c) => c.id);
      return {
        k: kinds.indexOf(claim.kind),
        s: from,
        e: Math.min(claim.end, at.end),
        cl: clause === null ? -1 : scene.clauses.indexOf(clause),
        q: used === null ? -1 : scene.quantities.indexOf(used),
        cands: candidates,
        right: candidates.indexOf(actorIds(claim.actor as readonly { id: string | null; name: string }[])),
        stage: placeOf(stages, claim.stage),
        change: placeOf(changes, claim.change),
        modality: placeOf(modalities, claim.modality ?? "stated"),
        stance: placeOf(stances, claim.stance),
        gate: placeOf(gates, claim.gate),
      };
    }),
  };
}

/** Null where nothing in the report is read at all. */
function reportSample(reader: Reader, report: Coded, gold: boolean): object | null {
  const sents: object[] = [];
  let known: { text: string; ents: object[] } | null = null;
  reader.read(plainDocument(`${report.name}.txt`, report.text), {
    sceneAt: (scene, drafts, at) => {
      known ??= {
        text: scene.tokens.text,
        ents: scene.reading.entities.map((e) => ({ s: e.start, e: e.end, ids: actorsOf(scene, e).map((a) => a.id ?? `?${a.name}`) })),
      };
      sents.push(sentenceSample(scene, drafts, report, at));
    },
  });
  return known === null ? null : { name: report.name, gold, ...(known as object), sents };
}

const reader = makeReader(loadRegistry());
const gold = goldSets()
  .filter(({ open, name }) => open && name !== "own gold")
  .flatMap(({ documents }) => documents);
for (const [reports, isGold] of [
  [trainingReports(), false],
  [gold.map(codedGold), true],
] as const)
  for (const report of reports) {
    const sample = reportSample(reader, report, isGold);
    if (sample !== null) process.stdout.write(`${JSON.stringify(sample)}\n`);
  }
