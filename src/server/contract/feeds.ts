/** Feeds for readers of news and for calendars: what lapses, and what changed. */
import { z } from "zod";
import { dayOf } from "../../model/edtf.ts";
import { changesFeed } from "../../views/feeds/changes.ts";
import type { Feed, FeedAsk } from "../../views/feeds/feed.ts";
import { lapsesCalendar, lapsesFeed } from "../../views/feeds/lapses.ts";
import { atomOf, jsonFeedOf, jsonFeedShape } from "../../views/feeds/print.ts";
import { lapseDays } from "../../views/page/lapses.ts";
import { type Asked, type Endpoint, endpoint } from "./endpoint.ts";
import { clocks, filterAsked, isoDay, rowFilter } from "./parameters.ts";

const feedQuery = clocks.extend(rowFilter.shape).extend({
  lang: z.enum(["en", "fr"]).optional().describe("language of the entries; quotations stay as they are"),
});
const lapsesQuery = feedQuery.extend({ within: z.coerce.number().int().min(0).max(36_500).default(lapseDays).describe("days") });
const changesQuery = feedQuery.omit({ trueOn: true }).extend({
  since: isoDay.optional().describe("only what was learnt after this day"),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe("entries at most"),
});

const feedAsk = ({ trueOn, knownBy, today }: Asked, query: z.infer<typeof feedQuery>): FeedAsk => ({
  filter: filterAsked(query),
  trueOn,
  knownBy,
  today,
  lang: query.lang ?? "en",
});

const lapses = (asked: Asked, query: z.infer<typeof lapsesQuery>) => ({ ...feedAsk(asked, query), within: query.within });
const changes = (asked: Asked, query: z.infer<typeof changesQuery>) => ({
  ...feedAsk(asked, query),
  since: query.since === undefined ? null : dayOf(query.since),
  limit: query.limit,
});

const atom = (feed: Feed, { origin, address }: Asked): Promise<string> => atomOf(feed, { home: origin, self: address });

export const feedEndpoints: readonly Endpoint[] = [
  endpoint({
    id: "lapsesFeed",
    path: "feeds/lapses",
    summary: "What lapses, to subscribe to: as JSON Feed, as Atom with `.atom` and as a calendar with `.ics`. Ids stay, days are the ledger's",
    query: lapsesQuery,
    answer: jsonFeedShape,
    formats: ["json", "atom", "ics"],
    view: (asked, query) => jsonFeedOf(lapsesFeed(asked.file, lapses(asked, query)), asked.origin),
    printed: (asked, query, format) =>
      format === "ics" ? Promise.resolve(lapsesCalendar(asked.file, lapses(asked, query))) : atom(lapsesFeed(asked.file, lapses(asked, query)), asked),
  }),
  endpoint({
    id: "changesFeed",
    path: "feeds/changes",
    summary: "What changed last, with new open conflicts, to subscribe to: as JSON Feed, and as Atom with `.atom`. Ids stay, days are the ledger's",
    query: changesQuery,
    answer: jsonFeedShape,
    formats: ["json", "atom"],
    view: (asked, query) => jsonFeedOf(changesFeed(asked.file, changes(asked, query)), asked.origin),
    printed: (asked, query) => atom(changesFeed(asked.file, changes(asked, query)), asked),
  }),
];
