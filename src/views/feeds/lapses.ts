/** What lapses as a feed and as a calendar: an end stands in it from the day on which it comes near, and is told anew on the day after it. */
import { type CalendarEvent, calendarOf } from "../../ledger/ical.ts";
import { dayOf } from "../../model/edtf.ts";
import { isSpan } from "../brief/gather.ts";
import { endingsOn, lapseRowsOf } from "../lapses.ts";
import { linesFound } from "../export/selection.ts";
import type { LedgerFile } from "../ledger.ts";
import type { LapseRow } from "../page/shapes.ts";
import { type Feed, type FeedAsk, type FeedEntry, feedOf, type Teller, tellerOf, urn } from "./feed.ts";

export interface LapsesFeedAsk extends FeedAsk {
  /** How far to look, in days. */
  readonly within: number;
}

const words = {
  en: { title: "What lapses", ends: "Ends", ended: "Ended" },
  fr: { title: "Ce qui arrive à échéance", ends: "Fin prévue", ended: "Échu" },
} as const;

interface Found {
  readonly on: number;
  readonly rows: readonly LapseRow[];
  readonly teller: Teller;
}

function found(file: LedgerFile, ask: LapsesFeedAsk): Found {
  const on = ask.trueOn ?? ask.knownBy ?? ask.today;
  const lapsing = { on, within: ask.within, knownBy: ask.knownBy ?? on };
  const lines = linesFound(file, ask);
  const rows = lapseRowsOf(
    file,
    endingsOn(file, lapsing).filter(({ line }) => lines === null || lines.has(line)),
    lapsing,
  );
  const teller = tellerOf(
    file,
    rows.map(({ row }) => row),
    { lang: ask.lang, knownBy: lapsing.knownBy },
  );
  return { on, rows, teller };
}

/** The earliest end first. */
export function lapsesFeed(file: LedgerFile, ask: LapsesFeedAsk): Feed {
  const { on, rows, teller } = found(file, ask);
  const entries = rows.flatMap((lapse) => entryOfLapse(lapse, teller, ask) ?? []);
  return feedOf(file, ask, { name: "lapses", title: words[ask.lang].title, entries, on });
}

/** The same ends as whole days of a calendar (RFC 5545); each event is stamped with a day of the ledger, so that it changes when what it says does. */
export function lapsesCalendar(file: LedgerFile, ask: LapsesFeedAsk): string {
  const { on, rows, teller } = found(file, ask);
  const events = rows.flatMap((lapse): CalendarEvent[] => {
    const entry = entryOfLapse(lapse, teller, ask);
    const lastDay = lapse.end === null ? null : dayOf(lapse.end);
    if (entry === null || lastDay === null) return [];
    return [
      {
        uid: `lapse-${lapse.row.version}`,
        from: lastDay,
        to: lastDay + 1,
        summary: entry.title,
        description: entry.text,
        stampedOn: entry.updatedOn,
      },
    ];
  });
  return calendarOf(events, { name: `Muster: ${words[ask.lang].title}`, stampedOn: on });
}

function entryOfLapse(lapse: LapseRow, teller: Teller, { lang }: FeedAsk): FeedEntry | null {
  const { row, state } = lapse;
  const plain = teller.factOf(row, "ends");
  const lastDay = lapse.end === null ? null : dayOf(lapse.end);
  if (plain === null || lastDay === null) return null;
  const { language } = teller;
  const fact = { ...plain, lapse: state, endsBy: lastDay + 1, isEndVague: isSpan(row.to) };
  const publishedOn = plain.knownOn ?? lastDay;
  return {
    id: urn(`lapse:${row.version}`),
    title: `${words[lang][state === "past-end" ? "ended" : "ends"]} (${language.date(lapse.edtf.split("/").pop()!)})${language.words.colon}${teller.titleOf(plain)}`,
    text: teller.textOf(fact),
    publishedOn,
    updatedOn: state === "past-end" ? Math.max(publishedOn, lastDay + 1) : publishedOn,
    tags: [row.kind, state],
    commitment: row.id,
  };
}
