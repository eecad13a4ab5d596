/**
 * What goes out of a ledger: the rows of commitments that the filters of `ls` find as of two days, and what belongs to them. Without a
 * filter that is all that is known. Everything is read some rows at a time, in the order of the listings.
 */
import { type Claim, levelOfReading } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/document.ts";
import { claimOrder, claimsAt } from "../../store/claims.ts";
import { conflictRows } from "../../store/conflicts.ts";
import { documentRows } from "../../store/documents.ts";
import { claimsByIds } from "../../store/lines.ts";
import { headsOf } from "../../store/told.ts";
import { deskOfClaims } from "../claims.ts";
import { foundIn, rowsFor } from "../commitments.ts";
import type { CommitmentFilter } from "../filter.ts";
import { endingsOn, lapseRowsOf } from "../lapses.ts";
import type { LedgerFile } from "../ledger.ts";
import { documentShown } from "../lists.ts";
import { modelOf } from "../model.ts";
import { conflictViewsOf } from "../more.ts";
import { claimViewOf } from "../page/heads.ts";
import { lapseDays } from "../page/lapses.ts";
import type { ClaimView, CommitmentRow, ConflictView, LapseRow } from "../page/shapes.ts";

export interface ExportAsk {
  readonly filter: CommitmentFilter;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly today: number;
}

export interface Selection {
  readonly file: LedgerFile;
  readonly ask: ExportAsk;
  /** The day from which ends are counted. */
  readonly on: number;
  readonly found: readonly { readonly version: number; readonly state: number }[];
  /** The lines that were found; null where no filter is asked, and claims, documents, conflicts and lapses are all that is known. */
  readonly lines: ReadonlyMap<number, string> | null;
}

/** The claim that a row opens on, and its report. */
interface Source {
  readonly claim: Claim;
  readonly document: DocumentRecord;
}
export interface CommitmentTold {
  readonly row: CommitmentRow;
  readonly source: Source;
}
export interface ClaimTold {
  readonly claim: ClaimView;
  /** The version that it speaks for; null where it is on no line. */
  readonly version: string | null;
  readonly document: DocumentRecord;
}
export interface LapseTold {
  readonly lapse: LapseRow;
  readonly source: Source;
  readonly on: number;
}
export type DocumentTold = ReturnType<typeof documentShown>;

/** Rows read at a time. */
const step = 500;
const longStep = 5000;

export function selectionOf(file: LedgerFile, ask: ExportAsk): Selection {
  const { trueOn, knownBy, today } = ask;
  const found = foundIn(file, { ...ask.filter, trueOn, knownBy, today, limit: 1e9, offset: 0, facets: false }).rows;
  const model = modelOf(file.store);
  return {
    file,
    ask,
    on: ask.trueOn ?? ask.knownBy ?? ask.today,
    found,
    lines: isFiltered(ask.filter) ? new Map(found.map(({ version }) => [model.line[model.owner[version]], model.id[model.owner[version]]])) : null,
  };
}

const isFiltered = (filter: CommitmentFilter): boolean => Object.values(filter).some((value) => value !== undefined && value !== "");

/** The lines that a filter finds, with their ids; null where none is asked. */
export const linesFound = (file: LedgerFile, ask: ExportAsk): Selection["lines"] => (isFiltered(ask.filter) ? selectionOf(file, ask).lines : null);

export function* commitmentsIn({ file, ask, found }: Selection): Generator<CommitmentTold> {
  for (const some of inSteps(found, step)) {
    const rows = [...rowsFor(file, some, ask.knownBy).values()];
    let sources: ReadonlyMap<string, Source> | null = null;
    const claims = rows.map((row) => row.claim);
    // Listings show rows alone: what they open on is read only where it is asked.
    for (const row of rows)
      yield {
        row,
        get source() {
          return (sources ??= sourcesOf(file, claims)).get(row.claim)!;
        },
      };
  }
}

/**
 * The claims of the lines that were found, the newest first. Filters that ask for something of a single telling (kind, stage, certainty,
 * reading) hold of each of them, but for the claims that rows open on, which are never left out.
 */
export function* claimsIn(selection: Selection): Generator<ClaimTold> {
  const { file, ask, lines } = selection;
  const isAsked = lines === null ? () => true : isAskedIn(selection);
  for (const some of inSteps(claimNumbers(selection), step)) {
    const rows = claimsAt(file.store, some);
    const desk = deskOfClaims(
      file,
      rows.map((row) => ({ id: row.claim.id, line: row.line })),
      { knownBy: ask.knownBy },
    );
    for (const row of rows) {
      const claim = claimViewOf(desk, row.claim.id);
      if (!claim || !isAsked(claim)) continue;
      yield { claim, version: desk.placeOf.get(claim.id)?.version.id ?? null, document: desk.documentById.get(claim.document)! };
    }
  }
}

