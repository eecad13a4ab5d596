/** First tellings, with who repeats them: those that most reports tell first. Corroboration counts origins, never reports. */
import { originAt, originSizes, reportsOfOrigin } from "../store/lineage.ts";
import { headsOf } from "../store/told.ts";
import type { LedgerFile } from "./ledger.ts";
import { headOf } from "./page/heads.ts";
import type { OriginRow } from "./page/shapes.ts";

export interface OriginsAsk {
  readonly knownBy: number | null;
  /** Only those that several reports tell. */
  readonly several?: boolean;
  /** One origin. */
  readonly origin?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Of a telling that thousands repeat, so many reports and links are given; `tellings` counts them all. */
const mostReports = 200;

export function originsView({ store }: LedgerFile, ask: OriginsAsk): { readonly items: readonly OriginRow[]; readonly total: number; readonly alone: number } {
  const all = originSizes(store, ask.knownBy);
  const sizes = all.filter((one) => (!ask.several || one.size > 1) && (ask.origin === undefined || one.id === ask.origin));
  const items = sizes.slice(ask.offset, ask.offset + ask.limit).map(({ id, size }): OriginRow => {
    const reports = reportsOfOrigin(store, id, ask.knownBy);
    const known = new Set(reports);
    const origin = size > 1 ? originAt(store, id) : null;
    const earliest = origin && known.has(origin.earliest) ? origin.earliest : reports[0];
    const shown = [earliest, ...reports.filter((report) => report !== earliest)].slice(0, mostReports);
    return {
      id,
      credit: origin?.credit ?? null,
      earliest,
      tellings: size,
      documents: headsOf(store, shown, false).map(headOf),
      links: (origin?.links ?? [])
        .filter((link) => known.has(link.from) && known.has(link.to))
        .slice(0, mostReports)
        .map((link) => ({ ...link })),
    };
  });
  return { items, total: sizes.length, alone: all.filter((one) => one.size === 1).length };
}
