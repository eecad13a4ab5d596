/**
 * Verdicts on three separate axes, never one grade: how far a promise has come (stage), how it stands to its deadline (schedule), and whether it was
 * kept (fulfilment). Each carries its reason, its evidence and the version of this rubric.
 */
import type { Stage } from "../model/claim.ts";
import { type Path, type YearLevel, pathTo } from "./paths.ts";

/** Raised whenever a rule below changes a verdict. */
export const rubricVersion = "muster-rubric/1";

export const schedules = ["no deadline", "on time", "late", "overdue", "unknown"] as const;
export type Schedule = (typeof schedules)[number];
export const fulfilments = ["not assessed", "on track", "at risk", "kept", "kept late", "kept in part", "broken", "superseded"] as const;
export type Fulfilment = (typeof fulfilments)[number];

export interface AxisVerdict<Value extends string> {
  readonly value: Value;
  readonly because: string;
  /** Claims by id, and table cells as "NATO 2025-08: CAN 2024". */
  readonly evidence: readonly string[];
}

export interface Verdict {
  readonly rubric: string;
  /** The edition that the level was read from; null where none was. */
  readonly edition: string | null;
  readonly stage: AxisVerdict<Stage>;
  readonly schedule: AxisVerdict<Schedule>;
  readonly fulfilment: AxisVerdict<Fulfilment>;
}

export interface KnownLevel extends YearLevel {
  readonly status: "actual" | "estimate";
  readonly cell: string;
  readonly edition: string;
}

export interface Undertaking {
  readonly level: number;
  readonly stage: Stage;
  readonly stageBecause: string;
  readonly deadline: number | null;
  /** The year in which it was given: levels before it are not its doing. */
  readonly given: number | null;
  readonly evidence: readonly string[];
  /** What took its place, in words, and its later deadline where it has one. */
  readonly superseded: { readonly because: string; readonly laterDeadline: number | null } | null;
}

/** A verdict from the levels known, the earliest first, and the year in which it is asked. */
export function verdictOn(undertaking: Undertaking, levels: readonly KnownLevel[], askedIn: number | null): Verdict {
  const { level, deadline, given } = undertaking;
  const since = levels.filter((one) => given === null || one.year >= given);
  const reached = since.find((one) => one.value >= level) ?? null;
  const atDeadline = deadline === null ? null : (levels.find((one) => one.year === deadline) ?? null);
  const last = levels[levels.length - 1] ?? null;
  const facts: Facts = { undertaking, levels, reached, atDeadline, last, askedIn, path: deadline === null ? null : pathTo(levels, level, deadline) };
  return {
    rubric: rubricVersion,
    edition: (reached ?? atDeadline ?? last)?.edition ?? null,
    stage: { value: undertaking.stage, because: undertaking.stageBecause, evidence: undertaking.evidence },
    schedule: scheduleOf(facts),
    fulfilment: fulfilmentOf(facts),
  };
}

interface Facts {
  readonly undertaking: Undertaking;
  readonly levels: readonly KnownLevel[];
  readonly reached: KnownLevel | null;
  readonly atDeadline: KnownLevel | null;
  readonly last: KnownLevel | null;
  readonly askedIn: number | null;
  readonly path: Path | null;
}

function scheduleOf({ undertaking, reached, atDeadline, last, askedIn }: Facts): AxisVerdict<Schedule> {
  const { deadline, level, evidence, superseded } = undertaking;
  if (deadline === null) return { value: "no deadline", because: "no year by which it is to be reached is given", evidence };
  if (reached) {
    return reached.year <= deadline
      ? { value: "on time", because: `${told(reached)} reaches ${level}% by ${deadline}`, evidence: [reached.cell] }
      : { value: "late", because: `${told(reached)} reaches ${level}% after ${deadline}`, evidence: [reached.cell] };
  }
  if (atDeadline) return { value: "overdue", because: `${told(atDeadline)} is below ${level}% in the year of its deadline`, evidence: [atDeadline.cell] };
  if (last && last.year > deadline)
    return { value: "overdue", because: `${told(last)} is below ${level}% after its deadline, ${deadline}`, evidence: [last.cell] };
  if (askedIn !== null && askedIn > deadline) return { value: "unknown", because: `${deadline} has passed and no figure for it was known`, evidence };
  if (superseded?.laterDeadline && superseded.laterDeadline > deadline)
    return { value: "late", because: `put off from ${deadline} to ${superseded.laterDeadline}`, evidence };
  return { value: "on time", because: `not due before ${deadline}`, evidence };
}

function fulfilmentOf({ undertaking, levels, reached, atDeadline, last, path, askedIn }: Facts): AxisVerdict<Fulfilment> {
  const { deadline, level, evidence, superseded, given } = undertaking;
  if (reached && (deadline === null || reached.year <= deadline))
    return { value: "kept", because: `${told(reached)} is at least ${level}%`, evidence: [reached.cell] };
  if (superseded) return { value: "superseded", because: superseded.because, evidence };
  if (reached) return { value: "kept late", because: `${told(reached)} is at least ${level}%, after ${deadline}`, evidence: [reached.cell] };
  if (!last) return { value: "not assessed", because: "no edition known gives a figure", evidence };
  if (deadline === null) return { value: "not assessed", because: `below ${level}% (${told(last)}) and no deadline to measure by`, evidence: [last.cell] };
  const due = atDeadline ?? (last.year > deadline ? last : null);
  if (due) {
    const baseline = given === null ? null : (levels.findLast((one) => one.year <= given) ?? null);
    const done = baseline && baseline.value < level ? (due.value - baseline.value) / (level - baseline.value) : null;
    if (baseline && done !== null && done >= 0.5)
      return {
        value: "kept in part",
        because: `${told(due)}: ${Math.round(done * 100)}% of the way from ${told(baseline)} to ${level}%`,
        evidence: [baseline.cell, due.cell],
      };
    return {
      value: "broken",
      because: `${told(due)} is below ${level}%${done === null ? "" : `: ${Math.round(done * 100)}% of the way`}`,
      evidence: [due.cell],
    };
  }
  if (!path || (askedIn !== null && askedIn > deadline))
    return { value: "not assessed", because: `no figure for ${deadline} was known`, evidence: [last.cell] };
  if (!path.recent) return { value: "not assessed", because: "one year is no pace", evidence: [last.cell] };
  const needs = `needs ${path.pointsAYear.toFixed(3)} points a year; the last ${path.recent.years} years gave ${path.recent.pointsAYear.toFixed(3)}`;
  return path.pointsAYear <= path.recent.pointsAYear
    ? { value: "on track", because: needs, evidence: [last.cell] }
    : { value: "at risk", because: needs, evidence: [last.cell] };
}

const told = (level: KnownLevel): string =>
  `${Number(level.value.toFixed(3))}% in ${level.year} (${level.edition}${level.status === "estimate" ? ", estimate" : ""})`;