/** The numbers of the claims on the lines that were found, in the order in which they go out. */
export const claimNumbers = ({ file, ask, lines }: Selection): readonly number[] =>
  claimOrder(file.store, { knownBy: ask.knownBy, ...(lines === null ? {} : { lines: [...lines.keys()] }) });

function isAskedIn(selection: Selection): (claim: ClaimView) => boolean {
  const { kind, stage, certainty, reading } = selection.ask.filter;
  const asked = (words: string | undefined, value: (claim: ClaimView) => readonly string[]): ((claim: ClaimView) => boolean) => {
    const wanted = valuesOf(words);
    return (claim) => wanted.length === 0 || value(claim).some((one) => wanted.includes(one));
  };
  const tests = [
    asked(kind, (claim) => [claim.kind]),
    asked(stage, (claim) => [claim.stage]),
    asked(certainty, (claim) => [claim.problems.length > 0 ? "garbled" : claim.modality]),
    asked(reading, (claim) => [levelOfReading(claim)]),
  ];
  const leads = new Set<string>();
  for (const { row } of commitmentsIn(selection)) leads.add(row.claim);
  return (claim) => leads.has(claim.id) || tests.every((holds) => holds(claim));
}

/** The reports, the newest first; where something was asked, those that a claim or a side of a conflict of it stands in. */
export function* documentsIn(selection: Selection): Generator<DocumentTold> {
  const { file, ask, lines } = selection;
  const cited = lines === null ? null : citedIn(selection);
  for (let offset = 0; ; offset += longStep) {
    const { rows } = documentRows(file.store, { knownBy: ask.knownBy }, { limit: longStep, offset });
    for (const row of rows) if (cited === null || cited.has(row.id)) yield documentShown(row);
    if (rows.length < longStep) return;
  }
}

function citedIn(selection: Selection): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const { claim } of claimsIn(selection)) cited.add(claim.document);
  for (const conflict of conflictsIn(selection)) for (const side of conflict.sides) cited.add(side.document);
  return cited;
}

/** Conflicts of the lines that were found, in the order of `muster conflicts`: those that are open first. */
export function* conflictsIn({ file, ask, lines }: Selection): Generator<ConflictView> {
  const ids = lines === null ? null : new Set(lines.values());
  const kinds = valuesOf(ask.filter.conflict);
  for (let offset = 0; ; offset += longStep) {
    const { rows } = conflictRows(file.store, { knownBy: ask.knownBy, kinds }, { limit: longStep, offset });
    for (const some of inSteps(
      rows.filter((conflict) => ids === null || (conflict.commitment !== null && ids.has(conflict.commitment))),
      step,
    ))
      yield* conflictViewsOf(file, some);
    if (rows.length < longStep) return;
  }
}

/** What lapses, as `muster lapses` counts it: by what was published until the day that ends are counted from, where no other is asked. */
export function* lapsesIn({ file, ask, on, lines }: Selection): Generator<LapseTold> {
  const lapsing = { on, within: lapseDays, knownBy: ask.knownBy ?? on };
  const endings = endingsOn(file, lapsing).filter(({ line }) => lines === null || lines.has(line));
  for (const some of inSteps(endings, step)) {
    const rows = lapseRowsOf(file, some, lapsing);
    const sources = sourcesOf(
      file,
      rows.map(({ row }) => row.claim),
    );
    for (const lapse of rows) yield { lapse, source: sources.get(lapse.row.claim)!, on };
  }
}

/** Reports that the exported claims stand in, each once, the newest first: what a list of references holds. */
export function referencesIn(selection: Selection): DocumentTold[] {
  const cited = new Set<string>();
  for (const { claim } of claimsIn(selection)) cited.add(claim.document);
  return [...documentsIn(selection)].filter((document) => cited.has(document.id));
}

function sourcesOf({ store }: LedgerFile, claims: readonly string[]): ReadonlyMap<string, Source> {
  const rows = claimsByIds(store, new Set(claims)).map(({ json, document }) => ({ claim: JSON.parse(json) as Claim, document }));
  const documents = new Map(headsOf(store, new Set(rows.map((row) => row.document)), false).map((document) => [document.id, document]));
  return new Map(rows.map(({ claim, document }) => [claim.id, { claim, document: documents.get(document)! }]));
}

const valuesOf = (given: string | undefined): string[] =>
  (given ?? "")
    .split(",")
    .map((value) => value.trim())
    .filter(Boolean);

function* inSteps<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
