/** What has been read: the overview, reports and the claims that each makes. */
import { z } from "zod";
import { claimView, claimsView, explainView } from "../../views/claims.ts";
import { documentView } from "../../views/document.ts";
import { filterWords } from "../../views/filter.ts";
import { claimViewOf, documentRowOf, headOf } from "../../views/page/heads.ts";
import { largeDocuments, largeOverview } from "../../views/page/large.ts";
import { overviewOf } from "../../views/page/overview.ts";
import * as shapes from "../../views/page/shapes.ts";
import { cursorOf, offsetOf } from "../cursor.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { listed, windowed, same } from "./paging.ts";
import { clocks, known, page, list, oneOf, sort, words, tables, items } from "./parameters.ts";

const documentOrders: Readonly<Record<string, (row: ReturnType<typeof documentRowOf>) => string | number>> = {
  title: (row) => row.title ?? row.path ?? row.id,
  published: (row) => row.publishedOn?.edtf ?? "",
  quality: (row) => row.quality,
  claims: (row) => row.claims,
};

export const reportEndpoints: readonly Endpoint[] = [
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
];
