/** Single claims, each with just the version it speaks for and the open conflicts that name it: a line of thousands costs no more than one of two. */
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { isKnown, knownDayOf } from "../ledger/days.ts";
import type { Claim } from "../model/claim.ts";
import type { Commitment } from "../model/commitment.ts";
import { asideOf, claimRows } from "../store/claims.ts";
import { headAt, versionsNaming } from "../store/commitments.ts";
import { conflictsNaming } from "../store/conflicts.ts";
import { judgementLog } from "../store/judgements.ts";
import { claimsByIds, lineOfClaim } from "../store/lines.ts";
import { headsOf } from "../store/told.ts";
import type { LedgerFile } from "./ledger.ts";
import { type Desk, laidOpen } from "./page/desk.ts";
import { explanationOf } from "./page/explain.ts";
import { claimViewOf } from "./page/heads.ts";
import type { ClaimView } from "./page/shapes.ts";

export interface PlacedClaim {
  readonly id: string;
  /** Null where it is on no line. */
  readonly line: number | null;
}

/** A desk of some claims. Of their lines it holds the versions that they speak for, and of the conflicts the open ones that name them. */
export function deskOfClaims(
  { store, registry, facts }: LedgerFile,
  claims: readonly PlacedClaim[],
  { knownBy, texts = false }: { readonly knownBy: number | null; readonly texts?: boolean },
): Desk {
  const rows = claimsByIds(
    store,
    claims.map((one) => one.id),
  );
  const documents = headsOf(store, new Set(rows.map((row) => row.document)), texts).filter((head) => isKnown(knownDayOf(head), knownBy));
  const commitments: Commitment[] = [];
  const conflicts = [];
  for (const [line, own] of Map.groupBy(
    claims.filter((one) => one.line !== null),
    (one) => one.line!,
  )) {
    const ids = own.map((one) => one.id);
    const head = headAt(store, line);
    const known = head && commitmentKnownBy({ ...head, versions: versionsNaming(store, line, ids) }, knownBy);
    if (known) commitments.push(known);
    conflicts.push(...conflictsNaming(store, line, ids).filter((conflict) => isKnown(conflict.knownOn, knownBy)));
  }
  const said = Map.groupBy(rows, (row) => row.document);
  return laidOpen(
    {
      documents,
      claims: [...said].map(([document, own]) => ({ document, claims: own.map((row) => JSON.parse(row.json) as Claim) })),
      judgements: judgementLog(store),
      facts,
      registry,
    },
    {
      commitments,
      conflicts,
      answers: [],
      origins: [],
      entities: [],
      aside: [],
      orphans: [],
      problems: [],
    },
    knownBy,
  );
}

export function claimView(file: LedgerFile, id: string, knownBy: number | null): ClaimView | null {
  const line = lineOfClaim(file.store, id);
  return line === undefined ? null : claimViewOf(deskOfClaims(file, [{ id, line }], { knownBy, texts: true }), id);
}

export interface ClaimsAsk {
  readonly actor?: string;
  readonly kind?: string;
  readonly place?: string;
  readonly stage?: string;
  readonly reading?: string;
  readonly document?: string;
  readonly q?: string;
  readonly knownBy: number | null;
  readonly limit: number;
  readonly offset: number;
}

const listed = (value: string | undefined): string[] => (value ?? "").split(",").filter(Boolean);

/** As each report makes them, the newest first: filters ask what was read, rows show what a person made of it. */
export function claimsView(file: LedgerFile, ask: ClaimsAsk): { readonly items: readonly ClaimView[]; readonly total: number } {
  const { rows, total } = claimRows(
    file.store,
    {
      actor: listed(ask.actor),
      kind: listed(ask.kind),
      place: listed(ask.place),
      stage: listed(ask.stage),
      reading: listed(ask.reading),
      document: ask.document,
      words: ask.q,
      knownBy: ask.knownBy,
    },
    ask,
  );
  const desk = deskOfClaims(
    file,
    rows.map((row) => ({ id: row.claim.id, line: row.line })),
    { knownBy: ask.knownBy },
  );
  return { items: rows.flatMap((row) => claimViewOf(desk, row.claim.id) ?? []), total };
}

/** How a claim came to be and where it went; null where it is not known. */
export function explainView(file: LedgerFile, id: string, knownBy: number | null): ReturnType<typeof explanationOf> {
  const line = lineOfClaim(file.store, id);
  if (line === undefined) return null;
  const desk = deskOfClaims(file, [{ id, line }], { knownBy, texts: true });
  const aside = asideOf(file.store, id);
  return explanationOf({ ...desk, ledger: { ...desk.ledger, aside: aside && isKnown(aside.knownOn, knownBy) ? [aside] : [] } }, id);
}
