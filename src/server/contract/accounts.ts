/** Where and how much: places, the structure of forces, spending and accounts against targets. */
import { z } from "zod";
import { isoOf } from "../../model/edtf.ts";
import { accountList, accountRows, tablePoints } from "../../views/account-rows.ts";
import { accountsShownOf } from "../../views/editions.ts";
import * as shapes from "../../views/page/shapes.ts";
import { spendingView } from "../../views/spending.ts";
import { structureView } from "../../views/structure.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { documentsIn, onDay, allOf } from "./paging.ts";
import { clocks, known, list, flag, rowFilter, tables, items } from "./parameters.ts";
import { placesView } from "../../views/places.ts";

export const accountEndpoints: readonly Endpoint[] = [
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
];
