/**
 * The reading half of the API as a table: what can be asked, how, and what comes back. Routes, the OpenAPI document, the
 * rendered reference and `docs/http-api.md` are all made of it.
 */
import { z } from "zod";
import { dayOf, isoOf } from "../model/edtf.ts";
import { commitmentViewOf } from "../views/page/commitment.ts";
import { daysOf } from "../views/page/days.ts";
import type { Desk } from "../views/page/desk.ts";
import { filtered, rowOrders, sortedRows } from "../views/page/filters.ts";
import { claimViewOf, documentRowOf, headOf } from "../views/page/heads.ts";
import { lapseDays, lapseRowsOn } from "../views/page/lapses.ts";
import { overviewOf } from "../views/page/overview.ts";
import { rowsOn } from "../views/page/rows.ts";
import { searchIn } from "../views/page/search.ts";
import * as shapes from "../views/page/shapes.ts";
import { calendarFile, calendarView } from "../views/calendar.ts";
import { commitmentsView } from "../views/commitments.ts";
import { filterWords } from "../views/filter.ts";
import type { LedgerFile } from "../views/ledger.ts";
import { claimView, claimsView, explainView } from "../views/claims.ts";
import { documentView } from "../views/document.ts";
import { commitmentView, versionsView } from "../views/commitment.ts";
import { endingsOn, lapseRowsOf } from "../views/lapses.ts";
import { decisionsView } from "../views/decisions.ts";
import { diffView } from "../views/diff.ts";
import { conflictsView } from "../views/more.ts";
import { originsView } from "../views/origins.ts";
import { problemsView } from "../views/problems.ts";
import { placesView } from "../views/places.ts";
import { requestsView } from "../views/requests.ts";
import { reviewView } from "../views/review.ts";
import { spendingView } from "../views/spending.ts";
import { structureView } from "../views/structure.ts";
import { largeDays, largeDocuments, largeOverview, largeSearch } from "../views/page/large.ts";
import { accountList, accountRows, tablePoints } from "../views/account-rows.ts";
import { briefShape } from "../views/brief/shape.ts";
import { accountsShownOf } from "../views/editions.ts";
import { briefAnswer, briefFile } from "./briefs.ts";
import { cursorOf, offsetOf } from "./cursor.ts";
import type { Format } from "./formats.ts";
import { helpOnScenarios, scenarioHelp } from "./scenarios.ts";

export interface Asked {
  /** The whole ledger laid open; made when it is first asked for. */
  readonly desk: Desk;
  readonly file: LedgerFile;
  /** Too large to lay open for a page of rows: rows come from the store's own columns. */
  readonly isLarge: boolean;
  /** Day number of today, by the server's clock. */
  readonly today: number;
  readonly trueOn: number | null;
  readonly knownBy: number | null;
  readonly params: Readonly<Record<string, string>>;
  readonly fresh: (moment: string) => ReadonlySet<string>;
  readonly readOnly: boolean;
  /** Files hold all rows, not a page of them. */
  readonly whole: boolean;
}

export interface Endpoint<Query extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  readonly answer: z.ZodType;
  readonly formats: readonly Format[];
  /** Null where there is no such thing. */
  readonly view: (asked: Asked, query: z.infer<Query>) => unknown;
  /** The rows of an answer, for CSV and NDJSON. */
  readonly rows?: (answer: never) => readonly object[];
  readonly file?: (asked: Asked, query: z.infer<Query>) => string;
  /** The answer in a format that is no table of rows. */
  readonly printed?: (asked: Asked, query: z.infer<Query>, format: Format) => Promise<string | Uint8Array<ArrayBuffer>>;
}

const endpoint = <Query extends z.ZodObject>(one: Endpoint<Query>): Endpoint => one as unknown as Endpoint;

const isoDay = z.string().refine((text) => dayOf(text) !== null, "expected a day YYYY-MM-DD");
const clocks = z.object({
  trueOn: isoDay.optional().describe("the day of the world asked about"),
  knownBy: isoDay.optional().describe("only what was published by this day"),
});
const known = clocks.pick({ knownBy: true });
const page = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  cursor: z.string().max(40).optional().describe("`next` of the answer before"),
  offset: z.coerce.number().int().min(0).optional().describe("rows to leave out; `cursor` stands above it"),
});
const list = z.string().max(400).optional().describe("one or several values, separated by commas");
const oneOf = (known: readonly string[]) =>
  z
    .string()
    .max(400)
    .refine((text) => text.split(",").every((one) => one.trim() === "" || known.includes(one.trim())), `expected one or several of ${known.join(", ")}`)
    .optional()
    .describe(`one or several of ${known.join(" · ")}, separated by commas`);
