/** What it adds up to: lines of commitments, conflicts, origins, decisions, requests and their answers. */
import { z } from "zod";
import { commitmentView, versionsView } from "../../views/commitment.ts";
import { commitmentsView } from "../../views/commitments.ts";
import { decisionsView } from "../../views/decisions.ts";
import { filterWords } from "../../views/filter.ts";
import { conflictsView } from "../../views/more.ts";
import { originsView } from "../../views/origins.ts";
import { commitmentViewOf } from "../../views/page/commitment.ts";
import { filtered, rowOrders, sortedRows } from "../../views/page/filters.ts";
import { rowsOn } from "../../views/page/rows.ts";
import * as shapes from "../../views/page/shapes.ts";
import { selectionOf } from "../../views/export/selection.ts";
import { TooManyRows, workbookOf } from "../../views/export/workbook.ts";
import { requestsView } from "../../views/requests.ts";
import { cursorOf, offsetOf } from "../cursor.ts";
import { ApiError } from "../problem.ts";
import { type Asked, type Endpoint, endpoint } from "./endpoint.ts";
import { windowed, same, listed } from "./paging.ts";
import { clocks, known, page, list, oneOf, sort, flag, rowFilter, filterAsked, tables, items } from "./parameters.ts";

export const lineEndpoints: readonly Endpoint[] = [
  endpoint({
    id: "commitments",
    path: "commitments",
    summary: "What stands: who has promised what, where, until when",
    query: clocks
      .extend(page.shape)
      .extend(rowFilter.shape)
      .extend({ sort: sort(rowOrders), facets: flag.describe("0 leaves the counts out"), lang: z.enum(["en", "fr"]).optional().describe("of a workbook") }),
    answer: shapes.commitmentList,
    formats: [...tables, "xlsx"],
    printed: (asked, query) => workbook(asked, query),
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
];

/** So many rows of a sheet are made while others wait. */
const mostRows = 20_000;

/** What was found with its claims, documents, conflicts and lapses, as `muster export` writes it. */
async function workbook({ file, trueOn, knownBy, today }: Asked, query: z.infer<typeof rowFilter> & { readonly lang?: "en" | "fr" }) {
  try {
    return new Uint8Array(await workbookOf(selectionOf(file, { filter: filterAsked(query), trueOn, knownBy, today }), query.lang ?? "en", mostRows));
  } catch (error) {
    if (error instanceof TooManyRows) throw new ApiError(413, error.message);
    throw error;
  }
}
