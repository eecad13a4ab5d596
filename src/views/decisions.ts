/** What bodies have to decide. Which lines wait is in the columns; gates and positions are looked for in the reports of the lines that are shown. */
import { keptOf } from "./kept.ts";
import { indexFacts, isState } from "../ledger/facts.ts";
import { decisionsOf } from "../ledger/decisions.ts";
import { type Named, changes, kinds, stages } from "../model/claim.ts";
import { never } from "../model/columns.ts";
import { type Commitment, tracks } from "../model/commitment.ts";
import type { Decision } from "../model/decision.ts";
import { decidingLinesIn, nearbyCounts } from "../store/lines.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { type LedgerModel, modelOf } from "./model.ts";
import { aboutOf } from "./page/conflicts.ts";
import { isoOrNull } from "./page/desk.ts";
import { documentsKnown, isKnownIn, isReplacedIn, lastToldIn } from "./standing.ts";

export interface DecisionsAsk {
  readonly knownBy: number | null;
  /** Bodies, by id; separated by commas. */
  readonly body?: string;
  readonly limit: number;
  readonly offset: number;
}

/** `line` is what it is about, in parts: words in any language are made of them. */
export type DecisionRow = Decision & { readonly knownOn: string | null; readonly line: ReturnType<typeof aboutOf> & { readonly object: string | null } };

const deciding = new Set(["force", "lead", "mandate", "membership", "aid", "target"].map((kind) => kinds.indexOf(kind as (typeof kinds)[number])));
/** From the least to the furthest that has come. */
const course = ["requested", "offered", "considered", "planned", "pledged", "agreed", "decided", "in-force"];
const furtherThan = Int32Array.from(stages, (stage) => course.indexOf(stage));
const undecided = new Set(["requested", "offered", "considered", "planned", "agreed"].map((stage) => stages.indexOf(stage as (typeof stages)[number])));
const force = kinds.indexOf("force");
const [denial, actual, level] = [tracks.indexOf("denial"), tracks.indexOf("actual"), changes.indexOf("level")];

/** Of a line told in more reports than these, gates and positions are those of the newest. */
const mostReports = 300;

/** Those with the most conditions and positions in their reports first, then those told last. */
export function decisionsView(file: LedgerFile, ask: DecisionsAsk): { readonly items: readonly DecisionRow[]; readonly total: number } {
  const model = modelOf(file.store);
  const asked = new Set((ask.body ?? "").split(",").filter(Boolean));
  const found = waitingIn(file, model, ask.knownBy).filter(({ own }) => asked.size === 0 || asked.has(bodyIdOf(model, own) ?? ""));
  const page = found.slice(ask.offset, ask.offset + ask.limit);
  return {
    items: rowsOf(
      file,
      model,
      page.map(({ own }) => own),
      ask.knownBy,
    ),
    total: found.length,
  };
}

interface Waiting {
  readonly own: number;
  readonly nearby: number;
  readonly toldOn: number;
}

const kept = new WeakMap<object, Map<string, readonly Waiting[]>>();

function waitingIn({ store }: LedgerFile, model: LedgerModel, knownBy: number | null): readonly Waiting[] {
  return keptOf(kept, model, String(knownBy), 4, () => {
    const owns: number[] = [];
    for (let own = 0; own < model.count; own++) if (deciding.has(model.kind[own]) && isOfBody(model, own) && waits(model, own, knownBy)) owns.push(own);
    const nearby = nearbyCounts(
      store,
      owns.map((own) => model.line[own]),
      knownBy,
    );
    return owns
      .map((own): Waiting => ({ own, nearby: nearby.get(model.line[own]) ?? 0, toldOn: toldOn(model, own, knownBy) }))
      .sort((a, b) => b.nearby - a.nearby || b.toldOn - a.toldOn || a.own - b.own);
  });
}

const actorsOf = ({ actors: { starts, values }, ids }: LedgerModel, own: number): string[] =>
  Array.from(values.subarray(starts[own], starts[own + 1]), (number) => ids[number]);

