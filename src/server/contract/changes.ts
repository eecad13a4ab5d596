/** What needs a person, what changed and what is found: problems, review, differences between days, search. */
import { z } from "zod";
import { dayOf } from "../../model/edtf.ts";
import { diffView } from "../../views/diff.ts";
import { daysOf } from "../../views/page/days.ts";
import { largeDays, largeSearch } from "../../views/page/large.ts";
import { foundInBoth, wordsInEnglish } from "../../views/page/query.ts";
import { searchIn } from "../../views/page/search.ts";
import * as shapes from "../../views/page/shapes.ts";
import { problemsView } from "../../views/problems.ts";
import { reviewView } from "../../views/review.ts";
import { cursorOf } from "../cursor.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { windowOf, windowed } from "./paging.ts";
import { isoDay, known, page, list, tables, items } from "./parameters.ts";

export const changeEndpoints: readonly Endpoint[] = [
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
    summary: "Lines, reports and actors by words, in English or French",
    query: known.extend({ q: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(100).default(20), lang: z.string().max(5).optional() }),
    answer: shapes.searchList,
    formats: tables,
    rows: items,
    view: (asked, query) => ({
      items: foundInBoth(
        query.q,
        wordsInEnglish(asked.file.registry, asked.file.facts.names, query.q),
        (words) =>
          asked.isLarge
            ? largeSearch(asked.file, words, { knownBy: asked.knownBy, today: asked.today, limit: query.limit })
            : searchIn(asked.desk, words, query.limit, asked.today),
        query.limit,
      ),
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
