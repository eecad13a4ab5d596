/** What needs a person: the most doubtful first, and among them those that more of the ledger rests on. */
import { isKnown, knownDayOf } from "../ledger/days.ts";
import { applyJudgements, judgedDocuments } from "../ledger/judgements.ts";
import { claimsOf } from "../store/claims.ts";
import { textOf } from "../store/documents.ts";
import { doubtCount, doubtedClaims } from "../store/doubts.ts";
import { judgementLog, lastJudgement } from "../store/judgements.ts";
import { lineOfClaim } from "../store/lines.ts";
import { metaOf } from "../store/open.ts";
import { headsOf } from "../store/told.ts";
import { deskOfClaims } from "./claims.ts";
import type { LedgerFile } from "./ledger.ts";
import { reviewItemOf } from "./page/review.ts";
import { doubtsOf } from "./page/doubts.ts";

export interface ReviewAsk {
  readonly knownBy: number | null;
  /** Kinds of claims, separated by commas. */
  readonly kind?: string;
  /** One claim, whether it is in doubt or not. */
  readonly claim?: string;
  readonly limit: number;
  readonly offset: number;
}

export function reviewView(
  file: LedgerFile,
  ask: ReviewAsk,
): { readonly items: readonly ReturnType<typeof reviewItemOf>[]; readonly total: number; readonly done: number } {
  const filter = {
    kinds: (ask.kind ?? "")
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean),
    knownBy: ask.knownBy,
  };
  const asked = ask.claim === undefined ? doubtedClaims(file.store, filter, ask) : oneClaim(file, ask.claim);
  const desk = deskOfClaims(file, asked, { knownBy: ask.knownBy, texts: true });
  const items = asked
    .filter(({ id }) => desk.claimById.has(id))
    .map(({ id }) => {
      const why = doubtsOf(desk, id);
      return reviewItemOf(desk, { id, why: why.length ? why : ["asked for"] });
    });
  return { items, total: ask.claim === undefined ? doubtCount(file.store, filter) : items.length, done: decidedCount(file, ask.knownBy) };
}

function oneClaim({ store }: LedgerFile, id: string): { readonly id: string; readonly line: number | null }[] {
  const line = lineOfClaim(store, id);
  return line === undefined ? [] : [{ id, line }];
}

const decided = new WeakMap<object, { readonly seen: string; readonly days: readonly (number | null)[] }>();

/** How many claims a person has decided, of those known by a day: found in the documents that judgements name. */
function decidedCount({ store }: LedgerFile, knownBy: number | null): number {
  const seen = `${lastJudgement(store)}|${metaOf(store, "change")}`;
  let kept = decided.get(store);
  if (kept?.seen !== seen) decided.set(store, (kept = { seen, days: decidedDays(store) }));
  return kept.days.filter((day) => isKnown(day, knownBy)).length;
}

function decidedDays(store: LedgerFile["store"]): (number | null)[] {
  const log = judgementLog(store);
  const claims = judgedDocuments(log).map((document) => ({ document, claims: claimsOf(store, document).map((row) => row.claim) }));
  const { accepted, rejected, corrected, grades } = applyJudgements(log, claims, (document) => textOf(store, document) ?? undefined);
  const ids = new Set([...accepted.keys(), ...rejected.keys(), ...corrected.keys(), ...grades.keys()]);
  const days = new Map(
    headsOf(
      store,
      claims.map((one) => one.document),
      false,
    ).map((head) => [head.id, knownDayOf(head)]),
  );
  return claims.flatMap((one) => one.claims.filter((claim) => ids.has(claim.id)).map(() => days.get(one.document) ?? null));
}
