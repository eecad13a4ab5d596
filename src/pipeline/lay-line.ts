/** One line: its claims to versions and conflicts, and the row that the views read of it. */
import type { FactIndex } from "../ledger/facts.ts";
import { reliabilityIn } from "../ledger/grades.ts";
import type { Applied } from "../ledger/judgements.ts";
import { isEnd } from "../ledger/lapses.ts";
import { groupOf } from "../ledger/lines.ts";
import { levelOfReading, type ReadingLevel } from "../model/claim.ts";
import { type Joins, readingOf } from "../ledger/place.ts";
import type { KnownDocument, Reading } from "../ledger/readings.ts";
import { reconcileLine } from "../ledger/reconcile.ts";
import { summaryOfLine } from "../ledger/summary.ts";
import { columnsOf } from "../model/columns.ts";
import type { Commitment } from "../model/commitment.ts";
import type { Conflict } from "../model/conflict.ts";
import type { Reliability } from "../model/grade.ts";
import type { LedgerDocument } from "../model/ledger.ts";
import { putLine, removeLine } from "../store/commitments.ts";
import { type LineClaim, type LineClaims, claimsOnLine, putBundles } from "../store/bundles.ts";
import { isLaid } from "../store/lines.ts";
import type { Store } from "../store/open.ts";
import { doubtsIn } from "./doubts.ts";
import { claimMarksOf, markOfConflict, versionMarks } from "./marks.ts";

export interface LineContext {
  readonly store: Store;
  readonly index: FactIndex;
  readonly applied: Applied;
  readonly aliases: ReadonlyMap<string, string>;
  readonly joins: Joins;
  /** Silences, which are on documents, by the claims that they name. */
  readonly silenced: ReadonlyMap<string, readonly Conflict[]>;
}

/** Lays a line of the claims that are on it; `claimsOf` hands them over where those of many lines were read together. */
export function layLine(
  { store, index, applied, aliases, joins, silenced }: LineContext,
  line: { readonly n: number; readonly key: string },
  claimsOf = (n: number): LineClaims => claimsOnLine(store, n),
): void {
  const own = claimsOf(line.n);
  const isNew = !isLaid(store, line.n);
  if (own.claims.length === 0) return removeLine(store, line.n);
  const documents = new Map<string, KnownDocument>();
  const told = new Map<string, LineClaim>();
  const readings: Reading[] = own.claims.map((one) => {
    let known = documents.get(one.document);
    if (!known) documents.set(one.document, (known = { id: one.document, knownOn: one.knownOn, origin: one.origin }));
    told.set(one.claim.id, one);
    return readingOf(one.claim, known, index, applied, aliases);
  });
  const { commitment, conflicts } = reconcileLine({ key: line.key, readings, mergedBy: joins.mergedBy.get(line.key) ?? [] }, index);
  const decided = conflicts.map((conflict) => resolved(conflict, applied));
  const party = partyOf(commitment);
  const act =
    commitment.kind !== "position" &&
    commitment.versions.some(
      (version) => version.track !== "request" && version.track !== "forecast" && (version.track !== "actual" || version.change !== "level"),
    );
  const request = commitment.versions.some((version) => version.track === "request" && version.modality !== "negated");
  const hosts =
    act && groupOf(commitment.kind) === "force"
      ? [...new Set([...commitment.place, ...commitment.with.filter((one) => one.role === "host")].flatMap((one) => one.id ?? []))]
      : [];
  const columns = columnsOf(
    commitment,
    decided,
    commitment.versions.map((version) => ({ ...readingAt(told.get(version.claim), applied), isEnd: isEnd(version) })),
  );
  const doubts = doubtsIn(commitment, decided, { told, silenced, applied });
  const marks = claimMarksOf(own.claims, readings);
  putLine(
    store,
    line.n,
    commitment,
    decided.map((conflict) => ({ conflict, mark: markOfConflict(conflict, marks) })),
    {
      act,
      request,
      party,
      hosts,
      facets: facetsOf(commitment),
      columns,
      places: Int32Array.from(commitment.versions, (version) => told.get(version.claim)!.n),
      marks: versionMarks(commitment, marks),
      summary: summaryOfLine(commitment),
      doubts,
    },
    isNew,
  );
  putBundles(store, line.n, own);
}

export function resolved(conflict: Conflict, applied: Applied): Conflict {
  const decided = applied.resolved.get(conflict.id);
  return decided ? { ...conflict, outcome: decided.outcome, open: false } : conflict;
}

/** How the first claim of a version reads: its source's reliability, and what is wrong with it. */
function readingAt(
  told: LineClaim | undefined,
  applied: Applied,
): { readonly reliability: Reliability; readonly problems: number; readonly level: ReadingLevel } {
  if (!told) return { reliability: "F", problems: 0, level: "likely" };
  const document = { quality: { score: told.score, problems: [] }, publisher: told.publishedBy ? "" : null } as unknown as LedgerDocument;
  return { reliability: reliabilityIn(told.claim, document, applied.grades), problems: told.claim.problems.length, level: levelOfReading(told.claim) };
}

const partyOf = (commitment: Pick<Commitment, "key" | "kind">): string => `${groupOf(commitment.kind)}|${commitment.key.split("|", 2)[1]}`;

const short = (words: readonly string[], most: number): string => words.join(" ").toLowerCase().replace(/\s+/g, " ").slice(0, most);

/**
 * What filters and facets ask of a commitment, short: actors, places, mission, and its words in lower case, a line break, and what its first versions count.
 */
function facetsOf(commitment: Commitment): string {
  const named = (list: readonly { readonly id: string | null; readonly name: string }[]): string[] => [...new Set(list.map((one) => one.id ?? `~${one.name}`))];
  const names = (list: readonly { readonly id: string | null; readonly name: string }[]): string => list.map((one) => `${one.id ?? ""} ${one.name}`).join(" ");
  const words = [
    names(commitment.actor),
    names(commitment.with),
    names(commitment.place),
    commitment.mission ? names([commitment.mission]) : "",
    commitment.topic ?? "",
    commitment.object ?? "",
    commitment.form ?? "",
    commitment.kind,
  ];
  const counted = new Set(commitment.versions.slice(0, 12).map((version) => version.quantity?.of ?? ""));
  const text = [short(words, 400), short([...counted], 120)].join("\n");
  return JSON.stringify([
    named(commitment.actor),
    named([...commitment.place, ...commitment.with.filter((one) => one.role === "host" || one.role === "recipient")]),
    commitment.mission ? named([commitment.mission])[0] : null,
    text,
  ]);
}