const sort = (orders: readonly string[]) =>
  z
    .string()
    .refine((text) => orders.includes(text.replace(/^-/, "")), `expected one of ${orders.join(", ")}, “-” in front for downwards`)
    .optional()
    .describe(`${orders.join(" · ")}; “-” in front for downwards`);
const words = z.string().max(200).optional().describe("words that must all occur");
const flag = z.enum(["0", "1"]).optional();
const rowFilter = z.object({
  actor: list,
  kind: oneOf(filterWords.kind),
  place: list,
  mission: list,
  stage: oneOf(filterWords.stage),
  certainty: oneOf(filterWords.certainty),
  reading: oneOf(filterWords.reading),
  origins: oneOf(filterWords.origins),
  conflict: oneOf(filterWords.conflict),
  q: words,
  status: z.enum(["ends-within", "past-end", "no-end"]).optional(),
});
const tables: readonly Format[] = ["json", "csv", "ndjson"];
const items = (answer: { readonly items: readonly object[] }): readonly object[] => answer.items;

interface Paged {
  readonly limit: number;
  readonly cursor?: string;
  readonly offset?: number;
}

/** One page of rows, each shaped only when it is shown. */
const listed = <Row, Shown>(asked: Asked, rows: readonly Row[], query: Paged, shape: (row: Row) => Shown) =>
  pageOf(rows, query, asked.whole, documentsIn(asked), shape);

function pageOf<Row, Shown>(
  rows: readonly Row[],
  query: Paged,
  isWhole: boolean,
  documents: number,
  shape: (row: Row) => Shown,
): { items: Shown[]; total: number; next: string | null; documents: number } {
  const from = query.cursor ? offsetOf(query.cursor) : (query.offset ?? 0);
  const to = isWhole ? rows.length : from + query.limit;
  return { items: rows.slice(from, to).map(shape), total: rows.length, next: to < rows.length ? cursorOf(to) : null, documents };
}

const allOf = <Row>(asked: Asked, rows: readonly Row[]) => pageOf(rows, { limit: 1 }, true, documentsIn(asked), same);

/** The rows asked for: of a file all. */
const windowOf = (asked: Asked, query: Paged): { readonly limit: number; readonly offset: number } =>
  asked.whole ? { limit: 1e9, offset: 0 } : { limit: query.limit, offset: query.cursor ? offsetOf(query.cursor) : (query.offset ?? 0) };

/** A page that a view has found by itself, as a listing. */
function windowed<Found extends { readonly items: readonly unknown[]; readonly total: number }>(
  asked: Asked,
  query: Paged,
  find: (window: { readonly limit: number; readonly offset: number }) => Found,
): Found & { readonly next: string | null; readonly documents: number } {
  const window = windowOf(asked, query);
  const found = find(window);
  const end = window.offset + found.items.length;
  return { ...found, next: end < found.total && found.items.length > 0 ? cursorOf(end) : null, documents: documentsIn(asked) };
}

/** Reports looked through, counted without laying the ledger open. */
const documentsIn = ({ file, knownBy }: Asked): number =>
  file.store.sql("SELECT count(*) FROM told WHERE (? IS NULL OR known_on <= ?)").pluck().get(knownBy, knownBy) as number;

const dayOrNull = (iso: string | undefined): number | null => (iso === undefined ? null : dayOf(iso));
const calendarAsk = (asked: Asked, query: { readonly kind?: "meeting" | "lapse"; readonly from?: string; readonly to?: string }) => ({
  on: onDay(asked),
  knownBy: asked.knownBy,
  kind: query.kind,
  from: dayOrNull(query.from),
  to: dayOrNull(query.to),
});

const onDay = ({ trueOn, knownBy, today }: Asked): number => trueOn ?? knownBy ?? today;
const same = <T>(row: T): T => row;

const documentOrders: Readonly<Record<string, (row: ReturnType<typeof documentRowOf>) => string | number>> = {
  title: (row) => row.title ?? row.path ?? row.id,
  published: (row) => row.publishedOn?.edtf ?? "",
  quality: (row) => row.quality,
  claims: (row) => row.claims,
};

