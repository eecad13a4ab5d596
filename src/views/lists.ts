/** The other lists of the ledger, each a page of rows in the shapes of `page/shapes.ts`. */
import { claimRows } from "../store/claims.ts";
import { type DocumentRow, documentRows } from "../store/documents.ts";
import type { LedgerFile } from "./ledger.ts";
import { isoOrNull } from "./page/desk.ts";
import { calendarView } from "./calendar.ts";
import { decisionsView } from "./decisions.ts";
import { requestsView } from "./requests.ts";
import { structureView } from "./structure.ts";
import { problemsView } from "./problems.ts";

export interface ListAsk {
  readonly filter: Readonly<Record<string, string | undefined>>;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  /** The day that "now" stands for. */
  readonly on: number;
  readonly limit: number;
  readonly offset: number;
  readonly sort?: string;
}

export interface List<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}

const paged = <Row>(rows: readonly Row[], ask: ListAsk): List<Row> => ({ items: rows.slice(ask.offset, ask.offset + ask.limit), total: rows.length });
const listed = (value: string | undefined): string[] => (value ?? "").split(",").filter(Boolean);
const among = (ids: readonly (string | null)[], asked: string | undefined): boolean => asked === undefined || listed(asked).some((id) => ids.includes(id));

export const documentSorts = ["published", "quality", "claims", "path"] as const;

export function documentsList({ store }: LedgerFile, ask: ListAsk) {
  const { rows, total } = documentRows(
    store,
    { knownBy: ask.knownBy, words: ask.filter.q, sort: documentSorts.find((sort) => sort === ask.sort) },
    { limit: ask.limit, offset: ask.offset },
  );
  return { total, items: rows.map(documentShown) };
}

/** A report in a list. */
export const documentShown = (row: DocumentRow) => ({
  id: row.id,
  title: row.title,
  publisher: row.publisher,
  url: row.url,
  path: row.path,
  language: row.language,
  publishedOn: row.head.publishedOn,
  quality: row.score,
  damage: row.damage,
  origin: row.origin,
  claims: row.claims,
  problems: row.problems,
});

export function claimsList({ store }: LedgerFile, ask: ListAsk) {
  const { filter } = ask;
  const { rows, total } = claimRows(
    store,
    {
      actor: listed(filter.actor),
      place: listed(filter.place),
      kind: listed(filter.kind),
      stage: listed(filter.stage),
      mission: listed(filter.mission),
      reading: listed(filter.reading),
      knownBy: ask.knownBy,
      words: filter.q,
    },
    ask,
  );
  return { total, items: rows.map(({ claim, document, knownOn, commitment }) => ({ ...claim, document, commitment, knownOn: isoOrNull(knownOn) })) };
}

export const problemsList = (file: LedgerFile, ask: ListAsk) =>
  problemsView(file, { kind: ask.filter.kind, knownBy: ask.knownBy, limit: ask.limit, offset: ask.offset });

export const requestsList = (file: LedgerFile, ask: ListAsk) =>
  requestsView(file, { actor: ask.filter.actor, knownBy: ask.knownBy, limit: ask.limit, offset: ask.offset });

export const decisionsList = (file: LedgerFile, ask: ListAsk) =>
  decisionsView(file, { body: ask.filter.actor, knownBy: ask.knownBy, limit: ask.limit, offset: ask.offset });

export const structureList = (file: LedgerFile, ask: ListAsk) =>
  paged(
    structureView(file, { on: ask.on, trueOn: ask.trueOn, knownBy: ask.knownBy, all: false }).filter((one) => among([one.id], ask.filter.mission)),
    ask,
  );

export const meetingsList = (file: LedgerFile, ask: ListAsk) =>
  calendarView(file, { on: ask.on, knownBy: ask.knownBy, from: null, to: null, limit: ask.limit, offset: ask.offset });

/** The filters that each list knows, of those of commitments. */
export const filtersOf: Readonly<Record<ListName, readonly string[]>> = {
  documents: ["q"],
  claims: ["actor", "place", "kind", "stage", "mission", "reading", "q"],
  problems: ["kind"],
  requests: ["actor"],
  decisions: ["actor"],
  structure: ["mission"],
  meetings: [],
};

export const lists = {
  documents: documentsList,
  claims: claimsList,
  problems: problemsList,
  requests: requestsList,
  decisions: decisionsList,
  structure: structureList,
  meetings: meetingsList,
};

export type ListName = keyof typeof lists;
/** The rows of each list. */
export type ListRows = { readonly [Name in ListName]: ReturnType<(typeof lists)[Name]>["items"][number] };
