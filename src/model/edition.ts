/**
 * Reference series as documents with a day of knowledge: one published table of defence expenditure. A later edition stands beside
 * an earlier one and never takes its place.
 */
import type { Problem } from "./claim.ts";
import { idOf } from "./id.ts";

/** Whose definition a series follows. Two measures are two things: their figures are never mixed. */
export const knownMeasures = ["nato-defence", "sipri-milex", "eda-defence", "national"] as const;
/** One of `knownMeasures`, or a slug of the importer's own. */
export type Measure = string;

export const seriesKinds = [
  "share",
  "amount",
  "gdp",
  "real-change",
  "gdp-per-capita",
  "amount-per-capita",
  "personnel",
  "equipment-share",
  "personnel-share",
  "infrastructure-share",
  "other-share",
] as const;
/** `share` is spending in % of GDP; `equipment-share` and its like are % of spending. */
export type SeriesKind = (typeof seriesKinds)[number];

export interface EditionRow {
  /** ISO 3166-1 alpha-3, or a slug for a group of states ("nato-total"). */
  readonly state: string;
  readonly year: number;
  readonly kind: SeriesKind;
  readonly value: number;
  /** `%gdp`, `%`, `personnel` or an ISO 4217 code. */
  readonly unit: string;
  /** "current", or the year whose prices are used; null where the series has no price. */
  readonly prices: string | null;
  readonly status: "actual" | "estimate";
}

export interface Edition {
  readonly id: string;
  /** "NATO 2025-08": as a person cites it. */
  readonly name: string;
  /** ISO day from which it could be known. */
  readonly publishedOn: string;
  readonly measure: Measure;
  readonly source: string | null;
  readonly rows: readonly EditionRow[];
  readonly problems: readonly Problem[];
}

/** An edition's id: its name, measure and day. Two imports of one edition have one id, whatever their rows. */
export const editionId = (edition: Pick<Edition, "name" | "measure" | "publishedOn">): string => idOf("e", edition.name, edition.measure, edition.publishedOn);