export const endpoints: readonly Endpoint[] = [
  endpoint({
    id: "overview",
    path: "overview",
    summary: "What changed, what lapses, what is shaky",
    query: clocks.extend({ since: z.iso.datetime({ offset: true }).optional().describe("moment of the last visit") }),
    answer: shapes.overview,
    formats: ["json"],
    view: (asked, { since }) =>
      asked.isLarge
        ? largeOverview(asked.file, asked)
        : overviewOf(asked.desk, { trueOn: asked.trueOn, today: asked.today, fresh: since ? asked.fresh(since) : null, readOnly: asked.readOnly }),
  }),
  endpoint({
    id: "documents",
    path: "documents",
    summary: "Reports, with how well they read and from when they are",
    query: known.extend(page.shape).extend({ q: words, sort: sort(Object.keys(documentOrders)) }),
    answer: shapes.documentList,
    formats: tables,
    rows: items,
    view: (asked, query) => {
      if (asked.isLarge) {
        const offset = query.cursor ? offsetOf(query.cursor) : (query.offset ?? 0);
        const { items, total } = largeDocuments(asked.file, {
          ...query,
          knownBy: asked.knownBy,
          limit: asked.whole ? 1_000_000 : query.limit,
          offset: asked.whole ? 0 : offset,
        });
        return { items, total, next: offset + items.length < total ? cursorOf(offset + items.length) : null, documents: total };
      }
      const rows = asked.desk.documents
        .filter((document) => !query.q || `${document.title} ${document.publisher} ${document.text}`.toLowerCase().includes(query.q.toLowerCase()))
        .map((document) => documentRowOf(asked.desk, document));
      const key = documentOrders[(query.sort ?? "-published").replace(/^-/, "")];
      const down = (query.sort ?? "-published").startsWith("-") ? -1 : 1;
      rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * down || (a.id < b.id ? -1 : 1));
      return listed(asked, rows, query, same);
    },
  }),
  endpoint({
    id: "document",
    path: "documents/:id",
    summary: "One report: its text, damage and claims",
    query: known,
    answer: shapes.documentView,
    formats: ["json"],
    view: (asked) => {
      const { params } = asked;
      if (asked.isLarge) return documentView(asked.file, params.id);
      const { desk } = asked;
      const document = desk.documentById.get(params.id);
      if (!document) return null;
      return {
        ...headOf(document),
        byline: document.byline ?? null,
        quality: document.quality,
        text: document.text,
        claims: (desk.claimsOf.get(document.id) ?? []).flatMap((claim) => claimViewOf(desk, claim.id) ?? []),
      };
    },
  }),
  endpoint({
    id: "claims",
    path: "claims",
    summary: "Single claims, as each report makes them",
    query: known.extend(page.shape).extend({
      actor: list,
      kind: oneOf(filterWords.kind),
      place: list,
      stage: oneOf(filterWords.stage),
      reading: oneOf(filterWords.reading),
      document: z.string().optional(),
      q: words,
    }),
    answer: shapes.claimList,
    formats: tables,
    rows: items,
    view: (asked, query) => windowed(asked, query, (window) => claimsView(asked.file, { ...query, ...window, knownBy: asked.knownBy })),
  }),
  endpoint({
    id: "claim",
    path: "claims/:id",
    summary: "One claim",
    query: known,
    answer: shapes.claimView,
    formats: ["json"],
    view: ({ file, params, knownBy }) => claimView(file, params.id, knownBy),
  }),
  endpoint({
    id: "explain",
    path: "claims/:id/explain",
    summary: "How a claim was made: rules, what was filled in, grade, and where it went",
    query: known,
    answer: shapes.explain,
    formats: ["json"],
    view: ({ file, params, knownBy }) => explainView(file, params.id, knownBy),
  }),
  endpoint({
    id: "commitments",
    path: "commitments",
    summary: "What stands: who has promised what, where, until when",
    query: clocks
      .extend(page.shape)
      .extend(rowFilter.shape)
      .extend({ sort: sort(rowOrders), facets: flag.describe("0 leaves the counts out") }),
    answer: shapes.commitmentList,
    formats: tables,
    rows: items,
    view: (asked, query) => {
      if (asked.isLarge) {
        const offset = query.cursor ? offsetOf(query.cursor) : (query.offset ?? 0);
        const { nextOffset, ...found } = commitmentsView(asked.file, {
          ...query,
          trueOn: asked.trueOn,
          knownBy: asked.knownBy,
          today: asked.today,
          limit: asked.whole ? 1_000_000 : query.limit,
          offset: asked.whole ? 0 : offset,
          facets: query.facets !== "0" && !asked.whole,
        });
        return { ...found, next: nextOffset === null ? null : cursorOf(nextOffset) };
      }
      const { rows, facets } = filtered(asked.desk, rowsOn(asked.desk, asked.trueOn), query, {
        trueOn: asked.trueOn,
        today: asked.today,
        facets: query.facets !== "0" && !asked.whole,
      });
      return { ...listed(asked, sortedRows(rows, query.sort), query, same), facets };
    },
  }),
  endpoint({
    id: "commitment",
    path: "commitments/:id",
    summary: "One line: versions, claims, conflicts, requests, gates, judgements",
    query: clocks,
    answer: shapes.commitmentView,
    formats: ["json"],
    view: (asked) => {
      if (!asked.isLarge) return commitmentViewOf(asked.desk, asked.params.id, asked.trueOn);
      return commitmentView(asked.file, asked.params.id, asked);
    },
  }),
  endpoint({
    id: "versions",
    path: "commitments/:id/versions",
    summary: "The versions of one line, on both clocks",
    query: known,
    answer: shapes.versions,
    formats: tables,
    rows: (answer: { readonly versions: readonly object[] }) => answer.versions,
    view: ({ file, params, knownBy }) => versionsView(file, params.id, knownBy),
  }),
  endpoint({
    id: "conflicts",
    path: "conflicts",
    summary: "Where reports disagree, sorted by kind",
    query: known
      .extend(page.shape)
      .extend({ kind: oneOf(filterWords.conflict), open: flag.describe("1: only those that a person should decide, or has decided") }),
    answer: shapes.conflictList,
    formats: tables,
    rows: items,
    view: (asked, query) =>
      windowed(asked, query, (window) =>
        conflictsView(asked.file, {
          ...window,
          kinds: (query.kind ?? "").split(",").filter(Boolean),
          knownBy: asked.knownBy,
          openOnly: query.open === "1",
          withDecided: true,
        }),
      ),
  }),
  endpoint({
    id: "origins",
    path: "origins",
    summary: "First tellings, with who repeats them",
    query: known
      .extend(page.shape)
      .extend({ several: flag.describe("1: only those that several reports tell"), origin: z.string().max(60).optional().describe("one origin, by its id") }),
    answer: shapes.originList,
    formats: tables,
    rows: items,
    view: (asked, query) =>
      windowed(asked, query, (window) => originsView(asked.file, { ...query, ...window, several: query.several === "1", knownBy: asked.knownBy })),
  }),
  endpoint({
    id: "decisions",
    path: "decisions",
    summary: "What a body has to decide: gates and positions",
    query: known.extend(page.shape).extend({ actor: list }),
    answer: shapes.decisionList,
    formats: tables,
    rows: items,
    view: (asked, query) => windowed(asked, query, (window) => decisionsView(asked.file, { ...window, body: query.actor, knownBy: asked.knownBy })),
  }),
  endpoint({
    id: "requests",
    path: "requests",
    summary: "Requests with their answers, part answers or silence",
    query: known.extend(page.shape).extend({ actor: list }),
    answer: shapes.requestList,
    formats: tables,
    rows: items,
    view: (asked, query) => windowed(asked, query, (window) => requestsView(asked.file, { ...window, actor: query.actor, knownBy: asked.knownBy })),
  }),
  endpoint({
    id: "lapses",
    path: "lapses",
    summary: "What ends soon, and what has ended with no renewal on record",
    query: clocks.extend(page.shape).extend({ within: z.coerce.number().int().min(0).max(36_500).default(lapseDays).describe("days") }),
    answer: shapes.lapseList,
    formats: tables,
    rows: items,
    view: (asked, query) => {
      if (!asked.isLarge) return listed(asked, lapseRowsOn(asked.desk, onDay(asked), query.within), query, same);
      const ask = { on: onDay(asked), within: query.within, knownBy: asked.knownBy };
      const { items: shown, ...page } = listed(asked, endingsOn(asked.file, ask), query, same);
      return { items: lapseRowsOf(asked.file, shown, ask), ...page };
    },
  }),
  endpoint({
    id: "calendar",
    path: "calendar",
    summary: "Meetings and ends; as a calendar file with `.ics`",
    answer: shapes.meetingList,
    formats: [...tables, "ics"],
    rows: items,
    query: clocks.extend(page.shape).extend({
      lang: z.string().max(5).optional(),
      kind: z.enum(["meeting", "lapse"]).optional(),
      from: isoDay.optional().describe("entries that begin on this day or later"),
      to: isoDay.optional().describe("entries that begin on this day or earlier"),
      around: flag.describe("1: where no page is asked, the one that begins a little before the day of the view"),
    }),
    view: (asked, query) => {
      const window = windowOf(asked, query);
      const isAround = query.around === "1" && query.cursor === undefined && query.offset === undefined && !asked.whole;
      const found = calendarView(asked.file, { ...calendarAsk(asked, query), limit: window.limit, offset: isAround ? null : window.offset });
      const end = found.offset + found.items.length;
      return { ...found, next: end < found.total && found.items.length > 0 ? cursorOf(end) : null, documents: documentsIn(asked) };
    },
    file: (asked, query) => calendarFile(asked.file, calendarAsk(asked, query)),
  }),
  endpoint({
    id: "places",
    path: "places",
    summary: "Where what stands is: places with how many rows, the largest figure of people and the rows that say most",
    query: clocks.extend(rowFilter.shape).extend({ rows: z.coerce.number().int().min(0).max(20).default(5).describe("rows given of each place") }),
    answer: shapes.placeList,
    formats: tables,
    rows: items,
    view: (asked, query) => ({
      ...placesView(asked.file, { ...query, trueOn: asked.trueOn, knownBy: asked.knownBy, today: asked.today }),
      next: null,
      documents: documentsIn(asked),
    }),
  }),
  endpoint({
    id: "structure",
    path: "structure",
    summary: "Formations, hosts, leads and contributors on a day, by the registry and by reports",
    query: clocks.extend({ all: flag.describe("1: all of the registry, not only what reports name") }),
    answer: shapes.structure,
    formats: tables,
    rows: items,
    view: (asked, query) => ({
      ...allOf(asked, structureView(asked.file, { on: onDay(asked), all: query.all === "1", trueOn: asked.trueOn, knownBy: asked.knownBy })),
      on: isoOf(onDay(asked)),
    }),
  }),
  endpoint({
    id: "spending",
    path: "spending",
    summary: "What allies spend, forecast, promise and aim at, as reports say, beside the newest tables known",
    query: clocks.extend({ actor: list }),
    answer: shapes.spendingList,
    formats: tables,
    rows: items,
    view: (asked, query) => {
      const { items, said } = spendingView(asked.file, { actor: query.actor, knownBy: asked.knownBy, whole: asked.whole });
      return { ...allOf(asked, [...items, ...tablePoints(asked.file, { actor: query.actor, knownBy: asked.knownBy, on: onDay(asked) })]), said };
    },
  }),
  endpoint({
    id: "accounts",
    path: "accounts",
    summary: "Each ally's spending by edition against targets and promises, with gap, path and three verdicts",
    formats: tables,
    rows: items,
    answer: accountList,
    query: known.extend({
      actor: list,
      year: z.coerce.number().int().min(1900).max(2200).optional().describe("the latest year of an edition, if not given"),
      measure: z.string().max(60).default("nato-defence").describe("whose definition; two are never mixed"),
    }),
    view: (asked, query) => {
      const { input, said } = accountsShownOf(asked.file, { actor: query.actor, knownBy: asked.knownBy, whole: asked.whole });
      const { items: rows, editions } = accountRows(input, {
        states: (query.actor ?? "").split(",").filter(Boolean),
        year: query.year ?? null,
        measure: query.measure,
        knownBy: asked.knownBy,
      });
      return { items: rows, total: rows.length, next: null, documents: documentsIn(asked), editions, said };
    },
  }),
  endpoint({
    id: "briefs",
    path: "briefs",
    summary: "A brief in sentences with footnotes: hedges kept, open conflicts boxed; with `since` only what changed. As a file by its ending or `Accept`",
    answer: briefShape,
    formats: ["json", "md", "html", "docx", "bib", "csl"],
    query: clocks.extend(rowFilter.shape).extend({
      topic: z.string().max(200).optional().describe("words matched against states, bodies, regions, missions and formations"),
      asOf: isoDay.optional().describe("both clocks at once"),
      since: isoDay.optional().describe("only what changed after this day of publication"),
      lang: z.enum(["en", "fr"]).optional().describe("language of the sentences; quotations stay as they are"),
      limit: z.coerce.number().int().min(1).max(200).default(12).describe("sentences of a section at most"),
    }),
    view: briefAnswer,
    printed: briefFile,
  }),
  endpoint({
    id: "scenarios",
    path: "scenarios",
    summary: "How to write a scenario: an example, the kinds of assumptions, and those that were kept",
    query: z.object({}),
    answer: scenarioHelp,
    formats: ["json"],
    view: helpOnScenarios,
  }),
  endpoint({
    id: "problems",
    path: "problems",
    summary: "What is wrong with the texts themselves",
    query: known.extend(page.shape).extend({ kind: z.string().max(60).optional() }),
    answer: shapes.problemList,
    formats: tables,
    rows: items,
    view: (asked, query) => windowed(asked, query, (window) => problemsView(asked.file, { ...query, ...window, knownBy: asked.knownBy })),
  }),
  endpoint({
    id: "review",
    path: "review",
    summary: "Claims that need a person",
    query: known.extend(page.shape).extend({ kind: list, claim: z.string().max(60).optional() }),
    answer: shapes.reviewList,
    formats: tables,
    rows: items,
    view: (asked, query) => windowed(asked, query, (window) => reviewView(asked.file, { ...query, ...window, knownBy: asked.knownBy })),
  }),
  endpoint({
    id: "diff",
    path: "diff",
    summary: "What became known after one day and by another",
    query: page.extend({ from: isoDay, to: isoDay }),
    answer: shapes.diff,
    formats: tables,
    rows: (answer: { readonly changes: readonly object[] }) => answer.changes,
    view: (asked, query) => {
      const window = windowOf(asked, query);
      const found = diffView(asked.file, { from: dayOf(query.from)!, to: dayOf(query.to)!, ...window });
      const end = window.offset + found.changes.length;
      return { from: query.from, to: query.to, ...found, next: end < found.total && found.changes.length > 0 ? cursorOf(end) : null };
    },
  }),
  endpoint({
    id: "search",
    path: "search",
    summary: "Lines, reports and actors by words",
    query: known.extend({ q: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(100).default(20), lang: z.string().max(5).optional() }),
    answer: shapes.searchList,
    formats: tables,
    rows: items,
    view: (asked, query) => ({
      items: asked.isLarge
        ? largeSearch(asked.file, query.q, { knownBy: asked.knownBy, today: asked.today, limit: query.limit })
        : searchIn(asked.desk, query.q, query.limit, asked.today),
    }),
  }),
  endpoint({
    id: "days",
    path: "days",
    summary: "Days on which something was published, begins or ends",
    query: z.object({}),
    answer: shapes.days,
    formats: ["json"],
    view: (asked) => (asked.isLarge ? largeDays(asked.file) : daysOf(asked.desk)),
  }),
];

