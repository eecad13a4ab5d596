/** The other lists of the ledger, each a page of rows in the shapes of `page/shapes.ts`. */
import { claimRows } from "../store/claims.ts";
import { documentRows } from "../store/documents.ts";
import { headAt } from "../store/commitments.ts";
import { linesOfKinds, newestRequests } from "../store/lines.ts";
import { type LedgerFile, deskOf } from "./ledger.ts";
import { isoOrNull } from "./page/desk.ts";
import { calendarEntries } from "./page/calendar.ts";
import { decisionsIn, requestRowOf } from "./page/commitment.ts";
import { structureOn } from "./page/structure.ts";
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

export interface List<Row = object> {
  readonly items: readonly Row[];
  readonly total: number;
}

const paged = <Row>(rows: readonly Row[], ask: ListAsk): List<Row> => ({ items: rows.slice(ask.offset, ask.offset + ask.limit), total: rows.length });
const listed = (value: string | undefined): string[] => (value ?? "").split(",").filter(Boolean);
const among = (ids: readonly (string | null)[], asked: string | undefined): boolean => asked === undefined || listed(asked).some((id) => ids.includes(id));

export const documentSorts = ["published", "quality", "claims", "path"] as const;

export function documentsList({ store }: LedgerFile, ask: ListAsk): List {
  const { rows, total } = documentRows(store, { knownBy: ask.knownBy, words: ask.filter.q, sort: documentSorts.find((sort) => sort === ask.sort) }, { limit: ask.limit, offset: ask.offset });
  return { total, items: rows.map((row) => ({ id: row.id, title: row.title, publisher: row.publisher, url: row.url, path: row.path, language: row.language, publishedOn: row.head.publishedOn, quality: row.score, damage: row.damage, origin: row.origin, claims: row.claims, problems: row.problems })) };
}

export function claimsList({ store }: LedgerFile, ask: ListAsk): List {
  const { filter } = ask;
  const { rows, total } = claimRows(store, { actor: listed(filter.actor), place: listed(filter.place), kind: listed(filter.kind), stage: listed(filter.stage), mission: listed(filter.mission), knownBy: ask.knownBy, words: filter.q }, ask);
  return { total, items: rows.map(({ claim, document, knownOn, commitment }) => ({ ...claim, document, commitment, knownOn: isoOrNull(knownOn) })) };
}

export const problemsList = (file: LedgerFile, ask: ListAsk): List => problemsView(file, { kind: ask.filter.kind, knownBy: ask.knownBy, limit: ask.limit, offset: ask.offset });

/** The newest first; only the lines of the page are answered. `total` counts lines that ask. */
export function requestsList(file: LedgerFile, ask: ListAsk): List {
  const lines = newestRequests(file.store).filter((line) => {
    if (ask.filter.actor === undefined && ask.knownBy === null) return true;
    const head = headAt(file.store, line);
    return head !== null && (ask.knownBy === null || (head.knownOn !== null && head.knownOn <= ask.knownBy)) && among(head.actor.map((one) => one.id), ask.filter.actor);
  });
  const desk = deskOf(file, { lines: lines.slice(ask.offset, ask.offset + Math.min(ask.limit, 500)), knownBy: ask.knownBy, claims: "lead", answers: true });
  const items = [...desk.ledger.answers].sort((a, b) => (b.request.knownOn ?? 0) - (a.request.knownOn ?? 0) || (a.id < b.id ? -1 : 1)).map((one) => requestRowOf(desk, one));
  return { total: lines.length, items };
}

/** Kinds that a decision, its gates and its positions are made of. */
const decisive = ["force", "lead", "mandate", "membership", "aid", "target", "condition", "position"];

export function decisionsList(file: LedgerFile, ask: ListAsk): List {
  const desk = deskOf(file, { lines: linesOfKinds(file.store, decisive), knownBy: ask.knownBy, claims: "lead" });
  const weight = (one: { readonly gates: readonly unknown[]; readonly positions: readonly { readonly stance: string }[] }): number => one.gates.length + one.positions.filter((position) => position.stance !== "silent").length;
  const searched = file.store.sql("SELECT count(*) FROM told WHERE (? IS NULL OR known_on <= ?)").pluck().get(ask.knownBy, ask.knownBy) as number;
  const rows = decisionsIn(desk).map((one) => ({ ...one, documents: searched })).filter((one) => among([one.body.id], ask.filter.actor)).sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  return paged(rows, ask);
}

export function structureList(file: LedgerFile, ask: ListAsk): List {
  const desk = deskOf(file, { lines: linesOfKinds(file.store, ["force", "lead", "mandate", "cost", "aid"]), knownBy: ask.knownBy, claims: "lead" });
  return paged(structureOn(desk, ask.on, { all: false, trueOn: ask.trueOn }).filter((one) => among([one.id], ask.filter.mission)), ask);
}

export function meetingsList(file: LedgerFile, ask: ListAsk): List {
  const desk = deskOf(file, { lines: linesOfKinds(file.store, ["meeting"]), knownBy: ask.knownBy, claims: "lead" });
  return paged(calendarEntries(desk, ask.on), ask);
}

export const lists = { documents: documentsList, claims: claimsList, problems: problemsList, requests: requestsList, decisions: decisionsList, structure: structureList, meetings: meetingsList };
