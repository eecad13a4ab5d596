/** When: what lapses, and meetings and ends as a calendar. */
import { z } from "zod";
import { dayOf } from "../../model/edtf.ts";
import { calendarFile, calendarView } from "../../views/calendar.ts";
import { endingsOn, lapseRowsOf } from "../../views/lapses.ts";
import { lapseDays, lapseRowsOn } from "../../views/page/lapses.ts";
import * as shapes from "../../views/page/shapes.ts";
import { cursorOf } from "../cursor.ts";
import { type Asked, type Endpoint, endpoint } from "./endpoint.ts";
import { listed, windowOf, documentsIn, onDay, same } from "./paging.ts";
import { isoDay, clocks, page, flag, tables, items } from "./parameters.ts";

const dayOrNull = (iso: string | undefined): number | null => (iso === undefined ? null : dayOf(iso));
const calendarAsk = (asked: Asked, query: { readonly kind?: "meeting" | "lapse"; readonly from?: string; readonly to?: string }) => ({
  on: onDay(asked),
  knownBy: asked.knownBy,
  kind: query.kind,
  from: dayOrNull(query.from),
  to: dayOrNull(query.to),
});

export const calendarEndpoints: readonly Endpoint[] = [
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
];