/** At most so many judgements in one request: a person should still be able to look at what they judge. */
export const mostAtOnce = 500;

/** What is written: a judgement, named by what it is about; the server finds the words and makes the record. */
export const judgementAsked = z
  .discriminatedUnion("verdict", [
    z.object({ verdict: z.enum(["accept", "reject"]), claim: z.string(), because: z.string().max(2000) }),
    z.object({ verdict: z.literal("correct"), claim: z.string(), field: z.string().max(60), value: z.unknown(), because: z.string().max(2000) }),
    z.object({
      verdict: z.literal("add"),
      document: z.string(),
      start: z.number().int().min(0),
      end: z.number().int().min(1),
      kind: z.string().max(40),
      actor: z.string().max(300),
      stage: z.string().max(40),
      place: z.string().max(300).optional(),
      mission: z.string().max(200).optional(),
      change: z.string().max(40).optional(),
      modality: z.string().max(40).optional(),
      min: z.number().nullable().optional(),
      max: z.number().nullable().optional(),
      unit: z.string().max(40).optional(),
      of: z.string().max(200).optional(),
      per: z.string().max(20).optional(),
      holds: z.string().max(60).optional(),
      topic: z.string().max(2000).optional(),
      object: z.string().max(500).optional(),
      stance: z.string().max(40).optional(),
      gate: z.string().max(40).optional(),
      because: z.string().max(2000),
    }),
    z.object({
      verdict: z.literal("grade"),
      claim: z.string(),
      reliability: z.enum(["A", "B", "C", "D", "E", "F"]).optional(),
      credibility: z.number().int().min(1).max(6).optional(),
      because: z.string().max(2000),
    }),
    z.object({ verdict: z.enum(["same", "different"]), claim: z.string(), other: z.string(), because: z.string().max(2000) }),
    z.object({ verdict: z.literal("resolve"), conflict: z.string(), outcome: z.string().max(200), because: z.string().max(2000) }),
    z.object({ verdict: z.literal("undo"), judgement: z.string(), because: z.string().max(2000) }),
  ])
  .meta({ id: "JudgementAsked" });
