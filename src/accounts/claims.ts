/** The figures of spending that reports give, read from the ledger's lines, to stand beside the tables' and never to be mixed with them. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import type { Modality, Stage } from "../model/claim.ts";
import { boundsOf, daysOfDate, isoOf } from "../model/edtf.ts";
import type { Commitment, Track, Version } from "../model/commitment.ts";
import type { Ledger } from "../model/ledger.ts";
import { type Bounds, boundsOfQuantity } from "./bounds.ts";

export type FigureRole = "actual" | "forecast" | "promise" | "aim" | "refusal" | "request" | "denial";

export interface ClaimFigure {
  readonly role: FigureRole;
  readonly commitment: string;
  readonly version: string;
  readonly claim: string;
  readonly documents: readonly string[];
  readonly origins: number;
  readonly value: Bounds;
  /** `%gdp`, `%` (growth), or a currency. */
  readonly unit: string;
  readonly quote: string;
  readonly stage: Stage;
  readonly modality: Modality;
  /** The year that it is about; null where the text gives none. */
  readonly year: number | null;
  /** Filled in from the day of publication, not stated. */
  readonly yearFilled: boolean;
  /** The last year by which a level is to be reached, where the text gives one. */
  readonly deadline: number | null;
  readonly knownOn: number | null;
  /** The version that took its place, as known by the day asked. */
  readonly supersededBy: { readonly version: string; readonly role: FigureRole; readonly deadline: number | null } | null;
}

/** A state's figures as known by a day, the earliest first. */
export function claimFiguresOf(ledger: Ledger, state: string, knownBy: number | null): readonly ClaimFigure[] {
  const found: ClaimFigure[] = [];
  for (const whole of ledger.commitments) {
    if (whole.kind !== "spending" || !whole.actor.some((actor) => actor.id === state)) continue;
    const commitment = commitmentKnownBy(whole, knownBy);
    if (commitment) for (const version of commitment.versions) found.push(...figureOf(commitment, version));
  }
  return found.sort((a, b) => (a.knownOn ?? Infinity) - (b.knownOn ?? Infinity) || (a.version < b.version ? -1 : 1));
}

function figureOf(commitment: Commitment, version: Version): readonly ClaimFigure[] {
  const value = boundsOfQuantity(version.derived?.quantity ?? version.quantity);
  if (!value || !version.quantity) return [];
  const when = yearsOf(version);
  const next = version.supersededBy === null ? undefined : commitment.versions.find((one) => one.id === version.supersededBy);
  return [
    {
      role: roleOf(version.track),
      commitment: commitment.id,
      version: version.id,
      claim: version.claim,
      documents: [...new Set(version.supports.map((support) => support.document))],
      origins: version.origins.length,
      value,
      unit: version.quantity.unit,
      quote: version.quantity.quote,
      stage: version.stage,
      modality: version.modality,
      ...when,
      knownOn: version.supports[0]?.knownOn ?? null,
      supersededBy: next ? { version: next.id, role: roleOf(next.track), deadline: yearsOf(next).deadline } : null,
    },
  ];
}

const roleOf = (track: Track): FigureRole => track;

const yearOfDay = (day: number): number => Number(isoOf(day).slice(0, 4));

/** "2029/.." is a level by 2029; a fiscal year counts as the year in which it begins; what is so with no time said is of the year of publication. */
function yearsOf(version: Version): { readonly year: number | null; readonly yearFilled: boolean; readonly deadline: number | null } {
  const meant =
    version.track === "promise" || version.track === "aim" || version.track === "request" || version.track === "forecast" || version.track === "refusal";
  const knownOn = version.supports[0]?.knownOn ?? null;
  if (!version.holds) return { year: !meant && knownOn !== null ? yearOfDay(knownOn) : null, yearFilled: !meant, deadline: null };
  const bounds = boundsOf(version.holds.edtf);
  const slash = version.holds.edtf.indexOf("/");
  const begins = bounds?.from ?? null;
  const ends = bounds?.to ?? null;
  const year = begins !== null ? yearOfDay(begins) : ends !== null ? yearOfDay(ends - 1) : null;
  if (!meant) return { year, yearFilled: false, deadline: null };
  if (slash < 0) return { year, yearFilled: false, deadline: year };
  const first = daysOfDate(version.holds.edtf.slice(0, slash));
  return { year, yearFilled: false, deadline: first ? yearOfDay(first.to - 1) : ends !== null ? yearOfDay(ends - 1) : null };
}