/** A line of a body, or of several actors together. */
function isOfBody(model: LedgerModel, own: number): boolean {
  const actors = actorsOf(model, own);
  return actors.length > 1 || (actors.length === 1 && !actors[0].startsWith("~") && !isState(actors[0]));
}

const bodyIdOf = (model: LedgerModel, own: number): string | null => {
  const actors = actorsOf(model, own);
  return actors.length === 1 ? actors[0] : null;
};

/** Whether what has come furthest of a line is not decided. */
function waits(model: LedgerModel, own: number, knownBy: number | null): boolean {
  const { track, change, stage, rank } = model.columns;
  let best = -1;
  for (let v = model.versions[own]; v < model.versions[own + 1]; v++) {
    if (!isKnownIn(model, v, knownBy) || isReplacedIn(model, v, knownBy) || track[v] === denial || (track[v] === actual && change[v] === level)) continue;
    if (best < 0 || furtherThan[stage[v]] > furtherThan[stage[best]] || (furtherThan[stage[v]] === furtherThan[stage[best]] && rank[v] < rank[best])) best = v;
  }
  return best >= 0 && undecided.has(stage[best]);
}

/** The last day on which anything of a line was told. */
function toldOn(model: LedgerModel, own: number, knownBy: number | null): number {
  let last = -never;
  for (let v = model.versions[own]; v < model.versions[own + 1]; v++)
    if (isKnownIn(model, v, knownBy) && lastToldIn(model, v, knownBy) !== never) last = Math.max(last, lastToldIn(model, v, knownBy));
  return last;
}

function rowsOf(file: LedgerFile, model: LedgerModel, owns: readonly number[], knownBy: number | null): DecisionRow[] {
  const lines = owns.map((own) => model.line[own]);
  const near = lines.flatMap((line) => decidingLinesIn(file.store, line, mostReports, knownBy));
  const desk = deskOf(file, { lines: [...new Set([...lines, ...near])], knownBy, claims: "none" });
  const beside = deskOf(file, { lines: presenceLines(model, desk.ledger.commitments).filter((line) => !lines.includes(line)), knownBy, claims: "none" });
  const decisions = decisionsOf([...desk.ledger.commitments, ...beside.ledger.commitments], indexFacts(file.facts), documentsKnown(model, knownBy));
  const byCommitment = new Map(decisions.map((one) => [one.commitment, one]));
  return owns.flatMap((own) => {
    const decision = byCommitment.get(model.id[own]);
    if (!decision) return [];
    const commitment = desk.commitmentById.get(decision.commitment)!;
    return [{ ...decision, knownOn: isoOrNull(commitment.lastKnownOn), line: { ...aboutOf(commitment), object: commitment.object } }];
  });
}

/** Forces of gatekeepers where a condition asks for their presence. */
function presenceLines(model: LedgerModel, commitments: readonly Commitment[]): number[] {
  const numbersOf = (named: readonly Named[]): number[] => named.flatMap((one) => model.numberOf.get(one.id ?? `~${one.name}`) ?? []);
  const asked = commitments
    .filter((one) => one.gate === "presence")
    .map((one) => ({ keepers: new Set(numbersOf(one.with.filter((party) => party.role === "gatekeeper"))), places: new Set(numbersOf(one.place)) }))
    .filter(({ keepers, places }) => keepers.size > 0 && places.size > 0);
  if (asked.length === 0) return [];
  const has = ({ starts, values }: LedgerModel["actors"], own: number, wanted: ReadonlySet<number>): boolean => {
    for (let k = starts[own]; k < starts[own + 1]; k++) if (wanted.has(values[k])) return true;
    return false;
  };
  const found: number[] = [];
  for (let own = 0; own < model.count; own++)
    if (model.kind[own] === force && asked.some(({ keepers, places }) => has(model.actors, own, keepers) && has(model.places, own, places)))
      found.push(model.line[own]);
  return found;
}
