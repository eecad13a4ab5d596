/**
 * The account of one ally in one year, in one measure, as known by a day: what it spent, what is estimated, forecast, promised and set as a target, each
 * from its own source; the gap; the path; what changed between editions.
 */
import { indexFacts } from "../ledger/facts.ts";
import { isoOf } from "../model/edtf.ts";
import type { Edition, Measure } from "../model/edition.ts";
import type { LedgerFacts } from "../model/facts.ts";
import type { Ledger } from "../model/ledger.ts";
import type { TargetRow } from "../model/registry.ts";
import { type Bounds, exactly, minus } from "./bounds.ts";
import { type ClaimFigure, claimFiguresOf } from "./claims.ts";
import { type TableFigure, editionsKnownBy, figureKnownBy, figuresOf, publicationDayOf, seriesKnownBy } from "./editions.ts";
import { type FormulaResult, gapInMoney, gapToTarget, spendShare } from "./formulas.ts";
import { type Path, pathTo } from "./paths.ts";
import { type SpendingTarget, targetsOf } from "./targets.ts";
import { type KnownLevel, type Verdict, verdictOn } from "./verdicts.ts";

export interface AccountsInput {
  readonly editions: readonly Edition[];
  readonly ledger: Ledger;
  readonly facts: LedgerFacts;
  readonly targets: readonly TargetRow[];
}

export interface AccountsQuery {
  readonly states: readonly string[];
  readonly year: number;
  readonly measure: Measure;
  /** A day number; null for all that is known. */
  readonly knownBy: number | null;
}

/** How far from a level, how to get there, and the verdict. */
export interface Standing {
  readonly level: Bounds;
  readonly deadline: number | null;
  readonly points: FormulaResult;
  readonly money: FormulaResult;
  readonly path: Path | null;
  readonly verdict: Verdict;
}

export interface BesideTable {
  readonly claim: ClaimFigure;
  readonly table: TableFigure;
  /** The claim's value less the table's, in points. */
  readonly difference: Bounds;
}

export interface Account {
  readonly state: string;
  readonly name: string;
  readonly year: number;
  readonly measure: Measure;
  /** ISO day, or null for all that is known. */
  readonly knownBy: string | null;
  /** The newest edition known; null where there is none. */
  readonly edition: string | null;
  readonly actual: TableFigure | null;
  readonly estimate: TableFigure | null;
  readonly amount: TableFigure | null;
  readonly gdp: TableFigure | null;
  /** The share made of an edition's amount and GDP, where it gives both in one price basis. */
  readonly made: FormulaResult | null;
  readonly claims: {
    readonly actual: readonly ClaimFigure[];
    readonly forecast: readonly ClaimFigure[];
    readonly promise: readonly ClaimFigure[];
    readonly aim: readonly ClaimFigure[];
    readonly refusal: readonly ClaimFigure[];
    readonly request: readonly ClaimFigure[];
  };
  readonly targets: readonly (Standing & { readonly target: SpendingTarget })[];
  readonly promises: readonly (Standing & { readonly figure: ClaimFigure })[];
  /** The year's cell in each edition known, the oldest first. */
  readonly editions: readonly TableFigure[];
  /** Figures of reports for this year beside the table's. Two measures may differ: the report rarely says whose it uses. */
  readonly beside: readonly BesideTable[];
}

export function accountsOf(input: AccountsInput, query: AccountsQuery): readonly Account[] {
  return query.states.map((state) => accountOf(input, { ...query, state }));
}

/** The states that have a figure in the measure, or a claim of spending, as known by the day. */
export function statesWithAccounts(input: AccountsInput, { measure, knownBy }: Pick<AccountsQuery, "measure" | "knownBy">): readonly string[] {
  const states = new Set<string>();
  for (const edition of editionsKnownBy(input.editions, measure, knownBy))
    for (const row of edition.rows) if (/^[A-Z]{3}$/.test(row.state)) states.add(row.state);
  for (const commitment of input.ledger.commitments) {
    if (commitment.kind === "spending" && (knownBy === null || (commitment.knownOn !== null && commitment.knownOn <= knownBy)))
      for (const actor of commitment.actor) if (actor.id && /^[A-Z]{3}$/.test(actor.id)) states.add(actor.id);
  }
  return [...states].sort();
}

