/**
 * What came of requests, found when it is asked: among the lines of whoever was asked, of the members of a body for the asker as
 * host, and of the positions in the same reports. The same answers as over the whole ledger, from few of its lines and of those
 * from the versions that can answer.
 */
import { answersOf, indexCommitments, longestWait, looked, placedBy, placesOf } from "../ledger/answers.ts";
import { commitmentKnownBy } from "../ledger/clocks.ts";
import { indexFacts } from "../ledger/facts.ts";
import { groupOf } from "../ledger/lines.ts";
import { changes } from "../model/claim.ts";
import { at, headWidth, never, versionWidth } from "../model/columns.ts";
import type { Answer } from "../model/answer.ts";
import { type Commitment, type Version, tracks } from "../model/commitment.ts";
import type { LedgerFacts } from "../model/facts.ts";
import { headAt, partAt, versionsNaming } from "../store/commitments.ts";
import { actLinesOf, hostLines, positionLinesIn } from "../store/lines.ts";
import type { Store } from "../store/open.ts";
import { columnsAt } from "../store/summaries.ts";
import { wordsOf } from "./model.ts";

/** `only`: ids of the versions that are to be answered, where not all are. */
export function answersTo(store: Store, commitments: readonly Commitment[], knownBy: number | null, facts: LedgerFacts, only?: ReadonlySet<string>): Answer[] {
  const requests = commitments.flatMap((commitment) =>
    commitment.versions
      .filter((version) => version.track === "request" && version.modality !== "negated" && (!only || only.has(version.id)))
      .map((version) => ({ commitment, version })),
  );
  if (requests.length === 0) return [];
  const window = windowOf(requests.map(({ version }) => version));
  const byId = new Map<string, Commitment>();
  const keep = (whole: Commitment | null): void => {
    const known = whole && commitmentKnownBy(whole, knownBy);
    if (known) byId.set(known.id, known);
  };
  for (const line of linesToLookAt(store, requests)) keep(partAt(store, line, actsWithin(store, line, window)));
  for (const [line, documents] of positionsToLookAt(store, requests)) {
    const head = headAt(store, line);
    const versions = versionsNaming(store, line, documents, "document");
    if (head && versions.length > 0) keep({ ...head, versions });
  }
  for (const { commitment } of requests) byId.set(commitment.id, commitment);
  const index = indexCommitments([...byId.values()].sort((a, b) => (a.key < b.key ? -1 : 1)));
  return [...new Set(requests.map(({ commitment }) => commitment))].flatMap((commitment) => answersOf(commitment, index, indexFacts(facts), only));
}

interface Asking {
  readonly commitment: Commitment;
  readonly version: Version;
}

const partyOf = (commitment: Commitment): string => `${groupOf(commitment.kind)}|${commitment.key.split("|", 2)[1]}`;

/** Lines of those asked that play where the request does, and of those that stand with an asker as host. */
function linesToLookAt(store: Store, requests: readonly Asking[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [party, own] of Map.groupBy(requests, ({ commitment }) => partyOf(commitment)))
    for (const line of actLinesOf(store, party, looked, [...new Set(own.flatMap(({ commitment }) => placesOf(commitment)))])) lines.add(line);
  const askers = new Set(
    requests.flatMap(({ commitment, version }) =>
      commitment.kind === "force" ? version.with.flatMap((party) => (party.role === "asker" && party.id ? [party.id] : [])) : [],
    ),
  );
  for (const asker of askers) for (const line of hostLines(store, asker, looked)) lines.add(line);
  return lines;
}

/** Lines of positions that the reports of requests take, with those reports. */
function positionsToLookAt(store: Store, requests: readonly Asking[]): ReadonlyMap<number, string[]> {
  const lines = new Map<number, string[]>();
  for (const document of new Set(requests.flatMap(({ version }) => version.supports.slice(0, 50).map((support) => support.document))))
    for (const line of positionLinesIn(store, document)) lines.set(line, [...(lines.get(line) ?? []), document]);
  return lines;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The days on which an answer may be known; one that has no day stands in the report of its request, on any line. */
function windowOf(requests: readonly Version[]): Window {
  const days = requests.map((version) => version.supports[0].knownOn);
  if (days.includes(null)) return { from: -never, to: never };
  const known = days as readonly number[];
  return { from: known.reduce((a, b) => Math.min(a, b)), to: known.reduce((a, b) => Math.max(a, b)) + longestWait };
}

/** Versions of a line that may answer, and those that say where it plays. */
function actsWithin(store: Store, line: number, { from, to }: Window): number[] {
  const block = wordsOf(columnsAt(store, line));
  const cell = (version: number, column: number): number => block[headWidth + version * versionWidth + column];
  const [actual, request, forecast, level] = [tracks.indexOf("actual"), tracks.indexOf("request"), tracks.indexOf("forecast"), changes.indexOf("level")];
  const found: number[] = [];
  for (let version = 0; version < block[0]; version++) {
    const track = cell(version, at.track);
    const isAct = track !== request && track !== forecast && (track !== actual || cell(version, at.change) !== level);
    const day = cell(version, at.knownOn);
    if (version < placedBy || (isAct && (day === never || (day >= from && day <= to)))) found.push(version);
  }
  return found;
}
