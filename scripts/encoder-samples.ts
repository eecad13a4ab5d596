/**
 * What the encoder and its heads are learnt from: the sentences of coded reports with their clauses, numbers, names and claims, one report a line of JSON, for
 * `training/encoder/learn.py`. The open gold counts beside the training reports, and so do the plain sentences of `tests/grids/`; `share` and `times` say how
 * likely each is to be learnt from in a round, and how often, by the care with which it was coded. Folders: further coded reports that lie elsewhere, as `reports/` and `gold/` in the form of the gold or as files in the form of `training/`.
 *
 *   node scripts/encoder-samples.ts [FOLDER...] > samples.ndjson
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actorsOf } from "../src/claims/args.ts";
import type { Draft } from "../src/claims/draft.ts";
import { rangeOf, type Scene, spanOf } from "../src/claims/scene.ts";
import { actorIds, candidatesOf } from "../src/claims/weighing/candidates.ts";
import { changes, gates, kinds, modalities, stages, stances } from "../src/model/claim.ts";
import type { Span } from "../src/model/span.ts";
import { nowOf, whenForms, whensOf } from "../src/claims/weighing/whens.ts";
import { whereOf } from "../src/claims/weighing/wheres.ts";
import { makeReader, type Reader } from "../src/pipeline/read.ts";
import { loadRegistry } from "../src/pipeline/registry.ts";
import { plainDocument } from "../src/sources/plain.ts";
import { goldSets } from "./gold-sets.ts";
import { cellsOf, gridOf } from "./grids.ts";
import { clauseFor, clauseIn, numbersOf } from "./samples.ts";
import { goldIn, idOf, idsOf, timesAgree } from "./score.ts";
import { codedCell } from "./coded-cells.ts";
import { type Coded, codedGold, isCareful, type TrainingClaim, trainingReports } from "./training.ts";

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
        where: [...idsOf(claim.place ?? []), ...(claim.mission ? [`%${idOf(claim.mission) ?? ""}`] : [])],
        when: whenOf(scene, claim),
        stage: placeOf(stages, claim.stage),
        change: placeOf(changes, claim.change),
        modality: placeOf(modalities, claim.modality ?? "stated"),
        stance: placeOf(stances, claim.stance),
        gate: placeOf(gates, claim.gate),
      };
    }),
  };
}

/**
 * The ways to mean the times of the report that are right of a claim, each as the place of the time in it and the form; -1 for none and for the day of the report.
 * Those that say just the same, or else those that agree. Null where it is not known.
 */
function whenOf({ reading }: Scene, { timed, holds }: TrainingClaim): [number, number][] | null {
  if (timed !== true) return null;
  if (holds === null) return [[-1, whenForms.never]];
  const now = nowOf(reading),
    ways = reading.times.flatMap((time, i) => whensOf(time).map(({ edtf, form }) => ({ edtf, way: [i, form] as [number, number] })));
  if (now !== null) ways.push({ edtf: now, way: [-1, whenForms.now] });
  const same = ways.filter(({ edtf }) => edtf === holds.edtf);
  return (same.length > 0 ? same : ways.filter(({ edtf }) => timesAgree(holds.edtf, edtf))).map(({ way }) => way);
}

/** Null where nothing in the report is read at all. */
function reportSample(reader: Reader, report: Coded, count: { readonly times: number; readonly share: number }): object | null {
  const sents: object[] = [];
  let known: { text: string; now: boolean; ents: object[]; wheres: object[]; told: object[] } | null = null;
  reader.read(plainDocument(`${report.name}.txt`, report.text), {
    sceneAt: (scene, drafts, at) => {
      known ??= {
        text: scene.tokens.text,
        now: nowOf(scene.reading) !== null,
        told: scene.reading.times.map((time) => ({ s: time.start, e: time.end, forms: whensOf(time).map(({ form }) => form) })),
        ents: scene.reading.entities.map((e) => ({ s: e.start, e: e.end, ids: actorsOf(scene, e).map((a) => a.id ?? `?${a.name}`) })),
        wheres: scene.reading.entities.flatMap((e) => {
          const where = whereOf(scene.reading, e);
          return where === null ? [] : [{ s: e.start, e: e.end, ids: where.ids, form: where.form }];
        }),
      };
      sents.push(sentenceSample(scene, drafts, report, at));
    },
  });
  return known === null ? null : { name: report.name, ...count, ...(known as object), sents };
}

/** Plain sentences: some fillings of each frame of the grids, those that say clearly which words carry which claim. */
const fillingsPerFrame = 4;
const gridsFolder = join(import.meta.dirname, "../tests/grids");
function cells(): Coded[] {
  const files = readdirSync(gridsFolder).filter((name) => name.endsWith(".txt"));
  return files
    .sort()
    .flatMap((file) =>
      cellsOf(gridOf(file, readFileSync(join(gridsFolder, file), "utf8")), fillingsPerFrame, 7).flatMap(
        (cell, i) => codedCell(cell, `${file}-${String(i)}`) ?? [],
      ),
    );
}

const elsewhere = (folder: string): Coded[] =>
  existsSync(join(folder, "gold")) ? goldIn(join(folder, "gold"), folder).map(codedGold) : trainingReports(folder);

const reader = makeReader(loadRegistry());
const reports = trainingReports();
const gold = goldSets()
  .filter(({ open, name }) => open && name !== "own gold")
  .flatMap(({ documents }) => documents);
/**
 * How often a report that is drawn for a round is learnt from, and the share of its like that are drawn: those coded with the care of gold, further ones, which are real
 * reports told in other words, and the gold.
 */
const counts = { early: { times: 1, share: 0.3 }, careful: { times: 2, share: 0.6 }, further: { times: 3, share: 1 }, gold: { times: 4, share: 0.6 } };
for (const [coded, count] of [
  [reports.filter((report) => !isCareful(report)), counts.early],
  [cells(), counts.early],
  [reports.filter(isCareful), counts.careful],
  [process.argv.slice(2).flatMap(elsewhere), counts.further],
  [gold.map(codedGold), counts.gold],
] as const)
  for (const report of coded) {
    const sample = reportSample(reader, report, count);
    if (sample !== null) process.stdout.write(`${JSON.stringify(sample)}\n`);
  }