export function accountOf(input: AccountsInput, query: Omit<AccountsQuery, "states"> & { readonly state: string }): Account {
  const { state, year, measure, knownBy } = query;
  const { editions } = input;
  const cell = figureKnownBy(editions, { state, year, measure, knownBy });
  const gdp = figureKnownBy(editions, { state, year, measure, knownBy, kind: "gdp" });
  const amount = figureKnownBy(editions, { state, year, measure, knownBy, kind: "amount", prices: gdp?.prices ?? undefined });
  const series = seriesKnownBy(editions, { state, measure, knownBy }).map(levelOf);
  const figures = claimFiguresOf(input.ledger, state, knownBy);
  const shares = figures.filter((figure) => figure.unit === "%gdp");
  const role = (one: ClaimFigure["role"]): readonly ClaimFigure[] => figures.filter((figure) => figure.role === one);
  const askedIn = knownBy !== null ? Number(isoOf(knownBy).slice(0, 4)) : lastYearOf(editions, measure);
  const at: At = { cell, gdp, series, askedIn };
  return {
    state,
    name: indexFacts(input.facts).nameOf(state),
    year,
    measure,
    knownBy: knownBy === null ? null : isoOf(knownBy),
    edition: editionsKnownBy(editions, measure, knownBy).at(-1)?.name ?? null,
    actual: cell?.status === "actual" ? cell : null,
    estimate: cell?.status === "estimate" ? cell : null,
    amount,
    gdp,
    made: amount && gdp && amount.editionId === gdp.editionId && amount.prices === gdp.prices ? spendShare(inputOf(amount), inputOf(gdp)) : null,
    claims: {
      actual: role("actual"),
      forecast: role("forecast"),
      promise: role("promise"),
      aim: role("aim"),
      refusal: role("refusal"),
      request: role("request"),
    },
    targets: targetsOf(state, year, { targets: input.targets, facts: input.facts, knownBy }).map((target) => ({ target, ...againstTarget(target, at) })),
    promises: shares.filter((figure) => figure.role === "promise" || figure.role === "aim").map((figure) => ({ figure, ...againstPromise(figure, at) })),
    editions: figuresOf(editions, { state, year, measure, knownBy }),
    beside: cell
      ? shares
          .filter((figure) => figure.role === "actual" && figure.year === year)
          .map((claim) => ({ claim, table: cell, difference: minus(claim.value, exactly(cell.value)) }))
      : [],
  };
}

interface At {
  readonly cell: TableFigure | null;
  readonly gdp: TableFigure | null;
  readonly series: readonly KnownLevel[];
  readonly askedIn: number | null;
}

function againstTarget(target: SpendingTarget, at: At): Standing {
  const verdict = verdictOn(
    {
      level: target.value,
      stage: "agreed",
      stageBecause: `${target.name}, set by ${target.body} (${target.since})`,
      deadline: target.by,
      given: Number(target.since.slice(0, 4)),
      evidence: [`registry: ${target.id}`],
      superseded: null,
    },
    at.series,
    at.askedIn,
  );
  return standing(exactly(target.value), target.by, `registry: ${target.id}`, verdict, at);
}

function againstPromise(figure: ClaimFigure, at: At): Standing {
  const level = figure.value.min ?? figure.value.max!;
  const next = figure.supersededBy;
  const verdict = verdictOn(
    {
      level,
      stage: figure.stage,
      stageBecause: `“${figure.quote}”${figure.modality === "stated" ? "" : `, ${figure.modality}`}`,
      deadline: figure.deadline,
      given: figure.knownOn === null ? null : Number(isoOf(figure.knownOn).slice(0, 4)),
      evidence: [figure.claim],
      superseded: next
        ? { because: `a later ${next.role}${next.deadline === null ? "" : ` for ${next.deadline}`} took its place`, laterDeadline: next.deadline }
        : null,
    },
    at.series,
    at.askedIn,
  );
  return standing(figure.value, figure.deadline, figure.claim, verdict, at);
}

function standing(level: Bounds, deadline: number | null, from: string, verdict: Verdict, { cell, gdp, series }: At): Standing {
  const share = cell ? inputOf(cell) : { value: null, unit: "%gdp", from: "no edition known" };
  const target = { value: level, unit: "%gdp", from };
  const money = { value: gdp ? exactly(gdp.value) : null, unit: gdp ? moneyUnit(gdp) : "", from: gdp ? gdp.edition : "no edition known gives GDP" };
  return {
    level,
    deadline,
    points: gapToTarget(share, target),
    money: gapInMoney(share, target, money),
    path: deadline === null ? null : pathTo(series, level.min ?? level.max!, deadline),
    verdict,
  };
}

const inputOf = (figure: TableFigure) => ({
  value: exactly(figure.value),
  unit: figure.kind === "share" ? "%gdp" : moneyUnit(figure),
  from: `${figure.edition}${figure.status === "estimate" ? ", estimate" : ""}`,
});
const moneyUnit = (figure: TableFigure): string =>
  figure.prices === null ? figure.unit : figure.prices === "current" ? `${figure.unit}, current prices` : `${figure.unit}, prices of ${figure.prices}`;
const levelOf = (figure: TableFigure): KnownLevel => ({
  year: figure.year,
  value: figure.value,
  status: figure.status,
  edition: figure.edition,
  cell: `${figure.edition}: ${figure.state} ${figure.year}`,
});

function lastYearOf(editions: readonly Edition[], measure: Measure): number | null {
  const last = editionsKnownBy(editions, measure, null).at(-1);
  const day = last ? publicationDayOf(last) : Infinity;
  return Number.isFinite(day) ? Number(isoOf(day).slice(0, 4)) : null;
}
